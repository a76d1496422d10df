/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-warning-card.h"

#include "rp-columns.h"
#include "rp-late-menu.h"
#include "rp-layout.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

/**
 * RpWarningCard:
 *
 * What is still to settle: a title, the reason, a button that settles it, and
 * a menu to accept it as it is. In a narrow place the button is below the text.
 *
 * `fix` is emitted when the button is pressed, `accept` from the menu, and
 * `dismissed` when the card has slid away after rp_warning_card_dismiss().
 */
struct _RpWarningCard
{
  GtkWidget    parent_instance;

  gboolean     dismissed;

  /* Template widgets */
  GtkRevealer *revealer;
  GtkLabel    *title_label;
  GtkLabel    *reason_label;
  GtkWidget   *buttons;
  GtkButton   *fix_button;
  GtkWidget   *menu_button;
  GMenuModel  *menu;
};

G_DEFINE_FINAL_TYPE (RpWarningCard, rp_warning_card, GTK_TYPE_WIDGET)

enum {
  SIGNAL_FIX,
  SIGNAL_ACCEPT,
  SIGNAL_DISMISSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_buttons (RpWarningCard *self)
{
  gtk_widget_set_visible (self->buttons,
                          gtk_widget_get_visible (GTK_WIDGET (self->fix_button))
                          || gtk_widget_get_visible (self->menu_button));
}

static void
fix_clicked_cb (RpWarningCard *self)
{
  if (!self->dismissed)
    g_signal_emit (self, signals[SIGNAL_FIX], 0);
}

static void
accept_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpWarningCard *self = RP_WARNING_CARD (widget);

  if (!self->dismissed)
    g_signal_emit (self, signals[SIGNAL_ACCEPT], 0);
}

static void
child_revealed_cb (RpWarningCard *self)
{
  if (self->dismissed && !gtk_revealer_get_child_revealed (self->revealer))
    g_signal_emit (self, signals[SIGNAL_DISMISSED], 0);
}

static void
rp_warning_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_WARNING_CARD);

  G_OBJECT_CLASS (rp_warning_card_parent_class)->dispose (object);
}

static void
rp_warning_card_class_init (RpWarningCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *names[N_SIGNALS] = { "fix", "accept", "dismissed" };

  G_OBJECT_CLASS (klass)->dispose = rp_warning_card_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_COLUMNS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/widgets/rp-warning-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpWarningCard, revealer);
  gtk_widget_class_bind_template_child (widget_class, RpWarningCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpWarningCard, reason_label);
  gtk_widget_class_bind_template_child (widget_class, RpWarningCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, RpWarningCard, fix_button);
  gtk_widget_class_bind_template_child (widget_class, RpWarningCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpWarningCard, menu);
  gtk_widget_class_bind_template_callback (widget_class, fix_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
  gtk_widget_class_install_action (widget_class, "card.accept", NULL, accept_action);
}

static void
rp_warning_card_init (RpWarningCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_late_menu_set (GTK_MENU_BUTTON (self->menu_button), self->menu);
  update_buttons (self);
}

/**
 * rp_warning_card_new:
 *
 * Returns: (transfer floating): a card without words or buttons
 */
GtkWidget *
rp_warning_card_new (void)
{
  return g_object_new (RP_TYPE_WARNING_CARD, NULL);
}

/**
 * rp_warning_card_set_title:
 * @self: a warning card
 * @title: what is wrong, “Henrik has not been told”
 */
void
rp_warning_card_set_title (RpWarningCard *self,
                           const char    *title)
{
  g_autofree char *name = NULL;

  g_return_if_fail (RP_IS_WARNING_CARD (self));
  g_return_if_fail (title != NULL);

  gtk_label_set_text (self->title_label, title);
  name = g_strdup_printf (_("Warning: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * rp_warning_card_set_reason:
 * @self: a warning card
 * @reason: why it matters and what could be done, in a sentence or two
 */
void
rp_warning_card_set_reason (RpWarningCard *self,
                            const char    *reason)
{
  g_return_if_fail (RP_IS_WARNING_CARD (self));
  g_return_if_fail (reason != NULL);

  gtk_label_set_text (self->reason_label, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), *reason != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason, -1);
}

/**
 * rp_warning_card_set_fix:
 * @self: a warning card
 * @label: (nullable): the button, “Swap Topic”, or %NULL for none
 * @effect: (nullable): what pressing it will change, for those who do not see the card
 */
void
rp_warning_card_set_fix (RpWarningCard *self,
                         const char    *label,
                         const char    *effect)
{
  g_return_if_fail (RP_IS_WARNING_CARD (self));

  rp_layout_set_label (self->fix_button, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fix_button), label != NULL);
  rp_tip_set (GTK_WIDGET (self->fix_button), effect);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fix_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  effect != NULL ? effect : "", -1);
  update_buttons (self);
}

/**
 * rp_warning_card_set_acceptable:
 * @self: a warning card
 * @acceptable: whether its menu offers “Accept as It Is…”
 */
void
rp_warning_card_set_acceptable (RpWarningCard *self,
                                gboolean       acceptable)
{
  g_return_if_fail (RP_IS_WARNING_CARD (self));

  gtk_widget_set_visible (self->menu_button, acceptable);
  update_buttons (self);
}

/**
 * rp_warning_card_add_way:
 * @self: a warning card
 * @label: what else can be done, in Header Capitalisation
 * @action: what does it
 *
 * Puts an item into its menu, after “Accept as It Is…”.
 */
void
rp_warning_card_add_way (RpWarningCard *self,
                         const char    *label,
                         const char    *action)
{
  g_autoptr(GMenuModel) section = NULL;

  g_return_if_fail (RP_IS_WARNING_CARD (self));
  g_return_if_fail (label != NULL && action != NULL);

  section = g_menu_model_get_item_link (self->menu, 0, G_MENU_LINK_SECTION);
  g_menu_append (G_MENU (section), label, action);
}

/**
 * rp_warning_card_dismiss:
 * @self: a warning card
 *
 * Lets the card slide away. `dismissed` is emitted at the end, at once when
 * the user wants no animations; remove the card there.
 */
void
rp_warning_card_dismiss (RpWarningCard *self)
{
  g_return_if_fail (RP_IS_WARNING_CARD (self));

  if (self->dismissed)
    return;

  self->dismissed = TRUE;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
