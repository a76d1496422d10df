/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_PLAN_WRITER (rp_plan_writer_get_type ())
G_DECLARE_FINAL_TYPE (RpPlanWriter, rp_plan_writer, RP, PLAN_WRITER, GObject)

RpPlanWriter *rp_plan_writer_new            (RpStore      *store,
                                             GtkWidget    *widget);
RpStore      *rp_plan_writer_get_store      (RpPlanWriter *self);
GtkWindow    *rp_plan_writer_get_window     (RpPlanWriter *self);
void          rp_plan_writer_write          (RpPlanWriter *self,
                                             RpBatch      *batch,
                                             const char   *toast,
                                             RpFormWindow *form);
void          rp_plan_writer_write_and_show (RpPlanWriter *self,
                                             RpBatch      *batch,
                                             const char   *toast,
                                             RpFormWindow *form,
                                             const char   *meeting);
void          rp_plan_writer_toast          (RpPlanWriter *self,
                                             const char   *toast,
                                             gboolean      undoable);
void          rp_plan_writer_error          (RpPlanWriter *self,
                                             const GError *error);

G_END_DECLS
