/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-item.h"

#include "rp-text.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (RpPaletteItem, rp_palette_item, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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

  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_PALETTE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
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

/**
 * rp_palette_item_does_same:
 * @self: an item
 * @action: (nullable): an action
 * @target: (nullable): its parameter
 *
 * Returns: whether choosing @self does just that
 */
gboolean
rp_palette_item_does_same (RpPaletteItem *self,
                           const char    *action,
                           GVariant      *target)
{
  if (g_strcmp0 (self->action, action) != 0 || (self->target == NULL) != (target == NULL))
    return FALSE;

  return target == NULL || g_variant_equal (self->target, target);
}

/**
 * rp_palette_item_dup_name:
 * @self: an item
 *
 * Returns: (transfer full): its row as it is read aloud
 */
char *
rp_palette_item_dup_name (RpPaletteItem *self)
{
  if (self->subtitle == NULL)
    return g_strdup (self->title);

  return g_strdup_printf ("%s, %s", self->title, self->subtitle);
}

static gboolean
marks_are_same (PangoAttrList *first,
                PangoAttrList *second)
{
  return first == second || (first != NULL && second != NULL &&
                             pango_attr_list_equal (first, second));
}

static gboolean
looks_same (RpPaletteItem *self,
            RpPaletteItem *other)
{
  return self->heading == other->heading && self->sealed == other->sealed &&
         self->personal == other->personal &&
         g_strcmp0 (self->title, other->title) == 0 &&
         g_strcmp0 (self->subtitle, other->subtitle) == 0 &&
         g_strcmp0 (self->icon_name, other->icon_name) == 0 &&
         g_strcmp0 (self->person, other->person) == 0 &&
         g_strcmp0 (self->accel, other->accel) == 0 &&
         marks_are_same (self->title_marks, other->title_marks) &&
         marks_are_same (self->subtitle_marks, other->subtitle_marks);
}

#define SWAP(type, first, second)   \
  G_STMT_START {                    \
    type swapped = first;           \
                                    \
    first = second;                 \
    second = swapped;               \
  } G_STMT_END

/**
 * rp_palette_item_become:
 * @self: an item that is shown
 * @other: one that nobody else sees; it takes what @self was
 *
 * Makes @self what @other was.
 */
void
rp_palette_item_become (RpPaletteItem *self,
                        RpPaletteItem *other)
{
  gboolean same = looks_same (self, other);

  SWAP (gboolean, self->heading, other->heading);
  SWAP (char *, self->title, other->title);
  SWAP (PangoAttrList *, self->title_marks, other->title_marks);
  SWAP (char *, self->subtitle, other->subtitle);
  SWAP (PangoAttrList *, self->subtitle_marks, other->subtitle_marks);
  SWAP (char *, self->icon_name, other->icon_name);
  SWAP (char *, self->person, other->person);
  SWAP (char *, self->accel, other->accel);
  SWAP (gboolean, self->sealed, other->sealed);
  SWAP (gboolean, self->personal, other->personal);
  SWAP (char *, self->action, other->action);
  SWAP (GVariant *, self->target, other->target);
  SWAP (char *, self->person_id, other->person_id);
  SWAP (char *, self->topic_id, other->topic_id);
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
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
 * @intro: (nullable): what stands before the words
 * @snippet: the words around a hit, which stands between U+2068 and U+2069
 *
 * Takes the line of the words with the hit as the subtitle, with the hit in
 * bold.
 */
void
rp_palette_item_quote (RpPaletteItem *self,
                       const char    *intro,
                       const char    *snippet)
{
  static const char opens[] = "\xe2\x81\xa8", closes[] = "\xe2\x81\xa9";
  const char *hit = strstr (snippet, opens);
  const char *line = hit != NULL ? g_strrstr_len (snippet, hit - snippet, "\n") : NULL;
  g_autoptr(GString) plain = g_string_new (intro);
  gsize from = 0;

  g_clear_pointer (&self->subtitle_marks, pango_attr_list_unref);
  self->subtitle_marks = pango_attr_list_new ();
  if (intro != NULL)
    g_string_append (plain, " · ");
  for (const char *at = line != NULL ? line + 1 : snippet; *at != '\0' && *at != '\n';
       at = g_utf8_next_char (at))
    {
      if (g_str_has_prefix (at, opens))
        from = plain->len;
      else if (g_str_has_prefix (at, closes))
        mark (self->subtitle_marks, from, plain->len);
      else
        g_string_append_unichar (plain, g_utf8_get_char (at));
    }
  g_free (self->subtitle);
  self->subtitle = g_string_free (g_steal_pointer (&plain), FALSE);
}
