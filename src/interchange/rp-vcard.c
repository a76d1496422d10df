/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vcard.h"

#include "rp-error.h"
#include "rp-vcard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_MARK 32   /* bytes of a BEGIN or END line; blanks may follow */

typedef enum {
  LINE_PROPERTY,
  LINE_BEGIN,
  LINE_END,
} LineKind;

typedef struct
{
  RpImport   *import;
  GPtrArray  *lines;
  GHashTable *organizations;   /* folded name → RpOrganization */
} Reader;

static LineKind
line_kind (const RpVcardLine *line)
{
  g_autofree char *text = NULL;

  if (strlen (line->text) > MAX_MARK)
    return LINE_PROPERTY;

  text = g_strstrip (g_ascii_strup (line->text, -1));
  if (strcmp (text, "BEGIN:VCARD") == 0)
    return LINE_BEGIN;
  if (strcmp (text, "END:VCARD") == 0)
    return LINE_END;

  return LINE_PROPERTY;
}

/* The next BEGIN or END from @index on; the number of lines when there is none. */
static guint
find_mark (Reader *self,
           guint   index)
{
  while (index < self->lines->len && line_kind (self->lines->pdata[index]) == LINE_PROPERTY)
    index++;

  return index;
}

/* Whether the card that begins at @index stands within another: two ends follow. */
static gboolean
is_nested (Reader *self,
           guint   index)
{
  guint first = find_mark (self, index + 1);
  guint second = first < self->lines->len ? find_mark (self, first + 1) : first;

  return second < self->lines->len &&
         line_kind (self->lines->pdata[first]) == LINE_END &&
         line_kind (self->lines->pdata[second]) == LINE_END;
}

static void
take_card (Reader    *self,
           GPtrArray *lines,
           guint      number)
{
  RpImportGroup *group;

  if (lines->len > RP_VCARD_MAX_PROPERTIES)
    {
      rp_import_remark (self->import->dropped, number,
                        _("The card has more than %d lines; those that follow were left out."),
                        RP_VCARD_MAX_PROPERTIES);
      g_ptr_array_set_size (lines, RP_VCARD_MAX_PROPERTIES);
    }

  group = rp_vcard_read_card (lines, number, self->organizations, self->import);
  if (group == NULL)
    return;

  g_ptr_array_add (self->import->groups, group);
  g_ptr_array_add (self->import->records, g_object_ref (group->person));
  for (guint i = 0; i < group->records->len; i++)
    {
      RpRecord *record = g_ptr_array_index (group->records, i);

      if (!RP_IS_ORGANIZATION (record))   /* they came when first named */
        g_ptr_array_add (self->import->records, g_object_ref (record));
    }
}

/* Reads the card that begins at @index; returns the first line behind it. */
static guint
read_card (Reader *self,
           guint   index)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new ();
  const RpVcardLine *begin = self->lines->pdata[index];

  self->import->n_items++;
  for (index++; index < self->lines->len; index++)
    {
      RpVcardLine *line = self->lines->pdata[index];

      switch (line_kind (line))
        {
        case LINE_PROPERTY:
          g_ptr_array_add (lines, line);
          break;
        case LINE_END:
          take_card (self, lines, begin->number);
          return index + 1;
        case LINE_BEGIN:
        default:
          if (!is_nested (self, index))
            {
              rp_import_remark (self->import->rejected, begin->number,
                                _("The card has no end before the next one begins."));
              return index;
            }
          rp_import_remark (self->import->dropped, line->number,
                            _("A card within a card was left out."));
          index = find_mark (self, index + 1);
          break;
        }
    }

  rp_import_remark (self->import->rejected, begin->number,
                    _("The card has no end. The file may be cut off."));
  return index;
}

/* Whether the lines look like an address book at all. */
static gboolean
check_lines (GPtrArray  *lines,
             GError    **error)
{
  gboolean inside = FALSE;
  guint n_cards = 0;
  guint n_bad = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const RpVcardLine *line = lines->pdata[i];
      LineKind kind = line_kind (line);
      g_autofree char *name = rp_vcard_line_name (line, NULL);

      n_cards += kind == LINE_BEGIN;
      n_bad += kind == LINE_PROPERTY && (!inside || name == NULL);
      inside = kind == LINE_PROPERTY ? inside : kind == LINE_BEGIN;
    }

  if (n_cards == 0)
    g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                         _("This is not an address book in vCard format."));
  else if (n_bad > RP_VCARD_MAX_BAD_LINES)
    g_set_error (error, RP_ERROR, RP_ERROR_DATA,
                 _("More than %d lines of the file are not vCard. It may be damaged."),
                 RP_VCARD_MAX_BAD_LINES);
  else if (n_cards > RP_VCARD_MAX_CARDS)
    g_set_error (error, RP_ERROR, RP_ERROR_DATA,
                 _("The file holds more than %d contacts. Export fewer at a time."),
                 RP_VCARD_MAX_CARDS);
  else
    return TRUE;

  return FALSE;
}

/**
 * rp_vcard_read:
 * @bytes: an address book: vCard 2.1, 3.0 or 4.0, also mixed
 * @import: takes what is read
 * @error: %RP_ERROR_DATA when this is no address book, or too big a one
 *
 * Reads the cards of an address book. A broken card is rejected with its line
 * and the others are taken; what a person has no field for is kept word for
 * word; what cannot be kept is reported. Nothing that a card points at is
 * fetched.
 *
 * Returns: whether the file could be read; if not, @import is as it was
 */
gboolean
rp_vcard_read (GBytes    *bytes,
               RpImport  *import,
               GError   **error)
{
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GHashTable) organizations =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  Reader self = { .import = import, .organizations = organizations };
  GPtrArray *sorted;
  guint foreign;

  g_return_val_if_fail (bytes != NULL && import != NULL, FALSE);

  lines = rp_vcard_split_lines (bytes, &foreign, error);
  if (lines == NULL || !check_lines (lines, error))
    return FALSE;

  self.lines = lines;
  if (foreign != 0)
    rp_import_remark (import->dropped, foreign,
                      _("The file is not UTF-8 from here on; it was read as Latin-1. "
                        "Look through the accented letters."));

  for (guint i = 0; i < lines->len;)
    {
      const RpVcardLine *line = lines->pdata[i];

      if (line_kind (line) == LINE_BEGIN)
        i = read_card (&self, i);
      else
        {
          rp_import_remark (import->dropped, line->number,
                            _("The line stands outside a card and was left out."));
          i++;
        }
    }
  sorted = rp_import_sorted (import->records);
  g_ptr_array_unref (import->records);
  import->records = sorted;

  return TRUE;
}
