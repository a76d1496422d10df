/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-model.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    data)
{
  (*(guint *) data)++;
}

static void
test_identity (void)
{
  g_autoptr(RpPerson) one = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpPerson) two = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpPerson) same = rp_record_new_with_id (RP_TYPE_PERSON, rp_record_get_id (one));

  g_assert_true (g_uuid_string_is_valid (rp_record_get_id (one)));
  g_assert_cmpstr (rp_record_get_id (one), !=, rp_record_get_id (two));
  g_assert_true (rp_record_equal (one, same));
  g_assert_false (rp_record_equal (one, two));
}

static void
test_notify (void)
{
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpPerson) changed = NULL;
  guint names = 0;
  guint stages = 0;

  g_signal_connect (person, "notify::name", G_CALLBACK (count_cb), &names);
  g_signal_connect (person, "notify::stage", G_CALLBACK (count_cb), &stages);

  g_object_set (person, "name", "Ottoline", "stage", RP_STAGE_CURIOUS, NULL);
  g_object_set (person, "name", "Ottoline", "stage", RP_STAGE_CURIOUS, NULL);
  g_assert_cmpuint (names, ==, 1);
  g_assert_cmpuint (stages, ==, 1);

  changed = rp_record_copy (person);
  g_object_set (changed, "name", "Priya", NULL);
  g_assert_cmpstr (person->name, ==, "Ottoline");
  rp_record_assign (person, changed);
  g_assert_cmpstr (person->name, ==, "Priya");
  g_assert_cmpuint (names, ==, 2);
  g_assert_cmpuint (stages, ==, 1);
}

static void
test_title (void)
{
  g_autoptr(RpPerson) person = g_object_new (RP_TYPE_PERSON, "name", "Ottoline", NULL);

  g_assert_cmpstr (rp_record_get_title (person), ==, "Ottoline");
  g_assert_cmpstr (rp_record_get_kind (person), ==, "person");
  g_object_set (person, "name", "", NULL);
  g_assert_null (rp_record_get_title (person));
}

static void
test_sealed (void)
{
  RpRecordClass *klass = rp_model_get_class (RP_TYPE_CURIOSITY);
  const RpField *evidence = rp_record_class_find_field (klass, "evidence");
  g_autoptr(RpCuriosity) record = rp_record_new (RP_TYPE_CURIOSITY);
  g_autoptr(RpCuriosity) copy = NULL;
  g_autoptr(GBytes) sealed = g_bytes_new_static ("sealed", 6);

  g_assert_cmpint (rp_record_get_sealed_state (record, evidence), ==, RP_SEALED_EMPTY);
  g_assert_false (rp_record_is_set (record, evidence));

  rp_record_set_sealed (record, evidence, sealed, RP_SEALED_CLOSED);
  g_assert_cmpint (rp_record_get_sealed_state (record, evidence), ==, RP_SEALED_CLOSED);
  g_assert_true (rp_record_is_set (record, evidence));
  g_assert_null (record->evidence);

  copy = rp_record_copy (record);
  g_assert_true (rp_record_get_sealed (copy, evidence) == sealed);

  rp_record_set_text (record, evidence, "their words");
  g_assert_cmpint (rp_record_get_sealed_state (record, evidence), ==, RP_SEALED_OPEN);
  g_assert_true (rp_record_get_sealed (record, evidence) == sealed);

  /* Locked again: the open record takes over the closed one. */
  rp_record_assign (record, copy);
  g_assert_cmpint (rp_record_get_sealed_state (record, evidence), ==, RP_SEALED_CLOSED);
  g_assert_null (record->evidence);

  /* Taking an open text away takes the stored one away too. */
  rp_record_set_text (record, evidence, "their words");
  rp_record_set_text (record, evidence, NULL);
  g_assert_cmpint (rp_record_get_sealed_state (record, evidence), ==, RP_SEALED_EMPTY);

  rp_record_set_sealed (record, evidence, sealed, RP_SEALED_DAMAGED);
  g_assert_cmpint (rp_record_get_sealed_state (record, evidence), ==, RP_SEALED_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/identity", test_identity);
  g_test_add_func ("/record/notify", test_notify);
  g_test_add_func ("/record/title", test_title);
  g_test_add_func ("/record/sealed", test_sealed);

  return g_test_run ();
}
