/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-map-page-private.h"

#include <glib/gi18n.h>

#define ZOOM 1.25   /* of one step */

/**
 * RpMapPage:
 *
 * A view of the network: everyone around me on a map, or as a list, and what
 * both are narrowed down to.
 */
G_DEFINE_FINAL_TYPE (RpMapPage, rp_map_page, RP_TYPE_PLACE)

static void
failed_cb (RpMapPage *self,
           const GError  *error)
{
  rp_writer_error (self->writer, error);
}

/* Whoever was selected on the one is selected on the other. */
static void
set_as_list (RpMapPage *self,
             gboolean       as_list)
{
  RpNetworkMap *map = rp_network_board_get_map (self->board);

  if (self->as_list == as_list)
    return;

  self->as_list = as_list;
  if (as_list)
    rp_network_list_select (self->list, rp_network_map_get_selected (map));
  else if (self->chart != NULL
           && rp_map_find (self->chart->map, rp_network_list_get_selected (self->list)) >= 0)
    rp_network_map_select (map, rp_network_list_get_selected (self->list));
  gtk_toggle_button_set_active (self->list_button, as_list);
  rp_map_page_show_view (self);
}

static void
list_toggled_cb (RpMapPage *self)
{
  set_as_list (self, gtk_toggle_button_get_active (self->list_button));
}

/* What takes the keys */
static GtkWidget *
get_view (RpMapPage *self)
{
  return self->as_list ? rp_network_list_get_view (self->list)
                       : GTK_WIDGET (rp_network_board_get_map (self->board));
}

static void
list_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);

  set_as_list (self, !self->as_list);
  gtk_widget_grab_focus (get_view (self));
}

static void
zoom_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpNetworkMap *map = rp_network_board_get_map (RP_MAP_PAGE (widget)->board);

  if (g_str_equal (action_name, "map.fit"))
    rp_network_map_fit (map);
  else
    rp_network_map_zoom (map, g_str_equal (action_name, "map.zoom-in") ? ZOOM : 1 / ZOOM);
}

static void
unfold_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);

  g_hash_table_add (self->opened, g_variant_dup_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (rp_network_board_get_map (self->board)));
  rp_map_page_draft (self);
  rp_map_page_update_chips (self);
}

/* The organization stands for its people again, and is selected. */
static void
fold_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);

  if (!g_hash_table_remove (self->opened, g_variant_get_string (parameter, NULL)))
    return;

  g_free (self->wanted);
  self->wanted = g_variant_dup_string (parameter, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (rp_network_board_get_map (self->board)));
  rp_map_page_draft (self);
  rp_map_page_update_chips (self);
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.add-person", NULL);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);

  g_free (self->wanted);
  self->wanted = g_variant_dup_string (parameter, NULL);
  gtk_widget_activate_action (widget, "map.close-power", NULL);
  if (self->chart != NULL)
    rp_map_page_select_wanted (self);
}

static void
rp_map_page_fold (RpPlace *place)
{
  RpMapPage *self = RP_MAP_PAGE (place);

  gtk_widget_set_visible (self->zoom_buttons, !rp_place_get_outer_folded (place));
}

static const char *
rp_map_page_get_selected (RpPlace *place,
                              GType   *type)
{
  RpMapPage *self = RP_MAP_PAGE (place);
  const char *selected = self->as_list
                         ? rp_network_list_get_selected (self->list)
                         : rp_network_map_get_selected (rp_network_board_get_map (self->board));

  *type = RP_TYPE_PERSON;

  return self->chart != NULL && rp_network_chart_lookup (self->chart, selected) != NULL ? selected
                                                                                        : NULL;
}

static GtkWidget *
rp_map_page_get_start (RpPlace *place)
{
  RpMapPage *self = RP_MAP_PAGE (place);
  GtkWidget *state = adw_bin_get_child (self->state);
  GtkWidget *view = self->shows_power ? GTK_WIDGET (self->power) : get_view (self);

  if (state != NULL && !self->shows_power)
    return state;

  return gtk_widget_get_mapped (view) ? view : NULL;
}

static void
rp_map_page_constructed (GObject *object)
{
  RpMapPage *self = RP_MAP_PAGE (object);
  RpStore *store = rp_place_get_store (RP_PLACE (object));

  G_OBJECT_CLASS (rp_map_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  self->reader = rp_network_reader_new (store);
  g_signal_connect_object (self->reader, "read", G_CALLBACK (rp_map_page_draft), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  rp_place_bind_header (RP_PLACE (self), self->header, self->back);
}

static void
rp_map_page_dispose (GObject *object)
{
  RpMapPage *self = RP_MAP_PAGE (object);

  self->power = NULL;
  self->shows_power = FALSE;
  g_cancellable_cancel (self->drafting);
  g_clear_object (&self->drafting);
  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->chart, rp_network_chart_unref);
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_MAP_PAGE);

  G_OBJECT_CLASS (rp_map_page_parent_class)->dispose (object);
}

static void
rp_map_page_finalize (GObject *object)
{
  RpMapPage *self = RP_MAP_PAGE (object);

  rp_network_filter_free (self->filter);
  g_hash_table_unref (self->opened);
  g_free (self->wanted);

  G_OBJECT_CLASS (rp_map_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint            keyval;
    GdkModifierType  modifiers;
    const char      *action;
  } keys[] = {
    { GDK_KEY_plus, GDK_CONTROL_MASK, "map.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "map.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "map.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "map.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "map.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "map.fit" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "map.fit" },
    { GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "map.list" },
  };

  gtk_widget_class_install_action (widget_class, "place.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "place.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "map.unfold", "s", unfold_action);
  gtk_widget_class_install_action (widget_class, "map.fold", "s", fold_action);
  gtk_widget_class_install_action (widget_class, "map.save", "s", rp_map_page_save);
  rp_map_page_install_filter (widget_class);
  rp_map_page_install_power (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers,
                                         keys[i].action, NULL);
}

static void
rp_map_page_class_init (RpMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RpPlaceClass *place_class = RP_PLACE_CLASS (klass);

  object_class->constructed = rp_map_page_constructed;
  object_class->dispose = rp_map_page_dispose;
  object_class->finalize = rp_map_page_finalize;
  place_class->fold = rp_map_page_fold;
  place_class->get_selected = rp_map_page_get_selected;
  place_class->get_start = rp_map_page_get_start;

  g_type_ensure (RP_TYPE_NETWORK_BOARD);
  g_type_ensure (RP_TYPE_NETWORK_LIST);
  g_type_ensure (RP_TYPE_NETWORK_TITLE);
  g_type_ensure (RP_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/network/rp-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, header);
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, back);
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, zoom_buttons);
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, chips);
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, board);
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, list);
  gtk_widget_class_bind_template_child (widget_class, RpMapPage, state);
  gtk_widget_class_bind_template_callback (widget_class, list_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, rp_map_page_draft);
  install_actions (widget_class);
}

static void
rp_map_page_init (RpMapPage *self)
{
  self->filter = g_new0 (RpNetworkFilter, 1);
  self->opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_map_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the view of the map
 */
GtkWidget *
rp_map_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_MAP_PAGE, "store", store, NULL);
}
