/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-page-private.h"

#include "rp-error.h"
#include "rp-note-unsaved.h"
#include "rp-scroll-line.h"
#include "rp-state-page.h"
#include "rp-store-notes.h"

#include <glib/gi18n.h>

/**
 * RpNotePage:
 *
 * The page of one note, to read and to write. It holds the store: it reads the
 * note, reads it again after every change, and writes what is typed by itself.
 * Whoever shows it destroys it when the notes are locked, and takes what was
 * being written before.
 *
 * Signals "shown": another note is shown, or none; "added": the library knows
 * it now; "gone": the note that was shown is there no more.
 */
G_DEFINE_FINAL_TYPE (RpNotePage, rp_note_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_STORE,
  PROP_OUTBOX,
  N_PROPS
};

enum {
  SIGNAL_SHOWN,
  SIGNAL_ADDED,
  SIGNAL_GONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/**
 * rp_note_page_take_facts:
 * @self: a page
 * @facts: (nullable) (transfer full): what there is to show now
 */
void
rp_note_page_take_facts (RpNotePage  *self,
                         RpNoteFacts *facts)
{
  g_clear_pointer (&self->facts, rp_note_facts_free);
  self->facts = facts;
  rp_note_page_update_buttons (self);
  rp_note_page_update_actions (self);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

static void
show_state (RpNotePage *self,
            GtkWidget  *page)
{
  adw_bin_set_child (self->state_bin, page);
  gtk_stack_set_visible_child_name (self->stack, "state");
  rp_note_page_clear (self);
  rp_note_page_take_facts (self, NULL);
}

static void
show_nothing_selected (RpNotePage *self)
{
  GtkWidget *page = rp_state_page_new ("document-edit-symbolic", _("No Note Selected"),
                                       _("Choose a note to read it, or write a new one."));

  gtk_widget_add_css_class (page, "compact");
  show_state (self, page);
}

static void
show_error (RpNotePage   *self,
            const GError *error)
{
  GtkWidget *page = rp_state_page_new_error (_("Could Not Read This Note"), error->message);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), NULL, "note.reload");
  show_state (self, page);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpNotePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpNoteFacts) facts = rp_store_note_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->note == NULL
      || g_error_matches (error, RP_ERROR, RP_ERROR_LOCKED))
    return;

  if (g_error_matches (error, RP_ERROR, RP_ERROR_NOT_FOUND))
    {
      rp_note_page_drop_editor (self);
      rp_note_page_set_note (self, NULL);
      g_signal_emit (self, signals[SIGNAL_GONE], 0);
      return;
    }
  if (facts == NULL)
    {
      show_error (self, error);
      return;
    }
  /* What is being typed is newer, and so is what is still on its way. */
  if (self->editor != NULL)
    return;
  if (rp_note_outbox_get (self->outbox, self->note) != NULL)
    g_set_object (&facts->note, rp_note_outbox_get (self->outbox, self->note));

  rp_note_page_take_facts (self, g_steal_pointer (&facts));
  rp_note_page_show_facts (self);
  gtk_stack_set_visible_child_name (self->stack, "note");
  if (self->write_on)
    rp_note_page_begin_writing (self, FALSE);
}

/* A reading that is overtaken by a change is given up. */
static void
read_note (RpNotePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->note == NULL || self->is_new || rp_note_outbox_is_new (self->outbox, self->note))
    return;

  self->cancellable = g_cancellable_new ();
  rp_store_note_async (self->store, self->note, self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (RpNotePage *self,
            RpChanges  *changes)
{
  if (!changes->sealed)
    read_note (self);
}

static void
saved_cb (RpNotePage *self,
          const char *note)
{
  if (g_strcmp0 (note, self->note) != 0 || !self->was_new)
    return;

  self->was_new = FALSE;
  g_signal_emit (self, signals[SIGNAL_ADDED], 0);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  read_note (RP_NOTE_PAGE (widget));
}

static void
rp_note_page_unmap (GtkWidget *widget)
{
  rp_note_page_save (RP_NOTE_PAGE (widget));
  GTK_WIDGET_CLASS (rp_note_page_parent_class)->unmap (widget);
}

/* Not before it was read */
static gboolean
rp_note_page_grab_focus (GtkWidget *widget)
{
  RpNotePage *self = RP_NOTE_PAGE (widget);
  GtkWidget *text = adw_bin_get_child (self->text_bin);

  if (self->editor == NULL)
    return text != NULL ? gtk_widget_grab_focus (text)
                        : gtk_widget_child_focus (GTK_WIDGET (self->state_bin),
                                                  GTK_DIR_TAB_FORWARD);

  rp_note_editor_focus (self->editor, FALSE);

  return TRUE;
}

static void
rp_note_page_dispose (GObject *object)
{
  RpNotePage *self = RP_NOTE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_pointer (&self->note, g_free);
  if (self->text_bin != NULL)
    {
      rp_note_page_clear (self);
      adw_bin_set_child (self->editor_bin, NULL);
    }
  self->editor = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_NOTE_PAGE);
  g_clear_pointer (&self->facts, rp_note_facts_free);
  g_clear_object (&self->writer);
  g_clear_object (&self->outbox);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_note_page_parent_class)->dispose (object);
}

