/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-sealed [N-NOTES] – how long it takes to search so many sealed notes of 1.5 kB: until the
 * first hit and until all, beside what libsodium needs to decrypt the same bytes on one thread and
 * on two; and to unlock and to lock the vault with them. Wall-clock milliseconds, the best of some
 * runs: others may be busy on the machine. */

#include "made-library.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#define NOW        G_GINT64_CONSTANT (1790000000)
#define BODY_SIZE  1500
#define N_RUNS     7
#define PADDED     1792   /* what such a note is sealed as */

/* What must hold on two cores, in milliseconds: the first hit at 10,000 notes, all of 100,000 */
#define FRAME        (1000.0 / 60)
#define ALL_LIMIT    500.0
#define UNLOCK_LIMIT 1000.0
#define LOCK_LIMIT   500.0

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
print_figure (const char *what,
              double      ms,
              double      floor_ms,
              double      limit_ms)
{
  printf ("%-44s %10.2f", what, ms);
  if (limit_ms > 0)
    printf (" %10.2f", limit_ms);
  else
    printf (" %10s", "");
  if (floor_ms > 0)
    printf (" %10.2f %7.2fx", floor_ms, ms / floor_ms);
  printf ("\n");
  fflush (stdout);
}

/* Every hundredth note, from the newest on, is about a walrus, and the oldest about a narwhal. */
static void
fill (RpStore *store,
      guint    n_notes)
{
  RpBatch *batch = rp_batch_new ("Bench");

  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr(GString) body = g_string_new (NULL);
      g_autofree char *title = made_text (4);
      gpointer note;

      while (body->len < BODY_SIZE)
        g_string_append_printf (body, "%s ", made_word ());
      g_string_truncate (body, BODY_SIZE - 20);
      g_string_append (body, i == 0 ? " A Narwhal."
                             : (n_notes - 1 - i) % 100 == 50 ? " Walruß" : "");
      note = rp_record_new (RP_TYPE_NOTE);
      g_object_set (note, "title", title, "body", body->str, NULL);
      rp_batch_put (batch, note);
      g_object_unref (note);
      if (rp_batch_size (batch) == 5000 || i + 1 == n_notes)
        {
          g_assert_true (test_write (store, g_steal_pointer (&batch), NULL));
          batch = i + 1 < n_notes ? rp_batch_new ("Bench") : NULL;
        }
    }
}

typedef struct
{
  guint8 *sealed;
  guint   n_notes;
  guint8  key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
} Bare;

typedef struct
{
  const Bare *bare;
  guint       first;
  guint       step;
} Part;

#define SEALED_SIZE (PADDED + crypto_aead_xchacha20poly1305_ietf_ABYTES)

static gpointer
decrypt_part (gpointer data)
{
  const Part *part = data;
  g_autofree guint8 *plain = g_malloc (PADDED);
  guint8 nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES] = { 0 };

  for (guint i = part->first; i < part->bare->n_notes; i += part->step)
    if (crypto_aead_xchacha20poly1305_ietf_decrypt (plain, NULL, NULL,
                                                    part->bare->sealed + (gsize) i * SEALED_SIZE,
                                                    SEALED_SIZE, NULL, 0, nonce,
                                                    part->bare->key) != 0)
      g_error ("The floor does not hold.");

  return NULL;
}

static double
time_bare (const Bare *bare,
           guint       n_threads)
{
  double best = G_MAXDOUBLE;

  for (guint run = 0; run < N_RUNS; run++)
    {
      Part parts[2] = { { bare, 0, n_threads }, { bare, 1, n_threads } };
      gint64 start = g_get_monotonic_time ();
      GThread *other = n_threads > 1 ? g_thread_new ("bare", decrypt_part, &parts[1]) : NULL;

      decrypt_part (&parts[0]);
      if (other != NULL)
        g_thread_join (other);
      best = MIN (best, since (start));
    }

  return best;
}

