/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The file is { "format": "rapport", "version": 1, "people": […], … }: one
 * array per record class by its plural, each record with its id and its fields
 * by their names. */
#define RP_JSON_FORMAT  "rapport"
#define RP_JSON_VERSION 1

GBytes   *rp_json_write       (GPtrArray  *records,
                               gboolean    in_confidence,
                               GError    **error);
gboolean  rp_json_read        (GBytes     *bytes,
                               RpImport   *import,
                               GError    **error);
JsonNode *rp_json_from_record (gpointer    record,
                               gboolean    in_confidence);
guint     rp_json_count_damaged (GPtrArray *records);

G_END_DECLS
