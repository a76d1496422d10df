/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-note.h"

#include "rp-meeting.h"
#include "rp-person.h"
#include "rp-topic.h"

#include <glib/gi18n.h>

static const RpField fields[] = {
  { "title",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpNote, title),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_LINES },
  { "body",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpNote, body),     RP_FIELD_LINES },
  { "person",   RP_FIELD_REF,  G_STRUCT_OFFSET (RpNote, person),   0, rp_person_get_type },
  { "topic",    RP_FIELD_REF,  G_STRUCT_OFFSET (RpNote, topic),    0, rp_topic_get_type },
  { "meeting",  RP_FIELD_REF,  G_STRUCT_OFFSET (RpNote, meeting),  0, rp_meeting_get_type },
  { "date",     RP_FIELD_DAY,  G_STRUCT_OFFSET (RpNote, date),     0 },
  { "confided", RP_FIELD_BOOL, G_STRUCT_OFFSET (RpNote, confided), 0 },
  /* The table is part of the sealed format: it grows at its end. */
  { "concluded", RP_FIELD_BOOL, G_STRUCT_OFFSET (RpNote, concluded), 0 },
  { "review",   RP_FIELD_DAY,  G_STRUCT_OFFSET (RpNote, review),   0 },
};

RP_DEFINE_RECORD_FULL (RpNote, rp_note, "note", "notes", fields, TRUE)

/**
 * rp_note_get_kind:
 * @self: a note
 *
 * Returns: whose words or thoughts it holds
 */
RpNoteKind
rp_note_get_kind (RpNote *self)
{
  g_return_val_if_fail (RP_IS_NOTE (self), RP_NOTE_OBSERVATION);

  if (self->confided)
    return RP_NOTE_CONFIDED;

  return self->concluded ? RP_NOTE_CONCLUSION : RP_NOTE_OBSERVATION;
}

/**
 * rp_note_set_kind:
 * @self: a note of one's own, not one that the store handed out
 * @kind: whose words or thoughts it holds
 */
void
rp_note_set_kind (RpNote     *self,
                  RpNoteKind  kind)
{
  g_return_if_fail (RP_IS_NOTE (self));

  self->confided = kind == RP_NOTE_CONFIDED;
  self->concluded = kind == RP_NOTE_CONCLUSION;
}

/**
 * rp_note_is_due:
 * @self: a note
 * @today: the day to judge by
 *
 * Returns: whether the day has come on which it is to be looked at again, or
 *   erased
 */
gboolean
rp_note_is_due (RpNote  *self,
                guint32  today)
{
  g_return_val_if_fail (RP_IS_NOTE (self), FALSE);

  return self->review != 0 && self->review <= today;
}

/**
 * rp_note_name_unreadable:
 * @newer: whether a later version can read it
 *
 * Returns: what a note is called that cannot be read
 */
const char *
rp_note_name_unreadable (gboolean newer)
{
  return newer ? _("A note from a newer Rapport") : _("A note that cannot be read");
}
