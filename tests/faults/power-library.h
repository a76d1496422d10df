/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-test.h"

G_BEGIN_DECLS

/* A library whose keyring is a folder */
gboolean   power_open         (Library     *library,
                               const char  *folder,
                               const char  *items,
                               GError     **error);
void       power_close        (Library     *library);
gboolean   power_unlock       (Library     *library,
                               const char  *passphrase,
                               GError     **error);
GPtrArray *power_list_items   (const char  *keyring);
void       power_delete_items (const char  *keyring,
                               GPtrArray   *names);

G_END_DECLS
