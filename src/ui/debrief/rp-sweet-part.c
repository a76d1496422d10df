/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sweet-part.h"

#include "rp-advice.h"
#include "rp-number.h"
#include "rp-sweet-dot.h"
#include "rp-sweet-jar.h"
#include "rp-text.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define JAR_WIDTH 170
#define DOT_SIZE  20
#define NO_KIND   -1
#define N_SIZES   3

/* What is given, or asked for, at this meeting. */
typedef struct
{
  int           kind;   /* RpFavourType, or NO_KIND */
  RpFavourSize  size;
  char         *text;
  char         *id;     /* (nullable): UUID, of one that is kept already */
} Sweet;

/**
 * RpSweetPart:
 *
 * What you gave, and what you asked for. A sweet drops into the jar, which
 * shows how many it will hold.
 */
struct _RpSweetPart
{
  RpDebriefPart     parent_instance;

  Sweet             sweets[2];       /* by RpFavourDirection */
  RpFavourDirection direction;       /* which of them is edited */
  gboolean          filling;         /* what changes now is not the user's doing */
  RpJarFacts       *jar_facts;       /* without what is edited here */
  char             *owner;
  guint32           seed;
  RpSweetJar       *jar;
  GtkLabel         *heading;
  GtkLabel         *other;
  GtkToggleButton  *directions[2];
  GtkToggleButton  *kinds[RP_N_SWEET_KINDS];
  GtkToggleButton  *sizes[N_SIZES];
  GtkRevealer      *revealer;
  GtkEditable      *text;
};

G_DEFINE_FINAL_TYPE (RpSweetPart, rp_sweet_part, RP_TYPE_DEBRIEF_PART)

static const char *
kind_name (int kind)
{
  const char *const names[RP_N_SWEET_KINDS] = {
    C_("favour", "Insight"), C_("favour", "Introduction"), C_("favour", "Help"),
    C_("favour", "Visibility"),
  };

  return names[kind];
}

static const char *
gave_words (int kind)
{
  const char *const words[RP_N_SWEET_KINDS] = {
    _("You gave an insight"), _("You gave an introduction"), _("You gave help"),
    _("You gave visibility"),
  };

  return kind != NO_KIND ? words[kind] : _("You gave nothing away");
}

static const char *
asked_words (int kind)
{
  const char *const words[RP_N_SWEET_KINDS] = {
    _("You asked for an insight"), _("You asked for an introduction"), _("You asked for help"),
    _("You asked for visibility"),
  };

  return kind != NO_KIND ? words[kind] : _("You asked for nothing");
}

static RpFavour *
new_favour (const Sweet       *sweet,
            RpFavourDirection  direction,
            const char        *person,
            guint32            day)
{
  RpFavour *favour = rp_record_new (RP_TYPE_FAVOUR);

  favour->person = g_strdup (person);
  favour->direction = direction;
  favour->type = (RpFavourType) sweet->kind;
  favour->size = sweet->size;
  favour->date = day;
  favour->state = direction == RP_FAVOUR_GIVEN ? RP_FAVOUR_STATE_GRANTED
                                               : RP_FAVOUR_STATE_PENDING;

  return favour;
}

/* The jar with what is said here in it. */
static void
count (RpSweetPart *self,
       RpJar       *jar)
{
  GPtrArray *favours = self->jar_facts->favours;
  guint kept = favours->len;

  for (guint i = 0; i < G_N_ELEMENTS (self->sweets); i++)
    if (self->sweets[i].kind != NO_KIND)
      g_ptr_array_add (favours,
                       new_favour (&self->sweets[i], (RpFavourDirection) i,
                                   rp_record_get_id (self->jar_facts->person), 0));
  rp_jar_count (self->jar_facts, jar);
  g_ptr_array_set_size (favours, (int) kept);
}

