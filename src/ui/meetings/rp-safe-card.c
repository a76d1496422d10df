/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-safe-card.h"

#include "rp-check-row.h"
#include "rp-let-go.h"
#include "rp-number.h"
#include "rp-plan-words.h"
#include "rp-quiet-row.h"
#include "rp-ring.h"
#include "rp-settle-box.h"
#include "rp-text-scale.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/* More ticks than these push the plan out of sight. */
#define TICKS_AT_ONCE 9

/**
 * RpSafeCard:
 *
 * What the safe-conversation check found: first what is to settle, as cards
 * with a button each; then hints, more quietly; what holds, as ticks, folded
 * where they are many or the card is narrow; what was accepted as it is; and,
 * folded, what does not apply. Of a meeting that is over it tells what was
 * planned, and asks for nothing.
 *
 * Its buttons activate `plan.fix`, `plan.accept` and `plan.unaccept`, each with
 * the id of a check.
 */
struct _RpSafeCard
{
  AdwBin       parent_instance;

  RpPlan      *plan;            /* (nullable) */
  gboolean     wide;

  /* Template widgets */
  GtkImage    *shield;
  GtkLabel    *summary_label;
  RpRing      *ring;
  RpSettleBox *cards;
  GtkWidget   *hints;
  GtkExpander *held;
  RpWrap      *ticks;
  GtkWidget   *accepted;
  GtkExpander *rest;
  GtkWidget   *rest_box;
};

G_DEFINE_FINAL_TYPE (RpSafeCard, rp_safe_card, ADW_TYPE_BIN)

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    {
      rp_let_go_later (child);
      gtk_box_remove (GTK_BOX (box), child);
    }
}

static void
hide_if_private (GtkWidget       *row,
                 const RpFinding *finding)
{
  if (rp_finding_is_private (finding))
    gtk_widget_add_css_class (row, "private");
}

static void
append_hint (RpSafeCard      *self,
             const RpFinding *finding)
{
  GtkWidget *row = rp_quiet_row_new ("dialog-information-symbolic", finding->title,
                                     finding->reason);

  hide_if_private (row, finding);
  if (finding->fix.kind != RP_FIX_NONE && finding->fix.label != NULL)
    rp_quiet_row_set_button (RP_QUIET_ROW (row), finding->fix.label, "plan.fix", finding->id);
  gtk_box_append (GTK_BOX (self->hints), row);
}

static void
append_accepted (RpSafeCard      *self,
                 const RpFinding *finding)
{
  GtkWidget *row = rp_quiet_row_new ("object-select-symbolic", finding->title, finding->reason);

  hide_if_private (row, finding);
  rp_quiet_row_set_button (RP_QUIET_ROW (row), _("Check Again"), "plan.unaccept", finding->id);
  gtk_box_append (GTK_BOX (self->accepted), row);
}

static void
append_rest (RpSafeCard      *self,
             const RpFinding *finding)
{
  GtkWidget *row = rp_quiet_row_new ("list-remove-symbolic", finding->title, finding->reason);

  hide_if_private (row, finding);
  gtk_box_append (GTK_BOX (self->rest_box), row);
}

static void
append_tick (RpSafeCard      *self,
             const RpFinding *finding)
{
  GtkWidget *row = rp_check_row_new (finding->title, finding->reason);

  hide_if_private (row, finding);
  rp_wrap_append (self->ticks, row);
}

static void
show_finding (RpSafeCard      *self,
              const RpFinding *finding)
{
  if (rp_settle_box_wants (self->plan, finding))
    return;

  if (rp_plan_is_over (self->plan) && finding->state != RP_CHECK_HOLDS)
    {
      append_rest (self, finding);
      return;
    }

  switch (finding->state)
    {
    case RP_CHECK_HOLDS:
      append_tick (self, finding);
      break;

    case RP_CHECK_TO_SETTLE:
      append_hint (self, finding);
      break;

    case RP_CHECK_OVERRIDDEN:
      append_accepted (self, finding);
      break;

    case RP_CHECK_NOT_APPLICABLE:
      append_rest (self, finding);
      break;

    case RP_CHECK_UNKNOWN:
    default:
      break;
    }
}

static char *
summarise (RpPlan *plan)
{
  const RpCheckReport *report = rp_plan_get_report (plan);
  g_autofree char *number = NULL;
  g_autofree char *holds = NULL;
  g_autofree char *applicable = NULL;

  if (!rp_plan_is_over (plan))
    return rp_check_summary (report, rp_plan_get_facts (plan));

  number = rp_number_in_words (report->holds);
  holds = rp_text_capitalise (number);
  applicable = rp_number_in_words (report->applicable);

  /* Translators: numbers in words: “What was planned. Seven of nine held.” */
  return g_strdup_printf (_("What was planned. %s of %s held."), holds, applicable);
}

/* Where letters are large it would make the page too wide; the words say the same. */
static void
show_ring (RpSafeCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->ring),
                          !rp_text_scale_is_large () && !rp_plan_is_over (self->plan));
}

