/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of one person in a narrow window, with long names, and with the jar at its place. */
#include "person-fixture.h"

#include "rp-person-page-hero.h"
#include "rp-section.h"
#include "rp-sweet-jar.h"
#include "rp-sweet.h"

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (((Fixture *) data)->window) <= 360;
}

/* Whether the jar is above the first section. */
static gboolean
is_jar_first (gpointer data)
{
  GtkWidget *page = ((Fixture *) data)->place;
  double x, jar_y, section_y;

  return gtk_widget_translate_coordinates (find_widget (page, RP_TYPE_SWEET_JAR, 0), page, 0, 0,
                                           &x, &jar_y)
         && gtk_widget_translate_coordinates (find_widget (page, RP_TYPE_SECTION, 0), page, 0, 0,
                                              &x, &section_y)
         && jar_y < section_y;
}

/* Ottoline in a window as narrow as a telephone */
static void
show_narrow (Fixture *fixture)
{
  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Trust");
  rp_person_page_set_folded (RP_PERSON_PAGE (fixture->place), TRUE, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  wait_until (is_narrow, fixture);
}

/* The page fits 360 pixels, with the jar right below the stage. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  show_narrow (fixture);
  g_assert_cmpint (fixture_measure (fixture), <=, 360);
  wait_until (is_jar_first, fixture);
}

/* What somebody is measured on is cut nowhere. */
static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const texts[] = { "44", "→ 38", "88 %", "→ 95 %", "11 %", "→ 8 %" };
  guint n = 0;
  GtkWidget *label;

  show_narrow (fixture);
  wait_until (is_jar_first, fixture);
  for (guint i = 0; (label = find_widget (fixture->place, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_strv_contains (texts, gtk_label_get_text (GTK_LABEL (label)))
        && gtk_widget_get_ancestor (label, RP_TYPE_RECORD_ROW) != NULL)
      {
        g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
        n++;
      }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (texts));
}

static gboolean
is_jar_beside (gpointer data)
{
  GtkWidget *page = ((Fixture *) data)->place;
  double x, y;

  return gtk_widget_translate_coordinates (find_widget (page, RP_TYPE_SWEET_JAR, 0), page, 0, 0,
                                           &x, &y)
         && x > 400;
}

static gboolean
is_jar_below (gpointer data)
{
  return is_narrow (data) && is_jar_first (data) && !is_jar_beside (data);
}

static gboolean
has_sweet (gpointer data)
{
  GtkWidget *sweet = find_widget (((Fixture *) data)->place, RP_TYPE_SWEET, 0);

  return sweet != NULL && gtk_widget_get_height (sweet) > 0;
}

/* The sweets below the jar have their room, also after the jar was moved while there were none. */
static void
test_jar (Fixture       *fixture,
          gconstpointer  data)
{
  show (fixture, "Nadia Fairbourne-Iwu");
  wait_until (is_jar_beside, fixture);
  g_assert_null (find_widget (fixture->place, RP_TYPE_SWEET, 0));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  wait_until (is_jar_below, fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 720);
  wait_until (is_jar_beside, fixture);
  show (fixture, "Ottoline Brandt-Hale");
  wait_until (has_sweet, fixture);
}

static void
add_tags (Fixture    *fixture,
          const char *person,
          guint       n)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RpTag) tag = rp_record_new (RP_TYPE_TAG);

      tag->person = g_strdup (person);
      tag->name = g_strdup_printf ("Tag %u", i);
      rp_batch_put (batch, tag);
    }
  write_batch (fixture->store, g_steal_pointer (&batch));
}

/* Whoever has a name of a page, or more tags than can be read, does not fill the window. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GString) name = g_string_new ("Maximiliana");
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  int least, natural;

  while (name->len < 9000)
    g_string_append (name, " von und zu Hohenlohe-Waldenburg");
  person->name = g_strdup (name->str);
  rp_batch_put (batch, person);
  write_batch (fixture->store, g_steal_pointer (&batch));
  add_tags (fixture, rp_record_get_id (person), 200);
  rp_person_page_show (RP_PERSON_PAGE (fixture->place), rp_record_get_id (person));
  wait_for (fixture, "188 more");
  gtk_widget_measure (find_widget (fixture->place, RP_TYPE_PERSON_PAGE_HERO, 0),
                      GTK_ORIENTATION_VERTICAL, 340, &least, &natural, NULL, NULL);
  g_assert_cmpint (natural, <, 400);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/person-page/narrow", FILL_EXAMPLE, test_narrow);
  ADD ("/person-page/values", FILL_EXAMPLE, test_values);
  ADD ("/person-page/jar", FILL_EXAMPLE, test_jar);
  ADD ("/person-page/long", FILL_BARE, test_long);

  return g_test_run ();
}
