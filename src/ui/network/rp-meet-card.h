/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-meet-plan.h"

G_BEGIN_DECLS

char      *rp_meet_card_key (RpMeetPlan        *plan,
                             const RpMeetMatch *match,
                             gboolean           first);
GtkWidget *rp_meet_card_new (RpMeetPlan        *plan,
                             const RpMeetMatch *match,
                             gboolean           first);

char      *rp_meet_row_key       (RpMeetPlan     *plan,
                                  RpIntroduction *introduction);
GtkWidget *rp_meet_row_new       (RpMeetPlan     *plan,
                                  RpIntroduction *introduction);
GtkWidget *rp_meet_row_new_aside (RpMeetPlan     *plan,
                                  RpSnooze       *snooze);

G_END_DECLS
