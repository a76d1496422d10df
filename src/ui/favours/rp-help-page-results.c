/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-help-page-private.h"

#include "rp-help-card.h"
#include "rp-model.h"

#include <glib/gi18n.h>

#define MAX_CARDS 12
#define MAX_KNOW  6

/* What Who can help? answers: whom to ask first and why, and a card for each who may help. */

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Whose card has the focus, so that it has it again when they are made anew. Whom the cards are
 * about may be gone by now. */
static void
note_focus (RpHelpPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkBox *boxes[] = { self->cards_box, self->know_box };

  for (guint i = 0; i < G_N_ELEMENTS (boxes) && focus != NULL; i++)
    for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (boxes[i])); card != NULL;
         card = gtk_widget_get_next_sibling (card))
      if (gtk_widget_is_ancestor (focus, card))
        {
          g_free (self->focused);
          self->focused = g_strdup (g_object_get_data (G_OBJECT (card), "person"));
        }
}

static void
restore_focus (RpHelpPage     *self,
               const RpHelper *helper,
               GtkWidget      *card)
{
  if (g_strcmp0 (self->focused, rp_record_get_id (helper->person)) != 0)
    return;

  g_clear_pointer (&self->focused, g_free);
  gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

/* A card at a time */
gboolean
rp_help_page_fill_some (gpointer widget)
{
  RpHelpPage *self = widget;
  const RpHelper *helper;
  GtkWidget *card;
  gboolean ranked = self->n_filled < self->n_ranked;

  if (self->cards == NULL || self->n_filled >= self->cards->len)
    return FALSE;

  helper = &g_array_index (self->cards, RpHelper, self->n_filled);
  card = rp_help_card_new (rp_help_search_get_network (self->search), helper,
                           ranked ? self->n_filled + 1 : 0);
  gtk_box_append (ranked ? self->cards_box : self->know_box, card);
  g_object_set_data_full (G_OBJECT (card), "person",
                          g_strdup (rp_record_get_id (helper->person)), g_free);
  restore_focus (self, helper, card);

  return ++self->n_filled < self->cards->len;
}

/* Whether somebody was asked for a part of it already */
static gboolean
was_asked (RpHelpPage *self,
           const char *person)
{
  const RpNetworkFacts *facts;

  if (self->appeal == NULL)
    return FALSE;

  facts = rp_network_get_facts (rp_help_search_get_network (self->search));
  for (guint i = 0; i < facts->favours->len; i++)
    {
      const RpFavour *favour = facts->favours->pdata[i];

      if (g_strcmp0 (favour->appeal, rp_record_get_id (self->appeal)) == 0
          && g_strcmp0 (favour->person, person) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
take (RpHelpPage *self,
      GArray     *helpers,
      guint       most)
{
  guint end = self->cards->len + most;

  for (guint i = 0; i < helpers->len && self->cards->len < end; i++)
    {
      const RpHelper *helper = &g_array_index (helpers, RpHelper, i);

      if (!g_hash_table_contains (self->not_now, rp_record_get_id (helper->person))
          && !was_asked (self, rp_record_get_id (helper->person)))
        g_array_append_val (self->cards, *helper);
    }
}

static void
show_headline (RpHelpPage *self)
{
  g_autofree char *headline = NULL;
  g_autofree char *reason = NULL;
  const char *need = rp_help_search_get_need (self->search);
  gboolean asked = need != NULL && *need != '\0';

  if (self->n_ranked > 0)
    {
      headline = rp_helper_headline (&g_array_index (self->cards, RpHelper, 0));
      reason = rp_helper_reason (&g_array_index (self->cards, RpHelper, 0));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->headline), headline != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_label_set_text (self->headline, headline != NULL ? headline : "");
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->know_label), self->cards->len > self->n_ranked);
  gtk_widget_set_visible (self->several, self->cards->len > 0 && self->appeal == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), asked && self->cards->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !asked);
}

/* How far it is with what several are asked for */
static void
show_appeal (RpHelpPage *self)
{
  RpNetwork *network = rp_help_search_get_network (self->search);
  g_autofree char *words = NULL;
  RpAppealSum sum;

  gtk_widget_set_visible (self->appeal_box, self->appeal != NULL);
  if (self->appeal == NULL || network == NULL)
    return;

  rp_appeal_sum (self->appeal, rp_network_get_facts (network)->favours, &sum);
  words = rp_appeal_words (self->appeal, &sum);
  gtk_label_set_text (self->appeal_label, words);
}

void
rp_help_page_show_help (RpHelpPage *self)
{
  RpHelp *help = rp_help_search_get_help (self->search);

  note_focus (self);
  g_clear_pointer (&self->cards, g_array_unref);
  self->cards = g_array_new (FALSE, FALSE, sizeof (RpHelper));
  self->n_filled = 0;
  if (help != NULL)
    take (self, help->ranked, MAX_CARDS);
  self->n_ranked = self->cards->len;
  if (help != NULL)
    take (self, help->may_know, MAX_KNOW);
  empty_box (self->cards_box);
  empty_box (self->know_box);
  show_headline (self);
  show_appeal (self);
  rp_help_ask_show_past (self->ask, rp_help_search_get_past (self->search));
  rp_step_filler_start (self->filler);
}
