/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-jar-card.h"

#include "rp-jar-packing.h"
#include "rp-number.h"
#include "rp-show-jar.h"
#include "rp-sweet.h"

#include <glib/gi18n.h>

#define JAR_WIDTH  148
#define SWEET_SIZE 15

/**
 * RpPersonJarCard:
 *
 * The sweet jar, what it means, and what it is made of.
 */
struct _RpPersonJarCard
{
  AdwBin      parent_instance;

  RpSweetJar *jar;
  GtkLabel   *words_label;
  GtkLabel   *sums_label;
  GtkBox     *kinds_box;
};

G_DEFINE_FINAL_TYPE (RpPersonJarCard, rp_person_jar_card, ADW_TYPE_BIN)

static const char *
kind_name (RpFavourType kind)
{
  switch (kind)
    {
    case RP_FAVOUR_TYPE_INTRODUCTION:
      return _("Introductions given");

    case RP_FAVOUR_TYPE_HELP:
      return _("Help given");

    case RP_FAVOUR_TYPE_VISIBILITY:
      return _("Visibility given");

    case RP_FAVOUR_TYPE_INSIGHT:
    default:
      return _("Insights given");
    }
}

static void
show_kinds (RpPersonJarCard    *self,
            const RpFavourType *kinds,
            guint               n_kinds)
{
  guint counts[RP_N_SWEET_KINDS] = { 0 };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->kinds_box))) != NULL)
    gtk_box_remove (self->kinds_box, child);
  /* What is put into a box that is hidden may not be measured once it is shown. */
  gtk_widget_set_visible (GTK_WIDGET (self->kinds_box), n_kinds > 0);

  for (guint i = 0; i < n_kinds; i++)
    counts[kinds[i]]++;
  for (guint kind = 0; kind < RP_N_SWEET_KINDS; kind++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
      g_autofree char *number = g_strdup_printf ("%u", counts[kind]);
      GtkWidget *label = gtk_label_new (number);

      if (counts[kind] == 0)
        continue;

      gtk_widget_add_css_class (label, "txs");
      gtk_widget_add_css_class (label, "numeric");
      gtk_box_append (GTK_BOX (box), rp_sweet_new ((RpSweetKind) kind, SWEET_SIZE,
                                                   kind_name ((RpFavourType) kind)));
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (self->kinds_box, box);
    }
}

static void
rp_person_jar_card_class_init (RpPersonJarCardClass *klass)
{
}

static void
rp_person_jar_card_init (RpPersonJarCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->jar = RP_SWEET_JAR (rp_sweet_jar_new (JAR_WIDTH));
  self->words_label = GTK_LABEL (gtk_label_new (NULL));
  self->sums_label = GTK_LABEL (gtk_label_new (NULL));
  self->kinds_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10));
  gtk_widget_add_css_class (GTK_WIDGET (self->words_label), "heading");
  gtk_label_set_wrap (self->words_label, TRUE);
  gtk_label_set_wrap (self->sums_label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->sums_label), "txs");
  gtk_widget_add_css_class (GTK_WIDGET (self->sums_label), "dim");
  gtk_widget_set_halign (GTK_WIDGET (self->kinds_box), GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->words_label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->sums_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->jar));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kinds_box));
  gtk_widget_add_css_class (box, "private");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rp_person_jar_card_new (void)
{
  return g_object_new (RP_TYPE_PERSON_JAR_CARD, NULL);
}

/**
 * rp_person_jar_card_set_digest:
 * @self: a card
 * @digest: what it shows from now on
 */
void
rp_person_jar_card_set_digest (RpPersonJarCard *self,
                               RpPersonDigest  *digest)
{
  RpFavourType kinds[RP_JAR_MAX_SWEETS];
  g_autofree char *words = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *sums = NULL;
  guint n_kinds;

  g_return_if_fail (RP_IS_PERSON_JAR_CARD (self));
  g_return_if_fail (digest != NULL);

  words = rp_jar_words (&digest->jar);
  heading = rp_text_capitalise (words);
  sums = g_strdup_printf (_("You gave %1$u, asked for %2$u"), digest->jar.given,
                          digest->jar.asked);
  n_kinds = rp_jar_pick_sweets (&digest->jar, kinds, G_N_ELEMENTS (kinds));

  rp_show_jar (self->jar, rp_person_digest_person (digest), &digest->jar);
  gtk_label_set_text (self->words_label, heading);
  gtk_label_set_text (self->sums_label, sums);
  show_kinds (self, kinds, n_kinds);
}
