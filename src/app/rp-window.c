/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window"

#include "config.h"

#include "rp-window-private.h"

#include "rp-nav-row.h"
#include "rp-presenting.h"
#include "rp-vault-button.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (RpWindow, rp_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
painted_cb (GdkFrameClock *clock,
            RpWindow      *self)
{
  g_clear_signal_handler (&self->painted_id, clock);
  rp_window_open_library (self);
}

static void
nav_row_activated_cb (RpWindow *self,
                      RpNavRow *row)
{
  rp_window_show_place (self, rp_nav_row_get_place (row));
  adw_leaflet_navigate (self->outer, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static gboolean
rp_window_close_request (GtkWindow *window)
{
  RpWindow *self = RP_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  if (width >= 360 && height >= 294)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }

  return GTK_WINDOW_CLASS (rp_window_parent_class)->close_request (window);
}

static void
rp_window_realize (GtkWidget *widget)
{
  RpWindow *self = RP_WINDOW (widget);

  GTK_WIDGET_CLASS (rp_window_parent_class)->realize (widget);

  if (!rp_store_is_open (rp_context_get_store (self->context)))
    self->painted_id = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                                                G_CALLBACK (painted_cb), self, 0);
}

/* Something is wrong with the private texts as a whole. */
static void
problem_cb (RpWindow *self)
{
  g_autofree char *problem = NULL;

  g_object_get (rp_context_get_store (self->context), "problem", &problem, NULL);
  if (problem != NULL)
    {
      g_autofree char *text =
        g_strconcat (problem, " ", _("Nothing was deleted by Rapport. If you went back to an older "
                                     "copy of the library, keep what is there."), NULL);

      gtk_label_set_label (self->problem_label, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->problem_bar), problem != NULL);
}

static void
rp_window_constructed (GObject *object)
{
  RpWindow *self = RP_WINDOW (object);
  RpStore *store = rp_context_get_store (self->context);

  G_OBJECT_CLASS (rp_window_parent_class)->constructed (object);

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  gtk_box_append (self->nav_bar, rp_vault_button_new (store));
  rp_window_fill_navigation (self);
  self->example = rp_example_library_new (store);
  g_object_bind_property (self->example, "present", self->example_card, "visible",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->example, "lacks-notes", self->example_notes, "visible",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (store, "notify::problem", G_CALLBACK (problem_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", self->read_only_bar, "revealed",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->outer, "folded", self->nav_header, "show-end-title-buttons",
                          G_BINDING_SYNC_CREATE);
  rp_presenting_lead (GTK_WIDGET (self));
  rp_window_connect_services (self);
  rp_window_connect_keys (self);

  rp_window_connect_content (self);
}

static void
rp_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      RP_WINDOW (object)->context = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_window_dispose (GObject *object)
{
  RpWindow *self = RP_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->context != NULL)
    {
      g_signal_handlers_disconnect_by_data (rp_context_get_store (self->context), self);
      g_signal_handlers_disconnect_by_data (rp_context_get_vault (self->context), self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_WINDOW);
  g_clear_object (&self->toast);
  g_clear_object (&self->toast_widgets);
  g_clear_object (&self->auto_lock);
  g_clear_object (&self->example);
  g_clear_object (&self->settings);
  g_clear_object (&self->context);
  g_clear_pointer (&self->enabled, g_hash_table_unref);

  G_OBJECT_CLASS (rp_window_parent_class)->dispose (object);
}

static void
rp_window_finalize (GObject *object)
{
  RpWindow *self = RP_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_free (self->error);

  G_OBJECT_CLASS (rp_window_parent_class)->finalize (object);
}

static void
rp_window_class_init (RpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_window_constructed;
  object_class->set_property = rp_window_set_property;
  object_class->dispose = rp_window_dispose;
  object_class->finalize = rp_window_finalize;

  widget_class->realize = rp_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = rp_window_close_request;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, RP_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/app/rp-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, state_bin);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, nav_header);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, nav_bar);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, state_menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, nav_pane);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, nav_list);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, section);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, example_card);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, example_notes);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, read_only_bar);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, presenting_bar);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, history_menu);
  gtk_widget_class_bind_template_callback (widget_class, nav_row_activated_cb);
  rp_window_install_actions (widget_class);
}

static void
rp_window_init (RpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->enabled = g_hash_table_new (g_str_hash, g_str_equal);
  self->settings = g_settings_new (RP_APP_ID);
  if (RP_DEVEL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/**
 * rp_window_new:
 * @application: the application
 * @context: the services of the library that the window shows
 *
 * Returns: (transfer none): the window; the library is opened once it is painted
 */
RpWindow *
rp_window_new (AdwApplication *application,
               RpContext      *context)
{
  return g_object_new (RP_TYPE_WINDOW,
                       "application", application,
                       "context", context,
                       NULL);
}
