/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"

G_BEGIN_DECLS

int      rp_cli_print_vault_status (RpCli                *cli);
gboolean rp_cli_save_vault         (RpCli                *cli,
                                    GError              **error);
gboolean rp_cli_put_ways           (RpCli                *cli,
                                    const RpVaultChoice  *choice,
                                    GError              **error);
gboolean rp_cli_rotate             (RpCli                *cli,
                                    const RpVaultChoice  *choice,
                                    GError              **error);

G_END_DECLS
