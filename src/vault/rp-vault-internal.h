/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the files of the vault's state machine share. */

#include "rp-vault-header.h"
#include "rp-vault-record.h"
#include "rp-vault.h"

G_BEGIN_DECLS

typedef struct _RpVaultRotation RpVaultRotation;

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
  RpSecretBytes *vault_key;       /* NULL unless unlocked */
  RpSecretBytes *record_key;      /* the same */
  RpSecretBytes *draft_key;       /* the same */
  RpSecretBytes *inbox_key;       /* the same */
  RpKeyringProtection protection; /* as the keyring last said */
  RpVaultRotation *rotation;      /* not owned: under way */
  RpVaultScratch scratch;         /* holds nothing while the mutex is free */
  GPtrArray     *scanners;        /* not owned: those that are not void */
};

/**
 * RpVaultPlan:
 * @ways: slots to be made
 * @passphrase: (nullable): prepared
 * @code: (nullable): a recovery code
 * @opslimit: passes over the memory, for a passphrase
 * @memlimit: bytes of memory
 *
 * A choice that was checked.
 */
typedef struct
{
  RpVaultWays    ways;
  RpSecretBytes *passphrase;
  RpSecretBytes *code;
  guint64        opslimit;
  guint64        memlimit;
} RpVaultPlan;

/**
 * RpVaultVerb:
 * @epoch: when it began
 * @may_prompt: whether the user may be asked for something
 * @by_keyring: whether the keyring gave what opened the vault
 * @header: the header it works on
 * @saved_seq: its sequence number, if it is on the disk, or 0
 * @plan: what is to be made
 * @passphrase: (nullable): what was typed
 * @secrets: (nullable): what the keyring holds for a strict slot
 * @derived: called when a passphrase slot was tried
 * @vault_key: (nullable): the key, as soon as it is known
 * @new_key: (nullable): the key of the next generation
 * @rotation: (nullable): a #RpVaultRotation that was begun
 * @reason: why the keyring slot needs mending, or the reason to end with
 *
 * What one asynchronous verb carries from step to step.
 */
typedef struct
{
  guint                epoch;
  gboolean             may_prompt;
  gboolean             by_keyring;
  RpVaultHeader        header;
  guint64              saved_seq;
  RpVaultPlan          plan;
  RpSecretBytes       *passphrase;
  GPtrArray           *secrets;
  GAsyncReadyCallback  derived;
  RpSecretBytes       *vault_key;
  RpSecretBytes       *new_key;
  GObject             *rotation;
  RpVaultReason        reason;
} RpVaultVerb;

/* rp-vault.c; but for the first, with the mutex held */
void            rp_vault_notify                (RpVault              *self);
void            rp_vault_forget_keys           (RpVault              *self);
gboolean        rp_vault_change_state          (RpVault              *self,
                                                RpVaultState          state,
                                                RpVaultReason         reason);
void            rp_vault_use_header            (RpVault              *self,
                                                const RpVaultHeader  *header);

/* rp-vault-scanner.c; with the mutex held */
void            rp_vault_void_scanners         (RpVault              *self);

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

/* rp-vault-ways.c */
RpVaultWays     rp_vault_header_get_ways       (const RpVaultHeader  *header);
gboolean        rp_vault_plan_check            (RpVaultPlan          *plan,
                                                RpVault              *vault,
                                                const RpVaultChoice  *choice,
                                                GError              **error);
gboolean        rp_vault_plan_check_whole      (const RpVaultChoice  *choice,
                                                GError              **error);
void            rp_vault_plan_clear            (RpVaultPlan          *plan);

/* rp-vault-change.c */
void            rp_vault_take_slots            (RpVault              *self,
                                                RpVaultHeader        *header,
                                                const RpVaultSlots   *slots);

/* rp-vault-state.c */
void            rp_vault_set_closed_error      (RpVaultState          state,
                                                RpVaultReason         reason,
                                                RpVaultWays           ways,
                                                GError              **error);

/* rp-vault-verb.c */
gboolean        rp_vault_check_idle            (RpVault              *self,
                                                GError              **error);
void            rp_vault_take_key              (RpVault              *self,
                                                RpVaultVerb          *verb);
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
GError         *rp_vault_locked_meanwhile      (void);
gboolean        rp_vault_verb_goes_on          (GTask                *task);
RpSecretBytes  *rp_vault_try_secrets           (const RpVaultHeader  *header,
                                                GPtrArray            *secrets);

/* rp-vault-unlock.c */
RpVaultReason   rp_vault_without_keyring       (const RpVaultHeader  *header);
gboolean        rp_vault_has_lock              (GTask                *task);
void            rp_vault_look_up               (GTask                *task,
                                                GAsyncReadyCallback   callback);
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
                                                GPtrArray            *secrets,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
RpSecretBytes  *rp_vault_derive_finish         (GAsyncResult         *result,
                                                GError              **error);
void            rp_vault_set_no_derivation     (GError              **error);

/* rp-vault-make-slots.c */
void            rp_vault_make_slots_async      (RpKeyring            *keyring,
                                                const RpVaultHeader  *header,
                                                guint32               key_id,
                                                const RpVaultPlan    *plan,
                                                RpSecretBytes        *vault_key,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean        rp_vault_make_slots_finish     (GAsyncResult         *result,
                                                RpVaultSlots         *slots,
                                                GError              **error);
void            rp_vault_withdraw_slots        (RpKeyring            *keyring,
                                                const RpVaultHeader  *header,
                                                const RpVaultSlots   *slots);

/* rp-vault-recover.c */
void            rp_vault_mend                  (GTask                *task);

/* rp-vault-retire.c */
void            rp_vault_end_verb_opened       (GTask                *task);

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
