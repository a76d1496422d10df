/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into a program that is measured: prints when each frame of its first window was
 * painted, in microseconds of the monotonic clock, and ends it once nothing was painted for
 * a while. So nothing for measuring is in the program itself. */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>

#define QUIET 800 /* milliseconds without a frame: the window has settled */

static guint quiet_id;

static gboolean
quiet_cb (gpointer user_data)
{
  fflush (stdout);
  _exit (0);
}

static void
painted_cb (GdkFrameClock *clock)
{
  printf ("painted %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  g_clear_handle_id (&quiet_id, g_source_remove);
  quiet_id = g_timeout_add (QUIET, quiet_cb, NULL);
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    NULL);
}

void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = dlsym (RTLD_NEXT, "gtk_window_present");

  if (quiet_id == 0 && !gtk_widget_get_realized (GTK_WIDGET (window)))
    g_signal_connect_after (window, "realize", G_CALLBACK (realized_cb), NULL);
  present (window);
}
