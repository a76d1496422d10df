/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_DRAFT_BOX (rp_draft_box_get_type ())
G_DECLARE_FINAL_TYPE (RpDraftBox, rp_draft_box, RP, DRAFT_BOX, AdwBin)

GtkWidget *rp_draft_box_new         (RpWriter   *writer,
                                     const char *name);
char      *rp_draft_box_dup_text    (RpDraftBox *self);
void       rp_draft_box_set_text    (RpDraftBox *self,
                                     const char *text);
void       rp_draft_box_set_mail    (RpDraftBox *self,
                                     const char *address,
                                     const char *subject);
GtkWidget *rp_draft_box_get_view    (RpDraftBox *self);
void       rp_draft_box_add_button  (RpDraftBox *self,
                                     GtkWidget  *button);

G_END_DECLS
