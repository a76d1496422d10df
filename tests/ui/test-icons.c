/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-icons SOURCE-FOLDER – every icon that the window names is in the theme of this system, or
 * our own, and can be drawn: themes drop icons, and draw them with a loader of another package. */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gtk/gtk.h>

static const char *root;

static void
add_names (GHashTable *names,
           const char *path)
{
  g_autoptr(GRegex) regex = g_regex_new ("[\">]([a-z0-9-]+-symbolic)[\"<]", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_hash_table_add (names, g_match_info_fetch (match, 1));
}

/* Goes through the sources in @folder and the folders in it. */
static void
collect (GHashTable *names,
         const char *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect (names, path);
      else if (g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".ui"))
        add_names (names, path);
    }
}

static char *
own_icon (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".svg", NULL);

  return g_build_filename (root, "data", "icons", file, NULL);
}

static void
test_names (void)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *sources = g_build_filename (root, "src", NULL);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  GHashTableIter iter;
  gpointer name;

  collect (names, sources);
  g_assert_cmpuint (g_hash_table_size (names), >, 0);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *own = own_icon (name);

      if (!g_file_test (own, G_FILE_TEST_EXISTS) && !gtk_icon_theme_has_icon (theme, name))
        {
          g_test_message ("%s is not in the icon theme", (const char *) name);
          g_test_fail ();
        }
    }
}

static void
test_loader (void)
{
  g_autoptr(GdkPixbuf) picture = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = own_icon ("rapport-jar-symbolic");

  picture = gdk_pixbuf_new_from_file (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (picture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  root = argv[1];

  g_test_add_func ("/icons/names", test_names);
  g_test_add_func ("/icons/loader", test_loader);

  return g_test_run ();
}
