/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"
#include "rp-merge.h"

G_BEGIN_DECLS

gboolean  rp_cli_is_empty    (RpCli       *cli,
                              GError     **error);
RpMerge  *rp_cli_merge       (RpCli       *cli,
                              RpImport    *import,
                              GError     **error);
gboolean  rp_cli_write_merge (RpCli       *cli,
                              RpMerge     *merge,
                              const char  *label,
                              GError     **error);

G_END_DECLS
