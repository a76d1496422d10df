/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-note-editor.h"
#include "rp-note-list.h"
#include "rp-note-page.h"
#include "rp-note-row.h"
#include "rp-notes-page.h"

typedef struct
{
  Fixture  base;
  char    *person;   /* UUID */
  char    *dinner;   /* UUID, of a note */
} Test;

#define ADD(path, data, test) g_test_add (path, Test, data, set_up, test, tear_down)

/* What the list says of those that are there from the first */
#define BY_PERSON "[Ottoline <b>& Co] After the dinner. Fig & Anchor. " \
                  "[Priya Sundarwell] On tail risk. [Not About Anyone] What I keep getting wrong."

GtkWidget *get_page      (Test          *test);
GtkWidget *get_list      (Test          *test);
gboolean   is_shown      (gpointer       data);
gboolean   is_reading    (gpointer       data);
gboolean   has_rows      (gpointer       data);
void       set_up        (Test          *test,
                          gconstpointer  data);
void       tear_down     (Test          *test,
                          gconstpointer  data);
char      *list_words    (Test          *test);
void       wait_for_list (Test          *test,
                          const char    *expected);
void       type_text     (GtkWidget     *editor,
                          guint          view,
                          const char    *text);
gboolean   has_focus     (Test          *test,
                          GType          type);
