/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-page-view.h"
#include "rp-person-page.h"
#include "rp-writer.h"

G_BEGIN_DECLS

struct _RpPersonPage
{
  AdwBin            parent_instance;

  RpStore          *store;
  RpWriter         *writer;
  char             *person;       /* UUID, (nullable) */
  RpPersonDigest   *digest;       /* (nullable): of @person */
  GCancellable     *cancellable;  /* of the reading on its way */
  gboolean          reading;      /* the facts are on their way */
  gboolean          stale;        /* something changed meanwhile */
  RpPersonPageView *view;         /* (nullable): nobody was shown yet */
  gboolean          folded;       /* the page stands alone */
  gboolean          outer_folded;

  /* Template widgets */
  AdwHeaderBar     *header;
  GtkWidget        *back_button;
  GtkWidget        *plan_button;
  GtkWidget        *edit_button;
  GtkWidget        *menu_button;
  GMenuModel       *more_menu;
  GtkStack         *stack;
  AdwBin           *state_bin;
  GtkWidget        *scroller;
  AdwClamp         *clamp;
  GtkWidget        *bottom_bar;
};

/* rp-person-page.c */
void rp_person_page_take_digest      (RpPersonPage   *self,
                                      RpPersonDigest *digest);
void rp_person_page_show_error       (RpPersonPage   *self,
                                      const GError   *error);
void rp_person_page_be_gone          (RpPersonPage   *self);

/* rp-person-page-reading.c */
void rp_person_page_read             (RpPersonPage   *self);
void rp_person_page_watch_store      (RpPersonPage   *self);

/* rp-person-page-actions.c */
void rp_person_page_install_actions  (GtkWidgetClass *widget_class);

/* rp-person-page-editing.c */
void rp_person_page_install_editing  (GtkWidgetClass *widget_class);

G_END_DECLS
