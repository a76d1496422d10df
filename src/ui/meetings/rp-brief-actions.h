/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-brief.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/* What can be done with a brief. */
void rp_brief_print (RpWriter     *writer,
                     GtkWindow    *parent,
                     RpBrief      *brief);
void rp_brief_save  (RpWriter     *writer,
                     GtkWindow    *parent,
                     RpBrief      *brief);
void rp_brief_copy  (RpWriter     *writer,
                     GtkWidget    *widget,
                     RpBrief      *brief);

G_END_DECLS
