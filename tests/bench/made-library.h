/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-test.h"

G_BEGIN_DECLS

/* A made-up library of any size: the same for the same seed. */

#define MADE_PEOPLE 5000

/**
 * MadeLibrary:
 * @ids: (element-type GType GPtrArray): the UUIDs of what was made, by class
 * @n_records: how many that are
 */
typedef struct
{
  GHashTable *ids;
  guint       n_records;
} MadeLibrary;

void         made_start        (guint32            seed);
double       made_chance       (void);
guint        made_below        (guint              bound);
const char  *made_word         (void);
char        *made_text         (guint              n_words);
char        *made_person_name  (void);

MadeLibrary *made_library_fill (RpStore           *store,
                                guint              n_people,
                                gint64             now);
void         made_library_free (MadeLibrary       *made);
const char  *made_library_pick (const MadeLibrary *made,
                                GType              type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MadeLibrary, made_library_free)

G_END_DECLS
