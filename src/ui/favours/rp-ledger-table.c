/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ledger-table.h"

#include "rp-growing-model.h"
#include "rp-ledger-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#define ROWS_STEP 3

/**
 * RpLedgerTable:
 *
 * All favours there were, either way, as a table that can be sorted: what the
 * jars show, for those who would rather read.
 *
 * Signal "chosen" (utf8): the UUID of the person of the row that was chosen.
 */
struct _RpLedgerTable
{
  AdwBin               parent_instance;

  RpLedgerFacts        facts;     /* what is shown is of */
  GListStore          *favours;   /* of RpFavour */
  GtkColumnView       *view;
  GtkColumnViewColumn *narrow_hides[4];
};

G_DEFINE_FINAL_TYPE (RpLedgerTable, rp_ledger_table, ADW_TYPE_BIN)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  RpLedgerTable        *table;    /* (unowned): it owns the view */
  const RpLedgerColumn *column;
} Cell;

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          const Cell               *cell)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "private");
  if (cell->column->style_class != NULL)
    gtk_widget_add_css_class (label, cell->column->style_class);
  if (!cell->column->expands)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         const Cell               *cell)
{
  RpFavour *favour = gtk_list_item_get_item (item);
  g_autofree char *text = cell->column->dup_text (&cell->table->facts, favour);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  const Cell *cell = user_data;

  return cell->column->compare (&cell->table->facts, (RpFavour *) a, (RpFavour *) b);
}

/* Returns: (transfer none): what the view owns */
static GtkColumnViewColumn *
add_column (RpLedgerTable        *self,
            const RpLedgerColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cell *cell = g_new0 (Cell, 1);
  Cell *kept = g_new0 (Cell, 1);
  g_autoptr(GtkSorter) sorter = NULL;
  g_autoptr(GtkColumnViewColumn) added = NULL;

  cell->table = self;
  cell->column = column;
  *kept = *cell;
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), cell);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cell);
  g_object_set_data_full (G_OBJECT (factory), "cell", cell, g_free);
  added = gtk_column_view_column_new (g_dpgettext2 (NULL, "column", column->title), factory);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, kept, g_free));
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_expand (added, column->expands);
  gtk_column_view_append_column (self->view, added);

  return added;
}

static void
chosen_cb (RpLedgerTable *self,
           guint          position)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  g_autoptr(RpFavour) favour = g_list_model_get_item (rows, position);

  if (favour != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, favour->person);
}

static void
rp_ledger_table_dispose (GObject *object)
{
  RpLedgerTable *self = RP_LEDGER_TABLE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->favours);
  g_clear_pointer (&self->facts.network, rp_network_unref);

  G_OBJECT_CLASS (rp_ledger_table_parent_class)->dispose (object);
}

static void
rp_ledger_table_class_init (RpLedgerTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_ledger_table_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_LEDGER_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_ledger_table_init (RpLedgerTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr(GtkSortListModel) sorted = NULL;
  RpGrowingModel *rows;
  GtkColumnViewColumn *first = NULL;
  guint n_hidden = 0;

  self->favours = g_list_store_new (RP_TYPE_FAVOUR);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "ledger");
  for (guint i = 0; i < RP_N_LEDGER_COLUMNS; i++)
    {
      GtkColumnViewColumn *column = add_column (self, &rp_ledger_columns[i]);

      if (first == NULL)
        first = column;
      if (rp_ledger_columns[i].narrow_hides)
        self->narrow_hides[n_hidden++] = column;
    }
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->favours)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  gtk_sort_list_model_set_incremental (sorted, TRUE);
  rows = rp_growing_model_new (G_LIST_MODEL (sorted), ROWS_STEP, G_MAXUINT);
  rp_growing_model_set_reused (rows);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (gtk_single_selection_new
                                                  (G_LIST_MODEL (rows))));
  gtk_column_view_sort_by_column (self->view, first, GTK_SORT_DESCENDING);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("All favours"), -1);
  /* GTK gives the row of the titles no name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child
                                                    (GTK_WIDGET (self->view))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns"), -1);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * rp_ledger_table_new:
 *
 * Returns: (transfer floating): a table with nothing in it
 */
GtkWidget *
rp_ledger_table_new (void)
{
  return g_object_new (RP_TYPE_LEDGER_TABLE, NULL);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (rp_record_get_id (*(RpRecord *const *) a),
                 rp_record_get_id (*(RpRecord *const *) b));
}

static gboolean
is_same (RpLedgerTable *self,
         guint          position,
         RpRecord      *record)
{
  g_autoptr(RpRecord) kept = g_list_model_get_item (G_LIST_MODEL (self->favours), position);

  return kept != NULL && g_str_equal (rp_record_get_id (kept), rp_record_get_id (record))
         && rp_record_get_revision (kept) == rp_record_get_revision (record);
}

/* Puts in what has changed only, so that the rest stays where it is. */
static void
take_favours (RpLedgerTable *self,
              GPtrArray     *favours)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->favours));
  guint first = 0, last = 0;

  while (first < favours->len && is_same (self, first, favours->pdata[first]))
    first++;
  while (last < MIN (favours->len, n_before) - first
         && is_same (self, n_before - 1 - last, favours->pdata[favours->len - 1 - last]))
    last++;
  if (first + last < MAX (n_before, favours->len))
    g_list_store_splice (self->favours, first, n_before - first - last, favours->pdata + first,
                         favours->len - first - last);
}

/**
 * rp_ledger_table_show:
 * @self: a table
 * @network: whose favours it shows from now on
 * @today: the day it was read on
 */
void
rp_ledger_table_show (RpLedgerTable *self,
                      RpNetwork     *network,
                      guint32        today)
{
  g_autoptr(GPtrArray) favours = NULL;

  g_return_if_fail (RP_IS_LEDGER_TABLE (self));

  rp_network_ref (network);
  g_clear_pointer (&self->facts.network, rp_network_unref);
  self->facts.network = network;
  self->facts.today = today;
  favours = g_ptr_array_copy (rp_network_get_facts (network)->favours, NULL, NULL);
  g_ptr_array_set_free_func (favours, NULL);
  g_ptr_array_sort (favours, compare_ids);
  take_favours (self, favours);
}

/**
 * rp_ledger_table_set_narrow:
 * @self: a table
 * @narrow: whether there is room for the most important columns only
 */
void
rp_ledger_table_set_narrow (RpLedgerTable *self,
                            gboolean       narrow)
{
  g_return_if_fail (RP_IS_LEDGER_TABLE (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->narrow_hides); i++)
    gtk_column_view_column_set_visible (self->narrow_hides[i], !narrow);
}
