/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-private-view.h"

#include "rp-secret-copy.h"

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

/* What is selected could be dragged out of the window from there. */
static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            GtkTextView     *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end, at;
  int buffer_x, buffer_y;

  if (n_press != 1 || !gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &at, buffer_x, buffer_y);
  if (gtk_text_iter_in_range (&at, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &at);
}

static void
copy_cb (GtkTextView *view,
         RpVault     *vault)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  char *text;

  g_signal_stop_emission_by_name (view, "copy-clipboard");
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;

  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  rp_secret_copy (GTK_WIDGET (view), vault, text);
  rp_private_text_free (text);
}

static void
cut_cb (GtkTextView *view)
{
  g_signal_stop_emission_by_name (view, "cut-clipboard");
  if (!gtk_text_view_get_editable (view))
    return;

  g_signal_emit_by_name (view, "copy-clipboard");
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE, TRUE);
}

/* The desktop keeps on the disk which were chosen last. */
static void
insert_emoji_cb (GtkTextView *view)
{
  g_signal_stop_emission_by_name (view, "insert-emoji");
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
                "accepts-tab", FALSE,
                "top-margin", 12,
                "bottom-margin", 12,
                "left-margin", 14,
                "right-margin", 14,
                NULL);
  rp_private_view_protect (GTK_TEXT_VIEW (view), name);

  return view;
}

/**
 * rp_private_view_protect:
 * @view: a text view of any kind
 * @name: what is written, as it is read out
 *
 * Keeps what is written in @view from input methods, from the primary
 * selection, from being dragged away, and from whoever looks on.
 */
void
rp_private_view_protect (GtkTextView *view,
                         const char  *name)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_object_set (view,
                "wrap-mode", GTK_WRAP_WORD_CHAR,
                "input-hints", RP_PRIVATE_INPUT_HINTS,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (GTK_WIDGET (view), "private");
  g_signal_connect_after (view, "realize", G_CALLBACK (realized_cb), NULL);
  g_signal_connect (view, "unrealize", G_CALLBACK (unrealized_cb), NULL);
  g_signal_connect (view, "insert-emoji", G_CALLBACK (insert_emoji_cb), NULL);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
}

/* GTK breaks the lines when it is too late to ask for their height. */
static void
painted_cb (GtkWidget *view)
{
  int least;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (view), &least, NULL,
                      NULL, NULL);
  if (gtk_widget_get_height (view) < least)
    gtk_widget_queue_resize (view);
}

static void
mapped_cb (GtkWidget *view)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (view), "after-paint",
                           G_CALLBACK (painted_cb), view, G_CONNECT_SWAPPED);
}

static void
unmapped_cb (GtkWidget *view)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (view), painted_cb, view);
}

/**
 * rp_private_view_show_whole:
 * @view: a text view that does not scroll by itself
 *
 * Sees to it that @view is as high as its lines in every width.
 */
void
rp_private_view_show_whole (GtkTextView *view)
{
  g_signal_connect (view, "map", G_CALLBACK (mapped_cb), NULL);
  g_signal_connect (view, "unmap", G_CALLBACK (unmapped_cb), NULL);
}

/**
 * rp_private_view_set_vault:
 * @view: a protected text view
 * @vault: what its text is sealed by
 *
 * From now on what is copied is marked as a secret, and does not stay long.
 */
void
rp_private_view_set_vault (GtkTextView *view,
                           RpVault     *vault)
{
  g_signal_connect_object (view, "copy-clipboard", G_CALLBACK (copy_cb), vault, 0);
  g_signal_connect (view, "cut-clipboard", G_CALLBACK (cut_cb), NULL);
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
