/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-shelf.h"

#include "rp-shelf-jar.h"
#include "rp-step-filler.h"

#include <glib/gi18n.h>

/* Jars that are filled in one turn */
#define JARS_PER_STEP 2

/**
 * RpShelf:
 *
 * Jars side by side, with a board below each line of them.
 *
 * Signal "chosen" (utf8): the UUID of whose jar was chosen.
 */
struct _RpShelf
{
  GtkWidget     parent_instance;

  GtkFlowBox   *box;
  GPtrArray    *boards;    /* (element-type GtkWidget): one for each line there can be */
  RpNetwork    *network;   /* (nullable): what @jars are of */
  GArray       *jars;      /* (nullable) (element-type RpJarEntry) */
  guint         n_jars;    /* that are to be shown */
  guint         n_filled;
  RpStepFiller *filler;
};

G_DEFINE_FINAL_TYPE (RpShelf, rp_shelf, GTK_TYPE_WIDGET)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkFlowBoxChild *
get_jar (RpShelf *self,
         guint    i)
{
  return gtk_flow_box_get_child_at_index (self->box, (int) i);
}

static void
chosen_cb (RpShelf         *self,
           GtkFlowBoxChild *child)
{
  const char *person = rp_shelf_jar_get_person (RP_SHELF_JAR (child));

  if (person != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, person);
}

static GtkSizeRequestMode
rp_shelf_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_shelf_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (RP_SHELF (widget)->box), orientation, for_size, minimum,
                      natural, NULL, NULL);
}

/* Below each line of jars, as wide as the shelf */
static void
rp_shelf_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  RpShelf *self = RP_SHELF (widget);
  GtkFlowBoxChild *jar;
  guint n_boards = 0;
  float last = -1;

  gtk_widget_allocate (GTK_WIDGET (self->box), width, height, -1, NULL);
  for (guint i = 0; (jar = get_jar (self, i)) != NULL && n_boards < self->boards->len; i++)
    {
      GtkWidget *ground = rp_shelf_jar_get_ground (RP_SHELF_JAR (jar));
      graphene_rect_t bounds;
      GtkAllocation place;

      if (!gtk_widget_compute_bounds (ground, widget, &bounds) || bounds.origin.y <= last)
        continue;

      last = bounds.origin.y;
      place = (GtkAllocation) { 0, (int) last, width, (int) bounds.size.height };
      gtk_widget_set_child_visible (self->boards->pdata[n_boards], TRUE);
      gtk_widget_size_allocate (self->boards->pdata[n_boards++], &place, -1);
    }
  for (; n_boards < self->boards->len; n_boards++)
    gtk_widget_set_child_visible (self->boards->pdata[n_boards], FALSE);
}

static void
rp_shelf_dispose (GObject *object)
{
  RpShelf *self = RP_SHELF (object);

  g_clear_pointer (&self->filler, rp_step_filler_free);
  g_ptr_array_set_size (self->boards, 0);
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_pointer (&self->jars, g_array_unref);
  g_clear_pointer (&self->network, rp_network_unref);

  G_OBJECT_CLASS (rp_shelf_parent_class)->dispose (object);
}

static void
rp_shelf_finalize (GObject *object)
{
  g_ptr_array_unref (RP_SHELF (object)->boards);

  G_OBJECT_CLASS (rp_shelf_parent_class)->finalize (object);
}

static void
rp_shelf_class_init (RpShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_shelf_dispose;
  object_class->finalize = rp_shelf_finalize;
  widget_class->get_request_mode = rp_shelf_get_request_mode;
  widget_class->measure = rp_shelf_measure;
  widget_class->size_allocate = rp_shelf_size_allocate;

  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_board (RpShelf *self)
{
  GtkWidget *board = g_object_new (GTK_TYPE_BOX,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "can-target", FALSE, NULL);

  gtk_widget_add_css_class (board, "shelf-board");
  gtk_widget_insert_after (board, GTK_WIDGET (self), NULL);
  gtk_widget_set_child_visible (board, FALSE);
  g_ptr_array_add (self->boards, board);
}

static gboolean
fill_some (gpointer widget)
{
  RpShelf *self = widget;
  guint end = MIN (self->n_filled + JARS_PER_STEP, self->n_jars);

  for (; self->n_filled < end; self->n_filled++)
    {
      GtkFlowBoxChild *jar = get_jar (self, self->n_filled);

      if (jar == NULL)
        {
          jar = GTK_FLOW_BOX_CHILD (rp_shelf_jar_new ());
          gtk_flow_box_append (self->box, GTK_WIDGET (jar));
          add_board (self);
        }
      rp_shelf_jar_set_entry (RP_SHELF_JAR (jar),
                              &g_array_index (self->jars, RpJarEntry, self->n_filled));
    }

  return self->n_filled < self->n_jars;
}

static void
rp_shelf_init (RpShelf *self)
{
  self->boards = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->box = g_object_new (GTK_TYPE_FLOW_BOX,
                            "activate-on-single-click", TRUE,
                            "homogeneous", TRUE,
                            "max-children-per-line", 4,
                            "min-children-per-line", 1,
                            "row-spacing", 26,
                            "selection-mode", GTK_SELECTION_NONE,
                            NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The sweet jars"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  g_signal_connect_object (self->box, "child-activated", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->filler = rp_step_filler_new (self, fill_some);
}

/**
 * rp_shelf_set_jars:
 * @self: a shelf
 * @network: what @jars are of
 * @jars: (element-type RpJarEntry): the jars, in their order
 * @n_jars: how many of them are shown, at most
 *
 * Shows other jars, or the same again with what they hold now, some at a time.
 */
void
rp_shelf_set_jars (RpShelf   *self,
                   RpNetwork *network,
                   GArray    *jars,
                   guint      n_jars)
{
  GtkFlowBoxChild *jar;

  g_return_if_fail (RP_IS_SHELF (self));

  rp_network_ref (network);
  g_clear_pointer (&self->network, rp_network_unref);
  self->network = network;
  g_array_ref (jars);
  g_clear_pointer (&self->jars, g_array_unref);
  self->jars = jars;
  self->n_jars = MIN (n_jars, jars->len);
  self->n_filled = 0;
  while ((jar = get_jar (self, self->n_jars)) != NULL)
    gtk_flow_box_remove (self->box, GTK_WIDGET (jar));
  rp_step_filler_start (self->filler);
}
