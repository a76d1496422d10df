/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-people-model.h"

G_BEGIN_DECLS

#define RP_TYPE_PEOPLE_LIST (rp_people_list_get_type ())
G_DECLARE_FINAL_TYPE (RpPeopleList, rp_people_list, RP, PEOPLE_LIST, AdwBin)

void           rp_people_list_set_store    (RpPeopleList         *self,
                                            RpStore              *store);
AdwHeaderBar  *rp_people_list_get_header   (RpPeopleList         *self);
GtkWidget     *rp_people_list_get_back     (RpPeopleList         *self);
RpPeopleModel *rp_people_list_get_model    (RpPeopleList         *self);
void           rp_people_list_set_filter   (RpPeopleList         *self,
                                            const RpPeopleFilter *filter,
                                            const char           *organization,
                                            const char           *community);
const char    *rp_people_list_get_selected (RpPeopleList         *self);
void           rp_people_list_select       (RpPeopleList         *self,
                                            const char           *person);
void           rp_people_list_leave        (RpPeopleList         *self);
void           rp_people_list_focus        (RpPeopleList         *self);

G_END_DECLS
