/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-curious-part.h"

#include "rp-topic-words.h"

#include <glib/gi18n.h>

#define AVATAR 28

/**
 * RpCuriousPart:
 *
 * Who is curious about the topic: how much, since when, and the next talk.
 */
struct _RpCuriousPart
{
  RpTopicPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpCuriousPart, rp_curious_part, RP_TYPE_TOPIC_PART)

static GtkWidget *
new_row (RpTopicSheet    *sheet,
         const RpCurious *curious)
{
  g_autofree char *words = rp_topic_words_curious (sheet, curious);
  GtkWidget *row = rp_record_row_new (curious->curiosity, curious->person->name, words);
  GtkWidget *avatar = adw_avatar_new (AVATAR, curious->person->name, TRUE);

  gtk_widget_add_css_class (avatar, "private");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  rp_record_row_set_edit (RP_RECORD_ROW (row), "topic.edit-curiosity");
  rp_record_row_set_open (RP_RECORD_ROW (row), "win.show-person",
                          rp_record_get_id (curious->person));
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, FALSE);

  return row;
}

static void
rp_curious_part_show (RpTopicPart  *part,
                      RpTopicSheet *sheet)
{
  guint shown = rp_topic_part_limit (part, sheet->curious->len);

  for (guint i = 0; i < shown; i++)
    rp_record_part_append (RP_RECORD_PART (part), new_row (sheet, sheet->curious->pdata[i]));
  rp_topic_part_end_limit (part, sheet->curious->len);
  if (sheet->curious->len == 0)
    rp_record_part_invite (RP_RECORD_PART (part), _("Add somebody who is curious…"),
                           "topic.add-curiosity");
}

static void
rp_curious_part_class_init (RpCuriousPartClass *klass)
{
  RP_TOPIC_PART_CLASS (klass)->show = rp_curious_part_show;
}

static void
rp_curious_part_init (RpCuriousPart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("Curious about it"));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Somebody Curious"),
                          "topic.add-curiosity");
}
