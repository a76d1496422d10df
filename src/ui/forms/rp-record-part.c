/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-record-part.h"

#include <glib/gi18n.h>

/* Microseconds that a turn of the main loop may make rows of a long list */
#define ENOUGH 4000

/**
 * RpRecordPart:
 *
 * A section of a page: a heading and a list of records. It is filled anew
 * between rp_record_part_begin() and rp_record_part_end(); a row that had the
 * focus, or the one now in its place, has it afterwards. A long list is filled
 * by rp_record_part_fill() instead, in several turns of the main loop. It is
 * not visible when empty; closed, it invites to nothing.
 */
typedef struct
{
  RpSection  *section;
  gboolean    closed;     /* nothing can be added */
  char       *add_label;  /* (nullable) */
  const char *add;        /* (nullable): action, static */
  GMenuModel *menu;       /* (nullable): of what can be added */
  GtkWidget  *popover;    /* (nullable): that menu, once it was opened */
  int         focused;    /* index of the row that had the focus; −1: none */
  char       *focused_id; /* (nullable): UUID of its record */

  /* Of rows that are still to be made */
  RpRecordPartMake make;
  gpointer    make_data;
  guint       n_made;
  guint       n_rows;
  guint       fill_id;    /* idle source */
} RpRecordPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RpRecordPart, rp_record_part, ADW_TYPE_BIN)

static RpRecordPartPrivate *
get_private (RpRecordPart *self)
{
  return rp_record_part_get_instance_private (self);
}

static void
add_cb (RpRecordPart *self)
{
  RpRecordPartPrivate *priv = get_private (self);
  GdkRectangle at = { 0, 0, 1, 24 };

  if (priv->menu == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), priv->add, NULL);
      return;
    }

  if (priv->popover == NULL)
    {
      priv->popover = gtk_popover_menu_new_from_model (priv->menu);
      gtk_widget_set_parent (priv->popover, GTK_WIDGET (self));
    }
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    at.x = gtk_widget_get_width (GTK_WIDGET (self)) - 12;
  gtk_popover_set_pointing_to (GTK_POPOVER (priv->popover), &at);
  gtk_popover_popup (GTK_POPOVER (priv->popover));
}

/* Which of the list's rows has the focus; -1 when none has. */
static int
find_focused (RpRecordPart  *self,
              char         **id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;
  RpRecord *record;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return -1;

  row = RP_IS_RECORD_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, RP_TYPE_RECORD_ROW);
  if (row == NULL)
    return -1;

  record = rp_record_row_get_record (RP_RECORD_ROW (row));
  *id = record != NULL ? g_strdup (rp_record_get_id (record)) : NULL;

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
restore_focus (RpRecordPart *self,
               int           index,
               const char   *id)
{
  GtkListBox *list = rp_section_get_list (get_private (self)->section);
  GtkListBoxRow *row, *found = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      RpRecord *record = RP_IS_RECORD_ROW (row) ? rp_record_row_get_record (RP_RECORD_ROW (row))
                                                : NULL;

      if (i <= index)
        found = row;
      if (id != NULL && record != NULL && g_str_equal (rp_record_get_id (record), id))
        {
          found = row;
          break;
        }
    }

  if (found != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (found));
}

static void
show_add (RpRecordPart *self)
{
  RpRecordPartPrivate *priv = get_private (self);

  rp_section_set_add (priv->section, priv->closed ? NULL : priv->add_label);
}

static void
set_add_label (RpRecordPart *self,
               const char   *label)
{
  RpRecordPartPrivate *priv = get_private (self);

  g_free (priv->add_label);
  priv->add_label = g_strdup (label);
  show_add (self);
}

static void
rp_record_part_finalize (GObject *object)
{
  RpRecordPartPrivate *priv = get_private (RP_RECORD_PART (object));

  g_free (priv->add_label);
  g_free (priv->focused_id);

  G_OBJECT_CLASS (rp_record_part_parent_class)->finalize (object);
}

static void
rp_record_part_dispose (GObject *object)
{
  RpRecordPartPrivate *priv = get_private (RP_RECORD_PART (object));

  g_clear_handle_id (&priv->fill_id, g_source_remove);
  g_clear_pointer (&priv->popover, gtk_widget_unparent);
  g_clear_object (&priv->menu);

  G_OBJECT_CLASS (rp_record_part_parent_class)->dispose (object);
}

static void
rp_record_part_class_init (RpRecordPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_record_part_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_record_part_finalize;
}

static void
rp_record_part_init (RpRecordPart *self)
{
  RpRecordPartPrivate *priv = get_private (self);

  priv->focused = -1;
  priv->section = RP_SECTION (rp_section_new (""));
  g_signal_connect_object (priv->section, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->section));
}

/**
 * rp_record_part_section:
 * @self: a section
 *
 * Returns: (transfer none): its heading and list
 */
RpSection *
rp_record_part_section (RpRecordPart *self)
{
  g_return_val_if_fail (RP_IS_RECORD_PART (self), NULL);

  return get_private (self)->section;
}

/**
 * rp_record_part_begin:
 * @self: a section
 *
 * Empties its list, to be filled anew.
 */
void
rp_record_part_begin (RpRecordPart *self)
{
  RpRecordPartPrivate *priv;

  g_return_if_fail (RP_IS_RECORD_PART (self));

  priv = get_private (self);
  if (priv->fill_id == 0)
    {
      g_clear_pointer (&priv->focused_id, g_free);
      priv->focused = find_focused (self, &priv->focused_id);
    }
  g_clear_handle_id (&priv->fill_id, g_source_remove);
  rp_section_clear_list (priv->section);
}

