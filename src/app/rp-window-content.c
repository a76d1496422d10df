/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-content"

#include "config.h"

#include "rp-window-private.h"

#include "rp-deleted-purge.h"
#include "rp-first-run-page.h"
#include "rp-model.h"
#include "rp-open-error.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

static void
show_state (RpWindow  *self,
            GtkWidget *page)
{
  adw_bin_set_child (self->state_bin, page);
  gtk_stack_set_visible_child_name (self->stack, "state");
}

/**
 * rp_window_show_places:
 * @self: a window with an open library
 *
 * Shows the places instead of what says why there are none.
 */
void
rp_window_show_places (RpWindow *self)
{
  gboolean from_first_run = RP_IS_FIRST_RUN_PAGE (adw_bin_get_child (self->state_bin));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "state") != 0)
    return;

  rp_window_count_meetings (self);
  /* At the start the content is to be there, not to appear. */
  gtk_stack_set_visible_child_full (self->stack, "places",
                                    from_first_run ? GTK_STACK_TRANSITION_TYPE_CROSSFADE
                                                   : GTK_STACK_TRANSITION_TYPE_NONE);
  adw_bin_set_child (self->state_bin, NULL);
}

/* A library without people, meetings and private notes has nothing to navigate; who set the notes
 * up has to find them. */
static void
show_content (RpWindow *self,
              gboolean  empty)
{
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  if (!empty && g_strcmp0 (shown, "state") == 0)
    {
      rp_window_show_place (self, NULL);
    }
  else if (empty && !RP_IS_FIRST_RUN_PAGE (adw_bin_get_child (self->state_bin)))
    {
      show_state (self, rp_first_run_page_new ());
      gtk_widget_grab_focus (adw_bin_get_child (self->state_bin));
    }

  rp_window_update_actions (self);
}

static void
meetings_listed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  RpVault *vault = rp_store_get_vault (RP_STORE (source));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = rp_store_list_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  show_content (user_data, meetings != NULL && meetings->len == 0
                           && rp_vault_get_state (vault) == RP_VAULT_NO_VAULT);
}

static void
list_one (RpWindow            *self,
          GType                type,
          GAsyncReadyCallback  callback)
{
  g_autoptr(RpQuery) query = rp_query_new (type);

  rp_query_limit (query, 1);
  rp_store_list_async (rp_context_get_store (self->context), query, self->cancellable, callback,
                       self);
}

static void
people_listed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = rp_store_list_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (people != NULL && people->len == 0)
    list_one (user_data, RP_TYPE_MEETING, meetings_listed_cb);
  else
    show_content (user_data, FALSE);
}

static void
changed_cb (RpWindow  *self,
            RpChanges *changes)
{
  if (rp_changes_touch (changes, RP_TYPE_PERSON) || rp_changes_touch (changes, RP_TYPE_MEETING))
    list_one (self, RP_TYPE_PERSON, people_listed_cb);
  if (rp_changes_touch (changes, RP_TYPE_MEETING))
    rp_window_count_meetings (self);
}

/* Without a prompt: nobody wants a dialog for a private note they did not ask to see. */
static void
vault_tried_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  rp_vault_unlock_finish (RP_VAULT (source), result, NULL);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  RpStore *store = RP_STORE (source);
  RpWindow *self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean read_only;
  RpVault *vault;

  if (!rp_store_open_finish (store, result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_state (self, rp_open_error_page_new (error));
      return;
    }

  vault = rp_context_get_vault (self->context);
  self->auto_lock = rp_auto_lock_new (store);
  g_settings_bind (self->settings, "lock-after", self->auto_lock, "minutes", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "lock-when-blank", self->auto_lock, "when-blank",
                   G_SETTINGS_BIND_GET);
  if (rp_vault_get_state (vault) == RP_VAULT_LOCKED)
    rp_vault_unlock_async (vault, FALSE, self->cancellable, vault_tried_cb, NULL);

  list_one (self, RP_TYPE_PERSON, people_listed_cb);
  g_object_get (store, "read-only", &read_only, NULL);
  if (!read_only)
    rp_deleted_purge_old (store);
}

/* The page that waits for the library is there from the first frame on. */
void
rp_window_connect_content (RpWindow *self)
{
  g_signal_connect_object (rp_context_get_store (self->context), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_state (self, rp_state_page_new_loading (_("Opening Your Library")));
}

/**
 * rp_window_open_library:
 * @self: a window whose library is not open
 *
 * Opens the library, and shows what is in it or why it cannot be opened.
 */
void
rp_window_open_library (RpWindow *self)
{
  show_state (self, rp_state_page_new_loading (_("Opening Your Library")));
  rp_store_open_async (rp_context_get_store (self->context), RP_STORE_OPEN_CREATE,
                       self->cancellable, opened_cb, self);
}
