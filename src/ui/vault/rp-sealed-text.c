/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sealed-text.h"

#include "rp-draft.h"
#include "rp-hidden-words.h"
#include "rp-private-view.h"
#include "rp-text.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

/**
 * RpSealedText:
 *
 * A field of a page for text that will be sealed. It can be written in while
 * the private notes are locked; what it is kept in must wait for the vault.
 * When they are locked under it, it hides what is in it and gives it back once
 * they are open again. It tells no input method, clipboard or undo history of
 * its text. Signal "changed": the user wrote in it.
 */
struct _RpSealedText
{
  AdwBin         parent_instance;

  RpStore       *store;
  RpHiddenWords *hidden;     /* (nullable): what was in the view when the vault was locked */
  RpDraft       *kept;       /* the same, against the end of the program */
  RpSealedState  stored;     /* of the record that was shown last */
  gboolean       changed;
  GtkStack      *stack;
  GtkTextView   *view;
  GtkWidget     *placeholder;
  GtkLabel      *reason;     /* why nothing can be written */
  GtkWidget     *unlock;
};

G_DEFINE_FINAL_TYPE (RpSealedText, rp_sealed_text, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (RpSealedText *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static gboolean
is_unlocked (RpSealedText *self)
{
  return rp_vault_get_state (rp_store_get_vault (self->store)) == RP_VAULT_UNLOCKED;
}

/* Which of the two faces is seen, and what the second one says. */
static void
update (RpSealedText *self)
{
  RpVault *vault = rp_store_get_vault (self->store);
  const char *reason = NULL;

  if (self->hidden != NULL)
    reason = _("Private notes are locked. What you wrote is kept; unlock them to go on.");
  else if (self->stored == RP_SEALED_CLOSED)
    reason = rp_vault_describe (rp_vault_get_state (vault), rp_vault_get_reason (vault),
                                rp_vault_get_ways (vault));
  else if (self->stored == RP_SEALED_DAMAGED)
    reason = _("This note cannot be read. The damaged data is kept.");
  else if (self->stored == RP_SEALED_NEWER)
    reason = _("A newer Rapport wrote this. It is kept as it is.");

  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (self->unlock, self->stored != RP_SEALED_DAMAGED
                                        && self->stored != RP_SEALED_NEWER);
  gtk_stack_set_visible_child_name (self->stack, reason != NULL ? "closed" : "text");
}

static void
vault_changed_cb (RpSealedText *self)
{
  if (is_unlocked (self) && self->hidden != NULL &&
      rp_hidden_words_give_back (self->hidden, self->view))
    g_clear_pointer (&self->hidden, rp_hidden_words_free);

  update (self);
}

/* While the vault still seals */
static void
closing_cb (RpSealedText *self)
{
  if (!rp_private_view_is_empty (self->view))
    self->hidden = rp_hidden_words_take (self->view, rp_store_get_vault (self->store));
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpSealedText) self = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_vault_flow_unlock_finish (result, &error))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
}

static void
unlock_cb (RpSealedText *self)
{
  rp_vault_flow_unlock_async (GTK_WIDGET (self), self->store, NULL, unlocked_cb,
                              g_object_ref (self));
}

static void
written_cb (RpSealedText *self)
{
  self->changed = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
buffer_changed_cb (RpSealedText *self)
{
  gtk_widget_set_visible (self->placeholder, rp_private_view_is_empty (self->view));
}

static gboolean
rp_sealed_text_grab_focus (GtkWidget *widget)
{
  RpSealedText *self = RP_SEALED_TEXT (widget);
  gboolean open = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") == 0;

  return gtk_widget_grab_focus (open ? GTK_WIDGET (self->view) : self->unlock);
}

static void
rp_sealed_text_dispose (GObject *object)
{
  RpSealedText *self = RP_SEALED_TEXT (object);

  if (self->view != NULL)
    rp_private_view_clear (self->view);
  self->view = NULL;
  g_clear_object (&self->kept);
  g_clear_pointer (&self->hidden, rp_hidden_words_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_sealed_text_parent_class)->dispose (object);
}

static void
rp_sealed_text_class_init (RpSealedTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_sealed_text_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_sealed_text_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_view (RpSealedText *self)
{
  GtkWidget *view = rp_private_view_new ("");

  self->view = GTK_TEXT_VIEW (view);
  g_signal_connect_object (get_buffer (self), "end-user-action", G_CALLBACK (written_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (buffer_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return view;
}

static GtkWidget *
new_open_face (RpSealedText *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), new_view (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);

  self->placeholder = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->placeholder), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->placeholder, 12);
  gtk_widget_set_margin_start (self->placeholder, 14);
  gtk_widget_set_margin_end (self->placeholder, 14);
  gtk_widget_add_css_class (self->placeholder, "dim");
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);

  return overlay;
}

static GtkWidget *
new_closed_face (RpSealedText *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->reason = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->reason, TRUE);
  gtk_label_set_xalign (self->reason, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "dim");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reason));

  self->unlock = gtk_button_new_with_mnemonic (_("_Unlock"));
  gtk_widget_set_halign (self->unlock, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->unlock, "fixbutton");
  g_signal_connect_object (self->unlock, "clicked", G_CALLBACK (unlock_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->unlock);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 14);
  gtk_widget_set_margin_end (box, 14);

  return box;
}

static void
rp_sealed_text_init (RpSealedText *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, new_open_face (self), "text");
  gtk_stack_add_named (self->stack, new_closed_face (self), "closed");
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sealedtext");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/**
 * rp_sealed_text_new:
 * @store: the library
 * @name: what is written here, for those who do not see it
 * @placeholder: (nullable): a few words while it is empty
 * @min_height: in pixels
 *
 * Returns: (transfer floating): a field to write in
 */
