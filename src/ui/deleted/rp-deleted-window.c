/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-deleted-window.h"

#include "rp-confirm.h"
#include "rp-deleted-locked.h"
#include "rp-deleted-rows.h"
#include "rp-dialog-shape.h"
#include "rp-header-title.h"
#include "rp-plain.h"
#include "rp-state-page.h"
#include "rp-store-upkeep.h"
#include "rp-text-scale.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

/**
 * RpDeletedWindow:
 *
 * Recently Deleted: what was removed and can be brought back, the latest first,
 * and for how long yet. Erasing it all is the one thing that asks first, as it
 * cannot be undone. While private notes are locked it says so, as some may be among it.
 */
struct _RpDeletedWindow
{
  AdwWindow        parent_instance;

  RpStore         *store;
  GCancellable    *cancellable;
  GListStore      *records;
  guint            read_id;
  guint            n_reading;

  AdwToastOverlay *toasts;
  GtkStack        *stack;
  AdwBin          *state;
  AdwBin          *locked;         /* above the list */
  GtkWidget       *erase_button;
};

G_DEFINE_FINAL_TYPE (RpDeletedWindow, rp_deleted_window, ADW_TYPE_WINDOW)

/* The list itself shows what succeeded: a toast beside an empty list would take the keyboard. */
static void
show_problem (RpDeletedWindow *self,
              const GError    *error)
{
  adw_toast_overlay_add_toast (self->toasts, rp_plain_toast_new (error->message));
}

static void
show_state (RpDeletedWindow *self,
            GtkWidget       *page)
{
  adw_bin_set_child (self->state, page);
  gtk_stack_set_visible_child_name (self->stack, page != NULL ? "state" : "list");
}

static void
show_records (RpDeletedWindow *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->records)) > 0;
  gboolean locked = rp_deleted_is_locked (self->store);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deleted.erase", any);
  adw_bin_set_child (self->locked, any && locked ? rp_deleted_locked_bar_new (self->store) : NULL);
  if (any)
    show_state (self, NULL);
  else if (locked)
    show_state (self, rp_deleted_locked_page_new (self->store));
  else
    show_state (self, rp_state_page_new ("user-trash-symbolic", _("Nothing Was Removed"),
                                         _("What you remove is kept here for 30 days.")));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpDeletedWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = rp_store_list_deleted_finish (RP_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  /* What is read now was asked for later: the notes may have been locked since. */
  if (--self->n_reading > 0)
    return;

  if (records == NULL)
    {
      show_state (self, rp_state_page_new_error (_("Could Not Read the List"), error->message));
      return;
    }

  g_list_store_splice (self->records, 0, g_list_model_get_n_items (G_LIST_MODEL (self->records)),
                       records->pdata, records->len);
  show_records (self);
}

static gboolean
read_again_cb (gpointer user_data)
{
  RpDeletedWindow *self = RP_DELETED_WINDOW (user_data);

  self->read_id = 0;
  self->n_reading++;
  rp_store_list_deleted_async (self->store, self->cancellable, read_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Whatever was changed may have been removed or brought back. */
static void
changed_cb (RpDeletedWindow *self)
{
  if (self->read_id == 0)
    self->read_id = g_idle_add (read_again_cb, self);
}

/* What is private goes from the list when the call that locks returns. */
static void
vault_changed_cb (RpDeletedWindow *self)
{
  if (rp_deleted_is_locked (self->store))
    {
      g_list_store_remove_all (self->records);
      show_records (self);
    }
  changed_cb (self);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpDeletedWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_vault_flow_unlock_finish (result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error);
}

static void
unlock_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpDeletedWindow *self = RP_DELETED_WINDOW (widget);

  rp_vault_flow_unlock_async (widget, self->store, self->cancellable, unlocked_cb,
                              g_object_ref (self));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpDeletedWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean restored = rp_store_restore_finish (RP_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (!restored)
    show_problem (self, error);
}

static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RpDeletedWindow *self = RP_DELETED_WINDOW (widget);
  g_autoptr(RpRecord) record = g_list_model_get_item (G_LIST_MODEL (self->records),
                                                      g_variant_get_uint32 (parameter));

  if (record != NULL)
    rp_store_restore_async (self->store, G_OBJECT_TYPE (record), rp_record_get_id (record), NULL,
                            restored_cb, g_object_ref (self));
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpDeletedWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean erased = rp_store_purge_deleted_finish (RP_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (!erased)
    show_problem (self, error);
  changed_cb (self);
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(RpDeletedWindow) self = user_data;

  if (rp_confirm_finish (result) && !g_cancellable_is_cancelled (self->cancellable))
    rp_store_purge_deleted_async (self->store, g_get_real_time () / G_USEC_PER_SEC, TRUE, NULL,
                                  erased_cb, g_object_ref (self));
}

static void
erase_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rp_confirm_async (GTK_WINDOW (widget), _("Erase All of It Now?"),
                    _("What was removed is gone then for good. This cannot be undone."),
                    _("_Erase"), TRUE, confirmed_cb, g_object_ref (widget));
}

static GtkWidget *
list_new (RpDeletedWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->locked));
  gtk_box_append (GTK_BOX (box), rp_deleted_rows_new (G_LIST_MODEL (self->records)));

  return box;
}

