/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-town-advice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rp_town_card_new (const RpTownFacts  *facts,
                             const RpTownPerson *person);

G_END_DECLS
