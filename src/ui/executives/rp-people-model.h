/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store-places.h"

G_BEGIN_DECLS

/* No such person in the list */
#define RP_PEOPLE_NOWHERE G_MAXUINT

#define RP_TYPE_PEOPLE_MODEL (rp_people_model_get_type ())
G_DECLARE_FINAL_TYPE (RpPeopleModel, rp_people_model, RP, PEOPLE_MODEL, GObject)

RpPeopleModel        *rp_people_model_new          (RpStore              *store);
void                  rp_people_model_stop         (RpPeopleModel        *self);
const RpPeopleFilter *rp_people_model_get_filter   (RpPeopleModel        *self);
void                  rp_people_model_set_filter   (RpPeopleModel        *self,
                                                    const RpPeopleFilter *filter);
void                  rp_people_model_read         (RpPeopleModel        *self);
gboolean              rp_people_model_get_loading  (RpPeopleModel        *self);
const char           *rp_people_model_get_error    (RpPeopleModel        *self);
guint                 rp_people_model_get_n_others (RpPeopleModel        *self);
gint64                rp_people_model_get_now      (RpPeopleModel        *self);
GTimeZone            *rp_people_model_get_zone     (RpPeopleModel        *self);
guint                 rp_people_model_find         (RpPeopleModel        *self,
                                                    const char           *person);

G_END_DECLS
