/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"

G_BEGIN_DECLS

gboolean rp_cli_set_field    (RpCli       *cli,
                              gpointer     record,
                              const char  *field,
                              const char  *text,
                              GError     **error);
void     rp_cli_set_defaults (RpCli       *cli,
                              gpointer     record);
gboolean rp_cli_check_span   (gpointer     record,
                              GError     **error);

G_END_DECLS
