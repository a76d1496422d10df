/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-notes-facts.h"

G_BEGIN_DECLS

/**
 * RpNoteGrouping:
 * @RP_NOTES_BY_PERSON: by whom they are about
 * @RP_NOTES_BY_MEETING: by where it was said
 * @RP_NOTES_BY_TOPIC: by what they are about
 * @RP_NOTES_BY_TIME: by when it was said
 */
typedef enum {
  RP_NOTES_BY_PERSON,
  RP_NOTES_BY_MEETING,
  RP_NOTES_BY_TOPIC,
  RP_NOTES_BY_TIME,
} RpNoteGrouping;

#define RP_TYPE_NOTE_GROUPING (rp_note_grouping_get_type ())
GType rp_note_grouping_get_type (void);

/**
 * RpNoteSlot:
 * @line: a note
 * @group: which group it is in
 */
typedef struct
{
  const RpNoteLine *line;
  guint             group;
} RpNoteSlot;

/**
 * RpNoteGroups:
 * @facts: what the lines are of
 * @titles: (element-type utf8): what the groups are called
 * @slots: (element-type RpNoteSlot): the notes, group by group, in each the
 *   newest first
 */
typedef struct
{
  gatomicrefcount  references;
  RpNotesFacts    *facts;
  GPtrArray       *titles;
  GArray          *slots;
} RpNoteGroups;

RpNoteGroups *rp_note_groups_new    (RpNotesFacts   *facts,
                                     RpNoteGrouping  grouping,
                                     guint32         today);
RpNoteGroups *rp_note_groups_filter (RpNoteGroups   *groups,
                                     GHashTable     *wanted);
RpNoteGroups *rp_note_groups_ref    (RpNoteGroups   *groups);
void          rp_note_groups_unref  (RpNoteGroups   *groups);

static inline const RpNoteSlot *
rp_note_groups_nth (const RpNoteGroups *groups,
                    guint               n)
{
  return &g_array_index (groups->slots, RpNoteSlot, n);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpNoteGroups, rp_note_groups_unref)

G_END_DECLS
