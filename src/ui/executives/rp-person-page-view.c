/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-page-view.h"

#include "rp-columns.h"
#include "rp-layout.h"
#include "rp-person-communities-part.h"
#include "rp-person-history-part.h"
#include "rp-person-jar-card.h"
#include "rp-person-measured-part.h"
#include "rp-person-next-card.h"
#include "rp-person-page-hero.h"
#include "rp-person-people-part.h"
#include "rp-person-perplexed-part.h"
#include "rp-person-positions-part.h"
#include "rp-person-reciprocity-part.h"
#include "rp-person-stage-card.h"
#include "rp-person-trust-part.h"
#include "rp-person-wishes-part.h"
#include "rp-person-work-part.h"
#include "rp-step-filler.h"

#define SPACING      22
#define GAP          32
#define SIDE_WIDTH   256
#define THRESHOLD    600
#define MOST_INVITES 3  /* empty sections that say what could be added */

/* The sections in the order in which they are filled and may invite. */
typedef enum {
  PART_PERPLEXED,
  PART_MEASURED,
  PART_WORK,
  PART_PEOPLE,
  PART_COMMUNITIES,
  PART_NEEDS,
  PART_OFFERS,
  PART_HISTORY,
  PART_RECIPROCITY,
  PART_TRUST,
  PART_POSITIONS,
  N_PARTS
} Part;

/**
 * RpPersonPageView:
 *
 * A person as they are read. It knows nothing but the digest it is given; what
 * is done in it activates an action of the page around it. What is seen first
 * is filled at once, the other sections one by one, so that
 * no page holds up the window.
 */
struct _RpPersonPageView
{
  AdwBin             parent_instance;

  RpPersonDigest    *digest;      /* (nullable) */
  RpColumns         *columns;
  GtkBox            *main_box;
  GtkBox            *side_box;
  RpPersonPageHero  *hero;
  RpPersonStageCard *stage;
  RpPersonJarCard   *jar;
  RpPersonNextCard  *next;
  RpPersonPart      *parts[N_PARTS];
  guint              next_part;   /* the next one to fill */
  guint              n_invites;   /* of those that are filled */
  gboolean           new_person;  /* what is shown is not all of this one yet */
  RpStepFiller      *filler;
};

G_DEFINE_FINAL_TYPE (RpPersonPageView, rp_person_page_view, ADW_TYPE_BIN)

/* In one column what may be asked and when we meet come first, and the history last. */
static void
arrange (RpPersonPageView *self)
{
  gboolean stacked = rp_columns_get_stacked (self->columns);
  GtkWidget *history = GTK_WIDGET (self->parts[PART_HISTORY]);
  GtkBox *box = stacked ? self->main_box : self->side_box;

  if (gtk_widget_get_parent (GTK_WIDGET (self->jar)) != GTK_WIDGET (box))
    {
      rp_layout_move (GTK_WIDGET (self->jar), box, stacked ? GTK_WIDGET (self->stage) : NULL);
      rp_layout_move (GTK_WIDGET (self->next), box, GTK_WIDGET (self->jar));
    }
  box = stacked ? self->side_box : self->main_box;
  if (gtk_widget_get_parent (history) != GTK_WIDGET (box))
    rp_layout_move (history, box, gtk_widget_get_last_child (GTK_WIDGET (box)));
  rp_person_next_card_set_stacked (self->next, stacked);
}

/* Another person is seen before what is further down is filled. */
static gboolean
fill_next (gpointer widget)
{
  RpPersonPageView *self = RP_PERSON_PAGE_VIEW (widget);

  if (rp_person_part_set_digest (self->parts[self->next_part], self->digest,
                                 self->n_invites < MOST_INVITES))
    self->n_invites++;
  if (self->new_person)
    rp_step_filler_slow (self->filler);
  if (++self->next_part < N_PARTS)
    return TRUE;

  self->new_person = FALSE;

  return FALSE;
}

static void
rp_person_page_view_dispose (GObject *object)
{
  RpPersonPageView *self = RP_PERSON_PAGE_VIEW (object);

  g_clear_pointer (&self->filler, rp_step_filler_free);
  g_clear_pointer (&self->digest, rp_person_digest_unref);

  G_OBJECT_CLASS (rp_person_page_view_parent_class)->dispose (object);
}

static void
rp_person_page_view_class_init (RpPersonPageViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_person_page_view_dispose;
}

static void
make_parts (RpPersonPageView *self)
{
  GtkWidget *parts[N_PARTS] = {
    [PART_PERPLEXED]   = g_object_new (RP_TYPE_PERSON_PERPLEXED_PART, NULL),
    [PART_MEASURED]    = g_object_new (RP_TYPE_PERSON_MEASURED_PART, NULL),
    [PART_WORK]        = g_object_new (RP_TYPE_PERSON_WORK_PART, NULL),
    [PART_PEOPLE]      = g_object_new (RP_TYPE_PERSON_PEOPLE_PART, NULL),
    [PART_COMMUNITIES] = g_object_new (RP_TYPE_PERSON_COMMUNITIES_PART, NULL),
    [PART_NEEDS]       = rp_person_wishes_part_new (RP_TYPE_NEED),
    [PART_OFFERS]      = rp_person_wishes_part_new (RP_TYPE_OFFER),
    [PART_HISTORY]     = g_object_new (RP_TYPE_PERSON_HISTORY_PART, NULL),
    [PART_RECIPROCITY] = g_object_new (RP_TYPE_PERSON_RECIPROCITY_PART, NULL),
    [PART_TRUST]       = g_object_new (RP_TYPE_PERSON_TRUST_PART, NULL),
    [PART_POSITIONS]   = g_object_new (RP_TYPE_PERSON_POSITIONS_PART, NULL),
  };
  static const Part main_parts[] = { PART_PERPLEXED, PART_MEASURED, PART_WORK, PART_HISTORY };
  static const Part side_parts[] = {
    PART_PEOPLE, PART_COMMUNITIES, PART_NEEDS, PART_OFFERS, PART_RECIPROCITY, PART_TRUST,
    PART_POSITIONS,
  };

  for (guint i = 0; i < N_PARTS; i++)
    self->parts[i] = RP_PERSON_PART (parts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (main_parts); i++)
    gtk_box_append (self->main_box, parts[main_parts[i]]);
  for (guint i = 0; i < G_N_ELEMENTS (side_parts); i++)
    gtk_box_append (self->side_box, parts[side_parts[i]]);
}

