/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-map [N-FRAMES] – how long a frame takes while the map of the network is moved, with 300
 * people beside a map with nobody: from the frame clock's "before-paint" to "after-paint", in
 * milliseconds of processor time; and how long it takes to lay out maps of several sizes. */

#include "rp-network-chart.h"
#include "rp-network-map.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH   1068
#define HEIGHT  770
#define SETTLED 40     /* frames */
#define STEP    24     /* pixels that the map is moved by from frame to frame */

static const char *const given[] = { "Ottoline", "Caspian", "Priya", "Ingrid", "Wilhelmina", "Bo" };
static const char *const family[] = { "Brandt-Hale", "Dorrance", "Wren", "Okonjo-Reyes", "Li" };
static const RpStage of_stage[] = { 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5 };

/* Microseconds that this thread took: who else is busy on the machine does not count. */
static gint64
cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static RpNetworkChart *
make_chart (guint n)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  const RpNetworkFilter everyone = { NULL };
  RpNetworkFacts *facts = rp_network_facts_new ();
  RpNetworkChart *chart;
  RpNetwork *network;

  facts->zone = g_time_zone_new_utc ();
  for (guint i = 0; i < MAX (n / 8, 1); i++)
    {
      RpOrganization *organization = rp_record_new (RP_TYPE_ORGANIZATION);

      organization->name = g_strdup_printf ("Company %u", i);
      g_ptr_array_add (facts->organizations, organization);
    }
  for (guint i = 0; i < n; i++)
    {
      RpPerson *person = rp_record_new (RP_TYPE_PERSON);
      RpPosition *position = rp_record_new (RP_TYPE_POSITION);
      guint at = (guint) g_rand_int_range (random, 0, (gint32) facts->organizations->len);

      person->name = g_strdup_printf ("%s %s",
                                      given[g_rand_int_range (random, 0, G_N_ELEMENTS (given))],
                                      family[g_rand_int_range (random, 0,
                                                               G_N_ELEMENTS (family))]);
      person->stage = of_stage[g_rand_int_range (random, 0, G_N_ELEMENTS (of_stage))];
      position->person = g_strdup (rp_record_get_id (person));
      position->organization = g_strdup (rp_record_get_id (facts->organizations->pdata[at]));
      g_ptr_array_add (facts->people, person);
      g_ptr_array_add (facts->positions, position);
    }
  for (guint i = 0; i < n / 3; i++)
    {
      RpIntroduction *introduction = rp_record_new (RP_TYPE_INTRODUCTION);
      guint from = (guint) g_rand_int_range (random, 0, (gint32) n);
      guint to = (guint) g_rand_int_range (random, 0, (gint32) n);

      introduction->introducer = g_strdup (rp_record_get_id (facts->people->pdata[from]));
      introduction->to_person = g_strdup (rp_record_get_id (facts->people->pdata[to]));
      g_ptr_array_add (facts->introductions, introduction);
    }
  network = rp_network_new (facts);
  chart = rp_network_chart_new (network, &everyone, NULL, RP_MAP_WIDE);
  rp_network_unref (network);

  return chart;
}

typedef struct
{
  RpNetworkMap *map;
  GArray       *frames;   /* of double, milliseconds */
  guint         n_frames;
  guint         at;
  gint64        began;
  GMainLoop    *loop;
} Bench;

static void
before_paint_cb (GdkFrameClock *clock,
                 Bench         *bench)
{
  bench->began = cpu_time ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  double milliseconds = (double) (cpu_time () - bench->began) / 1000.0;

  /* The first frames draw the window, and what is in sight, at its size. */
  if (bench->at > SETTLED)
    g_array_append_val (bench->frames, milliseconds);
}

/* To and fro, farther than what is in sight */
static gboolean
move_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Bench *bench = user_data;
  guint turn = bench->at++ / 40 % 4;

  if (bench->at >= bench->n_frames)
    {
      g_main_loop_quit (bench->loop);
      return G_SOURCE_REMOVE;
    }

  rp_network_map_pan (bench->map, turn == 0 ? STEP : turn == 2 ? -STEP : 0,
                      turn == 1 ? STEP : turn == 3 ? -STEP : 0);

  return G_SOURCE_CONTINUE;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static double
measure_frames (guint       n_people,
                double      zoom,
                guint       n_frames)
{
  g_autoptr(RpNetworkChart) chart = make_chart (n_people);
  g_autoptr(GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *map = rp_network_map_new ();
  Bench bench = { RP_NETWORK_MAP (map), frames, n_frames, 0, 0, loop };
  GdkFrameClock *clock;
  double median;

  rp_network_map_set_chart (bench.map, chart);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), map);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (map) == 0)
    g_main_context_iteration (NULL, TRUE);
  rp_network_map_zoom (bench.map, zoom / rp_network_map_get_zoom (bench.map));

  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  gtk_widget_add_tick_callback (map, move_cb, &bench, NULL);
  g_main_loop_run (loop);
  g_signal_handlers_disconnect_by_data (clock, &bench);
  gtk_window_destroy (GTK_WINDOW (window));

  g_array_sort (frames, compare_doubles);
  median = frames->len > 0 ? g_array_index (frames, double, frames->len / 2) : 0;
  printf ("moved, %5u people, %3.0f %%       %8.2f %8.2f %8.2f\n", n_people, zoom * 100, median,
          frames->len > 0 ? g_array_index (frames, double, frames->len * 95 / 100) : 0,
          frames->len > 0 ? g_array_index (frames, double, frames->len - 1) : 0);

  return median;
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 14, 300, 5000 };
  guint n_frames = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 400;
  double empty, full;

  gtk_init ();
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gint64 began = cpu_time ();
      g_autoptr(RpNetworkChart) chart = make_chart (sizes[i]);

      printf ("laid out, %5u people          %8.2f ms, %u nodes\n", sizes[i],
              (double) (cpu_time () - began) / 1000.0, chart->map->nodes->len);
    }
  printf ("%-32s %8s %8s %8s\n", "frame, milliseconds", "median", "95 %", "slowest");
  empty = measure_frames (0, 1, n_frames);
  measure_frames (300, .4, n_frames);
  full = measure_frames (300, 1, n_frames);
  printf ("300 people beside nobody: %.2f\n", empty > 0 ? full / empty : 0);

  return 0;
}
