/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-person-digest.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_PAGE_VIEW (rp_person_page_view_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonPageView, rp_person_page_view, RP, PERSON_PAGE_VIEW, AdwBin)

GtkWidget *rp_person_page_view_new         (void);
void       rp_person_page_view_set_digest  (RpPersonPageView *self,
                                            RpPersonDigest   *digest,
                                            gboolean          locked);
void       rp_person_page_view_set_events  (RpPersonPageView *self,
                                            RpPersonDigest   *digest,
                                            GPtrArray        *events);
void       rp_person_page_view_set_holding (RpPersonPageView *self,
                                            guint             holds,
                                            guint             applicable,
                                            guint             left);
void       rp_person_page_view_set_narrow  (RpPersonPageView *self,
                                            gboolean          narrow);
gboolean   rp_person_page_view_get_filling (RpPersonPageView *self);

G_END_DECLS
