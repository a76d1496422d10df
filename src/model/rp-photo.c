/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-photo.h"

#include "rp-person.h"

static const RpField fields[] = {
  { "person", RP_FIELD_REF,  G_STRUCT_OFFSET (RpPhoto, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "data",   RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPhoto, data),
    RP_FIELD_REQUIRED | RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpPhoto, rp_photo, "photo", "photos", fields)
