/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/* Keys of the six that a library begins with. The last is never typed: it is
 * the strength of the strongest curiosity about the topic. */
#define RP_CHARACTERISTIC_PERPLEXING "perplexing"
#define RP_CHARACTERISTIC_NO_ANSWER  "no-answer"
#define RP_CHARACTERISTIC_SIZE       "size"
#define RP_CHARACTERISTIC_RISKY      "risky"
#define RP_CHARACTERISTIC_WORK_DONE  "work-done"
#define RP_CHARACTERISTIC_CURIOUS    "curious"

#define RP_TYPE_CHARACTERISTIC (rp_characteristic_get_type ())
G_DECLARE_FINAL_TYPE (RpCharacteristic, rp_characteristic, RP, CHARACTERISTIC, RpRecord)

/**
 * RpCharacteristic:
 *
 * What makes a topic work; the user may reword, add and retire them.
 */
struct _RpCharacteristic
{
  RpRecord  parent_instance;

  char     *key;       /* of a built-in one, see RP_CHARACTERISTIC_… */
  char     *name;      /* not set: the built-in wording */
  int       rank;
  gboolean  retired;
};

G_END_DECLS
