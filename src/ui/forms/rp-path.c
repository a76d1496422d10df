/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-path.h"

#include "rp-chip.h"
#include "rp-wrap.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define AVATAR 18

static GtkWidget *
new_person (RpPerson *person)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *avatar = adw_avatar_new (AVATAR, person->name, TRUE);
  GtkWidget *name = gtk_label_new (person->name);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "person");
  gtk_widget_add_css_class (chip, "private");
  gtk_box_append (GTK_BOX (chip), avatar);
  gtk_box_append (GTK_BOX (chip), name);

  return chip;
}

/* With the arrow before it, so that both stay in one line */
static GtkWidget *
new_step (RpPerson *person)
{
  GtkWidget *step = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name",
                                   "go-next-symbolic", "pixel-size", 12, NULL);

  gtk_widget_add_css_class (arrow, "dim");
  gtk_box_append (GTK_BOX (step), arrow);
  gtk_box_append (GTK_BOX (step), new_person (person));

  return step;
}

/**
 * rp_path_new:
 * @chain: (element-type RpChainStep): the way to somebody, as rp_network_chain() gives it
 * @n_steps: how many of its steps are shown, from me
 *
 * Returns: (transfer floating): from me by introductions to them
 */
GtkWidget *
rp_path_new (GArray *chain,
             guint   n_steps)
{
  GtkWidget *path = rp_wrap_new ();
  GtkWidget *me = rp_chip_new (C_("path", "You"), NULL);

  gtk_widget_add_css_class (me, "outline");
  rp_wrap_append (RP_WRAP (path), me);
  for (guint i = 0; i < MIN (n_steps, chain->len); i++)
    rp_wrap_append (RP_WRAP (path), new_step (g_array_index (chain, RpChainStep, i).person));

  return path;
}
