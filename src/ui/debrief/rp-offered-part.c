/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-offered-part.h"

#include "rp-advice.h"
#include "rp-offering-row.h"
#include "rp-section.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpOfferedPart:
 *
 * What you offered, and what they said to it: one row for each hypothesis of
 * a topic of the plan, and for each insight and hypothesis of the plan itself.
 */
struct _RpOfferedPart
{
  RpDebriefPart  parent_instance;

  RpStore       *store;
  RpSection     *section;
};

G_DEFINE_FINAL_TYPE (RpOfferedPart, rp_offered_part, RP_TYPE_DEBRIEF_PART)

static RpTopic *
find_topic (const RpDebriefSheet *sheet,
            const char           *id)
{
  return id != NULL ? rp_facts_find (sheet->facts->topics->topics, id) : NULL;
}

static void
append (RpOfferedPart        *self,
        const RpDebriefSheet *sheet,
        const char           *text,
        const char           *topic,
        RpPlanItem           *item)
{
  GtkWidget *row = rp_offering_row_new (self->store, text, topic, item);

  g_signal_connect_object (row, "changed", G_CALLBACK (rp_debrief_part_touch), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (rp_section_get_list (self->section), row);
  rp_offering_row_show_stored (RP_OFFERING_ROW (row), sheet);
}

/* What the line says, or the hypothesis of the topic it stands for. A line that belongs to no
 * topic is weighed with the first one of the plan. */
static void
append_item (RpOfferedPart        *self,
             const RpDebriefSheet *sheet,
             RpPlanItem           *item,
             GHashTable           *offered)
{
  GPtrArray *plan_topics = sheet->facts->plan_topics;
  RpTopic *topic = find_topic (sheet, item->topic);
  const char *text = item->text;

  if (rp_text_is_blank (text) && topic != NULL)
    text = topic->hypothesis;
  if (topic == NULL && plan_topics->len > 0)
    topic = find_topic (sheet, RP_PLAN_TOPIC (plan_topics->pdata[0])->topic);
  if (rp_text_is_blank (text) || topic == NULL || !g_hash_table_add (offered, (char *) text))
    return;

  append (self, sheet, text, rp_record_get_id (topic), item);
}

static void
rp_offered_part_show (RpDebriefPart        *part,
                      const RpDebriefSheet *sheet)
{
  RpOfferedPart *self = RP_OFFERED_PART (part);
  const RpMeetingFacts *facts = sheet->facts;
  g_autoptr(GHashTable) offered = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = rp_person_short_name (facts->person);
  g_autofree char *title = NULL;

  title = rp_person_phrase (facts->person, _("What you offered, and what she said to it"),
                            _("What you offered, and what he said to it"),
                            _("What you offered, and what they said to it"),
                            /* Translators: %s is a first name */
                            g_strdup_printf (_("What you offered, and what %s said to it"), name));
  rp_section_set_title (self->section, title);
  rp_section_clear_list (self->section);

  for (guint i = 0; i < facts->plan_items->len; i++)
    {
      RpPlanItem *item = facts->plan_items->pdata[i];

      if (item->type == RP_PLAN_ITEM_INSIGHT || item->type == RP_PLAN_ITEM_HYPOTHESIS)
        append_item (self, sheet, item, offered);
    }
  for (guint i = 0; i < facts->plan_topics->len; i++)
    {
      RpTopic *topic = find_topic (sheet, RP_PLAN_TOPIC (facts->plan_topics->pdata[i])->topic);

      if (topic != NULL && !rp_text_is_blank (topic->hypothesis)
          && g_hash_table_add (offered, topic->hypothesis))
        append (self, sheet, topic->hypothesis, rp_record_get_id (topic), NULL);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), g_hash_table_size (offered) > 0);
}

static void
rp_offered_part_reveal (RpDebriefPart        *part,
                        const RpDebriefSheet *sheet)
{
  GtkListBox *list = rp_section_get_list (RP_OFFERED_PART (part)->section);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    rp_offering_row_reveal (RP_OFFERING_ROW (row), sheet);
}

static gboolean
rp_offered_part_has_private (RpDebriefPart *part)
{
  GtkListBox *list = rp_section_get_list (RP_OFFERED_PART (part)->section);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (rp_offering_row_has_private (RP_OFFERING_ROW (row)))
      return TRUE;

  return FALSE;
}

static void
rp_offered_part_give_up (RpDebriefPart *part)
{
  GtkListBox *list = rp_section_get_list (RP_OFFERED_PART (part)->section);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    rp_offering_row_give_up (RP_OFFERING_ROW (row));
}

static void
rp_offered_part_write (RpDebriefPart   *part,
                       RpDebriefResult *result)
{
  GtkListBox *list = rp_section_get_list (RP_OFFERED_PART (part)->section);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    rp_offering_row_write (RP_OFFERING_ROW (row), result);
}

static void
rp_offered_part_dispose (GObject *object)
{
  g_clear_object (&RP_OFFERED_PART (object)->store);

  G_OBJECT_CLASS (rp_offered_part_parent_class)->dispose (object);
}

static void
rp_offered_part_class_init (RpOfferedPartClass *klass)
{
  RpDebriefPartClass *part_class = RP_DEBRIEF_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_offered_part_dispose;
  part_class->show = rp_offered_part_show;
  part_class->reveal = rp_offered_part_reveal;
  part_class->has_private = rp_offered_part_has_private;
  part_class->write = rp_offered_part_write;
  part_class->give_up = rp_offered_part_give_up;
}

static void
rp_offered_part_init (RpOfferedPart *self)
{
  self->section = RP_SECTION (rp_section_new (_("What you offered")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
}

/**
 * rp_offered_part_new:
 * @store: the library
 *
 * Returns: (transfer floating): what was offered; not visible while that is nothing
 */
RpDebriefPart *
rp_offered_part_new (RpStore *store)
{
  RpOfferedPart *self = g_object_new (RP_TYPE_OFFERED_PART, NULL);

  self->store = g_object_ref (store);

  return RP_DEBRIEF_PART (self);
}
