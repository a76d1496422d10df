/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_EDIT_PERSON (rp_edit_person_get_type ())
G_DECLARE_FINAL_TYPE (RpEditPerson, rp_edit_person, RP, EDIT_PERSON, RpFormWindow)

void rp_edit_person_present (RpWriter *writer,
                             RpPerson *person);

G_END_DECLS
