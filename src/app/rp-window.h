/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-context.h"

G_BEGIN_DECLS

/**
 * RpWindow:
 *
 * Navigation and actions, nothing else. What a place and the window owe each
 * other, by name only, so that neither includes the other's insides:
 *
 * A place is a widget with list and detail in an #AdwLeaflet of its own, made
 * when it is first shown, with a construct-only property "store" (#RpStore).
 *
 * - Property "outer-folded" (gboolean, in): the navigation is folded away. The
 *   list's header then shows a Back button with action `win.back`, and the
 *   window's buttons at its start.
 * - Property "can-go-back" (gboolean, out): the own leaflet is folded and shows
 *   the detail; then `win.back` (Alt+Left, Esc, the Back button of the detail)
 *   activates `place.back` on the place, else it leads to the navigation.
 * - Action `place.back`: from the detail to the list.
 * - Property "count" (guint, out): the badge in the navigation; 0 shows none.
 *
 * The place of meetings, RpMeetingsPage in rp-meetings-page.h, made by
 * rp_meetings_page_new (RpStore *store), installs besides, on its class:
 *
 * - `meeting.new`: the dialog that makes a meeting; `meeting.show` (s, the id):
 *   selects and shows one; both also while the list is being read.
 * - `meeting.print-brief`, `meeting.save-brief`: enabled while there is a brief.
 *
 * The window offers every widget below it (gtk_widget_activate_action()):
 *
 * - `win.show-meeting` (s, the id), `win.new-meeting` (Ctrl+N), `win.print-brief`
 *   (Ctrl+P), `win.save-brief` (Ctrl+Shift+P), `win.undo`, `win.redo`,
 *   `win.back`.
 * - `win.toast` (sb): the title as plain text; and whether the toast offers
 *   Undo for what the store did last. Five seconds, or until dismissed if it
 *   offers Undo.
 * - `win.error` (s): what could not be done, as a sentence, from an error of
 *   the store.
 * - `vault.set-up`; `vault.unlock`: asks for what opens the private notes, and
 *   recovers them if it has to; `vault.lock` (Ctrl+L). Each is enabled in its
 *   state of the vault.
 *
 * All are actions of widget classes: none is exported on the session bus.
 */
#define RP_TYPE_WINDOW (rp_window_get_type ())
G_DECLARE_FINAL_TYPE (RpWindow, rp_window, RP, WINDOW, AdwApplicationWindow)

RpWindow *rp_window_new (AdwApplication *application,
                         RpContext      *context);

G_END_DECLS
