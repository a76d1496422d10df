/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-import.h"
#include "rp-error.h"
#include "rp-example.h"
#include "rp-json.h"
#include "rp-vcard.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

/* The largest file that any format takes. */
#define MAX_FILE_BYTES (64 * 1024 * 1024)

typedef gboolean (*Reader) (GBytes    *bytes,
                            RpImport  *import,
                            GError   **error);

static GBytes *
read_file (const char  *path,
           GError     **error)
{
  /* A path, never an address: nothing is fetched from anywhere. */
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) failed = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, &failed);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  if (stream == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_NOT_FOUND, failed->message);
      return NULL;
    }

  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer,
                                   NULL, error)) > 0)
    {
      g_byte_array_append (bytes, buffer, (guint) n);
      if (bytes->len > MAX_FILE_BYTES)
        {
          g_set_error (error, RP_ERROR, RP_ERROR_DATA,
                       _("“%s” is larger than 64 MiB. Nothing was imported."), path);
          return NULL;
        }
    }

  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* JSON begins with a brace, whatever the file is called. */
static Reader
reader_for (const char  *format,
            GBytes      *bytes,
            GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize i = 0;

  if (g_strcmp0 (format, "json") == 0)
    return rp_json_read;
  if (g_strcmp0 (format, "vcard") == 0)
    return rp_vcard_read;
  if (format != NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE, _("--as is vcard or json."));
      return NULL;
    }

  while (i < size && g_ascii_isspace (data[i]))
    i++;

  return i < size && data[i] == '{' ? rp_json_read : rp_vcard_read;
}

static gboolean
read_into (RpImport    *import,
           const char  *path,
           const char  *format,
           GError     **error)
{
  g_autoptr(GBytes) bytes = read_file (path, error);
  Reader reader = bytes != NULL ? reader_for (format, bytes, error) : NULL;

  return reader != NULL && reader (bytes, import, error);
}

/* Which file each remark is about: the reader only knows lines. */
typedef struct
{
  const char *path;
  guint       n_rejected;   /* remarks of this file end here */
  guint       n_kept;
  guint       n_dropped;
} FileMarks;

static const char *
file_of (GArray *marks,
         gsize   offset,
         guint   index)
{
  for (guint i = 0; i < marks->len; i++)
    {
      FileMarks *mark = &g_array_index (marks, FileMarks, i);

      if (index < G_STRUCT_MEMBER (guint, mark, offset))
        return mark->path;
    }

  g_return_val_if_reached ("");
}

static JsonArray *
remarks_to_json (GPtrArray *remarks,
                 GArray    *marks,
                 gsize      offset)
{
  JsonArray *array = json_array_sized_new (remarks->len);

  for (guint i = 0; i < remarks->len; i++)
    {
      const RpImportRemark *remark = remarks->pdata[i];
      JsonObject *object = json_object_new ();
      g_autofree char *file = g_filename_display_name (file_of (marks, offset, i));

      json_object_set_string_member (object, "file", file);
      json_object_set_int_member (object, "line", remark->line);
      json_object_set_string_member (object, "reason", remark->text);
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
print_json (const RpImport *import,
            GArray         *marks,
            guint           n_new,
            guint           n_merged)
{
  g_autoptr(JsonObject) object = json_object_new ();

  json_object_set_int_member (object, "new", n_new);
  json_object_set_int_member (object, "merged", n_merged);
  json_object_set_array_member (object, "rejected",
                                remarks_to_json (import->rejected, marks,
                                                 G_STRUCT_OFFSET (FileMarks, n_rejected)));
  json_object_set_array_member (object, "kept",
                                remarks_to_json (import->kept, marks,
                                                 G_STRUCT_OFFSET (FileMarks, n_kept)));
  json_object_set_array_member (object, "dropped",
                                remarks_to_json (import->dropped, marks,
                                                 G_STRUCT_OFFSET (FileMarks, n_dropped)));

  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
}

static void
print_remarks (const char *heading,
               GPtrArray  *remarks,
               GArray     *marks,
               gsize       offset)
{
  if (remarks->len == 0)
    return;

  rp_cli_print (heading);
  rp_cli_print ("\n");
  for (guint i = 0; i < remarks->len; i++)
    {
      const RpImportRemark *remark = remarks->pdata[i];
      g_autofree char *file = g_filename_display_name (file_of (marks, offset, i));
      g_autofree char *place = remark->line > 0 ? g_strdup_printf ("%s:%u", file, remark->line)
                                                : g_strdup (file);
      g_autofree char *line = g_strdup_printf ("  %s: %s\n", place, remark->text);

      rp_cli_print (line);
    }
}

static void
print_text (const RpImport *import,
            GArray         *marks,
            guint           n_new,
            guint           n_merged,
            gboolean        dry_run)
{
  g_autofree char *counts =
    g_strdup_printf (dry_run ? _("Would be new: %u, merged: %u, rejected: %u\n")
                             : _("New: %u, merged: %u, rejected: %u\n"),
                     n_new, n_merged, import->rejected->len);

  rp_cli_print (counts);
  print_remarks (_("Rejected:"), import->rejected, marks,
                 G_STRUCT_OFFSET (FileMarks, n_rejected));
  print_remarks (_("Left out or changed:"), import->dropped, marks,
                 G_STRUCT_OFFSET (FileMarks, n_dropped));
  print_remarks (_("Kept word for word, though there is no field for it:"), import->kept, marks,
                 G_STRUCT_OFFSET (FileMarks, n_kept));
}

static gboolean
read_files (RpImport    *import,
            GArray      *marks,
            char       **paths,
            const char  *format,
            GError     **error)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      FileMarks mark = { .path = paths[i] };

      if (!read_into (import, paths[i], format, error))
        {
          g_prefix_error (error, "%s: ", paths[i]);
          return FALSE;
        }
      mark.n_rejected = import->rejected->len;
      mark.n_kept = import->kept->len;
      mark.n_dropped = import->dropped->len;
      g_array_append_val (marks, mark);
    }

  return TRUE;
}

