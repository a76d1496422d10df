/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place-fixture.h"

#include "rp-example.h"

#define GUEST "Ottoline Brandt-Hale"

/* The example library with its private notes open */
typedef struct
{
  Fixture   base;
  RpImport *import;   /* what is in the store */
} Test;

#define ADD(name, test) \
  g_test_add ("/presenting/" name, Test, NULL, set_up, test, tear_down)

void      presenting_init (int           *argc,
                           char        ***argv);
void      set_up          (Test          *test,
                           gconstpointer  data);
void      tear_down       (Test          *test,
                           gconstpointer  data);
void      present         (Test          *test,
                           GtkWidget     *place);
gboolean  draws           (GtkWidget     *widget);
gboolean  draws_text      (GtkWidget     *root,
                           const char    *text);
guint     assert_hidden   (Test          *test,
                           GtkWidget     *widget);
void      check           (Test          *test,
                           GtkWidget     *window,
                           const char    *text,
                           guint          n_secrets);
char     *find_id         (Test          *test,
                           GType          type,
                           const char    *field,
                           const char    *value);
