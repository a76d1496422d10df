/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-words.h"
#include "rp-date.h"
#include "rp-model.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

typedef struct
{
  char     *kind;
  char     *city;
  char     *organization;
  gboolean  overdue;
  gboolean  all;
} Filter;

static void
filter_clear (Filter *filter)
{
  g_free (filter->kind);
  g_free (filter->city);
  g_free (filter->organization);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filter, filter_clear)

/* What a list is sorted by: soonest first, or by name. */
static const char *
order_of (GType type)
{
  if (type == RP_TYPE_MEETING)
    return "starts";
  if (type == RP_TYPE_COMMITMENT)
    return "due";
  if (type == RP_TYPE_FAVOUR)
    return "date";

  return rp_record_class_get_title (rp_model_get_class (type))->name;
}

static gboolean
add_kind (RpQuery       *query,
          GType          type,
          const char    *kind,
          GError       **error)
{
  g_autoptr(RpRecord) probe = rp_record_new (type);
  const char *field = type == RP_TYPE_PERSON ? "kind" : type == RP_TYPE_FAVOUR ? "type" : "state";

  /* Says what the words are when it is none of them. */
  if (!rp_cli_take_text (probe, field, kind, error))
    return FALSE;

  rp_query_match (query, field, kind);
  return TRUE;
}

static gboolean
add_organization (RpCli       *cli,
                  RpQuery     *query,
                  const char  *name,
                  GError     **error)
{
  g_autoptr(RpOrganization) organization = rp_cli_find (cli, RP_TYPE_ORGANIZATION, name, error);

  if (organization == NULL)
    return FALSE;

  rp_query_via (query, RP_TYPE_POSITION, "person", "organization", rp_record_get_id (organization));
  return TRUE;
}

/* A promise is open until it is kept, broken or released; a favour until it is
 * closed or declined. A state that was asked for is shown whatever it is. */
static void
add_open (RpQuery      *query,
          GType         type,
          const Filter *filter)
{
  static const char *const not_declined[] = { "pending", "granted", NULL };

  if (filter->all)
    return;
  if (type == RP_TYPE_COMMITMENT && filter->kind == NULL)
    rp_query_match (query, "state", "open");
  if (type == RP_TYPE_FAVOUR)
    {
      rp_query_match (query, "closed", NULL);
      rp_query_match_any (query, "state", not_declined);
    }
}

static RpQuery *
build_query (RpCli         *cli,
             GType          type,
             const Filter  *filter,
             GError       **error)
{
  g_autoptr(RpQuery) query = rp_query_new (type);

  rp_query_order (query, order_of (type), FALSE);
  add_open (query, type, filter);
  if (filter->kind != NULL && !add_kind (query, type, filter->kind, error))
    return NULL;
  if (filter->city != NULL)
    rp_query_match (query, "city", filter->city);
  if (filter->organization != NULL && !add_organization (cli, query, filter->organization, error))
    return NULL;
  if (filter->overdue)
    {
      rp_query_match (query, "state", "open");
      rp_query_range (query, "due", 1, rp_time_day (cli->now, cli->zone));
    }

  return g_steal_pointer (&query);
}

static void
print_records (RpCliWords *words,
               GPtrArray  *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *line = rp_cli_words_line (words, records->pdata[i]);

      rp_cli_print (line);
      rp_cli_print ("\n");
    }
}

static JsonNode *
records_to_json (RpCliWords *words,
                 GPtrArray  *records)
{
  JsonArray *array = json_array_sized_new (records->len);

  for (guint i = 0; i < records->len; i++)
    json_array_add_element (array, rp_cli_words_json (words, records->pdata[i]));

  return json_node_init_array (json_node_alloc (), g_steal_pointer (&array));
}

/* people, topics, meetings, commitments, favours */
RP_DECLARE_VERB (list)
{
  GType type = rp_model_find_type (verb->name);
  gboolean has_state = type == RP_TYPE_COMMITMENT || type == RP_TYPE_FAVOUR;
  g_auto(Filter) filter = { 0 };
  GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &filter.kind,
      N_("Only this kind, or this state"), N_("KIND") },
    { "city", 0, type == RP_TYPE_PERSON ? 0 : G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME,
      &filter.city, N_("Only people in this city"), N_("CITY") },
    { "organization", 0, type == RP_TYPE_PERSON ? 0 : G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME,
      &filter.organization, N_("Only people who hold or held a position there"), N_("NAME") },
    { "overdue", 0, type == RP_TYPE_COMMITMENT ? 0 : G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE,
      &filter.overdue, N_("Only open promises whose day has passed"), NULL },
    { "all", 0, has_state ? 0 : G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &filter.all,
      N_("Also what is closed"), NULL },
    { NULL }
  };
  g_autoptr(RpQuery) query = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(RpCliWords) words = NULL;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 1 ||
      (type != RP_TYPE_PERSON && (filter.city != NULL || filter.organization != NULL)) ||
      (type == RP_TYPE_TOPIC && filter.kind != NULL) ||
      (type != RP_TYPE_COMMITMENT && filter.overdue) || (!has_state && filter.all))
    return rp_cli_usage (verb, error), RP_CLI_ERROR;

  if (!rp_cli_open (cli, 0, error))
    return RP_CLI_ERROR;
  query = build_query (cli, type, &filter, error);
  records = query != NULL ? rp_cli_list (cli, query, error) : NULL;
  words = records != NULL ? rp_cli_words_new (cli, error) : NULL;
  if (words == NULL)
    return RP_CLI_ERROR;

  if (cli->json)
    rp_cli_print_json (records_to_json (words, records));
  else
    print_records (words, records);

  return RP_CLI_DONE;
}
