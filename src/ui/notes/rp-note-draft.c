/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-note-draft.h"

#include "rp-private-view.h"
#include "rp-store-drafts.h"

#include <string.h>

/* What a draft is bound to, beside the note */
#define DRAFT_TITLE "title"
#define DRAFT_BODY  "body"

struct _RpNoteDraft
{
  char     *note;    /* UUID */
  gboolean  is_new;  /* the library does not know it yet */
  GBytes   *title;   /* sealed */
  GBytes   *body;    /* the same */
};

/* A vault that is locked already has its inbox. */
static GBytes *
seal_text (RpVault    *vault,
           const char *field,
           const char *note,
           const char *text)
{
  GBytes *sealed = rp_vault_seal (vault, RP_DRAFT_KIND, field, note, 0, text, strlen (text), NULL);

  return sealed != NULL ? sealed
                        : rp_vault_seal_for_later (vault, RP_DRAFT_KIND, field, note, 0, text,
                                                   strlen (text), NULL);
}

/**
 * rp_note_draft_new:
 * @vault: the vault, which best still seals
 * @note: the note's UUID
 * @is_new: whether the library does not know it yet
 * @title: what is written for its title
 * @body: what is written
 *
 * Returns: (transfer full) (nullable): a draft; the caller wipes its own copies; %NULL if there
 *   is no vault
 */
RpNoteDraft *
rp_note_draft_new (RpVault    *vault,
                   const char *note,
                   gboolean    is_new,
                   const char *title,
                   const char *body)
{
  g_autoptr(RpNoteDraft) draft = NULL;

  g_return_val_if_fail (RP_IS_VAULT (vault), NULL);
  g_return_val_if_fail (note != NULL, NULL);
  g_return_val_if_fail (title != NULL && body != NULL, NULL);

  draft = g_new0 (RpNoteDraft, 1);
  draft->note = g_strdup (note);
  draft->is_new = is_new;
  draft->title = seal_text (vault, DRAFT_TITLE, note, title);
  draft->body = seal_text (vault, DRAFT_BODY, note, body);

  return draft->title != NULL && draft->body != NULL ? g_steal_pointer (&draft) : NULL;
}

void
rp_note_draft_free (RpNoteDraft *draft)
{
  g_clear_pointer (&draft->title, g_bytes_unref);
  g_clear_pointer (&draft->body, g_bytes_unref);
  g_free (draft->note);
  g_free (draft);
}

const char *
rp_note_draft_get_note (const RpNoteDraft *draft)
{
  g_return_val_if_fail (draft != NULL, NULL);

  return draft->note;
}

gboolean
rp_note_draft_is_new (const RpNoteDraft *draft)
{
  g_return_val_if_fail (draft != NULL, FALSE);

  return draft->is_new;
}

static char *
open_text (const RpNoteDraft *draft,
           RpVault           *vault,
           const char        *field,
           GBytes            *sealed)
{
  g_autoptr(RpSecretBytes) opened = NULL;
  const char *text;
  char *copy;
  gsize length;

  if (!rp_vault_open (vault, RP_DRAFT_KIND, field, draft->note, 0, sealed, &opened, NULL))
    return NULL;

  text = rp_secret_bytes_begin_read (opened, &length);
  copy = g_strndup (text, length);
  rp_secret_bytes_end_read (opened);

  return copy;
}

/**
 * rp_note_draft_open:
 * @draft: a draft
 * @vault: the vault, unlocked again
 * @title: (out) (transfer full): its title
 * @body: (out) (transfer full): what was written; free both with rp_private_text_free()
 *
 * Returns: whether it could be opened; if not, both are %NULL
 */
gboolean
rp_note_draft_open (const RpNoteDraft  *draft,
                    RpVault            *vault,
                    char              **title,
                    char              **body)
{
  g_return_val_if_fail (draft != NULL && title != NULL && body != NULL, FALSE);
  g_return_val_if_fail (RP_IS_VAULT (vault), FALSE);

  *title = open_text (draft, vault, DRAFT_TITLE, draft->title);
  *body = *title != NULL ? open_text (draft, vault, DRAFT_BODY, draft->body) : NULL;
  if (*body != NULL)
    return TRUE;

  rp_private_text_free (*title);
  *title = NULL;
  return FALSE;
}
