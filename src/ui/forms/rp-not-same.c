/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-not-same.h"

#include "rp-reason-prompt.h"

#include <glib/gi18n.h>

/* What the question needs to remember until it is answered. */
typedef struct
{
  RpWriter    *writer;
  RpTopicLink *link;
} Question;

static void
question_free (Question *question)
{
  g_clear_object (&question->writer);
  g_clear_object (&question->link);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* A copy of what was decided before, or a new link. */
static RpTopicLink *
dup_link (GPtrArray  *links,
          const char *topic,
          const char *engagement)
{
  RpTopicLink *link;

  for (guint i = 0; i < links->len; i++)
    {
      link = links->pdata[i];
      if (g_strcmp0 (link->engagement, engagement) == 0 && g_strcmp0 (link->topic, topic) == 0)
        return rp_record_copy (link);
    }

  link = rp_record_new (RP_TYPE_TOPIC_LINK);
  link->topic = g_strdup (topic);
  link->engagement = g_strdup (engagement);

  return link;
}

static void
reason_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autofree char *reason = rp_reason_prompt_finish (result);
  g_autoptr(RpBatch) batch = NULL;

  if (reason == NULL)
    return;

  question->link->relation = RP_TOPIC_RELATION_NO_CONFLICT;
  g_free (question->link->reason);
  question->link->reason = g_steal_pointer (&reason);
  batch = rp_batch_new (_("Decide That It Is Not the Same Matter"));
  rp_batch_put (batch, question->link);
  rp_writer_write (question->writer, g_steal_pointer (&batch), _("Not the same matter"), NULL);
}

/**
 * rp_not_same_ask:
 * @writer: how to write it
 * @links: (element-type RpTopicLink): what was decided about topics and work in play
 * @topic: a topic
 * @engagement: work in play that it comes close to
 *
 * Asks why @topic may be talked about all the same, and keeps the answer.
 */
void
rp_not_same_ask (RpWriter     *writer,
                 GPtrArray    *links,
                 RpTopic      *topic,
                 RpEngagement *engagement)
{
  g_autofree char *description = NULL;
  Question *question;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (links != NULL);
  g_return_if_fail (RP_IS_TOPIC (topic));
  g_return_if_fail (RP_IS_ENGAGEMENT (engagement));

  question = g_new0 (Question, 1);
  question->writer = g_object_ref (writer);
  question->link = dup_link (links, rp_record_get_id (topic), rp_record_get_id (engagement));
  /* Translators: a topic, and work in play */
  description = g_strdup_printf (_("Why may you talk about “%s” although “%s” is in play? The "
                                   "reason is kept."), topic->title, engagement->name);
  rp_reason_prompt_async (rp_writer_get_window (writer), _("Not the Same Matter"), description,
                          _("_Save"), reason_cb, question);
}
