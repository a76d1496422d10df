/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "rp-form-window.h"
#include "rp-recovery-code-box.h"
#include "rp-recovery-code.h"
#include "rp-vault-flow.h"
#include "rp-vault-private.h"

/* A window that keeps what it is asked to tell. */
#define TEST_TYPE_WINDOW (test_window_get_type ())
G_DECLARE_FINAL_TYPE (TestWindow, test_window, TEST, WINDOW, GtkWindow)

struct _TestWindow
{
  GtkWindow      parent_instance;
  VaultFixture  *fixture;
};

G_DEFINE_FINAL_TYPE (TestWindow, test_window, GTK_TYPE_WINDOW)

static void
toast_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  VaultFixture *fixture = TEST_WINDOW (widget)->fixture;

  g_free (fixture->toast);
  g_variant_get (parameter, "(sb)", &fixture->toast, NULL);
}

static void
test_window_class_init (TestWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.toast", "(sb)", toast_action);
}

static void
test_window_init (TestWindow *self)
{
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
}

static void
open_store (VaultFixture *fixture)
{
  fixture->vault = rp_vault_new (RP_KEYRING (fixture->keyring));
  rp_vault_set_passphrase_cost (fixture->vault, 1, 8 * 1024 * 1024);
  fixture->store = open_library (fixture->folder, fixture->vault);
}

static void
close_store (VaultFixture *fixture)
{
  rp_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->vault);
}

void
vault_fixture_set_up (VaultFixture  *fixture,
                      gconstpointer  data)
{
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("rapport-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->keyring = rp_memory_keyring_new ();
  open_store (fixture);
  fixture->child = gtk_label_new ("Rapport");
  fixture->window = g_object_new (TEST_TYPE_WINDOW,
                                  "child", fixture->child,
                                  "default-width", data != NULL ? GPOINTER_TO_INT (data) : 640,
                                  "default-height", 600,
                                  NULL);
  TEST_WINDOW (fixture->window)->fixture = fixture;
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

void
vault_fixture_tear_down (VaultFixture  *fixture,
                         gconstpointer  data)
{
  close_window (fixture->window);
  g_clear_object (&fixture->result);
  close_store (fixture);
  g_clear_object (&fixture->keyring);
  drain ();
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->toast);
}

/* Sets a vault up with those ways, and locks it. */
void
vault_fixture_make (VaultFixture  *fixture,
                    RpVaultWays    ways,
                    RpSecretBytes *code)
{
  const RpVaultChoice choice = { .ways = ways, .passphrase = PASSPHRASE, .code = code,
                                 .insists = TRUE };
  g_autoptr(GAsyncResult) made = NULL;
  GError *error = NULL;

  rp_vault_setup_ways_async (fixture->vault, &choice, NULL, result_cb, &fixture->result);
  made = await (&fixture->result);
  rp_vault_setup_finish (fixture->vault, made, &error);
  g_assert_no_error (error);
  save_vault (fixture->store);
  rp_vault_lock (fixture->vault);
}

/* As at the next start of the program. */
void
vault_fixture_reopen (VaultFixture *fixture)
{
  drain ();
  close_store (fixture);
  open_store (fixture);
}

/* Asks for the private notes; returns the dialog that opens, if there is one. */
GtkWidget *
vault_fixture_unlock (VaultFixture *fixture)
{
  GtkWidget *dialog;

  g_clear_object (&fixture->result);
  rp_vault_flow_unlock_async (fixture->child, fixture->store, NULL, result_cb, &fixture->result);
  while ((dialog = find_over (fixture->window)) == NULL && fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return dialog;
}

typedef struct
{
  VaultFixture *fixture;
  RpVaultWays   ways;
} Wanted;

static gboolean
has_ways (gpointer data)
{
  Wanted *wanted = data;

  return rp_vault_get_ways (wanted->fixture->vault) == wanted->ways &&
         !rp_vault_has_unsaved_header (wanted->fixture->vault);
}

void
vault_fixture_await_ways (VaultFixture *fixture,
                          RpVaultWays   ways)
{
  Wanted wanted = { fixture, ways };

  wait_until (has_ways, &wanted);
}

void
vault_fixture_await_open (VaultFixture *fixture)
{
  g_autoptr(GAsyncResult) result = await (&fixture->result);
  GError *error = NULL;

  rp_vault_flow_unlock_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rp_vault_get_state (fixture->vault), ==, RP_VAULT_UNLOCKED);
  g_assert_false (rp_vault_has_unsaved_header (fixture->vault));
}

void
vault_fixture_await_closed (VaultFixture *fixture)
{
  g_autoptr(GAsyncResult) result = await (&fixture->result);
  g_autoptr(GError) error = NULL;

  g_assert_false (rp_vault_flow_unlock_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

void
save (GtkWidget *form)
{
  gtk_widget_activate_action (form, "form.save", NULL);
}

static gboolean
has_error (gpointer form)
{
  return rp_form_window_get_error (form) != NULL;
}

const char *
wait_for_error (GtkWidget *form)
{
  wait_until (has_error, form);

  return rp_form_window_get_error (RP_FORM_WINDOW (form));
}

/* Into the row of that title that is shown. */
void
type_into (GtkWidget  *form,
           const char *title,
           const char *text)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (form, ADW_TYPE_PASSWORD_ENTRY_ROW, i)) != NULL; i++)
    if (gtk_widget_is_visible (row) &&
        g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      {
        gtk_editable_set_text (GTK_EDITABLE (row), text);
        return;
      }

  g_error ("no row “%s”", title);
}

/* As somebody writes it down: the groups in their order. */
char *
read_code (GtkWidget *form)
{
  GtkWidget *box = find_widget (form, RP_TYPE_RECOVERY_CODE_BOX, 0);
  g_autoptr(GString) code = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (box, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_has_css_class (label, "monospace"))
      g_string_append_printf (code, "%s%s", code->len > 0 ? " " : "",
                              gtk_label_get_text (GTK_LABEL (label)));

  return g_string_free (g_steal_pointer (&code), FALSE);
}

/* Types the groups that are asked for from @code, as read_code() gave it. */
void
type_groups (GtkWidget  *form,
             const char *code)
{
  g_auto(GStrv) groups = g_strsplit (code, " ", -1);
  guint typed = 0;

  for (guint i = 0; i < RP_RECOVERY_CODE_GROUPS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Group %u", i + 1);
      GtkWidget *row;

      for (guint j = 0; (row = find_widget (form, ADW_TYPE_PASSWORD_ENTRY_ROW, j)) != NULL; j++)
        if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
          {
            gtk_editable_set_text (GTK_EDITABLE (row), groups[i]);
            typed++;
          }
    }
  g_assert_cmpuint (typed, ==, RP_RECOVERY_CODE_ASKED);
}
