/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-context"

#include "rp-context.h"

#include "rp-secret-service-keyring.h"

struct _RpContext
{
  GObject   parent_instance;

  char     *directory;
  RpVault  *vault;
  RpStore  *store;
};

G_DEFINE_FINAL_TYPE (RpContext, rp_context, G_TYPE_OBJECT)

static void
rp_context_dispose (GObject *object)
{
  RpContext *self = RP_CONTEXT (object);

  if (self->store != NULL)
    rp_store_close (self->store);
  g_clear_object (&self->store);
  /* Whoever may still know the vault gets nothing from it. */
  if (self->vault != NULL)
    rp_vault_lock (self->vault);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (rp_context_parent_class)->dispose (object);
}

static void
rp_context_finalize (GObject *object)
{
  RpContext *self = RP_CONTEXT (object);

  g_free (self->directory);

  G_OBJECT_CLASS (rp_context_parent_class)->finalize (object);
}

static void
rp_context_class_init (RpContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_context_dispose;
  object_class->finalize = rp_context_finalize;
}

static void
rp_context_init (RpContext *self)
{
}

/**
 * rp_context_new:
 * @directory: the folder that holds the library, or will hold it
 *
 * Makes the services. Nothing is opened and nobody is asked for a key yet.
 *
 * Returns: (transfer full): the services
 */
RpContext *
rp_context_new (const char *directory)
{
  g_autoptr(RpKeyring) keyring = NULL;
  RpContext *self;

  g_return_val_if_fail (directory != NULL, NULL);

  keyring = rp_secret_service_keyring_new ();
  self = g_object_new (RP_TYPE_CONTEXT, NULL);
  self->directory = g_strdup (directory);
  self->vault = rp_vault_new (keyring);
  self->store = rp_store_new (directory, self->vault);

  return self;
}

/**
 * rp_context_get_directory:
 *
 * Returns: (transfer none): the folder of the library
 */
const char *
rp_context_get_directory (RpContext *self)
{
  g_return_val_if_fail (RP_IS_CONTEXT (self), NULL);

  return self->directory;
}

/**
 * rp_context_get_store:
 *
 * Returns: (transfer none): the library; opened by the window once it is painted
 */
RpStore *
rp_context_get_store (RpContext *self)
{
  g_return_val_if_fail (RP_IS_CONTEXT (self), NULL);

  return self->store;
}

/**
 * rp_context_get_vault:
 *
 * Returns: (transfer none): what seals the private notes
 */
RpVault *
rp_context_get_vault (RpContext *self)
{
  g_return_val_if_fail (RP_IS_CONTEXT (self), NULL);

  return self->vault;
}
