/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-vault.h"

G_BEGIN_DECLS

/* How long private words stay in the clipboard, in seconds */
#define RP_SECRET_COPY_SECONDS 30

void rp_secret_copy        (GtkWidget  *widget,
                            RpVault    *vault,
                            const char *text);
void rp_secret_copy_forget (void);

G_END_DECLS
