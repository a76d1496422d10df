/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-advice.h"
#include "rp-date.h"
#include "rp-model.h"
#include "rp-store-places.h"
#include "rp-today.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

static RpTodayFacts *
load_facts (RpCli   *cli,
            GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_today_facts_async (cli->store, cli->now, cli->zone, NULL, rp_cli_ready_cb, &result);

  return rp_store_today_facts_finish (cli->store, rp_cli_wait (&result), error);
}

static gboolean
check_meeting (RpCli         *cli,
               RpTodayFacts  *facts,
               const char    *id,
               GError       **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(RpMeetingFacts) meeting = NULL;

  rp_store_meeting_facts_async (cli->store, id, cli->now, cli->zone, NULL, rp_cli_ready_cb,
                                &result);
  meeting = rp_store_meeting_facts_finish (cli->store, rp_cli_wait (&result), error);
  if (meeting == NULL)
    return FALSE;

  g_hash_table_insert (facts->reports, g_strdup (id), rp_check_meeting (meeting));
  return TRUE;
}

/* What is left to settle is told of the next conversation only. */
static RpToday *
compose (RpCli         *cli,
         RpTodayFacts  *facts,
         GError       **error)
{
  g_autoptr(RpToday) first = rp_today_compose (facts);
  const RpTodayCard *next = rp_today_find (first, RP_TODAY_NEXT);

  if (next == NULL)
    return g_steal_pointer (&first);
  if (!check_meeting (cli, facts, ((RpTodayItem *) next->items->pdata[0])->id, error))
    return NULL;

  return rp_today_compose (facts);
}

static void
set_string (JsonObject *object,
            const char *member,
            const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

static JsonNode *
item_to_json (const RpTodayItem *item)
{
  JsonObject *object = json_object_new ();

  set_string (object, "id", item->id);
  set_string (object, "kind", rp_model_get_class (item->type)->kind);
  set_string (object, "person", item->person);
  set_string (object, "title", item->title);
  set_string (object, "reason", item->reason);
  json_object_set_boolean_member (object, "late", item->late);
  set_string (object, "verb", item->verb);
  set_string (object, "key", item->key);

  return json_node_init_object (json_node_alloc (), g_steal_pointer (&object));
}

static JsonNode *
card_to_json (const RpTodayCard *card)
{
  g_autoptr(GEnumClass) kinds = g_type_class_ref (RP_TYPE_TODAY_KIND);
  JsonObject *object = json_object_new ();
  JsonArray *items = json_array_sized_new (card->items->len);

  set_string (object, "kind", g_enum_get_value (kinds, (int) card->kind)->value_nick);
  set_string (object, "title", card->title);
  json_object_set_int_member (object, "more", card->more);
  json_object_set_int_member (object, "snoozed", card->snoozed);
  for (guint i = 0; i < card->items->len; i++)
    json_array_add_element (items, item_to_json (card->items->pdata[i]));
  json_object_set_array_member (object, "items", items);

  return json_node_init_object (json_node_alloc (), g_steal_pointer (&object));
}

static void
print_json (const RpToday *today)
{
  g_autoptr(JsonObject) object = json_object_new ();
  JsonArray *cards = json_array_sized_new (today->cards->len);

  set_string (object, "lead", today->lead);
  for (guint i = 0; i < today->cards->len; i++)
    json_array_add_element (cards, card_to_json (today->cards->pdata[i]));
  json_object_set_array_member (object, "cards", cards);

  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
}

/* What stands at the end of a row; the window shows the day as a tile. */
static char *
aside_of (const RpTodayFacts *facts,
          const RpTodayCard  *card,
          const RpTodayItem  *item)
{
  RpMeeting *meeting = card->kind == RP_TODAY_NEXT || card->kind == RP_TODAY_LATER
                         ? rp_facts_find (facts->meetings, item->id) : NULL;

  return meeting != NULL ? rp_time_format (meeting->starts, facts->zone, _("%a %-d %b"))
                         : g_strdup (item->aside);
}

static void
print_item (const RpTodayFacts *facts,
            const RpTodayCard  *card,
            const RpTodayItem  *item)
{
  g_autofree char *aside = aside_of (facts, card, item);
  g_autofree char *line = NULL;

  if (aside != NULL)
    line = g_strdup_printf ("  %s · %s\n      %s\n", item->title, aside, item->reason);
  else
    line = g_strdup_printf ("  %s\n      %s\n", item->title, item->reason);
  rp_cli_print (line);
}

static void
print_count (const char *format,
             guint       count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_auto(GStrv) parts = g_strsplit (format, "%u", 2);
  g_autofree char *words = g_strjoinv (number, parts);

  rp_cli_print ("  ");
  rp_cli_print (words);
  rp_cli_print ("\n");
}

static void
print_text (const RpTodayFacts *facts,
            const RpToday      *today)
{
  g_autofree char *date = rp_time_format (facts->now, facts->zone, _("%A, %-d %B"));

  rp_cli_print (date);
  rp_cli_print ("\n");
  rp_cli_print (today->lead);
  rp_cli_print ("\n");
  for (guint i = 0; i < today->cards->len; i++)
    {
      const RpTodayCard *card = today->cards->pdata[i];

      rp_cli_print ("\n");
      rp_cli_print (card->title);
      rp_cli_print ("\n");
      for (guint j = 0; j < card->items->len; j++)
        print_item (facts, card, card->items->pdata[j]);
      if (card->more > 0)
        print_count (ngettext ("and %u more", "and %u more", card->more), card->more);
      if (card->snoozed > 0)
        print_count (ngettext ("%u put off", "%u put off", card->snoozed), card->snoozed);
    }
}

RP_DECLARE_VERB (today)
{
  g_autoptr(RpTodayFacts) facts = NULL;
  g_autoptr(RpToday) today = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 1)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error))
    return RP_CLI_ERROR;
  facts = load_facts (cli, error);
  today = facts != NULL ? compose (cli, facts, error) : NULL;
  if (today == NULL)
    return RP_CLI_ERROR;

  if (cli->json)
    print_json (today);
  else
    print_text (facts, today);

  return today->cards->len > 0 ? RP_CLI_DONE : RP_CLI_NO;
}
