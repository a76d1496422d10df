/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-error.h"
#include "rp-store.h"
#include "rp-vault-private.h"
#include "rp-vault-rotation.h"

G_BEGIN_DECLS

/* What the tests of the store share: a library in a folder of its own, and
 * each call made to wait for its answer. */

#define TEST_PASSPHRASE "five words are quite enough"
#define TEST_NOW        G_GINT64_CONSTANT (1790000000)

#define ID(record) rp_record_get_id (record)

/**
 * Library:
 * @folder: of the library
 * @vault: never set up, until test_vault_set_up()
 * @store: open
 */
typedef struct
{
  char    *folder;
  RpVault *vault;
  RpStore *store;
} Library;

void       library_set_up     (Library          *library,
                               gconstpointer     data);
void       library_tear_down  (Library          *library,
                               gconstpointer     data);
void       library_reopen     (Library          *library);
void       library_run_sql    (Library          *library,
                               const char       *sql);
char      *library_path       (Library          *library,
                               const char       *name);
gboolean   library_holds      (Library          *library,
                               const char       *text);
void       remove_folder      (const char       *folder);

#define library_test(path, func) \
  g_test_add (path, Library, NULL, library_set_up, func, library_tear_down)

void       test_vault_set_up  (Library          *library);
void       test_vault_unlock  (Library          *library);

void       test_result_cb     (GObject          *object,
                               GAsyncResult     *result,
                               gpointer          user_data);
GAsyncResult *test_await      (GAsyncResult    **result);

gboolean   test_open          (RpStore          *store,
                               RpStoreOpenFlags  flags,
                               GError          **error);
gpointer   test_get           (RpStore          *store,
                               GType             type,
                               const char       *id,
                               GError          **error);
gpointer   test_find          (RpStore          *store,
                               GType             type,
                               const char       *name,
                               GError          **error);
GPtrArray *test_list          (RpStore          *store,
                               RpQuery          *query,
                               GError          **error);
GPtrArray *test_search        (RpStore          *store,
                               const char       *text);
RpVerifyReport *test_verify   (RpStore          *store);
gboolean   test_write         (RpStore          *store,
                               RpBatch          *batch,
                               GError          **error);
gboolean   test_try_put       (RpStore          *store,
                               gpointer          record,
                               GError          **error);
void       test_put           (RpStore          *store,
                               gpointer          record);
void       test_delete        (RpStore          *store,
                               gpointer          record);
char      *test_undo          (RpStore          *store,
                               GError          **error);
char      *test_redo          (RpStore          *store,
                               GError          **error);

gpointer   test_make          (GType             type,
                               const char       *first_property,
                               ...) G_GNUC_NULL_TERMINATED;
gpointer   test_add           (RpStore          *store,
                               GType             type,
                               const char       *first_property,
                               ...) G_GNUC_NULL_TERMINATED;
void       test_fill          (gpointer          record,
                               GHashTable       *by_type);
gpointer   test_reread        (RpStore          *store,
                               gpointer          record);
guint      test_count         (RpStore          *store,
                               GType             type);
gboolean   test_rotate        (RpStore          *store,
                               RpVaultRotation  *rotation,
                               GError          **error);
void       keep               (gpointer          record);
void       records_clear      (gpointer          records,
                               gsize             size);

G_END_DECLS
