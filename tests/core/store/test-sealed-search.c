/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-sealed-match.h"

/* How often what depends on the moment is tried */
#define N_ROUNDS 50

static const char *const naughty[] = {
  "Zürich", "ZURICH in winter", "İstanbul", "istanbul ısı", "Straße", "strasse", "ﬁnal oﬃce",
  "final office", "e\xcc\x81tude", "étude", "\xcc\x81 alone", "漢字かな", "ｶﾞ ガ", "한국어", "½ a pound",
  "Ελένη ΣΊΣΥΦΟΣ", "ﷺ", "🙂 smile🙂smile", "O’Neil and o'neil", "a_b-c.d", "one two  three",
  "three two one", "DROP TABLE note; --", "<b>bold</b> &amp;", "\xe2\x80\xae right to left",
  "an extraordinarilyextraordinarilyextraordinarilyextraordinarilylongword that goes on",
  "extraordinarilyextraordinarilyextraordinarilyextraordinarilyextraordinarilyshort",
};

static const char *const typed[] = {
  "zur", "zürich", "ZÜRICH w", "urich", "istan", "İst", "ısı", "isi", "strasse", "straß", "stra",
  "fin", "ﬁnal", "office f", "etude", "étude", "e", "\xcc\x81", "漢", "字", "か", "ガ", "한", "½", "1",
  "ελενη", "σισ", "ﷺ", "صلى", "smile", "🙂", "neil", "o", "a b", "a_b", "two", "two three",
  "three two", "two thr", "one one", "drop note", "amp", "left", "zz", "",
  "extraordinarilyextraordinarilyextraordinarilyextraordinarilyextra",
  "extraordinarilyextraordinarilyextraordinarilyextraordinarilylongword that",
};

typedef struct
{
  GPtrArray    *hits;       /* as they came */
  GAsyncResult *result;
  guint         n_times;
  GThread      *caller;
} Stream;

static void
found_cb (RpStore   *store,
          GPtrArray *hits,
          gpointer   user_data)
{
  Stream *stream = user_data;

  g_assert_true (g_thread_self () == stream->caller);
  g_assert_null (stream->result);
  stream->n_times++;
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (stream->hits, g_strdup (((RpSearchHit *) hits->pdata[i])->id));
  g_ptr_array_unref (hits);
}

static void
stream_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  ((Stream *) user_data)->result = g_object_ref (result);
}

static void
begin (Stream       *stream,
       RpStore      *store,
       const char   *text,
       guint         limit,
       GCancellable *cancellable)
{
  stream->hits = g_ptr_array_new_with_free_func (g_free);
  stream->result = NULL;
  stream->n_times = 0;
  stream->caller = g_thread_self ();
  rp_store_search_stream_async (store, text, RP_SEARCH_SEALED, limit, found_cb, cancellable,
                                stream_done_cb, stream);
}

