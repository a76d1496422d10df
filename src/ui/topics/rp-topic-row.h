/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-topic-entry.h"

G_BEGIN_DECLS

#define RP_TYPE_TOPIC_ROW (rp_topic_row_get_type ())
G_DECLARE_FINAL_TYPE (RpTopicRow, rp_topic_row, RP, TOPIC_ROW, AdwBin)

GtkWidget *rp_topic_row_new       (void);
void       rp_topic_row_set_entry (RpTopicRow   *self,
                                   RpTopicEntry *entry);

G_END_DECLS
