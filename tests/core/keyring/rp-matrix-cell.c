/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-matrix-cell.h"

#include "rp-matrix-plain.h"
#include "rp-rotation-test.h"

#define problem(cell, ...) \
  G_STMT_START { \
    g_string_append_printf ((cell)->problems, "\n  " __VA_ARGS__); \
  } G_STMT_END

static void
check_shown (Cell  *cell,
             Shown  wanted)
{
  RpVaultState state = rp_vault_get_state (cell->vault);
  RpVaultReason reason = rp_vault_get_reason (cell->vault);

  if (state != wanted.state || reason != wanted.reason)
    problem (cell, "shows %u/%u instead of %u/%u", state, reason, wanted.state, wanted.reason);
}

/* The disk as it was, and nothing to be written to it */
static void
check_untouched (Cell *cell)
{
  g_autoptr(GBytes) header = rp_vault_dup_header (cell->vault);
  g_autoptr(GBytes) sidecar = read_file (cell->sidecar);

  if (rp_vault_has_unsaved_header (cell->vault) || !g_bytes_equal (header, cell->before))
    problem (cell, "wants to change the header");
  if (!g_bytes_equal (sidecar, cell->before))
    problem (cell, "changed the file beside the database");
}

void
cell_check_keys_made (Cell  *cell,
                      guint  wanted)
{
  guint n = rp_vault_get_n_keys_made (cell->vault);

  if (n != wanted)
    problem (cell, "made %u keys instead of %u", n, wanted);
}

static void
check_reads (Cell       *cell,
             GBytes     *sealed,
             const char *what)
{
  g_autoptr(RpSecretBytes) text = NULL;

  if (!rp_vault_open (cell->vault, "insight", "body", TEST_UUID, 7, sealed, &text, NULL))
    problem (cell, "cannot read %s", what);
}

static GBytes *
seal (Cell       *cell,
      const char *text)
{
  g_autoptr(GError) error = NULL;
  GBytes *sealed = rp_vault_seal (cell->vault, "insight", "body", TEST_UUID, 7, text,
                                  strlen (text), &error);

  if (sealed == NULL)
    {
      problem (cell, "cannot seal: %s", error->message);
      return NULL;
    }
  check_reads (cell, sealed, "what was just sealed");

  return sealed;
}

static void
start (Cell *cell)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (rp_vault_load_header (cell->vault, cell->before, cell->sidecar, TRUE, &error));
  g_assert_no_error (error);
  test_unlock (cell->vault, FALSE, NULL);
  if (provider_count ("prompts") + provider_count ("unlocks") > 0)
    problem (cell, "asks for a password before a click");
}

/* As somebody does who wants to write and whose keyring does not open. */
static void
open_somehow (Cell *cell)
{
  g_autoptr(GError) error = NULL;

  start (cell);
  if (rp_vault_get_state (cell->vault) != RP_VAULT_UNLOCKED &&
      !test_passphrase (cell->vault, TEST_PASSPHRASE, &error))
    problem (cell, "the passphrase does not open it: %s", error->message);
}

void
cell_start (Cell *cell)
{
  start (cell);
  check_shown (cell, shown (cell->state, cell->key, FALSE));
  check_untouched (cell);
  cell_check_keys_made (cell, 0);
}

static void
run_click (Cell *cell)
{
  start (cell);
  test_unlock (cell->vault, TRUE, NULL);
  check_shown (cell, shown (cell->state, cell->key, TRUE));
  check_untouched (cell);
  cell_check_keys_made (cell, 0);
}

/* Nothing was set up here; the keyring has what belongs to another library. */
static void
run_first_note (Cell *cell)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) header = NULL;
  g_autoptr(GBytes) sealed = NULL;
  gboolean wanted = keeps (cell->state, cell->key);
  gboolean done = test_setup (cell->vault, TEST_PASSPHRASE, TRUE, &error);

  header = rp_vault_dup_header (cell->vault);
  cell->keeps = done;
  cell_check_keys_made (cell, 1);
  if (done != wanted)
    problem (cell, "setting up %s", done ? "works" : error->message);
  if (!done)
    {
      check_shown (cell, (Shown) { RP_VAULT_NO_VAULT, RP_VAULT_REASON_NONE });
      if (header != NULL)
        problem (cell, "half a vault stays");
      return;
    }

  check_shown (cell, (Shown) { RP_VAULT_UNLOCKED, RP_VAULT_REASON_NONE });
  rp_vault_header_saved (cell->vault, header);
  sealed = seal (cell, "the first one");
}

