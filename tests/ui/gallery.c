/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gallery [narrow|dark|hc|rtl|states|jars]… – the widgets with data like the pictures, to be
 * looked at. Not a test. */
#include "rp-check-row.h"
#include "rp-chip.h"
#include "rp-columns.h"
#include "rp-date-tile.h"
#include "rp-date.h"
#include "rp-dots.h"
#include "rp-plain.h"
#include "rp-ring.h"
#include "rp-section.h"
#include "rp-stage-bar.h"
#include "rp-state-page.h"
#include "rp-sweet-jar.h"
#include "rp-warning-card.h"
#include "rp-wrap.h"

#include <adwaita.h>

static char **options;

static gboolean
has_option (const char *name)
{
  return g_strv_contains ((const char *const *) options, name);
}

static GtkWidget *
new_label (const char *text,
           const char *classes)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "xalign", 0.0,
                                   "hexpand", TRUE,
                                   NULL);
  g_auto(GStrv) names = g_strsplit (classes, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    gtk_widget_add_css_class (label, names[i]);

  return label;
}

static GtkWidget *
new_box (GtkOrientation orientation,
         int            spacing)
{
  return gtk_box_new (orientation, spacing);
}

static void
append (GtkWidget *box,
        GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
}

static GtkWidget *
new_hero (void)
{
  GtkWidget *hero = new_box (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *text = new_box (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *chips = rp_wrap_new ();
  GtkWidget *tile = rp_date_tile_new (rp_day_from_iso ("2025-10-16"), FALSE);

  gtk_widget_set_valign (tile, GTK_ALIGN_START);
  append (hero, tile);
  append (text, new_label ("Dinner with Ottoline Brandt-Hale", "hero-name"));
  append (text, new_label ("19:00 to 21:30  ·  The Copper Ladle, Weir Street", "dim"));
  rp_wrap_append (RP_WRAP (chips), rp_chip_new ("Calendar shows “Private”",
                                                "changes-prevent-symbolic"));
  rp_wrap_append (RP_WRAP (chips), rp_chip_new ("You pay, not a project", NULL));
  append (text, chips);
  append (hero, text);

  return hero;
}

static GtkWidget *
new_warning (const char *title,
             const char *reason,
             const char *fix)
{
  GtkWidget *card = rp_warning_card_new ();

  rp_warning_card_set_title (RP_WARNING_CARD (card), title);
  rp_warning_card_set_reason (RP_WARNING_CARD (card), reason);
  rp_warning_card_set_fix (RP_WARNING_CARD (card), fix, "It can be undone");
  rp_warning_card_set_acceptable (RP_WARNING_CARD (card), g_str_has_suffix (fix, "…"));
  g_signal_connect_swapped (card, "fix", G_CALLBACK (rp_warning_card_dismiss), card);

  return card;
}

static GtkWidget *
new_ring (guint value,
          guint total,
          int   size)
{
  GtkWidget *ring = rp_ring_new (size);

  rp_ring_set_value (RP_RING (ring), value, total);

  return ring;
}

static GtkWidget *
new_checks (void)
{
  static const char *held[] = { "Just the two of you", "Away from both offices",
                                "In your own time", "Nothing straight after",
                                "She is curious about it", "Lessons from other industries",
                                "She takes something home" };
  GtkWidget *checks = g_object_new (RP_TYPE_WRAP, "spacing", 16, "line-spacing", 0, NULL);

  rp_wrap_set_columns (RP_WRAP (checks), 2, 220);
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      GtkWidget *row = rp_check_row_new (held[i], "An office brings in the contract and the next "
                                         "appointment.");

      rp_check_row_set_accepted (RP_CHECK_ROW (row), i == 3);
      rp_wrap_append (RP_WRAP (checks), row);
    }

  return checks;
}

static GtkWidget *
new_safe_card (void)
{
  GtkWidget *card = new_box (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *head = new_box (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = new_box (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *warnings = new_box (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *shield = gtk_image_new_from_icon_name ("security-medium-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (shield), 32);
  gtk_widget_add_css_class (shield, "accent-icon");
  append (head, shield);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  append (text, new_label ("Safe conversation", "title-4"));
  append (text, new_label ("Seven of nine hold. Two to settle before Thursday.", "dim txs"));
  append (head, text);
  append (head, new_ring (7, 9, 52));
  append (card, head);
  append (warnings, new_warning ("The topic is close to work in play",
                                 "Your team of 14 delivers Control Room Renewal. Swap in “Who "
                                 "decides when the machine disagrees?”, which she also raised.",
                                 "Swap Topic"));
  append (warnings, new_warning ("Henrik has not been told",
                                 "He leads the account and might ask why he was not invited. You "
                                 "decide how much he needs to know.", "Tell Henrik…"));
  append (card, warnings);
  append (card, new_checks ());
  gtk_widget_set_margin_top (card, 16);
  gtk_widget_set_margin_bottom (card, 16);
  gtk_widget_set_margin_start (card, 16);
  gtk_widget_set_margin_end (card, 16);
  gtk_widget_set_hexpand (card, TRUE);

  head = new_box (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (head, "card");
  append (head, card);

  return head;
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         GtkWidget  *prefix,
         GtkWidget  *suffix)
{
  GtkWidget *row = rp_plain_row_new (title, subtitle);

  if (prefix != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), prefix);
  if (suffix != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);

  return row;
}

static GtkWidget *
new_main_column (void)
{
  GtkWidget *column = new_box (GTK_ORIENTATION_VERTICAL, 22);
  GtkWidget *offer = rp_section_new ("To offer");
  GtkWidget *later = rp_section_new ("Later");
  GtkWidget *bar = rp_stage_bar_new ();

  rp_section_set_add (RP_SECTION (offer), "Add a Topic");
  gtk_list_box_append (rp_section_get_list (RP_SECTION (offer)),
                       new_row ("Paying for resilience nobody sees", "Topic  ·  “How do you decide "
                                "what to spend before that day?”",
                                gtk_image_new_from_icon_name ("dialog-question-symbolic"),
                                rp_dots_new ("Perplexing", 3, 3)));
  gtk_list_box_append (rp_section_get_list (RP_SECTION (offer)),
                       new_row ("Price an hour, not an asset", "My hypothesis, untested: say so",
                                gtk_image_new_from_icon_name ("emoji-objects-symbolic"),
                                rp_dots_new ("Perplexing", 1, 3)));
  gtk_list_box_append (rp_section_get_list (RP_SECTION (later)),
                       new_row ("Breakfast with Caspian Dorrance", "Wed 07:45  ·  Café Lantern",
                                rp_date_tile_new (rp_day_from_iso ("2025-10-22"), TRUE),
                                new_ring (4, 9, 38)));
  gtk_list_box_append (rp_section_get_list (RP_SECTION (later)),
                       new_row ("Evening walk with Priya Sundarwell", "Fri 18:00  ·  Mill Weir",
                                rp_date_tile_new (rp_day_from_iso ("2025-10-31"), TRUE),
                                new_ring (17, 19, 38)));
  gtk_list_box_append (rp_section_get_list (RP_SECTION (later)),
                       new_row ("Lunch with Ingrid Vastermoor", "No date yet",
                                rp_date_tile_new (0, TRUE), new_ring (9, 9, 38)));
  rp_stage_bar_set_stage (RP_STAGE_BAR (bar), 3, "In conversation", "Confidant",
                          "when she shares something of her own, unasked.");
  append (column, offer);
  append (column, later);
  append (column, bar);

  return column;
}

static GtkWidget *
new_jar (const RpSweetKind *sweets,
         guint              n_sweets,
         int                count,
         guint              taken,
         guint              seed,
         int                width)
{
  RpJarPicture jar = { count, sweets, n_sweets, taken, seed, RP_JAR_DEFAULT };
  GtkWidget *widget = rp_sweet_jar_new (width);

  rp_sweet_jar_set_contents (RP_SWEET_JAR (widget), "Ottoline Brandt-Hale", "room to ask", &jar);

  return widget;
}

static const RpSweetKind many[] = {
  RP_SWEET_INSIGHT, RP_SWEET_INTRODUCTION, RP_SWEET_INSIGHT, RP_SWEET_VISIBILITY, RP_SWEET_INSIGHT,
  RP_SWEET_HELP, RP_SWEET_INSIGHT, RP_SWEET_INTRODUCTION, RP_SWEET_VISIBILITY, RP_SWEET_HELP,
  RP_SWEET_INSIGHT, RP_SWEET_INTRODUCTION, RP_SWEET_INSIGHT, RP_SWEET_VISIBILITY, RP_SWEET_INSIGHT,
  RP_SWEET_HELP, RP_SWEET_INSIGHT, RP_SWEET_INTRODUCTION, RP_SWEET_VISIBILITY, RP_SWEET_HELP,
  RP_SWEET_INSIGHT, RP_SWEET_INTRODUCTION, RP_SWEET_INSIGHT, RP_SWEET_VISIBILITY,
};

static GtkWidget *
new_side_column (void)
{
  GtkWidget *column = new_box (GTK_ORIENTATION_VERTICAL, 22);
  GtkWidget *tint = new_box (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *before = rp_section_new ("Before Thursday");
  GtkWidget *progress = gtk_progress_bar_new ();
  GtkWidget *padding = new_box (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (tint, "card");
  gtk_widget_add_css_class (tint, "tint");
  append (padding, new_label ("She walks away with", "semi accent-text"));
  append (padding, new_label ("A way to put a price on one hour of outage, and one story to "
                              "retell.", "spoken2"));
  gtk_widget_set_margin_top (padding, 14);
  gtk_widget_set_margin_bottom (padding, 14);
  gtk_widget_set_margin_start (padding, 14);
  gtk_widget_set_margin_end (padding, 14);
  append (tint, padding);
  append (column, tint);
  append (column, new_jar (many, 5, 5, 2, 3, 148));

  rp_section_set_trailing (RP_SECTION (before), "3 of 5");
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (progress), .6);
  gtk_widget_add_css_class (progress, "slim");
  rp_section_append (RP_SECTION (before), progress);
  for (guint i = 0; i < 3; i++)
    {
      static const char *items[] = { "Book a quiet table", "Reread the note of 24 Sept",
                                     "Leave the laptop at home" };
      GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "active", i < 2,
                                       "valign", GTK_ALIGN_CENTER, NULL);

      gtk_widget_add_css_class (check, "todo");
      gtk_list_box_append (rp_section_get_list (RP_SECTION (before)),
                           new_row (items[i], NULL, check, NULL));
    }
  append (column, before);

  return column;
}

static GtkWidget *
new_meeting (void)
{
  GtkWidget *page = new_box (GTK_ORIENTATION_VERTICAL, 22);

  append (page, new_hero ());
  append (page, new_safe_card ());
  append (page, rp_columns_new (new_main_column (), new_side_column ()));

  return page;
}

static GtkWidget *
new_jars (void)
{
  GtkWidget *jars = rp_wrap_new ();

  rp_wrap_append (RP_WRAP (jars), new_jar (NULL, 0, 0, 0, 6, 170));
  rp_wrap_append (RP_WRAP (jars), new_jar (many, 1, 1, 0, 4, 170));
  rp_wrap_append (RP_WRAP (jars), new_jar (many, 5, 5, 2, 3, 170));
  rp_wrap_append (RP_WRAP (jars), new_jar (many, 11, 11, 1, 5, 170));
  rp_wrap_append (RP_WRAP (jars), new_jar (many, 16, 16, 1, 7, 170));
  rp_wrap_append (RP_WRAP (jars), new_jar (many, 24, 31, 1, 8, 170));
  rp_wrap_append (RP_WRAP (jars), new_jar (NULL, 0, -2, 2, 9, 170));
  rp_wrap_append (RP_WRAP (jars), new_jar (many, 5, 5, 0, 3, 66));

  return jars;
}

static GtkWidget *
new_states (void)
{
  GtkWidget *states = new_box (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = rp_state_page_new_error ("Could Not Open Your Library",
                                             "The file is in use by another program or damaged. "
                                             "Nothing has been changed.");

  rp_state_page_add_button (RP_STATE_PAGE (page), "Try Again", "suggested-action", NULL);
  rp_state_page_add_button (RP_STATE_PAGE (page), "Open a Backup…", "flat", NULL);
  append (states, page);
  append (states, rp_state_page_new_loading ("Opening Your Library"));
  page = rp_state_page_new ("system-users-symbolic", "Nobody Selected",
                            "Choose an executive to see what they care about.");
  gtk_widget_add_css_class (page, "compact");
  append (states, page);

  return states;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = new_box (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  gboolean narrow = has_option ("narrow");

  if (has_option ("rtl"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (has_option ("dark"))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  if (has_option ("large"))
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);

  gtk_widget_add_css_class (bar, "flat");
  append (box, bar);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), has_option ("jars") ? new_jars ()
                                          : has_option ("states") ? new_states ()
                                          : new_meeting ());
  gtk_widget_set_margin_start (clamp, narrow ? 14 : 24);
  gtk_widget_set_margin_end (clamp, narrow ? 14 : 24);
  gtk_widget_set_margin_top (clamp, 4);
  gtk_widget_set_margin_bottom (clamp, 36);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  append (box, scroller);
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
