/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-results.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-palette-ranking.h"

#include <glib/gi18n.h>

/* What is found in one group at the most, and how many hits are looked at for it */
#define MAX_IN_GROUP 5
#define MAX_RANKED   30

typedef enum {
  GROUP_TOPICS,
  GROUP_PEOPLE,
  GROUP_MEETINGS,
  GROUP_ORGANIZATIONS,
  GROUP_COMMUNITIES,
  GROUP_LESSONS,
  GROUP_MOMENTS,
  GROUP_FAVOURS,
  GROUP_NOTES,
  N_GROUPS
} Group;

static const char *const group_titles[N_GROUPS] = {
  N_("Topics"), N_("People"), N_("Meetings"), N_("Organizations"),
  N_("Communities and Events"), N_("Lessons"), N_("Encounters"),
  N_("Favours and Promises"), N_("Private Notes"),
};

static const char *const group_icons[N_GROUPS] = {
  "dialog-question-symbolic", "avatar-default-symbolic", "x-office-calendar-symbolic",
  "x-office-address-book-symbolic", "system-users-symbolic", "starred-symbolic",
  "chat-message-new-symbolic", "object-select-symbolic", "changes-allow-symbolic",
};

/* What is shown for a hit: the record itself, or what it hangs on. */
static Group
find_group (const RpSearchHit *hit)
{
  GType type = hit->type;

  if (type == RP_TYPE_TOPIC || type == RP_TYPE_CALIBRATION)
    return GROUP_TOPICS;
  if (type == RP_TYPE_ORGANIZATION || type == RP_TYPE_ENGAGEMENT)
    return GROUP_ORGANIZATIONS;
  if (type == RP_TYPE_COMMUNITY || type == RP_TYPE_EVENT)
    return GROUP_COMMUNITIES;
  if (type == RP_TYPE_LESSON)
    return GROUP_LESSONS;
  if (type == RP_TYPE_ENCOUNTER)
    return GROUP_MOMENTS;
  if (type == RP_TYPE_FAVOUR || type == RP_TYPE_COMMITMENT)
    return GROUP_FAVOURS;
  if (type == RP_TYPE_NOTE)
    return GROUP_NOTES;
  if (type == RP_TYPE_MEETING || (hit->owner != NULL && RP_IS_MEETING (hit->owner)))
    return GROUP_MEETINGS;
  if (type == RP_TYPE_PERSON || (hit->owner != NULL && RP_IS_PERSON (hit->owner)))
    return GROUP_PEOPLE;

  return N_GROUPS;
}

static char *
meeting_words (RpMeeting *meeting)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  if (meeting->starts == 0)
    return NULL;

  /* Translators: a day and a time in the list of what was found */
  return rp_time_format (meeting->starts, zone, _("%a %-d %B %Y, %H:%M"));
}

static char *
record_words (RpRecord *record)
{
  if (RP_IS_MEETING (record))
    return meeting_words (RP_MEETING (record));
  if (RP_IS_TOPIC (record))
    return g_strdup (RP_TOPIC (record)->hook);
  if (RP_IS_ORGANIZATION (record))
    return g_strdup (RP_ORGANIZATION (record)->industry);
  if (RP_IS_EVENT (record))
    return g_strdup (RP_EVENT (record)->city);
  if (RP_IS_COMMUNITY (record))
    return g_strdup (RP_COMMUNITY (record)->city);

  return NULL;
}

static const char *
name_of (gpointer record)
{
  return record != NULL ? rp_record_get_title (record) : NULL;
}

/* What a record is called; a meeting without a title by its kind. */
static char *
title_of (RpRecord *record,
          RpRecord *owner)
{
  RpPerson *person = owner != NULL && RP_IS_PERSON (owner) ? RP_PERSON (owner) : NULL;

  return RP_IS_MEETING (record) ? rp_meeting_title (RP_MEETING (record), person)
                                : g_strdup (name_of (record));
}

