/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealed values of which one thing is not as it was: none is ever opened. With the
 * argument -m slow, a hundred times as many, and ten million nonces. */
#include "rp-secret-bytes-private.h"
#include "rp-vault-inbox.h"
#include "rp-vault-keys.h"
#include "rp-vault-record.h"
#include "rp-vault-test.h"

#include <string.h>

#define N_RANDOM  100000
#define N_RECORDS 64
#define N_NONCES  100000

#define NONCE_AT   8
#define NONCE_SIZE 24

typedef struct
{
  guint8       vault_id[RP_VAULT_ID_SIZE];
  char        *kind;
  char        *field;
  char        *uuid;
  RpVaultPlace place;
} Where;

static guint
thorough (guint n)
{
  return g_test_slow () ? n * 100 : n;
}

static RpSecretBytes *
record_key (void)
{
  g_autoptr(RpSecretBytes) vault_key = rp_secret_bytes_new_random (RP_VAULT_KEY_SIZE);

  return rp_vault_derive_record (vault_key);
}

static char *
random_word (void)
{
  char *word = g_strnfill ((gsize) g_test_rand_int_range (2, 20), 'a');

  for (char *at = word; *at != '\0'; at++)
    *at = (char) g_test_rand_int_range ('a', 'z' + 1);

  return word;
}

static void
where_init (Where *where)
{
  for (guint i = 0; i < sizeof where->vault_id; i++)
    where->vault_id[i] = (guint8) g_test_rand_int ();
  where->kind = random_word ();
  where->field = random_word ();
  where->uuid = g_uuid_string_random ();
  where->place = (RpVaultPlace) {
    where->vault_id, (guint32) g_test_rand_int (), where->kind, where->field, where->uuid,
    (guint64) (guint32) g_test_rand_int () << g_test_rand_int_range (0, 33)
  };
}

static void
where_clear (Where *where)
{
  g_free (where->kind);
  g_free (where->field);
  g_free (where->uuid);
}

static GBytes *
seal (RpSecretBytes      *key,
      const RpVaultPlace *place,
      gsize               length)
{
  g_autofree char *text = g_strnfill (length, 'x');
  g_autoptr(GError) error = NULL;
  GBytes *sealed = rp_vault_record_seal (key, place, text, length, &error);

  g_assert_no_error (error);

  return sealed;
}

static gboolean
opens (RpSecretBytes      *key,
       const RpVaultPlace *place,
       GBytes             *sealed)
{
  g_autoptr(RpSecretBytes) text = rp_vault_record_open (key, place, sealed, NULL);

  return text != NULL;
}

static GBytes *
flip (GBytes *sealed,
      gsize   bit)
{
  gsize size = 0;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);
  guint8 *copy = g_memdup2 (bytes, size);

  copy[bit / 8] ^= (guint8) (1 << (bit % 8));

  return g_bytes_new_take (copy, size);
}

static GBytes *
flip_in (GBytes *sealed,
         gsize   begin,
         gsize   end)
{
  return flip (sealed, (gsize) g_test_rand_int_range ((int) begin * 8, (int) end * 8));
}

/* Shorter or longer, by up to 300 bytes of what may stand there */
static GBytes *
resize (GBytes *sealed)
{
  gsize size = 0;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);
  GByteArray *array = g_byte_array_new ();
  guint n = (guint) g_test_rand_int_range (1, 300);

  g_byte_array_append (array, bytes, (guint) size);
  if (g_test_rand_bit ())
    g_byte_array_set_size (array, (guint) size - n);
  else
    g_byte_array_append (array, bytes, n);

  return g_byte_array_free_to_bytes (array);
}

typedef enum {
  MUTATE_KIND,
  MUTATE_FIELD,
  MUTATE_BORDER,      /* between kind and field */
  MUTATE_UUID,
  MUTATE_REV,
  MUTATE_VAULT_ID,
  MUTATE_KEY_ID,
  MUTATE_KEY,
  MUTATE_FRAME,
  MUTATE_NONCE,
  MUTATE_CIPHER,
  MUTATE_LENGTH,
  N_MUTATIONS
} Mutation;

/* A letter of a word, which stays a word */
static void
mutate_word (char *word)
{
  char *at = word + g_test_rand_int_range (0, (int) strlen (word));

  *at = *at == 'z' ? 'a' : (char) (*at + 1);
}

static void
mutate_border (Where *where)
{
  g_autofree char *field = where->field;
  gsize last = strlen (where->kind) - 1;

  where->field = g_strconcat (where->kind + last, field, NULL);
  where->place.field = where->field;
  where->kind[last] = '\0';
}

static void
mutate_uuid (Where *where)
{
  char *at = where->uuid + g_test_rand_int_range (0, 8);

  *at = *at == 'f' ? '0' : *at == '9' ? 'a' : (char) (*at + 1);
}

