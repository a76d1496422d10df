/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-contact.h"

#include "rp-person.h"

G_DEFINE_ENUM_TYPE (RpContactType, rp_contact_type,
                    G_DEFINE_ENUM_VALUE (RP_CONTACT_EMAIL, "email"),
                    G_DEFINE_ENUM_VALUE (RP_CONTACT_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (RP_CONTACT_ADDRESS, "address"),
                    G_DEFINE_ENUM_VALUE (RP_CONTACT_URL, "url"),
                    G_DEFINE_ENUM_VALUE (RP_CONTACT_IM, "im"))

static const RpField fields[] = {
  { "person",    RP_FIELD_REF,  G_STRUCT_OFFSET (RpContact, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "type",      RP_FIELD_ENUM, G_STRUCT_OFFSET (RpContact, type),
    0, rp_contact_type_get_type },
  { "label",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpContact, label),     0 },
  { "value",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpContact, value),
    RP_FIELD_REQUIRED | RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "preferred", RP_FIELD_BOOL, G_STRUCT_OFFSET (RpContact, preferred), 0 },
};

RP_DEFINE_RECORD (RpContact, rp_contact, "contact", "contacts", fields)
