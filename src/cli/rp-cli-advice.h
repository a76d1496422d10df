/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"
#include "rp-person-advice.h"

G_BEGIN_DECLS

void      rp_cli_json_set_rhythm (JsonObject     *object,
                                  const RpRhythm *rhythm);
void      rp_cli_json_set_reciprocity (JsonObject          *object,
                                       const RpReciprocity *sum);
gboolean  rp_cli_show_advice     (RpCli          *cli,
                                  gpointer        record,
                                  JsonObject     *object,
                                  GError        **error);

G_END_DECLS
