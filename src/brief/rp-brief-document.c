/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-private.h"

#include "rp-text.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (RpBriefLength, rp_brief_length,
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_DOORWAY, "doorway"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_PAGE, "page"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_FULL, "full"))

G_DEFINE_ENUM_TYPE (RpBriefLineStyle, rp_brief_line_style,
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_PLAIN, "plain"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_SPOKEN, "spoken"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_STRONG, "strong"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_DIM, "dim"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_WORKED, "worked"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_NUMBERED, "numbered"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_PAIR, "pair"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_TICKED, "ticked"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_ACCEPTED, "accepted"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (RP_BRIEF_RULED, "ruled"))

/* A name and what stands for it. */
typedef struct
{
  char *name;
  char *initials;
} Alias;

static void
line_free (RpBriefLine *line)
{
  g_free (line->text);
  g_free (line->value);
  g_free (line->id);
  g_free (line);
}

static void
section_free (RpBriefSection *section)
{
  g_free (section->heading);
  g_ptr_array_unref (section->lines);
  g_free (section);
}

/**
 * rp_brief_add_section:
 * @builder: a builder
 * @id: id of the section, static
 * @heading: (transfer full): what stands above it
 * @side: whether it stands in the side column of the page
 *
 * Returns: (transfer none): a section of the brief, still without lines
 */
RpBriefSection *
rp_brief_add_section (RpBriefBuilder *builder,
                      const char     *id,
                      char           *heading,
                      gboolean        side)
{
  RpBriefSection *section = g_new0 (RpBriefSection, 1);

  if (builder->brief->sections == NULL)
    builder->brief->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  section->id = id;
  section->heading = heading;
  section->side = side;
  section->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  g_ptr_array_add (builder->brief->sections, section);

  return section;
}

/**
 * rp_brief_add_line:
 * @section: a section
 * @style: what kind of line
 * @text: (transfer full) (nullable): the words; nothing is added without
 * @record: (nullable): the record that they come from
 *
 * Returns: (transfer none) (nullable): the line
 */
RpBriefLine *
rp_brief_add_line (RpBriefSection   *section,
                   RpBriefLineStyle  style,
                   char             *text,
                   gpointer          record)
{
  g_autofree char *raw = text;
  g_autofree char *clean = rp_text_clean_line (raw);
  RpBriefLine *line;

  if (clean == NULL && style != RP_BRIEF_RULED)
    return NULL;

  line = g_new0 (RpBriefLine, 1);
  line->style = style;
  line->text = clean != NULL ? g_steal_pointer (&clean) : g_strdup ("");
  if (record != NULL)
    {
      line->kind = rp_record_get_kind (record);
      line->id = g_strdup (rp_record_get_id (record));
    }
  g_ptr_array_add (section->lines, line);

  return line;
}

/**
 * rp_brief_add_sealed:
 * @builder: a builder
 * @section: a section
 * @record: (nullable): a record
 * @field: one of its sealed fields
 *
 * Adds sealed text, marked as such, when it was asked for and can be read.
 */
void
rp_brief_add_sealed (RpBriefBuilder *builder,
                     RpBriefSection *section,
                     gpointer        record,
                     const char     *field)
{
  const RpField *found;
  RpBriefLine *line;

  if (record == NULL || !builder->options.in_confidence || !builder->facts->unlocked)
    return;

  found = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field);
  line = rp_brief_add_line (section, RP_BRIEF_PLAIN,
                            g_strdup (rp_record_get_text (record, found)), record);
  if (line != NULL)
    line->confidential = TRUE;
}

/**
 * rp_brief_drop_empty:
 * @brief: a brief
 *
 * Takes away the sections that have nothing to say.
 */
void
rp_brief_drop_empty (RpBrief *brief)
{
  for (guint i = brief->sections->len; i > 0; i--)
    if (((RpBriefSection *) brief->sections->pdata[i - 1])->lines->len == 0)
      g_ptr_array_remove_index (brief->sections, i - 1);
}

/**
 * rp_brief_has_sealed:
 * @brief: a brief
 *
 * Returns: whether it has text that was said in confidence
 */
