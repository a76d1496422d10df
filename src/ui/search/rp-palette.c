/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-palette-private.h"

#include "rp-dialog-shape.h"
#include "rp-writer.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (RpPalette, rp_palette, ADW_TYPE_WINDOW)

static RpPaletteItem *
get_selected (RpPalette *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* The focus stays in the entry, so it says what is selected. */
static void
selected_cb (RpPalette *self)
{
  RpPaletteItem *item = get_selected (self);
  gboolean plans = item != NULL && (item->person_id != NULL || item->topic_id != NULL);

  gtk_widget_set_visible (self->plan_hint, plans);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  item != NULL ? item->title : "", -1);
}

/* What was private is gone with the lock, and there is more to find without it. */
static void
vault_changed_cb (RpPalette *self)
{
  RpVaultState state = rp_vault_get_state (rp_store_get_vault (self->store));
  gboolean unlocked = state == RP_VAULT_UNLOCKED;

  gtk_widget_set_visible (GTK_WIDGET (self->vault_image), state != RP_VAULT_NO_VAULT);
  gtk_image_set_from_icon_name (self->vault_image, unlocked ? "changes-allow-symbolic"
                                                            : "changes-prevent-symbolic");
  gtk_label_set_label (self->vault_label, state == RP_VAULT_NO_VAULT ? ""
                                          : unlocked ? _("Private notes are searched, too")
                                                     : _("Locked notes are not searched"));
  if (self->sealed_hits != NULL)
    {
      g_clear_pointer (&self->sealed_hits, g_ptr_array_unref);
      rp_palette_show_items (self);
    }
  rp_palette_find (self);
}

typedef struct
{
  GtkWindow *parent;   /* (nullable) */
  char      *action;
  GVariant  *target;   /* (nullable) */
} Leaving;

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  g_clear_object (&leaving->parent);
  g_clear_pointer (&leaving->target, g_variant_unref);
  g_free (leaving->action);
  g_free (leaving);
}

static gboolean
left_cb (gpointer user_data)
{
  const Leaving *leaving = user_data;

  if (leaving->parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (leaving->parent), leaving->action,
                                        leaving->target);

  return G_SOURCE_REMOVE;
}

/* The palette goes first, so that what comes next belongs to the window; in a turn of its own,
 * for a place that was not shown before is made then. */
static void
leave_for (RpPalette  *self,
           const char *action,
           GVariant   *target)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->parent = self->parent != NULL ? g_object_ref (self->parent) : NULL;
  leaving->action = g_strdup (action);
  leaving->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  gtk_window_close (GTK_WINDOW (self));
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, left_cb, leaving, leaving_free);
}

static void
open_item (RpPalette     *self,
           RpPaletteItem *item)
{
  if (item == NULL || item->heading)
    return;
  if (g_str_has_prefix (item->action, "palette."))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), item->action, item->target);
  else
    leave_for (self, item->action, item->target);
}

static void
activate_cb (RpPalette *self,
             guint      position)
{
  g_autoptr(RpPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  open_item (self, item);
}

static void
new_topic_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpPalette *self = RP_PALETTE (widget);
  g_autoptr(RpWriter) writer = rp_writer_new (self->store, GTK_WIDGET (self->parent));
  g_autoptr(RpBatch) batch = rp_batch_new (_("Add Topic"));
  g_autoptr(RpTopic) topic = rp_record_new (RP_TYPE_TOPIC);

  topic->title = g_variant_dup_string (parameter, NULL);
  rp_batch_put (batch, topic);
  rp_writer_write_and_show (writer, g_steal_pointer (&batch), _("Topic added"), NULL,
                            "win.show-topic", rp_record_get_id (topic));
  gtk_window_close (GTK_WINDOW (self));
}

static void
plan_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpPalette *self = RP_PALETTE (widget);
  RpPaletteItem *item = get_selected (self);

  if (item != NULL && (item->person_id != NULL || item->topic_id != NULL))
    leave_for (self, "win.plan-meeting",
               g_variant_new ("(ss)", item->person_id != NULL ? item->person_id : "",
                              item->topic_id != NULL ? item->topic_id : ""));
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static gboolean
key_cb (RpPalette       *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  gboolean control = (modifiers & GDK_CONTROL_MASK) != 0;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      self->chosen = TRUE;
      rp_palette_move (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      self->chosen = TRUE;
      rp_palette_move (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      /* Another control does what it says. */
      if (gtk_window_get_focus (GTK_WINDOW (self)) != GTK_WIDGET (self->text))
        return GDK_EVENT_PROPAGATE;
      if (control)
        plan_action (GTK_WIDGET (self), NULL, NULL);
      else
        open_item (self, get_selected (self));
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      gtk_window_close (GTK_WINDOW (self));
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
rp_palette_dispose (GObject *object)
{
  RpPalette *self = RP_PALETTE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->parent);
  g_clear_pointer (&self->open_hits, g_ptr_array_unref);
  g_clear_pointer (&self->sealed_hits, g_ptr_array_unref);
  g_clear_pointer (&self->recent, g_ptr_array_unref);
  g_clear_object (&self->shown);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_palette_parent_class)->dispose (object);
}

static void
rp_palette_class_init (RpPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_palette_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/search/rp-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPalette, text);
  gtk_widget_class_bind_template_child (widget_class, RpPalette, list);
  gtk_widget_class_bind_template_child (widget_class, RpPalette, vault_image);
  gtk_widget_class_bind_template_child (widget_class, RpPalette, vault_label);
  gtk_widget_class_bind_template_child (widget_class, RpPalette, plan_hint);
  gtk_widget_class_bind_template_callback_full (widget_class, "changed_cb",
                                                G_CALLBACK (rp_palette_find));
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "palette.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "palette.new-topic", "s", new_topic_action);
}

static void
rp_palette_init (RpPalette *self)
{
  g_autoptr(GtkListItemFactory) factory = rp_palette_rows_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->items = g_list_store_new (RP_TYPE_PALETTE_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  self->recent = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rp_palette_present:
 * @parent: the window it belongs to, which has the actions
 * @store: the library
 * @type: what @parent shows
 * @shown: (nullable): its UUID, for what can be done with it
 * @has_example: whether the example is in the library, and can be removed
 *
 * Shows the palette.
 */
void
rp_palette_present (GtkWindow  *parent,
                    RpStore    *store,
                    GType       type,
                    const char *shown,
                    gboolean    has_example)
{
  RpPalette *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (RP_IS_STORE (store));

  self = g_object_new (RP_TYPE_PALETTE, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->has_example = has_example;
  g_set_weak_pointer (&self->parent, parent);
  g_signal_connect_object (rp_store_get_vault (store), "notify::state",
                           G_CALLBACK (vault_changed_cb), self, G_CONNECT_SWAPPED);
  rp_palette_read_records (self, type, shown);
  vault_changed_cb (self);
  rp_dialog_fit_parent (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  rp_dialog_present_soon (GTK_WINDOW (self));
}
