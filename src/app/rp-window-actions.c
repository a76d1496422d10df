/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-actions"

#include "config.h"

#include "rp-window-private.h"

#include <glib/gi18n.h>

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = rp_store_undo_finish (RP_STORE (source), result, &error);
  g_autofree char *title = NULL;

  if (label == NULL)
    {
      rp_window_tell_error (self, error);
      return;
    }

  /* Translators: what was undone, “Undid: Swap Topic” */
  title = g_strdup_printf (_("Undid: %s"), label);
  rp_window_toast (self, title, FALSE);
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = rp_store_redo_finish (RP_STORE (source), result, &error);
  g_autofree char *title = NULL;

  if (label == NULL)
    {
      rp_window_tell_error (self, error);
      return;
    }

  /* Translators: what was done again, “Redid: Swap Topic” */
  title = g_strdup_printf (_("Redid: %s"), label);
  rp_window_toast (self, title, FALSE);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_store_undo_async (rp_context_get_store (self->context), NULL, undone_cb, g_object_ref (self));
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_store_redo_async (rp_context_get_store (self->context), NULL, redone_cb, g_object_ref (self));
}

/* With what they would do, as "Undo Merge People". */
static void
update_history_menu (RpWindow *self)
{
  RpStore *store = rp_context_get_store (self->context);
  const char *labels[] = { rp_store_get_undo_label (store), rp_store_get_redo_label (store) };
  const char *const texts[] = { _("_Undo"), _("_Redo") };
  const char *const actions[] = { "win.undo", "win.redo" };
  const char *const keys[] = { "<Control>z", "<Control><Shift>z" };

  g_menu_remove_all (self->history_menu);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_auto(GStrv) words = labels[i] != NULL ? g_strsplit (labels[i], "_", -1) : NULL;
      g_autofree char *plain = words != NULL ? g_strjoinv ("__", words) : NULL;
      /* Translators: “Undo” or “Redo”, and what would be: “Undo Merge People” */
      g_autofree char *text = plain != NULL ? g_strdup_printf (C_("undo", "%s %s"), texts[i], plain)
                                            : g_strdup (texts[i]);
      g_autoptr(GMenuItem) item = g_menu_item_new (text, actions[i]);

      g_menu_item_set_attribute (item, "accel", "s", keys[i]);
      g_menu_append_item (self->history_menu, item);
    }
}

/* Nothing to do, but who is used to it need not wonder. */
static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_window_toast (RP_WINDOW (widget), _("Always saved"), FALSE);
}

void
rp_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                      *name;
    const char                      *parameter;
    GtkWidgetActionActivateFunc      activate;
  } actions[] = {
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, redo_action },
    { "win.save", NULL, save_action },
  };
  static const struct
  {
    guint            key;
    GdkModifierType  modifiers;
    const char      *action;
  } keys[] = {
    { GDK_KEY_n, GDK_CONTROL_MASK, "win.new" },
    { GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.plan-here" },
    { GDK_KEY_F10, 0, "win.menu" },
    { GDK_KEY_F2, 0, "win.edit" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "win.print-brief" },
    { GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.save-brief" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "win.save" },
    { GDK_KEY_Left, GDK_ALT_MASK, "win.back" },
    { GDK_KEY_Escape, 0, "win.back" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
  rp_window_install_history_keys (widget_class);
  rp_window_install_place_actions (widget_class);
  rp_window_install_dialog_actions (widget_class);
  rp_window_install_library_actions (widget_class);
  rp_window_install_toast_actions (widget_class);
}

/* GTK has whatever is bound to an action look at it again also when nothing changed: a place with
 * many rows takes milliseconds for each. */
static void
set_enabled (RpWindow   *self,
             const char *name,
             gboolean    enabled)
{
  gpointer before = g_hash_table_lookup (self->enabled, name);
  gpointer now = GINT_TO_POINTER (enabled ? 2 : 1);

  if (before == now)
    return;

  g_hash_table_insert (self->enabled, (char *) name, now);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), name, enabled);
}

/* Offers what makes sense now. */
void
rp_window_update_actions (RpWindow *self)
{
  static const char *const anywhere[] = {
    "win.back", "win.place", "win.nth-place", "win.show-meeting", "win.show-topic",
    "win.show-organization", "win.show-engagement", "win.show-network", "win.show-power",
    "win.show-community", "win.show-event", "win.show-favours", "win.show-appeal",
    "win.show-note", "win.who-can-help", "win.what-could-i-give", "win.show-record",
    "win.print-brief", "win.save-brief", "win.search", "win.presentation", "win.doorway",
  };
  static const char *const changing[] = {
    "win.new", "win.edit", "win.delete", "win.plan-meeting", "win.plan-here", "win.debrief",
    "win.debrief-due", "win.invite", "win.add-favour", "win.edit-favour", "win.log-gift",
    "win.add-commitment", "win.introduce", "win.edit-introduction", "win.new-topic",
    "win.new-organization", "win.merge-people", "win.merge-person",
  };
  static const char *const from_the_start[] = {
    "win.import", "win.add-person", "win.load-example", "win.remove-example",
    "win.log-encounter", "win.preferences",
  };
  RpStore *store = rp_context_get_store (self->context);
  RpVaultState state = rp_vault_get_state (rp_context_get_vault (self->context));
  gboolean open = rp_store_is_open (store);
  gboolean in_places = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "state") != 0;
  gboolean read_only;

  g_object_get (store, "read-only", &read_only, NULL);
  set_enabled (self, "win.undo", rp_store_get_undo_label (store) != NULL);
  set_enabled (self, "win.redo", rp_store_get_redo_label (store) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (anywhere); i++)
    set_enabled (self, anywhere[i], in_places);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    set_enabled (self, changing[i], in_places && !read_only);
  for (guint i = 0; i < G_N_ELEMENTS (from_the_start); i++)
    set_enabled (self, from_the_start[i], open && !read_only);
  /* Whoever is the first in the library is shown at once. */
  set_enabled (self, "win.show-person", open);
  set_enabled (self, "win.load-example-notes",
               open && !read_only && state == RP_VAULT_UNLOCKED);
  set_enabled (self, "vault.set-up", open && !read_only && state == RP_VAULT_NO_VAULT);
  set_enabled (self, "vault.unlock",
               open && state != RP_VAULT_NO_VAULT && state != RP_VAULT_UNLOCKED);
  set_enabled (self, "vault.lock", open && state == RP_VAULT_UNLOCKED);
  set_enabled (self, "vault.save-copy", open && state != RP_VAULT_NO_VAULT);
  update_history_menu (self);
}

void
rp_window_connect_services (RpWindow *self)
{
  RpStore *store = rp_context_get_store (self->context);
  RpVault *vault = rp_context_get_vault (self->context);
  static const char *const properties[] = {
    "notify::open", "notify::read-only", "notify::undo-label", "notify::redo-label"
  };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_signal_connect_object (store, properties[i], G_CALLBACK (rp_window_update_actions), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notify::state", G_CALLBACK (rp_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  rp_window_connect_toasts (self);
  rp_window_update_actions (self);
}
