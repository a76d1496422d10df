/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-takeaway-card.h"

#include "rp-plan-words.h"
#include "rp-thrifty-layout.h"

#include <glib/gi18n.h>

/**
 * RpTakeawayCard:
 *
 * What the person walks away with: the goal of the conversation. It is edited
 * in place; Return or leaving it keeps the words, Escape does not. Kept words
 * are handed to `plan.set-takeaway` (s).
 */
struct _RpTakeawayCard
{
  AdwBin       parent_instance;

  char        *text;          /* (nullable) */

  /* Template widgets */
  GtkLabel    *heading_label;
  GtkStack    *stack;
  GtkWidget   *button;
  GtkLabel    *text_label;
  GtkTextView *text_view;
  GtkWidget   *words_box;
};

G_DEFINE_FINAL_TYPE (RpTakeawayCard, rp_takeaway_card, ADW_TYPE_BIN)

static gboolean
is_writing (RpTakeawayCard *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "write");
}

static char *
dup_written (RpTakeawayCard *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);

  return g_strstrip (g_steal_pointer (&text));
}

static void
stop_writing (RpTakeawayCard *self,
              gboolean        keep)
{
  g_autofree char *text = NULL;

  if (!is_writing (self))
    return;

  text = dup_written (self);
  gtk_stack_set_visible_child_name (self->stack, "read");
  if (keep && g_strcmp0 (text, self->text != NULL ? self->text : "") != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "plan.set-takeaway", "s", text);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RpTakeawayCard        *self)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!enter && keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop_writing (self, enter);
  gtk_widget_grab_focus (self->button);

  return GDK_EVENT_STOP;
}

static void
focus_left_cb (RpTakeawayCard *self)
{
  stop_writing (self, TRUE);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_takeaway_card_edit (RP_TAKEAWAY_CARD (widget));
}

static void
rp_takeaway_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_TAKEAWAY_CARD);

  G_OBJECT_CLASS (rp_takeaway_card_parent_class)->dispose (object);
}

static void
rp_takeaway_card_finalize (GObject *object)
{
  g_free (RP_TAKEAWAY_CARD (object)->text);

  G_OBJECT_CLASS (rp_takeaway_card_parent_class)->finalize (object);
}

static void
rp_takeaway_card_class_init (RpTakeawayCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_takeaway_card_dispose;
  object_class->finalize = rp_takeaway_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/meetings/rp-takeaway-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpTakeawayCard, heading_label);
  gtk_widget_class_bind_template_child (widget_class, RpTakeawayCard, stack);
  gtk_widget_class_bind_template_child (widget_class, RpTakeawayCard, button);
  gtk_widget_class_bind_template_child (widget_class, RpTakeawayCard, text_label);
  gtk_widget_class_bind_template_child (widget_class, RpTakeawayCard, text_view);
  gtk_widget_class_bind_template_child (widget_class, RpTakeawayCard, words_box);
  gtk_widget_class_bind_template_callback (widget_class, rp_takeaway_card_edit);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_install_action (widget_class, "takeaway.edit", NULL, edit_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "takeaway.edit", NULL);
}

static void
rp_takeaway_card_init (RpTakeawayCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_thrifty_layout_use (self->words_box);
}

/**
 * rp_takeaway_card_set_plan:
 * @self: a card
 * @plan: what it shows from now on
 *
 * Words that are being written stay.
 */
void
rp_takeaway_card_set_plan (RpTakeawayCard *self,
                           RpPlan         *plan)
{
  RpMeeting *meeting;
  g_autofree char *heading = NULL;

  g_return_if_fail (RP_IS_TAKEAWAY_CARD (self));
  g_return_if_fail (plan != NULL);

  meeting = rp_plan_get_facts (plan)->meeting;
  heading = rp_plan_takeaway_heading (plan);
  g_free (self->text);
  self->text = g_strdup (meeting->takeaway);

  gtk_widget_set_visible (GTK_WIDGET (self), self->text != NULL || !rp_plan_is_over (plan));
  gtk_label_set_text (self->heading_label, heading);
  gtk_label_set_text (self->text_label,
                      self->text != NULL ? self->text : _("Write one sentence…"));
  if (self->text != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->text_label), "dim");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->text_label), "dim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->text_label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heading, -1);
}

/**
 * rp_takeaway_card_edit:
 * @self: a card
 *
 * Lets the words be written.
 */
void
rp_takeaway_card_edit (RpTakeawayCard *self)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (RP_IS_TAKEAWAY_CARD (self));

  if (!is_writing (self))
    {
      buffer = gtk_text_view_get_buffer (self->text_view);
      gtk_text_buffer_set_text (buffer, self->text != NULL ? self->text : "", -1);
      gtk_stack_set_visible_child_name (self->stack, "write");
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}
