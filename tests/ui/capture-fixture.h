/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-capture.h"

/* A library with Tobias and a topic, and a window over which dialogs open. */
typedef struct
{
  Fixture   base;
  RpWriter *writer;
  char     *person;   /* UUID of Tobias Fenwright, CEO of Brindlewick Foods */
  char     *topic;    /* UUID of “Eleven pilots and no product” */
} Test;

#define ADD(path, narrow, test) g_test_add (path, Test, narrow, set_up, test, tear_down)

void       set_up       (Test          *test,
                         gconstpointer  narrow);
void       tear_down    (Test          *test,
                         gconstpointer  narrow);
void       write_record (Test          *test,
                         gpointer       record);
gpointer   only         (Test          *test,
                         GType          type);
void       wait_written (Test          *test);
void       save         (Test          *test);
GtkWidget *find_row     (GtkWidget     *root,
                         const char    *title);
