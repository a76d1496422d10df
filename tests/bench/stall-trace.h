/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

void   stall_trace_begin (void);
void   stall_trace_frame (gboolean is_frame);
gint64 stall_trace_end   (gint64   own,
                          gint64   in_frame);
