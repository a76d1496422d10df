/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-contacts-dialog.h"

#include "rp-model.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpContactsDialog:
 *
 * The ways to reach somebody: a row for each, which is removed by emptying it,
 * and one for a new one.
 */
struct _RpContactsDialog
{
  RpFormWindow  parent_instance;

  RpWriter     *writer;
  RpPerson     *person;
  GPtrArray    *contacts;  /* of RpContact: as they are */
  GPtrArray    *rows;      /* (borrowed) one for each of them */
  AdwComboRow  *type_row;
  GtkWidget    *new_row;
};

G_DEFINE_FINAL_TYPE (RpContactsDialog, rp_contacts_dialog, RP_TYPE_FORM_WINDOW)

static const char *const type_words[] = {
  [RP_CONTACT_EMAIL] = N_("E-Mail"),
  [RP_CONTACT_PHONE] = N_("Telephone"),
  [RP_CONTACT_ADDRESS] = N_("Address"),
  [RP_CONTACT_URL] = N_("Web page"),
  [RP_CONTACT_IM] = N_("Messages"),
};

static GtkWidget *
contact_row_new (RpContact *contact)
{
  g_autofree char *title = NULL;
  GtkWidget *row;

  /* Translators: a kind of address, and which one: “E-Mail, work” */
  title = contact->label != NULL
          ? g_strdup_printf (_("%1$s, %2$s"), _(type_words[contact->type]), contact->label)
          : g_strdup (_(type_words[contact->type]));
  row = adw_entry_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), contact->value);

  return row;
}

/* A text of several lines that was not touched keeps its lines. */
static void
put_contact (RpBatch   *batch,
             RpContact *contact,
             GtkWidget *row)
{
  g_autoptr(GtkWidget) untouched = g_object_ref_sink (contact_row_new (contact));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr(RpContact) changed = NULL;

  if (g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (untouched))))
    return;

  if (rp_text_is_blank (text))
    {
      rp_batch_delete (batch, RP_TYPE_CONTACT, rp_record_get_id (contact));
      return;
    }

  changed = rp_record_copy (contact);
  g_free (changed->value);
  changed->value = rp_text_clean_line (text);
  rp_batch_put (batch, changed);
}

static void
save_cb (RpContactsDialog *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Edit Ways to Reach Somebody"));
  const char *value = gtk_editable_get_text (GTK_EDITABLE (self->new_row));

  for (guint i = 0; i < self->contacts->len; i++)
    put_contact (batch, self->contacts->pdata[i], self->rows->pdata[i]);

  if (!rp_text_is_blank (value))
    {
      g_autoptr(RpContact) contact = rp_record_new (RP_TYPE_CONTACT);

      contact->person = g_strdup (rp_record_get_id (self->person));
      contact->type = adw_combo_row_get_selected (self->type_row);
      contact->value = rp_text_clean_line (value);
      rp_batch_put (batch, contact);
    }

  if (rp_batch_size (batch) == 0)
    gtk_window_close (GTK_WINDOW (self));
  else
    rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, RP_FORM_WINDOW (self));
}

static void
contacts_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(RpContactsDialog) self = user_data;
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr(GError) error = NULL;

  self->contacts = rp_store_list_finish (RP_STORE (source), result, &error);
  if (self->contacts == NULL)
    {
      rp_writer_error (self->writer, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  for (guint i = 0; i < self->contacts->len; i++)
    {
      GtkWidget *row = contact_row_new (self->contacts->pdata[i]);

      g_ptr_array_add (self->rows, row);
      rp_form_window_add_row (RP_FORM_WINDOW (self), row);
    }

  for (guint i = 0; i < G_N_ELEMENTS (type_words); i++)
    gtk_string_list_append (words, _(type_words[i]));
  self->type_row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("One more"), "model", words, NULL);
  self->new_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Address or number"), NULL);
  rp_form_window_add_row (RP_FORM_WINDOW (self), GTK_WIDGET (self->type_row));
  rp_form_window_add_row (RP_FORM_WINDOW (self), self->new_row);
  gtk_window_present (GTK_WINDOW (self));
}

static void
rp_contacts_dialog_dispose (GObject *object)
{
  RpContactsDialog *self = RP_CONTACTS_DIALOG (object);

  g_clear_object (&self->writer);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (rp_contacts_dialog_parent_class)->dispose (object);
}

static void
rp_contacts_dialog_finalize (GObject *object)
{
  RpContactsDialog *self = RP_CONTACTS_DIALOG (object);

  g_clear_pointer (&self->contacts, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (rp_contacts_dialog_parent_class)->finalize (object);
}

static void
rp_contacts_dialog_class_init (RpContactsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_contacts_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_contacts_dialog_finalize;
}

static void
rp_contacts_dialog_init (RpContactsDialog *self)
{
  self->rows = g_ptr_array_new ();
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_contacts_dialog_present:
 * @writer: how to write
 * @person: whom to reach
 *
 * Lets the user edit the ways to reach somebody.
 */
void
rp_contacts_dialog_present (RpWriter *writer,
                            RpPerson *person)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_CONTACT);
  RpContactsDialog *self;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (RP_IS_PERSON (person));

  self = g_object_new (RP_TYPE_CONTACTS_DIALOG,
                       "transient-for", rp_writer_get_window (writer),
                       "title", _("How to Reach Them"),
                       NULL);
  self->writer = g_object_ref (writer);
  self->person = g_object_ref (person);
  rp_query_match (query, "person", rp_record_get_id (person));
  rp_query_order (query, "type", FALSE);
  rp_store_list_async (rp_writer_get_store (writer), query, NULL, contacts_read_cb,
                       g_object_ref (self));
}
