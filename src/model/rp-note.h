/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

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
};

G_END_DECLS