GtkWidget *
rp_sealed_text_new (RpStore    *store,
                    const char *name,
                    const char *placeholder,
                    int         min_height)
{
  RpSealedText *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_SEALED_TEXT, NULL);
  self->store = g_object_ref (store);
  rp_private_view_set_vault (self->view, rp_store_get_vault (store));
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, min_height);
  gtk_label_set_label (GTK_LABEL (self->placeholder), placeholder != NULL ? placeholder : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  placeholder != NULL ? placeholder : "",
                                  -1);
  g_signal_connect_object (rp_store_get_vault (store), "notify::state",
                           G_CALLBACK (vault_changed_cb), self, G_CONNECT_SWAPPED);
  self->kept = rp_draft_new (store, self->view);
  g_signal_connect_object (self->kept, "restored", G_CALLBACK (written_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the draft was kept. */
  g_signal_connect_object (rp_store_get_vault (store), "closing", G_CALLBACK (closing_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * rp_sealed_text_show_stored:
 * @self: a field
 * @record: (nullable): a record as it was read last; %NULL when there is none yet
 * @field: the name of a sealed field of @record
 *
 * Shows what is kept already, unless something was written since.
 */
void
rp_sealed_text_show_stored (RpSealedText *self,
                            gpointer      record,
                            const char   *field)
{
  const RpField *which;

  g_return_if_fail (RP_IS_SEALED_TEXT (self));

  if (self->changed || self->hidden != NULL || record == NULL)
    return;

  which = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field);
  self->stored = rp_record_get_sealed_state (record, which);
  if (self->stored == RP_SEALED_OPEN && is_unlocked (self))
    rp_private_view_set_text (self->view, rp_record_get_text (record, which), -1);
  else if (self->stored == RP_SEALED_OPEN)
    self->stored = RP_SEALED_CLOSED;
  update (self);
}

/**
 * rp_sealed_text_keep:
 * @self: a field
 * @name: what is written in it, such as "debrief.learned"
 * @id: the UUID of what it is written in
 * @revision: of what it is kept in already, or 0
 *
 * Keeps what is written from now on, and brings back what was left there when the program ended
 * before it was saved.
 */
void
rp_sealed_text_keep (RpSealedText *self,
                     const char   *name,
                     const char   *id,
                     guint64       revision)
{
  g_return_if_fail (RP_IS_SEALED_TEXT (self));

  rp_draft_follow (self->kept, name, id, revision);
}

/**
 * rp_sealed_text_give_up:
 * @self: a field
 *
 * What was written will not be saved.
 */
void
rp_sealed_text_give_up (RpSealedText *self)
{
  g_return_if_fail (RP_IS_SEALED_TEXT (self));

  rp_draft_drop (self->kept);
}

/**
 * rp_sealed_text_is_changed:
 * @self: a field
 *
 * Returns: whether the user wrote in it
 */
gboolean
rp_sealed_text_is_changed (RpSealedText *self)
{
  g_return_val_if_fail (RP_IS_SEALED_TEXT (self), FALSE);

  return self->changed;
}

/**
 * rp_sealed_text_is_hidden:
 * @self: a field
 *
 * Returns: whether it hides what was written, until the vault is open
 */
gboolean
rp_sealed_text_is_hidden (RpSealedText *self)
{
  g_return_val_if_fail (RP_IS_SEALED_TEXT (self), FALSE);

  return self->hidden != NULL;
}

/**
 * rp_sealed_text_is_blank:
 * @self: a field
 *
 * Returns: whether nothing is written in it
 */
gboolean
rp_sealed_text_is_blank (RpSealedText *self)
{
  gboolean blank;
  char *text;

  g_return_val_if_fail (RP_IS_SEALED_TEXT (self), TRUE);

  if (self->hidden != NULL)
    return FALSE;

  text = rp_private_view_dup_text (self->view);
  blank = rp_text_is_blank (text);
  rp_private_text_free (text);

  return blank;
}

/**
 * rp_sealed_text_store:
 * @self: a field that is not hidden
 * @record: a record that is to be written
 * @field: the name of a sealed field of @record
 *
 * Puts what the user wrote into @record; what was not touched stays.
 */
void
rp_sealed_text_store (RpSealedText *self,
                      gpointer      record,
                      const char   *field)
{
  char *text;

  g_return_if_fail (RP_IS_SEALED_TEXT (self));
  g_return_if_fail (self->hidden == NULL);

  if (!self->changed)
    return;

  text = g_strchomp (rp_private_view_dup_text (self->view));
  rp_record_set_text (record, rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field),
                      rp_text_is_blank (text) ? NULL : text);
  rp_private_text_free (text);
}

/**
 * rp_sealed_text_add_heading:
 * @self: a field
 * @heading: a line of its own
 *
 * Begins a new paragraph at the end, under @heading, and leaves the cursor
 * there. A field that hides its text is left alone.
 */
void
rp_sealed_text_add_heading (RpSealedText *self,
                            const char   *heading)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *lines = NULL;
  GtkTextIter end;

  g_return_if_fail (RP_IS_SEALED_TEXT (self));
  g_return_if_fail (heading != NULL);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") != 0)
    return;

  gtk_text_buffer_get_end_iter (buffer, &end);
  lines = g_strconcat (gtk_text_iter_is_start (&end) ? ""
                       : gtk_text_iter_starts_line (&end) ? "\n" : "\n\n",
                       heading, "\n", NULL);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, &end, lines, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer),
                                0, FALSE, 0, 0);
}
