/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import-private.h"
#include "rp-json.h"

G_BEGIN_DECLS

/* Limits, checked before anything is built. */
#define RP_JSON_MAX_FILE    (64 * 1024 * 1024)
#define RP_JSON_MAX_NESTING 32
#define RP_JSON_MAX_OBJECTS 200000
#define RP_JSON_MAX_STRING  (1024 * 1024)
#define RP_JSON_MAX_KEYS    500

/**
 * RpJsonDates:
 * @now: what "@+0d" is today for
 * @zone: where
 *
 * What relative dates are resolved against; see rp-relative-date.c.
 */
typedef struct
{
  gint64     now;
  GTimeZone *zone;
} RpJsonDates;

gboolean    rp_json_scan       (GBytes             *bytes,
                                GArray            **lines,
                                GError            **error);
JsonParser *rp_json_parse      (GBytes             *bytes,
                                GError            **error);
gboolean    rp_json_is_header  (const char         *name);
GType       rp_json_find_class (const char         *plural);
gboolean    rp_json_holds      (JsonNode           *node,
                                GType               type);
gboolean    rp_json_fail       (GError            **error,
                                const char         *name,
                                const char         *problem);
gboolean    rp_json_read_dated (GBytes             *bytes,
                                const RpJsonDates  *dates,
                                RpImport           *import,
                                GError            **error);
char       *rp_relative_date   (const char         *text,
                                gboolean            with_time,
                                const RpJsonDates  *dates);

G_END_DECLS
