/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-secret-bytes-private.h"
#include "rp-vault-rotation-private.h"

G_DEFINE_FINAL_TYPE (RpVault, rp_vault, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_KEYRING,
  PROP_STATE,
  PROP_REASON,
  PROP_WAYS,
  PROP_KEYRING_PROTECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  CLOSING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
notify_here (RpVault *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAYS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEYRING_PROTECTION]);
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
notify_cb (gpointer data)
{
  notify_here (data);

  return G_SOURCE_REMOVE;
}

/* Signals come out in the thread that made the vault, whoever changed it. */
void
rp_vault_notify (RpVault *self)
{
  g_autoptr(GSource) source = NULL;

  if (self->thread == g_thread_self ())
    {
      notify_here (self);
      return;
    }

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, notify_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

/* With the mutex held. */
void
rp_vault_forget_keys (RpVault *self)
{
  if (self->rotation != NULL)
    rp_vault_rotation_forget_keys (self->rotation);
  rp_vault_void_scanners (self);
  g_clear_pointer (&self->vault_key, rp_secret_bytes_unref);
  g_clear_pointer (&self->record_key, rp_secret_bytes_unref);
  g_clear_pointer (&self->draft_key, rp_secret_bytes_unref);
  g_clear_pointer (&self->inbox_key, rp_secret_bytes_unref);
  rp_vault_scratch_clear (&self->scratch);
}

/* With the mutex held. */
gboolean
rp_vault_change_state (RpVault       *self,
              RpVaultState   state,
              RpVaultReason  reason)
{
  gboolean changed = self->state != state || self->reason != reason;

  if (state != RP_VAULT_UNLOCKED)
    rp_vault_forget_keys (self);
  self->state = state;
  self->reason = reason;

  return changed;
}

/* With the mutex held. */
void
rp_vault_use_header (RpVault             *self,
            const RpVaultHeader *header)
{
  self->header = *header;
  self->has_header = TRUE;
  self->header_unsaved = TRUE;
  g_clear_pointer (&self->header_bytes, g_bytes_unref);
  self->header_bytes = rp_vault_header_serialize (header);
}

/* With the mutex held. */
static void
derive_keys (RpVault       *self,
             RpSecretBytes *vault_key)
{
  RpVaultHeader header = self->header;
  guint8 public_key[RP_VAULT_INBOX_KEY_SIZE];
  gboolean changed = rp_vault_header_settle (&header);

  rp_secret_bytes_ref (vault_key);   /* it may be the one that is forgotten */
  rp_vault_forget_keys (self);
  self->vault_key = vault_key;
  self->record_key = rp_vault_derive_record (vault_key);
  self->draft_key = rp_vault_derive_draft (vault_key);
  self->inbox_key = rp_vault_derive_inbox (vault_key, public_key);
  changed |= rp_vault_header_put_inbox (&header, public_key);
  if (changed)
    rp_vault_use_header (self, &header);
}

/**
 * rp_vault_become_unlocked:
 * @self: a vault
 * @epoch: when the verb began that got here
 * @new_header: (nullable): a header to use from now on and to be saved
 * @vault_key: the vault key, checked against the header
 * @reason: %RP_VAULT_REASON_NONE, or why the keyring could not be mended
 *
 * Returns: %FALSE, with nothing changed, if the vault was locked or loaded meanwhile
 */
gboolean
rp_vault_become_unlocked (RpVault             *self,
                          guint                epoch,
                          const RpVaultHeader *new_header,
                          RpSecretBytes       *vault_key,
                          RpVaultReason        reason)
{
  RpKeyringProtection protection = self->keyring != NULL
                                   ? rp_keyring_get_protection (self->keyring)
                                   : RP_KEYRING_PROTECTION_UNKNOWN;
  RpVaultWays before;
  gboolean changed;

  g_mutex_lock (&self->mutex);
  if (self->epoch != epoch)
    {
      g_mutex_unlock (&self->mutex);
      return FALSE;
    }
  before = self->has_header ? rp_vault_header_get_ways (&self->header) : 0;
  if (new_header != NULL)
    rp_vault_use_header (self, new_header);
  derive_keys (self, vault_key);
  changed = self->protection != protection ||
            before != rp_vault_header_get_ways (&self->header);
  self->protection = protection;
  changed |= rp_vault_change_state (self, RP_VAULT_UNLOCKED, reason);
  g_mutex_unlock (&self->mutex);

  if (changed)
    rp_vault_notify (self);

  return TRUE;
}

/**
 * rp_vault_become_closed:
 * @self: a vault
 * @epoch: when the verb began that got here
 * @state: any state but unlocked
 * @reason: why
 *
 * Changes the state, unless the vault was locked or loaded meanwhile.
 */
void
rp_vault_become_closed (RpVault       *self,
                        guint          epoch,
                        RpVaultState   state,
                        RpVaultReason  reason)
{
  gboolean changed = FALSE;

  g_assert (state != RP_VAULT_UNLOCKED && state != RP_VAULT_NO_VAULT);

  g_mutex_lock (&self->mutex);
  if (self->epoch == epoch)
    changed = rp_vault_change_state (self, state, reason);
  g_mutex_unlock (&self->mutex);

  if (changed)
    rp_vault_notify (self);
}

static void
rp_vault_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  RpVault *self = RP_VAULT (object);

  switch (property_id)
    {
    case PROP_KEYRING:
      g_value_set_object (value, self->keyring);
      break;
    case PROP_STATE:
      g_value_set_enum (value, rp_vault_get_state (self));
      break;
    case PROP_REASON:
      g_value_set_enum (value, rp_vault_get_reason (self));
      break;
    case PROP_WAYS:
      g_value_set_flags (value, rp_vault_get_ways (self));
      break;
    case PROP_KEYRING_PROTECTION:
      g_value_set_enum (value, rp_vault_get_keyring_protection (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rp_vault_set_property (GObject      *object,
                       guint         property_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  RpVault *self = RP_VAULT (object);

  switch (property_id)
    {
    case PROP_KEYRING:
      self->keyring = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rp_vault_finalize (GObject *object)
{
  RpVault *self = RP_VAULT (object);

  rp_vault_forget_keys (self);
  g_clear_pointer (&self->header_bytes, g_bytes_unref);
  g_clear_object (&self->keyring);
  g_ptr_array_unref (self->scanners);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (rp_vault_parent_class)->finalize (object);
}

static void
rp_vault_class_init (RpVaultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rp_vault_get_property;
  object_class->set_property = rp_vault_set_property;
  object_class->finalize = rp_vault_finalize;

  /**
   * RpVault:keyring: (nullable)
   *
   * Where the key of the keyring slot lies; %NULL to use the passphrase only.
   */
  properties[PROP_KEYRING] =
    g_param_spec_object ("keyring", NULL, NULL, RP_TYPE_KEYRING,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RpVault:state:
   *
   * Whether sealing and opening work. Notified in the thread that made the vault.
   */
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, RP_TYPE_VAULT_STATE, RP_VAULT_NO_VAULT,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RpVault:reason:
   *
   * Why the vault is in its state. Notified together with it.
   */
  properties[PROP_REASON] =
    g_param_spec_enum ("reason", NULL, NULL, RP_TYPE_VAULT_REASON, RP_VAULT_REASON_NONE,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RpVault:ways:
   *
   * The ways into the vault. Notified together with the state.
   */
  properties[PROP_WAYS] =
    g_param_spec_flags ("ways", NULL, NULL, RP_TYPE_VAULT_WAYS, 0,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RpVault:keyring-protection:
   *
   * Whether a password protects the keyring that the vault was opened with. Notified
   * together with the state.
   */
  properties[PROP_KEYRING_PROTECTION] =
    g_param_spec_enum ("keyring-protection", NULL, NULL, RP_TYPE_KEYRING_PROTECTION,
                       RP_KEYRING_PROTECTION_UNKNOWN,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * RpVault::closing:
   *
   * The vault is about to be locked, and sealing works for the last time: what was
   * typed and is not saved yet can be kept. In the thread that made the vault.
   */
  signals[CLOSING] = g_signal_new ("closing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_vault_init (RpVault *self)
{
  rp_sodium_require ();
  g_mutex_init (&self->mutex);
  self->scanners = g_ptr_array_new ();
  self->thread = g_thread_self ();
  self->context = g_main_context_ref_thread_default ();
  self->opslimit = RP_VAULT_OPSLIMIT;
  self->memlimit = RP_VAULT_MEMLIMIT;
}

/**
 * rp_vault_new:
 * @keyring: (nullable): where keys are kept; %NULL to use the passphrase only
 *
 * A vault belongs to the thread that makes it: its verbs are called there and its
 * signals come out there. It says %RP_VAULT_NO_VAULT until rp_vault_load_header().
 *
 * Returns: (transfer full): a vault
 */
RpVault *
rp_vault_new (RpKeyring *keyring)
{
  g_return_val_if_fail (keyring == NULL || RP_IS_KEYRING (keyring), NULL);

  return g_object_new (RP_TYPE_VAULT, "keyring", keyring, NULL);
}

/**
 * rp_vault_lock:
 * @self: a vault
 *
 * Wipes the keys at once and makes every verb under way come to nothing. Callable
 * from any thread; does nothing to a vault that is not open but that.
 */
void
rp_vault_lock (RpVault *self)
{
  gboolean changed = FALSE;

  g_return_if_fail (RP_IS_VAULT (self));

  if (g_thread_self () == self->thread && rp_vault_get_state (self) == RP_VAULT_UNLOCKED)
    g_signal_emit (self, signals[CLOSING], 0);

  g_mutex_lock (&self->mutex);
  self->epoch++;
  if (self->state == RP_VAULT_UNLOCKED)
    changed = rp_vault_change_state (self, RP_VAULT_LOCKED, RP_VAULT_REASON_BY_USER);
  g_mutex_unlock (&self->mutex);

  if (changed)
    rp_vault_notify (self);
}
