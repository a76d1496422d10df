/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The four sheets as AdwApplication loads them: which colour wins in which scheme, whatever the
 * order in which the schemes were switched on, and whether it can be read. */
#include "support.h"

#include <adwaita.h>
#include <math.h>

#define APPLICATION_ID "io.github.rapport_app.Rapport"

typedef enum { TEXT = 45, LINE = 30 } Need; /* tenths of the contrast it needs */

static const struct
{
  const char *front;
  const char *ground;
  Need        need;
} pairs[] = {
  { "accent_fg_color", "accent_bg_color", TEXT },
  { "accent_color", "window_bg_color", TEXT },
  { "accent_color", "rp_accent_wash", TEXT },
  { "warning_color", "rp_warn_wash", TEXT },
  { "success_color", "rp_good_wash", TEXT },
  { "error_color", "card_bg_color", TEXT },
  { "window_fg_color", "rp_nav_bg", TEXT },
  { "window_fg_color", "rp_list_bg", TEXT },
  { "rp_graphic", "window_bg_color", LINE },
  { "rp_graphic", "card_bg_color", LINE },
  { "rp_good_graphic", "card_bg_color", LINE },
};

static GdkRGBA
look_up (GtkWidget  *window,
         const char *name)
{
  GdkRGBA color;

  g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (window), name,
                                                 &color));
  return color;
}

/* Puts @front, which may be translucent, on @back. */
static GdkRGBA
blend (GdkRGBA front,
       GdkRGBA back)
{
  float rest = 1 - front.alpha;

  return (GdkRGBA) { front.red * front.alpha + back.red * rest,
                     front.green * front.alpha + back.green * rest,
                     front.blue * front.alpha + back.blue * rest, 1 };
}

static double
linear (double channel)
{
  return channel <= .04045 ? channel / 12.92 : pow ((channel + .055) / 1.055, 2.4);
}

static double
luminance (GdkRGBA color)
{
  return .2126 * linear (color.red) + .7152 * linear (color.green) + .0722 * linear (color.blue);
}

/* The contrast ratio of the Web Content Accessibility Guidelines 2.1 */
static double
contrast (GtkWidget  *window,
          const char *front,
          const char *ground)
{
  GdkRGBA back = blend (look_up (window, ground), look_up (window, "window_bg_color"));
  double a = luminance (blend (look_up (window, front), back));
  double b = luminance (back);

  return (MAX (a, b) + .05) / (MIN (a, b) + .05);
}

static void
assert_color (GtkWidget  *window,
              const char *name,
              const char *wanted)
{
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  GdkRGBA color;

  g_assert_true (gdk_rgba_parse (&color, wanted));
  expected = gdk_rgba_to_string (&color);
  color = look_up (window, name);
  found = gdk_rgba_to_string (&color);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_readable (GtkWidget *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      double found = contrast (window, pairs[i].front, pairs[i].ground);

      g_test_message ("%s on %s: %.1f", pairs[i].front, pairs[i].ground, found);
      g_assert_cmpfloat (found, >=, pairs[i].need / 10.0);
    }
}

static void
set_dark (gboolean dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  gtk_window_present (GTK_WINDOW (window));
  for (guint round = 0; round < 2; round++)
    {
      set_dark (FALSE);
      assert_color (window, "accent_bg_color", "#7d3c92");
      assert_color (window, "window_bg_color", "#fbfafb");
      assert_color (window, "rp_line", high_contrast ? "rgba(40,20,50,.5)" : "rgba(40,20,50,.1)");
      assert_readable (window);

      set_dark (TRUE);
      assert_color (window, "accent_bg_color", "#8e4da4");
      assert_color (window, "window_bg_color", "#222024");
      assert_color (window, "rp_line", high_contrast ? "rgba(255,255,255,.5)"
                                                     : "rgba(255,255,255,.09)");
      assert_readable (window);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_schemes (void)
{
  g_autoptr(AdwApplication) application =
    adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
}

static void
test_high_contrast (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
      test_schemes ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/style-sheets/schemes", test_schemes);
  g_test_add_func ("/style-sheets/high-contrast", test_high_contrast);

  return g_test_run ();
}
