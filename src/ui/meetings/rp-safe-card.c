/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-safe-card.h"

#include "rp-check-row.h"
#include "rp-quiet-row.h"
#include "rp-ring.h"
#include "rp-warning-card.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpSafeCard:
 *
 * What the safe-conversation check found: first what is to settle, as cards
 * with a button each; then hints, more quietly; what holds, as ticks; what was
 * accepted as it is; and, folded, what does not apply.
 *
 * Its buttons activate `plan.fix`, `plan.accept` and `plan.unaccept`, each with
 * the id of a check.
 */
struct _RpSafeCard
{
  AdwBin       parent_instance;

  RpPlan      *plan;            /* (nullable) */
  GHashTable  *shown;           /* check id → card (borrowed from its parent) */

  /* Template widgets */
  GtkImage    *shield;
  GtkLabel    *summary_label;
  RpRing      *ring;
  GtkWidget   *cards;
  GtkWidget   *hints;
  RpWrap      *ticks;
  GtkWidget   *accepted;
  GtkExpander *rest;
  GtkWidget   *rest_box;
};

G_DEFINE_FINAL_TYPE (RpSafeCard, rp_safe_card, ADW_TYPE_BIN)

static const char *
card_check (GtkWidget *card)
{
  return gtk_widget_get_name (card);
}

static void
fix_cb (GtkWidget *card)
{
  gtk_widget_activate_action (card, "plan.fix", "s", card_check (card));
}

static void
accept_cb (GtkWidget *card)
{
  gtk_widget_activate_action (card, "plan.accept", "s", card_check (card));
}

static void
remove_card_cb (gpointer user_data)
{
  g_autoptr(GtkWidget) card = user_data;
  GtkWidget *cards = gtk_widget_get_parent (card);

  if (cards == NULL)
    return;

  gtk_box_remove (GTK_BOX (cards), card);
  gtk_widget_set_visible (cards, gtk_widget_get_first_child (cards) != NULL);
}

/* A card that is hidden while it slides, as when its window closes, says so in the middle of
 * that: its box must not change then. */
static void
dismissed_cb (GtkWidget *card)
{
  g_idle_add_once (remove_card_cb, g_object_ref (card));
}

/* What is to settle and stands between the plan and "ready". */
static gboolean
wants_card (const RpFinding *finding)
{
  return (finding->state == RP_CHECK_TO_SETTLE && finding->kind != RP_CHECK_HINT)
         || finding->state == RP_CHECK_UNKNOWN;
}

static GtkWidget *
ensure_card (RpSafeCard      *self,
             const RpFinding *finding,
             GtkWidget       *after)
{
  GtkWidget *card = g_hash_table_lookup (self->shown, finding->id);

  if (card == NULL)
    {
      card = rp_warning_card_new ();
      gtk_widget_set_name (card, finding->id);
      g_signal_connect_object (card, "fix", G_CALLBACK (fix_cb), card, G_CONNECT_SWAPPED);
      g_signal_connect_object (card, "accept", G_CALLBACK (accept_cb), card, G_CONNECT_SWAPPED);
      g_signal_connect (card, "dismissed", G_CALLBACK (dismissed_cb), NULL);
      gtk_box_insert_child_after (GTK_BOX (self->cards), card, after);
      g_hash_table_insert (self->shown, (gpointer) finding->id, card);
    }

  rp_warning_card_set_title (RP_WARNING_CARD (card), finding->title);
  rp_warning_card_set_reason (RP_WARNING_CARD (card),
                              finding->reason != NULL ? finding->reason : "");
  rp_warning_card_set_fix (RP_WARNING_CARD (card),
                           finding->fix.kind != RP_FIX_NONE ? finding->fix.label : NULL, NULL);
  rp_warning_card_set_acceptable (RP_WARNING_CARD (card), finding->state == RP_CHECK_TO_SETTLE);

  return card;
}

/* Cards of what is settled now slide away, unless another meeting is shown. */
static void
drop_cards (RpSafeCard *self,
            RpPlan     *plan,
            gboolean    at_once)
{
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id, card;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, &card))
    {
      const RpFinding *finding = rp_check_report_find (rp_plan_get_report (plan), id);

      if (at_once || finding == NULL || !wants_card (finding))
        {
          g_ptr_array_add (gone, card);
          g_hash_table_iter_remove (&iter);
        }
    }

  for (guint i = 0; i < gone->len; i++)
    {
      if (at_once)
        gtk_box_remove (GTK_BOX (self->cards), gone->pdata[i]);
      else
        rp_warning_card_dismiss (gone->pdata[i]);
    }
}

static gboolean
has_focus_in (RpSafeCard *self,
              GtkWidget  *box)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, box);
}

