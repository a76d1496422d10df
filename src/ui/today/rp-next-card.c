/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-next-card.h"

#include "rp-columns.h"
#include "rp-date.h"
#include "rp-date-tile.h"
#include "rp-layout.h"
#include "rp-ring.h"
#include "rp-text-scale.h"
#include "rp-tip.h"
#include "rp-today-card.h"

#include <glib/gi18n.h>

/* More would be a panel, and that is one step away */
#define MAX_WARNINGS 3
#define LARGE_RING   58
#define SMALL_RING   44

/**
 * RpNextCard:
 *
 * The next conversation: when, where, about what, and what is left to settle.
 */
struct _RpNextCard
{
  AdwBin      parent_instance;

  /* Template widgets */
  GtkBox     *card;
  GtkBox     *head;
  RpDateTile *tile;
  GtkWidget  *words;
  GtkLabel   *title_label;
  GtkLabel   *reason_label;
  RpRing     *ring;
  GtkLabel   *topic_label;
  RpColumns  *columns;
  GtkBox     *warnings;
  GtkButton  *button;
};

G_DEFINE_FINAL_TYPE (RpNextCard, rp_next_card, ADW_TYPE_BIN)

/* The words are between the tile and the ring, or below both. */
static void
place_words (RpNextCard *self,
             gboolean    below)
{
  rp_layout_move (self->words, below ? self->card : self->head,
                  below ? GTK_WIDGET (self->head) : GTK_WIDGET (self->tile));
  gtk_widget_set_hexpand (GTK_WIDGET (self->ring), below);
}

/* Where the button is under the warnings, there is little room beside the words, too; none when
 * they are large. */
static void
stacked_cb (RpNextCard *self)
{
  gboolean narrow = rp_columns_get_stacked (self->columns);

  rp_date_tile_set_mini (self->tile, narrow);
  rp_ring_set_size (self->ring, narrow ? SMALL_RING : LARGE_RING);
  place_words (self, narrow && rp_text_scale_is_large ());
}

static void
rp_next_card_class_init (RpNextCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RP_TYPE_COLUMNS);
  g_type_ensure (RP_TYPE_DATE_TILE);
  g_type_ensure (RP_TYPE_RING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/today/rp-next-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, card);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, head);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, tile);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, words);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, reason_label);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, ring);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, topic_label);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, columns);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, warnings);
  gtk_widget_class_bind_template_child (widget_class, RpNextCard, button);
  gtk_widget_class_bind_template_callback (widget_class, stacked_cb);
}

static void
rp_next_card_init (RpNextCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_warning (RpNextCard     *self,
                const RpFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = gtk_label_new (finding->title);

  gtk_widget_add_css_class (image, "warning-icon");
  gtk_widget_add_css_class (label, "txs");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  rp_tip_set (box, finding->reason);
  if (rp_finding_is_private (finding))
    gtk_widget_add_css_class (label, "private");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->warnings, box);
}

static guint
show_warnings (RpNextCard         *self,
               const RpCheckReport *report)
{
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->warnings))) != NULL)
    gtk_box_remove (self->warnings, child);
  for (guint i = 0; report != NULL && i < report->findings->len && n < MAX_WARNINGS; i++)
    {
      const RpFinding *finding = report->findings->pdata[i];

      if (finding->state != RP_CHECK_TO_SETTLE || finding->kind == RP_CHECK_HINT)
        continue;

      append_warning (self, finding);
      n++;
    }

  return n;
}

/* When nothing is left to do there is the plan to look at. */
static void
show_verb (RpNextCard *self,
           const char *verb)
{
  if (verb != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "suggested-action");
  rp_layout_set_label (self->button, verb != NULL ? verb : _("Show the Plan"));
}

/**
 * rp_next_card_set_item:
 * @self: the card
 * @item: the next conversation
 * @facts: what Today was composed of
 */
void
rp_next_card_set_item (RpNextCard         *self,
                       const RpTodayItem  *item,
                       const RpTodayFacts *facts)
{
  const RpCheckReport *report = g_hash_table_lookup (facts->reports, item->id);
  RpMeeting *meeting = rp_facts_find (facts->meetings, item->id);
  RpTopic *topic = rp_today_find_topic (facts, item->id);
  g_autofree char *quoted = topic != NULL ? g_strdup_printf (_("“%s”"), topic->title) : NULL;
  guint n_warnings = show_warnings (self, report);

  if (meeting != NULL)
    rp_date_tile_set_day (self->tile, rp_time_day (meeting->starts, facts->zone));
  gtk_label_set_label (self->title_label, item->title);
  gtk_label_set_label (self->reason_label, item->reason);
  gtk_label_set_label (self->topic_label, quoted != NULL ? quoted : "");
  gtk_widget_set_visible (GTK_WIDGET (self->topic_label), quoted != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->ring), report != NULL);
  if (report != NULL)
    {
      rp_ring_set_value (self->ring, report->holds, report->applicable);
      rp_ring_set_left (self->ring, report->applicable - report->holds - report->hints);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), n_warnings > 0);
  show_verb (self, item->verb);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", item->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.show-meeting");
}
