/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meet-card.h"

#include "rp-introduction-verb.h"
#include "rp-plain.h"

#include <glib/gi18n.h>

#define AVATAR 28

/* Rows of introductions, and of two people who are not suggested. */

static const char *
get_name (RpPerson *person)
{
  return person != NULL ? person->name : C_("introduction", "You");
}

static char *
dup_two (RpPerson *first,
         RpPerson *second)
{
  /* Translators: the names of two people */
  return g_strdup_printf (_("%1$s and %2$s"), get_name (first), get_name (second));
}

static GtkWidget *
new_row (RpPerson   *first,
         RpPerson   *second,
         const char *subtitle)
{
  g_autofree char *two = dup_two (first, second);
  GtkWidget *row = rp_plain_row_new (two, subtitle);
  GtkWidget *faces = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_box_append (GTK_BOX (faces), adw_avatar_new (AVATAR, get_name (first), TRUE));
  gtk_box_append (GTK_BOX (faces), adw_avatar_new (AVATAR, get_name (second), TRUE));
  gtk_widget_set_valign (faces, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), faces);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "private");

  return row;
}

/**
 * rp_meet_row_key:
 * @plan: what @introduction is of
 * @introduction: an introduction
 *
 * Returns: (transfer full): what is to be seen of it
 */
char *
rp_meet_row_key (RpMeetPlan     *plan,
                 RpIntroduction *introduction)
{
  RpPerson *first = rp_meet_plan_lookup (plan, introduction->introduced);
  RpPerson *second = rp_meet_plan_lookup (plan, introduction->to_person);
  g_autofree char *two = dup_two (first, second);
  g_autofree char *stands = rp_introduction_stands (introduction, first, second, plan->today);

  return g_strdup_printf ("%s|%s|%s", rp_record_get_id (introduction), two, stands);
}

/**
 * rp_meet_row_new:
 * @plan: what @introduction is of
 * @introduction: an introduction
 *
 * Returns: (transfer floating): a row with how far it came, and what to do next
 */
GtkWidget *
rp_meet_row_new (RpMeetPlan     *plan,
                 RpIntroduction *introduction)
{
  RpPerson *first = rp_meet_plan_lookup (plan, introduction->introduced);
  RpPerson *second = rp_meet_plan_lookup (plan, introduction->to_person);
  g_autofree char *stands = rp_introduction_stands (introduction, first, second, plan->today);
  GtkWidget *row = new_row (first, second, stands);
  GtkWidget *verb = rp_introduction_verb_new (introduction, first, second);

  if (verb != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), verb);
  if (rp_introduction_is_due (introduction, plan->today))
    gtk_widget_add_css_class (row, "expected");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", rp_record_get_id (introduction));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.edit-introduction");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

/**
 * rp_meet_row_new_aside:
 * @plan: what @snooze is of
 * @snooze: two people who are not suggested
 *
 * Returns: (transfer floating): a row that brings them back by
 *   `meet.suggest-again` (s, the UUID)
 */
GtkWidget *
rp_meet_row_new_aside (RpMeetPlan *plan,
                       RpSnooze   *snooze)
{
  g_auto(GStrv) ids = rp_meet_aside_parse (snooze->what);
  RpPerson *one = rp_meet_plan_lookup (plan, ids[0]);
  RpPerson *other = rp_meet_plan_lookup (plan, ids[1]);
  gboolean sorted = g_utf8_collate (one->name, other->name) <= 0;
  RpPerson *first = sorted ? one : other;
  RpPerson *second = sorted ? other : one;
  GtkWidget *row = new_row (first, second, NULL);
  GtkWidget *again = gtk_button_new_with_label (_("Suggest Again"));
  g_autofree char *two = dup_two (first, second);
  /* Translators: what a button does, and about whom, for a screen reader */
  g_autofree char *words = g_strdup_printf (_("%1$s %2$s"), _("Suggest Again"), two);

  gtk_widget_add_css_class (again, "fixbutton");
  gtk_widget_set_valign (again, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (again), "s", rp_record_get_id (snooze));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (again), "meet.suggest-again");
  gtk_accessible_update_property (GTK_ACCESSIBLE (again), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), again);

  return row;
}
