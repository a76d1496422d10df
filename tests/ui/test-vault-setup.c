/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "rp-form-window.h"
#include "rp-passphrase-box.h"
#include "rp-recovery-code.h"
#include "rp-unlock-window.h"
#include "rp-vault-opening.h"
#include "rp-ways-choice.h"
#include "rp-ways-window.h"

#define KEYRING    RP_VAULT_WAY_KEYRING
#define WITH_WORDS RP_VAULT_WAY_PASSPHRASE
#define CODE       RP_VAULT_WAY_CODE
#define STRICT     RP_VAULT_WAY_STRICT

static void
choose (GtkWidget   *form,
        RpVaultWays  ways)
{
  rp_ways_choice_set_ways (RP_WAYS_CHOICE (find_widget (form, RP_TYPE_WAYS_CHOICE, 0)), ways);
}

static void
fill_passphrase (GtkWidget *form)
{
  type_into (form, "Passphrase", PASSPHRASE);
  type_into (form, "Once again", PASSPHRASE);
  save (form);
}

/* Writes the code down and types it back. */
static char *
fill_code (GtkWidget *form)
{
  g_autofree char *code = read_code (form);

  g_assert_cmpuint (strlen (code), ==, 8 * 6 - 1);
  save (form);
  type_groups (form, code);
  save (form);

  return g_steal_pointer (&code);
}

static void
test_each_way (VaultFixture  *fixture,
               gconstpointer  data)
{
  static const RpVaultWays cases[] = {
    KEYRING | WITH_WORDS, KEYRING | CODE, STRICT | CODE, WITH_WORDS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      VaultFixture own = { 0 };
      g_autofree char *code = NULL;
      GtkWidget *dialog;

      vault_fixture_set_up (&own, NULL);
      dialog = vault_fixture_unlock (&own);
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Set Up Private Notes");
      choose (dialog, cases[i]);
      save (dialog);
      if (cases[i] & (WITH_WORDS | STRICT))
        fill_passphrase (dialog);
      if (cases[i] & CODE)
        code = fill_code (dialog);
      vault_fixture_await_open (&own);
      g_assert_cmpint (rp_vault_get_ways (own.vault), ==, cases[i]);
      g_assert_null (find_over (own.window));

      /* What was written down opens it when the keyring is lost. */
      if (code != NULL)
        {
          rp_memory_keyring_forget_all (own.keyring);
          vault_fixture_reopen (&own);
          dialog = vault_fixture_unlock (&own);
          type_into (dialog, "Recovery code", code);
          save (dialog);
          vault_fixture_await_open (&own);
        }
      if ((dialog = find_over (own.window)) != NULL)
        gtk_window_destroy (GTK_WINDOW (dialog));
      vault_fixture_tear_down (&own, NULL);
    }
}

static void
test_insist (VaultFixture  *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog = vault_fixture_unlock (fixture);
  GtkWidget *check = NULL;

  choose (dialog, KEYRING);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  save (dialog);
  g_assert_cmpint (rp_vault_get_state (fixture->vault), ==, RP_VAULT_NO_VAULT);

  for (guint i = 0; (check = find_widget (dialog, GTK_TYPE_CHECK_BUTTON, i)) != NULL; i++)
    if (gtk_check_button_get_child (GTK_CHECK_BUTTON (check)) != NULL)
      break;
  g_assert_true (gtk_widget_is_visible (check));
  assert_name (check, "Without this, a reset of my login keyring destroys these notes");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  save (dialog);
  vault_fixture_await_open (fixture);
  g_assert_cmpint (rp_vault_get_ways (fixture->vault), ==, KEYRING);
}

