/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-tags-dialog.h"

#include "rp-model.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpTagsDialog:
 *
 * My words for somebody, in one line with commas.
 */
struct _RpTagsDialog
{
  RpFormWindow  parent_instance;

  RpWriter     *writer;
  RpPerson     *person;
  GPtrArray    *tags;    /* of RpTag: as they are */
  GtkWidget    *row;
};

G_DEFINE_FINAL_TYPE (RpTagsDialog, rp_tags_dialog, RP_TYPE_FORM_WINDOW)

/* The words of the line, each once, whatever its case. */
static GHashTable *
dup_words (RpTagsDialog *self)
{
  const char *line = gtk_editable_get_text (GTK_EDITABLE (self->row));
  g_auto(GStrv) parts = g_strsplit (line, ",", -1);
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *word = rp_text_clean_line (parts[i]);
      g_autofree char *folded = word != NULL ? rp_text_fold (word) : NULL;

      if (folded != NULL && *folded != '\0')
        g_hash_table_insert (words, g_steal_pointer (&folded), g_steal_pointer (&word));
    }

  return words;
}

static void
save_cb (RpTagsDialog *self)
{
  g_autoptr(GHashTable) words = dup_words (self);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Edit Tags"));
  GHashTableIter iter;
  gpointer word;

  for (guint i = 0; i < self->tags->len; i++)
    {
      RpTag *tag = self->tags->pdata[i];
      g_autofree char *folded = rp_text_fold (tag->name);

      if (!g_hash_table_remove (words, folded))
        rp_batch_delete (batch, RP_TYPE_TAG, rp_record_get_id (tag));
    }

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, NULL, &word))
    {
      g_autoptr(RpTag) tag = rp_record_new (RP_TYPE_TAG);

      tag->person = g_strdup (rp_record_get_id (self->person));
      tag->name = g_strdup (word);
      rp_batch_put (batch, tag);
    }

  if (rp_batch_size (batch) == 0)
    gtk_window_close (GTK_WINDOW (self));
  else
    rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, RP_FORM_WINDOW (self));
}

static void
tags_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(RpTagsDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  self->tags = rp_store_list_finish (RP_STORE (source), result, &error);
  if (self->tags == NULL)
    {
      rp_writer_error (self->writer, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  for (guint i = 0; i < self->tags->len; i++)
    g_string_append_printf (line, i > 0 ? ", %s" : "%s", ((RpTag *) self->tags->pdata[i])->name);
  gtk_editable_set_text (GTK_EDITABLE (self->row), line->str);
  gtk_window_present (GTK_WINDOW (self));
}

static void
rp_tags_dialog_dispose (GObject *object)
{
  RpTagsDialog *self = RP_TAGS_DIALOG (object);

  g_clear_object (&self->writer);
  g_clear_object (&self->person);
  g_clear_pointer (&self->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (rp_tags_dialog_parent_class)->dispose (object);
}

static void
rp_tags_dialog_class_init (RpTagsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_tags_dialog_dispose;
}

static void
rp_tags_dialog_init (RpTagsDialog *self)
{
  self->row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Tags, with commas between"), NULL);
  rp_form_window_add_row (RP_FORM_WINDOW (self), self->row);
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_tags_dialog_present:
 * @writer: how to write
 * @person: whose tags
 *
 * Lets the user edit the tags of somebody.
 */
void
rp_tags_dialog_present (RpWriter *writer,
                        RpPerson *person)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_TAG);
  RpTagsDialog *self;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (RP_IS_PERSON (person));

  self = g_object_new (RP_TYPE_TAGS_DIALOG,
                       "transient-for", rp_writer_get_window (writer),
                       "title", _("Tags"),
                       NULL);
  self->writer = g_object_ref (writer);
  self->person = g_object_ref (person);
  rp_query_match (query, "person", rp_record_get_id (person));
  rp_query_order (query, "name", FALSE);
  rp_store_list_async (rp_writer_get_store (writer), query, NULL, tags_read_cb,
                       g_object_ref (self));
}
