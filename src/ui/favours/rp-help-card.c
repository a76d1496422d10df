/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-help-card.h"

#include "rp-chip.h"
#include "rp-late-menu.h"
#include "rp-path.h"
#include "rp-show-jar.h"
#include "rp-tip.h"
#include "rp-wrap.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define AVATAR    44
#define JAR_WIDTH 66

/* A card of somebody who may help: what it serves, what they gain, the way to them, what it takes
 * from their jar, and what to do. */

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
dup_role (const RpHelper *helper)
{
  const char *role = helper->position != NULL ? helper->position->role : NULL;

  if (helper->organization == NULL || role == NULL)
    return g_strdup (role != NULL ? role
                     : helper->organization != NULL ? helper->organization->name : "");

  /* Translators: role and company: “CEO, Brindlewick Foods” */
  return g_strdup_printf (C_("role", "%1$s, %2$s"), role, helper->organization->name);
}

static GtkWidget *
new_head (const RpHelper *helper,
          guint           rank)
{
  g_autofree char *number = g_strdup_printf ("%u", rank);
  g_autofree char *role = dup_role (helper);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *rank_label = gtk_label_new (number);
  GtkWidget *name = new_label (helper->person->name, "heading");
  GtkWidget *avatar = adw_avatar_new (AVATAR, helper->person->name, TRUE);

  gtk_widget_add_css_class (rank_label, "bignum");
  gtk_widget_add_css_class (rank_label, "dimmer");
  gtk_widget_add_css_class (rank_label, "numeric");
  gtk_widget_add_css_class (avatar, "private");
  gtk_widget_add_css_class (name, "private");
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (rank_label, rank > 0);
  gtk_box_append (GTK_BOX (head), rank_label);
  gtk_box_append (GTK_BOX (head), avatar);
  gtk_box_append (GTK_BOX (words), name);
  if (*role != '\0')
    {
      GtkWidget *role_label = new_label (role, "txs");

      gtk_widget_add_css_class (role_label, "dim");
      gtk_box_append (GTK_BOX (words), role_label);
    }
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (head), words);

  return head;
}

static void
attach (GtkGrid    *grid,
        int         row,
        const char *icon_name,
        const char *icon_class,
        const char *title,
        GtkWidget  *value)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name", icon_name,
                                  "margin-top", 1, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *label = new_label (title, "txs");

  gtk_widget_add_css_class (icon, icon_class);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (grid, icon, 0, row, 1, 1);
  gtk_grid_attach (grid, label, 1, row, 1, 1);
  gtk_grid_attach (grid, value, 2, row, 1, 1);
}

static GtkWidget *
new_facts (RpNetwork      *network,
           const RpHelper *helper)
{
  g_autofree char *serves = rp_helper_serves_words (helper);
  g_autofree char *gains = rp_helper_gains_words (helper);
  g_autoptr(GArray) chain = rp_network_chain (network, rp_record_get_id (helper->person));
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  GtkWidget *serves_label = new_label (serves, "txs");
  GtkWidget *gains_label = new_label (gains, "txs");

  gtk_grid_set_column_spacing (grid, 10);
  gtk_grid_set_row_spacing (grid, 5);
  gtk_widget_add_css_class (serves_label, "private");
  gtk_widget_add_css_class (gains_label, "private");
  if (helper->serves != NULL)
    gtk_widget_add_css_class (serves_label, "semi");
  attach (grid, 0, "starred-symbolic", helper->serves != NULL ? "success-icon" : "dim",
          _("Serves"), serves_label);
  attach (grid, 1, "emoji-objects-symbolic", "dim", _("Gains"), gains_label);
  attach (grid, 2, "emblem-shared-symbolic", "dim", C_("introductions", "Path"),
          chain->len > 0 ? rp_path_new (chain, chain->len)
                         : new_label (_("Nobody you know can introduce you."), "txs"));

  return GTK_WIDGET (grid);
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

static GtkWidget *
new_menu (const char *id,
          const char *name)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is a name */
  g_autofree char *words = g_strdup_printf (_("More about %s"), name);

  add_item (menu, _("_Log the Favour…"), "win.add-favour", g_variant_new ("(ss)", id, "asked"));
  add_item (menu, _("_Plan a Meeting…"), "win.plan-meeting", g_variant_new ("(ss)", id, ""));
  add_item (menu, _("Show _Favours"), "win.show-favours", g_variant_new_string (id));
  add_item (menu, _("Show P_erson"), "win.show-person", g_variant_new_string (id));
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
            const char *id,
            const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: what a button does, and about whom, for a screen reader */
  g_autofree char *words = g_strdup_printf (_("%1$s %2$s"), label, name);

  gtk_widget_add_css_class (button, "fixbutton");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);

  return button;
}

static GtkWidget *
new_buttons (const RpHelper *helper,
             gboolean        first)
{
  const char *id = rp_record_get_id (helper->person);
  const char *name = helper->person->name;
  GtkWidget *buttons = rp_wrap_new ();
  GtkWidget *draft = new_button (_("Draft the Ask…"), "help.draft", id, name);
  GtkWidget *not_now = new_button (_("Not Now"), "help.not-now", id, name);

  if (first)
    gtk_widget_add_css_class (draft, "suggested-action");
  gtk_widget_add_css_class (not_now, "flat");
  rp_wrap_append (RP_WRAP (buttons), draft);
  rp_wrap_append (RP_WRAP (buttons), not_now);
  rp_wrap_append (RP_WRAP (buttons), new_menu (id, name));
  gtk_widget_set_margin_top (buttons, 4);

  return buttons;
}

static GtkWidget *
new_jar (RpNetwork      *network,
         const RpHelper *helper)
{
  g_autofree char *cost = rp_helper_cost_words (helper);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *jar = rp_sweet_jar_new (JAR_WIDTH);
  GtkWidget *chip = rp_chip_new (cost, NULL);
  RpJarEntry entry;

  if (rp_network_jar (network, rp_record_get_id (helper->person), &entry))
    rp_show_jar (RP_SWEET_JAR (jar), helper->person, &entry.jar);
  gtk_widget_add_css_class (chip, helper->cost == 0 ? "success" : "warning");
  gtk_widget_set_halign (chip, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "private");
  gtk_box_append (GTK_BOX (box), jar);
  gtk_box_append (GTK_BOX (box), chip);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

/**
 * rp_help_card_new:
 * @network: what @helper is of
 * @helper: who may help
 * @rank: their place, from 1 on; 0 shows none
 *
 * Returns: (transfer floating): a card that acts by `help.draft` (s) and
 *   `help.not-now` (s), the UUID of the person
 */
GtkWidget *
rp_help_card_new (RpNetwork      *network,
                  const RpHelper *helper,
                  guint           rank)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "spacing", 16, NULL);
  GtkWidget *main_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_append (GTK_BOX (main_box), new_head (helper, rank));
  gtk_box_append (GTK_BOX (main_box), new_facts (network, helper));
  gtk_box_append (GTK_BOX (main_box), new_buttons (helper, rank == 1));
  gtk_widget_set_hexpand (main_box, TRUE);
  gtk_box_append (GTK_BOX (card), main_box);
  gtk_box_append (GTK_BOX (card), new_jar (network, helper));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "helper");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  helper->person->name, -1);

  return card;
}
