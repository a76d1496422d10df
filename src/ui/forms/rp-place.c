/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-place-private.h"

/**
 * RpPlace:
 *
 * A place of the window: what each of them owes it, which stands in
 * rp-window.h. A place has a list and a detail in an #AdwLeaflet that folds
 * where there is room for one of them only, or just one pane.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RpPlace, rp_place, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_STORE,
  PROP_OUTER_FOLDED,
  PROP_CAN_GO_BACK,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

RpPlacePrivate *
rp_place_get_private (RpPlace *self)
{
  return rp_place_get_instance_private (self);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpPlacePrivate *private = rp_place_get_private (RP_PLACE (widget));

  if (private->inner != NULL)
    gtk_widget_activate_action (GTK_WIDGET (private->inner), action_name, NULL);
  else
    rp_place_show_list (RP_PLACE (widget));
}

/* libadwaita shows window buttons in the outermost leaflet only. */
void
rp_place_update (RpPlace *self)
{
  RpPlacePrivate *private = rp_place_get_private (self);
  gboolean folded = rp_place_get_folded (self);
  gboolean can_go_back = private->inner != NULL
                         ? rp_place_get_private (private->inner)->can_go_back
                         : folded && private->detail != NULL &&
                           adw_leaflet_get_visible_child (private->leaflet) == private->detail;

  if (private->header != NULL)
    {
      adw_header_bar_set_show_end_title_buttons (private->header,
                                                 folded || private->leaflet == NULL);
      adw_header_bar_set_show_start_title_buttons (private->header, private->outer_folded);
      gtk_widget_set_visible (private->back, private->outer_folded);
    }
  if (private->empty_header != NULL)
    {
      adw_header_bar_set_show_start_title_buttons (private->empty_header, private->outer_folded);
      gtk_widget_set_visible (private->empty_back, private->outer_folded);
    }
  if (RP_PLACE_GET_CLASS (self)->fold != NULL)
    RP_PLACE_GET_CLASS (self)->fold (self);

  if (private->can_go_back != can_go_back)
    {
      private->can_go_back = can_go_back;
      if (can_go_back && private->leaflet != NULL)
        rp_place_keep_focus_in_sight (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
    }
}

/* A leaflet tells that it folds, but not that it has room for both panes from the start. */
static gboolean
unfold_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  RpPlacePrivate *private = rp_place_get_private (RP_PLACE (widget));

  if (gtk_widget_get_width (GTK_WIDGET (private->leaflet)) == 0)
    return G_SOURCE_CONTINUE;
  if (!adw_leaflet_get_folded (private->leaflet))
    rp_place_update (RP_PLACE (widget));

  return G_SOURCE_REMOVE;
}

static void
rp_place_dispose (GObject *object)
{
  RpPlacePrivate *private = rp_place_get_private (RP_PLACE (object));

  if (private->entering != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (object), private->entering);
  private->entering = 0;
  rp_place_set_inner (RP_PLACE (object), NULL);
  if (private->leaflet != NULL)
    g_signal_handlers_disconnect_by_data (private->leaflet, object);
  g_clear_object (&private->leaflet);
  g_clear_object (&private->list);
  g_clear_object (&private->detail);
  g_clear_object (&private->header);
  g_clear_object (&private->back);
  g_clear_object (&private->empty_header);
  g_clear_object (&private->empty_back);
  g_clear_object (&private->store);

  G_OBJECT_CLASS (rp_place_parent_class)->dispose (object);
}

static void
rp_place_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  RpPlacePrivate *private = rp_place_get_private (RP_PLACE (object));

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, private->store);
      break;

    case PROP_OUTER_FOLDED:
      g_value_set_boolean (value, private->outer_folded);
      break;

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, private->can_go_back);
      break;

    case PROP_COUNT:
      g_value_set_uint (value, private->count);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_place_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  RpPlacePrivate *private = rp_place_get_private (RP_PLACE (object));

  switch (prop_id)
    {
    case PROP_STORE:
      private->store = g_value_dup_object (value);
      break;

    case PROP_OUTER_FOLDED:
      if (private->outer_folded != g_value_get_boolean (value))
        {
          private->outer_folded = g_value_get_boolean (value);
          rp_place_update (RP_PLACE (object));
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_place_class_init (RpPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_place_dispose;
  object_class->get_property = rp_place_get_property;
  object_class->set_property = rp_place_set_property;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, RP_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OUTER_FOLDED] =
    g_param_spec_boolean ("outer-folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] =
    g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "place.back", NULL, back_action);
}

static void
rp_place_init (RpPlace *self)
{
}

/**
 * rp_place_get_store:
 * @self: a place
 *
 * Returns: (transfer none): the library
 */
RpStore *
rp_place_get_store (RpPlace *self)
{
  g_return_val_if_fail (RP_IS_PLACE (self), NULL);

  return rp_place_get_private (self)->store;
}

/**
 * rp_place_set_panes:
 * @self: a place whose panes were not set yet
 * @leaflet: what folds
 * @list: its child with the list
 * @detail: its child with what is selected in the list
 *
 * Says what the place consists of. A place of one pane does not call it.
 */
void
rp_place_set_panes (RpPlace    *self,
                    AdwLeaflet *leaflet,
                    GtkWidget  *list,
                    GtkWidget  *detail)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  g_return_if_fail (RP_IS_PLACE (self));
  g_return_if_fail (private->leaflet == NULL);

  private->leaflet = g_object_ref (leaflet);
  private->list = g_object_ref (list);
  private->detail = g_object_ref (detail);
  /* Text that is wrapped anew while the panes move is not allocated when they are drawn. */
  adw_leaflet_set_mode_transition_duration (leaflet, 0);
  g_signal_connect_object (leaflet, "notify::folded", G_CALLBACK (rp_place_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (leaflet, "notify::visible-child", G_CALLBACK (rp_place_update), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), unfold_cb, NULL, NULL);
  rp_place_update (self);
}

/**
 * rp_place_bind_header:
 * @self: a place whose header was not bound yet
 * @header: the header of the list, or of the one pane
 * @back: the button in it that leads back to the navigation (`win.back`)
 *
 * Keeps the window's buttons and @back where they belong.
 */
void
rp_place_bind_header (RpPlace      *self,
                      AdwHeaderBar *header,
                      GtkWidget    *back)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  g_return_if_fail (RP_IS_PLACE (self));
  g_return_if_fail (private->header == NULL);

  private->header = g_object_ref (header);
  private->back = g_object_ref (back);
  rp_place_update (self);
}