static void
show_head (RpSafeCard *self)
{
  const RpCheckReport *report = rp_plan_get_report (self->plan);
  g_autofree char *summary = summarise (self->plan);
  gboolean over = rp_plan_is_over (self->plan);
  gboolean all = report->holds == report->applicable;
  const char *colour = over ? "dim" : all ? "success-icon" : "accent-icon";
  const char *const classes[] = { colour, NULL };
  const char *icon = "security-medium-symbolic";

  if (report->ready || over)
    icon = "security-high-symbolic";
  else if (!report->confirmable)
    icon = "security-low-symbolic";

  gtk_image_set_from_icon_name (self->shield, icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->shield), (const char **) classes);
  gtk_label_set_text (self->summary_label, summary);
  rp_ring_set_value (self->ring, report->holds, report->applicable);
  show_ring (self);
}

static guint
count_children (gpointer box)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static void
fold_ticks (RpSafeCard *self)
{
  gtk_expander_set_expanded (self->held, self->wide && !rp_plan_is_over (self->plan)
                                         && count_children (self->ticks) <= TICKS_AT_ONCE);
}

static void
show_folded (RpSafeCard *self)
{
  guint held = count_children (self->ticks);
  guint rest = count_children (self->rest_box);
  g_autofree char *number = rp_number_in_words (held);
  g_autofree char *rest_number = rp_number_in_words (rest);
  g_autofree char *words = NULL;
  g_autofree char *held_label = NULL;
  g_autofree char *rest_words = NULL;
  g_autofree char *rest_label = NULL;

  /* Translators: how many checks hold, in words: “Seventeen hold” */
  words = g_strdup_printf (rp_plan_is_over (self->plan) ? _("%s held")
                                                        : ngettext ("%s holds", "%s hold", held),
                           number);
  held_label = rp_text_capitalise (words);
  rest_words = g_strdup_printf (rp_plan_is_over (self->plan)
                                ? ngettext ("%s other check", "%s other checks", rest)
                                : ngettext ("%s does not apply", "%s do not apply", rest),
                                rest_number);
  rest_label = rp_text_capitalise (rest_words);
  gtk_expander_set_label (self->held, held_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->held),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, held_label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->held), held > 0);
  gtk_expander_set_label (self->rest, rest_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rest),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, rest_label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), rest > 0);
}

static void
rp_safe_card_dispose (GObject *object)
{
  RpSafeCard *self = RP_SAFE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_SAFE_CARD);
  g_clear_pointer (&self->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_safe_card_parent_class)->dispose (object);
}

static void
rp_safe_card_class_init (RpSafeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_safe_card_dispose;

  g_type_ensure (RP_TYPE_RING);
  g_type_ensure (RP_TYPE_SETTLE_BOX);
  g_type_ensure (RP_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/meetings/rp-safe-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, shield);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, summary_label);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, ring);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, cards);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, hints);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, held);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, ticks);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, accepted);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, rest);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, rest_box);
}

static void
rp_safe_card_init (RpSafeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_wrap_set_columns (self->ticks, 2, 220);
}

/**
 * rp_safe_card_set_plan:
 * @self: a card
 * @plan: what it shows from now on
 *
 * What was settled since the last plan of the same meeting slides away.
 */
void
rp_safe_card_set_plan (RpSafeCard *self,
                       RpPlan     *plan)
{
  const RpCheckReport *report;
  gboolean other, focus_lost;

  g_return_if_fail (RP_IS_SAFE_CARD (self));
  g_return_if_fail (plan != NULL);

  other = self->plan == NULL
          || !g_str_equal (rp_plan_get_id (self->plan), rp_plan_get_id (plan));
  rp_plan_ref (plan);
  g_clear_pointer (&self->plan, rp_plan_unref);
  self->plan = plan;

  focus_lost = rp_settle_box_set_plan (self->cards, plan);
  remove_children (self->hints);
  remove_children (self->accepted);
  remove_children (self->rest_box);
  rp_wrap_remove_all (self->ticks);

  report = rp_plan_get_report (plan);
  for (guint i = 0; i < report->findings->len; i++)
    show_finding (self, report->findings->pdata[i]);

  show_head (self);
  show_folded (self);
  if (other)
    fold_ticks (self);
  gtk_widget_set_visible (self->hints, gtk_widget_get_first_child (self->hints) != NULL);
  gtk_widget_set_visible (self->accepted, gtk_widget_get_first_child (self->accepted) != NULL);
  if (focus_lost)
    gtk_widget_child_focus (GTK_WIDGET (self->held), GTK_DIR_TAB_FORWARD);
}

/**
 * rp_safe_card_set_wide:
 * @self: a card
 * @wide: whether there is room for ticks in two columns
 *
 * A few ticks are shown at once where there is room; folded or not by the
 * user, they stay so until this changes.
 */
void
rp_safe_card_set_wide (RpSafeCard *self,
                       gboolean    wide)
{
  g_return_if_fail (RP_IS_SAFE_CARD (self));

  if (self->wide == wide)
    return;

  self->wide = wide;
  if (self->plan != NULL)
    fold_ticks (self);
}
