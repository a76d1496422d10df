/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "power-life.h"

#include "power-library.h"
#include "rp-store-drafts.h"

#include <sys/stat.h>

#define SPARE_ROOM (256 * 1024)

static void
add_records (Library    *library,
             GType       type,
             const char *property,
             GPtrArray  *things)
{
  g_autoptr(RpQuery) query = rp_query_new (type);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = test_list (library->store, query, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *text = NULL;

      g_object_get (records->pdata[i], property, &text, NULL);
      g_ptr_array_add (things, g_strdup_printf ("%s %s",
                                                rp_record_get_kind (records->pdata[i]), text));
    }
}

static void
add_draft (Library   *library,
           GPtrArray *things,
           GString   *problem)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(RpSecretBytes) opened = NULL;
  g_autoptr(GError) error = NULL;
  gsize length = 0;

  rp_store_find_draft_async (library->store, POWER_DRAFT_FIELD, POWER_DRAFT_ID, 0, NULL,
                             test_result_cb, &result);
  sealed = rp_store_find_draft_finish (library->store, test_await (&result), &error);
  if (sealed != NULL && rp_vault_open (library->vault, RP_DRAFT_KIND, POWER_DRAFT_FIELD,
                                       POWER_DRAFT_ID, 0, sealed, &opened, &error))
    {
      const char *text = rp_secret_bytes_begin_read (opened, &length);

      g_ptr_array_add (things, g_strdup_printf ("draft %.*s", (int) length, text));
      rp_secret_bytes_end_read (opened);
    }
  if (error != NULL)
    g_string_append_printf (problem, "the draft: %s; ", error->message);
}

/* The keyring has to open it, and one of the passphrases, the other not; and the keyring again
 * when it has lost what nothing needs any more.
 *
 * Returns: whether it is open */
static gboolean
open_all_ways (Library   *library,
                GPtrArray *things,
                GString   *problem)
{
  static const char *const passphrases[] = { TEST_PASSPHRASE, POWER_NEW_PASSPHRASE };
  g_autoptr(GError) error = NULL;
  guint n_opened = 0;

  if (!power_unlock (library, NULL, &error))
    g_string_append_printf (problem, "by the keyring: %s; ", error->message);
  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      rp_vault_lock (library->vault);
      if (!power_unlock (library, passphrases[i], NULL))
        continue;
      n_opened++;
      g_ptr_array_add (things, g_strconcat ("passphrase ", passphrases[i], NULL));
    }
  if (n_opened != 1)
    g_string_append_printf (problem, "%u passphrases; ", n_opened);
  rp_vault_lock (library->vault);

  return power_unlock (library, NULL, NULL);
}

static void
verify (Library *library,
        GString *problem)
{
  g_autoptr(RpVerifyReport) report = test_verify (library->store);

  for (guint i = 0; i < report->problems->len; i++)
    g_string_append_printf (problem, "%s; ", (char *) report->problems->pdata[i]);
  if (report->n_unread > 0)
    g_string_append_printf (problem, "%u closed; ", report->n_unread);
}

static void
look_into (Library   *library,
           GPtrArray *things,
           GString   *problem)
{
  gboolean is_set_up = rp_vault_get_state (library->vault) != RP_VAULT_NO_VAULT;

  if (is_set_up && !open_all_ways (library, things, problem))
    return;
  add_records (library, RP_TYPE_PERSON, "name", things);
  add_records (library, RP_TYPE_ENCOUNTER, "words", things);
  if (is_set_up)
    {
      add_records (library, RP_TYPE_NOTE, "body", things);
      add_draft (library, things, problem);
    }
  verify (library, problem);
}

/**
 * power_look:
 * @folder: of a library that the power was cut in
 * @keyring: where its keyring has its items
 * @problem: gets what is wrong with it
 *
 * Opens the library as the program does and looks at all that there is.
 *
 * Returns: (transfer full): what there is, as power_describe() puts it
 */
char *
power_look (const char *folder,
            const char *keyring,
            GString    *problem)
{
  g_autoptr(GPtrArray) things = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *spare_room = g_build_filename (folder, "spare-room", NULL);
  g_autoptr(GError) error = NULL;
  Library library = { NULL };
  struct stat about;

  if (power_open (&library, folder, keyring, &error))
    look_into (&library, things, problem);
  else
    g_string_append_printf (problem, "%s; ", error->message);
  power_close (&library);
  if (error == NULL && (stat (spare_room, &about) != 0 || about.st_size != SPARE_ROOM))
    g_string_append (problem, "no room is set aside; ");

  return power_describe (things);
}
