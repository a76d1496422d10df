/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-scanner.h"

#include "rp-vault-inbox.h"
#include "rp-vault-internal.h"
#include "rp-vault-keys.h"

#include <string.h>

/* The most memory that is kept from one value to the next */
#define MAX_KEPT 65536

/* The vault knows its scanners. It takes a scanner's mutex with its own held, so that nothing
 * here asks the vault while it holds the scanner's. */
struct _RpVaultScanner
{
  RpVault        *vault;
  guint8          vault_id[RP_VAULT_ID_SIZE];
  guint32         key_id;
  gint            is_void;       /* atomic: the vault was locked */

  GMutex          mutex;         /* held from begin to end; guards what follows */
  RpSecretBytes  *record_key;    /* NULL when void */
  RpSecretBytes  *inbox_key;
  const guint8   *key;           /* readable from begin to end */
  RpVaultScratch  scratch;       /* the value */
  RpVaultScratch  room;          /* what a reader makes of it */
  gsize           used;          /* bytes of each to be wiped */
  gsize           room_used;
};

/* With both mutexes held. */
static void
make_void (RpVaultScanner *self)
{
  rp_vault_scratch_clear (&self->scratch);
  rp_vault_scratch_clear (&self->room);
  g_clear_pointer (&self->record_key, rp_secret_bytes_unref);
  g_clear_pointer (&self->inbox_key, rp_secret_bytes_unref);
}

/**
 * rp_vault_void_scanners:
 * @self: a vault, whose mutex is held
 *
 * Takes the keys from all scanners and wipes what they hold. Waits until each of them is done
 * with the one value that it is at.
 */
void
rp_vault_void_scanners (RpVault *self)
{
  for (guint i = 0; i < self->scanners->len; i++)
    g_atomic_int_set (&((RpVaultScanner *) self->scanners->pdata[i])->is_void, TRUE);

  for (guint i = 0; i < self->scanners->len; i++)
    {
      RpVaultScanner *scanner = self->scanners->pdata[i];

      g_mutex_lock (&scanner->mutex);
      make_void (scanner);
      g_mutex_unlock (&scanner->mutex);
    }
  g_ptr_array_set_size (self->scanners, 0);
}

/**
 * rp_vault_scanner_new:
 * @vault: a vault
 *
 * Callable from any thread; the scanner is for one thread at a time.
 *
 * Returns: (transfer full) (nullable): a scanner, or %NULL if @vault is not unlocked
 */
RpVaultScanner *
rp_vault_scanner_new (RpVault *vault)
{
  RpVaultScanner *self = NULL;

  g_return_val_if_fail (RP_IS_VAULT (vault), NULL);

  g_mutex_lock (&vault->mutex);
  if (vault->record_key != NULL)
    {
      self = g_new0 (RpVaultScanner, 1);
      g_mutex_init (&self->mutex);
      self->vault = g_object_ref (vault);
      memcpy (self->vault_id, vault->header.vault_id, sizeof self->vault_id);
      self->key_id = vault->header.key_id;
      self->record_key = rp_secret_bytes_ref (vault->record_key);
      self->inbox_key = rp_secret_bytes_ref (vault->inbox_key);
      g_ptr_array_add (vault->scanners, self);
    }
  g_mutex_unlock (&vault->mutex);

  return self;
}

/**
 * rp_vault_scanner_free:
 * @self: (transfer full): a scanner, not begun
 */
void
rp_vault_scanner_free (RpVaultScanner *self)
{
  g_mutex_lock (&self->vault->mutex);
  g_ptr_array_remove_fast (self->vault->scanners, self);
  make_void (self);
  g_mutex_unlock (&self->vault->mutex);

  g_mutex_clear (&self->mutex);
  g_clear_object (&self->vault);
  g_free (self);
}

/**
 * rp_vault_scanner_begin:
 * @self: a scanner
 *
 * Makes the key readable until rp_vault_scanner_end(), for some hundred values: a lock waits
 * for that.
 *
 * Returns: whether there is a key; if not, nothing was begun
 */
gboolean
rp_vault_scanner_begin (RpVaultScanner *self)
{
  g_mutex_lock (&self->mutex);
  if (self->record_key != NULL)
    {
      self->key = rp_secret_bytes_begin_read (self->record_key, NULL);
      return TRUE;
    }
  g_mutex_unlock (&self->mutex);

  return FALSE;
}

/**
 * rp_vault_scanner_read:
 * @self: a scanner that was begun
 * @kind: the record kind, as when it was sealed
 * @field: the field, as when it was sealed
 * @uuid: the record's UUID, as when it was sealed
 * @rev: the record's revision, as when it was sealed
 * @sealed: (array length=size): a sealed value
 * @size: bytes in it
 * @reader: (scope call): gets the value, once; must not use the vault
 * @user_data: closure data for @reader
 * @error: as of rp_vault_open(); %RP_ERROR_LOCKED at once when the vault is being locked
 *
 * Returns: %TRUE on success
 */
gboolean
rp_vault_scanner_read (RpVaultScanner  *self,
                       const char      *kind,
                       const char      *field,
                       const char      *uuid,
                       guint64          rev,
                       const void      *sealed,
                       gsize            size,
                       RpVaultReader    reader,
                       gpointer         user_data,
                       GError         **error)
{
  RpVaultPlace place = { self->vault_id, self->key_id, kind, field, uuid, rev };
  g_autoptr(GBytes) inbox = NULL;
  gsize length = 0;

  if (g_atomic_int_get (&self->is_void))
    {
      rp_vault_set_closed_error (RP_VAULT_LOCKED, RP_VAULT_REASON_BY_USER, 0, error);
      return FALSE;
    }
  if (rp_vault_inbox_is_bytes (sealed, size))
    {
      inbox = g_bytes_new_static (sealed, size);
      return rp_vault_inbox_read (self->inbox_key, &place, inbox, reader, user_data, error);
    }

  self->used = MAX (self->used, size);
  if (!rp_vault_record_decrypt (self->key, &place, sealed, size, &self->scratch, &length, error))
    return FALSE;

  reader (self->scratch.data, length, user_data);

  return TRUE;
}

/**
 * rp_vault_scanner_get_room:
 * @self: a scanner that is reading
 * @size: how much is needed
 *
 * Returns: (transfer none) (nullable): protected memory until the reader returns, or %NULL if
 *   the system has none left
 */
gpointer
rp_vault_scanner_get_room (RpVaultScanner *self,
                           gsize           size)
{
  if (!rp_vault_scratch_make_room (&self->room, size, NULL))
    return NULL;

  self->room_used = MAX (self->room_used, size);

  return self->room.data;
}

static void
wipe (RpVaultScratch *scratch,
      gsize           used)
{
  if (scratch->size > MAX_KEPT)
    rp_vault_scratch_clear (scratch);
  else if (scratch->memory != NULL)
    explicit_bzero (scratch->data, MIN (scratch->size, used));
}

/**
 * rp_vault_scanner_end:
 * @self: a scanner that was begun
 *
 * Wipes what was read.
 */
void
rp_vault_scanner_end (RpVaultScanner *self)
{
  wipe (&self->scratch, self->used);
  wipe (&self->room, self->room_used);
  self->used = self->room_used = 0;
  self->key = NULL;
  rp_secret_bytes_end_read (self->record_key);
  g_mutex_unlock (&self->mutex);
}
