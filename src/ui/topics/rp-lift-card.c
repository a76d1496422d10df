/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-lift-card.h"

#include "rp-spoken.h"
#include "rp-thrifty-layout.h"
#include "rp-topic-words.h"

#include <glib/gi18n.h>

/**
 * RpLiftCard:
 *
 * What to say about a topic in one breath, how long that takes, and a button
 * that copies it.
 */
struct _RpLiftCard
{
  AdwBin     parent_instance;

  /* Template widgets */
  GtkWidget *seconds_label;
  GtkWidget *copy_button;
  GtkWidget *line_label;
  GtkWidget *words_box;
};

G_DEFINE_FINAL_TYPE (RpLiftCard, rp_lift_card, ADW_TYPE_BIN)

static void
rp_lift_card_dispose (GObject *object)
{
  RpLiftCard *self = RP_LIFT_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_LIFT_CARD);

  G_OBJECT_CLASS (rp_lift_card_parent_class)->dispose (object);
}

static void
rp_lift_card_class_init (RpLiftCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_lift_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/topics/rp-lift-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpLiftCard, seconds_label);
  gtk_widget_class_bind_template_child (widget_class, RpLiftCard, copy_button);
  gtk_widget_class_bind_template_child (widget_class, RpLiftCard, line_label);
  gtk_widget_class_bind_template_child (widget_class, RpLiftCard, words_box);
}

static void
rp_lift_card_init (RpLiftCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_thrifty_layout_use (self->words_box);
}

/**
 * rp_lift_card_set_line:
 * @self: a card
 * @line: (nullable): what to say
 */
void
rp_lift_card_set_line (RpLiftCard *self,
                       const char *line)
{
  double seconds = line != NULL ? rp_lift_seconds (line) : 0;
  gboolean late = seconds > RP_LIFT_SECONDS;
  g_autofree char *words = rp_topic_words_seconds (seconds);
  g_autofree char *longer = NULL;

  g_return_if_fail (RP_IS_LIFT_CARD (self));

  /* Translators: “about 18 seconds”, which is more than one breath */
  longer = late ? g_strdup_printf (_("%s, too long for one breath"), words) : NULL;
  gtk_label_set_text (GTK_LABEL (self->seconds_label), late ? longer : words);
  gtk_widget_set_visible (self->seconds_label, line != NULL);
  gtk_widget_set_visible (self->copy_button, line != NULL);
  if (late)
    {
      gtk_widget_remove_css_class (self->seconds_label, "dim");
      gtk_widget_add_css_class (self->seconds_label, "warning-text");
    }
  else
    {
      gtk_widget_remove_css_class (self->seconds_label, "warning-text");
      gtk_widget_add_css_class (self->seconds_label, "dim");
    }

  rp_spoken_set_label (GTK_LABEL (self->line_label),
                       line != NULL ? line : _("Write what to say in one breath…"));
}
