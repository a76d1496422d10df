/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-example.h"

#include "rp-json-private.h"

#include <gio/gio.h>

/**
 * rp_example_read:
 * @now: the instant to load it at
 * @zone: whose calendar it is dated in
 * @import: takes the records
 * @error: %RP_ERROR_DATA when the library is not sound
 *
 * Reads the example library: an invented network, dated around @now. Its ids are
 * always the same. See rp_relative_date() for how its file says dates.
 *
 * Returns: whether it could be read
 */
gboolean
rp_example_read (gint64      now,
                 GTimeZone  *zone,
                 RpImport   *import,
                 GError    **error)
{
  const RpJsonDates dates = { .now = now, .zone = zone };
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (zone != NULL && import != NULL, FALSE);

  bytes = g_resources_lookup_data (RP_INTERCHANGE_RESOURCE "example.json",
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL && rp_json_read_dated (bytes, &dates, import, error);
}
