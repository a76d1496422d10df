/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-pick-row.h"

#include "rp-model.h"
#include "rp-pick-popover.h"
#include "rp-query.h"
#include "rp-text.h"

#define MOST_SHOWN 6

/**
 * RpPickRow:
 *
 * An entry that finds a record by what is typed: the library is asked at each
 * letter, and what it finds is listed below, with “Add “…”” as the last choice.
 * `picked` is emitted when a record is chosen, given up, or is to be made.
 */
struct _RpPickRow
{
  AdwEntryRow   parent_instance;

  RpStore      *store;
  GType         type;
  const char   *order;         /* the field with the title */
  RpRecord     *record;        /* (nullable): what is chosen */
  gboolean      known;         /* only what there is can be chosen */
  gboolean      adding;        /* a new one by that name is wanted */
  gboolean      setting;       /* the text is ours */
  GCancellable *cancellable;
  GtkWidget    *popover;
};

G_DEFINE_FINAL_TYPE (RpPickRow, rp_pick_row, ADW_TYPE_ENTRY_ROW)

enum {
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_text (RpPickRow  *self,
          const char *text)
{
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->setting = FALSE;
}

/* Who is chosen is nobody's business while somebody looks on; what is typed has to be seen. */
static void
set_record (RpPickRow *self,
            RpRecord  *record)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));

  g_set_object (&self->record, record);
  if (record != NULL && RP_IS_PERSON (record))
    gtk_widget_add_css_class (text, "private");
  else
    gtk_widget_remove_css_class (text, "private");
}

/* Whether the user can still want the answer: the text has the focus, or the list below it. */
static gboolean
is_asked (RpPickRow *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self))
         && (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(RpPickRow) self = user_data;
  g_autoptr(GPtrArray) records = rp_store_list_finish (RP_STORE (source), result, NULL);

  /* What could not be read is not offered; the name can be added all the same. */
  if (records == NULL || self->popover == NULL)
    return;

  rp_pick_popover_fill (RP_PICK_POPOVER (self->popover), records,
                        gtk_editable_get_text (GTK_EDITABLE (self)));
  gtk_widget_set_size_request (self->popover, gtk_widget_get_width (GTK_WIDGET (self)), -1);
  if (rp_pick_popover_move (RP_PICK_POPOVER (self->popover), 0) && is_asked (self))
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
ask (RpPickRow *self)
{
  g_autoptr(RpQuery) query = rp_query_new (self->type);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rp_query_text (query, gtk_editable_get_text (GTK_EDITABLE (self)));
  rp_query_order (query, self->order, FALSE);
  rp_query_limit (query, MOST_SHOWN);
  rp_store_list_async (self->store, query, self->cancellable, found_cb, g_object_ref (self));
}

static void
pick_record (RpPickRow *self,
             RpRecord  *record)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  set_record (self, record);
  self->adding = record == NULL && !self->known && !rp_pick_row_is_empty (self);
  if (record != NULL)
    set_text (self, rp_record_get_title (record));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0);
}

