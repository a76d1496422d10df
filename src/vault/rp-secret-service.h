/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsecret/secret.h>

G_BEGIN_DECLS

/**
 * RpSecretService:
 *
 * A proxy of the Secret Service, which libsecret's own is not safe enough for: it survives the
 * program that provides the service, and asking for a password ends with that program.
 */
#define RP_TYPE_SECRET_SERVICE (rp_secret_service_get_type ())
G_DECLARE_FINAL_TYPE (RpSecretService, rp_secret_service, RP, SECRET_SERVICE, SecretService)

gboolean rp_secret_service_knows_collections (SecretService *service);

G_END_DECLS
