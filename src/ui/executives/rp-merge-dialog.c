/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-merge-dialog.h"

#include "rp-duplicates.h"
#include "rp-merge-words.h"
#include "rp-pick-row.h"
#include "rp-store-places.h"
#include "rp-store-upkeep.h"

#include <glib/gi18n.h>

#define MOST_LIKELY 3

/**
 * RpMergeDialog:
 *
 * Makes one person of two: with whom, who is likely, whose name is kept, and
 * what comes along.
 */
struct _RpMergeDialog
{
  RpFormWindow  parent_instance;

  RpWriter     *writer;
  RpPerson     *person;
  GCancellable *cancellable; /* of what is read about the other one */
  RpPickRow    *other_row;
  AdwComboRow  *name_row;
  GtkWidget    *likely;      /* box of buttons */
  GtkLabel     *preview;
};

G_DEFINE_FINAL_TYPE (RpMergeDialog, rp_merge_dialog, RP_TYPE_FORM_WINDOW)

/* What is to be said and shown when two are one. */
typedef struct
{
  RpMergeDialog *dialog;
  char          *kept;
  char          *name;
} Merging;

static void
merging_free (Merging *merging)
{
  g_clear_object (&merging->dialog);
  g_free (merging->kept);
  g_free (merging->name);
  g_free (merging);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Merging, merging_free)

static RpPerson *
get_other (RpMergeDialog *self)
{
  RpPerson *other = rp_pick_row_get_record (self->other_row);

  if (other == NULL || g_str_equal (rp_record_get_id (other), rp_record_get_id (self->person)))
    return NULL;

  return other;
}

static void
facts_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpMergeDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpPersonFacts) facts = rp_store_person_facts_finish (RP_STORE (source), result,
                                                                 &error);
  g_autofree char *words = NULL;

  if (self->writer == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  words = facts != NULL ? rp_merge_words (facts) : g_strdup (error->message);
  gtk_label_set_text (self->preview, words);
}

static void
preview (RpMergeDialog *self,
         RpPerson      *other)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (self->preview, "");
  if (other != NULL)
    rp_store_person_facts_async (rp_writer_get_store (self->writer), rp_record_get_id (other),
                                 g_get_real_time () / G_USEC_PER_SEC, zone, self->cancellable,
                                 facts_read_cb, g_object_ref (self));
}

static void
update (RpMergeDialog *self)
{
  RpPerson *other = get_other (self);

  gtk_widget_set_visible (GTK_WIDGET (self->name_row), other != NULL
                                                       && !g_str_equal (other->name,
                                                                        self->person->name));
  if (other != NULL)
    {
      const char *const names[] = { self->person->name, other->name, NULL };
      g_autoptr(GtkStringList) list = gtk_string_list_new (names);

      adw_combo_row_set_model (self->name_row, G_LIST_MODEL (list));
    }
  gtk_widget_set_visible (self->likely, other == NULL
                                        && gtk_widget_get_first_child (self->likely) != NULL);
  rp_form_window_set_can_save (RP_FORM_WINDOW (self), other != NULL);
  preview (self, other);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Merging) merging = user_data;
  RpMergeDialog *self = merging->dialog;
  g_autoptr(RpWriter) writer = self->writer != NULL ? g_object_ref (self->writer) : NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *toast = NULL;

  rp_form_window_set_busy (RP_FORM_WINDOW (self), FALSE);
  if (!rp_store_merge_people_finish (RP_STORE (source), result, &error))
    {
      rp_form_window_set_error (RP_FORM_WINDOW (self), error->message);
      return;
    }
  if (writer == NULL)
    return;

  /* Translators: the name of the person that two have become */
  toast = g_strdup_printf (_("Two are one now: %s"), merging->name);
  gtk_window_close (GTK_WINDOW (self));
  if (rp_writer_get_window (writer) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (rp_writer_get_window (writer)), "win.show-person", "s",
                                merging->kept);
  rp_writer_toast (writer, toast, TRUE);
}

static void
save_cb (RpMergeDialog *self)
{
  RpPerson *other = get_other (self);
  gboolean swapped = gtk_widget_get_visible (GTK_WIDGET (self->name_row))
                     && adw_combo_row_get_selected (self->name_row) == 1;
  RpPerson *kept = swapped ? other : self->person;
  RpPerson *gone = swapped ? self->person : other;
  Merging *merging = g_new0 (Merging, 1);

  merging->dialog = g_object_ref (self);
  merging->kept = g_strdup (rp_record_get_id (kept));
  merging->name = g_strdup (kept->name);
  rp_form_window_set_busy (RP_FORM_WINDOW (self), TRUE);
  rp_store_merge_people_async (rp_writer_get_store (self->writer), rp_record_get_id (kept),
                               rp_record_get_id (gone), NULL, merged_cb, merging);
}

