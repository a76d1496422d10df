/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-network.h"
#include "rp-give-advice.h"
#include "rp-store-network.h"
#include "rp-verbs.h"

#include "rp-error.h"

#include <glib/gi18n.h>

static RpMatches *
load_matches (RpCli       *cli,
              const char  *need,
              GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_matches_async (cli->store, need, NULL, rp_cli_ready_cb, &result);

  return rp_store_matches_finish (cli->store, rp_cli_wait (&result), error);
}

static JsonArray *
chain_to_json (GArray *chain)
{
  JsonArray *array = json_array_sized_new (chain->len);

  for (guint i = 0; i < chain->len; i++)
    json_array_add_string_element (array, g_array_index (chain, RpChainStep, i).person->name);

  return array;
}

static JsonArray *
helpers_to_json (RpNetwork *network,
                 GArray    *helpers)
{
  JsonArray *array = json_array_sized_new (helpers->len);

  for (guint i = 0; i < helpers->len; i++)
    {
      const RpHelper *helper = &g_array_index (helpers, RpHelper, i);
      const char *id = rp_record_get_id (helper->person);
      g_autoptr(GArray) chain = rp_network_chain (network, id);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "person", helper->person->name);
      json_object_set_string_member (object, "id", id);
      json_object_set_double_member (object, "score", helper->score);
      json_object_set_double_member (object, "alignment", helper->alignment);
      if (helper->serves != NULL)
        json_object_set_string_member (object, "serves", helper->serves->name);
      else
        json_object_set_null_member (object, "serves");
      json_object_set_int_member (object, "cost", helper->cost);
      json_object_set_string_member (object, "verdict", rp_verdict_words (helper->verdict));
      if (helper->knows != NULL)
        json_object_set_string_member (object, "knows", helper->knows->name);
      json_object_set_array_member (object, "chain", chain_to_json (chain));
      json_array_add_object_element (array, object);
    }

  return array;
}

static GArray *
load_past (RpCli       *cli,
           RpNetwork   *network,
           const char  *need,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GHashTable) matches = NULL;

  rp_store_asks_async (cli->store, need, NULL, rp_cli_ready_cb, &result);
  matches = rp_store_asks_finish (cli->store, rp_cli_wait (&result), error);

  return matches != NULL ? rp_past_asks (network, matches) : NULL;
}

