/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-topic-view.h"

#include "rp-calibrations-part.h"
#include "rp-chip.h"
#include "rp-columns.h"
#include "rp-curious-part.h"
#include "rp-flower.h"
#include "rp-layout.h"
#include "rp-lift-card.h"
#include "rp-own-part.h"
#include "rp-score-part.h"
#include "rp-spoken.h"
#include "rp-step-filler.h"
#include "rp-thrifty-layout.h"
#include "rp-topic-lessons.h"
#include "rp-topic-words.h"
#include "rp-warning-card.h"
#include "rp-work-box.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define FLOWER_SIZE 168

/* What is filled when there is time, in this order. */
typedef enum {
  STEP_SCORE,
  STEP_OWN,
  STEP_CURIOUS,
  STEP_CALIBRATIONS,
  STEP_WORK,
  STEP_LESSONS,
  N_STEPS
} Step;

/**
 * RpTopicView:
 *
 * A topic as it is read: the title, its provocation, what to say in the lift,
 * why it makes a good conversation, what I bring, who is curious, and lessons.
 * It knows nothing but the sheet it is given; what is done in it activates an
 * action of the page around it. What is seen first is filled at once, the
 * sections one by one, so that no page keeps the window from input.
 */
struct _RpTopicView
{
  AdwBin          parent_instance;

  RpTopicSheet   *sheet;         /* (nullable) */
  GtkWidget      *flower;
  Step            next_step;
  gboolean        new_topic;     /* what is shown is not all of this one yet */
  RpStepFiller   *filler;

  /* Template widgets */
  GtkLabel       *title_label;
  RpWrap         *chips;
  RpColumns      *columns;
  GtkBox         *main_box;
  GtkBox         *side_box;
  GtkLabel       *hook_label;
  RpLiftCard     *lift;
  RpTopicPart    *score;
  RpTopicPart    *own;
  RpWarningCard  *rewrite;
  RpTopicPart    *calibrations;
  GtkWidget      *strength_box;
  GtkBox         *flower_box;
  GtkLabel       *level_label;
  GtkLabel       *next_label;
  RpTopicPart    *curious;
  RpWorkBox      *work;
  RpTopicLessons *lessons;
  GtkLabel       *credit_label;
};

G_DEFINE_FINAL_TYPE (RpTopicView, rp_topic_view, ADW_TYPE_BIN)

/* In one column, how strong the topic is and what it is too close to come early. */
static void
stacked_cb (RpTopicView *self)
{
  gboolean stacked = rp_columns_get_stacked (self->columns);
  GtkBox *to = stacked ? self->main_box : self->side_box;
  GtkWidget *moved[] = { self->strength_box, GTK_WIDGET (self->work) };
  GtkWidget *after = stacked ? GTK_WIDGET (self->lift) : NULL;

  if (gtk_widget_get_parent (self->strength_box) == GTK_WIDGET (to))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (moved); i++)
    {
      rp_layout_move (moved[i], to, after);
      after = stacked ? moved[i] : GTK_WIDGET (self->curious);
    }
}

static void
append_chip (RpTopicView *self,
             const char  *words)
{
  if (words != NULL)
    rp_wrap_append (self->chips, rp_chip_new (words, NULL));
}

static void
show_head (RpTopicView  *self,
           RpTopicSheet *sheet)
{
  RpTopic *topic = sheet->facts->topic;
  g_autofree char *lessons = rp_topic_words_lessons (sheet);
  g_autofree char *told = rp_topic_words_told (sheet);
  g_autofree char *hook = NULL;

  gtk_label_set_text (self->title_label, topic->title);
  rp_wrap_remove_all (self->chips);
  append_chip (self, lessons);
  append_chip (self, told);

  /* Translators: the provocation of a topic, as a quotation */
  hook = topic->hook != NULL ? g_strdup_printf (_("“%s”"), topic->hook) : NULL;
  rp_spoken_set_label (self->hook_label, hook != NULL ? hook : _("Write what provokes about it…"));
  rp_lift_card_set_line (self->lift, topic->lift);
}

static void
show_strength (RpTopicView  *self,
               RpTopicSheet *sheet)
{
  g_autofree char *next = rp_topic_words_next (sheet);

  rp_flower_set_values (RP_FLOWER (self->flower), sheet->values, sheet->n_values,
                        sheet->strength);
  gtk_label_set_text (self->level_label,
                      rp_topic_level_words (rp_topic_level ((int) sheet->strength)));
  gtk_label_set_text (self->next_label, next);
}

static void
show_credit (RpTopicView  *self,
             RpTopicSheet *sheet)
{
  RpTopic *topic = sheet->facts->topic;
  g_autofree char *credit = NULL;

  if (topic->credit != NULL)
    /* Translators: whose idea a topic was */
    credit = g_strdup_printf (_("Credit: %s"), topic->credit);
  gtk_label_set_text (self->credit_label, credit != NULL ? credit : "");
  gtk_widget_set_visible (GTK_WIDGET (self->credit_label), credit != NULL);
}

