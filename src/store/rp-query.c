/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-query-private.h"

static void
term_free (gpointer data)
{
  RpQueryTerm *term = data;

  g_strfreev (term->values);
  g_free (term);
}

static RpQueryTerm *
add_term (RpQuery    *query,
          RpTermKind  kind)
{
  RpQueryTerm *term = g_new0 (RpQueryTerm, 1);

  term->kind = kind;
  g_ptr_array_add (query->terms, term);

  return term;
}

/**
 * rp_query_new:
 * @type: a record class
 *
 * Returns: (transfer full): a query for all its records that are not deleted,
 *   in the order they were made
 */
RpQuery *
rp_query_new (GType type)
{
  const RpRecordSql *sql = rp_record_sql_get (type);
  RpQuery *query;

  g_return_val_if_fail (sql != NULL, NULL);

  query = g_new0 (RpQuery, 1);
  g_atomic_ref_count_init (&query->references);
  query->sql = sql;
  query->terms = g_ptr_array_new_with_free_func (term_free);
  query->orders = g_array_new (FALSE, FALSE, sizeof (RpQueryOrder));

  return query;
}

RpQuery *
rp_query_ref (RpQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);

  g_atomic_ref_count_inc (&query->references);

  return query;
}

void
rp_query_unref (RpQuery *query)
{
  g_return_if_fail (query != NULL);

  if (!g_atomic_ref_count_dec (&query->references))
    return;
  g_ptr_array_unref (query->terms);
  g_array_unref (query->orders);
  g_free (query);
}

GType
rp_query_get_type (RpQuery *query)
{
  g_return_val_if_fail (query != NULL, G_TYPE_INVALID);

  return query->sql->type;
}

/**
 * rp_query_match:
 * @query: a query
 * @field: an open field of the class, or "id"
 * @value: (nullable): as rp_record_dup_string() writes it; %NULL finds records
 *   where the field is not set
 *
 * Keeps the records whose @field is @value; case and accents of a text do not
 * count.
 */
void
rp_query_match (RpQuery    *query,
                const char *field,
                const char *value)
{
  const char *const values[] = { value, NULL };

  g_return_if_fail (query != NULL);

  rp_query_match_any (query, field, value != NULL ? values : NULL);
}

/**
 * rp_query_match_any:
 * @query: a query
 * @field: an open field of the class, or "id"
 * @values: (nullable) (array zero-terminated=1): as rp_record_dup_string()
 *   writes them, at most 50; %NULL finds records where the field is not set
 *
 * Keeps the records whose @field is one of @values.
 */
void
rp_query_match_any (RpQuery           *query,
                    const char        *field,
                    const char *const *values)
{
  const RpField *found;
  RpQueryTerm *term;

  g_return_if_fail (query != NULL);
  g_return_if_fail (field != NULL);

  found = rp_record_class_find_field (query->sql->klass, field);
  g_return_if_fail (found != NULL || g_str_equal (field, "id"));
  g_return_if_fail (found == NULL || !(found->flags & RP_FIELD_SEALED));

  term = add_term (query, RP_TERM_MATCH);
  term->field = found;
  term->values = g_strdupv ((char **) values);
}

/**
 * rp_query_range:
 * @query: a query
 * @field: an integer, instant or day of the class
 * @from: the least value; %G_MININT64 for none
 * @below: the value after the greatest; %G_MAXINT64 for none
 *
 * Keeps the records whose @field is set and lies in the range.
 */
void
rp_query_range (RpQuery    *query,
                const char *field,
                gint64      from,
                gint64      below)
{
  const RpField *found;
  RpQueryTerm *term;

  g_return_if_fail (query != NULL);

  found = rp_record_class_find_field (query->sql->klass, field);
  g_return_if_fail (found != NULL);
  g_return_if_fail (found->type == RP_FIELD_INT || found->type == RP_FIELD_TIME ||
                    found->type == RP_FIELD_DAY);

  term = add_term (query, RP_TERM_RANGE);
  term->field = found;
  term->from = from;
  term->below = below;
}

/**
 * rp_query_via:
 * @query: a query
 * @link: a class whose records link
 * @own_field: its reference to the class of @query
 * @other_field: its reference to something else
 * @other_id: the UUID of that
 *
 * Keeps the records that a record of @link joins with @other_id: people with a
 * position at an organization, say.
 */
