/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-settle-box.h"

#include "rp-let-go.h"
#include "rp-plan-words.h"
#include "rp-warning-card.h"

#include <glib/gi18n.h>

/**
 * RpSettleBox:
 *
 * What is to settle in a plan, as cards with a button each. A card slides away
 * when its check is settled.
 *
 * The buttons activate `plan.fix` and `plan.accept`, each with the id of a
 * check, and `plan.not-same`.
 */
struct _RpSettleBox
{
  AdwBin      parent_instance;

  RpPlan     *plan;    /* (nullable) */
  GHashTable *shown;   /* check id → card (borrowed from its parent) */
  GtkWidget  *box;
};

G_DEFINE_FINAL_TYPE (RpSettleBox, rp_settle_box, ADW_TYPE_BIN)

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
update_visible (RpSettleBox *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->box) != NULL);
}

static void
remove_card_cb (gpointer user_data)
{
  g_autoptr(GtkWidget) card = user_data;
  GtkWidget *self = gtk_widget_get_ancestor (card, RP_TYPE_SETTLE_BOX);

  if (self == NULL)
    return;

  gtk_box_remove (GTK_BOX (RP_SETTLE_BOX (self)->box), card);
  update_visible (RP_SETTLE_BOX (self));
}

/* A card that is hidden while it slides, as when its window closes, says so in the middle of
 * that: its box must not change then. */
static void
dismissed_cb (GtkWidget *card)
{
  g_idle_add_once (remove_card_cb, g_object_ref (card));
}

static GtkWidget *
ensure_card (RpSettleBox     *self,
             const RpFinding *finding,
             GtkWidget       *after)
{
  GtkWidget *card = g_hash_table_lookup (self->shown, finding->id);

  if (card == NULL)
    {
      card = rp_warning_card_new ();
      gtk_widget_set_name (card, finding->id);
      if (rp_finding_is_private (finding))
        gtk_widget_add_css_class (card, "private");
      if (g_str_equal (finding->id, "clear-of-work"))
        rp_warning_card_add_way (RP_WARNING_CARD (card), _("_Not the Same Matter…"),
                                 "plan.not-same");
      g_signal_connect_object (card, "fix", G_CALLBACK (fix_cb), card, G_CONNECT_SWAPPED);
      g_signal_connect_object (card, "accept", G_CALLBACK (accept_cb), card, G_CONNECT_SWAPPED);
      g_signal_connect (card, "dismissed", G_CALLBACK (dismissed_cb), NULL);
      gtk_box_insert_child_after (GTK_BOX (self->box), card, after);
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

/* Cards of what is settled now slide away, unless another meeting is shown. The others are
 * costly to make, so they stay for what the same checks find. */
static void
drop_cards (RpSettleBox *self,
            RpPlan      *plan,
            gboolean     at_once)
{
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id, card;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, &card))
    {
      const RpFinding *finding = rp_check_report_find (rp_plan_get_report (plan), id);

      if (finding == NULL || !rp_settle_box_wants (plan, finding))
        {
          g_ptr_array_add (gone, card);
          g_hash_table_iter_remove (&iter);
        }
    }

  for (guint i = 0; i < gone->len; i++)
    {
      if (at_once)
        {
          rp_let_go_later (gone->pdata[i]);
          gtk_box_remove (GTK_BOX (self->box), gone->pdata[i]);
        }
      else
        rp_warning_card_dismiss (gone->pdata[i]);
    }
}

static gboolean
has_focus (RpSettleBox *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
rp_settle_box_dispose (GObject *object)
{
  RpSettleBox *self = RP_SETTLE_BOX (object);

  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_pointer (&self->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_settle_box_parent_class)->dispose (object);
}

static void
rp_settle_box_class_init (RpSettleBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_settle_box_dispose;
}

static void
rp_settle_box_init (RpSettleBox *self)
{
  self->shown = g_hash_table_new (g_str_hash, g_str_equal);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * rp_settle_box_wants:
 * @plan: a plan
 * @finding: what was found in it
 *
 * Returns: whether @finding is shown as a card: it is to settle, and stands
 *   between the plan and "ready"
 */
gboolean
rp_settle_box_wants (RpPlan          *plan,
                     const RpFinding *finding)
{
  g_return_val_if_fail (plan != NULL && finding != NULL, FALSE);

  if (rp_plan_is_over (plan))
    return FALSE;

  return (finding->state == RP_CHECK_TO_SETTLE && finding->kind != RP_CHECK_HINT)
         || finding->state == RP_CHECK_UNKNOWN;
}

/**
 * rp_settle_box_set_plan:
 * @self: a box
 * @plan: what it shows from now on
 *
 * What was settled since the last plan of the same meeting slides away. Whoever
 * settled one thing by keyboard goes on with another one.
 *
 * Returns: whether the focus was on what was settled and there is nothing else
 */
gboolean
rp_settle_box_set_plan (RpSettleBox *self,
                        RpPlan      *plan)
{
  const RpCheckReport *report;
  GtkWidget *last_card = NULL;
  gboolean other, settled;
  guint n_cards;

  g_return_val_if_fail (RP_IS_SETTLE_BOX (self), FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  other = self->plan == NULL
          || !g_str_equal (rp_plan_get_id (self->plan), rp_plan_get_id (plan));
  rp_plan_ref (plan);
  g_clear_pointer (&self->plan, rp_plan_unref);
  self->plan = plan;

  n_cards = g_hash_table_size (self->shown);
  settled = has_focus (self) && !other;
  drop_cards (self, plan, other);
  settled = settled && g_hash_table_size (self->shown) < n_cards;

  report = rp_plan_get_report (plan);
  for (guint i = 0; i < report->findings->len; i++)
    if (rp_settle_box_wants (plan, report->findings->pdata[i]))
      last_card = ensure_card (self, report->findings->pdata[i], last_card);
  update_visible (self);

  if (settled && last_card != NULL)
    gtk_widget_child_focus (last_card, GTK_DIR_TAB_FORWARD);

  return settled && last_card == NULL;
}
