/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-stage-card.h"

#include "rp-person-opener-card.h"
#include "rp-person-words.h"
#include "rp-quiet-row.h"
#include "rp-stage-bar.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

/**
 * RpPersonStageCard:
 *
 * How close we are, and what is missing for the next stage. It opens the five
 * stages with what proves each; what the evidence bears out is offered
 * quietly, and a long silence is said.
 */
struct _RpPersonStageCard
{
  AdwBin              parent_instance;

  RpPersonOpenerCard *opener;
  RpStageBar         *bar;
  GtkLabel           *missing_label;
  GtkBox             *stages_box;
  GtkBox             *advice_box;
};

G_DEFINE_FINAL_TYPE (RpPersonStageCard, rp_person_stage_card, ADW_TYPE_BIN)

static GtkWidget *
new_label (const char *text,
           const char *first_class,
           const char *second_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return label;
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
new_stage_row (RpStage stage,
               RpStage current)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = NULL;
  GtkWidget *button;

  gtk_box_append (GTK_BOX (words), new_label (rp_stage_name (stage), "semi",
                                              stage == current ? "accent-text" : NULL));
  gtk_box_append (GTK_BOX (words), new_label (rp_stage_proof (stage), "txs", "dim"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  if (stage == current)
    {
      GtkWidget *image = gtk_image_new_from_icon_name ("object-select-symbolic");

      gtk_widget_add_css_class (image, "accent-icon");
      gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("The stage now"), -1);
      gtk_box_append (GTK_BOX (row), image);
      return row;
    }

  button = gtk_button_new_with_label (_("Move"));
  name = g_strdup_printf (C_("stage", "Move to %s"), rp_stage_name (stage));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "fixbutton");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) stage);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "person.move");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_box_append (GTK_BOX (row), button);

  return row;
}

static void
show_stages (RpPersonStageCard *self,
             RpStage            current)
{
  empty (self->stages_box);
  for (RpStage stage = RP_STAGE_ACQUAINTED; stage <= RP_STAGE_TRUSTED_ADVISOR; stage++)
    gtk_box_append (self->stages_box, new_stage_row (stage, current));
}

static void
show_bar (RpPersonStageCard   *self,
          RpPerson            *person,
          const RpStageAdvice *advice)
{
  gboolean last = advice->next == advice->current;
  g_autofree char *proof = last ? NULL : rp_person_words_next (person, advice->next);
  g_autofree char *missing = last ? NULL : rp_person_words_join (advice->missing);
  g_autofree char *still = NULL;
  g_autofree char *name = g_strdup_printf (_("Stage: %s. Show all stages"),
                                           rp_stage_name (advice->current));

  rp_stage_bar_set_stage (self->bar, advice->current, rp_stage_name (advice->current),
                          last ? NULL : rp_stage_name (advice->next), proof);
  if (missing != NULL && *missing != '\0')
    /* Translators: what is missing for the next stage, as sentences */
    still = g_strdup_printf (_("Still missing: %s"), missing);
  gtk_label_set_text (self->missing_label, still != NULL ? still : "");
  gtk_widget_set_visible (GTK_WIDGET (self->missing_label), still != NULL);
  rp_person_opener_card_set_name (self->opener, name);
}

static void
show_advice (RpPersonStageCard   *self,
             const RpStageAdvice *advice)
{
  empty (self->advice_box);
  if (advice->suggested > advice->current)
    {
      g_autofree char *title = g_strdup_printf (_("It looks like %s"),
                                                rp_stage_name (advice->suggested));
      g_autofree char *evidence = rp_person_words_join (advice->evidence);
      g_autofree char *label = g_strdup_printf (C_("stage", "Move to %s"),
                                                rp_stage_name (advice->suggested));
      g_autofree char *target = g_strdup_printf ("%d", advice->suggested);
      GtkWidget *row = rp_quiet_row_new ("emoji-objects-symbolic", title, evidence);

      rp_quiet_row_set_button (RP_QUIET_ROW (row), label, "person.accept-stage", target);
      gtk_box_append (self->advice_box, row);
    }
  if (advice->quiet != NULL)
    gtk_box_append (self->advice_box, rp_quiet_row_new ("appointment-soon-symbolic",
                                                        _("Quiet for long"), advice->quiet));
  gtk_widget_set_visible (GTK_WIDGET (self->advice_box),
                          gtk_widget_get_first_child (GTK_WIDGET (self->advice_box)) != NULL);
}

static void
rp_person_stage_card_class_init (RpPersonStageCardClass *klass)
{
}

static void
rp_person_stage_card_init (RpPersonStageCard *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *popover = gtk_popover_new ();

  self->bar = RP_STAGE_BAR (rp_stage_bar_new ());
  self->missing_label = GTK_LABEL (new_label ("", "txs", "dim"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->missing_label));

  self->stages_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_widget_add_css_class (GTK_WIDGET (self->stages_box), "stages");
  gtk_widget_set_size_request (GTK_WIDGET (self->stages_box), 290, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->stages_box));

  self->opener = RP_PERSON_OPENER_CARD (rp_person_opener_card_new (box, "plainpart"));
  rp_person_opener_card_set_popover (self->opener, popover);
  rp_tip_set (GTK_WIDGET (self->opener), _("Show All Stages"));

  self->advice_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->opener));
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->advice_box));
  adw_bin_set_child (ADW_BIN (self), outer);
}

GtkWidget *
rp_person_stage_card_new (void)
{
  return g_object_new (RP_TYPE_PERSON_STAGE_CARD, NULL);
}

/**
 * rp_person_stage_card_set_digest:
 * @self: a card
 * @digest: what it shows from now on
 */
void
rp_person_stage_card_set_digest (RpPersonStageCard *self,
                                 RpPersonDigest    *digest)
{
  g_return_if_fail (RP_IS_PERSON_STAGE_CARD (self));
  g_return_if_fail (digest != NULL);

  rp_person_opener_card_close (self->opener);
  show_bar (self, rp_person_digest_person (digest), digest->stage);
  show_stages (self, digest->stage->current);
  show_advice (self, digest->stage);
}
