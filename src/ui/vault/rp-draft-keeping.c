/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-draft-private.h"

#include "rp-private-view.h"
#include "rp-store-drafts.h"

#include <string.h>

/* How what is written comes to the disk. */

/* After the last key, and at most behind the first one that is not kept, in milliseconds: so
 * much is lost when the machine stops. */
#define KEEP_AFTER  800
#define KEEP_WITHIN 2000
/* What could not be kept is tried again */
#define RETRY_AFTER 5000

/* Returns %NULL if there is no vault. */
static GBytes *
seal (RpDraft    *self,
      const char *text)
{
  RpVault *vault = rp_store_get_vault (self->store);
  GBytes *sealed = rp_vault_seal (vault, RP_DRAFT_KIND, self->field, self->id, self->revision,
                                  text, strlen (text), NULL);

  return sealed != NULL ? sealed
                        : rp_vault_seal_for_later (vault, RP_DRAFT_KIND, self->field, self->id,
                                                   self->revision, text, strlen (text), NULL);
}

/* @adopted: (nullable): whose draft goes when this one is on the disk */
typedef struct
{
  RpDraft *draft;
  GBytes  *sealed;
  char    *field;
  char    *adopted;
} Keeping;

static void
keeping_free (Keeping *keeping)
{
  g_clear_object (&keeping->draft);
  g_bytes_unref (keeping->sealed);
  g_free (keeping->field);
  g_free (keeping->adopted);
  g_free (keeping);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keeping, keeping_free)

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Keeping) keeping = user_data;
  RpDraft *self = keeping->draft;
  RpStore *store = RP_STORE (source);

  if (!rp_store_keep_draft_finish (store, result, NULL))
    {
      if (self->adopted == NULL)
        self->adopted = g_steal_pointer (&keeping->adopted);
      return;
    }

  if (self->unkept == keeping->sealed)
    g_clear_pointer (&self->unkept, g_bytes_unref);
  if (keeping->adopted != NULL)
    rp_store_keep_draft (store, keeping->field, keeping->adopted, 0, NULL);
}

static void
send (RpDraft *self)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->draft = g_object_ref (self);
  keeping->sealed = g_bytes_ref (self->unkept);
  keeping->field = g_strdup (self->field);
  keeping->adopted = g_steal_pointer (&self->adopted);
  rp_store_keep_draft_async (self->store, self->field, self->id, self->revision, self->unkept,
                             kept_cb, keeping);
}

/* A full disk has room again some time. */
static gboolean
retry_cb (gpointer user_data)
{
  RpDraft *self = user_data;

  if (self->unkept != NULL)
    {
      send (self);
      return G_SOURCE_CONTINUE;
    }

  self->retry_id = 0;

  return G_SOURCE_REMOVE;
}

/**
 * rp_draft_keep:
 * @self: a draft
 *
 * Keeps at once what is written and not kept. What was left of another time is not written over
 * before it was seen.
 */
void
rp_draft_keep (RpDraft *self)
{
  g_autoptr(GBytes) sealed = NULL;
  char *text;

  g_clear_handle_id (&self->timer_id, g_source_remove);
  if (self->since == 0 || self->left != NULL)
    return;

  self->since = 0;
  text = rp_private_view_dup_text (self->view);
  sealed = seal (self, text);
  rp_private_text_free (text);
  if (sealed == NULL)
    return;

  g_clear_pointer (&self->unkept, g_bytes_unref);
  self->unkept = g_steal_pointer (&sealed);
  send (self);
  if (self->retry_id == 0)
    self->retry_id = g_timeout_add (RETRY_AFTER, retry_cb, self);
}

static gboolean
timer_cb (gpointer user_data)
{
  RpDraft *self = user_data;

  self->timer_id = 0;
  rp_draft_keep (self);

  return G_SOURCE_REMOVE;
}

/**
 * rp_draft_typed:
 * @self: a draft
 *
 * Keeps what is written in a moment.
 */
void
rp_draft_typed (RpDraft *self)
{
  gint64 now = g_get_monotonic_time () / 1000;
  guint wait = KEEP_AFTER;

  if (self->field == NULL)
    return;

  self->typed = TRUE;
  if (self->since == 0)
    self->since = now;
  wait = (guint) CLAMP (self->since + KEEP_WITHIN - now, 0, KEEP_AFTER);
  g_clear_handle_id (&self->timer_id, g_source_remove);
  self->timer_id = g_timeout_add (wait, timer_cb, self);
}

/**
 * rp_draft_adopt:
 * @self: a draft of something new
 * @id: the UUID of what the words were of
 * @text: the words
 * @length: bytes of them
 *
 * Puts what was left of something else behind what is written here. It is of this from now on:
 * the draft it comes from goes as soon as it is kept here.
 */
void
rp_draft_adopt (RpDraft    *self,
                const char *id,
                const char *text,
                gsize       length)
{
  GtkTextBuffer *buffer;
  GtkTextIter end;

  g_return_if_fail (RP_IS_DRAFT (self));
  g_return_if_fail (id != NULL && text != NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_end_iter (buffer, &end);
  if (!gtk_text_iter_is_start (&end))
    gtk_text_buffer_insert (buffer, &end, "\n\n", -1);
  gtk_text_buffer_insert (buffer, &end, text, (int) length);
  gtk_text_buffer_end_user_action (buffer);
  /* One before that could not be kept here yet is where it was. */
  g_free (self->adopted);
  self->adopted = g_strdup (id);
  rp_draft_keep (self);
}
