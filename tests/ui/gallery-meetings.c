/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gallery-meetings [narrow|dark|rtl|settled|large]… – a meeting made in memory, to be looked at.
 * Not a test. */
#include "advice-fixture.h"
#include "rp-meeting-view.h"

static char **options;

static gboolean
has_option (const char *option)
{
  return g_strv_contains ((const char *const *) options, option);
}

static RpPlan *
make_plan (void)
{
  RpMeetingFacts *facts = fixture_plan ();

  if (!has_option ("settled"))
    fixture_change (facts, "-notices;topics[0].title=Paying for a control room renewal;"
                           "-approaches;plan_items[1].text=What would you pay?");

  return rp_plan_new (facts);
}

static void
activate_cb (GtkApplication *application)
{
  g_autoptr(RpPlan) plan = make_plan ();
  gboolean narrow = has_option ("narrow");
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *view;

  if (has_option ("rtl"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (has_option ("dark"))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  if (has_option ("large"))
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);

  view = rp_meeting_view_new ();
  rp_meeting_view_set_plan (RP_MEETING_VIEW (view), plan);
  gtk_widget_add_css_class (bar, "flat");
  gtk_box_append (GTK_BOX (box), bar);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), view);
  gtk_widget_set_margin_start (clamp, narrow ? 14 : 24);
  gtk_widget_set_margin_end (clamp, narrow ? 14 : 24);
  gtk_widget_set_margin_top (clamp, 4);
  gtk_widget_set_margin_bottom (clamp, 36);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Gallery");
  gtk_window_set_default_size (GTK_WINDOW (window), narrow ? 360 : 760, 1060);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AdwApplication) application =
    adw_application_new ("io.github.rapport_app.Rapport", G_APPLICATION_NON_UNIQUE);

  options = argv + 1;
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
