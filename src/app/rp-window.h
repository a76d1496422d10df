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
 * - Actions `place.new` (Ctrl+N): the dialog that makes the obvious new thing;
 *   `place.edit` (F2): edits what is shown; `place.delete`: deletes it;
 *   `place.show` (s, the id): selects and shows one; also while the list is being
 *   read. A place that lacks one of them does not install it.
 *
 * Places: today, meetings, executives, topics, notes, favours, network; and
 * organizations, which is not in the navigation. The place of meetings installs besides:
 *
 * - `meeting.print-brief`, `meeting.save-brief`, `meeting.doorway`: enabled while
 *   there is a brief.
 *
 * The window offers every widget below it (gtk_widget_activate_action()):
 *
 * - `win.show-meeting`, `win.show-person`, `win.show-topic`,
 *   `win.show-organization`, `win.show-note`, `win.show-community`,
 *   `win.show-event` (s, the id): goes there.
 *   `win.show-favours` (s, a person): to all that went either way with them.
 *   `win.show-appeal` (s): to a need that several are asked for; "": to all.
 *   `win.show-network` (s, one of its views, such as "map"). `win.show-power` (s,
 *   an engagement): who there has how much influence, and supports it.
 *   `win.who-can-help` (Ctrl+Shift+H): asks what is needed. `win.what-could-i-give`:
 *   to whom, and what.
 *   `win.show-engagement` (s): goes to its organization, and to it there.
 *   `win.show-record` (ss, the kind of the record class, such as "person", and
 *   the id): to whichever place shows it, or the record that it hangs on.
 * - `win.place` (s, its name; Ctrl+1 to Ctrl+7 in the order of the navigation),
 *   `win.new` (Ctrl+N), `win.edit` (F2), `win.delete`, `win.back`.
 * - `win.plan-meeting` (ss, a person or "", a topic or ""): the dialog that makes
 *   a meeting, which is shown once it is made. `win.plan-here` (Ctrl+Shift+N):
 *   with or about whom or what the place shows.
 * - `win.new-topic`, `win.new-note`, `win.new-organization`, `win.merge-people`,
 *   `win.merge-person` (whoever is shown): goes to their place, for its dialog.
 *   `win.menu` (F10): the main menu.
 * - `win.log-encounter` (ss, a person or "", a topic or ""; Ctrl+E): the dialog
 *   of the capture. `win.invite` (s, an encounter): the draft of an invitation.
 *   `win.add-favour` (ss, a person, and "given" or "asked"), `win.edit-favour` (s),
 *   `win.log-gift` (ssss, a person, the kind of favour, what it was, and an objective
 *   of theirs or ""),
 *   `win.add-commitment` (ss, a person, and "me" or "them").
 *   `win.introduce` (ss, a person or "", and another or ""): plans an introduction;
 *   `win.edit-introduction` (s): goes on with one.
 * - `win.debrief` (s, a meeting; Ctrl+D: the one that is shown or due): the
 *   debrief, over all of the window. `win.doorway` (s, a meeting): the brief in
 *   six lines, over all of the window.
 * - `win.search` (Ctrl+K, Ctrl+F): the palette. `win.presentation` (F9): the
 *   style class "presenting" on the window; there, whatever has the class
 *   "private" is blank: private fields, favours and trust, and the names of
 *   people beside the one that the page is about. Windows that open over it
 *   have the class too.
 * - `win.show-deleted`: Recently Deleted. `win.preferences` (Ctrl+comma).
 * - `win.print-brief` (Ctrl+P), `win.save-brief` (Ctrl+Shift+P), `win.undo`,
 *   `win.redo`: with what they do in the menu ("Undo Merge"); Ctrl+Z and
 *   Ctrl+Shift+Z, but not while a text has the focus.
 * - `win.toast` (sb): the title as plain text; and whether the toast offers
 *   Undo for what the store did last. Five seconds, or until dismissed if it
 *   offers Undo.
 * - `win.offer` (sssv): a toast with something to do next: the title as plain
 *   text, the words on its button, the action, and its parameter.
 * - `win.error` (s): what could not be done, as a sentence, from an error of
 *   the store.
 * - `vault.set-up`; `vault.unlock`: asks for what opens the private notes, and
 *   recovers them if it has to; `vault.lock` (Ctrl+L). Each is enabled in its
 *   state of the vault. `vault.save-copy`: a copy of the library as it is, with
 *   what is sealed still sealed.
 *
 * All are actions of widget classes: none is exported on the session bus.
 */
#define RP_TYPE_WINDOW (rp_window_get_type ())
G_DECLARE_FINAL_TYPE (RpWindow, rp_window, RP, WINDOW, AdwApplicationWindow)

RpWindow *rp_window_new (AdwApplication *application,
                         RpContext      *context);

G_END_DECLS
