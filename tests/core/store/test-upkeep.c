/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-store-upkeep.h"

static gboolean
try_merge (Library   *library,
           gpointer   kept,
           gpointer   other,
           GError   **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_merge_people_async (library->store, rp_record_get_id (kept), rp_record_get_id (other),
                               NULL, test_result_cb, &result);

  return rp_store_merge_people_finish (library->store, test_await (&result), error);
}

static void
merge (Library  *library,
       gpointer  kept,
       gpointer  other)
{
  g_autoptr(GError) error = NULL;

  try_merge (library, kept, other, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_deleted (Library *library)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *records;

  rp_store_list_deleted_async (library->store, NULL, test_result_cb, &result);
  records = rp_store_list_deleted_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);

  return records;
}

static guint
count_deleted (Library *library)
{
  g_autoptr(GPtrArray) records = list_deleted (library);

  return records->len;
}

static gboolean
try_restore (Library   *library,
             gpointer   record,
             GError   **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_restore_async (library->store, G_OBJECT_TYPE (record), rp_record_get_id (record), NULL,
                          test_result_cb, &result);

  return rp_store_restore_finish (library->store, test_await (&result), error);
}

static gboolean
try_purge (Library   *library,
           gint64     now,
           gboolean   all,
           GError   **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_purge_deleted_async (library->store, now, all, NULL, test_result_cb, &result);

  return rp_store_purge_deleted_finish (library->store, test_await (&result), error);
}

static void
purge (Library  *library,
       gint64    now,
       gboolean  all)
{
  g_autoptr(GError) error = NULL;

  try_purge (library, now, all, &error);
  g_assert_no_error (error);
}

static void
undo (Library    *library,
      const char *label)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *undone = test_undo (library->store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, label);
}

static void
redo (Library *library)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *redone = test_redo (library->store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (redone);
}

/* Every value of every row, deleted or not, as text */
static char *
dump (Library *library)
{
  GString *out = g_string_new (NULL);
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint deleted = 0; deleted < 2; deleted++)
      {
        g_autoptr(RpQuery) query = rp_query_new (types[i]);
        g_autoptr(GPtrArray) records = NULL;

        if (deleted == 1)
          rp_query_deleted (query);
        records = test_list (library->store, query, NULL);
        for (guint r = 0; records != NULL && r < records->len; r++)
          {
            gpointer record = records->pdata[r];
            RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

            g_string_append_printf (out, "%s %s %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT
                                    " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, klass->kind,
                                    rp_record_get_id (record), rp_record_get_revision (record),
                                    rp_record_get_created (record),
                                    rp_record_get_changed (record),
                                    rp_record_get_deleted (record));
            for (guint f = 0; f < klass->n_fields; f++)
              {
                g_autofree char *text = rp_record_dup_string (record, &klass->fields[f]);

                g_string_append_printf (out, "|%s", text != NULL ? text : "");
              }
            g_string_append_c (out, '\n');
          }
      }

  return g_string_free (out, FALSE);
}

static RpPerson *
add_person (Library    *library,
            const char *name)
{
  return test_add (library->store, RP_TYPE_PERSON, "name", name, NULL);
}

static guint
count_of (Library    *library,
          GType       type,
          const char *field,
          gpointer    person)
{
  g_autoptr(RpQuery) query = rp_query_new (type);
  g_autoptr(GPtrArray) records = NULL;

  rp_query_match (query, field, rp_record_get_id (person));
  records = test_list (library->store, query, NULL);

  return records->len;
}

/* One record of every class, about @about */
static void
fill_library (Library  *library,
              gpointer  about)
{
  g_autoptr(GHashTable) by_type = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      gpointer record = types[i] == RP_TYPE_PERSON ? g_object_ref (about)
                                                   : rp_record_new (types[i]);

      g_hash_table_insert (by_type, GSIZE_TO_POINTER (types[i]), record);
      if (types[i] == RP_TYPE_PERSON)
        continue;
      test_fill (record, by_type);
      test_put (library->store, record);
    }
}

