/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "power-life.h"

#include "disk-log.h"
#include "power-library.h"
#include "rp-rotation-test.h"
#include "rp-store-drafts.h"
#include "rp-store-upkeep.h"

#include <string.h>

#define N_ROUNDS  8
#define N_RECORDS 6     /* of each kind, when only the key changes */

/**
 * Living:
 * @library: open
 * @folder: of the library
 * @keyring: where its keyring has its items
 * @words: of an encounter and of a note; never to be found on the disk
 * @things: (element-type utf8): what there is
 * @expected: (element-type utf8): the same as it was
 */
typedef struct
{
  Library      library;
  const char  *folder;
  const char  *keyring;
  char       **words;
  GPtrArray   *things;
  GPtrArray   *expected;
} Living;

/**
 * Written:
 *
 * What one batch wrote
 */
typedef struct
{
  RpPerson    *person;
  RpEncounter *encounter;
  RpNote      *note;
} Written;

static void
written_clear (Written *written)
{
  g_clear_object (&written->person);
  g_clear_object (&written->encounter);
  g_clear_object (&written->note);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Written, written_clear)

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: @things in one text, in an order that does not depend on theirs */
char *
power_describe (GPtrArray *things)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < things->len; i++)
    g_ptr_array_add (sorted, things->pdata[i]);
  g_ptr_array_sort (sorted, compare_texts);
  g_ptr_array_add (sorted, NULL);

  return g_strjoinv ("\n", (char **) sorted->pdata);
}

static void
acknowledge (Living *living)
{
  g_ptr_array_add (living->expected, power_describe (living->things));
  disk_log_acknowledge (living->expected->len - 1);
}

static void
add_thing (Living     *living,
           const char *kind,
           const char *text)
{
  g_ptr_array_add (living->things, g_strconcat (kind, " ", text, NULL));
}

static void
remove_thing (Living     *living,
              const char *kind,
              const char *text)
{
  g_autofree char *thing = g_strconcat (kind, " ", text, NULL);
  guint at;

  g_assert_true (g_ptr_array_find_with_equal_func (living->things, thing, g_str_equal, &at));
  g_ptr_array_remove_index (living->things, at);
}

static void
open_store (Living *living)
{
  g_autoptr(GError) error = NULL;

  power_open (&living->library, living->folder, living->keyring, &error);
  g_assert_no_error (error);
}

static void
settle (Living *living)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_settle_async (living->library.store, NULL, test_result_cb, &result);
  g_assert_true (rp_store_settle_finish (living->library.store, test_await (&result), NULL));
}

static void
unlock (Living *living)
{
  g_autoptr(GError) error = NULL;

  power_unlock (&living->library, NULL, &error);
  g_assert_no_error (error);
  settle (living);
}

static void
set_up (Living *living)
{
  const RpVaultChoice choice = { RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, TEST_PASSPHRASE,
                                 NULL, FALSE };
  g_autoptr(GAsyncResult) made = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GError) error = NULL;

  rp_vault_setup_ways_async (living->library.vault, &choice, NULL, test_result_cb, &made);
  rp_vault_setup_finish (living->library.vault, test_await (&made), &error);
  g_assert_no_error (error);
  rp_store_save_vault_async (living->library.store, NULL, test_result_cb, &saved);
  rp_store_save_vault_finish (living->library.store, test_await (&saved), &error);
  g_assert_no_error (error);
  add_thing (living, "passphrase", TEST_PASSPHRASE);
}

/* In one batch, so that there is all of it or nothing */
static Written
write_records (Living *living,
               guint   number)
{
  g_autofree char *name = g_strdup_printf ("Person %u", number);
  g_autofree char *words = g_strdup_printf ("%s %u", living->words[0], number);
  g_autofree char *body = g_strdup_printf ("%s %u", living->words[1], number);
  RpBatch *batch = rp_batch_new ("Meet");
  g_autoptr(GError) error = NULL;
  Written written;

  written.person = test_make (RP_TYPE_PERSON, "name", name, NULL);
  written.encounter = test_make (RP_TYPE_ENCOUNTER, "person", ID (written.person), "words", words,
                                 NULL);
  written.note = test_make (RP_TYPE_NOTE, "person", ID (written.person), "title",
                            living->words[0], "body", body, NULL);
  rp_batch_put (batch, written.person);
  rp_batch_put (batch, written.encounter);
  rp_batch_put (batch, written.note);
  test_write (living->library.store, batch, &error);
  g_assert_no_error (error);
  add_thing (living, "person", name);
  add_thing (living, "encounter", words);
  add_thing (living, "note", body);

  return written;
}

static void
edit_note (Living  *living,
           Written *written)
{
  g_autoptr(RpNote) note = test_reread (living->library.store, written->note);
  g_autofree char *body = g_strconcat (note->body, ", edited", NULL);

  remove_thing (living, "note", note->body);
  add_thing (living, "note", body);
  g_object_set (note, "body", body, NULL);
  test_put (living->library.store, note);
  g_set_object (&written->note, note);
}

