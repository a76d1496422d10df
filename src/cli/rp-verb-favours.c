/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-advice.h"
#include "rp-cli-network.h"
#include "rp-cli-words.h"
#include "rp-give-advice.h"
#include "rp-store-places.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

/* What one answer is made of */
typedef struct
{
  RpPersonFacts *facts;
  RpJar          jar;
  RpReciprocity *reciprocity;
  RpNetwork     *network;
  GPtrArray     *gifts;
  RpCliWords    *words;
} Ledger;

static void
ledger_clear (Ledger *ledger)
{
  g_clear_pointer (&ledger->words, rp_cli_words_free);
  g_clear_pointer (&ledger->gifts, g_ptr_array_unref);
  g_clear_pointer (&ledger->network, rp_network_unref);
  g_clear_pointer (&ledger->reciprocity, rp_reciprocity_free);
  g_clear_pointer (&ledger->facts, rp_person_facts_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ledger, ledger_clear)

/* The latest first */
static int
compare_favours (gconstpointer a,
                 gconstpointer b)
{
  const RpFavour *one = *(RpFavour *const *) a;
  const RpFavour *other = *(RpFavour *const *) b;

  if (one->date != other->date)
    return one->date > other->date ? -1 : 1;

  return strcmp (rp_record_get_id ((gpointer) one), rp_record_get_id ((gpointer) other));
}

static gboolean
load_ledger (RpCli       *cli,
             const char  *name,
             Ledger      *ledger,
             GError     **error)
{
  g_autoptr(RpPerson) person = rp_cli_find (cli, RP_TYPE_PERSON, name, error);
  g_autoptr(GAsyncResult) result = NULL;

  if (person == NULL)
    return FALSE;

  rp_store_person_facts_async (cli->store, rp_record_get_id (person), cli->now, cli->zone, NULL,
                               rp_cli_ready_cb, &result);
  ledger->facts = rp_store_person_facts_finish (cli->store, rp_cli_wait (&result), error);
  if (ledger->facts == NULL || (ledger->network = rp_cli_load_network (cli, error)) == NULL
      || (ledger->words = rp_cli_words_new (cli, error)) == NULL)
    return FALSE;

  g_ptr_array_sort (ledger->facts->jar->favours, compare_favours);
  rp_jar_count (ledger->facts->jar, &ledger->jar);
  ledger->reciprocity = rp_reciprocity_weigh (ledger->facts);
  ledger->gifts = rp_what_could_i_give (ledger->network, rp_record_get_id (person));

  return TRUE;
}

static JsonObject *
gift_to_json (const RpGift *gift)
{
  JsonObject *object = json_object_new ();
  g_autofree char *words = rp_gift_words (gift);

  json_object_set_string_member (object, "id", rp_record_get_id (gift->wish));
  json_object_set_string_member (object, "kind", rp_record_get_kind (gift->wish));
  rp_cli_json_set_text (object, "lesson",
                        gift->lesson != NULL ? rp_record_get_id (gift->lesson) : NULL);
  rp_cli_json_set_person (object, "helper", gift->helper);
  json_object_set_string_member (object, "words", words);

  return object;
}

static JsonObject *
jar_to_json (const RpJar *jar)
{
  static const struct { const char *name; RpFavourSize size; gboolean aligned; } asks[] = {
    { "small", RP_FAVOUR_SIZE_SMALL, FALSE },
    { "medium", RP_FAVOUR_SIZE_MEDIUM, FALSE },
    { "large", RP_FAVOUR_SIZE_LARGE, FALSE },
    { "aligned", RP_FAVOUR_SIZE_LARGE, TRUE },
  };
  JsonObject *object = json_object_new ();
  JsonObject *verdict = json_object_new ();
  g_autofree char *words = rp_jar_words (jar);

  json_object_set_int_member (object, "sweets", jar->sweets);
  json_object_set_double_member (object, "exact", jar->exact);
  json_object_set_string_member (object, "words", words);
  json_object_set_boolean_member (object, "asks_often", jar->asks_often);
  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    json_object_set_string_member (verdict, asks[i].name,
                                   rp_verdict_words (rp_jar_verdict (jar, asks[i].size,
                                                                     asks[i].aligned)));
  json_object_set_object_member (object, "verdict", verdict);

  return object;
}

static void
print_json (const Ledger *ledger)
{
  g_autoptr(JsonObject) object = json_object_new ();
  JsonArray *favours = json_array_new ();
  JsonArray *gifts = json_array_new ();
  RpPerson *person = ledger->facts->entry->person;

  json_object_set_string_member (object, "id", rp_record_get_id (person));
  json_object_set_string_member (object, "name", person->name);
  json_object_set_object_member (object, "jar", jar_to_json (&ledger->jar));
  for (guint i = 0; i < ledger->facts->jar->favours->len; i++)
    json_array_add_element (favours, rp_cli_words_json (ledger->words,
                                                        ledger->facts->jar->favours->pdata[i]));
  json_object_set_array_member (object, "ledger", favours);
  rp_cli_json_set_reciprocity (object, ledger->reciprocity);
  for (guint i = 0; i < ledger->gifts->len; i++)
    json_array_add_object_element (gifts, gift_to_json (ledger->gifts->pdata[i]));
  json_object_set_array_member (object, "give", gifts);

  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
}

static void
print_text (const Ledger *ledger)
{
  g_autofree char *jar_words = rp_jar_words (&ledger->jar);
  g_autofree char *head = g_strdup_printf ("%s: %d, %s\n", ledger->facts->entry->person->name,
                                           ledger->jar.sweets, jar_words);

  rp_cli_print (head);
  for (guint i = 0; i < ledger->facts->jar->favours->len; i++)
    {
      g_autofree char *line = rp_cli_words_line (ledger->words,
                                                 ledger->facts->jar->favours->pdata[i]);

      rp_cli_print_indented (line);
    }
  rp_cli_print (ledger->reciprocity->words);
  rp_cli_print ("\n");
  if (ledger->gifts->len > 0)
    rp_cli_print (_("What you could give:\n"));
  for (guint i = 0; i < ledger->gifts->len; i++)
    {
      g_autofree char *words = rp_gift_words (ledger->gifts->pdata[i]);

      rp_cli_print_indented (words);
    }
}

/* The list, or all that is between me and somebody */
RP_DECLARE_VERB (favours)
{
  g_auto(Ledger) ledger = { NULL };

  if (argc < 2 || argv[1][0] == '-')
    return rp_verb_list (cli, verb, argc, argv, error);

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, 0, error) || !load_ledger (cli, argv[1], &ledger, error))
    return RP_CLI_ERROR;

  if (cli->json)
    print_json (&ledger);
  else
    print_text (&ledger);

  return RP_CLI_DONE;
}
