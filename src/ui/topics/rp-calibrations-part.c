/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-calibrations-part.h"

#include "rp-topic-words.h"

#include <glib/gi18n.h>

/**
 * RpCalibrationsPart:
 *
 * To whom the hypothesis was offered, and what they said to it; the latest
 * first.
 */
struct _RpCalibrationsPart
{
  RpTopicPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpCalibrationsPart, rp_calibrations_part, RP_TYPE_TOPIC_PART)

static const struct
{
  const char *icon_name;
  const char *style_class;
} signs[] = {
  [RP_RESPONSE_CONFIRMED]  = { "object-select-symbolic", "success-icon" },
  [RP_RESPONSE_CHALLENGED] = { "dialog-question-symbolic", "warning-icon" },
  [RP_RESPONSE_NEW_ANGLE]  = { "starred-symbolic", "accent-icon" },
};

static gboolean
has_words (RpCalibration *calibration)
{
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (calibration), "words");

  return rp_record_get_sealed_state (calibration, field) == RP_SEALED_OPEN;
}

/* What they answered, when, their words, and what that changed: each in a line of its own. */
static char *
describe (RpTopicSheet  *sheet,
          RpCalibration *calibration)
{
  const char *hypothesis = sheet->facts->topic->hypothesis;
  g_autoptr(GString) words = g_string_new (rp_response_words (calibration->response));

  if (calibration->date != 0)
    {
      g_autofree char *day = rp_topic_words_day (sheet, calibration->date);

      g_string_append_printf (words, "  ·  %s", day);
    }
  if (has_words (calibration))
    g_string_append_printf (words, "\n%s", calibration->words);
  if (calibration->changed_mind != NULL)
    {
      g_string_append_c (words, '\n');
      /* Translators: what somebody said changed my mind */
      g_string_append_printf (words, _("Changed my mind: %s"), calibration->changed_mind);
    }
  if (calibration->hypothesis != NULL && g_strcmp0 (calibration->hypothesis, hypothesis) != 0)
    {
      g_string_append_c (words, '\n');
      /* Translators: a hypothesis as it was worded when it was offered */
      g_string_append_printf (words, _("Then: “%s”"), calibration->hypothesis);
    }

  return g_strdup (words->str);
}

static GtkWidget *
new_row (RpTopicSheet  *sheet,
         RpCalibration *calibration)
{
  RpPerson *person = rp_topic_sheet_lookup (sheet, RP_TYPE_PERSON, calibration->person);
  g_autofree char *words = describe (sheet, calibration);
  GtkWidget *row = rp_record_row_new (calibration, person != NULL ? person->name : _("Somebody"),
                                      words);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  rp_record_row_set_icon (RP_RECORD_ROW (row), signs[calibration->response].icon_name,
                          signs[calibration->response].style_class);
  rp_record_row_set_edit (RP_RECORD_ROW (row), "topic.edit-calibration");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, has_words (calibration));

  return row;
}

static void
rp_calibrations_part_show (RpTopicPart  *part,
                           RpTopicSheet *sheet)
{
  GPtrArray *calibrations = sheet->facts->calibrations;
  RpRecordPart *section = RP_RECORD_PART (part);
  guint shown = rp_topic_part_limit (part, calibrations->len);

  rp_record_part_set_closed (section, sheet->facts->topic->hypothesis == NULL);
  for (guint i = 0; i < shown; i++)
    rp_record_part_append (section, new_row (sheet,
                                             calibrations->pdata[calibrations->len - 1 - i]));
  rp_topic_part_end_limit (part, calibrations->len);
  if (calibrations->len == 0)
    rp_record_part_invite (section, _("Write what somebody said to it…"),
                           "topic.add-calibration");
}

static void
rp_calibrations_part_class_init (RpCalibrationsPartClass *klass)
{
  RP_TOPIC_PART_CLASS (klass)->show = rp_calibrations_part_show;
}

static void
rp_calibrations_part_init (RpCalibrationsPart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("Offered so far"));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add What They Said"),
                          "topic.add-calibration");
}
