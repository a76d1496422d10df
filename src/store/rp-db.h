/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Private to src/store: one connection, used by one thread at a time. */

#define RP_DB_FILE           "library.db"
#define RP_DB_SIDECAR        "vault.keys"
#define RP_DB_APPLICATION_ID 0x52705274   /* "RpRt" */
#define RP_DB_SCHEMA_VERSION 4

typedef struct _RpDb RpDb;
typedef struct _RpStatement RpStatement;
struct sqlite3;

RpDb           *rp_db_open_image       (guint8       *data,
                                        gsize         size,
                                        gboolean      may_change,
                                        GError      **error);
RpDb           *rp_db_open             (const char   *directory,
                                        gboolean      create,
                                        int           newest_version,
                                        GError      **error);
gboolean        rp_db_claim            (const char   *path,
                                        GError      **error);
void            rp_db_disclaim         (const char   *path);
void            rp_db_close            (RpDb         *db);
struct sqlite3 *rp_db_get_handle       (RpDb         *db);
const char     *rp_db_get_directory    (RpDb         *db);
gboolean        rp_db_is_read_only     (RpDb         *db);
void            rp_db_set_too_new      (RpDb         *db);
int             rp_db_get_version      (RpDb         *db);
gboolean        rp_db_checkpoint       (RpDb         *db,
                                        GError      **error);
gboolean        rp_db_fail             (RpDb         *db,
                                        GError      **error);
gboolean        rp_db_exec             (RpDb         *db,
                                        const char   *sql,
                                        GError      **error);
gint64          rp_db_number           (RpDb         *db,
                                        const char   *sql,
                                        GError      **error);
gboolean        rp_db_check            (RpDb         *db,
                                        const char   *pragma,
                                        GPtrArray    *problems,
                                        GError      **error);
gboolean        rp_db_check_whole      (RpDb         *db,
                                        GPtrArray    *problems,
                                        GError      **error);
gboolean        rp_db_begin            (RpDb         *db,
                                        GError      **error);
gboolean        rp_db_commit           (RpDb         *db,
                                        GError      **error);
void            rp_db_rollback         (RpDb         *db);

RpStatement    *rp_db_prepare          (RpDb         *db,
                                        const char   *sql,
                                        GError      **error);
void            rp_statement_release   (RpStatement  *statement);
void            rp_statement_bind_text (RpStatement  *statement,
                                        int           index,
                                        const char   *text);
void            rp_statement_bind_int  (RpStatement  *statement,
                                        int           index,
                                        gint64        number);
void            rp_statement_bind_blob (RpStatement  *statement,
                                        int           index,
                                        GBytes       *bytes);
gboolean        rp_statement_step      (RpStatement  *statement,
                                        GError      **error);
gboolean        rp_statement_run       (RpStatement  *statement,
                                        GError      **error);
gboolean        rp_statement_is_null   (RpStatement  *statement,
                                        int           column);
gint64          rp_statement_get_int   (RpStatement  *statement,
                                        int           column);
double          rp_statement_get_double (RpStatement *statement,
                                         int          column);
const char     *rp_statement_get_text  (RpStatement  *statement,
                                        int           column);
const void     *rp_statement_get_blob  (RpStatement  *statement,
                                        int           column,
                                        gsize        *size);
GBytes         *rp_statement_dup_blob  (RpStatement  *statement,
                                        int           column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpDb, rp_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpStatement, rp_statement_release)

G_END_DECLS
