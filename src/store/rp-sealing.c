/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-sealing.h"

#include "rp-error.h"

#include <glib/gi18n.h>
#include <string.h>

static void
set_locked (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                       _("Private notes are locked. Unlock them and try again."));
}

/* For who would write over what a later version has sealed. */
void
rp_sealing_set_newer (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_TOO_NEW,
                       _("A newer Rapport wrote private texts of this. It is kept as it is."));
}

gboolean
rp_sealing_is_unlocked (RpVault *vault)
{
  return vault != NULL && rp_vault_get_state (vault) == RP_VAULT_UNLOCKED;
}

/**
 * rp_sealing_has_sealed:
 * @klass: a record class
 *
 * Returns: whether anything of its records is sealed
 */
gboolean
rp_sealing_has_sealed (RpRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & RP_FIELD_SEALED)
      return TRUE;

  return klass->sealed_whole;
}

typedef struct
{
  gpointer       record;
  const RpField *field;
  GError        *error;
} Opened;

static void
take_text (const void *data,
           gsize       length,
           gpointer    user_data)
{
  const Opened *opened = user_data;
  char *copy = g_strndup (data, length);

  rp_record_set_text (opened->record, opened->field, copy);
  explicit_bzero (copy, length);
  g_free (copy);
}

/**
 * rp_sealing_open_field:
 * @vault: (nullable): the vault
 * @record: a record with its revision
 * @field: a sealed field
 * @sealed: what the library holds of it
 * @error: return location for an #RpError that is no damage
 *
 * Gives @record the bytes and, while the vault is unlocked, the text. A text
 * that cannot be opened is marked as damaged, or as one of a later version; the
 * others are not concerned.
 *
 * Returns: whether @record tells the truth about @field
 */
gboolean
rp_sealing_open_field (RpVault        *vault,
                       gpointer        record,
                       const RpField  *field,
                       GBytes         *sealed,
                       GError        **error)
{
  Opened opened = { record, field, NULL };
  g_autoptr(GError) failed = NULL;

  rp_record_set_sealed (record, field, sealed, RP_SEALED_CLOSED);
  if (!rp_sealing_is_unlocked (vault) ||
      rp_vault_read (vault, rp_record_get_kind (record), field->name, rp_record_get_id (record),
                     rp_record_get_revision (record), sealed, take_text, &opened, &failed))
    return TRUE;

  if (g_error_matches (failed, RP_ERROR, RP_ERROR_DAMAGED))
    rp_record_set_sealed (record, field, sealed, RP_SEALED_DAMAGED);
  else if (g_error_matches (failed, RP_ERROR, RP_ERROR_TOO_NEW))
    rp_record_set_sealed (record, field, sealed, RP_SEALED_NEWER);
  else if (!g_error_matches (failed, RP_ERROR, RP_ERROR_LOCKED))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  return TRUE;
}

static void
take_record (const void *data,
             gsize       length,
             gpointer    user_data)
{
  Opened *opened = user_data;

  rp_record_unpack (opened->record, data, length, &opened->error);
}

/**
 * rp_sealing_open_whole:
 * @vault: (nullable): the vault
 * @record: an empty record with its revision
 * @sealed: what the library holds of it
 * @error: %RP_ERROR_LOCKED, or another #RpError that is no damage
 *
 * Fills @record; one that cannot be opened, or says what no field here takes, stays empty
 * and is marked as damaged, or as one of a later version. The others are not concerned.
 *
 * Returns: whether @record tells the truth
 */
gboolean
rp_sealing_open_whole (RpVault   *vault,
                       gpointer   record,
                       GBytes    *sealed,
                       GError   **error)
{
  Opened opened = { record, NULL, NULL };
  g_autoptr(GError) failed = NULL;
  gboolean newer;

  if (!rp_sealing_is_unlocked (vault))
    {
      set_locked (error);
      return FALSE;
    }

  rp_vault_read (vault, rp_record_get_kind (record), RP_SEALING_WHOLE, rp_record_get_id (record),
                 rp_record_get_revision (record), sealed, take_record, &opened, &failed);
  newer = g_error_matches (failed, RP_ERROR, RP_ERROR_TOO_NEW);
  if (failed != NULL && !newer && !g_error_matches (failed, RP_ERROR, RP_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  if (failed != NULL || opened.error != NULL)
    rp_record_set_damaged (record, newer);
  g_clear_error (&opened.error);

  return TRUE;
}

/**
 * rp_sealing_seal_field:
 * @vault: (nullable): the vault
 * @record: a record
 * @field: a sealed field
 * @revision: what the bytes are bound to
 * @text: what the field says
 * @error: %RP_ERROR_LOCKED
 *
 * Returns: (transfer full) (nullable): @text, sealed
 */
GBytes *
rp_sealing_seal_field (RpVault        *vault,
                       gpointer        record,
                       const RpField  *field,
                       guint64         revision,
                       const char     *text,
                       GError        **error)
{
  if (vault == NULL)
    {
      set_locked (error);
      return NULL;
    }

  return rp_vault_seal (vault, rp_record_get_kind (record), field->name, rp_record_get_id (record),
                        revision, text, strlen (text), error);
}

/* A text that is in the record differs from what the library holds, or the
 * vault is locked, so that nobody can tell. */
static gboolean
is_new_text (gpointer       record,
             gpointer       stored,
             const RpField *field)
{
  const char *text = rp_record_get_text (record, field);

  return text != NULL &&
         (stored == NULL || g_strcmp0 (text, rp_record_get_text (stored, field)) != 0);
}

static gboolean
is_closed (gpointer       record,
           const RpField *field)
{
  RpSealedState state = rp_record_get_sealed_state (record, field);

  return state == RP_SEALED_CLOSED || state == RP_SEALED_DAMAGED || state == RP_SEALED_NEWER;
}

/* What a later version sealed is bound to the revision, which is not to change then. */
static gboolean
holds_newer (gpointer held)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (held);

  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & RP_FIELD_SEALED) &&
        rp_record_get_sealed_state (held, &klass->fields[i]) == RP_SEALED_NEWER)
      return TRUE;

  return FALSE;
}

