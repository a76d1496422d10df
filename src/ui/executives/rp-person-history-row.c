/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-history-row.h"

#include "rp-date.h"
#include "rp-person-words.h"

#include <glib/gi18n.h>

#define MOST_LINES 4  /* of a title and of what else is known: a click shows it whole */

/* What each kind of event looks like; the names of others and what went which way are private. */
static const struct
{
  const char *icon_name;
  gboolean    private_title;
} kinds[] = {
  [RP_EVENT_MEETING]       = { "x-office-calendar-symbolic", FALSE },
  [RP_EVENT_ENCOUNTER]     = { "chat-message-new-symbolic",  FALSE },
  [RP_EVENT_FAVOUR_GIVEN]  = { "rapport-jar-symbolic",       TRUE },
  [RP_EVENT_FAVOUR_ASKED]  = { "rapport-jar-symbolic",       TRUE },
  [RP_EVENT_INTRODUCTION]  = { "system-users-symbolic",      TRUE },
  [RP_EVENT_COMMITMENT]    = { "object-select-symbolic",     TRUE },
  [RP_EVENT_ASSESSMENT]    = { "starred-symbolic",           TRUE },
  [RP_EVENT_NOTE]          = { "document-edit-symbolic",     TRUE },
  [RP_EVENT_POSITION]      = { "user-info-symbolic",         FALSE },
};

static GtkWidget *
new_label (const char *text,
           const char *first_class,
           const char *second_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "label", text,
                                   "lines", MOST_LINES,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return label;
}

/* The line down to the next event */
static GtkWidget *
new_marker (const RpHistoryEvent *event,
            gboolean              last)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "icon-name", kinds[event->kind].icon_name,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (image, event->kind == RP_EVENT_MEETING ? "accent-icon" : "dim");
  gtk_box_append (GTK_BOX (box), image);
  if (last)
    return box;

  gtk_widget_add_css_class (line, "rule");
  gtk_widget_set_size_request (line, 1, -1);
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (line, TRUE);
  gtk_box_append (GTK_BOX (box), line);

  return box;
}

static char *
detail_words (const RpPersonFacts  *facts,
              const RpHistoryEvent *event)
{
  const char *sealed = facts->unlocked ? _("Private note") : _("Private note, locked");

  if (!event->sealed || event->kind == RP_EVENT_NOTE)
    return g_strdup (event->detail);

  /* Translators: what is known openly of a moment, and that there is a private note */
  return event->detail != NULL ? g_strdup_printf (_("%1$s  ·  %2$s"), event->detail, sealed)
                               : g_strdup (sealed);
}

/**
 * rp_person_history_row_new:
 * @facts: the person's facts
 * @event: what happened
 * @last: whether nothing comes below it
 *
 * Returns: (transfer floating): a row of a list box
 */
GtkWidget *
rp_person_history_row_new (const RpPersonFacts  *facts,
                           const RpHistoryEvent *event,
                           gboolean              last)
{
  guint32 today = rp_time_day (facts->now, facts->zone);
  g_autofree char *when = rp_person_words_day (rp_time_day (event->at, facts->zone), today);
  g_autofree char *detail = detail_words (facts, event);
  g_autofree char *name = g_strdup_printf ("%s, %s", event->title, when);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = new_label (event->title, "semi", NULL);
  GtkWidget *date = new_label (when, "txs", "dim");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (date, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (date), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (date), FALSE);
  gtk_widget_add_css_class (date, "numeric");
  if (kinds[event->kind].private_title)
    gtk_widget_add_css_class (title, "private");
  gtk_box_append (GTK_BOX (top), title);
  gtk_box_append (GTK_BOX (top), date);
  gtk_box_append (GTK_BOX (words), top);
  if (detail != NULL)
    {
      GtkWidget *label = new_label (detail, "txs", "dim");

      gtk_widget_add_css_class (label, "private");
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "historywords");
  gtk_box_append (GTK_BOX (outer), new_marker (event, last));
  gtk_box_append (GTK_BOX (outer), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), outer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  detail != NULL ? detail : "", -1);

  return row;
}
