/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_SEALED_TEXT (rp_sealed_text_get_type ())
G_DECLARE_FINAL_TYPE (RpSealedText, rp_sealed_text, RP, SEALED_TEXT, AdwBin)

GtkWidget *rp_sealed_text_new         (RpStore       *store,
                                       const char    *name,
                                       const char    *placeholder,
                                       int            min_height);
void       rp_sealed_text_show_stored (RpSealedText  *self,
                                       gpointer       record,
                                       const char    *field);
void       rp_sealed_text_keep        (RpSealedText  *self,
                                       const char    *name,
                                       const char    *id,
                                       guint64        revision);
void       rp_sealed_text_give_up     (RpSealedText  *self);
gboolean   rp_sealed_text_is_changed  (RpSealedText  *self);
gboolean   rp_sealed_text_is_hidden   (RpSealedText  *self);
gboolean   rp_sealed_text_is_blank    (RpSealedText  *self);
void       rp_sealed_text_store       (RpSealedText  *self,
                                       gpointer       record,
                                       const char    *field);
void       rp_sealed_text_add_heading (RpSealedText  *self,
                                       const char    *heading);

G_END_DECLS