static int
answer (RpCli          *cli,
        const RpImport *import,
        GArray         *marks,
        const RpMerge  *merge,
        gboolean        dry_run,
        GError        **error)
{
  /* An address book is counted by its people, a library by its records. */
  gboolean people = import->groups->len > 0;
  guint n_new = people ? rp_merge_count (merge->added, RP_TYPE_PERSON) : merge->added->len;
  guint n_merged = people ? rp_merge_count (merge->merged, RP_TYPE_PERSON) : merge->merged->len;

  if (cli->json)
    print_json (import, marks, n_new, n_merged);
  else
    print_text (import, marks, n_new, n_merged, dry_run);

  if (n_new + n_merged > 0 || import->rejected->len == 0)
    return RP_CLI_DONE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                       _("Nothing in there could be taken. Nothing was changed."));
  return RP_CLI_ERROR;
}

RP_DECLARE_VERB (import)
{
  g_autofree char *format = NULL;
  gboolean dry_run = FALSE;
  GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run,
      N_("Say what would be done, and do nothing"), NULL },
    { "as", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("As what: vcard or json; told from the file when left out"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(GArray) marks = g_array_new (FALSE, TRUE, sizeof (FileMarks));
  g_autoptr(RpMerge) merge = NULL;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc < 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!read_files (import, marks, argv + 1, format, error))
    return RP_CLI_ERROR;

  if (!rp_cli_open (cli, RP_CLI_OPEN_CREATE | RP_CLI_OPEN_UNLOCK, error))
    return RP_CLI_ERROR;
  merge = rp_cli_merge (cli, import, error);
  if (merge == NULL || (!dry_run && !rp_cli_write_merge (cli, merge, _("Import"), error)))
    return RP_CLI_ERROR;

  return answer (cli, import, marks, merge, dry_run, error);
}

RP_DECLARE_VERB (example)
{
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(GArray) marks = g_array_new (FALSE, TRUE, sizeof (FileMarks));
  g_autoptr(RpMerge) merge = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 1)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, RP_CLI_OPEN_CREATE | RP_CLI_OPEN_UNLOCK, error) ||
      !rp_cli_is_empty (cli, error) ||
      !rp_example_read (cli->now, cli->zone, import, error))
    return RP_CLI_ERROR;

  merge = rp_cli_merge (cli, import, error);
  if (merge == NULL || !rp_cli_write_merge (cli, merge, _("Load the Example Library"), error))
    return RP_CLI_ERROR;

  if (cli->json)
    print_json (import, marks, merge->added->len, merge->merged->len);
  return RP_CLI_DONE;
}