static RpPaletteItem *
item_new (const char *title,
          Group       group,
          const char *kind,
          const char *id)
{
  RpPaletteItem *item = rp_palette_item_new (title, group_icons[group], "win.show-record",
                                             g_variant_new ("(ss)", kind, id));

  item->personal = group == GROUP_PEOPLE || group == GROUP_MEETINGS || group == GROUP_MOMENTS
                   || group == GROUP_FAVOURS || group == GROUP_NOTES;

  return item;
}

/* Whom and what a meeting would be planned about. */
static void
set_plan (RpPaletteItem *item,
          RpRecord      *record)
{
  if (record != NULL && RP_IS_PERSON (record))
    {
      item->person = g_strdup (RP_PERSON (record)->name);
      item->person_id = g_strdup (rp_record_get_id (record));
    }
  else if (record != NULL && RP_IS_TOPIC (record))
    {
      item->topic_id = g_strdup (rp_record_get_id (record));
    }
}

/**
 * rp_palette_record_new:
 * @record: a person, a topic, a meeting or an organization
 * @owner: (nullable): what it hangs on: of a meeting, the person
 * @typed: what was typed
 *
 * Returns: (transfer full): the row that opens it
 */
RpPaletteItem *
rp_palette_record_new (RpRecord   *record,
                       RpRecord   *owner,
                       const char *typed)
{
  Group group = RP_IS_TOPIC (record) ? GROUP_TOPICS
                : RP_IS_PERSON (record) ? GROUP_PEOPLE
                : RP_IS_MEETING (record) ? GROUP_MEETINGS : GROUP_ORGANIZATIONS;
  g_autofree char *title = title_of (record, owner);
  RpPaletteItem *item = item_new (title, group, rp_record_get_kind (record),
                                  rp_record_get_id (record));

  item->subtitle = record_words (record);
  item->rank = rp_palette_rank (item->title, typed);
  set_plan (item, record);
  rp_palette_item_mark (item, typed);

  return item;
}

/* The record itself was found by its own name. */
static gboolean
stands_for_itself (const RpSearchHit *hit,
                   Group              group)
{
  return (group == GROUP_PEOPLE && hit->type == RP_TYPE_PERSON) ||
         (group == GROUP_MEETINGS && hit->type == RP_TYPE_MEETING) ||
         hit->type == RP_TYPE_TOPIC || hit->type == RP_TYPE_ORGANIZATION;
}

static char *
curious_words (const char *topic)
{
  /* Translators: %s is the title of a topic */
  return g_strdup_printf (_("Curious about “%s”"), topic);
}

/* Why it was found, where its title does not tell. */
static void
say_why (RpPaletteItem     *item,
         const RpSearchHit *hit)
{
  if (item->rank >= RP_PALETTE_RANK_WITHIN && *hit->snippet != '\0')
    rp_palette_item_quote (item, item->subtitle, hit->snippet);
}

static RpPaletteItem *
make_item (const RpSearchHit *hit,
           Group              group,
           const char        *typed)
{
  gboolean by_owner = group == GROUP_PEOPLE || group == GROUP_MEETINGS || group == GROUP_TOPICS;
  RpPaletteItem *item;

  if (stands_for_itself (hit, group) && hit->record != NULL)
    {
      item = rp_palette_record_new (hit->record, hit->owner, typed);
      if (hit->about != NULL)
        item->subtitle = g_strdup (hit->about);
      else if (item->rank >= RP_PALETTE_RANK_WITHIN)
        g_clear_pointer (&item->subtitle, g_free);
      say_why (item, hit);
    }
  else if (by_owner && hit->owner != NULL)
    {
      item = rp_palette_record_new (hit->owner, NULL, typed);
      if (*hit->snippet != '\0')
        rp_palette_item_quote (item, NULL, hit->snippet);
      else if (RP_IS_CURIOSITY (hit->record) && hit->title != NULL)
        item->subtitle = curious_words (hit->title);
      item->rank = RP_PALETTE_RANK_TEXT;
    }
  else
    {
      item = item_new (hit->title != NULL ? hit->title : "", group,
                       rp_model_get_class (hit->type)->kind, hit->id);
      item->subtitle = g_strdup (name_of (hit->owner));
      set_plan (item, hit->owner);
      g_clear_pointer (&item->person, g_free);
      item->rank = rp_palette_rank (item->title, typed);
      rp_palette_item_mark (item, typed);
      if (hit->sealed)
        rp_palette_item_quote (item, NULL, hit->snippet);
      else
        say_why (item, hit);
    }
  item->sealed = hit->sealed;

  return item;
}

