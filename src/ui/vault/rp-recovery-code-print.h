/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-secret-bytes.h"

G_BEGIN_DECLS

void rp_recovery_code_draw  (cairo_t       *cr,
                             RpSecretBytes *code,
                             double         width,
                             double         height);
void rp_recovery_code_print (GtkWindow     *parent,
                             RpSecretBytes *code);

G_END_DECLS
