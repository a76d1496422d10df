/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-items.h"

/* The rows of the palette: a #GListStore of #RpPaletteItem. */

/**
 * rp_palette_items_replace:
 * @self: the rows
 * @items: (element-type RpPaletteItem): what they show from here on; it is left
 *   with what they showed
 *
 * Rows become what they show next; only the rest is added or removed, so that
 * hardly a widget is made while somebody types.
 */
void
rp_palette_items_replace (GListStore *self,
                          GPtrArray  *items)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self));
  guint n_both = MIN (n_shown, items->len);

  for (guint i = 0; i < n_both; i++)
    {
      g_autoptr(RpPaletteItem) shown = g_list_model_get_item (G_LIST_MODEL (self), i);

      rp_palette_item_become (shown, items->pdata[i]);
    }
  if (n_shown != items->len)
    g_list_store_splice (self, n_both, n_shown - n_both, items->pdata + n_both,
                         items->len - n_both);
}

/**
 * rp_palette_items_find:
 * @self: the rows
 * @action: an action
 * @target: (nullable): its parameter
 *
 * Returns: the row that does just that, or %GTK_INVALID_LIST_POSITION
 */
guint
rp_palette_items_find (GListStore *self,
                       const char *action,
                       GVariant   *target)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr(RpPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self), i);

      if (rp_palette_item_does_same (item, action, target))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * rp_palette_items_step:
 * @self: the rows
 * @from: a row, or %GTK_INVALID_LIST_POSITION
 * @step: 1 or -1
 *
 * Returns: the next row, or the one before, that is not a heading; after the
 *   last comes the first
 */
guint
rp_palette_items_step (GListStore *self,
                       guint       from,
                       int         step)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self));
  guint at = from;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(RpPaletteItem) item = NULL;

      at = at == GTK_INVALID_LIST_POSITION ? (step > 0 ? 0 : n_items - 1)
                                           : (at + n_items + (guint) step) % n_items;
      item = g_list_model_get_item (G_LIST_MODEL (self), at);
      if (!item->heading)
        return at;
    }

  return GTK_INVALID_LIST_POSITION;
}
