/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-secret-service.h"

/* libsecret reads the list of what there is at each signal about one of them. When the provider
 * has gone the proxy knows no list, and what the next provider says of its collections is such a
 * signal: libsecret 0.20.5 then follows a NULL pointer. */

static gboolean
knows (GDBusProxy *proxy,
       const char *property)
{
  g_autoptr(GVariant) paths = g_dbus_proxy_get_cached_property (proxy, property);

  return paths != NULL;
}

#define RP_TYPE_SECRET_COLLECTION (rp_secret_collection_get_type ())
G_DECLARE_FINAL_TYPE (RpSecretCollection, rp_secret_collection, RP, SECRET_COLLECTION,
                      SecretCollection)

struct _RpSecretCollection
{
  SecretCollection parent_instance;
};

G_DEFINE_FINAL_TYPE (RpSecretCollection, rp_secret_collection, SECRET_TYPE_COLLECTION)

static void
rp_secret_collection_g_signal (GDBusProxy *proxy,
                               const char *sender_name,
                               const char *signal_name,
                               GVariant   *parameters)
{
  if (knows (proxy, "Items"))
    G_DBUS_PROXY_CLASS (rp_secret_collection_parent_class)->g_signal (proxy, sender_name,
                                                                      signal_name, parameters);
}

static void
rp_secret_collection_class_init (RpSecretCollectionClass *klass)
{
  G_DBUS_PROXY_CLASS (klass)->g_signal = rp_secret_collection_g_signal;
}

static void
rp_secret_collection_init (RpSecretCollection *self)
{
}

struct _RpSecretService
{
  SecretService parent_instance;
};

G_DEFINE_FINAL_TYPE (RpSecretService, rp_secret_service, SECRET_TYPE_SERVICE)

static void
rp_secret_service_g_signal (GDBusProxy *proxy,
                            const char *sender_name,
                            const char *signal_name,
                            GVariant   *parameters)
{
  if (knows (proxy, "Collections"))
    G_DBUS_PROXY_CLASS (rp_secret_service_parent_class)->g_signal (proxy, sender_name,
                                                                   signal_name, parameters);
}

/* A prompt whose provider has gone ends without an answer and without an error. libsecret waits
 * for one of them, for ever. */
static void
performed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GVariant *answer = secret_prompt_perform_finish (SECRET_PROMPT (object), result, &error);

  if (answer != NULL)
    g_task_return_pointer (task, answer, (GDestroyNotify) g_variant_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "nobody asks any more");
}

static void
rp_secret_service_prompt_async (SecretService       *service,
                                SecretPrompt        *prompt,
                                const GVariantType  *return_type,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (service, cancellable, callback, user_data);

  g_task_set_source_tag (task, rp_secret_service_prompt_async);
  secret_prompt_perform (prompt, NULL, return_type, cancellable, performed_cb, task);
}

static GVariant *
rp_secret_service_prompt_finish (SecretService  *service,
                                 GAsyncResult   *result,
                                 GError        **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
rp_secret_service_class_init (RpSecretServiceClass *klass)
{
  SecretServiceClass *service_class = SECRET_SERVICE_CLASS (klass);

  G_DBUS_PROXY_CLASS (klass)->g_signal = rp_secret_service_g_signal;
  service_class->collection_gtype = RP_TYPE_SECRET_COLLECTION;
  service_class->prompt_async = rp_secret_service_prompt_async;
  service_class->prompt_finish = rp_secret_service_prompt_finish;
}

static void
rp_secret_service_init (RpSecretService *self)
{
}

/**
 * rp_secret_service_knows_collections:
 * @service: the service
 *
 * Returns: whether it is there and has said which collections it has, so that they can be loaded
 */
gboolean
rp_secret_service_knows_collections (SecretService *service)
{
  return knows (G_DBUS_PROXY (service), "Collections");
}