static void
bench_bare (guint   n_notes,
            double  ms[2])
{
  Bare bare = { g_malloc ((gsize) n_notes * SEALED_SIZE), n_notes, { 0 } };
  g_autofree guint8 *plain = g_malloc0 (PADDED);
  guint8 nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES] = { 0 };

  for (guint i = 0; i < n_notes; i++)
    crypto_aead_xchacha20poly1305_ietf_encrypt (bare.sealed + (gsize) i * SEALED_SIZE, NULL, plain,
                                                PADDED, NULL, 0, NULL, nonce, bare.key);
  ms[0] = time_bare (&bare, 1);
  ms[1] = time_bare (&bare, 2);
  g_free (bare.sealed);
}

typedef struct
{
  gint64        start;
  double        first;
  guint         n_hits;
  GAsyncResult *result;
} Search;

static void
found_cb (RpStore   *store,
          GPtrArray *hits,
          gpointer   user_data)
{
  Search *search = user_data;

  if (search->n_hits == 0)
    search->first = since (search->start);
  search->n_hits += hits->len;
  g_ptr_array_unref (hits);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  ((Search *) user_data)->result = g_object_ref (result);
}

static void
bench_search (RpStore      *store,
              const char   *what,
              const char   *text,
              guint         limit,
              const double  bare[2],
              double        first_limit)
{
  double first = G_MAXDOUBLE, all = G_MAXDOUBLE;
  g_autofree char *label = NULL;
  guint n_hits = 0;

  for (guint run = 0; run < N_RUNS; run++)
    {
      Search search = { g_get_monotonic_time (), 0, 0, NULL };

      rp_store_search_stream_async (store, text, RP_SEARCH_SEALED, limit, found_cb, NULL, done_cb,
                                    &search);
      found_cb (store, rp_store_search_finish (store, test_await (&search.result), NULL), &search);
      g_clear_object (&search.result);
      first = MIN (first, search.first);
      all = MIN (all, since (search.start));
      n_hits = search.n_hits;
    }

  label = g_strdup_printf ("%s: first of %u", what, n_hits);
  print_figure (label, first, 0, first_limit);
  g_free (label);
  label = g_strdup_printf ("%s: all, floor on one thread", what);
  print_figure (label, all, bare[0], 0);
  g_free (label);
  label = g_strdup_printf ("%s: all, floor on two", what);
  print_figure (label, all, bare[1], ALL_LIMIT);
}

/* The passphrase costs next to nothing here. */
static void
bench_lock (Library *library)
{
  double unlock = G_MAXDOUBLE, lock = G_MAXDOUBLE;

  for (guint run = 0; run < N_RUNS; run++)
    {
      gint64 start = g_get_monotonic_time ();

      rp_vault_lock (library->vault);
      lock = MIN (lock, since (start));
      start = g_get_monotonic_time ();
      test_vault_unlock (library);
      unlock = MIN (unlock, since (start));
    }
  print_figure ("unlock, without the derivation", unlock, 0, UNLOCK_LIMIT);
  print_figure ("lock", lock, 0, LOCK_LIMIT);
}

int
main (int    argc,
      char **argv)
{
  guint n_notes = argc > 1 ? (guint) atoi (argv[1]) : 10000;
  Library library = { NULL };
  double bare[2];

  g_return_val_if_fail (n_notes > 0, 64);

  made_start (1);
  library_set_up (&library, NULL);
  test_vault_set_up (&library);
  fill (library.store, n_notes);
  bench_bare (n_notes, bare);

  printf ("%-44s %10s %10s %10s %8s\n", "figure", "ms", "limit", "floor", "ratio");
  print_figure ("bare decryption, one thread", bare[0], 0, 0);
  print_figure ("bare decryption, two threads", bare[1], bare[0], 0);
  bench_search (library.store, "one in a hundred", "walruss", 120, bare,
                n_notes <= 10000 ? FRAME : 0);
  bench_search (library.store, "… and all of them", "walruss", G_MAXUINT, bare, 0);
  bench_search (library.store, "the oldest", "narwhal", 120, bare, 0);
  bench_search (library.store, "none", "unicorn", 120, bare, 0);
  bench_lock (&library);
  library_tear_down (&library, NULL);

  return 0;
}
