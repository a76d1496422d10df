/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

static guint
count_hits (RpStore    *store,
            const char *text)
{
  g_autoptr(GPtrArray) hits = test_search (store, text);

  return hits->len;
}

static void
assert_sound (RpStore *store)
{
  g_autoptr(RpVerifyReport) report = test_verify (store);

  for (guint i = 0; i < report->problems->len; i++)
    g_test_message ("%s", (const char *) report->problems->pdata[i]);
  g_assert_cmpuint (report->problems->len, ==, 0);
}

static void
test_words (Library       *library,
            gconstpointer  data)
{
  static const struct { const char *text; guint n_hits; } cases[] = {
    { "zürich", 1 }, { "ZURICH", 1 }, { "zur", 1 }, { "z", 1 }, { "urich", 0 },
    { "ada z", 1 }, { "z ada", 0 }, { "ada", 2 }, { "ad zürich", 0 }, { "ada\" OR \"bo", 0 },
    { "", 0 }, { "  ", 0 }, { "*", 0 }, { "\"", 0 }, { "NOT", 0 }, { "NEAR(a b)", 0 },
    { "title:ada", 0 }, { "o'neil", 1 }, { "漢字", 1 },
  };
  g_autoptr(RpPerson) ada = test_add (library->store, RP_TYPE_PERSON, "name", "Ada Roth", "city",
                                      "Zürich", NULL);
  g_autoptr(RpPerson) other = test_add (library->store, RP_TYPE_PERSON, "name", "Ada", "about",
                                        "Reads O’Neil", NULL);
  g_autoptr(RpTopic) topic = test_add (library->store, RP_TYPE_TOPIC, "title", "On 漢字", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpuint (count_hits (library->store, cases[i].text), ==, cases[i].n_hits);
    }
}

static void
test_hit (Library       *library,
          gconstpointer  data)
{
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpMeeting) meeting = test_add (library->store, RP_TYPE_MEETING, "person",
                                           rp_record_get_id (person), "takeaway",
                                           "A way to talk about platforms", NULL);
  g_autoptr(GPtrArray) hits = test_search (library->store, "platf");
  RpSearchHit *hit;

  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_true (hit->type == RP_TYPE_MEETING);
  g_assert_cmpstr (hit->id, ==, rp_record_get_id (meeting));
  g_assert_cmpstr (hit->title, ==, "Tove");   /* it has no title of its own */
  g_assert_cmpstr (hit->snippet, ==, "A way to talk about ⁨platforms⁩\n");
  g_assert_false (hit->sealed);
}

/* Names that begin so come first, then those with a word that does, then other text; the newest
 * first among their like until there are four letters. */
static void
test_order (Library       *library,
            gconstpointer  data)
{
  g_autoptr(RpTopic) best = test_add (library->store, RP_TYPE_TOPIC, "title", "Platform", NULL);
  g_autoptr(RpTopic) word = test_add (library->store, RP_TYPE_TOPIC, "title", "The platform",
                                      "struggle", "A platform, a platform", NULL);
  g_autoptr(RpTopic) newest = test_add (library->store, RP_TYPE_TOPIC, "title", "Other", "struggle",
                                        "Long words, and much later somewhere the platform too",
                                        NULL);
  const char *const typed[] = { "p", "pla", "plat", "platform" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr(GPtrArray) hits = test_search (library->store, typed[i]);

      g_assert_cmpuint (hits->len, ==, 3);
      g_assert_cmpstr (((RpSearchHit *) hits->pdata[0])->id, ==, rp_record_get_id (best));
      g_assert_cmpstr (((RpSearchHit *) hits->pdata[1])->id, ==, rp_record_get_id (word));
      g_assert_cmpstr (((RpSearchHit *) hits->pdata[2])->id, ==, rp_record_get_id (newest));
    }
}

/* The index follows every way that records change. */
static void
test_follows (Library       *library,
              gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpMeeting) meeting = test_add (store, RP_TYPE_MEETING, "person",
                                           rp_record_get_id (person), "title", "Dinner", NULL);
  g_autoptr(RpPerson) renamed = rp_record_copy (person);

  g_object_set (renamed, "name", "Astrid", NULL);
  test_put (store, renamed);
  g_assert_cmpuint (count_hits (store, "tove"), ==, 0);
  g_assert_cmpuint (count_hits (store, "astrid"), ==, 1);
  g_free (test_undo (store, NULL));
  g_assert_cmpuint (count_hits (store, "tove"), ==, 1);
  g_assert_cmpuint (count_hits (store, "astrid"), ==, 0);
  g_free (test_redo (store, NULL));
  g_assert_cmpuint (count_hits (store, "astrid"), ==, 1);

  test_delete (store, renamed);
  g_assert_cmpuint (count_hits (store, "astrid"), ==, 0);
  g_assert_cmpuint (count_hits (store, "dinner"), ==, 0);
  g_free (test_undo (store, NULL));
  g_assert_cmpuint (count_hits (store, "dinner"), ==, 1);
  for (guint i = 0; i < 3; i++)
    g_free (test_undo (store, NULL));
  g_assert_cmpuint (count_hits (store, "dinner"), ==, 0);
  g_assert_cmpuint (count_hits (store, "tove"), ==, 0);
  assert_sound (store);
}