static void
test_short_passphrase (VaultFixture  *fixture,
                       gconstpointer  data)
{
  static const struct
  {
    const char *first;
    const char *again;
    gboolean    taken;
  } cases[] = {
    { "elevenchars", "elevenchars", FALSE },
    { "twelve chars", "twelve char", FALSE },
    { "twelve chars", "twelve chars", TRUE },
    { "a b c d", "a b c d", FALSE },
    { "a b c d e", "a b c d e", TRUE },
    { "ééééééééééé", "ééééééééééé", FALSE }, /* eleven, in twenty-two bytes */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *box = g_object_ref_sink (rp_passphrase_box_new ());
      GtkWidget *row = find_widget (box, ADW_TYPE_PASSWORD_ENTRY_ROW, 0);

      g_assert_false (rp_typed_box_is_filled (RP_TYPED_BOX (box)));
      gtk_editable_set_text (GTK_EDITABLE (row), cases[i].first);
      gtk_editable_set_text (GTK_EDITABLE (find_widget (box, ADW_TYPE_PASSWORD_ENTRY_ROW, 1)),
                             cases[i].again);
      g_assert_true (rp_typed_box_is_filled (RP_TYPED_BOX (box)));
      g_assert_cmpint (rp_passphrase_box_check (RP_PASSPHRASE_BOX (box)) == NULL, ==,
                       cases[i].taken);

      /* Nothing of it is left when the box goes. */
      g_object_ref (row);
      g_object_run_dispose (G_OBJECT (box));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
      g_object_unref (row);
      g_object_unref (box);
    }
}

/* What was pasted by mistake is not drawn as ten million dots. */
static void
test_long_passphrase (VaultFixture  *fixture,
                      gconstpointer  data)
{
  g_autofree char *pasted = g_strnfill (10 * 1000 * 1000, 'x');
  GtkWidget *dialog = vault_fixture_unlock (fixture);

  save (dialog);
  type_into (dialog, "Passphrase", pasted);
  type_into (dialog, "Once again", pasted);
  save (dialog);
  g_assert_nonnull (strstr (wait_for_error (dialog), "too long"));
  fill_passphrase (dialog);
  vault_fixture_await_open (fixture);

  rp_vault_lock (fixture->vault);
  rp_memory_keyring_set_state (fixture->keyring, RP_MEMORY_KEYRING_ABSENT);
  dialog = vault_fixture_unlock (fixture);
  type_into (dialog, "Passphrase", pasted);
  save (dialog);
  g_assert_nonnull (strstr (wait_for_error (dialog), "too long"));
  type_into (dialog, "Passphrase", PASSPHRASE);
  save (dialog);
  vault_fixture_await_open (fixture);
}

static void
test_wrong_answer (VaultFixture  *fixture,
                   gconstpointer  data)
{
  GtkWidget *dialog = vault_fixture_unlock (fixture);
  g_autofree char *code = NULL;
  g_autofree char *again = NULL;

  choose (dialog, KEYRING | CODE);
  save (dialog);
  code = read_code (dialog);
  save (dialog);
  type_groups (dialog, "00000 00000 00000 00000 00000 00000 00000 00001");
  save (dialog);
  g_assert_nonnull (strstr (wait_for_error (dialog), "not what the code says"));
  g_assert_cmpint (rp_vault_get_state (fixture->vault), ==, RP_VAULT_NO_VAULT);

  /* Back, the same code is shown. */
  gtk_widget_activate_action (dialog, "ways.back", NULL);
  again = read_code (dialog);
  g_assert_cmpstr (again, ==, code);
  save (dialog);
  type_groups (dialog, code);
  save (dialog);
  vault_fixture_await_open (fixture);
}

static void
test_cancelled (VaultFixture  *fixture,
                gconstpointer  data)
{
  GtkWidget *dialog = vault_fixture_unlock (fixture);

  choose (dialog, KEYRING | CODE);
  save (dialog);
  gtk_widget_activate_action (dialog, "window.close", NULL);
  vault_fixture_await_closed (fixture);
  g_assert_cmpint (rp_vault_get_state (fixture->vault), ==, RP_VAULT_NO_VAULT);
  g_assert_cmpuint (rp_memory_keyring_get_n_items (fixture->keyring), ==, 0);
}

