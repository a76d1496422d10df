/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that a keyring can do, at every moment: 14 states, 6 keys, 5 moments. The program's
 * side is real, down to the bus; the provider is mock-keyring. A cell gives back what was wrong
 * in it, so that the control can count the cells that a usual shortcut breaks. */
#include "rp-matrix-cell.h"
#include "rp-matrix-plain.h"

#include "rp-secret-service-keyring.h"

/* The cells of some states; the others need another bus, or none. */
static void
run_states (State first,
            State end)
{
  guint n = 0, n_wrong = 0;

  for (State state = first; state < end; state++)
    for (Key key = 0; key < N_KEYS; key++)
      for (Moment moment = 0; moment < N_MOMENTS; moment++)
        {
          g_autofree char *problems = cell_run (state, key, moment, rp_secret_service_keyring_new);

          n++;
          if (problems != NULL)
            {
              n_wrong++;
              g_printerr ("%s\n", problems);
            }
        }
  g_print ("# %u cells\n", n);
  g_assert_cmpuint (n, ==, (guint) (end - first) * N_KEYS * N_MOMENTS);
  g_assert_cmpuint (n_wrong, ==, 0);
}

static void
scenario_no_bus (void)
{
  run_states (STATE_NO_BUS, STATE_NO_BUS + 1);
}

static void
scenario_dead_socket (void)
{
  run_states (STATE_DEAD_SOCKET, STATE_DEAD_SOCKET + 1);
}

static void
scenario_mock (void)
{
  run_states (STATE_NO_PROVIDER, N_STATES);
}

/* What most programs do. The matrix has to find it out. */
static void
scenario_control (void)
{
  guint n_wrong = 0;

  for (State state = STATE_NO_PROVIDER; state < N_STATES; state++)
    for (Moment moment = MOMENT_START; moment <= MOMENT_CLICK; moment++)
      {
        g_autofree char *problems = NULL;

        if (state == STATE_HANGS)      /* it would wait for ever */
          continue;
        problems = cell_run (state, KEY_RIGHT, moment, shortcut_keyring_new);
        if (problems != NULL)
          {
            n_wrong++;
            g_strdelimit (problems, "\n", ';');
            g_print ("# as it should be, %s\n", problems);
          }
      }
  g_assert_cmpuint (n_wrong, >=, 3);
}

/* What nobody may do is noticed when somebody does it. */
static guint
count_problems (const char *method,
                GVariant   *arguments)
{
  g_autoptr(RpKeyring) keyring = rp_secret_service_keyring_new ();
  g_autoptr(RpVault) vault = rp_vault_new (keyring);
  g_autoptr(GString) problems = g_string_new (NULL);
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GError) error = NULL;
  Cell cell = { STATE_PRESENT, KEY_RIGHT, MOMENT_START, vault, library.header, library.sidecar,
                problems };
  guint n = 0;

  rp_vault_set_passphrase_cost (vault, TEST_OPSLIMIT, TEST_MEMLIMIT);
  mock_begin (state_names[cell.state], key_names[cell.key]);
  watchdog_begin ();
  cell_start (&cell);
  if (method != NULL)
    {
      answer = g_dbus_connection_call_sync (bus, "org.freedesktop.secrets",
                                            "/org/freedesktop/secrets/collection/login/2",
                                            "org.freedesktop.Secret.Item", method, arguments, NULL,
                                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
      g_assert_no_error (error);
    }
  cell_check_always (&cell);
  mock_end ();
  for (const char *at = problems->str; *at != '\0'; at++)
    n += *at == '\n';

  return n;
}

static void
scenario_counters (void)
{
  const guint8 value[] = { 'x' };
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) vault = test_vault_new (keyring);
  g_autoptr(GString) problems = g_string_new (NULL);
  Cell cell = { .vault = vault, .problems = problems };

  g_assert_cmpuint (count_problems (NULL, NULL), ==, 0);
  g_assert_cmpuint (count_problems ("Delete", NULL), ==, 1);
  g_assert_cmpuint (count_problems ("SetSecret", g_variant_new (
    "((o@ay@ays))", "/org/freedesktop/secrets/session/s1",
    g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, NULL, 0, 1),
    g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, value, sizeof value, 1), "text/plain")),
    ==, 1);

  cell_check_keys_made (&cell, 0);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (test_setup (vault, TEST_PASSPHRASE, TRUE, NULL));
  cell_check_keys_made (&cell, 0);
  g_assert_cmpuint (problems->len, >, 0);

  g_assert_false (plain_is_usable (RP_KEYRING (keyring), "/nonexistent", NULL));
}

/* A loop that is held up is noticed. */
static gboolean
sleep_cb (gpointer data)
{
  g_usleep (3 * MAX_BLOCKED_US / 2);
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
scenario_watchdog (void)
{
  gboolean done = FALSE;

  watchdog_begin ();
  g_timeout_add (20, sleep_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (watchdog_end (), >, MAX_BLOCKED_US);
}

int
main (int   argc,
      char *argv[])
{
  static const Scenario scenarios[] = {
    { "no-bus", scenario_no_bus, BUS_NONE },
    { "dead-socket", scenario_dead_socket, BUS_DEAD },
    { "mock", scenario_mock, BUS_PRIVATE },
    { "control", scenario_control, BUS_PRIVATE },
    { "counters", scenario_counters, BUS_PRIVATE },
    { "watchdog", scenario_watchdog, BUS_NONE },
  };

  return matrix_main (argc, argv, scenarios, G_N_ELEMENTS (scenarios));
}
