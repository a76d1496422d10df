/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-lesson-card.h"

#include "rp-late-menu.h"
#include "rp-menu-in-sight.h"
#include "rp-record-row.h"
#include "rp-tip.h"
#include "rp-topic-words.h"

#include <glib/gi18n.h>

/**
 * RpLessonCard:
 *
 * What a peer did: whether it worked, in which industry, the story, how it may
 * be told, and to whom it was. It takes the focus: Return and F2 edit the
 * story, Delete removes the lesson; its menu has these and the rest. Each
 * activates an action of the page with the lesson's id.
 */
struct _RpLessonCard
{
  AdwBin         parent_instance;

  RpTopicSheet  *sheet;
  RpLesson      *lesson;

  /* Template widgets */
  GtkImage      *sign;
  GtkWidget     *outcome_label;
  GtkLabel      *industry_label;
  GtkLabel      *title_label;
  GtkWidget     *story_label;
  GtkWidget     *transfers_label;
  GtkImage      *say_image;
  GtkWidget     *say_label;
  GtkWidget     *source_box;
  GtkMenuButton *menu_button;
  GMenuModel    *menu;
  GtkMenuButton *told_button;
  GtkListBox    *told_list;
  GtkWidget     *tell_button;
};

G_DEFINE_FINAL_TYPE (RpLessonCard, rp_lesson_card, ADW_TYPE_BIN)

static void
lesson_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  static const struct
  {
    const char *own;
    const char *action;
  } actions[] = {
    { "lesson.edit", "topic.edit-lesson" },
    { "lesson.edit-telling", "topic.edit-telling" },
    { "lesson.tell", "topic.tell" },
  };
  const char *id = rp_lesson_card_get_id (RP_LESSON_CARD (widget));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (action_name, actions[i].own))
      gtk_widget_activate_action (widget, actions[i].action, "s", id);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpLessonCard *self = RP_LESSON_CARD (widget);

  gtk_widget_activate_action (widget, "record.remove", "(ss)",
                              rp_record_get_kind (self->lesson),
                              rp_record_get_id (self->lesson));
}

