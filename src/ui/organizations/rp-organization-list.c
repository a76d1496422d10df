/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organization-list.h"

#include "rp-growing-model.h"
#include "rp-live-query.h"
#include "rp-organization-row.h"
#include "rp-row-filler.h"
#include "rp-store-organizations.h"
#include "rp-tab-stop.h"

#include <glib/gi18n.h>

#define ROWS_STEP 5 /* made in one turn of the main loop */

/**
 * RpOrganizationList:
 *
 * All organizations by name. It keeps what is selected by its UUID, also before that
 * is there, and follows the library.
 *
 * Signals: "selected" when another one is, "activated" when one is opened, "loaded"
 * when the first rows are there and whenever they change.
 */
struct _RpOrganizationList
{
  AdwBin                parent_instance;

  RpStore              *store;
  RpLiveQuery          *query;
  GtkSingleSelection   *selection;
  GtkListView          *view;
  RpRowFiller          *filler;
  GHashTable           *rows;          /* (element-type RpOrganizationRow): bound ones */
  RpOrganizationCounts *counts;        /* (nullable) */
  GCancellable         *cancellable;
  char                 *selected;      /* (nullable): UUID */
  gboolean              restoring;
};

G_DEFINE_FINAL_TYPE (RpOrganizationList, rp_organization_list, ADW_TYPE_BIN)

