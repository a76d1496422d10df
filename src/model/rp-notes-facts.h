/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"

G_BEGIN_DECLS

#define RP_NOTE_ID_SIZE 37

/**
 * RpNoteLine:
 * @id: the note's UUID
 * @title: (nullable): what it is called; %NULL when it cannot be read
 * @preview: how its text begins, on one line and without marks
 * @person: (nullable): whom it is about, a UUID
 * @topic: (nullable): a UUID
 * @meeting: (nullable): a UUID
 * @day: when it was said, or else written
 * @created: the instant it was made, for those of one day
 * @review: when to look at it again, or 0
 * @newer: whether a later version can read it, and this one cannot
 *
 * A note as a list shows it.
 */
typedef struct
{
  char     id[RP_NOTE_ID_SIZE];
  char    *title;
  char    *preview;
  char    *person;
  char    *topic;
  char    *meeting;
  guint32  day;
  gint64   created;
  guint32  review;
  gboolean newer;
} RpNoteLine;

/**
 * RpNotesFacts:
 * @lines: (element-type RpNoteLine): all notes
 * @records: the people, topics and meetings they are about, for
 *   rp_facts_records_lookup()
 *
 * What the list of notes shows.
 */
typedef struct
{
  gatomicrefcount  references;
  GPtrArray       *lines;
  GHashTable      *records;
} RpNotesFacts;

/**
 * RpNoteFacts:
 * @note: the note
 * @person: (nullable): whom it is about
 * @topic: (nullable): what it is about
 * @meeting: (nullable): where it was said
 * @host: (nullable): whom @meeting was with
 *
 * What the page of a note shows.
 */
typedef struct
{
  RpNote    *note;
  RpPerson  *person;
  RpTopic   *topic;
  RpMeeting *meeting;
  RpPerson  *host;
} RpNoteFacts;

RpNoteLine   *rp_note_line_new    (RpNote       *note,
                                   GTimeZone    *zone);
void          rp_note_line_free   (RpNoteLine   *line);
RpNotesFacts *rp_notes_facts_new  (void);
RpNotesFacts *rp_notes_facts_ref  (RpNotesFacts *facts);
void          rp_notes_facts_unref (RpNotesFacts *facts);
void          rp_note_facts_free  (RpNoteFacts  *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpNotesFacts, rp_notes_facts_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpNoteFacts, rp_note_facts_free)

G_END_DECLS
