/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gallery-debrief FOLDER MEETING debrief|doorway WIDTH HEIGHT – shows a page that covers the
 * window, on the library in FOLDER. */
#include "rp-debrief-page.h"
#include "rp-doorway-view.h"
#include "rp-memory-keyring.h"

typedef struct
{
  GMainLoop  *loop;
  char      **args;
} Gallery;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  RpStore *store = RP_STORE (source);
  Gallery *gallery = user_data;
  gboolean doorway = g_str_equal (gallery->args[3], "doorway");
  g_autoptr(GError) error = NULL;
  GtkWidget *window;

  if (!rp_store_open_finish (store, result, &error))
    g_error ("%s", error->message);

  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), atoi (gallery->args[4]),
                               atoi (gallery->args[5]));
  adw_window_set_content (ADW_WINDOW (window),
                          doorway ? rp_doorway_view_new (store, gallery->args[2])
                                  : rp_debrief_page_new (store, gallery->args[2]));
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (g_main_loop_quit), gallery->loop);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();
  g_autoptr(RpVault) vault = rp_vault_new (RP_KEYRING (keyring));
  g_autoptr(RpStore) store = NULL;
  Gallery gallery = { loop, argv };

  if (argc != 6)
    return 64;

  adw_init ();
  gtk_css_provider_load_from_resource (style, "/io/github/rapport_app/Rapport/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  store = rp_store_new (argv[1], vault);
  rp_store_open_async (store, RP_STORE_OPEN_NONE, NULL, opened_cb, &gallery);
  g_main_loop_run (loop);
  rp_store_close (store);

  return 0;
}
