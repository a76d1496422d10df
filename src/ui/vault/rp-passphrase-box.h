/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-typed-box.h"

G_BEGIN_DECLS

#define RP_TYPE_PASSPHRASE_BOX (rp_passphrase_box_get_type ())

G_DECLARE_FINAL_TYPE (RpPassphraseBox, rp_passphrase_box, RP, PASSPHRASE_BOX, RpTypedBox)

GtkWidget  *rp_passphrase_box_new            (void);
const char *rp_passphrase_box_check          (RpPassphraseBox *self);
const char *rp_passphrase_box_get_passphrase (RpPassphraseBox *self);

G_END_DECLS
