/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-encounter-dialog-private.h"

#include "rp-capture-words.h"
#include "rp-plain.h"

#include <glib/gi18n.h>

static const char *const places[] = {
  NC_("place", "Lift"), NC_("place", "Coffee"), NC_("place", "Corridor"),
  NC_("place", "After a meeting")
};

static void
build_who_and_what (RpEncounterDialog *self)
{
  RpStore *store = rp_writer_get_store (self->writer);

  self->who = rp_who_part_new (RP_FORM_WINDOW (self), store);
  self->topic_pick = RP_PICK_ROW (rp_pick_row_new (store, RP_TYPE_TOPIC, _("Topic")));
  rp_form_window_add_row (RP_FORM_WINDOW (self), GTK_WIDGET (self->topic_pick));
  rp_pick_row_set_other (self->topic_pick, _("Something else"));
  self->topic_row = RP_CHOSEN_ROW (rp_chosen_row_new_value (self->topic_pick));
  rp_form_window_add_row (RP_FORM_WINDOW (self), GTK_WIDGET (self->topic_row));
}

static void
build_place (RpEncounterDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->place_choice = RP_CHOICE (rp_choice_new_chips (_("Where")));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    rp_choice_add (self->place_choice, rp_encounter_place_words (i), NULL);
  rp_choice_add (self->place_choice, C_("place", "Other…"), NULL);

  self->place_entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Which place"), NULL);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->place_entry), TRUE);
  self->place_list = rp_capture_list_new ();
  gtk_list_box_append (GTK_LIST_BOX (self->place_list), GTK_WIDGET (self->place_entry));

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place_choice));
  gtk_box_append (GTK_BOX (box), self->place_list);
  rp_form_window_append (RP_FORM_WINDOW (self), rp_capture_labelled (_("Where"), box));
}

static void
build_signal (RpEncounterDialog *self)
{
  static const struct
  {
    const char *words;
    const char *icon_name;
  } signals[] = {
    { NC_("signal", "Polite"), "face-plain-symbolic" },
    { NC_("signal", "Interested"), "face-smile-symbolic" },
    { NC_("signal", "Perplexed too"), "dialog-question-symbolic" },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->how_label = GTK_LABEL (rp_capture_heading_new (""));
  self->signal_choice = RP_CHOICE (rp_choice_new_segments (""));
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    rp_choice_add (self->signal_choice, g_dpgettext2 (NULL, "signal", signals[i].words),
                   g_object_new (GTK_TYPE_IMAGE,
                                 "icon-name", signals[i].icon_name,
                                 "pixel-size", 20,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 NULL));
  rp_choice_set_selected (self->signal_choice, RP_SIGNAL_NONE);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->how_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->signal_choice));
  rp_form_window_append (RP_FORM_WINDOW (self), box);
}

static GtkWidget *
strength_row_new (RpEncounterDialog *self)
{
  static const char *const strengths[] = {
    NC_("strength", "Hinted"), NC_("strength", "Said so"), NC_("strength", "Struggling now")
  };
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW,
                                 "activatable", FALSE,
                                 "focusable", FALSE,
                                 NULL);
  GtkWidget *chips = rp_choice_new_chips (_("How much"));

  self->strength_choice = RP_CHOICE (chips);
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    rp_choice_add (self->strength_choice, g_dpgettext2 (NULL, "strength", strengths[i]), NULL);
  g_object_set (chips, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12,
                NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), chips);

  return row;
}

static void
build_rest (RpEncounterDialog *self)
{
  GtkWidget *list = rp_capture_list_new ();

  self->remind_row = rp_capture_switch_row ("", _("Within three days, while it is fresh"),
                                            &self->remind);
  self->note_row = rp_capture_switch_row ("", NULL, &self->note);
  self->strength_row = strength_row_new (self);
  self->more = RP_ENCOUNTER_MORE (rp_encounter_more_new ());
  gtk_list_box_append (GTK_LIST_BOX (list), self->remind_row);
  gtk_list_box_append (GTK_LIST_BOX (list), self->note_row);
  gtk_list_box_append (GTK_LIST_BOX (list), self->strength_row);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->more));
  rp_form_window_append (RP_FORM_WINDOW (self), list);
}

/**
 * rp_encounter_place_words:
 * @place: which of the chips
 *
 * Returns: (nullable): what is kept as the place, or %NULL for “Other…”
 */
const char *
rp_encounter_place_words (int place)
{
  g_return_val_if_fail (place >= 0, NULL);

  return (guint) place < G_N_ELEMENTS (places) ? g_dpgettext2 (NULL, "place", places[place]) : NULL;
}

/**
 * rp_encounter_dialog_build:
 * @self: an empty dialog with its writer
 *
 * Makes what is in it.
 */
void
rp_encounter_dialog_build (RpEncounterDialog *self)
{
  build_who_and_what (self);
  build_place (self);
  build_signal (self);
  self->words = RP_WORDS_BOX (rp_words_box_new (rp_writer_get_store (self->writer)));
  rp_form_window_append (RP_FORM_WINDOW (self), GTK_WIDGET (self->words));
  build_rest (self);
}
