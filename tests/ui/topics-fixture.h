/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-record-row.h"
#include "rp-topic-list.h"
#include "rp-topic-page.h"
#include "rp-topics-page.h"

typedef struct
{
  Fixture  base;
  char    *topic;    /* UUID of the one that is shown */
  char    *person;   /* UUID of who is curious about it */
} Test;

#define ADD(path, data, test) g_test_add (path, Test, data, set_up, test, tear_down)

RpTopicPage *get_page  (Test          *test);
RpTopicList *get_list  (Test          *test);
gboolean     has_sheet (gpointer       data);
void         set_up    (Test          *test,
                        gconstpointer  data);
void         tear_down (Test          *test,
                        gconstpointer  data);
GtkWidget   *find_row  (GtkWidget     *root,
                        const char    *title);
