/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-people-model.h"

G_BEGIN_DECLS

#define RP_TYPE_PEOPLE_SLOT (rp_people_slot_get_type ())
G_DECLARE_FINAL_TYPE (RpPeopleSlot, rp_people_slot, RP, PEOPLE_SLOT, GObject)

RpPersonEntry *rp_people_slot_get_entry (RpPeopleSlot  *self);

#define RP_TYPE_PEOPLE_SLOTS (rp_people_slots_get_type ())
G_DECLARE_FINAL_TYPE (RpPeopleSlots, rp_people_slots, RP, PEOPLE_SLOTS, GObject)

RpPeopleSlots *rp_people_slots_new      (RpPeopleModel *model);

G_END_DECLS
