/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Texts that break what was not thought through. */
extern const char *const naughty_texts[];

GtkWidget *show_in_window   (GtkWidget          *child,
                             int                 width);
void       close_window     (GtkWidget          *window);
void       wait_until       (gboolean          (*condition) (gpointer data),
                             gpointer            data);
void       drain            (void);
GtkWidget *find_widget      (GtkWidget          *root,
                             GType               type,
                             guint               index);
GtkWidget *find_over        (GtkWidget          *window);
GtkWidget *find_button      (GtkWidget          *root,
                             const char         *label);
GtkWidget *find_toggle      (GtkWidget          *root,
                             const char         *label);
void       toggle_on        (GtkWidget          *root,
                             const char         *label);
void       assert_name      (GtkWidget          *widget,
                             const char         *name);
const char *get_label       (GtkWidget          *root,
                             guint               index);
gboolean   has_label        (GtkWidget          *root,
                             const char         *text);
gboolean   says             (GtkWidget          *root,
                             const char         *text);
void       count_cb         (guint              *count);
gboolean   is_counted       (gpointer            count);
