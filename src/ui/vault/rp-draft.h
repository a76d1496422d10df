/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpDraft:
 *
 * Keeps what is being written in a protected text view in the library, sealed,
 * until it is saved or given up, and brings back what was left there when the
 * program ended in between. Signal "restored": that is in the view now.
 */
#define RP_TYPE_DRAFT (rp_draft_get_type ())
G_DECLARE_FINAL_TYPE (RpDraft, rp_draft, RP, DRAFT, GObject)

RpDraft *rp_draft_new          (RpStore       *store,
                                GtkTextView   *view);
void     rp_draft_follow       (RpDraft       *self,
                                const char    *field,
                                const char    *id,
                                guint64        revision);
void     rp_draft_follow_new   (RpDraft       *self,
                                const char    *field,
                                const char    *id);
void     rp_draft_follow_field (RpDraft       *self,
                                gpointer       record,
                                const RpField *field);
void     rp_draft_drop         (RpDraft       *self);
void     rp_draft_drop_field   (RpStore       *store,
                                gpointer       record,
                                const RpField *field);
void     rp_draft_adopt        (RpDraft       *self,
                                const char    *id,
                                const char    *text,
                                gsize          length);
gboolean rp_draft_is_own       (const char    *id);
const char *rp_draft_get_new_field (RpDraft   *self);
GtkWidget *rp_draft_get_view   (RpDraft       *self);
void     rp_draft_keep_all     (void);

G_END_DECLS