static void
run_save (Cell *cell)
{
  g_autoptr(GBytes) sealed = NULL;
  guint n_calls;

  open_somehow (cell);
  n_calls = provider_count ("calls");
  sealed = seal (cell, "one more");
  check_reads (cell, library.sealed, "an earlier note");
  check_shown (cell, (Shown) { RP_VAULT_UNLOCKED, RP_VAULT_REASON_NONE });
  check_untouched (cell);
  cell_check_keys_made (cell, 0);
  if (provider_count ("calls") != n_calls)
    problem (cell, "saving asks the keyring");
}

static void
finish_rotation (Cell            *cell,
                 RpVaultRotation *rotation)
{
  g_autoptr(GBytes) pending = rp_vault_dup_header (cell->vault);
  g_autoptr(GBytes) resealed = NULL;

  rp_vault_header_saved (cell->vault, pending);
  resealed = rp_vault_rotation_reseal (rotation, "insight", "body", TEST_UUID, 7, library.sealed,
                                       NULL);
  rp_vault_rotation_finish (rotation);
  if (resealed == NULL)
    problem (cell, "the note cannot be sealed anew");
  else
    check_reads (cell, resealed, "what the new key sealed");
}

static void
run_rotate (Cell *cell)
{
  const RpVaultChoice choice = {
    .ways = RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, .passphrase = TEST_PASSPHRASE,
  };
  g_autoptr(RpVaultRotation) rotation = NULL;
  g_autoptr(GError) error = NULL;

  open_somehow (cell);
  rotation = test_begin_rotation (cell->vault, &choice, &error);
  cell->keeps = rotation != NULL;
  if (cell->keeps != keeps (cell->state, cell->key))
    problem (cell, "a new key %s", rotation != NULL ? "works" : error->message);
  check_shown (cell, (Shown) { RP_VAULT_UNLOCKED, RP_VAULT_REASON_NONE });
  check_reads (cell, library.sealed, "an earlier note");
  cell_check_keys_made (cell, 1);
  if (rotation != NULL)
    finish_rotation (cell, rotation);
  else
    check_untouched (cell);
}

/* A key that nothing needs is taken out of the keyring, by and by. */
static void
check_withdrawn (Cell *cell)
{
  gint64 until = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (!cell->keeps && provider_count ("left") > 0)
    {
      g_main_context_iteration (NULL, FALSE);
      if (g_get_monotonic_time () < until)
        continue;
      problem (cell, "leaves a key that nothing needs in the keyring");
      break;
    }
}

/* Whatever the keyring does, people and plans can be read and written. */
static void
check_plain (Cell      *cell,
             RpKeyring *keyring)
{
  g_autoptr(GError) error = NULL;

  if (!plain_is_usable (keyring, cell->sidecar, &error))
    problem (cell, "people and plans: %s", error->message);
}

/* What must hold in every cell, whatever else happened */
void
cell_check_always (Cell *cell)
{
  gint64 blocked = watchdog_end ();

  if (blocked > MAX_BLOCKED_US)
    problem (cell, "held up the main loop for %" G_GINT64_FORMAT " ms", blocked / 1000);
  provider_settle ();
  if (provider_count ("overwritten") + provider_count ("deleted") > 0)
    problem (cell, "an item of the keyring was overwritten or deleted");
  if (provider_count ("prompts") > 1)
    problem (cell, "asks %u times", provider_count ("prompts"));
  if (provider_count ("plain") > 0 && cell->state != STATE_PLAIN_ONLY)
    problem (cell, "lets keys travel in clear");
}

/* (nullable): what was wrong in the cell */
char *
cell_run (State       state,
          Key         key,
          Moment      moment,
          RpKeyring *(*keyring_new) (void))
{
  static void (*const runs[N_MOMENTS]) (Cell *) = {
    cell_start, run_click, run_first_note, run_save, run_rotate,
  };
  g_autoptr(RpKeyring) keyring = keyring_new ();
  g_autoptr(GString) problems = g_string_new (NULL);
  Cell cell = { state, key, moment, rp_vault_new (keyring), library.header, library.sidecar,
                problems };

  rp_vault_set_passphrase_cost (cell.vault, TEST_OPSLIMIT, TEST_MEMLIMIT);
  provider_begin (state_names[state], key_names[key]);
  be_impatient (state == STATE_HANGS);
  watchdog_begin ();
  runs[moment] (&cell);
  check_withdrawn (&cell);
  check_plain (&cell, keyring);
  cell_check_always (&cell);
  g_object_unref (cell.vault);
  provider_end ();
  if (problems->len == 0)
    return NULL;

  return g_strdup_printf ("%s, %s, %s:%s", state_names[state], key_names[key],
                          moment_names[moment], problems->str);
}
