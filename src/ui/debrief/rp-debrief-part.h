/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-debrief-sheet.h"

G_BEGIN_DECLS

/**
 * RpDebriefResult:
 * @sheet: what is kept now, read just before
 * @batch: what is written
 * @meeting: (transfer none): the meeting, to be changed in place
 * @debrief: (transfer none): the debrief, to be changed in place
 * @has_debrief: whether there is anything in @debrief
 * @private_text: whether sealed text can be written
 *
 * What a debrief comes to.
 */
typedef struct
{
  const RpDebriefSheet *sheet;
  RpBatch              *batch;
  RpMeeting            *meeting;
  RpDebrief            *debrief;
  gboolean              has_debrief;
  gboolean              private_text;
} RpDebriefResult;

#define RP_TYPE_DEBRIEF_PART (rp_debrief_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (RpDebriefPart, rp_debrief_part, RP, DEBRIEF_PART, AdwBin)

/**
 * RpDebriefPartClass:
 * @show: shows what is kept already
 * @reveal: (nullable): the vault is open now: shows what was closed in @show
 * @has_private: (nullable): whether sealed text was written
 * @write: puts what was written into a result
 * @give_up: (nullable): what was written will not be saved
 *
 * One question of a debrief, and what was answered.
 */
struct _RpDebriefPartClass
{
  AdwBinClass parent_class;

  void     (*show)        (RpDebriefPart        *self,
                           const RpDebriefSheet *sheet);
  void     (*reveal)      (RpDebriefPart        *self,
                           const RpDebriefSheet *sheet);
  gboolean (*has_private) (RpDebriefPart        *self);
  void     (*write)       (RpDebriefPart        *self,
                           RpDebriefResult      *result);
  void     (*give_up)     (RpDebriefPart        *self);
};

void     rp_debrief_part_show        (RpDebriefPart        *self,
                                      const RpDebriefSheet *sheet);
void     rp_debrief_part_reveal      (RpDebriefPart        *self,
                                      const RpDebriefSheet *sheet);
gboolean rp_debrief_part_has_private (RpDebriefPart        *self);
void     rp_debrief_part_write       (RpDebriefPart        *self,
                                      RpDebriefResult      *result);
void     rp_debrief_part_give_up     (RpDebriefPart        *self);
void     rp_debrief_part_touch       (RpDebriefPart        *self);
gboolean rp_debrief_part_is_touched  (RpDebriefPart        *self);

G_END_DECLS
