/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-header-title.h"

#include "rp-text-scale.h"

/**
 * RpHeaderTitle:
 *
 * The title in a header. Between buttons there is no room for a word in large
 * text: before it is cut it is drawn smaller, down to the size of usual text.
 */
struct _RpHeaderTitle
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RpHeaderTitle, rp_header_title, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static double
least_scale (void)
{
  return 1.0 / MAX (rp_text_scale_get (), 1.0);
}

static GtkSizeRequestMode
rp_header_title_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
rp_header_title_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, -1, minimum, natural,
                      NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = (int) (*minimum * least_scale ());
}

static void
rp_header_title_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  GtkWidget *label = adw_bin_get_child (ADW_BIN (widget));
  GskTransform *transform = NULL;
  double scale;
  int natural;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  scale = width < natural ? MAX ((double) width / natural, least_scale ()) : 1.0;
  if (scale < 1.0)
    {
      graphene_point_t origin = GRAPHENE_POINT_INIT (0, height * (1 - scale) / 2);

      transform = gsk_transform_translate (NULL, &origin);
      transform = gsk_transform_scale (transform, scale, scale);
    }

  gtk_widget_allocate (label, scale < 1.0 ? MIN (natural, (int) (width / scale)) : width, height,
                       -1, transform);
}

static void
rp_header_title_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RpHeaderTitle *self = RP_HEADER_TITLE (object);

  switch (id)
    {
    case PROP_TITLE:
      rp_header_title_set_title (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
rp_header_title_class_init (RpHeaderTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rp_header_title_set_property;
  widget_class->get_request_mode = rp_header_title_get_request_mode;
  widget_class->measure = rp_header_title_measure;
  widget_class->size_allocate = rp_header_title_size_allocate;

  /**
   * RpHeaderTitle:title:
   *
   * What it says.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
rp_header_title_init (RpHeaderTitle *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "single-line-mode", TRUE,
                                   NULL);

  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (label, "title");
  adw_bin_set_child (ADW_BIN (self), label);
  rp_text_scale_watch (GTK_WIDGET (self));
}

/**
 * rp_header_title_new:
 * @title: what it says
 *
 * Returns: (transfer floating): a title
 */
GtkWidget *
rp_header_title_new (const char *title)
{
  return g_object_new (RP_TYPE_HEADER_TITLE, "title", title, NULL);
}

/**
 * rp_header_title_set_title:
 * @self: a title
 * @title: (nullable): what it says
 */
void
rp_header_title_set_title (RpHeaderTitle *self,
                           const char    *title)
{
  g_return_if_fail (RP_IS_HEADER_TITLE (self));

  gtk_label_set_text (GTK_LABEL (adw_bin_get_child (ADW_BIN (self))), title != NULL ? title : "");
}
