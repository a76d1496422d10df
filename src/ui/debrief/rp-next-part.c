/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-next-part.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-day-popover.h"
#include "rp-menu-in-sight.h"
#include "rp-number.h"
#include "rp-person-advice.h"
#include "rp-plain.h"
#include "rp-rules.h"
#include "rp-section.h"
#include "rp-text.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define WEEK           7
#define USUAL_WEEKS    6   /* until the next time, where there is no rhythm */
#define MOST_WEEKS     52
#define WEEKS_IN_WORDS 12

/**
 * RpNextPart:
 *
 * The next step: a day from the rhythm with the person, on the same day of the
 * week. Ticked, it becomes an idea for a meeting.
 */
struct _RpNextPart
{
  RpDebriefPart   parent_instance;

  guint32         today;
  guint32         day;        /* of the next meeting */
  char           *format;     /* (nullable) */
  RpSection      *section;
  AdwActionRow   *row;
  GtkCheckButton *check;
  GtkMenuButton  *button;
  RpDayPopover   *popover;
  GtkLabel       *planned;    /* in place of all that, when there is one already */
};

G_DEFINE_FINAL_TYPE (RpNextPart, rp_next_part, RP_TYPE_DEBRIEF_PART)

/* "Dinner in six weeks" */
static char *
dup_title (RpNextPart *self)
{
  guint days = self->day > self->today ? self->day - self->today : 0;
  guint weeks = (days + WEEK / 2) / WEEK;
  g_autofree char *kind = rp_text_is_blank (self->format)
                            ? g_strdup (C_("kind of meeting", "Conversation"))
                            : rp_text_capitalise (self->format);
  g_autofree char *words = rp_number_in_words (weeks);

  if (weeks == 0 || weeks > WEEKS_IN_WORDS)
    return g_steal_pointer (&kind);

  /* Translators: a kind of meeting and a number of weeks: “Dinner in six weeks” */
  return g_strdup_printf (ngettext ("%1$s in %2$s week", "%1$s in %2$s weeks", weeks), kind,
                          words);
}

