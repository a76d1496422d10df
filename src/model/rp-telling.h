/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_TELLING (rp_telling_get_type ())
G_DECLARE_FINAL_TYPE (RpTelling, rp_telling, RP, TELLING, RpRecord)

/**
 * RpTelling:
 *
 * A lesson told to a person, so that nobody hears it twice.
 */
struct _RpTelling
{
  RpRecord  parent_instance;

  char     *lesson;
  char     *person;
  guint32   date;
  char     *meeting;
};

G_END_DECLS
