/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-meeting-page.h"
#include "rp-meeting-view.h"
#include "rp-meetings-page.h"

typedef struct
{
  Fixture  base;
  char    *meeting;  /* UUID */
} Test;

#define ADD(path, data, test) g_test_add (path, Test, data, set_up, test, tear_down)

RpMeetingPage *get_page  (Test          *test);
gboolean       has_plan  (gpointer       data);
void           set_up    (Test          *test,
                          gconstpointer  data);
void           tear_down (Test          *test,
                          gconstpointer  data);
