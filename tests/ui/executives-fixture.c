/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "executives-fixture.h"

void
add_person (RpBatch        *batch,
            const char     *name,
            RpPersonKind    kind,
            RpStage         stage,
            const char     *city,
            RpOrganization *organization)
{
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpPosition) position = NULL;
  g_autoptr(RpTag) tag = NULL;

  person->name = g_strdup (name);
  person->kind = kind;
  person->stage = stage;
  person->city = g_strdup (city);
  rp_batch_put (batch, person);
  if (organization == NULL)
    return;

  position = rp_record_new (RP_TYPE_POSITION);
  position->person = g_strdup (rp_record_get_id (person));
  position->organization = g_strdup (rp_record_get_id (organization));
  position->role = g_strdup ("COO");
  rp_batch_put (batch, position);

  tag = rp_record_new (RP_TYPE_TAG);
  tag->person = g_strdup (rp_record_get_id (person));
  tag->name = g_strdup ("rowing");
  rp_batch_put (batch, tag);
}

static void
fill_library (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpOrganization) company = rp_record_new (RP_TYPE_ORGANIZATION);

  company->name = g_strdup ("Ostervale");
  rp_batch_put (batch, company);
  add_person (batch, "Ottoline Brandt-Hale", RP_PERSON_EXECUTIVE, RP_STAGE_IN_CONVERSATION,
              "Bremen", company);
  add_person (batch, "Caspian Dorrance", RP_PERSON_EXECUTIVE, RP_STAGE_CURIOUS, "Lübeck", NULL);
  add_person (batch, "Ingrid <b> & Söhne", RP_PERSON_EXECUTIVE, RP_STAGE_CONFIDANT, "Bremen",
              company);
  add_person (batch, "Lucian Prewitt-Ono", RP_PERSON_GATEKEEPER, RP_STAGE_ACQUAINTED, NULL, NULL);
  add_person (batch, "Nobody Yet", RP_PERSON_EXECUTIVE, RP_STAGE_NOT_MET, NULL, NULL);
  write_batch (fixture->store, g_steal_pointer (&batch));
}

RpPeopleList *
get_list (Fixture *fixture)
{
  return RP_PEOPLE_LIST (find_widget (fixture->place, RP_TYPE_PEOPLE_LIST, 0));
}

RpPeopleModel *
get_model (Fixture *fixture)
{
  return rp_people_list_get_model (get_list (fixture));
}

/* Everybody in the list, in a row. */
static char *
dup_names (Fixture *fixture)
{
  GString *names = g_string_new (NULL);
  GListModel *model = G_LIST_MODEL (get_model (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(RpPersonEntry) entry = g_list_model_get_item (model, i);

      g_string_append_printf (names, i > 0 ? "; %s" : "%s", entry->person->name);
    }

  return g_string_free (names, FALSE);
}

typedef struct
{
  Fixture    *fixture;
  const char *names;
} Listed;

static gboolean
lists (gpointer data)
{
  Listed *listed = data;
  g_autofree char *names = dup_names (listed->fixture);

  return g_str_equal (names, listed->names);
}

void
wait_for_names (Fixture    *fixture,
                const char *names)
{
  Listed listed = { fixture, names };

  wait_until (lists, &listed);
}

gboolean
is_read (gpointer data)
{
  return !rp_people_model_get_loading (get_model (data));
}

char *
dup_id (Fixture    *fixture,
        const char *name)
{
  GListModel *model = G_LIST_MODEL (get_model (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(RpPersonEntry) entry = g_list_model_get_item (model, i);

      if (g_str_equal (entry->person->name, name))
        return g_strdup (rp_record_get_id (entry->person));
    }
  g_assert_not_reached ();
}

RpPeopleRow *
find_row (Fixture    *fixture,
          const char *name)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (fixture->place, RP_TYPE_PEOPLE_ROW, i)) != NULL; i++)
    {
      RpPersonEntry *entry = rp_people_row_get_entry (RP_PEOPLE_ROW (row));

      if (entry != NULL && g_str_equal (entry->person->name, name))
        return RP_PEOPLE_ROW (row);
    }

  return NULL;
}

void
expect_toast (Fixture    *fixture,
              const char *toast)
{
  wait_until (has_toast, fixture);
  g_assert_cmpstr (fixture->toast, ==, toast);
  g_clear_pointer (&fixture->toast, g_free);
}

/* A library of its own with people in it, and the place; @data: not %NULL for nobody */
void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_set_up (fixture);
  if (data == NULL)
    fill_library (fixture);
  fixture_show (fixture, rp_executives_page_new (fixture->store), 1000);
  wait_until (is_read, fixture);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_tear_down (fixture);
}
