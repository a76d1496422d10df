/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-passphrase.h"

#include "rp-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* In characters, as in the window; and in bytes */
#define LONGEST        4000
#define MAX_PASSPHRASE (4 * LONGEST)

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

/**
 * rp_cli_ask:
 * @prompt: what is asked for
 *
 * Asks on the terminal itself, whatever the standard streams are; nothing shows while the
 * answer is typed.
 *
 * Returns: (transfer full) (nullable): the answer, to be wiped; %NULL without a terminal
 */
char *
rp_cli_ask (const char *prompt)
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
 * rp_cli_read_passphrase:
 * @fd: a descriptor
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the next line of @fd, to be wiped
 */
char *
rp_cli_read_passphrase (int      fd,
                        GError **error)
{
  char line[MAX_PASSPHRASE + 2];
  char *passphrase = NULL;
  gsize length = 0;
  ssize_t n = 0;

  /* Byte by byte: what follows the first line belongs to somebody else. */
  while (length <= MAX_PASSPHRASE)
    {
      do
        n = read (fd, line + length, 1);
      while (n < 0 && errno == EINTR);
      if (n <= 0 || line[length] == '\n')
        break;
      length++;
    }

  if (length > 0 && length <= MAX_PASSPHRASE && line[length - 1] == '\r')
    length--;   /* of a file from elsewhere; nobody can type it in the window */
  line[length] = '\0';
  if (length > MAX_PASSPHRASE || g_utf8_strlen (line, (gssize) length) > LONGEST)
    g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                         _("That is too long for a passphrase: 4,000 characters are the most. "
                           "Type it anew."));
  else if (n >= 0 && length > 0 && g_utf8_validate (line, (gssize) length, NULL))
    passphrase = g_strdup (line);
  else
    g_set_error (error, RP_ERROR, RP_ERROR_USAGE,
                 _("No passphrase could be read from descriptor %d."), fd);
  explicit_bzero (line, sizeof line);

  return passphrase;
}

static void
wipe (char *text)
{
  if (text != NULL)
    explicit_bzero (text, strlen (text));
}

/**
 * rp_cli_set_no_terminal:
 * @error: return location
 *
 * Says that nobody can be asked for a passphrase.
 */
void
rp_cli_set_no_terminal (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                       _("There is no terminal to ask for the passphrase: use "
                         "--passphrase-fd."));
}

static char *
ask_twice (GError **error)
{
  g_autofree char *passphrase = rp_cli_ask (_("New passphrase:"));
  g_autofree char *again = passphrase != NULL ? rp_cli_ask (_("The same again:")) : NULL;
  gboolean same = passphrase != NULL && g_strcmp0 (passphrase, again) == 0;

  if (passphrase == NULL)
    rp_cli_set_no_terminal (error);
  else if (!same)
    g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                         _("The two passphrases differ. Nothing was set up."));
  wipe (again);
  if (!same)
    wipe (passphrase);

  return same ? g_steal_pointer (&passphrase) : NULL;
}

/**
 * rp_cli_dup_new_passphrase:
 * @fd: a descriptor; -1 for the terminal, where it is to be typed twice
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a new passphrase, to be wiped
 */
char *
rp_cli_dup_new_passphrase (int      fd,
                           GError **error)
{
  return fd >= 0 ? rp_cli_read_passphrase (fd, error) : ask_twice (error);
}

/**
 * rp_cli_dup_passphrase:
 * @cli: the call
 * @prompt: what is asked for
 * @error: return location
 *
 * Takes the passphrase from the descriptor that was named, or else from the
 * terminal.
 *
 * Returns: (transfer full) (nullable): the passphrase, to be wiped
 */
char *
rp_cli_dup_passphrase (RpCli       *cli,
                       const char  *prompt,
                       GError     **error)
{
  char *passphrase = cli->passphrase != NULL ? g_strdup (cli->passphrase) : rp_cli_ask (prompt);

  if (passphrase == NULL)
    rp_cli_set_no_terminal (error);

  return passphrase;
}
