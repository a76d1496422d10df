/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-preferences-window.h"

#include "rp-characteristics-part.h"
#include "rp-dialog-shape.h"
#include "rp-lock-group.h"
#include "rp-memory-probe.h"
#include "rp-plain.h"
#include "rp-profile-group.h"
#include "rp-protection-window.h"
#include "rp-text-scale.h"
#include "rp-ways-group.h"

#include <glib/gi18n.h>

/**
 * RpPreferencesWindow:
 *
 * What the rules rest on and the user may change: who I am, how a brief is
 * printed, what makes a good topic, and what opens the private notes. Each change
 * is written at once; all but the last can be undone.
 */
struct _RpPreferencesWindow
{
  AdwPreferencesWindow  parent_instance;

  RpStore              *store;
  RpWriter             *writer;
  GSettings            *settings;
  AdwPreferencesPage   *general;
  AdwPreferencesPage   *topics;
  AdwPreferencesPage   *private_notes;
  GtkWidget            *parts[3];  /* what follows the library */
  guint                 fill_id;   /* idle source, while a page is empty */
};

G_DEFINE_FINAL_TYPE (RpPreferencesWindow, rp_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
add_toast (RpPreferencesWindow *self,
           const char          *text,
           gboolean             undoable)
{
  AdwToast *toast = rp_plain_toast_new (text);

  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "preferences.undo");
    }
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), toast);
}

static void
toast_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const char *text;
  gboolean undoable;

  g_variant_get (parameter, "(&sb)", &text, &undoable);
  add_toast (RP_PREFERENCES_WINDOW (widget), text, undoable);
}

static void
error_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  add_toast (RP_PREFERENCES_WINDOW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpPreferencesWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = rp_store_undo_finish (RP_STORE (source), result, &error);

  if (label == NULL)
    add_toast (self, error->message, FALSE);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpPreferencesWindow *self = RP_PREFERENCES_WINDOW (widget);

  if (rp_store_get_undo_label (self->store) != NULL)
    rp_store_undo_async (self->store, NULL, undone_cb, g_object_ref (self));
}

static void
protection_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  gtk_window_present (rp_protection_window_new (GTK_WINDOW (widget)));
}

static AdwPreferencesPage *
new_page (RpPreferencesWindow *self,
          const char          *name,
          const char          *title,
          const char          *icon_name)
{
  AdwPreferencesPage *page =
    g_object_new (ADW_TYPE_PREFERENCES_PAGE,
                  "name", name,
                  "title", title,
                  "icon-name", icon_name,
                  NULL);

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);

  return page;
}

static void
add_to_page (AdwPreferencesPage *page,
             GtkWidget          *child)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), child);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static GtkWidget *
new_brief_group (RpPreferencesWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = rp_plain_row_new (_("Initials instead of names"),
                                     _("For whoever finds the page that you print"));
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Brief"));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_settings_bind (self->settings, "initials-in-brief", toggle, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

static void
fill_general (RpPreferencesWindow *self)
{
  self->parts[0] = rp_profile_group_new (self->writer);
  add_to_page (self->general, self->parts[0]);
  adw_preferences_page_add (self->general, ADW_PREFERENCES_GROUP (new_brief_group (self)));
}

static GtkWidget *
new_protection_group (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = rp_plain_row_new (_("What is protected"), _("And what is not"));
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.protection");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  if (!rp_memory_probe_can_lock ())
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               rp_plain_row_new (_("Memory locking is unavailable"),
                                                 _("This system does not let a program keep its "
                                                   "keys out of the swap space. Encrypt the "
                                                   "swap space.")));

  return group;
}

static void
fill_topics (RpPreferencesWindow *self)
{
  self->parts[1] = rp_characteristics_part_new (self->writer);
  add_to_page (self->topics, self->parts[1]);
}

static void
fill_private_notes (RpPreferencesWindow *self)
{
  self->parts[2] = rp_ways_group_new (self->store);
  add_to_page (self->private_notes, self->parts[2]);
  adw_preferences_page_add (self->private_notes,
                            ADW_PREFERENCES_GROUP (rp_lock_group_new (self->settings)));
  adw_preferences_page_add (self->private_notes, ADW_PREFERENCES_GROUP (new_protection_group ()));
}

/* One page in a turn: to make the window with all of them takes longer than a frame. */
static gboolean
fill_cb (gpointer user_data)
{
  static void (*const fills[]) (RpPreferencesWindow *self) = {
    fill_general, fill_topics, fill_private_notes,
  };
  RpPreferencesWindow *self = user_data;
  guint page = 0;

  while (self->parts[page] != NULL)
    page++;
  fills[page] (self);
  if (page + 1 < G_N_ELEMENTS (fills))
    return G_SOURCE_CONTINUE;

  rp_dialog_fit_parent (GTK_WINDOW (self));
  self->fill_id = 0;

  return G_SOURCE_REMOVE;
}

static void
rp_preferences_window_dispose (GObject *object)
{
  RpPreferencesWindow *self = RP_PREFERENCES_WINDOW (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  /* libadwaita 1.2 keeps the pages of a window that is gone. */
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    if (self->parts[i] != NULL)
      {
        GtkWidget *group = gtk_widget_get_ancestor (self->parts[i], ADW_TYPE_PREFERENCES_GROUP);

        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), self->parts[i]);
        self->parts[i] = NULL;
      }
  g_clear_object (&self->writer);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_preferences_window_parent_class)->dispose (object);
}

static void
rp_preferences_window_class_init (RpPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_preferences_window_dispose;

  /* What is written here is told here: the main window is behind. */
  gtk_widget_class_install_action (widget_class, "win.toast", "(sb)", toast_action);
  gtk_widget_class_install_action (widget_class, "win.error", "s", error_action);
  gtk_widget_class_install_action (widget_class, "win.protection", NULL, protection_action);
  gtk_widget_class_install_action (widget_class, "preferences.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "preferences.undo", NULL);
}

static void
rp_preferences_window_init (RpPreferencesWindow *self)
{
  self->settings = g_settings_new (RP_APP_ID);
}

/**
 * rp_preferences_window_new:
 * @parent: (nullable): the window it belongs to
 * @store: an open library
 *
 * Returns: (transfer none): the window; present it with
 *   rp_dialog_present_soon(): it is filled meanwhile
 */
GtkWindow *
rp_preferences_window_new (GtkWindow *parent,
                           RpStore   *store)
{
  RpPreferencesWindow *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_PREFERENCES_WINDOW,
                       "transient-for", parent,
                       "modal", parent != NULL,
                       "default-width", 560,
                       "search-enabled", FALSE,
                       "title", _("Preferences"),
                       NULL);
  self->store = g_object_ref (store);
  self->writer = rp_writer_new (store, GTK_WIDGET (self));

  self->general = new_page (self, "general", _("General"), "preferences-system-symbolic");
  self->topics = new_page (self, "topics", _("Topics"), "dialog-question-symbolic");
  /* In large text the longer title would be cut in a switcher at the bottom. */
  self->private_notes = new_page (self, "private-notes",
                                  rp_text_scale_is_large () ? _("Notes") : _("Private Notes"),
                                  "changes-prevent-symbolic");
  /* Before rp_dialog_present_soon() presents it */
  self->fill_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE - 1, fill_cb, self, NULL);

  return GTK_WINDOW (self);
}
