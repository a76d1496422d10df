/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-date.h"
#include "rp-open-search.h"
#include "rp-sealed-search.h"
#include "rp-sealing.h"
#include "rp-store-private.h"

#include <glib/gi18n.h>
#include <sqlite3.h>

/* At least so long between two times that hits are handed on: each time something is laid out. */
#define HAND_ON_USEC 50000

typedef struct
{
  char          *text;
  RpSearchScope  scope;
  guint          limit;
  guint32        today;
  int            serial;
  RpSearchFunc   func;          /* NULL: nobody wants them before the end */
  gpointer       func_data;
  GMainContext  *context;       /* where it runs */
} SearchCall;

/**
 * Search:
 * @call: what is looked for
 * @cancellable: (nullable): what stops it
 * @hits: what was found and not handed on
 * @handed_on: when some were, as g_get_monotonic_time(); 0: never yet
 *
 * A search under way.
 */
typedef struct
{
  const SearchCall *call;
  GCancellable     *cancellable;
  GPtrArray        *hits;
  gint64            handed_on;
} Search;

typedef struct
{
  RpStore          *store;
  GPtrArray        *hits;
  GCancellable     *cancellable;
  int               serial;
  RpSearchFunc      func;
  gpointer          func_data;
} Found;

static void
search_call_free (gpointer data)
{
  SearchCall *call = data;

  g_free (call->text);
  g_main_context_unref (call->context);
  g_free (call);
}

void
rp_search_hit_free (RpSearchHit *hit)
{
  g_free (hit->id);
  g_free (hit->title);
  g_free (hit->snippet);
  g_free (hit->about);
  g_clear_object (&hit->record);
  g_clear_object (&hit->owner);
  g_free (hit);
}

static void
free_hit (gpointer hit)
{
  rp_search_hit_free (hit);
}

/* Whether no newer search was asked for. */
static gboolean
check_newest (RpStore  *self,
              int       serial,
              GError  **error)
{
  if (g_atomic_int_get (&self->search_serial) == serial)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
  return FALSE;
}

/* While this is set, a newer search may interrupt SQLite; never a write. */
void
rp_store_set_searching (RpStore  *self,
                        gboolean  searching)
{
  g_mutex_lock (&self->search_mutex);
  self->is_searching = searching;
  g_mutex_unlock (&self->search_mutex);
}

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->hits, g_ptr_array_unref);
  g_clear_object (&found->cancellable);
  g_clear_object (&found->store);
  g_free (found);
}

/* A newer search, or a lock, may have come in between. */
static gboolean
found_cb (gpointer data)
{
  Found *found = data;

  if (g_atomic_int_get (&found->store->search_serial) == found->serial
      && !g_cancellable_is_cancelled (found->cancellable)
      && rp_sealing_is_unlocked (found->store->vault))
    found->func (found->store, g_steal_pointer (&found->hits), found->func_data);

  return G_SOURCE_REMOVE;
}

/* Always by a source: to invoke it would run it on this thread while nobody runs the context. */
static void
hand_on (RpStore *self,
         Search  *search)
{
  g_autoptr(GSource) source = g_idle_source_new ();
  Found *found = g_new0 (Found, 1);

  found->store = g_object_ref (self);
  found->hits = g_steal_pointer (&search->hits);
  found->cancellable = search->cancellable != NULL ? g_object_ref (search->cancellable) : NULL;
  found->serial = search->call->serial;
  found->func = search->call->func;
  found->func_data = search->call->func_data;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, found_cb, found, found_free);
  g_source_attach (source, search->call->context);

  search->hits = g_ptr_array_new_with_free_func (free_hit);
  search->handed_on = g_get_monotonic_time ();
}

static void
take_sealed (RpStore     *self,
             RpSearchHit *hit,
             gpointer     record,
             gpointer     data)
{
  Search *search = data;

  if (hit != NULL)
    {
      rp_open_search_complete_hit (self, hit, record, search->call->today);
      g_ptr_array_add (search->hits, hit);
    }
  else if (search->call->func != NULL && search->hits->len > 0
           && g_get_monotonic_time () - search->handed_on >= HAND_ON_USEC)
    hand_on (self, search);
}

