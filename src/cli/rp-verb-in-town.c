/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-network.h"
#include "rp-date.h"
#include "rp-error.h"
#include "rp-store-town.h"
#include "rp-town-advice.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

/* How long one is in town when nobody says */
#define SPAN_DAYS 7

static RpTownFacts *
load_town (RpCli       *cli,
           const char  *city,
           const char  *community,
           guint32      from,
           guint32      to,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_town_async (cli->store, city, community, from, to, cli->now, cli->zone, NULL,
                       rp_cli_ready_cb, &result);

  return rp_store_town_finish (cli->store, rp_cli_wait (&result), error);
}

static gboolean
read_day (const char  *text,
          guint32     *day,
          GError     **error)
{
  if (text == NULL)
    return TRUE;
  if ((*day = rp_day_from_iso (text)) != 0)
    return TRUE;

  g_set_error (error, RP_ERROR, RP_ERROR_USAGE, _("“%s” is no day such as 2026-11-30."), text);
  return FALSE;
}

static RpTownFacts *
load_days_of (RpCli    *cli,
              RpEvent  *event,
              GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_event_async (cli->store, rp_record_get_id (event), cli->now, cli->zone, NULL,
                        rp_cli_ready_cb, &result);

  return rp_store_town_finish (cli->store, rp_cli_wait (&result), error);
}

/* An event takes place on its own days, unless others are asked for. */
static RpTownFacts *
load_event (RpCli       *cli,
            const char  *place,
            guint32      from,
            guint32      to,
            gboolean     days_given,
            GError     **error)
{
  g_autoptr(RpEvent) event = rp_cli_find (cli, RP_TYPE_EVENT, place, NULL);
  g_autoptr(RpCommunity) community = NULL;

  if (event != NULL && days_given && event->community != NULL)
    return load_town (cli, NULL, event->community, from, to, error);
  if (event != NULL)
    return load_days_of (cli, event, error);
  community = rp_cli_find (cli, RP_TYPE_COMMUNITY, place, NULL);

  return community != NULL
         ? load_town (cli, NULL, rp_record_get_id (community), from, to, error) : NULL;
}

static JsonArray *
promises_to_json (GPtrArray *promises)
{
  JsonArray *array = json_array_sized_new (promises->len);

  for (guint i = 0; i < promises->len; i++)
    {
      RpCommitment *commitment = promises->pdata[i];
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", rp_record_get_id (commitment));
      json_object_set_string_member (object, "title", commitment->text);
      rp_cli_json_set_day (object, "due", commitment->due);
      json_array_add_object_element (array, object);
    }

  return array;
}

static const char *
attendance_nick (RpAttendanceRole role)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (RP_TYPE_ATTENDANCE_ROLE);

  return g_enum_get_value (klass, (int) role)->value_nick;
}

static JsonObject *
person_to_json (const RpTownFacts  *facts,
                const RpTownPerson *person)
{
  JsonObject *object = json_object_new ();
  g_autofree char *since = rp_town_person_since (facts, person);
  g_autofree char *last = person->rhythm.last != 0 ? rp_time_to_rfc3339 (person->rhythm.last)
                                                   : NULL;

  json_object_set_string_member (object, "id", rp_record_get_id (person->entry->person));
  json_object_set_string_member (object, "name", person->entry->person->name);
  rp_cli_json_set_text (object, "event", person->event != NULL ? person->event->name : NULL);
  rp_cli_json_set_text (object, "role",
                        person->membership != NULL ? person->membership->role : NULL);
  if (person->attendance != NULL)
    json_object_set_string_member (object, "attends",
                                   attendance_nick (person->attendance->role));
  json_object_set_boolean_member (object, "new", person->is_new);
  rp_cli_json_set_text (object, "last", last);
  json_object_set_string_member (object, "since", since);
  rp_cli_json_set_text (object, "topic", person->topic != NULL ? person->topic->title : NULL);
  rp_cli_json_set_text (object, "reason", person->topic_reason);
  json_object_set_array_member (object, "i_owe", promises_to_json (person->i_owe));
  json_object_set_array_member (object, "they_owe", promises_to_json (person->they_owe));

  return object;
}

static void
print_json (const RpTownFacts *facts,
            GPtrArray         *people)
{
  JsonArray *array = json_array_sized_new (people->len);

  for (guint i = 0; i < people->len; i++)
    json_array_add_object_element (array, person_to_json (facts, people->pdata[i]));

  rp_cli_print_json (json_node_init_array (json_node_alloc (), g_steal_pointer (&array)));
}

static void
print_promises (GPtrArray  *promises,
                const char *whose)
{
  for (guint i = 0; i < promises->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s: %s", whose,
                                               ((RpCommitment *) promises->pdata[i])->text);

      rp_cli_print_indented (line);
    }
}

static void
print_person (const RpTownFacts  *facts,
              const RpTownPerson *person)
{
  g_autofree char *since = rp_town_person_since (facts, person);
  g_autofree char *head = g_strdup_printf ("%s · %s\n", person->entry->person->name, since);

  rp_cli_print (head);
  if (person->event != NULL)
    rp_cli_print_indented (person->event->name);
  if (person->attendance != NULL)
    rp_cli_print_indented (rp_attendance_words (person->attendance->role, FALSE));
  if (person->topic != NULL)
    {
      g_autofree char *quoted = rp_quoted (person->topic->title);
      g_autofree char *line = g_strdup_printf ("%s %s", quoted, person->topic_reason);

      rp_cli_print_indented (line);
    }
  print_promises (person->i_owe, _("you owe"));
  print_promises (person->they_owe, _("owed to you"));
}

static int
answer (RpCli             *cli,
        const RpTownFacts *facts)
{
  g_autoptr(GPtrArray) people = rp_in_town (facts);

  if (cli->json)
    print_json (facts, people);
  else if (people->len == 0)
    rp_cli_print (_("You know nobody there yet.\n"));
  for (guint i = 0; !cli->json && i < people->len; i++)
    print_person (facts, people->pdata[i]);

  return people->len > 0 ? RP_CLI_DONE : RP_CLI_NO;
}

RP_DECLARE_VERB (in_town)
{
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The first day there"), N_("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("The last day there"), N_("DAY") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(RpTownFacts) facts = NULL;
  g_autoptr(RpTownFacts) at_event = NULL;
  g_autoptr(GError) failed = NULL;
  guint32 from = rp_time_day (cli->now, cli->zone);
  guint32 to = 0;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2 || !g_utf8_validate (argv[1], -1, NULL))
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!read_day (from_text, &from, error) || !read_day (to_text, &to, error))
    return RP_CLI_ERROR;
  to = to != 0 ? to : from + SPAN_DAYS;
  if (!rp_cli_open (cli, 0, error)
      || (facts = load_town (cli, argv[1], NULL, from, to, error)) == NULL)
    return RP_CLI_ERROR;

  if (facts->people->entries->len == 0)
    at_event = load_event (cli, argv[1], from, to, from_text != NULL || to_text != NULL, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return RP_CLI_ERROR;
    }

  return answer (cli, at_event != NULL ? at_event : facts);
}
