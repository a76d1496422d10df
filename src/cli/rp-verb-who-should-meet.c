/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-network.h"
#include "rp-meet-advice.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

static const char *
nick_of (GType type,
         int   value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static JsonArray *
commons_to_json (GPtrArray *commons)
{
  JsonArray *array = json_array_sized_new (commons->len);

  for (guint i = 0; i < commons->len; i++)
    json_array_add_string_element (array, ((RpCommon *) commons->pdata[i])->words);

  return array;
}

static GPtrArray *
in_common (RpNetwork    *network,
           const RpPair *pair)
{
  return rp_network_in_common (network, rp_record_get_id (pair->seeker),
                               rp_record_get_id (pair->helper));
}

static JsonObject *
pair_to_json (RpNetwork    *network,
              const RpPair *pair)
{
  JsonObject *object = json_object_new ();
  JsonArray *words = json_array_sized_new (pair->words->len);
  g_autoptr(GPtrArray) commons = in_common (network, pair);
  g_autofree char *reason = rp_pair_reason (pair);
  g_autofree char *seeker = rp_pair_seeker_gain (pair);
  g_autofree char *helper = rp_pair_helper_gain (pair);
  g_autofree char *verdict_words = rp_pair_verdict_words (pair);
  g_autofree char *caution = rp_pair_caution (pair);

  json_object_set_string_member (object, "id", rp_record_get_id (pair->need));
  json_object_set_string_member (object, "title", pair->need->text);
  rp_cli_json_set_person (object, "seeker", pair->seeker);
  rp_cli_json_set_person (object, "helper", pair->helper);
  json_object_set_string_member (object, "by", nick_of (RP_TYPE_MEET_BY, (int) pair->by));
  json_object_set_string_member (object, "record", rp_record_get_id (pair->record));
  for (guint i = 0; i < pair->words->len; i++)
    json_array_add_string_element (words, pair->words->pdata[i]);
  json_object_set_array_member (object, "words", words);
  json_object_set_double_member (object, "score", pair->score);
  json_object_set_string_member (object, "reason", reason);
  json_object_set_string_member (object, "seeker_gain", seeker);
  json_object_set_string_member (object, "helper_gain", helper);
  json_object_set_array_member (object, "in_common", commons_to_json (commons));
  json_object_set_string_member (object, "verdict",
                                 nick_of (RP_TYPE_MEET_VERDICT, (int) pair->verdict));
  json_object_set_string_member (object, "verdict_words", verdict_words);
  rp_cli_json_set_text (object, "caution", caution);

  return object;
}

static void
print_json (RpNetwork *network,
            GPtrArray *pairs)
{
  JsonArray *array = json_array_sized_new (pairs->len);

  for (guint i = 0; i < pairs->len; i++)
    json_array_add_object_element (array, pair_to_json (network, pairs->pdata[i]));

  rp_cli_print_json (json_node_init_array (json_node_alloc (), g_steal_pointer (&array)));
}

static void
print_pair (RpNetwork    *network,
            const RpPair *pair)
{
  g_autoptr(GPtrArray) commons = in_common (network, pair);
  g_autofree char *seeker = rp_pair_seeker_gain (pair);
  g_autofree char *reason = rp_pair_reason (pair);
  g_autofree char *helper = rp_pair_helper_gain (pair);
  g_autofree char *verdict = rp_pair_verdict_words (pair);
  g_autofree char *caution = rp_pair_caution (pair);
  g_autofree char *words = rp_join_quoted (pair->words);
  /* Translators: quoted words that a need and an offer have both */
  g_autofree char *shared = g_strdup_printf (_("in both: %s"), words);
  /* Translators: two names */
  g_autofree char *head = g_strdup_printf (_("%s and %s"), pair->seeker->name,
                                           pair->helper->name);

  rp_cli_print (head);
  rp_cli_print ("\n");
  rp_cli_print_indented (seeker);
  rp_cli_print_indented (reason);
  rp_cli_print_indented (shared);
  rp_cli_print_indented (helper);
  for (guint i = 0; i < commons->len; i++)
    rp_cli_print_indented (((RpCommon *) commons->pdata[i])->words);
  rp_cli_print_indented (verdict);
  if (caution != NULL)
    rp_cli_print_indented (caution);
}

RP_DECLARE_VERB (who_should_meet)
{
  g_autoptr(RpPerson) person = NULL;
  g_autoptr(RpNetwork) network = NULL;
  g_autoptr(GPtrArray) pairs = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc > 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, 0, error)
      || (argc == 2 && (person = rp_cli_find (cli, RP_TYPE_PERSON, argv[1], error)) == NULL)
      || (network = rp_cli_load_network (cli, error)) == NULL)
    return RP_CLI_ERROR;

  pairs = rp_who_should_meet (network, person != NULL ? rp_record_get_id (person) : NULL);
  if (cli->json)
    print_json (network, pairs);
  else if (pairs->len == 0)
    rp_cli_print (_("Nobody should meet anybody yet: note what people look for and offer.\n"));
  for (guint i = 0; !cli->json && i < pairs->len; i++)
    print_pair (network, pairs->pdata[i]);

  return pairs->len > 0 ? RP_CLI_DONE : RP_CLI_NO;
}
