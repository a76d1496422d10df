/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-writer.h"

G_BEGIN_DECLS

/**
 * RpDrawPage:
 * @data: what is printed
 * @cr: where to, in points
 * @page: which page, from 0
 */
typedef void (*RpDrawPage) (gpointer  data,
                            cairo_t  *cr,
                            guint     page);

void rp_print_pages (RpWriter       *writer,
                     GtkWindow      *parent,
                     guint           n_pages,
                     double          width,
                     double          height,
                     RpDrawPage      draw,
                     gpointer        data,
                     GDestroyNotify  destroy);

G_END_DECLS
