/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

/**
 * RpNetworkPage:
 *
 * The place of the network, which has several views: the map, and what else
 * one does with people who know each other. One switches between them in the
 * header, or where that has no room at the bottom.
 *
 * Each view is an #RpPlace of its own, in the table in `rp-network-page.c`,
 * and is made when it is first shown. It owes the place:
 *
 * - A header of its own (rp_place_bind_header(), as any place), so that its
 *   buttons are its own, with an #RpNetworkTitle as the title widget. A detail
 *   that is shown alone has a header of its own with a Back button (`win.back`),
 *   and no #RpNetworkTitle.
 * - Whichever it has of `place.new`, `place.edit`, `place.delete` and
 *   `place.show` (s, the id): the place hands them to the view that is shown.
 *   Where its leaflet shows the detail alone, `win.back` leads back to its list.
 * - `get_selected` and `get_start` of #RpPlaceClass, if it has something to say.
 *
 * The place offers `network.view` (s, the name of a view), and `network.show`
 * (ss, a view and an id), which has that view do `place.show`;
 * `network.show-community` (s): a community, or an event; and
 * `network.power` (s, an engagement): who has how much influence there.
 */
#define RP_TYPE_NETWORK_PAGE (rp_network_page_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkPage, rp_network_page, RP, NETWORK_PAGE, RpPlace)

GtkWidget *rp_network_page_new (RpStore *store);

G_END_DECLS
