/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-sealed-row"

#include "config.h"

#include "rp-sealed-row.h"

#include "rp-plain.h"
#include "rp-sealed-editor.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

struct _RpSealedRow
{
  AdwActionRow   parent_instance;

  RpStore       *store;
  char          *hint;
  char          *empty;       /* (nullable): said in place of the hint */
  char          *empty_verb;  /* (nullable) */
  RpRecord      *record;      /* NULL until it is set */
  const RpField *field;
  GtkImage      *image;       /* a lock, open or closed, or a warning */
  GtkWidget     *verb;        /* what activating the row does, as a word */
  GtkWidget     *editor;      /* (nullable): weak */
  gboolean       editing;     /* the text is to be edited once the vault is open */
};

G_DEFINE_FINAL_TYPE (RpSealedRow, rp_sealed_row, ADW_TYPE_ACTION_ROW)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_unlocked (RpSealedRow *self)
{
  return rp_vault_get_state (rp_store_get_vault (self->store)) == RP_VAULT_UNLOCKED;
}

/* Whether somebody looks on. */
static gboolean
is_presenting (RpSealedRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && gtk_widget_has_css_class (GTK_WIDGET (root), "presenting");
}

/* A lock hides the text at once, also while the record is the one from before. */
static RpSealedState
get_state (RpSealedRow *self)
{
  RpSealedState state = rp_record_get_sealed_state (self->record, self->field);

  return state == RP_SEALED_OPEN && !is_unlocked (self) ? RP_SEALED_CLOSED : state;
}

static void
update (RpSealedRow *self)
{
  RpVault *vault = rp_store_get_vault (self->store);
  gboolean hidden = is_presenting (self);
  const char *icon_name = is_unlocked (self) && !hidden ? "changes-allow-symbolic"
                                                        : "changes-prevent-symbolic";
  const char *text = self->hint;
  const char *verb = NULL;

  if (hidden)
    {
      gtk_image_set_from_icon_name (self->image, icon_name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("Locked while presenting"));
      gtk_label_set_label (GTK_LABEL (self->verb), "");
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
      return;
    }

  switch (get_state (self))
    {
    case RP_SEALED_EMPTY:
      text = self->empty != NULL ? self->empty : self->hint;
      verb = self->empty_verb != NULL ? self->empty_verb : _("Add");
      break;

    case RP_SEALED_CLOSED:
      text = rp_vault_describe (rp_vault_get_state (vault), rp_vault_get_reason (vault),
                                rp_vault_get_ways (vault));
      verb = _("Unlock");
      break;

    case RP_SEALED_OPEN:
      text = rp_record_get_text (self->record, self->field);
      verb = _("Edit");
      break;

    case RP_SEALED_DAMAGED:
      icon_name = "dialog-warning-symbolic";
      text = _("This note cannot be read. The damaged data is kept.");
      break;

    case RP_SEALED_NEWER:
      text = _("A newer Rapport wrote this. It is kept as it is.");
      break;

    default:
      g_assert_not_reached ();
    }

  gtk_image_set_from_icon_name (self->image, icon_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_label_set_label (GTK_LABEL (self->verb), verb != NULL ? verb : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), verb != NULL);
}

static void
update_if_shown (RpSealedRow *self)
{
  if (self->record != NULL)
    update (self);
}

static void
text_written_cb (RpSealedRow *self,
                 const char  *text)
{
  if (g_strcmp0 (text, rp_record_get_text (self->record, self->field)) != 0)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, text);
}

static void
edit (RpSealedRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *editor;

  self->editing = FALSE;
  editor = rp_sealed_editor_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->store,
                                 adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                                 self->hint, self->record, self->field);
  g_set_weak_pointer (&self->editor, editor);
  g_signal_connect_object (editor, "text", G_CALLBACK (text_written_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpSealedRow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_vault_flow_unlock_finish (result, &error))
    {
      self->editing = FALSE;
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
    }
  else if (self->editing && get_state (self) != RP_SEALED_CLOSED)
    {
      edit (self);
    }
}

