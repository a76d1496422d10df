/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-words.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-json.h"

#include <glib/gi18n.h>

struct _RpCliWords
{
  RpCli      *cli;
  GHashTable *records;     /* id → record that other records refer to by name */
  GHashTable *positions;   /* id of a person → their current position */
};

static gboolean
load_names (RpCliWords  *words,
            GType        type,
            GError     **error)
{
  g_autoptr(RpQuery) query = rp_query_new (type);
  g_autoptr(GPtrArray) records = rp_cli_list (words->cli, query, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      gpointer record = records->pdata[i];

      g_hash_table_insert (words->records, (gpointer) rp_record_get_id (record),
                           g_object_ref (record));
    }

  return records != NULL;
}

static gboolean
is_current (RpPosition *position,
            guint32     today)
{
  return position->since <= today && (position->until == 0 || position->until >= today);
}

static gboolean
load_positions (RpCliWords  *words,
                GError     **error)
{
  guint32 today = rp_time_day (words->cli->now, words->cli->zone);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_POSITION);
  g_autoptr(GPtrArray) positions = NULL;

  rp_query_order (query, "since", FALSE);
  positions = rp_cli_list (words->cli, query, error);
  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      RpPosition *position = positions->pdata[i];

      if (is_current (position, today))
        g_hash_table_replace (words->positions, position->person, g_object_ref (position));
    }

  return positions != NULL;
}

/**
 * rp_cli_words_new:
 * @cli: the call, with an open library
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the names of now
 */
RpCliWords *
rp_cli_words_new (RpCli   *cli,
                  GError **error)
{
  const GType types[] = { RP_TYPE_PERSON, RP_TYPE_ORGANIZATION, RP_TYPE_TOPIC, RP_TYPE_LESSON,
                          RP_TYPE_VENUE, RP_TYPE_ENGAGEMENT, RP_TYPE_OBJECTIVE,
                          RP_TYPE_COMMUNITY, RP_TYPE_CHARACTERISTIC, RP_TYPE_MEETING };
  g_autoptr(RpCliWords) words = g_new0 (RpCliWords, 1);

  words->cli = cli;
  words->records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  words->positions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (!load_names (words, types[i], error))
      return NULL;

  return load_positions (words, error) ? g_steal_pointer (&words) : NULL;
}

void
rp_cli_words_free (RpCliWords *words)
{
  g_hash_table_unref (words->positions);
  g_hash_table_unref (words->records);
  g_free (words);
}

static char *
title_of (RpCliWords *words,
          gpointer    record)
{
  if (RP_IS_MEETING (record))
    {
      RpMeeting *meeting = record;

      return rp_meeting_title (meeting, g_hash_table_lookup (words->records, meeting->person));
    }
  if (RP_IS_CHARACTERISTIC (record))
    return g_strdup (rp_characteristic_get_name (record));

  return g_strdup (rp_record_get_title (record));
}

/**
 * rp_cli_words_name:
 * @words: the names
 * @id: (nullable): UUID of a record
 *
 * Returns: (nullable): what that record is called
 */
const char *
rp_cli_words_name (RpCliWords *words,
                   const char *id)
{
  gpointer record = id != NULL ? g_hash_table_lookup (words->records, id) : NULL;

  return record != NULL ? rp_record_get_title (record) : NULL;
}

static void
append_part (GString    *line,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
append_person (RpCliWords *words,
               GString    *line,
               RpPerson   *person)
{
  RpPosition *position = g_hash_table_lookup (words->positions, rp_record_get_id (person));

  if (position != NULL)
    {
      append_part (line, position->role);
      append_part (line, rp_cli_words_name (words, position->organization));
    }
  append_part (line, rp_stage_name (person->stage));
}

static void
append_meeting (RpCliWords *words,
                GString    *line,
                RpMeeting  *meeting)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (meeting);
  g_autofree char *starts = NULL;

  if (meeting->starts != 0)
    starts = rp_time_format (meeting->starts, words->cli->zone, "%Y-%m-%d %H:%M");
  append_part (line, starts);
  append_part (line, rp_cli_words_name (words, meeting->venue));
  append_part (line, rp_field_enum_nick (rp_record_class_find_field (klass, "state"),
                                         meeting->state));
}

/* The fields of @record that say most about it, references by name. */
static void
append_fields (RpCliWords *words,
               GString    *line,
               gpointer    record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  const RpField *title = rp_record_class_get_title (klass);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      g_autofree char *text = NULL;

      if (field == title || !rp_record_is_set (record, field) ||
          field->type == RP_FIELD_INT || field->type == RP_FIELD_BOOL ||
          (field->flags & (RP_FIELD_LINES | RP_FIELD_SEALED)))
        continue;
      if (field->type == RP_FIELD_REF)
        append_part (line, rp_cli_words_name (words, rp_record_get_text (record, field)));
      else if (field->type == RP_FIELD_TIME)
        {
          text = rp_time_format (rp_record_get_number (record, field), words->cli->zone,
                                 "%Y-%m-%d %H:%M");
          append_part (line, text);
        }
      else
        {
          text = rp_record_dup_string (record, field);
          append_part (line, text);
        }
    }
}

/**
 * rp_cli_words_line:
 * @words: the names
 * @record: a record
 *
 * Returns: (transfer full): one line about it
 */
char *
rp_cli_words_line (RpCliWords *words,
                   gpointer    record)
{
  g_autofree char *title = title_of (words, record);
  GString *line = g_string_new (NULL);

  append_part (line, title);
  if (RP_IS_PERSON (record))
    append_person (words, line, record);
  else if (RP_IS_MEETING (record))
    append_meeting (words, line, record);
  else
    append_fields (words, line, record);
  if (line->len == 0)
    append_part (line, rp_record_get_id (record));

  return g_string_free (line, FALSE);
}

/**
 * rp_cli_words_json:
 * @words: the names
 * @record: a record
 *
 * Returns: (transfer full): its id and fields, with the title of a meeting and
 *   the current role and organization of a person
 */
JsonNode *
rp_cli_words_json (RpCliWords *words,
                   gpointer    record)
{
  JsonNode *node = rp_json_from_record (record, FALSE);
  JsonObject *object = json_node_get_object (node);

  if (RP_IS_MEETING (record))
    {
      g_autofree char *title = title_of (words, record);

      json_object_set_string_member (object, "title", title);
    }
  if (RP_IS_PERSON (record))
    {
      RpPosition *position = g_hash_table_lookup (words->positions, rp_record_get_id (record));
      const char *organization =
        position != NULL ? rp_cli_words_name (words, position->organization) : NULL;

      if (organization != NULL)
        json_object_set_string_member (object, "organization", organization);
      if (position != NULL && position->role != NULL)
        json_object_set_string_member (object, "role", position->role);
    }

  return node;
}
