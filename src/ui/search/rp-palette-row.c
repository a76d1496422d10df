/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-palette-row.h"

#include <adwaita.h>

/**
 * RpPaletteRow:
 *
 * One row of the palette, used again for other items.
 */
struct _RpPaletteRow
{
  GtkWidget  parent_instance;

  /* Template widgets */
  AdwAvatar *avatar;
  GtkImage  *image;
  GtkWidget *words_box;
  GtkLabel  *title_label;
  GtkLabel  *subtitle_label;
  GtkWidget *sealed_image;
  GtkLabel  *accel_label;
};

G_DEFINE_FINAL_TYPE (RpPaletteRow, rp_palette_row, GTK_TYPE_WIDGET)

static void
rp_palette_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_PALETTE_ROW);

  G_OBJECT_CLASS (rp_palette_row_parent_class)->dispose (object);
}

static void
rp_palette_row_class_init (RpPaletteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_palette_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/search/rp-palette-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPaletteRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, RpPaletteRow, image);
  /* Bound, so that it goes with the template. */
  gtk_widget_class_bind_template_child (widget_class, RpPaletteRow, words_box);
  gtk_widget_class_bind_template_child (widget_class, RpPaletteRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpPaletteRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, RpPaletteRow, sealed_image);
  gtk_widget_class_bind_template_child (widget_class, RpPaletteRow, accel_label);
}

static void
rp_palette_row_init (RpPaletteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_palette_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
rp_palette_row_new (void)
{
  return g_object_new (RP_TYPE_PALETTE_ROW, NULL);
}

static void
set_accel (RpPaletteRow *self,
           const char   *accel)
{
  g_autofree char *words = NULL;
  GdkModifierType modifiers;
  guint key;

  if (accel != NULL && gtk_accelerator_parse (accel, &key, &modifiers))
    words = gtk_accelerator_get_label (key, modifiers);
  gtk_label_set_label (self->accel_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->accel_label), words != NULL);
}

/**
 * rp_palette_row_set_item:
 * @self: a row
 * @item: what it shows
 */
void
rp_palette_row_set_item (RpPaletteRow  *self,
                         RpPaletteItem *item)
{
  g_return_if_fail (RP_IS_PALETTE_ROW (self));
  g_return_if_fail (RP_IS_PALETTE_ITEM (item));

  gtk_widget_set_visible (GTK_WIDGET (self->avatar), item->person != NULL);
  if (item->person != NULL)
    adw_avatar_set_text (self->avatar, item->person);
  gtk_widget_set_visible (GTK_WIDGET (self->image), !item->heading && item->person == NULL);
  if (item->icon_name != NULL)
    gtk_image_set_from_icon_name (self->image, item->icon_name);

  gtk_label_set_text (self->title_label, item->title);
  gtk_label_set_attributes (self->title_label, item->title_marks);
  /* A heading may be why something cannot be done now: all of it. */
  gtk_label_set_wrap (self->title_label, item->heading);
  gtk_label_set_ellipsize (self->title_label, item->heading ? PANGO_ELLIPSIZE_NONE
                                                            : PANGO_ELLIPSIZE_END);
  gtk_label_set_text (self->subtitle_label, item->subtitle != NULL ? item->subtitle : "");
  gtk_label_set_attributes (self->subtitle_label, item->subtitle_marks);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), item->subtitle != NULL);
  gtk_widget_set_visible (self->sealed_image, item->sealed);
  set_accel (self, item->accel);

  if (item->heading)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "list-heading");
      gtk_widget_add_css_class (GTK_WIDGET (self), "plainhead");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "list-heading");
      gtk_widget_remove_css_class (GTK_WIDGET (self), "plainhead");
    }
  if (item->personal)
    gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "private");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "private");
}