static gboolean
search_sealed (RpStore  *self,
               Search   *search,
               GError  **error)
{
  const SearchCall *call = search->call;
  RpSealedCall sealed = { call->text, call->serial, call->limit, search->cancellable,
                          take_sealed, search };

  return !(call->scope & RP_SEARCH_SEALED) || rp_sealed_search (self, &sealed, error);
}

static gboolean
search_unsealed (RpStore           *self,
                 const SearchCall  *call,
                 GPtrArray         *hits,
                 GError           **error)
{
  if ((call->scope & RP_SEARCH_OPEN) &&
      !rp_open_search (self, call->text, call->limit, hits, error))
    return FALSE;
  if ((call->scope & RP_SEARCH_CURIOUS) && !rp_open_search_curious (self, hits, error))
    return FALSE;

  rp_open_search_complete (self, hits, call->today);
  return TRUE;
}

static gpointer
search_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const SearchCall *call = data;
  Search search = { call, cancellable, g_ptr_array_new_with_free_func (free_hit), 0 };
  gboolean done;

  rp_store_set_searching (self, TRUE);
  done = check_newest (self, call->serial, error) &&
         search_unsealed (self, call, search.hits, error) && search_sealed (self, &search, error);
  rp_store_set_searching (self, FALSE);
  if (done)
    return search.hits;

  g_ptr_array_unref (search.hits);
  return NULL;
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

/**
 * rp_store_search_async:
 * @self: an open store
 * @text: what was typed; the last word may be the beginning of one
 * @scope: which text
 * @limit: how many hits at most, of open text and again of sealed text
 * @cancellable: (nullable): stops it at once
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Searches everything that was written. The search before it, if still under
 * way, ends in %G_IO_ERROR_CANCELLED, and so does one of sealed text when the vault is locked.
 */
void
rp_store_search_async (RpStore             *self,
                       const char          *text,
                       RpSearchScope        scope,
                       guint                limit,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  rp_store_search_stream_async (self, text, scope, limit, NULL, cancellable, callback, user_data);
}

/**
 * rp_store_search_stream_async:
 * @self: an open store
 * @text: what was typed; the last word may be the beginning of one
 * @scope: which text
 * @limit: how many hits at most, of open text and again of sealed text
 * @func: (nullable) (scope async): gets hits as they come, some at once, in the caller's main
 *   context; rp_store_search_finish() gives those that are left
 * @cancellable: (nullable): stops it at once
 * @callback: (scope async): runs in the caller's main context, after @func
 * @user_data: closure data for @func and @callback
 *
 * As rp_store_search_async(), for those who show what is found meanwhile.
 */
void
rp_store_search_stream_async (RpStore             *self,
                              const char          *text,
                              RpSearchScope        scope,
                              guint                limit,
                              RpSearchFunc         func,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  SearchCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (text != NULL);

  call = g_new0 (SearchCall, 1);
  call->today = rp_time_day (rp_store_get_now (self), zone);
  call->text = g_strdup (text);
  call->scope = scope;
  call->limit = limit;
  call->func = func;
  call->func_data = user_data;
  call->context = g_main_context_ref_thread_default ();
  g_mutex_lock (&self->search_mutex);
  call->serial = g_atomic_int_add (&self->search_serial, 1) + 1;
  if (self->is_searching)
    sqlite3_interrupt (rp_db_get_handle (self->db));
  g_mutex_unlock (&self->search_mutex);
  rp_store_push (self, search_job, call, search_call_free, unref_array, cancellable, callback,
                 user_data);
}

/**
 * rp_store_search_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %G_IO_ERROR_CANCELLED or an #RpError
 *
 * Returns: (transfer full) (element-type RpSearchHit) (nullable): the hits:
 *   what is called so, then what has such a word in its name, then the rest,
 *   the best or newest first, and those in sealed text behind them; or %NULL
 */
GPtrArray *
rp_store_search_finish (RpStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
