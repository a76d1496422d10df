/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-query-private.h"

#include "rp-date.h"
#include "rp-text.h"

/* A value that a statement is given; what users wrote is never part of SQL. */
typedef struct
{
  char   *text;
  gint64  number;
} Value;

static void
value_clear (gpointer data)
{
  g_clear_pointer (&((Value *) data)->text, g_free);
}

static void
bind_text (GArray     *values,
           GString    *sql,
           const char *text)
{
  Value value = { g_strdup (text), 0 };

  g_array_append_val (values, value);
  g_string_append_printf (sql, "?%u", values->len);
}

static void
bind_number (GArray  *values,
             GString *sql,
             gint64   number)
{
  Value value = { NULL, number };

  g_array_append_val (values, value);
  g_string_append_printf (sql, "?%u", values->len);
}

/* One value in the form that the table holds it */
static void
bind_value (GArray        *values,
            GString       *sql,
            const RpField *field,
            const char    *text)
{
  g_autofree char *folded = NULL;
  gboolean is_true;

  switch (field != NULL ? field->type : RP_FIELD_REF)
    {
    case RP_FIELD_TEXT:
      folded = rp_text_fold (text);
      bind_text (values, sql, folded);
      break;
    case RP_FIELD_BOOL:
      is_true = g_str_equal (text, "true") || g_str_equal (text, "1") || g_str_equal (text, "yes");
      bind_number (values, sql, is_true);
      break;
    case RP_FIELD_INT:
      bind_number (values, sql, g_ascii_strtoll (text, NULL, 10));
      break;
    case RP_FIELD_TIME:
      bind_number (values, sql, rp_time_from_rfc3339 (text));
      break;
    case RP_FIELD_ENUM:
    case RP_FIELD_DAY:
    case RP_FIELD_REF:
    default:
      bind_text (values, sql, text);
      break;
    }
}

static void
append_match (const RpQueryTerm *term,
              GString           *sql,
              GArray            *values)
{
  const char *name = term->field != NULL ? term->field->name : "id";

  if (term->values == NULL)
    {
      g_string_append_printf (sql, " AND t.\"%s\" IS NULL", name);
      return;
    }

  g_string_append_printf (sql, term->field != NULL && term->field->type == RP_FIELD_TEXT
                               ? " AND rp_fold (t.\"%s\") IN (" : " AND t.\"%s\" IN (", name);
  for (guint i = 0; term->values[i] != NULL; i++)
    {
      g_string_append (sql, i > 0 ? ", " : "");
      bind_value (values, sql, term->field, term->values[i]);
    }
  g_string_append_c (sql, ')');
}

static void
append_bound (const RpField *field,
              const char    *comparison,
              gint64         bound,
              GString       *sql,
              GArray        *values)
{
  g_autofree char *day = NULL;

  g_string_append_printf (sql, " AND t.\"%s\" %s ", field->name, comparison);
  if (field->type == RP_FIELD_DAY)
    {
      day = rp_day_to_iso ((guint32) bound);
      bind_text (values, sql, day);
    }
  else
    bind_number (values, sql, bound);
}

static void
append_range (const RpQueryTerm *term,
              GString           *sql,
              GArray            *values)
{
  gboolean is_day = term->field->type == RP_FIELD_DAY;

  g_string_append_printf (sql, " AND t.\"%s\" IS NOT NULL", term->field->name);
  if (is_day ? term->from > 0 : term->from != G_MININT64)
    append_bound (term->field, ">=", term->from, sql, values);
  if (term->below != G_MAXINT64)
    append_bound (term->field, "<", MAX (term->below, is_day ? 1 : G_MININT64), sql, values);
}

static void
append_via (const RpQueryTerm *term,
            GString           *sql,
            GArray            *values)
{
  g_string_append_printf (sql, " AND t.id IN (SELECT l.\"%s\" FROM \"%s\" l WHERE "
                          "l.deleted IS NULL AND l.\"%s\" = ", term->field->name,
                          term->link->klass->kind, term->other->name);
  bind_value (values, sql, NULL, term->values[0]);
  g_string_append_c (sql, ')');
}

/* seq of the records of a class in which the words are found */
static void
append_hits (const RpRecordSql *sql_of_class,
             const char        *words,
             GString           *sql,
             GArray            *values)
{
  g_string_append_printf (sql, "(SELECT rowid / %d FROM search WHERE rowid %% %d = %u "
                          "AND search MATCH ", RP_RECORD_SQL_CLASSES, RP_RECORD_SQL_CLASSES,
                          sql_of_class->number);
  bind_text (values, sql, words);
  g_string_append_c (sql, ')');
}

static void
append_text (RpQuery           *query,
             const RpQueryTerm *term,
             GString           *sql,
             GArray            *values)
{
  RpRecordClass *klass = query->sql->klass;

  g_string_append (sql, " AND (t.seq IN ");
  append_hits (query->sql, term->values[0], sql, values);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      if (field->type != RP_FIELD_REF || !(field->flags & RP_FIELD_REQUIRED))
        continue;
      g_string_append_printf (sql, " OR t.\"%s\" IN (SELECT r.id FROM \"%s\" r WHERE r.seq IN ",
                              field->name, rp_record_sql_get (field->get_type ())->klass->kind);
      append_hits (rp_record_sql_get (field->get_type ()), term->values[0], sql, values);
      g_string_append_c (sql, ')');
    }
  g_string_append_c (sql, ')');
}