void
rp_query_via (RpQuery    *query,
              GType       link,
              const char *own_field,
              const char *other_field,
              const char *other_id)
{
  const RpRecordSql *sql = rp_record_sql_get (link);
  const RpField *own, *other;
  RpQueryTerm *term;

  g_return_if_fail (query != NULL);
  g_return_if_fail (sql != NULL && !sql->klass->sealed_whole);
  g_return_if_fail (other_id != NULL);

  own = rp_record_class_find_field (sql->klass, own_field);
  other = rp_record_class_find_field (sql->klass, other_field);
  g_return_if_fail (own != NULL && own->type == RP_FIELD_REF);
  g_return_if_fail (other != NULL && !(other->flags & RP_FIELD_SEALED));

  term = add_term (query, RP_TERM_VIA);
  term->field = own;
  term->other = other;
  term->link = sql;
  term->values = g_new0 (char *, 2);
  term->values[0] = g_strdup (other_id);
}

/**
 * rp_query_text:
 * @query: a query
 * @text: (nullable): what was typed; nothing but blanks keeps every record
 *
 * Keeps the records in which all words are found, or begin a word, in what is
 * searched of them or of what they must refer to (the person of a meeting).
 */
void
rp_query_text (RpQuery    *query,
               const char *text)
{
  g_autofree char *words = rp_query_words (text, TRUE);
  RpQueryTerm *term;

  g_return_if_fail (query != NULL);

  if (words == NULL)
    return;
  term = add_term (query, RP_TERM_TEXT);
  term->values = g_new0 (char *, 3);
  term->values[0] = g_steal_pointer (&words);
  term->values[1] = g_strdup (text);
}

/**
 * rp_query_order:
 * @query: a query
 * @field: an open field of the class, "created", "changed" or "deleted"
 * @descending: from the greatest to the least
 *
 * Sorts the records; a second call sorts those that are equal so far. Texts go
 * by the user's language, enumerations by their order, references by what they
 * refer to is called. Records where @field is not set come last.
 */
void
rp_query_order (RpQuery    *query,
                const char *field,
                gboolean    descending)
{
  static const char *const columns[] = { "created", "changed", "deleted" };
  RpQueryOrder order = { NULL, NULL, descending };

  g_return_if_fail (query != NULL);
  g_return_if_fail (field != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i], field))
      order.column = columns[i];
  if (order.column == NULL)
    order.field = rp_record_class_find_field (query->sql->klass, field);
  g_return_if_fail (order.column != NULL || order.field != NULL);
  g_return_if_fail (order.field == NULL || !(order.field->flags & RP_FIELD_SEALED));

  g_array_append_val (query->orders, order);
}

/**
 * rp_query_limit:
 * @query: a query
 * @limit: how many records at most; 0 for all
 */
void
rp_query_limit (RpQuery *query,
                guint    limit)
{
  g_return_if_fail (query != NULL);

  query->limit = limit;
}

/**
 * rp_query_deleted:
 * @query: a query
 *
 * Finds the records that are in Recently Deleted, and no others.
 */
void
rp_query_deleted (RpQuery *query)
{
  g_return_if_fail (query != NULL);

  query->deleted = TRUE;
}

/* What a REQUIRED reference leads to, when its title is searched */
static const RpRecordSql *
required_target (const RpField *field)
{
  if (field->type != RP_FIELD_REF || !(field->flags & RP_FIELD_REQUIRED))
    return NULL;

  return rp_record_sql_get (field->get_type ());
}

/**
 * rp_query_concerns:
 * @query: a query
 * @type: a record class
 *
 * Returns: whether a change of a record of @type may change what @query finds,
 *   or in which order
 */
gboolean
rp_query_concerns (RpQuery *query,
                   GType    type)
{
  RpRecordClass *klass = query->sql->klass;
  gboolean has_text = FALSE;

  if (query->sql->type == type)
    return TRUE;
  for (guint i = 0; i < query->terms->len; i++)
    {
      RpQueryTerm *term = query->terms->pdata[i];

      has_text |= term->kind == RP_TERM_TEXT;
      if (term->kind == RP_TERM_VIA && term->link->type == type)
        return TRUE;
    }
  for (guint i = 0; has_text && i < klass->n_fields; i++)
    {
      const RpRecordSql *target = required_target (&klass->fields[i]);

      if (target != NULL && target->type == type)
        return TRUE;
    }
  for (guint i = 0; i < query->orders->len; i++)
    {
      const RpField *field = g_array_index (query->orders, RpQueryOrder, i).field;

      if (field != NULL && field->type == RP_FIELD_REF && field->get_type () == type)
        return TRUE;
    }

  return FALSE;
}
