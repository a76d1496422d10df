/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _RpRowFiller RpRowFiller;

/**
 * RpRowFill:
 * @list: what the row is in
 * @item: a bound item, whose row is to show it
 */
typedef void (*RpRowFill) (gpointer     list,
                           GtkListItem *item);

RpRowFiller *rp_row_filler_new    (RpRowFill    fill,
                                   gpointer     list);
void         rp_row_filler_free   (RpRowFiller *filler);
void         rp_row_filler_add    (RpRowFiller *filler,
                                   GtkListItem *item);
void         rp_row_filler_remove (RpRowFiller *filler,
                                   GtkListItem *item);

G_END_DECLS
