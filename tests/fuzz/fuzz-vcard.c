/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "rp-merge.h"
#include "rp-vcard.h"

/* Whatever the file: the records may be stored, everything refused is said, and
 * the same file again changes nothing. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(RpImport) again = rp_import_new ();
  g_autoptr(RpMerge) merge = NULL;
  g_autoptr(RpMerge) second = NULL;

  if (!rp_vcard_read (bytes, import, NULL))
    return 0;

  g_assert_cmpuint (import->groups->len + import->rejected->len, ==, import->n_items);
  for (guint i = 0; i < import->records->len; i++)
    g_assert_true (rp_record_validate (import->records->pdata[i], NULL));

  g_assert_true (rp_vcard_read (bytes, again, NULL));
  merge = rp_merge_new (import, nothing);
  second = rp_merge_new (again, merge->records);
  g_assert_cmpuint (second->records->len, ==, 0);

  return 0;
}
