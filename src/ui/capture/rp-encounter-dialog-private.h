/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-encounter-dialog.h"

#include "rp-choice.h"
#include "rp-chosen-row.h"
#include "rp-encounter-input.h"
#include "rp-encounter-more.h"
#include "rp-who-part.h"
#include "rp-words-box.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/**
 * RpEncounterDialog:
 *
 * Catches an unplanned moment in the time that it takes to walk back to one's
 * desk: who, about what, where, how they took it, their words. Everything but
 * who is optional.
 */
struct _RpEncounterDialog
{
  RpFormWindow      parent_instance;

  RpWriter         *writer;
  GCancellable     *cancellable;   /* of the topic that is read */
  RpEncounterInput *input;         /* while it is being saved, else NULL */
  gboolean          remind_chosen; /* whether somebody set the switch */
  gboolean          note_chosen;
  gboolean          setting;       /* the switches are set by us */

  RpWhoPart        *who;
  gboolean          who_known;     /* the entry is gone */
  gboolean          reads_topic;   /* it would be logged without it */
  RpPickRow        *topic_pick;
  RpChosenRow      *topic_row;
  RpChoice         *place_choice;
  GtkWidget        *place_list;
  GtkEditable      *place_entry;   /* of a place that is none of those */
  GtkLabel         *how_label;
  RpChoice         *signal_choice;
  RpWordsBox       *words;
  GtkWidget        *remind_row;
  GtkSwitch        *remind;
  GtkWidget        *note_row;
  GtkSwitch        *note;
  GtkWidget        *strength_row;
  RpChoice         *strength_choice;
  RpEncounterMore  *more;
};

void        rp_encounter_dialog_build (RpEncounterDialog *self);
void        rp_encounter_dialog_save  (RpEncounterDialog *self);
const char *rp_encounter_place_words  (int                place);

G_END_DECLS
