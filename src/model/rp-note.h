/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpNoteKind:
 * @RP_NOTE_OBSERVATION: what I saw or heard
 * @RP_NOTE_CONFIDED: what they shared in confidence
 * @RP_NOTE_CONCLUSION: what I concluded
 */
typedef enum {
  RP_NOTE_OBSERVATION,
  RP_NOTE_CONFIDED,
  RP_NOTE_CONCLUSION,
} RpNoteKind;

#define RP_TYPE_NOTE (rp_note_get_type ())
G_DECLARE_FINAL_TYPE (RpNote, rp_note, RP, NOTE, RpRecord)

/**
 * RpNote:
 *
 * An insight note: private writing, sealed whole.
 */
struct _RpNote
{
  RpRecord  parent_instance;

  char     *title;
  char     *body;
  char     *person;
  char     *topic;
  char     *meeting;
  guint32   date;       /* when it was said */
  gboolean  confided;   /* shared in confidence, unasked */
  gboolean  concluded;  /* my own conclusion */
  guint32   review;     /* when to look at it again, or erase it; 0 for never */
};

RpNoteKind rp_note_get_kind (RpNote     *self);
void       rp_note_set_kind (RpNote     *self,
                             RpNoteKind  kind);
gboolean   rp_note_is_due   (RpNote     *self,
                             guint32     today);
const char *rp_note_name_unreadable (gboolean newer);

G_END_DECLS
