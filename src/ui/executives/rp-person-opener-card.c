/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-opener-card.h"

/**
 * RpPersonOpenerCard:
 *
 * A part of the page that opens a popover where it is pressed. Unlike in a
 * GtkMenuButton its child is as wide as there is room, and may wrap.
 */
struct _RpPersonOpenerCard
{
  AdwBin     parent_instance;

  GtkWidget *button;
  GtkWidget *popover;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (RpPersonOpenerCard, rp_person_opener_card, ADW_TYPE_BIN)

static void
clicked_cb (RpPersonOpenerCard *self)
{
  if (self->popover != NULL)
    gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
rp_person_opener_card_dispose (GObject *object)
{
  g_clear_pointer (&RP_PERSON_OPENER_CARD (object)->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_person_opener_card_parent_class)->dispose (object);
}

static void
rp_person_opener_card_class_init (RpPersonOpenerCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_person_opener_card_dispose;
}

static void
rp_person_opener_card_init (RpPersonOpenerCard *self)
{
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * rp_person_opener_card_new:
 * @child: (transfer floating): what is pressed
 * @style_class: of the button
 *
 * Returns: (transfer floating): a part that opens nothing yet
 */
GtkWidget *
rp_person_opener_card_new (GtkWidget  *child,
                           const char *style_class)
{
  RpPersonOpenerCard *self = g_object_new (RP_TYPE_PERSON_OPENER_CARD, NULL);

  gtk_button_set_child (GTK_BUTTON (self->button), child);
  gtk_widget_add_css_class (self->button, style_class);

  return GTK_WIDGET (self);
}

/**
 * rp_person_opener_card_set_popover:
 * @self: a part
 * @popover: (transfer floating): what it opens
 */
void
rp_person_opener_card_set_popover (RpPersonOpenerCard *self,
                                   GtkWidget          *popover)
{
  g_return_if_fail (RP_IS_PERSON_OPENER_CARD (self));
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
}

/**
 * rp_person_opener_card_set_name:
 * @self: a part
 * @name: what it says and does, for those who do not see it
 */
void
rp_person_opener_card_set_name (RpPersonOpenerCard *self,
                                const char         *name)
{
  g_return_if_fail (RP_IS_PERSON_OPENER_CARD (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
rp_person_opener_card_close (RpPersonOpenerCard *self)
{
  g_return_if_fail (RP_IS_PERSON_OPENER_CARD (self));

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}
