/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-work-card.h"

#include "rp-topic-words.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpWorkCard:
 *
 * Says that a topic is close to work in play, which words both share, and what
 * can be done about it.
 */
struct _RpWorkCard
{
  AdwBin     parent_instance;

  /* Template widgets */
  GtkWidget *reason_label;
  GtkWidget *same_button;
  GtkWidget *show_button;
};

G_DEFINE_FINAL_TYPE (RpWorkCard, rp_work_card, ADW_TYPE_BIN)

static void
rp_work_card_dispose (GObject *object)
{
  RpWorkCard *self = RP_WORK_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_WORK_CARD);

  G_OBJECT_CLASS (rp_work_card_parent_class)->dispose (object);
}

static void
rp_work_card_class_init (RpWorkCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_work_card_dispose;

  g_type_ensure (RP_TYPE_WRAP);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/topics/rp-work-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpWorkCard, reason_label);
  gtk_widget_class_bind_template_child (widget_class, RpWorkCard, same_button);
  gtk_widget_class_bind_template_child (widget_class, RpWorkCard, show_button);
}

static void
wrap_label (GtkWidget *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
}

static void
rp_work_card_init (RpWorkCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wrap_label (self->same_button);
  wrap_label (self->show_button);
}

/**
 * rp_work_card_new:
 * @sheet: the topic's
 * @conflict: with work in play
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
rp_work_card_new (RpTopicSheet          *sheet,
                  const RpTopicConflict *conflict)
{
  RpWorkCard *self = g_object_new (RP_TYPE_WORK_CARD, NULL);
  const char *id = rp_record_get_id (conflict->engagement);
  g_autofree char *reason = rp_topic_words_conflict (sheet, conflict);

  gtk_label_set_text (GTK_LABEL (self->reason_label), reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Warning: Close to work in play"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->same_button), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_button), "s", id);

  return GTK_WIDGET (self);
}
