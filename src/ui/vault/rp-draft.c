/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-draft-private.h"

#include "rp-private-view.h"
#include "rp-secret-bytes.h"
#include "rp-store-drafts.h"

#include <string.h>

/* How a field begins that is of something new, so that nobody takes it for that of another */
#define NEW_PREFIX "new."

G_DEFINE_FINAL_TYPE (RpDraft, rp_draft, G_TYPE_OBJECT)

enum {
  SIGNAL_RESTORED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
static gboolean keeps_all;
static GList *all;          /* unowned: each draft that there is */
static GHashTable *own;     /* the UUIDs of what was new since the program began */

static RpVault *
get_vault (RpDraft *self)
{
  return rp_store_get_vault (self->store);
}

/* What was typed meanwhile comes behind it. */
static void
put_back (RpDraft    *self,
          const char *left,
          gsize       length)
{
  GString *text = g_string_new_len (left, (gssize) length);
  char *here = rp_private_view_dup_text (self->view);

  if (strcmp (here, text->str) != 0)
    {
      if (self->typed && *here != '\0')
        g_string_append_printf (text, "\n\n%s", here);
      rp_private_view_set_text (self->view, text->str, -1);
      g_signal_emit (self, signals[SIGNAL_RESTORED], 0);
      rp_draft_typed (self);
    }
  rp_private_text_free (here);
  rp_private_text_free (g_string_free (text, FALSE));
}

static void
restore (RpDraft *self)
{
  g_autoptr(GBytes) left = g_steal_pointer (&self->left);
  g_autoptr(RpSecretBytes) opened = NULL;
  const char *text;
  gsize length;

  /* One that nobody can read any more is no loss: the next key writes over it. */
  if (!rp_vault_open (get_vault (self), RP_DRAFT_KIND, self->field, self->id, self->revision, left,
                      &opened, NULL))
    return;

  text = rp_secret_bytes_begin_read (opened, &length);
  put_back (self, text, length);
  rp_secret_bytes_end_read (opened);
}

static void
state_cb (RpDraft *self)
{
  if (self->left != NULL && rp_vault_get_state (get_vault (self)) == RP_VAULT_UNLOCKED)
    restore (self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(RpDraft) self = user_data;
  g_autoptr(GError) error = NULL;
  GBytes *left = rp_store_find_draft_finish (RP_STORE (source), result, &error);

  if (left == NULL)
    return;
  if (self->cancellable == NULL || self->view == NULL)
    {
      g_bytes_unref (left);
      return;
    }

  self->left = left;
  state_cb (self);
}

static void
forget (RpDraft *self)
{
  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_handle_id (&self->retry_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->left, g_bytes_unref);
  g_clear_pointer (&self->unkept, g_bytes_unref);
  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->adopted, g_free);
  self->typed = FALSE;
  self->since = 0;
}

static void
rp_draft_dispose (GObject *object)
{
  RpDraft *self = RP_DRAFT (object);

  all = g_list_remove (all, self);
  forget (self);
  self->view = NULL;
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_draft_parent_class)->dispose (object);
}

static void
rp_draft_class_init (RpDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_draft_dispose;

  signals[SIGNAL_RESTORED] = g_signal_new ("restored", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                           0);
}

static void
rp_draft_init (RpDraft *self)
{
}

/**
 * rp_draft_new:
 * @store: the library
 * @view: a protected text view, whose owner disposes of the draft with it
 *
 * Returns: (transfer full): a draft that follows nothing yet
 */
