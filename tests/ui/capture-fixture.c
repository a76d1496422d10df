/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "capture-fixture.h"

void
write_record (Test     *test,
              gpointer  record)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  rp_batch_put (batch, record);
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static void
fill_library (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpOrganization) company = rp_record_new (RP_TYPE_ORGANIZATION);
  g_autoptr(RpPosition) position = rp_record_new (RP_TYPE_POSITION);
  g_autoptr(RpTopic) topic = rp_record_new (RP_TYPE_TOPIC);

  person->name = g_strdup ("Tobias Fenwright");
  person->pronouns = RP_PRONOUNS_HE;
  company->name = g_strdup ("Brindlewick Foods");
  position->person = g_strdup (rp_record_get_id (person));
  position->organization = g_strdup (rp_record_get_id (company));
  position->role = g_strdup ("CEO");
  topic->title = g_strdup ("Eleven pilots and no product");
  topic->hook = g_strdup ("A pilot that cannot fail is a party.");
  rp_batch_put (batch, person);
  rp_batch_put (batch, company);
  rp_batch_put (batch, position);
  rp_batch_put (batch, topic);
  test->person = g_strdup (rp_record_get_id (person));
  test->topic = g_strdup (rp_record_get_id (topic));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

/* @narrow: not %NULL for a window of 360 px */
void
set_up (Test          *test,
        gconstpointer  narrow)
{
  fixture_set_up (&test->base);
  fill_library (test);
  fixture_show (&test->base, gtk_label_new ("The window"), narrow != NULL ? 360 : 700);
  test->writer = rp_writer_new (test->base.store, test->base.place);
}

void
tear_down (Test          *test,
           gconstpointer  narrow)
{
  g_clear_object (&test->writer);
  fixture_tear_down (&test->base);
  g_free (test->person);
  g_free (test->topic);
}

/* The one record of that class */
gpointer
only (Test  *test,
      GType  type)
{
  g_autoptr(GPtrArray) records = fixture_list (&test->base, type, NULL, NULL);

  g_assert_cmpuint (records->len, ==, 1);

  return g_object_ref (records->pdata[0]);
}

static gboolean
is_written (gpointer test)
{
  return no_dialog (test) && has_toast (test);
}

void
wait_written (Test *test)
{
  wait_until (is_written, test);
}

/* Saves what stands in the form, and waits until it is written. */
void
save (Test *test)
{
  GtkWidget *dialog = fixture_dialog (&test->base);

  g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_written (test);
}

/* The row with that title that can be seen */
GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (root, ADW_TYPE_PREFERENCES_ROW, i)) != NULL; i++)
    if (gtk_widget_is_visible (row)
        && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return row;

  return NULL;
}
