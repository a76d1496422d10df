/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-fixes.h"

#include "rp-error.h"
#include "rp-query-private.h"
#include "rp-store-meetings.h"
#include "rp-store-private.h"

#include <glib/gi18n.h>

typedef gboolean (*FixFunc) (RpFixing  *fixing,
                             GError   **error);

gboolean
rp_fixing_changed_meanwhile (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_CONFLICT,
                       _("The plan was changed meanwhile. Look at it again."));
  return FALSE;
}

/* The parts of the plan whose @field is @value; any when @field is NULL */
GPtrArray *
rp_fixing_read_parts (RpFixing    *fixing,
                      GType        type,
                      const char  *field,
                      const char  *value,
                      GError     **error)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpQuery) query = rp_query_new (type);

  rp_query_match (query, "meeting", fixing->meeting);
  if (field != NULL)
    rp_query_match (query, field, value);

  return rp_store_read (fixing->store, query, parts, error) ? g_steal_pointer (&parts) : NULL;
}

/* Whether another record is still there. */
gboolean
rp_fixing_is_there (RpFixing    *fixing,
                    GType        type,
                    const char  *id,
                    GError     **error)
{
  g_autoptr(GError) failed = NULL;
  g_autoptr(RpRecord) record = rp_store_load (fixing->store, type, id, &failed);

  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (record == NULL)
    rp_fixing_changed_meanwhile (error);

  return record != NULL;
}

/* The rank after those of @parts. */
int
rp_fixing_next_rank (GPtrArray *parts)
{
  int rank = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (parts->pdata[i]),
                                                         "rank");

      rank = MAX (rank, (int) rp_record_get_number (parts->pdata[i], field) + 1);
    }

  return MIN (rank, 1000);
}

static gboolean
put_plan (RpFixing  *fixing,
          GError   **error)
{
  rp_batch_put (fixing->batch, fixing->plan);
  return TRUE;
}

static gboolean
remove_parts (RpFixing    *fixing,
              GType        type,
              const char  *field,
              GError     **error)
{
  g_autoptr(GPtrArray) parts = rp_fixing_read_parts (fixing, type, field, fixing->target, error);

  if (parts == NULL)
    return FALSE;
  if (parts->len == 0)
    return rp_fixing_changed_meanwhile (error);

  for (guint i = 0; i < parts->len; i++)
    rp_batch_delete (fixing->batch, type, rp_record_get_id (parts->pdata[i]));
  return TRUE;
}

static gboolean
add_part (RpFixing    *fixing,
          GType        type,
          const char  *field,
          const char  *value,
          GError     **error)
{
  g_autoptr(GPtrArray) parts = rp_fixing_read_parts (fixing, type, NULL, NULL, error);
  g_autoptr(RpRecord) part = rp_record_new (type);

  if (parts == NULL)
    return FALSE;

  g_object_set (part, "meeting", fixing->meeting, field, value, "rank", rp_fixing_next_rank (parts),
                NULL);
  rp_batch_put (fixing->batch, part);
  return TRUE;
}

static gboolean
remove_attendee (RpFixing  *fixing,
                 GError   **error)
{
  return remove_parts (fixing, RP_TYPE_ATTENDEE, "id", error);
}

static gboolean
set_venue (RpFixing  *fixing,
           GError   **error)
{
  if (!rp_fixing_is_there (fixing, RP_TYPE_VENUE, fixing->target, error))
    return FALSE;

  g_object_set (fixing->plan, "venue", fixing->target, NULL);
  return put_plan (fixing, error);
}

static gboolean
set_time (RpFixing  *fixing,
          GError   **error)
{
  gint64 starts = fixing->plan->starts;
  gint64 ends = fixing->plan->ends;

  g_object_set (fixing->plan, "starts", fixing->time, NULL);
  if (starts != 0 && ends > starts)
    g_object_set (fixing->plan, "ends", fixing->time + (ends - starts), NULL);
  return put_plan (fixing, error);
}

static gboolean
unbill (RpFixing  *fixing,
        GError   **error)
{
  g_object_set (fixing->plan, "billed", FALSE, NULL);
  return put_plan (fixing, error);
}

