/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-import-contacts"

#include "config.h"

#include "rp-import-contacts.h"

#include "rp-file-dialog.h"
#include "rp-import-dialog.h"
#include "rp-merge.h"
#include "rp-vcard.h"

#include <glib/gi18n.h>

/* One import, from choosing the file to writing what was read from it. */
typedef struct
{
  GTask      *task;         /* of the caller; NULL once it was told */
  GtkWindow  *parent;
  RpStore    *store;
  GFile      *file;
  RpImport   *import;       /* all that the file holds */
  GPtrArray  *existing;     /* all that the library holds */
  GListModel *candidates;   /* one for each group of the import, in its order */
  GtkWindow  *dialog;
  guint       n_people;     /* that were written */
} ContactImport;

static void
contact_import_clear (gpointer data)
{
  ContactImport *self = data;

  g_clear_object (&self->task);
  g_clear_object (&self->parent);
  g_clear_object (&self->store);
  g_clear_object (&self->file);
  g_clear_pointer (&self->import, rp_import_free);
  g_clear_pointer (&self->existing, g_ptr_array_unref);
  g_clear_object (&self->candidates);
}

static void
contact_import_unref (ContactImport *self)
{
  g_rc_box_release_full (self, contact_import_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ContactImport, contact_import_unref)

static void
end (ContactImport *self,
     GError        *error)
{
  if (self->task != NULL)
    g_task_return_error (self->task, error);
  else
    g_clear_error (&error);
  g_clear_object (&self->task);
}

/* Role and company of a card, as one line. */
static char *
describe (RpImportGroup *group)
{
  const char *role = NULL;
  const char *company = NULL;

  for (guint i = 0; i < group->records->len; i++)
    {
      gpointer record = group->records->pdata[i];

      if (role == NULL && RP_IS_POSITION (record))
        role = RP_POSITION (record)->role;
      else if (company == NULL && RP_IS_ORGANIZATION (record))
        company = RP_ORGANIZATION (record)->name;
    }

  if (role != NULL && company != NULL)
    /* Translators: a role and a company, “Chief Risk Officer, Harrow Bank” */
    return g_strdup_printf (_("%s, %s"), role, company);

  return g_strdup (role != NULL ? role : company);
}

/* The part of the import that the user wants; its records stay those of the whole. */
static RpImport *
choose_groups (ContactImport *self,
               gboolean       all)
{
  RpImport *chosen = rp_import_new ();
  g_autoptr(GHashTable) wanted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->import->groups->len; i++)
    {
      RpImportGroup *group = self->import->groups->pdata[i];
      g_autoptr(RpImportCandidate) candidate = g_list_model_get_item (self->candidates, i);
      gboolean matters = rp_import_candidate_get_chosen (candidate);

      if (!matters && !all)
        continue;

      group->person->kind = matters ? RP_PERSON_EXECUTIVE : RP_PERSON_ALLY;
      g_hash_table_add (wanted, group->person);
      for (guint j = 0; j < group->records->len; j++)
        g_hash_table_add (wanted, group->records->pdata[j]);
      self->n_people++;
    }

  for (guint i = 0; i < self->import->records->len; i++)
    {
      if (g_hash_table_contains (wanted, self->import->records->pdata[i]))
        g_ptr_array_add (chosen->records, g_object_ref (self->import->records->pdata[i]));
    }

  return chosen;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ContactImport) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_store_write_finish (RP_STORE (source), result, &error))
    {
      if (self->dialog != NULL)
        rp_import_dialog_tell (RP_IMPORT_DIALOG (self->dialog), error->message);
      return;
    }

  if (self->task != NULL)
    g_task_return_pointer (self->task,
                           g_strdup_printf (ngettext ("%u contact imported",
                                                      "%u contacts imported", self->n_people),
                                            self->n_people), g_free);
  g_clear_object (&self->task);
  if (self->dialog != NULL)
    gtk_window_close (self->dialog);
}

/* Who in the library a card was taken for. */
static RpPerson *
find_known (ContactImport *self,
            RpImportGroup *group)
{
  g_autoptr(RpImport) single = rp_import_new ();
  g_autoptr(RpMerge) merge = NULL;

  g_ptr_array_add (single->records, g_object_ref (group->person));
  for (guint i = 0; i < group->records->len; i++)
    g_ptr_array_add (single->records, g_object_ref (group->records->pdata[i]));

  merge = rp_merge_new (single, self->existing);
  for (guint i = 0; i < merge->merged->len; i++)
    {
      if (RP_IS_PERSON (merge->merged->pdata[i]))
        return g_object_ref (merge->merged->pdata[i]);
    }

  return NULL;
}

/* An import fills what is missing and changes no choice; but this choice was made just now. */
static void
put_known_executives (ContactImport *self,
                      RpMerge       *merge,
                      RpBatch       *batch)
{
  for (guint i = 0; i < self->import->groups->len; i++)
    {
      g_autoptr(RpImportCandidate) candidate = g_list_model_get_item (self->candidates, i);
      g_autoptr(RpPerson) known = NULL;
      g_autoptr(RpPerson) person = NULL;

      if (rp_import_candidate_get_known (candidate) && rp_import_candidate_get_chosen (candidate))
        known = find_known (self, self->import->groups->pdata[i]);
      if (known == NULL || known->kind == RP_PERSON_EXECUTIVE)
        continue;

      for (guint j = 0; j < merge->records->len; j++)
        {
          if (g_str_equal (rp_record_get_id (merge->records->pdata[j]), rp_record_get_id (known)))
            g_set_object (&person, merge->records->pdata[j]);
        }
      if (person == NULL)
        person = rp_record_copy (known);
      person->kind = RP_PERSON_EXECUTIVE;
      rp_batch_put (batch, person);
    }
}