/**
 * rp_record_part_end:
 * @self: a section that is filled
 *
 * Shows the section if there is something in its list.
 */
void
rp_record_part_end (RpRecordPart *self)
{
  RpRecordPartPrivate *priv;
  GtkListBox *list;
  gboolean filled;

  g_return_if_fail (RP_IS_RECORD_PART (self));

  priv = get_private (self);
  list = rp_section_get_list (priv->section);
  filled = gtk_list_box_get_row_at_index (list, 0) != NULL;
  show_add (self);
  gtk_widget_set_visible (GTK_WIDGET (list), filled);
  gtk_widget_set_visible (GTK_WIDGET (self), filled);
  if (priv->focused >= 0)
    restore_focus (self, priv->focused, priv->focused_id);
}

static void
make_some (RpRecordPart *self)
{
  RpRecordPartPrivate *priv = get_private (self);
  gint64 begin = g_get_monotonic_time ();

  while (priv->n_made < priv->n_rows && g_get_monotonic_time () - begin < ENOUGH)
    priv->make (self, priv->n_made++, priv->make_data);
}

static gboolean
fill_cb (gpointer user_data)
{
  RpRecordPart *self = RP_RECORD_PART (user_data);
  RpRecordPartPrivate *priv = get_private (self);

  make_some (self);
  if (priv->n_made < priv->n_rows)
    return G_SOURCE_CONTINUE;

  priv->fill_id = 0;
  rp_record_part_end (self);

  return G_SOURCE_REMOVE;
}

/**
 * rp_record_part_fill:
 * @self: a section whose list was emptied
 * @n_rows: how many rows to make
 * @make: (scope notified): appends one row, or none
 * @data: for @make; there until the section is filled, or disposed of
 *
 * Makes the rows, those that would take too long in the next turns of the main
 * loop, which come before the next frame; and ends with
 * rp_record_part_end().
 */
void
rp_record_part_fill (RpRecordPart     *self,
                     guint             n_rows,
                     RpRecordPartMake  make,
                     gpointer          data)
{
  RpRecordPartPrivate *priv;

  g_return_if_fail (RP_IS_RECORD_PART (self));
  g_return_if_fail (make != NULL);

  priv = get_private (self);
  priv->make = make;
  priv->make_data = data;
  priv->n_made = 0;
  priv->n_rows = n_rows;
  make_some (self);
  if (priv->n_made < n_rows)
    priv->fill_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_cb, self, NULL);
  else
    rp_record_part_end (self);
}

/**
 * rp_record_part_get_filling:
 * @self: a section
 *
 * Returns: whether some of its rows are still to be made
 */
gboolean
rp_record_part_get_filling (RpRecordPart *self)
{
  g_return_val_if_fail (RP_IS_RECORD_PART (self), FALSE);

  return get_private (self)->fill_id != 0;
}

/**
 * rp_record_part_set_closed:
 * @self: a section
 * @closed: whether nothing can be added to it
 */
void
rp_record_part_set_closed (RpRecordPart *self,
                           gboolean      closed)
{
  g_return_if_fail (RP_IS_RECORD_PART (self));

  get_private (self)->closed = closed;
  show_add (self);
}

/**
 * rp_record_part_set_add:
 * @self: a section
 * @label: (nullable): what its add button is called
 * @action: (transfer none): static; what it activates
 */
void
rp_record_part_set_add (RpRecordPart *self,
                        const char   *label,
                        const char   *action)
{
  g_return_if_fail (RP_IS_RECORD_PART (self));

  get_private (self)->add = action;
  set_add_label (self, label);
}

/**
 * rp_record_part_set_menu:
 * @self: a section
 * @label: what its add button is called
 * @menu: what can be added
 */
void
rp_record_part_set_menu (RpRecordPart *self,
                         const char   *label,
                         GMenuModel   *menu)
{
  RpRecordPartPrivate *priv;

  g_return_if_fail (RP_IS_RECORD_PART (self));

  priv = get_private (self);
  g_clear_pointer (&priv->popover, gtk_widget_unparent);
  g_set_object (&priv->menu, menu);
  set_add_label (self, label);
}

/**
 * rp_record_part_append:
 * @self: a section
 * @row: (transfer floating): its last row
 */
void
rp_record_part_append (RpRecordPart *self,
                       GtkWidget    *row)
{
  g_return_if_fail (RP_IS_RECORD_PART (self));

  gtk_list_box_append (rp_section_get_list (get_private (self)->section), row);
}

static void
append_dim (RpRecordPart *self,
            const char   *label,
            const char   *action)
{
  GtkWidget *row = rp_record_row_new (NULL, label, NULL);

  gtk_widget_add_css_class (row, "invite");
  gtk_widget_add_css_class (row, "tight");
  rp_record_row_set_edit (RP_RECORD_ROW (row), action);
  rp_record_part_append (self, row);
}

/**
 * rp_record_part_append_more:
 * @self: a section
 * @action: (transfer none): static; what shows more of it
 *
 * Shows a row that shows more, also in a closed section.
 */
void
rp_record_part_append_more (RpRecordPart *self,
                            const char   *action)
{
  g_return_if_fail (RP_IS_RECORD_PART (self));

  append_dim (self, _("Show More"), action);
}

/**
 * rp_record_part_invite:
 * @self: a section
 * @label: what could be added here: “Add a question…”
 * @action: (transfer none): static; what adds it
 *
 * Shows a dim row in place of nothing, unless the section is closed.
 */
void
rp_record_part_invite (RpRecordPart *self,
                       const char   *label,
                       const char   *action)
{
  g_return_if_fail (RP_IS_RECORD_PART (self));

  if (!get_private (self)->closed)
    append_dim (self, label, action);
}
