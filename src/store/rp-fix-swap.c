/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-fixes.h"

#include "rp-date.h"
#include "rp-store-facts.h"
#include "rp-text.h"

/* The lessons of the new topic that can be told to them, and those on the plan
 * that go with the old one. */
typedef struct
{
  GPtrArray *planned;      /* RpPlanLesson: the whole plan */
  GPtrArray *old;          /* RpPlanLesson: of the old topic */
  GPtrArray *old_lessons;  /* RpLesson: what those tell */
  GPtrArray *fresh;        /* RpLesson: not chosen yet */
} Lessons;

static void
lessons_clear (Lessons *lessons)
{
  g_clear_pointer (&lessons->planned, g_ptr_array_unref);
  g_clear_pointer (&lessons->old, g_ptr_array_unref);
  g_clear_pointer (&lessons->old_lessons, g_ptr_array_unref);
  g_clear_pointer (&lessons->fresh, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lessons, lessons_clear)

static gboolean
swap_plan_topic (RpFixing  *fixing,
                 GError   **error)
{
  g_autoptr(GPtrArray) swapped = rp_fixing_read_parts (fixing, RP_TYPE_PLAN_TOPIC, "topic",
                                                       fixing->target, error);
  g_autoptr(GPtrArray) present = NULL;
  g_autoptr(RpPlanTopic) copy = NULL;

  if (swapped == NULL)
    return FALSE;
  if (swapped->len == 0)
    return rp_fixing_changed_meanwhile (error);
  present = rp_fixing_read_parts (fixing, RP_TYPE_PLAN_TOPIC, "topic", fixing->other, error);
  if (present == NULL)
    return FALSE;
  if (present->len > 0)   /* it is on the plan already: then the other just goes */
    {
      rp_batch_delete (fixing->batch, RP_TYPE_PLAN_TOPIC, rp_record_get_id (swapped->pdata[0]));
      return TRUE;
    }

  copy = rp_record_copy (swapped->pdata[0]);
  g_object_set (copy, "topic", fixing->other, "go_on", FALSE, NULL);
  rp_batch_put (fixing->batch, copy);
  return TRUE;
}

static gboolean
is_hypothesis_of (RpPlanItem *item,
                  const char *topic)
{
  return item->type == RP_PLAN_ITEM_HYPOTHESIS && rp_text_is_blank (item->text) &&
         g_strcmp0 (item->topic, topic) == 0;
}

/* The hypothesis of the topic; one with words of its own stays. */
static gboolean
swap_hypothesis (RpFixing  *fixing,
                 RpTopic   *topic,
                 GError   **error)
{
  g_autoptr(GPtrArray) items = rp_fixing_read_parts (fixing, RP_TYPE_PLAN_ITEM, NULL, NULL, error);
  gboolean wanted = !rp_text_is_blank (topic->hypothesis);

  if (items == NULL)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    wanted = wanted && !is_hypothesis_of (items->pdata[i], fixing->other);
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr(RpPlanItem) copy = NULL;

      if (!is_hypothesis_of (items->pdata[i], fixing->target))
        continue;
      if (!wanted)
        {
          rp_batch_delete (fixing->batch, RP_TYPE_PLAN_ITEM, rp_record_get_id (items->pdata[i]));
          continue;
        }
      copy = rp_record_copy (items->pdata[i]);
      g_object_set (copy, "topic", fixing->other, "state", RP_ITEM_OPEN, NULL);
      rp_batch_put (fixing->batch, copy);
      wanted = FALSE;
    }

  return TRUE;
}

static gboolean
read_industry (RpFixing  *fixing,
               char     **industry,
               GError   **error)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GError) failed = NULL;
  g_autoptr(RpPosition) position = NULL;
  g_autoptr(RpOrganization) organization = NULL;

  position = rp_facts_current_position (fixing->store, fixing->plan->person,
                                        rp_time_day (fixing->now, utc), &failed);
  if (position != NULL && position->organization != NULL)
    organization = rp_store_load (fixing->store, RP_TYPE_ORGANIZATION, position->organization,
                                  &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  *industry = organization != NULL ? g_strdup (organization->industry) : NULL;
  return TRUE;
}

