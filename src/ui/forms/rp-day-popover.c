/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-day-popover.h"

#include "rp-date.h"

#include <glib/gi18n.h>

struct _RpDayPopover
{
  GtkPopover   parent_instance;

  GtkGrid     *words;      /* of days */
  GtkCalendar *calendar;
  GtkBox      *rest;       /* what is below the calendar: no day at all */
  guint        n_words;
};

G_DEFINE_FINAL_TYPE (RpDayPopover, rp_day_popover, GTK_TYPE_POPOVER)

enum {
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pick (RpDayPopover *self,
      guint32       day)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, day);
}

static void
pick_shown_day (RpDayPopover *self)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (self->calendar);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, g_date_time_get_day_of_month (date), g_date_time_get_month (date),
                  g_date_time_get_year (date));
  pick (self, g_date_get_julian (&day));
}

static void
words_clicked_cb (RpDayPopover *self,
                  GtkButton    *button)
{
  pick (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "day")));
}

/* The calendar has a cursor of its own, which begins in its first cell: here the selected day
 * is the cursor. */
static gboolean
key_pressed_cb (RpDayPopover    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autoptr(GDateTime) next = NULL;
  gboolean backwards = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      next = g_date_time_add_days (date, backwards ? 1 : -1);
      break;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      next = g_date_time_add_days (date, backwards ? -1 : 1);
      break;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      next = g_date_time_add_days (date, -7);
      break;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      next = g_date_time_add_days (date, 7);
      break;

    case GDK_KEY_Page_Up:
      next = g_date_time_add_months (date, -1);
      break;

    case GDK_KEY_Page_Down:
      next = g_date_time_add_months (date, 1);
      break;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      pick_shown_day (self);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }

  gtk_calendar_select_day (self->calendar, next);

  return GDK_EVENT_STOP;
}

/* The calendar says nothing when the day is clicked that it begins with. */
static void
released_cb (RpDayPopover *self,
             int           n_press,
             double        x,
             double        y)
{
  GtkWidget *clicked = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (clicked != NULL && gtk_widget_has_css_class (clicked, "day-number"))
    pick_shown_day (self);
}

static void
rp_day_popover_show (GtkWidget *widget)
{
  RpDayPopover *self = RP_DAY_POPOVER (widget);
  GtkWidget *first = gtk_grid_get_child_at (self->words, 0, 0);

  GTK_WIDGET_CLASS (rp_day_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (self->calendar));
}

static void
rp_day_popover_class_init (RpDayPopoverClass *klass)
{
  GTK_WIDGET_CLASS (klass)->show = rp_day_popover_show;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
add_calendar_controllers (RpDayPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
}

static void
rp_day_popover_init (RpDayPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->words = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->words, TRUE);
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Calendar"), -1);
  self->rest = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rest));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  add_calendar_controllers (self);
}

/**
 * rp_day_popover_new:
 *
 * Returns: (transfer floating): a popover with a calendar and no words
 */
GtkWidget *
rp_day_popover_new (void)
{
  return g_object_new (RP_TYPE_DAY_POPOVER, NULL);
}

/**
 * rp_day_popover_add_words:
 * @self: a popover
 * @label: in Header Capitalisation
 * @day: what is meant, or 0 for no day
 *
 * Offers a day by words, above the calendar; no day at all is offered below.
 */
void
rp_day_popover_add_words (RpDayPopover *self,
                          const char   *label,
                          guint32       day)
{
  GtkWidget *button;

  g_return_if_fail (RP_IS_DAY_POPOVER (self));
  g_return_if_fail (label != NULL);

  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "day", GUINT_TO_POINTER (day));
  g_signal_connect_object (button, "clicked", G_CALLBACK (words_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  if (day == 0)
    {
      gtk_box_append (self->rest, button);
      return;
    }

  gtk_grid_attach (self->words, button, self->n_words % 2, self->n_words / 2, 1, 1);
  self->n_words++;
}

/**
 * rp_day_popover_remove_words:
 * @self: a popover
 *
 * Leaves the calendar alone.
 */
void
rp_day_popover_remove_words (RpDayPopover *self)
{
  GtkWidget *child;

  g_return_if_fail (RP_IS_DAY_POPOVER (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->words))) != NULL)
    gtk_grid_remove (self->words, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rest))) != NULL)
    gtk_box_remove (self->rest, child);
  self->n_words = 0;
}

/**
 * rp_day_popover_set_day:
 * @self: a popover
 * @day: the day that the calendar begins with
 */
void
rp_day_popover_set_day (RpDayPopover *self,
                        guint32       day)
{
  g_autoptr(GTimeZone) zone = NULL;
  g_autoptr(GDateTime) date = NULL;
  GDate shown;

  g_return_if_fail (RP_IS_DAY_POPOVER (self));
  g_return_if_fail (g_date_valid_julian (day));

  g_date_clear (&shown, 1);
  g_date_set_julian (&shown, day);
  zone = g_time_zone_new_local ();
  date = g_date_time_new (zone, g_date_get_year (&shown), g_date_get_month (&shown),
                          g_date_get_day (&shown), 12, 0, 0);
  gtk_calendar_select_day (self->calendar, date);
}
