/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_ADD_PERSON (rp_add_person_get_type ())
G_DECLARE_FINAL_TYPE (RpAddPerson, rp_add_person, RP, ADD_PERSON, RpFormWindow)

void rp_add_person_present (RpWriter   *writer,
                            const char *name);

G_END_DECLS
