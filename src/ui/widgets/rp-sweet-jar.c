/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-sweet-jar.h"

#include "rp-number.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LID_MILLISECONDS 200

/* Of the spring that a sweet falls on */
#define FALL_DAMPING   .7
#define FALL_MASS      1
#define FALL_STIFFNESS 180

/**
 * RpSweetJar:
 *
 * What may be asked of a person, as a jar of sweets. Used from 66 to 170
 * pixels wide. A sweet can be seen to fall into it.
 */
struct _RpSweetJar
{
  RpDrawing     parent_instance;

  RpJarPicture  jar;
  RpSweetKind  *sweets; /* (owned): what jar.sweets points to */
  AdwAnimation *fall;
  AdwAnimation *lid;
};

G_DEFINE_FINAL_TYPE (RpSweetJar, rp_sweet_jar, RP_TYPE_DRAWING)

static char *
describe_kind (RpSweetKind kind,
               guint       count)
{
  g_autofree char *words = rp_number_in_words (count);

  switch (kind)
    {
    case RP_SWEET_INSIGHT:
      return g_strdup_printf (ngettext ("%s insight", "%s insights", count), words);

    case RP_SWEET_INTRODUCTION:
      return g_strdup_printf (ngettext ("%s introduction", "%s introductions", count), words);

    case RP_SWEET_HELP:
      return g_strdup_printf (ngettext ("%s help", "%s helps", count), words);

    case RP_SWEET_VISIBILITY:
      return g_strdup_printf (ngettext ("%s visibility", "%s visibilities", count), words);

    case RP_N_SWEET_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* “Three insights, one introduction.” or NULL for an empty jar */
static char *
describe_kinds (const RpJarPicture *jar)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;
  guint counts[RP_N_SWEET_KINDS] = { 0 };

  for (guint i = 0; i < jar->n_sweets; i++)
    counts[jar->sweets[i]]++;
  for (guint kind = 0; kind < RP_N_SWEET_KINDS; kind++)
    if (counts[kind] > 0)
      g_ptr_array_add (parts, describe_kind (kind, counts[kind]));

  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (C_("list separator", ", "), (char **) parts->pdata);
  sentence = g_strdup_printf (C_("sentence", "%s."), list);
  return rp_text_capitalise (sentence);
}

static char *
describe_count (int count)
{
  g_autofree char *words = rp_number_in_words ((guint) ABS (count));

  if (count == 0)
    return g_strdup (_("no sweets"));
  if (count < 0)
    return g_strdup_printf (ngettext ("overdrawn by %s sweet", "overdrawn by %s sweets",
                                      (guint) -count),
                            words);

  return g_strdup_printf (ngettext ("%s sweet", "%s sweets", (guint) count), words);
}

static void
update_name (RpSweetJar *self,
             const char *owner,
             const char *words)
{
  g_autofree char *count = describe_count (self->jar.count);
  g_autofree char *kinds = self->jar.count > 0 ? describe_kinds (&self->jar) : NULL;
  g_autofree char *first = NULL;
  g_autofree char *name = NULL;

  /* Translators: “Sweet jar with (person): (five sweets), (room to ask).” */
  first = g_strdup_printf (_("Sweet jar with %1$s: %2$s, %3$s."), owner, count, words);
  name = kinds != NULL ? g_strdup_printf ("%s %s", first, kinds) : g_steal_pointer (&first);
  rp_drawing_set_name (RP_DRAWING (self), name);
}

static void
rp_sweet_jar_draw_picture (RpDrawing *drawing,
                           cairo_t   *cr,
                           double     width,
                           double     height)
{
  RpSweetJar *self = RP_SWEET_JAR (drawing);
  RpJarPicture jar = self->jar;

  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    jar.flags |= RP_JAR_DARK;

  rp_sweet_jar_draw (cr, width, height, &jar);
}

static void
fall_cb (double   value,
         gpointer user_data)
{
  RpSweetJar *self = user_data;

  self->jar.fall = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lid_cb (double   value,
        gpointer user_data)
{
  RpSweetJar *self = user_data;

  self->jar.lid = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_lid (RpSweetJar *self,
          gboolean    open)
{
  adw_animation_pause (self->lid);
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->lid), self->jar.lid);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->lid), open ? 1 : 0);
  adw_animation_reset (self->lid);
  adw_animation_play (self->lid);
}

