/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-favour-dialog.h"

#include "rp-capture.h"
#include "rp-choice.h"
#include "rp-day-row.h"
#include "rp-favour-closing.h"
#include "rp-number-row.h"
#include "rp-who-part.h"

G_BEGIN_DECLS

struct _RpFavourDialog
{
  RpFormWindow     parent_instance;

  RpWriter        *writer;
  RpFavour        *favour;         /* a copy of our own */
  gboolean         is_new;
  guint32          today;
  RpWhoPart       *who;
  gboolean         who_known;      /* the entry is gone */
  GtkEditable     *text_row;
  AdwComboRow     *serves_row;
  GPtrArray       *objectives;     /* (element-type RpObjective): what that row offers */
  RpDayRow        *day_row;
  RpChoice        *kinds;
  RpChoice        *sizes;
  GtkEditable     *official_row;   /* of an ask, else NULL */
  RpDayRow        *tried_row;      /* likewise */
  RpDayRow        *due_row;        /* likewise */
  RpNumberRow     *amount_row;     /* of one that several are asked for, else NULL */
  RpFavourClosing *closing;        /* of an ask that is there already, else NULL */
};

/* rp-favour-dialog-build.c */
void rp_favour_dialog_build (RpFavourDialog *self);

G_END_DECLS
