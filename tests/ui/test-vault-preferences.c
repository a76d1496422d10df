/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "rp-protection-window.h"
#include "rp-recovery-code-print.h"
#include "rp-recovery-code.h"
#include "rp-vault-banner.h"
#include "rp-ways-choice.h"
#include "rp-ways-group.h"
#include "rp-ways-window.h"

#define KEYRING    RP_VAULT_WAY_KEYRING
#define WITH_WORDS RP_VAULT_WAY_PASSPHRASE
#define CODE       RP_VAULT_WAY_CODE
#define STRICT     RP_VAULT_WAY_STRICT

/* Shows the group over a vault that opens in those ways; the keyring alone unlocks it. */
static GtkWidget *
show_group (VaultFixture *fixture,
            RpVaultWays   ways)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  GtkWidget *group;

  vault_fixture_make (fixture, ways, code);
  group = rp_ways_group_new (fixture->store);
  gtk_window_set_child (GTK_WINDOW (fixture->window), group);
  fixture->child = group;
  gtk_test_widget_wait_for_draw (fixture->window);
  if (ways & KEYRING)
    {
      g_assert_null (vault_fixture_unlock (fixture));
      vault_fixture_await_open (fixture);
    }

  return group;
}

static GtkWidget *
find_row (GtkWidget  *group,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (group, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static void
click (GtkWidget  *group,
       const char *title,
       const char *label)
{
  g_signal_emit_by_name (find_button (find_row (group, title), label), "clicked");
}

static GtkWidget *
wait_for_dialog (VaultFixture *fixture)
{
  GtkWidget *dialog;

  while ((dialog = find_over (fixture->window)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return dialog;
}

/* What would leave no way back is never offered. */
static void
test_verbs (VaultFixture  *fixture,
            gconstpointer  data)
{
  static const struct
  {
    RpVaultWays  ways;
    const char  *row;
    const char  *verb;
    gboolean     offered;
  } cases[] = {
    { KEYRING, "Desktop keyring", "_Remove…", FALSE },
    { KEYRING, "Recovery passphrase", "_Add…", TRUE },
    { KEYRING, "Recovery code", "_Add…", TRUE },
    { KEYRING | WITH_WORDS, "Desktop keyring", "_Remove…", TRUE },
    { KEYRING | WITH_WORDS, "Recovery passphrase", "_Change…", TRUE },
    { KEYRING | WITH_WORDS, "Recovery passphrase", "_Remove…", FALSE },
    { KEYRING | WITH_WORDS | CODE, "Recovery passphrase", "_Remove…", TRUE },
    { KEYRING | WITH_WORDS | CODE, "Recovery code", "_Remove…", TRUE },
    { KEYRING | WITH_WORDS | CODE, "Recovery code", "_New Code…", TRUE },
    { WITH_WORDS, "Desktop keyring", "_Add", TRUE },
    { WITH_WORDS, "Recovery passphrase", "_Remove…", FALSE },
    { CODE, "Recovery code", "_Remove…", FALSE },
    { STRICT | CODE, "Recovery code", "_Remove…", FALSE },
    { STRICT | CODE, "Keyring and passphrase", "_Change…", TRUE },
    { STRICT | CODE, "Ask for the passphrase each time", "_Turn Off…", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      VaultFixture own = { 0 };
      GtkWidget *group;

      vault_fixture_set_up (&own, NULL);
      group = show_group (&own, cases[i].ways);
      g_test_message ("%s %s", cases[i].row, cases[i].verb);
      g_assert_cmpint (find_button (find_row (group, cases[i].row), cases[i].verb) != NULL, ==,
                       cases[i].offered);
      vault_fixture_tear_down (&own, NULL);
    }
}

/* It stays until there is a way back, whatever is locked meanwhile. */
static void
test_banner (VaultFixture  *fixture,
             gconstpointer  data)
{
  GtkWidget *group = show_group (fixture, KEYRING);
  GtkWidget *banner = find_widget (group, RP_TYPE_VAULT_BANNER, 0);
  GtkWidget *dialog;

  g_assert_true (gtk_widget_get_visible (banner));
  rp_vault_lock (fixture->vault);
  g_assert_true (gtk_widget_get_visible (banner));

  g_signal_emit_by_name (find_button (banner, "Add a _Way Back…"), "clicked");
  dialog = wait_for_dialog (fixture);
  g_assert_true (RP_IS_WAYS_WINDOW (dialog));
  save (dialog);
  type_into (dialog, "Passphrase", PASSPHRASE);
  type_into (dialog, "Once again", PASSPHRASE);
  save (dialog);
  vault_fixture_await_ways (fixture, KEYRING | WITH_WORDS);
  g_assert_false (gtk_widget_get_visible (banner));
  while (find_over (fixture->window) != NULL)
    g_main_context_iteration (NULL, TRUE);

  rp_memory_keyring_set_protection (fixture->keyring, RP_KEYRING_PROTECTION_NONE);
  rp_vault_lock (fixture->vault);
  g_assert_null (vault_fixture_unlock (fixture));
  vault_fixture_await_open (fixture);
  g_assert_true (gtk_widget_get_visible (banner));
  g_assert_nonnull (find_button (banner, "_Use a Passphrase…"));
}

static gboolean
has_focus_in_group (gpointer data)
{
  VaultFixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         gtk_widget_is_ancestor (focus, fixture->child);
}

/* By keys alone: Tab reaches its button, Return works it, and when there is a way back, the
 * focus goes on to what opens the notes. */
static void
test_banner_keys (VaultFixture  *fixture,
                  gconstpointer  data)
{
  GtkWidget *group = show_group (fixture, KEYRING);
  GtkWidget *banner = find_widget (group, RP_TYPE_VAULT_BANNER, 0);
  GtkWidget *button = find_button (banner, "Add a _Way Back…");
  GtkWidget *dialog;

  gtk_widget_queue_draw (fixture->window);
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == button);
  gtk_widget_activate (button);
  dialog = wait_for_dialog (fixture);
  save (dialog);
  type_into (dialog, "Passphrase", PASSPHRASE);
  type_into (dialog, "Once again", PASSPHRASE);
  save (dialog);
  vault_fixture_await_ways (fixture, KEYRING | WITH_WORDS);
  while (find_over (fixture->window) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_visible (banner));
  wait_until (has_focus_in_group, fixture);
}

static void
test_remove (VaultFixture  *fixture,
             gconstpointer  data)
{
  GtkWidget *group = show_group (fixture, KEYRING | WITH_WORDS | CODE);
  GtkWidget *dialog, *label;
  gboolean said = FALSE;

  click (group, "Recovery code", "_Remove…");
  dialog = wait_for_dialog (fixture);
  assert_name (dialog, "Remove the Recovery Code?");
  for (guint i = 0; (label = find_widget (dialog, GTK_TYPE_LABEL, i)) != NULL; i++)
    said |= strstr (gtk_label_get_text (GTK_LABEL (label)), "keyring and the recovery passphrase")
            != NULL;
  g_assert_true (said);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "do");
  gtk_window_close (GTK_WINDOW (dialog));
  vault_fixture_await_ways (fixture, KEYRING | WITH_WORDS);
  g_assert_null (find_button (find_row (group, "Recovery passphrase"), "_Remove…"));
}

static void
test_put (VaultFixture  *fixture,
          gconstpointer  data)
{
  GtkWidget *group = show_group (fixture, WITH_WORDS);
  GtkWidget *dialog;
  g_autofree char *code = NULL;

  /* What is locked is unlocked first. */
  click (group, "Desktop keyring", "_Add");
  dialog = wait_for_dialog (fixture);
  type_into (dialog, "Passphrase", PASSPHRASE);
  save (dialog);
  vault_fixture_await_ways (fixture, KEYRING | WITH_WORDS);
  gtk_widget_grab_focus (find_button (find_row (group, "Recovery code"), "_Add…"));
  click (group, "Recovery code", "_Add…");
  dialog = wait_for_dialog (fixture);
  code = read_code (dialog);
  save (dialog);
  type_groups (dialog, code);
  save (dialog);
  vault_fixture_await_ways (fixture, KEYRING | WITH_WORDS | CODE);

  /* One stays where one was, though the buttons are others now. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 find_button (find_row (group, "Recovery code"), "_New Code…"));
}

static gboolean
is_over (gpointer dialog)
{
  return find_button (dialog, "_Close") != NULL;
}

static void
test_change_key (VaultFixture  *fixture,
                 gconstpointer  data)
{
  GtkWidget *group = show_group (fixture, KEYRING | WITH_WORDS);
  GtkWidget *dialog;

  click (group, "Key", "_Change…");
  dialog = wait_for_dialog (fixture);
  g_assert_cmpint (rp_ways_choice_get_ways (RP_WAYS_CHOICE (find_widget (dialog,
                                                                         RP_TYPE_WAYS_CHOICE,
                                                                         0))),
                   ==, KEYRING | WITH_WORDS);
  save (dialog);
  type_into (dialog, "Passphrase", "five other words for this");
  type_into (dialog, "Once again", "five other words for this");
  save (dialog);
  wait_until (is_over, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));

  /* Now that opens it, and what did before does not. */
  vault_fixture_reopen (fixture);
  rp_memory_keyring_set_state (fixture->keyring, RP_MEMORY_KEYRING_ABSENT);
  dialog = vault_fixture_unlock (fixture);
  type_into (dialog, "Passphrase", PASSPHRASE);
  save (dialog);
  g_assert_nonnull (strstr (wait_for_error (dialog), "not the passphrase"));
  type_into (dialog, "Passphrase", "five other words for this");
  save (dialog);
  vault_fixture_await_open (fixture);
}

static void
test_fits (VaultFixture  *fixture,
           gconstpointer  data)
{
  static const int dpis[] = { 96 * 1024, 192 * 1024 };
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *group = show_group (fixture, KEYRING | WITH_WORDS | CODE);
  GtkWindow *window = rp_protection_window_new (GTK_WINDOW (fixture->window));
  int before, least;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  gtk_window_present (window);
  for (guint i = 0; i < G_N_ELEMENTS (dpis); i++)
    {
      g_object_set (settings, "gtk-xft-dpi", dpis[i], NULL);
      drain ();
      gtk_widget_measure (group, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("group: %d", least);
      g_assert_cmpint (least, <=, 360 - 24);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                          NULL);
      g_test_message ("protection: %d", least);
      g_assert_cmpint (least, <=, 360);
    }
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  gtk_window_destroy (window);
}

/* The page has ink in it, and no more than the page holds. */
static void
test_paper (void)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  cairo_rectangle_t page = { 0, 0, 595, 842 };
  cairo_surface_t *paper = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (paper);
  double x, y, width, height;

  rp_recovery_code_draw (cr, code, page.width, page.height);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (paper, &x, &y, &width, &height);
  cairo_surface_destroy (paper);
  g_assert_cmpfloat (width, >, 300);
  g_assert_cmpfloat (height, >, 100);
  g_assert_cmpfloat (x, >=, 36);
  g_assert_cmpfloat (x + width, <=, page.width - 36);
  g_assert_cmpfloat (y + height, <=, page.height - 36);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add ("/vault-preferences/" path, VaultFixture, NULL, vault_fixture_set_up, func, \
              vault_fixture_tear_down)
  ADD ("verbs", test_verbs);
  ADD ("banner", test_banner);
  ADD ("banner-keys", test_banner_keys);
  ADD ("remove", test_remove);
  ADD ("put", test_put);
  ADD ("change-key", test_change_key);
  ADD ("fits", test_fits);
  g_test_add_func ("/vault-preferences/paper", test_paper);

  return g_test_run ();
}