static gboolean
tick_notice (RpFixing  *fixing,
             GError   **error)
{
  g_autoptr(GPtrArray) notices = rp_fixing_read_parts (fixing, RP_TYPE_NOTICE, "id", fixing->target,
                                                       error);
  g_autoptr(RpNotice) copy = NULL;

  if (notices == NULL)
    return FALSE;
  if (notices->len == 0)
    return rp_fixing_changed_meanwhile (error);

  copy = rp_record_copy (notices->pdata[0]);
  g_object_set (copy, "told", fixing->now, NULL);
  rp_batch_put (fixing->batch, copy);
  return TRUE;
}

static gboolean
add_insight (RpFixing  *fixing,
             GError   **error)
{
  g_autoptr(GPtrArray) items = rp_fixing_read_parts (fixing, RP_TYPE_PLAN_ITEM, NULL, NULL, error);
  g_autoptr(RpPlanItem) item = rp_record_new (RP_TYPE_PLAN_ITEM);

  if (items == NULL || !rp_fixing_is_there (fixing, RP_TYPE_TOPIC, fixing->other, error))
    return FALSE;

  g_object_set (item, "meeting", fixing->meeting, "type", RP_PLAN_ITEM_HYPOTHESIS,
                "topic", fixing->other, "rank", rp_fixing_next_rank (items), NULL);
  rp_batch_put (fixing->batch, item);
  return TRUE;
}

static gboolean
add_lesson (RpFixing  *fixing,
            GError   **error)
{
  return rp_fixing_is_there (fixing, RP_TYPE_LESSON, fixing->target, error) &&
         add_part (fixing, RP_TYPE_PLAN_LESSON, "lesson", fixing->target, error);
}

static gboolean
remove_lesson (RpFixing  *fixing,
               GError   **error)
{
  return remove_parts (fixing, RP_TYPE_PLAN_LESSON, "lesson", error);
}

static gboolean
add_topic (RpFixing  *fixing,
           GError   **error)
{
  return rp_fixing_is_there (fixing, RP_TYPE_TOPIC, fixing->target, error) &&
         add_part (fixing, RP_TYPE_PLAN_TOPIC, "topic", fixing->target, error);
}

static gboolean
go_on (RpFixing  *fixing,
       GError   **error)
{
  g_autoptr(GPtrArray) topics = rp_fixing_read_parts (fixing, RP_TYPE_PLAN_TOPIC, "topic",
                                                      fixing->target, error);
  g_autoptr(RpPlanTopic) copy = NULL;

  if (topics == NULL)
    return FALSE;
  if (topics->len == 0)
    return rp_fixing_changed_meanwhile (error);

  copy = rp_record_copy (topics->pdata[0]);
  g_object_set (copy, "go_on", TRUE, NULL);
  rp_batch_put (fixing->batch, copy);
  return TRUE;
}

static gboolean
drop_ask (RpFixing  *fixing,
          GError   **error)
{
  g_object_set (fixing->plan, "ask", NULL, "ask_size", 0, "ask_objective", NULL, NULL);
  return put_plan (fixing, error);
}

/* An item of this plan, or one carried over from the last debrief */
static gboolean
tick_item (RpFixing  *fixing,
           GError   **error)
{
  g_autoptr(RpPlanItem) item = NULL;
  g_autoptr(RpPlanItem) copy = NULL;

  if (!rp_fixing_is_there (fixing, RP_TYPE_PLAN_ITEM, fixing->target, error))
    return FALSE;
  item = rp_store_load (fixing->store, RP_TYPE_PLAN_ITEM, fixing->target, error);
  if (item == NULL)
    return FALSE;

  copy = rp_record_copy (item);
  g_object_set (copy, "state", RP_ITEM_DONE, NULL);
  rp_batch_put (fixing->batch, copy);
  return TRUE;
}

static gboolean
add_stays (RpFixing  *fixing,
           GError   **error)
{
  g_autoptr(GPtrArray) items = rp_fixing_read_parts (fixing, RP_TYPE_PLAN_ITEM, NULL, NULL, error);
  g_autoptr(RpPlanItem) item = rp_record_new (RP_TYPE_PLAN_ITEM);

  if (items == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (RP_PLAN_ITEM (items->pdata[i])->key, RP_PLAN_ITEM_KEY_STAYS) == 0)
      return TRUE;

  g_object_set (item, "meeting", fixing->meeting, "type", RP_PLAN_ITEM_CHECKLIST,
                "key", RP_PLAN_ITEM_KEY_STAYS, "text", _("Say that this stays between us"),
                "rank", rp_fixing_next_rank (items), NULL);
  rp_batch_put (fixing->batch, item);
  return TRUE;
}