static void
fill (RpTopicView *self,
      Step         step)
{
  switch (step)
    {
    case STEP_SCORE:
      rp_topic_part_set_sheet (self->score, self->sheet);
      break;

    case STEP_OWN:
      rp_topic_part_set_sheet (self->own, self->sheet);
      gtk_widget_set_visible (GTK_WIDGET (self->rewrite), self->sheet->hypothesis->rewrite);
      break;

    case STEP_CALIBRATIONS:
      rp_topic_part_set_sheet (self->calibrations, self->sheet);
      break;

    case STEP_CURIOUS:
      rp_topic_part_set_sheet (self->curious, self->sheet);
      break;

    case STEP_WORK:
      rp_work_box_set_sheet (self->work, self->sheet);
      break;

    case STEP_LESSONS:
      rp_topic_lessons_set_sheet (self->lessons, self->sheet);
      gtk_widget_set_visible (GTK_WIDGET (self->lessons), TRUE);
      break;

    case N_STEPS:
    default:
      g_assert_not_reached ();
    }
}

/* Another topic is seen before what is further down is filled. */
static gboolean
fill_next (gpointer widget)
{
  RpTopicView *self = RP_TOPIC_VIEW (widget);

  fill (self, self->next_step++);
  if (self->next_step == STEP_CALIBRATIONS && self->new_topic)
    rp_step_filler_slow (self->filler);
  if (self->next_step < N_STEPS)
    return TRUE;

  self->new_topic = FALSE;

  return FALSE;
}

/* Nothing of another topic stays beside the new title. */
static void
hide_steps (RpTopicView *self)
{
  GtkWidget *hidden[] = {
    GTK_WIDGET (self->score), GTK_WIDGET (self->own), GTK_WIDGET (self->rewrite),
    GTK_WIDGET (self->calibrations), GTK_WIDGET (self->curious), GTK_WIDGET (self->work),
    GTK_WIDGET (self->lessons),
  };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    gtk_widget_set_visible (hidden[i], FALSE);
}

static void
rewrite_cb (RpTopicView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "topic.edit-own", NULL);
}

static void
rp_topic_view_dispose (GObject *object)
{
  RpTopicView *self = RP_TOPIC_VIEW (object);

  g_clear_pointer (&self->filler, rp_step_filler_free);
  g_clear_pointer (&self->sheet, rp_topic_sheet_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_TOPIC_VIEW);

  G_OBJECT_CLASS (rp_topic_view_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (RP_TYPE_CALIBRATIONS_PART);
  g_type_ensure (RP_TYPE_COLUMNS);
  g_type_ensure (RP_TYPE_CURIOUS_PART);
  g_type_ensure (RP_TYPE_LIFT_CARD);
  g_type_ensure (RP_TYPE_OWN_PART);
  g_type_ensure (RP_TYPE_SCORE_PART);
  g_type_ensure (RP_TYPE_TOPIC_LESSONS);
  g_type_ensure (RP_TYPE_WARNING_CARD);
  g_type_ensure (RP_TYPE_WORK_BOX);
  g_type_ensure (RP_TYPE_WRAP);
}

static void
rp_topic_view_class_init (RpTopicViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_topic_view_dispose;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/topics/rp-topic-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, chips);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, columns);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, main_box);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, side_box);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, hook_label);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, lift);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, score);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, own);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, rewrite);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, calibrations);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, strength_box);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, flower_box);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, level_label);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, next_label);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, curious);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, work);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, lessons);
  gtk_widget_class_bind_template_child (widget_class, RpTopicView, credit_label);
  gtk_widget_class_bind_template_callback (widget_class, rewrite_cb);
  gtk_widget_class_bind_template_callback (widget_class, stacked_cb);
}

static void
rp_topic_view_init (RpTopicView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filler = rp_step_filler_new (self, fill_next);
  rp_thrifty_layout_use (gtk_widget_get_parent (GTK_WIDGET (self->hook_label)));
  self->flower = rp_flower_new (FLOWER_SIZE);
  gtk_box_append (self->flower_box, self->flower);
  rp_warning_card_set_title (self->rewrite, _("Challenged twice in a row"));
  rp_warning_card_set_reason (self->rewrite, _("Rewrite the hypothesis before the next offer."));
  rp_warning_card_set_fix (self->rewrite, _("Rewrite…"), _("Opens the text of the hypothesis"));
}

/**
 * rp_topic_view_set_sheet:
 * @self: a view
 * @sheet: what it shows from now on
 */
void
rp_topic_view_set_sheet (RpTopicView  *self,
                         RpTopicSheet *sheet)
{
  gboolean same;

  g_return_if_fail (RP_IS_TOPIC_VIEW (self));
  g_return_if_fail (sheet != NULL);

  same = self->sheet != NULL && g_str_equal (rp_topic_sheet_get_id (self->sheet),
                                             rp_topic_sheet_get_id (sheet));
  rp_topic_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, rp_topic_sheet_unref);
  self->sheet = sheet;

  if (!same)
    hide_steps (self);
  self->new_topic |= !same;
  show_head (self, sheet);
  show_strength (self, sheet);
  show_credit (self, sheet);

  self->next_step = 0;
  rp_step_filler_start (self->filler);
}

/**
 * rp_topic_view_get_filling:
 * @self: a view
 *
 * Returns: whether some sections are not filled yet
 */
gboolean
rp_topic_view_get_filling (RpTopicView *self)
{
  g_return_val_if_fail (RP_IS_TOPIC_VIEW (self), FALSE);

  return rp_step_filler_is_busy (self->filler) || rp_topic_lessons_get_filling (self->lessons);
}

/**
 * rp_topic_view_focus_curious:
 * @self: a view
 *
 * Returns: whether there is a list of who is curious, which has the focus now
 */
gboolean
rp_topic_view_focus_curious (RpTopicView *self)
{
  g_return_val_if_fail (RP_IS_TOPIC_VIEW (self), FALSE);

  return rp_topic_part_focus (self->curious);
}
