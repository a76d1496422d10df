/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-work-part.h"

#include <glib/gi18n.h>

/**
 * RpPersonWorkPart:
 *
 * The work in play where the person works, which conversations steer clear of.
 */
struct _RpPersonWorkPart
{
  RpPersonPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpPersonWorkPart, rp_person_work_part, RP_TYPE_PERSON_PART)

static gboolean
rp_person_work_part_show (RpPersonPart   *part,
                          RpPersonDigest *digest)
{
  GPtrArray *engagements = digest->facts->topics->engagements;

  for (guint i = 0; i < engagements->len; i++)
    {
      RpEngagement *engagement = engagements->pdata[i];
      GtkWidget *row = rp_record_row_new (engagement, engagement->name, engagement->summary);

      rp_record_row_set_icon (RP_RECORD_ROW (row), "action-unavailable-symbolic", "warning-icon");
      rp_record_row_set_open (RP_RECORD_ROW (row), "win.show-engagement",
                              rp_record_get_id (engagement));
      rp_record_part_append (RP_RECORD_PART (part), row);
    }

  return engagements->len > 0;
}

static void
rp_person_work_part_class_init (RpPersonWorkPartClass *klass)
{
  RP_PERSON_PART_CLASS (klass)->show = rp_person_work_part_show;
}

static void
rp_person_work_part_init (RpPersonWorkPart *self)
{
  rp_person_part_set_heading (RP_PERSON_PART (self), _("Work in play: steer clear"));
}
