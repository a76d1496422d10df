/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli.h"

#include "rp-error.h"

#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * rp_cli_print:
 * @text: UTF-8
 *
 * Writes to standard output, whatever the locale.
 */
void
rp_cli_print (const char *text)
{
  fputs (text, stdout);
}

/**
 * rp_cli_print_json:
 * @node: (transfer full): the answer
 */
void
rp_cli_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  rp_cli_print (text);
  rp_cli_print ("\n");
  json_node_unref (node);
}

/**
 * rp_cli_print_id:
 * @cli: the call
 * @record: a record that was just added
 *
 * Answers with its UUID.
 */
void
rp_cli_print_id (RpCli    *cli,
                 gpointer  record)
{
  JsonObject *object;

  if (!cli->json)
    {
      rp_cli_print (rp_record_get_id (record));
      rp_cli_print ("\n");
      return;
    }

  object = json_object_new ();
  json_object_set_string_member (object, "id", rp_record_get_id (record));
  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
}

static gboolean
set_file_error (GError       **error,
                const GError  *file_error,
                const char    *path)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, RP_ERROR, RP_ERROR_IO,
                 _("The disk is full: “%s” was not written. Make room and try again."), name);
  else
    g_set_error_literal (error, RP_ERROR, g_error_matches (file_error, G_FILE_ERROR,
                                                           G_FILE_ERROR_IO)
                                            ? RP_ERROR_IO : RP_ERROR_CREATE, file_error->message);
  return FALSE;
}

/* Where a pipe or a device is named, it is written to, not replaced. */
static int
open_pipe (const char *path)
{
  struct stat about;

  if (path == NULL)
    return dup (STDOUT_FILENO);
  if (stat (path, &about) != 0 || S_ISREG (about.st_mode) || S_ISDIR (about.st_mode))
    return -1;

  return open (path, O_WRONLY | O_CLOEXEC);
}

/**
 * rp_cli_write_file:
 * @output: (nullable): where to; %NULL or "-" is standard output
 * @bytes: what
 * @error: return location
 *
 * Writes a file that only its owner reads, or nothing at all.
 *
 * Returns: whether all was written
 */
gboolean
rp_cli_write_file (const char  *output,
                   GBytes      *bytes,
                   GError     **error)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  const char *path = output == NULL || strcmp (output, "-") == 0 ? NULL : output;
  g_autoptr(GOutputStream) out = NULL;
  g_autoptr(GError) file_error = NULL;
  int fd = open_pipe (path);

  if (fd < 0 && path == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_IO, _("The answer could not be written."));
      return FALSE;
    }
  if (fd < 0)
    return g_file_set_contents_full (path, data, (gssize) size,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0600, &file_error) ||
           set_file_error (error, file_error, path);

  out = g_unix_output_stream_new (fd, TRUE);

  return g_output_stream_write_all (out, data, size, NULL, NULL, error);
}
