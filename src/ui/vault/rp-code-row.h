/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-vault.h"

G_BEGIN_DECLS

/* Rows that a recovery code, or a group of it, is typed into. */

GtkWidget     *rp_code_row_new      (const char  *title);
char          *rp_code_row_check    (GtkWidget   *row);
RpSecretBytes *rp_code_row_dup_code (GtkWidget   *row,
                                     GError     **error);

G_END_DECLS
