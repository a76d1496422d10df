/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "rp-columns.h"
#include "rp-header-title.h"
#include "rp-layout.h"
#include "rp-wrap.h"

#include <adwaita.h>

static GtkWidget *
new_block (int width,
           int height)
{
  return g_object_new (GTK_TYPE_BOX, "width-request", width, "height-request", height, NULL);
}

static GtkAllocation
get_area (GtkWidget *child)
{
  GtkAllocation area;

  gtk_widget_get_allocation (child, &area);
  return area;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural)
{
  gtk_widget_measure (widget, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * PANGO_SCALE), NULL);
}

static void
test_columns_measure (void)
{
  GtkWidget *columns = rp_columns_new (new_block (200, 50), new_block (100, 30));
  int minimum, natural;

  g_object_ref_sink (columns);

  measure (columns, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  g_assert_cmpint (minimum, ==, 200);
  g_assert_cmpint (natural, ==, 600);

  measure (columns, GTK_ORIENTATION_VERTICAL, 600, &minimum, &natural);
  g_assert_cmpint (minimum, ==, 50);
  measure (columns, GTK_ORIENTATION_VERTICAL, 599, &minimum, &natural);
  g_assert_cmpint (minimum, ==, 50 + 22 + 30);

  g_object_set (columns, "threshold", 100, NULL); /* wide enough, but no room for both */
  measure (columns, GTK_ORIENTATION_VERTICAL, 479, &minimum, &natural);
  g_assert_cmpint (minimum, ==, 50 + 22 + 30);
  measure (columns, GTK_ORIENTATION_VERTICAL, 480, &minimum, &natural);
  g_assert_cmpint (minimum, ==, 50);

  g_object_set (columns, "side-width", 0, NULL); /* as wide as it wants */
  measure (columns, GTK_ORIENTATION_VERTICAL, 324, &minimum, &natural);
  g_assert_cmpint (minimum, ==, 50);

  rp_columns_set_side (RP_COLUMNS (columns), NULL);
  measure (columns, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  g_assert_cmpint (natural, ==, 200);

  g_assert_finalize_object (columns);
}

static void
test_columns_place (void)
{
  GtkWidget *main_block = new_block (200, 50);
  GtkWidget *side_block = new_block (100, 30);
  GtkWidget *columns = rp_columns_new (main_block, side_block);
  GtkWidget *window = show_in_window (columns, 700);

  g_assert_false (rp_columns_get_stacked (RP_COLUMNS (columns)));
  g_assert_cmpint (get_area (main_block).x, ==, 0);
  g_assert_cmpint (get_area (main_block).width, ==, 700 - 24 - 256);
  g_assert_cmpint (get_area (side_block).x, ==, 700 - 256);
  g_assert_cmpint (get_area (side_block).width, ==, 256);

  gtk_widget_set_direction (columns, GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (get_area (main_block).x, ==, 256 + 24);
  g_assert_cmpint (get_area (side_block).x, ==, 0);

  gtk_widget_hide (side_block);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (get_area (main_block).width, ==, 700);

  close_window (window);
}

static void
test_columns_stack (void)
{
  GtkWidget *main_block = new_block (200, 50);
  GtkWidget *side_block = new_block (100, 30);
  GtkWidget *columns = rp_columns_new (main_block, side_block);
  GtkWidget *window;
  guint notified = 0;

  g_signal_connect_swapped (columns, "notify::stacked", G_CALLBACK (count_cb), &notified);
  window = show_in_window (columns, 360);
  wait_until (is_counted, &notified);
  g_assert_true (rp_columns_get_stacked (RP_COLUMNS (columns)));
  g_assert_cmpint (get_area (side_block).y, ==, 50 + 22);
  g_assert_cmpint (get_area (side_block).width, ==, 360);

  close_window (window);
  g_assert_cmpuint (notified, ==, 1);
}

static void
test_columns_text_scale (void)
{
  GtkWidget *columns = rp_columns_new (new_block (200, 50), new_block (100, 30));
  GtkWidget *window = show_in_window (columns, 700);

  g_assert_false (rp_columns_get_stacked (RP_COLUMNS (columns)));
  set_text_scale (2);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (rp_columns_get_stacked (RP_COLUMNS (columns)));
  set_text_scale (1);

  close_window (window);
}

#define TEST_TYPE_PART (test_part_get_type ())

G_DECLARE_FINAL_TYPE (TestPart, test_part, TEST, PART, GtkBox)

struct _TestPart
{
  GtkBox parent_instance;
  guint  n_presses;
};

G_DEFINE_FINAL_TYPE (TestPart, test_part, GTK_TYPE_BOX)

static void
press_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TEST_PART (widget)->n_presses++;
}

static void
test_part_class_init (TestPartClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "part.press", NULL, press_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "part.never", NULL, press_action);
}

static void
test_part_init (TestPart *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "part.never", FALSE);
}