static void
fallen_cb (RpSweetJar *self)
{
  self->jar.falling = FALSE;
  move_lid (self, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rp_sweet_jar_dispose (GObject *object)
{
  RpSweetJar *self = RP_SWEET_JAR (object);

  g_clear_object (&self->fall);
  g_clear_object (&self->lid);

  G_OBJECT_CLASS (rp_sweet_jar_parent_class)->dispose (object);
}

static void
rp_sweet_jar_finalize (GObject *object)
{
  RpSweetJar *self = RP_SWEET_JAR (object);

  g_free (self->sweets);

  G_OBJECT_CLASS (rp_sweet_jar_parent_class)->finalize (object);
}

static void
rp_sweet_jar_class_init (RpSweetJarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_sweet_jar_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_sweet_jar_finalize;
  RP_DRAWING_CLASS (klass)->draw = rp_sweet_jar_draw_picture;
}

static void
rp_sweet_jar_init (RpSweetJar *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  self->fall = adw_spring_animation_new (widget, 0, 1,
                                         adw_spring_params_new (FALL_DAMPING, FALL_MASS,
                                                                FALL_STIFFNESS),
                                         adw_callback_animation_target_new (fall_cb, self, NULL));
  self->lid = adw_timed_animation_new (widget, 0, 1, LID_MILLISECONDS,
                                       adw_callback_animation_target_new (lid_cb, self, NULL));
  g_signal_connect_object (self->fall, "done", G_CALLBACK (fallen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rp_sweet_jar_new:
 * @width: in pixels; the height follows
 *
 * Returns: (transfer floating): a jar that shows an empty one until it is told
 */
GtkWidget *
rp_sweet_jar_new (int width)
{
  RpSweetJar *self = g_object_new (RP_TYPE_SWEET_JAR, NULL);

  rp_drawing_set_size (RP_DRAWING (self), width, (int) (width * RP_JAR_HEIGHT / RP_JAR_WIDTH));

  return GTK_WIDGET (self);
}

/**
 * rp_sweet_jar_set_contents:
 * @self: a jar
 * @owner: whose jar it is
 * @words: what the number means, in lower case: “room to ask”
 * @jar: what to draw; copied. Whether it is dark is seen to here.
 *
 * Sets what the jar shows and how it is read out.
 */
void
rp_sweet_jar_set_contents (RpSweetJar         *self,
                           const char         *owner,
                           const char         *words,
                           const RpJarPicture *jar)
{
  double lid;

  g_return_if_fail (RP_IS_SWEET_JAR (self));
  g_return_if_fail (owner != NULL && words != NULL && jar != NULL);

  lid = self->jar.lid;
  adw_animation_pause (self->fall);
  g_free (self->sweets);
  self->jar = *jar;
  self->jar.lid = lid;
  self->jar.falling = FALSE;
  self->sweets = g_memdup2 (jar->sweets, jar->n_sweets * sizeof *jar->sweets);
  self->jar.sweets = self->sweets;

  update_name (self, owner, words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_sweet_jar_set_open:
 * @self: a jar
 * @open: whether its lid is lifted
 */
void
rp_sweet_jar_set_open (RpSweetJar *self,
                       gboolean    open)
{
  g_return_if_fail (RP_IS_SWEET_JAR (self));

  move_lid (self, open);
}

/**
 * rp_sweet_jar_drop:
 * @self: a jar
 *
 * Lets the first of its sweets fall in, and closes the lid. Where nothing is
 * to move, the sweet lies in the jar at once.
 */
void
rp_sweet_jar_drop (RpSweetJar *self)
{
  g_return_if_fail (RP_IS_SWEET_JAR (self));

  if (self->jar.n_sweets == 0)
    return;

  adw_animation_pause (self->lid);
  self->jar.lid = 1;
  self->jar.falling = TRUE;
  adw_animation_reset (self->fall);
  adw_animation_play (self->fall);
}