static JsonArray *
past_to_json (GArray *past)
{
  JsonArray *array = json_array_sized_new (past->len);

  for (guint i = 0; i < past->len; i++)
    {
      const RpPastAsk *ask = &g_array_index (past, RpPastAsk, i);
      g_autofree char *words = rp_past_ask_words (ask);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", rp_record_get_id (ask->favour));
      json_object_set_string_member (object, "title", ask->favour->text);
      rp_cli_json_set_person (object, "person", ask->person);
      rp_cli_json_set_day (object, "date", ask->favour->date);
      json_object_set_string_member (object, "words", words);
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
print_past (GArray *past)
{
  if (past->len > 0)
    rp_cli_print (_("Asks like this one:\n"));
  for (guint i = 0; i < past->len; i++)
    {
      const RpPastAsk *ask = &g_array_index (past, RpPastAsk, i);
      g_autofree char *words = rp_past_ask_words (ask);
      g_autofree char *line = g_strdup_printf ("%s · %s", ask->favour->text, words);

      rp_cli_print_indented (line);
    }
}

static void
print_json (RpNetwork    *network,
            const RpHelp *help,
            GArray       *past)
{
  g_autoptr(JsonObject) object = json_object_new ();

  json_object_set_array_member (object, "ranked", helpers_to_json (network, help->ranked));
  json_object_set_array_member (object, "may_know", helpers_to_json (network, help->may_know));
  if (past != NULL)
    json_object_set_array_member (object, "past", past_to_json (past));

  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
}

static void
print_chain (GArray *chain)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  if (chain->len == 0)
    {
      rp_cli_print_indented (_("No one you know can introduce you."));
      return;
    }
  if (chain->len == 1)
    return;

  for (guint i = 0; i < chain->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " → " : "",
                            g_array_index (chain, RpChainStep, i).person->name);
  /* Translators: by whom I come to know somebody: “through Ottoline → Teodor” */
  line = g_strdup_printf (C_("introduction", "through %s"), names->str);
  rp_cli_print_indented (line);
}

static void
print_helpers (RpNetwork *network,
               GArray    *helpers)
{
  for (guint i = 0; i < helpers->len; i++)
    {
      const RpHelper *helper = &g_array_index (helpers, RpHelper, i);
      g_autoptr(GArray) chain = rp_network_chain (network, rp_record_get_id (helper->person));
      g_autofree char *cost = helper->cost == 0
        ? g_strdup (_("no sweet"))
        : g_strdup_printf (ngettext ("%d sweet", "%d sweets", (gulong) helper->cost),
                           helper->cost);
      g_autofree char *line = g_strdup_printf ("%s: %s, %s\n", helper->person->name, cost,
                                               rp_verdict_words (helper->verdict));
      g_autofree char *why = NULL;

      rp_cli_print (line);
      if (helper->serves != NULL)
        why = g_strdup_printf (_("serves “%s”"), helper->serves->name);
      else if (helper->offer != NULL)
        why = g_strdup_printf (_("offers “%s”"), helper->offer->text);
      else if (helper->knows != NULL)
        why = g_strdup_printf (_("may know %s"), helper->knows->name);
      else if (helper->position != NULL)
        why = g_strdup_printf (_("is “%s”"), helper->position->role);
      if (why != NULL)
        rp_cli_print_indented (why);
      print_chain (chain);
    }
}

static gboolean
read_size (const char    *text,
           RpFavourSize  *size,
           GError       **error)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (RP_TYPE_FAVOUR_SIZE);
  GEnumValue *value = text != NULL ? g_enum_get_value_by_nick (klass, text) : NULL;

  if (text != NULL && value == NULL)
    {
      g_set_error (error, RP_ERROR, RP_ERROR_USAGE,
                   _("A favour is small, medium or large, not “%s”."), text);
      return FALSE;
    }

  *size = value != NULL ? (RpFavourSize) value->value : RP_FAVOUR_SIZE_SMALL;

  return TRUE;
}

/* Nobody was found: the answer is no. */
static int
answer (RpCli        *cli,
        RpNetwork    *network,
        const RpHelp *help,
        GArray       *past)
{
  if (cli->json)
    print_json (network, help, past);
  else
    {
      print_helpers (network, help->ranked);
      if (help->may_know->len > 0)
        rp_cli_print (_("May know the right person:\n"));
      print_helpers (network, help->may_know);
      if (past != NULL)
        print_past (past);
    }

  return help->ranked->len > 0 ? RP_CLI_DONE : RP_CLI_NO;
}

RP_DECLARE_VERB (who_can_help)
{
  g_autofree char *size_text = NULL;
  g_autofree char *where = NULL;
  gboolean with_past = FALSE;
  GOptionEntry entries[] = {
    { "size", 0, 0, G_OPTION_ARG_STRING, &size_text, N_("How big it is: small, medium or large"),
      N_("SIZE") },
    { "organization", 0, 0, G_OPTION_ARG_STRING, &where, N_("Where help is wanted"),
      N_("ORGANIZATION") },
    { "past", 0, 0, G_OPTION_ARG_NONE, &with_past,
      N_("Also asks like this one, and how they ended"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(RpOrganization) organization = NULL;
  g_autoptr(RpNetwork) network = NULL;
  g_autoptr(GHashTable) matches = NULL;
  g_autoptr(RpHelp) help = NULL;
  g_autoptr(GArray) past = NULL;
  RpFavourSize size;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2 || !g_utf8_validate (argv[1], -1, NULL))
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!read_size (size_text, &size, error) || !rp_cli_open (cli, 0, error))
    return RP_CLI_ERROR;
  if (where != NULL
      && (organization = rp_cli_find (cli, RP_TYPE_ORGANIZATION, where, error)) == NULL)
    return RP_CLI_ERROR;
  if ((network = rp_cli_load_network (cli, error)) == NULL
      || (matches = load_matches (cli, argv[1], error)) == NULL
      || (with_past && (past = load_past (cli, network, argv[1], error)) == NULL))
    return RP_CLI_ERROR;

  help = rp_who_can_help (network, matches, size,
                          organization != NULL ? rp_record_get_id (organization) : NULL);

  return answer (cli, network, help, past);
}