static GtkWidget *
append_button (GtkWidget  *box,
               const char *action_name)
{
  GtkWidget *button = gtk_button_new_with_label (action_name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

/* A part that comes to the other column can be pressed there as before. */
static void
test_columns_move (void)
{
  GtkWidget *boxes[] = { gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
                         gtk_box_new (GTK_ORIENTATION_VERTICAL, 0) };
  GtkWidget *columns = rp_columns_new (boxes[0], boxes[1]);
  GtkWidget *part = g_object_new (TEST_TYPE_PART, NULL);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *press, *never, *window;

  gtk_box_append (GTK_BOX (part), inner);
  press = append_button (inner, "part.press");
  never = append_button (inner, "part.never");
  gtk_box_append (GTK_BOX (boxes[0]), new_block (200, 50));
  gtk_box_append (GTK_BOX (boxes[1]), part);
  window = show_in_window (columns, 360);
  g_assert_true (gtk_widget_is_sensitive (press));

  for (guint i = 0; i < 3; i++)
    {
      rp_layout_move (part, GTK_BOX (boxes[i % 2]), NULL);
      g_assert_true (gtk_widget_get_first_child (boxes[i % 2]) == part);
      g_assert_true (gtk_widget_is_sensitive (press));
      g_assert_false (gtk_widget_is_sensitive (never));
      g_signal_emit_by_name (press, "clicked");
      g_assert_cmpuint (TEST_PART (part)->n_presses, ==, i + 1);
    }

  rp_layout_move (part, GTK_BOX (boxes[0]), gtk_widget_get_last_child (boxes[0]));
  g_assert_true (gtk_widget_get_last_child (boxes[0]) == part);

  close_window (window);
}

static GtkWidget *
new_wrap (guint      n_blocks,
          GtkWidget *blocks[])
{
  GtkWidget *wrap = rp_wrap_new ();

  for (guint i = 0; i < n_blocks; i++)
    {
      blocks[i] = new_block (100, 20);
      rp_wrap_append (RP_WRAP (wrap), blocks[i]);
    }

  return wrap;
}

static void
test_wrap_measure (void)
{
  GtkWidget *blocks[5];
  GtkWidget *wrap = new_wrap (5, blocks);
  int minimum, natural;

  g_object_ref_sink (wrap);

  measure (wrap, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 5 * 100 + 4 * 6);
  for (int lines = 1; lines <= 5; lines++)
    {
      static const int widths[] = { 524, 523, 417, 206, 205 };
      static const int wanted[] = { 1, 2, 2, 3, 5 };

      measure (wrap, GTK_ORIENTATION_VERTICAL, widths[lines - 1], &minimum, &natural);
      g_assert_cmpint (minimum, ==, wanted[lines - 1] * 26 - 6);
      g_assert_cmpint (natural, ==, minimum);
    }

  rp_wrap_remove (RP_WRAP (wrap), blocks[0]);
  gtk_widget_hide (blocks[1]);
  measure (wrap, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  g_assert_cmpint (natural, ==, 3 * 100 + 2 * 6);

  rp_wrap_remove_all (RP_WRAP (wrap));
  measure (wrap, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  g_assert_cmpint (natural, ==, 0);
  measure (wrap, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural);
  g_assert_cmpint (natural, ==, 0);

  g_assert_finalize_object (wrap);
}

static void
test_wrap_place (void)
{
  GtkWidget *blocks[5];
  GtkWidget *wrap = new_wrap (5, blocks);
  GtkWidget *window = show_in_window (wrap, 360);

  g_assert_cmpint (get_area (blocks[2]).x, ==, 212);
  g_assert_cmpint (get_area (blocks[3]).x, ==, 0);
  g_assert_cmpint (get_area (blocks[3]).y, ==, 26);

  gtk_widget_set_direction (wrap, GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (get_area (blocks[0]).x, ==, 260);
  g_assert_cmpint (get_area (blocks[2]).x, ==, 48);
  g_assert_cmpint (get_area (blocks[3]).x, ==, 260);

  close_window (window);
}

static void
test_wrap_columns (void)
{
  GtkWidget *blocks[5];
  GtkWidget *wrap = new_wrap (5, blocks);
  GtkWidget *window;
  int minimum, natural;

  rp_wrap_set_columns (RP_WRAP (wrap), 2, 220);
  measure (wrap, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 446);
  measure (wrap, GTK_ORIENTATION_VERTICAL, 446, &minimum, &natural);
  g_assert_cmpint (natural, ==, 3 * 26 - 6);
  measure (wrap, GTK_ORIENTATION_VERTICAL, 445, &minimum, &natural);
  g_assert_cmpint (natural, ==, 5 * 26 - 6);

  window = show_in_window (wrap, 606);
  g_assert_cmpint (get_area (blocks[0]).width, ==, 300);
  g_assert_cmpint (get_area (blocks[1]).x, ==, 306);
  g_assert_cmpint (get_area (blocks[4]).y, ==, 52);
  close_window (window);
}

static void
test_header_title (void)
{
  const char *text = "A title of some length";
  GtkWidget *title = g_object_ref_sink (rp_header_title_new (text));
  GtkWidget *label, *window;
  graphene_rect_t bounds;
  int usual, large, minimum;

  measure (title, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &usual);
  g_assert_finalize_object (title);

  set_text_scale (2);
  title = g_object_ref_sink (rp_header_title_new (text));
  label = gtk_widget_get_first_child (title);
  measure (title, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &large);
  g_assert_cmpint (large, >, usual);
  g_assert_cmpint (minimum, <, usual);

  /* Drawn smaller, not cut */
  window = show_in_window (title, large * 2 / 3);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_true (gtk_widget_compute_bounds (label, title, &bounds));
  g_assert_cmpfloat (bounds.size.width, <=, large * 2 / 3 + 1);
  close_window (window);

  /* But never smaller than usual text */
  window = show_in_window (title, usual / 2);
  g_assert_true (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  close_window (window);

  set_text_scale (1);
  g_assert_finalize_object (title);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/columns/measure", test_columns_measure);
  g_test_add_func ("/columns/place", test_columns_place);
  g_test_add_func ("/columns/stack", test_columns_stack);
  g_test_add_func ("/columns/text-scale", test_columns_text_scale);
  g_test_add_func ("/columns/move", test_columns_move);
  g_test_add_func ("/header-title", test_header_title);
  g_test_add_func ("/wrap/measure", test_wrap_measure);
  g_test_add_func ("/wrap/place", test_wrap_place);
  g_test_add_func ("/wrap/columns", test_wrap_columns);

  return g_test_run ();
}
