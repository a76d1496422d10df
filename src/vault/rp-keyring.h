/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "rp-secret-bytes.h"

G_BEGIN_DECLS

/**
 * RpKeyringOutcome:
 * @RP_KEYRING_FOUND: at least one readable item fits
 * @RP_KEYRING_ABSENT: no item fits and every collection is unlocked, so there is none
 * @RP_KEYRING_LOCKED: something is locked, so nothing follows from what was not found
 * @RP_KEYRING_NO_SERVICE: the keyring did not answer, or answered nonsense
 */
typedef enum {
  RP_KEYRING_FOUND,
  RP_KEYRING_ABSENT,
  RP_KEYRING_LOCKED,
  RP_KEYRING_NO_SERVICE,
} RpKeyringOutcome;

/**
 * RpKeyringKind:
 * @RP_KEYRING_KIND_NONE: no keyring; the vault opens by passphrase only
 * @RP_KEYRING_KIND_SERVICE: the Secret Service of the desktop
 * @RP_KEYRING_KIND_FILE: a keyring file of a sandbox
 * @RP_KEYRING_KIND_MEMORY: the double that tests use
 *
 * Where a key was stored. The numbers are written to disk: append only.
 */
typedef enum {
  RP_KEYRING_KIND_NONE = 0,
  RP_KEYRING_KIND_SERVICE = 1,
  RP_KEYRING_KIND_FILE = 2,
  RP_KEYRING_KIND_MEMORY = 3,
} RpKeyringKind;

/**
 * RpKeyringProtection:
 * @RP_KEYRING_PROTECTION_UNKNOWN: nothing is known
 * @RP_KEYRING_PROTECTION_PASSWORD: a password protects what it keeps on the disk
 * @RP_KEYRING_PROTECTION_NONE: it has no password: what it keeps can be read on the disk
 *
 * What a keyring's keys are worth to somebody who has the disk.
 */
typedef enum {
  RP_KEYRING_PROTECTION_UNKNOWN,
  RP_KEYRING_PROTECTION_PASSWORD,
  RP_KEYRING_PROTECTION_NONE,
} RpKeyringProtection;

#define RP_TYPE_KEYRING_PROTECTION (rp_keyring_protection_get_type ())
GType rp_keyring_protection_get_type (void);

#define RP_TYPE_KEYRING (rp_keyring_get_type ())
G_DECLARE_INTERFACE (RpKeyring, rp_keyring, RP, KEYRING, GObject)

/**
 * RpKeyringInterface:
 * @get_kind: see rp_keyring_get_kind()
 * @get_protection: see rp_keyring_get_protection()
 * @lookup_async: see rp_keyring_lookup_async(); ends in rp_keyring_return_lookup()
 * @store_async: see rp_keyring_store_async(); ends its #GTask with a boolean
 * @unlock_async: see rp_keyring_unlock_async(); ends its #GTask with a boolean
 * @delete_async: see rp_keyring_delete_async(); ends its #GTask with a boolean
 *
 * Each verb calls back with a #GTask whose source object is the keyring.
 */
struct _RpKeyringInterface
{
  GTypeInterface parent_iface;

  RpKeyringKind (*get_kind)     (RpKeyring           *self);
  RpKeyringProtection (*get_protection) (RpKeyring   *self);
  void          (*lookup_async) (RpKeyring           *self,
                                 const char          *vault_id,
                                 const char          *slot_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
  void          (*store_async)  (RpKeyring           *self,
                                 const char          *vault_id,
                                 const char          *slot_id,
                                 RpSecretBytes       *secret,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
  void          (*unlock_async) (RpKeyring           *self,
                                 const char          *vault_id,
                                 const char          *slot_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
  void          (*delete_async) (RpKeyring           *self,
                                 const char          *vault_id,
                                 const char          *slot_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
};

RpKeyringKind    rp_keyring_get_kind      (RpKeyring            *self);
RpKeyringProtection rp_keyring_get_protection (RpKeyring        *self);
void             rp_keyring_lookup_async  (RpKeyring            *self,
                                           const char           *vault_id,
                                           const char           *slot_id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void             rp_keyring_return_lookup (GTask                *task,
                                           RpKeyringOutcome      outcome,
                                           GPtrArray            *secrets);
RpKeyringOutcome rp_keyring_lookup_finish (RpKeyring            *self,
                                           GAsyncResult         *result,
                                           GPtrArray           **secrets);
void             rp_keyring_store_async   (RpKeyring            *self,
                                           const char           *vault_id,
                                           const char           *slot_id,
                                           RpSecretBytes        *secret,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean         rp_keyring_store_finish  (RpKeyring            *self,
                                           GAsyncResult         *result,
                                           GError              **error);
void             rp_keyring_unlock_async  (RpKeyring            *self,
                                           const char           *vault_id,
                                           const char           *slot_id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean         rp_keyring_unlock_finish (RpKeyring            *self,
                                           GAsyncResult         *result,
                                           GError              **error);
void             rp_keyring_delete_async  (RpKeyring            *self,
                                           const char           *vault_id,
                                           const char           *slot_id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean         rp_keyring_delete_finish (RpKeyring            *self,
                                           GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
