/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-brief.h"

G_BEGIN_DECLS

#define RP_TYPE_BRIEF_PAPER (rp_brief_paper_get_type ())
G_DECLARE_FINAL_TYPE (RpBriefPaper, rp_brief_paper, RP, BRIEF_PAPER, GtkWidget)

void rp_brief_paper_set_brief (RpBriefPaper *self,
                               RpBrief      *brief);

G_END_DECLS