static void
keep_draft (Living     *living,
            const char *text)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(GError) error = NULL;

  if (text != NULL)
    sealed = rp_vault_seal (living->library.vault, RP_DRAFT_KIND, POWER_DRAFT_FIELD,
                            POWER_DRAFT_ID, 0, text, strlen (text), &error);
  g_assert_no_error (error);
  rp_store_keep_draft_async (living->library.store, POWER_DRAFT_FIELD, POWER_DRAFT_ID, 0, sealed,
                             test_result_cb, &result);
  rp_store_keep_draft_finish (living->library.store, test_await (&result), &error);
  g_assert_no_error (error);
}

/* What is written while it is locked waits until it is unlocked. */
static void
write_locked (Living  *living,
              Written *written,
              guint    number)
{
  g_autofree char *words = g_strdup_printf ("%s %u, locked", living->words[0], number);
  g_autoptr(RpEncounter) encounter = NULL;

  rp_vault_lock (living->library.vault);
  settle (living);
  acknowledge (living);
  encounter = test_add (living->library.store, RP_TYPE_ENCOUNTER, "person", ID (written->person),
                        "words", words, NULL);
  add_thing (living, "encounter", words);
  acknowledge (living);
  unlock (living);
  acknowledge (living);
}

static void
undo (Living *living)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *label = test_undo (living->library.store, &error);

  g_assert_no_error (error);
}

static void
delete_and_undo (Living  *living,
                 Written *written)
{
  test_delete (living->library.store, written->note);
  remove_thing (living, "note", written->note->body);
  acknowledge (living);
  undo (living);
  add_thing (living, "note", written->note->body);
  acknowledge (living);
}

/* With @early, what the keyring has for the old key goes before the new one is certain. */
static void
rotate (Living   *living,
        gboolean  early)
{
  const RpVaultChoice choice = { RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE,
                                 POWER_NEW_PASSPHRASE, NULL, FALSE };
  g_autoptr(GPtrArray) items = power_list_items (living->keyring);
  g_autoptr(GError) error = NULL;
  g_autoptr(RpVaultRotation) rotation = test_begin_rotation (living->library.vault, &choice,
                                                             &error);

  g_assert_no_error (error);
  if (early)
    power_delete_items (living->keyring, items);
  test_rotate (living->library.store, rotation, &error);
  g_assert_no_error (error);
  remove_thing (living, "passphrase", TEST_PASSPHRASE);
  add_thing (living, "passphrase", POWER_NEW_PASSPHRASE);
  acknowledge (living);
}

static void
live_round (Living *living,
            guint   number)
{
  g_auto(Written) written = write_records (living, number);
  g_autofree char *draft = g_strdup_printf ("%s %u, a draft", living->words[0], number);

  acknowledge (living);
  edit_note (living, &written);
  acknowledge (living);
  keep_draft (living, draft);
  add_thing (living, "draft", draft);
  acknowledge (living);
  if (number % 3 == 1)
    write_locked (living, &written, number);
  else if (number % 3 == 2)
    delete_and_undo (living, &written);
  if (number == N_ROUNDS / 2)
    rotate (living, FALSE);
  keep_draft (living, NULL);
  remove_thing (living, "draft", draft);
  acknowledge (living);
}

static void
reopen (Living *living)
{
  power_close (&living->library);
  open_store (living);
  unlock (living);
  acknowledge (living);
}

static void
live_long (Living *living)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      live_round (living, i);
      if (i % 4 == 3)
        reopen (living);
    }
}

/* Returns: from which acknowledgement on the power may be cut */
static guint
change_key (Living   *living,
            gboolean  early)
{
  guint first;

  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_auto(Written) written = write_records (living, i);
    }
  reopen (living);
  first = living->expected->len - 1;
  rotate (living, early);
  reopen (living);

  return first;
}

/* Returns: whether there is one of that name */
gboolean
power_kind_find (const char *name,
                 PowerKind  *kind)
{
  static const char *const names[] = { "life", "later-life", "rotation", "early-rotation" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      {
        *kind = (PowerKind) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * power_live:
 * @kind: what happens
 * @folder: of a library that is not there yet
 * @keyring: an empty folder
 * @words: two that are sealed
 *
 * Returns: (transfer full): what it did
 */
PowerLife *
power_live (PowerKind    kind,
            const char  *folder,
            const char  *keyring,
            char       **words)
{
  g_autoptr(GPtrArray) things = g_ptr_array_new_with_free_func (g_free);
  PowerLife *life = g_new0 (PowerLife, 1);
  Living living = { { NULL }, folder, keyring, words, things, NULL };

  life->expected = living.expected = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (life->expected, g_strdup (""));
  disk_log_begin (folder, keyring);
  open_store (&living);
  acknowledge (&living);
  set_up (&living);
  acknowledge (&living);
  if (kind == POWER_LATER_LIFE)
    life->first = life->expected->len - 1;
  if (kind == POWER_LIFE || kind == POWER_LATER_LIFE)
    live_long (&living);
  else
    life->first = change_key (&living, kind == POWER_EARLY_ROTATION);
  power_close (&living.library);
  life->events = disk_log_end ();

  return life;
}

void
power_life_free (PowerLife *life)
{
  g_ptr_array_unref (life->events);
  g_ptr_array_unref (life->expected);
  g_free (life);
}
