/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-groups.h"

#include "rp-date.h"
#include "rp-note-words.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_ENUM_TYPE (RpNoteGrouping, rp_note_grouping,
                    G_DEFINE_ENUM_VALUE (RP_NOTES_BY_PERSON, "person"),
                    G_DEFINE_ENUM_VALUE (RP_NOTES_BY_MEETING, "meeting"),
                    G_DEFINE_ENUM_VALUE (RP_NOTES_BY_TOPIC, "topic"),
                    G_DEFINE_ENUM_VALUE (RP_NOTES_BY_TIME, "time"))

/* Days that are called the last seven */
#define LATELY 7

/* A group while it is being made. */
typedef struct
{
  char   *title;
  char   *key;      /* sorts it among its like */
  gint64  newest;   /* or it is sorted by this, if that is not 0 */
  gboolean last;    /* what belongs nowhere */
  guint   rank;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->title);
  g_free (group->key);
  g_free (group);
}

static Group *
group_new (char   *title,
           gint64  newest)
{
  Group *group = g_new0 (Group, 1);
  g_autofree char *folded = g_utf8_casefold (title, -1);

  group->title = title;
  group->key = g_utf8_collate_key (folded, -1);
  group->newest = newest;

  return group;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *first = *(const Group *const *) a;
  const Group *second = *(const Group *const *) b;

  if (first->last != second->last)
    return first->last ? 1 : -1;
  if (first->newest != second->newest)
    return first->newest > second->newest ? -1 : 1;

  return strcmp (first->key, second->key);
}

static Group *
group_of_nothing (RpNoteGrouping grouping)
{
  Group *group = group_new (g_strdup (grouping == RP_NOTES_BY_PERSON ? _("Not About Anyone")
                                      : grouping == RP_NOTES_BY_MEETING ? _("From No Meeting")
                                      : grouping == RP_NOTES_BY_TOPIC ? _("On No Topic")
                                      : _("Without a Date")), 0);

  group->last = TRUE;

  return group;
}

static Group *
group_of_record (RpNotesFacts *facts,
                 RpRecord     *record)
{
  if (RP_IS_MEETING (record))
    {
      RpMeeting *meeting = RP_MEETING (record);
      RpPerson *host = rp_facts_records_lookup (facts->records, RP_TYPE_PERSON, meeting->person);

      return group_new (rp_note_words_meeting (meeting, host), meeting->starts);
    }

  return group_new (g_strdup (rp_record_get_title (record)), 0);
}

/* What a note is put under: an id, or a name of a span of time. */
static const char *
key_of (const RpNoteLine *line,
        RpNoteGrouping    grouping,
        guint32           today,
        char              month[16])
{
  GDate date;

  switch (grouping)
    {
    case RP_NOTES_BY_PERSON:
      return line->person;
    case RP_NOTES_BY_MEETING:
      return line->meeting;
    case RP_NOTES_BY_TOPIC:
      return line->topic;
    case RP_NOTES_BY_TIME:
    default:
      break;
    }

  if (line->day == 0)
    return NULL;
  if (line->day >= today)
    return "today";
  if (line->day + LATELY > today)
    return "lately";
  g_date_clear (&date, 1);
  g_date_set_julian (&date, line->day);
  g_date_strftime (month, 16, "%Y-%m", &date);

  return month;
}

static Group *
group_of_time (const char       *key,
               const RpNoteLine *line,
               guint32           today)
{
  if (g_str_equal (key, "today"))
    return group_new (g_strdup (C_("day", "Today")), G_MAXUINT32);
  if (g_str_equal (key, "lately"))
    return group_new (g_strdup (_("Last Seven Days")), today);

  /* Translators: strftime, a month as a heading: “October 2026” */
  return group_new (rp_day_format (line->day, _("%B %Y")), line->day);
}

static Group *
make_group (RpNotesFacts     *facts,
            RpNoteGrouping    grouping,
            const RpNoteLine *line,
            const char       *key,
            guint32           today)
{
  static GType (*const types[]) (void) = {
    [RP_NOTES_BY_PERSON] = rp_person_get_type,
    [RP_NOTES_BY_MEETING] = rp_meeting_get_type,
    [RP_NOTES_BY_TOPIC] = rp_topic_get_type,
  };
  RpRecord *record;

  if (grouping == RP_NOTES_BY_TIME)
    return group_of_time (key, line, today);

  record = rp_facts_records_lookup (facts->records, types[grouping] (), key);

  return record != NULL ? group_of_record (facts, record) : NULL;
}

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  const RpNoteSlot *first = a;
  const RpNoteSlot *second = b;

  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;
  if (first->line->day != second->line->day)
    return first->line->day > second->line->day ? -1 : 1;
  if (first->line->created != second->line->created)
    return first->line->created > second->line->created ? -1 : 1;

  return strcmp (first->line->id, second->line->id);
}

