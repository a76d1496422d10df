/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-hidden-words.h"

#include "rp-private-view.h"
#include "rp-secret-bytes.h"
#include "rp-store-drafts.h"

#include <string.h>

/* What they are bound to, beside an id that is made anew each time */
#define FIELD "text"

struct _RpHiddenWords
{
  RpVault *vault;
  char    *id;
  GBytes  *sealed;   /* (nullable): there was no protected memory to seal them in */
};

/**
 * rp_hidden_words_take:
 * @view: a protected text view
 * @vault: the vault, which may be about to be locked
 *
 * Takes away what is written in @view, with its history: for the vault's signal "closing".
 *
 * Returns: (transfer full): what was written
 */
RpHiddenWords *
rp_hidden_words_take (GtkTextView *view,
                      RpVault     *vault)
{
  RpHiddenWords *self = g_new0 (RpHiddenWords, 1);
  char *words;

  self->vault = g_object_ref (vault);
  self->id = g_uuid_string_random ();
  words = rp_private_view_dup_text (view);
  self->sealed = rp_vault_seal (vault, RP_DRAFT_KIND, FIELD, self->id, 0, words, strlen (words),
                                NULL);
  rp_private_text_free (words);
  rp_private_view_clear (view);

  return self;
}

/**
 * rp_hidden_words_give_back:
 * @self: what was written
 * @view: where
 *
 * Returns: whether they could be read: the vault is unlocked
 */
gboolean
rp_hidden_words_give_back (RpHiddenWords *self,
                           GtkTextView   *view)
{
  g_autoptr(RpSecretBytes) opened = NULL;
  const char *words;
  gsize length;

  if (self->sealed == NULL ||
      !rp_vault_open (self->vault, RP_DRAFT_KIND, FIELD, self->id, 0, self->sealed, &opened, NULL))
    return FALSE;

  words = rp_secret_bytes_begin_read (opened, &length);
  rp_private_view_set_text (view, words, (gssize) length);
  rp_secret_bytes_end_read (opened);

  return TRUE;
}

/**
 * rp_hidden_words_free:
 * @self: what was written, and is not needed any more
 */
void
rp_hidden_words_free (RpHiddenWords *self)
{
  g_clear_pointer (&self->sealed, g_bytes_unref);
  g_clear_object (&self->vault);
  g_free (self->id);
  g_free (self);
}
