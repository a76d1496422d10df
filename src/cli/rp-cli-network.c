/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-network.h"

#include "rp-date.h"
#include "rp-store-network.h"

/* What the verbs share that look at everyone. */

/**
 * rp_cli_load_network:
 * @cli: the call, with an open library
 * @error: return location
 *
 * Returns: (transfer full) (nullable): everyone
 */
RpNetwork *
rp_cli_load_network (RpCli   *cli,
                     GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  RpNetworkFacts *facts;

  rp_store_network_async (cli->store, cli->now, cli->zone, NULL, rp_cli_ready_cb, &result);
  facts = rp_store_network_finish (cli->store, rp_cli_wait (&result), error);

  return facts != NULL ? rp_network_new (facts) : NULL;
}

/**
 * rp_cli_print_indented:
 * @line: a line without its end
 *
 * Prints a line that belongs to the one before.
 */
void
rp_cli_print_indented (const char *line)
{
  rp_cli_print ("  ");
  rp_cli_print (line);
  rp_cli_print ("\n");
}

/**
 * rp_cli_json_set_person:
 * @object: takes the member
 * @member: its name
 * @person: (nullable): somebody
 */
void
rp_cli_json_set_person (JsonObject *object,
                        const char *member,
                        RpPerson   *person)
{
  JsonObject *value;

  if (person == NULL)
    {
      json_object_set_null_member (object, member);
      return;
    }

  value = json_object_new ();
  json_object_set_string_member (value, "id", rp_record_get_id (person));
  json_object_set_string_member (value, "name", person->name);
  json_object_set_object_member (object, member, value);
}

/**
 * rp_cli_json_set_text:
 * @object: takes the member
 * @member: its name
 * @text: (nullable): some words
 */
void
rp_cli_json_set_text (JsonObject *object,
                      const char *member,
                      const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

/**
 * rp_cli_json_set_day:
 * @object: takes the member
 * @member: its name
 * @day: a day, or 0
 */
void
rp_cli_json_set_day (JsonObject *object,
                     const char *member,
                     guint32     day)
{
  g_autofree char *text = day != 0 ? rp_day_to_iso (day) : NULL;

  rp_cli_json_set_text (object, member, text);
}
