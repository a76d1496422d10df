/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-error.h"
#include "rp-recovery-code.h"

#include <string.h>

static RpSecretBytes *
make_code (guint8 first)
{
  guint8 bytes[RP_RECOVERY_CODE_SIZE];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) (first + i);

  return rp_secret_bytes_new (bytes, sizeof bytes);
}

static char *
dup_text (RpSecretBytes *code)
{
  g_autoptr(RpSecretBytes) text = rp_recovery_code_format (code);
  gsize length = 0;
  const char *bytes = rp_secret_bytes_begin_read (text, &length);
  char *copy = g_strndup (bytes, length);

  g_assert_cmpuint (strlen (bytes), ==, length);
  rp_secret_bytes_end_read (text);

  return copy;
}

static void
test_format (void)
{
  g_autoptr(RpSecretBytes) code = make_code (0);
  g_autofree char *text = dup_text (code);
  g_auto(GStrv) groups = g_strsplit (text, "-", -1);

  g_assert_cmpuint (g_strv_length (groups), ==, RP_RECOVERY_CODE_GROUPS);
  /* Bytes 0 and 1 and half of 2: the number 16. What follows is in the vectors. */
  g_assert_cmpstr (groups[0], ==, "000GG");
  for (guint i = 0; groups[i] != NULL; i++)
    g_assert_cmpuint (strlen (groups[i]), ==, RP_RECOVERY_CODE_GROUP_LENGTH);
}

/* What is written can be read, however it is typed, whatever the code. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(RpSecretBytes) code = i == 0 ? make_code (0) : rp_recovery_code_new ();
      g_autofree char *text = dup_text (code);
      g_autofree char *lower = g_ascii_strdown (text, -1);
      g_autofree char *joined = g_strdup (text);
      g_autofree char *spaced = g_strdup_printf ("  %s\t\n", text);
      g_autofree char *letters = g_strdup (text);
      const char *ways[] = { text, lower, joined, spaced, letters };
      char *to = joined;

      for (const char *at = text; *at != '\0'; at++)
        if (*at != '-')
          *to++ = *at;
      *to = '\0';
      g_strdelimit (spaced, "-", ' ');
      for (char *at = letters; *at != '\0'; at++)
        *at = *at == '0' ? "Oo"[i % 2] : *at == '1' ? "IiLl"[i % 4] : *at;

      for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
        {
          g_autoptr(GError) error = NULL;
          g_autoptr(RpSecretBytes) read = rp_recovery_code_read (ways[w], NULL, &error);

          g_assert_no_error (error);
          g_assert_true (rp_secret_bytes_equal (read, code));
        }
    }
}

/* One symbol wrong, at every place, by every other symbol: the group is named. */
static void
test_every_symbol (void)
{
  static const char symbols[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U#";
  g_autoptr(RpSecretBytes) code = make_code (77);
  g_autofree char *text = dup_text (code);

  for (guint at = 0; text[at] != '\0'; at++)
    for (guint s = 0; text[at] != '-' && symbols[s] != '\0'; s++)
      {
        g_autofree char *wrong = g_strdup (text);
        g_autoptr(GError) error = NULL;
        guint group = 99;

        if (symbols[s] == text[at])
          continue;
        wrong[at] = symbols[s];
        g_assert_null (rp_recovery_code_read (wrong, &group, &error));
        g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
        g_assert_cmpuint (group, ==, at / (RP_RECOVERY_CODE_GROUP_LENGTH + 1) + 1);
      }
}

/* Two neighbours of a group exchanged: the group is named. */
static void
test_every_swap (void)
{
  g_autoptr(RpSecretBytes) code = make_code (7);
  g_autofree char *text = dup_text (code);

  for (guint at = 0; text[at + 1] != '\0'; at++)
    {
      g_autofree char *wrong = g_strdup (text);
      guint group = 99;

      if (text[at] == '-' || text[at + 1] == '-' || text[at] == text[at + 1])
        continue;
      wrong[at] = text[at + 1];
      wrong[at + 1] = text[at];
      g_assert_null (rp_recovery_code_read (wrong, &group, NULL));
      g_assert_cmpuint (group, ==, at / (RP_RECOVERY_CODE_GROUP_LENGTH + 1) + 1);
    }
}

/* Texts of another length; @group is what can be said about them. */
static void
test_lengths (void)
{
  static const struct
  {
    const char *typed;
    guint       group;
  } rows[] = {
    { "", 0 },
    { " - ", 0 },
    { "00000", 0 },
    { "00000-00000-00000-00000-00000-00000-00000", 0 },
    { "00000-00000-00000-00000-00000-00000-00000-00000-0", 0 },
    { "00000-00000-00000-00000-00000-00000-00000-0000", 8 },
    { "00000-00000-0000-00000-00000-00000-00000-00000", 3 },
    { "00000-00000-000000-0000-00000-00000-00000-00000", 3 },
    { "0000000000000000000000000000000000000000000", 0 },
    { "00000-00000-00000-00000-\xc3\xa4-00000-00000-00000", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      guint group = 99;

      g_test_message ("row %u", i);
      g_assert_null (rp_recovery_code_read (rows[i].typed, &group, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
      g_assert_cmpuint (group, ==, rows[i].group);
    }
}

/* Two groups are asked back, never the same twice, and each is asked for in time. */
static void
test_asking_back (void)
{
  g_autoptr(RpSecretBytes) code = make_code (33);
  g_autofree char *text = dup_text (code);
  g_auto(GStrv) parts = g_strsplit (text, "-", -1);
  guint seen[RP_RECOVERY_CODE_GROUPS + 1] = { 0 };

  for (guint i = 0; i < 1000; i++)
    {
      guint groups[RP_RECOVERY_CODE_ASKED] = { 0 };

      rp_recovery_code_pick_groups (groups);
      g_assert_cmpuint (groups[0], <, groups[1]);
      g_assert_cmpuint (groups[0], >=, 1);
      g_assert_cmpuint (groups[1], <=, RP_RECOVERY_CODE_GROUPS);
      seen[groups[0]]++;
      seen[groups[1]]++;
    }
  for (guint i = 1; i <= RP_RECOVERY_CODE_GROUPS; i++)
    {
      g_autofree char *lower = g_ascii_strdown (parts[i - 1], -1);
      g_autofree char *longer = g_strconcat (parts[i - 1], "0", NULL);

      g_assert_cmpuint (seen[i], >, 0);
      g_assert_true (rp_recovery_code_has_group (code, i, parts[i - 1]));
      g_assert_true (rp_recovery_code_has_group (code, i, lower));
      g_assert_false (rp_recovery_code_has_group (code, i, parts[i % RP_RECOVERY_CODE_GROUPS]));
      g_assert_false (rp_recovery_code_has_group (code, i, longer));
      g_assert_false (rp_recovery_code_has_group (code, i, ""));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-code/format", test_format);
  g_test_add_func ("/recovery-code/round-trip", test_round_trip);
  g_test_add_func ("/recovery-code/every-symbol", test_every_symbol);
  g_test_add_func ("/recovery-code/every-swap", test_every_swap);
  g_test_add_func ("/recovery-code/lengths", test_lengths);
  g_test_add_func ("/recovery-code/asking-back", test_asking_back);

  return g_test_run ();
}
