/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record-form.h"

G_BEGIN_DECLS

struct _RpRecordForm
{
  RpFormWindow  parent_instance;

  RpWriter     *writer;
  RpRecord     *record;   /* a copy of our own */
  GPtrArray    *inputs;   /* (element-type RpRecordInput) */
  GPtrArray    *extras;   /* (element-type RpRecord): written too */
  GPtrArray    *sealed;   /* (element-type RpSealedRow): borrowed from the form */
  gboolean      concealed; /* the record's private words are sealed in it */
  const char   *show;     /* (nullable): the action that shows the record, static */
  const char   *required; /* (nullable): name of a field that must be filled in */
  void        (*finish) (gpointer record);
  char         *label;    /* what Undo calls it */
  char         *toast;
};

typedef struct
{
  const RpField *field;
  GtkWidget     *row;    /* (borrowed) from the form */
  char          *before; /* (nullable): what the row held at first */
} RpRecordInput;

/* rp-record-form.c */
void  rp_record_form_update_can_save (RpRecordForm        *self);

/* rp-record-form-lock.c */
void      rp_record_form_watch_vault     (RpRecordForm        *self);
gboolean  rp_record_form_require_words   (RpRecordForm        *self);

/* rp-record-form-inputs.c */
char *rp_record_input_dup_text       (const RpRecordInput *input);

G_END_DECLS