static void
rp_note_page_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      RP_NOTE_PAGE (object)->store = g_value_dup_object (value);
      break;

    case PROP_OUTBOX:
      RP_NOTE_PAGE (object)->outbox = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Where it is folded, the list is not in sight. */
static void
add_unsaved (RpNotePage *self)
{
  GtkWidget *card = rp_note_unsaved_new (self->outbox);

  gtk_widget_set_margin_start (card, 12);
  gtk_widget_set_margin_end (card, 12);
  gtk_widget_set_margin_bottom (card, 6);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->header))), card,
                              GTK_WIDGET (self->header));
}

static void
rp_note_page_constructed (GObject *object)
{
  RpNotePage *self = RP_NOTE_PAGE (object);

  G_OBJECT_CLASS (rp_note_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (self->store, GTK_WIDGET (self));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rp_store_get_vault (self->store), "closing",
                           G_CALLBACK (rp_note_page_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outbox, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  add_unsaved (self);
  show_nothing_selected (self);
}

static void
rp_note_page_class_init (RpNotePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *names[N_SIGNALS] = { "shown", "added", "gone" };

  object_class->constructed = rp_note_page_constructed;
  object_class->dispose = rp_note_page_dispose;
  object_class->set_property = rp_note_page_set_property;
  widget_class->unmap = rp_note_page_unmap;
  widget_class->grab_focus = rp_note_page_grab_focus;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, RP_TYPE_STORE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OUTBOX] =
    g_param_spec_object ("outbox", NULL, NULL, RP_TYPE_NOTE_OUTBOX,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_LOCK_TIMER);
  g_type_ensure (RP_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/notes/rp-note-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, header);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, done_button);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, lock_button);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, lock_label);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, timer);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, state_bin);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, body_box);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, chips);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, due_box);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, due_label);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, text_bin);
  gtk_widget_class_bind_template_child (widget_class, RpNotePage, editor_bin);

  gtk_widget_class_install_action (widget_class, "note.reload", NULL, reload_action);
  rp_note_page_install_actions (widget_class);
}

static void
rp_note_page_init (RpNotePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_scroll_line_watch (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->header));
  rp_note_page_set_folded (self, FALSE, FALSE);
}

/**
 * rp_note_page_new:
 * @store: the library, whose notes are unlocked
 * @outbox: what takes the notes there
 *
 * Returns: (transfer floating): a page that shows no note yet
 */
GtkWidget *
rp_note_page_new (RpStore      *store,
                  RpNoteOutbox *outbox)
{
  return g_object_new (RP_TYPE_NOTE_PAGE, "store", store, "outbox", outbox, NULL);
}

/**
 * rp_note_page_set_note:
 * @self: a page
 * @note: (nullable): the UUID of what to show
 *
 * Shows a note; what was written in the one before is kept.
 */
void
rp_note_page_set_note (RpNotePage *self,
                       const char *note)
{
  g_return_if_fail (RP_IS_NOTE_PAGE (self));

  if (g_strcmp0 (self->note, note) == 0)
    return;

  rp_note_page_save (self);
  rp_note_page_drop_editor (self);
  self->is_new = FALSE;
  self->was_new = FALSE;
  self->write_on = FALSE;
  g_free (self->note);
  self->note = g_strdup (note);
  if (note == NULL)
    show_nothing_selected (self);
  rp_note_page_update_actions (self);
  read_note (self);
}

const char *
rp_note_page_get_note (RpNotePage *self)
{
  g_return_val_if_fail (RP_IS_NOTE_PAGE (self), NULL);

  return self->note;
}

/**
 * rp_note_page_is_shown:
 * @self: a page
 *
 * Returns: whether there is a note to see
 */
gboolean
rp_note_page_is_shown (RpNotePage *self)
{
  g_return_val_if_fail (RP_IS_NOTE_PAGE (self), FALSE);

  return self->facts != NULL;
}

/**
 * rp_note_page_is_writing:
 * @self: a page
 *
 * Returns: whether the note is being written
 */
gboolean
rp_note_page_is_writing (RpNotePage *self)
{
  g_return_val_if_fail (RP_IS_NOTE_PAGE (self), FALSE);

  return self->editor != NULL || self->write_on;
}

/**
 * rp_note_page_set_auto_lock:
 * @self: a page
 * @auto_lock: (nullable): what locks the notes, to be counted down
 */
void
rp_note_page_set_auto_lock (RpNotePage *self,
                            RpAutoLock *auto_lock)
{
  g_return_if_fail (RP_IS_NOTE_PAGE (self));

  rp_lock_timer_set_auto_lock (self->timer, auto_lock);
}
