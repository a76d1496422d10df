/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault.h"

G_BEGIN_DECLS

/* The encrypted container of a backup: a header in clear that cannot be changed unseen, and
 * a stream that cannot be cut off unseen. All of it is for any thread but the main one. */

/* Bytes of text in each chunk but the last */
#define RP_BACKUP_CHUNK_SIZE  65536

#define RP_BACKUP_MAX_VERSION 32

/**
 * RpBackupInfo:
 * @created: when it was made, in seconds since the epoch
 * @schema: the schema of the library
 * @n_people: people in it, but for those in Recently Deleted
 * @n_meetings: meetings in it, likewise
 * @n_notes: private notes in it, likewise
 * @n_records: records of all kinds, deleted or not
 * @version: of the program that made it
 *
 * What a backup says about itself.
 */
typedef struct
{
  gint64  created;
  guint32 schema;
  guint64 n_people;
  guint64 n_meetings;
  guint64 n_notes;
  guint64 n_records;
  char    version[RP_BACKUP_MAX_VERSION + 1];
} RpBackupInfo;

/**
 * RpBackupSecret:
 * @passphrase: (nullable): as typed
 * @code: (nullable): a recovery code
 *
 * What opens a backup; one of both. To make one, @passphrase, or neither: then it opens by
 * the recovery passphrase and the recovery code of the private notes.
 */
typedef struct
{
  const char    *passphrase;
  RpSecretBytes *code;
} RpBackupSecret;

typedef struct _RpBackupWriter RpBackupWriter;
typedef struct _RpBackupReader RpBackupReader;

RpBackupWriter     *rp_backup_writer_new      (int                    fd,
                                               const RpBackupInfo    *about,
                                               RpVault               *vault,
                                               const RpBackupSecret  *secret,
                                               GError               **error);
RpSecretBytes      *rp_backup_writer_get_key  (RpBackupWriter        *self);
gboolean            rp_backup_writer_write    (RpBackupWriter        *self,
                                               const void            *data,
                                               gsize                  size,
                                               GError               **error);
gboolean            rp_backup_writer_finish   (RpBackupWriter        *self,
                                               GError               **error);
void                rp_backup_writer_free     (RpBackupWriter        *self);

gboolean            rp_backup_is_one          (int                    fd);
RpBackupReader     *rp_backup_reader_new      (int                    fd,
                                               const RpBackupSecret  *secret,
                                               GError               **error);
RpBackupReader     *rp_backup_reader_new_with_key (int                fd,
                                               RpSecretBytes         *file_key,
                                               GError               **error);
const RpBackupInfo *rp_backup_reader_get_info (RpBackupReader        *self);
gboolean            rp_backup_reader_read     (RpBackupReader        *self,
                                               void                  *data,
                                               gsize                  size,
                                               GError               **error);
gboolean            rp_backup_reader_finish   (RpBackupReader        *self,
                                               GError               **error);
void                rp_backup_reader_free     (RpBackupReader        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpBackupWriter, rp_backup_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpBackupReader, rp_backup_reader_free)

G_END_DECLS
