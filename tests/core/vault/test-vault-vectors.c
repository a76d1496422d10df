/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-manifest-private.h"
#include "rp-note.h"
#include "rp-passphrase.h"
#include "rp-recovery-code.h"
#include "rp-secret-text.h"
#include "rp-vault-header.h"
#include "rp-vault-record.h"

#include <string.h>

static GBytes *
bytes_from_hex (const char *hex)
{
  GByteArray *bytes = g_byte_array_new ();

  for (const char *at = hex; at[0] != '\0' && at[1] != '\0'; at += 2)
    {
      guint8 byte = (guint8) (g_ascii_xdigit_value (at[0]) << 4 | g_ascii_xdigit_value (at[1]));

      g_byte_array_append (bytes, &byte, 1);
    }

  return g_byte_array_free_to_bytes (bytes);
}

static RpSecretBytes *
secret_from_hex (const char *hex)
{
  g_autoptr(GBytes) bytes = bytes_from_hex (hex);

  return rp_secret_bytes_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* NULL stands for "must be refused". */
static void
assert_secret (RpSecretBytes *found,
               const char    *expected)
{
  g_autoptr(RpSecretBytes) wanted = NULL;

  if (g_str_equal (expected, "-"))
    {
      g_assert_null (found);
      return;
    }
  wanted = secret_from_hex (expected);
  g_assert_nonnull (found);
  g_assert_true (rp_secret_bytes_equal (found, wanted));
}

static RpSecretBytes *
derive_key (RpSecretBytes *vault_key,
            const char    *kind)
{
  g_autoptr(RpSecretBytes) record_key = rp_vault_derive_record (vault_key);
  g_autoptr(RpSecretBytes) draft_key = rp_vault_derive_draft (vault_key);

  return rp_secret_bytes_ref (rp_vault_choose_key (kind, record_key, draft_key));
}

static void
check_record (char **columns)
{
  gboolean is_inbox = g_str_equal (columns[0], "inbox");
  guint8 public_key[RP_VAULT_INBOX_KEY_SIZE];
  g_autoptr(RpSecretBytes) vault_key = secret_from_hex (columns[1]);
  g_autoptr(RpSecretBytes) key = is_inbox ? rp_vault_derive_inbox (vault_key, public_key)
                                          : derive_key (vault_key, columns[4]);
  g_autoptr(GBytes) vault = bytes_from_hex (columns[2]);
  g_autoptr(GBytes) sealed = bytes_from_hex (columns[8]);
  RpVaultPlace place = {
    g_bytes_get_data (vault, NULL), (guint32) g_ascii_strtoull (columns[3], NULL, 10), columns[4],
    columns[5], columns[6], g_ascii_strtoull (columns[7], NULL, 10)
  };
  g_autoptr(RpSecretBytes) text = is_inbox ? rp_vault_inbox_open (key, &place, sealed, NULL)
                                           : rp_vault_record_open (key, &place, sealed, NULL);

  assert_secret (text, columns[9]);
}

static void
read_slot (const char  *hex,
           RpVaultSlot *slot)
{
  g_autoptr(GBytes) bytes = bytes_from_hex (hex);

  g_assert_cmpuint (g_bytes_get_size (bytes), ==, sizeof slot->bytes);
  memcpy (slot->bytes, g_bytes_get_data (bytes, NULL), sizeof slot->bytes);
}

/* The slot in @columns is one of @type that is to be tried. */
static gboolean
slot_fits (char            **columns,
           RpVaultSlotType   type)
{
  g_autoptr(GBytes) vault = bytes_from_hex (columns[0]);
  RpVaultSlot slot;

  read_slot (columns[2], &slot);

  return rp_vault_slot_fits (&slot, type, g_bytes_get_data (vault, NULL),
                             (guint32) g_ascii_strtoull (columns[1], NULL, 10));
}

/* The slot in @columns, of @type, with @key; the columns are those behind the key. */
static void
check_slot (char            **columns,
            RpVaultSlotType   type,
            RpSecretBytes    *key)
{
  g_autoptr(RpSecretBytes) vault_key = NULL;
  RpVaultSlot slot;

  read_slot (columns[2], &slot);
  if (slot_fits (columns, type))
    vault_key = rp_vault_slot_unwrap (&slot, key);
  assert_secret (vault_key, columns[3]);
}

static void
check_keyring_slot (char **columns)
{
  g_autoptr(RpSecretBytes) key = secret_from_hex (columns[1]);

  check_slot (columns + 2, RP_VAULT_SLOT_KEYRING, key);
}

static void
check_passphrase_slot (char **columns)
{
  g_autoptr(RpSecretBytes) typed = secret_from_hex (columns[1]);
  g_autoptr(RpSecretBytes) passphrase =
    rp_passphrase_prepare (rp_secret_bytes_begin_read (typed, NULL), NULL);
  g_autoptr(RpSecretBytes) key = NULL;
  RpVaultSlot slot;

  rp_secret_bytes_end_read (typed);
  if (passphrase == NULL || !slot_fits (columns + 2, RP_VAULT_SLOT_PASSPHRASE))
    {
      g_assert_cmpstr (columns[5], ==, "-");
      return;
    }
  read_slot (columns[4], &slot);
  key = rp_vault_slot_derive_key (&slot, passphrase);
  g_assert_nonnull (key);
  check_slot (columns + 2, RP_VAULT_SLOT_PASSPHRASE, key);
}

static void
check_code_slot (char **columns)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_read (columns[1], NULL, NULL);
  g_autoptr(RpSecretBytes) key = NULL;

  if (code == NULL)
    {
      g_assert_cmpstr (columns[5], ==, "-");
      return;
    }
  key = rp_vault_slot_code_key (code);
  check_slot (columns + 2, RP_VAULT_SLOT_CODE, key);
}

