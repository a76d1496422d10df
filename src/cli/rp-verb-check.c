/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-advice.h"
#include "rp-cli-meeting.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

static const char *
nick_of (GType type,
         int   value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static JsonNode *
finding_to_json (const RpFinding *finding)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", finding->id);
  json_object_set_string_member (object, "kind", nick_of (RP_TYPE_CHECK_KIND, finding->kind));
  json_object_set_string_member (object, "state", nick_of (RP_TYPE_CHECK_STATE, finding->state));
  json_object_set_string_member (object, "title", finding->title);
  json_object_set_string_member (object, "reason", finding->reason);
  if (finding->state == RP_CHECK_TO_SETTLE && finding->fix.label != NULL)
    json_object_set_string_member (object, "fix", finding->fix.label);
  else
    json_object_set_null_member (object, "fix");

  return json_node_init_object (json_node_alloc (), g_steal_pointer (&object));
}

static void
print_report_json (const RpMeetingFacts *facts,
                   const RpCheckReport  *report)
{
  g_autofree char *title = rp_meeting_title (facts->meeting, facts->person);
  g_autoptr(JsonObject) object = json_object_new ();
  JsonArray *checks = json_array_new ();

  json_object_set_string_member (object, "meeting", rp_record_get_id (facts->meeting));
  json_object_set_string_member (object, "title", title);
  json_object_set_boolean_member (object, "ready", report->ready);
  json_object_set_int_member (object, "holds", report->holds);
  json_object_set_int_member (object, "applicable", report->applicable);
  for (guint i = 0; i < report->findings->len; i++)
    json_array_add_element (checks, finding_to_json (report->findings->pdata[i]));
  json_object_set_array_member (object, "checks", checks);

  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
}

/* What is to settle, its reason and its way out; what holds, by its name. */
static void
print_finding (const RpFinding *finding)
{
  static const char *const marks[] = {
    [RP_CHECK_HOLDS] = "✓", [RP_CHECK_TO_SETTLE] = "!", [RP_CHECK_NOT_APPLICABLE] = "–",
    [RP_CHECK_OVERRIDDEN] = "✓", [RP_CHECK_UNKNOWN] = "?",
  };
  const char *mark = marks[finding->state];
  gboolean open = finding->state == RP_CHECK_TO_SETTLE || finding->state == RP_CHECK_UNKNOWN;
  g_autofree char *line = NULL;

  if (finding->state == RP_CHECK_TO_SETTLE && finding->kind == RP_CHECK_STOP)
    mark = "✗";
  if (finding->state == RP_CHECK_TO_SETTLE && finding->kind == RP_CHECK_HINT)
    mark = "·";
  line = g_strdup_printf ("  %s %s (%s)\n", mark, finding->title, finding->id);
  rp_cli_print (line);

  if (open || finding->state == RP_CHECK_OVERRIDDEN)
    {
      g_autofree char *reason = g_strdup_printf ("      %s\n", finding->reason);

      rp_cli_print (reason);
    }
  if (finding->state == RP_CHECK_TO_SETTLE && finding->fix.label != NULL)
    {
      g_autofree char *fix = g_strdup_printf ("      → %s\n", finding->fix.label);

      rp_cli_print (fix);
    }
}

static void
print_findings (const RpCheckReport *report,
                gboolean             open)
{
  for (guint i = 0; i < report->findings->len; i++)
    {
      const RpFinding *finding = report->findings->pdata[i];

      if (open == (finding->state == RP_CHECK_TO_SETTLE || finding->state == RP_CHECK_UNKNOWN))
        print_finding (finding);
    }
}

RP_DECLARE_VERB (check)
{
  g_autoptr(RpMeetingFacts) facts = NULL;
  g_autoptr(RpCheckReport) report = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;

  if (!rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error))
    return RP_CLI_ERROR;
  facts = rp_cli_meeting_facts (cli, argv[1], error);
  if (facts == NULL)
    return RP_CLI_ERROR;

  report = rp_check_meeting (facts);
  if (cli->json)
    print_report_json (facts, report);
  else
    {
      g_autofree char *title = rp_meeting_title (facts->meeting, facts->person);
      g_autofree char *summary = rp_check_summary (report, facts);

      rp_cli_print (title);
      rp_cli_print ("\n");
      rp_cli_print (summary);
      rp_cli_print ("\n");
      print_findings (report, TRUE);
      print_findings (report, FALSE);
    }

  return report->ready ? RP_CLI_DONE : RP_CLI_NO;
}