static void
test_without_keyring (VaultFixture  *fixture,
                      gconstpointer  data)
{
  GtkWidget *dialog;

  rp_memory_keyring_set_state (fixture->keyring, RP_MEMORY_KEYRING_ABSENT);
  dialog = vault_fixture_unlock (fixture);
  save (dialog);
  fill_passphrase (dialog);
  g_assert_nonnull (strstr (wait_for_error (dialog), "without it"));

  /* What was typed is still there. */
  save (dialog);
  vault_fixture_await_open (fixture);
  g_assert_cmpint (rp_vault_get_ways (fixture->vault), ==, WITH_WORDS);
}

static void
test_open_keyring (VaultFixture  *fixture,
                   gconstpointer  data)
{
  GtkWidget *dialog;

  rp_memory_keyring_set_protection (fixture->keyring, RP_KEYRING_PROTECTION_NONE);
  dialog = vault_fixture_unlock (fixture);
  choose (dialog, KEYRING | WITH_WORDS);
  save (dialog);
  fill_passphrase (dialog);
  vault_fixture_await_open (fixture);

  /* It is said, and there is a way out: a new key that the disk does not have. */
  while ((dialog = find_over (fixture->window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  assert_name (dialog, "Your Login Keyring Has No Password");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "do");
  while ((dialog = find_over (fixture->window)) == NULL || !RP_IS_WAYS_WINDOW (dialog))
    g_main_context_iteration (NULL, TRUE);
  choose (dialog, WITH_WORDS);
  save (dialog);
  fill_passphrase (dialog);
  vault_fixture_await_ways (fixture, WITH_WORDS);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

typedef struct
{
  RpVaultState   state;
  RpVaultReason  reason;
  RpVaultWays    ways;
  RpVaultOffers  offers;
} State;

/* Each state of a vault that is not open: what is offered, and that nothing else is. */
static void
test_offers (void)
{
#define K RP_VAULT_OFFER_KEYRING
#define P RP_VAULT_OFFER_PASSPHRASE
#define C RP_VAULT_OFFER_CODE
  static const State states[] = {
    { RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE, KEYRING | WITH_WORDS, K | P },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE, KEYRING | CODE, K | C },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE, KEYRING, K },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE, STRICT | CODE, K | C },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_OTHER_KEYRING, KEYRING | WITH_WORDS | CODE, K | P | C },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_OTHER_KEYRING, STRICT | CODE, K | C },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED, KEYRING | WITH_WORDS, K | P },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED, STRICT | CODE, K | P | C },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_DISMISSED, KEYRING | WITH_WORDS | CODE, K | P | C },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_PASSPHRASE_ONLY, WITH_WORDS, P },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_PASSPHRASE_ONLY, WITH_WORDS | CODE, P | C },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_CODE_ONLY, CODE, C },
    { RP_VAULT_LOCKED, RP_VAULT_REASON_STRICT_PASSPHRASE, STRICT | CODE, P | C },
    { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_MISSING, KEYRING | WITH_WORDS, K | P },
    { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_WRONG, KEYRING | CODE, K | C },
    { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_STRICT_MISSING, STRICT | CODE, K | C },
    { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_NO_RECOVERY, KEYRING, K },
    { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_HEADER_DAMAGED, 0, 0 },
    { RP_VAULT_READ_ONLY_NEWER, RP_VAULT_REASON_NONE, KEYRING | WITH_WORDS, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_cmpint (rp_vault_opening_list (states[i].state, states[i].reason, states[i].ways),
                     ==, states[i].offers);
#undef K
#undef P
#undef C
}

typedef enum {
  KEY_IS_THERE,
  KEY_IS_LOST,
} Key;

