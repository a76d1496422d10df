/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-date-tile.h"

#include "rp-date.h"

#include <glib/gi18n.h>

/**
 * RpDateTile:
 *
 * A day as a leaf of a calendar. The mini form for lists leaves out the day of
 * the week.
 */
struct _RpDateTile
{
  GtkWidget  parent_instance;

  guint32    day;
  gboolean   mini;

  /* Template widgets */
  GtkLabel  *month_label;
  GtkLabel  *day_label;
  GtkLabel  *weekday_label;
};

G_DEFINE_FINAL_TYPE (RpDateTile, rp_date_tile, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_DAY,
  PROP_MINI,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Some languages end short names with a full stop, which has no room here. */
static char *
short_name (guint32     day,
            const char *format)
{
  char *name = rp_day_format (day, format);

  if (g_str_has_suffix (name, "."))
    name[strlen (name) - 1] = '\0';

  return name;
}

static void
update (RpDateTile *self)
{
  g_autofree char *month = short_name (self->day, "%b");
  g_autofree char *month_capitals = g_utf8_strup (month, -1);
  g_autofree char *day = rp_day_format (self->day, "%-d");
  g_autofree char *weekday = short_name (self->day, "%a");
  /* Translators: a day as it is read out, “Thursday 16 October” */
  g_autofree char *name = rp_day_format (self->day, C_("date tile", "%A %-d %B"));

  gtk_label_set_text (self->month_label, month_capitals);
  gtk_label_set_text (self->day_label, self->day != 0 ? day : "–");
  gtk_label_set_text (self->weekday_label, weekday);
  gtk_widget_set_visible (GTK_WIDGET (self->weekday_label), !self->mini);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->day != 0 ? name : _("No date yet"), -1);
}

static void
rp_date_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_DATE_TILE);

  G_OBJECT_CLASS (rp_date_tile_parent_class)->dispose (object);
}

static void
rp_date_tile_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RpDateTile *self = RP_DATE_TILE (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_uint (value, self->day);
      break;

    case PROP_MINI:
      g_value_set_boolean (value, self->mini);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_date_tile_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RpDateTile *self = RP_DATE_TILE (object);

  switch (prop_id)
    {
    case PROP_DAY:
      rp_date_tile_set_day (self, g_value_get_uint (value));
      break;

    case PROP_MINI:
      rp_date_tile_set_mini (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_date_tile_class_init (RpDateTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_date_tile_dispose;
  object_class->get_property = rp_date_tile_get_property;
  object_class->set_property = rp_date_tile_set_property;

  properties[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT32, 0, flags);
  properties[PROP_MINI] = g_param_spec_boolean ("mini", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/widgets/rp-date-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, RpDateTile, month_label);
  gtk_widget_class_bind_template_child (widget_class, RpDateTile, day_label);
  gtk_widget_class_bind_template_child (widget_class, RpDateTile, weekday_label);
}

static void
rp_date_tile_init (RpDateTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * rp_date_tile_new:
 * @day: a day as in rp-date.h, 0 when it is not known yet
 * @mini: whether it stands in a list
 *
 * Returns: (transfer floating): a leaf of a calendar
 */
GtkWidget *
rp_date_tile_new (guint32  day,
                  gboolean mini)
{
  return g_object_new (RP_TYPE_DATE_TILE, "day", day, "mini", mini, NULL);
}

guint32
rp_date_tile_get_day (RpDateTile *self)
{
  g_return_val_if_fail (RP_IS_DATE_TILE (self), 0);

  return self->day;
}

/**
 * rp_date_tile_set_day:
 * @self: a tile
 * @day: a day as in rp-date.h, 0 when it is not known yet
 */
void
rp_date_tile_set_day (RpDateTile *self,
                      guint32     day)
{
  g_return_if_fail (RP_IS_DATE_TILE (self));

  if (self->day == day)
    return;

  self->day = day;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

gboolean
rp_date_tile_get_mini (RpDateTile *self)
{
  g_return_val_if_fail (RP_IS_DATE_TILE (self), FALSE);

  return self->mini;
}

/**
 * rp_date_tile_set_mini:
 * @self: a tile
 * @mini: whether it stands in a list
 */
void
rp_date_tile_set_mini (RpDateTile *self,
                       gboolean    mini)
{
  g_return_if_fail (RP_IS_DATE_TILE (self));

  mini = !!mini;
  if (self->mini == mini)
    return;

  self->mini = mini;
  if (mini)
    gtk_widget_add_css_class (GTK_WIDGET (self), "mini");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "mini");
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINI]);
}
