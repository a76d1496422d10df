/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"

#include <glib/gi18n.h>

#define NO_RECOVERY \
  N_("The key for these notes is not in the keyring any more, and there is no recovery " \
     "passphrase and no recovery code. Only that keyring opens them: restore it from a copy.")

G_DEFINE_ENUM_TYPE (RpVaultState, rp_vault_state,
                    G_DEFINE_ENUM_VALUE (RP_VAULT_NO_VAULT, "no-vault"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_LOCKED, "locked"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_UNLOCKED, "unlocked"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_NEEDS_RECOVERY, "needs-recovery"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_READ_ONLY_NEWER, "read-only-newer"))

G_DEFINE_ENUM_TYPE (RpVaultReason, rp_vault_reason,
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_NOT_TRIED, "not-tried"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_NO_SERVICE, "no-service"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_OTHER_KEYRING, "other-keyring"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_KEYRING_LOCKED, "keyring-locked"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_DISMISSED, "dismissed"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_BY_USER, "by-user"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_PASSPHRASE_ONLY, "passphrase-only"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_KEY_MISSING, "key-missing"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_KEY_WRONG, "key-wrong"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_HEADER_DAMAGED, "header-damaged"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_CODE_ONLY, "code-only"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_STRICT_PASSPHRASE, "strict-passphrase"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_STRICT_MISSING, "strict-missing"),
                    G_DEFINE_ENUM_VALUE (RP_VAULT_REASON_NO_RECOVERY, "no-recovery"))

/* What there is to say, by which ways back there are */
typedef struct
{
  const char *both;
  const char *passphrase;
  const char *code;
  const char *neither;
} Words;

static const Words other_keyring = {
  N_("The key for private notes is in another kind of keyring, which cannot be reached from "
     "here. Use the recovery passphrase or the recovery code."),
  N_("The key for private notes is in another kind of keyring, which cannot be reached from "
     "here. Use the recovery passphrase."),
  N_("The key for private notes is in another kind of keyring, which cannot be reached from "
     "here. Use the recovery code."),
  N_("The key for private notes is in another kind of keyring, which cannot be reached from "
     "here. Open them on the desktop where they were set up."),
};

static const Words key_wrong = {
  N_("The key in the keyring is not the one for these notes. Enter the recovery passphrase or "
     "the recovery code, or restore a backup."),
  N_("The key in the keyring is not the one for these notes. Enter the recovery passphrase, or "
     "restore a backup."),
  N_("The key in the keyring is not the one for these notes. Enter the recovery code, or "
     "restore a backup."),
  NO_RECOVERY,
};

static const Words key_missing = {
  N_("The key for these notes is not in the keyring any more (the keyring may have been reset). "
     "Enter the recovery passphrase or the recovery code, or restore a backup."),
  N_("The key for these notes is not in the keyring any more (the keyring may have been reset). "
     "Enter the recovery passphrase, or restore a backup."),
  N_("The key for these notes is not in the keyring any more (the keyring may have been reset). "
     "Enter the recovery code, or restore a backup."),
  NO_RECOVERY,
};

static const char *
choose (const Words *words,
        RpVaultWays  ways)
{
  switch ((guint) (ways & RP_VAULT_WAYS_RECOVERY))
    {
    case RP_VAULT_WAYS_RECOVERY:
      return _(words->both);
    case RP_VAULT_WAY_PASSPHRASE:
      return _(words->passphrase);
    case RP_VAULT_WAY_CODE:
      return _(words->code);
    default:
      return _(words->neither);
    }
}

