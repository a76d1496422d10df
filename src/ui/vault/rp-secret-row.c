/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-secret-row.h"

/* GTK tells the accessibility bus of each character that comes or goes, in clear even where
 * dots are shown (4.8, gtkatspitext.c): it listens to the same signals. So we are the first to
 * hear them, do what they ask for, and end them there. Readers still ask for the text, and get
 * the dots. */
static void
insert_text_cb (GtkEditable *text,
                const char  *inserted,
                int          length,
                int         *position)
{
  g_signal_stop_emission_by_name (text, "insert-text");
  GTK_EDITABLE_GET_IFACE (text)->insert_text (text, inserted, length, position);
}

static void
delete_text_cb (GtkEditable *text,
                int          start,
                int          end)
{
  g_signal_stop_emission_by_name (text, "delete-text");
  GTK_EDITABLE_GET_IFACE (text)->delete_text (text, start, end);
}

/**
 * rp_secret_row_new:
 * @title: what is typed there
 * @longest: how much it takes, in characters
 *
 * What is typed is kept in memory that is not swapped out, and no other program is told of it.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rp_secret_row_new (const char *title,
                   int         longest)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PASSWORD_ENTRY_ROW, "title", title, NULL);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  gtk_text_set_max_length (GTK_TEXT (text), longest);
  g_signal_connect (text, "insert-text", G_CALLBACK (insert_text_cb), NULL);
  g_signal_connect (text, "delete-text", G_CALLBACK (delete_text_cb), NULL);

  return row;
}
