/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-shelf-jar.h"

#include "rp-show-jar.h"
#include "rp-number.h"

#define JAR_WIDTH    146
#define BOARD_HEIGHT 7

/**
 * RpShelfJar:
 *
 * Somebody's jar on the shelf, and below it who they are and how full it is. A
 * sweet that was given while it stands there is seen to fall into it.
 */
struct _RpShelfJar
{
  GtkFlowBoxChild  parent_instance;

  char            *person;   /* (nullable): UUID */
  int              sweets;
  RpSweetJar      *jar;
  GtkWidget       *ground;   /* where the board is */
  GtkLabel        *name_label;
  GtkLabel        *words_label;
  const char      *words_class;
};

G_DEFINE_FINAL_TYPE (RpShelfJar, rp_shelf_jar, GTK_TYPE_FLOW_BOX_CHILD)

static void
rp_shelf_jar_finalize (GObject *object)
{
  g_free (RP_SHELF_JAR (object)->person);

  G_OBJECT_CLASS (rp_shelf_jar_parent_class)->finalize (object);
}

static void
rp_shelf_jar_class_init (RpShelfJarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_shelf_jar_finalize;
}

static GtkLabel *
label_new (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "justify", GTK_JUSTIFY_CENTER,
                                   "lines", 2,
                                   "max-width-chars", 16,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (label, style_class);
  gtk_widget_add_css_class (label, "private");

  return GTK_LABEL (label);
}

static void
rp_shelf_jar_init (RpShelfJar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->jar = RP_SWEET_JAR (rp_sweet_jar_new (JAR_WIDTH));
  self->ground = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->name_label = label_new ("semi");
  self->words_label = label_new ("txs");
  self->words_class = "dim";

  gtk_widget_add_css_class (GTK_WIDGET (self->jar), "private");
  gtk_widget_set_size_request (self->ground, -1, BOARD_HEIGHT);
  gtk_widget_set_margin_top (GTK_WIDGET (self->name_label), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self->words_label), self->words_class);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->jar));
  gtk_box_append (GTK_BOX (box), self->ground);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words_label));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "shelf-jar");
}

/**
 * rp_shelf_jar_new:
 *
 * Returns: (transfer floating): a jar of nobody yet
 */
GtkWidget *
rp_shelf_jar_new (void)
{
  return g_object_new (RP_TYPE_SHELF_JAR, NULL);
}

static void
set_words_class (RpShelfJar *self,
                 const char *style_class)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->words_label), self->words_class);
  gtk_widget_add_css_class (GTK_WIDGET (self->words_label), style_class);
  self->words_class = style_class;
}

/**
 * rp_shelf_jar_set_entry:
 * @self: a jar
 * @entry: whose it is from now on, and what it holds
 */
void
rp_shelf_jar_set_entry (RpShelfJar       *self,
                        const RpJarEntry *entry)
{
  const char *id = rp_record_get_id (entry->person);
  gboolean fuller = g_strcmp0 (self->person, id) == 0 && entry->jar.sweets > self->sweets;
  g_autofree char *words = rp_jar_words (&entry->jar);
  g_autofree char *heading = rp_text_capitalise (words);
  g_autofree char *name = g_strdup_printf ("%s, %s", entry->person->name, words);

  g_return_if_fail (RP_IS_SHELF_JAR (self));

  if (g_strcmp0 (self->person, id) != 0)
    {
      g_free (self->person);
      self->person = g_strdup (id);
    }
  self->sweets = entry->jar.sweets;
  rp_show_jar (self->jar, entry->person, &entry->jar);
  gtk_label_set_text (self->name_label, entry->person->name);
  gtk_label_set_text (self->words_label, heading);
  set_words_class (self, rp_jar_word_class (&entry->jar));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (fuller)
    rp_sweet_jar_drop (self->jar);
}

/**
 * rp_shelf_jar_get_person:
 * @self: a jar
 *
 * Returns: (nullable): the UUID of whose it is
 */
const char *
rp_shelf_jar_get_person (RpShelfJar *self)
{
  g_return_val_if_fail (RP_IS_SHELF_JAR (self), NULL);

  return self->person;
}

/**
 * rp_shelf_jar_get_ground:
 * @self: a jar
 *
 * Returns: (transfer none): the place of the board that it stands on
 */
GtkWidget *
rp_shelf_jar_get_ground (RpShelfJar *self)
{
  g_return_val_if_fail (RP_IS_SHELF_JAR (self), NULL);

  return self->ground;
}
