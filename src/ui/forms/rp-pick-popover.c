/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-pick-popover.h"

#include "rp-model.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * RpPickPopover:
 *
 * The records that fit what is typed, below an entry that keeps the focus; the
 * last choice adds what was typed. `picked` (#RpRecord, %NULL for a new one) is
 * emitted when one is chosen.
 */
struct _RpPickPopover
{
  GtkPopover  parent_instance;

  GtkListBox *list;
  char       *other;   /* (nullable): what is typed, when it is none of them */
  gboolean    known;   /* only one of them will do */
};

G_DEFINE_FINAL_TYPE (RpPickPopover, rp_pick_popover, GTK_TYPE_POPOVER)

enum {
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RpRecord *
row_record (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "record");
}

static void
row_activated_cb (RpPickPopover *self,
                  GtkListBoxRow *row)
{
  g_autoptr(RpRecord) record = NULL;

  g_set_object (&record, row_record (row));
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, record);
}

static void
append_choice (RpPickPopover *self,
               gpointer       record,
               const char    *words)
{
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (record != NULL && RP_IS_PERSON (record))
    gtk_widget_add_css_class (label, "choice");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (record != NULL)
    g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_called (gpointer    record,
           const char *typed)
{
  g_autofree char *title = rp_text_fold (rp_record_get_title (record));
  g_autofree char *wanted = rp_text_fold (typed);

  return strstr (title, g_strstrip (wanted)) != NULL;
}

/* Those that are called so come before those of whom it is only told. */
static int
compare_hits (gconstpointer a,
              gconstpointer b,
              gpointer      typed)
{
  return is_called (*(gpointer *) b, typed) - is_called (*(gpointer *) a, typed);
}

static void
rp_pick_popover_finalize (GObject *object)
{
  g_free (RP_PICK_POPOVER (object)->other);

  G_OBJECT_CLASS (rp_pick_popover_parent_class)->finalize (object);
}

static void
rp_pick_popover_class_init (RpPickPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_pick_popover_finalize;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, RP_TYPE_RECORD);
}

static void
rp_pick_popover_init (RpPickPopover *self)
{
  GtkPopover *popover = GTK_POPOVER (self);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What fits"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_popover_set_autohide (popover, FALSE);
  gtk_popover_set_has_arrow (popover, FALSE);
  gtk_popover_set_position (popover, GTK_POS_BOTTOM);
  gtk_popover_set_child (popover, GTK_WIDGET (self->list));
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

/**
 * rp_pick_popover_new:
 *
 * Returns: (transfer floating): an empty popover; give it a parent
 */
GtkWidget *
rp_pick_popover_new (void)
{
  return g_object_new (RP_TYPE_PICK_POPOVER, NULL);
}

/**
 * rp_pick_popover_set_other:
 * @self: a popover
 * @label: what it is that was typed, when it is none of the records
 *
 * Takes what was typed as it is, instead of adding something by that name.
 */
void
rp_pick_popover_set_other (RpPickPopover *self,
                           const char    *label)
{
  g_return_if_fail (RP_IS_PICK_POPOVER (self));
  g_return_if_fail (label != NULL);

  g_free (self->other);
  self->other = g_strdup (label);
}

/**
 * rp_pick_popover_set_known:
 * @self: a popover
 *
 * Offers nothing but what there is.
 */
void
rp_pick_popover_set_known (RpPickPopover *self)
{
  g_return_if_fail (RP_IS_PICK_POPOVER (self));

  self->known = TRUE;
}

/**
 * rp_pick_popover_fill:
 * @self: a popover
 * @records: (element-type RpRecord): what fits; is sorted
 * @typed: what was typed
 *
 * Lists @records, and @typed as something new unless one is called just so.
 */
void
rp_pick_popover_fill (RpPickPopover *self,
                      GPtrArray     *records,
                      const char    *typed)
{
  g_autofree char *name = rp_text_clean_line (typed);
  GtkListBoxRow *row;

  g_return_if_fail (RP_IS_PICK_POPOVER (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  g_ptr_array_sort_with_data (records, compare_hits, (gpointer) typed);
  for (guint i = 0; i < records->len; i++)
    append_choice (self, records->pdata[i], rp_record_get_title (records->pdata[i]));

  if (name != NULL && !self->known && rp_pick_popover_match (self, name) == NULL)
    {
      g_autofree char *words = NULL;

      if (self->other != NULL)
        /* Translators: the last entry of a list: what is typed, as what it will be kept */
        words = g_strdup_printf (C_("last choice", "%1$s: “%2$s”"), self->other, name);
      else
        /* Translators: the last entry of a list: adds what was typed, which is not there yet */
        words = g_strdup_printf (_("Add “%s”"), name);

      append_choice (self, NULL, words);
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/**
 * rp_pick_popover_move:
 * @self: a popover
 * @step: how far to move the selection; 0 not at all
 *
 * Returns: whether there is anything to select
 */
gboolean
rp_pick_popover_move (RpPickPopover *self,
                      int            step)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (RP_IS_PICK_POPOVER (self), FALSE);

  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL)
    return FALSE;

  row = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + step);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);

  return TRUE;
}

/**
 * rp_pick_popover_pick:
 * @self: a popover
 *
 * Chooses what is selected.
 */
void
rp_pick_popover_pick (RpPickPopover *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (RP_IS_PICK_POPOVER (self));

  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    row_activated_cb (self, row);
}

/**
 * rp_pick_popover_match:
 * @self: a popover
 * @name: a name
 *
 * Returns: (nullable) (transfer none): the record listed that is called just so
 */
gpointer
rp_pick_popover_match (RpPickPopover *self,
                       const char    *name)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (RP_IS_PICK_POPOVER (self), NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      RpRecord *record = row_record (row);

      if (record != NULL && g_strcmp0 (rp_record_get_title (record), name) == 0)
        return record;
    }

  return NULL;
}
