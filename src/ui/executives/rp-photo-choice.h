/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person.h"
#include "rp-writer.h"

G_BEGIN_DECLS

void rp_photo_choose   (RpWriter *writer,
                        RpPerson *person);
void rp_photo_remove   (RpWriter *writer,
                        RpPerson *person);
void rp_photo_set_file (RpWriter *writer,
                        RpPerson *person,
                        GFile    *file);

G_END_DECLS
