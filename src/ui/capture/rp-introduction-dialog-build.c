/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-introduction-dialog-private.h"

#include "rp-capture-words.h"
#include "rp-plain.h"

#include <glib/gi18n.h>

/* The parts of the dialog that introduces two people. */

const RpIntroductionState rp_introduction_dialog_states[4] = {
  RP_INTRODUCTION_PLANNED, RP_INTRODUCTION_INTRODUCED, RP_INTRODUCTION_FOLLOWED_UP,
  RP_INTRODUCTION_MET,
};

static void
people_changed_cb (RpIntroductionDialog *self)
{
  if (self->texts != NULL)
    rp_introduction_dialog_people_changed (self);
}

static void
changed_cb (RpIntroductionDialog *self)
{
  rp_form_window_set_typed (RP_FORM_WINDOW (self));
  rp_introduction_dialog_update (self);
}

static void
failed_cb (RpIntroductionDialog *self,
           const GError         *error)
{
  rp_form_window_set_error (RP_FORM_WINDOW (self), error->message);
}

/* Only people who are there: who is not known yet is nobody to be introduced. */
static void
add_person (RpIntroductionDialog *self,
            guint                 side,
            const char           *title,
            const char           *id)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);
  GtkWidget *pick;

  if (id == NULL && !self->is_new)
    {
      rp_form_window_add_row (form, rp_plain_row_new (C_("introduction", "You"), title));
      return;
    }

  self->who[side] = rp_who_part_new (form, rp_writer_get_store (self->writer));
  pick = rp_who_part_get_pick (self->who[side]);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (pick), title);
  rp_pick_row_set_known (RP_PICK_ROW (pick));
  g_signal_connect_object (self->who[side], "changed", G_CALLBACK (people_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (id != NULL)
    rp_who_part_set_person (self->who[side], id);
}

static void
add_who (RpIntroductionDialog *self)
{
  add_person (self, 0, _("Whom you introduce"), self->introduction->introduced);
  add_person (self, 1, _("To whom"), self->introduction->to_person);
  self->why_row = RP_LINES_ROW (rp_lines_row_new (_("Why: what each of them gains")));
  gtk_widget_add_css_class (GTK_WIDGET (self->why_row), "private");
  rp_lines_row_set_text (self->why_row, self->introduction->why);
  rp_form_window_add_row (RP_FORM_WINDOW (self), GTK_WIDGET (self->why_row));
}

/* What is said there is known only when both are. */
static void
add_twice (RpIntroductionDialog *self)
{
  self->twice = ADW_BIN (adw_bin_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->twice), FALSE);
  rp_form_window_append (RP_FORM_WINDOW (self), GTK_WIDGET (self->twice));
}

static void
add_agreed (RpIntroductionDialog *self)
{
  const guint32 days[] = {
    self->introduction->introduced_agreed, self->introduction->to_person_agreed
  };
  GtkWidget *list = rp_capture_list_new ();

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      GtkWidget *row = rp_day_row_new (_("Agreed"), self->today);

      self->agreed[i] = RP_DAY_ROW (row);
      rp_day_row_set_past (self->agreed[i]);
      rp_day_row_set_none (self->agreed[i], _("Not Yet"));
      rp_day_row_set_day (self->agreed[i], days[i]);
      gtk_widget_add_css_class (row, "private");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  self->agreed_part = rp_capture_labelled (_("It counts once both have agreed"), list);
  rp_form_window_append (RP_FORM_WINDOW (self), self->agreed_part);
}

static void
add_states (RpIntroductionDialog *self)
{
  static const char *const labels[] = {
    NC_("introduction", "Planned"), NC_("introduction", "Introduced"),
    NC_("introduction", "Followed Up"), NC_("introduction", "They Met"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *stands = rp_capture_heading_new ("");

  self->states = RP_CHOICE (rp_choice_new_chips (_("How far it came")));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      rp_choice_add (self->states, g_dpgettext2 (NULL, "introduction", labels[i]), NULL);
      if (rp_introduction_dialog_states[i] == self->introduction->state)
        rp_choice_set_selected (self->states, i);
    }
  self->states_part = rp_capture_labelled (_("How far it came"), GTK_WIDGET (self->states));
  self->stands = GTK_LABEL (stands);
  gtk_widget_remove_css_class (stands, "semi");
  gtk_widget_add_css_class (stands, "dim");
  gtk_widget_add_css_class (stands, "private");
  gtk_box_append (GTK_BOX (box), self->states_part);
  gtk_box_append (GTK_BOX (box), stands);
  rp_form_window_append (RP_FORM_WINDOW (self), box);
}

static void
add_result (RpIntroductionDialog *self)
{
  guint32 date = self->introduction->date;

  self->result_list = rp_capture_list_new ();
  self->date_row = RP_DAY_ROW (rp_day_row_new (_("Introduced on"), self->today));
  rp_day_row_set_past (self->date_row);
  rp_day_row_set_day (self->date_row, date != 0 || !self->is_new ? date : self->today);
  if (date == 0 && self->introduction->state == RP_INTRODUCTION_PLANNED)
    rp_day_row_set_day (self->date_row, self->today);
  gtk_list_box_append (GTK_LIST_BOX (self->result_list), GTK_WIDGET (self->date_row));
  self->outcome_row = RP_LINES_ROW (rp_lines_row_new (_("What came of it")));
  gtk_widget_add_css_class (GTK_WIDGET (self->outcome_row), "private");
  rp_lines_row_set_text (self->outcome_row, self->introduction->outcome);
  gtk_list_box_append (GTK_LIST_BOX (self->result_list), GTK_WIDGET (self->outcome_row));
  rp_form_window_append (RP_FORM_WINDOW (self), self->result_list);
}

/* The rows and parts, one below the other */
void
rp_introduction_dialog_build (RpIntroductionDialog *self)
{
  gpointer changing[4];

  add_who (self);
  add_twice (self);
  add_agreed (self);
  add_states (self);
  add_result (self);
  self->texts = RP_INTRODUCTION_TEXTS (rp_introduction_texts_new (self->writer));
  rp_form_window_append (RP_FORM_WINDOW (self), GTK_WIDGET (self->texts));

  changing[0] = self->agreed[0];
  changing[1] = self->agreed[1];
  changing[2] = self->states;
  changing[3] = self->date_row;
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    g_signal_connect_object (changing[i], "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->why_row, "changed", G_CALLBACK (rp_introduction_dialog_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "read",
                           G_CALLBACK (rp_introduction_dialog_people_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
}
