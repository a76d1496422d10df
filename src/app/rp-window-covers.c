/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-covers"

#include "config.h"

#include "rp-window-private.h"

#include "rp-let-go.h"
#include "rp-place.h"

/* What takes the room of the places for a while: the debrief, the brief in six lines. A cover has
 * a signal "closed", and may have an action `cover.leave`, with which it asks before it goes. */

static const char cover_name[] = "cover";

static void
take_away (GtkStack  *stack,
           GtkWidget *cover)
{
  rp_let_go_later (cover);
  gtk_stack_remove (stack, cover);
}

static void
closed_cb (RpWindow *self)
{
  GtkWidget *cover = gtk_stack_get_child_by_name (self->section, cover_name);
  GtkWidget *whole = gtk_stack_get_child_by_name (self->stack, cover_name);

  if (cover != NULL)
    {
      if (self->covered != NULL)
        gtk_stack_set_visible_child (self->section, self->covered);
      take_away (self->section, cover);
      gtk_widget_set_sensitive (GTK_WIDGET (self->nav_list), TRUE);
    }
  if (whole != NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "places");
      take_away (self->stack, whole);
    }
  if (self->covered != NULL)
    rp_place_enter (RP_PLACE (self->covered));
  self->covered = NULL;
}

/**
 * rp_window_cover:
 * @self: a window that shows a place
 * @view: (transfer floating): what is shown in its stead; has a signal "closed"
 * @whole: whether it covers the navigation, too
 */
void
rp_window_cover (RpWindow  *self,
                 GtkWidget *view,
                 gboolean   whole)
{
  g_autoptr(GtkWidget) owned = g_object_ref_sink (view);
  GtkStack *stack = whole ? self->stack : self->section;

  if (!rp_window_uncover (self))
    return;

  self->covered = gtk_stack_get_visible_child (self->section);
  gtk_stack_add_named (stack, view, cover_name);
  g_signal_connect_object (view, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child (stack, view);
  adw_leaflet_set_visible_child (self->outer, GTK_WIDGET (self->section));
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

/**
 * rp_window_is_covered:
 * @self: a window
 *
 * Returns: whether something takes the room of the places
 */
gboolean
rp_window_is_covered (RpWindow *self)
{
  return gtk_stack_get_child_by_name (self->section, cover_name) != NULL ||
         gtk_stack_get_child_by_name (self->stack, cover_name) != NULL;
}

/**
 * rp_window_uncover:
 * @self: a window
 *
 * Closes what takes the room of the places, or has it ask whether it may.
 *
 * Returns: whether nothing does any more
 */
gboolean
rp_window_uncover (RpWindow *self)
{
  GtkWidget *view = gtk_stack_get_child_by_name (self->section, cover_name);

  if (view == NULL)
    view = gtk_stack_get_child_by_name (self->stack, cover_name);
  if (view != NULL && !gtk_widget_activate_action (view, "cover.leave", NULL))
    closed_cb (self);

  return !rp_window_is_covered (self);
}
