/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-interchange-test.h"

#include "rp-error.h"
#include "rp-json.h"

#define ID    "11111111-1111-4111-8111-111111111111"
#define OTHER "22222222-2222-4222-8222-222222222222"
#define HEAD  "{\"format\":\"rapport\",\"version\":1,"

static void
assert_refused (GBytes  *bytes,
                RpError  code)
{
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (rp_json_read (bytes, import, &error));
  g_assert_error (error, RP_ERROR, (int) code);
  g_assert_cmpuint (import->records->len, ==, 0);
  g_assert_cmpuint (import->rejected->len, ==, 0);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    RpError     code;
  } cases[] = {
    { "", RP_ERROR_DATA },
    { " \n ", RP_ERROR_DATA },
    { "null", RP_ERROR_DATA },
    { "[]", RP_ERROR_DATA },
    { "BEGIN:VCARD", RP_ERROR_DATA },
    { "{}", RP_ERROR_DATA },
    { "{\"format\":\"rapport\"}", RP_ERROR_DATA },
    { "{\"format\":\"other\",\"version\":1}", RP_ERROR_DATA },
    { "{\"format\":\"rapport\",\"version\":\"1\"}", RP_ERROR_DATA },
    { "{\"format\":\"rapport\",\"version\":0}", RP_ERROR_DATA },
    { "{\"format\":\"rapport\",\"version\":2}", RP_ERROR_TOO_NEW },
    { "{\"format\":\"rapport\",\"version\":2,\"wonders\":[]}", RP_ERROR_TOO_NEW },
    { HEAD "\"wonders\":[]}", RP_ERROR_DATA },
    { HEAD "\"person\":[]}", RP_ERROR_DATA },
    { HEAD "\"people\":{}}", RP_ERROR_DATA },
    { HEAD "\"people\":[", RP_ERROR_DATA },
    { HEAD "\"people\":[{\"id\":\"1", RP_ERROR_DATA },
    { HEAD "\"people\":[]]", RP_ERROR_DATA },
    { HEAD "\"people\":[}", RP_ERROR_DATA },
    { HEAD "\"people\":[],}", RP_ERROR_DATA },
    { HEAD "\"people\":[] // comment\n}", RP_ERROR_DATA },
    { HEAD "\"people\":[] /* comment */}", RP_ERROR_DATA },
    { HEAD "'people':[]}", RP_ERROR_DATA },
    { HEAD "\"people\":[],\"people\":[]}", RP_ERROR_DATA },
    { HEAD "\"people\":[{\"id\":\"" ID "\",\"name\":\"A\",\"name\":\"B\"}]}", RP_ERROR_DATA },
    { HEAD "\"people\":[{\"id\":\"" ID "\",\"name\":\"A\",\"n\\u0061me\":\"B\"}]}", RP_ERROR_DATA },
    { HEAD "\"people\":[{\"id\":\"" ID "\",\"name\":\"A\\u0000B\"}]}", RP_ERROR_DATA },
    { HEAD "\"people\":[{\"id\":\"" ID "\",\"name\":\"\\ud800\"}]}", RP_ERROR_DATA },
    { HEAD "\"people\":[{\"id\":\"" ID "\",\"name\":\"\\udc00\\ud800\"}]}", RP_ERROR_DATA },
    { HEAD "\"people\":[{\"id\":\"" ID "\",\"name\":\"\\x\"}]}", RP_ERROR_DATA },
    { HEAD "\"people\":[{\"id\":\"" ID "\",\"name\":\"a\nb\"}]}", RP_ERROR_DATA },
    { HEAD "\"people\":[{\"id\":\"" ID "\",\"name\":\"\xff\"}]}", RP_ERROR_DATA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = text_to_bytes (cases[i].text);

      g_test_message ("case %u", i);
      assert_refused (bytes, cases[i].code);
    }
}

static GBytes *
repeat (const char *head,
        const char *part,
        guint       count)
{
  GString *text = g_string_new (head);

  for (guint i = 0; i < count; i++)
    g_string_append (text, part);

  return g_string_free_to_bytes (text);
}

static void
test_too_much (void)
{
  static const struct
  {
    const char *head;
    const char *part;
    guint       count;
  } cases[] = {
    { "", "[", 100000 },
    { "", "{\"a\":", 100000 },
    { HEAD "\"people\":[", "[", 31 },
    { HEAD "\"people\":[", "{},", 200001 },
    { HEAD "\"people\":[{\"name\":\"", "x", 1024 * 1024 + 1 },
    { "", "x", 100 * 1000 * 1000 },
    { "{\"format\":\"", "x", 100 * 1000 * 1000 },
    { "", " ", 65 * 1024 * 1024 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = repeat (cases[i].head, cases[i].part, cases[i].count);
      gint64 start = g_get_monotonic_time ();

      assert_refused (bytes, RP_ERROR_DATA);
      g_test_message ("%u: %.1f ms", i, (double) (g_get_monotonic_time () - start) / 1000);
    }
}

static void
test_truncated_anywhere (void)
{
  static const char text[] = HEAD "\"people\":[{\"id\":\"" ID "\",\"name\":\"Ž\\u00e9\","
    "\"cadence_days\":42,\"friend\":true,\"city\":null}]}";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (text, length);

      assert_refused (bytes, RP_ERROR_DATA);
    }
}

