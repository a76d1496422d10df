/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-matrix-tools.h"

#include <fcntl.h>
#include <unistd.h>

#define TICK_MS 5

static guint  source_id;
static gint64 last, last_delay, longest;

/* For how long this thread has waited for a processor so far, which is nobody's fault here */
static gint64
run_delay (void)
{
  static int fd = -1;
  char text[128] = "";
  char *end = NULL;

  if (fd < 0)
    fd = open ("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  if (fd < 0 || pread (fd, text, sizeof text - 1, 0) <= 0)
    return 0;
  g_ascii_strtoull (text, &end, 10);

  return (gint64) g_ascii_strtoull (end, NULL, 10) / 1000;
}

static void
begin_tick (void)
{
  last = g_get_monotonic_time ();
  last_delay = run_delay ();
}

static gboolean
tick_cb (gpointer data)
{
  gint64 blocked = g_get_monotonic_time () - last - (run_delay () - last_delay)
                   - TICK_MS * G_TIME_SPAN_MILLISECOND;

  longest = MAX (longest, blocked);
  begin_tick ();

  return G_SOURCE_CONTINUE;
}

void
watchdog_begin (void)
{
  longest = 0;
  begin_tick ();
  source_id = g_timeout_add_full (G_PRIORITY_HIGH, TICK_MS, tick_cb, NULL, NULL);
}

void
watchdog_pause (void)
{
  tick_cb (NULL);
}

void
watchdog_resume (void)
{
  begin_tick ();
}

gint64
watchdog_end (void)
{
  tick_cb (NULL);
  g_clear_handle_id (&source_id, g_source_remove);

  return longest;
}
