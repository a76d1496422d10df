/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-editor.h"

#include "rp-note-markup.h"
#include "rp-private-view.h"

#include <glib/gi18n.h>

/**
 * RpNoteEditor:
 *
 * Where a note is written: its title, and its text in Markdown. Signals
 * "changed": something was typed; "done": the writer wants to read it.
 */
struct _RpNoteEditor
{
  AdwBin     parent_instance;

  GtkWidget *title;
  GtkWidget *placeholder;   /* of the title */
  GtkWidget *body;
};

G_DEFINE_FINAL_TYPE (RpNoteEditor, rp_note_editor, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
typed_cb (RpNoteEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
title_changed_cb (RpNoteEditor *self)
{
  gtk_widget_set_visible (self->placeholder,
                          rp_private_view_is_empty (GTK_TEXT_VIEW (self->title)));
}

/* A title is one line: Return and Down go on to the text. */
static gboolean
title_key_cb (GtkEventControllerKey *controller,
              guint                  keyval,
              guint                  keycode,
              GdkModifierType        state,
              RpNoteEditor          *self)
{
  if ((state & GDK_CONTROL_MASK) != 0
      || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_Tab))
    return GDK_EVENT_PROPAGATE;

  rp_note_editor_focus (self, FALSE);

  return GDK_EVENT_STOP;
}

/* A text view takes Return whatever is held with it. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        RpNoteEditor          *self)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  if (!(keyval == GDK_KEY_Escape && held == 0)
      && !((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && held == GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_DONE], 0);

  return GDK_EVENT_STOP;
}

static void
rp_note_editor_dispose (GObject *object)
{
  RpNoteEditor *self = RP_NOTE_EDITOR (object);

  if (self->title != NULL)
    {
      rp_private_view_clear (GTK_TEXT_VIEW (self->title));
      rp_private_view_clear (GTK_TEXT_VIEW (self->body));
    }
  self->title = NULL;
  self->body = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (rp_note_editor_parent_class)->dispose (object);
}

static void
rp_note_editor_class_init (RpNoteEditorClass *klass)
{
  const char *names[N_SIGNALS] = { "changed", "done" };

  G_OBJECT_CLASS (klass)->dispose = rp_note_editor_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* As GtkSourceView is asked for, and nothing that looks like a programmer's editor. */
static GtkWidget *
new_body (void)
{
  g_autoptr(GtkSourceBuffer) buffer = gtk_source_buffer_new (NULL);
  GtkWidget *view;

  rp_note_markup_show (buffer);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  view = gtk_source_view_new_with_buffer (buffer);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 24);
  gtk_widget_add_css_class (view, "notetext");
  rp_private_view_protect (GTK_TEXT_VIEW (view), _("Text of the note"));

  return view;
}

static GtkWidget *
new_title (RpNoteEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  self->title = gtk_text_view_new ();
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->title), FALSE);
  rp_private_view_protect (GTK_TEXT_VIEW (self->title), _("Title"));
  rp_private_view_show_whole (GTK_TEXT_VIEW (self->title));
  gtk_widget_add_css_class (self->title, "inplace");
  gtk_widget_add_css_class (self->title, "page-title");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (title_key_cb), self, 0);
  gtk_widget_add_controller (self->title, keys);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->title);

  self->placeholder = gtk_label_new (_("Title"));
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_add_css_class (self->placeholder, "page-title");
  gtk_widget_add_css_class (self->placeholder, "dimmer");
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);

  return overlay;
}

static void
rp_note_editor_init (RpNoteEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_box_append (GTK_BOX (box), new_title (self));
  self->body = new_body ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->body);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->title)), "changed",
                           G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->title)),
                           "end-user-action", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body)),
                           "end-user-action", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rp_note_editor_new:
 * @vault: what the note is sealed by
 *
 * Returns: (transfer floating): an editor without a text
 */
GtkWidget *
rp_note_editor_new (RpVault *vault)
{
  RpNoteEditor *self;

  g_return_val_if_fail (RP_IS_VAULT (vault), NULL);

  self = g_object_new (RP_TYPE_NOTE_EDITOR, NULL);
  rp_private_view_set_vault (GTK_TEXT_VIEW (self->title), vault);
  rp_private_view_set_vault (GTK_TEXT_VIEW (self->body), vault);

  return GTK_WIDGET (self);
}

/**
 * rp_note_editor_begin:
 * @self: an editor
 * @title: (nullable): what the note is called so far
 * @body: (nullable): its text so far
 *
 * Begins with what there is; Ctrl+Z does not take it away.
 */
void
rp_note_editor_begin (RpNoteEditor *self,
                      const char   *title,
                      const char   *body)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;

  g_return_if_fail (RP_IS_NOTE_EDITOR (self));

  rp_private_view_set_text (GTK_TEXT_VIEW (self->title), title != NULL ? title : "", -1);
  rp_private_view_set_text (GTK_TEXT_VIEW (self->body), body != NULL ? body : "", -1);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/**
 * rp_note_editor_dup_title:
 * @self: an editor
 *
 * Returns: (transfer full): the title; free it with rp_private_text_free()
 */
char *
rp_note_editor_dup_title (RpNoteEditor *self)
{
  char *title;

  g_return_val_if_fail (RP_IS_NOTE_EDITOR (self), NULL);

  title = rp_private_view_dup_text (GTK_TEXT_VIEW (self->title));
  g_strdelimit (title, "\n\r\t", ' ');

  return g_strstrip (title);
}

/**
 * rp_note_editor_dup_body:
 * @self: an editor
 *
 * Returns: (transfer full): the text; free it with rp_private_text_free()
 */
char *
rp_note_editor_dup_body (RpNoteEditor *self)
{
  g_return_val_if_fail (RP_IS_NOTE_EDITOR (self), NULL);

  return g_strchomp (rp_private_view_dup_text (GTK_TEXT_VIEW (self->body)));
}

/**
 * rp_note_editor_focus:
 * @self: an editor
 * @title: whether one begins with the title
 */
void
rp_note_editor_focus (RpNoteEditor *self,
                      gboolean      title)
{
  g_return_if_fail (RP_IS_NOTE_EDITOR (self));

  gtk_widget_grab_focus (title ? self->title : self->body);
}
