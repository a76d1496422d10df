/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_NOTES_LOCKED (rp_notes_locked_get_type ())
G_DECLARE_FINAL_TYPE (RpNotesLocked, rp_notes_locked, RP, NOTES_LOCKED, AdwBin)

GtkWidget *rp_notes_locked_new (RpStore *store);

G_END_DECLS
