/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ask-dialog.h"

#include "rp-number.h"
#include "rp-plan-words.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpAskDialog:
 *
 * What to ask for, how big it is, and which of their objectives it serves; the
 * sweet jar's verdict is told meanwhile. Without words there is no ask.
 */
struct _RpAskDialog
{
  RpFormWindow  parent_instance;

  RpWriter     *writer;
  RpPlan       *plan;
  GtkEditable  *ask_row;
  AdwComboRow  *size_row;
  AdwComboRow  *serves_row;
};

G_DEFINE_FINAL_TYPE (RpAskDialog, rp_ask_dialog, RP_TYPE_FORM_WINDOW)

static RpObjective *
get_objective (RpAskDialog *self)
{
  GPtrArray *objectives = rp_plan_get_facts (self->plan)->objectives;
  guint selected = adw_combo_row_get_selected (self->serves_row);

  return selected > 0 && selected <= objectives->len ? objectives->pdata[selected - 1] : NULL;
}

static void
show_verdict (RpAskDialog *self)
{
  RpFavourSize size = adw_combo_row_get_selected (self->size_row);
  g_autofree char *verdict = NULL;
  g_autofree char *jar_words = NULL;
  g_autofree char *words = NULL;
  RpJar jar;

  rp_jar_count (rp_plan_get_facts (self->plan)->jar, &jar);
  jar_words = rp_jar_words (&jar);
  verdict = rp_text_capitalise (rp_verdict_words (rp_jar_verdict (&jar, size,
                                                                  get_objective (self) != NULL)));
  /* Translators: what the jar says to an ask, and how full it is */
  words = g_strdup_printf (_("%1$s. The jar: %2$s."), verdict, jar_words);
  rp_form_window_set_description (RP_FORM_WINDOW (self), words);
}

static void
save_cb (RpAskDialog *self)
{
  g_autoptr(RpMeeting) meeting = rp_record_copy (rp_plan_get_facts (self->plan)->meeting);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Change What to Ask For"));
  RpObjective *objective = get_objective (self);

  g_free (meeting->ask);
  meeting->ask = rp_text_clean_line (gtk_editable_get_text (self->ask_row));
  meeting->ask_size = adw_combo_row_get_selected (self->size_row);
  g_free (meeting->ask_objective);
  meeting->ask_objective = meeting->ask != NULL && objective != NULL
                           ? g_strdup (rp_record_get_id (objective)) : NULL;
  rp_batch_put (batch, meeting);
  rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, RP_FORM_WINDOW (self));
}

static AdwComboRow *
add_combo (RpAskDialog   *self,
           const char    *title,
           GtkStringList *words,
           guint          selected)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", words, "selected",
                                 selected, NULL);

  rp_form_window_add_row (RP_FORM_WINDOW (self), row);

  return ADW_COMBO_ROW (row);
}

static void
add_rows (RpAskDialog *self)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (self->plan);
  RpMeeting *meeting = facts->meeting;
  g_autoptr(GtkStringList) sizes = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) serves = gtk_string_list_new (NULL);
  guint selected = 0;

  self->ask_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("What you ask for"), NULL);
  gtk_editable_set_text (self->ask_row, meeting->ask != NULL ? meeting->ask : "");
  rp_form_window_add_row (RP_FORM_WINDOW (self), GTK_WIDGET (self->ask_row));

  for (int size = RP_FAVOUR_SIZE_SMALL; size <= RP_FAVOUR_SIZE_LARGE; size++)
    gtk_string_list_append (sizes, rp_favour_size_words (size));
  self->size_row = add_combo (self, _("How big it is"), sizes, meeting->ask_size);

  gtk_string_list_append (serves, C_("objective", "None of theirs"));
  for (guint i = 0; i < facts->objectives->len; i++)
    {
      RpObjective *objective = facts->objectives->pdata[i];

      gtk_string_list_append (serves, objective->name);
      if (g_strcmp0 (rp_record_get_id (objective), meeting->ask_objective) == 0)
        selected = i + 1;
    }
  self->serves_row = add_combo (self, _("What it serves"), serves, selected);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->serves_row), FALSE);
  adw_combo_row_set_use_subtitle (self->serves_row, TRUE);
}

static void
rp_ask_dialog_dispose (GObject *object)
{
  RpAskDialog *self = RP_ASK_DIALOG (object);

  g_clear_object (&self->writer);
  g_clear_pointer (&self->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_ask_dialog_parent_class)->dispose (object);
}

static void
rp_ask_dialog_class_init (RpAskDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_ask_dialog_dispose;
}

static void
rp_ask_dialog_init (RpAskDialog *self)
{
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_ask_dialog_present:
 * @writer: how to write it
 * @plan: the plan
 */
void
rp_ask_dialog_present (RpWriter     *writer,
                       RpPlan       *plan)
{
  RpAskDialog *self = g_object_new (RP_TYPE_ASK_DIALOG,
                                    "transient-for", rp_writer_get_window (writer),
                                    "title", _("To Ask For"),
                                    NULL);

  self->writer = g_object_ref (writer);
  self->plan = rp_plan_ref (plan);
  add_rows (self);
  g_signal_connect_object (self->size_row, "notify::selected", G_CALLBACK (show_verdict), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->serves_row, "notify::selected", G_CALLBACK (show_verdict), self,
                           G_CONNECT_SWAPPED);
  show_verdict (self);
  gtk_window_present (GTK_WINDOW (self));
}
