/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-fields.h"
#include "rp-error.h"
#include "rp-model.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a meeting plan is made of can be said with the meeting. */
static const struct
{
  const char *option;
  const char *help;
  GType     (*get_type) (void);
  const char *field;   /* takes the value; the other field refers to the meeting */
  const char *type;    /* of a plan item */
} parts[] = {
  { "topic", N_("A topic to talk about"), rp_plan_topic_get_type, "topic", NULL },
  { "lesson", N_("A lesson to tell"), rp_plan_lesson_get_type, "lesson", NULL },
  { "attendee", N_("Somebody beside the executive and me"), rp_attendee_get_type, "person", NULL },
  { "question", N_("A question to ask"), rp_plan_item_get_type, "text", "question" },
  { "insight", N_("An insight of mine to offer"), rp_plan_item_get_type, "text", "insight" },
  { "hypothesis", N_("A hypothesis of mine to test"), rp_plan_item_get_type, "text",
    "hypothesis" },
  { "checklist", N_("Something to do before"), rp_plan_item_get_type, "text", "checklist" },
};

typedef struct
{
  GArray  *entries;
  char   **fields;                            /* one for each field of the class */
  char   **parts[G_N_ELEMENTS (parts)];
  char    *role;                              /* of a person's position … */
  char    *organization;                      /* … and where */
  guint    n_fields;
  GPtrArray *names;                           /* of the options */
} Options;

static void
options_clear (Options *options)
{
  for (guint i = 0; i < options->n_fields; i++)
    g_free (options->fields[i]);
  g_free (options->fields);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_strfreev (options->parts[i]);
  g_free (options->role);
  g_free (options->organization);
  g_clear_pointer (&options->entries, g_array_unref);
  g_clear_pointer (&options->names, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
add_entry (Options    *options,
           const char *name,
           GOptionArg  arg,
           gpointer    value,
           const char *help)
{
  GOptionEntry entry = { name, 0, 0, arg, value, help, N_("VALUE") };

  g_array_append_val (options->entries, entry);
}

/* Options come from the field table, so that a new field needs none here. */
static void
options_init (Options       *options,
              RpRecordClass *klass)
{
  options->entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  options->names = g_ptr_array_new_with_free_func (g_free);
  options->n_fields = klass->n_fields;
  options->fields = g_new0 (char *, klass->n_fields);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      char *name = g_strdelimit (g_strdup (klass->fields[i].name), "_", '-');

      g_ptr_array_add (options->names, name);
      add_entry (options, name, G_OPTION_ARG_FILENAME, &options->fields[i], NULL);
    }

  if (strcmp (klass->kind, "person") == 0)
    {
      add_entry (options, "role", G_OPTION_ARG_FILENAME, &options->role,
                 N_("What they are where they work"));
      add_entry (options, "organization", G_OPTION_ARG_FILENAME, &options->organization,
                 N_("Where they work; added when it is new"));
    }
  if (strcmp (klass->kind, "meeting") == 0)
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      add_entry (options, parts[i].option, G_OPTION_ARG_FILENAME_ARRAY, &options->parts[i],
                 parts[i].help);
}

static gboolean
add_position (RpCli          *cli,
              RpBatch        *batch,
              gpointer        person,
              const Options  *options,
              GError        **error)
{
  g_autoptr(RpPosition) position = NULL;
  g_autoptr(RpOrganization) organization = NULL;
  g_autoptr(GError) not_found = NULL;

  if (options->organization == NULL)
    {
      if (options->role == NULL)
        return TRUE;
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("A role needs an organization: add --organization."));
      return FALSE;
    }

  organization = rp_cli_find (cli, RP_TYPE_ORGANIZATION, options->organization, &not_found);
  if (organization == NULL)
    {
      if (!g_error_matches (not_found, RP_ERROR, RP_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&not_found));
          return FALSE;
        }
      organization = rp_record_new (RP_TYPE_ORGANIZATION);
      if (!rp_cli_set_field (cli, organization, "name", options->organization, error))
        return FALSE;
      rp_batch_put (batch, organization);
    }

  position = g_object_new (RP_TYPE_POSITION, "person", rp_record_get_id (person),
                           "organization", rp_record_get_id (organization), NULL);
  if (options->role != NULL && !rp_cli_set_field (cli, position, "role", options->role, error))
    return FALSE;
  rp_batch_put (batch, position);

  return TRUE;
}

