/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-capture-words.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-plain.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * rp_capture_heading_new:
 * @heading: a sentence or two words
 *
 * Returns: (transfer floating): a small heading above a part of a dialog
 */
GtkWidget *
rp_capture_heading_new (const char *heading)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", heading,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (label, "semi");
  gtk_widget_add_css_class (label, "txs");

  return label;
}

/**
 * rp_capture_labelled:
 * @heading: a sentence or two words
 * @child: (transfer floating): what it is about
 *
 * Returns: (transfer floating): @child below its heading
 */
GtkWidget *
rp_capture_labelled (const char *heading,
                     GtkWidget  *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), rp_capture_heading_new (heading));
  gtk_box_append (GTK_BOX (box), child);

  return box;
}

/**
 * rp_capture_list_new:
 *
 * Returns: (transfer floating): a list for rows, as the form has one
 */
GtkWidget *
rp_capture_list_new (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");

  return list;
}

/**
 * rp_capture_switch_row:
 * @title: what is on or off
 * @subtitle: (nullable): what that means
 * @toggle: (out) (transfer none): the switch
 *
 * Returns: (transfer floating): a row with a switch at its end
 */
GtkWidget *
rp_capture_switch_row (const char  *title,
                       const char  *subtitle,
                       GtkSwitch  **toggle)
{
  GtkWidget *row = rp_plain_row_new (title, subtitle);
  GtkWidget *widget = gtk_switch_new ();

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  *toggle = GTK_SWITCH (widget);

  return row;
}

/**
 * rp_capture_today:
 *
 * Returns: the day it is where I am
 */
guint32
rp_capture_today (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  return rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
}

/**
 * rp_capture_role:
 * @facts: a person
 *
 * Returns: (transfer full) (nullable): “CEO, Brindlewick Foods”
 */
char *
rp_capture_role (const RpPersonFacts *facts)
{
  const char *role = facts->entry->position != NULL ? facts->entry->position->role : NULL;
  const char *company = facts->entry->organization != NULL ? facts->entry->organization->name
                                                           : NULL;

  if (role == NULL || company == NULL)
    return g_strdup (role != NULL ? role : company);

  /* Translators: role and company: “CEO, Brindlewick Foods” */
  return g_strdup_printf (C_("role", "%1$s, %2$s"), role, company);
}

/* A phrase with the first name, or without anybody's. */
static char *
named (RpPerson   *person,
       const char *with_name,
       const char *nobody)
{
  g_autofree char *name = rp_person_short_name (person);
  g_auto(GStrv) parts = g_strsplit (with_name, "%s", 2);

  return *name != '\0' ? g_strjoinv (name, parts) : g_strdup (nobody);
}

/**
 * rp_capture_how_words:
 * @person: (nullable): who it was
 *
 * Returns: (transfer full): “How did he take it?”
 */
char *
rp_capture_how_words (RpPerson *person)
{
  return rp_person_phrase (person, _("How did she take it?"), _("How did he take it?"),
                           _("How did they take it?"),
                           /* Translators: %s is a first name */
                           named (person, _("How did %s take it?"), _("How was it taken?")));
}

/**
 * rp_capture_whose_words:
 * @person: (nullable): who it was
 *
 * Returns: (transfer full): “His words”
 */
char *
rp_capture_whose_words (RpPerson *person)
{
  return rp_person_phrase (person, _("Her words"), _("His words"), _("Their words"),
                           g_strdup (_("What was said")));
}

/**
 * rp_capture_remind_words:
 * @person: (nullable): who it was
 *
 * Returns: (transfer full): “Remind me to invite him”
 */
char *
rp_capture_remind_words (RpPerson *person)
{
  return rp_person_phrase (person, _("Remind me to invite her"), _("Remind me to invite him"),
                           _("Remind me to invite them"),
                           /* Translators: %s is a first name */
                           named (person, _("Remind me to invite %s"),
                                  _("Remind me of an invitation")));
}

/**
 * rp_capture_note_words:
 * @person: (nullable): who it was
 *
 * Returns: (transfer full): “Note that this perplexes him”
 */
char *
rp_capture_note_words (RpPerson *person)
{
  return rp_person_phrase (person, _("Note that this perplexes her"),
                           _("Note that this perplexes him"),
                           _("Note that this perplexes them"),
                           /* Translators: %s is a first name */
                           named (person, _("Note that this perplexes %s"),
                                  _("Note that this perplexes somebody")));
}
