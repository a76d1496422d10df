/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-keyring.h"

G_BEGIN_DECLS

/* The kind of what is being written: it has a key of its own. */
#define RP_DRAFT_KIND "draft"

/**
 * RpVaultState:
 * @RP_VAULT_NO_VAULT: nothing was ever sealed; the only state that may make a vault key
 * @RP_VAULT_LOCKED: the keys are not in memory; #RpVaultReason says why
 * @RP_VAULT_UNLOCKED: sealing and opening work
 * @RP_VAULT_NEEDS_RECOVERY: only the recovery passphrase, the recovery code or a backup
 *   helps
 * @RP_VAULT_READ_ONLY_NEWER: a newer version made the header; nothing is written
 */
typedef enum {
  RP_VAULT_NO_VAULT,
  RP_VAULT_LOCKED,
  RP_VAULT_UNLOCKED,
  RP_VAULT_NEEDS_RECOVERY,
  RP_VAULT_READ_ONLY_NEWER,
} RpVaultState;

/**
 * RpVaultReason:
 * @RP_VAULT_REASON_NONE: nothing to add
 * @RP_VAULT_REASON_NOT_TRIED: a vault is there and nobody tried to unlock it yet
 * @RP_VAULT_REASON_NO_SERVICE: the desktop keyring does not answer
 * @RP_VAULT_REASON_OTHER_KEYRING: the key was stored in another kind of keyring
 * @RP_VAULT_REASON_KEYRING_LOCKED: the keyring is locked
 * @RP_VAULT_REASON_DISMISSED: unlocking the keyring was asked for and declined
 * @RP_VAULT_REASON_BY_USER: locked with rp_vault_lock()
 * @RP_VAULT_REASON_PASSPHRASE_ONLY: the vault has no keyring slot
 * @RP_VAULT_REASON_KEY_MISSING: the keyring is open and has no key for this vault
 * @RP_VAULT_REASON_KEY_WRONG: the keyring has a key, but not the one of this vault
 * @RP_VAULT_REASON_HEADER_DAMAGED: no copy of the header can be used
 * @RP_VAULT_REASON_CODE_ONLY: the vault opens by recovery code only
 * @RP_VAULT_REASON_STRICT_PASSPHRASE: strict: the keyring has its part, and the passphrase
 *   is needed, too
 * @RP_VAULT_REASON_STRICT_MISSING: strict: the keyring is open and has no part for this
 *   vault, so that the passphrase does not help any more
 * @RP_VAULT_REASON_NO_RECOVERY: the keyring is open and has no key for this vault, and
 *   there is no recovery passphrase and no recovery code
 *
 * Why the vault is in its state. An unlocked vault has a reason other than
 * %RP_VAULT_REASON_NONE after recovery if the keyring could not be mended.
 */
typedef enum {
  RP_VAULT_REASON_NONE,
  RP_VAULT_REASON_NOT_TRIED,
  RP_VAULT_REASON_NO_SERVICE,
  RP_VAULT_REASON_OTHER_KEYRING,
  RP_VAULT_REASON_KEYRING_LOCKED,
  RP_VAULT_REASON_DISMISSED,
  RP_VAULT_REASON_BY_USER,
  RP_VAULT_REASON_PASSPHRASE_ONLY,
  RP_VAULT_REASON_KEY_MISSING,
  RP_VAULT_REASON_KEY_WRONG,
  RP_VAULT_REASON_HEADER_DAMAGED,
  RP_VAULT_REASON_CODE_ONLY,
  RP_VAULT_REASON_STRICT_PASSPHRASE,
  RP_VAULT_REASON_STRICT_MISSING,
  RP_VAULT_REASON_NO_RECOVERY,
} RpVaultReason;

/**
 * RpVaultWays:
 * @RP_VAULT_WAY_KEYRING: the keyring alone opens it
 * @RP_VAULT_WAY_PASSPHRASE: the recovery passphrase alone opens it
 * @RP_VAULT_WAY_CODE: the recovery code alone opens it
 * @RP_VAULT_WAY_STRICT: the keyring and a passphrase together open it
 * @RP_VAULT_WAYS_RECOVERY: those that need no keyring
 *
 * Ways into a vault.
 */
typedef enum {
  RP_VAULT_WAY_KEYRING    = 1 << 0,
  RP_VAULT_WAY_PASSPHRASE = 1 << 1,
  RP_VAULT_WAY_CODE       = 1 << 2,
  RP_VAULT_WAY_STRICT     = 1 << 3,
  RP_VAULT_WAYS_RECOVERY  = RP_VAULT_WAY_PASSPHRASE | RP_VAULT_WAY_CODE,
} RpVaultWays;

/**
 * RpVaultChoice:
 * @ways: ways into the vault
 * @passphrase: (nullable): for a passphrase or strict; typed twice by the user
 * @code: (nullable): for a recovery code; see rp_recovery_code_new(). The user has shown
 *   that it is written down
 * @insists: the user was told what it means to have no way but the keyring, and wants that
 *
 * What a person chose.
 */
typedef struct
{
  RpVaultWays    ways;
  const char    *passphrase;
  RpSecretBytes *code;
  gboolean       insists;
} RpVaultChoice;

