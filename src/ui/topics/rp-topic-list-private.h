/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-topic-entry.h"
#include "rp-topic-list.h"

G_BEGIN_DECLS

struct _RpTopicList
{
  AdwBin              parent_instance;

  RpStore            *store;
  GListStore         *entries;     /* all topics, by id */
  GtkSorter          *sorter;
  GtkFilter          *filter;
  GListModel         *sorted;      /* those that are found, in order */
  GtkSingleSelection *selection;
  RpTopicOrder        order;
  GStrv               words;       /* (nullable): folded, what is searched */
  char               *selected;    /* (nullable): UUID, also while its row is not there */
  GCancellable       *cancellable; /* of the reading on its way */
  gboolean            reading;
  gboolean            again;       /* something changed while it was read */
  gboolean            loaded;      /* it was read once */
  gboolean            updating;    /* rows come and go */

  /* Template widgets */
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkStack           *stack;
  GtkListView        *view;
};

/* rp-topic-list.c */
void rp_topic_list_rows_changed    (RpTopicList *self);

/* rp-topic-list-reading.c */
void rp_topic_list_read            (RpTopicList *self);

/* rp-topic-list-selecting.c */
void rp_topic_list_watch_selection (RpTopicList *self,
                                    GListModel  *rows);
void rp_topic_list_select_row      (RpTopicList *self,
                                    gboolean     scroll);

G_END_DECLS
