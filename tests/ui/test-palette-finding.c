/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the palette finds, in which order, and what it never shows: what is locked, or what was
 * looked for before. */
#include "palette-fixture.h"

#include "rp-palette-row.h"

/* Before anything is typed: what was changed last, and everything that can be done. */
static void
test_recent (Test          *test,
             gconstpointer  width)
{
  g_autofree char *lines = NULL;

  wait_for (test, "# Do\n");
  wait_for (test, "- A resilient dinner | Thu 16 October 2025, 19:00\n");
  lines = list_items (test);
  g_assert_nonnull (strstr (lines, "- Tobias <b>& Co\n"));
  g_assert_nonnull (strstr (lines, "- Paying for resilience nobody sees | Every board"));
  g_assert_nonnull (strstr (lines, "- Go to Today\n"));
  g_assert_nonnull (strstr (lines, "- Presentation Mode\n"));
  g_assert_null (strstr (lines, "- Redo\n"));
  g_assert_null (strstr (lines, "- Lock Private Notes\n"));
  g_assert_null (strstr (lines, "New topic"));
}

/* What is found stands in groups, the one with the best name first; a topic leads to whoever is
 * curious about it. */
static void
test_groups (Test          *test,
             gconstpointer  width)
{
  g_autofree char *lines = NULL;

  type (test, "resil");
  wait_for (test, "- New topic “resil”\n");
  lines = list_items (test);
  g_assert_cmpstr (lines, ==,
                   "# Organizations\n"
                   "- Resilio Works | Rail\n"
                   "# Topics\n"
                   "- Paying for resilience nobody sees | Every board calls it priceless.\n"
                   "# Meetings\n"
                   "- A resilient dinner | Thu 16 October 2025, 19:00\n"
                   "# People\n"
                   "- Ottoline Brandt-Hale | Curious about “Paying for resilience nobody sees”\n"
                   "# Do\n"
                   "- Log an encounter about “Paying for resilience nobody sees”\n"
                   "- New topic “resil”\n");
  g_assert_cmpstr (get_selected (test)->title, ==, "Resilio Works");

  /* Somebody who is found by name is there once, with an avatar and the name as it is. */
  type (test, "tobi");
  wait_for (test, "# People\n- Tobias <b>& Co\n");
  gtk_test_widget_wait_for_draw (test->palette);
  g_assert_true (has_label (test->palette, "Tobias <b>& Co"));
  g_assert_nonnull (get_selected (test)->person);

  type (test, "   ");
  wait_for (test, "# Recent\n");
}

/* Whoever is called so comes before whoever has it in a word, and both before whoever is only
 * written of so; of those it is said why. */
static void
test_ranking (Test          *test,
              gconstpointer  width)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) called = add (batch, RP_TYPE_PERSON, "name", "Rowan Ash", "about",
                                    "Quiet", NULL);
  g_autoptr(RpPerson) word = add (batch, RP_TYPE_PERSON, "name", "Ada Rowland", NULL);
  g_autoptr(RpPerson) written = add (batch, RP_TYPE_PERSON, "name", "Bo Lind", "about",
                                     "Likes rowing at dawn", NULL);
  g_autofree char *lines = NULL;

  write_batch (test->base.store, g_steal_pointer (&batch));
  type (test, "row");
  wait_for (test, "- New topic “row”\n");
  lines = list_items (test);
  g_assert_true (g_str_has_prefix (lines, "# People\n"
                                          "- Rowan Ash\n"
                                          "- Ada Rowland\n"
                                          "- Bo Lind | Likes rowing at dawn\n"));

  /* A row that shows something else now is also read aloud so. */
  gtk_test_widget_wait_for_draw (test->palette);
  assert_name (gtk_widget_get_parent (find_widget (test->palette, RP_TYPE_PALETTE_ROW, 3)),
               "Bo Lind, Likes rowing at dawn");
}

/* What begins with what was typed can be done before what is only found in a text; somebody who is
 * called so still comes first. */
