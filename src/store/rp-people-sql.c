/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-sql.h"

#include "rp-date.h"
#include "rp-query-private.h"
#include "rp-text.h"

/* How many words of a text are looked for; SQLite limits what is nested. */
#define MAX_WORDS 8

/**
 * Parts:
 * @with: what is found of each word, in front of the statement
 * @where: conditions on t, a person
 * @values: (element-type utf8): what the parameters are
 * @today: the condition that l, a position or membership, lasts today
 */
typedef struct
{
  GString    *with;
  GString    *where;
  GPtrArray  *values;
  const char *today;
} Parts;

/* The number of a parameter that is @value, taken */
static guint
bind (Parts *parts,
      char  *value)
{
  g_ptr_array_add (parts->values, value);

  return parts->values->len;
}

static void
append_who (const RpPeopleFilter *filter,
            Parts                *parts)
{
  static const char *const conditions[] = {
    [RP_PEOPLE_EXECUTIVES] = " AND t.kind = 'executive' AND t.stage <> 'not-met'",
    [RP_PEOPLE_GATEKEEPERS] = " AND t.kind = 'gatekeeper'",
    [RP_PEOPLE_ALLIES] = " AND t.kind = 'ally'",
    [RP_PEOPLE_COLLEAGUES] = " AND t.kind = 'colleague'",
    [RP_PEOPLE_NOT_MET] = " AND t.stage = 'not-met'",
    [RP_PEOPLE_EVERYONE] = "",
  };

  g_string_append (parts->where, conditions[filter->who]);
}

static void
append_links (const RpPeopleFilter *filter,
              Parts                *parts)
{
  if (filter->city != NULL)
    g_string_append_printf (parts->where, " AND rp_fold (t.city) = ?%u",
                            bind (parts, rp_text_fold (filter->city)));
  if (filter->organization != NULL)
    g_string_append_printf (parts->where, " AND t.id IN (SELECT l.person FROM position l "
                            "WHERE l.organization = ?%u AND %s)",
                            bind (parts, g_strdup (filter->organization)), parts->today);
  if (filter->community != NULL)
    g_string_append_printf (parts->where, " AND t.id IN (SELECT l.person FROM membership l "
                            "WHERE l.community = ?%u AND %s)",
                            bind (parts, g_strdup (filter->community)), parts->today);
  if (filter->tag != NULL)
    g_string_append_printf (parts->where, " AND t.id IN (SELECT l.person FROM tag l "
                            "WHERE l.deleted IS NULL AND rp_fold (l.name) = ?%u)",
                            bind (parts, rp_text_fold (filter->tag)));
}

/* The rows of a class in which a word is found */
static char *
hits (guint word,
      GType type)
{
  return g_strdup_printf ("(SELECT seq FROM hit%u WHERE class = %u)", word,
                          rp_record_sql_get (type)->number);
}

static void
append_word (guint  number,
             char  *words,
             Parts *parts)
{
  g_autofree char *person = hits (number, RP_TYPE_PERSON);
  g_autofree char *position = hits (number, RP_TYPE_POSITION);
  g_autofree char *organization = hits (number, RP_TYPE_ORGANIZATION);
  g_autofree char *tag = hits (number, RP_TYPE_TAG);

  g_string_append_printf (parts->with, "%s hit%u (seq, class) AS MATERIALIZED "
                          "(SELECT rowid / %d, rowid %% %d FROM search WHERE search MATCH ?%u)",
                          number == 0 ? "WITH" : ",", number, RP_RECORD_SQL_CLASSES,
                          RP_RECORD_SQL_CLASSES, bind (parts, words));
  g_string_append_printf (parts->where, " AND (t.seq IN %s "
                          "OR t.id IN (SELECT l.person FROM position l WHERE l.seq IN %s) "
                          "OR t.id IN (SELECT l.person FROM position l JOIN organization o "
                          "ON o.id = l.organization WHERE o.seq IN %s AND %s) "
                          "OR t.id IN (SELECT l.person FROM tag l WHERE l.seq IN %s))",
                          person, position, organization, parts->today, tag);
}

/* Every word must be found somewhere, not all of them in one place. */
static void
append_text (const RpPeopleFilter *filter,
             Parts                *parts)
{
  g_auto(GStrv) typed = filter->text != NULL ? g_strsplit_set (filter->text, " \t\n", -1) : NULL;
  guint n_words = 0;

  for (guint i = 0; typed != NULL && typed[i] != NULL && n_words < MAX_WORDS; i++)
    {
      char *words = rp_query_words (typed[i], TRUE);

      if (words != NULL)
        append_word (n_words++, words, parts);
    }
}

/* Where they are today; of several, where they began last */
static char *
organization_order (const Parts *parts)
{
  return g_strdup_printf ("(SELECT rp_sort_key (o.name) FROM position l JOIN organization o "
                          "ON o.id = l.organization WHERE l.person = t.id AND %s "
                          "ORDER BY l.since DESC NULLS LAST, l.seq DESC LIMIT 1) NULLS LAST, ",
                          parts->today);
}

/**
 * rp_people_prepare:
 * @db: a connection
 * @filter: which people
 * @today: the day on which positions and memberships are to last
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): a statement for the columns of people, by
 *   organization if @filter asks for it, and by name
 */
RpStatement *
rp_people_prepare (RpDb                  *db,
                   const RpPeopleFilter  *filter,
                   guint32                today,
                   GError               **error)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) with = g_string_new (NULL);
  g_autoptr(GString) where = g_string_new (NULL);
  g_autofree char *lasts = NULL;
  g_autofree char *order = NULL;
  g_autofree char *sql = NULL;
  Parts parts = { with, where, values, NULL };
  RpStatement *statement;
  guint day = bind (&parts, rp_day_to_iso (today));

  lasts = g_strdup_printf ("l.deleted IS NULL AND (l.since IS NULL OR l.since <= ?%u) "
                           "AND (l.until IS NULL OR l.until >= ?%u)", day, day);
  parts.today = lasts;
  append_who (filter, &parts);
  append_links (filter, &parts);
  append_text (filter, &parts);
  order = filter->order == RP_PEOPLE_BY_ORGANIZATION ? organization_order (&parts) : g_strdup ("");
  /* Each parameter is there, asked about or not. */
  sql = g_strdup_printf ("%s SELECT %s FROM person t WHERE t.deleted IS NULL AND ?1 IS NOT NULL%s "
                         "ORDER BY %srp_sort_key (t.name), t.seq", with->str,
                         rp_record_sql_get (RP_TYPE_PERSON)->columns, where->str, order);
  if ((statement = rp_db_prepare (db, sql, error)) == NULL)
    return NULL;
  for (guint i = 0; i < values->len; i++)
    rp_statement_bind_text (statement, (int) i + 1, values->pdata[i]);

  return statement;
}
