/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the matrix stands on: the provider, one library, a watchdog, a shortcut that many
 * programs take, and running a scenario on a bus of its own. */

#include "rp-vault-test.h"

#include <string.h>

#define MAX_BLOCKED_US (100 * G_TIME_SPAN_MILLISECOND)

typedef enum {
  BUS_NONE,
  BUS_DEAD,
  BUS_PRIVATE,      /* with mock-keyring */
  BUS_DAEMON,       /* with daemon-keyring */
} Bus;

typedef struct
{
  const char  *name;
  void       (*run) (void);
  Bus          bus;
} Scenario;

/* One library, whose key no keyring has yet; made by matrix_main() */
extern Library library;

int        matrix_main          (int             argc,
                                 char          **argv,
                                 const Scenario *scenarios,
                                 guint           n_scenarios);

/* The provider; where there is no bus there is none, and it counts nothing. */
void       provider_begin       (const char     *state,
                                 const char     *key);
guint      provider_count       (const char     *what);
void       provider_end         (void);

/* Whatever became of it, it is well again, and its items are compared with what they were. */
void       provider_settle      (void);

/* For how long the main loop did not come round, apart from waiting for a processor */
void       watchdog_begin       (void);
gint64     watchdog_end         (void);

/* The tests themselves hold it up in between. */
void       watchdog_pause       (void);
void       watchdog_resume      (void);

/* Waiting for an answer takes two thousandths of the time. */
void       be_impatient         (gboolean        impatient);

RpKeyring *shortcut_keyring_new (void);
GBytes    *read_file            (const char     *path);
