/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_PALETTE_ITEM (rp_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (RpPaletteItem, rp_palette_item, RP, PALETTE_ITEM, GObject)

/**
 * RpPaletteItem:
 *
 * One row of the palette: a heading, something that was found, or something to
 * do. It changes only as a whole, with rp_palette_item_become(), so that rows
 * need not be made anew for every key stroke.
 *
 * Signal "changed": it is something else now.
 */
struct _RpPaletteItem
{
  GObject        parent_instance;

  gboolean       heading;
  guint          rank;             /* an #RpPaletteRank, of what was found */
  char          *title;
  PangoAttrList *title_marks;      /* (nullable): what was typed, in bold */
  char          *subtitle;         /* (nullable) */
  PangoAttrList *subtitle_marks;   /* (nullable): what was found, in bold */
  char          *icon_name;        /* (nullable) */
  char          *person;           /* (nullable): whose avatar stands for the icon */
  char          *accel;            /* (nullable): its shortcut, as GTK writes it */
  gboolean       sealed;           /* the words are private */
  gboolean       personal;         /* the title tells of somebody */
  char          *action;           /* what it does */
  GVariant      *target;           /* (nullable) */
  char          *person_id;        /* (nullable): whom a meeting would be planned with */
  char          *topic_id;         /* (nullable): what it would be about */
};

RpPaletteItem *rp_palette_item_new_heading (const char    *title);
RpPaletteItem *rp_palette_item_new         (const char    *title,
                                            const char    *icon_name,
                                            const char    *action,
                                            GVariant      *target);
gboolean       rp_palette_item_does_same   (RpPaletteItem *self,
                                            const char    *action,
                                            GVariant      *target);
char          *rp_palette_item_dup_name    (RpPaletteItem *self);
void           rp_palette_item_become      (RpPaletteItem *self,
                                            RpPaletteItem *other);
void           rp_palette_item_mark        (RpPaletteItem *self,
                                            const char    *typed);
void           rp_palette_item_quote       (RpPaletteItem *self,
                                            const char    *intro,
                                            const char    *snippet);

G_END_DECLS
