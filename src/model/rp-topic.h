/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_TOPIC (rp_topic_get_type ())
G_DECLARE_FINAL_TYPE (RpTopic, rp_topic, RP, TOPIC, RpRecord)

/**
 * RpTopic:
 *
 * A challenge to talk about.
 */
struct _RpTopic
{
  RpRecord  parent_instance;

  char     *title;
  char     *struggle;     /* my own, in the first person */
  char     *hook;         /* its provocative element */
  char     *lift;         /* to say in one breath */
  char     *hypothesis;   /* what I believe, to be tested */
  char     *credit;       /* whose idea it was */
};

G_END_DECLS
