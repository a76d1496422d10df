/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-notes-page-private.h"

#include "rp-notes-locked.h"

/* The list and the page of one note: made when the notes are unlocked, and destroyed when they
 * are locked. */

/**
 * rp_notes_page_fold_panes:
 * @self: the place
 *
 * Lets the page of a note know how much room there is.
 */
void
rp_notes_page_fold_panes (RpNotesPage *self)
{
  RpPlace *place = RP_PLACE (self);
  gboolean folded = rp_place_get_folded (place);

  gtk_widget_set_visible (self->unsaved_bin, folded);
  if (self->page != NULL)
    rp_note_page_set_folded (self->page, folded, folded && rp_place_get_outer_folded (place));
}

/**
 * rp_notes_page_keep_selected:
 * @self: the place
 * @note: a UUID
 *
 * Remembers which note is shown, also while they are locked.
 */
void
rp_notes_page_keep_selected (RpNotesPage *self,
                             const char  *note)
{
  g_autofree char *kept = g_strdup (note);

  g_free (self->selected);
  self->selected = g_steal_pointer (&kept);
}

/**
 * rp_notes_page_update_actions:
 * @self: the place
 *
 * Offers what can be done with the note that is shown.
 */
void
rp_notes_page_update_actions (RpNotesPage *self)
{
  gboolean there = self->page != NULL && rp_note_page_is_shown (self->page);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.edit", there);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.delete", there);
}

static void
selected_cb (RpNotesPage *self)
{
  const char *selected = rp_note_list_get_selected (self->list);

  if (selected == NULL)
    return;

  rp_notes_page_keep_selected (self, selected);
  rp_note_page_set_note (self->page, selected);
}

/* The first note is shown until another one is asked for, or a new one is begun; one that was
 * removed is shown again when it is back. */
static void
loaded_cb (RpNotesPage *self)
{
  const char *first = rp_note_list_get_first (self->list);

  gtk_stack_set_visible_child_name (self->list_stack, rp_note_list_is_empty (self->list)
                                                      ? "empty" : "notes");
  if (rp_note_page_is_writing (self->page))
    return;
  if (rp_note_list_get_selected (self->list) == NULL && first != NULL)
    rp_note_list_select (self->list, first);
  else if (rp_note_list_has_selected (self->list))
    selected_cb (self);
}

static void
searching_cb (RpNotesPage *self)
{
  g_object_notify (G_OBJECT (self), "searching");
}

/* What was begun on the page is in the list now. */
static void
added_cb (RpNotesPage *self)
{
  rp_note_list_select (self->list, rp_note_page_get_note (self->page));
}

static void
gone_cb (RpNotesPage *self)
{
  rp_place_show_list (RP_PLACE (self));
  rp_place_enter (RP_PLACE (self));
}

static void
make_panes (RpNotesPage *self)
{
  RpStore *store = rp_place_get_store (RP_PLACE (self));
  GtkWidget *list = rp_note_list_new (store);
  GtkWidget *page = rp_note_page_new (store, self->outbox);

  self->list = RP_NOTE_LIST (list);
  self->page = RP_NOTE_PAGE (page);
  rp_note_list_set_grouping (self->list, self->grouping);
  rp_note_page_set_auto_lock (self->page, self->auto_lock);
  g_signal_connect_object (list, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activated", G_CALLBACK (rp_place_open), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::searching", G_CALLBACK (searching_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "shown", G_CALLBACK (rp_notes_page_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->list_bin, list);
  adw_bin_set_child (self->detail_pane, page);
  rp_notes_page_fold_panes (self);
}

/* Whoever was writing goes on writing. */
static void
show_unlocked (RpNotesPage *self)
{
  if (self->list != NULL)
    return;

  make_panes (self);
  gtk_stack_set_visible_child_name (self->list_stack, "notes");
  gtk_stack_set_visible_child_name (self->stack, "notes");
  adw_bin_set_child (self->locked_bin, NULL);
  if (self->written != NULL)
    {
      rp_note_page_write_on (self->page, self->written);
      g_clear_pointer (&self->written, g_free);
      rp_place_show_detail (RP_PLACE (self));
      return;
    }

  if (self->selected != NULL)
    rp_note_list_select (self->list, self->selected);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rp_place_enter (RP_PLACE (self));
}

/* What still reads for a pane holds it, but must not keep what is in it. */
static void
destroy_pane (AdwBin *bin)
{
  GtkWidget *child = adw_bin_get_child (bin);
  g_autoptr(GtkWidget) pane = child != NULL ? g_object_ref (child) : NULL;

  adw_bin_set_child (bin, NULL);
  if (pane != NULL)
    g_object_run_dispose (G_OBJECT (pane));
}

/* What was written in is gone already, and the focus is still in it. */
static gboolean
has_focus (RpNotesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return gtk_widget_get_mapped (GTK_WIDGET (self))
         && (focus == NULL || gtk_widget_get_root (focus) != root
             || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/* Blank first: nothing of them is on the screen any more when this returns. */
static void
show_locked (RpNotesPage *self)
{
  gboolean focused = has_focus (self);

  if (adw_bin_get_child (self->locked_bin) == NULL)
    adw_bin_set_child (self->locked_bin,
                       rp_notes_locked_new (rp_place_get_store (RP_PLACE (self))));
  gtk_stack_set_visible_child_name (self->stack, "locked");
  if (self->page != NULL)
    {
      g_free (self->written);
      self->written = rp_note_page_dup_written (self->page);
    }
  self->list = NULL;
  self->page = NULL;
  destroy_pane (self->detail_pane);
  destroy_pane (self->list_bin);
  rp_notes_page_update_actions (self);
  rp_place_show_list (RP_PLACE (self));
  if (focused)
    gtk_widget_grab_focus (adw_bin_get_child (self->locked_bin));
}

/**
 * rp_notes_page_follow_vault:
 * @self: the place
 *
 * Shows the notes, or that they are locked.
 */
void
rp_notes_page_follow_vault (RpNotesPage *self)
{
  RpStore *store = rp_place_get_store (RP_PLACE (self));

  if (rp_vault_get_state (rp_store_get_vault (store)) == RP_VAULT_UNLOCKED)
    show_unlocked (self);
  else
    show_locked (self);
}
