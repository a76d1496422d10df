/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RpMeetColumn:
 *
 * Keeps what is below each other in a box or a list in step with what is to be
 * shown: what stays the same stays the same widget, with focus and all.
 */
typedef struct _RpMeetColumn RpMeetColumn;

RpMeetColumn *rp_meet_column_new      (GtkWidget     *container);
void          rp_meet_column_free     (RpMeetColumn  *self);
void          rp_meet_column_begin    (RpMeetColumn  *self);
void          rp_meet_column_add      (RpMeetColumn  *self,
                                       char          *key,
                                       gpointer       item);
void          rp_meet_column_end      (RpMeetColumn  *self);
gboolean      rp_meet_column_fill     (RpMeetColumn  *self,
                                       GtkWidget   *(*make) (gpointer widget,
                                                             gpointer item),
                                       gpointer       widget);
guint         rp_meet_column_get_size (RpMeetColumn  *self);

G_END_DECLS
