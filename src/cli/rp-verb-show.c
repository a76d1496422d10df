/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-advice.h"
#include "rp-cli-words.h"
#include "rp-model.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

/* Calls @func for each class with a field that refers to records of @type. */
static gboolean
for_each_hanging (RpCli        *cli,
                  gpointer      record,
                  void        (*func) (gpointer       data,
                                       RpRecordClass *klass,
                                       GPtrArray     *records),
                  gpointer      data,
                  GError      **error)
{
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      RpRecordClass *klass = rp_model_get_class (types[i]);

      for (guint j = 0; !klass->sealed_whole && j < klass->n_fields; j++)
        {
          g_autoptr(RpQuery) query = NULL;
          g_autoptr(GPtrArray) records = NULL;

          if (klass->fields[j].type != RP_FIELD_REF ||
              klass->fields[j].get_type () != G_OBJECT_TYPE (record))
            continue;
          query = rp_query_new (types[i]);
          rp_query_match (query, klass->fields[j].name, rp_record_get_id (record));
          records = rp_cli_list (cli, query, error);
          if (records == NULL)
            return FALSE;
          if (records->len > 0)
            func (data, klass, records);
        }
    }

  return TRUE;
}

typedef struct
{
  RpCliWords *words;
  JsonObject *object;   /* NULL when text is wanted */
} Output;

static void
write_hanging (gpointer       data,
               RpRecordClass *klass,
               GPtrArray     *records)
{
  Output *output = data;
  JsonArray *array;

  if (output->object == NULL)
    {
      g_autofree char *heading = g_strdelimit (g_strdup (klass->plural), "_", ' ');

      rp_cli_print ("\n");
      rp_cli_print (heading);
      rp_cli_print ("\n");
      for (guint i = 0; i < records->len; i++)
        {
          g_autofree char *line = rp_cli_words_line (output->words, records->pdata[i]);

          rp_cli_print ("  ");
          rp_cli_print (line);
          rp_cli_print ("\n");
        }
      return;
    }

  if (!json_object_has_member (output->object, klass->plural))
    json_object_set_array_member (output->object, klass->plural, json_array_new ());
  array = json_object_get_array_member (output->object, klass->plural);
  for (guint i = 0; i < records->len; i++)
    json_array_add_element (array, rp_cli_words_json (output->words, records->pdata[i]));
}

/* What is said of a private text that cannot be read now. */
static const char *
name_state (RpSealedState state)
{
  switch (state)
    {
    case RP_SEALED_DAMAGED:
      return _("(private, cannot be read)");
    case RP_SEALED_NEWER:
      return _("(private, from a newer version)");
    case RP_SEALED_EMPTY:
    case RP_SEALED_CLOSED:
    case RP_SEALED_OPEN:
    default:
      return _("(private, locked)");
    }
}

static void
print_fields (RpCliWords *words,
              gpointer    record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  g_autofree char *line = rp_cli_words_line (words, record);

  rp_cli_print (line);
  rp_cli_print ("\n");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      g_autofree char *text = rp_record_dup_string (record, field);
      const char *shown = text;

      if (field->type == RP_FIELD_REF && text != NULL)
        shown = rp_cli_words_name (words, text);
      if ((field->flags & RP_FIELD_SEALED) && text == NULL && rp_record_is_set (record, field))
        shown = name_state (rp_record_get_sealed_state (record, field));
      if (shown == NULL)
        continue;
      rp_cli_print (field->name);
      rp_cli_print (": ");
      rp_cli_print (shown);
      rp_cli_print ("\n");
    }
}

RP_DECLARE_VERB (show)
{
  g_autoptr(RpRecord) record = NULL;
  g_autoptr(RpCliWords) words = NULL;
  g_autoptr(JsonNode) node = NULL;
  Output output = { 0 };

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error))
    return RP_CLI_ERROR;

  record = rp_cli_find (cli, RP_TYPE_RECORD, argv[1], error);
  words = record != NULL ? rp_cli_words_new (cli, error) : NULL;
  if (words == NULL)
    return RP_CLI_ERROR;

  output.words = words;
  if (cli->json)
    {
      node = rp_cli_words_json (words, record);
      output.object = json_node_get_object (node);
      json_object_set_string_member (output.object, "record", rp_record_get_kind (record));
    }
  else
    print_fields (words, record);

  if (!rp_cli_show_advice (cli, record, output.object, error) ||
      !for_each_hanging (cli, record, write_hanging, &output, error))
    return RP_CLI_ERROR;
  if (cli->json)
    rp_cli_print_json (g_steal_pointer (&node));

  return RP_CLI_DONE;
}
