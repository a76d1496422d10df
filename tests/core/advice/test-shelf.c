/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

/* "ann 4, bob 1" */
static char *
dup_shelf (RpNetwork *network)
{
  g_autoptr(GArray) jars = rp_network_jars (network);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < jars->len; i++)
    {
      const RpJarEntry *entry = &g_array_index (jars, RpJarEntry, i);

      g_string_append_printf (words, "%s%s %d", i > 0 ? ", " : "", entry->person->name,
                              entry->jar.sweets);
    }

  return g_string_free (words, FALSE);
}

static void
test_order (void)
{
  static const struct { const char *script, *expected; } cases[] = {
    { "person ann not-met", "" },
    { "person ann acquainted; person bob trusted-advisor; person cat confidant",
      "bob 5, cat 3, ann 0" },
    { "person bob acquainted; person ann acquainted", "ann 0, bob 0" },
    /* never met, but something went their way */
    { "person ann not-met; given ann large", "ann 3" },
    { "person ann acquainted; person bob confidant; given ann large; given ann small; "
      "asked bob large; asked bob large", "ann 4, bob -3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpNetwork) network = rp_network_new (network_facts (cases[i].script));
      g_autofree char *shelf = dup_shelf (network);

      g_assert_cmpstr (shelf, ==, cases[i].expected);
    }
}

static void
test_any_order_of_entry (void)
{
  static const guint sizes[] = { 10, 300, 5000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(GHashTable) matches = rp_matches_new ();
      g_autoptr(RpNetwork) network = rp_network_new (network_generate (sizes[i], i + 1,
                                                                       matches));
      g_autofree char *shelf = dup_shelf (network);

      g_assert_cmpuint (strlen (shelf), >, sizes[i]);
      for (guint seed = 1; seed <= 3; seed++)
        {
          RpNetworkFacts *facts = network_generate (sizes[i], i + 1, matches);
          g_autoptr(RpNetwork) other = NULL;
          g_autofree char *again = NULL;

          network_shuffle (facts, seed);
          other = rp_network_new (facts);
          again = dup_shelf (other);
          g_assert_cmpstr (again, ==, shelf);
        }
    }
}

static void
test_one (void)
{
  g_autoptr(RpNetwork) network = rp_network_new (network_facts ("person ann confidant; "
                                                                "given ann medium"));
  g_autofree char *id = network_dup_id ("ann");
  RpJarEntry entry;

  g_assert_true (rp_network_jar (network, id, &entry));
  g_assert_cmpstr (entry.person->name, ==, "ann");
  g_assert_cmpint (entry.jar.sweets, ==, 5);
  g_assert_cmpuint (entry.jar.given, ==, 1);
  g_assert_false (rp_network_jar (network, "nobody", &entry));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shelf/order", test_order);
  g_test_add_func ("/shelf/any-order-of-entry", test_any_order_of_entry);
  g_test_add_func ("/shelf/one", test_one);

  return g_test_run ();
}
