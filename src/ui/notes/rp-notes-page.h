/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-auto-lock.h"
#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_NOTES_PAGE (rp_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (RpNotesPage, rp_notes_page, RP, NOTES_PAGE, RpPlace)

GtkWidget *rp_notes_page_new           (RpStore     *store);
void       rp_notes_page_set_auto_lock (RpNotesPage *self,
                                        RpAutoLock  *auto_lock);

G_END_DECLS
