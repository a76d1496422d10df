/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-brief-paper.h"

#include "rp-brief-page.h"

#include <glib/gi18n.h>

#define GAP       18
#define MIN_WIDTH 280

/**
 * RpBriefPaper:
 *
 * The pages of a brief as sheets of paper, one below the other, drawn as they
 * are printed and as sharp as the screen allows. Assistive technologies read
 * the brief as text.
 */
struct _RpBriefPaper
{
  GtkWidget  parent_instance;

  RpBrief   *brief;           /* (nullable) */
};

G_DEFINE_FINAL_TYPE (RpBriefPaper, rp_brief_paper, GTK_TYPE_WIDGET)

static guint
count_pages (RpBriefPaper *self)
{
  return self->brief != NULL ? rp_brief_page_count (self->brief) : 1;
}

static double
page_height (double width)
{
  return width * RP_BRIEF_PAGE_HEIGHT / RP_BRIEF_PAGE_WIDTH;
}

static GtkSizeRequestMode
rp_brief_paper_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_brief_paper_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  guint n_pages = count_pages (RP_BRIEF_PAPER (widget));
  double width = for_size > 0 ? for_size : RP_BRIEF_PAGE_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = RP_BRIEF_PAGE_WIDTH;
    }
  else
    {
      *minimum = *natural = n_pages * page_height (width) + (n_pages - 1) * GAP;
    }
}

static void
draw_page (RpBriefPaper *self,
           GtkSnapshot  *snapshot,
           guint         page,
           double        y,
           double        width)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shade = { 0, 0, 0, .25 };
  graphene_rect_t sheet = GRAPHENE_RECT_INIT (0, y, width, page_height (width));
  GskRoundedRect outline;
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, 5);
  gtk_snapshot_append_color (snapshot, &white, &sheet);

  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_translate (cr, 0, y);
  cairo_scale (cr, width / RP_BRIEF_PAGE_WIDTH, width / RP_BRIEF_PAGE_WIDTH);
  rp_brief_page_draw (self->brief, cr, page);
  cairo_destroy (cr);
}

static void
rp_brief_paper_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RpBriefPaper *self = RP_BRIEF_PAPER (widget);
  double width = gtk_widget_get_width (widget);
  double y = 0;

  for (guint page = 0; self->brief != NULL && page < count_pages (self); page++)
    {
      draw_page (self, snapshot, page, y, width);
      y += page_height (width) + GAP;
    }
}

static void
rp_brief_paper_finalize (GObject *object)
{
  g_clear_pointer (&RP_BRIEF_PAPER (object)->brief, rp_brief_free);

  G_OBJECT_CLASS (rp_brief_paper_parent_class)->finalize (object);
}

static void
rp_brief_paper_class_init (RpBriefPaperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rp_brief_paper_finalize;
  widget_class->get_request_mode = rp_brief_paper_get_request_mode;
  widget_class->measure = rp_brief_paper_measure;
  widget_class->snapshot = rp_brief_paper_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rp_brief_paper_init (RpBriefPaper *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The brief"), -1);
}

/**
 * rp_brief_paper_set_brief:
 * @self: a paper
 * @brief: (transfer full): what is on it
 */
void
rp_brief_paper_set_brief (RpBriefPaper *self,
                          RpBrief      *brief)
{
  g_autofree char *text = NULL;

  g_return_if_fail (RP_IS_BRIEF_PAPER (self));
  g_return_if_fail (brief != NULL);

  g_clear_pointer (&self->brief, rp_brief_free);
  self->brief = brief;
  text = rp_brief_to_text (brief);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