static void
rp_sealed_row_activate (AdwActionRow *row)
{
  RpSealedRow *self = RP_SEALED_ROW (row);

  if (is_unlocked (self) && get_state (self) != RP_SEALED_CLOSED)
    {
      edit (self);
      return;
    }

  /* A text that is there is only shown; it is edited when asked for once more. */
  self->editing = get_state (self) == RP_SEALED_EMPTY;
  rp_vault_flow_unlock_async (GTK_WIDGET (self), self->store, NULL, unlocked_cb,
                              g_object_ref (self));
}

/* The window says by its style class that somebody looks on. */
static void
rp_sealed_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_sealed_row_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::css-classes",
                           G_CALLBACK (update_if_shown), widget, G_CONNECT_SWAPPED);
  update_if_shown (RP_SEALED_ROW (widget));
}

static void
rp_sealed_row_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), update_if_shown, widget);
  GTK_WIDGET_CLASS (rp_sealed_row_parent_class)->unroot (widget);
}

static void
rp_sealed_row_dispose (GObject *object)
{
  RpSealedRow *self = RP_SEALED_ROW (object);

  g_clear_weak_pointer (&self->editor);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_sealed_row_parent_class)->dispose (object);
}

static void
rp_sealed_row_finalize (GObject *object)
{
  RpSealedRow *self = RP_SEALED_ROW (object);

  g_free (self->hint);
  g_free (self->empty);
  g_free (self->empty_verb);

  G_OBJECT_CLASS (rp_sealed_row_parent_class)->finalize (object);
}

static void
rp_sealed_row_class_init (RpSealedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_sealed_row_dispose;
  object_class->finalize = rp_sealed_row_finalize;
  GTK_WIDGET_CLASS (klass)->root = rp_sealed_row_root;
  GTK_WIDGET_CLASS (klass)->unroot = rp_sealed_row_unroot;
  ADW_ACTION_ROW_CLASS (klass)->activate = rp_sealed_row_activate;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
rp_sealed_row_init (RpSealedRow *self)
{
  self->image = GTK_IMAGE (gtk_image_new ());
  self->verb = gtk_label_new (NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->image), "dim");
  gtk_widget_add_css_class (self->verb, "linkish");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->image));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->verb);
  rp_plain_row_init (ADW_ACTION_ROW (self));
}

/**
 * rp_sealed_row_new:
 * @store: the library
 * @title: what the field is called
 * @hint: (nullable): a sentence that says what belongs there
 *
 * Returns: (transfer floating): a row; give it a record before it is shown
 */
GtkWidget *
rp_sealed_row_new (RpStore    *store,
                   const char *title,
                   const char *hint)
{
  RpSealedRow *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_SEALED_ROW, "title", title, NULL);
  self->store = g_object_ref (store);
  self->hint = g_strdup (hint);
  g_signal_connect_object (rp_store_get_vault (store), "notify::state",
                           G_CALLBACK (update_if_shown), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * rp_sealed_row_set_record:
 * @self: a sealed row
 * @record: the record as it is now; set it again whenever it was read again
 * @field: the name of a sealed field of @record
 */
void
rp_sealed_row_set_record (RpSealedRow *self,
                          RpRecord    *record,
                          const char  *field)
{
  g_return_if_fail (RP_IS_SEALED_ROW (self));
  g_return_if_fail (RP_IS_RECORD (record));

  g_set_object (&self->record, record);
  self->field = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field);
  g_return_if_fail (self->field != NULL);
  update (self);
}

/**
 * rp_sealed_row_get_editor:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the dialog in which its text is written, an #RpFormWindow:
 *   always there while "changed" is emitted
 */
GtkWidget *
rp_sealed_row_get_editor (RpSealedRow *self)
{
  g_return_val_if_fail (RP_IS_SEALED_ROW (self), NULL);

  return self->editor;
}

/**
 * rp_sealed_row_set_empty:
 * @self: a sealed row
 * @text: what it says while there are no words
 * @verb: what activating it does then, as one word
 *
 * For a record that says something by being there.
 */
void
rp_sealed_row_set_empty (RpSealedRow *self,
                         const char  *text,
                         const char  *verb)
{
  g_return_if_fail (RP_IS_SEALED_ROW (self));
  g_return_if_fail (text != NULL && verb != NULL);

  g_free (self->empty);
  self->empty = g_strdup (text);
  g_free (self->empty_verb);
  self->empty_verb = g_strdup (verb);
  if (self->record != NULL)
    update (self);
}
