/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"

G_BEGIN_DECLS

char *rp_cli_ask                (const char  *prompt);
char *rp_cli_read_passphrase    (int          fd,
                                 GError     **error);
void  rp_cli_set_no_terminal    (GError     **error);
char *rp_cli_dup_new_passphrase (int          fd,
                                 GError     **error);
char *rp_cli_dup_passphrase     (RpCli       *cli,
                                 const char  *prompt,
                                 GError     **error);

G_END_DECLS
