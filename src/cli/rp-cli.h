/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a verb returns; an error's own exit code comes from rp_error_exit_code(). */
#define RP_CLI_DONE  0
#define RP_CLI_NO    1      /* the answer is "no" */
#define RP_CLI_ERROR (-1)   /* a GError says what happened */

/**
 * RpCli:
 * @directory: the library's folder
 * @now: what counts as now
 * @zone: my time zone
 * @json: whether the answer is one JSON document
 * @passphrase: (nullable): the first line of @passphrase_fd
 * @passphrase_fd: what --passphrase-fd said; -1 when nothing
 * @now_text: (nullable): what --now said
 * @vault: (nullable): the vault, once rp_cli_open() was called
 * @store: (nullable): the library, once rp_cli_open() was called
 *
 * One call of the program.
 */
typedef struct
{
  char      *directory;
  gint64     now;
  GTimeZone *zone;
  gboolean   json;
  char      *passphrase;
  int        passphrase_fd;
  char      *now_text;
  RpVault   *vault;
  RpStore   *store;
} RpCli;

/**
 * RpVerb:
 * @name: what is typed
 * @arguments: what follows it, for the help
 * @summary: one line
 * @run: does it; argv[0] is the verb
 */
typedef struct _RpVerb RpVerb;
struct _RpVerb
{
  const char *name;
  const char *arguments;
  const char *summary;
  int       (*run) (RpCli         *cli,
                    const RpVerb  *verb,
                    int            argc,
                    char         **argv,
                    GError       **error);
};

/**
 * RpCliOpenFlags:
 * @RP_CLI_OPEN_CREATE: make a library where there is none
 * @RP_CLI_OPEN_UNLOCK: unlock if that needs nobody; it is no error if it fails
 * @RP_CLI_OPEN_SEALED: private notes must be unlocked
 */
typedef enum {
  RP_CLI_OPEN_CREATE = 1 << 0,
  RP_CLI_OPEN_UNLOCK = 1 << 1,
  RP_CLI_OPEN_SEALED = 1 << 2,
} RpCliOpenFlags;

gboolean      rp_cli_open_library (RpCli          *cli,
                                  RpCliOpenFlags  flags,
                                  GError        **error);
gboolean      rp_cli_open        (RpCli          *cli,
                                  RpCliOpenFlags  flags,
                                  GError        **error);
void          rp_cli_clear       (RpCli          *cli);
gboolean      rp_cli_parse       (RpCli          *cli,
                                  const RpVerb   *verb,
                                  GOptionEntry   *entries,
                                  int            *argc,
                                  char         ***argv,
                                  GError        **error);
gboolean      rp_cli_usage       (const RpVerb   *verb,
                                  GError        **error);

void          rp_cli_ready_cb    (GObject        *source,
                                  GAsyncResult   *result,
                                  gpointer        slot);
GAsyncResult *rp_cli_wait        (GAsyncResult  **slot);

gpointer      rp_cli_find        (RpCli          *cli,
                                  GType           type,
                                  const char     *name,
                                  GError        **error);
GPtrArray    *rp_cli_list        (RpCli          *cli,
                                  RpQuery        *query,
                                  GError        **error);
gboolean      rp_cli_write       (RpCli          *cli,
                                  RpBatch        *batch,
                                  GError        **error);

gboolean      rp_cli_take_text   (gpointer        record,
                                  const char     *field,
                                  const char     *text,
                                  GError        **error);
void          rp_cli_print       (const char     *text);
void          rp_cli_print_json  (JsonNode       *node);
void          rp_cli_print_id    (RpCli          *cli,
                                  gpointer        record);
gboolean      rp_cli_write_file  (const char     *output,
                                  GBytes         *bytes,
                                  GError        **error);

G_END_DECLS