static const char *
describe_locked (RpVaultReason reason,
                 RpVaultWays   ways)
{
  switch (reason)
    {
    case RP_VAULT_REASON_NO_SERVICE:
      return _("The desktop keyring is not running. Private notes are safe but locked.");
    case RP_VAULT_REASON_OTHER_KEYRING:
      return choose (&other_keyring, ways);
    case RP_VAULT_REASON_KEYRING_LOCKED:
      return _("Private notes are locked. Unlock the desktop keyring to show them.");
    case RP_VAULT_REASON_DISMISSED:
      return _("The desktop keyring is still locked. Unlock it to show private notes.");
    case RP_VAULT_REASON_PASSPHRASE_ONLY:
      return _("Private notes are locked. Enter the passphrase to show them.");
    case RP_VAULT_REASON_CODE_ONLY:
      return _("Private notes are locked. Enter the recovery code to show them.");
    case RP_VAULT_REASON_STRICT_PASSPHRASE:
      return _("Private notes are locked. The keyring has its part of the key; enter the "
               "passphrase, too.");
    default:
      return _("Private notes are locked.");
    }
}

static const char *
describe_unlocked (RpVaultReason reason)
{
  if (reason == RP_VAULT_REASON_NONE)
    return _("Private notes are unlocked.");

  if (reason == RP_VAULT_REASON_STRICT_MISSING)
    return _("Private notes are unlocked by the recovery code. The part of their key that was "
             "in the desktop keyring is gone: choose a new passphrase.");

  return _("Private notes are unlocked by recovery. Their key could not be put into the desktop "
           "keyring.");
}

static const char *
describe_recovery (RpVaultReason reason,
                   RpVaultWays   ways)
{
  switch (reason)
    {
    case RP_VAULT_REASON_KEY_WRONG:
      return choose (&key_wrong, ways);
    case RP_VAULT_REASON_STRICT_MISSING:
      return _("The keyring’s part of the key for these notes is not there any more (the keyring "
               "may have been reset). Enter the recovery code, or restore a backup.");
    case RP_VAULT_REASON_NO_RECOVERY:
      return _(NO_RECOVERY);
    case RP_VAULT_REASON_HEADER_DAMAGED:
      return _("The key file of the private notes is missing or damaged. Restore a backup; "
               "the notes themselves are kept.");
    default:
      return choose (&key_missing, ways);
    }
}

/**
 * rp_vault_describe:
 * @state: a state
 * @reason: why the vault is in it
 * @ways: what opens it; no other is named
 *
 * Returns: (transfer none): what to tell the user, in one or two sentences
 */
const char *
rp_vault_describe (RpVaultState  state,
                   RpVaultReason reason,
                   RpVaultWays   ways)
{
  switch (state)
    {
    case RP_VAULT_NO_VAULT:
      return _("Private notes are not set up yet.");
    case RP_VAULT_LOCKED:
      return describe_locked (reason, ways);
    case RP_VAULT_UNLOCKED:
      return describe_unlocked (reason);
    case RP_VAULT_NEEDS_RECOVERY:
      return describe_recovery (reason, ways);
    case RP_VAULT_READ_ONLY_NEWER:
      return _("The private notes were made by a newer version. Update Rapport to read them.");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * rp_vault_set_closed_error:
 * @state: any state but unlocked
 * @reason: why the vault is in it
 * @ways: what opens it
 * @error: where to put the error a verb ends with
 *
 * Says in an error what rp_vault_describe() says.
 */
void
rp_vault_set_closed_error (RpVaultState    state,
                           RpVaultReason   reason,
                           RpVaultWays     ways,
                           GError        **error)
{
  RpError code = RP_ERROR_LOCKED;

  if (state == RP_VAULT_READ_ONLY_NEWER)
    code = RP_ERROR_TOO_NEW;
  else if (reason == RP_VAULT_REASON_HEADER_DAMAGED)
    code = RP_ERROR_DAMAGED;
  else if (reason == RP_VAULT_REASON_NO_SERVICE || reason == RP_VAULT_REASON_OTHER_KEYRING)
    code = RP_ERROR_KEYRING;

  g_set_error_literal (error, RP_ERROR, code, rp_vault_describe (state, reason, ways));
}