static gboolean
has_source (RpLesson *lesson)
{
  static const char *const names[] = { "source_person", "source_organization" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (lesson), names[i]);

      if (rp_record_get_sealed_state (lesson, field) != RP_SEALED_EMPTY)
        return TRUE;
    }

  return FALSE;
}

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
show_outcome (RpLessonCard *self)
{
  gboolean worked = self->lesson->outcome == RP_LESSON_WORKED;
  const char *outcome = worked ? _("It worked") : _("It failed");
  g_autofree char *name = NULL;

  gtk_image_set_from_icon_name (self->sign, worked ? "object-select-symbolic"
                                                   : "process-stop-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), worked ? "success-icon" : "warning-icon");
  gtk_label_set_text (GTK_LABEL (self->outcome_label), outcome);
  gtk_widget_add_css_class (self->outcome_label, worked ? "success-text" : "warning-text");

  if (self->lesson->industry != NULL)
    /* Translators: a lesson as it is read aloud: “It failed, Health: A second site …” */
    name = g_strdup_printf (_("%1$s, %2$s: %3$s"), outcome, self->lesson->industry,
                            self->lesson->title);
  else
    name = g_strdup_printf (_("%1$s: %2$s"), outcome, self->lesson->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_story (RpLessonCard *self)
{
  g_autofree char *story = rp_lesson_words_story (self->lesson);
  g_autofree char *transfers = NULL;
  g_autofree char *say = rp_lesson_words_say (self->lesson);

  if (self->lesson->transfers != NULL)
    /* Translators: what can be taken over from somebody's experience */
    transfers = g_strdup_printf (_("What transfers: %s"), self->lesson->transfers);
  gtk_label_set_text (self->industry_label, self->lesson->industry != NULL
                                            ? self->lesson->industry : "");
  gtk_label_set_text (self->title_label, self->lesson->title);
  show_text (self->story_label, story);
  show_text (self->transfers_label, transfers);
  gtk_label_set_text (GTK_LABEL (self->say_label), say);
  if (self->lesson->say == NULL)
    {
      gtk_image_set_from_icon_name (self->say_image, "dialog-warning-symbolic");
      gtk_widget_remove_css_class (self->say_label, "dim");
      gtk_widget_add_css_class (self->say_label, "warning-text");
    }
  gtk_widget_set_visible (self->source_box, has_source (self->lesson));
}

static GtkWidget *
new_told_row (RpLessonCard *self,
              RpTelling    *telling)
{
  RpPerson *person = rp_topic_sheet_lookup (self->sheet, RP_TYPE_PERSON, telling->person);
  g_autofree char *day = telling->date != 0 ? rp_topic_words_day (self->sheet, telling->date)
                                            : NULL;
  const char *name = person != NULL ? person->name : _("Somebody");
  g_autofree char *label = g_strdup_printf (_("Not told to %s after all"), name);
  GtkWidget *row = rp_record_row_new (telling, name, day);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, FALSE);
  rp_tip_set (button, _("Remove"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    rp_record_get_kind (telling), rp_record_get_id (telling));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "record.remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
show_told (RpLessonCard *self)
{
  g_autoptr(GPtrArray) tellings =
    rp_topic_sheet_tellings (self->sheet, rp_lesson_card_get_id (self));
  g_autofree char *words = NULL;

  words = g_strdup_printf (ngettext ("Told to %u person", "Told to %u people", tellings->len),
                           tellings->len);
  gtk_menu_button_set_label (self->told_button, words);
  gtk_widget_set_visible (GTK_WIDGET (self->told_button), tellings->len > 0);
  gtk_widget_set_visible (self->tell_button, tellings->len == 0);
  for (guint i = 0; i < tellings->len; i++)
    gtk_list_box_append (self->told_list, new_told_row (self, tellings->pdata[i]));
}

static void
rp_lesson_card_dispose (GObject *object)
{
  RpLessonCard *self = RP_LESSON_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_LESSON_CARD);
  g_clear_pointer (&self->sheet, rp_topic_sheet_unref);
  g_clear_object (&self->lesson);

  G_OBJECT_CLASS (rp_lesson_card_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lesson.edit", NULL, lesson_action);
  gtk_widget_class_install_action (widget_class, "lesson.edit-telling", NULL, lesson_action);
  gtk_widget_class_install_action (widget_class, "lesson.tell", NULL, lesson_action);
  gtk_widget_class_install_action (widget_class, "lesson.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "lesson.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "lesson.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "lesson.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "lesson.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "lesson.remove", NULL);
}

static void
rp_lesson_card_class_init (RpLessonCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_lesson_card_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/topics/rp-lesson-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, sign);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, outcome_label);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, industry_label);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, story_label);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, transfers_label);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, say_image);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, say_label);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, source_box);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, menu);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, told_button);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, told_list);
  gtk_widget_class_bind_template_child (widget_class, RpLessonCard, tell_button);
  install_actions (widget_class);
}

static void
rp_lesson_card_init (RpLessonCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_late_menu_set (self->menu_button, self->menu);
  rp_menu_in_sight (self->told_button);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * rp_lesson_card_new:
 * @sheet: the topic's
 * @lesson: one of its lessons
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
rp_lesson_card_new (RpTopicSheet *sheet,
                    RpLesson     *lesson)
{
  RpLessonCard *self = g_object_new (RP_TYPE_LESSON_CARD, NULL);

  self->sheet = rp_topic_sheet_ref (sheet);
  self->lesson = g_object_ref (lesson);
  show_outcome (self);
  show_story (self);
  show_told (self);

  return GTK_WIDGET (self);
}

/**
 * rp_lesson_card_get_id:
 * @self: a card
 *
 * Returns: the UUID of its lesson
 */
const char *
rp_lesson_card_get_id (RpLessonCard *self)
{
  g_return_val_if_fail (RP_IS_LESSON_CARD (self), NULL);

  return rp_record_get_id (self->lesson);
}