static void
test_ranking_commands (Test          *test,
                       gconstpointer  width)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test"), later = rp_batch_new ("Test");
  g_autoptr(RpPerson) written = add (batch, RP_TYPE_PERSON, "name", "Bo Lind", "about",
                                     "Likes to give more than to take", NULL);
  g_autoptr(RpPerson) called = add (later, RP_TYPE_PERSON, "name", "Giveon Ash", NULL);
  g_autofree char *lines = NULL, *with_name = NULL;

  write_batch (test->base.store, g_steal_pointer (&batch));
  type (test, "give");
  wait_for (test, "- Bo Lind");
  lines = list_items (test);
  g_assert_cmpstr (lines, ==,
                   "# Do\n"
                   "- Give a Sweet…\n"
                   "- What Could I Give?\n"
                   "- New topic “give”\n"
                   "# People\n"
                   "- Bo Lind | Likes to give more than to take\n");
  g_assert_cmpstr (get_selected (test)->title, ==, "Give a Sweet…");

  write_batch (test->base.store, g_steal_pointer (&later));
  type (test, "giv");
  wait_for (test, "- Giveon Ash");
  with_name = list_items (test);
  g_assert_true (g_str_has_prefix (with_name, "# People\n- Giveon Ash\n- Bo Lind"));
}

static void
seen_cb (GListModel *model,
         guint       position,
         guint       removed,
         guint       added,
         Test       *test)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(RpPaletteItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (test->seen, "%s\n", item->title);
    }
}

/* What is looked for no longer is never shown. */
static void
test_older (Test          *test,
            gconstpointer  width)
{
  test->seen = g_string_new (NULL);
  for (guint i = 0; i < 20; i++)
    {
      type (test, "resil");
      if (i % 2 == 0)
        g_main_context_iteration (NULL, FALSE);
      type (test, "");
      g_signal_connect (get_model (test), "items-changed", G_CALLBACK (seen_cb), test);
      type (test, "tobia");
      wait_for (test, "# People\n- Tobias <b>& Co\n");
      drain ();
      g_signal_handlers_disconnect_by_func (get_model (test), seen_cb, test);
      g_assert_null (strstr (test->seen->str, "Paying"));
    }
  g_string_free (test->seen, TRUE);
}

/* Private notes are found while they are unlocked, marked, and gone with the lock. */
static void
test_sealed (Test          *test,
             gconstpointer  width)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpNote) note = NULL;
  g_autofree char *lines = NULL, *later = NULL, *after = NULL;

  g_assert_false (has_label (test->palette, "Private notes are searched, too"));
  fixture_set_up_vault (&test->base);
  g_assert_true (has_label (test->palette, "Private notes are searched, too"));
  note = add (batch, RP_TYPE_NOTE, "title", "Quiet word", "body",
              "Marble resilience comes first.", "person", test->person, NULL);
  write_batch (test->base.store, g_steal_pointer (&batch));

  type (test, "resil");
  wait_for (test, "# Private Notes\n! Quiet word");
  g_assert_cmpstr (get_selected (test)->title, ==, "Resilio Works");
  gtk_test_widget_wait_for_draw (test->palette);

  /* What was chosen stays chosen when the rest arrives. */
  type (test, "");
  type (test, "resi");
  wait_for (test, "# Topics\n");
  press (test->palette, GDK_KEY_Down, 0);
  wait_for (test, "! Quiet word");
  g_assert_cmpstr (get_selected (test)->title, ==, "Paying for resilience nobody sees");

  rp_vault_lock (test->base.vault);
  lines = list_items (test);
  g_assert_null (strstr (lines, "Quiet word"));
  g_assert_null (strstr (lines, "Marble"));
  g_assert_true (has_label (test->palette, "Locked notes are not searched"));
  wait_for (test, "# Topics\n");
  drain ();
  gtk_test_widget_wait_for_draw (test->palette);
  later = list_items (test);
  g_assert_null (strstr (later, "Quiet word"));
  g_assert_false (has_label (test->palette, "Quiet word"));

  /* Locked right after it was asked for, it does not come either. */
  type (test, "marble");
  wait_for (test, "- New topic “marble”\n");
  after = list_items (test);
  g_assert_null (strstr (after, "Quiet"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/palette/recent", 700, test_recent);
  ADD ("/palette/groups", 700, test_groups);
  ADD ("/palette/ranking", 700, test_ranking);
  ADD ("/palette/ranking/commands", 700, test_ranking_commands);
  ADD ("/palette/older", 700, test_older);
  ADD ("/palette/sealed", 700, test_sealed);

  return g_test_run ();
}