/* Waits for the end; what was left is added. */
static void
end (Stream  *stream,
     RpStore *store,
     GError **error)
{
  g_autoptr(GPtrArray) rest = NULL;

  while (stream->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  rest = rp_store_search_finish (store, stream->result, error);
  for (guint i = 0; rest != NULL && i < rest->len; i++)
    g_ptr_array_add (stream->hits, g_strdup (((RpSearchHit *) rest->pdata[i])->id));
  g_clear_object (&stream->result);
}

static void
stream_clear (Stream *stream)
{
  g_ptr_array_unref (stream->hits);
}

static void
add_notes (RpStore *store,
           guint    n_notes)
{
  RpBatch *batch = rp_batch_new ("Notes");

  for (guint i = 0; i < n_notes; i++)
    {
      g_autofree char *body = g_strdup_printf ("Note %u: %s\n%0*d", i,
                                               naughty[i % G_N_ELEMENTS (naughty)],
                                               (int) (i % 700), 0);
      g_autoptr(RpNote) note = test_make (RP_TYPE_NOTE, "title", naughty[(i * 7 + 3)
                                          % G_N_ELEMENTS (naughty)], "body", body, NULL);

      rp_batch_put (batch, note);
    }
  g_assert_true (test_write (store, batch, NULL));
}

static gint
compare_newest (gconstpointer a,
                gconstpointer b)
{
  gint64 first = rp_record_get_row (*(gpointer *) a);
  gint64 second = rp_record_get_row (*(gpointer *) b);

  return first < second ? 1 : first > second ? -1 : 0;
}

/* All notes, the newest first, one after the other, and nothing clever */
static GPtrArray *
search_simply (RpStore    *store,
               const char *text)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(GPtrArray) notes = test_list (store, query, NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  RpSealedMatch match;

  g_ptr_array_sort (notes, compare_newest);
  rp_sealed_match_init (&match, text);
  for (guint i = 0; match.n_words > 0 && i < notes->len; i++)
    {
      RpSearchHit *hit = rp_sealed_match_record (&match, notes->pdata[i]);

      if (hit == NULL)
        continue;
      g_ptr_array_add (ids, g_strdup (hit->id));
      rp_search_hit_free (hit);
    }

  return ids;
}

static void
assert_same (GPtrArray  *found,
             GPtrArray  *expected,
             const char *text)
{
  g_test_message ("“%s”: %u", text, expected->len);
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (found->pdata[i], ==, expected->pdata[i]);
}

/* The same hits in the same order as looking at each note by itself, each time. */
static void
test_naughty (Library       *library,
              gconstpointer  data)
{
  test_vault_set_up (library);
  add_notes (library->store, 900);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr(GPtrArray) expected = search_simply (library->store, typed[i]);

      for (guint round = 0; round < 2; round++)
        {
          g_autoptr(GError) error = NULL;
          Stream stream;

          begin (&stream, library->store, typed[i], G_MAXUINT, NULL);
          end (&stream, library->store, &error);
          g_assert_no_error (error);
          assert_same (stream.hits, expected, typed[i]);
          stream_clear (&stream);
        }
    }
}

static void
test_limit (Library       *library,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) all = NULL;

  test_vault_set_up (library);
  add_notes (library->store, 900);
  all = search_simply (library->store, "note");
  for (guint limit = 0; limit < 900; limit += 90)
    {
      Stream stream;

      begin (&stream, library->store, "note", limit, NULL);
      end (&stream, library->store, NULL);
      g_assert_cmpuint (stream.hits->len, ==, limit);
      for (guint i = 0; i < limit; i++)
        g_assert_cmpstr (stream.hits->pdata[i], ==, all->pdata[i]);
      stream_clear (&stream);
    }
}

static void
test_fields (Library       *library,
             gconstpointer  data)
{
  g_autoptr(RpTopic) topic = test_add (library->store, RP_TYPE_TOPIC, "title", "Trust", NULL);
  g_autoptr(RpLesson) lesson = NULL;
  Stream stream;

  test_vault_set_up (library);
  lesson = test_add (library->store, RP_TYPE_LESSON, "topic", rp_record_get_id (topic), "title",
                     "One", "source_person", "Émile", "source_organization", "Rail", NULL);

  /* Its words may stand in two fields; what is not sealed is found elsewhere. */
  begin (&stream, library->store, "emile rai", 9, NULL);
  end (&stream, library->store, NULL);
  g_assert_cmpuint (stream.hits->len, ==, 1);
  g_assert_cmpstr (stream.hits->pdata[0], ==, rp_record_get_id (lesson));
  stream_clear (&stream);

  begin (&stream, library->store, "one emile", 9, NULL);
  end (&stream, library->store, NULL);
  g_assert_cmpuint (stream.hits->len, ==, 0);
  stream_clear (&stream);
}

