/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the tests of the vault, of the library and of its faults begin a rotation */

#include "rp-vault-rotation.h"

static inline void
rotation_begun_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static inline RpVaultRotation *
test_begin_rotation (RpVault              *vault,
                     const RpVaultChoice  *choice,
                     GError              **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_begin_rotation_async (vault, choice, NULL, rotation_begun_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rp_vault_begin_rotation_finish (vault, result, error);
}
