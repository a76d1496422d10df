/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-gifts-view.h"

#include "rp-gifts-part.h"
#include "rp-scroll-bin.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

/**
 * RpGiftsView:
 *
 * What I could give to whom, of everyone I have met.
 */
struct _RpGiftsView
{
  AdwBin       parent_instance;

  GtkStack    *stack;
  RpGiftsPart *part;
};

G_DEFINE_FINAL_TYPE (RpGiftsView, rp_gifts_view, ADW_TYPE_BIN)

static void
rp_gifts_view_class_init (RpGiftsViewClass *klass)
{
}

static void
found_cb (RpGiftsView *self)
{
  gtk_stack_set_visible_child_name (self->stack, rp_gifts_part_is_empty (self->part) ? "nothing"
                                                                                      : "gifts");
}

static GtkWidget *
new_lead (void)
{
  GtkWidget *lead = g_object_new (GTK_TYPE_LABEL, "label",
                                  _("What they look for and are measured on, and who or what of "
                                    "yours answers it."),
                                  "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                                  NULL);

  gtk_widget_add_css_class (lead, "lead");
  gtk_widget_add_css_class (lead, "dim");

  return lead;
}

static void
rp_gifts_view_init (RpGiftsView *self)
{
  GtkWidget *bin = g_object_new (RP_TYPE_SCROLL_BIN, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 760, "tightening-threshold",
                                   600, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  GtkWidget *scroller;

  self->part = RP_GIFTS_PART (rp_gifts_part_new (_("The emptiest jars first")));
  g_signal_connect_object (self->part, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), new_lead ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->part));
  gtk_widget_add_css_class (box, "help-results");
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "vexpand", TRUE, "child", clamp, NULL);
  adw_bin_set_child (ADW_BIN (bin), scroller);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "loading");
  gtk_stack_add_named (self->stack, bin, "gifts");
  gtk_stack_add_named (self->stack,
                       rp_state_page_new ("rapport-jar-symbolic", _("Nothing to Give Yet"),
                                          _("Ask people what they look for, and keep what your "
                                            "peers learned: then there is something to give.")),
                       "nothing");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/**
 * rp_gifts_view_new:
 *
 * Returns: (transfer floating): a view of nothing yet
 */
GtkWidget *
rp_gifts_view_new (void)
{
  return g_object_new (RP_TYPE_GIFTS_VIEW, NULL);
}

/**
 * rp_gifts_view_show:
 * @self: a view
 * @network: everyone, as they are now
 */
void
rp_gifts_view_show (RpGiftsView *self,
                    RpNetwork   *network)
{
  g_return_if_fail (RP_IS_GIFTS_VIEW (self));

  rp_gifts_part_show (self->part, network, NULL);
}
