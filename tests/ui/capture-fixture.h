/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

#include "rp-capture.h"
#include "rp-model.h"

#define PASSPHRASE "seven plain words are long enough here"

/* A library with Tobias and a topic, and a window that remembers what it was told. */
typedef struct
{
  char         *folder;
  RpVault      *vault;
  RpStore      *store;
  RpWriter     *writer;
  char         *person;   /* UUID of Tobias Fenwright, CEO of Brindlewick Foods */
  char         *topic;    /* UUID of “Eleven pilots and no product” */
  GtkWidget    *window;
  GAsyncResult *result;   /* of the last call */
  char         *toast;    /* the last one, or what an error said */
  char         *offer;    /* the action that the last toast offered, and its parameter */
  char         *planned;  /* what `win.plan-meeting` was given */
} Fixture;

void          fixture_set_up       (Fixture       *fixture,
                                    gconstpointer  narrow);
void          fixture_tear_down    (Fixture       *fixture,
                                    gconstpointer  narrow);
void          fixture_set_up_vault (Fixture       *fixture);
void          fixture_write        (Fixture       *fixture,
                                    gpointer       record);
GPtrArray    *fixture_list         (Fixture       *fixture,
                                    GType          type);
gpointer      fixture_only         (Fixture       *fixture,
                                    GType          type);
void          fixture_undo         (Fixture       *fixture);
GtkWidget    *fixture_dialog       (Fixture       *fixture);
void          fixture_wait_written (Fixture       *fixture);
void          fixture_save         (Fixture       *fixture);
GtkWidget    *find_row             (GtkWidget     *root,
                                    const char    *title);
GtkWidget    *find_toggle          (GtkWidget     *root,
                                    const char    *label);
void          choose               (GtkWidget     *root,
                                    const char    *label);
void          press                (GtkWidget     *widget,
                                    guint          keyval,
                                    guint          modifiers);
