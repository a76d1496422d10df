/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-day-button.h"

#include "rp-date.h"
#include "rp-day-popover.h"
#include "rp-menu-in-sight.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define DAYS_BY_NAME 7   /* ahead, that a weekday names without doubt */

/**
 * RpDayButton:
 *
 * Until when, in a few words, “by Monday”; it opens a list of other such words
 * and a calendar. Signal "changed": the user chose.
 */
struct _RpDayButton
{
  AdwBin         parent_instance;

  guint32        today;
  guint32        day;      /* 0: none */
  char          *none;     /* what is said then */
  GtkMenuButton *button;
  RpDayPopover  *popover;
};

G_DEFINE_FINAL_TYPE (RpDayButton, rp_day_button, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
picked_cb (RpDayButton *self,
           guint        day)
{
  rp_day_button_set_day (self, day);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The calendar opens at the day that is chosen. */
static void
opened_cb (RpDayButton *self)
{
  rp_day_popover_set_day (self->popover, self->day != 0 ? self->day : self->today);
}

static gboolean
rp_day_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RP_DAY_BUTTON (widget)->button));
}

static void
rp_day_button_finalize (GObject *object)
{
  g_free (RP_DAY_BUTTON (object)->none);

  G_OBJECT_CLASS (rp_day_button_parent_class)->finalize (object);
}

static void
rp_day_button_class_init (RpDayButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_day_button_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_day_button_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_day_button_init (RpDayButton *self)
{
  self->popover = RP_DAY_POPOVER (rp_day_popover_new ());
  g_signal_connect_object (self->popover, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (opened_cb), self,
                           G_CONNECT_SWAPPED);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  rp_menu_in_sight (self->button);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "daybutton");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * rp_day_button_new:
 * @name: what the day is for, in Header Capitalisation
 * @today: the day to judge by
 * @none: what is said while there is no day, “next time”
 *
 * Returns: (transfer floating): a button without a day
 */
GtkWidget *
rp_day_button_new (const char *name,
                   guint32     today,
                   const char *none)
{
  RpDayButton *self = g_object_new (RP_TYPE_DAY_BUTTON, NULL);

  self->today = today;
  self->none = g_strdup (none);
  rp_tip_set (GTK_WIDGET (self->button), name);
  rp_day_button_set_day (self, 0);

  return GTK_WIDGET (self);
}

/**
 * rp_day_button_add:
 * @self: a button
 * @words: what can be chosen, in Header Capitalisation
 * @day: what that means; 0 for no day
 */
void
rp_day_button_add (RpDayButton *self,
                   const char  *words,
                   guint32      day)
{
  g_return_if_fail (RP_IS_DAY_BUTTON (self));

  rp_day_popover_add_words (self->popover, words, day);
}

/**
 * rp_day_button_set_day:
 * @self: a button
 * @day: what is chosen; 0 for none
 */
void
rp_day_button_set_day (RpDayButton *self,
                       guint32      day)
{
  g_autofree char *words = NULL;

  g_return_if_fail (RP_IS_DAY_BUTTON (self));

  self->day = day;
  if (day > self->today && day - self->today <= DAYS_BY_NAME)
    /* Translators: strftime, until when, with the weekday: “by Monday” */
    words = rp_day_format (day, _("by %A"));
  else if (day != 0)
    /* Translators: strftime, until when: “by 30 October” */
    words = rp_day_format (day, _("by %-d %B"));
  gtk_menu_button_set_label (self->button, words != NULL ? words : self->none);
}

guint32
rp_day_button_get_day (RpDayButton *self)
{
  g_return_val_if_fail (RP_IS_DAY_BUTTON (self), 0);

  return self->day;
}
