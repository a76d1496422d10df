/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-person-facts.h"

G_BEGIN_DECLS

/* What several of the dialogs say. */

GtkWidget  *rp_capture_heading_new (const char          *heading);
GtkWidget  *rp_capture_labelled    (const char          *heading,
                                    GtkWidget           *child);
GtkWidget  *rp_capture_list_new    (void);
GtkWidget  *rp_capture_switch_row  (const char          *title,
                                    const char          *subtitle,
                                    GtkSwitch          **toggle);
guint32     rp_capture_today       (void);
char       *rp_capture_role        (const RpPersonFacts *facts);
char       *rp_capture_how_words   (RpPerson            *person);
char       *rp_capture_whose_words (RpPerson            *person);
char       *rp_capture_remind_words (RpPerson           *person);
char       *rp_capture_note_words  (RpPerson            *person);

G_END_DECLS
