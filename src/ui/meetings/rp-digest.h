/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define RP_TYPE_DIGEST (rp_digest_get_type ())
G_DECLARE_FINAL_TYPE (RpDigest, rp_digest, RP, DIGEST, GObject)

/**
 * RpDigest:
 *
 * What a list shows of a meeting beside its own fields. It is filled in when
 * it is known; "changed" is emitted then.
 */
struct _RpDigest
{
  GObject   parent_instance;

  char     *meeting;      /* UUID */
  char     *person;       /* (nullable): name */
  char     *venue;        /* (nullable): name */
  guint     holds;
  guint     applicable;   /* 0: not known yet */
  guint     left;         /* to settle; hints are not counted */
  gboolean  checked;      /* whether readiness is wanted */
  gboolean  waiting;      /* to be read */
};

RpDigest *rp_digest_new         (const char *meeting);
void      rp_digest_set_names   (RpDigest   *self,
                                 const char *person,
                                 const char *venue);
void      rp_digest_set_holding (RpDigest   *self,
                                 guint       holds,
                                 guint       applicable,
                                 guint       left);

G_END_DECLS