/* A library is closed, the keyring comes into a state, and somebody asks for the notes. */
static const struct
{
  const char           *name;
  RpVaultWays           ways;
  Key                   key;
  RpMemoryKeyringState  keyring;
  RpVaultReason         reason;
  const char           *words;    /* in what the dialog says */
  const char           *button;   /* (nullable): that asks the keyring once more */
  gboolean              mended;   /* by what somebody remembers */
} flows[] = {
  { "no-service", KEYRING | WITH_WORDS, KEY_IS_THERE, RP_MEMORY_KEYRING_ABSENT,
    RP_VAULT_REASON_NO_SERVICE, "safe but locked", "Try the _Keyring Again", FALSE },
  { "no-service-code", KEYRING | CODE, KEY_IS_THERE, RP_MEMORY_KEYRING_ABSENT,
    RP_VAULT_REASON_NO_SERVICE, "safe but locked", "Try the _Keyring Again", FALSE },
  { "dismissed", KEYRING | WITH_WORDS, KEY_IS_THERE, RP_MEMORY_KEYRING_LOCKED,
    RP_VAULT_REASON_DISMISSED, "still locked", "Unlock _Keyring…", FALSE },
  { "key-missing", KEYRING | WITH_WORDS, KEY_IS_LOST, RP_MEMORY_KEYRING_UNLOCKED,
    RP_VAULT_REASON_KEY_MISSING, "not in the keyring any more", "Try the _Keyring Again", TRUE },
  { "key-missing-code", KEYRING | CODE, KEY_IS_LOST, RP_MEMORY_KEYRING_UNLOCKED,
    RP_VAULT_REASON_KEY_MISSING, "not in the keyring any more", "Try the _Keyring Again", TRUE },
  { "passphrase-only", WITH_WORDS, KEY_IS_THERE, RP_MEMORY_KEYRING_UNLOCKED,
    RP_VAULT_REASON_PASSPHRASE_ONLY, "Enter the passphrase", NULL, FALSE },
  { "code-only", CODE, KEY_IS_THERE, RP_MEMORY_KEYRING_UNLOCKED,
    RP_VAULT_REASON_CODE_ONLY, "Enter the recovery code", NULL, FALSE },
  { "strict", STRICT | CODE, KEY_IS_THERE, RP_MEMORY_KEYRING_UNLOCKED,
    RP_VAULT_REASON_STRICT_PASSPHRASE, "has its part of the key", NULL, FALSE },
  { "strict-missing", STRICT | CODE, KEY_IS_LOST, RP_MEMORY_KEYRING_UNLOCKED,
    RP_VAULT_REASON_STRICT_MISSING, "part of the key", "Try the _Keyring Again", FALSE },
  { "no-recovery", KEYRING, KEY_IS_LOST, RP_MEMORY_KEYRING_UNLOCKED,
    RP_VAULT_REASON_NO_RECOVERY, "Only that keyring", "Try the _Keyring Again", FALSE },
};

/* The first way that somebody remembers the secret of opens it. */
static void
open_by_memory (GtkWidget     *dialog,
                RpVaultWays    ways,
                RpVaultReason  reason,
                RpSecretBytes *code)
{
  g_autoptr(RpSecretBytes) text = rp_recovery_code_format (code);

  if ((ways & WITH_WORDS) || ((ways & STRICT) && reason != RP_VAULT_REASON_STRICT_MISSING))
    type_into (dialog, "Passphrase", PASSPHRASE);
  else
    type_into (dialog, "Recovery code", rp_secret_bytes_begin_read (text, NULL));
  save (dialog);
}

