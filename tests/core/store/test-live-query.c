/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-live-query.h"

typedef struct
{
  guint n_signals;
  guint position;
  guint removed;
  guint added;
} Seen;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Seen       *seen)
{
  seen->n_signals++;
  seen->position = position;
  seen->removed = removed;
  seen->added = added;
}

static void
await_loaded (RpLiveQuery *query)
{
  while (rp_live_query_get_loading (query))
    g_main_context_iteration (NULL, TRUE);
}

/* Runs until the list has @n_items. */
static void
await_items (RpLiveQuery *query,
             guint        n_items)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (query)) != n_items)
    g_main_context_iteration (NULL, TRUE);
}

/* Runs all that is under way in the store: a call is answered behind it. */
static void
settle (RpStore *store)
{
  for (guint i = 0; i < 3; i++)
    test_count (store, RP_TYPE_CHARACTERISTIC);
}

static RpLiveQuery *
people_by_name (RpStore *store)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PERSON);

  rp_query_order (query, "name", FALSE);

  return rp_live_query_new (store, query);
}

static char *
names (RpLiveQuery *query)
{
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (query)); i++)
    {
      g_autoptr(RpPerson) person = g_list_model_get_item (G_LIST_MODEL (query), i);

      g_string_append_printf (all, "%s ", person->name);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_names (RpLiveQuery *query,
              const char  *expected)
{
  g_autofree char *all = names (query);

  g_assert_cmpstr (all, ==, expected);
}

static void
rename_person (RpStore    *store,
               RpPerson   *person,
               const char *name)
{
  g_autoptr(RpPerson) copy = rp_record_copy (person);

  g_object_set (copy, "name", name, NULL);
  test_put (store, copy);
}

static void
test_follows (Library       *library,
              gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) ada = test_add (store, RP_TYPE_PERSON, "name", "Ada", NULL);
  g_autoptr(RpPerson) cy = test_add (store, RP_TYPE_PERSON, "name", "Cy", NULL);
  g_autoptr(RpLiveQuery) query = people_by_name (store);
  g_autoptr(RpPerson) bo = NULL;
  g_autoptr(RpPerson) item = NULL;
  g_autoptr(RpPerson) same = NULL;
  Seen seen = { 0 };

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (query)) == RP_TYPE_PERSON);
  await_loaded (query);
  assert_names (query, "Ada Cy ");
  g_signal_connect (query, "items-changed", G_CALLBACK (items_changed_cb), &seen);

  bo = test_add (store, RP_TYPE_PERSON, "name", "Bo", NULL);
  await_items (query, 3);
  assert_names (query, "Ada Bo Cy ");
  g_assert_cmpuint (seen.n_signals, ==, 1);
  g_assert_cmpuint (seen.position, ==, 1);
  g_assert_cmpuint (seen.removed, ==, 0);
  g_assert_cmpuint (seen.added, ==, 1);

  /* A change of what is shown keeps the record and tells nobody of the list. */
  item = g_list_model_get_item (G_LIST_MODEL (query), 2);
  rename_person (store, cy, "Cyril");
  settle (store);
  g_assert_cmpstr (item->name, ==, "Cyril");
  g_assert_cmpuint (seen.n_signals, ==, 1);
  same = g_list_model_get_item (G_LIST_MODEL (query), 2);
  g_assert_true (item == same);

  /* Moving keeps it too. */
  rename_person (store, cy, "Aaron");
  settle (store);
  assert_names (query, "Aaron Ada Bo ");
  g_clear_object (&same);
  same = g_list_model_get_item (G_LIST_MODEL (query), 0);
  g_assert_true (item == same);

  test_delete (store, ada);
  await_items (query, 2);
  assert_names (query, "Aaron Bo ");
  g_assert_cmpuint (seen.removed, ==, 1);
  g_free (test_undo (store, NULL));
  await_items (query, 3);
  assert_names (query, "Aaron Ada Bo ");

  seen.n_signals = 0;
  g_clear_object (&bo);
  bo = test_add (store, RP_TYPE_TOPIC, "title", "Nothing to do with it", NULL);
  settle (store);
  g_assert_cmpuint (seen.n_signals, ==, 0);
}

