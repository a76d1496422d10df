/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-held-card.h"

#include "rp-plan-words.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpHeldCard:
 *
 * Was it held? Asked of a meeting whose end has passed and of which nobody
 * said what became of it.
 */
struct _RpHeldCard
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RpHeldCard, rp_held_card, ADW_TYPE_BIN)

static void
append_button (RpWrap     *wrap,
               const char *label,
               const char *action,
               const char *target,
               const char *class_name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_add_css_class (button, "fixbutton");
  if (class_name != NULL)
    gtk_widget_add_css_class (button, class_name);
  rp_wrap_append (wrap, button);
}

static void
rp_held_card_class_init (RpHeldCardClass *klass)
{
}

static void
rp_held_card_init (RpHeldCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *label = gtk_label_new (_("Was it held?"));
  GtkWidget *wrap = rp_wrap_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "title-4");
  append_button (RP_WRAP (wrap), _("Yes, _Debrief"), "plan.debrief", NULL, "suggested-action");
  append_button (RP_WRAP (wrap), _("_Move It…"), "plan.edit", NULL, NULL);
  append_button (RP_WRAP (wrap), _("It Did _Not Take Place"), "plan.state", "cancelled", NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), wrap);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "tint");
  gtk_widget_add_css_class (box, "stagecard");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_held_card_set_plan:
 * @self: a card
 * @plan: what is shown from now on; the card is visible where it asks
 */
void
rp_held_card_set_plan (RpHeldCard *self,
                       RpPlan     *plan)
{
  const RpMeetingFacts *facts;

  g_return_if_fail (RP_IS_HELD_CARD (self));

  facts = rp_plan_get_facts (plan);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          facts->meeting->state != RP_MEETING_HELD
                          && rp_meeting_group (facts->meeting, facts->now)
                             == RP_MEETING_GROUP_DEBRIEF);
}
