/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-note-list.h"
#include "rp-note-page.h"
#include "rp-notes-page.h"

G_BEGIN_DECLS

/* What the parts of the place of notes share. */
struct _RpNotesPage
{
  RpPlace         parent_instance;

  GSettings      *settings;
  RpNoteGrouping  grouping;
  char           *selected;     /* (nullable): UUID, also while they are locked */
  RpNoteOutbox   *outbox;       /* what takes them into the library */
  GtkWidget      *unsaved_bin;  /* says of it in the list, where the page is not in sight */
  char           *written;      /* (nullable): UUID of what was being written at the lock */
  RpAutoLock     *auto_lock;    /* (nullable) */
  RpNoteList     *list;         /* (nullable): while they are unlocked, as is what follows */
  RpNotePage     *page;

  /* Template widgets */
  GtkStack       *stack;
  AdwBin         *locked_bin;
  AdwHeaderBar   *locked_header;
  GtkWidget      *locked_back;
  AdwLeaflet     *leaflet;
  GtkWidget      *list_pane;
  AdwHeaderBar   *list_header;
  GtkWidget      *list_back;
  AdwBin         *list_bin;
  GtkStack       *list_stack;
  AdwBin         *detail_pane;
};

void rp_notes_page_keep_selected  (RpNotesPage *self,
                                   const char  *note);
void rp_notes_page_fold_panes     (RpNotesPage *self);
void rp_notes_page_update_actions (RpNotesPage *self);
void rp_notes_page_follow_vault   (RpNotesPage *self);

G_END_DECLS
