/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-ring.h"

#include "rp-number.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define DEFAULT_SIZE 44
#define DURATION     300 /* milliseconds */
#define SMALL        44

/**
 * RpRing:
 *
 * How many of some checks hold, as a ring with the numbers in it. When all
 * hold it is green and has a tick. Used from 34 to 58 pixels wide; a small one
 * of many checks has the number of what is left to settle in it, where that is
 * known, or a tick when nothing is.
 */
struct _RpRing
{
  RpDrawing     parent_instance;

  guint         value;
  guint         total;
  int           left;      /* to settle; -1: not known */
  int           size;
  double        shown;     /* part of the ring that is drawn, follows value / total */
  AdwAnimation *animation; /* (owned) */
};

G_DEFINE_FINAL_TYPE (RpRing, rp_ring, RP_TYPE_DRAWING)

enum {
  PROP_0,
  PROP_VALUE,
  PROP_TOTAL,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_full (RpRing *self)
{
  return self->total > 0 && self->value >= self->total;
}

/* Whether the ring is too small for two numbers of two digits each. */
static gboolean
shows_left (RpRing *self)
{
  return self->left >= 0 && self->size < SMALL && self->total >= 10;
}

static gboolean
has_tick (RpRing *self)
{
  return is_full (self) || (shows_left (self) && self->left == 0);
}

static double
fraction (RpRing *self)
{
  return self->total > 0 ? MIN (1, (double) self->value / self->total) : 0;
}

static void
update_name (RpRing *self)
{
  g_autofree char *value = rp_number_in_words (self->value);
  g_autofree char *total = rp_number_in_words (self->total);
  g_autofree char *sentence = NULL;
  g_autofree char *left = NULL;
  g_autofree char *longer = NULL;
  g_autofree char *name = NULL;

  if (self->total == 0)
    {
      rp_drawing_set_name (RP_DRAWING (self), _("No checks apply"));
      return;
    }

  /* Translators: such as “seven of nine checks hold” */
  sentence = g_strdup_printf (ngettext ("%1$s of %2$s check holds", "%1$s of %2$s checks hold",
                                        self->total),
                              value, total);
  if (self->left > 0)
    {
      left = rp_number_in_words (self->left);
      /* Translators: such as “seven of nine checks hold, two to settle” */
      longer = g_strdup_printf (_("%1$s, %2$s to settle"), sentence, left);
    }
  name = rp_text_capitalise (longer != NULL ? longer : sentence);
  rp_drawing_set_name (RP_DRAWING (self), name);
}

static void
animate_cb (double   value,
            gpointer user_data)
{
  RpRing *self = RP_RING (user_data);

  self->shown = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_tick (cairo_t *cr,
           double   x,
           double   y,
           double   size)
{
  double k = size * .15;

  cairo_set_line_width (cr, MAX (2, size * .065));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, x - k, y + k * .05);
  cairo_line_to (cr, x - k * .25, y + k * .8);
  cairo_line_to (cr, x + k * 1.05, y - k * .75);
  cairo_stroke (cr);
}

static void
draw_numbers (RpRing  *self,
              cairo_t *cr,
              double   x,
              double   y,
              double   size)
{
  g_autofree char *text = NULL;
  g_autoptr(PangoLayout) layout = NULL;
  double letters;
  int width, height;

  if (shows_left (self))
    text = g_strdup_printf ("%d", self->left);
  else
    text = g_strdup_printf ("%u/%u", self->value, self->total);
  letters = size * (shows_left (self) ? .38 : strlen (text) > 4 ? .21 : .27);
  layout = rp_drawing_create_layout (RP_DRAWING (self), text, letters);
  pango_layout_get_pixel_size (layout, &width, &height);
  rp_drawing_use_ink (RP_DRAWING (self), cr, .9);
  cairo_move_to (cr, x - width / 2.0, y + .5 - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
rp_ring_draw (RpDrawing *drawing,
              cairo_t   *cr,
              double     width,
              double     height)
{
  RpRing *self = RP_RING (drawing);
  double size = MIN (width, height);
  double line = MAX (3.5, size * .085);
  double radius = size / 2 - line / 2 - .5;
  double x = width / 2;
  double y = height / 2;

  cairo_set_line_width (cr, line);
  rp_drawing_use_ink (drawing, cr, .1);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (cr);

  rp_drawing_use_color (drawing, cr, is_full (self) ? RP_DRAWING_GOOD : RP_DRAWING_GRAPHIC);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (self->shown > 0)
    {
      cairo_arc (cr, x, y, radius, -G_PI / 2, -G_PI / 2 + 2 * G_PI * MIN (self->shown, .9999));
      cairo_stroke (cr);
    }

  if (has_tick (self))
    draw_tick (cr, x, y, size);
  else if (self->total > 0)
    draw_numbers (self, cr, x, y, size);
}

static void
rp_ring_dispose (GObject *object)
{
  RpRing *self = RP_RING (object);

  g_clear_object (&self->animation);

  G_OBJECT_CLASS (rp_ring_parent_class)->dispose (object);
}

static void
rp_ring_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  RpRing *self = RP_RING (object);

  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_uint (value, self->value);
      break;

    case PROP_TOTAL:
      g_value_set_uint (value, self->total);
      break;

    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_ring_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  RpRing *self = RP_RING (object);

  switch (prop_id)
    {
    case PROP_VALUE:
      rp_ring_set_value (self, g_value_get_uint (value), self->total);
      break;

    case PROP_TOTAL:
      rp_ring_set_value (self, self->value, g_value_get_uint (value));
      break;

    case PROP_SIZE:
      rp_ring_set_size (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_ring_class_init (RpRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_ring_dispose;
  object_class->get_property = rp_ring_get_property;
  object_class->set_property = rp_ring_set_property;
  RP_DRAWING_CLASS (klass)->draw = rp_ring_draw;

  properties[PROP_VALUE] = g_param_spec_uint ("value", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 16, 256, DEFAULT_SIZE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "ring");
}

static void
rp_ring_init (RpRing *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (animate_cb, self, NULL);

  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, DURATION, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);

  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->left = -1;
  rp_ring_set_size (self, DEFAULT_SIZE);
  update_name (self);
}

/**
 * rp_ring_new:
 * @size: its width and height in pixels
 *
 * Returns: (transfer floating): an empty ring
 */
GtkWidget *
rp_ring_new (int size)
{
  return g_object_new (RP_TYPE_RING, "size", size, NULL);
}

guint
rp_ring_get_value (RpRing *self)
{
  g_return_val_if_fail (RP_IS_RING (self), 0);

  return self->value;
}

guint
rp_ring_get_total (RpRing *self)
{
  g_return_val_if_fail (RP_IS_RING (self), 0);

  return self->total;
}

/**
 * rp_ring_set_value:
 * @self: a ring
 * @value: how many hold
 * @total: of how many
 *
 * Sets what the ring says. On a visible ring the line moves there in 300 ms,
 * unless the user wants no animations.
 */
void
rp_ring_set_value (RpRing *self,
                   guint   value,
                   guint   total)
{
  GObject *object = G_OBJECT (self);
  AdwTimedAnimation *animation;

  g_return_if_fail (RP_IS_RING (self));

  if (self->value == value && self->total == total)
    return;

  g_object_freeze_notify (object);
  if (self->value != value)
    g_object_notify_by_pspec (object, properties[PROP_VALUE]);
  if (self->total != total)
    g_object_notify_by_pspec (object, properties[PROP_TOTAL]);

  self->value = value;
  self->total = total;
  update_name (self);

  animation = ADW_TIMED_ANIMATION (self->animation);
  adw_animation_pause (self->animation);
  adw_timed_animation_set_value_from (animation, self->shown);
  adw_timed_animation_set_value_to (animation, fraction (self));
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  g_object_thaw_notify (object);
}

/**
 * rp_ring_set_left:
 * @self: a ring
 * @left: how many of those that do not hold are to settle; the others are hints
 *
 * Says that in its name, and where there is no room for two numbers.
 */
void
rp_ring_set_left (RpRing *self,
                  guint   left)
{
  g_return_if_fail (RP_IS_RING (self));

  if (self->left == (int) left)
    return;

  self->left = left;
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
rp_ring_get_size (RpRing *self)
{
  g_return_val_if_fail (RP_IS_RING (self), 0);

  return self->size;
}

/**
 * rp_ring_set_size:
 * @self: a ring
 * @size: its width and height in pixels
 *
 * Sets how large the ring is at the usual size of text.
 */
void
rp_ring_set_size (RpRing *self,
                  int     size)
{
  g_return_if_fail (RP_IS_RING (self));

  if (self->size == size)
    return;

  self->size = size;
  rp_drawing_set_size (RP_DRAWING (self), size, size);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}
