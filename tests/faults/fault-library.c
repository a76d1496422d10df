/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fault-library VERB FOLDER – what the fault tests do to a library in a process
 * of its own. Each verb says on standard output what is done and certain.
 *
 *   make    a library with ten people
 *   fill    people with long texts until one cannot be stored
 *   draft   the same, then drafts until one cannot be kept
 *   list    how many people there are, and every problem found
 *   hold    opens it and waits for the end of standard input
 *   erase   people with open canaries, deleted and erased; waits likewise
 *   seal    sealed and open canaries: written, edited, deleted, undone; waits
 *           for a line of standard input behind each step
 *
 * Exits as rapportctl does. */

#include "store-test.h"

#include "rp-store-drafts.h"
#include "rp-store-upkeep.h"

#include <stdio.h>

#define SOME_ID "00000000-0000-4000-8000-000000000000"
#define FILL_BYTES 20000
#define N_ERASED   50

static int
fail (GError *error)
{
  printf ("error %d %s\n", error->code, error->message);
  fflush (stdout);

  return rp_error_exit_code (error);
}

static void
say (const char *what,
     guint       number)
{
  printf ("%s %u\n", what, number);
  fflush (stdout);
}

static void
await_line (void)
{
  int c;

  while ((c = getchar ()) != '\n' && c != EOF)
    ;
}

static int
fill (RpStore *store,
      guint    n_people,
      gsize    length)
{
  g_autofree char *about = g_strnfill (length, 'x');

  for (guint i = 1; i <= n_people; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autoptr(RpPerson) person = test_make (RP_TYPE_PERSON, "name", name, "about", about, NULL);
      g_autoptr(GError) error = NULL;

      if (!test_try_put (store, person, &error))
        return fail (error);
      say ("stored", i);
    }

  return 0;
}

static gboolean
keep_draft (RpStore    *store,
            const char *field)
{
  g_autofree char *text = g_strnfill (FILL_BYTES, 'x');
  g_autoptr(GBytes) sealed = g_bytes_new (text, FILL_BYTES);
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_keep_draft_async (store, field, SOME_ID, 0, sealed, test_result_cb, &result);

  return rp_store_keep_draft_finish (store, test_await (&result), NULL);
}

/* The room that was set aside is enough for a while, and gone then. */
static int
draft (RpStore *store)
{
  guint kept = 0, n = 0;

  fill (store, G_MAXUINT - 1, FILL_BYTES);
  while (n < 100 && kept == n)
    {
      g_autofree char *field = g_strdup_printf ("draft.%u", n++);

      kept += keep_draft (store, field) ? 1 : 0;
    }
  say ("kept", kept);
  say ("asked", n);

  return 0;
}

static int
list (RpStore *store)
{
  g_autoptr(RpVerifyReport) report = test_verify (store);

  for (guint i = 0; i < report->problems->len; i++)
    printf ("problem %s\n", (const char *) report->problems->pdata[i]);
  say ("people", test_count (store, RP_TYPE_PERSON));

  return 0;
}

static void
set_words (RpStore     *store,
           RpEncounter *encounter,
           RpNote      *note,
           const char  *words)
{
  g_object_set (encounter, "words", words, NULL);
  g_object_set (note, "title", words, "body", words, NULL);
  test_put (store, encounter);
  test_put (store, note);
}

static int
seal (Library *library)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", "canary-open-Wolperting",
                                         NULL);
  g_autoptr(RpEncounter) encounter = NULL;
  g_autoptr(RpNote) note = NULL;

  test_vault_set_up (library);
  encounter = test_make (RP_TYPE_ENCOUNTER, "person", rp_record_get_id (person), NULL);
  note = test_make (RP_TYPE_NOTE, "person", rp_record_get_id (person), NULL);
  set_words (store, encounter, note, "canary-first-Wolperting");
  say ("written", 1);
  await_line ();
  set_words (store, encounter, note, "canary-second-Wolperting");
  say ("edited", 2);
  await_line ();
  test_delete (store, encounter);
  test_delete (store, note);
  say ("deleted", 3);
  await_line ();
  g_free (test_undo (store, NULL));
  g_free (test_undo (store, NULL));
  g_ptr_array_unref (test_search (store, "canary"));
  say ("undone", 4);
  await_line ();

  return 0;
}

static int
erase (RpStore *store)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < N_ERASED; i++)
    {
      g_autofree char *name = g_strdup_printf ("canary-open-Wolperting %u", i);
      g_autofree char *about = g_strnfill (i * 100, 'x');

      g_ptr_array_add (people, test_add (store, RP_TYPE_PERSON, "name", name, "about", about,
                                         "city", "canary-open-Wolperting", NULL));
    }
  say ("written", N_ERASED);
  await_line ();
  for (guint i = 0; i < N_ERASED; i++)
    test_delete (store, people->pdata[i]);
  rp_store_purge_deleted_async (store, TEST_NOW, TRUE, NULL, test_result_cb, &result);
  if (!rp_store_purge_deleted_finish (store, test_await (&result), &error))
    return fail (error);
  say ("erased", N_ERASED);
  await_line ();

  return 0;
}

int
main (int    argc,
      char **argv)
{
  Library library = { NULL };
  g_autoptr(GError) error = NULL;
  const char *verb;
  int status = 0;

  if (argc != 3)
    return 64;

  verb = argv[1];
  library.vault = rp_vault_new (NULL);
  rp_vault_set_passphrase_cost (library.vault, 1, 8 << 20);
  library.store = rp_store_new (argv[2], library.vault);
  if (!test_open (library.store, g_str_equal (verb, "list") || g_str_equal (verb, "hold")
                                   ? RP_STORE_OPEN_NONE : RP_STORE_OPEN_CREATE, &error))
    status = fail (error);
  else if (g_str_equal (verb, "make"))
    status = fill (library.store, 10, 10);
  else if (g_str_equal (verb, "fill"))
    status = fill (library.store, G_MAXUINT - 1, FILL_BYTES);
  else if (g_str_equal (verb, "draft"))
    status = draft (library.store);
  else if (g_str_equal (verb, "list"))
    status = list (library.store);
  else if (g_str_equal (verb, "seal"))
    status = seal (&library);
  else if (g_str_equal (verb, "erase"))
    status = erase (library.store);
  else if (g_str_equal (verb, "hold"))
    {
      say ("open", 1);
      await_line ();
    }

  rp_store_close (library.store);
  g_clear_object (&library.store);
  g_clear_object (&library.vault);

  return status;
}