/* Whatever class, whatever field: nothing is left of the other one. */
static void
test_every_class (Library       *library,
                  gconstpointer  data)
{
  g_autoptr(RpPerson) kept = add_person (library, "Tove Lind");
  g_autoptr(RpPerson) other = add_person (library, "T. Lind");
  g_autofree char *before = NULL;
  g_autofree char *merged = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr(RpVerifyReport) report = NULL;
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  test_vault_set_up (library);
  fill_library (library, other);
  before = dump (library);
  merge (library, kept, other);
  merged = dump (library);
  g_assert_cmpstr (rp_store_get_undo_label (library->store), ==, "Merge People");

  for (guint i = 0; i < n_types; i++)
    {
      RpRecordClass *klass = rp_model_get_class (types[i]);

      for (guint f = 0; f < klass->n_fields; f++)
        {
          const RpField *field = &klass->fields[f];

          if (field->type != RP_FIELD_REF || field->get_type () != RP_TYPE_PERSON)
            continue;
          g_test_message ("%s %s", klass->kind, field->name);
          g_assert_cmpuint (count_of (library, types[i], field->name, other), ==, 0);
          /* Somebody who was at their own meeting, met or introduced themselves */
          g_assert_cmpuint (count_of (library, types[i], field->name, kept), ==,
                            types[i] != RP_TYPE_CONNECTION && types[i] != RP_TYPE_INTRODUCTION &&
                            types[i] != RP_TYPE_ATTENDEE);
        }
    }

  undo (library, "Merge People");
  undone = dump (library);
  g_assert_cmpstr (undone, ==, before);
  redo (library);
  redone = dump (library);
  g_assert_cmpstr (redone, ==, merged);
  report = test_verify (library->store);
  g_assert_cmpuint (report->problems->len, ==, 0);
}

static void
test_fields (Library       *library,
             gconstpointer  data)
{
  g_autoptr(RpPerson) kept =
    test_add (library->store, RP_TYPE_PERSON, "name", "Tove Lind", "city", "Oslo", "stage",
              RP_STAGE_CURIOUS, "consent", RP_CONSENT_MAY, NULL);
  g_autoptr(RpPerson) other =
    test_add (library->store, RP_TYPE_PERSON, "name", "T. Lind", "city", "Bergen", "country",
              "Norway", "stage", RP_STAGE_CONFIDANT, "consent", RP_CONSENT_NEVER, "cadence-days",
              42, "pronouns", RP_PRONOUNS_SHE, "friend", TRUE, NULL);
  g_autoptr(RpPerson) merged = NULL;

  merge (library, kept, other);
  merged = test_reread (library->store, kept);
  g_assert_cmpstr (merged->name, ==, "Tove Lind");
  g_assert_cmpstr (merged->city, ==, "Oslo");
  g_assert_cmpstr (merged->country, ==, "Norway");
  g_assert_cmpint (merged->stage, ==, RP_STAGE_CONFIDANT);
  g_assert_cmpint (merged->consent, ==, RP_CONSENT_NEVER);
  g_assert_cmpint (merged->pronouns, ==, RP_PRONOUNS_SHE);
  g_assert_cmpint (merged->cadence_days, ==, 42);
  g_assert_true (merged->friend);
}

/* Unlike a text, a choice is always made: the first of them is no gap to fill. */
static void
test_choices (Library       *library,
              gconstpointer  data)
{
  g_autoptr(RpPerson) kept =
    test_add (library->store, RP_TYPE_PERSON, "name", "Tove Lind", "kind", RP_PERSON_EXECUTIVE,
              "consent", RP_CONSENT_ASK_FIRST, NULL);
  g_autoptr(RpPerson) other =
    test_add (library->store, RP_TYPE_PERSON, "name", "T. Lind", "kind", RP_PERSON_GATEKEEPER,
              "consent", RP_CONSENT_MAY, NULL);
  g_autoptr(RpPerson) merged = NULL;

  merge (library, kept, other);
  merged = test_reread (library->store, kept);
  g_assert_cmpint (merged->kind, ==, RP_PERSON_EXECUTIVE);
  g_assert_cmpint (merged->consent, ==, RP_CONSENT_ASK_FIRST);
}

