/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-row.h"

#include "rp-chip.h"
#include "rp-date.h"
#include "rp-date-tile.h"
#include "rp-plan-words.h"
#include "rp-ring.h"

#include <glib/gi18n.h>

/**
 * RpMeetingRow:
 *
 * A meeting in the list: the day, with whom, what and when, and how ready it
 * is.
 */
struct _RpMeetingRow
{
  GtkListBoxRow  parent_instance;

  RpMeeting     *meeting;
  RpDigest      *digest;
  GTimeZone     *zone;
  gint64         now;

  /* Template widgets */
  RpDateTile    *tile;
  GtkLabel      *name_label;
  GtkLabel      *when_label;
  GtkWidget     *debrief_chip;
  RpRing        *ring;
};

G_DEFINE_FINAL_TYPE (RpMeetingRow, rp_meeting_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_digest (RpMeetingRow *self)
{
  RpMeetingGroup group = rp_meeting_group (self->meeting, self->now);
  g_autofree char *when = rp_meeting_row_words (self->meeting, self->digest->venue, self->now,
                                                self->zone);
  g_autofree char *name = NULL;
  const char *who = self->digest->person != NULL ? self->digest->person : "";

  rp_date_tile_set_day (self->tile, self->meeting->starts != 0
                                      ? rp_time_day (self->meeting->starts, self->zone) : 0);
  gtk_label_set_text (self->name_label, who);
  gtk_label_set_text (self->when_label, when);
  gtk_widget_set_visible (GTK_WIDGET (self->ring), group == RP_MEETING_GROUP_COMING
                                                   && self->digest->applicable > 0);
  gtk_widget_set_visible (self->debrief_chip, group == RP_MEETING_GROUP_DEBRIEF);
  rp_ring_set_value (self->ring, self->digest->holds, self->digest->applicable);
  rp_ring_set_left (self->ring, self->digest->left);

  /* Translators: a row as it is read aloud: with whom, then what and when */
  name = g_strdup_printf (_("%1$s: %2$s"), who, when);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
rp_meeting_row_dispose (GObject *object)
{
  RpMeetingRow *self = RP_MEETING_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_MEETING_ROW);
  g_clear_object (&self->meeting);
  g_clear_object (&self->digest);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (rp_meeting_row_parent_class)->dispose (object);
}

static void
rp_meeting_row_class_init (RpMeetingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_meeting_row_dispose;

  g_type_ensure (RP_TYPE_CHIP);
  g_type_ensure (RP_TYPE_DATE_TILE);
  g_type_ensure (RP_TYPE_RING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/meetings/rp-meeting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMeetingRow, tile);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingRow, debrief_chip);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingRow, ring);
}

static void
rp_meeting_row_init (RpMeetingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_meeting_row_new:
 * @meeting: what it shows
 * @digest: what else it shows, when it is known
 * @now: the instant to tell it at
 * @zone: where I am
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rp_meeting_row_new (RpMeeting *meeting,
                    RpDigest  *digest,
                    gint64     now,
                    GTimeZone *zone)
{
  RpMeetingRow *self = g_object_new (RP_TYPE_MEETING_ROW, NULL);

  self->meeting = g_object_ref (meeting);
  self->digest = g_object_ref (digest);
  self->zone = g_time_zone_ref (zone);
  self->now = now;
  g_signal_connect_object (digest, "changed", G_CALLBACK (show_digest), self, G_CONNECT_SWAPPED);
  show_digest (self);

  return GTK_WIDGET (self);
}

/**
 * rp_meeting_row_get_meeting:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
RpMeeting *
rp_meeting_row_get_meeting (RpMeetingRow *self)
{
  g_return_val_if_fail (RP_IS_MEETING_ROW (self), NULL);

  return self->meeting;
}
