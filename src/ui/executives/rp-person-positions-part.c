/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-positions-part.h"

#include "rp-person-words.h"

#include <glib/gi18n.h>

/**
 * RpPersonPositionsPart:
 *
 * Where the person worked when; one position alone stands above the page.
 */
struct _RpPersonPositionsPart
{
  RpPersonPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpPersonPositionsPart, rp_person_positions_part, RP_TYPE_PERSON_PART)

static GtkWidget *
new_row (RpPersonDigest *digest,
         RpPosition     *position)
{
  RpOrganization *organization = rp_person_digest_find (digest, RP_TYPE_ORGANIZATION,
                                                        position->organization);
  const char *where = organization != NULL ? organization->name : _("Somewhere");
  g_autofree char *span = rp_person_words_span (position->since, position->until);
  g_autofree char *words = NULL;
  GtkWidget *row;

  words = position->role == NULL ? g_strdup (span)
          : span == NULL ? g_strdup (where)
          : g_strdup_printf ("%s  ·  %s", where, span);
  row = rp_record_row_new (position, position->role != NULL ? position->role : where, words);
  rp_record_row_set_edit (RP_RECORD_ROW (row), "person.edit-position");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  if (position->organization != NULL)
    rp_record_row_set_open (RP_RECORD_ROW (row), "win.show-organization", position->organization);

  return row;
}

static gboolean
rp_person_positions_part_show (RpPersonPart   *part,
                               RpPersonDigest *digest)
{
  GPtrArray *positions = digest->facts->positions;

  if (positions->len < 2)
    return FALSE;

  for (guint i = 0; i < positions->len; i++)
    rp_record_part_append (RP_RECORD_PART (part), new_row (digest, positions->pdata[i]));

  return TRUE;
}

static void
rp_person_positions_part_class_init (RpPersonPositionsPartClass *klass)
{
  RP_PERSON_PART_CLASS (klass)->show = rp_person_positions_part_show;
}

static void
rp_person_positions_part_init (RpPersonPositionsPart *self)
{
  rp_person_part_set_heading (RP_PERSON_PART (self), _("Positions over time"));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Position"), "people.new-position");
}
