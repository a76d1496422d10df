/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-when-row.h"

#include "rp-date.h"
#include "rp-day-popover.h"
#include "rp-menu-in-sight.h"
#include "rp-text-scale.h"
#include "rp-when-time.h"

#include <glib/gi18n.h>

#define DAY     (24 * 60) /* minutes */
#define LONGEST (12 * 60) /* minutes past midnight that are meant, not mistyped */

/**
 * RpWhenRow:
 *
 * A day, chosen in a calendar, and from when to when. A time may be written
 * “19”, “19:30”, “19.30” or “1930”. A meeting that ends after midnight ends on
 * the next day. Who types a time means a day: without one it is the next on
 * which that time is still to come. `changed` is emitted when any of it is.
 */
struct _RpWhenRow
{
  AdwPreferencesRow  parent_instance;

  GTimeZone         *zone;
  guint32            day;          /* 0: none yet */
  gboolean           ready;        /* what is typed from now on is typed by somebody */
  gboolean           day_follows;  /* the time that is typed, as nobody chose a day */

  /* Template widgets */
  GtkMenuButton     *day_button;
  GtkEditable       *from_entry;
  GtkEditable       *to_entry;
};

G_DEFINE_FINAL_TYPE (RpWhenRow, rp_when_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
popover_shown_cb (RpWhenRow    *self,
                  RpDayPopover *popover)
{
  rp_day_popover_set_day (popover, self->day != 0 ? self->day
                                                  : rp_time_day (g_get_real_time ()
                                                                 / G_USEC_PER_SEC,
                                                                 self->zone));
}

static void
picked_cb (RpWhenRow *self,
           guint      day)
{
  self->day_follows = FALSE;
  set_day (self, day);
}

/* The next day on which @minute is still to come. */
static guint32
next_day (RpWhenRow *self,
          guint      minute)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  guint32 today = rp_time_day (now, self->zone);

  return rp_time_at (today, minute, self->zone) > now ? today : today + 1;
}

static void
follow_time (RpWhenRow *self)
{
  guint minute;

  if (self->day == 0)
    self->day_follows = TRUE;
  if (self->day_follows
      && rp_when_parse_time (gtk_editable_get_text (self->from_entry), &minute))
    set_day (self, next_day (self, minute));
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
  if (self->ready)
    follow_time (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Large letters need a line for the day and one for the times. */
static void
fit_cb (RpWhenRow *self)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), rp_text_scale_is_large ()
                                                        ? GTK_ORIENTATION_VERTICAL
                                                        : GTK_ORIENTATION_HORIZONTAL);
}

/* The row itself does nothing: the focus goes to what is in it. */
static gboolean
rp_when_row_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)),
                                 direction);
}

static gboolean
rp_when_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RP_WHEN_ROW (widget)->day_button));
}

/* The calendar costs more than the row: it is made when it is first opened. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       row)
{
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = rp_day_popover_new ();
  rp_day_popover_add_words (RP_DAY_POPOVER (popover), _("No Day Yet"), 0);
  g_signal_connect_object (popover, "picked", G_CALLBACK (picked_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (popover_shown_cb), row, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
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
  widget_class->focus = rp_when_row_focus;
  widget_class->grab_focus = rp_when_row_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/forms/rp-when-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpWhenRow, day_button);
  gtk_widget_class_bind_template_child (widget_class, RpWhenRow, from_entry);
  gtk_widget_class_bind_template_child (widget_class, RpWhenRow, to_entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
rp_when_row_init (RpWhenRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (self->from_entry, "19:00");
  gtk_editable_set_text (self->to_entry, "21:30");
  gtk_menu_button_set_create_popup_func (self->day_button, create_popover_cb, self, NULL);
  rp_menu_in_sight (self->day_button);
  show_day (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (fit_cb), self, G_CONNECT_SWAPPED);
  fit_cb (self);
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
  self->ready = TRUE;

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

  g_return_if_fail (RP_IS_WHEN_ROW (self));

  if (starts == 0)
    return;

  self->ready = FALSE;
  from = rp_time_format (starts, self->zone, "%H:%M");
  gtk_editable_set_text (self->from_entry, from);
  if (ends != 0)
    {
      to = rp_time_format (ends, self->zone, "%H:%M");
      gtk_editable_set_text (self->to_entry, to);
    }
  self->ready = TRUE;
  set_day (self, rp_time_day (starts, self->zone));
}

/**
 * rp_when_row_get_problem:
 * @self: a row
 *
 * Returns: (nullable): a sentence that says why the times cannot be taken
 */
const char *
rp_when_row_get_problem (RpWhenRow *self)
{
  guint from, to;

  g_return_val_if_fail (RP_IS_WHEN_ROW (self), NULL);

  if (!rp_when_parse_time (gtk_editable_get_text (self->from_entry), &from)
      || !rp_when_parse_time (gtk_editable_get_text (self->to_entry), &to))
    return _("That is no time of day. Write it like 19:30.");

  if (to <= from && to + DAY - from > LONGEST)
    return _("It ends before it begins. Change one of the times.");

  return NULL;
}

/**
 * rp_when_row_get_times:
 * @self: a row
 * @starts: (out): when it begins, 0 when there is no day yet
 * @ends: (out): when it ends, 0 when there is no day yet
 *
 * Returns: whether there is no problem with what was typed
 */
gboolean
rp_when_row_get_times (RpWhenRow *self,
                       gint64    *starts,
                       gint64    *ends)
{
  guint from, to;

  g_return_val_if_fail (RP_IS_WHEN_ROW (self), FALSE);

  *starts = *ends = 0;
  if (rp_when_row_get_problem (self) != NULL)
    return FALSE;

  rp_when_parse_time (gtk_editable_get_text (self->from_entry), &from);
  rp_when_parse_time (gtk_editable_get_text (self->to_entry), &to);
  if (self->day != 0)
    {
      *starts = rp_time_at (self->day, from, self->zone);
      *ends = rp_time_at (to > from ? self->day : self->day + 1, to, self->zone);
    }

  return TRUE;
}
