/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-advice.h"
#include "rp-model.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

static RpJarFacts *
load_facts (RpCli       *cli,
            const char  *name,
            GError     **error)
{
  g_autoptr(RpPerson) person = rp_cli_find (cli, RP_TYPE_PERSON, name, error);
  g_autoptr(GAsyncResult) result = NULL;

  if (person == NULL)
    return NULL;

  rp_store_jar_facts_async (cli->store, rp_record_get_id (person), cli->now, NULL,
                            rp_cli_ready_cb, &result);

  return rp_store_jar_facts_finish (cli->store, rp_cli_wait (&result), error);
}

static void
print_json (const RpJarFacts *facts,
            const RpJar      *jar)
{
  g_autofree char *words = rp_jar_words (jar);
  g_autoptr(JsonObject) object = json_object_new ();
  JsonObject *verdict = json_object_new ();

  json_object_set_string_member (object, "person", facts->person->name);
  json_object_set_string_member (object, "id", rp_record_get_id (facts->person));
  json_object_set_int_member (object, "sweets", jar->sweets);
  json_object_set_double_member (object, "exact", jar->exact);
  json_object_set_string_member (object, "words", words);
  json_object_set_string_member (verdict, "small",
                                 rp_verdict_words (rp_jar_verdict (jar, RP_FAVOUR_SIZE_SMALL,
                                                                   FALSE)));
  json_object_set_string_member (verdict, "medium",
                                 rp_verdict_words (rp_jar_verdict (jar, RP_FAVOUR_SIZE_MEDIUM,
                                                                   FALSE)));
  json_object_set_string_member (verdict, "large",
                                 rp_verdict_words (rp_jar_verdict (jar, RP_FAVOUR_SIZE_LARGE,
                                                                   FALSE)));
  json_object_set_object_member (object, "verdict", verdict);
  json_object_set_string_member (object, "aligned",
                                 rp_verdict_words (rp_jar_verdict (jar, RP_FAVOUR_SIZE_LARGE,
                                                                   TRUE)));

  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
}

static void
print_text (const RpJarFacts *facts,
            const RpJar      *jar)
{
  g_autofree char *words = rp_jar_words (jar);
  g_autofree char *head = g_strdup_printf (_("%s: %d, %s\n"), facts->person->name,
                                           jar->sweets, words);
  g_autofree char *asks =
    g_strdup_printf (_("  a small favour: %s\n"
                       "  a medium one: %s\n"
                       "  a large one: %s\n"
                       "  one that serves an objective of theirs: %s\n"),
                     rp_verdict_words (rp_jar_verdict (jar, RP_FAVOUR_SIZE_SMALL, FALSE)),
                     rp_verdict_words (rp_jar_verdict (jar, RP_FAVOUR_SIZE_MEDIUM, FALSE)),
                     rp_verdict_words (rp_jar_verdict (jar, RP_FAVOUR_SIZE_LARGE, FALSE)),
                     rp_verdict_words (rp_jar_verdict (jar, RP_FAVOUR_SIZE_LARGE, TRUE)));

  rp_cli_print (head);
  rp_cli_print (asks);
  if (jar->asks_often)
    rp_cli_print (_("  You ask often.\n"));
}

RP_DECLARE_VERB (jar)
{
  g_autoptr(RpJarFacts) facts = NULL;
  RpJar jar;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, 0, error))
    return RP_CLI_ERROR;
  facts = load_facts (cli, argv[1], error);
  if (facts == NULL)
    return RP_CLI_ERROR;

  rp_jar_count (facts, &jar);
  if (cli->json)
    print_json (facts, &jar);
  else
    print_text (facts, &jar);

  return RP_CLI_DONE;
}
