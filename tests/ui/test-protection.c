/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of what private notes are protected from is the same everywhere, and true. */
#include "vault-fixture.h"

#include "rp-dialog-shape.h"
#include "rp-preferences-window.h"
#include "rp-protection-window.h"
#include "rp-protection-words.h"

#include <linux/capability.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The window, the README and the help say the same. */
static void
test_same_words (gconstpointer path)
{
  g_autofree char *text = NULL;
  const RpProtection *protections;
  GError *error = NULL;
  guint n;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  protections = rp_protection_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", protections[i].when);
      g_assert_nonnull (strstr (text, protections[i].when));
      for (guint j = 0; j < G_N_ELEMENTS (protections[i].holds); j++)
        {
          g_assert_true (protections[i].holds[j] == NULL || strstr (text, protections[i].holds[j]));
          g_assert_true (protections[i].fails[j] == NULL || strstr (text, protections[i].fails[j]));
        }
    }
}

static gboolean
has_row (gpointer    window,
         const char *text)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (window, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), text) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_protection_row (gpointer window)
{
  return has_row (window, "What is protected");
}

/* What is said of memory for keys is what this system does. */
static void
assert_truth (VaultFixture *fixture,
              gboolean      can_lock)
{
  GtkWindow *window = rp_protection_window_new (GTK_WINDOW (fixture->window));

  g_assert_cmpint (has_row (window, "Keys are kept out of the swap"), ==, can_lock);
  g_assert_cmpint (has_row (window, "Encrypt the swap space"), ==, !can_lock);
  gtk_window_destroy (window);

  window = rp_preferences_window_new (GTK_WINDOW (fixture->window), fixture->store);
  rp_dialog_present_soon (window);
  wait_until (has_protection_row, window);
  g_assert_cmpint (has_row (window, "Memory locking is unavailable"), ==, !can_lock);
  gtk_window_destroy (window);
}

/* Root may lock all the memory there is, but for root without that right. */
static void
forbid_locking (void)
{
  struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
  struct __user_cap_data_struct data[2];
  const struct rlimit none = { 0, 0 };

  g_assert_cmpint (syscall (SYS_capget, &header, data), ==, 0);
  data[0].effective &= ~(1U << CAP_IPC_LOCK);
  data[0].permitted &= ~(1U << CAP_IPC_LOCK);
  g_assert_cmpint (syscall (SYS_capset, &header, data), ==, 0);
  g_assert_cmpint (setrlimit (RLIMIT_MEMLOCK, &none), ==, 0);
}

static void
test_memory (VaultFixture  *fixture,
             gconstpointer  data)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_MEMLOCK, &limit), ==, 0);
  if (limit.rlim_cur < 1 << 20)
    g_test_skip ("no program may lock memory here");
  else
    assert_truth (fixture, TRUE);
}

static void
test_no_memory (VaultFixture  *fixture,
                gconstpointer  data)
{
  if (g_test_subprocess ())
    {
      forbid_locking ();
      assert_truth (fixture, FALSE);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  if (!g_test_subprocess ())
    {
      g_assert_cmpint (argc, ==, 3);
      g_test_add_data_func ("/protection/readme", argv[1], test_same_words);
      g_test_add_data_func ("/protection/help", argv[2], test_same_words);
    }
  g_test_add ("/protection/memory", VaultFixture, NULL, vault_fixture_set_up, test_memory,
              vault_fixture_tear_down);
  g_test_add ("/protection/no-memory", VaultFixture, NULL, vault_fixture_set_up, test_no_memory,
              vault_fixture_tear_down);

  return g_test_run ();
}
