/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-encounter-more.h"

#include "rp-capture-words.h"
#include "rp-date.h"
#include "rp-day-row.h"
#include "rp-when-time.h"

#include <glib/gi18n.h>

#define LEEWAY (5 * RP_MINUTE) /* what a clock may be ahead of the one who reads it */

struct _RpEncounterMore
{
  AdwExpanderRow  parent_instance;

  GTimeZone      *zone;
  gint64          opened;    /* the instant that the form was opened */
  RpDayRow       *day_row;
  GtkEditable    *time_row;
  GtkSwitch      *advice;
  gboolean        changed;   /* whether somebody said when it was */
};

G_DEFINE_FINAL_TYPE (RpEncounterMore, rp_encounter_more, ADW_TYPE_EXPANDER_ROW)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (RpEncounterMore *self)
{
  guint minute;

  self->changed = TRUE;
  if (rp_when_parse_time (gtk_editable_get_text (self->time_row), &minute))
    gtk_widget_remove_css_class (GTK_WIDGET (self->time_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->time_row), "error");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
rp_encounter_more_finalize (GObject *object)
{
  g_time_zone_unref (RP_ENCOUNTER_MORE (object)->zone);

  G_OBJECT_CLASS (rp_encounter_more_parent_class)->finalize (object);
}

static void
rp_encounter_more_class_init (RpEncounterMoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_encounter_more_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_encounter_more_init (RpEncounterMore *self)
{
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (self);
  g_autofree char *time = NULL;
  guint32 today;

  self->zone = g_time_zone_new_local ();
  self->opened = g_get_real_time () / G_USEC_PER_SEC;
  today = rp_time_day (self->opened, self->zone);
  time = rp_time_format (self->opened, self->zone, "%H:%M");

  self->day_row = RP_DAY_ROW (rp_day_row_new (_("On which day"), today));
  rp_day_row_set_past (self->day_row);
  rp_day_row_set_day (self->day_row, today);
  self->time_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("At what time"), NULL);
  gtk_editable_set_text (self->time_row, time);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->time_row), TRUE);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("More"));
  adw_expander_row_add_row (expander, rp_capture_switch_row (_("Asked for my advice"), NULL,
                                                             &self->advice));
  adw_expander_row_add_row (expander, GTK_WIDGET (self->day_row));
  adw_expander_row_add_row (expander, GTK_WIDGET (self->time_row));
  g_signal_connect_object (self->day_row, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time_row, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rp_encounter_more_new:
 *
 * Returns: (transfer floating): a closed row that says “now”
 */
GtkWidget *
rp_encounter_more_new (void)
{
  return g_object_new (RP_TYPE_ENCOUNTER_MORE, NULL);
}

/**
 * rp_encounter_more_get_problem:
 * @self: a row
 *
 * Returns: (nullable): a sentence that says why the time cannot be taken
 */
const char *
rp_encounter_more_get_problem (RpEncounterMore *self)
{
  guint minute;

  g_return_val_if_fail (RP_IS_ENCOUNTER_MORE (self), NULL);

  if (!rp_when_parse_time (gtk_editable_get_text (self->time_row), &minute))
    return _("That is no time of day. Write it like 19:30.");
  if (rp_encounter_more_get_at (self, NULL) > g_get_real_time () / G_USEC_PER_SEC + LEEWAY)
    return _("That is still to come. Change the day or the time.");

  return NULL;
}

/**
 * rp_encounter_more_get_at:
 * @self: a row without a problem
 * @day: (out) (optional): the day of it
 *
 * Returns: when it was; now, unless somebody said so
 */
gint64
rp_encounter_more_get_at (RpEncounterMore *self,
                          guint32         *day)
{
  gint64 at = g_get_real_time () / G_USEC_PER_SEC;
  guint minute;

  g_return_val_if_fail (RP_IS_ENCOUNTER_MORE (self), 0);

  if (self->changed && rp_when_parse_time (gtk_editable_get_text (self->time_row), &minute))
    at = rp_time_at (rp_day_row_get_day (self->day_row), minute, self->zone);
  if (day != NULL)
    *day = rp_time_day (at, self->zone);

  return at;
}

gboolean
rp_encounter_more_get_advice (RpEncounterMore *self)
{
  g_return_val_if_fail (RP_IS_ENCOUNTER_MORE (self), FALSE);

  return gtk_switch_get_active (self->advice);
}
