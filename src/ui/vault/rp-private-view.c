/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-private-view.h"

#include <string.h>

/* What is selected would be handed to every program that pastes with the middle button. */
static void
realized_cb (GtkWidget *view)
{
  gtk_text_buffer_remove_selection_clipboard (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                                              gtk_widget_get_primary_clipboard (view));
}

static void
unrealized_cb (GtkWidget *view)
{
  gtk_text_buffer_add_selection_clipboard (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                                           gtk_widget_get_primary_clipboard (view));
}

/**
 * rp_private_view_new:
 * @name: what is written, as it is read out
 *
 * Returns: (transfer floating): an empty text view; clear it when it goes
 */
GtkWidget *
rp_private_view_new (const char *name)
{
  GtkWidget *view = gtk_text_view_new ();

  g_object_set (view,
                "wrap-mode", GTK_WRAP_WORD_CHAR,
                "accepts-tab", FALSE,
                "input-hints", GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK,
                "top-margin", 12,
                "bottom-margin", 12,
                "left-margin", 14,
                "right-margin", 14,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_after (view, "realize", G_CALLBACK (realized_cb), NULL);
  g_signal_connect (view, "unrealize", G_CALLBACK (unrealized_cb), NULL);

  return view;
}

/**
 * rp_private_view_dup_text:
 * @view: a text view
 *
 * Returns: (transfer full): what is written; free it with
 *   rp_private_text_free()
 */
char *
rp_private_view_dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * rp_private_view_set_text:
 * @view: a text view
 * @text: what was written before
 * @length: bytes of it, or -1
 *
 * Begins with @text, which Ctrl+Z does not take away.
 */
void
rp_private_view_set_text (GtkTextView *view,
                          const char  *text,
                          gssize       length)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, length);
  gtk_text_buffer_end_irreversible_action (buffer);
}

gboolean
rp_private_view_is_empty (GtkTextView *view)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)) == 0;
}

/**
 * rp_private_view_clear:
 * @view: a text view
 *
 * Forgets what is written, with its history: what was deleted would be in it.
 */
void
rp_private_view_clear (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, "", 0);
}

/**
 * rp_private_text_free:
 * @text: (nullable) (transfer full): private words
 *
 * Overwrites and frees @text.
 */
void
rp_private_text_free (char *text)
{
  if (text == NULL)
    return;

  explicit_bzero (text, strlen (text));
  g_free (text);
}
