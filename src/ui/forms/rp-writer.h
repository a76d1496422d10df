/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_WRITER (rp_writer_get_type ())
G_DECLARE_FINAL_TYPE (RpWriter, rp_writer, RP, WRITER, GObject)

RpWriter  *rp_writer_new             (RpStore      *store,
                                      GtkWidget    *widget);
RpStore   *rp_writer_get_store       (RpWriter     *self);
GtkWindow *rp_writer_get_window      (RpWriter     *self);
void       rp_writer_write           (RpWriter     *self,
                                      RpBatch      *batch,
                                      const char   *toast,
                                      RpFormWindow *form);
void       rp_writer_write_and_show  (RpWriter     *self,
                                      RpBatch      *batch,
                                      const char   *toast,
                                      RpFormWindow *form,
                                      const char   *action,
                                      const char   *id);
void       rp_writer_write_and_offer (RpWriter     *self,
                                      RpBatch      *batch,
                                      const char   *toast,
                                      RpFormWindow *form,
                                      const char   *button,
                                      const char   *action,
                                      GVariant     *target);
void       rp_writer_toast           (RpWriter     *self,
                                      const char   *toast,
                                      gboolean      undoable);
void       rp_writer_error           (RpWriter     *self,
                                      const GError *error);

G_END_DECLS