static void
likely_clicked_cb (GtkButton     *button,
                   RpMergeDialog *self)
{
  rp_pick_row_set_record (self->other_row, g_object_get_data (G_OBJECT (button), "person"));
  update (self);
}

static void
add_likely (RpMergeDialog     *self,
            const RpDuplicate *duplicate)
{
  gboolean first = g_str_equal (rp_record_get_id (duplicate->first),
                                rp_record_get_id (self->person));
  RpPerson *other = first ? duplicate->second : duplicate->first;
  g_autofree char *label = NULL;
  GtkWidget *button;

  /* Translators: a person's name, and why they may be the same person as another */
  label = g_strdup_printf (duplicate->same_email ? _("%s: the same e-mail address")
                                                 : _("%s: the same name"), other->name);
  button = gtk_button_new_with_label (label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (gtk_button_get_child (GTK_BUTTON (button)), "private");
  g_object_set_data_full (G_OBJECT (button), "person", g_object_ref (other), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (likely_clicked_cb), self, 0);
  gtk_box_append (GTK_BOX (self->likely), button);
}

static void
duplicates_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(RpMergeDialog) self = user_data;
  g_autoptr(GPtrArray) duplicates = rp_duplicates_read_finish (result, NULL);

  if (self->writer == NULL || duplicates == NULL)
    return;

  for (guint i = 0; i < MIN (duplicates->len, MOST_LIKELY); i++)
    add_likely (self, duplicates->pdata[i]);
  gtk_widget_set_visible (self->likely, duplicates->len > 0 && get_other (self) == NULL);
}

static void
rp_merge_dialog_dispose (GObject *object)
{
  RpMergeDialog *self = RP_MERGE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->writer);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (rp_merge_dialog_parent_class)->dispose (object);
}

static void
rp_merge_dialog_class_init (RpMergeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_merge_dialog_dispose;
}

static void
rp_merge_dialog_init (RpMergeDialog *self)
{
  rp_form_window_set_save_label (RP_FORM_WINDOW (self), _("_Merge"));
  rp_form_window_set_passing (RP_FORM_WINDOW (self));
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

static void
add_rows (RpMergeDialog *self)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);

  self->other_row = RP_PICK_ROW (rp_pick_row_new (rp_writer_get_store (self->writer),
                                                  RP_TYPE_PERSON, _("With whom")));
  rp_pick_row_set_known (self->other_row);
  g_signal_connect_object (self->other_row, "picked", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->name_row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("Whose name is kept"),
                                 "use-subtitle", TRUE, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->name_row), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->name_row), "private-subtitle");
  self->likely = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->preview = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->preview, TRUE);
  gtk_label_set_xalign (self->preview, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->preview), "dim");
  rp_form_window_add_row (form, GTK_WIDGET (self->other_row));
  rp_form_window_add_row (form, GTK_WIDGET (self->name_row));
  rp_form_window_append (form, self->likely);
  rp_form_window_append (form, GTK_WIDGET (self->preview));
}

/**
 * rp_merge_dialog_present_two:
 * @writer: how to write
 * @person: somebody
 * @other: (nullable): who may be the same
 *
 * Asks whether two are one.
 */
void
rp_merge_dialog_present_two (RpWriter *writer,
                             RpPerson *person,
                             RpPerson *other)
{
  RpMergeDialog *self;
  g_autofree char *description = NULL;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (RP_IS_PERSON (person));

  self = g_object_new (RP_TYPE_MERGE_DIALOG,
                       "transient-for", rp_writer_get_window (writer),
                       "title", _("Merge Two People"),
                       NULL);
  self->writer = g_object_ref (writer);
  self->person = g_object_ref (person);
  /* Translators: a person's name */
  description = g_strdup_printf (_("If %s is here twice, both become one. What one of them does "
                                   "not say is taken from the other. It can be undone."),
                                 person->name);
  rp_form_window_set_description (RP_FORM_WINDOW (self), description);
  add_rows (self);
  if (other != NULL)
    rp_pick_row_set_record (self->other_row, other);
  update (self);
  rp_duplicates_read_async (rp_writer_get_store (writer), rp_record_get_id (person), NULL,
                            duplicates_read_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * rp_merge_dialog_present:
 * @writer: how to write
 * @person: somebody
 *
 * Asks who is the same as @person.
 */
void
rp_merge_dialog_present (RpWriter *writer,
                         RpPerson *person)
{
  rp_merge_dialog_present_two (writer, person, NULL);
}
