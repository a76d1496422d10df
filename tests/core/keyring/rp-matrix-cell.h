/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* One cell: a keyring of some kind, a key, and what the program is doing. */
#include "rp-matrix.h"
#include "rp-matrix-tools.h"

typedef struct
{
  State     state;
  Key       key;
  Moment    moment;
  RpVault  *vault;
  GBytes   *before;    /* the header on the disk */
  char     *sidecar;
  GString  *problems;
  gboolean  keeps;     /* something new in the keyring */
} Cell;

void  cell_start           (Cell       *cell);
void  cell_check_keys_made (Cell       *cell,
                            guint       wanted);

/* What must hold in every cell, whatever else happened */
void  cell_check_always    (Cell       *cell);

/* (nullable): what was wrong in the cell */
char *cell_run             (State       state,
                            Key         key,
                            Moment      moment,
                            RpKeyring *(*keyring_new) (void));
