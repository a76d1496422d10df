/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_CURIOSITY (rp_curiosity_get_type ())
G_DECLARE_FINAL_TYPE (RpCuriosity, rp_curiosity, RP, CURIOSITY, RpRecord)

/**
 * RpCuriosity:
 *
 * A challenge that perplexes a person.
 */
struct _RpCuriosity
{
  RpRecord  parent_instance;

  char     *person;
  char     *topic;
  char     *challenge;   /* when it is linked to no topic, or says more */
  int       strength;    /* hinted, said so, struggling with it now */
  char     *evidence;    /* their words */
  guint32   date;        /* of the evidence */
};

G_END_DECLS
