/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-manifest-private.h"

#include "rp-error.h"
#include "rp-sealing.h"

#include <glib/gi18n.h>
#include <string.h>

/* Returns: whether there is one */
static gboolean
read_signature (RpManifest  *self,
                RpManifestSignature   *signature,
                GError     **error)
{
  g_autoptr(RpStatement) query =
    rp_db_prepare (self->db, "SELECT seq, n, mac FROM vault_manifest", error);
  g_autoptr(GBytes) mac = NULL;
  gsize length;

  memset (signature, 0, sizeof *signature);
  if (query == NULL || !rp_statement_step (query, error))
    return FALSE;

  signature->seq = (guint64) rp_statement_get_int (query, 0);
  signature->n = (guint64) rp_statement_get_int (query, 1);
  mac = rp_statement_dup_blob (query, 2);
  length = g_bytes_get_size (mac);
  memcpy (signature->mac, g_bytes_get_data (mac, NULL), MIN (length, sizeof signature->mac));

  return TRUE;
}

static gboolean
put_signature (RpManifest       *self,
               const RpManifestSignature  *signature,
               GError          **error)
{
  g_autoptr(RpStatement) put =
    rp_db_prepare (self->db,
                   "REPLACE INTO vault_manifest (one, seq, n, mac) VALUES (1, ?1, ?2, ?3)", error);
  g_autoptr(GBytes) mac = g_bytes_new (signature->mac, sizeof signature->mac);

  if (put == NULL)
    return FALSE;
  rp_statement_bind_int (put, 1, (gint64) signature->seq);
  rp_statement_bind_int (put, 2, (gint64) signature->n);
  rp_statement_bind_blob (put, 3, mac);

  return rp_statement_run (put, error);
}

