/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-fields.h"
#include "rp-cli-words.h"
#include "rp-error.h"
#include "rp-json.h"
#include "rp-model.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *title;
  char *body;
  char *person;
  char *topic;
  char *meeting;
} Draft;

static void
draft_clear (Draft *draft)
{
  g_free (draft->title);
  if (draft->body != NULL)
    explicit_bzero (draft->body, strlen (draft->body));
  g_free (draft->body);
  g_free (draft->person);
  g_free (draft->topic);
  g_free (draft->meeting);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

static int
add_note (RpCli        *cli,
          const Draft  *draft,
          GError      **error)
{
  const struct { const char *field; const char *text; } values[] = {
    { "title", draft->title }, { "body", draft->body }, { "person", draft->person },
    { "topic", draft->topic }, { "meeting", draft->meeting },
  };
  g_autoptr(RpNote) note = rp_record_new (RP_TYPE_NOTE);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Add Note"));

  if (draft->title == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE, _("A note needs a --title."));
      return RP_CLI_ERROR;
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].text != NULL &&
        !rp_cli_set_field (cli, note, values[i].field, values[i].text, error))
      return RP_CLI_ERROR;
  rp_cli_set_defaults (cli, note);
  rp_batch_put (batch, note);
  if (!rp_cli_write (cli, g_steal_pointer (&batch), error))
    return RP_CLI_ERROR;

  rp_cli_print_id (cli, note);
  return RP_CLI_DONE;
}

static void
print_line (RpNote *note)
{
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (note), "date");
  g_autofree char *day = rp_record_dup_string (note, field);
  g_autofree char *line = NULL;

  if (rp_record_is_damaged (note))
    line = g_strdup_printf ("            %s (%s)\n",
                            rp_note_name_unreadable (rp_record_is_newer (note)),
                            rp_record_get_id (note));
  else
    line = g_strdup_printf ("%s  %s\n", day != NULL ? day : "          ", note->title);

  rp_cli_print (line);
}

static int
refuse_newer (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_TOO_NEW,
                       _("A newer Rapport wrote notes here. They are kept as they are; update "
                         "Rapport to read them."));
  return RP_CLI_ERROR;
}

static int
list_notes (RpCli   *cli,
            GError **error)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(GPtrArray) notes = rp_cli_list (cli, query, error);
  JsonArray *array;
  guint n_damaged, n_newer = 0;

  if (notes == NULL)
    return RP_CLI_ERROR;

  if (!cli->json)
    for (guint i = 0; i < notes->len; i++)
      print_line (notes->pdata[i]);
  else
    {
      array = json_array_sized_new (notes->len);
      for (guint i = 0; i < notes->len; i++)
        json_array_add_element (array, rp_json_from_record (notes->pdata[i], TRUE));
      rp_cli_print_json (json_node_init_array (json_node_alloc (), g_steal_pointer (&array)));
    }

  for (guint i = 0; i < notes->len; i++)
    n_newer += rp_record_is_newer (notes->pdata[i]) ? 1 : 0;
  n_damaged = rp_json_count_damaged (notes) - n_newer;
  if (n_damaged == 0)
    return n_newer == 0 ? RP_CLI_DONE : refuse_newer (error);

  g_set_error (error, RP_ERROR, RP_ERROR_DAMAGED,
               ngettext ("%u note cannot be read. The damaged data is kept.",
                         "%u notes cannot be read. The damaged data is kept.", n_damaged),
               n_damaged);
  return RP_CLI_ERROR;
}

static int
show_note (RpCli       *cli,
           const char  *name,
           GError     **error)
{
  g_autoptr(RpNote) note = rp_cli_find (cli, RP_TYPE_NOTE, name, error);
  g_autoptr(RpCliWords) words = NULL;
  const char *links[3];

  if (note == NULL)
    return RP_CLI_ERROR;

  if (cli->json)
    rp_cli_print_json (rp_json_from_record (note, TRUE));
  if (rp_record_is_newer (note))
    return refuse_newer (error);
  if (rp_record_is_damaged (note))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DAMAGED,
                           _("This note cannot be read. The damaged data is kept."));
      return RP_CLI_ERROR;
    }
  if (cli->json)
    return RP_CLI_DONE;

  words = rp_cli_words_new (cli, error);
  if (words == NULL)
    return RP_CLI_ERROR;
  links[0] = rp_cli_words_name (words, note->person);
  links[1] = rp_cli_words_name (words, note->topic);
  links[2] = rp_cli_words_name (words, note->meeting);
  rp_cli_print (note->title);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (links[i] != NULL)
      {
        rp_cli_print (" · ");
        rp_cli_print (links[i]);
      }
  rp_cli_print ("\n\n");
  rp_cli_print (note->body != NULL ? note->body : "");
  rp_cli_print ("\n");

  return RP_CLI_DONE;
}

static int
delete_note (RpCli       *cli,
             const char  *name,
             GError     **error)
{
  g_autoptr(RpNote) note = rp_cli_find (cli, RP_TYPE_NOTE, name, error);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Delete Note"));

  if (note == NULL)
    return RP_CLI_ERROR;
  rp_batch_delete (batch, RP_TYPE_NOTE, rp_record_get_id (note));
  if (!rp_cli_write (cli, g_steal_pointer (&batch), error))
    return RP_CLI_ERROR;

  if (cli->json)
    rp_cli_print_id (cli, note);
  return RP_CLI_DONE;
}

RP_DECLARE_VERB (note)
{
  g_auto(Draft) draft = { 0 };
  GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &draft.title, N_("What it is about"), N_("TEXT") },
    { "body", 0, 0, G_OPTION_ARG_FILENAME, &draft.body, N_("The note"), N_("TEXT") },
    { "person", 0, 0, G_OPTION_ARG_FILENAME, &draft.person, N_("Who it is about"), N_("NAME") },
    { "topic", 0, 0, G_OPTION_ARG_FILENAME, &draft.topic, N_("The topic"), N_("TITLE") },
    { "meeting", 0, 0, G_OPTION_ARG_FILENAME, &draft.meeting, N_("The meeting"), N_("TITLE") },
    { NULL }
  };
  const char *action;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  action = argc > 1 ? argv[1] : "";
  if (!(argc == 2 && (strcmp (action, "add") == 0 || strcmp (action, "list") == 0)) &&
      !(argc == 3 && (strcmp (action, "show") == 0 || strcmp (action, "delete") == 0)))
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, RP_CLI_OPEN_SEALED, error))
    return RP_CLI_ERROR;

  if (strcmp (action, "add") == 0)
    return add_note (cli, &draft, error);
  if (strcmp (action, "list") == 0)
    return list_notes (cli, error);
  if (strcmp (action, "show") == 0)
    return show_note (cli, argv[2], error);

  return delete_note (cli, argv[2], error);
}