static void
test_before_opening (Library       *library,
                     gconstpointer  data)
{
  g_autoptr(RpPerson) ada = test_add (library->store, RP_TYPE_PERSON, "name", "Ada", NULL);
  g_autoptr(RpStore) store = NULL;
  g_autoptr(RpLiveQuery) query = NULL;

  rp_store_close (library->store);
  store = rp_store_new (library->folder, NULL);
  query = people_by_name (store);
  g_assert_true (rp_live_query_get_loading (query));
  g_assert_true (test_open (store, RP_STORE_OPEN_NONE, NULL));
  await_loaded (query);
  assert_names (query, "Ada ");
  rp_store_close (store);
}

static void
test_set_query (Library       *library,
                gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) ada = test_add (store, RP_TYPE_PERSON, "name", "Ada", "city", "Bergen", NULL);
  g_autoptr(RpPerson) bo = test_add (store, RP_TYPE_PERSON, "name", "Bo", NULL);
  g_autoptr(RpQuery) in_bergen = rp_query_new (RP_TYPE_PERSON);
  g_autoptr(RpLiveQuery) query = people_by_name (store);
  g_autoptr(RpPerson) item = NULL;
  g_autoptr(RpPerson) same = NULL;

  await_loaded (query);
  item = g_list_model_get_item (G_LIST_MODEL (query), 0);
  rp_query_match (in_bergen, "city", "BERGEN");
  rp_live_query_set_query (query, in_bergen);
  g_assert_true (rp_live_query_get_loading (query));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 2);
  await_loaded (query);
  assert_names (query, "Ada ");
  same = g_list_model_get_item (G_LIST_MODEL (query), 0);
  g_assert_true (item == same);
}

/* The first 200 rows come with their records, the others are filled on demand. */
static void
test_many (Library       *library,
           gconstpointer  data)
{
  RpBatch *batch = rp_batch_new ("Import");
  g_autoptr(RpLiveQuery) query = NULL;
  g_autoptr(RpPerson) late = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %04u", i);
      g_autoptr(RpPerson) person = test_make (RP_TYPE_PERSON, "name", name, NULL);

      rp_batch_put (batch, person);
    }
  g_assert_true (test_write (library->store, batch, &error));
  g_assert_no_error (error);

  query = people_by_name (library->store);
  await_loaded (query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 200);
  await_items (query, 1000);
  late = g_list_model_get_item (G_LIST_MODEL (query), 900);
  g_assert_null (late->name);
  while (late->name == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (late->name, ==, "Person 0900");
  settle (library->store);
}

static void
test_notes (Library       *library,
            gconstpointer  data)
{
  g_autoptr(RpQuery) all = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(RpLiveQuery) query = NULL;
  g_autoptr(RpNote) note = NULL;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  query = rp_live_query_new (library->store, all);
  await_loaded (query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 1);

  rp_vault_lock (library->vault);
  await_items (query, 0);
  test_vault_unlock (library);
  await_items (query, 1);
}

/* Sealed fields close and open in the records that are held. */
static void
test_sealed_fields (Library       *library,
                    gconstpointer  data)
{
  RpStore *store = library->store;
  const RpField *words = rp_record_class_find_field (rp_model_get_class (RP_TYPE_ENCOUNTER),
                                                     "words");
  g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpQuery) all = rp_query_new (RP_TYPE_ENCOUNTER);
  g_autoptr(RpLiveQuery) query = NULL;
  g_autoptr(RpEncounter) encounter = NULL;
  g_autoptr(RpEncounter) item = NULL;

  test_vault_set_up (library);
  encounter = test_add (store, RP_TYPE_ENCOUNTER, "person", rp_record_get_id (person), "words",
                        "Hm", NULL);
  query = rp_live_query_new (store, all);
  await_loaded (query);
  item = g_list_model_get_item (G_LIST_MODEL (query), 0);
  g_assert_cmpstr (item->words, ==, "Hm");
  rp_vault_lock (library->vault);
  while (item->words != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rp_record_get_sealed_state (item, words), ==, RP_SEALED_CLOSED);
  test_vault_unlock (library);
  while (item->words == NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/live-query/follows", test_follows);
  library_test ("/live-query/before-opening", test_before_opening);
  library_test ("/live-query/set-query", test_set_query);
  library_test ("/live-query/many", test_many);
  library_test ("/live-query/notes", test_notes);
  library_test ("/live-query/sealed-fields", test_sealed_fields);

  return g_test_run ();
}
