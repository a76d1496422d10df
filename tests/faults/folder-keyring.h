/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-keyring.h"

G_BEGIN_DECLS

/* A keyring that outlives the program: each item is a file in a folder. */
#define FOLDER_TYPE_KEYRING (folder_keyring_get_type ())
G_DECLARE_FINAL_TYPE (FolderKeyring, folder_keyring, FOLDER, KEYRING, GObject)

RpKeyring *folder_keyring_new (const char *folder);

G_END_DECLS