static void
import_cb (RpImportDialog *dialog,
           ContactImport  *self)
{
  g_autoptr(RpImport) chosen = NULL;
  g_autoptr(RpMerge) merge = NULL;
  g_autoptr(RpBatch) batch = rp_batch_new (_("Import Contacts"));

  self->n_people = 0;
  chosen = choose_groups (self, rp_import_dialog_get_takes_all (dialog));
  merge = rp_merge_new (chosen, self->existing);
  for (guint i = 0; i < merge->records->len; i++)
    rp_batch_put (batch, merge->records->pdata[i]);
  put_known_executives (self, merge, batch);

  rp_store_write_async (self->store, g_steal_pointer (&batch), NULL, written_cb,
                        g_rc_box_acquire (self));
}

static gboolean
dialog_closed_cb (GtkWindow     *dialog,
                  ContactImport *self)
{
  self->dialog = NULL;
  if (self->task != NULL)
    end (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nothing was imported"));

  return GDK_EVENT_PROPAGATE;
}

static void
dialog_gone (gpointer  data,
             GClosure *closure)
{
  contact_import_unref (data);
}

static void
add_remarks (RpImportDialog  *dialog,
             GPtrArray       *remarks,
             void           (*add) (RpImportDialog *dialog,
                                    guint           line,
                                    const char     *text))
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const RpImportRemark *remark = remarks->pdata[i];

      add (dialog, remark->line, remark->text);
    }
}

static void
show_dialog (ContactImport *self)
{
  g_autoptr(RpMerge) merge = rp_merge_new (self->import, self->existing);
  g_autoptr(GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);
  GListStore *candidates = g_list_store_new (RP_TYPE_IMPORT_CANDIDATE);
  RpImportDialog *dialog;

  for (guint i = 0; i < merge->added->len; i++)
    g_hash_table_add (added, (gpointer) rp_record_get_id (merge->added->pdata[i]));

  self->candidates = G_LIST_MODEL (candidates);
  for (guint i = 0; i < self->import->groups->len; i++)
    {
      RpImportGroup *group = self->import->groups->pdata[i];
      gboolean is_new = g_hash_table_contains (added, rp_record_get_id (group->person));
      g_autofree char *detail = describe (group);
      g_autoptr(RpImportCandidate) candidate =
        rp_import_candidate_new (group->person->name, detail, !is_new);

      g_list_store_append (candidates, candidate);
    }

  dialog = rp_import_dialog_new (self->parent, self->candidates);
  self->dialog = GTK_WINDOW (dialog);
  add_remarks (dialog, self->import->rejected, rp_import_dialog_add_rejected);
  add_remarks (dialog, self->import->dropped, rp_import_dialog_add_change);
  add_remarks (dialog, merge->remarks, rp_import_dialog_add_change);
  g_signal_connect_data (dialog, "import", G_CALLBACK (import_cb), g_rc_box_acquire (self),
                         dialog_gone, 0);
  g_signal_connect_data (dialog, "close-request", G_CALLBACK (dialog_closed_cb),
                         g_rc_box_acquire (self), dialog_gone, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
dumped_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ContactImport) self = user_data;
  GError *error = NULL;

  self->existing = rp_store_dump_finish (RP_STORE (source), result, &error);
  if (self->existing == NULL)
    end (self, error);
  else
    show_dialog (self);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = g_file_load_bytes (source, cancellable, NULL, &error);
  if (bytes != NULL && rp_vcard_read (bytes, import, &error))
    g_task_return_pointer (task, g_steal_pointer (&import), (GDestroyNotify) rp_import_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ContactImport) self = user_data;
  GError *error = NULL;

  self->import = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->import == NULL)
    end (self, error);
  else
    rp_store_dump_async (self->store, NULL, dumped_cb, g_rc_box_acquire (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ContactImport) self = user_data;
  g_autoptr(GTask) reading = NULL;

  self->file = rp_file_dialog_finish (result);
  if (self->file == NULL)
    {
      end (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen"));
      return;
    }

  reading = g_task_new (self->file, NULL, read_cb, g_rc_box_acquire (self));
  g_task_set_source_tag (reading, chosen_cb);
  g_task_run_in_thread (reading, read_thread);
}

/**
 * rp_import_contacts_async:
 * @parent: the window that the dialogs belong to
 * @store: the library
 *
 * Asks for an address book, shows what is in it, and imports it as one step of
 * undo.
 */
void
rp_import_contacts_async (GtkWindow           *parent,
                          RpStore             *store,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  static const char *const suffixes[] = { "vcf", "vcard", NULL };
  ContactImport *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (RP_IS_STORE (store));

  self = g_rc_box_new0 (ContactImport);
  self->task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (self->task, rp_import_contacts_async);
  self->parent = g_object_ref (parent);
  self->store = g_object_ref (store);
  rp_file_dialog_open_async (parent, _("Import Contacts"), _("Address books (vCard)"), suffixes,
                             chosen_cb, self);
}

/**
 * rp_import_contacts_finish:
 *
 * Returns: (transfer full) (nullable): a sentence that says what was imported;
 *   %NULL with %G_IO_ERROR_CANCELLED when the user thought better of it
 */
char *
rp_import_contacts_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
