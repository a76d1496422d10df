/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-matrix-tools.h"

#include "rp-matrix-wire.h"
#include "rp-secret-text.h"
#include "rp-vault-header.h"

#include <libsecret/secret.h>

Library library;

static GSubprocess *provider;
static GDataInputStream *answers;
static char *vault_id, *slot_id, *secret_text;

GBytes *
read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *content = NULL;
  gsize length = 0;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

/* The provider */

static void
provider_start (void)
{
  g_autoptr(GError) error = NULL;

  provider = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                               &error, g_getenv ("RP_KEYRING_PROVIDER"), NULL);
  g_assert_no_error (error);
  answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (provider));
}

static char *
provider_call (const char *command)
{
  GOutputStream *commands = g_subprocess_get_stdin_pipe (provider);
  static GMutex one_by_one;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&one_by_one);
  g_autoptr(GError) error = NULL;
  char *answer;

  g_output_stream_printf (commands, NULL, NULL, &error, "%s\n", command);
  g_assert_no_error (error);
  answer = g_data_input_stream_read_line (answers, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (answer);

  return answer;
}

/* In the thread of the bus, which has just sent or is about to */
static void
provider_tell (const char *what)
{
  g_free (provider_call (what));
}

/* In the main loop, which is held up until the provider, too, got a processor */
static char *
provider_ask (const char *command)
{
  char *answer;

  if (provider == NULL)
    return NULL;
  watchdog_pause ();
  answer = provider_call (command);
  watchdog_resume ();

  return answer;
}

/* What the bus says of a provider that came or went may be on its way when the provider itself
 * has long known it. To proxies made in between it would be news. */
static void
catch_up (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusConnection) bus = NULL;
  g_autoptr(GVariant) answer = NULL;

  if (provider != NULL)
    {
      bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
      g_assert_no_error (error);
      answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                            "org.freedesktop.DBus", "GetId", NULL, NULL,
                                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
      g_assert_no_error (error);
    }
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

void
provider_begin (const char *state,
                const char *key)
{
  g_autofree char *command = g_strjoin (" ", "begin", state, key, vault_id, slot_id, secret_text,
                                        NULL);

  g_free (provider_ask (command));
  catch_up ();
  wire_reset ();
}

guint
provider_count (const char *what)
{
  g_autofree char *report = NULL;
  g_autofree char *name = g_strconcat (what, "=", NULL);
  const char *at;
  guint n = 0;

  if (provider == NULL || wire_count (what, &n))
    return n;
  report = provider_ask ("report");
  at = strstr (report, name);
  g_assert_nonnull (at);

  return (guint) g_ascii_strtoull (at + strlen (name), NULL, 10);
}

void
provider_settle (void)
{
  g_free (provider_ask ("settle"));
}

void
provider_end (void)
{
  g_free (provider_ask ("end"));
  catch_up ();
}

/* The usual shortcut: one call, whose silence is taken for an answer */

#define TYPE_SHORTCUT_KEYRING (shortcut_keyring_get_type ())
G_DECLARE_FINAL_TYPE (ShortcutKeyring, shortcut_keyring, SHORTCUT, KEYRING, GObject)

struct _ShortcutKeyring
{
  GObject parent_instance;
};

static const SecretSchema schema = {
  "io.github.rapport_app.Rapport.VaultKey", SECRET_SCHEMA_NONE,
  { { "vault-id", SECRET_SCHEMA_ATTRIBUTE_STRING }, { "slot-id", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 } },
};

static void
looked_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = secret_password_lookup_finish (result, &error);
  g_autoptr(RpSecretBytes) key = rp_secret_text_parse (text, text != NULL ? strlen (text) : 0);
  GPtrArray *secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_secret_bytes_unref);

  if (key != NULL)
    g_ptr_array_add (secrets, g_steal_pointer (&key));
  rp_keyring_return_lookup (task, error != NULL ? RP_KEYRING_NO_SERVICE
                                  : text != NULL ? RP_KEYRING_FOUND : RP_KEYRING_ABSENT, secrets);
}

static void
shortcut_keyring_lookup_async (RpKeyring           *keyring,
                               const char          *of_vault,
                               const char          *of_slot,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  secret_password_lookup (&schema, cancellable, looked_up_cb,
                          g_task_new (keyring, cancellable, callback, user_data),
                          "vault-id", of_vault, "slot-id", of_slot, NULL);
}

static void
shortcut_keyring_unlock_async (RpKeyring           *keyring,
                               const char          *of_vault,
                               const char          *of_slot,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (keyring, cancellable, callback, user_data);

  g_task_return_boolean (task, TRUE);
}

