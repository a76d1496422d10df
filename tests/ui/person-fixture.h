/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-person-page.h"
#include "rp-record-row.h"

/* What set_up() fills the library with. */
typedef enum {
  FILL_EXAMPLE,
  FILL_SEALED,   /* the example, with its private texts, unlocked */
  FILL_BARE,     /* one person, and nothing about them */
} Fill;

#define ADD(path, fill, test) \
  g_test_add (path, Fixture, GUINT_TO_POINTER (fill), set_up, test, tear_down)

void       set_up       (Fixture       *fixture,
                         gconstpointer  data);
void       tear_down    (Fixture       *fixture,
                         gconstpointer  data);
void       wait_for     (Fixture       *fixture,
                         const char    *text);
void       wait_without (Fixture       *fixture,
                         const char    *text);
void       show         (Fixture       *fixture,
                         const char    *name);
GtkWidget *find_row     (Fixture       *fixture,
                         const char    *title);
