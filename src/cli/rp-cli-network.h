/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"
#include "rp-network-advice.h"

G_BEGIN_DECLS

RpNetwork *rp_cli_load_network    (RpCli       *cli,
                                   GError     **error);
void       rp_cli_print_indented  (const char  *line);
void       rp_cli_json_set_person (JsonObject  *object,
                                   const char  *member,
                                   RpPerson    *person);
void       rp_cli_json_set_text   (JsonObject  *object,
                                   const char  *member,
                                   const char  *text);
void       rp_cli_json_set_day    (JsonObject  *object,
                                   const char  *member,
                                   guint32      day);

G_END_DECLS
