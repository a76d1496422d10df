/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault-deed.h"

G_BEGIN_DECLS

/**
 * RpWaysStep:
 * @RP_WAYS_STEP_CHOICE: which ways there will be
 * @RP_WAYS_STEP_PASSPHRASE: the passphrase is chosen
 * @RP_WAYS_STEP_CODE: the recovery code is shown
 * @RP_WAYS_STEP_CHECK: two groups of it are typed back
 * @RP_WAYS_STEP_DONE: what was done, where there is more to say about it
 *
 * What happens on the way to another way into private notes, in this order.
 */
typedef enum {
  RP_WAYS_STEP_CHOICE,
  RP_WAYS_STEP_PASSPHRASE,
  RP_WAYS_STEP_CODE,
  RP_WAYS_STEP_CHECK,
  RP_WAYS_STEP_DONE,
  RP_WAYS_N_STEPS /*< skip >*/
} RpWaysStep;

const char *rp_ways_step_get_name (RpWaysStep   step);
gboolean    rp_ways_step_is_asked (RpWaysStep   step,
                                   gboolean     is_chosen,
                                   RpVaultWays  ways);
const char *rp_ways_step_describe (RpWaysStep   step,
                                   RpVaultDeed  deed,
                                   RpVaultWays  ways);

G_END_DECLS
