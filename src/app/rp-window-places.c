/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-places"

#include "config.h"

#include "rp-window-private.h"

#include "rp-executives-page.h"
#include "rp-favours-page.h"
#include "rp-meetings-page.h"
#include "rp-nav-row.h"
#include "rp-network-page.h"
#include "rp-notes-page.h"
#include "rp-place.h"
#include "rp-organizations-page.h"
#include "rp-topics-page.h"
#include "rp-today-page.h"

#include <glib/gi18n.h>
#include <string.h>

/* The places, in the order of the navigation. Each is made when it is first shown. One without
 * an icon is not in the navigation. */
static const struct
{
  const char  *name;
  const char  *title;
  const char  *icon_name;
  GtkWidget *(*make) (RpStore *store);
} places[] = {
  { "today", N_("Today"), "daytime-sunrise-symbolic", rp_today_page_new },
  { "meetings", N_("Meetings"), "x-office-calendar-symbolic", rp_meetings_page_new },
  { "executives", N_("Executives"), "system-users-symbolic", rp_executives_page_new },
  { "topics", N_("Topics"), "dialog-question-symbolic", rp_topics_page_new },
  { "notes", N_("Notes"), "document-edit-symbolic", rp_notes_page_new },
  { "favours", N_("Favours"), "rapport-jar-symbolic", rp_favours_page_new },
  { "network", N_("Network"), "emblem-shared-symbolic", rp_network_page_new },
  { "organizations", N_("Organizations"), NULL, rp_organizations_page_new },
};

static RpNavRow *
find_row (RpWindow   *self,
          const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->nav_list, i)) != NULL; i++)
    {
      if (g_str_equal (rp_nav_row_get_place (RP_NAV_ROW (row)), name))
        return RP_NAV_ROW (row);
    }

  return NULL;
}

static GtkWidget *
make_place (RpWindow   *self,
            const char *name)
{
  RpNavRow *row = find_row (self, name);
  GtkWidget *place;
  guint i = 0;

  while (i < G_N_ELEMENTS (places) && !g_str_equal (places[i].name, name))
    i++;
  if (i == G_N_ELEMENTS (places))
    return NULL;

  place = places[i].make (rp_context_get_store (self->context));
  g_object_bind_property (self->outer, "folded", place, "outer-folded", G_BINDING_SYNC_CREATE);
  if (row != NULL)
    g_object_bind_property (place, "count", row, "count", G_BINDING_DEFAULT);
  if (RP_IS_NOTES_PAGE (place))
    rp_notes_page_set_auto_lock (RP_NOTES_PAGE (place), self->auto_lock);
  gtk_stack_add_named (self->section, place, name);

  return place;
}

/**
 * rp_window_make_place:
 * @self: a window with an open library
 * @name: a place
 *
 * Makes a place that was not shown before, and leaves shown what is.
 *
 * Returns: whether it had to be made
 */
gboolean
rp_window_make_place (RpWindow   *self,
                      const char *name)
{
  return gtk_stack_get_child_by_name (self->section, name) == NULL
         && make_place (self, name) != NULL;
}

/* What is planned is counted from the start, before the place of meetings is there. */
static void
meetings_counted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(GPtrArray) meetings = rp_store_list_finish (RP_STORE (source), result, NULL);

  if (meetings != NULL)
    g_object_set (find_row (user_data, "meetings"), "count", meetings->len, NULL);
}

void
rp_window_count_meetings (RpWindow *self)
{
  static const char *const planned[] = { "idea", "invited", "confirmed", NULL };
  g_autoptr(RpQuery) query = NULL;

  if (gtk_stack_get_child_by_name (self->section, "meetings") != NULL)
    return;

  query = rp_query_new (RP_TYPE_MEETING);
  rp_query_match_any (query, "state", planned);
  rp_query_range (query, "starts", g_get_real_time () / G_USEC_PER_SEC, G_MAXINT64);
  rp_store_list_async (rp_context_get_store (self->context), query, self->cancellable,
                       meetings_counted_cb, self);
}

/* Who only came through selected what they passed, and went nowhere. A window that is taken apart
 * is left, too. */
static void
navigation_left_cb (RpWindow *self)
{
  const char *name = self->section != NULL ? gtk_stack_get_visible_child_name (self->section)
                                           : NULL;
  RpNavRow *row = name != NULL ? find_row (self, name) : NULL;

  if (row != NULL)
    gtk_list_box_select_row (self->nav_list, GTK_LIST_BOX_ROW (row));
}

static void
vault_changed_cb (RpVault    *vault,
                  GParamSpec *pspec,
                  RpNavRow   *row)
{
  RpVaultState state = rp_vault_get_state (vault);

  rp_nav_row_set_lock (row, state == RP_VAULT_NO_VAULT ? RP_NAV_LOCK_NONE
                            : state == RP_VAULT_UNLOCKED ? RP_NAV_LOCK_OPEN
                            : RP_NAV_LOCK_CLOSED);
}