enum {
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
find_position (RpOrganizationList *self,
               const char         *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->query));

  for (guint i = 0; id != NULL && i < n; i++)
    {
      g_autoptr(RpRecord) record = g_list_model_get_item (G_LIST_MODEL (self->query), i);

      if (g_str_equal (rp_record_get_id (record), id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
restore (RpOrganizationList *self)
{
  self->restoring = TRUE;
  gtk_single_selection_set_selected (self->selection, find_position (self, self->selected));
  self->restoring = FALSE;
}

/* In sight, and where the keyboard comes to when it enters the list. */
static void
bring_into_sight (RpOrganizationList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/* What is selected has got its row. */
static void
rows_grown_cb (RpOrganizationList *self)
{
  if (self->selected != NULL
      && gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    {
      restore (self);
      bring_into_sight (self);
    }
}

static void
rows_changed_cb (RpOrganizationList *self)
{
  restore (self);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

static void
selection_changed_cb (RpOrganizationList *self)
{
  RpRecord *record = gtk_single_selection_get_selected_item (self->selection);

  if (self->restoring || record == NULL ||
      g_strcmp0 (rp_record_get_id (record), self->selected) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (rp_record_get_id (record));
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static void
activate_cb (RpOrganizationList *self,
             guint               position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* One click opens, as in the other lists; the selection has followed by then. */
static void
released_cb (GtkGestureClick    *click,
             int                 n_press,
             double              x,
             double              y,
             RpOrganizationList *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));

  rp_organization_list_select (self, rp_organization_row_get_id (RP_ORGANIZATION_ROW (row)));
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          RpOrganizationList       *self)
{
  GtkWidget *row = rp_organization_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
fill_row (gpointer     list,
          GtkListItem *item)
{
  RpOrganizationList *self = list;
  RpOrganizationRow *row = RP_ORGANIZATION_ROW (gtk_list_item_get_child (item));

  rp_organization_row_set_organization (row, gtk_list_item_get_item (item), self->counts);
  g_hash_table_add (self->rows, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         RpOrganizationList       *self)
{
  rp_row_filler_add (self->filler, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           RpOrganizationList       *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  rp_row_filler_remove (self->filler, item);
  g_hash_table_remove (self->rows, row);
  if (row != NULL)
    rp_organization_row_set_organization (RP_ORGANIZATION_ROW (row), NULL, NULL);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpOrganizationList) self = user_data;
  g_autoptr(RpOrganizationCounts) counts =
    rp_store_organization_counts_finish (RP_STORE (source), result, NULL);
  GHashTableIter iter;
  gpointer row;

  if (counts == NULL || self->rows == NULL)
    return;

  g_clear_pointer (&self->counts, rp_organization_counts_free);
  self->counts = g_steal_pointer (&counts);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    rp_organization_row_set_counts (row, self->counts);
}

/* Only the last reading counts. */
static void
count (RpOrganizationList *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rp_store_organization_counts_async (self->store, g_get_real_time () / G_USEC_PER_SEC, zone,
                                      self->cancellable, counted_cb, g_object_ref (self));
}

static void
changed_cb (RpOrganizationList *self,
            RpChanges          *changes)
{
  if (rp_changes_touch (changes, RP_TYPE_POSITION) ||
      rp_changes_touch (changes, RP_TYPE_ENGAGEMENT))
    count (self);
}

static void
rp_organization_list_dispose (GObject *object)
{
  RpOrganizationList *self = RP_ORGANIZATION_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_pointer (&self->filler, rp_row_filler_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->query);
  g_clear_object (&self->store);
  g_clear_pointer (&self->counts, rp_organization_counts_free);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  G_OBJECT_CLASS (rp_organization_list_parent_class)->dispose (object);
}

static void
rp_organization_list_finalize (GObject *object)
{
  g_free (RP_ORGANIZATION_LIST (object)->selected);

  G_OBJECT_CLASS (rp_organization_list_parent_class)->finalize (object);
}

static void
rp_organization_list_class_init (RpOrganizationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *names[N_SIGNALS] = { "selected", "activated", "loaded" };

  G_OBJECT_CLASS (klass)->dispose = rp_organization_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_organization_list_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "place.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "place.delete",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "place.delete",
                                       NULL);
}

static void
rp_organization_list_init (RpOrganizationList *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = g_hash_table_new (NULL, NULL);
  self->filler = rp_row_filler_new (fill_row, self);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, g_steal_pointer (&factory)));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Organizations"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE,
                "child", self->view, NULL);
  adw_bin_set_child (ADW_BIN (self), rp_tab_stop_new (scroller));
}

/**
 * rp_organization_list_set_store:
 * @self: a list
 * @store: what to read from; set once, by the page that holds it
 */
void
rp_organization_list_set_store (RpOrganizationList *self,
                                RpStore            *store)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_ORGANIZATION);
  RpGrowingModel *rows;

  g_return_if_fail (RP_IS_ORGANIZATION_LIST (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  rp_query_order (query, "name", FALSE);
  self->query = rp_live_query_new (store, query);
  rows = rp_growing_model_new (G_LIST_MODEL (self->query), ROWS_STEP, 0);
  rp_growing_model_set_reused (rows);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (rows_grown_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (rows));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->query, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->query, "notify::loading", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  count (self);
}

/**
 * rp_organization_list_is_empty:
 * @self: a list
 *
 * Returns: whether all was read and there is not one
 */
gboolean
rp_organization_list_is_empty (RpOrganizationList *self)
{
  g_return_val_if_fail (RP_IS_ORGANIZATION_LIST (self), FALSE);

  return self->query != NULL && !rp_live_query_get_loading (self->query) &&
         g_list_model_get_n_items (G_LIST_MODEL (self->query)) == 0;
}

/**
 * rp_organization_list_get_selected:
 * @self: a list
 *
 * Returns: (nullable): a UUID
 */
const char *
rp_organization_list_get_selected (RpOrganizationList *self)
{
  g_return_val_if_fail (RP_IS_ORGANIZATION_LIST (self), NULL);

  return self->selected;
}

/**
 * rp_organization_list_has:
 * @self: a list
 * @id: (nullable): a UUID
 *
 * Returns: whether it is in the list
 */
gboolean
rp_organization_list_has (RpOrganizationList *self,
                          const char         *id)
{
  g_return_val_if_fail (RP_IS_ORGANIZATION_LIST (self), FALSE);

  return find_position (self, id) != GTK_INVALID_LIST_POSITION;
}

/**
 * rp_organization_list_select:
 * @self: a list
 * @id: (nullable): a UUID, whether it is in the list already or will be
 */
void
rp_organization_list_select (RpOrganizationList *self,
                             const char         *id)
{
  g_return_if_fail (RP_IS_ORGANIZATION_LIST (self));

  if (g_strcmp0 (self->selected, id) != 0)
    {
      g_free (self->selected);
      self->selected = g_strdup (id);
      g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
    }
  restore (self);
  bring_into_sight (self);
}
