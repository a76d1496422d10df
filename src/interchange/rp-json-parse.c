/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-json-private.h"

#include "rp-error.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * rp_json_fail:
 * @error: (out): takes %RP_ERROR_DATA
 * @name: a member
 * @problem: what is wrong with it
 *
 * Returns: %FALSE
 */
gboolean
rp_json_fail (GError    **error,
              const char *name,
              const char *problem)
{
  /* Translators: a field and what is wrong with it: “name” is missing. */
  g_set_error (error, RP_ERROR, RP_ERROR_DATA, C_("field", "“%s” %s"), name, problem);
  return FALSE;
}

/**
 * rp_json_holds:
 * @node: a node
 * @type: what a JSON value may be
 *
 * Returns: whether @node is a value of @type
 */
gboolean
rp_json_holds (JsonNode *node,
               GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
check_header (JsonObject  *root,
              GError     **error)
{
  JsonNode *format = json_object_get_member (root, "format");
  JsonNode *version = json_object_get_member (root, "version");

  if (format == NULL || !rp_json_holds (format, G_TYPE_STRING) ||
      strcmp (json_node_get_string (format), RP_JSON_FORMAT) != 0 ||
      version == NULL || !rp_json_holds (version, G_TYPE_INT64) || json_node_get_int (version) < 1)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                           _("This JSON file was not exported by Rapport."));
      return FALSE;
    }
  if (json_node_get_int (version) > RP_JSON_VERSION)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_TOO_NEW,
                           _("The file was exported by a newer version of Rapport. "
                             "Update, then import it."));
      return FALSE;
    }

  return TRUE;
}

/**
 * rp_json_is_header:
 * @name: a member of the root
 *
 * Returns: whether it is about the file, not a list of records
 */
gboolean
rp_json_is_header (const char *name)
{
  return strcmp (name, "format") == 0 || strcmp (name, "version") == 0;
}

/**
 * rp_json_find_class:
 * @plural: a member of the root
 *
 * Returns: the record class that it lists, or %G_TYPE_INVALID
 */
GType
rp_json_find_class (const char *plural)
{
  GType type = rp_model_find_type (plural);

  return type != G_TYPE_INVALID && strcmp (rp_model_get_class (type)->plural, plural) == 0
           ? type
           : G_TYPE_INVALID;
}

static gboolean
check_root (JsonNode  *node,
            GError   **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                           _("This JSON file was not exported by Rapport."));
      return FALSE;
    }
  if (!check_header (json_node_get_object (node), error))
    return FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (rp_json_is_header (name))
        continue;
      if (rp_json_find_class (name) == G_TYPE_INVALID)
        return rp_json_fail (error, name, _("is not known here."));
      if (!JSON_NODE_HOLDS_ARRAY (member))
        return rp_json_fail (error, name, _("must be a list."));
    }

  return TRUE;
}

/**
 * rp_json_parse:
 * @bytes: a file that rp_json_scan() has passed
 * @error: %RP_ERROR_DATA or %RP_ERROR_TOO_NEW with a sentence for the user
 *
 * Returns: (transfer full): a parser whose root has a header that fits and
 *   nothing else but lists of known classes; %NULL with @error set
 */
JsonParser *
rp_json_parse (GBytes  *bytes,
               GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (size == 0 || !json_parser_load_from_data (parser, data, (gssize) size, NULL))
    {
      /* The parser's own message would quote the file. */
      g_set_error (error, RP_ERROR, RP_ERROR_DATA, _("Line %u: This is not JSON."),
                   MAX (1, json_parser_get_current_line (parser)));
      return NULL;
    }

  return check_root (json_parser_get_root (parser), error) ? g_steal_pointer (&parser) : NULL;
}