static void
update (RpNextPart *self)
{
  g_autofree char *title = dup_title (self);
  /* Translators: strftime, a day in full */
  g_autofree char *day = rp_day_format (self->day, _("%A, %-d %B"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_action_row_set_subtitle (self->row, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, day,
                                  -1);
}

static void
picked_cb (RpNextPart *self,
           guint       day)
{
  if (day != 0)
    {
      self->day = day;
      update (self);
    }
  gtk_check_button_set_active (self->check, day != 0);
  rp_debrief_part_touch (RP_DEBRIEF_PART (self));
}

/* The rhythm with the person in whole weeks, so that the day of the week stays. */
static guint
find_weeks (const RpDebriefSheet *sheet)
{
  RpRhythm rhythm = { 0 };

  rp_rhythm_measure (sheet->person->entry, sheet->facts->now, sheet->facts->zone, &rhythm);
  if (rhythm.cadence_days <= 0)
    return USUAL_WEEKS;

  return CLAMP ((guint) (rhythm.cadence_days + WEEK / 2) / WEEK, 1u, (guint) MOST_WEEKS);
}

static void
fill_words (RpNextPart *self)
{
  const struct { const char *words; guint weeks; } choices[] = {
    { _("In Two Weeks"), 2 }, { _("In Four Weeks"), 4 }, { _("In Six Weeks"), 6 },
    { _("In Three Months"), 13 },
  };

  rp_day_popover_remove_words (self->popover);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    rp_day_popover_add_words (self->popover, choices[i].words,
                              self->today + choices[i].weeks * WEEK);
  rp_day_popover_add_words (self->popover, C_("next meeting", "None"), 0);
  rp_day_popover_set_day (self->popover, self->day);
}

/* (nullable): another meeting with them that is still to come */
static RpMeeting *
find_planned (const RpDebriefSheet *sheet)
{
  RpMeeting *next = sheet->person->entry->next;

  if (next == NULL || g_str_equal (rp_record_get_id (next),
                                   rp_record_get_id (sheet->facts->meeting)))
    return NULL;

  return next;
}

static void
rp_next_part_show (RpDebriefPart        *part,
                   const RpDebriefSheet *sheet)
{
  RpNextPart *self = RP_NEXT_PART (part);
  const RpMeetingFacts *facts = sheet->facts;
  RpMeeting *next = find_planned (sheet);
  guint32 day = rp_debrief_sheet_get_day (sheet);

  gtk_widget_set_visible (GTK_WIDGET (self->planned), next != NULL);
  gtk_widget_set_visible (GTK_WIDGET (rp_section_get_list (self->section)), next == NULL);
  if (next != NULL)
    {
      g_autofree char *title = rp_meeting_title (next, facts->person);
      g_autofree char *when = next->starts != 0
                                ? rp_time_format (next->starts, facts->zone, _("%A, %-d %B"))
                                : g_strdup (_("No day yet"));
      g_autofree char *words = g_strdup_printf ("%s\n%s", title, when);

      gtk_label_set_label (self->planned, words);
    }

  g_free (self->format);
  self->format = g_strdup (facts->meeting->format);
  self->today = rp_time_day (facts->now, facts->zone);
  for (self->day = day; self->day <= self->today || self->day == day;)
    self->day += find_weeks (sheet) * WEEK;
  fill_words (self);
  update (self);
}

static void
rp_next_part_write (RpDebriefPart   *part,
                    RpDebriefResult *result)
{
  RpNextPart *self = RP_NEXT_PART (part);
  const RpMeetingFacts *facts = result->sheet->facts;
  RpMeeting *held = facts->meeting;
  guint minute = RP_RULE_EVENING_MINUTE;
  gint64 length = RP_RULE_LENGTH_MINUTES * RP_MINUTE;
  g_autoptr(RpMeeting) next = NULL;

  if (!gtk_check_button_get_active (self->check) || find_planned (result->sheet) != NULL)
    return;

  if (held->starts != 0)
    minute = rp_time_minute (held->starts, facts->zone);
  if (held->starts != 0 && held->ends > held->starts)
    length = held->ends - held->starts;

  next = rp_record_new (RP_TYPE_MEETING);
  next->person = g_strdup (held->person);
  next->format = g_strdup (self->format);
  next->state = RP_MEETING_IDEA;
  next->starts = rp_time_at (self->day, minute, facts->zone);
  next->ends = next->starts + length;
  rp_batch_put (result->batch, next);
}

static void
rp_next_part_finalize (GObject *object)
{
  g_free (RP_NEXT_PART (object)->format);

  G_OBJECT_CLASS (rp_next_part_parent_class)->finalize (object);
}

static void
rp_next_part_class_init (RpNextPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_next_part_finalize;
  RP_DEBRIEF_PART_CLASS (klass)->show = rp_next_part_show;
  RP_DEBRIEF_PART_CLASS (klass)->write = rp_next_part_write;
}

static void
rp_next_part_init (RpNextPart *self)
{
  self->section = RP_SECTION (rp_section_new (_("Next step")));
  self->row = ADW_ACTION_ROW (rp_plain_row_new ("", NULL));
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->check), "todo");
  rp_tip_set (GTK_WIDGET (self->check), _("Plan This as an Idea"));
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (rp_debrief_part_touch), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (self->row, GTK_WIDGET (self->check));
  adw_action_row_set_activatable_widget (self->row, GTK_WIDGET (self->check));

  self->popover = RP_DAY_POPOVER (rp_day_popover_new ());
  g_signal_connect_object (self->popover, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  rp_menu_in_sight (self->button);
  gtk_menu_button_set_icon_name (self->button, "pan-down-symbolic");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  rp_tip_set (GTK_WIDGET (self->button), _("Another Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Another Day"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_action_row_add_suffix (self->row, GTK_WIDGET (self->button));
  gtk_list_box_append (rp_section_get_list (self->section), GTK_WIDGET (self->row));

  self->planned = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->planned, TRUE);
  gtk_label_set_xalign (self->planned, 0);
  rp_section_append (self->section, GTK_WIDGET (self->planned));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
}

/**
 * rp_next_part_new:
 *
 * Returns: (transfer floating): the next step
 */
RpDebriefPart *
rp_next_part_new (void)
{
  return g_object_new (RP_TYPE_NEXT_PART, NULL);
}
