/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-introduction-advice.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/* The next step of an introduction, wherever it is shown. */

GtkWidget *rp_introduction_verb_new  (RpIntroduction *introduction,
                                      RpPerson       *introduced,
                                      RpPerson       *to_person);
void       rp_introduction_take_step (RpWriter       *writer,
                                      RpIntroduction *introduction);

G_END_DECLS
