/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-nav-row"

#include "config.h"

#include "rp-nav-row.h"

#include <glib/gi18n.h>

/**
 * RpNavRow:
 *
 * One place in the navigation: icon, name, and how many things wait there.
 */
struct _RpNavRow
{
  GtkListBoxRow  parent_instance;

  char          *place;
  guint          count;
  RpNavLock      lock;

  /* Template widgets */
  GtkImage      *image;
  GtkLabel      *title_label;
  GtkLabel      *count_label;
  GtkImage      *lock_image;
};

G_DEFINE_FINAL_TYPE (RpNavRow, rp_nav_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  PROP_0,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_name (RpNavRow *self)
{
  const char *title = gtk_label_get_label (self->title_label);
  g_autofree char *name = NULL;

  if (self->lock == RP_NAV_LOCK_CLOSED)
    /* Translators: the accessible name of a place: “Notes, locked” */
    name = g_strdup_printf (_("%s, locked"), title);
  else if (self->lock == RP_NAV_LOCK_OPEN)
    /* Translators: the accessible name of a place: “Notes, unlocked” */
    name = g_strdup_printf (_("%s, unlocked"), title);
  else if (self->count == 0)
    name = g_strdup (title);
  else
    /* Translators: the accessible name of a place: “Meetings, 3” */
    name = g_strdup_printf (_("%s, %u"), title, self->count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
set_count (RpNavRow *self,
           guint     count)
{
  g_autofree char *text = NULL;

  if (self->count == count)
    return;

  self->count = count;
  text = g_strdup_printf ("%u", count);
  gtk_label_set_label (self->count_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), count > 0);
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
rp_nav_row_finalize (GObject *object)
{
  g_free (RP_NAV_ROW (object)->place);

  G_OBJECT_CLASS (rp_nav_row_parent_class)->finalize (object);
}

static void
rp_nav_row_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COUNT:
      g_value_set_uint (value, RP_NAV_ROW (object)->count);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_nav_row_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_COUNT:
      set_count (RP_NAV_ROW (object), g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_nav_row_class_init (RpNavRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = rp_nav_row_finalize;
  object_class->get_property = rp_nav_row_get_property;
  object_class->set_property = rp_nav_row_set_property;

  properties[PROP_COUNT] =
    g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/app/rp-nav-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpNavRow, image);
  gtk_widget_class_bind_template_child (widget_class, RpNavRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpNavRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, RpNavRow, lock_image);
}

static void
rp_nav_row_init (RpNavRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_nav_row_new:
 * @place: the name of the place, not shown
 * @title: what it is called
 * @icon_name: a symbolic icon
 *
 * Returns: (transfer floating): a row for the navigation
 */
GtkWidget *
rp_nav_row_new (const char *place,
                const char *title,
                const char *icon_name)
{
  RpNavRow *self = g_object_new (RP_TYPE_NAV_ROW, NULL);

  self->place = g_strdup (place);
  gtk_image_set_from_icon_name (self->image, icon_name);
  gtk_label_set_label (self->title_label, title);
  update_name (self);

  return GTK_WIDGET (self);
}

/**
 * rp_nav_row_get_place:
 *
 * Returns: (transfer none): the name of the place
 */
const char *
rp_nav_row_get_place (RpNavRow *self)
{
  g_return_val_if_fail (RP_IS_NAV_ROW (self), NULL);

  return self->place;
}

/**
 * rp_nav_row_set_lock:
 * @self: a row
 * @lock: whether what is there is locked
 */
void
rp_nav_row_set_lock (RpNavRow  *self,
                     RpNavLock  lock)
{
  g_return_if_fail (RP_IS_NAV_ROW (self));

  self->lock = lock;
  gtk_image_set_from_icon_name (self->lock_image, lock == RP_NAV_LOCK_OPEN
                                                  ? "changes-allow-symbolic"
                                                  : "changes-prevent-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->lock_image), lock != RP_NAV_LOCK_NONE);
  update_name (self);
}