static RpNoteGroups *
groups_alloc (RpNotesFacts *facts,
              GPtrArray    *titles)
{
  RpNoteGroups *groups = g_new0 (RpNoteGroups, 1);

  g_atomic_ref_count_init (&groups->references);
  groups->facts = rp_notes_facts_ref (facts);
  groups->titles = titles;
  groups->slots = g_array_sized_new (FALSE, FALSE, sizeof (RpNoteSlot), facts->lines->len);

  return groups;
}

/**
 * rp_note_groups_new:
 * @facts: all notes
 * @grouping: what they are put together by
 * @today: the day to judge by
 *
 * Puts the notes in order. It takes some time when there are many; any thread
 * can do it.
 *
 * Returns: (transfer full): the groups
 */
RpNoteGroups *
rp_note_groups_new (RpNotesFacts   *facts,
                    RpNoteGrouping  grouping,
                    guint32         today)
{
  g_autoptr(GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func (group_free);
  g_autofree Group **of_line = NULL;
  RpNoteGroups *groups;

  g_return_val_if_fail (facts != NULL, NULL);

  groups = groups_alloc (facts, g_ptr_array_new_with_free_func (g_free));
  of_line = g_new0 (Group *, MAX (facts->lines->len, 1));
  for (guint i = 0; i < facts->lines->len; i++)
    {
      const RpNoteLine *line = facts->lines->pdata[i];
      char month[16];
      const char *key = key_of (line, grouping, today, month);
      Group *group = g_hash_table_lookup (by_key, key != NULL ? key : "");

      if (group == NULL && key != NULL)
        group = make_group (facts, grouping, line, key, today);
      if (group == NULL)
        {
          key = NULL;
          group = g_hash_table_lookup (by_key, "");
        }
      if (group == NULL)
        group = group_of_nothing (grouping);
      if (g_hash_table_insert (by_key, g_strdup (key != NULL ? key : ""), group))
        g_ptr_array_add (made, group);
      of_line[i] = group;
    }

  g_ptr_array_sort (made, compare_groups);
  for (guint i = 0; i < made->len; i++)
    {
      Group *group = made->pdata[i];

      group->rank = i;
      g_ptr_array_add (groups->titles, g_steal_pointer (&group->title));
    }
  for (guint i = 0; i < facts->lines->len; i++)
    {
      RpNoteSlot slot = { facts->lines->pdata[i], of_line[i]->rank };

      g_array_append_val (groups->slots, slot);
    }
  g_array_sort (groups->slots, compare_slots);

  return groups;
}

/**
 * rp_note_groups_filter:
 * @groups: groups
 * @wanted: (element-type utf8): UUIDs
 *
 * Returns: (transfer full): the same groups, of those notes only
 */
RpNoteGroups *
rp_note_groups_filter (RpNoteGroups *groups,
                       GHashTable   *wanted)
{
  RpNoteGroups *filtered;

  g_return_val_if_fail (groups != NULL && wanted != NULL, NULL);

  filtered = groups_alloc (groups->facts, g_ptr_array_ref (groups->titles));
  for (guint i = 0; i < groups->slots->len; i++)
    {
      const RpNoteSlot *slot = rp_note_groups_nth (groups, i);

      if (g_hash_table_contains (wanted, slot->line->id))
        g_array_append_vals (filtered->slots, slot, 1);
    }

  return filtered;
}

RpNoteGroups *
rp_note_groups_ref (RpNoteGroups *groups)
{
  g_return_val_if_fail (groups != NULL, NULL);

  g_atomic_ref_count_inc (&groups->references);

  return groups;
}

void
rp_note_groups_unref (RpNoteGroups *groups)
{
  g_return_if_fail (groups != NULL);

  if (!g_atomic_ref_count_dec (&groups->references))
    return;

  g_array_unref (groups->slots);
  g_ptr_array_unref (groups->titles);
  rp_notes_facts_unref (groups->facts);
  g_free (groups);
}
