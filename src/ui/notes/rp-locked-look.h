/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault.h"

G_BEGIN_DECLS

/**
 * RpLockedLook:
 * @icon_name: what it is seen by
 * @title: what is the case
 * @description: (nullable): what to know; %NULL for what the vault says
 * @row: (nullable): the title of the row for the passphrase, if one is asked for
 * @verb: (nullable): what the button does; %NULL where nothing opens them
 * @action: (nullable): of the button; %NULL where it tries what is in the row
 * @other: (nullable): what a second button does, with the action `vault.unlock`
 * @offers_copy: whether what is there should be copied before anything is tried with it,
 *   with the action `vault.save-copy`
 *
 * How private notes that are not open are shown. Untranslated.
 */
typedef struct
{
  const char *icon_name;
  const char *title;
  const char *description;
  const char *row;
  const char *verb;
  const char *action;
  const char *other;
  gboolean    offers_copy;
} RpLockedLook;

RpLockedLook rp_locked_look_find (RpVaultState  state,
                                  RpVaultReason reason,
                                  RpVaultWays   ways);

G_END_DECLS
