/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-advice.h"
#include "rp-store-places.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

static RpPeopleFacts *
load_facts (RpCli   *cli,
            GError **error)
{
  g_autoptr(RpPeopleFilter) everyone = rp_people_filter_new (RP_PEOPLE_EVERYONE);
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_people_async (cli->store, everyone, cli->now, cli->zone, NULL, rp_cli_ready_cb,
                         &result);

  return rp_store_people_finish (cli->store, rp_cli_wait (&result), error);
}

static JsonNode *
entry_to_json (const RpPeopleFacts *facts,
               RpPersonEntry       *entry)
{
  JsonObject *object = json_object_new ();
  RpRhythm rhythm;

  rp_rhythm_measure (entry, facts->now, facts->zone, &rhythm);
  json_object_set_string_member (object, "id", rp_record_get_id (entry->person));
  json_object_set_string_member (object, "name", entry->person->name);
  rp_cli_json_set_rhythm (object, &rhythm);
  if (entry->next != NULL)
    json_object_set_string_member (object, "next", rp_record_get_id (entry->next));
  else
    json_object_set_null_member (object, "next");

  return json_node_init_object (json_node_alloc (), g_steal_pointer (&object));
}

static void
print_json (const RpPeopleFacts *facts,
            GPtrArray           *overdue)
{
  JsonArray *array = json_array_sized_new (overdue->len);

  for (guint i = 0; i < overdue->len; i++)
    json_array_add_element (array, entry_to_json (facts, overdue->pdata[i]));

  rp_cli_print_json (json_node_init_array (json_node_alloc (), g_steal_pointer (&array)));
}

static void
print_text (const RpPeopleFacts *facts,
            GPtrArray           *overdue)
{
  if (overdue->len == 0)
    rp_cli_print (_("Nobody is overdue.\n"));

  for (guint i = 0; i < overdue->len; i++)
    {
      RpPersonEntry *entry = overdue->pdata[i];
      g_autofree char *since = NULL;
      g_autofree char *every = NULL;
      g_autofree char *line = NULL;
      RpRhythm rhythm;

      rp_rhythm_measure (entry, facts->now, facts->zone, &rhythm);
      since = rp_rhythm_since (&rhythm, facts->now, facts->zone);
      every = rp_rhythm_every (&rhythm);
      line = g_strdup_printf ("%s · %s · %s%s\n", entry->person->name, since, every,
                              entry->next != NULL ? _(" · a meeting is planned") : "");
      rp_cli_print (line);
    }
}

RP_DECLARE_VERB (rhythm)
{
  g_autoptr(RpPeopleFacts) facts = NULL;
  g_autoptr(GPtrArray) overdue = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 1)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, 0, error))
    return RP_CLI_ERROR;
  facts = load_facts (cli, error);
  if (facts == NULL)
    return RP_CLI_ERROR;

  overdue = rp_rhythm_overdue (facts);
  if (cli->json)
    print_json (facts, overdue);
  else
    print_text (facts, overdue);

  return overdue->len > 0 ? RP_CLI_DONE : RP_CLI_NO;
}