static void
test_flow (VaultFixture  *fixture,
           gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  VaultFixture own = { 0 };
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  GtkWidget *dialog;

  vault_fixture_set_up (&own, NULL);
  vault_fixture_make (&own, flows[i].ways, code);
  if (flows[i].key == KEY_IS_LOST)
    rp_memory_keyring_forget_all (own.keyring);
  rp_memory_keyring_set_state (own.keyring, flows[i].keyring);
  rp_memory_keyring_set_prompt (own.keyring, FALSE);
  vault_fixture_reopen (&own);

  dialog = vault_fixture_unlock (&own);
  g_assert_true (RP_IS_UNLOCK_WINDOW (dialog));
  g_assert_cmpint (rp_vault_get_reason (own.vault), ==, flows[i].reason);
  g_assert_true (says (dialog, flows[i].words));
  for (guint j = 0; j < 2; j++)
    {
      const char *label = j == 0 ? "Try the _Keyring Again" : "Unlock _Keyring…";
      GtkWidget *button = find_button (dialog, label);

      g_assert_cmpint (button != NULL && gtk_widget_is_visible (button), ==,
                       g_strcmp0 (label, flows[i].button) == 0);
    }

  if (flows[i].reason == RP_VAULT_REASON_NO_RECOVERY)
    {
      /* Nothing can be typed, and closing changes nothing. */
      g_assert_false (gtk_widget_is_visible (find_widget (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW,
                                                          0)));
      gtk_widget_activate_action (dialog, "window.close", NULL);
      vault_fixture_await_closed (&own);
      g_assert_cmpint (rp_vault_get_state (own.vault), ==, RP_VAULT_NEEDS_RECOVERY);
    }
  else
    {
      open_by_memory (dialog, flows[i].ways, flows[i].reason, code);
      vault_fixture_await_open (&own);
      g_assert_cmpint (own.toast != NULL && strstr (own.toast, "key again") != NULL, ==,
                       flows[i].mended);
    }
  g_assert_cmpuint (rp_memory_keyring_get_n_items (own.keyring), ==,
                    flows[i].mended ||
                    (flows[i].key == KEY_IS_THERE && (flows[i].ways & (KEYRING | STRICT))));
  if ((dialog = find_over (own.window)) != NULL)
    {
      g_assert_cmpint (flows[i].reason, ==, RP_VAULT_REASON_STRICT_MISSING);
      fill_passphrase (dialog);
      vault_fixture_await_ways (&own, STRICT | CODE);
      while (rp_memory_keyring_get_n_items (own.keyring) == 0)
        g_main_context_iteration (NULL, TRUE);
    }
  vault_fixture_tear_down (&own, NULL);
}

