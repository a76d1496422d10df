/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-appeals-view.h"

#include "rp-appeal-card.h"
#include "rp-scroll-bin.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIRST_CARDS 8

/**
 * RpAppealsView:
 *
 * What several are asked for: one card for each need, the open ones first.
 */
struct _RpAppealsView
{
  AdwBin      parent_instance;

  RpNetwork  *network;     /* (nullable): what is shown is of */
  guint32     today;
  guint       n_wanted;
  char       *revealed;    /* (nullable): UUID of what is to come into sight */
  GtkWidget  *scroller;
  GtkBox     *cards;
  GtkWidget  *more_button;
  GtkWidget  *nothing;
};

G_DEFINE_FINAL_TYPE (RpAppealsView, rp_appeals_view, ADW_TYPE_BIN)

static int
compare_appeals (gconstpointer a,
                 gconstpointer b)
{
  const RpAppeal *one = *(RpAppeal *const *) a;
  const RpAppeal *other = *(RpAppeal *const *) b;
  guint32 one_due = one->due != 0 ? one->due : G_MAXUINT32;
  guint32 other_due = other->due != 0 ? other->due : G_MAXUINT32;

  if ((one->closed == 0) != (other->closed == 0))
    return one->closed == 0 ? -1 : 1;
  if (one->closed != other->closed)
    return one->closed > other->closed ? -1 : 1;
  if (one_due != other_due)
    return one_due < other_due ? -1 : 1;

  return strcmp (rp_record_get_id ((gpointer) one), rp_record_get_id ((gpointer) other));
}

static RpAppealCard *
find_card (RpAppealsView *self,
           const char    *id)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (g_str_equal (rp_appeal_card_get_id (RP_APPEAL_CARD (card)), id))
      return RP_APPEAL_CARD (card);

  return NULL;
}

static gboolean
has_appeal (GPtrArray  *appeals,
            guint       n_appeals,
            const char *id)
{
  for (guint i = 0; i < n_appeals; i++)
    if (g_str_equal (rp_record_get_id (appeals->pdata[i]), id))
      return TRUE;

  return FALSE;
}

static void
remove_gone (RpAppealsView *self,
             GPtrArray     *appeals,
             guint          n_appeals)
{
  GtkWidget *next;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = next)
    {
      next = gtk_widget_get_next_sibling (card);
      if (!has_appeal (appeals, n_appeals, rp_appeal_card_get_id (RP_APPEAL_CARD (card))))
        gtk_box_remove (self->cards, card);
    }
}

/* A card that is there already stays, with its focus. */
static void
show_cards (RpAppealsView *self)
{
  GPtrArray *all = rp_network_get_facts (self->network)->appeals;
  g_autoptr(GPtrArray) appeals = g_ptr_array_copy (all, NULL, NULL);
  GtkWidget *before = NULL;
  guint n_shown;

  g_ptr_array_set_free_func (appeals, NULL);
  g_ptr_array_sort (appeals, compare_appeals);
  n_shown = MIN (appeals->len, self->n_wanted);
  remove_gone (self, appeals, n_shown);
  for (guint i = 0; i < n_shown; i++)
    {
      const char *id = rp_record_get_id (appeals->pdata[i]);
      RpAppealCard *card = find_card (self, id);

      if (card == NULL)
        {
          card = RP_APPEAL_CARD (rp_appeal_card_new (id));
          gtk_box_append (self->cards, GTK_WIDGET (card));
        }
      gtk_box_reorder_child_after (self->cards, GTK_WIDGET (card), before);
      rp_appeal_card_show (card, appeals->pdata[i], self->network, self->today);
      before = GTK_WIDGET (card);
    }
  gtk_widget_set_visible (self->more_button, appeals->len > n_shown);
  gtk_widget_set_visible (self->nothing, appeals->len == 0);
  gtk_widget_set_visible (self->scroller, appeals->len > 0);
}

static void
more_cb (RpAppealsView *self)
{
  self->n_wanted = G_MAXUINT;
  show_cards (self);
}

static void
rp_appeals_view_dispose (GObject *object)
{
  g_clear_pointer (&RP_APPEALS_VIEW (object)->network, rp_network_unref);

  G_OBJECT_CLASS (rp_appeals_view_parent_class)->dispose (object);
}

static void
rp_appeals_view_finalize (GObject *object)
{
  g_free (RP_APPEALS_VIEW (object)->revealed);

  G_OBJECT_CLASS (rp_appeals_view_parent_class)->finalize (object);
}

static void
rp_appeals_view_class_init (RpAppealsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_appeals_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_appeals_view_finalize;
}

static GtkWidget *
new_nothing (void)
{
  GtkWidget *nothing = rp_state_page_new ("system-users-symbolic", _("Nothing Asked of Several"),
                                          _("Some needs are too big for one jar: ask several, "
                                            "each for a part of it."));

  rp_state_page_add_button (RP_STATE_PAGE (nothing), _("Ask Several…"), "pill",
                            "favours.new-appeal");

  return nothing;
}

static void
rp_appeals_view_init (RpAppealsView *self)
{
  GtkWidget *bin = g_object_new (RP_TYPE_SCROLL_BIN, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 760, "tightening-threshold",
                                   600, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->n_wanted = FIRST_CARDS;
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 36));
  self->more_button = gtk_button_new_with_label (_("Show More"));
  gtk_widget_add_css_class (self->more_button, "pill");
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (more_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cards));
  gtk_box_append (GTK_BOX (box), self->more_button);
  gtk_widget_add_css_class (box, "help-results");
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vexpand", TRUE, "child", clamp, NULL);
  adw_bin_set_child (ADW_BIN (bin), self->scroller);
  self->nothing = new_nothing ();
  gtk_widget_set_vexpand (self->nothing, TRUE);
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_box_append (GTK_BOX (both), bin);
  gtk_box_append (GTK_BOX (both), self->nothing);
  adw_bin_set_child (ADW_BIN (self), both);
}

/**
 * rp_appeals_view_new:
 *
 * Returns: (transfer floating): a view of nothing yet
 */
GtkWidget *
rp_appeals_view_new (void)
{
  return g_object_new (RP_TYPE_APPEALS_VIEW, NULL);
}

static void
reveal_now (RpAppealsView *self)
{
  RpAppealCard *card = self->revealed != NULL ? find_card (self, self->revealed) : NULL;

  if (card == NULL)
    return;

  g_clear_pointer (&self->revealed, g_free);
  gtk_widget_child_focus (GTK_WIDGET (card), GTK_DIR_TAB_FORWARD);
}

/**
 * rp_appeals_view_show:
 * @self: a view
 * @network: whose appeals it shows from now on
 * @today: the day it was read on
 */
void
rp_appeals_view_show (RpAppealsView *self,
                      RpNetwork     *network,
                      guint32        today)
{
  g_return_if_fail (RP_IS_APPEALS_VIEW (self));

  rp_network_ref (network);
  g_clear_pointer (&self->network, rp_network_unref);
  self->network = network;
  self->today = today;
  show_cards (self);
  reveal_now (self);
}

/**
 * rp_appeals_view_reveal:
 * @self: a view
 * @appeal: a UUID
 *
 * Gives the focus to a card, now or once it is there.
 */
void
rp_appeals_view_reveal (RpAppealsView *self,
                        const char    *appeal)
{
  g_return_if_fail (RP_IS_APPEALS_VIEW (self));

  g_free (self->revealed);
  self->revealed = g_strdup (appeal);
  self->n_wanted = G_MAXUINT;
  if (self->network != NULL)
    show_cards (self);
  reveal_now (self);
}
