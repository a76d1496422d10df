/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meet-card.h"

#include "rp-chip.h"
#include "rp-number.h"
#include "rp-wrap.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define AVATAR 36

/* A card of two people who should meet: what the one looks for, what the other has, what each
 * gains, what both have in common, and what comes first. */

static GtkWidget *
new_label (const char *text,
           const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style_class);

  return label;
}

static char *
dup_role (RpMeetPlan *plan,
          RpPerson   *person)
{
  RpJarEntry entry = { NULL };
  const char *role, *where;

  rp_network_jar (plan->network, rp_record_get_id (person), &entry);
  role = entry.position != NULL ? entry.position->role : NULL;
  where = entry.organization != NULL ? entry.organization->name : NULL;
  if (role != NULL && where != NULL)
    return g_strdup_printf (C_("role", "%1$s, %2$s"), role, where);

  return g_strdup (role != NULL ? role : where != NULL ? where : "");
}

/* Who it is, as a button that leads to their page */
static GtkWidget *
new_person (RpMeetPlan *plan,
            RpPerson   *person)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = new_label (person->name, "heading");
  g_autofree char *role = dup_role (plan, person);
  /* Translators: %s is a name */
  g_autofree char *label = g_strdup_printf (_("Show %s"), person->name);

  gtk_box_append (GTK_BOX (words), name);
  if (*role != '\0')
    {
      GtkWidget *role_label = new_label (role, "txs");

      gtk_widget_add_css_class (role_label, "dim");
      gtk_box_append (GTK_BOX (words), role_label);
    }
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), adw_avatar_new (AVATAR, person->name, TRUE));
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "private");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "meet-person");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rp_record_get_id (person));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-person");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return button;
}

static GtkWidget *
new_head (RpMeetPlan   *plan,
          const RpPair *pair)
{
  GtkWidget *head = rp_wrap_new ();

  rp_wrap_append (RP_WRAP (head), new_person (plan, pair->seeker));
  rp_wrap_append (RP_WRAP (head), new_person (plan, pair->helper));

  return head;
}

static void
attach (GtkGrid    *grid,
        int        *row,
        const char *icon_name,
        const char *title,
        GtkWidget  *value)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name", icon_name,
                                  "margin-top", 1, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *label = new_label (title, "txs");

  gtk_widget_add_css_class (icon, "dim");
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_add_css_class (value, "private");
  gtk_grid_attach (grid, icon, 0, *row, 1, 1);
  gtk_grid_attach (grid, label, 1, *row, 1, 1);
  gtk_grid_attach (grid, value, 2, *row, 1, 1);
  (*row)++;
}

static void
attach_words (GtkGrid    *grid,
              int        *row,
              const char *icon_name,
              const char *title,
              char       *words)
{
  attach (grid, row, icon_name, title, new_label (words, "txs"));
  g_free (words);
}

static char *
dup_commons (RpMeetPlan   *plan,
             const RpPair *pair)
{
  g_autoptr(GPtrArray) commons = rp_network_in_common (plan->network,
                                                       rp_record_get_id (pair->seeker),
                                                       rp_record_get_id (pair->helper));
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < commons->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "; " : "",
                            ((RpCommon *) commons->pdata[i])->words);

  return words->len > 0 ? rp_text_capitalise (words->str) : NULL;
}

static GtkWidget *
new_facts (RpMeetPlan        *plan,
           const RpMeetMatch *match)
{
  const RpPair *pair = match->pairs->pdata[0];
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  char *commons = dup_commons (plan, pair);
  int row = 0;

  gtk_grid_set_column_spacing (grid, 10);
  gtk_grid_set_row_spacing (grid, 5);
  attach_words (grid, &row, "system-search-symbolic", C_("meet", "Seeks"),
                rp_pair_seeker_gain (pair));
  attach_words (grid, &row, "starred-symbolic", C_("meet", "Fits"), rp_pair_reason (pair));
  attach_words (grid, &row, "emoji-objects-symbolic", C_("meet", "Gains"),
                rp_pair_helper_gain (pair));
  attach_words (grid, &row, "object-select-symbolic", C_("meet", "In both"),
                rp_join_quoted (pair->words));
  if (commons != NULL)
    attach_words (grid, &row, "emblem-shared-symbolic", C_("meet", "In common"), commons);
  for (guint i = 1; i < match->pairs->len; i++)
    attach_words (grid, &row, "list-add-symbolic", C_("meet", "Also"),
                  rp_pair_seeker_gain (match->pairs->pdata[i]));

  return GTK_WIDGET (grid);
}

