/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-person-advice.h"

G_BEGIN_DECLS

GtkWidget *rp_person_history_row_new (const RpPersonFacts  *facts,
                                      const RpHistoryEvent *event,
                                      gboolean              last);

G_END_DECLS
