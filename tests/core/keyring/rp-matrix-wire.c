/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-matrix-wire.h"

#include <gio/gio.h>

#define SECRET "org.freedesktop.Secret."

enum { CALLS, UNLOCKS, PROMPTS, PLAIN, N_COUNTS };

static const char *const names[N_COUNTS] = { "calls", "unlocks", "prompts", "plain" };
static int counts[N_COUNTS];

/* Kept, for all who ask for the bus get the same one as long as somebody has it */
static GDBusConnection *bus;

/* Of the thread that writes and reads: who is waited for, by the serial of the question */
static GHashTable *asked;
static WireTell tell_provider;

static const char *
watched_method (const char *member)
{
  static const char *const methods[] = { "SearchItems", "CreateItem" };

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_strcmp0 (member, methods[i]) == 0)
      return methods[i];

  return NULL;
}

static void
ask (GDBusMessage *message)
{
  const char *interface = g_dbus_message_get_interface (message);
  const char *member = g_dbus_message_get_member (message);
  const char *watched = watched_method (member);
  GVariant *body = g_dbus_message_get_body (message);

  if (interface == NULL || !g_str_has_prefix (interface, SECRET))
    return;
  g_atomic_int_inc (&counts[CALLS]);
  if (g_strcmp0 (member, "Unlock") == 0)
    g_atomic_int_inc (&counts[UNLOCKS]);
  else if (g_strcmp0 (member, "Prompt") == 0)
    g_atomic_int_inc (&counts[PROMPTS]);
  else if (g_strcmp0 (member, "OpenSession") == 0)
    {
      const char *algorithm = NULL;

      g_variant_get_child (body, 0, "&s", &algorithm);
      if (g_str_equal (algorithm, "plain"))
        g_atomic_int_inc (&counts[PLAIN]);
    }
  if (watched != NULL)
    {
      g_autofree char *what = g_strconcat ("asked ", watched, NULL);

      tell_provider (what);
      g_hash_table_insert (asked, GUINT_TO_POINTER (g_dbus_message_get_serial (message)),
                           (gpointer) watched);
    }
}

/* The paths that are in an answer: of items, and of a prompt */
static void
append_paths (GVariant *value,
              GString  *words)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_OBJECT_PATH))
    g_string_append_printf (words, " %s", g_variant_get_string (value, NULL));
  else if (g_variant_is_container (value))
    for (gsize i = 0; i < g_variant_n_children (value); i++)
      {
        g_autoptr(GVariant) child = g_variant_get_child_value (value, i);

        append_paths (child, words);
      }
}

static void
answer (GDBusMessage *message)
{
  gpointer serial = GUINT_TO_POINTER (g_dbus_message_get_reply_serial (message));
  const char *watched = g_hash_table_lookup (asked, serial);
  g_autoptr(GString) words = NULL;

  if (watched == NULL)
    return;
  g_hash_table_remove (asked, serial);
  if (g_dbus_message_get_message_type (message) != G_DBUS_MESSAGE_TYPE_METHOD_RETURN)
    return;
  words = g_string_new ("answered ");
  g_string_append (words, watched);
  append_paths (g_dbus_message_get_body (message), words);
  tell_provider (words->str);
}

static GDBusMessage *
filter_cb (GDBusConnection *connection,
           GDBusMessage    *message,
           gboolean         incoming,
           gpointer         user_data)
{
  if (incoming)
    answer (message);
  else if (g_dbus_message_get_message_type (message) == G_DBUS_MESSAGE_TYPE_METHOD_CALL)
    ask (message);

  return message;
}

void
wire_begin (WireTell tell)
{
  g_autoptr(GError) error = NULL;

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  tell_provider = tell;
  asked = g_hash_table_new (NULL, NULL);
  g_dbus_connection_add_filter (bus, filter_cb, NULL, NULL);
}

void
wire_reset (void)
{
  for (guint i = 0; i < N_COUNTS; i++)
    g_atomic_int_set (&counts[i], 0);
}

gboolean
wire_count (const char *what,
            guint      *n)
{
  for (guint i = 0; asked != NULL && i < N_COUNTS; i++)
    if (g_str_equal (names[i], what))
      {
        *n = (guint) g_atomic_int_get (&counts[i]);
        return TRUE;
      }

  return FALSE;
}
