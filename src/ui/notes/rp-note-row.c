/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-row.h"

#include "rp-day-words.h"
#include "rp-spoken.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

/**
 * RpNoteRow:
 *
 * A note in the list: what it is called, its day, and two lines of how it
 * begins. The first of a group bears its heading. Signal "clicked".
 */
struct _RpNoteRow
{
  GtkWidget   parent_instance;

  RpNoteItem *item;      /* (nullable) */

  GtkWidget  *heading;
  GtkWidget  *body;
  GtkWidget  *title;
  GtkWidget  *due;       /* it is to be looked at again */
  GtkWidget  *date;
  GtkWidget  *preview;
};

G_DEFINE_FINAL_TYPE (RpNoteRow, rp_note_row, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
new_label (const char *first_class,
           const char *second_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return label;
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             RpNoteRow       *self)
{
  if (self->item != NULL && gtk_widget_contains (self->body, x, y))
    g_signal_emit (self, signals[SIGNAL_CLICKED], 0);
}

/* A heading is not the note below it. */
static void
heading_pressed_cb (GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
add_gesture (GtkWidget  *widget,
             const char *signal,
             GCallback   callback,
             gpointer    user_data)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect (gesture, signal, callback, user_data);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}

/* The hit of a search between the marks that the store puts around it. */
static void
show_preview (RpNoteRow  *self,
              const char *words)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  guint from = 0;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x2068)
        from = (guint) text->len;
      else if (c == 0x2069)
        {
          PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

          bold->start_index = from;
          bold->end_index = (guint) text->len;
          pango_attr_list_insert (attributes, bold);
        }
      else
        g_string_append_unichar (text, g_unichar_isspace (c) ? ' ' : c);
    }
  gtk_label_set_text (GTK_LABEL (self->preview), text->str);
  gtk_label_set_attributes (GTK_LABEL (self->preview), attributes);
  gtk_widget_set_visible (self->preview, text->len > 0);
  explicit_bzero (text->str, text->len);
}

static void
clear (RpNoteRow *self)
{
  if (self->body == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->heading), "");
  gtk_label_set_text (GTK_LABEL (self->title), "");
  gtk_label_set_text (GTK_LABEL (self->date), "");
  gtk_label_set_text (GTK_LABEL (self->preview), "");
}

static void
rp_note_row_dispose (GObject *object)
{
  RpNoteRow *self = RP_NOTE_ROW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_note_row_parent_class)->dispose (object);
}

static void
rp_note_row_class_init (RpNoteRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_note_row_dispose;

  signals[SIGNAL_CLICKED] = g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

/* A list view makes 200 rows at once: what is in one is made when it has something to show. */
static void
build (RpNoteRow *self)
{
  GtkWidget *widgets[4];
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->heading = new_label ("list-heading", NULL);
  gtk_widget_set_visible (self->heading, FALSE);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (self->body, "notebody");
  self->title = new_label ("semi", NULL);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->due = gtk_image_new_from_icon_name ("alarm-symbolic");
  rp_tip_set (self->due, _("To look at again, or erase"));
  gtk_widget_add_css_class (self->due, "dim");
  gtk_widget_add_css_class (self->due, "noteicon");
  self->date = new_label ("txs", "dim");
  gtk_label_set_ellipsize (GTK_LABEL (self->date), PANGO_ELLIPSIZE_NONE);
  self->preview = new_label ("txs", "dim");
  gtk_label_set_wrap (GTK_LABEL (self->preview), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->preview), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->preview), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (GTK_LABEL (self->preview), 2);

  widgets[0] = self->heading;
  widgets[1] = self->title;
  widgets[2] = self->preview;
  widgets[3] = self->date;
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    gtk_widget_add_css_class (widgets[i], "private");
  gtk_box_append (GTK_BOX (top), self->title);
  gtk_box_append (GTK_BOX (top), self->due);
  gtk_box_append (GTK_BOX (top), self->date);
  gtk_box_append (GTK_BOX (self->body), top);
  gtk_box_append (GTK_BOX (self->body), self->preview);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));

  add_gesture (self->body, "released", G_CALLBACK (released_cb), self);
  add_gesture (self->heading, "pressed", G_CALLBACK (heading_pressed_cb), NULL);
}

static void
rp_note_row_init (RpNoteRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager
                                                    (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * rp_note_row_new:
 *
 * Returns: (transfer floating): a row of nothing
 */
GtkWidget *
rp_note_row_new (void)
{
  return g_object_new (RP_TYPE_NOTE_ROW, NULL);
}

/**
 * rp_note_row_get_note:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): the UUID of the note
 */
const char *
rp_note_row_get_note (RpNoteRow *self)
{
  g_return_val_if_fail (RP_IS_NOTE_ROW (self), NULL);

  return self->item != NULL ? rp_note_item_get_line (self->item)->id : NULL;
}

/**
 * rp_note_row_set_item:
 * @self: a row
 * @item: (nullable): what it shows; nothing is left of what it showed
 * @today: the day to judge by
 */
void
rp_note_row_set_item (RpNoteRow  *self,
                      RpNoteItem *item,
                      guint32     today)
{
  const RpNoteLine *line;
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;
  const char *title, *group;
  gboolean due;

  g_return_if_fail (RP_IS_NOTE_ROW (self));

  g_set_object (&self->item, item);
  if (item == NULL)
    {
      clear (self);
      return;
    }

  if (self->body == NULL)
    build (self);
  line = rp_note_item_get_line (item);
  title = line->title != NULL ? line->title : rp_note_name_unreadable (line->newer);
  group = rp_note_item_get_group (item);
  day = line->day != 0 ? rp_day_words (line->day, today) : g_strdup ("");
  due = line->review != 0 && line->review <= today;
  gtk_label_set_text (GTK_LABEL (self->heading), rp_note_item_is_first (item) ? group : "");
  gtk_widget_set_visible (self->heading, rp_note_item_is_first (item));
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->date), day);
  gtk_widget_set_visible (self->due, due);
  show_preview (self, rp_note_item_get_snippet (item));
  /* Translators: a note as it is read aloud: its group, its title, its day, “, to look at again” */
  name = g_strdup_printf (_("%1$s: %2$s, %3$s%4$s"), group, title, day,
                          due ? _(", to look at again or erase") : "");
  rp_spoken_set_row (GTK_WIDGET (self), name);
}
