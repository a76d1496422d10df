/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each dialog about a person writes, and that it can be undone. */
#include "executives-fixture.h"

#include "rp-edit-person.h"
#include "rp-form-window.h"
#include "rp-photo-choice.h"
#include "rp-photo-picture.h"
#include "rp-pick-row.h"

/* Removing does not ask; who is next to them is shown, and they are when they are back. */
static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ingrid <b> & Söhne");
  g_autofree char *next = dup_id (fixture, "Ottoline Brandt-Hale");

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  gtk_widget_activate_action (fixture->place, "place.delete", NULL);
  expect_toast (fixture, "Removed Ingrid <b> & Söhne");
  wait_for_names (fixture, "Caspian Dorrance; Ottoline Brandt-Hale");
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, next);
  fixture_undo (fixture);
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
}

/* Nothing is written that nobody can read, such as a time zone that there is not. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  GtkWidget *dialog, *row;

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  gtk_widget_activate_action (fixture->place, "place.edit", NULL);
  wait_until (has_dialog, fixture);
  dialog = fixture_dialog (fixture);
  g_assert_true (RP_IS_EDIT_PERSON (dialog));

  for (guint i = 0; (row = find_widget (dialog, ADW_TYPE_ENTRY_ROW, i)) != NULL; i++)
    {
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

      if (g_str_equal (title, "Name"))
        gtk_editable_set_text (GTK_EDITABLE (row), "Caspian D.");
      else if (g_str_has_prefix (title, "Time zone"))
        gtk_editable_set_text (GTK_EDITABLE (row), "Europe/Atlantis");
    }
  gtk_widget_activate_action (dialog, "form.save", NULL);
  g_assert_nonnull (rp_form_window_get_error (RP_FORM_WINDOW (dialog)));
  for (guint i = 0; (row = find_widget (dialog, ADW_TYPE_ENTRY_ROW, i)) != NULL; i++)
    if (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Time zone"))
      gtk_editable_set_text (GTK_EDITABLE (row), "Europe/Berlin");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (no_dialog, fixture);
  wait_for_names (fixture, "Caspian D.; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
}

/* Opens a dialog about somebody by its action. */
static GtkWidget *
open_dialog (Fixture    *fixture,
             const char *name,
             const char *action)
{
  g_autofree char *id = dup_id (fixture, name);

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  gtk_widget_activate_action (fixture->place, action, NULL);
  wait_until (has_dialog, fixture);

  return fixture_dialog (fixture);
}

static GtkEditable *
find_entry (GtkWidget  *dialog,
            const char *title)
{
  return GTK_EDITABLE (find_titled (dialog, ADW_TYPE_ENTRY_ROW, title));
}

/* A new position leaves the earlier one, which ends. */
static void
test_position (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ottoline Brandt-Hale");
  GtkWidget *dialog = open_dialog (fixture, "Ottoline Brandt-Hale", "people.new-position");
  g_autoptr(GPtrArray) positions = NULL;
  guint n_open = 0;

  gtk_editable_set_text (find_entry (dialog, "Company"), "Marrowby Rail");
  rp_pick_row_settle (RP_PICK_ROW (find_widget (dialog, RP_TYPE_PICK_ROW, 0)));
  gtk_editable_set_text (find_entry (dialog, "Role there"), "CEO");
  fixture_save (fixture);
  expect_toast (fixture, "New position noted");

  positions = fixture_list (fixture, RP_TYPE_POSITION, "person", id);
  g_assert_cmpuint (positions->len, ==, 2);
  for (guint i = 0; i < positions->len; i++)
    {
      RpPosition *position = positions->pdata[i];

      if (position->until == 0)
        {
          n_open++;
          g_assert_cmpstr (position->role, ==, "CEO");
        }
    }
  g_assert_cmpuint (n_open, ==, 1);
}

/* Tags are one line; one that stays is not written anew. */
static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ottoline Brandt-Hale");
  g_autoptr(GPtrArray) before = fixture_list (fixture, RP_TYPE_TAG, "person", id);
  g_autoptr(GPtrArray) after = NULL;
  GtkWidget *dialog = open_dialog (fixture, "Ottoline Brandt-Hale", "people.edit-tags");
  GtkEditable *entry = find_entry (dialog, "Tags, with commas between");
  gboolean kept = FALSE;

  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "rowing");
  gtk_editable_set_text (entry, "energy,  Rowing, energy,,");
  fixture_save (fixture);
  after = fixture_list (fixture, RP_TYPE_TAG, "person", id);
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < after->len; i++)
    kept |= g_str_equal (rp_record_get_id (after->pdata[i]),
                         rp_record_get_id (before->pdata[0]));
  g_assert_true (kept);
}

/* A way to reach somebody is added, and removed by emptying it. */
static void
test_contacts (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  GtkWidget *dialog = open_dialog (fixture, "Caspian Dorrance", "people.edit-contacts");
  g_autoptr(GPtrArray) one = NULL;
  g_autoptr(GPtrArray) none = NULL;

  gtk_editable_set_text (find_entry (dialog, "Address or number"), "caspian@marrowby.example");
  fixture_save (fixture);
  one = fixture_list (fixture, RP_TYPE_CONTACT, "person", id);
  g_assert_cmpuint (one->len, ==, 1);

  dialog = open_dialog (fixture, "Caspian Dorrance", "people.edit-contacts");
  gtk_editable_set_text (find_entry (dialog, "E-Mail"), "");
  fixture_save (fixture);
  none = fixture_list (fixture, RP_TYPE_CONTACT, "person", id);
  g_assert_cmpuint (none->len, ==, 0);
}

