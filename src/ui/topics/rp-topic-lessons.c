/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-lessons.h"

#include "rp-lesson-card.h"
#include "rp-section.h"
#include "rp-step-filler.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define AT_ONCE      6   /* cards, before more are asked for */
#define COLUMN_WIDTH 290 /* pixels, at the least */

/**
 * RpTopicLessons:
 *
 * Lessons from peers, as cards in two columns or one. Where none tells of a
 * failure a card invites to one.
 */
struct _RpTopicLessons
{
  AdwBin        parent_instance;

  RpTopicSheet *sheet;     /* (nullable) */
  guint         n_shown;
  guint         n_built;
  int           focused;   /* the card that had the focus, or -1 */
  char         *focused_id; /* (nullable): UUID of its lesson */
  gboolean      grows;     /* by a card in each frame */
  RpStepFiller *builder;

  GtkWidget    *section;
  GtkWidget    *wrap;
};

G_DEFINE_FINAL_TYPE (RpTopicLessons, rp_topic_lessons, ADW_TYPE_BIN)

static void
add_cb (RpTopicLessons *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "topic.add-lesson", NULL);
}

/* The card that has the focus, or that what has it is in. */
static int
find_focused (RpTopicLessons  *self,
              char           **id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int index = 0;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->wrap))
    return -1;

  for (GtkWidget *child = gtk_widget_get_first_child (self->wrap); child != NULL;
       child = gtk_widget_get_next_sibling (child), index++)
    if (focus == child || gtk_widget_is_ancestor (focus, child))
      {
        if (RP_IS_LESSON_CARD (child))
          *id = g_strdup (rp_lesson_card_get_id (RP_LESSON_CARD (child)));
        return index;
      }

  return -1;
}

static void
restore_focus (RpTopicLessons *self,
               int             index,
               const char     *id)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (self->wrap); child != NULL;
       child = gtk_widget_get_next_sibling (child), index--)
    {
      if (index >= 0)
        found = child;
      if (id != NULL && RP_IS_LESSON_CARD (child)
          && g_str_equal (rp_lesson_card_get_id (RP_LESSON_CARD (child)), id))
        {
          found = child;
          break;
        }
    }

  if (found != NULL)
    gtk_widget_grab_focus (found);
}

static GtkWidget *
new_button (const char *label,
            const char *action,
            const char *style_class)
{
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL,
                                  "label", label,
                                  "justify", GTK_JUSTIFY_CENTER,
                                  "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                  "wrap", TRUE,
                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, style_class);

  return button;
}

static gboolean
has_failure (RpTopicSheet *sheet)
{
  for (guint i = 0; i < sheet->facts->lessons->len; i++)
    if (RP_LESSON (sheet->facts->lessons->pdata[i])->outcome == RP_LESSON_FAILED)
      return TRUE;

  return FALSE;
}

static void
add_buttons (RpTopicLessons *self)
{
  GPtrArray *lessons = self->sheet->facts->lessons;

  if (self->n_built < lessons->len)
    rp_wrap_append (RP_WRAP (self->wrap), new_button (_("Show More"), "lessons.more", "ghostcard"));
  else if (lessons->len == 0)
    rp_wrap_append (RP_WRAP (self->wrap),
                    new_button (_("Add what a peer in another industry did…"), "topic.add-lesson",
                                "ghostcard"));
  if (self->n_built == lessons->len && !has_failure (self->sheet))
    rp_wrap_append (RP_WRAP (self->wrap),
                    new_button (_("Add one that failed. It is worth more."), "topic.add-failure",
                                "ghostcard"));
}

static gboolean
build_next (gpointer widget)
{
  RpTopicLessons *self = RP_TOPIC_LESSONS (widget);
  GPtrArray *lessons = self->sheet->facts->lessons;

  if (self->grows)
    rp_step_filler_slow (self->builder);
  if (self->n_built < MIN (lessons->len, self->n_shown))
    {
      rp_wrap_append (RP_WRAP (self->wrap),
                      rp_lesson_card_new (self->sheet, lessons->pdata[self->n_built]));
      self->n_built++;
      return TRUE;
    }

  add_buttons (self);
  if (self->focused >= 0)
    restore_focus (self, self->focused, self->focused_id);

  return FALSE;
}

static void
show (RpTopicLessons *self)
{
  if (!rp_step_filler_is_busy (self->builder))
    {
      g_clear_pointer (&self->focused_id, g_free);
      self->focused = find_focused (self, &self->focused_id);
    }
  rp_wrap_remove_all (RP_WRAP (self->wrap));
  self->n_built = 0;
  rp_step_filler_start (self->builder);
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpTopicLessons *self = RP_TOPIC_LESSONS (widget);

  self->n_shown += AT_ONCE;
  self->grows = FALSE;
  show (self);
}

static void
rp_topic_lessons_dispose (GObject *object)
{
  RpTopicLessons *self = RP_TOPIC_LESSONS (object);

  g_clear_pointer (&self->builder, rp_step_filler_free);
  g_clear_pointer (&self->focused_id, g_free);
  g_clear_pointer (&self->sheet, rp_topic_sheet_unref);

  G_OBJECT_CLASS (rp_topic_lessons_parent_class)->dispose (object);
}

static void
rp_topic_lessons_class_init (RpTopicLessonsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_topic_lessons_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "lessons.more", NULL, more_action);
}

static void
rp_topic_lessons_init (RpTopicLessons *self)
{
  self->n_shown = AT_ONCE;
  self->builder = rp_step_filler_new (self, build_next);
  self->section = rp_section_new (_("Lessons from peers"));
  self->wrap = g_object_new (RP_TYPE_WRAP, "spacing", 14, "line-spacing", 14, NULL);
  rp_wrap_set_columns (RP_WRAP (self->wrap), 2, COLUMN_WIDTH);
  rp_section_set_add (RP_SECTION (self->section), _("Add Lesson"));
  g_signal_connect_object (self->section, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  rp_section_append (RP_SECTION (self->section), self->wrap);
  adw_bin_set_child (ADW_BIN (self), self->section);
}

/**
 * rp_topic_lessons_set_sheet:
 * @self: a section
 * @sheet: what it shows from now on, card by card
 */
void
rp_topic_lessons_set_sheet (RpTopicLessons *self,
                            RpTopicSheet   *sheet)
{
  g_return_if_fail (RP_IS_TOPIC_LESSONS (self));
  g_return_if_fail (sheet != NULL);

  self->grows = self->sheet == NULL || !g_str_equal (rp_topic_sheet_get_id (self->sheet),
                                                     rp_topic_sheet_get_id (sheet));
  if (self->grows)
    self->n_shown = AT_ONCE;
  g_clear_pointer (&self->sheet, rp_topic_sheet_unref);
  self->sheet = rp_topic_sheet_ref (sheet);
  show (self);
}

/**
 * rp_topic_lessons_get_filling:
 * @self: a section
 *
 * Returns: whether some of its cards are not there yet
 */
gboolean
rp_topic_lessons_get_filling (RpTopicLessons *self)
{
  g_return_val_if_fail (RP_IS_TOPIC_LESSONS (self), FALSE);

  return rp_step_filler_is_busy (self->builder);
}
