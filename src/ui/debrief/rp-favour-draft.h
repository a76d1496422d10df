/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

/* Of a draft that says nothing yet */
#define RP_FAVOUR_NO_KIND -1

/**
 * RpFavourDraft:
 * @direction: whether it is given or asked for
 * @kind: an #RpFavourType, or %RP_FAVOUR_NO_KIND
 * @size: how large it is
 * @text: (nullable): what it is, as it is written
 * @id: (nullable): the UUID of the favour it is kept as already
 * @planned: whether it is the ask of the plan
 *
 * What is given, or asked for, at a meeting, while the debrief is written.
 */
typedef struct
{
  RpFavourDirection  direction;
  int                kind;
  RpFavourSize       size;
  char              *text;
  char              *id;
  gboolean           planned;
} RpFavourDraft;

RpFavourDraft *rp_favour_draft_new        (RpFavourDirection    direction);
RpFavourDraft *rp_favour_draft_new_from   (RpFavour            *favour);
void           rp_favour_draft_free       (RpFavourDraft       *draft);
gboolean       rp_favour_draft_is_said    (const RpFavourDraft *draft);
char          *rp_favour_draft_dup_text   (const RpFavourDraft *draft);
RpFavour      *rp_favour_draft_new_favour (const RpFavourDraft *draft,
                                           const char          *person,
                                           guint32              day);
void           rp_favour_draft_write      (const RpFavourDraft *draft,
                                           RpDebriefResult     *result);
const char    *rp_favour_draft_words      (RpFavourDirection    direction,
                                           int                  kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFavourDraft, rp_favour_draft_free)

G_END_DECLS
