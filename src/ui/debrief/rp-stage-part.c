/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-stage-part.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-layout.h"
#include "rp-number.h"
#include "rp-person-advice.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define N_STAGES 5

/**
 * RpStagePart:
 *
 * Has the stage changed? Asked only where there is evidence. To stay is as
 * good an answer as to move.
 */
struct _RpStagePart
{
  RpDebriefPart    parent_instance;

  RpStage          suggested;
  GtkLabel        *question;
  GtkLabel        *evidence;
  GtkWidget       *segments;
  GtkToggleButton *move;
  GtkToggleButton *stay;
};

G_DEFINE_FINAL_TYPE (RpStagePart, rp_stage_part, RP_TYPE_DEBRIEF_PART)

static void
rp_stage_part_show (RpDebriefPart        *part,
                    const RpDebriefSheet *sheet)
{
}

static void
rp_stage_part_write (RpDebriefPart   *part,
                     RpDebriefResult *result)
{
  RpStagePart *self = RP_STAGE_PART (part);
  RpPerson *person = result->sheet->facts->person;
  g_autoptr(RpPerson) copy = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || !gtk_toggle_button_get_active (self->move)
      || person->stage >= self->suggested)
    return;

  copy = rp_record_copy (person);
  copy->stage = self->suggested;
  rp_batch_put (result->batch, copy);
}

static void
rp_stage_part_class_init (RpStagePartClass *klass)
{
  RP_DEBRIEF_PART_CLASS (klass)->show = rp_stage_part_show;
  RP_DEBRIEF_PART_CLASS (klass)->write = rp_stage_part_write;
}

static GtkLabel *
append_label (GtkBox     *box,
              const char *class_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, class_name);
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

static GtkToggleButton *
append_toggle (RpStagePart *self,
               RpWrap      *wrap)
{
  GtkWidget *toggle = gtk_toggle_button_new ();

  gtk_widget_add_css_class (toggle, "fixbutton");
  gtk_widget_add_css_class (toggle, "choice");
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (rp_debrief_part_touch), self,
                           G_CONNECT_SWAPPED);
  rp_wrap_append (wrap, toggle);

  return GTK_TOGGLE_BUTTON (toggle);
}

static void
rp_stage_part_init (RpStagePart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *wrap = rp_wrap_new ();

  self->question = append_label (GTK_BOX (box), "semi");
  self->evidence = append_label (GTK_BOX (box), "txs");
  gtk_widget_add_css_class (GTK_WIDGET (self->evidence), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->evidence), "private");
  self->segments = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_IMG,
                                 "homogeneous", TRUE,
                                 "spacing", 4,
                                 NULL);
  for (guint i = 0; i < N_STAGES; i++)
    {
      GtkWidget *segment = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (segment, "stage-seg");
      gtk_box_append (GTK_BOX (self->segments), segment);
    }
  gtk_box_append (GTK_BOX (box), self->segments);
  self->move = append_toggle (self, RP_WRAP (wrap));
  self->stay = append_toggle (self, RP_WRAP (wrap));
  gtk_button_set_label (GTK_BUTTON (self->stay), C_("stage", "Stay"));
  gtk_toggle_button_set_group (self->stay, self->move);
  gtk_box_append (GTK_BOX (box), wrap);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "stagecard");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_stage_part_new:
 *
 * Returns: (transfer floating): the question after the stage; not visible until
 *   it was weighed
 */
RpDebriefPart *
rp_stage_part_new (void)
{
  return g_object_new (RP_TYPE_STAGE_PART, NULL);
}

static void
show_segments (RpStagePart *self,
               RpStage      current)
{
  guint n = 0;
  g_autofree char *words = rp_number_in_words (current);
  g_autofree char *of = rp_number_in_words (N_STAGES);
  g_autofree char *name = NULL;

  for (GtkWidget *segment = gtk_widget_get_first_child (self->segments); segment != NULL;
       segment = gtk_widget_get_next_sibling (segment))
    {
      const char *const done[] = { "stage-seg", n < (guint) current ? "done"
                                   : n < (guint) self->suggested ? "next" : NULL, NULL };

      gtk_widget_set_css_classes (segment, (const char **) done);
      n++;
    }

  /* Translators: such as “Stage three of five: In conversation” */
  name = g_strdup_printf (_("Stage %1$s of %2$s: %3$s"), words, of, rp_stage_name (current));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->segments), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static char *
