/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpContext:
 *
 * The services of one library: keyring, vault and store, made together and
 * handed down as construct-only properties.
 */
#define RP_TYPE_CONTEXT (rp_context_get_type ())
G_DECLARE_FINAL_TYPE (RpContext, rp_context, RP, CONTEXT, GObject)

RpContext  *rp_context_new           (const char *directory);
const char *rp_context_get_directory (RpContext  *self);
RpStore    *rp_context_get_store     (RpContext  *self);
RpVault    *rp_context_get_vault     (RpContext  *self);

G_END_DECLS
