/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-note-draft.h"

#include <string.h>

struct _RpNoteDraft
{
  char          *note;    /* UUID */
  gboolean       is_new;  /* the library does not know it yet */
  RpSecretBytes *title;
  RpSecretBytes *body;
};

/**
 * rp_note_draft_new:
 * @note: the note's UUID
 * @is_new: whether the library does not know it yet
 * @title: what is written for its title
 * @body: what is written
 *
 * Returns: (transfer full): a draft; the caller wipes its own copies
 */
RpNoteDraft *
rp_note_draft_new (const char *note,
                   gboolean    is_new,
                   const char *title,
                   const char *body)
{
  RpNoteDraft *draft;

  g_return_val_if_fail (note != NULL, NULL);
  g_return_val_if_fail (title != NULL && body != NULL, NULL);

  draft = g_new0 (RpNoteDraft, 1);
  draft->note = g_strdup (note);
  draft->is_new = is_new;
  draft->title = rp_secret_bytes_new (title, strlen (title));
  draft->body = rp_secret_bytes_new (body, strlen (body));

  return draft;
}

void
rp_note_draft_free (RpNoteDraft *draft)
{
  g_clear_pointer (&draft->title, rp_secret_bytes_unref);
  g_clear_pointer (&draft->body, rp_secret_bytes_unref);
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
open_bytes (RpSecretBytes *bytes)
{
  gsize length;
  const char *text = rp_secret_bytes_begin_read (bytes, &length);
  char *copy = g_strndup (text, length);

  rp_secret_bytes_end_read (bytes);

  return copy;
}

/**
 * rp_note_draft_open:
 * @draft: a draft
 * @body: (out) (transfer full): what was written
 *
 * Returns: (transfer full): its title; free both with rp_private_text_free()
 */
char *
rp_note_draft_open (const RpNoteDraft  *draft,
                    char              **body)
{
  g_return_val_if_fail (draft != NULL && body != NULL, NULL);

  *body = open_bytes (draft->body);

  return open_bytes (draft->title);
}
