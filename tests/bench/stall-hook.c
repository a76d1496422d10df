/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into a program that is measured: prints each turn of its main loop that kept it
 * from input: when it began, and how long it took, in microseconds of the monotonic clock; then
 * its processor time, in which what other programs do does not count: beside GTK's own; of
 * GTK's own, which are frames, that is layout and drawing, and measuring the window for the
 * display; and of what the program does in frames when a signal is emitted, such as filling a
 * row that came into sight. So nothing for measuring is in the program itself.
 *
 * A line "NAME [PARAMETER]" on its standard input activates an action where the focus is. */
#define _GNU_SOURCE

#include "stall-trace.h"

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define SHORTEST 1000 /* microseconds that are worth a line */

typedef struct
{
  gint64 wall;
  gint64 cpu;
} Stamp;

static Stamp awake;      /* when this turn began */
static Stamp in_frame;   /* how much of it were frames */
static Stamp frame;      /* when the frame began that is under way */
static gboolean is_frame;
static gboolean is_measuring; /* the window, outside a frame */

static Stamp
now (void)
{
  Stamp stamp = { g_get_monotonic_time (), 0 };
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  stamp.cpu = (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;

  return stamp;
}

/* Events are flushed first, where there are any; GTK has been at work on the frame already when
 * it tells others that it begins. */
static void
begin_cb (void)
{
  if (!is_frame)
    frame = now ();
  is_frame = TRUE;
  stall_trace_frame (TRUE);
}

static void
after_paint_cb (void)
{
  Stamp end = now ();

  if (!is_frame)
    return;

  in_frame.wall += end.wall - frame.wall;
  in_frame.cpu += end.cpu - frame.cpu;
  is_frame = FALSE;
  stall_trace_frame (FALSE);
}

/* The window is measured outside frames, too, when what is in it has changed. */
static gboolean
compute_size_cb (GSignalInvocationHint *hint,
                 guint                  n_values,
                 const GValue          *values,
                 gpointer               surface)
{
  if (g_value_get_object (values) == surface && !is_frame)
    {
      begin_cb ();
      is_measuring = TRUE;
    }

  return TRUE;
}

static void
measured_cb (void)
{
  if (is_measuring)
    after_paint_cb ();
  is_measuring = FALSE;
}

/* Between two of these calls the program is at work. */
static int
poll_hook (GPollFD *fds,
           guint    n_fds,
           int      timeout)
{
  Stamp asleep;
  gint64 answered;
  int result;

  /* Events may be flushed for a frame that comes in a later turn, or not at all. */
  after_paint_cb ();
  is_measuring = FALSE;
  asleep = now ();
  answered = stall_trace_end (asleep.cpu - awake.cpu - in_frame.cpu, in_frame.cpu);
  if (awake.wall != 0 && asleep.wall - awake.wall >= SHORTEST)
    {
      printf ("turn %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
              " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", awake.wall,
              asleep.wall - awake.wall, asleep.cpu - awake.cpu - in_frame.cpu, in_frame.cpu,
              answered);
      fflush (stdout);
    }
  result = g_poll (fds, n_fds, timeout);
  in_frame = (Stamp) { 0, 0 };
  awake = now ();
  stall_trace_begin ();

  return result;
}

static void
realized_cb (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  g_signal_add_emission_hook (g_signal_lookup ("compute-size", GDK_TYPE_TOPLEVEL), 0,
                              compute_size_cb, surface, NULL);
  g_signal_connect_after (surface, "compute-size", G_CALLBACK (measured_cb), NULL);
  g_signal_connect_after (clock, "flush-events", G_CALLBACK (begin_cb), NULL);
  g_signal_connect (clock, "before-paint", G_CALLBACK (begin_cb), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

static void
activate (GtkWindow  *window,
          const char *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", 2);
  GVariant *parameter = words[1] != NULL ? g_variant_new_parsed (words[1]) : NULL;
  GtkWidget *focus = gtk_window_get_focus (window);

  if (!gtk_widget_activate_action_variant (focus != NULL ? focus : GTK_WIDGET (window), words[0],
                                           parameter))
    g_warning ("Nothing does %s", words[0]);
}

static gboolean
asked_cb (GIOChannel   *channel,
          GIOCondition  condition,
          gpointer      window)
{
  g_autofree char *line = NULL;
  gsize end;

  if (g_io_channel_read_line (channel, &line, NULL, &end, NULL) != G_IO_STATUS_NORMAL)
    return G_SOURCE_REMOVE;

  line[end] = '\0';
  activate (window, line);

  return G_SOURCE_CONTINUE;
}

static void
start (GtkWindow *window)
{
  GIOChannel *channel = g_io_channel_unix_new (STDIN_FILENO);

  g_io_add_watch (channel, G_IO_IN | G_IO_HUP, asked_cb, window);
  g_io_channel_unref (channel);
  g_main_context_set_poll_func (NULL, poll_hook);
}

void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = dlsym (RTLD_NEXT, "gtk_window_present");
  static gboolean started;

  if (!started)
    start (window);
  started = TRUE;
  if (!gtk_widget_get_realized (GTK_WIDGET (window)))
    g_signal_connect_after (window, "realize", G_CALLBACK (realized_cb), NULL);
  present (window);
}
