/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-advice.h"
#include "rp-sweet-jar.h"

G_BEGIN_DECLS

void        rp_show_jar       (RpSweetJar  *widget,
                               RpPerson    *person,
                               const RpJar *jar);
const char *rp_jar_word_class (const RpJar *jar);

G_END_DECLS
