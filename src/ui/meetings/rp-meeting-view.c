/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-view.h"

#include "rp-ask-part.h"
#include "rp-checklist-part.h"
#include "rp-clear-part.h"
#include "rp-columns.h"
#include "rp-held-card.h"
#include "rp-last-part.h"
#include "rp-layout.h"
#include "rp-lessons-part.h"
#include "rp-meeting-hero.h"
#include "rp-offer-part.h"
#include "rp-questions-part.h"
#include "rp-safe-card.h"
#include "rp-step-filler.h"
#include "rp-takeaway-card.h"
#include "rp-tell-part.h"

/* The sections in the order in which they are filled, after the safe card. */
typedef enum {
  PART_OFFER,
  PART_LESSONS,
  PART_QUESTIONS,
  PART_ASK,
  PART_TELL,
  PART_LAST,
  PART_CHECKLIST,
  PART_CLEAR,
  N_PARTS
} Part;

/**
 * RpMeetingView:
 *
 * A meeting as it is read: the hero, the safe-conversation card, and the plan
 * in two columns or one. It knows nothing but the plan it is given; what is
 * done in it activates an action of the page around it. What is seen first is
 * filled at once, the other sections one by one, so that no page keeps the
 * window from input.
 */
struct _RpMeetingView
{
  AdwBin          parent_instance;

  RpPlan         *plan;            /* (nullable) */
  int             next_part;       /* the next one to fill; −1: the safe card */
  gboolean        new_meeting;     /* what is shown is not all of this one yet */
  RpStepFiller   *filler;

  /* Template widgets */
  RpMeetingHero  *hero;
  RpHeldCard     *held;
  RpSafeCard     *safe_card;
  RpColumns      *columns;
  GtkBox         *main_box;
  GtkBox         *side_box;
  RpTakeawayCard *takeaway;
  RpPlanPart     *parts[N_PARTS];
};

G_DEFINE_FINAL_TYPE (RpMeetingView, rp_meeting_view, ADW_TYPE_BIN)

/* In one column the goal of the conversation comes before everything else. */
static void
stacked_cb (RpMeetingView *self)
{
  gboolean stacked = rp_columns_get_stacked (self->columns);
  GtkBox *to = stacked ? self->main_box : self->side_box;

  rp_safe_card_set_wide (self->safe_card, !stacked);
  rp_layout_move (GTK_WIDGET (self->takeaway), to, NULL);
}

/* Another meeting is seen before what is further down is filled. */
static gboolean
fill_next (gpointer widget)
{
  RpMeetingView *self = RP_MEETING_VIEW (widget);

  if (self->next_part > 0
      && rp_record_part_get_filling (RP_RECORD_PART (self->parts[self->next_part - 1])))
    return TRUE;

  if (self->next_part < 0)
    rp_safe_card_set_plan (self->safe_card, self->plan);
  else
    rp_plan_part_set_plan (self->parts[self->next_part], self->plan);
  if (self->next_part == PART_OFFER && self->new_meeting)
    rp_step_filler_slow (self->filler);
  if (++self->next_part < N_PARTS)
    return TRUE;

  self->new_meeting = FALSE;

  return FALSE;
}

static void
rp_meeting_view_dispose (GObject *object)
{
  RpMeetingView *self = RP_MEETING_VIEW (object);

  g_clear_pointer (&self->filler, rp_step_filler_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_MEETING_VIEW);
  g_clear_pointer (&self->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_meeting_view_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (RP_TYPE_ASK_PART);
  g_type_ensure (RP_TYPE_CHECKLIST_PART);
  g_type_ensure (RP_TYPE_CLEAR_PART);
  g_type_ensure (RP_TYPE_COLUMNS);
  g_type_ensure (RP_TYPE_HELD_CARD);
  g_type_ensure (RP_TYPE_LAST_PART);
  g_type_ensure (RP_TYPE_LESSONS_PART);
  g_type_ensure (RP_TYPE_MEETING_HERO);
  g_type_ensure (RP_TYPE_OFFER_PART);
  g_type_ensure (RP_TYPE_QUESTIONS_PART);
  g_type_ensure (RP_TYPE_SAFE_CARD);
  g_type_ensure (RP_TYPE_TAKEAWAY_CARD);
  g_type_ensure (RP_TYPE_TELL_PART);
}

static void
bind_part (GtkWidgetClass *widget_class,
           const char     *name,
           Part            part)
{
  gssize offset = G_STRUCT_OFFSET (RpMeetingView, parts) + part * (gssize) sizeof (RpPlanPart *);

  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, offset);
}

