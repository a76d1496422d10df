/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-when-row.h"

#include "rp-date.h"

#include <glib/gi18n.h>

/**
 * RpWhenRow:
 *
 * A day, chosen in a calendar, and from when to when. A time may be written
 * “19”, “19:30”, “19.30” or “1930”. A meeting that ends before it begins ends
 * on the next day. `changed` is emitted when any of it is.
 */
struct _RpWhenRow
{
  AdwPreferencesRow  parent_instance;

  GTimeZone         *zone;
  guint32            day;          /* 0: none yet */

  /* Template widgets */
  GtkMenuButton     *day_button;
  GtkPopover        *popover;
  GtkCalendar       *calendar;
  GtkEditable       *from_entry;
  GtkEditable       *to_entry;
};

G_DEFINE_FINAL_TYPE (RpWhenRow, rp_when_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * rp_when_parse_time:
 * @text: what was typed
 * @minute: (out): the minute of the day
 *
 * Returns: whether @text is a time of day
 */
gboolean
rp_when_parse_time (const char *text,
                    guint      *minute)
{
  guint digits[4] = { 0 };
  guint n = 0, hours, minutes;
  int colon = -1;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) && n < 4)
        digits[n++] = *p - '0';
      else if ((*p == ':' || *p == '.' || *p == 'h') && colon < 0 && n > 0)
        colon = n;
      else if (*p != ' ')
        return FALSE;
    }

  if (n == 0 || (colon >= 0 && n - colon != 2 && n != (guint) colon) || colon > 2)
    return FALSE;

  if (n <= 2)
    {
      hours = n == 1 ? digits[0] : digits[0] * 10 + digits[1];
      minutes = 0;
    }
  else
    {
      hours = n == 3 ? digits[0] : digits[0] * 10 + digits[1];
      minutes = digits[n - 2] * 10 + digits[n - 1];
    }

  *minute = hours * 60 + minutes;

  return hours < 24 && minutes < 60;
}

static void
show_day (RpWhenRow *self)
{
  /* Translators: strftime, a day on a button: “Thu 16 Oct” */
  g_autofree char *words = self->day != 0 ? rp_day_format (self->day, _("%a %-d %b"))
                                          : g_strdup (_("Choose a Day"));
  g_autofree char *name = g_strdup_printf (_("Day: %s"), words);

  gtk_menu_button_set_label (self->day_button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_day (RpWhenRow *self,
         guint32    day)
{
  if (self->day == day)
    return;

  self->day = day;
  show_day (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
day_selected_cb (RpWhenRow *self)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (self->calendar);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, g_date_time_get_day_of_month (date), g_date_time_get_month (date),
                  g_date_time_get_year (date));
  set_day (self, g_date_get_julian (&day));
  gtk_popover_popdown (self->popover);
}

static void
no_day_cb (RpWhenRow *self)
{
  set_day (self, 0);
  gtk_popover_popdown (self->popover);
}

static void
changed_cb (RpWhenRow *self)
{
  GtkEditable *entries[] = { self->from_entry, self->to_entry };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      guint minute;

      if (rp_when_parse_time (gtk_editable_get_text (entries[i]), &minute))
        gtk_widget_remove_css_class (GTK_WIDGET (entries[i]), "error");
      else
        gtk_widget_add_css_class (GTK_WIDGET (entries[i]), "error");
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
rp_when_row_dispose (GObject *object)
{
  RpWhenRow *self = RP_WHEN_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_WHEN_ROW);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (rp_when_row_parent_class)->dispose (object);
}

static void
rp_when_row_class_init (RpWhenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_when_row_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/meetings/rp-when-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpWhenRow, day_button);
  gtk_widget_class_bind_template_child (widget_class, RpWhenRow, popover);
  gtk_widget_class_bind_template_child (widget_class, RpWhenRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, RpWhenRow, from_entry);
  gtk_widget_class_bind_template_child (widget_class, RpWhenRow, to_entry);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
rp_when_row_init (RpWhenRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (self->from_entry, "19:00");
  gtk_editable_set_text (self->to_entry, "21:30");
  show_day (self);
}

/**
 * rp_when_row_new:
 * @zone: where I am
 *
 * Returns: (transfer floating): a row for an evening without a day yet
 */
GtkWidget *
rp_when_row_new (GTimeZone *zone)
{
  RpWhenRow *self = g_object_new (RP_TYPE_WHEN_ROW, NULL);

  self->zone = g_time_zone_ref (zone);

  return GTK_WIDGET (self);
}

/**
 * rp_when_row_set_times:
 * @self: a row
 * @starts: when it begins, or 0
 * @ends: when it ends, or 0
 */
void
rp_when_row_set_times (RpWhenRow *self,
                       gint64     starts,
                       gint64     ends)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr(GDateTime) date = NULL;
  g_autoptr(GDateTime) local = NULL;

  g_return_if_fail (RP_IS_WHEN_ROW (self));

  if (starts == 0)
    return;

  from = rp_time_format (starts, self->zone, "%H:%M");
  gtk_editable_set_text (self->from_entry, from);
  if (ends != 0)
    {
      to = rp_time_format (ends, self->zone, "%H:%M");
      gtk_editable_set_text (self->to_entry, to);
    }
  date = g_date_time_new_from_unix_utc (starts);
  local = g_date_time_to_timezone (date, self->zone);
  gtk_calendar_select_day (self->calendar, local);
  set_day (self, rp_time_day (starts, self->zone));
}

/**
 * rp_when_row_get_times:
 * @self: a row
 * @starts: (out): when it begins, 0 when there is no day yet
 * @ends: (out): when it ends, 0 when there is no day yet
 *
 * Returns: whether what was typed can be read
 */
gboolean
rp_when_row_get_times (RpWhenRow *self,
                       gint64    *starts,
                       gint64    *ends)
{
  guint from, to;

  g_return_val_if_fail (RP_IS_WHEN_ROW (self), FALSE);

  *starts = *ends = 0;
  if (!rp_when_parse_time (gtk_editable_get_text (self->from_entry), &from)
      || !rp_when_parse_time (gtk_editable_get_text (self->to_entry), &to))
    return FALSE;

  if (self->day != 0)
    {
      *starts = rp_time_at (self->day, from, self->zone);
      *ends = rp_time_at (to > from ? self->day : self->day + 1, to, self->zone);
    }

  return TRUE;
}
