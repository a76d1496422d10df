/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-palette.h"

#include "rp-palette-item.h"

G_BEGIN_DECLS

/**
 * RpPalette:
 *
 * Everything that can be found or done, by its name. What was found before
 * stays until there is something new to show.
 */
struct _RpPalette
{
  AdwWindow           parent_instance;

  RpStore            *store;
  GtkWindow          *parent;       /* (weak) */
  GListStore         *items;        /* of RpPaletteItem */
  GtkSingleSelection *selection;
  GCancellable       *cancellable;  /* of what is looked for now */
  GPtrArray          *open_hits;    /* (nullable): of RpSearchHit */
  GPtrArray          *sealed_hits;  /* (nullable): of RpSearchHit */
  GPtrArray          *recent;       /* of RpRecord */
  RpRecord           *shown;        /* (nullable): what the window behind shows */
  guint               n_reading;    /* how much of that is on its way */
  gboolean            has_example;  /* whether the example is in the library */
  gboolean            chosen;       /* whether the selected row was gone to, not just the first */

  /* Template widgets */
  GtkText            *text;
  GtkListView        *list;
  GtkImage           *vault_image;
  GtkLabel           *vault_label;
  GtkWidget          *plan_hint;
};

/* rp-palette-finding.c */
void                rp_palette_move         (RpPalette  *self,
                                             int         step);
void                rp_palette_show_items   (RpPalette  *self);
void                rp_palette_find         (RpPalette  *self);
void                rp_palette_read_records (RpPalette  *self,
                                             GType       type,
                                             const char *shown);

/* rp-palette-rows.c */
GtkListItemFactory *rp_palette_rows_new     (void);

G_END_DECLS
