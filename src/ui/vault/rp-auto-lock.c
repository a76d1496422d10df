/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-auto-lock"

#include "config.h"

#include "rp-auto-lock.h"

#include "rp-session-watch.h"
#include "rp-store-upkeep.h"

#include <time.h>

#define LOOK_EVERY 15 /* seconds: a timer does not count while the computer sleeps */
#define HOLD_SLEEP 3  /* seconds at most: the login manager has no patience for more than 5 */

struct _RpAutoLock
{
  GObject         parent_instance;

  RpStore        *store;
  RpVault        *vault;
  RpSessionWatch *session;
  int             minutes;
  gboolean        when_blank;
  guint           idle_id;      /* timeout source while unlocked */
  gint64          last_input;   /* seconds that also count while asleep */
  gpointer        surface;      /* not owned, only compared: where the pointer was seen last … */
  double          x;            /* … and where in it */
  double          y;

  /* From a lock until the computer may sleep */
  GCancellable   *settling;
  guint           blanked_id;   /* idle source */
  guint           bound_id;     /* timeout source */
};

enum {
  PROP_0,
  PROP_MINUTES,
  PROP_WHEN_BLANK,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpAutoLock, rp_auto_lock, G_TYPE_OBJECT)

/* The monotonic clock stands still while the computer sleeps. */
static gint64
now_with_sleep (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return now.tv_sec;
}

/* What is just being opened must not be open a moment later. */
static void
lock (RpAutoLock *self)
{
  rp_vault_lock (self->vault);
}

static int
get_seconds_left (RpAutoLock *self)
{
  return MAX (self->last_input + self->minutes * 60 - now_with_sleep (), 0);
}

static gboolean
look_cb (gpointer user_data)
{
  RpAutoLock *self = user_data;
  int left = get_seconds_left (self);

  self->idle_id = 0;
  if (left == 0)
    lock (self);
  else
    self->idle_id = g_timeout_add_seconds (MIN (left, LOOK_EVERY), look_cb, self);

  return G_SOURCE_REMOVE;
}

/* A pointer that lies still is told to have moved when something else comes to be below it. */
static gboolean
has_moved (RpAutoLock *self,
           GdkEvent   *event)
{
  gpointer surface = gdk_event_get_surface (event);
  gboolean known = surface == self->surface;
  double x = 0, y = 0;
  gboolean moved;

  gdk_event_get_position (event, &x, &y);
  moved = known && (x != self->x || y != self->y);
  self->surface = surface;
  self->x = x;
  self->y = y;

  return moved;
}

/* Windows that come and go, and the focus that goes with them, are nobody's hand. */
static gboolean
is_by_hand (RpAutoLock *self,
            GdkEvent   *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_MOTION_NOTIFY:
      return has_moved (self, event);

    case GDK_KEY_PRESS:
    case GDK_KEY_RELEASE:
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCH_END:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
    case GDK_TOUCHPAD_HOLD:
    case GDK_PAD_BUTTON_PRESS:
    case GDK_PAD_BUTTON_RELEASE:
    case GDK_PAD_RING:
    case GDK_PAD_STRIP:
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
input_cb (GtkEventController *controller,
          GdkEvent           *event,
          RpAutoLock         *self)
{
  if (is_by_hand (self, event))
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
      g_signal_connect_object (controller, "event", G_CALLBACK (input_cb), self, 0);
      gtk_widget_add_controller (window, controller);
    }
}

static void
look_again (RpAutoLock *self)
{
  gboolean unlocked = rp_vault_get_state (self->vault) == RP_VAULT_UNLOCKED;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (unlocked)
    self->idle_id = g_timeout_add_seconds (1, look_cb, self);
}

static void
stop_settling (RpAutoLock *self)
{
  g_cancellable_cancel (self->settling);
  g_clear_object (&self->settling);
  g_clear_handle_id (&self->blanked_id, g_source_remove);
  g_clear_handle_id (&self->bound_id, g_source_remove);
}

static void
let_sleep (RpAutoLock *self)
{
  stop_settling (self);
  rp_session_watch_set_delay (self->session, FALSE);
}

static gboolean
bound_cb (gpointer user_data)
{
  RpAutoLock *self = user_data;

  self->bound_id = 0;
  let_sleep (self);

  return G_SOURCE_REMOVE;
}

