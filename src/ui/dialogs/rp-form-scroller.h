/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_FORM_SCROLLER (rp_form_scroller_get_type ())

G_DECLARE_FINAL_TYPE (RpFormScroller, rp_form_scroller, RP, FORM_SCROLLER, AdwBin)

GtkWidget *rp_form_scroller_new (GtkWidget *child);

G_END_DECLS