static void
show_jar (RpSweetPart *self,
          gboolean     drop)
{
  const Sweet *given = &self->sweets[RP_FAVOUR_GIVEN];
  RpFavourType kinds[24];
  RpSweetKind sweets[G_N_ELEMENTS (kinds)];
  RpJarPicture picture = { .sweets = sweets, .seed = self->seed };
  g_autofree char *words = NULL;
  RpJar jar;

  if (self->jar_facts == NULL)
    return;

  count (self, &jar);
  words = rp_jar_words (&jar);
  picture.count = jar.sweets;
  picture.taken = jar.asked;
  picture.n_sweets = rp_jar_pick_sweets (&jar, kinds, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < picture.n_sweets; i++)
    sweets[i] = (RpSweetKind) kinds[i];
  /* What was given now lies on top. */
  for (guint i = 0; i < picture.n_sweets && given->kind != NO_KIND; i++)
    if (sweets[i] == (RpSweetKind) given->kind)
      {
        sweets[i] = sweets[0];
        sweets[0] = (RpSweetKind) given->kind;
        break;
      }

  rp_sweet_jar_set_contents (self->jar, self->owner, words, &picture);
  if (drop)
    rp_sweet_jar_drop (self->jar);
  else if (given->kind == NO_KIND)
    rp_sweet_jar_set_open (self->jar, TRUE);
}

static void
show_words (RpSweetPart *self)
{
  int given = self->sweets[RP_FAVOUR_GIVEN].kind;
  int asked = self->sweets[RP_FAVOUR_ASKED].kind;
  gboolean giving = self->direction == RP_FAVOUR_GIVEN;

  gtk_label_set_label (self->heading, giving ? gave_words (given) : asked_words (asked));
  gtk_label_set_label (self->other, giving ? asked_words (asked) : gave_words (given));
  gtk_revealer_set_reveal_child (self->revealer,
                                 self->sweets[self->direction].kind != NO_KIND);
}

/* The controls say what is kept of the direction that is edited. */
static void
fill_controls (RpSweetPart *self)
{
  const Sweet *sweet = &self->sweets[self->direction];

  self->filling = TRUE;
  for (int i = 0; i < RP_N_SWEET_KINDS; i++)
    gtk_toggle_button_set_active (self->kinds[i], i == sweet->kind);
  gtk_toggle_button_set_active (self->sizes[sweet->size], TRUE);
  gtk_editable_set_text (self->text, sweet->text != NULL ? sweet->text : "");
  self->filling = FALSE;
  show_words (self);
}

static void
kind_cb (GtkToggleButton *toggle,
         RpSweetPart     *self)
{
  Sweet *sweet = &self->sweets[self->direction];
  gboolean active = gtk_toggle_button_get_active (toggle);

  if (self->filling)
    return;

  sweet->kind = NO_KIND;
  for (int i = 0; i < RP_N_SWEET_KINDS && active; i++)
    if (self->kinds[i] == toggle)
      sweet->kind = i;
  fill_controls (self);
  show_jar (self, active && self->direction == RP_FAVOUR_GIVEN);
  rp_debrief_part_touch (RP_DEBRIEF_PART (self));
}

static void
size_cb (GtkToggleButton *toggle,
         RpSweetPart     *self)
{
  if (self->filling || !gtk_toggle_button_get_active (toggle))
    return;

  for (guint i = 0; i < N_SIZES; i++)
    if (self->sizes[i] == toggle)
      self->sweets[self->direction].size = (RpFavourSize) i;
  show_jar (self, FALSE);
  rp_debrief_part_touch (RP_DEBRIEF_PART (self));
}

static void
text_cb (RpSweetPart *self)
{
  Sweet *sweet = &self->sweets[self->direction];

  if (self->filling)
    return;

  g_free (sweet->text);
  sweet->text = g_strdup (gtk_editable_get_text (self->text));
  rp_debrief_part_touch (RP_DEBRIEF_PART (self));
}

static void
direction_cb (GtkToggleButton *toggle,
              RpSweetPart     *self)
{
  if (!gtk_toggle_button_get_active (toggle))
    return;

  self->direction = toggle == self->directions[RP_FAVOUR_GIVEN] ? RP_FAVOUR_GIVEN
                                                                : RP_FAVOUR_ASKED;
  fill_controls (self);
}

static void
clear_sweets (RpSweetPart *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->sweets); i++)
    {
      g_clear_pointer (&self->sweets[i].text, g_free);
      g_clear_pointer (&self->sweets[i].id, g_free);
      self->sweets[i].kind = NO_KIND;
      self->sweets[i].size = RP_FAVOUR_SIZE_SMALL;
    }
}