static void
rp_person_page_view_init (RpPersonPageView *self)
{
  self->filler = rp_step_filler_new (self, fill_next);
  self->main_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  self->side_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  self->hero = RP_PERSON_PAGE_HERO (rp_person_page_hero_new ());
  self->stage = RP_PERSON_STAGE_CARD (rp_person_stage_card_new ());
  self->jar = RP_PERSON_JAR_CARD (rp_person_jar_card_new ());
  self->next = RP_PERSON_NEXT_CARD (rp_person_next_card_new ());
  gtk_box_append (self->main_box, GTK_WIDGET (self->hero));
  gtk_box_append (self->main_box, GTK_WIDGET (self->stage));
  gtk_box_append (self->side_box, GTK_WIDGET (self->jar));
  gtk_box_append (self->side_box, GTK_WIDGET (self->next));
  make_parts (self);

  self->columns = RP_COLUMNS (rp_columns_new (GTK_WIDGET (self->main_box),
                                              GTK_WIDGET (self->side_box)));
  g_object_set (self->columns,
                "gap", GAP,
                "row-gap", SPACING,
                "side-width", SIDE_WIDTH,
                "threshold", THRESHOLD,
                NULL);
  g_signal_connect_object (self->columns, "notify::stacked", G_CALLBACK (arrange), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->columns));
  arrange (self);
}

GtkWidget *
rp_person_page_view_new (void)
{
  return g_object_new (RP_TYPE_PERSON_PAGE_VIEW, NULL);
}

/**
 * rp_person_page_view_set_digest:
 * @self: a view
 * @digest: what it shows from now on
 * @locked: whether there may be private notes that cannot be read now
 */
void
rp_person_page_view_set_digest (RpPersonPageView *self,
                                RpPersonDigest   *digest,
                                gboolean          locked)
{
  gboolean same;

  g_return_if_fail (RP_IS_PERSON_PAGE_VIEW (self));
  g_return_if_fail (digest != NULL);

  same = self->digest != NULL && g_str_equal (rp_person_digest_id (self->digest),
                                              rp_person_digest_id (digest));
  rp_person_digest_ref (digest);
  g_clear_pointer (&self->digest, rp_person_digest_unref);
  self->digest = digest;

  /* Nothing of somebody else stays beside the new name. */
  if (!same)
    {
      for (guint i = 0; i < N_PARTS; i++)
        gtk_widget_set_visible (GTK_WIDGET (self->parts[i]), FALSE);
      rp_person_next_card_set_holding (self->next, 0, 0, 0);
    }
  rp_person_page_hero_set_digest (self->hero, digest);
  rp_person_stage_card_set_digest (self->stage, digest);
  rp_person_jar_card_set_digest (self->jar, digest);
  rp_person_next_card_set_digest (self->next, digest);
  rp_person_history_part_set_locked (RP_PERSON_HISTORY_PART (self->parts[PART_HISTORY]), locked);

  self->new_person |= !same;
  self->next_part = 0;
  self->n_invites = 0;
  rp_step_filler_start (self->filler);
}

/**
 * rp_person_page_view_set_events:
 * @self: a view
 * @digest: the person
 * @events: (element-type RpHistoryEvent): the history, with notes
 */
void
rp_person_page_view_set_events (RpPersonPageView *self,
                                RpPersonDigest   *digest,
                                GPtrArray        *events)
{
  g_return_if_fail (RP_IS_PERSON_PAGE_VIEW (self));

  rp_person_history_part_set_events (RP_PERSON_HISTORY_PART (self->parts[PART_HISTORY]), digest,
                                     events);
}

/**
 * rp_person_page_view_set_holding:
 * @self: a view
 * @holds: how many checks of the next conversation hold
 * @applicable: of how many
 * @left: how many are left to settle
 */
void
rp_person_page_view_set_holding (RpPersonPageView *self,
                                 guint             holds,
                                 guint             applicable,
                                 guint             left)
{
  g_return_if_fail (RP_IS_PERSON_PAGE_VIEW (self));

  rp_person_next_card_set_holding (self->next, holds, applicable, left);
}

void
rp_person_page_view_set_narrow (RpPersonPageView *self,
                                gboolean          narrow)
{
  g_return_if_fail (RP_IS_PERSON_PAGE_VIEW (self));

  rp_person_page_hero_set_narrow (self->hero, narrow);
}

/**
 * rp_person_page_view_get_filling:
 * @self: a view
 *
 * Returns: whether some sections are not filled yet
 */
gboolean
rp_person_page_view_get_filling (RpPersonPageView *self)
{
  g_return_val_if_fail (RP_IS_PERSON_PAGE_VIEW (self), FALSE);

  return rp_step_filler_is_busy (self->filler);
}