static void
rp_meeting_view_class_init (RpMeetingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_meeting_view_dispose;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/meetings/rp-meeting-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMeetingView, hero);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingView, held);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingView, safe_card);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingView, columns);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingView, main_box);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingView, side_box);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingView, takeaway);
  bind_part (widget_class, "offer", PART_OFFER);
  bind_part (widget_class, "lessons", PART_LESSONS);
  bind_part (widget_class, "questions", PART_QUESTIONS);
  bind_part (widget_class, "ask", PART_ASK);
  bind_part (widget_class, "tell", PART_TELL);
  bind_part (widget_class, "last", PART_LAST);
  bind_part (widget_class, "checklist", PART_CHECKLIST);
  bind_part (widget_class, "clear", PART_CLEAR);
  gtk_widget_class_bind_template_callback (widget_class, stacked_cb);
}

static void
rp_meeting_view_init (RpMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filler = rp_step_filler_new (self, fill_next);
  stacked_cb (self);
}

GtkWidget *
rp_meeting_view_new (void)
{
  return g_object_new (RP_TYPE_MEETING_VIEW, NULL);
}

/**
 * rp_meeting_view_get_plan:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): what it shows
 */
RpPlan *
rp_meeting_view_get_plan (RpMeetingView *self)
{
  g_return_val_if_fail (RP_IS_MEETING_VIEW (self), NULL);

  return self->plan;
}

/**
 * rp_meeting_view_set_plan:
 * @self: a view
 * @plan: what it shows from now on
 */
void
rp_meeting_view_set_plan (RpMeetingView *self,
                          RpPlan        *plan)
{
  gboolean same;

  g_return_if_fail (RP_IS_MEETING_VIEW (self));
  g_return_if_fail (plan != NULL);

  same = self->plan != NULL && g_str_equal (rp_plan_get_id (self->plan), rp_plan_get_id (plan));
  rp_plan_ref (plan);
  g_clear_pointer (&self->plan, rp_plan_unref);
  self->plan = plan;

  /* Nothing of another meeting stays beside the new name. */
  for (guint i = 0; i < N_PARTS && !same; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->parts[i]), FALSE);
  rp_meeting_hero_set_plan (self->hero, plan);
  rp_held_card_set_plan (self->held, plan);
  rp_takeaway_card_set_plan (self->takeaway, plan);

  self->new_meeting |= !same;
  self->next_part = -1;
  rp_step_filler_start (self->filler);
}

/**
 * rp_meeting_view_get_filling:
 * @self: a view
 *
 * Returns: whether some sections are not filled yet
 */
gboolean
rp_meeting_view_get_filling (RpMeetingView *self)
{
  g_return_val_if_fail (RP_IS_MEETING_VIEW (self), FALSE);

  return rp_step_filler_is_busy (self->filler);
}

/**
 * rp_meeting_view_append_side:
 * @self: a view
 * @child: (transfer floating): what the page adds at the end of the side column
 */
void
rp_meeting_view_append_side (RpMeetingView *self,
                             GtkWidget     *child)
{
  g_return_if_fail (RP_IS_MEETING_VIEW (self));

  gtk_box_append (self->side_box, child);
}

void
rp_meeting_view_edit_takeaway (RpMeetingView *self)
{
  g_return_if_fail (RP_IS_MEETING_VIEW (self));

  rp_takeaway_card_edit (self->takeaway);
}
