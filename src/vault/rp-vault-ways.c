/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"
#include "rp-passphrase.h"
#include "rp-recovery-code.h"

#include <glib/gi18n.h>

G_DEFINE_FLAGS_TYPE (RpVaultWays, rp_vault_ways,
                     G_DEFINE_ENUM_VALUE (RP_VAULT_WAY_KEYRING, "keyring"),
                     G_DEFINE_ENUM_VALUE (RP_VAULT_WAY_PASSPHRASE, "passphrase"),
                     G_DEFINE_ENUM_VALUE (RP_VAULT_WAY_CODE, "code"),
                     G_DEFINE_ENUM_VALUE (RP_VAULT_WAY_STRICT, "strict"))

/* What may be chosen. */

static gboolean
refuse (GError     **error,
        RpError      code,
        const char  *message)
{
  g_set_error_literal (error, RP_ERROR, (int) code, message);

  return FALSE;
}

static gboolean
check_length (RpSecretBytes  *passphrase,
              GError        **error)
{
  return rp_passphrase_is_long (passphrase) ||
         refuse (error, RP_ERROR_DATA,
                 _("The passphrase is too short. Use at least 12 characters or 5 words; "
                   "length counts for more than special characters."));
}

/**
 * rp_vault_check_passphrase:
 * @passphrase: what was typed
 * @error: where to put %RP_ERROR_DATA
 *
 * Returns: %TRUE if rp_vault_setup_async() will take @passphrase
 */
gboolean
rp_vault_check_passphrase (const char  *passphrase,
                           GError     **error)
{
  g_autoptr(RpSecretBytes) prepared = NULL;

  g_return_val_if_fail (passphrase != NULL, FALSE);

  prepared = rp_passphrase_prepare (passphrase, error);

  return prepared != NULL && check_length (prepared, error);
}

/**
 * rp_vault_header_get_ways:
 * @header: a header
 *
 * Returns: the ways into the vault that can be tried
 */
RpVaultWays
rp_vault_header_get_ways (const RpVaultHeader *header)
{
  RpVaultWays ways = 0;

  for (guint type = RP_VAULT_SLOT_KEYRING; type <= RP_VAULT_SLOT_STRICT; type++)
    if (rp_vault_header_find_slot (header, type) != NULL)
      ways |= 1 << (type - RP_VAULT_SLOT_KEYRING);

  return ways;
}

/**
 * rp_vault_get_ways:
 * @self: a vault
 *
 * A vault whose ways have none of %RP_VAULT_WAYS_RECOVERY is lost with the keyring: the
 * user wanted that and is to be told as long as it is so. Callable from any thread.
 *
 * Returns: the ways into the vault; 0 where there is none
 */
RpVaultWays
rp_vault_get_ways (RpVault *self)
{
  RpVaultWays ways = 0;

  g_return_val_if_fail (RP_IS_VAULT (self), 0);

  g_mutex_lock (&self->mutex);
  if (self->has_header)
    ways = rp_vault_header_get_ways (&self->header);
  g_mutex_unlock (&self->mutex);

  return ways;
}

/**
 * rp_vault_plan_check_whole:
 * @choice: all ways into a vault
 * @error: where to put %RP_ERROR_USAGE
 *
 * Returns: whether a vault may have these ways and no others
 */
gboolean
rp_vault_plan_check_whole (const RpVaultChoice  *choice,
                           GError              **error)
{
  if (choice->ways & RP_VAULT_WAY_STRICT)
    {
      if (choice->ways != (RP_VAULT_WAY_STRICT | RP_VAULT_WAY_CODE))
        return refuse (error, RP_ERROR_USAGE,
                       _("In strict mode the keyring and a passphrase open private notes "
                         "together, and a recovery code is the only other way."));
      return TRUE;
    }
  if (choice->ways == 0)
    return refuse (error, RP_ERROR_USAGE, _("Nothing would open private notes then."));
  if (!(choice->ways & RP_VAULT_WAYS_RECOVERY) && !choice->insists)
    return refuse (error, RP_ERROR_USAGE,
                   _("Without a recovery passphrase or a recovery code, a reset of the desktop "
                     "keyring destroys private notes."));

  return TRUE;
}

/**
 * rp_vault_plan_check:
 * @plan: (out caller-allocates): what is to be made
 * @vault: the vault it is for
 * @choice: what a person chose
 * @error: where to put %RP_ERROR_DATA (passphrase or code), %RP_ERROR_USAGE or
 *   %RP_ERROR_KEYRING (there is none)
 *
 * Takes @choice as far as each way in it is concerned.
 *
 * Returns: whether all of it can be made
 */
gboolean
rp_vault_plan_check (RpVaultPlan          *plan,
                     RpVault              *vault,
                     const RpVaultChoice  *choice,
                     GError              **error)
{
  plan->ways = choice->ways;
  plan->opslimit = vault->opslimit;
  plan->memlimit = vault->memlimit;

  if ((choice->ways & (RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_STRICT)) && vault->keyring == NULL)
    {
      rp_vault_set_closed_error (RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE, 0, error);
      return FALSE;
    }
  if (choice->ways & RP_VAULT_WAY_CODE)
    {
      if (choice->code == NULL || rp_secret_bytes_get_size (choice->code) != RP_RECOVERY_CODE_SIZE)
        return refuse (error, RP_ERROR_DATA, _("There is no recovery code to use."));
      plan->code = rp_secret_bytes_ref (choice->code);
    }
  if (choice->ways & (RP_VAULT_WAY_PASSPHRASE | RP_VAULT_WAY_STRICT))
    {
      if (choice->passphrase == NULL)
        return refuse (error, RP_ERROR_DATA, _("There is no passphrase to use."));
      plan->passphrase = rp_passphrase_prepare (choice->passphrase, error);
      return plan->passphrase != NULL && check_length (plan->passphrase, error);
    }

  return TRUE;
}

void
rp_vault_plan_clear (RpVaultPlan *plan)
{
  g_clear_pointer (&plan->passphrase, rp_secret_bytes_unref);
  g_clear_pointer (&plan->code, rp_secret_bytes_unref);
}
