/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-executives-page.h"
#include "rp-people-list.h"
#include "rp-people-row.h"

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)

void           add_person     (RpBatch        *batch,
                               const char     *name,
                               RpPersonKind    kind,
                               RpStage         stage,
                               const char     *city,
                               RpOrganization *organization);
RpPeopleList  *get_list       (Fixture        *fixture);
RpPeopleModel *get_model      (Fixture        *fixture);
void           wait_for_names (Fixture        *fixture,
                               const char     *names);
gboolean       is_read        (gpointer        data);
char          *dup_id         (Fixture        *fixture,
                               const char     *name);
RpPeopleRow   *find_row       (Fixture        *fixture,
                               const char     *name);
void           expect_toast   (Fixture        *fixture,
                               const char     *toast);
void           set_up         (Fixture        *fixture,
                               gconstpointer   data);
void           tear_down      (Fixture        *fixture,
                               gconstpointer   data);
