/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-palette-item.h"
#include "rp-palette.h"

typedef struct
{
  Fixture     base;
  char       *topic;     /* UUID of “Paying for resilience nobody sees” */
  char       *person;    /* UUID of Ottoline, who is curious about it */
  char       *meeting;   /* UUID of the dinner with her */
  GtkWidget  *palette;
  const char *expected;  /* while it is waited for */
  gboolean    has_example;
  GString    *seen;      /* (nullable): titles of all that was ever shown */
} Test;

#define ADD(path, width, test) \
  g_test_add (path, Test, GINT_TO_POINTER (width), set_up, test, tear_down)

GtkText       *get_text          (Test          *test);
GListModel    *get_model         (Test          *test);
RpPaletteItem *get_selected      (Test          *test);
char          *list_items        (Test          *test);
gboolean       has_expected      (gpointer       data);
void           wait_for          (Test          *test,
                                  const char    *lines);
void           type              (Test          *test,
                                  const char    *text);
void           open_palette_over (Test          *test,
                                  GType          type,
                                  const char    *shown);
void           open_palette      (Test          *test);
gboolean       is_closed         (gpointer       data);
void           wait_closed       (Test          *test);
void           set_up            (Test          *test,
                                  gconstpointer  width);
void           tear_down         (Test          *test,
                                  gconstpointer  width);
