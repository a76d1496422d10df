/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "rp-check-row.h"
#include "rp-chip.h"
#include "rp-menu-in-sight.h"
#include "rp-scroll-line.h"
#include "rp-section.h"
#include "rp-stage-bar.h"
#include "rp-state-page.h"
#include "rp-tab-stop.h"
#include "rp-warning-card.h"

#include <adwaita.h>

/* Whether @widget takes more lines in little room, and no more room than there is. */
static gboolean
wraps (GtkWidget *widget)
{
  int width, tall, low;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 120, &tall, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 1000, &low, NULL, NULL, NULL);

  return width <= 120 && tall > low;
}

static void
test_chip (void)
{
  GtkWidget *chip = g_object_ref_sink (rp_chip_new ("You pay", NULL));
  GtkWidget *image = find_widget (chip, GTK_TYPE_IMAGE, 0);

  g_assert_cmpstr (rp_chip_get_label (RP_CHIP (chip)), ==, "You pay");
  g_assert_false (gtk_widget_get_visible (image));
  rp_chip_set_icon_name (RP_CHIP (chip), "changes-prevent-symbolic");
  g_assert_cmpstr (rp_chip_get_icon_name (RP_CHIP (chip)), ==, "changes-prevent-symbolic");
  g_assert_true (gtk_widget_get_visible (image));
  rp_chip_set_label (RP_CHIP (chip), "The calendar shows “Private”, all evening");
  g_assert_true (wraps (chip));
  rp_chip_set_label (RP_CHIP (chip), NULL);
  g_assert_cmpstr (rp_chip_get_label (RP_CHIP (chip)), ==, "");

  g_assert_finalize_object (chip);
}

static void
test_stage_bar (void)
{
  GtkWidget *bar = g_object_ref_sink (rp_stage_bar_new ());
  GtkWidget *segments = find_widget (bar, GTK_TYPE_BOX, 0);

  rp_stage_bar_set_stage (RP_STAGE_BAR (bar), 3, "In conversation", "Confidant", "they shared.");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (segments), GTK_ACCESSIBLE_ROLE_IMG);
  assert_name (segments, "Stage three of five: In conversation");
  g_assert_cmpstr (get_label (bar, 1), ==, "stage 3 of 5");
  g_assert_cmpstr (get_label (bar, 2), ==, "Next, Confidant: they shared.");

  rp_stage_bar_set_stage (RP_STAGE_BAR (bar), 5, "Trusted advisor", NULL, NULL);
  g_assert_true (wraps (bar));
  g_assert_false (gtk_widget_get_visible (find_widget (bar, GTK_TYPE_LABEL, 2)));
  g_assert_cmpuint (rp_stage_bar_get_stage (RP_STAGE_BAR (bar)), ==, 5);

  g_assert_finalize_object (bar);
}

static void
test_check_row (void)
{
  GtkWidget *row = rp_check_row_new ("Just the two of you", "A safe conversation is between two.");
  GtkWidget *plain = g_object_ref_sink (rp_check_row_new ("In your own time", NULL));
  GtkWidget *button = find_widget (row, GTK_TYPE_BUTTON, 0);
  GtkWidget *window = show_in_window (row, 300);
  GtkWidget *popover;

  assert_name (button, "Holds: Just the two of you");
  g_signal_emit_by_name (button, "clicked");
  popover = find_widget (row, GTK_TYPE_POPOVER, 0);
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_cmpstr (get_label (popover, 0), ==, "A safe conversation is between two.");

  rp_check_row_set_accepted (RP_CHECK_ROW (row), TRUE);
  assert_name (button, "Accepted as it is: Just the two of you");

  g_assert_false (gtk_widget_get_focusable (find_widget (plain, GTK_TYPE_BUTTON, 0)));
  g_assert_finalize_object (plain);
  close_window (window);
}

static GtkWidget *
new_card (void)
{
  GtkWidget *card = rp_warning_card_new ();

  rp_warning_card_set_title (RP_WARNING_CARD (card), "Henrik has not been told");
  rp_warning_card_set_reason (RP_WARNING_CARD (card), "He leads the account and might ask.");
  rp_warning_card_set_fix (RP_WARNING_CARD (card), "Tell Henrik…", "Opens a draft");

  return card;
}