static void
append_enum_order (const RpField *field,
                   GString       *sql)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (field->get_type ());

  g_string_append_printf (sql, "CASE t.\"%s\"", field->name);
  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (sql, " WHEN '%s' THEN %d", klass->values[i].value_nick,
                            klass->values[i].value);
  g_string_append (sql, " END");
}

static void
append_order (const RpQueryOrder *order,
              GString            *sql)
{
  const RpField *title;

  if (order->field == NULL)
    g_string_append_printf (sql, "t.%s", order->column);
  else if (order->field->type == RP_FIELD_TEXT)
    g_string_append_printf (sql, "rp_sort_key (t.\"%s\")", order->field->name);
  else if (order->field->type == RP_FIELD_ENUM)
    append_enum_order (order->field, sql);
  else if (order->field->type == RP_FIELD_REF)
    {
      title = rp_record_class_get_title (rp_model_get_class (order->field->get_type ()));
      g_string_append_printf (sql, "(SELECT rp_sort_key (o.\"%s\") FROM \"%s\" o "
                              "WHERE o.id = t.\"%s\")", title != NULL ? title->name : "id",
                              rp_model_get_class (order->field->get_type ())->kind,
                              order->field->name);
    }
  else
    g_string_append_printf (sql, "t.\"%s\"", order->field->name);
  g_string_append (sql, order->descending ? " DESC NULLS LAST, " : " NULLS LAST, ");
}

static char *
make_sql (RpQuery    *query,
          const char *columns,
          guint       limit,
          GArray     *values)
{
  GString *sql = g_string_new (NULL);
  gboolean whole = query->sql->klass->sealed_whole;

  g_string_printf (sql, "SELECT %s FROM \"%s\" t WHERE t.deleted IS %s", columns,
                   query->sql->klass->kind, query->deleted ? "NOT NULL" : "NULL");
  for (guint i = 0; i < query->terms->len; i++)
    {
      const RpQueryTerm *term = query->terms->pdata[i];

      if (term->kind == RP_TERM_VIA)
        append_via (term, sql, values);
      else if (whole)
        continue;   /* all it has is sealed: rp_query_matches() */
      else if (term->kind == RP_TERM_MATCH)
        append_match (term, sql, values);
      else if (term->kind == RP_TERM_RANGE)
        append_range (term, sql, values);
      else
        append_text (query, term, sql, values);
    }

  g_string_append (sql, " ORDER BY ");
  for (guint i = 0; !whole && i < query->orders->len; i++)
    append_order (&g_array_index (query->orders, RpQueryOrder, i), sql);
  g_string_append (sql, "t.seq");
  if (!whole && limit > 0)
    {
      g_string_append (sql, " LIMIT ");
      bind_number (values, sql, limit);
    }

  return g_string_free (sql, FALSE);
}

/**
 * rp_query_prepare:
 * @query: a query
 * @db: a connection
 * @columns: what to select of the table t
 * @limit: how many rows at most, beside the query's own limit; 0 for all
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): the statement, ready to step. Of a class
 *   that is sealed whole it finds too much, see rp_query_matches().
 */
RpStatement *
rp_query_prepare (RpQuery     *query,
                  RpDb        *db,
                  const char  *columns,
                  guint        limit,
                  GError     **error)
{
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_autofree char *sql = NULL;
  RpStatement *statement;

  g_array_set_clear_func (values, value_clear);
  if (query->limit > 0 && (limit == 0 || query->limit < limit))
    limit = query->limit;
  sql = make_sql (query, columns, limit, values);
  if ((statement = rp_db_prepare (db, sql, error)) == NULL)
    return NULL;

  for (guint i = 0; i < values->len; i++)
    {
      const Value *value = &g_array_index (values, Value, i);

      if (value->text != NULL)
        rp_statement_bind_text (statement, (int) i + 1, value->text);
      else
        rp_statement_bind_int (statement, (int) i + 1, value->number);
    }

  return statement;
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/**
 * rp_query_words:
 * @text: (nullable): what was typed
 * @all_prefixes: whether every word may be the beginning of one, not just the
 *   last
 *
 * Returns: (transfer full) (nullable): the words as FTS5 takes them, each
 *   quoted, or %NULL when there are none
 */
char *
rp_query_words (const char *text,
                gboolean    all_prefixes)
{
  g_autoptr(GString) out = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_word_char (c) && !inside)
        g_string_append (out, out->len == 0 ? "\"" : all_prefixes ? "* \"" : " \"");
      if (is_word_char (c))
        g_string_append_unichar (out, c);
      else if (inside)
        g_string_append_c (out, '"');
      inside = is_word_char (c);
    }
  if (inside)
    g_string_append_c (out, '"');
  if (out->len == 0)
    return NULL;

  return g_strconcat (out->str, "*", NULL);
}