/**
 * rp_place_bind_empty_header:
 * @self: a place whose header was not bound yet
 * @header: the header of what is shown while there is nothing to list
 * @back: the button in it that leads back to the navigation (`win.back`)
 *
 * Keeps the window's buttons and @back where they belong.
 */
void
rp_place_bind_empty_header (RpPlace      *self,
                            AdwHeaderBar *header,
                            GtkWidget    *back)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  g_return_if_fail (RP_IS_PLACE (self));
  g_return_if_fail (private->empty_header == NULL);

  private->empty_header = g_object_ref (header);
  private->empty_back = g_object_ref (back);
  rp_place_update (self);
}

/**
 * rp_place_get_folded:
 * @self: a place
 *
 * Before it has a size it is taken for folded where the navigation is: what only
 * two panes have room for would make the window grow.
 *
 * Returns: whether there is room for the list or the detail only
 */
gboolean
rp_place_get_folded (RpPlace *self)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  if (private->leaflet == NULL)
    return FALSE;
  if (gtk_widget_get_width (GTK_WIDGET (private->leaflet)) == 0)
    return private->outer_folded;

  return adw_leaflet_get_folded (private->leaflet);
}

/**
 * rp_place_get_outer_folded:
 * @self: a place
 *
 * Returns: whether the navigation is folded away
 */
gboolean
rp_place_get_outer_folded (RpPlace *self)
{
  return rp_place_get_private (self)->outer_folded;
}

/**
 * rp_place_get_shown:
 * @self: a place
 * @type: (out): its record class
 *
 * Returns: (transfer none) (nullable): the UUID of what the detail shows; %NULL
 *   where it shows nothing, or there is room for the list only
 */
const char *
rp_place_get_shown (RpPlace *self,
                    GType   *type)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  g_return_val_if_fail (RP_IS_PLACE (self), NULL);

  if (private->inner != NULL)
    return rp_place_get_shown (private->inner, type);
  if (RP_PLACE_GET_CLASS (self)->get_selected == NULL ||
      (rp_place_get_folded (self) && !private->can_go_back))
    return NULL;

  return RP_PLACE_GET_CLASS (self)->get_selected (self, type);
}

/**
 * rp_place_show_list:
 * @self: a place with two panes
 *
 * Shows the list, where there is room for one pane only.
 */
void
rp_place_show_list (RpPlace *self)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  if (private->leaflet != NULL)
    adw_leaflet_set_visible_child (private->leaflet, private->list);
}

/**
 * rp_place_show_detail:
 * @self: a place with two panes
 *
 * Shows the detail, where there is room for one pane only; then it gets the
 * focus, too.
 */
void
rp_place_show_detail (RpPlace *self)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  if (private->leaflet == NULL)
    return;

  adw_leaflet_set_visible_child (private->leaflet, private->detail);
  rp_place_enter_soon (self, TRUE);
}

/**
 * rp_place_is_in_sight:
 * @pane: the list of a place, or something in it
 *
 * Returns: whether it is not folded away behind the detail
 */
gboolean
rp_place_is_in_sight (GtkWidget *pane)
{
  GtkWidget *place = gtk_widget_get_ancestor (pane, RP_TYPE_PLACE);

  return place == NULL || !rp_place_get_private (RP_PLACE (place))->can_go_back;
}

/**
 * rp_place_set_count:
 * @self: a place
 * @count: the badge in the navigation; 0 shows none
 */
void
rp_place_set_count (RpPlace *self,
                    guint    count)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  if (private->count != count)
    {
      private->count = count;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
}
