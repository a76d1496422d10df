/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpError:
 * @RP_ERROR_USAGE: the call makes no sense as it stands; say it differently
 * @RP_ERROR_DATA: the input is not what it claims to be; mend the input
 * @RP_ERROR_NOT_FOUND: there is no such record or file
 * @RP_ERROR_AMBIGUOUS: several records fit; the message lists them
 * @RP_ERROR_KEYRING: the desktop keyring cannot be reached
 * @RP_ERROR_LOCKED: private notes are locked; unlock and try again
 * @RP_ERROR_CREATE: a file or folder cannot be created or written there
 * @RP_ERROR_IO: the disk failed or is full; nothing was changed
 * @RP_ERROR_BUSY: the library is open elsewhere; close it there
 * @RP_ERROR_DAMAGED: the library is damaged; restore a backup
 * @RP_ERROR_TOO_NEW: the library was made by a newer version
 * @RP_ERROR_READ_ONLY: the library can be read but not changed
 * @RP_ERROR_CONFLICT: the record changed meanwhile; look again
 *
 * One domain for the whole core. A code says what the caller can do about it,
 * not where it arose.
 */
typedef enum {
  RP_ERROR_USAGE,
  RP_ERROR_DATA,
  RP_ERROR_NOT_FOUND,
  RP_ERROR_AMBIGUOUS,
  RP_ERROR_KEYRING,
  RP_ERROR_LOCKED,
  RP_ERROR_CREATE,
  RP_ERROR_IO,
  RP_ERROR_BUSY,
  RP_ERROR_DAMAGED,
  RP_ERROR_TOO_NEW,
  RP_ERROR_READ_ONLY,
  RP_ERROR_CONFLICT,
} RpError;

#define RP_ERROR (rp_error_quark ())

GQuark rp_error_quark     (void);
int    rp_error_exit_code (const GError *error);

G_END_DECLS
