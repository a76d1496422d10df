/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-note-list.h"
#include "rp-note-model.h"
#include "rp-row-filler.h"

G_BEGIN_DECLS

struct _RpNoteList
{
  AdwBin              parent_instance;

  RpStore            *store;
  RpNoteModel        *model;
  GtkSingleSelection *selection;
  RpRowFiller        *filler;
  guint32             today;
  RpNoteGrouping      grouping;
  RpNotesFacts       *facts;       /* (nullable): until all was read once */
  RpNoteGroups       *groups;      /* (nullable): all notes, in order */
  GHashTable         *found;       /* (nullable): UUIDs and words, of what is searched */
  char               *selected;    /* (nullable): UUID, also while its row is not there */
  gboolean            updating;    /* rows come and go */
  gboolean            reading;
  gboolean            again;       /* something changed while it was read */
  GCancellable       *cancellable; /* of the reading on its way */
  GCancellable       *search;      /* (nullable): of the search on its way */
  gboolean            first_hits;  /* it has found nothing yet */

  /* Template widgets */
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkStack           *stack;
  GtkListView        *view;
};

/* rp-note-list.c */
void rp_note_list_show_rows     (RpNoteList *self);

/* rp-note-list-reading.c */
void rp_note_list_read          (RpNoteList *self);
void rp_note_list_order         (RpNoteList *self);
void rp_note_list_find          (RpNoteList *self);

G_END_DECLS