/* While the vault is locked a text may go into its inbox, but not over one that nobody
 * can read now, nor beside one that would have to be sealed anew with it. */
static gboolean
may_wait (RpVault        *vault,
          gpointer        held,
          const RpField  *field)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (held);

  if (vault == NULL || rp_sealing_is_unlocked (vault) || !(field->flags & RP_FIELD_INBOX))
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & RP_FIELD_SEALED) && is_closed (held, &klass->fields[i]))
      return FALSE;

  return TRUE;
}

static GBytes *
seal_text (RpVault        *vault,
           gpointer        record,
           gpointer        held,
           const RpField  *field,
           guint64         revision,
           const char     *text,
           GError        **error)
{
  if (!may_wait (vault, held, field))
    return rp_sealing_seal_field (vault, record, field, revision, text, error);

  return rp_vault_seal_for_later (vault, rp_record_get_kind (record), field->name,
                                  rp_record_get_id (record), revision, text, strlen (text),
                                  error);
}

static void
unref_bytes (gpointer bytes)
{
  if (bytes != NULL)
    g_bytes_unref (bytes);
}

/**
 * rp_sealing_seal:
 * @vault: (nullable): the vault
 * @record: what is to be stored
 * @stored: (nullable): what the library holds now, read a moment ago
 * @revision: (out): what the bytes are bound to
 * @error: %RP_ERROR_LOCKED, or %RP_ERROR_TOO_NEW, if a later version sealed another text of it
 *
 * Finds what the library is to hold of each sealed field. As long as no text
 * differs, the bytes and the revision stay. Otherwise all texts that can be
 * read are sealed anew for the next revision; a closed one that nobody can
 * read keeps its bytes. What may wait for the next unlock goes into the vault's inbox
 * while that is locked. A record that was never read from the library, as one
 * from a file, takes nothing away: what it does not say stays.
 *
 * Returns: (transfer full) (element-type GBytes) (nullable): for each field of
 *   the class the bytes or %NULL
 */
GPtrArray *
rp_sealing_seal (RpVault   *vault,
                 gpointer   record,
                 gpointer   stored,
                 guint64   *revision,
                 GError   **error)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  gpointer held = stored != NULL ? stored : record;
  g_autoptr(GPtrArray) sealed = g_ptr_array_new_with_free_func (unref_bytes);
  gboolean anew = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    anew |= (klass->fields[i].flags & RP_FIELD_SEALED) &&
            is_new_text (record, stored, &klass->fields[i]);
  if (anew && holds_newer (held))
    {
      rp_sealing_set_newer (error);
      return NULL;
    }
  *revision = MAX (1, rp_record_get_revision (held)) + (stored != NULL && anew ? 1 : 0);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      const char *text = NULL;
      GBytes *bytes = NULL;
      gboolean keeps;

      if (field->flags & RP_FIELD_SEALED)
        {
          keeps = is_closed (record, field) ||
                  (rp_record_get_revision (record) == 0 && !rp_record_is_set (record, field));
          text = rp_record_get_text (keeps ? held : record, field);
          if (anew && text != NULL)
            {
              bytes = seal_text (vault, record, held, field, *revision, text, error);
              if (bytes == NULL)
                return NULL;
            }
          else if (text != NULL || keeps)
            {
              bytes = rp_record_get_sealed (held, field);
              if (bytes != NULL)
                g_bytes_ref (bytes);
            }
        }
      g_ptr_array_add (sealed, bytes);
    }

  return g_steal_pointer (&sealed);
}

/**
 * rp_sealing_seal_whole:
 * @vault: (nullable): the vault
 * @record: a record with its times
 * @revision: what the bytes are bound to
 * @error: %RP_ERROR_LOCKED
 *
 * Returns: (transfer full) (nullable): all of @record as one sealed value
 */
GBytes *
rp_sealing_seal_whole (RpVault   *vault,
                       gpointer   record,
                       guint64    revision,
                       GError   **error)
{
  GByteArray *packed;
  GBytes *sealed;

  if (vault == NULL)
    {
      set_locked (error);
      return NULL;
    }

  packed = rp_record_pack (record);
  sealed = rp_vault_seal (vault, rp_record_get_kind (record), RP_SEALING_WHOLE,
                          rp_record_get_id (record), revision, packed->data, packed->len, error);
  explicit_bzero (packed->data, packed->len);
  g_byte_array_unref (packed);

  return sealed;
}
