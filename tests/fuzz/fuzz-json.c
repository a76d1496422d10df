/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "rp-json.h"

/* Whatever the file: the records may be stored, and what was read is written
 * and read again without loss. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(RpImport) again = rp_import_new ();
  g_autoptr(GBytes) written = NULL;
  g_autoptr(GBytes) rewritten = NULL;

  if (!rp_json_read (bytes, import, NULL))
    return 0;

  g_assert_cmpuint (import->records->len + import->rejected->len, ==, import->n_items);
  for (guint i = 0; i < import->records->len; i++)
    g_assert_true (rp_record_validate (import->records->pdata[i], NULL));

  written = rp_json_write (import->records, TRUE, NULL);
  g_assert_true (rp_json_read (written, again, NULL));
  g_assert_cmpuint (again->records->len, ==, import->records->len);
  rewritten = rp_json_write (again->records, TRUE, NULL);
  g_assert_true (g_bytes_equal (written, rewritten));

  return 0;
}
