/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favour-dialog-private.h"

#include "rp-advice.h"
#include "rp-capture-words.h"
#include "rp-sweet.h"

#include <glib/gi18n.h>

#define MOST 1000000000

/* The rows and choices of the dialog of a favour. */

static gboolean
is_asked (RpFavourDialog *self)
{
  return self->favour->direction == RP_FAVOUR_ASKED;
}

static GtkEditable *
entry_row_new (RpFavourDialog *self,
               const char     *title,
               const char     *text)
{
  GtkEditable *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "activates-default", TRUE,
                                   NULL);

  gtk_editable_set_text (row, text != NULL ? text : "");
  g_signal_connect_object (row, "changed", G_CALLBACK (rp_form_window_set_typed), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static RpDayRow *
day_row_new (RpFavourDialog *self,
             const char     *title,
             const char     *none,
             guint32         day)
{
  RpDayRow *row = RP_DAY_ROW (rp_day_row_new (title, self->today));

  rp_day_row_set_none (row, none);
  rp_day_row_set_day (row, day);
  g_signal_connect_object (row, "changed", G_CALLBACK (rp_form_window_set_typed), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
add_rows (RpFavourDialog *self)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);

  self->who = rp_who_part_new (form, rp_writer_get_store (self->writer));
  self->text_row = entry_row_new (self, is_asked (self) ? _("What you ask for")
                                                        : _("What you gave"), self->favour->text);
  rp_form_window_add_row (form, GTK_WIDGET (self->text_row));
  self->serves_row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("What it serves"),
                                   "use-subtitle", TRUE, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->serves_row), FALSE);
  rp_form_window_add_row (form, GTK_WIDGET (self->serves_row));
  self->day_row = RP_DAY_ROW (rp_day_row_new (_("When"), self->today));
  rp_day_row_set_past (self->day_row);
  rp_day_row_set_day (self->day_row, self->favour->date != 0 ? self->favour->date : self->today);
  rp_form_window_add_row (form, GTK_WIDGET (self->day_row));
  if (is_asked (self))
    {
      self->due_row = day_row_new (self, _("Needed by"), _("No Day"), self->favour->due);
      rp_form_window_add_row (form, GTK_WIDGET (self->due_row));
    }
  if (self->favour->appeal != NULL)
    {
      self->amount_row = RP_NUMBER_ROW (rp_number_row_new (_("How much of it"),
                                                           _("Of what several are asked for"),
                                                           MOST));
      rp_number_row_set_value (self->amount_row, self->favour->amount);
      g_signal_connect_object (self->amount_row, "changed", G_CALLBACK (rp_form_window_set_typed),
                               self, G_CONNECT_SWAPPED);
      rp_form_window_add_row (form, GTK_WIDGET (self->amount_row));
    }
}

static void
add_kinds (RpFavourDialog *self)
{
  self->kinds = RP_CHOICE (rp_choice_new_segments (_("What kind")));
  for (guint i = 0; i <= RP_FAVOUR_TYPE_VISIBILITY; i++)
    {
      const char *kind = rp_favour_type_name ((RpFavourType) i);

      rp_choice_add (self->kinds, kind, rp_sweet_new (i, 30, kind));
    }
  rp_choice_set_selected (self->kinds, self->favour->type);
  rp_form_window_append (RP_FORM_WINDOW (self),
                         rp_capture_labelled (_("What kind"), GTK_WIDGET (self->kinds)));

  self->sizes = RP_CHOICE (rp_choice_new_chips (_("How big it is")));
  for (guint i = 0; i <= RP_FAVOUR_SIZE_LARGE; i++)
    rp_choice_add (self->sizes, rp_favour_size_name ((RpFavourSize) i), NULL);
  rp_choice_set_selected (self->sizes, self->favour->size);
  rp_form_window_append (RP_FORM_WINDOW (self),
                         rp_capture_labelled (_("How big it is"), GTK_WIDGET (self->sizes)));
}

/* Who skips the official way makes a favour of what could have been a form. */
static void
add_official (RpFavourDialog *self)
{
  GtkWidget *list = rp_capture_list_new ();

  self->official_row = entry_row_new (self, _("Reference"), self->favour->official);
  self->tried_row = day_row_new (self, _("Tried on"), _("No Day"), self->favour->tried);
  rp_day_row_set_past (self->tried_row);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->official_row));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->tried_row));
  rp_form_window_append (RP_FORM_WINDOW (self),
                         rp_capture_labelled (_("Was the official way tried?"), list));
}

/* Makes what the dialog is filled in with; an ask that is there already can be closed. */
void
rp_favour_dialog_build (RpFavourDialog *self)
{
  add_rows (self);
  add_kinds (self);
  if (is_asked (self))
    add_official (self);
  if (is_asked (self) && !self->is_new)
    {
      self->closing = RP_FAVOUR_CLOSING (rp_favour_closing_new (self->favour));
      rp_form_window_append (RP_FORM_WINDOW (self), GTK_WIDGET (self->closing));
    }
}
