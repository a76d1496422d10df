/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

#include "rp-model.h"

#define PASSPHRASE "marble lantern quiet harbour"

/* A library of one's own, and a window that remembers what it was told to do. */
typedef struct
{
  char         *folder;
  RpVault      *vault;
  RpStore      *store;
  GtkWidget    *window;
  GAsyncResult *result;   /* of the last call */
  char         *toast;    /* the last one, or what an error said */
  char         *told;     /* the last other action, and its parameter */
} Fixture;

void       fixture_set_up       (Fixture       *fixture);
void       fixture_tear_down    (Fixture       *fixture);
void       fixture_show         (Fixture       *fixture,
                                 GtkWidget     *child,
                                 int            width);
gpointer   fixture_get          (Fixture       *fixture,
                                 GType          type,
                                 const char    *id);
void       fixture_undo         (Fixture       *fixture);
void       fixture_set_up_vault (Fixture       *fixture);
GtkWidget *fixture_dialog       (Fixture       *fixture);
gboolean   has_label            (GtkWidget     *root,
                                 const char    *text);
void       press                (GtkWidget     *widget,
                                 guint          keyval,
                                 guint          modifiers);