/* A keyring that is found again opens them from the dialog itself. */
static void
test_try_again (VaultFixture  *fixture,
                gconstpointer  data)
{
  GtkWidget *dialog;

  vault_fixture_make (fixture, KEYRING | WITH_WORDS, NULL);
  rp_memory_keyring_set_state (fixture->keyring, RP_MEMORY_KEYRING_ABSENT);
  dialog = vault_fixture_unlock (fixture);
  rp_memory_keyring_set_state (fixture->keyring, RP_MEMORY_KEYRING_LOCKED);
  rp_memory_keyring_set_prompt (fixture->keyring, FALSE);
  g_signal_emit_by_name (find_button (dialog, "Try the _Keyring Again"), "clicked");
  while (find_button (dialog, "Unlock _Keyring…") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (says (dialog, "still locked"));

  rp_memory_keyring_set_prompt (fixture->keyring, TRUE);
  g_signal_emit_by_name (find_button (dialog, "Unlock _Keyring…"), "clicked");
  vault_fixture_await_open (fixture);
}

static void
test_wrong_passphrase (VaultFixture  *fixture,
                       gconstpointer  data)
{
  GtkWidget *dialog;

  vault_fixture_make (fixture, WITH_WORDS, NULL);
  dialog = vault_fixture_unlock (fixture);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  type_into (dialog, "Passphrase", "not the passphrase at all");
  save (dialog);
  g_assert_nonnull (strstr (wait_for_error (dialog), "not the passphrase"));
  type_into (dialog, "Passphrase", PASSPHRASE);
  g_assert_null (rp_form_window_get_error (RP_FORM_WINDOW (dialog)));
  save (dialog);
  vault_fixture_await_open (fixture);
}

/* A group that cannot be right is named while one types, however it is written. */
static void
test_code_typed (VaultFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  g_autoptr(RpSecretBytes) text = rp_recovery_code_format (code);
  g_autofree char *typed = g_strdup (rp_secret_bytes_begin_read (text, NULL));
  g_autofree char *small = g_ascii_strdown (typed, -1);
  GtkWidget *dialog;

  vault_fixture_make (fixture, KEYRING | WITH_WORDS | CODE, code);
  rp_memory_keyring_forget_all (fixture->keyring);
  dialog = vault_fixture_unlock (fixture);
  g_signal_emit_by_name (find_button (dialog, "_Recovery Code Instead"), "clicked");

  for (guint n = 1; n <= strlen (typed); n++)
    {
      g_autofree char *begun = g_strndup (typed, n);

      type_into (dialog, "Recovery code", begun);
      g_assert_null (rp_form_window_get_error (RP_FORM_WINDOW (dialog)));
    }

  typed[12] = typed[12] == '0' ? '1' : '0';
  typed[20] = '\0';
  type_into (dialog, "Recovery code", typed);
  g_assert_nonnull (strstr (rp_form_window_get_error (RP_FORM_WINDOW (dialog)), "Group 3"));
  save (dialog);
  g_assert_nonnull (strstr (wait_for_error (dialog), "Group 3"));

  g_strdelimit (small, "-", ' ');
  type_into (dialog, "Recovery code", small);
  save (dialog);
  vault_fixture_await_open (fixture);
  g_assert_nonnull (strstr (fixture->toast, "key again"));
}

/* Every step fits a narrow window, also in large text. */
static void
test_fits (VaultFixture  *fixture,
           gconstpointer  data)
{
  static const int dpis[] = { 96 * 1024, 192 * 1024 };
  static const char *const steps[] = { "choice", "passphrase", "code", "check" };
  GtkSettings *settings = gtk_settings_get_default ();
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (dpis); i++)
    {
      GtkWidget *dialog;

      g_object_set (settings, "gtk-xft-dpi", dpis[i], NULL);
      dialog = vault_fixture_unlock (fixture);
      choose (dialog, STRICT | CODE);
      for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
        {
          int least;

          gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
          g_test_message ("%s: %d", steps[j], least);
          g_assert_cmpint (least, <=, 360);
          if (j == 1)
            {
              type_into (dialog, "Passphrase", PASSPHRASE);
              type_into (dialog, "Once again", PASSPHRASE);
            }
          if (j < 3)
            save (dialog);
        }
      gtk_window_destroy (GTK_WINDOW (dialog));
      vault_fixture_await_closed (fixture);
    }
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add ("/vault-setup/" path, VaultFixture, NULL, vault_fixture_set_up, func, \
              vault_fixture_tear_down)
  ADD ("each-way", test_each_way);
  ADD ("insist", test_insist);
  ADD ("short-passphrase", test_short_passphrase);
  ADD ("long-passphrase", test_long_passphrase);
  ADD ("wrong-answer", test_wrong_answer);
  ADD ("cancelled", test_cancelled);
  ADD ("without-keyring", test_without_keyring);
  ADD ("open-keyring", test_open_keyring);
  ADD ("try-again", test_try_again);
  ADD ("wrong-passphrase", test_wrong_passphrase);
  ADD ("code-typed", test_code_typed);
  g_test_add ("/vault-setup/fits", VaultFixture, GINT_TO_POINTER (360), vault_fixture_set_up,
              test_fits, vault_fixture_tear_down);
  g_test_add_func ("/vault-setup/offers", test_offers);
  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      g_autofree char *path = g_strconcat ("/vault-setup/flow/", flows[i].name, NULL);

      g_test_add (path, VaultFixture, GUINT_TO_POINTER (i), vault_fixture_set_up, test_flow,
                  vault_fixture_tear_down);
    }

  return g_test_run ();
}
