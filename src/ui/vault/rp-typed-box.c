/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-typed-box.h"

/**
 * RpTypedBox:
 *
 * A list of rows into which secrets are typed. The rows keep what is typed in memory that
 * is not swapped out; it is taken from them when the box goes.
 *
 * `changed` is emitted when something was typed, `activated` for Return in a row.
 */
typedef struct
{
  GtkWidget *box;
  GtkWidget *list;
  GPtrArray *rows;   /* (element-type GtkWidget): not owned */
} RpTypedBoxPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (RpTypedBox, rp_typed_box, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RpTypedBoxPrivate *
get_private (RpTypedBox *self)
{
  return rp_typed_box_get_instance_private (self);
}

/* What was wrong may be right now. */
static void
changed_cb (RpTypedBox *self)
{
  GPtrArray *rows = get_private (self)->rows;

  for (guint i = 0; i < rows->len; i++)
    gtk_widget_remove_css_class (rows->pdata[i], "error");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
activated_cb (RpTypedBox *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
rp_typed_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (rp_typed_box_get_row (RP_TYPED_BOX (widget), 0));
}

static void
rp_typed_box_dispose (GObject *object)
{
  RpTypedBox *self = RP_TYPED_BOX (object);
  GPtrArray *rows = get_private (self)->rows;

  for (guint i = 0; i < rows->len; i++)
    g_signal_handlers_disconnect_by_data (rows->pdata[i], self);
  rp_typed_box_clear (self);
  g_ptr_array_set_size (rows, 0);

  G_OBJECT_CLASS (rp_typed_box_parent_class)->dispose (object);
}

static void
rp_typed_box_finalize (GObject *object)
{
  g_clear_pointer (&get_private (RP_TYPED_BOX (object))->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rp_typed_box_parent_class)->finalize (object);
}

static void
rp_typed_box_class_init (RpTypedBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_typed_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_typed_box_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_typed_box_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
}

static void
rp_typed_box_init (RpTypedBox *self)
{
  RpTypedBoxPrivate *priv = get_private (self);

  priv->rows = g_ptr_array_new ();
  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  priv->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (priv->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (priv->list, "boxed-list");
  gtk_box_append (GTK_BOX (priv->box), priv->list);
  adw_bin_set_child (ADW_BIN (self), priv->box);
}

/**
 * rp_typed_box_add:
 * @self: a box
 * @row: (transfer floating): an #AdwPasswordEntryRow
 *
 * Adds @row below those that are there.
 */
void
rp_typed_box_add (RpTypedBox *self,
                  GtkWidget  *row)
{
  RpTypedBoxPrivate *priv = get_private (self);

  g_return_if_fail (RP_IS_TYPED_BOX (self));
  g_return_if_fail (ADW_IS_PASSWORD_ENTRY_ROW (row));

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (priv->list), row);
  g_ptr_array_add (priv->rows, row);
}

/**
 * rp_typed_box_get_row:
 * @self: a box
 * @index: of the row, from 0
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
rp_typed_box_get_row (RpTypedBox *self,
                      guint       index)
{
  g_return_val_if_fail (RP_IS_TYPED_BOX (self), NULL);

  return g_ptr_array_index (get_private (self)->rows, index);
}

/**
 * rp_typed_box_get_text:
 * @self: a box
 * @index: of the row, from 0
 *
 * Returns: (transfer none): what is typed there. It goes with the next keystroke: copy it
 *   to protected memory at once, and nowhere else.
 */
const char *
rp_typed_box_get_text (RpTypedBox *self,
                       guint       index)
{
  return gtk_editable_get_text (GTK_EDITABLE (rp_typed_box_get_row (self, index)));
}

/**
 * rp_typed_box_append:
 * @self: a box
 * @child: (transfer floating): what comes below the rows
 */
void
rp_typed_box_append (RpTypedBox *self,
                     GtkWidget  *child)
{
  g_return_if_fail (RP_IS_TYPED_BOX (self));

  gtk_box_append (GTK_BOX (get_private (self)->box), child);
}

/**
 * rp_typed_box_is_filled:
 * @self: a box
 *
 * Returns: whether something is typed in each row
 */
gboolean
rp_typed_box_is_filled (RpTypedBox *self)
{
  g_return_val_if_fail (RP_IS_TYPED_BOX (self), FALSE);

  for (guint i = 0; i < get_private (self)->rows->len; i++)
    if (*rp_typed_box_get_text (self, i) == '\0')
      return FALSE;

  return TRUE;
}

/**
 * rp_typed_box_refuse:
 * @self: a box
 * @index: of the row, from 0
 *
 * Marks the row as wrong, until something is typed, and has it typed anew.
 */
void
rp_typed_box_refuse (RpTypedBox *self,
                     guint       index)
{
  GtkWidget *row = rp_typed_box_get_row (self, index);

  g_return_if_fail (row != NULL);

  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
  gtk_editable_select_region (GTK_EDITABLE (row), 0, -1);
}

/**
 * rp_typed_box_clear:
 * @self: a box
 *
 * Forgets what was typed.
 */
void
rp_typed_box_clear (RpTypedBox *self)
{
  g_return_if_fail (RP_IS_TYPED_BOX (self));

  for (guint i = 0; i < get_private (self)->rows->len; i++)
    gtk_editable_set_text (GTK_EDITABLE (rp_typed_box_get_row (self, i)), "");
}
