/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-test.h"

G_BEGIN_DECLS

/* What a library goes through before the power is cut, and what has to be there afterwards. */

#define POWER_NEW_PASSPHRASE "another sentence than before"
#define POWER_DRAFT_FIELD    "encounter.words"
#define POWER_DRAFT_ID       "00000000-0000-4000-8000-000000000000"

typedef enum {
  POWER_LIFE,             /* a bit of everything */
  POWER_LATER_LIFE,       /* the same, but the power stays until something can be lost */
  POWER_ROTATION,         /* a new key */
  POWER_EARLY_ROTATION,   /* the same with a mistake: the old one goes too soon */
} PowerKind;

/**
 * PowerLife:
 * @events: (element-type DiskEvent): what was done on the disk
 * @expected: (element-type utf8): what there is, as power_describe() puts it, after
 *   each thing that was acknowledged; before the first, nothing
 * @first: from which acknowledgement on the power may be cut
 */
typedef struct
{
  GPtrArray *events;
  GPtrArray *expected;
  guint      first;
} PowerLife;

PowerLife *power_live      (PowerKind    kind,
                            const char  *folder,
                            const char  *keyring,
                            char       **words);
void       power_life_free (PowerLife   *life);
gboolean   power_kind_find (const char  *name,
                            PowerKind   *kind);
char      *power_describe  (GPtrArray   *things);
char      *power_look      (const char  *folder,
                            const char  *keyring,
                            GString     *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PowerLife, power_life_free)

G_END_DECLS
