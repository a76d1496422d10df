/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"
#include "rp-record-form.h"

G_BEGIN_DECLS

/* What can be added or changed about communities: each a small form. */

void rp_community_form            (RpWriter     *writer,
                                   RpCommunity  *community,
                                   gboolean      is_new);
void rp_community_form_event      (RpWriter     *writer,
                                   RpEvent      *event,
                                   RpCommunity  *community,
                                   gboolean      is_new);
void rp_community_form_membership (RpWriter     *writer,
                                   RpMembership *membership,
                                   RpPerson     *person,
                                   gboolean      mine,
                                   gboolean      is_new);
void rp_community_form_attendance (RpWriter     *writer,
                                   const char   *event);
void rp_community_form_offer      (RpWriter     *writer,
                                   RpOffer      *offer,
                                   gboolean      is_new);

G_END_DECLS
