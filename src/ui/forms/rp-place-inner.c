/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-place-private.h"

/* A place that consists of places, of which it shows one. */

/**
 * rp_place_set_inner:
 * @self: a place without panes of its own
 * @inner: (nullable): the place in it that is shown
 *
 * From now on the way back, what is shown, and where one begins are those of
 * @inner. The navigation is folded for @inner as it is for @self, but that is
 * for the caller to bind ("outer-folded").
 */
void
rp_place_set_inner (RpPlace *self,
                    RpPlace *inner)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  g_return_if_fail (RP_IS_PLACE (self));
  g_return_if_fail (inner == NULL || private->leaflet == NULL);

  if (private->inner == inner)
    return;

  if (private->inner != NULL)
    g_clear_signal_handler (&private->inner_changed, private->inner);
  g_set_object (&private->inner, inner);
  if (inner == NULL)
    return;

  private->inner_changed = g_signal_connect_swapped (inner, "notify::can-go-back",
                                                     G_CALLBACK (rp_place_update), self);
  rp_place_update (self);
}
