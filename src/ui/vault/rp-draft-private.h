/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Between the files of RpDraft */

#include "rp-draft.h"

G_BEGIN_DECLS

struct _RpDraft
{
  GObject       parent_instance;

  RpStore      *store;
  GtkTextView  *view;       /* unowned; it owns the draft */
  char         *field;      /* NULL: follows nothing yet */
  char         *id;
  guint64       revision;
  GBytes       *left;       /* (nullable): of another time, waits for the vault */
  GBytes       *unkept;     /* (nullable): sealed, and not on the disk */
  guint         retry_id;
  GCancellable *cancellable;
  gboolean      typed;      /* since it follows this field */
  gint64        since;      /* monotonic: the first key that is not kept; 0: none */
  char         *adopted;    /* (nullable): whose words are here now, and not kept here yet */
  guint         timer_id;
};

void rp_draft_typed (RpDraft *self);
void rp_draft_keep  (RpDraft *self);

G_END_DECLS