gboolean
rp_brief_has_sealed (const RpBrief *brief)
{
  for (guint i = 0; i < brief->sections->len; i++)
    {
      RpBriefSection *section = brief->sections->pdata[i];

      for (guint j = 0; j < section->lines->len; j++)
        if (((RpBriefLine *) section->lines->pdata[j])->confidential)
          return TRUE;
    }

  return FALSE;
}

static gboolean
is_word_at (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* @text with each whole-word @name in it replaced; takes @text. */
static char *
replace_name (char        *text,
              const Alias *alias)
{
  g_autofree char *source = text;
  gsize length = strlen (alias->name);
  GString *out;
  const char *p = source;

  if (source == NULL || strstr (source, alias->name) == NULL)
    return g_steal_pointer (&source);

  out = g_string_new (NULL);
  while (*p != '\0')
    {
      gboolean starts = p == source || !is_word_at (g_utf8_prev_char (p));

      if (starts && strncmp (p, alias->name, length) == 0 && !is_word_at (p + length))
        {
          g_string_append (out, alias->initials);
          /* "O. B.-H." brings the full stop of a sentence with it */
          p += length + (p[length] == '.' && p[length + 1] == '\0');
          continue;
        }
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
      p = g_utf8_next_char (p);
    }

  return g_string_free (out, FALSE);
}

static void
alias_free (Alias *alias)
{
  g_free (alias->name);
  g_free (alias->initials);
  g_free (alias);
}

static void
add_aliases (GPtrArray *aliases,
             RpPerson  *person)
{
  g_autofree char *full = rp_text_clean_line (person->name);
  g_autofree char *first = rp_person_short_name (person);
  const char *names[] = { full, first };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      Alias *alias;

      /* an initial is one already */
      if (names[i] == NULL || *names[i] == '\0' || g_str_has_suffix (names[i], "."))
        continue;
      alias = g_new0 (Alias, 1);
      alias->name = g_strdup (names[i]);
      alias->initials = rp_text_initials (full);
      g_ptr_array_add (aliases, alias);
    }
}

/* Longest first, so that a full name goes before the first name in it. */
static int
compare_aliases_cb (gconstpointer a,
                    gconstpointer b)
{
  const Alias *first = *(const Alias *const *) a;
  const Alias *second = *(const Alias *const *) b;
  gsize first_length = strlen (first->name);
  gsize second_length = strlen (second->name);
  int order = first_length == second_length ? strcmp (first->name, second->name)
                                            : first_length < second_length ? 1 : -1;

  return order != 0 ? order : strcmp (first->initials, second->initials);
}

static void
apply_alias (RpBrief     *brief,
             const Alias *alias)
{
  brief->title = replace_name (brief->title, alias);
  brief->subtitle = replace_name (brief->subtitle, alias);
  for (guint i = 0; i < brief->sections->len; i++)
    {
      RpBriefSection *section = brief->sections->pdata[i];

      section->heading = replace_name (section->heading, alias);
      for (guint j = 0; j < section->lines->len; j++)
        {
          RpBriefLine *line = section->lines->pdata[j];

          line->text = replace_name (line->text, alias);
          line->value = replace_name (line->value, alias);
        }
    }
}

/**
 * rp_brief_use_initials:
 * @brief: a brief
 * @people: (element-type utf8 RpPerson): whose names may occur in it
 * @person: the executive, among @people or not
 *
 * Puts initials in the place of every name, full or first, wherever it stands.
 */
void
rp_brief_use_initials (RpBrief    *brief,
                       GHashTable *people,
                       RpPerson   *person)
{
  g_autoptr(GPtrArray) aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) alias_free);
  GHashTableIter iter;
  gpointer other;

  add_aliases (aliases, person);
  g_hash_table_iter_init (&iter, people);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    add_aliases (aliases, other);
  g_ptr_array_sort (aliases, compare_aliases_cb);
  for (guint i = 0; i < aliases->len; i++)
    apply_alias (brief, aliases->pdata[i]);
}
