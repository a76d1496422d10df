/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-model.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_HITS 200

/* The store marks the hit by two invisible characters; a terminal shows none. */
static char *
plain_snippet (const RpSearchHit *hit)
{
  GString *text = g_string_new (hit->snippet);

  g_string_replace (text, "\xe2\x81\xa8", "", 0);
  g_string_replace (text, "\xe2\x81\xa9", "", 0);
  g_string_replace (text, "\n", " ", 0);

  return g_string_free (text, FALSE);
}

static void
print_json (GPtrArray *hits)
{
  JsonArray *array = json_array_sized_new (hits->len);

  for (guint i = 0; i < hits->len; i++)
    {
      const RpSearchHit *hit = hits->pdata[i];
      JsonObject *object = json_object_new ();
      g_autofree char *snippet = plain_snippet (hit);

      json_object_set_string_member (object, "kind", rp_model_get_class (hit->type)->kind);
      json_object_set_string_member (object, "id", hit->id);
      json_object_set_string_member (object, "title", hit->title);
      json_object_set_string_member (object, "snippet", snippet);
      json_object_set_boolean_member (object, "sealed", hit->sealed);
      json_array_add_object_element (array, object);
    }

  rp_cli_print_json (json_node_init_array (json_node_alloc (), g_steal_pointer (&array)));
}

static void
print_text (GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const RpSearchHit *hit = hits->pdata[i];
      g_autofree char *snippet = plain_snippet (hit);
      g_autofree char *line =
        g_strdup_printf ("%s  %s%s%s%s\n", rp_model_get_class (hit->type)->kind,
                         hit->title != NULL ? hit->title : hit->id,
                         *snippet != '\0' ? " · " : "", snippet,
                         hit->sealed ? _(" (private)") : "");

      rp_cli_print (line);
    }
}

RP_DECLARE_VERB (search)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) hits = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2 || !g_utf8_validate (argv[1], -1, NULL))
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error))
    return RP_CLI_ERROR;

  rp_store_search_async (cli->store, argv[1], RP_SEARCH_ALL, MAX_HITS, NULL, rp_cli_ready_cb,
                         &result);
  hits = rp_store_search_finish (cli->store, rp_cli_wait (&result), error);
  if (hits == NULL)
    return RP_CLI_ERROR;

  if (cli->json)
    print_json (hits);
  else
    print_text (hits);
  /* Said always, not only when something would match: it must be no oracle. */
  if (rp_vault_get_state (cli->vault) != RP_VAULT_UNLOCKED &&
      rp_vault_get_state (cli->vault) != RP_VAULT_NO_VAULT)
    g_printerr ("%s\n", _("Private notes are locked and were not searched."));

  return hits->len > 0 ? RP_CLI_DONE : RP_CLI_NO;
}