static void
check_strict_slot (char **columns)
{
  g_autoptr(RpSecretBytes) derived = secret_from_hex (columns[1]);
  g_autoptr(RpSecretBytes) part = secret_from_hex (columns[2]);
  g_autoptr(RpSecretBytes) key = rp_vault_slot_combine_keys (derived, part);

  check_slot (columns + 3, RP_VAULT_SLOT_STRICT, key);
}

static void
check_keyring_text (char **columns)
{
  g_autoptr(GBytes) text = bytes_from_hex (columns[1]);
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);
  g_autoptr(RpSecretBytes) key = rp_secret_text_parse (data, length);
  g_autoptr(RpSecretBytes) again = NULL;

  assert_secret (key, columns[2]);
  if (key == NULL)
    return;
  again = rp_secret_text_format (key);
  g_assert_cmpmem (rp_secret_bytes_begin_read (again, NULL), rp_secret_bytes_get_size (again),
                   data, length);
  rp_secret_bytes_end_read (again);
}

/* Whether somebody put another key for the inbox into it, which the vault takes out again */
static gboolean
has_own_inbox (const RpVaultHeader *header,
               RpSecretBytes       *vault_key)
{
  guint8 public_key[RP_VAULT_INBOX_KEY_SIZE];
  g_autoptr(RpSecretBytes) key = rp_vault_derive_inbox (vault_key, public_key);
  RpVaultHeader copy = *header;

  return !header->has_inbox || !rp_vault_header_put_inbox (&copy, public_key);
}

static void
check_header (char **columns)
{
  g_autoptr(GBytes) bytes = bytes_from_hex (columns[1]);
  g_autoptr(RpSecretBytes) vault_key = secret_from_hex (columns[2]);
  g_autoptr(GBytes) again = NULL;
  RpVaultHeader header;

  if (rp_vault_header_parse (bytes, &header) != RP_VAULT_COPY_VALID ||
      !rp_vault_header_check_key (&header, vault_key) || !has_own_inbox (&header, vault_key))
    {
      g_assert_cmpstr (columns[3], ==, "-");
      return;
    }
  g_assert_cmpstr (columns[3], ==, columns[2]);
  again = rp_vault_header_serialize (&header);
  g_assert_true (g_bytes_equal (again, bytes));
}

static void
append_entry (GString    *list,
              guint       number,
              const char *text)
{
  g_string_append_printf (list, "%s%u:", list->len > 0 ? "," : "", number);
  for (const char *at = text; *at != '\0'; at++)
    g_string_append_printf (list, "%02x", (guint8) *at);
}