/* The jar without @id, so that it is not counted twice. */
static void
copy_jar_facts (RpSweetPart      *self,
                const RpJarFacts *facts)
{
  g_clear_pointer (&self->jar_facts, rp_jar_facts_free);
  self->jar_facts = rp_jar_facts_new ();
  self->jar_facts->now = facts->now;
  self->jar_facts->person = g_object_ref (facts->person);
  for (guint i = 0; i < facts->favours->len; i++)
    {
      const char *id = rp_record_get_id (facts->favours->pdata[i]);

      if (g_strcmp0 (id, self->sweets[0].id) != 0 && g_strcmp0 (id, self->sweets[1].id) != 0)
        g_ptr_array_add (self->jar_facts->favours, g_object_ref (facts->favours->pdata[i]));
    }
}

static void
rp_sweet_part_show (RpDebriefPart        *part,
                    const RpDebriefSheet *sheet)
{
  RpSweetPart *self = RP_SWEET_PART (part);
  const RpMeetingFacts *facts = sheet->facts;

  clear_sweets (self);
  for (guint i = 0; i < sheet->favours->len; i++)
    {
      RpFavour *favour = sheet->favours->pdata[i];
      Sweet *sweet = &self->sweets[favour->direction];

      if (sweet->id != NULL)
        continue;
      sweet->id = g_strdup (rp_record_get_id (favour));
      sweet->kind = (int) favour->type;
      sweet->size = favour->size;
      sweet->text = g_strdup (favour->text);
    }
  if (self->sweets[RP_FAVOUR_ASKED].id == NULL && facts->meeting->ask != NULL)
    {
      self->sweets[RP_FAVOUR_ASKED].text = g_strdup (facts->meeting->ask);
      self->sweets[RP_FAVOUR_ASKED].size = facts->meeting->ask_size;
    }

  g_free (self->owner);
  self->owner = g_strdup (facts->person->name);
  self->seed = g_str_hash (rp_record_get_id (facts->person));
  copy_jar_facts (self, facts->jar);
  fill_controls (self);
  show_jar (self, FALSE);
}

static void
write_sweet (RpSweetPart       *self,
             RpFavourDirection  direction,
             RpDebriefResult   *result)
{
  const Sweet *sweet = &self->sweets[direction];
  RpMeeting *meeting = result->sheet->facts->meeting;
  RpFavour *kept = sweet->id != NULL ? rp_facts_find (result->sheet->favours, sweet->id) : NULL;
  g_autoptr(RpFavour) favour = NULL;

  if (sweet->kind == NO_KIND && kept != NULL)
    rp_batch_delete (result->batch, RP_TYPE_FAVOUR, sweet->id);
  if (sweet->kind == NO_KIND || (sweet->id != NULL && kept == NULL))
    return;

  if (kept != NULL)
    {
      favour = rp_record_copy (kept);
      favour->type = (RpFavourType) sweet->kind;
      favour->size = sweet->size;
    }
  else
    {
      guint32 day = rp_debrief_sheet_get_day (result->sheet);

      favour = new_favour (sweet, direction, meeting->person, day);
      favour->meeting = g_strdup (rp_record_get_id (meeting));
      if (direction == RP_FAVOUR_GIVEN)
        favour->closed = day;
      else if (meeting->ask != NULL)
        favour->objective = g_strdup (meeting->ask_objective);
    }
  g_free (favour->text);
  favour->text = rp_text_is_blank (sweet->text) ? g_strdup (kind_name (sweet->kind))
                                                : g_strstrip (g_strdup (sweet->text));
  rp_batch_put (result->batch, favour);
}

static void
rp_sweet_part_write (RpDebriefPart   *part,
                     RpDebriefResult *result)
{
  write_sweet (RP_SWEET_PART (part), RP_FAVOUR_GIVEN, result);
  write_sweet (RP_SWEET_PART (part), RP_FAVOUR_ASKED, result);
}

static void
rp_sweet_part_finalize (GObject *object)
{
  RpSweetPart *self = RP_SWEET_PART (object);

  clear_sweets (self);
  g_clear_pointer (&self->jar_facts, rp_jar_facts_free);
  g_free (self->owner);

  G_OBJECT_CLASS (rp_sweet_part_parent_class)->finalize (object);
}

