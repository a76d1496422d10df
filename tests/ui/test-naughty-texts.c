/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is written somewhere: no warning, nothing read as markup, and it fits a window of 360
 * pixels. */
#include "support.h"

#include "rp-check-row.h"
#include "rp-chip.h"
#include "rp-dots.h"
#include "rp-plain.h"
#include "rp-section.h"
#include "rp-stage-bar.h"
#include "rp-state-page.h"
#include "rp-text.h"
#include "rp-warning-card.h"
#include "rp-wrap.h"

#include <adwaita.h>

static void
test_widgets (void)
{
  for (guint i = 0; naughty_texts[i] != NULL; i++)
    {
      const char *text = naughty_texts[i];
      g_autofree char *line = rp_text_clean_line (text); /* a heading is one line */
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
      GtkWidget *card = rp_warning_card_new ();
      GtkWidget *section = rp_section_new (line != NULL ? line : "");
      GtkWidget *bar = rp_stage_bar_new ();
      GtkWidget *chips = rp_wrap_new ();
      GtkWidget *page = rp_state_page_new ("system-search-symbolic", text, NULL);
      GtkWidget *other = rp_state_page_new (NULL, "Other words", text);
      GtkWidget *window;
      int minimum;

      rp_warning_card_set_title (RP_WARNING_CARD (card), text);
      rp_warning_card_set_reason (RP_WARNING_CARD (card), text);
      rp_warning_card_set_fix (RP_WARNING_CARD (card), "Swap Topic", text);
      rp_warning_card_set_acceptable (RP_WARNING_CARD (card), TRUE);
      rp_section_set_add (RP_SECTION (section), text);
      rp_stage_bar_set_stage (RP_STAGE_BAR (bar), 1, text, text, text);
      rp_wrap_append (RP_WRAP (chips), rp_chip_new (text, NULL));
      gtk_box_append (GTK_BOX (box), card);
      gtk_box_append (GTK_BOX (box), section);
      gtk_box_append (GTK_BOX (box), bar);
      gtk_box_append (GTK_BOX (box), chips);
      gtk_box_append (GTK_BOX (box), rp_check_row_new (text, text));
      gtk_box_append (GTK_BOX (box), rp_dots_new (text, 1, 3));
      gtk_box_append (GTK_BOX (box), page);
      gtk_box_append (GTK_BOX (box), other);

      window = show_in_window (box, 360);
      g_assert_true (has_label (page, text));
      g_assert_true (has_label (other, text));
      gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      close_window (window);
    }
}

static void
test_rows (void)
{
  for (guint i = 0; naughty_texts[i] != NULL; i++)
    {
      const char *text = naughty_texts[i];
      GtkWidget *row = rp_plain_row_new (text, "first");
      GtkWidget *section = rp_section_new ("Here");
      GtkWidget *window;
      int minimum;

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      gtk_list_box_append (rp_section_get_list (RP_SECTION (section)), row);
      window = show_in_window (section, 360);
      g_assert_true (has_label (row, text));
      gtk_widget_measure (section, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      close_window (window);
    }
}

static void
test_toasts (void)
{
  for (guint i = 0; naughty_texts[i] != NULL; i++)
    {
      GtkWidget *overlay = adw_toast_overlay_new ();
      GtkWidget *window;

      adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay),
                                   rp_plain_toast_new (naughty_texts[i]));
      window = show_in_window (overlay, 360);
      g_assert_true (has_label (overlay, naughty_texts[i]));
      close_window (window);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/naughty-texts/widgets", test_widgets);
  g_test_add_func ("/naughty-texts/rows", test_rows);
  g_test_add_func ("/naughty-texts/toasts", test_toasts);

  return g_test_run ();
}
