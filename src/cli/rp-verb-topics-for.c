/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-advice.h"
#include "rp-model.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

static RpTopicFacts *
load_facts (RpCli       *cli,
            const char  *name,
            GError     **error)
{
  g_autoptr(RpPerson) person = rp_cli_find (cli, RP_TYPE_PERSON, name, error);
  g_autoptr(GAsyncResult) result = NULL;

  if (person == NULL)
    return NULL;

  rp_store_topic_facts_async (cli->store, rp_record_get_id (person), cli->now, cli->zone,
                              NULL, rp_cli_ready_cb, &result);

  return rp_store_topic_facts_finish (cli->store, rp_cli_wait (&result), error);
}

static JsonNode *
conflict_to_json (const RpTopicConflict *conflict)
{
  JsonObject *object;
  JsonArray *terms;

  if (conflict == NULL)
    return json_node_init_null (json_node_alloc ());

  object = json_object_new ();
  terms = json_array_new ();
  json_object_set_string_member (object, "engagement", conflict->engagement->name);
  json_object_set_boolean_member (object, "by_hand", conflict->by_hand);
  for (guint i = 0; i < conflict->terms->len; i++)
    json_array_add_string_element (terms, conflict->terms->pdata[i]);
  json_object_set_array_member (object, "terms", terms);

  return json_node_init_object (json_node_alloc (), g_steal_pointer (&object));
}

static void
print_json (GPtrArray *ranks)
{
  JsonArray *array = json_array_sized_new (ranks->len);

  for (guint i = 0; i < ranks->len; i++)
    {
      const RpTopicRank *rank = ranks->pdata[i];
      JsonObject *object = json_object_new ();
      JsonArray *reasons = json_array_new ();

      json_object_set_string_member (object, "id", rp_record_get_id (rank->topic));
      json_object_set_string_member (object, "topic", rank->topic->title);
      json_object_set_int_member (object, "strength", rank->strength);
      json_object_set_double_member (object, "score", rank->score);
      json_object_set_member (object, "conflict", conflict_to_json (rank->conflict));
      for (guint j = 0; j < rank->reasons->len; j++)
        json_array_add_string_element (reasons, rank->reasons->pdata[j]);
      json_object_set_array_member (object, "reasons", reasons);
      json_array_add_object_element (array, object);
    }

  rp_cli_print_json (json_node_init_array (json_node_alloc (), g_steal_pointer (&array)));
}

static void
print_text (GPtrArray *ranks)
{
  for (guint i = 0; i < ranks->len; i++)
    {
      const RpTopicRank *rank = ranks->pdata[i];
      g_autofree char *line =
        g_strdup_printf (_("%s: %d of 18, %s\n"), rank->topic->title, rank->strength,
                         rp_topic_level_words (rank->level));

      rp_cli_print (line);
      for (guint j = 0; j < rank->reasons->len; j++)
        {
          rp_cli_print ("  ");
          rp_cli_print (rank->reasons->pdata[j]);
          rp_cli_print ("\n");
        }
    }
}

RP_DECLARE_VERB (topics_for)
{
  g_autoptr(RpTopicFacts) facts = NULL;
  g_autoptr(GPtrArray) ranks = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error))
    return RP_CLI_ERROR;
  facts = load_facts (cli, argv[1], error);
  if (facts == NULL)
    return RP_CLI_ERROR;

  ranks = rp_rank_topics (facts);
  if (cli->json)
    print_json (ranks);
  else
    print_text (ranks);

  return RP_CLI_DONE;
}
