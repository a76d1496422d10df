/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-query-private.h"

#include "rp-text.h"

#include <string.h>

/* What SQL does for open records, for those that are sealed whole and can only
 * be looked at in memory. */

static gboolean
has_value (gpointer           record,
           const RpQueryTerm *term)
{
  g_autofree char *value = term->field != NULL ? rp_record_dup_string (record, term->field)
                                               : g_strdup (rp_record_get_id (record));
  gboolean found = FALSE;

  if (value == NULL || term->values == NULL)
    return value == NULL && term->values == NULL;

  for (guint i = 0; !found && term->values[i] != NULL; i++)
    found = term->field != NULL && term->field->type == RP_FIELD_TEXT
              ? rp_text_matches_name (value, term->values[i])
              : strcmp (value, term->values[i]) == 0;
  explicit_bzero (value, strlen (value));

  return found;
}

static gboolean
is_in_range (gpointer           record,
             const RpQueryTerm *term)
{
  gint64 number = rp_record_get_number (record, term->field);

  return rp_record_is_set (record, term->field) && number >= term->from && number < term->below;
}

static gboolean
has_words (gpointer    record,
           const char *text)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  g_autoptr(GString) all = g_string_new (NULL);
  g_autofree char *folded = NULL;
  g_autofree char *folded_text = rp_text_fold (text);
  g_auto(GStrv) words = g_strsplit_set (folded_text, " \t\n", -1);
  gboolean found = TRUE;

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == RP_FIELD_TEXT &&
        rp_record_get_text (record, &klass->fields[i]) != NULL)
      g_string_append_printf (all, "%s\n", rp_record_get_text (record, &klass->fields[i]));
  folded = rp_text_fold (all->str);
  for (guint i = 0; found && words[i] != NULL; i++)
    found = strstr (folded, words[i]) != NULL;
  explicit_bzero (folded, strlen (folded));
  explicit_bzero (all->str, all->len);

  return found;
}

/**
 * rp_query_matches:
 * @query: a query
 * @record: a record of its class
 *
 * Returns: whether @record is what the query asks for
 */
gboolean
rp_query_matches (RpQuery  *query,
                  gpointer  record)
{
  for (guint i = 0; i < query->terms->len; i++)
    {
      const RpQueryTerm *term = query->terms->pdata[i];

      if (term->kind == RP_TERM_MATCH ? !has_value (record, term)
          : term->kind == RP_TERM_RANGE ? !is_in_range (record, term)
          : term->kind == RP_TERM_TEXT && !has_words (record, term->values[1]))
        return FALSE;
    }

  return TRUE;
}

static gint64
number_of (gpointer            record,
           const RpQueryOrder *order)
{
  if (order->field != NULL)
    return rp_record_get_number (record, order->field);
  if (strcmp (order->column, "created") == 0)
    return rp_record_get_created (record);

  return strcmp (order->column, "changed") == 0 ? rp_record_get_changed (record)
                                                : rp_record_get_deleted (record);
}

static int
compare_text (gpointer       a,
              gpointer       b,
              const RpField *field)
{
  g_autofree char *text_a = g_utf8_casefold (rp_record_get_text (a, field), -1);
  g_autofree char *text_b = g_utf8_casefold (rp_record_get_text (b, field), -1);
  int result = g_utf8_collate (text_a, text_b);

  explicit_bzero (text_a, strlen (text_a));
  explicit_bzero (text_b, strlen (text_b));

  return result;
}

/**
 * rp_query_compare:
 * @query: a query
 * @a: a record of its class
 * @b: another
 *
 * Returns: less than, equal to or greater than 0 as @a comes before @b
 */
int
rp_query_compare (RpQuery  *query,
                  gpointer  a,
                  gpointer  b)
{
  for (guint i = 0; i < query->orders->len; i++)
    {
      const RpQueryOrder *order = &g_array_index (query->orders, RpQueryOrder, i);
      gboolean has_a = order->field == NULL || rp_record_is_set (a, order->field);
      gboolean has_b = order->field == NULL || rp_record_is_set (b, order->field);
      int result;

      if (has_a != has_b)
        return has_a ? -1 : 1;
      if (!has_a)
        continue;
      if (order->field != NULL &&
          (order->field->type == RP_FIELD_TEXT || order->field->type == RP_FIELD_REF))
        result = compare_text (a, b, order->field);
      else
        result = (number_of (a, order) > number_of (b, order)) -
                 (number_of (a, order) < number_of (b, order));
      if (result != 0)
        return order->descending ? -result : result;
    }

  return (rp_record_get_row (a) > rp_record_get_row (b)) -
         (rp_record_get_row (a) < rp_record_get_row (b));
}