static gboolean
is_listed (GPtrArray     *items,
           RpPaletteItem *item)
{
  for (guint i = 0; i < items->len; i++)
    {
      RpPaletteItem *other = items->pdata[i];

      if (other->target != NULL && g_variant_equal (other->target, item->target))
        return TRUE;
    }

  return FALSE;
}

/* What there is for one group. */
static void
find_items (GPtrArray  *hits,
            Group       group,
            const char *typed,
            GPtrArray  *found)
{
  for (guint i = 0; i < hits->len && found->len < MAX_RANKED; i++)
    {
      const RpSearchHit *hit = hits->pdata[i];
      g_autoptr(RpPaletteItem) item = NULL;

      if (find_group (hit) != group)
        continue;
      item = make_item (hit, group, typed);
      if (!is_listed (found, item))
        g_ptr_array_add (found, g_steal_pointer (&item));
    }
}

/* The best first; what is as good stays in the order in which it was found. */
static void
rank_items (GPtrArray *found)
{
  g_autoptr(GPtrArray) ranked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint rank = 0; rank <= RP_PALETTE_RANK_TEXT; rank++)
    for (guint i = 0; i < found->len && ranked->len < MAX_IN_GROUP; i++)
      if (((RpPaletteItem *) found->pdata[i])->rank == rank)
        g_ptr_array_add (ranked, g_object_ref (found->pdata[i]));

  g_ptr_array_set_size (found, 0);
  g_ptr_array_extend_and_steal (found, g_steal_pointer (&ranked));
}

/**
 * rp_palette_add_hits:
 * @open: (nullable) (element-type RpSearchHit): what was found, the best first
 * @sealed: (nullable) (element-type RpSearchHit): what was found in sealed text
 * @typed: what was typed
 * @items: (element-type RpPaletteItem): where rows are added
 *
 * Adds what was found in groups, each record once. The group with what is
 * called most like what was typed comes first.
 *
 * Returns: how many of the rows, the first ones, are groups with something whose
 *   name begins with what was typed, or has a word that does
 */
guint
rp_palette_add_hits (GPtrArray  *open,
                     GPtrArray  *sealed,
                     const char *typed,
                     GPtrArray  *items)
{
  GPtrArray *groups[N_GROUPS];
  guint n_before = items->len, n_named = 0;

  for (guint group = 0; group < N_GROUPS; group++)
    {
      groups[group] = g_ptr_array_new_with_free_func (g_object_unref);
      if (open != NULL)
        find_items (open, group, typed, groups[group]);
      if (sealed != NULL)
        find_items (sealed, group, typed, groups[group]);
      rank_items (groups[group]);
    }

  for (guint rank = 0; rank <= RP_PALETTE_RANK_TEXT; rank++)
    for (guint group = 0; group < N_GROUPS; group++)
      {
        GPtrArray *found = groups[group];

        if (found == NULL || found->len == 0 || ((RpPaletteItem *) found->pdata[0])->rank != rank)
          continue;
        g_ptr_array_add (items, rp_palette_item_new_heading (_(group_titles[group])));
        g_ptr_array_extend_and_steal (items, g_steal_pointer (&groups[group]));
        if (rank <= RP_PALETTE_RANK_WORDS)
          n_named = items->len - n_before;
      }

  for (guint group = 0; group < N_GROUPS; group++)
    g_clear_pointer (&groups[group], g_ptr_array_unref);

  return n_named;
}
