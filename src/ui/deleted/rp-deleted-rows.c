/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-deleted-rows.h"

#include "rp-deleted-words.h"
#include "rp-note.h"

#include <glib/gi18n.h>

static GtkWidget *
label_new (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (label, style_class);

  return label;
}

static void
restore_clicked_cb (GtkButton *button)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (button), "item");

  gtk_widget_activate_action (GTK_WIDGET (button), "deleted.restore", "u",
                              gtk_list_item_get_position (item));
}

static void
activated_cb (GtkWidget *list,
              guint      position)
{
  gtk_widget_activate_action (list, "deleted.restore", "u", position);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restore"));
  GtkWidget *subtitle = label_new ("txs");

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (subtitle, "dim");
  gtk_box_append (GTK_BOX (texts), label_new ("semi"));
  gtk_box_append (GTK_BOX (texts), subtitle);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);
  g_object_set_data (G_OBJECT (button), "item", item);
  g_signal_connect (button, "clicked", G_CALLBACK (restore_clicked_cb), NULL);
  gtk_list_item_set_child (item, box);
}

static void
show_row (GtkListItem *item,
          const char  *title,
          const char  *when,
          const char  *name)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *texts = gtk_widget_get_first_child (box);
  GtkWidget *title_label = gtk_widget_get_first_child (texts);

  gtk_label_set_text (GTK_LABEL (title_label), title);
  gtk_widget_add_css_class (title_label, "private");
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title_label)), when);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (gtk_widget_get_parent (box) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  RpRecord *record = gtk_list_item_get_item (item);
  const char *title = rp_record_get_title (record);
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *when = rp_deleted_when_words (record, g_get_real_time () / G_USEC_PER_SEC,
                                                 zone);
  g_autofree char *name = NULL;

  if (rp_record_is_damaged (record))
    title = rp_note_name_unreadable (rp_record_is_newer (record));
  else if (title == NULL || *title == '\0')
    title = rp_deleted_kind_words (record);

  /* Translators: what is brought back, and what it is: “Restore Caspian Dorrance. Person, …” */
  name = g_strdup_printf (_("Restore %1$s. %2$s"), title, when);
  show_row (item, title, when, name);
}

/* A row that waits to be used again keeps nothing of what it showed. */
static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  show_row (item, "", "", "");
}

/**
 * rp_deleted_rows_new:
 * @records: (element-type RpRecord): what was removed
 *
 * The rows activate `deleted.restore` with the position (u) of what is to come back.
 *
 * Returns: (transfer floating): a list of it
 */
GtkWidget *
rp_deleted_rows_new (GListModel *records)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *rows = gtk_no_selection_new (g_object_ref (records));
  GtkWidget *list = gtk_list_view_new (GTK_SELECTION_MODEL (rows), NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (list), factory);
  gtk_widget_add_css_class (list, "deleted");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What was removed"), -1);
  g_signal_connect (list, "activate", G_CALLBACK (activated_cb), NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}
