/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-meetings.h"

#include "rp-error.h"
#include "rp-fixes.h"
#include "rp-store-facts.h"

#include <glib/gi18n.h>

typedef struct
{
  char      *meeting;
  RpFixKind  kind;
  char      *target;
  char      *other;
  gint64     time;
  char      *reason;   /* of an override; target is the check */
  gint64     now;
} MeetingCall;

static void
meeting_call_free (gpointer data)
{
  MeetingCall *call = data;

  g_free (call->meeting);
  g_free (call->target);
  g_free (call->other);
  g_free (call->reason);
  g_free (call);
}

static gpointer
fix_job (RpStore       *self,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  const MeetingCall *call = data;
  g_autoptr(RpMeeting) meeting = rp_facts_require (self, RP_TYPE_MEETING, call->meeting, error);
  g_autoptr(RpMeeting) plan = NULL;
  g_autoptr(RpBatch) batch = NULL;
  RpFixing fixing;

  if (meeting == NULL)
    return NULL;

  plan = rp_record_copy (meeting);
  batch = rp_batch_new (rp_fixing_get_label (call->kind));
  batch->now = call->now;
  fixing = (RpFixing) { self, call->meeting, plan, call->target, call->other, call->time,
                        call->now, batch };

  return GINT_TO_POINTER (rp_fixing_run (&fixing, call->kind, error) &&
                          rp_store_write_batch (self, batch, error));
}

/**
 * rp_store_apply_fix_async:
 * @self: an open store
 * @meeting: a UUID
 * @fix: what to do; %RP_FIX_TELL with a notice ticks it
 * @now: the instant of the change
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Mends a finding in one step of undo.
 */
void
rp_store_apply_fix_async (RpStore             *self,
                          const char          *meeting,
                          const RpFix         *fix,
                          gint64               now,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  MeetingCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (meeting != NULL);
  g_return_if_fail (fix != NULL);

  if (!rp_fix_can_apply (fix))
    {
      g_task_report_new_error (self, callback, user_data, rp_store_apply_fix_async, RP_ERROR,
                               RP_ERROR_USAGE, "%s",
                               _("Somebody has to choose or write something first."));
      return;
    }

  call = g_new0 (MeetingCall, 1);
  call->meeting = g_strdup (meeting);
  call->kind = fix->kind;
  call->target = g_strdup (fix->target);
  call->other = g_strdup (fix->other);
  call->time = fix->time;
  call->now = now;
  rp_store_push (self, fix_job, call, meeting_call_free, NULL, cancellable, callback, user_data);
}

/**
 * rp_store_apply_fix_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_USAGE when a dialog is needed, %RP_ERROR_CONFLICT when the
 *   plan is no longer what the finding spoke of, %RP_ERROR_NOT_FOUND, or
 *   another #RpError
 *
 * Returns: whether it was done
 */
gboolean
rp_store_apply_fix_finish (RpStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
override_job (RpStore       *self,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  const MeetingCall *call = data;
  g_autoptr(RpMeeting) meeting = rp_facts_require (self, RP_TYPE_MEETING, call->meeting, error);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Accept as It Is"));
  RpFixing fixing = { .store = self, .meeting = call->meeting };
  g_autoptr(GPtrArray) present = NULL;
  g_autoptr(RpOverride) override = NULL;

  if (meeting == NULL)
    return NULL;
  present = rp_fixing_read_parts (&fixing, RP_TYPE_OVERRIDE, "check", call->target, error);
  if (present == NULL)
    return NULL;

  override = present->len > 0 ? rp_record_copy (present->pdata[0])
                              : rp_record_new (RP_TYPE_OVERRIDE);
  g_object_set (override, "meeting", call->meeting, "check", call->target, "reason", call->reason,
                "at", call->now, NULL);
  batch->now = call->now;
  rp_batch_put (batch, override);

  return GINT_TO_POINTER (rp_store_write_batch (self, batch, error));
}

/**
 * rp_store_override_async:
 * @self: an open store
 * @meeting: a UUID
 * @check: the id of a check
 * @reason: why it is accepted as it is
 * @now: the instant of the change
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Accepts what a check found, with a written reason, which is kept.
 */
void
rp_store_override_async (RpStore             *self,
                         const char          *meeting,
                         const char          *check,
                         const char          *reason,
                         gint64               now,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  MeetingCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (meeting != NULL);
  g_return_if_fail (check != NULL);

  call = g_new0 (MeetingCall, 1);
  call->meeting = g_strdup (meeting);
  call->target = g_strdup (check);
  call->reason = g_strdup (reason);
  call->now = now;
  rp_store_push (self, override_job, call, meeting_call_free, NULL, cancellable, callback,
                 user_data);
}

/**
 * rp_store_override_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_DATA when the reason is missing, %RP_ERROR_NOT_FOUND, or
 *   another #RpError
 *
 * Returns: whether it was accepted
 */
gboolean
rp_store_override_finish (RpStore       *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