static gboolean
has_lesson (GPtrArray  *records,
            const char *field,
            const char *lesson)
{
  for (guint i = 0; i < records->len; i++)
    {
      const RpField *found = rp_record_class_find_field (RP_RECORD_GET_CLASS (records->pdata[i]),
                                                         field);

      if (g_strcmp0 (rp_record_get_text (records->pdata[i], found), lesson) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Leaves those that are from elsewhere, new to them and not on the plan. */
static gboolean
keep_fresh (RpFixing  *fixing,
            Lessons   *lessons,
            GError   **error)
{
  g_autoptr(GPtrArray) tellings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *industry = NULL;

  if (!read_industry (fixing, &industry, error) ||
      !rp_facts_read_by (fixing->store, tellings, RP_TYPE_TELLING, "person",
                         fixing->plan->person, NULL, error))
    return FALSE;

  for (guint i = lessons->fresh->len; i-- > 0;)
    {
      RpLesson *lesson = lessons->fresh->pdata[i];
      const char *id = rp_record_get_id (lesson);

      if (rp_text_is_blank (lesson->industry) ||
          rp_text_matches_name (lesson->industry, industry) ||
          has_lesson (tellings, "lesson", id) || has_lesson (lessons->planned, "lesson", id))
        g_ptr_array_remove_index (lessons->fresh, i);
    }

  return TRUE;
}

static gboolean
read_lessons (RpFixing  *fixing,
              Lessons   *lessons,
              GError   **error)
{
  lessons->old = g_ptr_array_new_with_free_func (g_object_unref);
  lessons->old_lessons = g_ptr_array_new_with_free_func (g_object_unref);
  lessons->fresh = g_ptr_array_new_with_free_func (g_object_unref);
  lessons->planned = rp_fixing_read_parts (fixing, RP_TYPE_PLAN_LESSON, NULL, NULL, error);
  if (lessons->planned == NULL)
    return FALSE;

  for (guint i = 0; i < lessons->planned->len; i++)
    {
      RpPlanLesson *planned = lessons->planned->pdata[i];
      g_autoptr(GError) failed = NULL;
      g_autoptr(RpLesson) lesson = rp_store_load (fixing->store, RP_TYPE_LESSON, planned->lesson,
                                                  &failed);

      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
      if (lesson == NULL || g_strcmp0 (lesson->topic, fixing->target) != 0)
        continue;
      g_ptr_array_add (lessons->old, g_object_ref (planned));
      g_ptr_array_add (lessons->old_lessons, g_steal_pointer (&lesson));
    }

  return rp_facts_read_by (fixing->store, lessons->fresh, RP_TYPE_LESSON, "topic", fixing->other,
                           NULL, error) &&
         keep_fresh (fixing, lessons, error);
}

/* Takes out a lesson of @outcome, or of any; one that can be told anonymously
 * goes first. */
static RpLesson *
take_fresh (Lessons         *lessons,
            RpLessonOutcome  outcome,
            gboolean         any)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < lessons->fresh->len; i++)
    {
      RpLesson *lesson = lessons->fresh->pdata[i];

      if (!any && lesson->outcome != outcome)
        continue;
      if (best == G_MAXUINT ||
          (rp_text_is_blank (RP_LESSON (lessons->fresh->pdata[best])->say) &&
           !rp_text_is_blank (lesson->say)))
        best = i;
    }

  return best != G_MAXUINT ? g_ptr_array_steal_index (lessons->fresh, best) : NULL;
}

/* As many as there were, in their places; of either outcome at least one. */
static GPtrArray *
choose_lessons (Lessons *lessons)
{
  g_autoptr(GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has[2] = { FALSE, FALSE };

  for (guint i = 0; i < lessons->old_lessons->len; i++)
    {
      RpLessonOutcome outcome = RP_LESSON (lessons->old_lessons->pdata[i])->outcome;
      RpLesson *lesson = take_fresh (lessons, outcome, FALSE);

      if (lesson == NULL)
        lesson = take_fresh (lessons, outcome, TRUE);
      if (lesson == NULL)
        break;
      has[lesson->outcome == RP_LESSON_FAILED] = TRUE;
      g_ptr_array_add (chosen, lesson);
    }
  for (int failed = 0; failed < 2 && lessons->old->len > 0; failed++)
    {
      RpLesson *lesson = has[failed] ? NULL
                                     : take_fresh (lessons, failed ? RP_LESSON_FAILED
                                                                   : RP_LESSON_WORKED, FALSE);

      if (lesson != NULL)
        g_ptr_array_add (chosen, lesson);
    }

  return g_steal_pointer (&chosen);
}

static gboolean
swap_lessons (RpFixing  *fixing,
              GError   **error)
{
  g_auto(Lessons) lessons = { 0 };
  g_autoptr(GPtrArray) chosen = NULL;
  int rank;

  if (!read_lessons (fixing, &lessons, error))
    return FALSE;

  chosen = choose_lessons (&lessons);
  rank = rp_fixing_next_rank (lessons.planned);
  for (guint i = 0; i < chosen->len; i++)
    {
      g_autoptr(RpPlanLesson) planned = i < lessons.old->len
                                          ? rp_record_copy (lessons.old->pdata[i])
                                          : rp_record_new (RP_TYPE_PLAN_LESSON);

      g_object_set (planned, "meeting", fixing->meeting, "lesson",
                    rp_record_get_id (chosen->pdata[i]), NULL);
      if (i >= lessons.old->len)
        g_object_set (planned, "rank", rank, NULL);
      rp_batch_put (fixing->batch, planned);
    }
  for (guint i = chosen->len; i < lessons.old->len; i++)
    rp_batch_delete (fixing->batch, RP_TYPE_PLAN_LESSON, rp_record_get_id (lessons.old->pdata[i]));

  return TRUE;
}

/* Replaces the topic with what is told about it: its hypothesis and its lessons.
 * What was written by hand stays; what belongs to the old topic and has no
 * counterpart goes. */
gboolean
rp_fixing_swap_topic (RpFixing  *fixing,
                      GError   **error)
{
  g_autoptr(RpTopic) topic = NULL;

  if (!rp_fixing_is_there (fixing, RP_TYPE_TOPIC, fixing->other, error))
    return FALSE;
  topic = rp_store_load (fixing->store, RP_TYPE_TOPIC, fixing->other, error);

  return topic != NULL && swap_plan_topic (fixing, error) &&
         swap_hypothesis (fixing, topic, error) && swap_lessons (fixing, error);
}
