/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-people-list.h"
#include "rp-header-title.h"
#include "rp-people-slots.h"
#include "rp-photo-book.h"
#include "rp-row-filler.h"
#include "rp-wrap.h"

G_BEGIN_DECLS

struct _RpPeopleList
{
  AdwBin              parent_instance;

  RpStore            *store;
  RpPeopleModel      *model;
  GtkSingleSelection *selection;
  RpPhotoBook        *photos;
  RpRowFiller        *filler;
  GHashTable         *bound;         /* of GtkListItem: those with a row on the screen */
  char               *selected;      /* (nullable): UUID */
  char               *gone;          /* (nullable): UUID of whoever was selected and removed */
  char               *organization;  /* (nullable): name of the one filtered by */
  char               *community;     /* (nullable): the same */
  guint32             day;           /* that the rows tell of */
  gboolean            selecting;     /* by us, not by the user */
  gboolean            wants_focus;   /* as soon as the row is there */
  gboolean            wants_sight;   /* whoever is selected is to be found in the list */
  gboolean            widened;       /* for them: they are not looked for a second time */

  /* Template widgets */
  AdwHeaderBar       *header;
  RpHeaderTitle      *title;
  GtkMenuButton      *menu_button;
  GMenuModel         *menu;
  GtkWidget          *back;
  GtkToggleButton    *search_button;
  GtkSearchBar       *search_bar;
  GtkEditable        *search_entry;
  RpWrap             *chips;
  GtkStack           *stack;
  GtkListView        *list;
  AdwBin             *state;
};

/* rp-people-list-filter.c */
void rp_people_list_search_changed (RpPeopleList  *self);
void rp_people_list_widen          (GtkWidget     *widget,
                                    const char    *action_name,
                                    GVariant      *parameter);
void rp_people_list_set_who        (RpPeopleList  *self,
                                    RpPeopleWho    who);
void rp_people_list_set_order      (RpPeopleList  *self,
                                    RpPeopleOrder  order);

/* rp-people-list-rows.c */
void rp_people_list_make_rows      (RpPeopleList  *self);
void rp_people_list_slots_turned   (RpPeopleList  *self);
void rp_people_list_update_rows    (RpPeopleList  *self);
void rp_people_list_update_shown   (RpPeopleList  *self);

/* rp-people-list-selecting.c */
void rp_people_list_user_selected  (RpPeopleList  *self);
void rp_people_list_restore        (RpPeopleList  *self);
void rp_people_list_rows_grown     (RpPeopleList  *self);

/* rp-people-list-states.c */
void rp_people_list_update_chips   (RpPeopleList  *self);
void rp_people_list_update_state   (RpPeopleList  *self);

G_END_DECLS
