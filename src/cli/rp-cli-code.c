/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-code.h"

#include "rp-cli-passphrase.h"
#include "rp-error.h"
#include "rp-recovery-code.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
write_line (int          fd,
            const char  *text,
            gsize        length,
            GError     **error)
{
  const char *parts[] = { text, "\n" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (gsize done = 0, all = i == 0 ? length : 1; done < all;)
      {
        ssize_t n = write (fd, parts[i] + done, all - done);

        if (n < 0 && errno != EINTR)
          {
            g_set_error (error, RP_ERROR, RP_ERROR_USAGE,
                         _("The recovery code could not be written to descriptor %d."), fd);
            return FALSE;
          }
        done += n > 0 ? (gsize) n : 0;
      }

  return TRUE;
}

static gboolean
hand_over (int             fd,
           RpSecretBytes  *code,
           GError        **error)
{
  g_autoptr(RpSecretBytes) text = rp_recovery_code_format (code);
  gsize length = 0;
  const char *bytes = rp_secret_bytes_begin_read (text, &length);
  gboolean written = write_line (fd, bytes, length, error);

  rp_secret_bytes_end_read (text);

  return written;
}

static gboolean
show (RpSecretBytes  *code,
      GError        **error)
{
  FILE *terminal = fopen ("/dev/tty", "w");
  gboolean shown;

  if (terminal == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("There is no terminal to show the recovery code on: use "
                             "--code-fd."));
      return FALSE;
    }

  setvbuf (terminal, NULL, _IONBF, 0);
  fprintf (terminal, "%s\n", _("Recovery code. Write it down and keep it in a safe place; it is "
                               "not shown again:"));
  shown = hand_over (fileno (terminal), code, error);
  fclose (terminal);

  return shown;
}

/* Two groups, typed back, show that it is written down. */
static gboolean
confirm (RpSecretBytes  *code,
         GError        **error)
{
  guint groups[RP_RECOVERY_CODE_ASKED];
  gboolean right = TRUE;

  rp_recovery_code_pick_groups (groups);
  for (guint i = 0; i < RP_RECOVERY_CODE_ASKED && right; i++)
    {
      /* Translators: of the recovery code, counted from 1 */
      g_autofree char *prompt = g_strdup_printf (_("Group %u of the code:"), groups[i]);
      g_autofree char *typed = rp_cli_ask (prompt);

      right = typed != NULL && rp_recovery_code_has_group (code, groups[i], typed);
      if (typed != NULL)
        explicit_bzero (typed, strlen (typed));
    }
  if (!right)
    g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                         _("That is not what the recovery code says. Nothing was changed."));

  return right;
}

/**
 * rp_cli_make_code:
 * @fd: a descriptor the code is handed over to; -1 to show it on the terminal and ask two
 *   groups of it back
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a new recovery code that somebody has
 */
RpSecretBytes *
rp_cli_make_code (int      fd,
                  GError **error)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  gboolean done = fd >= 0 ? hand_over (fd, code, error)
                          : show (code, error) && confirm (code, error);

  return done ? g_steal_pointer (&code) : NULL;
}

/**
 * rp_cli_ask_code:
 * @cli: the call
 * @error: return location
 *
 * Takes the recovery code from where passphrases come from.
 *
 * Returns: (transfer full) (nullable): the code
 */
RpSecretBytes *
rp_cli_ask_code (RpCli   *cli,
                 GError **error)
{
  g_autofree char *typed = rp_cli_dup_passphrase (cli, _("Recovery code:"), error);
  RpSecretBytes *code = NULL;

  if (typed == NULL)
    return NULL;

  code = rp_recovery_code_read (typed, NULL, error);
  explicit_bzero (typed, strlen (typed));

  return code;
}
