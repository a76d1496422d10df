/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-debrief-page.h"
#include "rp-debrief-sheet.h"
#include "rp-learned-part.h"

#define LEARNED "She has tried to price an hour."

typedef struct
{
  Fixture         base;
  char           *meeting;   /* UUID */
  char           *person;
  char           *question;
  gboolean        closed;
  RpDebriefSheet *sheet;     /* as it was read last */
} Test;

#define ADD(path, width, test) \
  g_test_add (path, Test, GINT_TO_POINTER (width), set_up, test, tear_down)

void                  closed_cb     (Test          *test);
gboolean              is_closed     (gpointer       data);
gpointer              part          (Test          *test,
                                     GType          type);
void                  open_page     (Test          *test,
                                     int            width);
void                  close_page    (Test          *test);
void                  set_up        (Test          *test,
                                     gconstpointer  width);
void                  tear_down     (Test          *test,
                                     gconstpointer  width);
const RpDebriefSheet *read_sheet    (Test          *test);
void                  type_into     (GtkWidget     *view,
                                     const char    *text);
char                 *dup_view_text (GtkWidget     *view);
GtkWidget            *learned_view  (Test          *test);
void                  finish        (Test          *test);
