/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-record-row.h"
#include "rp-section.h"

G_BEGIN_DECLS

#define RP_TYPE_RECORD_PART (rp_record_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (RpRecordPart, rp_record_part, RP, RECORD_PART, AdwBin)

struct _RpRecordPartClass
{
  AdwBinClass parent_class;
};

/**
 * RpRecordPartMake:
 * @self: a section
 * @index: which row, from 0
 * @data: what was given with it
 */
typedef void (*RpRecordPartMake) (RpRecordPart *self,
                                  guint         index,
                                  gpointer      data);

RpSection *rp_record_part_section     (RpRecordPart     *self);
void       rp_record_part_begin       (RpRecordPart     *self);
void       rp_record_part_end         (RpRecordPart     *self);
void       rp_record_part_fill        (RpRecordPart     *self,
                                       guint             n_rows,
                                       RpRecordPartMake  make,
                                       gpointer          data);
gboolean   rp_record_part_get_filling (RpRecordPart     *self);
void       rp_record_part_set_closed  (RpRecordPart     *self,
                                       gboolean          closed);
void       rp_record_part_set_add     (RpRecordPart     *self,
                                       const char       *label,
                                       const char       *action);
void       rp_record_part_set_menu    (RpRecordPart     *self,
                                       const char       *label,
                                       GMenuModel       *menu);
void       rp_record_part_append      (RpRecordPart     *self,
                                       GtkWidget        *row);
void       rp_record_part_append_more (RpRecordPart     *self,
                                       const char       *action);
void       rp_record_part_invite      (RpRecordPart     *self,
                                       const char       *label,
                                       const char       *action);

G_END_DECLS
