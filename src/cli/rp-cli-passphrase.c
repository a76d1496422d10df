/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-passphrase.h"

#include "rp-error.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MAX_PASSPHRASE 1024

/* The terminal while nothing shows on it, for the handler of a signal */
static int hidden_fd;
static struct termios shown;

/* Who ends the program here must see again what they type next. */
static void
show_again (int number)
{
  tcsetattr (hidden_fd, TCSAFLUSH, &shown);
  raise (number);   /* the handler is gone: this ends the program */
}

static void
handle_signals (gboolean hidden)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
  const struct sigaction action = { .sa_handler = hidden ? show_again : SIG_DFL,
                                    .sa_flags = SA_RESETHAND | SA_NODEFER };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    sigaction (numbers[i], &action, NULL);
}

/* Asks on the terminal itself, whatever the standard streams are. */
static char *
ask (const char *prompt)
{
  FILE *terminal = fopen ("/dev/tty", "r+");
  char line[MAX_PASSPHRASE + 2];
  struct termios hidden;
  char *answer = NULL;

  if (terminal == NULL)
    return NULL;

  hidden_fd = fileno (terminal);
  if (tcgetattr (hidden_fd, &shown) == 0)
    {
      hidden = shown;
      handle_signals (TRUE);
      hidden.c_lflag &= ~(tcflag_t) ECHO;
      tcsetattr (hidden_fd, TCSAFLUSH, &hidden);
      fprintf (terminal, "%s ", prompt);
      fflush (terminal);
      if (fgets (line, sizeof line, terminal) != NULL)
        answer = g_strndup (line, strcspn (line, "\n"));
      tcsetattr (hidden_fd, TCSAFLUSH, &shown);
      handle_signals (FALSE);
      fputs ("\n", terminal);
      explicit_bzero (line, sizeof line);
    }
  fclose (terminal);

  return answer;
}

/**
 * rp_cli_dup_passphrase:
 * @cli: the call
 * @twice: whether it is a new one, to be typed twice
 * @error: return location
 *
 * Takes the passphrase from the descriptor that was named, or else from the
 * terminal.
 *
 * Returns: (transfer full) (nullable): the passphrase, to be wiped
 */
char *
rp_cli_dup_passphrase (RpCli    *cli,
                       gboolean  twice,
                       GError  **error)
{
  g_autofree char *passphrase = NULL;
  g_autofree char *again = NULL;

  if (cli->passphrase != NULL)
    return g_strdup (cli->passphrase);

  passphrase = ask (twice ? _("New passphrase:") : _("Passphrase:"));
  if (passphrase == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("There is no terminal to ask for the passphrase: use "
                             "--passphrase-fd."));
      return NULL;
    }
  if (!twice)
    return g_steal_pointer (&passphrase);

  again = ask (_("The same again:"));
  if (g_strcmp0 (passphrase, again) != 0)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("The two passphrases differ. Nothing was set up."));
      explicit_bzero (passphrase, strlen (passphrase));
      if (again != NULL)
        explicit_bzero (again, strlen (again));
      return NULL;
    }
  explicit_bzero (again, strlen (again));

  return g_steal_pointer (&passphrase);
}
