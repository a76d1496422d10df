/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-private.h"

#include "rp-palette-compose.h"
#include "rp-palette-items.h"

/* How many hits are looked at to fill the groups, and how many recent records of a class */
#define MAX_HITS   120
#define MAX_RECENT 4

/**
 * rp_palette_move:
 * @self: a palette
 * @step: 1 or -1
 *
 * Selects the next thing, or the one before, over headings.
 */
void
rp_palette_move (RpPalette *self,
                 int        step)
{
  guint at = rp_palette_items_step (self->items,
                                    gtk_single_selection_get_selected (self->selection), step);

  gtk_single_selection_set_selected (self->selection, at);
  /* The first one with its heading */
  if (at != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                at > 1 ? at : 0);
}

/* What was typed, on one line, with single spaces. */
static char *
dup_typed (RpPalette *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autoptr(GString) typed = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (typed, c);
      else if (typed->len > 0 && typed->str[typed->len - 1] != ' ')
        g_string_append_c (typed, ' ');
    }

  return g_strchomp (g_string_free (g_steal_pointer (&typed), FALSE));
}

/**
 * rp_palette_show_items:
 * @self: a palette
 *
 * Shows what is known by now: what was found, and what can be done. Who has
 * gone to a row stays there; else the first one is selected.
 */
void
rp_palette_show_items (RpPalette *self)
{
  g_autofree char *typed = dup_typed (self);
  RpPaletteScene scene = { self->store, self->shown, self->has_example };
  g_autoptr(GPtrArray) items = rp_palette_compose (&scene, typed, self->recent, self->open_hits,
                                                   self->sealed_hits);
  RpPaletteItem *selected = self->chosen ? gtk_single_selection_get_selected_item (self->selection)
                                          : NULL;
  g_autofree char *action = selected != NULL ? g_strdup (selected->action) : NULL;
  g_autoptr(GVariant) target = selected != NULL && selected->target != NULL
                               ? g_variant_ref (selected->target) : NULL;
  guint at = GTK_INVALID_LIST_POSITION;

  rp_palette_items_replace (self->items, items);
  if (selected != NULL)
    at = rp_palette_items_find (self->items, action, target);
  gtk_single_selection_set_selected (self->selection, at);
  if (at == GTK_INVALID_LIST_POSITION)
    {
      self->chosen = FALSE;
      rp_palette_move (self, 1);
    }
  /* The same row may be something else. */
  g_object_notify (G_OBJECT (self->selection), "selected");
}

/* They come while the search goes on. */
static void
sealed_hits_cb (RpStore   *store,
                GPtrArray *hits,
                gpointer   user_data)
{
  RpPalette *self = user_data;

  if (self->cancellable == NULL || hits->len == 0)
    {
      g_ptr_array_unref (hits);
      return;
    }

  if (self->sealed_hits == NULL)
    self->sealed_hits = hits;
  else
    g_ptr_array_extend_and_steal (self->sealed_hits, hits);
  rp_palette_show_items (self);
}

static void
sealed_found_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(RpPalette) self = user_data;
  GPtrArray *hits = rp_store_search_finish (RP_STORE (source), result, NULL);

  if (hits != NULL)
    sealed_hits_cb (RP_STORE (source), hits, self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(RpPalette) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = rp_store_search_finish (RP_STORE (source), result, &error);

  if (hits == NULL || self->cancellable == NULL)
    return;

  g_clear_pointer (&self->open_hits, g_ptr_array_unref);
  g_clear_pointer (&self->sealed_hits, g_ptr_array_unref);
  self->open_hits = g_steal_pointer (&hits);
  rp_palette_show_items (self);

  if (rp_vault_get_state (rp_store_get_vault (self->store)) == RP_VAULT_UNLOCKED)
    rp_store_search_stream_async (self->store, gtk_editable_get_text (GTK_EDITABLE (self->text)),
                                  RP_SEARCH_SEALED, MAX_HITS, sealed_hits_cb, self->cancellable,
                                  sealed_found_cb, g_object_ref (self));
}

/**
 * rp_palette_find:
 * @self: a palette
 *
 * Looks for what is typed now.
 */
void
rp_palette_find (RpPalette *self)
{
  g_autofree char *typed = dup_typed (self);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->chosen = FALSE;

  if (*typed != '\0')
    {
      rp_store_search_async (self->store, typed, RP_SEARCH_OPEN | RP_SEARCH_CURIOUS, MAX_HITS,
                             self->cancellable, found_cb, g_object_ref (self));
      return;
    }

  g_clear_pointer (&self->open_hits, g_ptr_array_unref);
  g_clear_pointer (&self->sealed_hits, g_ptr_array_unref);
  if (self->n_reading == 0)
    rp_palette_show_items (self);
}

/* What can be offered before anything is typed is shown when all of it is there. */
static void
show_read (RpPalette *self)
{
  self->n_reading--;
  if (self->n_reading == 0 && self->recent != NULL)
    rp_palette_show_items (self);
}

static void
recent_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpPalette) self = user_data;
  g_autoptr(GPtrArray) records = rp_store_list_finish (RP_STORE (source), result, NULL);

  if (records != NULL && self->recent != NULL)
    g_ptr_array_extend_and_steal (self->recent, g_steal_pointer (&records));
  show_read (self);
}

static void
shown_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpPalette) self = user_data;
  g_autoptr(RpRecord) record = rp_store_get_finish (RP_STORE (source), result, NULL);

  if (self->recent != NULL)
    self->shown = g_steal_pointer (&record);
  show_read (self);
}

/**
 * rp_palette_read_records:
 * @self: a palette
 * @type: what the window behind shows
 * @shown: (nullable): its UUID
 *
 * Reads what can be offered before anything is typed.
 */
void
rp_palette_read_records (RpPalette  *self,
                         GType       type,
                         const char *shown)
{
  const GType types[] = { RP_TYPE_PERSON, RP_TYPE_TOPIC, RP_TYPE_MEETING };

  self->n_reading = G_N_ELEMENTS (types) + (shown != NULL ? 1 : 0);
  if (shown != NULL)
    rp_store_get_async (self->store, type, shown, NULL, shown_read_cb, g_object_ref (self));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (types[i]);

      rp_query_order (query, "changed", TRUE);
      rp_query_limit (query, MAX_RECENT);
      rp_store_list_async (self->store, query, NULL, recent_read_cb, g_object_ref (self));
    }
}
