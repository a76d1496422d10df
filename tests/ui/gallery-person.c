/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of one person alone, from a library: gallery-person FOLDER NAME WIDTH HEIGHT */
#include "rp-memory-keyring.h"
#include "rp-model.h"
#include "rp-person-page.h"

#include <stdlib.h>

typedef struct
{
  GtkWidget  *page;
  const char *name;
} Gallery;

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Gallery *gallery = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpPerson) person = rp_store_find_finish (RP_STORE (source), result, &error);

  g_assert_no_error (error);
  rp_person_page_show (RP_PERSON_PAGE (gallery->page), rp_record_get_id (person));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Gallery *gallery = user_data;
  g_autoptr(GError) error = NULL;

  rp_store_open_finish (RP_STORE (source), result, &error);
  g_assert_no_error (error);
  if (gallery->name != NULL && *gallery->name != '\0')
    rp_store_find_async (RP_STORE (source), RP_TYPE_PERSON, gallery->name, NULL, found_cb,
                         gallery);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) vault = rp_vault_new (RP_KEYRING (keyring));
  g_autoptr(RpStore) store = NULL;
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Gallery gallery = { 0 };
  GtkWidget *window;
  int width;

  if (argc < 5)
    return EXIT_FAILURE;

  adw_init ();
  width = atoi (argv[3]);
  store = rp_store_new (argv[1], vault);
  gallery.page = rp_person_page_new (store);
  gallery.name = argv[2];
  rp_person_page_set_folded (RP_PERSON_PAGE (gallery.page), width < 600, width < 600);
  window = g_object_new (ADW_TYPE_WINDOW,
                         "content", gallery.page,
                         "default-width", width,
                         "default-height", atoi (argv[4]),
                         "title", "Person",
                         NULL);
  gtk_widget_add_css_class (gallery.page, "detail-pane");
  g_signal_connect_swapped (window, "close-request", G_CALLBACK (g_main_loop_quit), loop);
  rp_store_open_async (store, RP_STORE_OPEN_NONE, NULL, opened_cb, &gallery);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
  rp_store_close (store);

  return EXIT_SUCCESS;
}
