/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "palette-fixture.h"

static void
fill_library (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale",
                                    NULL);
  g_autoptr(RpPerson) other = add (batch, RP_TYPE_PERSON, "name", "Tobias <b>& Co", NULL);
  g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION,
                                           "name", "Resilio Works", "industry", "Rail",
                                           NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC,
                                  "title", "Paying for resilience nobody sees",
                                  "hook", "Every board calls it priceless.", NULL);
  g_autoptr(RpCuriosity) curiosity = add (batch, RP_TYPE_CURIOSITY,
                                          "person", rp_record_get_id (person),
                                          "topic", rp_record_get_id (topic),
                                          "strength", "3", NULL);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING,
                                      "person", rp_record_get_id (person),
                                      "title", "A resilient dinner",
                                      "starts", "2025-10-16T19:00:00Z", NULL);

  test->topic = g_strdup (rp_record_get_id (topic));
  test->person = g_strdup (rp_record_get_id (person));
  test->meeting = g_strdup (rp_record_get_id (meeting));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

GtkText *
get_text (Test *test)
{
  return GTK_TEXT (find_widget (test->palette, GTK_TYPE_TEXT, 0));
}

GListModel *
get_model (Test *test)
{
  GtkWidget *list = find_widget (test->palette, GTK_TYPE_LIST_VIEW, 0);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

RpPaletteItem *
get_selected (Test *test)
{
  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (get_model (test)));
}

/* Headings with a sharp, what can be opened or done with a dash, sealed words with an
 * exclamation mark. */
char *
list_items (Test *test)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  GListModel *model = get_model (test);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(RpPaletteItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (lines, "%s%s%s%s\n",
                              item->heading ? "# " : item->sealed ? "! " : "- ", item->title,
                              item->subtitle != NULL ? " | " : "",
                              item->subtitle != NULL ? item->subtitle : "");
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

gboolean
has_expected (gpointer data)
{
  Test *test = data;
  g_autofree char *lines = list_items (test);

  return strstr (lines, test->expected) != NULL;
}

void
wait_for (Test       *test,
          const char *lines)
{
  test->expected = lines;
  wait_until (has_expected, test);
}

void
type (Test       *test,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_text (test)), text);
}

void
open_palette_over (Test       *test,
                   GType       type,
                   const char *shown)
{
  rp_palette_present (GTK_WINDOW (test->base.window), test->base.store, type, shown,
                      test->has_example);
  test->palette = fixture_dialog (&test->base);
  g_assert_nonnull (test->palette);
  gtk_test_widget_wait_for_draw (test->palette);
}

void
open_palette (Test *test)
{
  open_palette_over (test, G_TYPE_INVALID, NULL);
}

gboolean
is_closed (gpointer data)
{
  return fixture_dialog (data) == NULL;
}

/* What it was left for is done in a turn of its own. */
void
wait_closed (Test *test)
{
  wait_until (is_closed, test);
  drain ();
}

void
set_up (Test          *test,
        gconstpointer  width)
{
  fixture_set_up (&test->base);
  fill_library (test);
  fixture_show (&test->base, gtk_label_new ("The window"), GPOINTER_TO_INT (width));
  open_palette (test);
  wait_for (test, "# Recent\n");
}

void
tear_down (Test          *test,
           gconstpointer  width)
{
  if (fixture_dialog (&test->base) != NULL)
    close_window (test->palette);
  fixture_tear_down (&test->base);
  g_free (test->topic);
  g_free (test->person);
  g_free (test->meeting);
}
