/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the files of the vault's state machine share. */

#include "rp-vault-header.h"
#include "rp-vault-record.h"
#include "rp-vault.h"

G_BEGIN_DECLS

struct _RpVault
{
  GObject        parent_instance;
  RpKeyring     *keyring;
  GThread       *thread;          /* where verbs are called and signals come out */
  GMainContext  *context;
  guint64        opslimit;
  guint64        memlimit;
  guint          n_keys_made;
  gboolean       is_busy;         /* a verb is under way */

  GMutex         mutex;           /* guards what follows */
  RpVaultState   state;
  RpVaultReason  reason;
  guint          epoch;           /* grows with each lock and load: verbs begun before are void */
  gboolean       has_header;
  gboolean       header_unsaved;
  RpVaultHeader  header;
  GBytes        *header_bytes;
  RpSecretBytes *record_key;      /* NULL unless unlocked */
  RpSecretBytes *inbox_key;       /* the same */
  RpVaultScratch scratch;         /* holds nothing while the mutex is free */
};

/**
 * RpVaultVerb:
 * @epoch: when it began
 * @may_prompt: whether the user may be asked for something
 * @header: the header it works on
 * @passphrase: (nullable): what was typed
 * @vault_key: (nullable): the key, as soon as it is known
 * @slot: a keyring slot being made
 * @slot_key: (nullable): its key
 * @reason: why the keyring slot needs mending
 *
 * What one asynchronous verb carries from step to step.
 */
typedef struct
{
  guint          epoch;
  gboolean       may_prompt;
  RpVaultHeader  header;
  RpSecretBytes *passphrase;
  RpSecretBytes *vault_key;
  RpVaultSlot    slot;
  RpSecretBytes *slot_key;
  RpVaultReason  reason;
} RpVaultVerb;

/* rp-vault.c */
gboolean        rp_vault_become_unlocked       (RpVault              *self,
                                                guint                 epoch,
                                                const RpVaultHeader  *new_header,
                                                RpSecretBytes        *vault_key,
                                                RpVaultReason         reason);
void            rp_vault_become_closed         (RpVault              *self,
                                                guint                 epoch,
                                                RpVaultState          state,
                                                RpVaultReason         reason);

/* rp-vault-state.c */
void            rp_vault_set_closed_error      (RpVaultState          state,
                                                RpVaultReason         reason,
                                                GError              **error);

/* rp-vault-verb.c */
GTask          *rp_vault_begin_verb            (RpVault              *self,
                                                gpointer              source_tag,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void            rp_vault_end_verb              (GTask                *task,
                                                GError               *error);
gboolean        rp_vault_end_verb_unlocked     (GTask                *task,
                                                const RpVaultHeader  *new_header,
                                                RpVaultReason         reason);
void            rp_vault_end_verb_closed       (GTask                *task,
                                                RpVaultState          state,
                                                RpVaultReason         reason);
gboolean        rp_vault_verb_goes_on          (GTask                *task);
RpSecretBytes  *rp_vault_try_secrets           (const RpVaultHeader  *header,
                                                GPtrArray            *secrets);

/* rp-vault-unlock.c */
void            rp_vault_begin_passphrase_verb (RpVault              *self,
                                                gpointer              source_tag,
                                                const char           *passphrase,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   derived,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);

/* rp-vault-derive.c */
void            rp_vault_derive_async          (const RpVaultHeader  *header,
                                                RpSecretBytes        *passphrase,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
RpSecretBytes  *rp_vault_derive_finish         (GAsyncResult         *result,
                                                GError              **error);
void            rp_vault_make_slot_async       (const RpVaultHeader  *header,
                                                RpSecretBytes        *passphrase,
                                                RpSecretBytes        *vault_key,
                                                guint64               opslimit,
                                                guint64               memlimit,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean        rp_vault_make_slot_finish      (GAsyncResult         *result,
                                                RpVaultSlot          *slot,
                                                GError              **error);

/* rp-vault-enrol.c */
void            rp_vault_enrol_async           (RpKeyring            *keyring,
                                                const RpVaultHeader  *header,
                                                const RpVaultSlot    *slot,
                                                RpSecretBytes        *slot_key,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean        rp_vault_enrol_finish          (RpKeyring            *keyring,
                                                GAsyncResult         *result,
                                                GError              **error);
void            rp_vault_withdraw              (RpKeyring            *keyring,
                                                const RpVaultHeader  *header,
                                                const RpVaultSlot    *slot);

G_END_DECLS
