/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

#include "rp-store.h"

/* What tests of places share: each call to the library made to wait for its answer. */

void          result_cb     (GObject       *source,
                             GAsyncResult  *result,
                             gpointer       place);
GAsyncResult *await         (GAsyncResult **place);
gpointer      add           (RpBatch       *batch,
                             GType          type,
                             ...) G_GNUC_NULL_TERMINATED;
void          write_batch   (RpStore       *store,
                             RpBatch       *batch);
RpStore      *open_library  (const char    *folder,
                             RpVault       *vault);
void          save_vault    (RpStore       *store);
void          set_up_vault  (RpStore       *store,
                             const char    *passphrase);
void          remove_folder (const char    *folder);
