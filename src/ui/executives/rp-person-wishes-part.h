/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_WISHES_PART (rp_person_wishes_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonWishesPart, rp_person_wishes_part, RP, PERSON_WISHES_PART,
                      RpPersonPart)

GtkWidget *rp_person_wishes_part_new (GType type);

G_END_DECLS
