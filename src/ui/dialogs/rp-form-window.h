/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_FORM_WINDOW (rp_form_window_get_type ())

G_DECLARE_DERIVABLE_TYPE (RpFormWindow, rp_form_window, RP, FORM_WINDOW, AdwWindow)

struct _RpFormWindowClass
{
  AdwWindowClass parent_class;
};

GtkWidget  *rp_form_window_new             (GtkWindow    *parent,
                                            const char   *title);
void        rp_form_window_set_save_label  (RpFormWindow *self,
                                            const char   *label);
void        rp_form_window_set_cancel      (RpFormWindow *self,
                                            const char   *label,
                                            const char   *action_name);
void        rp_form_window_set_description (RpFormWindow *self,
                                            const char   *description);
void        rp_form_window_add_row         (RpFormWindow *self,
                                            GtkWidget    *row);
void        rp_form_window_append          (RpFormWindow *self,
                                            GtkWidget    *child);
gboolean    rp_form_window_get_can_save    (RpFormWindow *self);
void        rp_form_window_set_can_save    (RpFormWindow *self,
                                            gboolean      can_save);
gboolean    rp_form_window_is_busy         (RpFormWindow *self);
void        rp_form_window_set_busy        (RpFormWindow *self,
                                            gboolean      busy);
const char *rp_form_window_get_error       (RpFormWindow *self);
void        rp_form_window_set_error       (RpFormWindow *self,
                                            const char   *message);
void        rp_form_window_set_typed       (RpFormWindow *self);
void        rp_form_window_set_restored    (RpFormWindow *self);
void        rp_form_window_set_filling     (RpFormWindow *self,
                                            gboolean      filling);
void        rp_form_window_set_passing     (RpFormWindow *self);

G_END_DECLS