static gboolean
add_part (RpCli       *cli,
          RpBatch     *batch,
          gpointer     meeting,
          guint        part,
          guint        rank,
          const char  *text,
          GError     **error)
{
  g_autoptr(RpRecord) record = rp_record_new (parts[part].get_type ());
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  const RpField *rank_field = rp_record_class_find_field (klass, "rank");

  g_object_set (record, "meeting", rp_record_get_id (meeting), NULL);
  if (parts[part].type != NULL && !rp_cli_take_text (record, "type", parts[part].type, error))
    return FALSE;
  if (rank_field != NULL)
    rp_record_set_number (record, rank_field, rank);
  if (!rp_cli_set_field (cli, record, parts[part].field, text, error))
    return FALSE;
  rp_batch_put (batch, record);

  return TRUE;
}

static gboolean
fill (RpCli          *cli,
      RpBatch        *batch,
      gpointer        record,
      const char     *title,
      const Options  *options,
      GError        **error)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  const RpField *title_field = rp_record_class_get_title (klass);

  if (title != NULL && title_field == NULL)
    {
      g_set_error (error, RP_ERROR, RP_ERROR_USAGE, _("A %s has no title: use its options."),
                   klass->kind);
      return FALSE;
    }
  if (title != NULL && !rp_cli_set_field (cli, record, title_field->name, title, error))
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    if (options->fields[i] != NULL &&
        !rp_cli_set_field (cli, record, klass->fields[i].name, options->fields[i], error))
      return FALSE;

  rp_cli_set_defaults (cli, record);
  if (!rp_cli_check_span (record, error))
    return FALSE;
  rp_batch_put (batch, record);
  if (RP_IS_PERSON (record) && !add_position (cli, batch, record, options, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; options->parts[i] != NULL && options->parts[i][j] != NULL; j++)
      if (!add_part (cli, batch, record, i, j, options->parts[i][j], error))
        return FALSE;

  return TRUE;
}

static GType
type_to_add (const RpVerb  *verb,
             const char    *word,
             GError       **error)
{
  g_autofree char *kind = g_strdelimit (g_strdup (word), "-", '_');
  GType type = rp_model_find_type (kind);

  if (type == G_TYPE_INVALID || rp_model_get_class (type)->sealed_whole)
    {
      g_set_error (error, RP_ERROR, RP_ERROR_USAGE,
                   _("There is nothing called “%s” to add. There is: person, organization, "
                     "topic, meeting, encounter, favour, commitment, and the other words of "
                     "the library."), word);
      return G_TYPE_INVALID;
    }

  return type;
}

RP_DECLARE_VERB (add)
{
  g_auto(Options) options = { 0 };
  g_autoptr(RpRecord) record = NULL;
  g_autoptr(RpBatch) batch = NULL;
  g_autofree char *label = NULL;
  GType type;

  /* The options depend on the kind, which stands first. */
  if (argc < 2 || *argv[1] == '-')
    {
      if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
        return RP_CLI_ERROR;
      return rp_cli_usage (verb, error), RP_CLI_ERROR;
    }
  type = type_to_add (verb, argv[1], error);
  if (type == G_TYPE_INVALID)
    return RP_CLI_ERROR;
  options_init (&options, rp_model_get_class (type));
  if (!rp_cli_parse (cli, verb, (GOptionEntry *) (gpointer) options.entries->data,
                     &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc > 3)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;

  if (!rp_cli_open (cli, RP_CLI_OPEN_CREATE | RP_CLI_OPEN_UNLOCK, error))
    return RP_CLI_ERROR;
  record = rp_record_new (type);
  label = g_strdup_printf (_("Add %s"), rp_record_get_kind (record));
  batch = rp_batch_new (label);
  if (!fill (cli, batch, record, argc == 3 ? argv[2] : NULL, &options, error) ||
      !rp_cli_write (cli, g_steal_pointer (&batch), error))
    return RP_CLI_ERROR;

  rp_cli_print_id (cli, record);
  return RP_CLI_DONE;
}
