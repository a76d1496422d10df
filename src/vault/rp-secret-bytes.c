/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-vault"

#include "rp-secret-bytes-private.h"

#include <sodium.h>
#include <string.h>

/* sodium_malloc() puts the bytes in locked memory between guard pages, leaves
 * them out of core dumps and wipes them when they are freed. */
struct _RpSecretBytes
{
  gatomicrefcount  ref_count;
  guint            n_readers;   /* guarded by readers */
  guint8          *data;        /* length bytes and a NUL, unreadable while n_readers is 0 */
  gsize            length;
};

G_LOCK_DEFINE_STATIC (readers);

G_DEFINE_BOXED_TYPE (RpSecretBytes, rp_secret_bytes, rp_secret_bytes_ref, rp_secret_bytes_unref)

/**
 * rp_sodium_require:
 *
 * Prepares the library every function of this layer builds on. Cheap after the
 * first call; ends the program when there is no source of randomness.
 */
void
rp_sodium_require (void)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      if (sodium_init () < 0)
        g_error ("libsodium found no source of randomness");
      g_once_init_leave (&ready, 1);
    }
}

/**
 * rp_secret_bytes_new_writable:
 * @length: number of bytes
 * @data: (out) (transfer none): where to write them, until rp_secret_bytes_end_read()
 *
 * Returns: (transfer full) (nullable): memory of unspecified content, or %NULL
 *   when the system has no protected memory left
 */
RpSecretBytes *
rp_secret_bytes_new_writable (gsize    length,
                              guint8 **data)
{
  RpSecretBytes *self;
  guint8 *memory;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (length < G_MAXSIZE, NULL);

  rp_sodium_require ();
  memory = sodium_malloc (length + 1);
  if (memory == NULL)
    return NULL;
  memory[length] = '\0';

  self = g_new0 (RpSecretBytes, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_readers = 1;
  self->data = memory;
  self->length = length;
  *data = memory;

  return self;
}

/**
 * rp_secret_bytes_require_writable:
 * @length: number of bytes, a small number such as the size of a key
 * @data: (out) (transfer none): where to write them, until rp_secret_bytes_end_read()
 *
 * Like rp_secret_bytes_new_writable(), but ends the program when there is no
 * memory, as g_malloc() does.
 *
 * Returns: (transfer full): memory of unspecified content
 */
RpSecretBytes *
rp_secret_bytes_require_writable (gsize    length,
                                  guint8 **data)
{
  RpSecretBytes *self = rp_secret_bytes_new_writable (length, data);

  if (self == NULL)
    g_error ("no protected memory left for %" G_GSIZE_FORMAT " bytes", length);

  return self;
}

/**
 * rp_secret_bytes_new_random:
 * @length: number of bytes
 *
 * Returns: (transfer full): @length random bytes
 */
RpSecretBytes *
rp_secret_bytes_new_random (gsize length)
{
  guint8 *data = NULL;
  RpSecretBytes *self = rp_secret_bytes_require_writable (length, &data);

  randombytes_buf (data, length);
  rp_secret_bytes_end_read (self);

  return self;
}

/**
 * rp_secret_bytes_new:
 * @data: (nullable): what to copy; the caller wipes its own copy
 * @length: number of bytes in @data
 *
 * Returns: (transfer full): a protected copy of @data
 */
RpSecretBytes *
rp_secret_bytes_new (const void *data,
                     gsize       length)
{
  RpSecretBytes *self;
  guint8 *memory = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  self = rp_secret_bytes_require_writable (length, &memory);
  if (length > 0)
    memcpy (memory, data, length);
  rp_secret_bytes_end_read (self);

  return self;
}

/**
 * rp_secret_bytes_ref:
 * @self: secret bytes
 *
 * Returns: (transfer full): @self
 */
RpSecretBytes *
rp_secret_bytes_ref (RpSecretBytes *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * rp_secret_bytes_unref:
 * @self: (transfer full): secret bytes
 *
 * The last reference wipes the bytes and gives the memory back.
 */
void
rp_secret_bytes_unref (RpSecretBytes *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  sodium_free (self->data);
  g_free (self);
}

/**
 * rp_secret_bytes_get_size:
 * @self: secret bytes
 *
 * Returns: the number of bytes
 */
gsize
rp_secret_bytes_get_size (RpSecretBytes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/**
 * rp_secret_bytes_begin_read:
 * @self: secret bytes
 * @length: (out) (optional): the number of bytes
 *
 * Makes the bytes readable until the matching rp_secret_bytes_end_read(); keep
 * that time short. Any number of readers, in any thread, may overlap.
 *
 * Returns: (transfer none): the bytes, followed by a NUL that @length leaves out
 */
const void *
rp_secret_bytes_begin_read (RpSecretBytes *self,
                            gsize         *length)
{
  g_return_val_if_fail (self != NULL, NULL);

  G_LOCK (readers);
  if (self->n_readers++ == 0)
    sodium_mprotect_readonly (self->data);
  G_UNLOCK (readers);
  if (length != NULL)
    *length = self->length;

  return self->data;
}

/**
 * rp_secret_bytes_end_read:
 * @self: secret bytes
 *
 * Ends what rp_secret_bytes_begin_read() began. After the last reader the memory
 * can be neither read nor written.
 */
void
rp_secret_bytes_end_read (RpSecretBytes *self)
{
  g_return_if_fail (self != NULL);

  G_LOCK (readers);
  g_assert (self->n_readers > 0);
  if (--self->n_readers == 0)
    sodium_mprotect_noaccess (self->data);
  G_UNLOCK (readers);
}

/**
 * rp_secret_bytes_equal:
 * @a: secret bytes
 * @b: other secret bytes
 *
 * Compares in a time that depends on the length only.
 *
 * Returns: %TRUE if both hold the same bytes
 */
gboolean
rp_secret_bytes_equal (RpSecretBytes *a,
                       RpSecretBytes *b)
{
  gboolean equal;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->length != b->length)
    return FALSE;
  if (a == b)
    return TRUE;

  equal = sodium_memcmp (rp_secret_bytes_begin_read (a, NULL),
                         rp_secret_bytes_begin_read (b, NULL),
                         a->length) == 0;
  rp_secret_bytes_end_read (a);
  rp_secret_bytes_end_read (b);

  return equal;
}
