/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-introduction-dialog.h"

#include "rp-choice.h"
#include "rp-day-row.h"
#include "rp-introduction-texts.h"
#include "rp-lines-row.h"
#include "rp-network-reader.h"
#include "rp-who-part.h"

G_BEGIN_DECLS

struct _RpIntroductionDialog
{
  RpFormWindow         parent_instance;

  RpWriter            *writer;
  RpIntroduction      *introduction;   /* a copy of our own: as it was */
  gboolean             is_new;
  guint32              today;
  RpNetworkReader     *reader;
  RpNetwork           *paired;         /* (nullable): what @pair is of */
  RpPair              *pair;           /* (nullable): what both can do for each other */
  char                *prefill;        /* (nullable): that in words */
  RpWhoPart           *who[2];         /* (nullable): who is introduced, and to whom; NULL: me */
  RpLinesRow          *why_row;
  AdwBin              *twice;          /* that the same two are being introduced already */
  char                *twice_key;      /* (nullable): what it shows */
  GtkWidget           *agreed_part;
  RpDayRow            *agreed[2];
  GtkLabel            *stands;
  GtkWidget           *states_part;
  RpChoice            *states;
  GtkWidget           *result_list;
  RpDayRow            *date_row;
  RpLinesRow          *outcome_row;
  RpIntroductionTexts *texts;
};

/* The states in the order they come in, and in that of the choice */
extern const RpIntroductionState rp_introduction_dialog_states[4];

void     rp_introduction_dialog_build          (RpIntroductionDialog *self);
void     rp_introduction_dialog_update         (RpIntroductionDialog *self);
void     rp_introduction_dialog_people_changed (RpIntroductionDialog *self);
gboolean rp_introduction_dialog_has_own_why    (RpIntroductionDialog *self);
void     rp_introduction_dialog_show_twice     (RpIntroductionDialog *self,
                                                RpPerson             *first,
                                                RpPerson             *second);
void     rp_introduction_dialog_install_twice  (GtkWidgetClass       *widget_class);

G_END_DECLS
