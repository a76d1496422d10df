/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-map-page-private.h"

#include "rp-state-page.h"

#include <glib/gi18n.h>

/* From what was read to what is shown: the map is laid out in a thread. */

/* What a thread makes a chart of */
typedef struct
{
  RpNetwork       *network;
  RpNetworkFilter *filter;
  GHashTable      *opened;
  double           stretch;
} Draft;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  rp_network_unref (draft->network);
  rp_network_filter_free (draft->filter);
  g_hash_table_unref (draft->opened);
  g_free (draft);
}

static void
free_chart (gpointer chart)
{
  rp_network_chart_unref (chart);
}

static void
draft_job (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  const Draft *draft = data;

  g_task_return_pointer (task, rp_network_chart_new (draft->network, draft->filter, draft->opened,
                                                     draft->stretch), free_chart);
}

static GtkWidget *
nobody_page (RpMapPage *self)
{
  GtkWidget *page;

  if (rp_network_filter_is_narrow (self->filter))
    {
      page = rp_state_page_new ("system-search-symbolic", _("Nobody Fits"),
                                _("Nobody in the network is all of that."));
      rp_state_page_add_button (RP_STATE_PAGE (page), _("Show Everyone"), "suggested-action",
                                "map.everyone");
      return page;
    }

  page = rp_state_page_new ("emblem-shared-symbolic", _("Nobody on the Map Yet"),
                            _("Whoever you know stands around you here, the closer the more "
                              "they trust you. Begin with one name."));
  rp_state_page_add_button (RP_STATE_PAGE (page), _("Add Person…"), "suggested-action",
                            "place.new");

  return page;
}

/**
 * rp_map_page_show_view:
 * @self: a page
 *
 * Shows the map or the list, or why nobody is there.
 */
void
rp_map_page_show_view (RpMapPage *self)
{
  gboolean somebody, on_map;

  if (self->chart == NULL)
    return;

  somebody = self->chart->rows->len > 0;
  on_map = somebody && !self->as_list && !self->shows_power;
  adw_bin_set_child (self->state, somebody ? NULL : nobody_page (self));
  gtk_stack_set_visible_child_name (self->stack, self->shows_power ? "power" : !somebody ? "state"
                                                 : self->as_list ? "list" : "map");
  gtk_widget_set_sensitive (self->zoom_buttons, on_map);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list_button), !self->shows_power);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.zoom-in", on_map);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.zoom-out", on_map);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.fit", on_map);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.list", !self->shows_power);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.save", somebody);
}

/**
 * rp_map_page_select_wanted:
 * @self: a page with a chart
 *
 * Selects whoever was asked for while there was none.
 */
void
rp_map_page_select_wanted (RpMapPage *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  if (wanted == NULL)
    return;

  if (rp_map_find (self->chart->map, wanted) >= 0)
    rp_network_map_select (rp_network_board_get_map (self->board), wanted);
  rp_network_list_select (self->list, wanted);
}

static void
drafted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpMapPage) self = user_data;
  RpNetworkChart *chart = g_task_propagate_pointer (G_TASK (result), NULL);

  if (chart == NULL)
    return;

  g_clear_pointer (&self->chart, rp_network_chart_unref);
  self->chart = chart;
  rp_network_board_set_chart (self->board, chart);
  rp_network_list_set_chart (self->list, chart);
  rp_map_page_show_view (self);
  rp_map_page_update_chips (self);
  if (self->power != NULL)
    rp_power_view_set_network (self->power, chart->network);
  rp_map_page_select_wanted (self);
}

/**
 * rp_map_page_draft:
 * @self: a page
 *
 * Draws up anew what is shown, of what was read last.
 */
void
rp_map_page_draft (RpMapPage *self)
{
  RpNetwork *network = rp_network_reader_get_network (self->reader);
  g_autoptr(GTask) task = NULL;
  GHashTableIter iter;
  gpointer id;
  Draft *draft;

  if (network == NULL)
    return;

  g_cancellable_cancel (self->drafting);
  g_clear_object (&self->drafting);
  self->drafting = g_cancellable_new ();
  draft = g_new0 (Draft, 1);
  draft->network = rp_network_ref (network);
  draft->filter = rp_network_filter_copy (self->filter);
  draft->opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->stretch = rp_map_find_stretch (gtk_widget_get_width (GTK_WIDGET (self->stack)),
                                        gtk_widget_get_height (GTK_WIDGET (self->stack)));
  g_hash_table_iter_init (&iter, self->opened);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (draft->opened, g_strdup (id));
  /* Its thread may be the last to let go of a task, and must not be of us. */
  task = g_task_new (NULL, self->drafting, drafted_cb, g_object_ref (self));
  g_task_set_task_data (task, draft, draft_free);
  g_task_run_in_thread (task, draft_job);
}
