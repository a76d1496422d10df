/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpObjectiveSource:
 * @RP_OBJECTIVE_INFERRED: I concluded it
 * @RP_OBJECTIVE_PUBLIC: it was published
 * @RP_OBJECTIVE_TOLD_ME: they told me
 *
 * How I know.
 */
typedef enum {
  RP_OBJECTIVE_INFERRED,
  RP_OBJECTIVE_PUBLIC,
  RP_OBJECTIVE_TOLD_ME,
} RpObjectiveSource;

#define RP_TYPE_OBJECTIVE_SOURCE (rp_objective_source_get_type ())
GType rp_objective_source_get_type (void);

#define RP_TYPE_OBJECTIVE (rp_objective_get_type ())
G_DECLARE_FINAL_TYPE (RpObjective, rp_objective, RP, OBJECTIVE, RpRecord)

/**
 * RpObjective:
 *
 * What a person is measured on.
 */
struct _RpObjective
{
  RpRecord           parent_instance;

  char              *person;
  char              *name;
  char              *now;
  char              *target;
  RpObjectiveSource  source;
  gboolean           closed;
};

G_END_DECLS
