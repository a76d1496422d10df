/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-organization-view.h"

typedef struct
{
  Fixture  base;
  char    *organization;  /* UUID */
  char    *engagement;    /* UUID */
} Test;

#define ADD(path, data, test) g_test_add (path, Test, data, set_up, test, tear_down)

GtkWidget  *get_view     (Test          *test);
GtkWidget  *find_row     (Test          *test,
                          const char    *title);
void        wait_for_row (Test          *test,
                          const char    *title,
                          gboolean       there);
void        set_up       (Test          *test,
                          gconstpointer  data);
void        tear_down    (Test          *test,
                          gconstpointer  data);
void        act          (Test          *test,
                          const char    *action,
                          const char    *target);
const char *subtitle_of  (GtkWidget     *row);
