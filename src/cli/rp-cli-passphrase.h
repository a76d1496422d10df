/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"

G_BEGIN_DECLS

char *rp_cli_dup_passphrase (RpCli     *cli,
                             gboolean   twice,
                             GError   **error);

G_END_DECLS
