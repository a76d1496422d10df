/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-keyring.h"

G_BEGIN_DECLS

char               *rp_keyring_file_name_from_path (const char *collection_path);
RpKeyringProtection rp_keyring_file_judge          (const char *folder,
                                                    const char *name);

G_END_DECLS
