/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-meeting-list.h"

#include "rp-digest-book.h"
#include "rp-growing-model.h"
#include "rp-live-query.h"

G_BEGIN_DECLS

struct _RpMeetingList
{
  AdwBin               parent_instance;

  RpDigestBook        *book;
  RpLiveQuery         *coming;
  RpLiveQuery         *undated;
  RpLiveQuery         *debrief;
  RpLiveQuery         *past;
  GtkFlattenListModel *all;
  RpGrowingModel      *rows;            /* those of @all that have a row */
  GTimeZone           *zone;
  gint64               now;
  guint                n_past;          /* how many past ones may be shown */
  char                *selected;        /* UUID, (nullable) */
  int                  position;        /* of its row, when it was last there */
  GHashTable          *gone;            /* UUID of what was selected until it was deleted →
                                         * whether its row has left */
  gboolean             selecting;       /* the rows are being changed */
  gboolean             wants_focus;     /* the selected row, when it comes */
  guint                time_id;

  /* Template widgets */
  GtkScrolledWindow   *scroller;
  GtkListBox          *list;
  GtkWidget           *earlier_button;
};

RpMeeting *rp_meeting_list_row_meeting   (GtkListBoxRow *row);
void       rp_meeting_list_row_selected  (RpMeetingList *self,
                                          GtkListBoxRow *row);
void       rp_meeting_list_row_activated (RpMeetingList *self,
                                          GtkListBoxRow *row);
void       rp_meeting_list_restore       (RpMeetingList *self);

G_END_DECLS
