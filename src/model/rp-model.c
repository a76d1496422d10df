/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-model.h"

#include <string.h>

typedef GType (*TypeFunc) (void);

/* A class stands behind those that its records refer to. Append only: the
 * store numbers the classes by their place here. */
static const TypeFunc types[] = {
  rp_profile_get_type,
  rp_organization_get_type,
  rp_competition_get_type,
  rp_person_get_type,
  rp_contact_get_type,
  rp_tag_get_type,
  rp_card_get_type,
  rp_position_get_type,
  rp_engagement_get_type,
  rp_engagement_member_get_type,
  rp_topic_get_type,
  rp_topic_link_get_type,
  rp_objective_get_type,
  rp_curiosity_get_type,
  rp_need_get_type,
  rp_offer_get_type,
  rp_community_get_type,
  rp_membership_get_type,
  rp_event_get_type,
  rp_connection_get_type,
  rp_introduction_get_type,
  rp_characteristic_get_type,
  rp_score_get_type,
  rp_lesson_get_type,
  rp_venue_get_type,
  rp_meeting_get_type,
  rp_telling_get_type,
  rp_encounter_get_type,
  rp_attendee_get_type,
  rp_plan_topic_get_type,
  rp_plan_lesson_get_type,
  rp_plan_item_get_type,
  rp_notice_get_type,
  rp_approach_get_type,
  rp_override_get_type,
  rp_debrief_get_type,
  rp_note_get_type,
  rp_commitment_get_type,
  rp_appeal_get_type,
  rp_favour_get_type,
  rp_assessment_get_type,
  rp_calibration_get_type,
  rp_photo_get_type,
  rp_snooze_get_type,
  rp_attendance_get_type,
};

/**
 * rp_model_get_types:
 * @n_types: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_types): all record classes; none
 *   refers to one behind it
 */
const GType *
rp_model_get_types (guint *n_types)
{
  static GType resolved[G_N_ELEMENTS (types)];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (types); i++)
        {
          resolved[i] = types[i] ();
          g_type_class_ref (resolved[i]);   /* kept, so that peeking always works */
        }
      g_once_init_leave (&once, 1);
    }

  *n_types = G_N_ELEMENTS (types);
  return resolved;
}

/**
 * rp_model_get_class:
 * @type: a record class
 *
 * Returns: (transfer none): its class structure, which is never freed
 */
RpRecordClass *
rp_model_get_class (GType type)
{
  guint n_types;

  rp_model_get_types (&n_types);

  return g_type_class_peek (type);
}

/**
 * rp_model_find_type:
 * @word: (nullable): a kind or its plural
 *
 * Returns: the record class, or %G_TYPE_INVALID
 */
GType
rp_model_find_type (const char *word)
{
  guint n_types;
  const GType *all = rp_model_get_types (&n_types);

  for (guint i = 0; word != NULL && i < n_types; i++)
    {
      RpRecordClass *klass = g_type_class_peek (all[i]);

      if (strcmp (klass->kind, word) == 0 || strcmp (klass->plural, word) == 0)
        return all[i];
    }

  return G_TYPE_INVALID;
}
