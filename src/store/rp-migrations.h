/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db.h"

G_BEGIN_DECLS

/**
 * RpMigrationStage:
 * @RP_MIGRATION_BACKUP: before the verified copy of the library is made
 * @RP_MIGRATION_BEGIN: before the transaction
 * @RP_MIGRATION_STEP: before each step from one version to the next
 * @RP_MIGRATION_CHECK: before the result is checked
 * @RP_MIGRATION_COMMIT: before it is made to last
 */
typedef enum {
  RP_MIGRATION_BACKUP,
  RP_MIGRATION_BEGIN,
  RP_MIGRATION_STEP,
  RP_MIGRATION_CHECK,
  RP_MIGRATION_COMMIT,
} RpMigrationStage;

typedef gboolean (*RpMigrationFinish)  (RpDb             *db,
                                        gboolean          is_new,
                                        gpointer          data,
                                        GError          **error);
typedef gboolean (*RpMigrationProceed) (RpMigrationStage  stage,
                                        gpointer          data,
                                        GError          **error);

/**
 * RpMigrations:
 * @steps: (array length=n_steps): the SQL that leads from each version to the
 *   next; the first makes version 1 of nothing
 * @n_steps: the newest version
 * @finish: (nullable): runs behind the last step, in the same transaction
 * @proceed: (nullable): asked before each stage; %FALSE with an error set
 *   stops there, and nothing was changed
 * @data: for both
 */
typedef struct
{
  const char *const   *steps;
  int                  n_steps;
  RpMigrationFinish    finish;
  RpMigrationProceed   proceed;
  gpointer             data;
} RpMigrations;

gboolean rp_migrations_run (const RpMigrations  *migrations,
                            RpDb                *db,
                            GError             **error);

G_END_DECLS
