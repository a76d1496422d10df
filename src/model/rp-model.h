/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-appeal.h"
#include "rp-approach.h"
#include "rp-assessment.h"
#include "rp-attendance.h"
#include "rp-attendee.h"
#include "rp-calibration.h"
#include "rp-card.h"
#include "rp-characteristic.h"
#include "rp-commitment.h"
#include "rp-community.h"
#include "rp-competition.h"
#include "rp-connection.h"
#include "rp-contact.h"
#include "rp-curiosity.h"
#include "rp-debrief.h"
#include "rp-encounter.h"
#include "rp-engagement.h"
#include "rp-engagement-member.h"
#include "rp-event.h"
#include "rp-favour.h"
#include "rp-introduction.h"
#include "rp-lesson.h"
#include "rp-meeting.h"
#include "rp-membership.h"
#include "rp-need.h"
#include "rp-note.h"
#include "rp-notice.h"
#include "rp-objective.h"
#include "rp-offer.h"
#include "rp-organization.h"
#include "rp-override.h"
#include "rp-person.h"
#include "rp-photo.h"
#include "rp-plan-item.h"
#include "rp-plan-lesson.h"
#include "rp-plan-topic.h"
#include "rp-position.h"
#include "rp-profile.h"
#include "rp-score.h"
#include "rp-snooze.h"
#include "rp-tag.h"
#include "rp-telling.h"
#include "rp-topic.h"
#include "rp-topic-link.h"
#include "rp-venue.h"

G_BEGIN_DECLS

const GType   *rp_model_get_types (guint      *n_types);
RpRecordClass *rp_model_get_class (GType       type);
GType          rp_model_find_type (const char *word);

G_END_DECLS
