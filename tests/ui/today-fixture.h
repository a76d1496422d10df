/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-next-card.h"
#include "rp-today-page.h"
#include "rp-today-row.h"

/* Tuesday, 14 October 2025, 09:00 */
#define NOW G_GINT64_CONSTANT (1760432400)

typedef struct
{
  Fixture     base;
  char       *promise;        /* UUID of what is late */
  char       *introduction;   /* UUID */
  char       *meeting;        /* UUID of the dinner */
  char       *held;           /* UUID of what is to be debriefed */
  char       *ottoline;       /* UUID */
  char       *topic;          /* UUID of what the dinner is about */
  const char *expected;       /* while it is waited for */
} Test;

#define ADD(path, width, test) \
  g_test_add (path, Test, GINT_TO_POINTER (width), set_up, test, tear_down)
#define ADD_EMPTY(path, width, test) \
  g_test_add (path, Test, GINT_TO_POINTER (width), set_up_empty, test, tear_down)

void       fill_library (Test          *test);
GtkWidget *find_row     (Test          *test,
                         const char    *title);
GtkWidget *find_check   (Test          *test,
                         const char    *title);
char      *list_cards   (Test          *test);
void       wait_for     (Test          *test,
                         const char    *lines);
void       wait_gone    (Test          *test,
                         const char    *lines);
void       set_up_empty (Test          *test,
                         gconstpointer  width);
void       set_up       (Test          *test,
                         gconstpointer  width);
void       tear_down    (Test          *test,
                         gconstpointer  width);
