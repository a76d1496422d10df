/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-digest.h"

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpDigest, rp_digest, G_TYPE_OBJECT)

static void
rp_digest_finalize (GObject *object)
{
  RpDigest *self = RP_DIGEST (object);

  g_free (self->meeting);
  g_free (self->person);
  g_free (self->venue);

  G_OBJECT_CLASS (rp_digest_parent_class)->finalize (object);
}

static void
rp_digest_class_init (RpDigestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_digest_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_digest_init (RpDigest *self)
{
}

/**
 * rp_digest_new:
 * @meeting: a meeting's UUID
 *
 * Returns: (transfer full): a digest that knows nothing yet
 */
RpDigest *
rp_digest_new (const char *meeting)
{
  RpDigest *self = g_object_new (RP_TYPE_DIGEST, NULL);

  self->meeting = g_strdup (meeting);

  return self;
}

/**
 * rp_digest_set_names:
 * @self: a digest
 * @person: (nullable): with whom
 * @venue: (nullable): where
 */
void
rp_digest_set_names (RpDigest   *self,
                     const char *person,
                     const char *venue)
{
  g_return_if_fail (RP_IS_DIGEST (self));

  if (g_strcmp0 (self->person, person) == 0 && g_strcmp0 (self->venue, venue) == 0)
    return;

  g_free (self->person);
  self->person = g_strdup (person);
  g_free (self->venue);
  self->venue = g_strdup (venue);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * rp_digest_set_holding:
 * @self: a digest
 * @holds: how many checks hold
 * @applicable: of how many
 * @left: how many are left to settle
 */
void
rp_digest_set_holding (RpDigest *self,
                       guint     holds,
                       guint     applicable,
                       guint     left)
{
  g_return_if_fail (RP_IS_DIGEST (self));

  if (self->holds == holds && self->applicable == applicable
      && self->left == left)
    return;

  self->holds = holds;
  self->applicable = applicable;
  self->left = left;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
