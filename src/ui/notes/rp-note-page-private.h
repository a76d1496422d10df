/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-lock-timer.h"
#include "rp-note-editor.h"
#include "rp-note-page.h"
#include "rp-notes-facts.h"
#include "rp-wrap.h"
#include "rp-writer.h"

G_BEGIN_DECLS

struct _RpNotePage
{
  AdwBin        parent_instance;

  RpStore      *store;
  RpNoteOutbox *outbox;
  RpWriter     *writer;
  char         *note;          /* UUID, (nullable) */
  RpNoteFacts  *facts;         /* (nullable): of @note, once it was read */
  GCancellable *cancellable;   /* of the reading on its way */
  gboolean      folded;        /* the page stands alone */

  /* Writing */
  RpNoteEditor *editor;        /* (nullable): while it is written */
  gboolean      write_on;      /* as soon as @note was read */
  gboolean      was_written;   /* when the notes were locked */
  gboolean      is_new;        /* nothing of it was written into the library yet */
  gboolean      was_new;       /* it is not in the list yet */
  gboolean      dirty;         /* something was typed that the library does not have */
  guint         save_id;       /* timeout source */
  gint64        typed_since;   /* when the first key came that is not saved; 0: none */

  /* Template widgets */
  AdwHeaderBar *header;
  GtkWidget    *back_button;
  GtkWidget    *menu_button;
  GtkWidget    *edit_button;
  GtkWidget    *done_button;
  GtkWidget    *lock_button;
  GtkWidget    *lock_label;
  RpLockTimer  *timer;
  GtkStack     *stack;
  AdwBin       *state_bin;
  GtkWidget    *scroller;
  GtkWidget    *body_box;
  GtkWidget    *title_label;
  RpWrap       *chips;
  GtkWidget    *due_box;
  GtkLabel     *due_label;
  AdwBin       *text_bin;
  AdwBin       *editor_bin;
};

/* rp-note-page.c */
void rp_note_page_take_facts      (RpNotePage     *self,
                                   RpNoteFacts    *facts);

/* rp-note-page-showing.c */
void rp_note_page_show_facts      (RpNotePage     *self);
void rp_note_page_clear           (RpNotePage     *self);

/* rp-note-page-writing.c */
void rp_note_page_begin_writing   (RpNotePage     *self,
                                   gboolean        title);
void rp_note_page_stop_writing    (RpNotePage     *self);
void rp_note_page_save            (RpNotePage     *self);
void rp_note_page_drop_editor     (RpNotePage     *self);
void rp_note_page_close           (RpNotePage     *self);

/* rp-note-page-actions.c */
void rp_note_page_install_actions (GtkWidgetClass *widget_class);
void rp_note_page_update_actions  (RpNotePage     *self);
void rp_note_page_update_buttons  (RpNotePage     *self);

G_END_DECLS
