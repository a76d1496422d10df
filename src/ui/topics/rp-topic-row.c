/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-topic-row.h"

#include "rp-advice.h"
#include "rp-spoken.h"
#include "rp-thrifty-layout.h"

#include <glib/gi18n.h>

#define FLOWER_SIZE 34

/**
 * RpTopicRow:
 *
 * A topic in the catalogue: its title, how many are curious about it and how
 * many lessons it has, and a small flower.
 */
struct _RpTopicRow
{
  AdwBin        parent_instance;

  RpTopicEntry *entry;       /* (nullable) */

  GtkWidget    *title_label;
  GtkWidget    *words_label;
  GtkWidget    *flower;
};

G_DEFINE_FINAL_TYPE (RpTopicRow, rp_topic_row, ADW_TYPE_BIN)

static void
show_entry (RpTopicRow *self)
{
  g_autofree char *words = rp_topic_entry_describe (self->entry);
  g_autofree char *name = NULL;

  gtk_label_set_text (GTK_LABEL (self->title_label), self->entry->topic->title);
  gtk_label_set_text (GTK_LABEL (self->words_label), words);
  rp_flower_set_values (RP_FLOWER (self->flower), self->entry->values, self->entry->n_values,
                        self->entry->strength);
  /* Translators: a topic as it is read aloud: its title, “Strong topic”, “3 curious · 4 lessons” */
  name = g_strdup_printf (_("%1$s: %2$s, %3$s"), self->entry->topic->title,
                          rp_topic_level_words (rp_topic_level ((int) self->entry->strength)),
                          words);
  rp_spoken_set_row (GTK_WIDGET (self), name);
}

static GtkWidget *
new_label (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, style_class);

  return label;
}

static void
rp_topic_row_dispose (GObject *object)
{
  rp_topic_row_set_entry (RP_TOPIC_ROW (object), NULL);

  G_OBJECT_CLASS (rp_topic_row_parent_class)->dispose (object);
}

static void
rp_topic_row_class_init (RpTopicRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_topic_row_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rp_topic_row_init (RpTopicRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title_label = new_label ("semi");
  self->words_label = new_label ("txs");
  gtk_widget_add_css_class (self->words_label, "dim");
  self->flower = rp_flower_new (FLOWER_SIZE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->title_label);
  gtk_box_append (GTK_BOX (texts), self->words_label);
  rp_thrifty_layout_use (texts);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), self->flower);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rp_topic_row_new (void)
{
  return g_object_new (RP_TYPE_TOPIC_ROW, NULL);
}

/**
 * rp_topic_row_set_entry:
 * @self: a row
 * @entry: (nullable): what it shows; it follows it
 */
void
rp_topic_row_set_entry (RpTopicRow   *self,
                        RpTopicEntry *entry)
{
  g_return_if_fail (RP_IS_TOPIC_ROW (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show_entry, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    {
      g_signal_connect_object (entry, "changed", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
      show_entry (self);
    }
}