static void
settled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpAutoLock) self = user_data;
  g_autoptr(GError) error = NULL;

  rp_store_settle_finish (RP_STORE (source), result, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    let_sleep (self);
}

static gboolean
blanked_cb (gpointer user_data)
{
  RpAutoLock *self = user_data;

  self->blanked_id = 0;
  rp_store_settle_async (self->store, self->settling, settled_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Others hear of the lock later than this: only when all of them have blanked what they show, and
 * the library has what they gave it, may the computer sleep. */
static void
settle (RpAutoLock *self)
{
  self->settling = g_cancellable_new ();
  self->blanked_id = g_idle_add (blanked_cb, self);
  self->bound_id = g_timeout_add_seconds (HOLD_SLEEP, bound_cb, self);
}

static void
vault_changed_cb (RpAutoLock *self)
{
  self->last_input = now_with_sleep ();
  stop_settling (self);
  if (rp_vault_get_state (self->vault) == RP_VAULT_UNLOCKED)
    rp_session_watch_set_delay (self->session, TRUE);
  else
    settle (self);
  look_again (self);
}

static void
left_cb (RpSessionWatch *session,
         int             reason,
         RpAutoLock     *self)
{
  if (reason != RP_SESSION_BLANK || self->when_blank)
    lock (self);
}

static void
rp_auto_lock_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RpAutoLock *self = RP_AUTO_LOCK (object);

  switch (prop_id)
    {
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_WHEN_BLANK:
      g_value_set_boolean (value, self->when_blank);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_auto_lock_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RpAutoLock *self = RP_AUTO_LOCK (object);

  switch (prop_id)
    {
    case PROP_MINUTES:
      self->minutes = g_value_get_int (value);
      if (self->vault != NULL)
        look_again (self);
      break;
    case PROP_WHEN_BLANK:
      self->when_blank = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_auto_lock_dispose (GObject *object)
{
  RpAutoLock *self = RP_AUTO_LOCK (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  stop_settling (self);
  g_clear_object (&self->session);
  g_clear_object (&self->vault);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_auto_lock_parent_class)->dispose (object);
}

static void
rp_auto_lock_class_init (RpAutoLockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rp_auto_lock_get_property;
  object_class->set_property = rp_auto_lock_set_property;
  object_class->dispose = rp_auto_lock_dispose;

  /**
   * RpAutoLock:minutes:
   *
   * How long no window may get input before it locks.
   */
  props[PROP_MINUTES] =
    g_param_spec_int ("minutes", NULL, NULL, 1, 60, 5,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);

  /**
   * RpAutoLock:when-blank:
   *
   * Whether it locks when the screen goes blank, though the session may be open.
   */
  props[PROP_WHEN_BLANK] =
    g_param_spec_boolean ("when-blank", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_auto_lock_init (RpAutoLock *self)
{
}

/**
 * rp_auto_lock_new:
 * @store: the library whose vault is locked
 *
 * Returns: (transfer full): something that locks the vault of @store as long as it lives
 */
RpAutoLock *
rp_auto_lock_new (RpStore *store)
{
  GListModel *windows = gtk_window_get_toplevels ();
  RpAutoLock *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_AUTO_LOCK, NULL);
  self->store = g_object_ref (store);
  self->vault = g_object_ref (rp_store_get_vault (store));
  self->session = rp_session_watch_new ();
  g_signal_connect_object (self->session, "left", G_CALLBACK (left_cb), self, 0);
  g_signal_connect_object (self->vault, "notify::state", G_CALLBACK (vault_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (windows, "items-changed", G_CALLBACK (windows_changed_cb), self, 0);
  windows_changed_cb (windows, 0, 0, g_list_model_get_n_items (windows), self);
  vault_changed_cb (self);

  return self;
}

/**
 * rp_auto_lock_get_seconds_left:
 * @self: an auto lock
 *
 * Returns: after how many seconds without input the vault is locked, or -1 while
 *   it is not open
 */
int
rp_auto_lock_get_seconds_left (RpAutoLock *self)
{
  g_return_val_if_fail (RP_IS_AUTO_LOCK (self), -1);

  if (rp_vault_get_state (self->vault) != RP_VAULT_UNLOCKED)
    return -1;

  return get_seconds_left (self);
}
