/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-list-private.h"

#include "rp-model.h"
#include "rp-note-row.h"
#include "rp-private-view.h"
#include "rp-tab-stop.h"

/**
 * RpNoteList:
 *
 * The notes while they are unlocked: in groups, searched in place, and
 * following the library. It keeps what is selected by its id. Whoever shows it
 * destroys it when they are locked.
 *
 * Signals: "selected" when another note is, "activated" when one is opened,
 * "loaded" when the first rows are there and whenever they change.
 */
G_DEFINE_FINAL_TYPE (RpNoteList, rp_note_list, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SEARCHING,
  N_PROPS
};

enum {
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_LOADED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_selected (RpNoteList *self,
              const char *note)
{
  if (g_strcmp0 (self->selected, note) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (note);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static void
select_row (RpNoteList *self,
            gboolean    scroll)
{
  guint position = rp_note_model_find (self->model, self->selected);

  self->updating = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->updating = FALSE;
  if (scroll && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
selection_changed_cb (RpNoteList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (!self->updating && position != GTK_INVALID_LIST_POSITION)
    set_selected (self, rp_note_model_get_id (self->model, position));
}

static void
activate_cb (RpNoteList *self,
             guint       position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* One click opens, as in the other lists. */
static void
clicked_cb (RpNoteList *self,
            RpNoteRow  *row)
{
  rp_note_list_select (self, rp_note_row_get_note (row));
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
setup_cb (RpNoteList  *self,
          GtkListItem *item)
{
  GtkWidget *row = rp_note_row_new ();

  g_signal_connect_object (row, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
fill_row (gpointer     list,
          GtkListItem *item)
{
  RpNoteList *self = list;

  if (gtk_list_item_get_item (item) != NULL)
    rp_note_row_set_item (RP_NOTE_ROW (gtk_list_item_get_child (item)),
                          gtk_list_item_get_item (item), self->today);
}

static void
bind_cb (RpNoteList  *self,
         GtkListItem *item)
{
  rp_row_filler_add (self->filler, item);
}

static void
unbind_cb (RpNoteList  *self,
           GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  rp_row_filler_remove (self->filler, item);
  if (row != NULL)
    rp_note_row_set_item (RP_NOTE_ROW (row), NULL, 0);
}

static void
search_changed_cb (RpNoteList *self)
{
  rp_note_list_find (self);
}

/* Return opens the first that is found. */
static void
search_activate_cb (RpNoteList *self)
{
  if (rp_note_model_get_id (self->model, 0) != NULL)
    activate_cb (self, 0);
}

static void
search_mode_cb (RpNoteList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
changed_cb (RpNoteList *self,
            RpChanges  *changes)
{
  if (rp_changes_touch (changes, RP_TYPE_NOTE) || rp_changes_touch (changes, RP_TYPE_PERSON)
      || rp_changes_touch (changes, RP_TYPE_TOPIC) || rp_changes_touch (changes, RP_TYPE_MEETING))
    rp_note_list_read (self);
}

static void
rp_note_list_dispose (GObject *object)
{
  RpNoteList *self = RP_NOTE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_pointer (&self->groups, rp_note_groups_unref);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  if (self->search_entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_NOTE_LIST);
  g_clear_pointer (&self->filler, rp_row_filler_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->facts, rp_notes_facts_unref);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_note_list_parent_class)->dispose (object);
}

static void
rp_note_list_finalize (GObject *object)
{
  RpNoteList *self = RP_NOTE_LIST (object);

  g_clear_object (&self->cancellable);
  g_free (self->selected);

  G_OBJECT_CLASS (rp_note_list_parent_class)->finalize (object);
}

static void
rp_note_list_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, rp_note_list_get_searching (RP_NOTE_LIST (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_note_list_class_init (RpNoteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *names[N_SIGNALS] = { "selected", "activated", "loaded" };

  object_class->dispose = rp_note_list_dispose;
  object_class->finalize = rp_note_list_finalize;
  object_class->get_property = rp_note_list_get_property;

  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/notes/rp-note-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RpNoteList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RpNoteList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RpNoteList, stack);
  gtk_widget_class_bind_template_child (widget_class, RpNoteList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "place.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "place.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "place.delete", NULL);
}

static void
rp_note_list_init (RpNoteList *self)
{
  self->cancellable = g_cancellable_new ();
  self->filler = rp_row_filler_new (fill_row, self);
  self->model = rp_note_model_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry)),
                "input-hints", RP_PRIVATE_INPUT_HINTS, NULL);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->view));
}

/**
 * rp_note_list_new:
 * @store: the library, whose notes are unlocked
 *
 * Returns: (transfer floating): a list that reads them
 */
GtkWidget *
rp_note_list_new (RpStore *store)
{
  RpNoteList *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_NOTE_LIST, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  rp_note_list_read (self);

  return GTK_WIDGET (self);
}

/**
 * rp_note_list_show_rows:
 * @self: a list
 *
 * Shows what there is now, or what of it was found.
 */
void
rp_note_list_show_rows (RpNoteList *self)
{
  g_autoptr(RpNoteGroups) shown = NULL;

  if (self->groups == NULL)
    return;

  shown = self->found != NULL ? rp_note_groups_filter (self->groups, self->found)
                              : rp_note_groups_ref (self->groups);
  self->updating = TRUE;
  /* It would look through all rows for what is selected, and make each of them. */
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  rp_note_model_set_groups (self->model, shown, self->found);
  self->updating = FALSE;
  select_row (self, FALSE);
  gtk_stack_set_visible_child_name (self->stack, self->found != NULL && shown->slots->len == 0
                                                 ? "none" : "notes");
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

const char *
rp_note_list_get_selected (RpNoteList *self)
{
  g_return_val_if_fail (RP_IS_NOTE_LIST (self), NULL);

  return self->selected;
}

/**
 * rp_note_list_has_selected:
 * @self: a list
 *
 * Returns: whether what is selected has a row
 */
gboolean
rp_note_list_has_selected (RpNoteList *self)
{
  g_return_val_if_fail (RP_IS_NOTE_LIST (self), FALSE);

  return rp_note_model_find (self->model, self->selected) != GTK_INVALID_LIST_POSITION;
}

/**
 * rp_note_list_get_first:
 * @self: a list
 *
 * Returns: (nullable): the UUID of the note in the first row
 */
const char *
rp_note_list_get_first (RpNoteList *self)
{
  g_return_val_if_fail (RP_IS_NOTE_LIST (self), NULL);

  return rp_note_model_get_id (self->model, 0);
}

/**
 * rp_note_list_select:
 * @self: a list
 * @note: (nullable): the UUID of a note, also of one that was not read yet
 */
void
rp_note_list_select (RpNoteList *self,
                     const char *note)
{
  g_return_if_fail (RP_IS_NOTE_LIST (self));

  set_selected (self, note);
  select_row (self, TRUE);
}

/**
 * rp_note_list_is_empty:
 * @self: a list
 *
 * Returns: whether all was read and there is not one note
 */
gboolean
rp_note_list_is_empty (RpNoteList *self)
{
  g_return_val_if_fail (RP_IS_NOTE_LIST (self), FALSE);

  return self->groups != NULL && self->groups->slots->len == 0;
}

/**
 * rp_note_list_set_grouping:
 * @self: a list
 * @grouping: what notes are put together by from now on
 */
void
rp_note_list_set_grouping (RpNoteList     *self,
                           RpNoteGrouping  grouping)
{
  g_return_if_fail (RP_IS_NOTE_LIST (self));

  if (self->grouping == grouping)
    return;

  self->grouping = grouping;
  rp_note_list_order (self);
}

gboolean
rp_note_list_get_searching (RpNoteList *self)
{
  g_return_val_if_fail (RP_IS_NOTE_LIST (self), FALSE);

  return gtk_search_bar_get_search_mode (self->search_bar);
}

void
rp_note_list_set_searching (RpNoteList *self,
                            gboolean    searching)
{
  g_return_if_fail (RP_IS_NOTE_LIST (self));

  gtk_search_bar_set_search_mode (self->search_bar, searching);
  if (searching)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
