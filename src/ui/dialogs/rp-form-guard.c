/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-form-guard.h"

#include "rp-confirm.h"

#include <glib/gi18n.h>

typedef struct
{
  RpFormGuard *guard;   /* of the form */
  GtkWindow   *form;
} Question;

static void
question_free (Question *question)
{
  g_clear_object (&question->form);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static gboolean
close_cb (gpointer user_data)
{
  gtk_window_close (user_data);

  return G_SOURCE_REMOVE;
}

static void
discard_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Question) question = user_data;

  if (!rp_confirm_finish (result))
    return;

  /* The question goes with its parent, and is not done with its answer yet. */
  question->guard->typed = FALSE;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_steal_pointer (&question->form),
                   g_object_unref);
}

/**
 * rp_form_guard_note:
 * @guard: what the form knows
 *
 * Notes that something was typed, unless it was the program.
 */
void
rp_form_guard_note (RpFormGuard *guard)
{
  g_return_if_fail (guard != NULL);

  if (guard->filling || guard->passing)
    return;

  guard->typed = TRUE;
  guard->saved = FALSE;
}

/**
 * rp_form_guard_may_close:
 * @guard: (not nullable): what @form knows, as long as @form lives
 * @form: a form that is about to close
 *
 * Asks whether to discard what was typed, if anything was, and closes @form then.
 *
 * Returns: whether @form may close at once
 */
gboolean
rp_form_guard_may_close (RpFormGuard *guard,
                         GtkWindow   *form)
{
  Question *question;

  g_return_val_if_fail (guard != NULL, TRUE);
  g_return_val_if_fail (GTK_IS_WINDOW (form), TRUE);

  if (!guard->typed || guard->saved)
    return TRUE;

  question = g_new0 (Question, 1);
  question->guard = guard;
  question->form = g_object_ref (form);
  rp_confirm_async (form, _("Discard What You Wrote?"), _("It is not saved yet."),
                    _("_Discard"), TRUE, discard_cb, question);

  return FALSE;
}
