/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-application"

#include "config.h"

#include "rp-application.h"

#include "rp-about.h"
#include "rp-draft.h"
#include "rp-secret-copy.h"
#include "rp-shortcuts.h"
#include "rp-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

struct _RpApplication
{
  AdwApplication  parent_instance;

  char           *directory;   /* of the library */
  gboolean        encounter;   /* whether the window opens with the form of an encounter */
};

G_DEFINE_FINAL_TYPE (RpApplication, rp_application, ADW_TYPE_APPLICATION)

/* Closing lets a window keep its size; quitting at once would not. */
static void
close_windows (GtkApplication *self)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (self));

  rp_draft_keep_all ();
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  close_windows (user_data);
  g_application_quit (user_data);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  rp_about_present (gtk_application_get_active_window (user_data));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  rp_shortcuts_present (gtk_application_get_active_window (user_data));
}

static void
log_encounter (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.log-encounter", "(ss)", "", "");
}

/* Its parameter is nothing: who it was is written in the window, not sent over the bus. */
static void
log_encounter_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  RpApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  self->encounter = window == NULL;
  g_application_activate (G_APPLICATION (self));
  if (window != NULL)
    log_encounter (GTK_WIDGET (window));
}

static const GActionEntry actions[] = {
  { "quit", quit_action },
  { "about", about_action },
  { "shortcuts", shortcuts_action },
  { "log-encounter", log_encounter_action },
};

/* The end of the session is no reason to leave keys in memory or a library not closed. */
static gboolean
terminate_cb (gpointer user_data)
{
  g_action_group_activate_action (user_data, "quit", NULL);

  return G_SOURCE_CONTINUE;
}

static void
rp_application_startup (GApplication *application)
{
  static const char *const quit[] = { "<Control>q", NULL };
  static const char *const shortcuts[] = { "<Control>question", NULL };

  G_APPLICATION_CLASS (rp_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", quit);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.shortcuts",
                                         shortcuts);
  gtk_window_set_default_icon_name (RP_APP_ID);
  g_unix_signal_add (SIGTERM, terminate_cb, application);
  g_unix_signal_add (SIGINT, terminate_cb, application);
  g_unix_signal_add (SIGHUP, terminate_cb, application);
}

/* The end of a session comes here at once. GTK gives what is in the clipboard away now. */
static void
rp_application_shutdown (GApplication *application)
{
  close_windows (GTK_APPLICATION (application));
  rp_secret_copy_forget ();

  G_APPLICATION_CLASS (rp_application_parent_class)->shutdown (application);
}

/* The window looks at its library first. */
static void
opened_cb (RpStore    *store,
           GParamSpec *pspec,
           GtkWidget  *window)
{
  g_signal_handlers_disconnect_by_func (store, opened_cb, window);
  log_encounter (window);
}

static void
rp_application_activate (GApplication *application)
{
  RpApplication *self = RP_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    rp_application_open_library (self, self->directory);
  else
    gtk_window_present (window);
}

/* A window that is open already shows the form.
 *
 * Returns: the status to exit with, or -1 when there is no such window */
static int
hand_over (GApplication *application)
{
  g_autoptr(GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (!g_application_get_is_remote (application))
    return -1;

  g_action_group_activate_action (G_ACTION_GROUP (application), "log-encounter", NULL);
  g_dbus_connection_flush_sync (g_application_get_dbus_connection (application), NULL, NULL);

  return 0;
}

static int
rp_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  RpApplication *self = RP_APPLICATION (application);
  g_autofree char *directory = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("%s %s\n", GETTEXT_PACKAGE, RP_VERSION);
      return 0;
    }

  self->encounter = g_variant_dict_contains (options, "encounter");
  if (g_variant_dict_lookup (options, "library", "^ay", &directory))
    {
      g_autoptr(GFile) file = g_file_new_for_commandline_arg (directory);

      g_free (self->directory);
      self->directory = g_file_get_path (file);
      /* Two libraries are two windows; the library itself sees to it that it is open once. */
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }

  return self->encounter ? hand_over (application) : -1;
}

static void
rp_application_finalize (GObject *object)
{
  RpApplication *self = RP_APPLICATION (object);

  g_free (self->directory);

  G_OBJECT_CLASS (rp_application_parent_class)->finalize (object);
}

static void
rp_application_class_init (RpApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = rp_application_finalize;

  application_class->startup = rp_application_startup;
  application_class->shutdown = rp_application_shutdown;
  application_class->activate = rp_application_activate;
  application_class->handle_local_options = rp_application_handle_local_options;
}

static void
rp_application_init (RpApplication *self)
{
  static const GOptionEntry options[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_("The folder that holds the library"), N_("DIR") },
    { "encounter", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Log an encounter"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { NULL }
  };

  self->directory = g_build_filename (g_get_user_data_dir (), "rapport", NULL);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), NULL);
}

/**
 * rp_application_new:
 *
 * Returns: (transfer full): the application
 */
RpApplication *
rp_application_new (void)
{
  return g_object_new (RP_TYPE_APPLICATION,
                       "application-id", RP_APP_ID,
                       "resource-base-path", RP_RESOURCE_PATH,
                       "flags", G_APPLICATION_DEFAULT_FLAGS,
                       "register-session", TRUE,
                       NULL);
}

/**
 * rp_application_open_library:
 * @self: the application
 * @directory: the folder that holds the library, or will hold it
 *
 * Opens a window on a library. The window owns the services of its library.
 */
void
rp_application_open_library (RpApplication *self,
                             const char    *directory)
{
  g_autoptr(RpContext) context = NULL;
  RpWindow *window;

  g_return_if_fail (RP_IS_APPLICATION (self));
  g_return_if_fail (directory != NULL);

  context = rp_context_new (directory);
  window = rp_window_new (ADW_APPLICATION (self), context);
  if (self->encounter)
    g_signal_connect_object (rp_context_get_store (context), "notify::open",
                             G_CALLBACK (opened_cb), window, 0);
  self->encounter = FALSE;
  gtk_window_present (GTK_WINDOW (window));
}