dup_question (RpPerson *person,
              RpStage   suggested)
{
  g_autofree char *name = rp_person_short_name (person);

  switch (suggested)
    {
    case RP_STAGE_CURIOUS:
      return rp_person_phrase (person, _("Has she become curious?"), _("Has he become curious?"),
                               _("Have they become curious?"),
                               /* Translators: %s is a first name */
                               g_strdup_printf (_("Has %s become curious?"), name));

    case RP_STAGE_CONFIDANT:
      return rp_person_phrase (person, _("Has she become a confidant?"),
                               _("Has he become a confidant?"), _("Have they become a confidant?"),
                               /* Translators: %s is a first name */
                               g_strdup_printf (_("Has %s become a confidant?"), name));

    case RP_STAGE_TRUSTED_ADVISOR:
      return g_strdup (_("Are you a trusted advisor now?"));

    case RP_STAGE_NOT_MET:
    case RP_STAGE_ACQUAINTED:
      return g_strdup (_("Do you know each other now?"));

    case RP_STAGE_IN_CONVERSATION:
    default:
      return g_strdup (_("Are you in conversation now?"));
    }
}

static void
show_question (RpStagePart   *self,
               RpPerson      *person,
               RpStageAdvice *advice)
{
  const char *stage = rp_stage_name (advice->suggested);
  g_autofree char *question = dup_question (person, advice->suggested);
  g_autofree char *evidence = NULL;
  g_autofree char *move = NULL;

  /* Translators: %s is a stage of a relationship */
  move = g_strdup_printf (C_("stage", "Move to %s"), stage);
  g_ptr_array_add (advice->evidence, NULL);
  evidence = g_strjoinv (" ", (char **) advice->evidence->pdata);
  gtk_label_set_label (self->question, question);
  gtk_label_set_label (self->evidence, evidence);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), *evidence != '\0');
  rp_layout_set_label (GTK_BUTTON (self->move), move);
  show_segments (self, advice->current);
}

/* The debrief as it would be: the meeting was held, and this is what it came to. */
static void
assume_held (RpDebriefSheet *sheet,
             gboolean        confided,
             gboolean        advice)
{
  const char *id = rp_record_get_id (sheet->facts->meeting);
  RpPersonFacts *facts = sheet->person;
  g_autoptr(RpDebrief) debrief = rp_record_new (RP_TYPE_DEBRIEF);

  for (guint i = 0; i < facts->meetings->len; i++)
    if (g_str_equal (rp_record_get_id (facts->meetings->pdata[i]), id))
      {
        RpMeeting *held = rp_record_copy (facts->meetings->pdata[i]);

        held->state = RP_MEETING_DEBRIEFED;
        g_ptr_array_remove_index (facts->meetings, i);
        g_ptr_array_insert (facts->meetings, (int) i, held);
      }
  for (guint i = facts->debriefs->len; i-- > 0;)
    if (g_strcmp0 (RP_DEBRIEF (facts->debriefs->pdata[i])->meeting, id) == 0)
      g_ptr_array_remove_index (facts->debriefs, i);

  debrief->meeting = g_strdup (id);
  debrief->at = facts->now;
  debrief->confided = confided;
  debrief->advice = advice;
  g_ptr_array_add (facts->debriefs, g_steal_pointer (&debrief));
}

/**
 * rp_stage_part_weigh:
 * @self: the question after the stage
 * @sheet: the sheet; what it knows of this meeting is brought up to date
 * @confided: whether they shared something in confidence, unasked
 * @advice: whether they asked for mine
 *
 * Asks, if what is known now bears out a closer stage than the recorded one.
 */
void
rp_stage_part_weigh (RpStagePart    *self,
                     RpDebriefSheet *sheet,
                     gboolean        confided,
                     gboolean        advice)
{
  gboolean confided_before;
  g_autoptr(RpStageAdvice) found = NULL;

  g_return_if_fail (RP_IS_STAGE_PART (self));

  confided_before = sheet->person->confided;
  assume_held (sheet, confided, advice);
  sheet->person->confided = confided || confided_before;
  found = rp_stage_advise (sheet->person);
  sheet->person->confided = confided_before;

  self->suggested = found->suggested;
  gtk_widget_set_visible (GTK_WIDGET (self), found->suggested > found->current);
  if (found->suggested > found->current)
    show_question (self, sheet->facts->person, found);
}
