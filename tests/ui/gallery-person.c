/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of one person alone, from a library: gallery-person FOLDER NAME WIDTH HEIGHT */
#include "rp-memory-keyring.h"
#include "rp-model.h"
#include "rp-person-page.h"

#include <stdlib.h>

typedef struct
{
  RpStore    *store;
  GtkWidget  *page;
  const char *name;
  int         width;
  int         height;
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

static void
activate_cb (AdwApplication *application,
             Gallery        *gallery)
{
  gboolean narrow = gallery->width < 600;
  GtkWidget *window;

  gallery->page = rp_person_page_new (gallery->store);
  rp_person_page_set_folded (RP_PERSON_PAGE (gallery->page), narrow, narrow);
  gtk_widget_add_css_class (gallery->page, "detail-pane");
  window = g_object_new (ADW_TYPE_APPLICATION_WINDOW,
                         "application", application,
                         "content", gallery->page,
                         "default-width", gallery->width,
                         "default-height", gallery->height,
                         "title", "Person",
                         NULL);
  rp_store_open_async (gallery->store, RP_STORE_OPEN_NONE, NULL, opened_cb, gallery);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) vault = rp_vault_new (RP_KEYRING (keyring));
  g_autoptr(RpStore) store = NULL;
  g_autoptr(AdwApplication) application =
    adw_application_new ("io.github.rapport_app.Rapport", G_APPLICATION_NON_UNIQUE);
  Gallery gallery = { 0 };
  int status;

  if (argc < 5)
    return EXIT_FAILURE;

  store = rp_store_new (argv[1], vault);
  gallery.store = store;
  gallery.name = argv[2];
  gallery.width = atoi (argv[3]);
  gallery.height = atoi (argv[4]);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &gallery);
  status = g_application_run (G_APPLICATION (application), 1, argv);
  rp_store_close (store);

  return status;
}