/* What the store does about a finding by itself, and what undo calls it */
static const struct { FixFunc func; const char *label; } fixes[] = {
  [RP_FIX_REMOVE_ATTENDEE] = { remove_attendee, N_("Take Attendee off the Plan") },
  [RP_FIX_SET_VENUE]       = { set_venue, N_("Change Venue") },
  [RP_FIX_SET_TIME]        = { set_time, N_("Change Time") },
  [RP_FIX_UNBILL]          = { unbill, N_("Make It Not Chargeable") },
  [RP_FIX_SWAP_TOPIC]      = { rp_fixing_swap_topic, N_("Swap Topic") },
  [RP_FIX_TELL]            = { tick_notice, N_("Tick “Told”") },
  [RP_FIX_ADD_INSIGHT]     = { add_insight, N_("Offer Hypothesis") },
  [RP_FIX_ADD_LESSON]      = { add_lesson, N_("Add Lesson") },
  [RP_FIX_REMOVE_LESSON]   = { remove_lesson, N_("Take Lesson off the Plan") },
  [RP_FIX_ADD_TOPIC]       = { add_topic, N_("Add Topic") },
  [RP_FIX_GO_ON]           = { go_on, N_("Go on With Topic") },
  [RP_FIX_DROP_ASK]        = { drop_ask, N_("Take Ask off the Plan") },
  [RP_FIX_TICK_ITEM]       = { tick_item, N_("Tick Item") },
  [RP_FIX_ADD_STAYS]       = { add_stays, N_("Add to Checklist") },
};

/**
 * rp_fix_needs_dialog:
 * @fix: what would mend a finding
 *
 * Returns: whether somebody has to choose, write, unlock or look first;
 *   rp_store_apply_fix_async() does the others by itself
 */
gboolean
rp_fix_needs_dialog (const RpFix *fix)
{
  g_return_val_if_fail (fix != NULL, FALSE);

  switch (fix->kind)
    {
    case RP_FIX_NONE:
    case RP_FIX_UNBILL:
    case RP_FIX_DROP_ASK:
    case RP_FIX_ADD_STAYS:
      return FALSE;
    case RP_FIX_REMOVE_ATTENDEE:
    case RP_FIX_SET_VENUE:
    case RP_FIX_ADD_LESSON:
    case RP_FIX_REMOVE_LESSON:
    case RP_FIX_ADD_TOPIC:
    case RP_FIX_GO_ON:
    case RP_FIX_TICK_ITEM:
      return fix->target == NULL;
    case RP_FIX_SET_TIME:
      return fix->time == 0;
    case RP_FIX_SWAP_TOPIC:
      return fix->target == NULL || fix->other == NULL;
    case RP_FIX_ADD_INSIGHT:
      return fix->other == NULL;
    case RP_FIX_SHOW_MEETING:
    case RP_FIX_TELL:
    case RP_FIX_WRITE_APPROACH:
    case RP_FIX_ADD_CURIOSITY:
    case RP_FIX_WRITE_TAKEAWAY:
    case RP_FIX_WRITE_ANONYMOUS:
    case RP_FIX_UNLOCK:
    case RP_FIX_ADD_QUESTION:
    case RP_FIX_SHOW_PROMISE:
    case RP_FIX_SHOW_TOPIC:
    default:
      return TRUE;
    }
}

gboolean
rp_fix_can_apply (const RpFix *fix)
{
  /* Telling opens with a draft, but what was told can be ticked. */
  return fix->kind < (int) G_N_ELEMENTS (fixes) && fixes[fix->kind].func != NULL &&
         (fix->kind == RP_FIX_TELL ? fix->target != NULL : !rp_fix_needs_dialog (fix));
}

/* Puts into the batch what @kind asks for; the meeting is there. */
gboolean
rp_fixing_run (RpFixing   *fixing,
               RpFixKind   kind,
               GError    **error)
{
  return fixes[kind].func (fixing, error);
}

const char *
rp_fixing_get_label (RpFixKind kind)
{
  return _(fixes[kind].label);
}
