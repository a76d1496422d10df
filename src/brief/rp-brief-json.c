/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief.h"

#include "rp-date.h"

#include <json-glib/json-glib.h>

static const char *
enum_nick (GType type,
           int   value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static void
add_member (JsonBuilder *json,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (json, name);
  if (value != NULL)
    json_builder_add_string_value (json, value);
  else
    json_builder_add_null_value (json);
}

static void
add_line (JsonBuilder       *json,
          const RpBriefLine *line)
{
  json_builder_begin_object (json);
  add_member (json, "style", enum_nick (RP_TYPE_BRIEF_LINE_STYLE, line->style));
  add_member (json, "text", line->text);
  add_member (json, "value", line->value);
  json_builder_set_member_name (json, "in_confidence");
  json_builder_add_boolean_value (json, line->confidential);
  json_builder_set_member_name (json, "record");
  if (line->id != NULL)
    {
      json_builder_begin_object (json);
      add_member (json, "kind", line->kind);
      add_member (json, "id", line->id);
      json_builder_end_object (json);
    }
  else
    json_builder_add_null_value (json);
  json_builder_end_object (json);
}

static void
add_section (JsonBuilder          *json,
             const RpBriefSection *section)
{
  json_builder_begin_object (json);
  add_member (json, "id", section->id);
  add_member (json, "heading", section->heading);
  json_builder_set_member_name (json, "lines");
  json_builder_begin_array (json);
  for (guint i = 0; i < section->lines->len; i++)
    add_line (json, section->lines->pdata[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

/**
 * rp_brief_to_json:
 * @brief: a brief
 *
 * Returns: (transfer full): one JSON object with the sections in reading order,
 *   their lines, and the record that each line comes from
 */
char *
rp_brief_to_json (const RpBrief *brief)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *now = NULL;

  g_return_val_if_fail (brief != NULL, NULL);

  now = rp_time_to_rfc3339 (brief->now);
  json_builder_begin_object (json);
  add_member (json, "meeting", brief->meeting);
  add_member (json, "made", now);
  add_member (json, "length", enum_nick (RP_TYPE_BRIEF_LENGTH, brief->options.length));
  add_member (json, "title", brief->title);
  add_member (json, "subtitle", brief->subtitle);
  add_member (json, "note", brief->note);
  json_builder_set_member_name (json, "sections");
  json_builder_begin_array (json);
  for (guint i = 0; i < brief->sections->len; i++)
    add_section (json, brief->sections->pdata[i]);
  json_builder_end_array (json);
  json_builder_set_member_name (json, "sweets");
  json_builder_add_int_value (json, brief->jar.sweets);
  add_member (json, "footer", brief->footer);
  json_builder_end_object (json);
  root = json_builder_get_root (json);

  return json_to_string (root, TRUE);
}
