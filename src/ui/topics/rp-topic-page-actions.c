/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-topic-page-private.h"

#include "rp-not-same.h"
#include "rp-topic-forms.h"

#include <glib/gi18n.h>

/* What can be done on a topic's page. */

static const char *const plain_actions[] = {
  "topic.edit", "topic.edit-own", "topic.add-curiosity", "topic.add-calibration",
  "topic.add-lesson", "topic.add-failure", "topic.copy-lift", "topic.plan-meeting",
  "topic.log-encounter", "topic.remove",
};

static void
copy_lift (RpTopicPage *self)
{
  const char *line = self->sheet->facts->topic->lift;

  if (line == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), line);
  rp_writer_toast (self->writer, _("Copied"), FALSE);
}

static void
remove_topic (RpTopicPage *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Remove Topic"));

  rp_batch_delete (batch, RP_TYPE_TOPIC, self->topic);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Topic removed"), NULL);
}

static void
plain_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpTopicPage *self = RP_TOPIC_PAGE (widget);
  RpTopic *topic;

  if (self->sheet == NULL)
    return;

  topic = self->sheet->facts->topic;
  if (g_str_equal (action_name, "topic.edit"))
    rp_topic_form_topic (self->writer, topic);
  else if (g_str_equal (action_name, "topic.edit-own"))
    rp_topic_form_own (self->writer, topic);
  else if (g_str_equal (action_name, "topic.add-curiosity"))
    rp_topic_form_curiosity (self->writer, self->sheet, NULL);
  else if (g_str_equal (action_name, "topic.add-calibration"))
    rp_topic_form_calibration (self->writer, self->sheet, NULL);
  else if (g_str_equal (action_name, "topic.add-lesson"))
    rp_topic_form_new_lesson (self->writer, self->sheet, RP_LESSON_WORKED);
  else if (g_str_equal (action_name, "topic.add-failure"))
    rp_topic_form_new_lesson (self->writer, self->sheet, RP_LESSON_FAILED);
  else if (g_str_equal (action_name, "topic.copy-lift"))
    copy_lift (self);
  else if (g_str_equal (action_name, "topic.plan-meeting"))
    gtk_widget_activate_action (widget, "win.plan-meeting", "(ss)", "", self->topic);
  else if (g_str_equal (action_name, "topic.log-encounter"))
    gtk_widget_activate_action (widget, "win.log-encounter", "(ss)", "", self->topic);
  else
    remove_topic (self);
}

static void
edit_record (RpTopicPage *self,
             const char  *action_name,
             const char  *id)
{
  const RpTopicPageFacts *facts = self->sheet->facts;
  gpointer lesson = rp_facts_find (facts->lessons, id);
  gpointer calibration = rp_facts_find (facts->calibrations, id);
  gpointer curiosity = rp_facts_find (facts->ranking->curiosities, id);
  gpointer characteristic = rp_facts_find (facts->ranking->characteristics, id);

  if (g_str_equal (action_name, "topic.edit-score") && characteristic != NULL)
    rp_topic_form_score (self->writer, self->sheet, characteristic);
  else if (g_str_equal (action_name, "topic.edit-curiosity") && curiosity != NULL)
    rp_topic_form_curiosity (self->writer, self->sheet, curiosity);
  else if (g_str_equal (action_name, "topic.edit-calibration") && calibration != NULL)
    rp_topic_form_calibration (self->writer, self->sheet, calibration);
  else if (g_str_equal (action_name, "topic.edit-lesson") && lesson != NULL)
    rp_topic_form_story (self->writer, lesson);
  else if (g_str_equal (action_name, "topic.edit-telling") && lesson != NULL)
    rp_topic_form_telling (self->writer, lesson);
  else if (g_str_equal (action_name, "topic.tell") && lesson != NULL)
    rp_topic_form_told (self->writer, lesson);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpTopicPage *self = RP_TOPIC_PAGE (widget);

  if (self->sheet != NULL)
    edit_record (self, action_name, g_variant_get_string (parameter, NULL));
}

static void
show_curious_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpTopicPage *self = RP_TOPIC_PAGE (widget);

  if (self->sheet == NULL)
    return;

  if (self->sheet->curious->len == 0)
    rp_topic_form_curiosity (self->writer, self->sheet, NULL);
  else if (self->view != NULL)
    rp_topic_view_focus_curious (self->view);
}

static void
not_same_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RpTopicPage *self = RP_TOPIC_PAGE (widget);
  const RpTopicPageFacts *facts = self->sheet != NULL ? self->sheet->facts : NULL;
  RpEngagement *engagement = facts != NULL
                             ? rp_facts_find (facts->ranking->engagements,
                                              g_variant_get_string (parameter, NULL)) : NULL;

  if (engagement != NULL)
    rp_not_same_ask (self->writer, facts->ranking->topic_links, facts->topic, engagement);
}

static void
check_again_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RpTopicPage *self = RP_TOPIC_PAGE (widget);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Check Again"));

  rp_batch_delete (batch, RP_TYPE_TOPIC_LINK, g_variant_get_string (parameter, NULL));
  rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, NULL);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpTopicPage *self = RP_TOPIC_PAGE (widget);
  g_autoptr(RpBatch) batch = NULL;
  const char *kind, *id;
  GType type;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  type = rp_model_find_type (kind);
  batch = rp_batch_new (type == RP_TYPE_LESSON ? _("Remove Lesson")
                        : type == RP_TYPE_CURIOSITY ? _("Remove Curiosity")
                        : type == RP_TYPE_CALIBRATION ? _("Remove Answer") : _("Remove Entry"));
  rp_batch_delete (batch, type, id);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Removed"), NULL);
}

/**
 * rp_topic_page_update_actions:
 * @self: a page that shows another topic, or none
 */
void
rp_topic_page_update_actions (RpTopicPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), plain_actions[i], self->sheet != NULL);
}

/**
 * rp_topic_page_install_actions:
 * @widget_class: the page's class
 */
void
rp_topic_page_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const editing[] = {
    "topic.edit-score", "topic.edit-curiosity", "topic.edit-calibration", "topic.edit-lesson",
    "topic.edit-telling", "topic.tell",
  };

  for (guint i = 0; i < G_N_ELEMENTS (plain_actions); i++)
    gtk_widget_class_install_action (widget_class, plain_actions[i], NULL, plain_action);
  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    gtk_widget_class_install_action (widget_class, editing[i], "s", edit_action);
  gtk_widget_class_install_action (widget_class, "topic.show-curious", "s", show_curious_action);
  gtk_widget_class_install_action (widget_class, "topic.not-same", "s", not_same_action);
  gtk_widget_class_install_action (widget_class, "topic.check-again", "s", check_again_action);
  gtk_widget_class_install_action (widget_class, "record.remove", "(ss)", remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "topic.edit", NULL);
}
