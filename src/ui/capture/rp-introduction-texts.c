/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-introduction-texts.h"

#include "rp-capture-words.h"
#include "rp-choice.h"
#include "rp-draft-box.h"

#include <glib/gi18n.h>

enum {
  TO_INTRODUCED,
  TO_THE_OTHER,
  TO_BOTH,
  N_TEXTS
};

struct _RpIntroductionTexts
{
  AdwBin              parent_instance;

  AdwBin             *choice_bin;
  RpChoice           *choice;           /* (nullable) (unowned) */
  char               *ids[2];           /* (nullable): of whom @choice names */
  RpIntroductionStep  step;             /* that @choice was made for */
  char               *texts[N_TEXTS];   /* (nullable): as they were drafted last */
  char               *mails[N_TEXTS];   /* (nullable): where to */
  int                 shown;            /* which one @draft has; -1: none */
  char               *drafted;          /* (nullable): as @draft got it */
  RpDraftBox         *draft;
  GtkWidget          *waiting;
};

G_DEFINE_FINAL_TYPE (RpIntroductionTexts, rp_introduction_texts, ADW_TYPE_BIN)

/* What was changed by hand stays until another text is wanted. */
static void
show_text (RpIntroductionTexts *self)
{
  int selected = rp_choice_get_selected (self->choice);
  const char *text = self->texts[selected];

  gtk_widget_set_visible (GTK_WIDGET (self->draft), text != NULL);
  gtk_widget_set_visible (self->waiting, text == NULL);
  if (text == NULL)
    return;

  rp_draft_box_set_mail (self->draft, self->mails[selected], C_("subject", "An introduction"));
  if (selected == self->shown && g_strcmp0 (text, self->drafted) == 0)
    return;

  self->shown = selected;
  g_free (self->drafted);
  self->drafted = g_strdup (text);
  rp_draft_box_set_text (self->draft, text);
}

static void
add_choice (RpIntroductionTexts *self,
            RpPerson            *person)
{
  g_autofree char *name = rp_person_short_name (person);
  /* Translators: a first name */
  g_autofree char *label = g_strdup_printf (_("Ask %s"), name);

  rp_choice_add (self->choice, label, NULL);
}

/* Whose words are wanted is what comes next. */
static void
make_choice (RpIntroductionTexts       *self,
             const RpIntroductionScene *scene)
{
  const char *id = rp_record_get_id (scene->introduced.person);
  const char *other = rp_record_get_id (scene->to_person.person);
  gboolean same = g_strcmp0 (self->ids[0], id) == 0 && g_strcmp0 (self->ids[1], other) == 0;

  if (!same)
    {
      GtkWidget *choice = rp_choice_new_chips (_("What to write"));

      g_free (self->ids[0]);
      g_free (self->ids[1]);
      self->ids[0] = g_strdup (id);
      self->ids[1] = g_strdup (other);
      self->choice = RP_CHOICE (choice);
      add_choice (self, scene->introduced.person);
      add_choice (self, scene->to_person.person);
      rp_choice_add (self->choice, _("Introduce Both"), NULL);
      g_signal_connect_object (choice, "changed", G_CALLBACK (show_text), self,
                               G_CONNECT_SWAPPED);
      adw_bin_set_child (self->choice_bin, choice);
    }
  if (same && self->step == scene->step)
    return;

  self->step = scene->step;
  rp_choice_set_selected (self->choice,
                          scene->step == RP_INTRODUCTION_ASK_INTRODUCED ? TO_INTRODUCED
                          : scene->step == RP_INTRODUCTION_ASK_TO_PERSON ? TO_THE_OTHER
                          : TO_BOTH);
}

static void
take (char **place,
      char  *value)
{
  g_free (*place);
  *place = value;
}

static void
rp_introduction_texts_finalize (GObject *object)
{
  RpIntroductionTexts *self = RP_INTRODUCTION_TEXTS (object);

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_free (self->texts[i]);
      g_free (self->mails[i]);
    }
  g_free (self->ids[0]);
  g_free (self->ids[1]);
  g_free (self->drafted);

  G_OBJECT_CLASS (rp_introduction_texts_parent_class)->finalize (object);
}

static void
rp_introduction_texts_class_init (RpIntroductionTextsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_introduction_texts_finalize;
}

static void
rp_introduction_texts_init (RpIntroductionTexts *self)
{
  self->shown = -1;
}

/**
 * rp_introduction_texts_new:
 * @writer: where it says that something was copied
 *
 * Returns: (transfer floating): no words yet
 */
GtkWidget *
rp_introduction_texts_new (RpWriter *writer)
{
  RpIntroductionTexts *self = g_object_new (RP_TYPE_INTRODUCTION_TEXTS, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->choice_bin = ADW_BIN (adw_bin_new ());
  self->draft = RP_DRAFT_BOX (rp_draft_box_new (writer, _("What to write")));
  self->waiting = rp_capture_heading_new (_("Once both have agreed, here are the words to "
                                            "introduce them with."));
  gtk_widget_add_css_class (GTK_WIDGET (self->draft), "private");
  gtk_widget_add_css_class (GTK_WIDGET (self->choice_bin), "private");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice_bin));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->draft));
  gtk_box_append (GTK_BOX (box), self->waiting);
  adw_bin_set_child (ADW_BIN (self), rp_capture_labelled (_("What to write"), box));

  return GTK_WIDGET (self);
}

/**
 * rp_introduction_texts_show:
 * @self: the words
 * @scene: what they are made of
 *
 * What both are written is there only once both agreed.
 */
void
rp_introduction_texts_show (RpIntroductionTexts       *self,
                            const RpIntroductionScene *scene)
{
  gboolean agreed = scene->step != RP_INTRODUCTION_ASK_INTRODUCED
                    && scene->step != RP_INTRODUCTION_ASK_TO_PERSON;
  gboolean both = scene->address != NULL && scene->other_address != NULL;

  g_return_if_fail (RP_IS_INTRODUCTION_TEXTS (self));

  take (&self->texts[TO_INTRODUCED],
        rp_introduction_request (&scene->introduced, &scene->to_person, scene->pair, scene->why,
                                 scene->me));
  take (&self->texts[TO_THE_OTHER],
        rp_introduction_request (&scene->to_person, &scene->introduced, scene->pair, scene->why,
                                 scene->me));
  take (&self->texts[TO_BOTH],
        agreed ? rp_introduction_letter (&scene->introduced, &scene->to_person,
                                         scene->own ? NULL : scene->pair, scene->why,
                                         scene->approach, scene->me) : NULL);
  take (&self->mails[TO_INTRODUCED], g_strdup (scene->address));
  take (&self->mails[TO_THE_OTHER], g_strdup (scene->other_address));
  take (&self->mails[TO_BOTH],
        both ? g_strdup_printf ("%s,%s", scene->address, scene->other_address) : NULL);
  make_choice (self, scene);
  show_text (self);
}
