/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gallery-capture LIBRARY encounter|invitation|given|asked|me|them ID… – one dialog over the
 * library in that folder, to be looked at, or driven by keys: it prints what the window would say.
 * Not a test. */
#include "rp-capture.h"
#include "rp-memory-keyring.h"

#include <adwaita.h>

typedef struct
{
  AdwApplication *application;
  char          **arguments;   /* without the program's name */
  RpVault        *vault;
  RpStore        *store;
  GtkWidget      *window;
} Gallery;

static void
say_cb (GSimpleAction *action,
        GVariant      *parameter,
        Gallery       *gallery)
{
  g_autofree char *words = g_variant_print (parameter, FALSE);

  g_print ("%s: %s\n", g_action_get_name (G_ACTION (action)), words);
}

static void
add_actions (Gallery *gallery)
{
  static const char *const names[] = { "toast", "offer", "error", "plan-meeting" };
  static const char *const types[] = { "(sb)", "(sssv)", "s", "(ss)" };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE (types[i]));

      g_signal_connect (action, "activate", G_CALLBACK (say_cb), gallery);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (gallery->window, "win", G_ACTION_GROUP (group));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Gallery *gallery = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpWriter) writer = rp_writer_new (gallery->store, gallery->window);
  const char *what = gallery->arguments[1];
  const char *id = gallery->arguments[2];

  if (!rp_store_open_finish (RP_STORE (source), result, &error))
    g_error ("%s", error->message);

  if (g_str_equal (what, "encounter"))
    rp_encounter_dialog_present (writer, id, id != NULL ? gallery->arguments[3] : NULL);
  else if (g_str_equal (what, "invitation"))
    rp_invitation_dialog_present (writer, id);
  else if (g_str_equal (what, "given") || g_str_equal (what, "asked"))
    rp_favour_dialog_present (writer, id, what, id != NULL ? gallery->arguments[3] : NULL);
  else if (g_str_equal (what, "me") || g_str_equal (what, "them"))
    rp_commitment_dialog_present (writer, id, what, id != NULL ? gallery->arguments[3] : NULL);
  else
    g_error ("There is no dialog “%s”", what);
}

static void
activate_cb (Gallery *gallery)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();

  if (g_getenv ("GALLERY_DARK") != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  gallery->window = adw_application_window_new (GTK_APPLICATION (gallery->application));
  gtk_window_set_title (GTK_WINDOW (gallery->window), "Parent");
  gtk_window_set_default_size (GTK_WINDOW (gallery->window),
                               g_getenv ("GALLERY_NARROW") != NULL ? 360 : 700, 820);
  add_actions (gallery);
  gtk_window_present (GTK_WINDOW (gallery->window));

  gallery->vault = rp_vault_new (RP_KEYRING (keyring));
  gallery->store = rp_store_new (gallery->arguments[0], gallery->vault);
  rp_store_open_async (gallery->store, RP_STORE_OPEN_CREATE, NULL, opened_cb, gallery);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AdwApplication) application =
    adw_application_new ("io.github.rapport_app.Rapport", G_APPLICATION_NON_UNIQUE);
  Gallery gallery = { application, argv + 1 };
  int status;

  if (argc < 3)
    return 64;

  g_signal_connect_swapped (application, "activate", G_CALLBACK (activate_cb), &gallery);
  status = g_application_run (G_APPLICATION (application), 1, argv);
  if (gallery.store != NULL)
    rp_store_close (gallery.store);
  g_clear_object (&gallery.store);
  g_clear_object (&gallery.vault);

  return status;
}
