/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-own-part.h"

#include <glib/gi18n.h>

/**
 * RpOwnPart:
 *
 * What I bring to the topic: my struggle with it, and what I believe.
 */
struct _RpOwnPart
{
  RpTopicPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpOwnPart, rp_own_part, RP_TYPE_TOPIC_PART)

static void
append_text (RpTopicPart *part,
             const char  *title,
             const char  *text,
             const char  *invitation)
{
  GtkWidget *row;

  if (text == NULL)
    {
      rp_record_part_invite (RP_RECORD_PART (part), invitation, "topic.edit-own");
      return;
    }

  row = rp_record_row_new (NULL, title, text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  rp_record_row_set_edit (RP_RECORD_ROW (row), "topic.edit-own");
  rp_record_part_append (RP_RECORD_PART (part), row);
}

static void
rp_own_part_show (RpTopicPart  *part,
                  RpTopicSheet *sheet)
{
  RpTopic *topic = sheet->facts->topic;
  g_autofree char *hypothesis = NULL;

  if (topic->hypothesis != NULL)
    hypothesis = g_strdup_printf ("%s\n%s", topic->hypothesis, sheet->hypothesis->words);
  append_text (part, _("My struggle with it"), topic->struggle, _("Write what you struggle with…"));
  append_text (part, _("My hypothesis"), hypothesis, _("Write what you believe, untested…"));
}

static void
rp_own_part_class_init (RpOwnPartClass *klass)
{
  RP_TOPIC_PART_CLASS (klass)->show = rp_own_part_show;
}

static void
rp_own_part_init (RpOwnPart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("What I bring"));
}
