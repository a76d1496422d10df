/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meet-column.h"

#define KEY "rp-meet-key"

typedef struct
{
  char     *key;
  gpointer  item;
} Slot;

struct _RpMeetColumn
{
  GtkWidget *container;   /* a box or a list; lives longer */
  GArray    *slots;       /* of Slot: what is to be shown */
  guint      n_filled;
  int        focus;       /* where what had the focus was, or -1 */
};

static void
clear_slot (gpointer data)
{
  g_free (((Slot *) data)->key);
}

/**
 * rp_meet_column_new:
 * @container: a #GtkBox or a #GtkListBox, without children
 *
 * Returns: (transfer full): nothing to be shown yet
 */
RpMeetColumn *
rp_meet_column_new (GtkWidget *container)
{
  RpMeetColumn *self = g_new0 (RpMeetColumn, 1);

  self->container = container;
  self->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  g_array_set_clear_func (self->slots, clear_slot);
  self->focus = -1;

  return self;
}

/**
 * rp_meet_column_free:
 * @self: (transfer full): a column
 */
void
rp_meet_column_free (RpMeetColumn *self)
{
  g_array_unref (self->slots);
  g_free (self);
}

/**
 * rp_meet_column_begin:
 * @self: a column
 *
 * Forgets what is to be shown; what is shown stays until rp_meet_column_end().
 */
void
rp_meet_column_begin (RpMeetColumn *self)
{
  g_array_set_size (self->slots, 0);
  self->n_filled = 0;
}

/**
 * rp_meet_column_add:
 * @self: a column
 * @key: (transfer full): whatever is to be seen of @item
 * @item: what is made into a widget, if there is none with that key; lives
 *   until the next beginning
 */
void
rp_meet_column_add (RpMeetColumn *self,
                    char         *key,
                    gpointer      item)
{
  Slot slot = { key, item };

  g_array_append_val (self->slots, slot);
}

static gboolean
is_wanted (RpMeetColumn *self,
           const char   *key)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (g_str_equal (g_array_index (self->slots, Slot, i).key, key))
      return TRUE;

  return FALSE;
}

static gboolean
has_focus (GtkWidget *child)
{
  return (gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
remove_child (RpMeetColumn *self,
              GtkWidget    *child)
{
  if (GTK_IS_LIST_BOX (self->container))
    gtk_list_box_remove (GTK_LIST_BOX (self->container), child);
  else
    gtk_box_remove (GTK_BOX (self->container), child);
}

/**
 * rp_meet_column_end:
 * @self: a column
 *
 * Takes away what is not to be shown any more.
 */
void
rp_meet_column_end (RpMeetColumn *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->container);
  int index = 0;

  self->focus = -1;
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!is_wanted (self, g_object_get_data (G_OBJECT (child), KEY)))
        {
          if (has_focus (child))
            self->focus = index;
          remove_child (self, child);
        }
      else
        index++;
      child = next;
    }
}

static GtkWidget *
find_child (RpMeetColumn *self,
            const char   *key)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (self->container); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (g_object_get_data (G_OBJECT (child), KEY), key))
      return child;

  return NULL;
}

static GtkWidget *
get_child (RpMeetColumn *self,
           guint         index)
{
  GtkWidget *child = gtk_widget_get_first_child (self->container);

  while (child != NULL && index-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
insert (RpMeetColumn *self,
        GtkWidget    *child,
        guint         index)
{
  GtkWidget *before = index > 0 ? get_child (self, index - 1) : NULL;

  if (GTK_IS_LIST_BOX (self->container))
    gtk_list_box_insert (GTK_LIST_BOX (self->container), child, (int) index);
  else
    gtk_box_insert_child_after (GTK_BOX (self->container), child, before);
}

/* Whatever stands now where the focus was has it; or what is last. */
static void
bring_focus_back (RpMeetColumn *self)
{
  GtkWidget *child = self->focus >= 0 ? get_child (self, (guint) self->focus) : NULL;

  if (self->focus >= 0 && child == NULL)
    child = gtk_widget_get_last_child (self->container);
  self->focus = -1;
  if (child != NULL)
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

/**
 * rp_meet_column_fill:
 * @self: a column
 * @make: makes a widget of an item
 * @widget: for @make
 *
 * Shows the next one that is not shown yet.
 *
 * Returns: whether there may be more
 */
gboolean
rp_meet_column_fill (RpMeetColumn  *self,
                     GtkWidget   *(*make) (gpointer widget,
                                           gpointer item),
                     gpointer       widget)
{
  gboolean made = FALSE;

  while (self->n_filled < self->slots->len && !made)
    {
      const Slot *slot = &g_array_index (self->slots, Slot, self->n_filled);
      GtkWidget *child = find_child (self, slot->key);
      gboolean moved = child != NULL && child != get_child (self, self->n_filled);
      g_autoptr(GtkWidget) kept = moved ? g_object_ref (child) : NULL;

      if (moved)
        remove_child (self, child);
      if (child == NULL)
        {
          child = make (widget, slot->item);
          g_object_set_data_full (G_OBJECT (child), KEY, g_strdup (slot->key), g_free);
          made = TRUE;
        }
      if (made || moved)
        insert (self, child, self->n_filled);
      self->n_filled++;
    }
  if (self->n_filled < self->slots->len)
    return TRUE;

  bring_focus_back (self);

  return FALSE;
}

/**
 * rp_meet_column_get_size:
 * @self: a column
 *
 * Returns: how many there are to be shown
 */
guint
rp_meet_column_get_size (RpMeetColumn *self)
{
  return self->slots->len;
}
