/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-score-part.h"

#include "rp-dots.h"
#include "rp-rules.h"
#include "rp-topic-words.h"

#include <glib/gi18n.h>

/**
 * RpScorePart:
 *
 * The scorecard: how far the topic has each characteristic, and why. How
 * curious people are is not typed: its row leads to who they are.
 */
struct _RpScorePart
{
  RpTopicPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpScorePart, rp_score_part, RP_TYPE_TOPIC_PART)

static GtkWidget *
new_row (RpTopicSheet     *sheet,
         RpCharacteristic *characteristic,
         guint             value)
{
  const char *name = rp_characteristic_get_name (characteristic);
  const char *id = rp_record_get_id (characteristic);
  gboolean curious = g_strcmp0 (characteristic->key, RP_CHARACTERISTIC_CURIOUS) == 0;
  RpScore *score = curious ? NULL : rp_topic_sheet_find_score (sheet, id);
  g_autofree char *why = NULL;
  GtkWidget *row;

  if (curious)
    why = rp_topic_words_raised (sheet);
  else if (score != NULL && score->why != NULL)
    why = g_strdup (score->why);
  else if (value < RP_RULE_SCORE_MAX)
    why = g_strdup (rp_characteristic_get_question (characteristic));

  row = rp_record_row_new (characteristic, name, why);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             rp_dots_new (name, value, RP_RULE_SCORE_MAX));
  rp_record_row_set_edit (RP_RECORD_ROW (row), curious ? "topic.show-curious"
                                                       : "topic.edit-score");

  return row;
}

static void
rp_score_part_show (RpTopicPart  *part,
                    RpTopicSheet *sheet)
{
  GPtrArray *characteristics = sheet->facts->ranking->characteristics;

  for (guint i = 0; i < characteristics->len; i++)
    rp_record_part_append (RP_RECORD_PART (part), new_row (sheet, characteristics->pdata[i],
                                                           sheet->values[i]));
}

static void
rp_score_part_class_init (RpScorePartClass *klass)
{
  RP_TOPIC_PART_CLASS (klass)->show = rp_score_part_show;
}

static void
rp_score_part_init (RpScorePart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)),
                        _("Why it makes a good conversation"));
}
