/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db-private.h"
#include "rp-history.h"

G_BEGIN_DECLS

/* What the files of the history share. */

/**
 * RpHistoryStep:
 * @label: (nullable): what the user calls it; %NULL for a piece of what is no step
 * @changeset: as SQLite allocated it
 * @size: of @changeset
 */
typedef struct
{
  char *label;
  void *changeset;
  int   size;
} RpHistoryStep;

struct _RpHistory
{
  RpDb            *db;
  RpManifest      *manifest;
  GQueue           done;      /* newest first */
  GQueue           undone;    /* the next to redo first */
  gsize            bytes;
  sqlite3_session *session;   /* of the transaction under way */
  GPtrArray       *pieces;    /* of it, when it is to be no step */
};

void       rp_history_step_free (gpointer     data);
gboolean   rp_history_record    (RpHistory   *self,
                                 GError     **error);
RpChanges *rp_history_follow    (RpHistory   *self,
                                 void        *changeset,
                                 int          size,
                                 GError     **error);

G_END_DECLS
