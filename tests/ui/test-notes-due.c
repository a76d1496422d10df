/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private notes whose day to be looked at again, or erased, has come: what their page says of it,
 * and what it lets one do. */
#include "config.h"

#include "notes-fixture.h"

#include "rp-date.h"
#include "rp-vault-private.h"

typedef struct
{
  Test     test;
  guint32  today;
  char    *note;    /* UUID of what is shown */
  char    *title;
} DueTest;

static GtkWidget *
get_box (DueTest *due)
{
  GtkWidget *keep = find_button (get_page (&due->test), "_Keep");

  g_assert_nonnull (keep);

  return gtk_widget_get_parent (keep);
}

static gboolean
shows_note (gpointer data)
{
  DueTest *due = data;
  GtkWidget *page = get_page (&due->test);

  return page != NULL && rp_note_page_is_shown (RP_NOTE_PAGE (page))
         && g_strcmp0 (rp_note_page_get_note (RP_NOTE_PAGE (page)), due->note) == 0
         && has_label (page, due->title);
}

static gboolean
is_asked (gpointer data)
{
  return shows_note (data) && gtk_widget_get_mapped (get_box (data));
}

static gboolean
is_not_asked (gpointer data)
{
  return shows_note (data) && !gtk_widget_get_mapped (get_box (data));
}

static gboolean
is_told (gpointer data)
{
  return has_toast (&((DueTest *) data)->test.base);
}

/* @days: from today to the day of the note that is shown; 0 is today */
static void
show_note (DueTest *due,
           int      days)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autofree char *day = rp_day_to_iso (due->today + days);
  g_autofree char *title = g_strdup_printf ("Due on %s", day);
  g_autoptr(RpNote) note = add (batch, RP_TYPE_NOTE, "title", title,
                                "body", "The storm that never came.",
                                "person", due->test.person, "date", "2026-09-24",
                                "review", day, NULL);

  g_free (due->note);
  g_free (due->title);
  due->note = g_strdup (rp_record_get_id (note));
  due->title = g_steal_pointer (&title);
  write_batch (due->test.base.store, g_steal_pointer (&batch));
  gtk_widget_activate_action (due->test.base.place, "place.show", "s", due->note);
  wait_until (shows_note, due);
}

static void
due_set_up (DueTest       *due,
            gconstpointer  data)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  due->today = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
  set_up (&due->test, data);
}

static void
due_tear_down (DueTest       *due,
               gconstpointer  data)
{
  tear_down (&due->test, data);
  g_free (due->note);
  g_free (due->title);
}

/* Not a day too early; and the place is no wider for it. */
static void
test_asks (DueTest       *due,
           gconstpointer  data)
{
  g_autofree char *day = rp_day_format (due->today - 40, "%-d %B %Y");
  g_autofree char *words = g_strdup_printf ("To look at again, or erase, since %s", day);

  show_note (due, 2);
  g_assert_true (is_not_asked (due));
  show_note (due, 0);
  g_assert_true (is_asked (due));
  show_note (due, -40);
  g_assert_true (is_asked (due));
  g_assert_true (says (get_box (due), words));
  g_assert_nonnull (find_button (get_box (due), "_Remove"));
  g_assert_cmpint (fixture_measure (&due->test.base), <=, 360);

  /* Another one that is not due does not inherit it. */
  show_note (due, 3);
  g_assert_true (is_not_asked (due));
}

/* It stays as it is, and is not asked about again: nor after a lock. */
static void
test_keep (DueTest       *due,
           gconstpointer  data)
{
  g_autoptr(RpNote) kept = NULL;
  g_autoptr(RpNote) again = NULL;

  show_note (due, -1);
  use (find_button (get_box (due), "_Keep"));
  wait_until (is_not_asked, due);
  kept = fixture_get (&due->test.base, RP_TYPE_NOTE, due->note);
  g_assert_cmpuint (kept->review, ==, 0);
  g_assert_cmpstr (kept->title, ==, due->title);
  g_assert_cmpstr (kept->body, ==, "The storm that never came.");
  g_assert_cmpstr (kept->person, ==, due->test.person);

  rp_vault_lock (due->test.base.vault);
  fixture_unlock (&due->test.base);
  wait_until (is_not_asked, due);

  fixture_undo (&due->test.base);
  wait_until (is_asked, due);
  again = fixture_get (&due->test.base, RP_TYPE_NOTE, due->note);
  g_assert_cmpuint (again->review, ==, due->today - 1);
}

/* Erased with one click, and back with Undo. */
static void
test_remove (DueTest       *due,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) left = NULL;

  show_note (due, -1);
  use (find_button (get_box (due), "_Remove"));
  wait_until (is_told, due);
  g_assert_cmpstr (due->test.base.toast, ==, "Note removed");
  left = fixture_list (&due->test.base, RP_TYPE_NOTE, NULL, NULL);
  for (guint i = 0; i < left->len; i++)
    g_assert_cmpstr (rp_record_get_id (left->pdata[i]), !=, due->note);

  fixture_undo (&due->test.base);
  gtk_widget_activate_action (due->test.base.place, "place.show", "s", due->note);
  wait_until (is_asked, due);
}

/* Who writes in it is not asked; who then keeps it keeps what was written. */
static void
test_written (DueTest       *due,
              gconstpointer  data)
{
  GtkWidget *page = get_page (&due->test);
  g_autoptr(RpNote) kept = NULL;

  show_note (due, -1);
  gtk_widget_activate_action (page, "note.edit", NULL);
  g_assert_false (gtk_widget_get_mapped (get_box (due)));
  type_text (find_widget (page, RP_TYPE_NOTE_EDITOR, 0), 1, "It did come. ");
  gtk_widget_activate_action (page, "note.done", NULL);
  wait_until (is_asked, due);
  use (find_button (get_box (due), "_Keep"));
  wait_until (is_not_asked, due);
  kept = fixture_get (&due->test.base, RP_TYPE_NOTE, due->note);
  g_assert_cmpuint (kept->review, ==, 0);
  g_assert_cmpstr (kept->body, ==, "It did come. The storm that never came.");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/notes-due/asks", DueTest, NULL, due_set_up, test_asks, due_tear_down);
  g_test_add ("/notes-due/keep", DueTest, NULL, due_set_up, test_keep, due_tear_down);
  g_test_add ("/notes-due/remove", DueTest, NULL, due_set_up, test_remove, due_tear_down);
  g_test_add ("/notes-due/written", DueTest, NULL, due_set_up, test_written, due_tear_down);

  return g_test_run ();
}
