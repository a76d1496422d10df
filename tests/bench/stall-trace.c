/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the main thread is in a turn of its loop, looked at each half millisecond: tells what a
 * program does in GTK's frames, where rows are filled and signals are answered, and, with
 * STALL_TRACE set, what takes long. */
#define _GNU_SOURCE

#include "stall-trace.h"

#include <dlfcn.h>
#include <elf.h>
#include <execinfo.h>
#include <link.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/auxv.h>
#include <time.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

#define STEP       500000 /* nanoseconds between two samples */
#define MAX_DEPTH  200
#define MAX_KEPT   4000
#define OF_HANDLER 2 /* the handler, and what the kernel puts below it */

typedef struct
{
  gint64    cpu; /* microseconds since the sample before */
  gboolean  in_frame;
  int       depth;
  void     *frames[MAX_DEPTH];
} Sample;

typedef struct
{
  char *start;
  char *end;
} Range;

static Sample samples[MAX_KEPT];
static volatile guint n_samples;
static volatile gboolean is_frame;
static gint64 looked_at;
static gboolean started;
static timer_t timer;
static Range program;
static Range library_range; /* of libgobject, from where callbacks are called */

static gint64
cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
sample_cb (int signum)
{
  guint n = n_samples;
  gint64 now = cpu_time ();

  if (n == MAX_KEPT)
    return;

  samples[n].cpu = now - looked_at;
  samples[n].in_frame = is_frame;
  samples[n].depth = backtrace (samples[n].frames, MAX_DEPTH);
  looked_at = now;
  n_samples = n + 1;
}

static int
find_ranges_cb (struct dl_phdr_info *info,
                size_t               size,
                void                *data)
{
  Range *range = NULL;

  if (info->dlpi_name[0] == '\0')
    range = &program;
  else if (strstr (info->dlpi_name, "libgobject-2.0") != NULL)
    range = &library_range;

  for (int i = 0; range != NULL && i < info->dlpi_phnum; i++)
    if (info->dlpi_phdr[i].p_type == PT_LOAD && (info->dlpi_phdr[i].p_flags & PF_X) != 0)
      {
        range->start = (char *) info->dlpi_addr + info->dlpi_phdr[i].p_vaddr;
        range->end = range->start + info->dlpi_phdr[i].p_memsz;
      }

  return 0;
}

static void
start (void)
{
  struct sigaction action = { .sa_handler = sample_cb, .sa_flags = SA_RESTART };
  struct sigevent event = { .sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGPROF };

  started = TRUE;
  dl_iterate_phdr (find_ranges_cb, NULL);
  backtrace (samples[0].frames, MAX_DEPTH); /* loads what it needs */
  event.sigev_notify_thread_id = gettid ();
  sigaction (SIGPROF, &action, NULL);
  timer_create (CLOCK_MONOTONIC, &event, &timer);
}

/* A turn begins. To be called on the main thread. */
void
stall_trace_begin (void)
{
  struct itimerspec often = { { 0, STEP }, { 0, STEP } };

  if (!started)
    start ();
  n_samples = 0;
  looked_at = cpu_time ();
  timer_settime (timer, 0, &often, NULL);
}

/* What follows is GTK's layout and drawing, or no more. */
void
stall_trace_frame (gboolean begins)
{
  is_frame = begins;
}

static gboolean
is_in (const Range *range,
       const void  *address)
{
  return (const char *) address >= range->start && (const char *) address < range->end;
}

/* The program's code, called by a signal; what GTK calls of a class itself is layout and
 * drawing, too. */
static gboolean
is_callback (const Sample *sample)
{
  for (int i = OF_HANDLER; i + 1 < sample->depth; i++)
    if (is_in (&program, sample->frames[i]) && is_in (&library_range, sample->frames[i + 1]))
      return TRUE;

  return FALSE;
}

static void
print_frame (void *address)
{
  Dl_info info;

  if (dladdr (address, &info) == 0)
    printf (" ?");
  else if (is_in (&program, address) || info.dli_sname == NULL)
    printf (" %s+%#lx", strrchr (info.dli_fname, '/') + 1,
            (gulong) ((char *) address - (char *) info.dli_fbase) - 1);
  else
    printf (" %s", info.dli_sname);
}

static void
print_sample (const Sample *sample)
{
  printf ("sample %" G_GINT64_FORMAT " %d", sample->cpu, sample->in_frame);
  for (int depth = sample->depth - 1; depth >= OF_HANDLER; depth--)
    print_frame (sample->frames[depth]);
  printf ("\n");
}

/* Whether it took longer than the environment wants to know */
static gboolean
is_worth (const char *name,
          gint64      taken)
{
  const char *least = g_getenv (name);

  return least != NULL && taken >= g_ascii_strtoll (least, NULL, 10);
}

/* A turn ends, after so many microseconds of work beside frames and in frames. Where it was is
 * printed, the outermost function first: with STALL_TRACE set, if the program itself took longer
 * than that; with STALL_FRAMES, if its frames did. Returns the microseconds of what the program
 * did in frames. */
gint64
stall_trace_end (gint64 own,
                 gint64 in_frame)
{
  static const struct itimerspec never;
  gboolean own_worth, frames_worth;
  gint64 answered = 0;

  if (!started)
    return 0;

  timer_settime (timer, 0, &never, NULL);
  for (guint i = 0; i < n_samples; i++)
    if (samples[i].in_frame && is_callback (&samples[i]))
      answered += samples[i].cpu;

  own_worth = is_worth ("STALL_TRACE", MAX (own, answered));
  frames_worth = is_worth ("STALL_FRAMES", in_frame);
  for (guint i = 0; i < n_samples; i++)
    if (samples[i].in_frame && !is_callback (&samples[i]) ? frames_worth : own_worth)
      print_sample (&samples[i]);

  return answered;
}
