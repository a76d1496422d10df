/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favour-draft.h"

#include "rp-advice.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * rp_favour_draft_new:
 * @direction: whether it is given or asked for
 *
 * Returns: (transfer full): a small one that says nothing yet
 */
RpFavourDraft *
rp_favour_draft_new (RpFavourDirection direction)
{
  RpFavourDraft *draft = g_new0 (RpFavourDraft, 1);

  draft->direction = direction;
  draft->kind = RP_FAVOUR_NO_KIND;
  draft->size = RP_FAVOUR_SIZE_SMALL;

  return draft;
}

/**
 * rp_favour_draft_new_from:
 * @favour: what is kept already
 *
 * Returns: (transfer full): a draft that changes it
 */
RpFavourDraft *
rp_favour_draft_new_from (RpFavour *favour)
{
  RpFavourDraft *draft = rp_favour_draft_new (favour->direction);

  draft->kind = (int) favour->type;
  draft->size = favour->size;
  /* The name of the kind stands for no text. */
  if (g_strcmp0 (favour->text, rp_favour_type_name ((RpFavourType) draft->kind)) != 0)
    draft->text = g_strdup (favour->text);
  draft->id = g_strdup (rp_record_get_id (favour));

  return draft;
}

void
rp_favour_draft_free (RpFavourDraft *draft)
{
  g_free (draft->text);
  g_free (draft->id);
  g_free (draft);
}

/**
 * rp_favour_draft_is_said:
 * @draft: a draft
 *
 * Returns: whether anything is given or asked for with it
 */
gboolean
rp_favour_draft_is_said (const RpFavourDraft *draft)
{
  return draft->kind != RP_FAVOUR_NO_KIND;
}

/**
 * rp_favour_draft_dup_text:
 * @draft: a draft that is said
 *
 * Returns: (transfer full): what it is; its kind, where nothing is written
 */
char *
rp_favour_draft_dup_text (const RpFavourDraft *draft)
{
  if (rp_text_is_blank (draft->text))
    return g_strdup (rp_favour_type_name ((RpFavourType) draft->kind));

  return g_strstrip (g_strdup (draft->text));
}

/**
 * rp_favour_draft_new_favour:
 * @draft: a draft that is said
 * @person: the UUID of who is given to, or asked
 * @day: of the meeting
 *
 * Returns: (transfer full): what it comes to, without its text
 */
RpFavour *
rp_favour_draft_new_favour (const RpFavourDraft *draft,
                            const char          *person,
                            guint32              day)
{
  RpFavour *favour = rp_record_new (RP_TYPE_FAVOUR);

  favour->person = g_strdup (person);
  favour->direction = draft->direction;
  favour->type = (RpFavourType) draft->kind;
  favour->size = draft->size;
  favour->date = day;
  favour->state = draft->direction == RP_FAVOUR_GIVEN ? RP_FAVOUR_STATE_GRANTED
                                                      : RP_FAVOUR_STATE_PENDING;

  return favour;
}

/* What was given is done with; the ask of the plan serves what the plan says. */
static RpFavour *
new_at_meeting (const RpFavourDraft *draft,
                RpDebriefResult     *result)
{
  RpMeeting *meeting = result->sheet->facts->meeting;
  guint32 day = rp_debrief_sheet_get_day (result->sheet);
  RpFavour *favour = rp_favour_draft_new_favour (draft, meeting->person, day);

  favour->meeting = g_strdup (rp_record_get_id (meeting));
  if (draft->direction == RP_FAVOUR_GIVEN)
    favour->closed = day;
  else if (draft->planned)
    favour->objective = g_strdup (meeting->ask_objective);

  return favour;
}

/**
 * rp_favour_draft_write:
 * @draft: a draft
 * @result: what the debrief comes to
 *
 * One that is kept already and says nothing any more is removed.
 */
void
rp_favour_draft_write (const RpFavourDraft *draft,
                       RpDebriefResult     *result)
{
  RpFavour *kept = draft->id != NULL ? rp_facts_find (result->sheet->favours, draft->id) : NULL;
  g_autoptr(RpFavour) favour = NULL;

  if (!rp_favour_draft_is_said (draft) && kept != NULL)
    rp_batch_delete (result->batch, RP_TYPE_FAVOUR, draft->id);
  if (!rp_favour_draft_is_said (draft) || (draft->id != NULL && kept == NULL))
    return;

  favour = kept != NULL ? rp_record_copy (kept) : new_at_meeting (draft, result);
  favour->type = (RpFavourType) draft->kind;
  favour->size = draft->size;
  g_free (favour->text);
  favour->text = rp_favour_draft_dup_text (draft);
  rp_batch_put (result->batch, favour);
}

/**
 * rp_favour_draft_words:
 * @direction: whether it is given or asked for
 * @kind: an #RpFavourType, or %RP_FAVOUR_NO_KIND
 *
 * Returns: (transfer none): that in a sentence
 */
const char *
rp_favour_draft_words (RpFavourDirection direction,
                       int               kind)
{
  if (kind == RP_FAVOUR_NO_KIND)
    return direction == RP_FAVOUR_GIVEN ? _("You gave nothing away")
                                        : _("You asked for nothing");

  return rp_favour_words (direction, (RpFavourType) kind);
}
