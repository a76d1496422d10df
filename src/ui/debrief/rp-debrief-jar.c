/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-debrief-jar.h"

#include "rp-advice.h"
#include "rp-sweet-jar.h"

#define JAR_WIDTH 170

struct _RpDebriefJar
{
  AdwBin      parent_instance;

  RpJarFacts *facts;   /* (nullable): without what is kept of this meeting */
  char       *owner;
  guint32     seed;
};

G_DEFINE_FINAL_TYPE (RpDebriefJar, rp_debrief_jar, ADW_TYPE_BIN)

/* With what is said now in it */
static void
count (RpDebriefJar *self,
       GPtrArray    *drafts,
       RpJar        *jar)
{
  GPtrArray *favours = self->facts->favours;
  const char *person = rp_record_get_id (self->facts->person);
  guint kept = favours->len;

  for (guint i = 0; i < drafts->len; i++)
    if (rp_favour_draft_is_said (drafts->pdata[i]))
      g_ptr_array_add (favours, rp_favour_draft_new_favour (drafts->pdata[i], person, 0));
  rp_jar_count (self->facts, jar);
  g_ptr_array_set_size (favours, (int) kept);
}

/* (nullable): what was given now, if possible with @current */
static const RpFavourDraft *
find_given (GPtrArray           *drafts,
            const RpFavourDraft *current)
{
  const RpFavourDraft *given = NULL;

  for (guint i = 0; i < drafts->len; i++)
    {
      const RpFavourDraft *draft = drafts->pdata[i];

      if (draft->direction == RP_FAVOUR_GIVEN && rp_favour_draft_is_said (draft)
          && (given == NULL || draft == current))
        given = draft;
    }

  return given;
}

static void
lay_on_top (RpSweetKind *sweets,
            guint        n_sweets,
            RpSweetKind  kind)
{
  for (guint i = 0; i < n_sweets; i++)
    if (sweets[i] == kind)
      {
        sweets[i] = sweets[0];
        sweets[0] = kind;
        break;
      }
}

static void
rp_debrief_jar_finalize (GObject *object)
{
  RpDebriefJar *self = RP_DEBRIEF_JAR (object);

  g_clear_pointer (&self->facts, rp_jar_facts_free);
  g_free (self->owner);

  G_OBJECT_CLASS (rp_debrief_jar_parent_class)->finalize (object);
}

static void
rp_debrief_jar_class_init (RpDebriefJarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_debrief_jar_finalize;
}

static void
rp_debrief_jar_init (RpDebriefJar *self)
{
  adw_bin_set_child (ADW_BIN (self), rp_sweet_jar_new (JAR_WIDTH));
  gtk_widget_add_css_class (GTK_WIDGET (self), "private");
}

/**
 * rp_debrief_jar_new:
 *
 * Returns: (transfer floating): a jar of nobody yet
 */
GtkWidget *
rp_debrief_jar_new (void)
{
  return g_object_new (RP_TYPE_DEBRIEF_JAR, NULL);
}

/**
 * rp_debrief_jar_set_sheet:
 * @self: a jar
 * @sheet: whose it is; what is kept of this meeting is left out, so that it is
 *   not counted twice
 */
void
rp_debrief_jar_set_sheet (RpDebriefJar         *self,
                          const RpDebriefSheet *sheet)
{
  const RpJarFacts *facts;

  g_return_if_fail (RP_IS_DEBRIEF_JAR (self));

  facts = sheet->facts->jar;
  g_clear_pointer (&self->facts, rp_jar_facts_free);
  self->facts = rp_jar_facts_new ();
  self->facts->now = facts->now;
  self->facts->person = g_object_ref (facts->person);
  for (guint i = 0; i < facts->favours->len; i++)
    if (rp_facts_find (sheet->favours, rp_record_get_id (facts->favours->pdata[i])) == NULL)
      g_ptr_array_add (self->facts->favours, g_object_ref (facts->favours->pdata[i]));
  g_free (self->owner);
  self->owner = g_strdup (sheet->facts->person->name);
  self->seed = g_str_hash (rp_record_get_id (sheet->facts->person));
}

/**
 * rp_debrief_jar_show_drafts:
 * @self: a jar that has a sheet
 * @drafts: (element-type RpFavourDraft): what is given and asked for
 * @current: the one that is written just now
 * @drop: whether a sweet falls in
 *
 * What was given lies on top; while nothing was, the jar is open.
 */
void
rp_debrief_jar_show_drafts (RpDebriefJar        *self,
                            GPtrArray           *drafts,
                            const RpFavourDraft *current,
                            gboolean             drop)
{
  RpSweetJar *drawing = RP_SWEET_JAR (adw_bin_get_child (ADW_BIN (self)));
  const RpFavourDraft *given = find_given (drafts, current);
  RpFavourType kinds[24];
  RpSweetKind sweets[G_N_ELEMENTS (kinds)];
  RpJarPicture picture = { .sweets = sweets };
  g_autofree char *words = NULL;
  RpJar jar;

  g_return_if_fail (RP_IS_DEBRIEF_JAR (self));
  g_return_if_fail (self->facts != NULL);

  count (self, drafts, &jar);
  words = rp_jar_words (&jar);
  picture.count = jar.sweets;
  picture.taken = jar.asked;
  picture.seed = self->seed;
  picture.n_sweets = rp_jar_pick_sweets (&jar, kinds, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < picture.n_sweets; i++)
    sweets[i] = (RpSweetKind) kinds[i];
  if (given != NULL)
    lay_on_top (sweets, picture.n_sweets, (RpSweetKind) given->kind);

  rp_sweet_jar_set_contents (drawing, self->owner, words, &picture);
  if (drop)
    rp_sweet_jar_drop (drawing);
  else if (given == NULL)
    rp_sweet_jar_set_open (drawing, TRUE);
}
