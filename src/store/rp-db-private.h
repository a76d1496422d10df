/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db.h"
#include "rp-error.h"

/* SQLite must know what is wanted of it. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

G_BEGIN_DECLS

struct _RpDb
{
  sqlite3    *handle;
  char       *directory;    /* as the user named it, for messages */
  char       *real_path;    /* of the file; held in the list of open libraries */
  GHashTable *statements;   /* SQL to a prepared statement that nobody uses */
  gboolean    read_only;
  gboolean    too_new;      /* which is why */
  gboolean    broken;       /* an fsync failed: nothing is certain until opened again */
};

typedef enum {
  RP_DB_FOUND_NOTHING,   /* no file, or one whose making was cut off */
  RP_DB_FOUND_LIBRARY,
  RP_DB_FOUND_ERROR,
} RpDbFound;

gboolean    rp_db_set_error      (sqlite3      *handle,
                                  GError      **error);
GHashTable *rp_db_new_statements (void);
gboolean    rp_db_refuse         (GError      **error,
                                  RpError       code,
                                  const char   *directory,
                                  const char   *problem);
int         rp_db_open_folder    (const char   *directory,
                                  gboolean      create,
                                  GError      **error);
gboolean    rp_db_judge_access   (RpDb         *db,
                                  int           folder,
                                  GError      **error);
RpDbFound   rp_db_peek           (int           folder,
                                  const char   *directory,
                                  int           newest_version,
                                  gboolean      read_only,
                                  GError      **error);
gboolean    rp_db_make_file      (int           folder,
                                  const char   *directory,
                                  GError      **error);

G_END_DECLS