static GtkWidget *
new_remarks (const RpPair *pair)
{
  g_autofree char *verdict = rp_pair_verdict_words (pair);
  g_autofree char *caution = rp_pair_caution (pair);
  GtkWidget *remarks = rp_wrap_new ();
  GtkWidget *chip = rp_chip_new (verdict, NULL);

  gtk_widget_add_css_class (chip, pair->verdict == RP_MEET_READY ? "success" : "warning");
  gtk_widget_add_css_class (chip, "private");
  rp_wrap_append (RP_WRAP (remarks), chip);
  if (caution != NULL)
    {
      chip = rp_chip_new (caution, "dialog-warning-symbolic");
      gtk_widget_add_css_class (chip, "outline");
      gtk_widget_add_css_class (chip, "private");
      rp_wrap_append (RP_WRAP (remarks), chip);
    }

  return remarks;
}

static char *
dup_two (const RpPair *pair)
{
  /* Translators: the names of two people */
  return g_strdup_printf (_("%1$s and %2$s"), pair->seeker->name, pair->helper->name);
}

static GtkWidget *
new_button (const char   *label,
            const char   *action,
            const RpPair *pair)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *two = dup_two (pair);
  /* Translators: what a button does, and about whom, for a screen reader */
  g_autofree char *words = g_strdup_printf (_("%1$s %2$s"), label, two);

  gtk_widget_add_css_class (button, "fixbutton");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    rp_record_get_id (pair->seeker),
                                    rp_record_get_id (pair->helper));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);

  return button;
}

static GtkWidget *
new_buttons (const RpPair *pair,
             gboolean      first)
{
  GtkWidget *buttons = rp_wrap_new ();
  GtkWidget *introduce = new_button (_("Introduce…"), "win.introduce", pair);
  GtkWidget *aside = new_button (_("Not These Two"), "meet.aside", pair);

  if (first && pair->verdict != RP_MEET_GET_TO_KNOW)
    gtk_widget_add_css_class (introduce, "suggested-action");
  gtk_widget_add_css_class (aside, "flat");
  rp_wrap_append (RP_WRAP (buttons), introduce);
  rp_wrap_append (RP_WRAP (buttons), aside);
  gtk_widget_set_margin_top (buttons, 4);

  return buttons;
}

/**
 * rp_meet_card_key:
 * @plan: what @match is of
 * @match: two people
 * @first: whether the card is the first one
 *
 * Returns: (transfer full): what is to be seen of it
 */
char *
rp_meet_card_key (RpMeetPlan        *plan,
                  const RpMeetMatch *match,
                  gboolean           first)
{
  GString *key = g_string_new (first ? "1" : "0");

  for (guint i = 0; i < match->pairs->len; i++)
    {
      const RpPair *pair = match->pairs->pdata[i];
      g_autofree char *two = dup_two (pair);
      g_autofree char *seeker = rp_pair_seeker_gain (pair);
      g_autofree char *reason = rp_pair_reason (pair);
      g_autofree char *verdict = rp_pair_verdict_words (pair);
      g_autofree char *caution = rp_pair_caution (pair);

      g_string_append_printf (key, "|%s|%s|%s|%s|%s|%s|%s", rp_record_get_id (pair->seeker),
                              rp_record_get_id (pair->helper), two, seeker, reason, verdict,
                              caution != NULL ? caution : "");
    }

  return g_string_free (key, FALSE);
}

/**
 * rp_meet_card_new:
 * @plan: what @match is of
 * @match: two people who should meet
 * @first: whether it is the first one, which is the one to begin with
 *
 * Returns: (transfer floating): a card that acts by `meet.aside` (ss, the UUIDs
 *   of both)
 */
GtkWidget *
rp_meet_card_new (RpMeetPlan        *plan,
                  const RpMeetMatch *match,
                  gboolean           first)
{
  const RpPair *pair = match->pairs->pdata[0];
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10, NULL);
  g_autofree char *two = dup_two (pair);

  gtk_box_append (GTK_BOX (card), new_head (plan, pair));
  gtk_box_append (GTK_BOX (card), new_facts (plan, match));
  gtk_box_append (GTK_BOX (card), new_remarks (pair));
  gtk_box_append (GTK_BOX (card), new_buttons (pair, first));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "helper");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, two, -1);

  return card;
}
