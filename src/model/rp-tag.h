/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_TAG (rp_tag_get_type ())
G_DECLARE_FINAL_TYPE (RpTag, rp_tag, RP, TAG, RpRecord)

/**
 * RpTag:
 *
 * A word of mine for a person.
 */
struct _RpTag
{
  RpRecord  parent_instance;

  char     *person;
  char     *name;
};

G_END_DECLS
