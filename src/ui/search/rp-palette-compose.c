/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-compose.h"

#include "rp-palette-ranking.h"
#include "rp-palette-results.h"

#include <glib/gi18n.h>

/* What can be done with the first topic that was found. */
static void
add_encounter (GPtrArray *found,
               GPtrArray *items)
{
  for (guint i = 0; i < found->len; i++)
    {
      RpPaletteItem *topic = found->pdata[i], *item;
      g_autofree char *title = NULL;
      const char *kind = NULL;

      /* Not a lesson, which has a topic, too. */
      if (topic->target != NULL)
        g_variant_get_child (topic->target, 0, "&s", &kind);
      if (g_strcmp0 (kind, "topic") != 0)
        continue;

      /* Translators: %s is the title of a topic */
      title = g_strdup_printf (_("Log an encounter about “%s”"), topic->title);
      item = rp_palette_item_new (title, "chat-message-new-symbolic", "win.log-encounter",
                                  g_variant_new ("(ss)", "", topic->topic_id));
      item->accel = g_strdup ("<Control>e");
      g_ptr_array_add (items, item);
      return;
    }
}

static void
add_new_topic (const char *typed,
               GPtrArray  *items)
{
  /* Translators: %s is what was typed */
  g_autofree char *title = g_strdup_printf (_("New topic “%s”"), typed);

  g_ptr_array_add (items, rp_palette_item_new (title, "list-add-symbolic", "palette.new-topic",
                                               g_variant_new_string (typed)));
}

static void
add_commands (GPtrArray *commands,
              gboolean   beginning,
              GPtrArray *todo)
{
  for (guint i = 0; i < commands->len; i++)
    if ((((RpPaletteItem *) commands->pdata[i])->rank == RP_PALETTE_RANK_BEGINS) == beginning)
      g_ptr_array_add (todo, g_object_ref (commands->pdata[i]));
}

/* What can be done, first what begins with what was typed; who wants what cannot be done now,
 * and finds nothing else, is told so. Returns whether anything begins with what was typed. */
static gboolean
add_todo (const RpPaletteScene *scene,
          const char           *typed,
          GPtrArray            *found,
          GPtrArray            *todo)
{
  g_autoptr(GPtrArray) commands = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean read_only, begins;

  g_object_get (scene->store, "read-only", &read_only, NULL);
  rp_palette_add_commands (scene, typed, commands);
  add_commands (commands, TRUE, todo);
  begins = todo->len > 0;
  if (*typed != '\0' && !read_only)
    add_encounter (found, todo);
  add_commands (commands, FALSE, todo);
  if (*typed == '\0')
    return begins;

  if (found->len + todo->len == 0)
    {
      rp_palette_add_missed (scene, typed, todo);
      if (todo->len > 0)
        return FALSE;
    }
  if (!read_only)
    add_new_topic (typed, todo);

  return begins;
}

/**
 * rp_palette_compose:
 * @scene: what the window behind has
 * @typed: what was typed, on one line
 * @recent: (element-type RpRecord): what is shown before anything is typed
 * @open: (nullable) (element-type RpSearchHit): what was found
 * @sealed: (nullable) (element-type RpSearchHit): what was found in sealed text
 *
 * Whatever begins with what was typed comes before what only has it in its
 * text: names first, then what can be done.
 *
 * Returns: (transfer full) (element-type RpPaletteItem): what was found, in
 *   groups, and what can be done
 */
GPtrArray *
rp_palette_compose (const RpPaletteScene *scene,
                    const char           *typed,
                    GPtrArray            *recent,
                    GPtrArray            *open,
                    GPtrArray            *sealed)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) todo = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_named;
  gboolean begins;

  if (*typed == '\0' && recent->len > 0)
    {
      g_ptr_array_add (items, rp_palette_item_new_heading (_("Recent")));
      for (guint i = 0; i < recent->len; i++)
        g_ptr_array_add (items, rp_palette_record_new (recent->pdata[i], NULL, ""));
    }
  n_named = items->len + rp_palette_add_hits (open, sealed, typed, items);

  begins = add_todo (scene, typed, items, todo);
  if (todo->len > 0 && !((RpPaletteItem *) todo->pdata[0])->heading)
    g_ptr_array_insert (todo, 0, rp_palette_item_new_heading (_("Do")));
  for (guint i = 0; i < todo->len; i++)
    g_ptr_array_insert (items, (int) (begins ? n_named + i : items->len),
                        g_object_ref (todo->pdata[i]));

  return g_steal_pointer (&items);
}
