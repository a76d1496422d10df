/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"

G_BEGIN_DECLS

#define RP_TYPE_PASSPHRASE_WINDOW (rp_passphrase_window_get_type ())

G_DECLARE_FINAL_TYPE (RpPassphraseWindow, rp_passphrase_window, RP, PASSPHRASE_WINDOW, RpFormWindow)

GtkWidget  *rp_passphrase_window_new            (GtkWindow          *parent,
                                                 const char         *title,
                                                 gboolean            is_new);
const char *rp_passphrase_window_get_passphrase (RpPassphraseWindow *self);
void        rp_passphrase_window_refuse         (RpPassphraseWindow *self,
                                                 const char         *message);

G_END_DECLS
