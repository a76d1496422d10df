/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-auto-lock"

#include "config.h"

#include "rp-auto-lock.h"

#include <time.h>

#define IDLE_LIMIT 600 /* seconds without input */
#define LOOK_EVERY 15  /* seconds */

#define LOGIN_NAME "org.freedesktop.login1"

struct _RpAutoLock
{
  GObject          parent_instance;

  RpVault         *vault;
  GCancellable    *cancellable;
  GDBusConnection *system_bus;   /* NULL until it is there, if ever */
  guint            sleep_id;     /* subscriptions on the system bus */
  guint            lock_id;
  guint            idle_id;      /* timeout source while unlocked */
  gint64           last_input;   /* seconds that also count while asleep */
};

G_DEFINE_FINAL_TYPE (RpAutoLock, rp_auto_lock, G_TYPE_OBJECT)

/* The monotonic clock stands still while the computer sleeps. */
static gint64
now_with_sleep (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return now.tv_sec;
}

static void
lock (RpAutoLock *self)
{
  if (rp_vault_get_state (self->vault) == RP_VAULT_UNLOCKED)
    rp_vault_lock (self->vault);
}

static gboolean
look_cb (gpointer user_data)
{
  RpAutoLock *self = user_data;

  if (now_with_sleep () - self->last_input >= IDLE_LIMIT)
    lock (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
input_cb (RpAutoLock *self)
{
  self->last_input = now_with_sleep ();

  return GDK_EVENT_PROPAGATE;
}

/* Dialogs are windows of their own, and somebody may be writing in one. */
static void
windows_changed_cb (GListModel *windows,
                    guint       position,
                    guint       removed,
                    guint       added,
                    RpAutoLock *self)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);
      GtkEventController *controller = gtk_event_controller_legacy_new ();

      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      g_signal_connect_object (controller, "event", G_CALLBACK (input_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_add_controller (window, controller);
    }
}

static void
vault_changed_cb (RpAutoLock *self)
{
  gboolean unlocked = rp_vault_get_state (self->vault) == RP_VAULT_UNLOCKED;

  if (unlocked && self->idle_id == 0)
    {
      self->last_input = now_with_sleep ();
      self->idle_id = g_timeout_add_seconds (LOOK_EVERY, look_cb, self);
    }
  else if (!unlocked)
    {
      g_clear_handle_id (&self->idle_id, g_source_remove);
    }
}

static void
screensaver_cb (GtkApplication *application,
                GParamSpec     *pspec,
                RpAutoLock     *self)
{
  gboolean active;

  g_object_get (application, "screensaver-active", &active, NULL);
  if (active)
    lock (self);
}

static void
sleep_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  gboolean begins = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (begins)
    lock (user_data);
}

static void
session_locked_cb (GDBusConnection *bus,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *signal,
                   GVariant        *parameters,
                   gpointer         user_data)
{
  lock (user_data);
}

static void
system_bus_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  GDBusConnection *bus = g_bus_get_finish (result, &error);
  RpAutoLock *self = user_data;

  /* Without a system bus nobody tells of sleep; the other reasons to lock remain. */
  if (bus == NULL)
    return;

  self->system_bus = bus;
  self->sleep_id = g_dbus_connection_signal_subscribe (bus, LOGIN_NAME, LOGIN_NAME ".Manager",
                                                       "PrepareForSleep", NULL, NULL,
                                                       G_DBUS_SIGNAL_FLAGS_NONE, sleep_cb, self,
                                                       NULL);
  self->lock_id = g_dbus_connection_signal_subscribe (bus, LOGIN_NAME, LOGIN_NAME ".Session",
                                                      "Lock", NULL, NULL,
                                                      G_DBUS_SIGNAL_FLAGS_NONE,
                                                      session_locked_cb, self, NULL);
}

static void
rp_auto_lock_dispose (GObject *object)
{
  RpAutoLock *self = RP_AUTO_LOCK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->system_bus != NULL)
    {
      g_dbus_connection_signal_unsubscribe (self->system_bus, self->sleep_id);
      g_dbus_connection_signal_unsubscribe (self->system_bus, self->lock_id);
    }
  g_clear_object (&self->system_bus);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (rp_auto_lock_parent_class)->dispose (object);
}

static void
rp_auto_lock_class_init (RpAutoLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_auto_lock_dispose;
}

static void
rp_auto_lock_init (RpAutoLock *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * rp_auto_lock_new:
 * @application: it knows of the screen saver
 * @vault: what is locked
 *
 * Returns: (transfer full): something that locks @vault as long as it lives
 */
RpAutoLock *
rp_auto_lock_new (GtkApplication *application,
                  RpVault        *vault)
{
  GListModel *windows = gtk_window_get_toplevels ();
  RpAutoLock *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (RP_IS_VAULT (vault), NULL);

  self = g_object_new (RP_TYPE_AUTO_LOCK, NULL);
  self->vault = g_object_ref (vault);
  g_signal_connect_object (vault, "notify::state", G_CALLBACK (vault_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "notify::screensaver-active",
                           G_CALLBACK (screensaver_cb), self, 0);
  g_signal_connect_object (windows, "items-changed", G_CALLBACK (windows_changed_cb), self, 0);
  windows_changed_cb (windows, 0, 0, g_list_model_get_n_items (windows), self);
  vault_changed_cb (self);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_bus_cb, self);

  return self;
}
