/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

#include "rp-model.h"

#include <adwaita.h>

#define PASSPHRASE "marble lantern quiet harbour"

/* A library of one's own, and a window that remembers what it was told to do. */
typedef struct
{
  char         *folder;
  RpVault      *vault;
  RpStore      *store;
  GtkWidget    *place;    /* what is shown in the window */
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
void       fixture_open         (Fixture       *fixture,
                                 void         (*fill)(gpointer fixture),
                                 GtkWidget   *(*create)(RpStore *store),
                                 gboolean     (*is_ready)(gpointer fixture));
gpointer   fixture_get          (Fixture       *fixture,
                                 GType          type,
                                 const char    *id);
GPtrArray *fixture_list         (Fixture       *fixture,
                                 GType          type,
                                 const char    *field,
                                 const char    *id);
void       fixture_undo         (Fixture       *fixture);
void       fixture_set_up_vault (Fixture       *fixture);
void       fixture_unlock       (Fixture       *fixture);
GtkWidget *fixture_dialog       (Fixture       *fixture);
void       fixture_save         (Fixture       *fixture);
char      *fixture_dup_told     (Fixture       *fixture);
int        fixture_measure      (Fixture       *fixture);
gboolean   has_dialog           (gpointer       fixture);
gboolean   no_dialog            (gpointer       fixture);
gboolean   has_toast            (gpointer       fixture);
gboolean   was_told             (gpointer       fixture);
GtkWidget *find_titled          (GtkWidget     *root,
                                 GType          type,
                                 const char    *title);
void       activate             (gpointer       widget,
                                 const char    *action);
void       use                  (GtkWidget     *widget);
void       press                (GtkWidget     *widget,
                                 guint          keyval,
                                 guint          modifiers);