static void
test_sealed (Library       *library,
             gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpEncounter) encounter = NULL;
  g_autoptr(RpNote) note = NULL;
  g_autoptr(GPtrArray) hits = NULL;
  g_autoptr(GPtrArray) spread = NULL;
  RpSearchHit *hit;

  test_vault_set_up (library);
  encounter = test_add (store, RP_TYPE_ENCOUNTER, "person", rp_record_get_id (person), "words",
                        "We are drowning in Überbau", NULL);
  note = test_add (store, RP_TYPE_NOTE, "title", "After dinner", "body", "Nobody owns the platform",
                   NULL);

  hits = test_search (store, "uber");
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_true (hit->type == RP_TYPE_ENCOUNTER && hit->sealed);
  g_assert_cmpstr (hit->title, ==, "Tove");
  g_assert_cmpstr (hit->snippet, ==, "We are drowning in ⁨Überbau⁩");
  spread = test_search (store, "platform dinn");
  g_assert_cmpuint (spread->len, ==, 1);
  g_assert_cmpstr (((RpSearchHit *) spread->pdata[0])->title, ==, "After dinner");
  g_assert_cmpuint (count_hits (store, "plat dinner"), ==, 0);   /* only the last is a beginning */

  rp_vault_lock (library->vault);
  g_assert_cmpuint (count_hits (store, "uber"), ==, 0);
  g_assert_cmpuint (count_hits (store, "platform"), ==, 0);
  g_assert_cmpuint (count_hits (store, "tove"), ==, 1);
}

/* Of many asked for in a row, the last is answered, and none is lost. */
static void
test_newer_search (Library       *library,
                   gconstpointer  data)
{
  GAsyncResult *results[20] = { NULL };
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    rp_store_search_async (library->store, "tove", RP_SEARCH_ALL, 10, NULL, test_result_cb,
                           &results[i]);
  test_await (&results[G_N_ELEMENTS (results) - 1]);

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(GAsyncResult) result = results[i];
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) hits = rp_store_search_finish (library->store, result, &error);

      if (i + 1 == G_N_ELEMENTS (results))
        {
          g_assert_no_error (error);
          g_assert_cmpuint (hits->len, ==, 1);
        }
      else if (hits == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_report (Library       *library,
             gconstpointer  data)
{
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpEncounter) encounter = NULL;
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpVerifyReport) open = NULL;
  g_autoptr(RpVerifyReport) closed = NULL;

  test_vault_set_up (library);
  encounter = test_add (library->store, RP_TYPE_ENCOUNTER, "person", rp_record_get_id (person),
                        "words", "Hm", NULL);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  open = test_verify (library->store);
  g_assert_cmpuint (open->problems->len, ==, 0);
  g_assert_cmpuint (open->n_records, ==, 9);   /* with six characteristics */
  g_assert_cmpuint (open->n_sealed, ==, 2);
  g_assert_cmpuint (open->n_unread, ==, 0);

  rp_vault_lock (library->vault);
  closed = test_verify (library->store);
  g_assert_cmpuint (closed->problems->len, ==, 0);
  g_assert_cmpuint (closed->n_sealed, ==, 0);
  g_assert_cmpuint (closed->n_unread, ==, 2);
}

/* A header beside the library that is not the library's own is told. */
static void
test_header_differs (Library       *library,
                     gconstpointer  data)
{
  g_autofree char *sidecar = library_path (library, "vault.keys");
  g_autoptr(RpVerifyReport) report = NULL;
  g_autofree char *text = NULL;
  gsize length;

  test_vault_set_up (library);
  g_assert_true (g_file_get_contents (sidecar, &text, &length, NULL));
  text[length / 2] ^= 1;
  g_assert_true (g_file_set_contents (sidecar, text, (gssize) length, NULL));
  report = test_verify (library->store);
  g_assert_cmpuint (report->problems->len, ==, 1);
}

/* With both headers gone no sealed text can ever be opened: that is not sound. */
static void
test_header_lost (Library       *library,
                  gconstpointer  data)
{
  g_autofree char *sidecar = library_path (library, "vault.keys");
  g_autofree char *file = library_path (library, "library.db");
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpVerifyReport) report = NULL;
  sqlite3 *handle;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  rp_store_close (library->store);
  g_assert_cmpint (sqlite3_open (file, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "DELETE FROM vault_header", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (handle);
  g_assert_cmpint (g_unlink (sidecar), ==, 0);

  library_reopen (library);
  report = test_verify (library->store);
  g_assert_cmpuint (report->problems->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/search/words", test_words);
  library_test ("/search/hit", test_hit);
  library_test ("/search/order", test_order);
  library_test ("/search/follows", test_follows);
  library_test ("/search/sealed", test_sealed);
  library_test ("/search/newer-search", test_newer_search);
  library_test ("/verify/report", test_report);
  library_test ("/verify/header-differs", test_header_differs);
  library_test ("/verify/header-lost", test_header_lost);

  return g_test_run ();
}
