/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_RECORD_MEMBER(record, field, Type) \
  (*(Type *) G_STRUCT_MEMBER_P (record, (field)->offset))

gboolean rp_field_holds_text (const RpField *field);
void     rp_record_free_text (gpointer       record,
                              const RpField *field,
                              char          *text);

G_END_DECLS