/* Returns: (transfer full): what is to be opened then */
static GBytes *
mutate (Mutation        mutation,
        Where          *where,
        RpSecretBytes **key,
        GBytes         *sealed)
{
  gsize size = g_bytes_get_size (sealed);

  switch (mutation)
    {
    case MUTATE_KIND:
      mutate_word (where->kind);
      break;
    case MUTATE_FIELD:
      mutate_word (where->field);
      break;
    case MUTATE_BORDER:
      mutate_border (where);
      break;
    case MUTATE_UUID:
      mutate_uuid (where);
      break;
    case MUTATE_REV:
      where->place.rev ^= (guint64) 1 << g_test_rand_int_range (0, 64);
      break;
    case MUTATE_VAULT_ID:
      where->vault_id[g_test_rand_int_range (0, RP_VAULT_ID_SIZE)] ^= 1 << (g_test_rand_int () & 7);
      break;
    case MUTATE_KEY_ID:
      where->place.key_id ^= (guint32) 1 << g_test_rand_int_range (0, 32);
      break;
    case MUTATE_KEY:
      rp_secret_bytes_unref (*key);
      *key = record_key ();
      break;
    case MUTATE_FRAME:
      return flip_in (sealed, 0, NONCE_AT);
    case MUTATE_NONCE:
      return flip_in (sealed, NONCE_AT, NONCE_AT + NONCE_SIZE);
    case MUTATE_LENGTH:
      return resize (sealed);
    case MUTATE_CIPHER:
    case N_MUTATIONS:
    default:
      return flip_in (sealed, NONCE_AT + NONCE_SIZE, size);
    }

  return g_bytes_ref (sealed);
}

/* Each value is opened first as it is: what refuses everything would not be found out else. */
static void
test_random (void)
{
  guint n_accepted[N_MUTATIONS] = { 0 };
  g_autoptr(RpSecretBytes) key = record_key ();

  for (guint i = 0; i < thorough (N_RANDOM); i++)
    {
      Mutation mutation = i % N_MUTATIONS;
      Where where;
      g_autoptr(RpSecretBytes) used = rp_secret_bytes_ref (key);
      g_autoptr(GBytes) sealed = NULL;
      g_autoptr(GBytes) altered = NULL;

      where_init (&where);
      sealed = seal (key, &where.place, (gsize) g_test_rand_int_range (0, 600));
      g_assert_true (opens (key, &where.place, sealed));
      altered = mutate (mutation, &where, &used, sealed);
      n_accepted[mutation] += opens (used, &where.place, altered);
      where_clear (&where);
    }
  for (Mutation mutation = 0; mutation < N_MUTATIONS; mutation++)
    g_assert_cmpuint (n_accepted[mutation], ==, 0);
}

static void
test_every_bit (void)
{
  g_autoptr(RpSecretBytes) key = record_key ();
  RpVaultScratch scratch = { NULL };
  guint n_accepted = 0, n_flips = 0;
  gsize length;

  for (guint i = 0; i < N_RECORDS; i++)
    {
      Where where;
      g_autoptr(GBytes) sealed = NULL;

      where_init (&where);
      sealed = seal (key, &where.place, i * 8);
      g_assert_true (opens (key, &where.place, sealed));
      for (gsize bit = 0; bit < g_bytes_get_size (sealed) * 8; bit++)
        {
          g_autoptr(GBytes) altered = flip (sealed, bit);

          n_accepted += rp_vault_record_read (key, &where.place, altered, &scratch, &length, NULL);
          n_flips++;
        }
      where_clear (&where);
    }
  rp_vault_scratch_clear (&scratch);
  g_test_message ("%u flips", n_flips);
  g_assert_cmpuint (n_accepted, ==, 0);
}

/* What was written while the vault was locked */
static void
test_every_bit_of_inbox (void)
{
  g_autoptr(RpSecretBytes) vault_key = rp_secret_bytes_new_random (RP_VAULT_KEY_SIZE);
  guint8 public_key[RP_VAULT_INBOX_KEY_SIZE];
  g_autoptr(RpSecretBytes) key = rp_vault_derive_inbox (vault_key, public_key);
  g_autoptr(RpSecretBytes) text = NULL;
  g_autoptr(GBytes) sealed = NULL;
  Where where;

  where_init (&where);
  sealed = rp_vault_inbox_seal (public_key, &where.place, "a word", 6, NULL);
  text = rp_vault_inbox_open (key, &where.place, sealed, NULL);
  g_assert_nonnull (text);
  for (gsize bit = 0; bit < g_bytes_get_size (sealed) * 8; bit++)
    {
      g_autoptr(GBytes) altered = flip (sealed, bit);

      /* X25519 passes over the highest bit of a public key, and the box ties the key to its
       * nonce as it was written: that bit has to be refused, too. */
      g_assert_null (rp_vault_inbox_open (key, &where.place, altered, NULL));
    }
  where_clear (&where);
}

static guint
nonce_hash (gconstpointer data)
{
  guint hash;

  memcpy (&hash, data, sizeof hash);

  return hash;
}

static gboolean
nonce_equal (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, NONCE_SIZE) == 0;
}

static void
test_nonces (void)
{
  const RpVaultPlace place = {
    (const guint8 *) "sixteen bytes it", 1, "insight", "body", TEST_UUID, 7
  };
  guint n = thorough (N_NONCES);
  g_autofree guint8 *nonces = g_malloc ((gsize) n * NONCE_SIZE);
  g_autoptr(GHashTable) seen = g_hash_table_new (nonce_hash, nonce_equal);
  g_autoptr(RpSecretBytes) key = record_key ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GBytes) sealed = seal (key, &place, 1);
      guint8 *nonce = nonces + (gsize) i * NONCE_SIZE;

      memcpy (nonce, (const guint8 *) g_bytes_get_data (sealed, NULL) + NONCE_AT, NONCE_SIZE);
      g_assert_true (g_hash_table_add (seen, nonce));
    }
  /* The control: one that was there is noticed. */
  g_assert_false (g_hash_table_add (seen, nonces));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-tamper/random", test_random);
  g_test_add_func ("/vault-tamper/every-bit", test_every_bit);
  g_test_add_func ("/vault-tamper/every-bit-of-inbox", test_every_bit_of_inbox);
  g_test_add_func ("/vault-tamper/nonces", test_nonces);

  return g_test_run ();
}
