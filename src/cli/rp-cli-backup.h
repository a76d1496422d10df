/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"
#include "rp-store-backup.h"

G_BEGIN_DECLS

RpBackup       *rp_cli_open_backup       (RpCli               *cli,
                                          const char          *path,
                                          gboolean             by_code,
                                          GError             **error);
RpVerifyReport *rp_cli_verify_backup     (RpCli               *cli,
                                          RpBackup            *backup,
                                          GError             **error);
char           *rp_cli_describe_backup   (RpCli               *cli,
                                          const RpBackupInfo  *about);
JsonObject     *rp_cli_backup_to_json    (const RpBackupInfo  *about);

G_END_DECLS