static void
test_rejected (void)
{
  static const struct
  {
    const char *member;
    const char *record;
    const char *reason;
  } cases[] = {
    { "people", "\"id\":\"" OTHER "\"", "“name” is missing" },
    { "people", "\"name\":\"A\"", "“id” must be a UUID" },
    { "people", "\"id\":\"" OTHER "x\",\"name\":\"A\"", "“id” must be a UUID" },
    { "people", "\"id\":7,\"name\":\"A\"", "“id” must be a UUID" },
    { "people", "\"id\":\"" ID "\",\"name\":\"A\"", "another record" },
    { "people", "\"id\":\"" OTHER "\",\"name\":7", "must be a text" },
    { "people", "\"id\":\"" OTHER "\",\"name\":[\"A\"]", "must be a text" },
    { "people", "\"id\":\"" OTHER "\",\"name\":\"A\",\"nose\":1", "“nose” is not known" },
    { "people", "\"id\":\"" OTHER "\",\"name\":\"A\",\"time-zone\":\"x\"", "is not known" },
    { "people", "\"id\":\"" OTHER "\",\"name\":\"A\",\"cadence_days\":1.5", "whole number" },
    { "people", "\"id\":\"" OTHER "\",\"name\":\"A\",\"cadence_days\":-1", "out of range" },
    { "people", "\"id\":\"" OTHER "\",\"name\":\"A\",\"cadence_days\":99999999999", "of range" },
    { "people", "\"id\":\"" OTHER "\",\"name\":\"A\",\"friend\":1", "true or false" },
    { "people", "\"id\":\"" OTHER "\",\"name\":\"A\",\"stage\":\"guru\"", "“stage” is one of" },
    { "people", "\"id\":\"" OTHER "\",\"name\":\"A\",\"stage\":3", "must be a text" },
    { "people", "\"id\":\"" OTHER "\",\"name\":\"A\",\"created\":\"soon\"", "“created” takes" },
    { "needs", "\"id\":\"" OTHER "\",\"text\":\"A\",\"person\":\"" ID "\",\"since\":\"@-3d\"",
      "takes a day" },
    { "needs", "\"id\":\"" OTHER "\",\"text\":\"A\",\"person\":\"" OTHER "\"", "does not hold" },
    { "needs", "\"id\":\"" OTHER "\",\"text\":\"A\",\"person\":\"me\"", "id of a record" },
    { "scores", "\"id\":\"" OTHER "\",\"topic\":\"" ID "\",\"characteristic\":\"" ID "\"",
      "does not hold" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *list = strcmp (cases[i].member, "people") == 0
                                ? g_strdup (",\n")
                                : g_strdup_printf ("],\n\"%s\":[\n", cases[i].member);
      g_autofree char *text =
        g_strdup_printf (HEAD "\n\"people\":[\n{\"id\":\"" ID "\",\"name\":\"Known\"}\n%s\n{%s}]}",
                         list, cases[i].record);
      g_autoptr(GBytes) bytes = text_to_bytes (text);
      g_autoptr(RpImport) import = rp_import_new ();
      g_autoptr(GError) error = NULL;
      const RpImportRemark *remark;

      g_test_message ("%s", text);
      g_assert_true (rp_json_read (bytes, import, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (import->records->len, ==, 1);
      g_assert_cmpuint (import->rejected->len, ==, 1);
      remark = import->rejected->pdata[0];
      g_assert_nonnull (strstr (remark->text, cases[i].reason));
      g_assert_cmpuint (remark->line, >=, 5);
    }
}

/* A record falls with the one that it refers to. */
static void
test_falls_together (void)
{
  g_autoptr(GBytes) bytes = text_to_bytes (
    HEAD "\"needs\":[{\"id\":\"" OTHER "\",\"text\":\"A\",\"person\":\"" ID "\"}],\n"
    "\"people\":[{\"id\":\"" ID "\",\"name\":\"A\",\"stage\":\"guru\"}, 7]}");
  g_autoptr(RpImport) import = rp_import_new ();

  g_assert_true (rp_json_read (bytes, import, NULL));
  g_assert_cmpuint (import->records->len, ==, 0);
  g_assert_cmpuint (import->rejected->len, ==, 3);
  g_assert_cmpuint (import->n_items, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/json-bad/refused", test_refused);
  g_test_add_func ("/interchange/json-bad/too-much", test_too_much);
  g_test_add_func ("/interchange/json-bad/truncated-anywhere", test_truncated_anywhere);
  g_test_add_func ("/interchange/json-bad/rejected", test_rejected);
  g_test_add_func ("/interchange/json-bad/falls-together", test_falls_together);

  return g_test_run ();
}
