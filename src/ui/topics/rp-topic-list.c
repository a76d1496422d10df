/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-topic-list-private.h"

#include "rp-growing-model.h"
#include "rp-tab-stop.h"
#include "rp-text.h"
#include "rp-topic-row.h"

#define ROWS_STEP 5 /* made in one turn of the main loop */

/**
 * RpTopicList:
 *
 * The catalogue of topics: sorted, searched in place, and following the
 * library. It keeps what is selected by its id; what comes back after it was
 * deleted is selected again.
 *
 * Signals: "selected" when another topic is, "activated" when one is opened,
 * "loaded" when the first rows are there and whenever they change.
 */
G_DEFINE_FINAL_TYPE (RpTopicList, rp_topic_list, ADW_TYPE_BIN)

G_DEFINE_ENUM_TYPE (RpTopicOrder, rp_topic_order,
                    G_DEFINE_ENUM_VALUE (RP_TOPIC_ORDER_STRENGTH, "strength"),
                    G_DEFINE_ENUM_VALUE (RP_TOPIC_ORDER_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (RP_TOPIC_ORDER_CURIOUS, "curious"))

enum {
  PROP_0,
  PROP_SEARCHING,
  N_PROPS
};

enum {
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_LOADED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static int
compare_counts (guint a,
                guint b)
{
  return a == b ? 0 : a > b ? -1 : 1;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  RpTopicList *self = RP_TOPIC_LIST (user_data);
  RpTopicEntry *first = (RpTopicEntry *) a;
  RpTopicEntry *second = (RpTopicEntry *) b;
  int order = 0;

  if (self->order == RP_TOPIC_ORDER_STRENGTH)
    order = compare_counts (first->strength, second->strength);
  else if (self->order == RP_TOPIC_ORDER_CURIOUS)
    order = compare_counts (first->curious, second->curious);
  if (order == 0)
    order = g_strcmp0 (first->key, second->key);

  return order != 0 ? order : g_strcmp0 (rp_topic_entry_get_id (first),
                                         rp_topic_entry_get_id (second));
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  RpTopicList *self = RP_TOPIC_LIST (user_data);

  return self->words == NULL
         || rp_topic_entry_matches (item, (const char *const *) self->words);
}

static void
activate_cb (RpTopicList *self,
             guint        position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
released_cb (GtkGesture  *gesture,
             int          n_press,
             double       x,
             double       y,
             GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *list = gtk_widget_get_ancestor (row, RP_TYPE_TOPIC_LIST);

  if (n_press == 1 && gtk_widget_contains (row, x, y))
    activate_cb (RP_TOPIC_LIST (list), gtk_list_item_get_position (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *row = rp_topic_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  rp_topic_row_set_entry (RP_TOPIC_ROW (gtk_list_item_get_child (item)),
                          gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  rp_topic_row_set_entry (RP_TOPIC_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
search_changed_cb (RpTopicList *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *folded = rp_text_fold (typed);

  g_clear_pointer (&self->words, g_strfreev);
  if (*g_strstrip (folded) != '\0')
    self->words = g_strsplit_set (folded, " \t", -1);

  self->updating = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->updating = FALSE;
  rp_topic_list_rows_changed (self);
}

/* Return opens the first that is found. */
static void
search_activate_cb (RpTopicList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    activate_cb (self, 0);
}

static void
search_mode_cb (RpTopicList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
rp_topic_list_dispose (GObject *object)
{
  RpTopicList *self = RP_TOPIC_LIST (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_TOPIC_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->entries);
  g_clear_object (&self->sorter);
  g_clear_object (&self->filter);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_topic_list_parent_class)->dispose (object);
}

static void
rp_topic_list_finalize (GObject *object)
{
  RpTopicList *self = RP_TOPIC_LIST (object);

  g_clear_object (&self->cancellable);
  g_strfreev (self->words);
  g_free (self->selected);

  G_OBJECT_CLASS (rp_topic_list_parent_class)->finalize (object);
}

static void
rp_topic_list_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, rp_topic_list_get_searching (RP_TOPIC_LIST (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_topic_list_class_init (RpTopicListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *names[N_SIGNALS] = { "selected", "activated", "loaded" };

  object_class->dispose = rp_topic_list_dispose;
  object_class->finalize = rp_topic_list_finalize;
  object_class->get_property = rp_topic_list_get_property;

  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/topics/rp-topic-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RpTopicList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RpTopicList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RpTopicList, stack);
  gtk_widget_class_bind_template_child (widget_class, RpTopicList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "place.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "place.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "place.delete", NULL);
}

static void
rp_topic_list_init (RpTopicList *self)
{
  g_autoptr(RpGrowingModel) rows = NULL;
  GtkFilterListModel *filtered;

  self->cancellable = g_cancellable_new ();
  self->entries = g_list_store_new (RP_TYPE_TOPIC_ENTRY);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->entries)),
                                        g_object_ref (self->filter));
  self->sorted = G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                                        g_object_ref (self->sorter)));
  rows = rp_growing_model_new (self->sorted, ROWS_STEP, 0);
  rp_growing_model_set_reused (rows);
  rp_topic_list_watch_selection (self, G_LIST_MODEL (rows));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->view));
}

/**
 * rp_topic_list_rows_changed:
 * @self: a list whose rows came or went
 *
 * Selects what is selected anew, and says that there are other rows.
 */
void
rp_topic_list_rows_changed (RpTopicList *self)
{
  gboolean some = g_list_model_get_n_items (self->sorted) > 0;

  rp_topic_list_select_row (self, FALSE);
  gtk_stack_set_visible_child_name (self->stack, some || !self->loaded ? "topics" : "none");
  if (self->loaded)
    g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

/**
 * rp_topic_list_set_store:
 * @self: a list
 * @store: what to read from; set once, by the page that holds it
 */
void
rp_topic_list_set_store (RpTopicList *self,
                         RpStore     *store)
{
  g_return_if_fail (RP_IS_TOPIC_LIST (self));
  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (rp_topic_list_read), self,
                           G_CONNECT_SWAPPED);
  rp_topic_list_read (self);
}

/**
 * rp_topic_list_is_empty:
 * @self: a list
 *
 * Returns: whether all was read and there is not one topic
 */
gboolean
rp_topic_list_is_empty (RpTopicList *self)
{
  g_return_val_if_fail (RP_IS_TOPIC_LIST (self), FALSE);

  return self->loaded && g_list_model_get_n_items (G_LIST_MODEL (self->entries)) == 0;
}

RpTopicOrder
rp_topic_list_get_order (RpTopicList *self)
{
  g_return_val_if_fail (RP_IS_TOPIC_LIST (self), RP_TOPIC_ORDER_STRENGTH);

  return self->order;
}

void
rp_topic_list_set_order (RpTopicList  *self,
                         RpTopicOrder  order)
{
  g_return_if_fail (RP_IS_TOPIC_LIST (self));

  self->order = order;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  rp_topic_list_select_row (self, TRUE);
}

gboolean
rp_topic_list_get_searching (RpTopicList *self)
{
  g_return_val_if_fail (RP_IS_TOPIC_LIST (self), FALSE);

  return gtk_search_bar_get_search_mode (self->search_bar);
}

void
rp_topic_list_set_searching (RpTopicList *self,
                             gboolean     searching)
{
  g_return_if_fail (RP_IS_TOPIC_LIST (self));

  gtk_search_bar_set_search_mode (self->search_bar, searching);
  if (searching)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
