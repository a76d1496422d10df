/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person-fixture.h"

#include "rp-example.h"

#include <string.h>

static void
load_example (Fixture  *fixture,
              gboolean  sealed)
{
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(RpBatch) batch = rp_batch_new ("Example");
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  GError *error = NULL;

  rp_example_read (g_get_real_time () / G_USEC_PER_SEC, zone, import, &error);
  g_assert_no_error (error);
  if (!sealed)
    rp_import_drop_sealed (import);
  for (guint i = 0; i < import->records->len; i++)
    rp_batch_put (batch, import->records->pdata[i]);
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static void
add_bare (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Nobody <b> & Sons", NULL);

  write_batch (fixture->store, g_steal_pointer (&batch));
}

void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  Fill fill = GPOINTER_TO_UINT (data);

  fixture_set_up (fixture);
  if (fill == FILL_SEALED)
    fixture_set_up_vault (fixture);
  if (fill == FILL_BARE)
    add_bare (fixture);
  else
    load_example (fixture, fill == FILL_SEALED);
  fixture_show (fixture, rp_person_page_new (fixture->store), 1000);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_tear_down (fixture);
}

typedef struct
{
  GtkWidget  *root;
  const char *text;
} Saying;

static gboolean
says_so (gpointer data)
{
  return says (((Saying *) data)->root, ((Saying *) data)->text);
}

static gboolean
says_no_more (gpointer data)
{
  return !says_so (data);
}

void
wait_for (Fixture    *fixture,
          const char *text)
{
  Saying saying = { fixture->place, text };

  wait_until (says_so, &saying);
}

void
wait_without (Fixture    *fixture,
              const char *text)
{
  Saying saying = { fixture->place, text };

  wait_until (says_no_more, &saying);
}

void
show (Fixture    *fixture,
      const char *name)
{
  g_autoptr(GAsyncResult) found = NULL;
  g_autoptr(RpPerson) person = NULL;
  GError *error = NULL;

  rp_store_find_async (fixture->store, RP_TYPE_PERSON, name, NULL, result_cb, &fixture->result);
  found = await (&fixture->result);
  person = rp_store_find_finish (fixture->store, found, &error);
  g_assert_no_error (error);
  rp_person_page_show (RP_PERSON_PAGE (fixture->place), rp_record_get_id (person));
  wait_for (fixture, name);
}

GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  return find_titled (fixture->place, RP_TYPE_RECORD_ROW, title);
}
