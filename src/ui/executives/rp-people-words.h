/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-advice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the list of people says. */

char       *rp_people_role_words    (RpPersonEntry  *entry);
char       *rp_people_late_words    (const RpRhythm *rhythm,
                                     gint64          now);
const char *rp_people_who_words     (RpPeopleWho     who);
RpPeopleWho rp_people_who_of        (RpPerson       *person);
const char *rp_people_group_words   (RpPersonEntry  *entry);
GtkStringList *rp_people_kind_list  (void);

G_END_DECLS
