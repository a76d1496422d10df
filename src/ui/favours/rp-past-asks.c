/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-past-asks.h"

#include "rp-day-words.h"
#include "rp-record-row.h"
#include "rp-section.h"

#include <glib/gi18n.h>

#define MOST_ROWS  3
#define MOST_LINES 3

/**
 * RpPastAsks:
 *
 * Asks like the one that is to be made: of whom, when, and how they ended. It
 * is not seen when there was none. A row activates `favour.edit` (s).
 */
struct _RpPastAsks
{
  AdwBin      parent_instance;

  guint32     today;
  RpSection  *section;
};

G_DEFINE_FINAL_TYPE (RpPastAsks, rp_past_asks, ADW_TYPE_BIN)

static void
rp_past_asks_class_init (RpPastAsksClass *klass)
{
}

static void
rp_past_asks_init (RpPastAsks *self)
{
  self->section = RP_SECTION (rp_section_new (_("Asks like this one")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rp_past_asks_new:
 * @today: today
 *
 * Returns: (transfer floating): no asks yet
 */
GtkWidget *
rp_past_asks_new (guint32 today)
{
  RpPastAsks *self = g_object_new (RP_TYPE_PAST_ASKS, NULL);

  self->today = today;

  return GTK_WIDGET (self);
}

static GtkWidget *
new_row (RpPastAsks      *self,
         const RpPastAsk *ask)
{
  g_autofree char *ended = rp_past_ask_words (ask);
  g_autofree char *day = ask->favour->date != 0 ? rp_day_words (ask->favour->date, self->today)
                                                : NULL;
  g_autofree char *subtitle = day != NULL ? g_strdup_printf ("%s\n%s", day, ended)
                                          : g_strdup (ended);
  GtkWidget *row = rp_record_row_new (ask->favour, ask->favour->text, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), MOST_LINES);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), MOST_LINES);
  rp_record_row_set_edit (RP_RECORD_ROW (row), "favour.edit");
  rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, TRUE);

  return row;
}

/**
 * rp_past_asks_show:
 * @self: some asks
 * @asks: (nullable) (element-type RpPastAsk): those most like it first
 */
void
rp_past_asks_show (RpPastAsks *self,
                   GArray     *asks)
{
  guint n = asks != NULL ? MIN (asks->len, MOST_ROWS) : 0;

  g_return_if_fail (RP_IS_PAST_ASKS (self));

  rp_section_clear_list (self->section);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (rp_section_get_list (self->section),
                         new_row (self, &g_array_index (asks, RpPastAsk, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}
