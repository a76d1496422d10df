/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-lines-row.h"

#include "rp-form-window.h"
#include "rp-text.h"

/**
 * RpLinesRow:
 *
 * A row for a text of some length, which wraps: a sentence or a few. Return
 * saves the form, as in every other row; Shift+Return begins a new line.
 * `changed` is emitted when it is written in.
 */
struct _RpLinesRow
{
  AdwPreferencesRow  parent_instance;

  /* Template widgets */
  GtkLabel          *title_label;
  GtkTextView       *view;
};

G_DEFINE_FINAL_TYPE (RpLinesRow, rp_lines_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (RpLinesRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (RP_IS_FORM_WINDOW (root))
    rp_form_window_set_typed (RP_FORM_WINDOW (root));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
key_pressed_cb (RpLinesRow      *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
      || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_default (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static char *
dup_written (RpLinesRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* The row itself does nothing: the focus goes to the text. */
static gboolean
rp_lines_row_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)),
                                 direction);
}

static gboolean
rp_lines_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RP_LINES_ROW (widget)->view));
}

static void
rp_lines_row_class_init (RpLinesRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = rp_lines_row_focus;
  widget_class->grab_focus = rp_lines_row_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/dialogs/rp-lines-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpLinesRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpLinesRow, view);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rp_lines_row_init (RpLinesRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rp_lines_row_new:
 * @title: what is written there
 *
 * Returns: (transfer floating): a row without text
 */
GtkWidget *
rp_lines_row_new (const char *title)
{
  RpLinesRow *self = g_object_new (RP_TYPE_LINES_ROW, NULL);

  g_return_val_if_fail (title != NULL, GTK_WIDGET (self));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_text (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);

  return GTK_WIDGET (self);
}

/**
 * rp_lines_row_set_text:
 * @self: a row
 * @text: (nullable): what it says; undoing in the row does not go behind it
 */
void
rp_lines_row_set_text (RpLinesRow *self,
                       const char *text)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (RP_IS_LINES_ROW (self));

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

/**
 * rp_lines_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what was written, each line as
 *   rp_text_clean_line() leaves it, without empty ones at either end; %NULL
 *   when that is nothing
 */
char *
rp_lines_row_dup_text (RpLinesRow *self)
{
  g_autofree char *written = NULL;
  g_autofree char *joined = NULL;
  g_auto(GStrv) lines = NULL;

  g_return_val_if_fail (RP_IS_LINES_ROW (self), NULL);

  written = dup_written (self);
  lines = g_strsplit (written, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_steal_pointer (&lines[i]);

      lines[i] = rp_text_clean_line (line);
      if (lines[i] == NULL)
        lines[i] = g_strdup ("");
    }
  joined = g_strstrip (g_strjoinv ("\n", lines));

  return *joined != '\0' ? g_steal_pointer (&joined) : NULL;
}
