/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-shelf-page.h"

#include "rp-choice.h"
#include "rp-rules.h"
#include "rp-scroll-bin.h"
#include "rp-shelf.h"
#include "rp-sweet.h"
#include "rp-wrap.h"
#include "rp-wrapper.h"

#include <glib/gi18n.h>

#define LEGEND_SIZE 18

/* Jars that are shown at first, and how many more each time; with more than fit on the window at
 * a glance one can choose which to see. */
#define FIRST_JARS  24
#define GLANCE_JARS 12

enum {
  SHOW_ALL,
  SHOW_ROOM,
  SHOW_GIVE_FIRST,
  SHOW_OWED,
};

/**
 * RpShelfPage:
 *
 * The jars of everyone I know on their shelf, the fullest first, and what each
 * kind of sweet means.
 *
 * Signal "chosen" (utf8): the UUID of whose jar was chosen.
 */
struct _RpShelfPage
{
  AdwBin         parent_instance;

  RpNetwork     *network;   /* (nullable): what is shown is of */
  guint          n_wanted;
  guint          n_known;   /* with a jar, before the choice */
  RpChoice      *choice;
  RpShelf       *shelf;
  GtkWidget     *none_label;
  GtkWidget     *more_button;
};

G_DEFINE_FINAL_TYPE (RpShelfPage, rp_shelf_page, ADW_TYPE_BIN)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_chosen (const RpJar *jar,
           int          choice)
{
  switch (choice)
    {
    case SHOW_ROOM:
      return jar->sweets >= RP_RULE_JAR_SMALL;
    case SHOW_GIVE_FIRST:
      return jar->sweets >= 0 && jar->sweets < RP_RULE_JAR_SMALL;
    case SHOW_OWED:
      return jar->sweets < 0;
    case SHOW_ALL:
    default:
      return TRUE;
    }
}

static GArray *
choose_jars (GArray *all,
             int     choice)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (RpJarEntry));

  for (guint i = 0; i < all->len; i++)
    if (is_chosen (&g_array_index (all, RpJarEntry, i).jar, choice))
      g_array_append_val (chosen, g_array_index (all, RpJarEntry, i));

  return chosen;
}

static void
show_jars (RpShelfPage *self)
{
  g_autoptr(GArray) all = rp_network_jars (self->network);
  gboolean many = all->len > GLANCE_JARS;
  g_autoptr(GArray) jars = choose_jars (all, many ? rp_choice_get_selected (self->choice)
                                                  : SHOW_ALL);

  self->n_known = all->len;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), many);
  gtk_widget_set_visible (GTK_WIDGET (self->shelf), jars->len > 0);
  gtk_widget_set_visible (self->none_label, jars->len == 0);
  gtk_widget_set_visible (self->more_button, jars->len > self->n_wanted);
  rp_shelf_set_jars (self->shelf, self->network, jars, self->n_wanted);
}

static void
choice_cb (RpShelfPage *self)
{
  self->n_wanted = FIRST_JARS;
  if (self->network != NULL)
    show_jars (self);
}

static void
more_cb (RpShelfPage *self)
{
  self->n_wanted += FIRST_JARS;
  show_jars (self);
}

static void
chosen_cb (RpShelfPage *self,
           const char  *person)
{
  g_signal_emit (self, signals[CHOSEN], 0, person);
}

static void
rp_shelf_page_dispose (GObject *object)
{
  g_clear_pointer (&RP_SHELF_PAGE (object)->network, rp_network_unref);

  G_OBJECT_CLASS (rp_shelf_page_parent_class)->dispose (object);
}

static void
rp_shelf_page_class_init (RpShelfPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_shelf_page_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_SHELF_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
label_new (const char *text,
           const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style_class);

  return label;
}

static GtkWidget *
new_title (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", _("The sweet jars"), "wrap", TRUE, "xalign", 0.0,
                                   NULL);
  GtkWidget *lead = label_new (_("What you give goes in. What you ask for comes out, unless it "
                                 "serves their own targets."), "lead");

  gtk_widget_add_css_class (title, "page-title");
  gtk_widget_add_css_class (lead, "dim");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), lead);

  return box;
}

static void
add_legend (GtkWidget  *legend,
            GtkWidget  *picture,
            const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "txs");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  rp_wrap_append (RP_WRAP (legend), box);
}

static GtkWidget *
new_legend (void)
{
  GtkWidget *legend = rp_wrap_new ();

  for (guint i = 0; i < RP_N_SWEET_KINDS; i++)
    {
      const char *name = rp_favour_type_name ((RpFavourType) i);

      add_legend (legend, rp_sweet_new ((RpSweetKind) i, LEGEND_SIZE, name), name);
    }
  add_legend (legend, rp_wrapper_new (), _("asked for, sweet taken"));
  gtk_widget_set_halign (legend, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (legend, "legend");

  return legend;
}

static RpChoice *
new_choice (void)
{
  RpChoice *choice = RP_CHOICE (rp_choice_new_chips (_("Which jars")));

  rp_choice_add (choice, C_("jars", "All"), NULL);
  rp_choice_add (choice, C_("jars", "Room to Ask"), NULL);
  rp_choice_add (choice, C_("jars", "Give First"), NULL);
  rp_choice_add (choice, C_("jars", "You Owe"), NULL);
  rp_choice_set_selected (choice, SHOW_ALL);

  return choice;
}

static void
rp_shelf_page_init (RpShelfPage *self)
{
  GtkWidget *bin = g_object_new (RP_TYPE_SCROLL_BIN, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 900, "tightening-threshold",
                                   800, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->n_wanted = FIRST_JARS;
  self->choice = new_choice ();
  self->shelf = g_object_new (RP_TYPE_SHELF, NULL);
  self->none_label = label_new (_("No jar is like that."), "dim");
  self->more_button = gtk_button_new_with_label (_("Show More"));
  gtk_widget_add_css_class (self->more_button, "pill");
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (choice_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shelf, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (more_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), new_title ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->shelf));
  gtk_box_append (GTK_BOX (box), self->none_label);
  gtk_box_append (GTK_BOX (box), self->more_button);
  gtk_box_append (GTK_BOX (box), new_legend ());
  gtk_widget_add_css_class (box, "shelf-page");

  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (bin), scroller);
  adw_bin_set_child (ADW_BIN (self), bin);
}

/**
 * rp_shelf_page_show:
 * @self: a page
 * @network: whose jars it shows from now on
 */
void
rp_shelf_page_show (RpShelfPage *self,
                    RpNetwork   *network)
{
  g_return_if_fail (RP_IS_SHELF_PAGE (self));

  rp_network_ref (network);
  g_clear_pointer (&self->network, rp_network_unref);
  self->network = network;
  show_jars (self);
}

/**
 * rp_shelf_page_is_empty:
 * @self: a page
 *
 * Returns: whether I know nobody yet
 */
gboolean
rp_shelf_page_is_empty (RpShelfPage *self)
{
  g_return_val_if_fail (RP_IS_SHELF_PAGE (self), TRUE);

  return self->n_known == 0;
}
