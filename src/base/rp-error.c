/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-error.h"

#include <gio/gio.h>
#include <sysexits.h>

/* Codes of the contract that sysexits.h has no name for. */
#define EXIT_LIBRARY_BUSY 75
#define EXIT_LOCKED       77
#define EXIT_TOO_NEW      78

G_DEFINE_QUARK (rp-error-quark, rp_error)

static int
exit_code_of_io_error (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return EX_NOINPUT;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
    case G_IO_ERROR_EXISTS:
    case G_IO_ERROR_IS_DIRECTORY:
      return EX_CANTCREAT;
    case G_IO_ERROR_INVALID_DATA:
      return EX_DATAERR;
    default:
      return EX_IOERR;
    }
}

/**
 * rp_error_exit_code:
 * @error: an error of any domain
 *
 * Returns: the exit code of `rapportctl` for @error, as in sysexits.h
 */
int
rp_error_exit_code (const GError *error)
{
  static const int codes[] = {
    [RP_ERROR_USAGE] = EX_USAGE,         [RP_ERROR_DATA] = EX_DATAERR,
    [RP_ERROR_NOT_FOUND] = EX_NOINPUT,   [RP_ERROR_AMBIGUOUS] = EX_NOINPUT,
    [RP_ERROR_KEYRING] = EX_UNAVAILABLE, [RP_ERROR_LOCKED] = EXIT_LOCKED,
    [RP_ERROR_CREATE] = EX_CANTCREAT,    [RP_ERROR_IO] = EX_IOERR,
    [RP_ERROR_BUSY] = EXIT_LIBRARY_BUSY, [RP_ERROR_DAMAGED] = EX_DATAERR,
    [RP_ERROR_TOO_NEW] = EXIT_TOO_NEW,   [RP_ERROR_READ_ONLY] = EX_CANTCREAT,
    [RP_ERROR_CONFLICT] = EX_DATAERR,
  };

  g_return_val_if_fail (error != NULL, EX_SOFTWARE);

  if (error->domain == G_OPTION_ERROR)
    return EX_USAGE;
  if (error->domain == G_IO_ERROR)
    return exit_code_of_io_error (error->code);
  if (error->domain != RP_ERROR || error->code < 0 || error->code >= (int) G_N_ELEMENTS (codes))
    return EX_SOFTWARE;

  return codes[error->code];
}
