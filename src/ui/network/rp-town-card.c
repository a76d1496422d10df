/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-town-card.h"

#include "rp-late-menu.h"
#include "rp-tip.h"
#include "rp-wrap.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define AVATAR 40

/* A card of somebody in a city or at an event: when I last saw them, what to raise and why, what
 * is owed either way, and what to do. */

static GtkWidget *
new_label (const char *text,
           const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "natural-wrap-mode",
                                   GTK_NATURAL_WRAP_NONE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style_class);

  return label;
}

/* Their role there, else at work */
static char *
dup_role (const RpTownPerson *person)
{
  char *role = rp_town_person_role (person);
  const char *position = person->entry->position != NULL ? person->entry->position->role : NULL;
  const char *organization = person->entry->organization != NULL
                             ? person->entry->organization->name : NULL;

  if (role != NULL && organization != NULL)
    {
      g_autofree char *at_event = role;

      return g_strdup_printf ("%s · %s", at_event, organization);
    }
  if (role != NULL)
    return role;
  if (position != NULL && organization != NULL)
    /* Translators: role and company: “CEO, Brindlewick Foods” */
    return g_strdup_printf (C_("role", "%1$s, %2$s"), position, organization);

  return g_strdup (position != NULL ? position : organization);
}

static GtkWidget *
new_head (const RpTownFacts  *facts,
          const RpTownPerson *person)
{
  const char *name = person->entry->person->name;
  g_autofree char *role = dup_role (person);
  g_autofree char *since = person->is_new ? NULL : rp_town_person_since (facts, person);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *avatar = adw_avatar_new (AVATAR, name, TRUE);
  GtkWidget *name_label = new_label (name, "heading");

  gtk_widget_add_css_class (avatar, "private");
  gtk_widget_add_css_class (name_label, "private");
  gtk_widget_set_valign (avatar, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), avatar);
  gtk_box_append (GTK_BOX (words), name_label);
  if (role != NULL)
    gtk_box_append (GTK_BOX (words), new_label (role, "txs"));
  if (since != NULL)
    {
      /* Translators: %s is for instance “7 weeks ago” */
      g_autofree char *last = g_strdup_printf (_("Last contact: %s"), since);
      GtkWidget *label = new_label (last, "txs");

      gtk_widget_add_css_class (label, "dim");
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), words);

  return head;
}

static void
append_line (GtkBox     *box,
             const char *icon_name,
             const char *icon_class,
             const char *text,
             gboolean    is_private)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name", icon_name,
                                  "margin-top", 1, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *label = new_label (text, "txs");

  gtk_widget_add_css_class (icon, icon_class);
  gtk_widget_set_hexpand (label, TRUE);
  if (is_private)
    gtk_widget_add_css_class (label, "private");
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (box, line);
}

static GtkWidget *
new_lines (const RpTownPerson *person)
{
  GtkBox *lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 5));
  g_autoptr(GPtrArray) owed = rp_town_person_owed (person);

  if (person->door != NULL)
    {
      /* Translators: %s is a name */
      g_autofree char *words = g_strdup_printf (_("%s is there, too, and can introduce you"),
                                                person->door->name);

      append_line (lines, "emblem-shared-symbolic", "accent-icon", words, TRUE);
    }
  if (person->topic != NULL)
    {
      /* Translators: a topic, and why it is to be raised, as a sentence */
      g_autofree char *words = g_strdup_printf (_("Raise “%1$s”. %2$s"), person->topic->title,
                                                person->topic_reason);

      append_line (lines, "emoji-objects-symbolic", "accent-icon", words, FALSE);
    }
  else
    {
      append_line (lines, "emoji-objects-symbolic", "dim",
                   _("No topic yet: find out what perplexes them"), FALSE);
    }
  for (guint i = 0; i < owed->len; i++)
    append_line (lines, "emblem-ok-symbolic", "warning-icon", owed->pdata[i], TRUE);

  return GTK_WIDGET (lines);
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          GVariant   *target)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* Whether they come to the event that it is all about, and as what */
static GMenuModel *
new_coming_menu (const RpTownPerson *person)
{
  static const struct { const char *nick, *words; } roles[] = {
    { "attends", N_("_Attends") }, { "speaks", N_("_Speaks") }, { "chairs", N_("C_hairs") },
  };
  const char *id = rp_record_get_id (person->entry->person);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    add_item (menu, _(roles[i].words), "event.set-role",
              g_variant_new ("(ss)", id, roles[i].nick));
  if (person->attendance != NULL)
    add_item (menu, _("Does _Not Come"), "event.set-role", g_variant_new ("(ss)", id, ""));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
new_menu (const RpTownFacts  *facts,
          const RpTownPerson *person)
{
  const char *id = rp_record_get_id (person->entry->person);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is a name */
  g_autofree char *words = g_strdup_printf (_("More about %s"), person->entry->person->name);

  add_item (section, _("Show P_erson"), "win.show-person", g_variant_new_string (id));
  if (person->topic != NULL)
    add_item (section, _("Show _Topic"), "win.show-topic",
              g_variant_new_string (rp_record_get_id (person->topic)));
  add_item (section, _("Show _Favours"), "win.show-favours", g_variant_new_string (id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  if (facts->event != NULL)
    {
      g_autoptr(GMenuModel) coming = new_coming_menu (person);

      g_menu_append_section (menu, NULL, coming);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  rp_tip_set (button, _("More"));
  rp_late_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);

  return button;
}

static GtkWidget *
new_button (const char *label,
            const char *action,
            GVariant   *target,
            const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: what a button does, and about whom, for a screen reader */
  g_autofree char *words = g_strdup_printf (_("%1$s %2$s"), label, name);

  gtk_widget_add_css_class (button, "fixbutton");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);

  return button;
}

static GtkWidget *
new_buttons (const RpTownFacts  *facts,
             const RpTownPerson *person)
{
  const char *id = rp_record_get_id (person->entry->person);
  const char *topic = person->topic != NULL ? rp_record_get_id (person->topic) : "";
  const char *name = person->entry->person->name;
  GtkWidget *buttons = rp_wrap_new ();

  if (facts->event != NULL && person->attendance == NULL)
    rp_wrap_append (RP_WRAP (buttons),
                    new_button (_("Is Coming"), "event.set-role",
                                g_variant_new ("(ss)", id, "attends"), name));
  rp_wrap_append (RP_WRAP (buttons),
                  new_button (_("Log Encounter…"), "win.log-encounter",
                              g_variant_new ("(ss)", id, topic), name));
  if (!person->is_new)
    rp_wrap_append (RP_WRAP (buttons),
                    new_button (_("Plan a Meeting…"), "win.plan-meeting",
                                g_variant_new ("(ss)", id, topic), name));
  rp_wrap_append (RP_WRAP (buttons), new_menu (facts, person));

  return buttons;
}

/**
 * rp_town_card_new:
 * @facts: what the advice rests on
 * @person: somebody there
 *
 * Returns: (transfer floating): a card that acts by the window's actions, and at
 *   an event by `event.set-role` (ss, the person, and the nick of a role, or ""
 *   for who does not come)
 */
GtkWidget *
rp_town_card_new (const RpTownFacts  *facts,
                  const RpTownPerson *person)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10, NULL);

  gtk_box_append (GTK_BOX (card), new_head (facts, person));
  gtk_box_append (GTK_BOX (card), new_lines (person));
  gtk_box_append (GTK_BOX (card), new_buttons (facts, person));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "helper");
  gtk_widget_set_name (card, rp_record_get_id (person->entry->person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  person->entry->person->name, -1);

  return card;
}