static void
rp_sweet_part_class_init (RpSweetPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_sweet_part_finalize;
  RP_DEBRIEF_PART_CLASS (klass)->show = rp_sweet_part_show;
  RP_DEBRIEF_PART_CLASS (klass)->write = rp_sweet_part_write;
}

static GtkLabel *
append_label (GtkBox     *box,
              const char *class_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, class_name);
  gtk_widget_add_css_class (label, "private");
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

/* A row of buttons that are in one piece; one is always down. */
static GtkWidget *
new_segments (RpSweetPart       *self,
              GtkToggleButton  **into,
              const char *const *labels,
              guint              n_labels,
              GCallback          toggled_cb)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "segmented");
  gtk_widget_add_css_class (box, "slim");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < n_labels; i++)
    {
      GtkWidget *toggle = gtk_toggle_button_new_with_label (labels[i]);

      into[i] = GTK_TOGGLE_BUTTON (toggle);
      if (i > 0)
        gtk_toggle_button_set_group (into[i], into[0]);
      gtk_widget_add_css_class (toggle, "txs");
      gtk_box_append (GTK_BOX (box), toggle);
    }
  gtk_toggle_button_set_active (into[0], TRUE);
  for (guint i = 0; i < n_labels; i++)
    g_signal_connect_object (into[i], "toggled", toggled_cb, self, 0);

  return box;
}

static GtkWidget *
new_kinds (RpSweetPart *self)
{
  GtkWidget *wrap = rp_wrap_new ();

  for (int i = 0; i < RP_N_SWEET_KINDS; i++)
    {
      GtkWidget *toggle = gtk_toggle_button_new ();

      gtk_button_set_child (GTK_BUTTON (toggle),
                            rp_sweet_dot_new ((RpSweetKind) i, DOT_SIZE, kind_name (i)));
      gtk_widget_add_css_class (toggle, "flat");
      gtk_widget_add_css_class (toggle, "sweetbtn");
      gtk_widget_set_tooltip_text (toggle, kind_name (i));
      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      kind_name (i), -1);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (kind_cb), self, 0);
      rp_wrap_append (RP_WRAP (wrap), toggle);
      self->kinds[i] = GTK_TOGGLE_BUTTON (toggle);
    }
  gtk_widget_set_halign (wrap, GTK_ALIGN_CENTER);

  return wrap;
}

static GtkWidget *
new_more (RpSweetPart *self)
{
  const char *const labels[] = { C_("favour", "Small"), C_("favour", "Medium"),
                                 C_("favour", "Large") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *entry = gtk_entry_new ();

  gtk_box_append (GTK_BOX (box), new_segments (self, self->sizes, labels, N_SIZES,
                                               G_CALLBACK (size_cb)));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("What it was, in a few words"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What it was, in a few words"), -1);
  self->text = GTK_EDITABLE (entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (text_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, box);

  return GTK_WIDGET (self->revealer);
}

static void
rp_sweet_part_init (RpSweetPart *self)
{
  const char *const directions[] = { C_("favour", "Gave"), C_("favour", "Asked") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  clear_sweets (self);
  self->jar = RP_SWEET_JAR (rp_sweet_jar_new (JAR_WIDTH));
  gtk_widget_add_css_class (GTK_WIDGET (self->jar), "private");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->jar));
  self->heading = append_label (GTK_BOX (box), "heading");
  gtk_box_append (GTK_BOX (box), new_kinds (self));
  gtk_box_append (GTK_BOX (box), new_more (self));
  self->other = append_label (GTK_BOX (box), "txs");
  gtk_widget_add_css_class (GTK_WIDGET (self->other), "dim");
  gtk_box_append (GTK_BOX (box), new_segments (self, self->directions, directions,
                                               G_N_ELEMENTS (directions),
                                               G_CALLBACK (direction_cb)));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_sweet_part_new:
 *
 * Returns: (transfer floating): what went which way
 */
RpDebriefPart *
rp_sweet_part_new (void)
{
  return g_object_new (RP_TYPE_SWEET_PART, NULL);
}
