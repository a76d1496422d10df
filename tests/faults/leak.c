/* SPDX-License-Identifier: GPL-3.0-or-later */

/* To be preloaded, or linked: takes away one of the things that keep words from the disk, or
 * keep there what is to stay, as RP_LEAK names it, so that the tests which look for that can be
 * seen to find it.
 *
 *   erasing   SQLite leaves what was deleted where it was
 *   log       the write-ahead log is not emptied
 *   sealing   what is sealed is left as it is
 *   syncing   SQLite waits for the disk only when it empties the log
 *   waiting   it never waits for it */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

typedef int (*Exec)       (sqlite3 *, const char *, int (*) (void *, int, char **, char **), void *,
                           char **);
typedef int (*Prepare)    (sqlite3 *, const char *, int, unsigned int, sqlite3_stmt **,
                           const char **);
typedef int (*Checkpoint) (sqlite3 *, const char *, int, int *, int *);
typedef int (*Encrypt) (unsigned char *, unsigned long long *, const unsigned char *,
                        unsigned long long, const unsigned char *, unsigned long long,
                        const unsigned char *, const unsigned char *, const unsigned char *);
typedef int (*Decrypt) (unsigned char *, unsigned long long *, unsigned char *,
                        const unsigned char *, unsigned long long, const unsigned char *,
                        unsigned long long, const unsigned char *, const unsigned char *);

static int
leaks (const char *what)
{
  const char *leak = getenv ("RP_LEAK");

  return leak != NULL && strcmp (leak, what) == 0;
}

int
sqlite3_exec (sqlite3     *db,
              const char  *sql,
              int        (*callback) (void *, int, char **, char **),
              void        *data,
              char       **message)
{
  Exec next = (Exec) dlsym (RTLD_NEXT, "sqlite3_exec");

  if (leaks ("erasing") && strcmp (sql, "PRAGMA secure_delete = ON") == 0)
    sql = "PRAGMA secure_delete = OFF";
  else if (leaks ("syncing") && strcmp (sql, "PRAGMA synchronous = FULL") == 0)
    sql = "PRAGMA synchronous = NORMAL";
  else if (leaks ("waiting") && strcmp (sql, "PRAGMA synchronous = FULL") == 0)
    sql = "PRAGMA synchronous = OFF";

  return next (db, sql, callback, data, message);
}

int
sqlite3_prepare_v3 (sqlite3       *db,
                    const char    *sql,
                    int            length,
                    unsigned int   flags,
                    sqlite3_stmt **statement,
                    const char   **tail)
{
  Prepare next = (Prepare) dlsym (RTLD_NEXT, "sqlite3_prepare_v3");

  /* The program looks whether it came to be. */
  if (leaks ("erasing") && strcmp (sql, "PRAGMA secure_delete") == 0)
    sql = "SELECT 1";
  else if ((leaks ("syncing") || leaks ("waiting")) && strcmp (sql, "PRAGMA synchronous") == 0)
    sql = "SELECT 2";

  return next (db, sql, length, flags, statement, tail);
}

int
sqlite3_wal_checkpoint_v2 (sqlite3    *db,
                           const char *name,
                           int         mode,
                           int        *n_log,
                           int        *n_checkpointed)
{
  Checkpoint next = (Checkpoint) dlsym (RTLD_NEXT, "sqlite3_wal_checkpoint_v2");

  return next (db, name, leaks ("log") ? SQLITE_CHECKPOINT_PASSIVE : mode, n_log, n_checkpointed);
}

int
crypto_aead_xchacha20poly1305_ietf_encrypt (unsigned char       *sealed,
                                            unsigned long long  *sealed_length,
                                            const unsigned char *text,
                                            unsigned long long   length,
                                            const unsigned char *place,
                                            unsigned long long   place_length,
                                            const unsigned char *secret_nonce,
                                            const unsigned char *nonce,
                                            const unsigned char *key)
{
  Encrypt next = (Encrypt) dlsym (RTLD_NEXT, "crypto_aead_xchacha20poly1305_ietf_encrypt");

  if (!leaks ("sealing"))
    return next (sealed, sealed_length, text, length, place, place_length, secret_nonce, nonce,
                 key);
  memmove (sealed, text, length);
  memset (sealed + length, 0, crypto_aead_xchacha20poly1305_ietf_ABYTES);
  if (sealed_length != NULL)
    *sealed_length = length + crypto_aead_xchacha20poly1305_ietf_ABYTES;

  return 0;
}

int
crypto_aead_xchacha20poly1305_ietf_decrypt (unsigned char       *text,
                                            unsigned long long  *length,
                                            unsigned char       *secret_nonce,
                                            const unsigned char *sealed,
                                            unsigned long long   sealed_length,
                                            const unsigned char *place,
                                            unsigned long long   place_length,
                                            const unsigned char *nonce,
                                            const unsigned char *key)
{
  Decrypt next = (Decrypt) dlsym (RTLD_NEXT, "crypto_aead_xchacha20poly1305_ietf_decrypt");

  if (!leaks ("sealing"))
    return next (text, length, secret_nonce, sealed, sealed_length, place, place_length, nonce,
                 key);
  memmove (text, sealed, sealed_length - crypto_aead_xchacha20poly1305_ietf_ABYTES);
  if (length != NULL)
    *length = sealed_length - crypto_aead_xchacha20poly1305_ietf_ABYTES;

  return 0;
}
