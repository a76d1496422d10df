/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-keyring.h"

G_BEGIN_DECLS

#define RP_TYPE_SECRET_SERVICE_KEYRING (rp_secret_service_keyring_get_type ())
G_DECLARE_FINAL_TYPE (RpSecretServiceKeyring, rp_secret_service_keyring,
                      RP, SECRET_SERVICE_KEYRING, GObject)

RpKeyring *rp_secret_service_keyring_new (void);

G_END_DECLS
