/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The style of a label that says what the line below it is */
#define RP_DOORWAY_HEADING "doorway-heading"

/* A search for a size of letters, in pixels */
typedef struct
{
  int low;    /* fits, or is the smallest that can be read; what is found in the end */
  int high;   /* the largest that may fit */
  int next;   /* where to look */
} RpDoorwayFit;

void     rp_doorway_fit_begin (RpDoorwayFit *fit);
gboolean rp_doorway_fit_look  (RpDoorwayFit *fit,
                               GtkWidget    *lines,
                               int           width,
                               int           height);
void     rp_doorway_set_size  (GtkWidget    *lines,
                               int           size);

G_END_DECLS
