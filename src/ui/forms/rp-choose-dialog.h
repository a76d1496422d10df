/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_CHOOSE_DIALOG (rp_choose_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpChooseDialog, rp_choose_dialog, RP, CHOOSE_DIALOG, AdwWindow)

RpChooseDialog *rp_choose_dialog_new     (GtkWindow      *parent,
                                          const char     *title,
                                          const char     *description);
void            rp_choose_dialog_add     (RpChooseDialog *self,
                                          gpointer        record,
                                          const char     *title,
                                          const char     *subtitle);
void            rp_choose_dialog_set_new (RpChooseDialog *self,
                                          const char     *label);
void            rp_choose_dialog_present (RpChooseDialog *self);

G_END_DECLS