static void
test_warning_card (void)
{
  GtkWidget *card = new_card ();
  GtkWidget *window = show_in_window (card, 600);
  GtkWidget *button = find_button (card, "Tell Henrik…");
  GtkWidget *menu = find_widget (card, GTK_TYPE_MENU_BUTTON, 0);
  guint fixed = 0;
  guint accepted = 0;
  guint dismissed = 0;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_ROLE_GROUP);
  assert_name (card, "Warning: Henrik has not been told");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "He leads the account and might ask.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Opens a draft");
  assert_name (menu, "Other Ways");
  g_assert_false (gtk_widget_get_visible (menu));
  rp_warning_card_set_acceptable (RP_WARNING_CARD (card), TRUE);
  g_assert_true (gtk_widget_get_visible (menu));

  g_signal_connect_swapped (card, "fix", G_CALLBACK (count_cb), &fixed);
  g_signal_connect_swapped (card, "accept", G_CALLBACK (count_cb), &accepted);
  g_signal_connect_swapped (card, "dismissed", G_CALLBACK (count_cb), &dismissed);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (gtk_widget_activate_action (card, "card.accept", NULL));
  g_assert_cmpuint (fixed, ==, 1);
  g_assert_cmpuint (accepted, ==, 1);
  g_assert_cmpuint (dismissed, ==, 0);

  rp_warning_card_dismiss (RP_WARNING_CARD (card));
  rp_warning_card_dismiss (RP_WARNING_CARD (card));
  g_signal_emit_by_name (button, "clicked");
  wait_until (is_counted, &dismissed);
  g_assert_cmpuint (fixed, ==, 1);
  g_assert_cmpuint (dismissed, ==, 1);
  g_assert_cmpint (gtk_widget_get_height (window), >, 0);

  close_window (window);
}

static void
test_warning_card_folds (void)
{
  int wide_x, narrow_x;
  double x;

  for (int pass = 0; pass < 2; pass++)
    {
      GtkWidget *card = new_card ();
      GtkWidget *window = show_in_window (card, pass == 0 ? 600 : 330);

      gtk_widget_translate_coordinates (find_button (card, "Tell Henrik…"), card, 0, 0, &x, NULL);
      *(pass == 0 ? &wide_x : &narrow_x) = (int) x;
      close_window (window);
    }

  g_assert_cmpint (wide_x, >, 400);
  g_assert_cmpint (narrow_x, <, 60);
}

static void
test_section (void)
{
  GtkWidget *section = g_object_ref_sink (rp_section_new ("To ask"));
  GtkWidget *add = find_widget (section, GTK_TYPE_BUTTON, 0);
  guint added = 0;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (section), GTK_ACCESSIBLE_ROLE_GROUP);
  assert_name (section, "To ask");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find_widget (section, GTK_TYPE_LABEL, 0)),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_false (gtk_widget_get_visible (add));
  rp_section_set_add (RP_SECTION (section), "Add Question");
  g_assert_true (gtk_widget_get_visible (add));
  assert_name (add, "Add Question");
  g_signal_connect_swapped (section, "add", G_CALLBACK (count_cb), &added);
  g_signal_emit_by_name (add, "clicked");
  g_assert_cmpuint (added, ==, 1);

  rp_section_set_trailing (RP_SECTION (section), "3 of 5");
  g_assert_cmpstr (get_label (section, 1), ==, "3 of 5");

  for (guint i = 0; i < 3; i++)
    gtk_list_box_append (rp_section_get_list (RP_SECTION (section)), adw_action_row_new ());
  rp_section_clear_list (RP_SECTION (section));
  g_assert_null (gtk_list_box_get_row_at_index (rp_section_get_list (RP_SECTION (section)), 0));

  g_assert_finalize_object (section);
}

static gboolean
is_seen (gpointer data)
{
  return gtk_widget_get_visible (data);
}

