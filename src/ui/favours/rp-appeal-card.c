/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-appeal-card.h"

#include "rp-appeal-bar.h"
#include "rp-day-words.h"
#include "rp-late-menu.h"
#include "rp-sponsors-part.h"
#include "rp-text.h"
#include "rp-tip.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpAppealCard:
 *
 * One need that several are asked for: how much of it is pledged, by when it
 * is needed, who was asked, and whom to ask next.
 */
struct _RpAppealCard
{
  AdwBin          parent_instance;

  char           *id;
  GtkLabel       *title;
  GtkMenuButton  *menu;
  RpAppealBar    *bar;
  GtkLabel       *sum_label;
  GtkLabel       *due_label;
  RpSponsorsPart *sponsors;
  GtkWidget      *buttons;
};

G_DEFINE_FINAL_TYPE (RpAppealCard, rp_appeal_card, ADW_TYPE_BIN)

static void
rp_appeal_card_finalize (GObject *object)
{
  g_free (RP_APPEAL_CARD (object)->id);

  G_OBJECT_CLASS (rp_appeal_card_parent_class)->finalize (object);
}

static void
rp_appeal_card_class_init (RpAppealCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_appeal_card_finalize;
}

static GtkLabel *
new_label (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style_class);
  gtk_widget_add_css_class (label, "private");

  return GTK_LABEL (label);
}

static GtkWidget *
new_head (RpAppealCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                              "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                              "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "title-4");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "private");
  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->menu, "view-more-symbolic");
  gtk_widget_set_valign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->menu), "flat");
  rp_tip_set (GTK_WIDGET (self->menu), _("More"));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->menu));

  return head;
}

static void
add_button (RpAppealCard *self,
            const char   *label,
            const char   *action,
            const char   *style_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "fixbutton");
  if (style_class != NULL)
    gtk_widget_add_css_class (button, style_class);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", self->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  rp_wrap_append (RP_WRAP (self->buttons), button);
}

static void
rp_appeal_card_init (RpAppealCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->bar = RP_APPEAL_BAR (rp_appeal_bar_new ());
  self->sum_label = new_label ("semi");
  self->due_label = new_label ("dim");
  self->sponsors = RP_SPONSORS_PART (rp_sponsors_part_new ());
  self->buttons = rp_wrap_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self->due_label), "txs");
  gtk_box_append (GTK_BOX (box), new_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sum_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->due_label));
  gtk_box_append (GTK_BOX (box), self->buttons);
  gtk_widget_set_margin_top (GTK_WIDGET (self->sponsors), 8);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sponsors));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_appeal_card_new:
 * @appeal: the UUID of what it is about
 *
 * Returns: (transfer floating): a card that shows nothing yet, and acts by
 *   `appeal.ask`, `appeal.add`, `appeal.edit`, `appeal.close`, `appeal.reopen`
 *   (s, the appeal) and `record.remove`
 */
GtkWidget *
rp_appeal_card_new (const char *appeal)
{
  RpAppealCard *self = g_object_new (RP_TYPE_APPEAL_CARD, NULL);

  self->id = g_strdup (appeal);
  add_button (self, _("A_sk Somebody…"), "appeal.ask", "suggested-action");
  add_button (self, _("_Add Who Was Asked…"), "appeal.add", NULL);

  return GTK_WIDGET (self);
}

/**
 * rp_appeal_card_get_id:
 * @self: a card
 *
 * Returns: the UUID of what it is about
 */
const char *
rp_appeal_card_get_id (RpAppealCard *self)
{
  g_return_val_if_fail (RP_IS_APPEAL_CARD (self), NULL);

  return self->id;
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

static void
show_menu (RpAppealCard *self,
           RpAppeal     *appeal)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  /* Translators: %s is what is needed */
  g_autofree char *name = g_strdup_printf (_("More about “%s”"), appeal->text);

  add_item (menu, _("_Edit…"), "appeal.edit", g_variant_new_string (self->id));
  if (appeal->closed == 0)
    add_item (menu, _("_Close…"), "appeal.close", g_variant_new_string (self->id));
  else
    add_item (menu, _("_Open Again"), "appeal.reopen", g_variant_new_string (self->id));
  add_item (menu, _("_Remove"), "record.remove", g_variant_new ("(ss)", "appeal", self->id));
  rp_late_menu_set (self->menu, G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static char *
dup_due_words (RpAppeal *appeal,
               guint32   today)
{
  g_autofree char *day = NULL;

  if (appeal->closed != 0)
    {
      day = rp_day_words (appeal->closed, today);
      if (rp_text_is_blank (appeal->outcome))
        /* Translators: %s is a day */
        return g_strdup_printf (_("Closed: %s"), day);

      /* Translators: a day, and what came of it */
      return g_strdup_printf (_("Closed: %1$s. %2$s"), day, appeal->outcome);
    }
  if (appeal->due == 0)
    return NULL;

  day = rp_day_words (appeal->due, today);
  if (appeal->due < today)
    return g_strdup_printf (_("Overdue, needed by: %s"), day);

  return g_strdup_printf (_("Needed by: %s"), day);
}

/**
 * rp_appeal_card_show:
 * @self: a card
 * @appeal: what it is about, as it is now
 * @network: who was asked for it, among others
 * @today: today
 */
void
rp_appeal_card_show (RpAppealCard *self,
                     RpAppeal     *appeal,
                     RpNetwork    *network,
                     guint32       today)
{
  g_autofree char *words = NULL;
  g_autofree char *due = NULL;
  gboolean late;
  RpAppealSum sum;

  g_return_if_fail (RP_IS_APPEAL_CARD (self));

  rp_appeal_sum (appeal, rp_network_get_facts (network)->favours, &sum);
  words = rp_appeal_words (appeal, &sum);
  due = dup_due_words (appeal, today);
  late = appeal->closed == 0 && appeal->due != 0 && appeal->due < today;
  gtk_label_set_text (self->title, appeal->text);
  gtk_label_set_text (self->sum_label, words);
  gtk_label_set_text (self->due_label, due != NULL ? due : "");
  gtk_widget_set_visible (GTK_WIDGET (self->due_label), due != NULL);
  if (late)
    gtk_widget_add_css_class (GTK_WIDGET (self->due_label), "warning-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->due_label), "warning-text");
  gtk_widget_set_visible (self->buttons, appeal->closed == 0);
  rp_appeal_bar_set (self->bar, appeal, &sum);
  rp_sponsors_part_show (self->sponsors, appeal, network, today);
  show_menu (self, appeal);
}