static gboolean
likely_is_there (gpointer data)
{
  return find_button (data, "caspian dorrance: the same name") != NULL;
}

/* Who is there twice is offered, becomes one, and two again by Undo. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  GtkWidget *dialog;
  RpPickRow *pick;

  add_person (batch, "caspian dorrance", RP_PERSON_EXECUTIVE, RP_STAGE_ACQUAINTED, "Kiel", NULL);
  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_for_names (fixture, "Caspian Dorrance; caspian dorrance; Ingrid <b> & Söhne; "
                           "Ottoline Brandt-Hale");

  dialog = open_dialog (fixture, "Caspian Dorrance", "people.merge");
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  pick = RP_PICK_ROW (find_widget (dialog, RP_TYPE_PICK_ROW, 0));
  gtk_editable_set_text (GTK_EDITABLE (pick), "Who Is Not Here");
  rp_pick_row_settle (pick);
  g_assert_null (rp_pick_row_dup_new_name (pick));
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  wait_until (likely_is_there, dialog);
  g_signal_emit_by_name (find_button (dialog, "caspian dorrance: the same name"), "clicked");
  g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  fixture_save (fixture);
  expect_toast (fixture, "Two are one now: Caspian Dorrance");
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  fixture_undo (fixture);
  wait_for_names (fixture, "Caspian Dorrance; caspian dorrance; Ingrid <b> & Söhne; "
                           "Ottoline Brandt-Hale");
}

static gboolean
says_what_comes (gpointer data)
{
  return says (data, "What comes along: 3 favours, a part in 2 needs that several are asked for, "
                     "and private notes, if there are any.");
}

/* A part in the same need counts once, however often they were asked for it. */
static void
test_merge_words (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "caspian dorrance",
                                    "stage", "acquainted", NULL);
  g_autoptr(RpAppeal) hall = add (batch, RP_TYPE_APPEAL, "text", "A hall", NULL);
  g_autoptr(RpAppeal) money = add (batch, RP_TYPE_APPEAL, "text", "Seed money", NULL);
  RpAppeal *asked[] = { hall, hall, money };
  GtkWidget *dialog;

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr(RpFavour) favour = add (batch, RP_TYPE_FAVOUR, "person", rp_record_get_id (person),
                                        "direction", "asked", "text", "A part", "date",
                                        "2026-10-01", "appeal", rp_record_get_id (asked[i]), NULL);
    }
  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_for_names (fixture, "Caspian Dorrance; caspian dorrance; Ingrid <b> & Söhne; "
                           "Ottoline Brandt-Hale");

  dialog = open_dialog (fixture, "Caspian Dorrance", "people.merge");
  wait_until (likely_is_there, dialog);
  g_signal_emit_by_name (find_button (dialog, "caspian dorrance: the same name"), "clicked");
  wait_until (says_what_comes, dialog);
}

static gboolean
has_photo (gpointer data)
{
  Fixture *fixture = data;
  RpPeopleRow *row = find_row (fixture, "Caspian Dorrance");

  return row != NULL
         && adw_avatar_get_custom_image (ADW_AVATAR (find_widget (GTK_WIDGET (row),
                                                                  ADW_TYPE_AVATAR, 0))) != NULL;
}

static gboolean
has_no_photo (gpointer data)
{
  return !has_photo (data);
}

/* A large picture is kept small, and shown in the list; one that is none is refused. */
static void
test_photo (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  g_autofree char *path = g_build_filename (fixture->folder, "photo.png", NULL);
  g_autoptr(GdkPixbuf) large = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 1400, 700);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(RpWriter) writer = rp_writer_new (fixture->store, fixture->place);
  g_autoptr(RpPersonEntry) entry = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), 0);
  g_autoptr(GPtrArray) photos = NULL;
  g_autoptr(GdkPaintable) picture = NULL;

  gdk_pixbuf_fill (large, 0x7d3c92ff);
  g_assert_true (gdk_pixbuf_save (large, path, "png", NULL, NULL));
  rp_photo_set_file (writer, entry->person, file);
  expect_toast (fixture, "Photo chosen");
  photos = fixture_list (fixture, RP_TYPE_PHOTO, "person", id);
  g_assert_cmpuint (photos->len, ==, 1);
  picture = rp_photo_picture_read (photos->pdata[0], 4096);
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (picture), 2, .01);
  g_assert_cmpuint (strlen (((RpPhoto *) photos->pdata[0])->data), <, 40000);
  wait_until (has_photo, fixture);

  rp_photo_remove (writer, entry->person);
  expect_toast (fixture, "Photo removed");
  wait_until (has_no_photo, fixture);

  g_assert_true (g_file_set_contents (path, "This is no picture", -1, NULL));
  rp_photo_set_file (writer, entry->person, file);
  expect_toast (fixture, "This file is not a picture that can be read. Choose another.");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/executives/delete", NULL, test_delete);
  ADD ("/executives/edit", NULL, test_edit);
  ADD ("/executives/position", NULL, test_position);
  ADD ("/executives/tags", NULL, test_tags);
  ADD ("/executives/contacts", NULL, test_contacts);
  ADD ("/executives/merge", NULL, test_merge);
  ADD ("/executives/merge-words", NULL, test_merge_words);
  ADD ("/executives/photo", NULL, test_photo);

  return g_test_run ();
}
