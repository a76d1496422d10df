/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-keyring.h"

/* Whether somebody can be put into a library with that vault, and found again. */
gboolean plain_is_usable (RpKeyring   *keyring,
                          const char  *sidecar,
                          GError     **error);
