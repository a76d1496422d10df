/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-debrief-page-private.h"

#include "rp-vault-flow.h"

#include <glib/gi18n.h>

/* How a debrief is kept: the vault is opened if there is something to seal, what is there now is
 * read once more, and all that was touched is written in one step. */

typedef struct
{
  RpDebriefPage *page;
  gboolean       private_text;
} Finish;

static Finish *
finish_new (RpDebriefPage *page,
            gboolean       private_text)
{
  Finish *finish = g_new0 (Finish, 1);

  finish->page = g_object_ref (page);
  finish->private_text = private_text;

  return finish;
}

static void
finish_free (Finish *finish)
{
  g_clear_object (&finish->page);
  g_free (finish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Finish, finish_free)

static void
set_busy (RpDebriefPage *self,
          gboolean       busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns), !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "debrief.finish",
                                 !busy && self->sheet != NULL);
}

/* Nothing was written, and nothing is lost. */
static void
show_problem (RpDebriefPage *self,
              const char    *words,
              gboolean       without)
{
  gtk_label_set_label (self->problem_label, words);
  gtk_widget_set_visible (self->without_button, without);
  gtk_revealer_set_reveal_child (self->problem, TRUE);
  if (without)
    gtk_widget_grab_focus (self->without_button);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpDebriefPage) self = user_data;
  g_autoptr(GError) error = NULL;

  set_busy (self, FALSE);
  if (!rp_store_write_finish (RP_STORE (source), result, &error))
    {
      show_problem (self, error->message, FALSE);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", _("Debriefed"), TRUE);
  rp_debrief_page_close (self);
}

static void
write_result (RpDebriefPage  *self,
              RpDebriefSheet *sheet,
              gboolean        private_text)
{
  RpDebrief *kept = rp_debrief_sheet_get_debrief (sheet);
  g_autoptr(RpMeeting) meeting = rp_record_copy (sheet->facts->meeting);
  g_autoptr(RpDebrief) debrief = kept != NULL ? rp_record_copy (kept)
                                              : rp_record_new (RP_TYPE_DEBRIEF);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Debrief"));
  RpDebriefResult result = { sheet, batch, meeting, debrief, FALSE, private_text };

  if (kept == NULL)
    {
      debrief->meeting = g_strdup (self->meeting);
      debrief->at = sheet->facts->now;
    }
  meeting->state = RP_MEETING_DEBRIEFED;
  for (guint i = 0; i < RP_DEBRIEF_PARTS; i++)
    rp_debrief_part_write (self->parts[i], &result);

  if (result.has_debrief)
    rp_batch_put (batch, debrief);
  if (!rp_record_equal (meeting, sheet->facts->meeting))
    rp_batch_put (batch, meeting);
  if (rp_batch_size (batch) == 0)
    {
      set_busy (self, FALSE);
      rp_debrief_page_close (self);
      return;
    }

  rp_store_write_async (self->store, g_steal_pointer (&batch), NULL, written_cb,
                        g_object_ref (self));
}

static void
read_again_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(Finish) finish = user_data;
  RpDebriefPage *self = finish->page;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpDebriefSheet) sheet = rp_debrief_sheet_read_finish (result, &error);

  if (sheet != NULL && finish->private_text
      && rp_vault_get_state (rp_store_get_vault (self->store)) != RP_VAULT_UNLOCKED)
    {
      set_busy (self, FALSE);
      show_problem (self, _("Private notes were locked just now. What you wrote is still here; "
                            "finish once more."), FALSE);
    }
  else if (sheet != NULL)
    {
      write_result (self, sheet, finish->private_text);
    }
  else
    {
      set_busy (self, FALSE);
      show_problem (self, error->message, FALSE);
    }
}

static void
read_again (RpDebriefPage *self,
            gboolean       private_text)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  gtk_revealer_set_reveal_child (self->problem, FALSE);
  set_busy (self, TRUE);
  rp_debrief_sheet_read_async (self->store, self->meeting, g_get_real_time () / G_USEC_PER_SEC,
                               zone, NULL, read_again_cb, finish_new (self, private_text));
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpDebriefPage) self = user_data;
  RpVault *vault = rp_store_get_vault (self->store);
  g_autoptr(GError) error = NULL;

  set_busy (self, FALSE);
  if (rp_vault_flow_unlock_finish (result, &error))
    read_again (self, TRUE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error->message, TRUE);
  else if (rp_vault_get_state (vault) == RP_VAULT_NO_VAULT)
    show_problem (self, _("There is nowhere to keep what you heard in confidence yet. It stays "
                          "here until private notes are set up."), TRUE);
  else
    show_problem (self, _("Private notes are still locked. What you wrote stays here; finish "
                          "once more to unlock them."), TRUE);
}

/* Whether something has to be sealed. */
static gboolean
has_private (RpDebriefPage *self)
{
  for (guint i = 0; i < RP_DEBRIEF_PARTS; i++)
    if (rp_debrief_part_is_touched (self->parts[i])
        && rp_debrief_part_has_private (self->parts[i]))
      return TRUE;

  return FALSE;
}

/**
 * rp_debrief_page_finish:
 * @self: a page
 *
 * Keeps what was answered. To seal something the vault is opened first; if that
 * is given up, nothing is written and nothing is lost.
 */
void
rp_debrief_page_finish (RpDebriefPage *self)
{
  RpVault *vault = rp_store_get_vault (self->store);
  gboolean private_text = has_private (self);

  if (self->busy || self->sheet == NULL)
    return;

  if (!private_text || rp_vault_get_state (vault) == RP_VAULT_UNLOCKED)
    {
      read_again (self, private_text);
      return;
    }

  gtk_revealer_set_reveal_child (self->problem, FALSE);
  set_busy (self, TRUE);
  rp_vault_flow_unlock_async (GTK_WIDGET (self), self->store, NULL, unlocked_cb,
                              g_object_ref (self));
}

/**
 * rp_debrief_page_finish_without:
 * @self: a page
 *
 * Keeps what was answered, but nothing that would have to be sealed.
 */
void
rp_debrief_page_finish_without (RpDebriefPage *self)
{
  if (!self->busy && self->sheet != NULL)
    read_again (self, FALSE);
}