/* Signs what the database holds now, with the key that is to come or the vault's. */
static gboolean
sign_all (RpManifest       *self,
          RpVaultRotation  *rotation,
          GError          **error)
{
  g_autoptr(GByteArray) list = NULL;
  g_autoptr(GError) failed = NULL;
  RpManifestSignature signature;

  if (self->entries == NULL && (self->entries = rp_manifest_read_all (self, error)) == NULL)
    return FALSE;
  if (!read_signature (self, &signature, &failed) && failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  signature.seq++;
  signature.n = (guint64) g_tree_nnodes (self->entries);
  list = rp_manifest_list (self->entries, &signature);

  return (rotation != NULL
            ? rp_vault_rotation_sign (rotation, list->data, list->len, signature.mac, error)
            : rp_vault_sign (self->vault, list->data, list->len, signature.mac, error)) &&
         put_signature (self, &signature, error);
}

RpManifest *
rp_manifest_new (RpDb    *db,
                 RpVault *vault)
{
  RpManifest *self = g_new0 (RpManifest, 1);

  self->db = db;
  self->vault = vault;

  return self;
}

void
rp_manifest_free (RpManifest *self)
{
  g_clear_pointer (&self->entries, g_tree_unref);
  g_free (self);
}

/**
 * rp_manifest_begin:
 * @self: a manifest
 * @is_new: whether the transaction under way puts the first header of the vault into the library
 * @error: return location for an #RpError
 *
 * Signs for a library without any sealed value, as soon as there is a key: later on, one
 * without a signature is one that somebody took it from.
 *
 * Returns: %TRUE unless it had to be signed and could not
 */
gboolean
rp_manifest_begin (RpManifest  *self,
                   gboolean     is_new,
                   GError     **error)
{
  g_autoptr(GError) failed = NULL;
  RpManifestSignature signature;

  self->is_new = self->is_new || is_new;
  if (!self->is_new || !rp_sealing_is_unlocked (self->vault) ||
      read_signature (self, &signature, &failed))
    return TRUE;
  if (failed == NULL)
    {
      g_clear_pointer (&self->entries, g_tree_unref);
      self->entries = rp_manifest_read_all (self, &failed);
    }
  if (failed == NULL && g_tree_nnodes (self->entries) > 0)
    return TRUE;
  if (failed == NULL && sign_all (self, NULL, &failed))
    {
      self->state = RP_MANIFEST_GOOD;
      return TRUE;
    }
  if (g_error_matches (failed, RP_ERROR, RP_ERROR_LOCKED))
    return TRUE;    /* meanwhile: it is signed at the next unlocking */

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* Whether there never was a signature. */
static gboolean
is_unused (RpManifest *self)
{
  return g_tree_nnodes (self->entries) == 0 &&
         (self->is_new || rp_db_number (self->db, "SELECT count(*) FROM vault_header", NULL) == 0);
}

static gboolean
compare (RpManifest  *self,
         GError     **error)
{
  g_autoptr(GByteArray) list = NULL;
  g_autoptr(GError) failed = NULL;
  guint8 mac[RP_VAULT_MAC_SIZE];
  RpManifestSignature signature;
  gint64 n = g_tree_nnodes (self->entries);
  gboolean is_signed = read_signature (self, &signature, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  list = rp_manifest_list (self->entries, &signature);
  if (!rp_vault_sign (self->vault, list->data, list->len, mac, error))
    return FALSE;

  self->n_missing = (gint64) signature.n - n;
  if (is_signed ? rp_vault_mac_equal (mac, signature.mac) && self->n_missing == 0
                : is_unused (self))
    self->state = RP_MANIFEST_GOOD;
  else
    self->state = is_signed && self->n_missing > 0 ? RP_MANIFEST_MISSING : RP_MANIFEST_CHANGED;

  return TRUE;
}

/**
 * rp_manifest_check:
 * @self: a manifest, no transaction under way
 * @error: %RP_ERROR_IO, %RP_ERROR_DAMAGED
 *
 * Looks, once after each unlocking, whether the sealed values are as they were left. To be
 * called before the first of them is changed; while the vault is locked it does nothing.
 *
 * Returns: whether nothing went wrong on the way
 */
gboolean
rp_manifest_check (RpManifest  *self,
                   GError     **error)
{
  g_autoptr(GError) failed = NULL;

  if (self->state != RP_MANIFEST_UNKNOWN || !rp_sealing_is_unlocked (self->vault))
    return TRUE;

  g_clear_pointer (&self->entries, g_tree_unref);
  self->entries = rp_manifest_read_all (self, error);
  if (self->entries == NULL)
    return FALSE;
  if (compare (self, &failed))
    return TRUE;

  /* Locked meanwhile: there is time until it is unlocked again. */
  rp_manifest_forget (self);
  if (g_error_matches (failed, RP_ERROR, RP_ERROR_LOCKED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

RpManifestState
rp_manifest_get_state (RpManifest *self)
{
  return self->state;
}

/**
 * rp_manifest_dup_problem:
 * @self: a manifest
 *
 * Returns: (transfer full) (nullable): what is wrong, in words for the user
 */
char *
rp_manifest_dup_problem (RpManifest *self)
{
  switch (self->state)
    {
    case RP_MANIFEST_MISSING:
      return g_strdup_printf (ngettext ("%d private text is missing that was there before.",
                                        "%d private texts are missing that were there before.",
                                        (gulong) self->n_missing), (int) self->n_missing);
    case RP_MANIFEST_CHANGED:
      return g_strdup (_("Private texts are not as they were left: some are older, "
                         "or something else exchanged them."));
    case RP_MANIFEST_UNKNOWN:
    case RP_MANIFEST_GOOD:
    default:
      return NULL;
    }
}

/**
 * rp_manifest_write:
 * @self: a manifest that followed all of the transaction
 * @error: return location for an #RpError
 *
 * Signs what the transaction leaves, as its last act. What was not as it should be when the
 * vault was unlocked is not signed for: it stays to be seen.
 *
 * Returns: whether the transaction may be committed
 */
gboolean
rp_manifest_write (RpManifest  *self,
                   GError     **error)
{
  gboolean touched = self->is_touched;

  self->is_touched = FALSE;
  if (touched && self->state == RP_MANIFEST_UNKNOWN)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                           _("Private notes were locked meanwhile."));
      return FALSE;
    }

  return !touched || self->state != RP_MANIFEST_GOOD || sign_all (self, NULL, error);
}

/**
 * rp_manifest_rotate:
 * @self: a manifest, in the transaction that gave every value a new key
 * @rotation: with the new key
 * @error: return location for an #RpError
 *
 * Returns: whether the transaction may be committed
 */
gboolean
rp_manifest_rotate (RpManifest       *self,
                    RpVaultRotation  *rotation,
                    GError          **error)
{
  g_clear_pointer (&self->entries, g_tree_unref);

  return self->state != RP_MANIFEST_GOOD || sign_all (self, rotation, error);
}

/**
 * rp_manifest_accept:
 * @self: a manifest with a problem, in a transaction
 * @error: return location for an #RpError
 *
 * Signs for what is there: the user knows why it differs.
 *
 * Returns: whether the transaction may be committed
 */
gboolean
rp_manifest_accept (RpManifest  *self,
                    GError     **error)
{
  if (!sign_all (self, NULL, error))
    return FALSE;

  self->state = RP_MANIFEST_GOOD;

  return TRUE;
}

/**
 * rp_manifest_forget:
 * @self: a manifest
 *
 * Called when a transaction was rolled back or the vault was locked: what is in the
 * database is read again when it is needed, and looked through after the next unlocking.
 */
void
rp_manifest_forget (RpManifest *self)
{
  g_clear_pointer (&self->entries, g_tree_unref);
  self->is_touched = FALSE;
  if (!rp_sealing_is_unlocked (self->vault))
    self->state = RP_MANIFEST_UNKNOWN;
}