static RpKeyringKind
shortcut_keyring_get_kind (RpKeyring *keyring)
{
  return RP_KEYRING_KIND_SERVICE;
}

static RpKeyringProtection
shortcut_keyring_get_protection (RpKeyring *keyring)
{
  return RP_KEYRING_PROTECTION_UNKNOWN;
}

static void
shortcut_keyring_iface_init (RpKeyringInterface *iface)
{
  iface->get_kind = shortcut_keyring_get_kind;
  iface->get_protection = shortcut_keyring_get_protection;
  iface->lookup_async = shortcut_keyring_lookup_async;
  iface->unlock_async = shortcut_keyring_unlock_async;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ShortcutKeyring, shortcut_keyring, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RP_TYPE_KEYRING,
                                                      shortcut_keyring_iface_init))

static void
shortcut_keyring_class_init (ShortcutKeyringClass *klass)
{
}

static void
shortcut_keyring_init (ShortcutKeyring *self)
{
}

RpKeyring *
shortcut_keyring_new (void)
{
  return g_object_new (TYPE_SHORTCUT_KEYRING, NULL);
}

/* Scenarios */

/* A library whose key was once in a Secret Service */
static void
make_library (void)
{
  g_autoptr(RpMemoryKeyring) keyring = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) secrets = NULL;
  g_autoptr(RpSecretBytes) text = NULL;
  const RpVaultChoice choice = {
    .ways = RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, .passphrase = TEST_PASSPHRASE,
  };
  RpVaultHeader header;
  const char *bytes;
  gsize length = 0;

  library_begin (&library);
  keyring = g_object_ref (library.keyring);
  rp_memory_keyring_set_kind (keyring, RP_KEYRING_KIND_SERVICE);
  library_fill (&library, &choice);

  g_assert_cmpint (rp_vault_header_parse (library.header, &header), ==, RP_VAULT_COPY_VALID);
  vault_id = rp_vault_id_to_text (header.vault_id);
  slot_id = rp_vault_slot_dup_id (rp_vault_header_find_in_keyring (&header));
  rp_keyring_lookup_async (RP_KEYRING (keyring), vault_id, slot_id, NULL, result_cb, &result);
  rp_keyring_lookup_finish (RP_KEYRING (keyring), await (&result), &secrets);
  text = rp_secret_text_format (g_ptr_array_index (secrets, 0));
  bytes = rp_secret_bytes_begin_read (text, &length);
  secret_text = g_strndup (bytes, length);
  rp_secret_bytes_end_read (text);
}

static void
run_inside (const Scenario *scenario)
{
  make_library ();
  if (scenario->bus >= BUS_PRIVATE)
    provider_start ();
  if (scenario->bus == BUS_DAEMON)
    wire_begin (provider_tell);
  scenario->run ();
  g_clear_object (&answers);
  if (provider != NULL)
    g_subprocess_force_exit (provider);
  g_clear_object (&provider);
  library_end (&library);
}

typedef struct
{
  const char     *program;
  const Scenario *scenario;
} Case;

static void
test_scenario (gconstpointer data)
{
  const Case *the_case = data;
  const Scenario *scenario = the_case->scenario;
  const char *const in_session[] = {
    g_getenv ("RP_PRIVATE_SESSION"), "--no-x", "--no-a11y", "--secrets=absent", "--timeout=280",
    "--", the_case->program, "--inside", scenario->name, NULL
  };
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  if (scenario->bus == BUS_DEAD)
    g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS",
                                  "unix:path=/nonexistent/socket", TRUE);
  else
    g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", "/nonexistent", TRUE);
  process = g_subprocess_launcher_spawnv (launcher,
                                          in_session + (scenario->bus >= BUS_PRIVATE ? 0 : 6),
                                          &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

int
matrix_main (int             argc,
             char          **argv,
             const Scenario *scenarios,
             guint           n_scenarios)
{
  g_autofree Case *cases = g_new0 (Case, n_scenarios);

  for (guint i = 0; i < n_scenarios; i++)
    if (argc == 3 && g_str_equal (argv[1], "--inside") && g_str_equal (argv[2], scenarios[i].name))
      {
        run_inside (&scenarios[i]);
        return 0;
      }

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_scenarios; i++)
    {
      g_autofree char *path = g_strdup_printf ("/keyring/%s", scenarios[i].name);

      cases[i] = (Case) { argv[0], &scenarios[i] };
      g_test_add_data_func (path, &cases[i], test_scenario);
    }

  return g_test_run ();
}
