/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db.h"
#include "rp-people-facts.h"

G_BEGIN_DECLS

/* Private to src/store: the statement that finds people. */

RpStatement *rp_people_prepare (RpDb                  *db,
                                const RpPeopleFilter  *filter,
                                guint32                today,
                                GError               **error);

G_END_DECLS
