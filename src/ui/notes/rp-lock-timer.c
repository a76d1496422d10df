/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-lock-timer.h"

#include "rp-number.h"

#include <glib/gi18n.h>

/* From when on it is time to look, in seconds */
#define SOON 60

/**
 * RpLockTimer:
 *
 * How long it is until the private notes lock by themselves: “4:32”. It is read
 * out by the minute.
 */
struct _RpLockTimer
{
  AdwBin      parent_instance;

  RpAutoLock *auto_lock;  /* (nullable) */
  int         minutes;    /* that were said last; -1 before */
  guint       tick_id;    /* timeout source, while it is in sight */
  GtkWidget  *label;
};

G_DEFINE_FINAL_TYPE (RpLockTimer, rp_lock_timer, ADW_TYPE_BIN)

static void
say (RpLockTimer *self,
     int          minutes)
{
  g_autofree char *number = rp_number_in_words ((guint) minutes);
  g_autofree char *words = NULL;

  if (self->minutes == minutes)
    return;

  self->minutes = minutes;
  if (minutes == 0)
    words = g_strdup (_("Locks in less than a minute"));
  else if (minutes == 1)
    words = g_strdup (_("Locks in one minute"));
  else
    /* Translators: a number in words: “Locks in four minutes” */
    words = g_strdup_printf (_("Locks in %s minutes"), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
update (RpLockTimer *self)
{
  int left = self->auto_lock != NULL ? rp_auto_lock_get_seconds_left (self->auto_lock) : -1;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->label, left >= 0);
  if (left < 0)
    return;

  /* Translators: minutes and seconds until something happens: “4:32” */
  text = g_strdup_printf (_("%d:%02d"), left / 60, left % 60);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  if (left < SOON)
    gtk_widget_add_css_class (self->label, "soon");
  else
    gtk_widget_remove_css_class (self->label, "soon");
  say (self, left / 60);
}

static gboolean
tick_cb (gpointer user_data)
{
  update (user_data);

  return G_SOURCE_CONTINUE;
}

static void
rp_lock_timer_map (GtkWidget *widget)
{
  RpLockTimer *self = RP_LOCK_TIMER (widget);

  GTK_WIDGET_CLASS (rp_lock_timer_parent_class)->map (widget);
  self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
  update (self);
}

static void
rp_lock_timer_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&RP_LOCK_TIMER (widget)->tick_id, g_source_remove);
  GTK_WIDGET_CLASS (rp_lock_timer_parent_class)->unmap (widget);
}

static void
rp_lock_timer_dispose (GObject *object)
{
  g_clear_object (&RP_LOCK_TIMER (object)->auto_lock);

  G_OBJECT_CLASS (rp_lock_timer_parent_class)->dispose (object);
}

static void
rp_lock_timer_class_init (RpLockTimerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_lock_timer_dispose;
  GTK_WIDGET_CLASS (klass)->map = rp_lock_timer_map;
  GTK_WIDGET_CLASS (klass)->unmap = rp_lock_timer_unmap;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
rp_lock_timer_init (RpLockTimer *self)
{
  self->minutes = -1;
  /* Its name would be what it shows, anew each second. */
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->label, "locktimer");
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_visible (self->label, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->label);
}

/**
 * rp_lock_timer_set_auto_lock:
 * @self: a timer
 * @auto_lock: (nullable): what locks them; nothing is shown without it
 */
void
rp_lock_timer_set_auto_lock (RpLockTimer *self,
                             RpAutoLock  *auto_lock)
{
  g_return_if_fail (RP_IS_LOCK_TIMER (self));

  g_set_object (&self->auto_lock, auto_lock);
  update (self);
}