static void
test_twins (Library       *library,
            gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) kept = add_person (library, "Tove Lind");
  g_autoptr(RpPerson) other = add_person (library, "T. Lind");
  g_autoptr(RpPerson) third = add_person (library, "Ada");
  g_autoptr(RpOrganization) bank = test_add (store, RP_TYPE_ORGANIZATION, "name", "Bank", NULL);
  g_autoptr(RpCommunity) club = test_add (store, RP_TYPE_COMMUNITY, "name", "Club", NULL);
  gpointer people[] = { kept, other };
  g_autoptr(RpPosition) position = NULL;
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_POSITION);
  g_autoptr(GPtrArray) positions = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const char *id = rp_record_get_id (people[i]);
      gpointer made[] = {
        test_add (store, RP_TYPE_TAG, "person", id, "name", i == 0 ? "Rail" : "rail", NULL),
        test_add (store, RP_TYPE_CONTACT, "person", id, "type", RP_CONTACT_EMAIL, "value",
                  i == 0 ? "tove@bank.example" : "Tove@Bank.example", NULL),
        test_add (store, RP_TYPE_CONTACT, "person", id, "type", RP_CONTACT_PHONE, "value",
                  i == 0 ? "+47 22 33 44 55" : "(0047) 2233-4455", NULL),
        test_add (store, RP_TYPE_POSITION, "person", id, "organization", rp_record_get_id (bank),
                  "role", "CIO", "since", i == 0 ? 0 : 739000, NULL),
        test_add (store, RP_TYPE_MEMBERSHIP, "person", id, "community", rp_record_get_id (club),
                  NULL),
        /* I know you is you know me. */
        test_add (store, RP_TYPE_CONNECTION, i == 0 ? "person" : "other", id,
                  i == 0 ? "other" : "person", rp_record_get_id (third), NULL),
        test_add (store, RP_TYPE_OBJECTIVE, "person", id, "name", "Punctuality", NULL),
      };

      for (guint m = 0; m < G_N_ELEMENTS (made); m++)
        g_object_unref (made[m]);
    }

  merge (library, kept, other);
  g_assert_cmpuint (count_of (library, RP_TYPE_TAG, "person", kept), ==, 1);
  g_assert_cmpuint (count_of (library, RP_TYPE_CONTACT, "person", kept), ==, 2);
  g_assert_cmpuint (count_of (library, RP_TYPE_MEMBERSHIP, "person", kept), ==, 1);
  g_assert_cmpuint (test_count (store, RP_TYPE_CONNECTION), ==, 1);
  g_assert_cmpuint (count_of (library, RP_TYPE_OBJECTIVE, "person", kept), ==, 2);
  rp_query_match (query, "person", rp_record_get_id (kept));
  positions = test_list (store, query, NULL);
  g_assert_cmpuint (positions->len, ==, 1);
  g_assert_cmpuint (RP_POSITION (positions->pdata[0])->since, ==, 739000);   /* from the other */

  /* What was there twice went with the other one, and would come back with them. */
  g_assert_cmpuint (count_deleted (library), ==, 1);
  g_assert_true (try_restore (library, other, NULL));
  g_assert_cmpuint (count_of (library, RP_TYPE_TAG, "person", other), ==, 1);
  g_assert_cmpuint (count_deleted (library), ==, 0);
}

static void
test_themselves (Library       *library,
                 gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) kept = add_person (library, "Tove Lind");
  g_autoptr(RpPerson) other = add_person (library, "T. Lind");
  const char *kept_id = rp_record_get_id (kept);
  const char *other_id = rp_record_get_id (other);
  g_autoptr(RpConnection) knows = test_add (store, RP_TYPE_CONNECTION, "person", other_id, "other",
                                            kept_id, NULL);
  g_autoptr(RpIntroduction) own = test_add (store, RP_TYPE_INTRODUCTION, "introducer", other_id,
                                            "introduced", kept_id, NULL);
  g_autoptr(RpIntroduction) by_me = test_add (store, RP_TYPE_INTRODUCTION, "introduced", other_id,
                                              NULL);
  g_autoptr(RpMeeting) theirs = test_add (store, RP_TYPE_MEETING, "title", "Theirs", "person",
                                          other_id, NULL);
  g_autoptr(RpMeeting) mine = test_add (store, RP_TYPE_MEETING, "title", "Mine", "person",
                                        kept_id, NULL);
  g_autoptr(RpAttendee) at_theirs = test_add (store, RP_TYPE_ATTENDEE, "person", kept_id,
                                              "meeting", rp_record_get_id (theirs), NULL);
  g_autoptr(RpAttendee) at_mine = test_add (store, RP_TYPE_ATTENDEE, "person", other_id,
                                            "meeting", rp_record_get_id (mine), NULL);
  g_autofree char *what = g_strdup_printf ("reconnect:%s", other_id);
  g_autofree char *expected = g_strdup_printf ("reconnect:%s", kept_id);
  g_autoptr(RpSnooze) snooze = test_add (store, RP_TYPE_SNOOZE, "what", what, "until", 739000,
                                         NULL);
  g_autoptr(RpSnooze) moved = NULL;

  merge (library, kept, other);
  g_assert_cmpuint (test_count (store, RP_TYPE_CONNECTION), ==, 0);
  g_assert_cmpuint (test_count (store, RP_TYPE_INTRODUCTION), ==, 1);
  g_assert_cmpuint (count_of (library, RP_TYPE_INTRODUCTION, "introduced", kept), ==, 1);
  g_assert_cmpuint (test_count (store, RP_TYPE_ATTENDEE), ==, 0);
  g_assert_cmpuint (count_of (library, RP_TYPE_MEETING, "person", kept), ==, 2);
  moved = test_reread (store, snooze);
  g_assert_cmpstr (moved->what, ==, expected);
}

