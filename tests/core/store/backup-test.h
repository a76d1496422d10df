/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store-backup.h"
#include "store-test.h"

G_BEGIN_DECLS

/* What the tests of backups share. */

#define BACKUP_PASSPHRASE "a sentence for backups alone"

static inline gboolean
test_back_up_with (Library               *library,
                   const char            *path,
                   const RpBackupSecret  *secret,
                   GError               **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_back_up_async (library->store, path, secret, NULL, NULL, NULL, test_result_cb, &result);

  return rp_store_back_up_finish (library->store, test_await (&result), NULL, error);
}

static inline gboolean
test_back_up (Library     *library,
              const char  *path,
              GError     **error)
{
  const RpBackupSecret secret = { BACKUP_PASSPHRASE, NULL };

  return test_back_up_with (library, path, &secret, error);
}

static inline RpBackup *
test_open_backup_with (const char            *path,
                       const RpBackupSecret  *secret,
                       GError               **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_backup_open_async (path, secret, NULL, NULL, NULL, test_result_cb, &result);

  return rp_backup_open_finish (test_await (&result), error);
}

static inline RpBackup *
test_open_backup (const char  *path,
                  GError     **error)
{
  const RpBackupSecret secret = { BACKUP_PASSPHRASE, NULL };

  return test_open_backup_with (path, &secret, error);
}

static inline gboolean
test_restore (RpBackup    *backup,
              const char  *folder,
              char       **aside,
              GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_backup_restore_async (backup, folder, NULL, NULL, NULL, test_result_cb, &result);

  return rp_backup_restore_finish (backup, test_await (&result), aside, error);
}

/* Records of @n people, in one step */
static inline void
test_add_people (RpStore *store,
                 guint    n)
{
  RpBatch *batch = rp_batch_new ("People");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autoptr(RpPerson) person = test_make (RP_TYPE_PERSON, "name", name, "about",
                                              "Words about them, and some more", NULL);

      rp_batch_put (batch, person);
    }
  test_write (store, batch, &error);
  g_assert_no_error (error);
}

/* What `verify` says of the library in @folder; NULL if it does not open */
static inline char *
test_digest_of (const char *folder)
{
  g_autoptr(RpStore) store = rp_store_new (folder, NULL);
  g_autoptr(RpVerifyReport) report = NULL;
  char *digest = NULL;

  if (test_open (store, RP_STORE_OPEN_NONE, NULL))
    {
      report = test_verify (store);
      if (report->problems->len == 0)
        digest = g_strdup (report->digest);
    }
  rp_store_close (store);

  return digest;
}

G_END_DECLS