static void
changed_cb (RpPickRow *self)
{
  if (self->setting)
    return;

  if (self->record != NULL || self->adding)
    {
      set_record (self, NULL);
      self->adding = FALSE;
      g_signal_emit (self, signals[SIGNAL_PICKED], 0);
    }
  ask (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RpPickRow             *self)
{
  /* Ctrl+Return saves the form. */
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
        rp_pick_row_settle (self);
      return GDK_EVENT_PROPAGATE;
    }

  if (!gtk_widget_get_visible (self->popover))
    {
      if (keyval != GDK_KEY_Down)
        return GDK_EVENT_PROPAGATE;
      ask (self);
      return GDK_EVENT_STOP;
    }

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      rp_pick_popover_move (RP_PICK_POPOVER (self->popover), keyval == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      rp_pick_popover_pick (RP_PICK_POPOVER (self->popover));
      /* Who shows the choice in another row has moved the focus already. */
      return keyval == GDK_KEY_Tab && gtk_widget_get_visible (GTK_WIDGET (self))
             ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_left_cb (RpPickRow *self)
{
  rp_pick_row_settle (self);
}

static void
rp_pick_row_dispose (GObject *object)
{
  RpPickRow *self = RP_PICK_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_pick_row_parent_class)->dispose (object);
}

static void
rp_pick_row_class_init (RpPickRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_pick_row_dispose;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_pick_row_init (RpPickRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->popover = rp_pick_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "picked", G_CALLBACK (pick_record), self,
                           G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * rp_pick_row_new:
 * @store: what is asked
 * @type: a record class with a title that is never sealed
 * @title: what is to be found
 *
 * Returns: (transfer floating): a row with nothing chosen
 */
GtkWidget *
rp_pick_row_new (RpStore    *store,
                 GType       type,
                 const char *title)
{
  RpPickRow *self = g_object_new (RP_TYPE_PICK_ROW, "title", title, NULL);
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);

  self->store = g_object_ref (store);
  self->type = type;
  self->order = rp_record_class_get_title (RP_RECORD_CLASS (klass))->name;

  return GTK_WIDGET (self);
}

/**
 * rp_pick_row_set_other:
 * @self: a row
 * @label: what it is that was typed, when it is none of the records
 *
 * Takes what was typed as it is, instead of adding something by that name:
 * rp_pick_row_dup_new_name() says it.
 */
void
rp_pick_row_set_other (RpPickRow  *self,
                       const char *label)
{
  g_return_if_fail (RP_IS_PICK_ROW (self));

  rp_pick_popover_set_other (RP_PICK_POPOVER (self->popover), label);
}

/**
 * rp_pick_row_set_known:
 * @self: a row
 *
 * Finds what there is and never adds anything: rp_pick_row_dup_new_name() says
 * nothing.
 */
void
rp_pick_row_set_known (RpPickRow *self)
{
  g_return_if_fail (RP_IS_PICK_ROW (self));

  self->known = TRUE;
  rp_pick_popover_set_known (RP_PICK_POPOVER (self->popover));
}

/**
 * rp_pick_row_get_record:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what is chosen
 */
gpointer
rp_pick_row_get_record (RpPickRow *self)
{
  g_return_val_if_fail (RP_IS_PICK_ROW (self), NULL);

  return self->record;
}

/**
 * rp_pick_row_set_record:
 * @self: a row
 * @record: (nullable): what is chosen
 */
void
rp_pick_row_set_record (RpPickRow *self,
                        gpointer   record)
{
  g_return_if_fail (RP_IS_PICK_ROW (self));

  set_record (self, record);
  self->adding = FALSE;
  set_text (self, record != NULL ? rp_record_get_title (record) : "");
}

/**
 * rp_pick_row_is_empty:
 * @self: a row
 *
 * Returns: whether nothing is typed
 */
gboolean
rp_pick_row_is_empty (RpPickRow *self)
{
  g_return_val_if_fail (RP_IS_PICK_ROW (self), TRUE);

  return rp_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self)));
}

/**
 * rp_pick_row_is_settled:
 * @self: a row
 *
 * Returns: whether it is clear what is meant: a record, a new one, or none
 */
gboolean
rp_pick_row_is_settled (RpPickRow *self)
{
  g_return_val_if_fail (RP_IS_PICK_ROW (self), TRUE);

  return self->record != NULL || self->adding || rp_pick_row_is_empty (self);
}

/**
 * rp_pick_row_dup_new_name:
 * @self: a row
 *
 * Returns: (nullable) (transfer full): the name of the record that is to be
 *   made; %NULL when one is chosen or nothing was typed
 */
char *
rp_pick_row_dup_new_name (RpPickRow *self)
{
  g_return_val_if_fail (RP_IS_PICK_ROW (self), NULL);

  if (!self->adding)
    return NULL;

  return rp_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self)));
}

/**
 * rp_pick_row_settle:
 * @self: a row
 *
 * Takes the name that is typed for the one who is called so, or for somebody
 * new.
 */
void
rp_pick_row_settle (RpPickRow *self)
{
  const char *typed;
  g_autofree char *name = NULL;

  g_return_if_fail (RP_IS_PICK_ROW (self));

  typed = gtk_editable_get_text (GTK_EDITABLE (self));
  name = rp_text_clean_line (typed);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (self->record == NULL && !self->adding && name != NULL)
    pick_record (self, rp_pick_popover_match (RP_PICK_POPOVER (self->popover), name));
}
