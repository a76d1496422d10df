/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-people-list-private.h"

#include "rp-growing-model.h"
#include "rp-late-menu.h"
#include "rp-tab-stop.h"

#define ROWS_STEP 5 /* made in one turn of the main loop */

/**
 * RpPeopleList:
 *
 * The pane with the list of people: whom it shows is its title, and is chosen
 * in its menu, with their order; typing searches in it. It keeps who is
 * selected by their UUID, and follows the library.
 *
 * Signals: "selected" when somebody else is, "activated" when one is opened,
 * "filter" when it is to be narrowed down.
 */
G_DEFINE_FINAL_TYPE (RpPeopleList, rp_people_list, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_WHO,
  PROP_ORDER,
  N_PROPS
};

enum {
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_FILTER,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The best match, by one key. */
static void
search_activated_cb (RpPeopleList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
search_key_cb (RpPeopleList    *self,
               guint            keyval,
               guint            keycode,
               GdkModifierType  state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);

  return GDK_EVENT_STOP;
}

/* Escape ends the search, from the list too. */
static gboolean
list_key_cb (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             RpPeopleList          *self)
{
  if (keyval != GDK_KEY_Escape || !gtk_search_bar_get_search_mode (self->search_bar))
    return GDK_EVENT_PROPAGATE;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);

  return GDK_EVENT_STOP;
}

static void
row_activated_cb (RpPeopleList *self,
                  guint         position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpPeopleList *self = RP_PEOPLE_LIST (widget);
  guint position = rp_people_model_find (self->model, g_variant_get_string (parameter, NULL));

  if (position != RP_PEOPLE_NOWHERE)
    row_activated_cb (self, position);
}

static void
read_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_people_model_read (RP_PEOPLE_LIST (widget)->model);
}

static void
filter_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_FILTER], 0);
}

static void
read_cb (RpPeopleList *self)
{
  rp_people_list_update_rows (self);
  rp_people_list_update_state (self);
  rp_people_list_restore (self);
}

static void
rp_people_list_dispose (GObject *object)
{
  RpPeopleList *self = RP_PEOPLE_LIST (object);

  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->model, self);
      g_signal_handlers_disconnect_by_data (self->selection, self);
      rp_people_model_stop (self->model);
      rp_photo_book_stop (self->photos);
    }
  if (self->list != NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      gtk_search_bar_set_key_capture_widget (self->search_bar, NULL);
    }
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->list = NULL;
  g_clear_pointer (&self->filler, rp_row_filler_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->photos);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_people_list_parent_class)->dispose (object);
}

static void
rp_people_list_finalize (GObject *object)
{
  RpPeopleList *self = RP_PEOPLE_LIST (object);

  g_hash_table_unref (self->bound);
  g_free (self->selected);
  g_free (self->gone);
  g_free (self->organization);
  g_free (self->community);

  G_OBJECT_CLASS (rp_people_list_parent_class)->finalize (object);
}

static void
rp_people_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RpPeopleList *self = RP_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_WHO:
      g_value_set_enum (value, self->model != NULL ? rp_people_model_get_filter (self->model)->who
                                                   : RP_PEOPLE_EXECUTIVES);
      break;

    case PROP_ORDER:
      g_value_set_enum (value, self->model != NULL
                               ? rp_people_model_get_filter (self->model)->order
                               : RP_PEOPLE_BY_NAME);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_people_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RpPeopleList *self = RP_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_WHO:
      rp_people_list_set_who (self, g_value_get_enum (value));
      break;

    case PROP_ORDER:
      rp_people_list_set_order (self, g_value_get_enum (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_people_list_class_init (RpPeopleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *names[N_SIGNALS] = { "selected", "activated", "filter" };

  object_class->dispose = rp_people_list_dispose;
  object_class->finalize = rp_people_list_finalize;
  object_class->get_property = rp_people_list_get_property;
  object_class->set_property = rp_people_list_set_property;

  properties[PROP_WHO] =
    g_param_spec_enum ("who", NULL, NULL, RP_TYPE_PEOPLE_WHO, RP_PEOPLE_EXECUTIVES,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ORDER] =
    g_param_spec_enum ("order", NULL, NULL, RP_TYPE_PEOPLE_ORDER, RP_PEOPLE_BY_NAME,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_HEADER_TITLE);
  g_type_ensure (RP_TYPE_WRAP);
  g_type_ensure (RP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/executives/rp-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, header);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, title);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, menu);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, back);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, search_button);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, chips);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, stack);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, list);
  gtk_widget_class_bind_template_child (widget_class, RpPeopleList, state);
  gtk_widget_class_bind_template_callback (widget_class, rp_people_list_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_install_property_action (widget_class, "people.who", "who");
  gtk_widget_class_install_property_action (widget_class, "people.order", "order");
  gtk_widget_class_install_action (widget_class, "people.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "people.read", NULL, read_action);
  gtk_widget_class_install_action (widget_class, "people.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "people.widen", "s", rp_people_list_widen);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "place.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "place.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "place.delete", NULL);
}

static void
rp_people_list_init (RpPeopleList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  rp_late_menu_set (self->menu_button, self->menu);
  self->bound = g_hash_table_new (NULL, NULL);
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (list_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

/**
 * rp_people_list_set_store:
 * @self: a list
 * @store: what to read from; set once, by the page that holds it
 */
void
rp_people_list_set_store (RpPeopleList *self,
                          RpStore      *store)
{
  g_autoptr(RpPeopleSlots) slots = NULL;
  RpGrowingModel *rows;

  g_return_if_fail (RP_IS_PEOPLE_LIST (self));
  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->model = rp_people_model_new (store);
  self->photos = rp_photo_book_new (store, 80);
  slots = rp_people_slots_new (self->model);
  g_signal_connect_object (slots, "turned", G_CALLBACK (rp_people_list_slots_turned), self,
                           G_CONNECT_SWAPPED);
  rows = rp_growing_model_new (G_LIST_MODEL (slots), ROWS_STEP, 0);
  rp_growing_model_set_reused (rows);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (rp_people_list_rows_grown), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (rows));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect_object (self->selection, "notify::selected",
                           G_CALLBACK (rp_people_list_user_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  rp_people_list_make_rows (self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  rp_people_list_update_chips (self);
  rp_people_model_read (self->model);
}

/**
 * rp_people_list_get_header:
 * @self: a list
 *
 * Returns: (transfer none): its header
 */
AdwHeaderBar *
rp_people_list_get_header (RpPeopleList *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_LIST (self), NULL);

  return self->header;
}

/**
 * rp_people_list_get_back:
 * @self: a list
 *
 * Returns: (transfer none): the button that leads to the navigation
 */
GtkWidget *
rp_people_list_get_back (RpPeopleList *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_LIST (self), NULL);

  return self->back;
}

/**
 * rp_people_list_get_model:
 * @self: a list with a store
 *
 * Returns: (transfer none): who is in it
 */
RpPeopleModel *
rp_people_list_get_model (RpPeopleList *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_LIST (self), NULL);

  return self->model;
}
