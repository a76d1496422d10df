/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What may be wrong with a keyring, and what the vault has to make of it. */

#include "rp-vault.h"

/* What the keyring is like; of the first two no bus knows. */
typedef enum {
  STATE_NO_BUS,
  STATE_DEAD_SOCKET,
  STATE_NO_PROVIDER,
  STATE_CRASHES,
  STATE_HANGS,
  STATE_PLAIN_ONLY,
  STATE_NO_ALIAS,
  STATE_ABSENT,
  STATE_PRESENT,
  STATE_WARM_LOCKED,
  STATE_COLD_LOCKED,
  STATE_DISMISSED,
  STATE_APPROVED,
  STATE_TEXTUAL,
  N_STATES
} State;

/* What the keyring gives back where the key should be; to a key that is stored, too. */
typedef enum {
  KEY_RIGHT,
  KEY_WRONG,
  KEY_MALFORMED,
  KEY_TWO,
  KEY_NEWLINE,
  KEY_DELETED,
  N_KEYS
} Key;

/* What the program is doing. */
typedef enum {
  MOMENT_START,
  MOMENT_CLICK,
  MOMENT_FIRST_NOTE,
  MOMENT_SAVE,
  MOMENT_ROTATE,
  N_MOMENTS
} Moment;

static const char *const state_names[N_STATES] = {
  "no-bus", "dead-socket", "no-provider", "crashes", "hangs", "plain-only", "no-alias", "absent",
  "present", "warm-locked", "cold-locked", "dismissed", "approved", "textual",
};
static const char *const key_names[N_KEYS] = {
  "right", "wrong", "malformed", "two", "newline", "deleted",
};
static const char *const moment_names[N_MOMENTS] = {
  "start", "click", "first-note", "save", "rotate",
};

typedef struct
{
  RpVaultState  state;
  RpVaultReason reason;
} Shown;

/* What is shown of an open keyring. */
static inline Shown
shown_by_key (Key key)
{
  switch (key)
    {
    case KEY_RIGHT:
    case KEY_TWO:
      return (Shown) { RP_VAULT_UNLOCKED, RP_VAULT_REASON_NONE };
    case KEY_DELETED:
      return (Shown) { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_MISSING };
    case KEY_WRONG:
    case KEY_MALFORMED:
    case KEY_NEWLINE:
    default:
      return (Shown) { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_WRONG };
    }
}

/* What is shown when the program starts, or after somebody asked for the notes. */
static inline Shown
shown (State    state,
       Key      key,
       gboolean clicked)
{
  const Shown closed = { RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED };
  const Shown declined = { RP_VAULT_LOCKED, RP_VAULT_REASON_DISMISSED };

  switch (state)
    {
    case STATE_NO_BUS:
    case STATE_DEAD_SOCKET:
    case STATE_NO_PROVIDER:
    case STATE_CRASHES:
    case STATE_HANGS:
      return (Shown) { RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE };
    case STATE_PLAIN_ONLY:
    case STATE_NO_ALIAS:
    case STATE_PRESENT:
      /* It was found and could not be read: nothing follows from that yet. */
      if (key == KEY_DELETED && !clicked)
        return closed;
      return shown_by_key (key);
    case STATE_ABSENT:
      return (Shown) { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_MISSING };
    case STATE_APPROVED:
    case STATE_TEXTUAL:
      return clicked ? shown_by_key (key) : closed;
    case STATE_WARM_LOCKED:
    case STATE_COLD_LOCKED:
    case STATE_DISMISSED:
    default:
      return clicked ? declined : closed;
    }
}

/* Whether a key that is stored can be read back. */
static inline gboolean
keeps (State state,
       Key   key)
{
  static const gboolean can_store[N_STATES] = {
    [STATE_PLAIN_ONLY] = TRUE,
    [STATE_ABSENT] = TRUE,
    [STATE_PRESENT] = TRUE,
    [STATE_APPROVED] = TRUE,
    [STATE_TEXTUAL] = TRUE,
  };

  return can_store[state] && (key == KEY_RIGHT || key == KEY_TWO);
}