/* Notes say whom they are about only to who can open them. */
static void
test_notes (Library       *library,
            gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) kept = add_person (library, "Tove Lind");
  g_autoptr(RpPerson) other = add_person (library, "T. Lind");
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) moved = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  test_vault_set_up (library);
  note = test_add (store, RP_TYPE_NOTE, "title", "In confidence", "person",
                   rp_record_get_id (other), NULL);
  rp_vault_lock (library->vault);
  before = dump (library);
  g_assert_false (try_merge (library, kept, other, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  after = dump (library);
  g_assert_cmpstr (after, ==, before);

  test_vault_unlock (library);
  merge (library, kept, other);
  moved = test_reread (store, note);
  g_assert_cmpstr (moved->person, ==, rp_record_get_id (kept));
  g_assert_cmpstr (moved->title, ==, "In confidence");
}

static void
test_refused (Library       *library,
              gconstpointer  data)
{
  g_autoptr(RpPerson) kept = add_person (library, "Tove Lind");
  g_autoptr(RpPerson) other = add_person (library, "T. Lind");
  g_autoptr(GError) same = NULL;
  g_autoptr(GError) gone = NULL;

  g_assert_false (try_merge (library, kept, kept, &same));
  g_assert_error (same, RP_ERROR, RP_ERROR_DATA);
  test_delete (library->store, other);
  g_assert_false (try_merge (library, kept, other, &gone));
  g_assert_error (gone, RP_ERROR, RP_ERROR_NOT_FOUND);
}

static void
test_restore (Library       *library,
              gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = add_person (library, "Tove");
  g_autoptr(RpTag) early = test_add (store, RP_TYPE_TAG, "person", rp_record_get_id (person),
                                     "name", "Early", NULL);
  g_autoptr(RpTag) late = test_add (store, RP_TYPE_TAG, "person", rp_record_get_id (person),
                                    "name", "Late", NULL);
  g_autoptr(GPtrArray) deleted = NULL;
  g_autoptr(GError) orphan = NULL;
  g_autoptr(GError) again = NULL;

  test_delete (store, early);
  rp_store_set_now (store, TEST_NOW + 60);
  test_delete (store, person);
  g_assert_false (try_restore (library, early, &orphan));
  g_assert_error (orphan, RP_ERROR, RP_ERROR_DATA);

  deleted = list_deleted (library);
  g_assert_cmpuint (deleted->len, ==, 1);
  g_assert_cmpstr (rp_record_get_id (deleted->pdata[0]), ==, rp_record_get_id (person));
  g_assert_true (try_restore (library, person, NULL));
  g_assert_cmpstr (rp_store_get_undo_label (store), ==, "Restore");
  g_assert_cmpuint (test_count (store, RP_TYPE_TAG), ==, 1);   /* the other was gone before */
  g_assert_false (try_restore (library, person, &again));
  g_assert_error (again, RP_ERROR, RP_ERROR_NOT_FOUND);
  g_assert_true (try_restore (library, early, NULL));
  g_assert_cmpuint (test_count (store, RP_TYPE_TAG), ==, 2);
  undo (library, "Restore");
  undo (library, "Restore");
  g_assert_cmpuint (test_count (store, RP_TYPE_TAG), ==, 0);
}

#define DAY (24 * 60 * 60)

/* After 30 days, not before; then no byte of it is in any file. */
static void
test_purge (Library       *library,
            gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpTopic) topic = test_add (store, RP_TYPE_TOPIC, "title", "Canarytopic", NULL);
  g_autoptr(RpPerson) person = add_person (library, "Canaryperson");
  g_autoptr(RpPerson) stays = add_person (library, "Stays");
  g_autoptr(RpTag) tag = test_add (store, RP_TYPE_TAG, "person", rp_record_get_id (person),
                                   "name", "Canarytag", NULL);
  g_autoptr(RpCuriosity) curiosity =
    test_add (store, RP_TYPE_CURIOSITY, "person", rp_record_get_id (stays), "topic",
              rp_record_get_id (topic), "challenge", "Trains", NULL);
  g_autoptr(RpPerson) later = NULL;
  g_autoptr(RpCuriosity) released = NULL;
  g_autoptr(RpVerifyReport) report = NULL;
  g_autoptr(GError) error = NULL;

  test_delete (store, person);
  test_delete (store, topic);
  purge (library, TEST_NOW + RP_STORE_KEEP_DELETED_DAYS * DAY - 1, FALSE);
  g_assert_cmpuint (count_deleted (library), ==, 2);
  g_assert_true (library_holds (library, "Canaryperson"));
  g_assert_cmpstr (rp_store_get_undo_label (store), ==, "Delete");

  later = add_person (library, "Later");
  purge (library, TEST_NOW + RP_STORE_KEEP_DELETED_DAYS * DAY, FALSE);
  g_assert_cmpuint (count_deleted (library), ==, 0);
  g_assert_false (library_holds (library, "Canary"));
  g_assert_false (library_holds (library, "canary"));
  g_assert_true (library_holds (library, "Stays"));
  released = test_reread (store, curiosity);
  g_assert_null (released->topic);
  report = test_verify (store);
  g_assert_cmpuint (report->problems->len, ==, 0);

  /* What would bring something of it back is forgotten, what came later is not. */
  undo (library, "Put");
  g_assert_null (test_undo (store, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
}

/* Emptied by hand: not while nobody could tell that a note is missing. */
static void
test_purge_all (Library       *library,
                gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = add_person (library, "Tove");
  g_autoptr(RpPerson) second = add_person (library, "Ada");
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) about = NULL;
  g_autoptr(RpNote) released = NULL;
  g_autoptr(GError) error = NULL;

  test_vault_set_up (library);
  note = test_add (store, RP_TYPE_NOTE, "title", "One", NULL);
  about = test_add (store, RP_TYPE_NOTE, "title", "Two", "person", rp_record_get_id (person),
                    NULL);
  test_delete (store, note);
  test_delete (store, person);
  g_assert_cmpuint (count_deleted (library), ==, 2);
  rp_vault_lock (library->vault);
  g_assert_cmpuint (count_deleted (library), ==, 1);   /* nobody can tell of the note */
  g_assert_false (try_purge (library, TEST_NOW, TRUE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  purge (library, TEST_NOW + RP_STORE_KEEP_DELETED_DAYS * DAY, FALSE);   /* by itself, it waits */
  g_assert_cmpuint (count_deleted (library), ==, 1);
  test_vault_unlock (library);
  g_assert_cmpuint (count_deleted (library), ==, 2);
  purge (library, TEST_NOW, TRUE);
  g_assert_cmpuint (count_deleted (library), ==, 0);

  released = test_reread (store, about);
  g_object_set (released, "body", "Edited", NULL);
  test_put (store, released);
  g_clear_object (&released);
  released = test_reread (store, about);
  g_object_set (released, "person", rp_record_get_id (second), NULL);
  test_put (store, released);
  test_delete (store, second);
  purge (library, TEST_NOW, TRUE);
  g_clear_object (&released);
  released = test_reread (store, about);
  g_assert_null (released->person);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/upkeep/every-class", test_every_class);
  library_test ("/upkeep/fields", test_fields);
  library_test ("/upkeep/choices", test_choices);
  library_test ("/upkeep/twins", test_twins);
  library_test ("/upkeep/themselves", test_themselves);
  library_test ("/upkeep/notes", test_notes);
  library_test ("/upkeep/refused", test_refused);
  library_test ("/upkeep/restore", test_restore);
  library_test ("/upkeep/purge", test_purge);
  library_test ("/upkeep/purge-all", test_purge_all);

  return g_test_run ();
}
