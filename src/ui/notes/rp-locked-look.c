/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-locked-look.h"

#include "rp-vault-opening.h"

#include <glib/gi18n.h>

#define LOCK "changes-prevent-symbolic"
#define KEY  "dialog-password-symbolic"

static const RpLockedLook no_vault = {
  "channel-secure-symbolic", N_("Keep What You Hear in Confidence"),
  N_("Private notes are encrypted on this computer. Nothing of them appears in briefs, and "
     "while they are locked nothing is found in them."),
  NULL, N_("_Set Up…"), "vault.set-up", NULL, FALSE,
};
static const RpLockedLook newer = {
  "software-update-available-symbolic", N_("Made by a Newer Version"),
  NULL, NULL, NULL, NULL, NULL, TRUE,
};

/* Whether the keyring is what is wrong: then the vault says it better. */
static gboolean
is_about_keyring (RpVaultReason reason)
{
  return reason == RP_VAULT_REASON_NO_SERVICE || reason == RP_VAULT_REASON_OTHER_KEYRING
         || reason == RP_VAULT_REASON_KEYRING_LOCKED || reason == RP_VAULT_REASON_DISMISSED;
}

static gboolean
is_keyring_locked (RpVaultReason reason)
{
  return reason == RP_VAULT_REASON_KEYRING_LOCKED || reason == RP_VAULT_REASON_DISMISSED;
}

/* What the dialog offers that the row does not */
static const char *
find_other (RpVaultReason reason,
            RpVaultOffers offers)
{
  if (is_keyring_locked (reason))
    return N_("Unlock _Keyring…");
  if (offers & RP_VAULT_OFFER_CODE)
    return N_("_Another Way…");

  return (offers & RP_VAULT_OFFER_KEYRING) ? N_("Try the _Keyring Again") : NULL;
}

static void
ask (RpLockedLook  *look,
     RpVaultReason  reason,
     RpVaultOffers  offers)
{
  look->action = NULL;
  look->other = find_other (reason, offers);
}

/* A keyring that works is asked first; it is not where the passphrase is. */
static RpLockedLook
find_locked (RpVaultReason reason,
             RpVaultWays   ways,
             RpVaultOffers offers)
{
  RpLockedLook look = {
    LOCK, N_("Notes Are Locked"),
    N_("What you hear in confidence stays on this computer, encrypted. Until you unlock it, "
       "nothing here appears in search, briefs or exports."),
    NULL, N_("_Unlock"), "vault.unlock", NULL, FALSE,
  };
  gboolean in_keyring = (ways & (RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_STRICT)) != 0;

  if (is_about_keyring (reason))
    look.description = NULL;
  if ((ways & RP_VAULT_WAY_PASSPHRASE)
      && (!in_keyring || (is_about_keyring (reason) && reason != RP_VAULT_REASON_KEYRING_LOCKED)))
    {
      look.row = in_keyring ? N_("Recovery passphrase") : N_("Passphrase");
      ask (&look, reason, offers);
    }
  else if (is_keyring_locked (reason))
    look.verb = N_("Unlock _Keyring…");
  else if (is_about_keyring (reason))
    look.verb = (offers & RP_VAULT_OFFER_CODE) ? N_("_Unlock…") : N_("Try the _Keyring Again");

  return look;
}

static RpLockedLook
find_recovery (RpVaultReason reason,
               RpVaultOffers offers)
{
  RpLockedLook look = { KEY, N_("The Key Is Missing"), NULL, NULL, N_("_Recover…"),
                        "vault.unlock", NULL, TRUE };

  if (reason == RP_VAULT_REASON_HEADER_DAMAGED)
    {
      look.icon_name = "dialog-warning-symbolic";
      look.title = N_("The Key Cannot Be Read");
    }
  else if (reason == RP_VAULT_REASON_KEY_WRONG)
    look.title = N_("The Key Does Not Fit");

  if (offers & RP_VAULT_OFFER_PASSPHRASE)
    {
      look.row = N_("Recovery passphrase");
      look.verb = N_("_Recover");
      ask (&look, reason, offers);
    }
  else if (offers == RP_VAULT_OFFER_KEYRING)
    look.verb = N_("Try the _Keyring Again");
  else if (offers == 0)
    {
      look.verb = NULL;
      look.action = NULL;
    }

  return look;
}

/**
 * rp_locked_look_find:
 * @state: of a vault that is not open
 * @reason: why it is not
 * @ways: the ways into it
 *
 * Nothing of it tells what is in there, not even whether there is anything; and nothing is
 * ever offered but what opens it.
 *
 * Returns: how to show it
 */
RpLockedLook
rp_locked_look_find (RpVaultState  state,
                     RpVaultReason reason,
                     RpVaultWays   ways)
{
  RpVaultOffers offers = rp_vault_opening_list (state, reason, ways);

  switch (state)
    {
    case RP_VAULT_NO_VAULT:
      return no_vault;
    case RP_VAULT_READ_ONLY_NEWER:
      return newer;
    case RP_VAULT_NEEDS_RECOVERY:
      return find_recovery (reason, offers);
    case RP_VAULT_LOCKED:
    case RP_VAULT_UNLOCKED:
    default:
      return find_locked (reason, ways, offers);
    }
}
