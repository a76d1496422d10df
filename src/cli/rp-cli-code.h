/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"

G_BEGIN_DECLS

RpSecretBytes *rp_cli_make_code (int      fd,
                                 GError **error);
RpSecretBytes *rp_cli_ask_code  (RpCli   *cli,
                                 GError **error);

G_END_DECLS
