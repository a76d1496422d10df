/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-keyring.h"

G_BEGIN_DECLS

/**
 * RpMemoryKeyringState:
 * @RP_MEMORY_KEYRING_UNLOCKED: items can be read and stored
 * @RP_MEMORY_KEYRING_LOCKED: items are there but locked
 * @RP_MEMORY_KEYRING_ABSENT: nobody answers
 */
typedef enum {
  RP_MEMORY_KEYRING_UNLOCKED,
  RP_MEMORY_KEYRING_LOCKED,
  RP_MEMORY_KEYRING_ABSENT,
} RpMemoryKeyringState;

/**
 * RpMemoryKeyringFault:
 * @RP_MEMORY_KEYRING_NO_FAULT: storing works
 * @RP_MEMORY_KEYRING_STORE_FAILS: storing ends in an error
 * @RP_MEMORY_KEYRING_STORE_LOSES: storing claims success but keeps nothing
 * @RP_MEMORY_KEYRING_STORE_ALTERS: storing claims success but keeps other bytes
 */
typedef enum {
  RP_MEMORY_KEYRING_NO_FAULT,
  RP_MEMORY_KEYRING_STORE_FAILS,
  RP_MEMORY_KEYRING_STORE_LOSES,
  RP_MEMORY_KEYRING_STORE_ALTERS,
} RpMemoryKeyringFault;

#define RP_TYPE_MEMORY_KEYRING (rp_memory_keyring_get_type ())
G_DECLARE_FINAL_TYPE (RpMemoryKeyring, rp_memory_keyring, RP, MEMORY_KEYRING, GObject)

RpMemoryKeyring *rp_memory_keyring_new              (void);
void             rp_memory_keyring_set_state        (RpMemoryKeyring      *self,
                                                     RpMemoryKeyringState  state);
void             rp_memory_keyring_set_fault        (RpMemoryKeyring      *self,
                                                     RpMemoryKeyringFault  fault);
void             rp_memory_keyring_set_kind         (RpMemoryKeyring      *self,
                                                     RpKeyringKind         kind);
void             rp_memory_keyring_set_prompt       (RpMemoryKeyring      *self,
                                                     gboolean              approve);
void             rp_memory_keyring_set_protection   (RpMemoryKeyring      *self,
                                                     RpKeyringProtection   protection);
void             rp_memory_keyring_put              (RpMemoryKeyring      *self,
                                                     const char           *vault_id,
                                                     const char           *slot_id,
                                                     RpSecretBytes        *secret);
void             rp_memory_keyring_forget_all       (RpMemoryKeyring      *self);
guint            rp_memory_keyring_get_n_items      (RpMemoryKeyring      *self);
guint            rp_memory_keyring_get_n_prompts    (RpMemoryKeyring      *self);
guint            rp_memory_keyring_get_n_stores     (RpMemoryKeyring      *self);

G_END_DECLS
