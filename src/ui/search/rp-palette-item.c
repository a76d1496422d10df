/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-item.h"

#include "rp-text.h"

G_DEFINE_FINAL_TYPE (RpPaletteItem, rp_palette_item, G_TYPE_OBJECT)

static void
rp_palette_item_finalize (GObject *object)
{
  RpPaletteItem *self = RP_PALETTE_ITEM (object);

  g_free (self->title);
  g_clear_pointer (&self->title_marks, pango_attr_list_unref);
  g_free (self->subtitle);
  g_clear_pointer (&self->subtitle_marks, pango_attr_list_unref);
  g_free (self->icon_name);
  g_free (self->person);
  g_free (self->accel);
  g_free (self->action);
  g_free (self->person_id);
  g_free (self->topic_id);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (rp_palette_item_parent_class)->finalize (object);
}

static void
rp_palette_item_class_init (RpPaletteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_palette_item_finalize;
}

static void
rp_palette_item_init (RpPaletteItem *self)
{
}

/**
 * rp_palette_item_new_heading:
 * @title: what the rows below it are
 *
 * Returns: (transfer full): a heading
 */
RpPaletteItem *
rp_palette_item_new_heading (const char *title)
{
  RpPaletteItem *self = g_object_new (RP_TYPE_PALETTE_ITEM, NULL);

  self->heading = TRUE;
  self->title = g_strdup (title);

  return self;
}

/**
 * rp_palette_item_new:
 * @title: plain text
 * @icon_name: (nullable): a symbolic icon
 * @action: what it does, an action of the window
 * @target: (nullable): the action's parameter; a floating one is taken
 *
 * Returns: (transfer full): something to open or to do
 */
RpPaletteItem *
rp_palette_item_new (const char *title,
                     const char *icon_name,
                     const char *action,
                     GVariant   *target)
{
  RpPaletteItem *self = g_object_new (RP_TYPE_PALETTE_ITEM, NULL);

  self->title = g_strdup (title);
  self->icon_name = g_strdup (icon_name);
  self->action = g_strdup (action);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;

  return self;
}

static void
mark (PangoAttrList *marks,
      gsize          from,
      gsize          to)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint) from;
  bold->end_index = (guint) to;
  pango_attr_list_insert (marks, bold);
}

/* How many characters of the word at @word are one of those typed, or its beginning. */
static glong
match_length (const char  *word,
              gsize        length,
              char       **typed)
{
  g_autofree char *copy = g_strndup (word, length);
  g_autofree char *folded = rp_text_fold (copy);
  glong longest = 0;

  for (guint i = 0; typed[i] != NULL; i++)
    if (*typed[i] != '\0' && g_str_has_prefix (folded, typed[i]))
      longest = MAX (longest, g_utf8_strlen (typed[i], -1));

  return MIN (longest, g_utf8_strlen (copy, -1));
}

/**
 * rp_palette_item_mark:
 * @self: an item that nobody else sees yet
 * @typed: what was typed
 *
 * Sets in bold the beginnings of words of the title that were typed.
 */
void
rp_palette_item_mark (RpPaletteItem *self,
                      const char    *typed)
{
  g_autofree char *folded = rp_text_fold (typed);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);
  const char *at = self->title;

  g_clear_pointer (&self->title_marks, pango_attr_list_unref);
  self->title_marks = pango_attr_list_new ();
  while (*at != '\0')
    {
      const char *end = at;
      glong length;

      while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      length = match_length (at, (gsize) (end - at), words);
      if (length > 0)
        mark (self->title_marks, (gsize) (at - self->title),
              (gsize) (g_utf8_offset_to_pointer (at, length) - self->title));
      at = *end != '\0' ? g_utf8_next_char (end) : end;
    }
}

/**
 * rp_palette_item_quote:
 * @self: an item that nobody else sees yet
 * @snippet: the words around a hit, which stands between U+2068 and U+2069
 *
 * Takes the words as the subtitle, on one line, with the hit in bold.
 */
void
rp_palette_item_quote (RpPaletteItem *self,
                       const char    *snippet)
{
  static const char opens[] = "\xe2\x81\xa8", closes[] = "\xe2\x81\xa9";
  g_autoptr(GString) plain = g_string_new (NULL);
  gsize from = 0;

  g_free (self->subtitle);
  g_clear_pointer (&self->subtitle_marks, pango_attr_list_unref);
  self->subtitle_marks = pango_attr_list_new ();
  for (const char *at = snippet; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_str_has_prefix (at, opens))
        from = plain->len;
      else if (g_str_has_prefix (at, closes))
        mark (self->subtitle_marks, from, plain->len);
      else
        g_string_append_unichar (plain, *at == '\n' ? ' ' : g_utf8_get_char (at));
    }
  self->subtitle = g_string_free (g_steal_pointer (&plain), FALSE);
}