#define RP_TYPE_VAULT_STATE  (rp_vault_state_get_type ())
#define RP_TYPE_VAULT_REASON (rp_vault_reason_get_type ())
#define RP_TYPE_VAULT_WAYS   (rp_vault_ways_get_type ())
GType rp_vault_state_get_type  (void);
GType rp_vault_reason_get_type (void);
GType rp_vault_ways_get_type   (void);

/**
 * RpVaultReader:
 * @data: the value, in protected memory, until the call returns; no NUL is
 *   behind it
 * @length: bytes in @data
 * @user_data: closure data
 *
 * Gets an opened value.
 */
typedef void (*RpVaultReader) (const void *data,
                               gsize       length,
                               gpointer    user_data);

#define RP_TYPE_VAULT (rp_vault_get_type ())
G_DECLARE_FINAL_TYPE (RpVault, rp_vault, RP, VAULT, GObject)

RpVault       *rp_vault_new                           (RpKeyring            *keyring);

/* Life on disk; callable from any thread. */
gboolean       rp_vault_load_header                   (RpVault              *self,
                                                       GBytes               *from_database,
                                                       const char           *sidecar_path,
                                                       gboolean              has_sealed_records,
                                                       GError              **error);
GBytes        *rp_vault_dup_header                    (RpVault              *self);
gboolean       rp_vault_has_unsaved_header            (RpVault              *self);
gboolean       rp_vault_write_sidecar                 (RpVault              *self,
                                                       const char           *sidecar_path,
                                                       GError              **error);
void           rp_vault_header_saved                  (RpVault              *self,
                                                       GBytes               *header);

/* State; callable from any thread. */
RpVaultState   rp_vault_get_state                     (RpVault              *self);
RpVaultReason  rp_vault_get_reason                    (RpVault              *self);
RpVaultWays    rp_vault_get_ways                      (RpVault              *self);
RpKeyringProtection rp_vault_get_keyring_protection   (RpVault              *self);
const char    *rp_vault_describe                      (RpVaultState          state,
                                                       RpVaultReason         reason,
                                                       RpVaultWays           ways);

/* Verbs; called in the thread that made the vault. */
gboolean       rp_vault_check_passphrase              (const char           *passphrase,
                                                       GError              **error);
void           rp_vault_setup_async                   (RpVault              *self,
                                                       const char           *passphrase,
                                                       gboolean              with_keyring,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
void           rp_vault_setup_ways_async              (RpVault              *self,
                                                       const RpVaultChoice  *choice,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       rp_vault_setup_finish                  (RpVault              *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           rp_vault_unlock_async                  (RpVault              *self,
                                                       gboolean              may_prompt,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       rp_vault_unlock_finish                 (RpVault              *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           rp_vault_unlock_with_passphrase_async  (RpVault              *self,
                                                       const char           *passphrase,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       rp_vault_unlock_with_passphrase_finish (RpVault              *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           rp_vault_recover_async                 (RpVault              *self,
                                                       const char           *passphrase,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       rp_vault_recover_finish                (RpVault              *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           rp_vault_unlock_with_code_async        (RpVault              *self,
                                                       RpSecretBytes        *code,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       rp_vault_unlock_with_code_finish       (RpVault              *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           rp_vault_recover_with_code_async       (RpVault              *self,
                                                       RpSecretBytes        *code,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       rp_vault_recover_with_code_finish      (RpVault              *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           rp_vault_put_ways_async                (RpVault              *self,
                                                       const RpVaultChoice  *choice,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       rp_vault_put_ways_finish               (RpVault              *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
gboolean       rp_vault_remove_ways                   (RpVault              *self,
                                                       RpVaultWays           ways,
                                                       gboolean              insists,
                                                       GError              **error);
void           rp_vault_lock                          (RpVault              *self);

/* Sealing; callable from any thread. */
GBytes        *rp_vault_seal                          (RpVault              *self,
                                                       const char           *kind,
                                                       const char           *field,
                                                       const char           *uuid,
                                                       guint64               rev,
                                                       const void           *data,
                                                       gsize                 length,
                                                       GError              **error);
GBytes        *rp_vault_seal_for_later                (RpVault              *self,
                                                       const char           *kind,
                                                       const char           *field,
                                                       const char           *uuid,
                                                       guint64               rev,
                                                       const void           *data,
                                                       gsize                 length,
                                                       GError              **error);
gboolean       rp_vault_is_for_later                  (GBytes               *sealed);
gboolean       rp_vault_read                          (RpVault              *self,
                                                       const char           *kind,
                                                       const char           *field,
                                                       const char           *uuid,
                                                       guint64               rev,
                                                       GBytes               *sealed,
                                                       RpVaultReader         reader,
                                                       gpointer              user_data,
                                                       GError              **error);
gboolean       rp_vault_open                          (RpVault              *self,
                                                       const char           *kind,
                                                       const char           *field,
                                                       const char           *uuid,
                                                       guint64               rev,
                                                       GBytes               *sealed,
                                                       RpSecretBytes       **out,
                                                       GError              **error);

G_END_DECLS