/* The next key stroke ends what the one before began, and finds all there is. */
static void
test_next_key (Library       *library,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) expected = NULL;

  test_vault_set_up (library);
  add_notes (library->store, 900);
  expected = search_simply (library->store, "note");
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GError) cancelled = NULL;
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      Stream first, second, third;

      begin (&first, library->store, "zz", 900, NULL);
      if (round % 2)
        g_usleep (round * 40);
      begin (&second, library->store, "not", 900, cancellable);
      if (round % 3)
        g_usleep (round * 40);
      g_cancellable_cancel (cancellable);
      begin (&third, library->store, "note", 900, NULL);
      end (&third, library->store, &error);
      g_assert_no_error (error);
      assert_same (third.hits, expected, "note");
      end (&second, library->store, &cancelled);
      g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      end (&first, library->store, NULL);
      stream_clear (&first);
      stream_clear (&second);
      stream_clear (&third);
    }
}

/* A lock in the midst gives nothing more, at whatever moment it comes. */
static void
test_lock (Library       *library,
           gconstpointer  data)
{
  guint n_cut = 0;

  test_vault_set_up (library);
  add_notes (library->store, 900);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr(GError) error = NULL;
      gint64 begun;
      guint n_before;
      Stream stream;

      begin (&stream, library->store, "note", 900, NULL);
      begun = g_get_monotonic_time ();
      while (stream.result == NULL && g_get_monotonic_time () - begun < round * 300)
        g_main_context_iteration (NULL, FALSE);
      rp_vault_lock (library->vault);
      n_before = stream.hits->len;
      if (stream.result == NULL)
        {
          while (stream.result == NULL)
            g_main_context_iteration (NULL, TRUE);
          g_assert_cmpuint (stream.hits->len, ==, n_before);
        }
      end (&stream, library->store, &error);
      if (error != NULL)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          n_cut++;
        }
      stream_clear (&stream);
      test_vault_unlock (library);
    }
  g_test_message ("%u of %u were cut short", n_cut, N_ROUNDS);
  g_assert_cmpuint (n_cut, >, 0);
}

/* Reads and writes do not wait for a search, and it finds the rest of what there is. */
static void
test_others (Library       *library,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RpTopic) topic = NULL;
  Stream stream;

  test_vault_set_up (library);
  add_notes (library->store, 900);
  begin (&stream, library->store, "zz", 900, NULL);
  topic = test_add (library->store, RP_TYPE_TOPIC, "title", "Meanwhile", NULL);
  add_notes (library->store, 3);
  end (&stream, library->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stream.hits->len, ==, 0);
  stream_clear (&stream);
}

/* What is found waits for who asked, also while they run no main loop. */
static void
test_thread (Library       *library,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  Stream stream;

  test_vault_set_up (library);
  add_notes (library->store, 900);
  begin (&stream, library->store, "note", 900, NULL);
  while (!g_main_context_pending (NULL))
    g_thread_yield ();
  g_assert_cmpuint (stream.n_times, ==, 0);
  end (&stream, library->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stream.n_times, >, 0);
  stream_clear (&stream);
}

/* A library may be closed in the midst. */
static void
test_close (Library       *library,
            gconstpointer  data)
{
  test_vault_set_up (library);
  add_notes (library->store, 900);
  for (guint round = 0; round < 10; round++)
    {
      Stream stream;

      begin (&stream, library->store, "note", 900, NULL);
      g_usleep (round * 100);
      rp_store_close (library->store);
      end (&stream, library->store, NULL);
      stream_clear (&stream);
      library_reopen (library);
      test_vault_unlock (library);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/sealed-search/naughty", test_naughty);
  library_test ("/sealed-search/limit", test_limit);
  library_test ("/sealed-search/fields", test_fields);
  library_test ("/sealed-search/next-key", test_next_key);
  library_test ("/sealed-search/lock", test_lock);
  library_test ("/sealed-search/others", test_others);
  library_test ("/sealed-search/thread", test_thread);
  library_test ("/sealed-search/close", test_close);

  return g_test_run ();
}
