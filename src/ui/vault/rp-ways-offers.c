/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ways-offers.h"

#include <glib/gi18n.h>

/**
 * Offer:
 * @deeds: for which it is offered, as bits
 * @ways: what it means
 */
typedef struct
{
  guint       deeds;
  RpVaultWays ways;
  const char *title;
  const char *subtitle;
} Offer;

#define SET_UP  (1 << RP_VAULT_DEED_SET_UP)
#define PUT     (1 << RP_VAULT_DEED_PUT)
#define NEW_KEY (1 << RP_VAULT_DEED_NEW_KEY)

static const Offer offers[] = {
  { SET_UP | NEW_KEY, RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE,
    N_("Recovery Passphrase"),
    N_("The keyring opens them when you log in; if it is lost, a passphrase does") },
  { SET_UP | NEW_KEY, RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_CODE,
    N_("Recovery Code"),
    N_("The keyring opens them when you log in; if it is lost, a code on paper does") },
  { SET_UP | NEW_KEY, RP_VAULT_WAY_STRICT | RP_VAULT_WAY_CODE,
    N_("Ask for the Passphrase Each Time"),
    N_("Strict: it takes the keyring and a passphrase; a code on paper is the only way back") },
  { SET_UP | NEW_KEY, RP_VAULT_WAY_PASSPHRASE,
    N_("Passphrase Only"),
    N_("Nothing is kept in the keyring, and the passphrase is asked for each time") },
  { SET_UP, RP_VAULT_WAY_KEYRING,
    N_("Not Now"),
    N_("The keyring alone opens them") },
  { PUT, RP_VAULT_WAY_PASSPHRASE,
    N_("Recovery Passphrase"),
    N_("If the keyring is lost, a passphrase opens them") },
  { PUT, RP_VAULT_WAY_CODE,
    N_("Recovery Code"),
    N_("If the keyring is lost, a code on paper opens them") },
};

static gboolean
is_open_on_disk (const Offer *offer,
                 RpVault     *vault)
{
  return (offer->ways & RP_VAULT_WAY_KEYRING) != 0 &&
         rp_vault_get_keyring_protection (vault) == RP_KEYRING_PROTECTION_NONE;
}

/* Those that a keyring without a password would give away come last. */
static void
add_offers (RpWaysChoice *choice,
            RpVaultDeed   deed,
            RpVault      *vault,
            gboolean      open_on_disk)
{
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    if ((offers[i].deeds & (1 << deed)) && is_open_on_disk (&offers[i], vault) == open_on_disk)
      rp_ways_choice_add (choice, offers[i].ways, _(offers[i].title),
                          open_on_disk
                          ? _("Your login keyring has no password, so the key is readable on the "
                              "disk")
                          : _(offers[i].subtitle));
}

static gboolean
is_offered (RpVaultDeed deed,
            RpVaultWays ways)
{
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    if ((offers[i].deeds & (1 << deed)) && offers[i].ways == ways)
      return TRUE;

  return FALSE;
}

/**
 * rp_ways_offers_fill:
 * @choice: an empty list
 * @deed: what it is for
 * @vault: the vault
 *
 * Adds what can be chosen. For a new key, the ways there are now are chosen at first.
 */
void
rp_ways_offers_fill (RpWaysChoice *choice,
                     RpVaultDeed   deed,
                     RpVault      *vault)
{
  RpVaultWays now = rp_vault_get_ways (vault);

  g_return_if_fail (RP_IS_WAYS_CHOICE (choice));
  g_return_if_fail (RP_IS_VAULT (vault));

  if (deed == RP_VAULT_DEED_NEW_KEY && (now & RP_VAULT_WAYS_RECOVERY) && !is_offered (deed, now))
    rp_ways_choice_add (choice, now, _("The Same Ways as Now"),
                        _("Each of them with a new secret"));
  add_offers (choice, deed, vault, FALSE);
  add_offers (choice, deed, vault, TRUE);
  if (deed == RP_VAULT_DEED_NEW_KEY &&
      rp_vault_get_keyring_protection (vault) != RP_KEYRING_PROTECTION_NONE)
    rp_ways_choice_set_ways (choice, now);
}

/**
 * rp_ways_offers_describe:
 * @deed: what a choice is for
 *
 * Returns: (transfer none): what to know before it
 */
const char *
rp_ways_offers_describe (RpVaultDeed deed)
{
  switch (deed)
    {
    case RP_VAULT_DEED_SET_UP:
      return _("What you hear in confidence is encrypted on this computer. Choose what opens it, "
               "and what opens it if the desktop keyring is lost or reset.");
    case RP_VAULT_DEED_PUT:
      return _("Choose what opens your private notes if the desktop keyring is lost or reset.");
    case RP_VAULT_DEED_NEW_KEY:
      return _("Change the key if somebody may have seen your passphrase or code, or had this "
               "computer in their hands. Choose what opens your private notes from then on.");
    default:
      g_return_val_if_reached (NULL);
    }
}
