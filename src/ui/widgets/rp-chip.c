/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-chip.h"

/**
 * RpChip:
 *
 * A word or two on a rounded ground, with or without an icon. Style classes:
 * `accent`, `warning`, `success`, `error`, `outline`.
 */
struct _RpChip
{
  GtkWidget  parent_instance;

  char      *icon_name;

  GtkWidget *image;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (RpChip, rp_chip, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_LABEL,
  PROP_ICON_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
rp_chip_dispose (GObject *object)
{
  RpChip *self = RP_CHIP (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_chip_parent_class)->dispose (object);
}

static void
rp_chip_finalize (GObject *object)
{
  RpChip *self = RP_CHIP (object);

  g_free (self->icon_name);

  G_OBJECT_CLASS (rp_chip_parent_class)->finalize (object);
}

static void
rp_chip_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  RpChip *self = RP_CHIP (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, rp_chip_get_label (self));
      break;

    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_chip_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  RpChip *self = RP_CHIP (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      rp_chip_set_label (self, g_value_get_string (value));
      break;

    case PROP_ICON_NAME:
      rp_chip_set_icon_name (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_chip_class_init (RpChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_chip_dispose;
  object_class->finalize = rp_chip_finalize;
  object_class->get_property = rp_chip_get_property;
  object_class->set_property = rp_chip_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
rp_chip_init (RpChip *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->image = g_object_new (GTK_TYPE_IMAGE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "visible", FALSE,
                              NULL);
  gtk_widget_set_parent (self->image, widget);
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              NULL);
  gtk_widget_set_parent (self->label, widget);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 5);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (widget, "chip");
}

/**
 * rp_chip_new:
 * @label: plain text
 * @icon_name: (nullable): a symbolic icon
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
rp_chip_new (const char *label,
             const char *icon_name)
{
  return g_object_new (RP_TYPE_CHIP, "label", label, "icon-name", icon_name, NULL);
}

const char *
rp_chip_get_label (RpChip *self)
{
  g_return_val_if_fail (RP_IS_CHIP (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->label));
}

/**
 * rp_chip_set_label:
 * @self: a chip
 * @label: (nullable): plain text
 */
void
rp_chip_set_label (RpChip     *self,
                   const char *label)
{
  g_return_if_fail (RP_IS_CHIP (self));

  if (g_strcmp0 (label != NULL ? label : "", rp_chip_get_label (self)) == 0)
    return;

  gtk_label_set_text (GTK_LABEL (self->label), label != NULL ? label : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

const char *
rp_chip_get_icon_name (RpChip *self)
{
  g_return_val_if_fail (RP_IS_CHIP (self), NULL);

  return self->icon_name;
}

/**
 * rp_chip_set_icon_name:
 * @self: a chip
 * @icon_name: (nullable): a symbolic icon
 */
void
rp_chip_set_icon_name (RpChip     *self,
                       const char *icon_name)
{
  g_return_if_fail (RP_IS_CHIP (self));

  if (g_strcmp0 (icon_name, self->icon_name) == 0)
    return;

  g_free (self->icon_name);
  self->icon_name = g_strdup (icon_name);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), icon_name);
  gtk_widget_set_visible (self->image, icon_name != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ICON_NAME]);
}