/* Whether private notes are open is told wherever one is. */
static void
show_lock (RpWindow *self)
{
  RpVault *vault = rp_context_get_vault (self->context);
  RpNavRow *row = find_row (self, "notes");

  g_signal_connect_object (vault, "notify::state", G_CALLBACK (vault_changed_cb), row, 0);
  vault_changed_cb (vault, NULL, row);
}

/**
 * rp_window_fill_navigation:
 * @self: a window
 *
 * Puts the places into the navigation.
 */
void
rp_window_fill_navigation (RpWindow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (navigation_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->nav_list), focus);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].icon_name != NULL)
      gtk_list_box_append (self->nav_list, rp_nav_row_new (places[i].name, _(places[i].title),
                                                           places[i].icon_name));
  show_lock (self);
}

/**
 * rp_window_show_place:
 * @self: a window with an open library
 * @name: (nullable): a place; %NULL is the first one
 *
 * Shows a place, which is made if it was not shown before. Whatever covered
 * the places is closed first.
 *
 * Returns: (transfer none) (nullable): the place; %NULL when what covers the
 *   places stays
 */
GtkWidget *
rp_window_show_place (RpWindow   *self,
                      const char *name)
{
  GtkWidget *place;
  RpNavRow *row;

  if (name == NULL)
    name = places[0].name;
  if (!rp_window_uncover (self))
    return NULL;

  place = gtk_stack_get_child_by_name (self->section, name);
  if (place == NULL)
    place = make_place (self, name);
  if (place == NULL)
    return NULL;

  row = find_row (self, name);
  gtk_stack_set_visible_child (self->section, place);
  if (row != NULL)
    gtk_list_box_select_row (self->nav_list, GTK_LIST_BOX_ROW (row));
  else
    gtk_list_box_select_row (self->nav_list, NULL);
  adw_leaflet_set_visible_child (self->outer, GTK_WIDGET (self->section));
  rp_window_show_places (self);

  return place;
}

static void
place_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GtkWidget *place = rp_window_show_place (RP_WINDOW (widget),
                                           g_variant_get_string (parameter, NULL));

  if (place != NULL)
    rp_place_enter (RP_PLACE (place));
}

/* Ctrl+1 and on */
static void
nth_place_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->nav_list,
                                                      g_variant_get_int32 (parameter) - 1);

  if (row != NULL)
    gtk_widget_activate_action (widget, "win.place", "s",
                                rp_nav_row_get_place (RP_NAV_ROW (row)));
}

/* What the place that is shown does. */
static void
here_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GtkWidget *place = gtk_stack_get_visible_child (RP_WINDOW (widget)->section);
  g_autofree char *name = g_strconcat ("place.", strchr (action_name, '.') + 1, NULL);

  if (place != NULL)
    gtk_widget_activate_action (place, name, NULL);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  GtkWidget *place = gtk_stack_get_visible_child (self->section);
  gboolean in_place = FALSE;

  if (rp_window_is_covered (self))
    {
      rp_window_uncover (self);
      return;
    }

  if (place != NULL)
    g_object_get (place, "can-go-back", &in_place, NULL);
  if (in_place)
    gtk_widget_activate_action (place, "place.back", NULL);
  else if (adw_leaflet_navigate (self->outer, ADW_NAVIGATION_DIRECTION_BACK))
    gtk_widget_grab_focus (GTK_WIDGET (self->nav_list));
}

/* The main menu is above the navigation, which may be folded away. */
static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "state") == 0)
    {
      gtk_menu_button_popup (self->state_menu_button);
    }
  else if (!rp_window_is_covered (self))
    {
      adw_leaflet_set_visible_child (self->outer, self->nav_pane);
      gtk_menu_button_popup (self->menu_button);
    }
}

/**
 * rp_window_get_shown:
 * @self: a window
 * @type: (out): its record class
 *
 * Returns: (transfer none) (nullable): the UUID of what the place shows; %NULL
 *   while something covers it
 */
const char *
rp_window_get_shown (RpWindow *self,
                     GType    *type)
{
  GtkWidget *place = gtk_stack_get_visible_child (self->section);

  return place != NULL && !rp_window_is_covered (self)
         ? rp_place_get_shown (RP_PLACE (place), type) : NULL;
}

/* Where one can go, and what places do for the whole window. */
void
rp_window_install_place_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *parameter;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.place", "s", place_action },
    { "win.nth-place", "i", nth_place_action },
    { "win.back", NULL, back_action },
    { "win.menu", NULL, menu_action },
    { "win.new", NULL, here_action },
    { "win.edit", NULL, here_action },
    { "win.delete", NULL, here_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  rp_window_install_showing_actions (widget_class);
  for (int i = 1; i <= 7; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, GDK_CONTROL_MASK,
                                         "win.nth-place", "i", i);
}
