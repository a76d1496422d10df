/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-told-part.h"

#include "rp-plain.h"
#include "rp-section.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpToldPart:
 *
 * Which lessons of the plan were told, and which of its questions were asked,
 * those carried over from the last time included. What was not asked stays
 * open and is carried on.
 */
struct _RpToldPart
{
  RpDebriefPart  parent_instance;

  RpSection     *lessons;
  RpSection     *questions;
  GHashTable    *checks;      /* (element-type utf8 GtkCheckButton): by the record's UUID */
};

G_DEFINE_FINAL_TYPE (RpToldPart, rp_told_part, RP_TYPE_DEBRIEF_PART)

static void
append (RpToldPart *self,
        RpSection  *section,
        gpointer    record,
        const char *title,
        const char *subtitle,
        gboolean    active)
{
  GtkWidget *row = rp_plain_row_new (title, subtitle);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (check, "todo");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (rp_debrief_part_touch), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_add_css_class (row, "tight");
  gtk_list_box_append (rp_section_get_list (section), row);
  g_hash_table_insert (self->checks, g_strdup (rp_record_get_id (record)), check);
}

static gboolean
is_ticked (RpToldPart *self,
           const char *id)
{
  GtkCheckButton *check = g_hash_table_lookup (self->checks, id);

  return check != NULL && gtk_check_button_get_active (check);
}

static RpTelling *
find_telling (const RpDebriefSheet *sheet,
              const char           *lesson)
{
  for (guint i = 0; i < sheet->tellings->len; i++)
    if (g_strcmp0 (RP_TELLING (sheet->tellings->pdata[i])->lesson, lesson) == 0)
      return sheet->tellings->pdata[i];

  return NULL;
}

static void
append_question (RpToldPart *self,
                 RpPlanItem *item,
                 const char *subtitle)
{
  if (item->type == RP_PLAN_ITEM_QUESTION && item->state != RP_ITEM_DISMISSED
      && !rp_text_is_blank (item->text))
    append (self, self->questions, item, item->text, subtitle, item->state == RP_ITEM_DONE);
}

static void
rp_told_part_show (RpDebriefPart        *part,
                   const RpDebriefSheet *sheet)
{
  RpToldPart *self = RP_TOLD_PART (part);
  const RpMeetingFacts *facts = sheet->facts;

  g_hash_table_remove_all (self->checks);
  rp_section_clear_list (self->lessons);
  rp_section_clear_list (self->questions);

  for (guint i = 0; i < facts->plan_lessons->len; i++)
    {
      const char *id = RP_PLAN_LESSON (facts->plan_lessons->pdata[i])->lesson;
      RpLesson *lesson = rp_facts_find (facts->lessons, id);

      if (lesson != NULL)
        append (self, self->lessons, lesson, lesson->title, lesson->say,
                find_telling (sheet, id) != NULL);
    }
  for (guint i = 0; i < facts->plan_items->len; i++)
    append_question (self, facts->plan_items->pdata[i], NULL);
  for (guint i = 0; i < facts->last_questions->len; i++)
    append_question (self, facts->last_questions->pdata[i], _("from last time"));

  gtk_widget_set_visible (GTK_WIDGET (self->lessons),
                          gtk_list_box_get_row_at_index (rp_section_get_list (self->lessons), 0)
                          != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->questions),
                          gtk_list_box_get_row_at_index (rp_section_get_list (self->questions), 0)
                          != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), g_hash_table_size (self->checks) > 0);
}

static void
write_lesson (RpToldPart      *self,
              const char      *lesson,
              RpDebriefResult *result)
{
  const RpDebriefSheet *sheet = result->sheet;
  RpTelling *kept = find_telling (sheet, lesson);
  g_autoptr(RpTelling) telling = NULL;

  if (is_ticked (self, lesson) == (kept != NULL) || !g_hash_table_contains (self->checks, lesson))
    return;
  if (kept != NULL)
    {
      rp_batch_delete (result->batch, RP_TYPE_TELLING, rp_record_get_id (kept));
      return;
    }

  telling = rp_record_new (RP_TYPE_TELLING);
  telling->lesson = g_strdup (lesson);
  telling->person = g_strdup (sheet->facts->meeting->person);
  telling->meeting = g_strdup (rp_record_get_id (sheet->facts->meeting));
  telling->date = rp_debrief_sheet_get_day (sheet);
  rp_batch_put (result->batch, telling);
}

static void
write_questions (RpToldPart      *self,
                 GPtrArray       *items,
                 RpDebriefResult *result)
{
  for (guint i = 0; i < items->len; i++)
    {
      RpPlanItem *item = items->pdata[i];
      const char *id = rp_record_get_id (item);
      g_autoptr(RpPlanItem) copy = NULL;

      if (item->type != RP_PLAN_ITEM_QUESTION || item->state == RP_ITEM_DISMISSED
          || !g_hash_table_contains (self->checks, id)
          || is_ticked (self, id) == (item->state == RP_ITEM_DONE))
        continue;

      copy = rp_record_copy (item);
      copy->state = is_ticked (self, id) ? RP_ITEM_DONE : RP_ITEM_OPEN;
      rp_batch_put (result->batch, copy);
    }
}

static void
rp_told_part_write (RpDebriefPart   *part,
                    RpDebriefResult *result)
{
  RpToldPart *self = RP_TOLD_PART (part);
  const RpMeetingFacts *facts = result->sheet->facts;

  for (guint i = 0; i < facts->plan_lessons->len; i++)
    write_lesson (self, RP_PLAN_LESSON (facts->plan_lessons->pdata[i])->lesson, result);
  write_questions (self, facts->plan_items, result);
  write_questions (self, facts->last_questions, result);
}

static void
rp_told_part_finalize (GObject *object)
{
  g_hash_table_unref (RP_TOLD_PART (object)->checks);

  G_OBJECT_CLASS (rp_told_part_parent_class)->finalize (object);
}

static void
rp_told_part_class_init (RpToldPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_told_part_finalize;
  RP_DEBRIEF_PART_CLASS (klass)->show = rp_told_part_show;
  RP_DEBRIEF_PART_CLASS (klass)->write = rp_told_part_write;
}

static void
rp_told_part_init (RpToldPart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 22);

  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lessons = RP_SECTION (rp_section_new (_("Which stories you told")));
  self->questions = RP_SECTION (rp_section_new (_("What you asked")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lessons));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->questions));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_told_part_new:
 *
 * Returns: (transfer floating): what was told and asked; not visible while
 *   nothing was planned
 */
RpDebriefPart *
rp_told_part_new (void)
{
  return g_object_new (RP_TYPE_TOLD_PART, NULL);
}