RpDraft *
rp_draft_new (RpStore     *store,
              GtkTextView *view)
{
  RpDraft *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (RP_TYPE_DRAFT, NULL);
  self->store = g_object_ref (store);
  self->view = view;
  all = g_list_prepend (all, self);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "end-user-action",
                           G_CALLBACK (rp_draft_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_vault (self), "closing", G_CALLBACK (rp_draft_keep), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_vault (self), "notify::state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

/**
 * rp_draft_follow:
 * @self: a draft
 * @field: what is written, such as "encounter.words"
 * @id: the UUID of what it is written in
 * @revision: of what is changed, or 0
 *
 * Brings back what was left there, as soon as the vault is open, and keeps what is written from
 * now on.
 */
void
rp_draft_follow (RpDraft    *self,
                 const char *field,
                 const char *id,
                 guint64     revision)
{
  g_return_if_fail (RP_IS_DRAFT (self));
  g_return_if_fail (field != NULL && id != NULL);

  if (g_strcmp0 (self->field, field) == 0 && g_strcmp0 (self->id, id) == 0
      && self->revision == revision)
    return;

  forget (self);
  self->field = g_strdup (field);
  self->id = g_strdup (id);
  self->revision = revision;
  self->cancellable = g_cancellable_new ();
  rp_store_find_draft_async (self->store, field, id, revision, self->cancellable, found_cb,
                             g_object_ref (self));
}

/**
 * rp_draft_follow_new:
 * @self: a draft
 * @field: what is written, such as "encounter.words"
 * @id: a UUID that was made for it
 *
 * rp_draft_follow() for what is not in the library yet. What was left of something else that was
 * never saved does not come back here by itself: an #RpDraftOffer offers it.
 */
void
rp_draft_follow_new (RpDraft    *self,
                     const char *field,
                     const char *id)
{
  g_autofree char *name = NULL;

  g_return_if_fail (RP_IS_DRAFT (self));
  g_return_if_fail (field != NULL && id != NULL);

  if (own == NULL)
    own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (own, g_strdup (id));
  name = g_strconcat (NEW_PREFIX, field, NULL);
  rp_draft_follow (self, name, id, 0);
}

/**
 * rp_draft_is_own:
 * @id: the UUID of something new
 *
 * Returns: whether it was begun since the program began, and may be under way still
 */
gboolean
rp_draft_is_own (const char *id)
{
  g_return_val_if_fail (id != NULL, FALSE);

  return own != NULL && g_hash_table_contains (own, id);
}

/**
 * rp_draft_get_new_field:
 * @self: a draft
 *
 * Returns: (nullable): the field that the drafts of all that is as new are of; %NULL when @self
 *   follows something that is in the library
 */
const char *
rp_draft_get_new_field (RpDraft *self)
{
  g_return_val_if_fail (RP_IS_DRAFT (self), NULL);

  return self->field != NULL && g_str_has_prefix (self->field, NEW_PREFIX) ? self->field : NULL;
}

/**
 * rp_draft_get_view:
 * @self: a draft
 *
 * Returns: (transfer none): what is written in
 */
GtkWidget *
rp_draft_get_view (RpDraft *self)
{
  g_return_val_if_fail (RP_IS_DRAFT (self), NULL);

  return GTK_WIDGET (self->view);
}

static char *
dup_field_name (gpointer       record,
                const RpField *field)
{
  return g_strconcat (RP_RECORD_GET_CLASS (record)->kind, ".", field->name, NULL);
}

/**
 * rp_draft_follow_field:
 * @self: a draft
 * @record: a record, perhaps a new one
 * @field: what of @record is written
 *
 * rp_draft_follow() for a field of a record.
 */
void
rp_draft_follow_field (RpDraft       *self,
                       gpointer       record,
                       const RpField *field)
{
  g_autofree char *name = NULL;

  g_return_if_fail (RP_IS_RECORD (record));
  g_return_if_fail (field != NULL);

  name = dup_field_name (record, field);
  if (rp_record_get_revision (record) > 0)
    rp_draft_follow (self, name, rp_record_get_id (record), rp_record_get_revision (record));
  else
    rp_draft_follow_new (self, name, rp_record_get_id (record));
}

/**
 * rp_draft_drop_field:
 * @store: the library
 * @record: a record, as it was when rp_draft_follow_field() was called
 * @field: what of @record was written
 *
 * rp_draft_drop() by whoever has the record and not the draft.
 */
void
rp_draft_drop_field (RpStore       *store,
                     gpointer       record,
                     const RpField *field)
{
  g_autofree char *name = NULL;

  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (RP_IS_RECORD (record));
  g_return_if_fail (field != NULL);

  if (keeps_all)
    return;

  name = g_strconcat (rp_record_get_revision (record) > 0 ? "" : NEW_PREFIX,
                      RP_RECORD_GET_CLASS (record)->kind, ".", field->name, NULL);
  rp_store_keep_draft (store, name, rp_record_get_id (record), rp_record_get_revision (record),
                       NULL);
}

/**
 * rp_draft_drop:
 * @self: a draft
 *
 * What was written is saved or given up. What was left of another time and nobody has seen yet
 * stays.
 */
void
rp_draft_drop (RpDraft *self)
{
  g_return_if_fail (RP_IS_DRAFT (self));

  if (self->field == NULL || self->left != NULL)
    return;
  if (!keeps_all)
    {
      rp_store_keep_draft (self->store, self->field, self->id, self->revision, NULL);
      forget (self);
    }
  else
    {
      rp_draft_keep (self);
    }
}

/**
 * rp_draft_keep_all:
 *
 * The program ends, perhaps without anybody's will: what is being written is kept at once, and
 * stays, whichever window closes now.
 */
void
rp_draft_keep_all (void)
{
  keeps_all = TRUE;
  for (GList *l = all; l != NULL; l = l->next)
    rp_draft_keep (l->data);
}