static void
check_entries (char **columns)
{
  g_autoptr(GBytes) bytes = bytes_from_hex (columns[1]);
  g_autoptr(RpRecord) note = rp_record_new (RP_TYPE_NOTE);
  g_autoptr(GString) list = g_string_new (NULL);
  RpRecordClass *klass = RP_RECORD_GET_CLASS (note);
  gint64 times[3];

  if (!rp_record_unpack (note, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL))
    {
      g_assert_cmpstr (columns[2], ==, "-");
      return;
    }
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = rp_record_dup_string (note, &klass->fields[i]);

      if (text != NULL && !g_str_equal (text, "false"))
        append_entry (list, i + 1, text);
    }
  times[0] = rp_record_get_created (note);
  times[1] = rp_record_get_changed (note);
  times[2] = rp_record_get_deleted (note);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, times[i]);

      if (times[i] != 0)
        append_entry (list, 0xff00 + i, text);
    }
  g_assert_cmpstr (list->str, ==, columns[2]);
}

static void
check_manifest (char **columns)
{
  g_autoptr(RpSecretBytes) vault_key = secret_from_hex (columns[1]);
  g_auto(GStrv) values = g_strsplit (columns[4], ",", -1);
  g_autoptr(GBytes) claimed = bytes_from_hex (columns[5]);
  g_autoptr(GTree) entries = rp_manifest_entries_new ();
  g_autoptr(GByteArray) list = NULL;
  guint8 mac[RP_VAULT_MAC_SIZE];
  RpManifestSignature signature = {
    g_ascii_strtoull (columns[2], NULL, 10), g_ascii_strtoull (columns[3], NULL, 10), { 0 }
  };

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (values[i], ":", -1);
      g_autoptr(GBytes) sealed = bytes_from_hex (parts[2]);

      rp_manifest_add (entries, g_strdup (parts[0]), g_ascii_strtoull (parts[1], NULL, 10),
                       sealed);
    }
  list = rp_manifest_list (entries, &signature);
  rp_vault_sign_with (vault_key, list->data, list->len, mac);
  g_assert_cmpstr (signature.n == (guint64) g_tree_nnodes (entries) &&
                   rp_vault_mac_equal (mac, g_bytes_get_data (claimed, NULL)) ? columns[5] : "-",
                   ==, columns[6]);
}

static const struct
{
  const char *name;
  void      (*check) (char **columns);
  guint       n_columns;
  guint       least;       /* how many of either sort there are at least */
} forms[] = {
  { "record", check_record, 10, 10 },
  { "inbox", check_record, 10, 6 },
  { "slot", check_keyring_slot, 6, 1 },
  { "passphrase", check_passphrase_slot, 6, 10 },
  { "code", check_code_slot, 6, 6 },
  { "strict", check_strict_slot, 7, 1 },
  { "keyring", check_keyring_text, 3, 5 },
  { "header", check_header, 4, 6 },
  { "entries", check_entries, 3, 8 },
  { "manifest", check_manifest, 7, 7 },
};

/* What an independent program wrote; tests/core/vault/vectors.py says how. */
static void
test_vectors (gconstpointer data)
{
  guint form = GPOINTER_TO_UINT (data), n_valid = 0, n_invalid = 0;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "vectors.txt", NULL);
  g_autofree char *content = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) columns = g_strsplit (lines[i], "|", -1);

      if (lines[i][0] == '\0' || !g_str_equal (columns[0], forms[form].name))
        continue;
      g_test_message ("line %u", i + 1);
      g_assert_cmpuint (g_strv_length (columns), ==, forms[form].n_columns);
      forms[form].check (columns);
      if (g_str_equal (columns[forms[form].n_columns - 1], "-"))
        n_invalid++;
      else
        n_valid++;
    }
  g_assert_cmpuint (n_valid, >=, forms[form].least);
  g_assert_cmpuint (n_invalid, >=, forms[form].least);
}

/* No line is of a form that nobody reads, and there are enough of both sorts. */
static void
test_all (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "vectors.txt", NULL);
  g_autofree char *content = NULL;
  g_auto(GStrv) lines = NULL;
  guint n_valid = 0, n_invalid = 0;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean known = lines[i][0] == '\0' || lines[i][0] == '#';

      for (guint form = 0; form < G_N_ELEMENTS (forms) && !known; form++)
        if (g_str_has_prefix (lines[i], forms[form].name) &&
            lines[i][strlen (forms[form].name)] == '|')
          {
            known = TRUE;
            *(g_str_has_suffix (lines[i], "|-") ? &n_invalid : &n_valid) += 1;
          }
      g_assert_true (known);
    }
  g_assert_cmpuint (n_valid, >=, 60);
  g_assert_cmpuint (n_invalid, >=, 150);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *name = g_strconcat ("/vault-vectors/", forms[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_vectors);
    }
  g_test_add_func ("/vault-vectors/all", test_all);

  return g_test_run ();
}
