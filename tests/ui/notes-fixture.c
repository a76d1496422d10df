/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notes-fixture.h"

static const char dinner_text[] =
  "She has *already* tried.\n\n## Her own idea\n\nLet the regions **bid**.\n\n"
  "> I need one person.\n\n1. first\n2. second\n\n- one\n\n<b>not bold</b>";

static void
fill_library (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline <b>& Co", NULL);
  g_autoptr(RpPerson) other = add (batch, RP_TYPE_PERSON, "name", "Priya Sundarwell", NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience", NULL);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING, "person", rp_record_get_id (person),
                                      "format", "dinner", "starts", "2026-10-16T19:00:00Z", NULL);
  g_autoptr(RpNote) dinner = add (batch, RP_TYPE_NOTE, "title", "After the dinner",
                                  "body", dinner_text, "person", rp_record_get_id (person),
                                  "topic", rp_record_get_id (topic),
                                  "meeting", rp_record_get_id (meeting),
                                  "date", "2026-10-16", "confided", "true", NULL);
  g_autoptr(RpNote) older = add (batch, RP_TYPE_NOTE, "title", "Fig & Anchor",
                                 "body", "The storm that never came.",
                                 "person", rp_record_get_id (person), "date", "2026-09-24",
                                 "review", "2026-10-01", NULL);
  g_autoptr(RpNote) risk = add (batch, RP_TYPE_NOTE, "title", "On tail risk",
                                "body", "Prices the queue, like a Café.",
                                "person", rp_record_get_id (other), "date", "2026-09-12", NULL);
  g_autoptr(RpNote) mine = add (batch, RP_TYPE_NOTE, "title", "What I keep getting wrong",
                                "body", "I explain.", "date", "2026-10-17", "concluded", "true",
                                NULL);

  test->person = g_strdup (rp_record_get_id (person));
  test->dinner = g_strdup (rp_record_get_id (dinner));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

GtkWidget *
get_page (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_NOTE_PAGE, 0);
}

GtkWidget *
get_list (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_NOTE_LIST, 0);
}

gboolean
is_shown (gpointer data)
{
  GtkWidget *page = get_page (data);

  return page != NULL && rp_note_page_is_shown (RP_NOTE_PAGE (page));
}

gboolean
is_reading (gpointer data)
{
  return is_shown (data) && !rp_note_page_is_writing (RP_NOTE_PAGE (get_page (data)));
}

gboolean
has_rows (gpointer data)
{
  Test *test = data;

  return find_widget (test->base.place, RP_TYPE_NOTE_ROW, 0) != NULL && is_shown (test);
}

/* @data: (nullable): “locked”, “narrow” or, for a library that never had a vault, “no-vault” */
void
set_up (Test          *test,
        gconstpointer  data)
{
  const char *how = data;
  g_autoptr(GSettings) settings = g_settings_new (RP_APP_ID);

  g_settings_reset (settings, "notes-grouping");
  fixture_set_up (&test->base);
  if (how == NULL || !g_str_equal (how, "no-vault"))
    {
      fixture_set_up_vault (&test->base);
      fill_library (test);
    }
  if (how != NULL && g_str_equal (how, "locked"))
    rp_vault_lock (test->base.vault);
  fixture_show (&test->base, rp_notes_page_new (test->base.store),
                how != NULL && g_str_equal (how, "narrow") ? 360 : 1000);
  if (how == NULL)
    wait_until (is_shown, test);
}

void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->person);
  g_free (test->dinner);
}

/* What the list says, from top to bottom: headings in brackets */
char *
list_words (Test *test)
{
  GtkWidget *view = find_widget (test->base.place, GTK_TYPE_LIST_VIEW, 0);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(RpNoteItem) item = g_list_model_get_item (model, i);

      if (rp_note_item_is_first (item))
        g_string_append_printf (words, "[%s] ", rp_note_item_get_group (item));
      g_string_append_printf (words, "%s. ", rp_note_item_get_line (item)->title);
    }

  return g_strchomp (g_string_free (words, FALSE));
}

typedef struct
{
  Test       *test;
  const char *expected;
} Wait;

static gboolean
list_says (gpointer data)
{
  Wait *wait = data;
  g_autofree char *words = list_words (wait->test);

  return g_str_equal (words, wait->expected);
}

void
wait_for_list (Test       *test,
               const char *expected)
{
  Wait wait = { test, expected };

  wait_until (list_says, &wait);
}

void
type_text (GtkWidget  *editor,
           guint       view,
           const char *text)
{
  GtkWidget *widget = find_widget (editor, GTK_TYPE_TEXT_VIEW, view);

  g_signal_emit_by_name (widget, "insert-at-cursor", text);
}

gboolean
has_focus (Test *test,
           GType  type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->base.window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}