/* A line parts the header from what was scrolled away below it. */
static void
test_scroll_line (void)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *tall = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkAdjustment *adjustment;
  GtkWidget *window;

  gtk_widget_set_size_request (tall, -1, 3000);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), tall);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scroller);
  rp_scroll_line_watch (GTK_SCROLLED_WINDOW (scroller), header);
  window = show_in_window (box, 360);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_assert_false (gtk_widget_has_css_class (header, "scrolled"));
  gtk_adjustment_set_value (adjustment, 40);
  g_assert_true (gtk_widget_has_css_class (header, "scrolled"));
  gtk_adjustment_set_value (adjustment, 0);
  g_assert_false (gtk_widget_has_css_class (header, "scrolled"));
  close_window (window);
}

static void
test_state_page (void)
{
  GtkWidget *page = rp_state_page_new_error ("Could Not <Open> & Close", "It is in use & damaged.");
  GtkWidget *loading = rp_state_page_new_loading ("Opening Your Library");
  GtkWidget *abandoned = g_object_ref_sink (rp_state_page_new_loading ("Never Seen"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  GtkWidget *button;

  button = rp_state_page_add_button (RP_STATE_PAGE (page), "Try Again", "suggested-action", NULL);
  g_assert_true (gtk_widget_has_css_class (button, "suggested-action"));
  gtk_box_append (GTK_BOX (box), page);
  gtk_box_append (GTK_BOX (box), loading);

  g_assert_false (gtk_widget_get_visible (find_widget (loading, ADW_TYPE_STATUS_PAGE, 0)));
  window = show_in_window (box, 360);
  wait_until (is_seen, find_widget (loading, ADW_TYPE_STATUS_PAGE, 0));

  g_assert_finalize_object (abandoned);
  close_window (window);
}

static void
assert_focus (GtkWidget        *window,
              GtkDirectionType  direction,
              gpointer          next)
{
  gtk_widget_child_focus (window, direction);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == next);
}

static void
test_tab_stop (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *after = gtk_button_new_with_label ("After");
  GtkListBoxRow *first, *second;
  GtkWidget *window;

  for (guint i = 0; i < 3; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new ("Row"));
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), rp_tab_stop_new (list));
  gtk_box_append (GTK_BOX (box), after);
  window = show_in_window (box, 360);
  first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  second = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1);
  gtk_list_box_select_row (GTK_LIST_BOX (list), first);
  gtk_widget_grab_focus (before);

  assert_focus (window, GTK_DIR_TAB_FORWARD, first);
  assert_focus (window, GTK_DIR_TAB_FORWARD, after);
  g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) == first);

  assert_focus (window, GTK_DIR_TAB_BACKWARD, first);
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (second));
  assert_focus (window, GTK_DIR_TAB_BACKWARD, before);
  g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) == second);

  close_window (window);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* GTK has no place for a popover outside of the screen, and complains. */
static void
test_menu_in_sight (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *window;
  graphene_rect_t bounds;

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_label_new ("Opened"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  rp_menu_in_sight (GTK_MENU_BUTTON (button));
  gtk_widget_set_size_request (space, -1, 3000);
  gtk_box_append (GTK_BOX (box), space);
  gtk_box_append (GTK_BOX (box), button);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  window = show_in_window (scroller, 360);

  g_assert_true (gtk_widget_activate (gtk_widget_get_first_child (button)));
  wait_until (is_mapped, popover);
  g_assert_true (gtk_widget_compute_bounds (button, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scroller));

  close_window (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/chip", test_chip);
  g_test_add_func ("/stage-bar", test_stage_bar);
  g_test_add_func ("/check-row", test_check_row);
  g_test_add_func ("/warning-card", test_warning_card);
  g_test_add_func ("/warning-card/folds", test_warning_card_folds);
  g_test_add_func ("/section", test_section);
  g_test_add_func ("/scroll-line", test_scroll_line);
  g_test_add_func ("/state-page", test_state_page);
  g_test_add_func ("/tab-stop", test_tab_stop);
  g_test_add_func ("/menu-in-sight", test_menu_in_sight);

  return g_test_run ();
}
