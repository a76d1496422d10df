/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-vault.h"

#include "rp-store-upkeep.h"
#include "rp-vault-rotation.h"

#include <glib/gi18n.h>

/* What the actions of the verb "vault" do with the vault and the library. */

static const char *
nick_of (GType type,
         int   value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static JsonArray *
list_ways (RpVaultWays ways)
{
  g_autoptr(GFlagsClass) klass = g_type_class_ref (RP_TYPE_VAULT_WAYS);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < klass->n_values; i++)
    if (ways & klass->values[i].value)
      json_array_add_string_element (array, klass->values[i].value_nick);

  return array;
}

static void
print_line (const char *text)
{
  rp_cli_print (text);
  rp_cli_print ("\n");
}

static void
print_ways (RpVaultState        state,
            RpVaultWays         ways,
            RpKeyringProtection protection)
{
  gboolean has_keyring = state != RP_VAULT_NEEDS_RECOVERY;   /* the words say what it lacks */

  if (has_keyring && (ways & RP_VAULT_WAY_KEYRING))
    print_line (_("The desktop keyring opens them."));
  if (has_keyring && (ways & RP_VAULT_WAY_STRICT))
    print_line (_("Strict: the desktop keyring and the passphrase open them together."));
  if (ways & RP_VAULT_WAY_PASSPHRASE)
    print_line (_("The recovery passphrase opens them."));
  if (ways & RP_VAULT_WAY_CODE)
    print_line (_("The recovery code opens them."));
  if (ways != 0 && !(ways & RP_VAULT_WAYS_RECOVERY))
    print_line (_("Warning: there is no recovery. A reset of the desktop keyring destroys these "
                  "notes."));
  if (protection == RP_KEYRING_PROTECTION_NONE)
    print_line (_("Warning: the desktop keyring has no password, so the key can be read on the "
                  "disk. Remove it from the keyring, or turn strict mode on."));
}

/* What is wrong with the private texts as a whole, or NULL */
static char *
find_problem (RpCli *cli)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *problem = NULL;

  rp_store_find_problem_async (cli->store, NULL, rp_cli_ready_cb, &result);
  problem = rp_store_find_problem_finish (cli->store, rp_cli_wait (&result), NULL);

  return problem != NULL && *problem != '\0' ? g_steal_pointer (&problem) : NULL;
}

/**
 * rp_cli_print_vault_status:
 * @cli: the call, with an open library
 *
 * Prints in which state the vault is and what opens it.
 *
 * Returns: the exit code
 */
int
rp_cli_print_vault_status (RpCli *cli)
{
  g_autofree char *problem = find_problem (cli);
  RpVaultState state = rp_vault_get_state (cli->vault);
  RpVaultReason reason = rp_vault_get_reason (cli->vault);
  RpVaultWays ways = rp_vault_get_ways (cli->vault);
  RpKeyringProtection protection = rp_vault_get_keyring_protection (cli->vault);
  const char *words = rp_vault_describe (state, reason, ways);
  g_autoptr(JsonObject) object = NULL;

  if (!cli->json)
    {
      print_line (words);
      print_ways (state, ways, protection);
      if (problem != NULL)
        print_line (problem);
      return RP_CLI_DONE;
    }

  object = json_object_new ();
  json_object_set_string_member (object, "state", nick_of (RP_TYPE_VAULT_STATE, (int) state));
  json_object_set_string_member (object, "reason", nick_of (RP_TYPE_VAULT_REASON, (int) reason));
  json_object_set_string_member (object, "text", words);
  json_object_set_array_member (object, "ways", list_ways (ways));
  json_object_set_string_member (object, "keyring-protection",
                                 nick_of (RP_TYPE_KEYRING_PROTECTION, (int) protection));
  if (problem != NULL)
    json_object_set_string_member (object, "problem", problem);
  else
    json_object_set_null_member (object, "problem");
  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));

  return RP_CLI_DONE;
}

/**
 * rp_cli_save_vault:
 * @cli: the call, with an open library
 * @error: return location
 *
 * Returns: whether the header of the vault is on the disk
 */
gboolean
rp_cli_save_vault (RpCli   *cli,
                   GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_save_vault_async (cli->store, NULL, rp_cli_ready_cb, &result);

  return rp_store_save_vault_finish (cli->store, rp_cli_wait (&result), error);
}

/**
 * rp_cli_put_ways:
 * @cli: the call, with an unlocked vault
 * @choice: ways to add or to replace
 * @error: return location
 *
 * Returns: whether the vault has them, on the disk
 */
gboolean
rp_cli_put_ways (RpCli                *cli,
                 const RpVaultChoice  *choice,
                 GError              **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_put_ways_async (cli->vault, choice, NULL, rp_cli_ready_cb, &result);

  return rp_vault_put_ways_finish (cli->vault, rp_cli_wait (&result), error) &&
         rp_cli_save_vault (cli, error);
}

/**
 * rp_cli_rotate:
 * @cli: the call, with an unlocked vault
 * @choice: all ways into it from then on
 * @error: return location
 *
 * Gives the vault a new key.
 *
 * Returns: whether it has it; otherwise the old one opens everything
 */
gboolean
rp_cli_rotate (RpCli                *cli,
               const RpVaultChoice  *choice,
               GError              **error)
{
  g_autoptr(GAsyncResult) begun = NULL;
  g_autoptr(GAsyncResult) done = NULL;
  g_autoptr(RpVaultRotation) rotation = NULL;

  rp_vault_begin_rotation_async (cli->vault, choice, NULL, rp_cli_ready_cb, &begun);
  rotation = rp_vault_begin_rotation_finish (cli->vault, rp_cli_wait (&begun), error);
  if (rotation == NULL)
    return FALSE;

  rp_store_rotate_async (cli->store, rotation, NULL, rp_cli_ready_cb, &done);

  return rp_store_rotate_finish (cli->store, rp_cli_wait (&done), error);
}
