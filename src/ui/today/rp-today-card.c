/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-today-card.h"

#include <glib/gi18n.h>

/* How a card of Today is made into rows. */

/**
 * rp_today_find_topic:
 * @facts: what Today was composed of
 * @meeting: a UUID
 *
 * Returns: (transfer none) (nullable): the first topic of its plan
 */
RpTopic *
rp_today_find_topic (const RpTodayFacts *facts,
                     const char         *meeting)
{
  for (guint i = 0; i < facts->plan_topics->len; i++)
    {
      RpPlanTopic *plan_topic = facts->plan_topics->pdata[i];

      if (g_strcmp0 (plan_topic->meeting, meeting) == 0)
        return rp_facts_records_lookup (facts->records, RP_TYPE_TOPIC, plan_topic->topic);
    }

  return NULL;
}

/**
 * rp_today_describe_card:
 * @card: (nullable): a card
 * @facts: what Today was composed of
 *
 * Returns: (transfer full): whatever the card shows, in words; another text
 *   means that it has to be built anew
 */
char *
rp_today_describe_card (const RpTodayCard  *card,
                        const RpTodayFacts *facts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; card != NULL && i < card->items->len; i++)
    {
      const RpTodayItem *item = card->items->pdata[i];
      const RpCheckReport *report = g_hash_table_lookup (facts->reports, item->id);
      RpMeeting *meeting = rp_facts_find (facts->meetings, item->id);
      RpTopic *topic = rp_today_find_topic (facts, item->id);

      g_string_append_printf (text, "%s|%s|%s|%s|%s|%s|%d|", item->key, item->title, item->reason,
                              item->aside != NULL ? item->aside : "",
                              item->aside_note != NULL ? item->aside_note : "",
                              item->verb != NULL ? item->verb : "", item->late);
      g_string_append_printf (text, "%" G_GINT64_FORMAT "|%s|",
                              meeting != NULL ? meeting->starts : 0,
                              topic != NULL ? topic->title : "");
      for (guint j = 0; report != NULL && j < report->findings->len; j++)
        {
          const RpFinding *finding = report->findings->pdata[j];

          g_string_append_printf (text, "%s%d%s", finding->id, finding->state, finding->title);
        }
    }
  if (card != NULL)
    g_string_append_printf (text, "+%u", card->more);

  return g_string_free (text, FALSE);
}

/* The key of the row with the focus. */
static char *
get_focused (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list))
                   ? (RP_IS_TODAY_ROW (focus) ? focus
                      : gtk_widget_get_ancestor (focus, RP_TYPE_TODAY_ROW)) : NULL;

  return row != NULL ? g_strdup (rp_today_row_get_key (RP_TODAY_ROW (row))) : NULL;
}

/* The focus goes back to the same row, or to the one that took its place. */
static void
restore_focus (GtkListBox *list,
               const char *key,
               int         index)
{
  GtkListBoxRow *row, *found = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      if (g_str_equal (rp_today_row_get_key (RP_TODAY_ROW (row)), key))
        {
          found = row;
          break;
        }
      if (i <= index)
        found = row;
    }

  if (found != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (found));
}

static int
find_index (GtkListBox *list,
            const char *key)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_strcmp0 (rp_today_row_get_key (RP_TODAY_ROW (row)), key) == 0)
      return i;

  return -1;
}

/**
 * rp_today_build_rows:
 * @section: where the card is shown
 * @card: a card
 * @facts: what Today was composed of
 *
 * Shows the rows of a card in place of those that are there. The focus stays
 * where it is.
 */
void
rp_today_build_rows (RpSection          *section,
                     const RpTodayCard  *card,
                     const RpTodayFacts *facts)
{
  GtkListBox *list = rp_section_get_list (section);
  g_autofree char *key = get_focused (list);
  int index = find_index (list, key);
  g_autofree char *count = NULL;

  rp_section_clear_list (section);
  for (guint i = 0; i < card->items->len; i++)
    gtk_list_box_append (list, rp_today_row_new (card->kind, card->items->pdata[i], facts));
  if (card->more > 0)
    /* Translators: how many are shown, and of how many */
    count = g_strdup_printf (_("%u of %u"), card->items->len, card->items->len + card->more);
  else if (card->kind == RP_TODAY_I_OWE)
    count = g_strdup_printf ("%u", card->items->len);
  rp_section_set_trailing (section, count);
  if (key != NULL)
    restore_focus (list, key, index);
}

/**
 * rp_today_find_row:
 * @section: where a card is shown
 * @key: of an item
 *
 * Returns: (transfer none) (nullable): its row
 */
RpTodayRow *
rp_today_find_row (RpSection  *section,
                   const char *key)
{
  GtkListBox *list = rp_section_get_list (section);
  int index = find_index (list, key);

  return index >= 0 ? RP_TODAY_ROW (gtk_list_box_get_row_at_index (list, index)) : NULL;
}