static GtkWidget *
header_new (RpDeletedWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  gtk_widget_add_css_class (header, "flat");
  self->erase_button = gtk_button_new_with_mnemonic (_("_Erase Now…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->erase_button), "deleted.erase");
  if (!rp_text_scale_is_large ())
    adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->erase_button);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   rp_header_title_new (_("Recently Deleted")));

  return header;
}

static void
rp_deleted_window_show (GtkWidget *widget)
{
  rp_dialog_fit_parent (GTK_WINDOW (widget));
  GTK_WIDGET_CLASS (rp_deleted_window_parent_class)->show (widget);
}

static void
rp_deleted_window_dispose (GObject *object)
{
  RpDeletedWindow *self = RP_DELETED_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->read_id, g_source_remove);
  g_clear_object (&self->records);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_deleted_window_parent_class)->dispose (object);
}

static void
rp_deleted_window_finalize (GObject *object)
{
  RpDeletedWindow *self = RP_DELETED_WINDOW (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rp_deleted_window_parent_class)->finalize (object);
}

static void
rp_deleted_window_class_init (RpDeletedWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_deleted_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_deleted_window_finalize;
  widget_class->show = rp_deleted_window_show;

  gtk_widget_class_install_action (widget_class, "deleted.erase", NULL, erase_action);
  gtk_widget_class_install_action (widget_class, "deleted.restore", "u", restore_action);
  gtk_widget_class_install_action (widget_class, "deleted.unlock", NULL, unlock_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rp_deleted_window_init (RpDeletedWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->cancellable = g_cancellable_new ();
  self->records = g_list_store_new (RP_TYPE_RECORD);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->state = ADW_BIN (adw_bin_new ());
  self->locked = ADW_BIN (adw_bin_new ());
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());

  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, list_new (self), "list");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->state), "state");
  gtk_box_append (GTK_BOX (box), header_new (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  /* In large text the header has no room for it beside the title. */
  if (rp_text_scale_is_large ())
    {
      GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (bar, "bottom-bar");
      gtk_widget_set_hexpand (self->erase_button, TRUE);
      gtk_box_append (GTK_BOX (bar), self->erase_button);
      gtk_box_append (GTK_BOX (box), bar);
    }
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deleted.erase", FALSE);
}

/**
 * rp_deleted_window_new:
 * @parent: (nullable): the window it belongs to
 * @store: the library
 *
 * Returns: (transfer none): Recently Deleted; to be presented
 */
GtkWindow *
rp_deleted_window_new (GtkWindow *parent,
                       RpStore   *store)
{
  RpDeletedWindow *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_DELETED_WINDOW,
                       "transient-for", parent,
                       "modal", TRUE,
                       "destroy-with-parent", TRUE,
                       "title", _("Recently Deleted"),
                       "default-width", 480,
                       "default-height", 540,
                       NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (rp_store_get_vault (store) != NULL)
    g_signal_connect_object (rp_store_get_vault (store), "notify::state",
                             G_CALLBACK (vault_changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WINDOW (self);
}
