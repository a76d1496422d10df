/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_RECORD_FORM (rp_record_form_get_type ())
G_DECLARE_FINAL_TYPE (RpRecordForm, rp_record_form, RP, RECORD_FORM, RpFormWindow)

RpRecordForm *rp_record_form_new          (RpWriter           *writer,
                                           const char         *title,
                                           gpointer            record);
gpointer      rp_record_form_get_record   (RpRecordForm       *self);
GtkWidget    *rp_record_form_add_text     (RpRecordForm       *self,
                                           const char         *field,
                                           const char         *label);
GtkWidget    *rp_record_form_add_lines    (RpRecordForm       *self,
                                           const char         *field,
                                           const char         *label);
GtkWidget    *rp_record_form_add_pick     (RpRecordForm       *self,
                                           const char         *field,
                                           const char         *label,
                                           gpointer            record);
GtkWidget    *rp_record_form_add_past_day (RpRecordForm       *self,
                                           const char         *field,
                                           const char         *label);
GtkWidget    *rp_record_form_add_day      (RpRecordForm       *self,
                                           const char         *field,
                                           const char         *label,
                                           const char         *none);
GtkWidget    *rp_record_form_add_number   (RpRecordForm       *self,
                                           const char         *field,
                                           const char         *label,
                                           const char         *subtitle);
GtkWidget    *rp_record_form_add_enum     (RpRecordForm       *self,
                                           const char         *field,
                                           const char         *label,
                                           const char *const  *words);
void          rp_record_form_add_sealed   (RpRecordForm       *self,
                                           const char         *field,
                                           const char         *label,
                                           const char         *hint);
void          rp_record_form_require      (RpRecordForm       *self,
                                           const char         *field);
void          rp_record_form_set_finish   (RpRecordForm       *self,
                                           void              (*finish) (gpointer record));
void          rp_record_form_add_extra    (RpRecordForm       *self,
                                           gpointer            record);
void          rp_record_form_set_show     (RpRecordForm       *self,
                                           const char         *action);
void          rp_record_form_present      (RpRecordForm       *self,
                                           const char         *label,
                                           const char         *toast);

G_END_DECLS