/* Whoever settled one thing by keyboard goes on with the next. */
static void
focus_next (RpSafeCard *self,
            GtkWidget  *last_card)
{
  GtkWidget *next = last_card != NULL ? last_card : GTK_WIDGET (self->ticks);

  gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
append_hint (RpSafeCard      *self,
             const RpFinding *finding)
{
  GtkWidget *row = rp_quiet_row_new ("dialog-information-symbolic", finding->title,
                                     finding->reason);

  if (finding->fix.kind != RP_FIX_NONE && finding->fix.label != NULL)
    rp_quiet_row_set_button (RP_QUIET_ROW (row), finding->fix.label, "plan.fix", finding->id);
  gtk_box_append (GTK_BOX (self->hints), row);
}

static void
append_accepted (RpSafeCard      *self,
                 const RpFinding *finding)
{
  GtkWidget *row = rp_quiet_row_new ("emblem-ok-symbolic", finding->title, finding->reason);

  rp_quiet_row_set_button (RP_QUIET_ROW (row), _("Check Again"), "plan.unaccept", finding->id);
  gtk_box_append (GTK_BOX (self->accepted), row);
}

static void
show_finding (RpSafeCard      *self,
              const RpFinding *finding,
              GtkWidget      **last_card)
{
  if (wants_card (finding))
    {
      *last_card = ensure_card (self, finding, *last_card);
      return;
    }

  switch (finding->state)
    {
    case RP_CHECK_HOLDS:
      rp_wrap_append (self->ticks, rp_check_row_new (finding->title, finding->reason));
      break;

    case RP_CHECK_TO_SETTLE:
      append_hint (self, finding);
      break;

    case RP_CHECK_OVERRIDDEN:
      append_accepted (self, finding);
      break;

    case RP_CHECK_NOT_APPLICABLE:
      gtk_box_append (GTK_BOX (self->rest_box),
                      rp_quiet_row_new ("list-remove-symbolic", finding->title, finding->reason));
      break;

    case RP_CHECK_UNKNOWN:
    default:
      break;
    }
}

static void
show_head (RpSafeCard *self)
{
  const RpCheckReport *report = rp_plan_get_report (self->plan);
  g_autofree char *summary = rp_check_summary (report, rp_plan_get_facts (self->plan));
  gboolean all = report->holds == report->applicable;
  const char *icon = "security-medium-symbolic";

  if (report->ready)
    icon = "security-high-symbolic";
  else if (!report->confirmable)
    icon = "security-low-symbolic";

  gtk_image_set_from_icon_name (self->shield, icon);
  gtk_widget_remove_css_class (GTK_WIDGET (self->shield), "success-icon");
  gtk_widget_remove_css_class (GTK_WIDGET (self->shield), "accent-icon");
  gtk_widget_add_css_class (GTK_WIDGET (self->shield), all ? "success-icon" : "accent-icon");
  gtk_label_set_text (self->summary_label, summary);
  rp_ring_set_value (self->ring, report->holds, report->applicable);
}

static void
show_rest (RpSafeCard *self)
{
  const RpCheckReport *report = rp_plan_get_report (self->plan);
  guint n = report->findings->len - report->applicable;
  g_autofree char *label = NULL;

  label = g_strdup_printf (ngettext ("%u does not apply", "%u do not apply", n), n);
  gtk_expander_set_label (self->rest, label);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n > 0);
}

static void
rp_safe_card_dispose (GObject *object)
{
  RpSafeCard *self = RP_SAFE_CARD (object);

  g_clear_pointer (&self->shown, g_hash_table_unref);
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
  g_type_ensure (RP_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/meetings/rp-safe-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, shield);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, summary_label);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, ring);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, cards);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, hints);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, ticks);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, accepted);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, rest);
  gtk_widget_class_bind_template_child (widget_class, RpSafeCard, rest_box);
}

static void
rp_safe_card_init (RpSafeCard *self)
{
  self->shown = g_hash_table_new (g_str_hash, g_str_equal);
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
  GtkWidget *last_card = NULL;
  gboolean other, focused;
  guint n_cards;

  g_return_if_fail (RP_IS_SAFE_CARD (self));
  g_return_if_fail (plan != NULL);

  other = self->plan == NULL
          || !g_str_equal (rp_plan_get_id (self->plan), rp_plan_get_id (plan));
  rp_plan_ref (plan);
  g_clear_pointer (&self->plan, rp_plan_unref);
  self->plan = plan;

  focused = has_focus_in (self, self->cards);
  n_cards = g_hash_table_size (self->shown);
  drop_cards (self, plan, other);
  focused = focused && !other && g_hash_table_size (self->shown) < n_cards;
  remove_children (self->hints);
  remove_children (self->accepted);
  remove_children (self->rest_box);
  rp_wrap_remove_all (self->ticks);

  report = rp_plan_get_report (plan);
  for (guint i = 0; i < report->findings->len; i++)
    show_finding (self, report->findings->pdata[i], &last_card);

  show_head (self);
  show_rest (self);
  gtk_widget_set_visible (self->cards, gtk_widget_get_first_child (self->cards) != NULL);
  gtk_widget_set_visible (self->hints, gtk_widget_get_first_child (self->hints) != NULL);
  gtk_widget_set_visible (self->accepted, gtk_widget_get_first_child (self->accepted) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->ticks),
                          gtk_widget_get_first_child (GTK_WIDGET (self->ticks)) != NULL);
  if (focused)
    focus_next (self, last_card);
}
