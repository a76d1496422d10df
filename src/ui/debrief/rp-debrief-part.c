/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-debrief-part.h"

/**
 * RpDebriefPart:
 *
 * One question of a debrief. It writes only what the user touched. Signal
 * "touched": the user answered something in it.
 */
typedef struct
{
  gboolean showing;   /* what changes now is not the user's doing */
  gboolean touched;
} RpDebriefPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RpDebriefPart, rp_debrief_part, ADW_TYPE_BIN)

enum {
  SIGNAL_TOUCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RpDebriefPartPrivate *
get_private (RpDebriefPart *self)
{
  return rp_debrief_part_get_instance_private (self);
}

static void
rp_debrief_part_class_init (RpDebriefPartClass *klass)
{
  signals[SIGNAL_TOUCHED] = g_signal_new ("touched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_debrief_part_init (RpDebriefPart *self)
{
}

/**
 * rp_debrief_part_show:
 * @self: a part
 * @sheet: what is kept already
 */
void
rp_debrief_part_show (RpDebriefPart        *self,
                      const RpDebriefSheet *sheet)
{
  g_return_if_fail (RP_IS_DEBRIEF_PART (self));

  get_private (self)->showing = TRUE;
  RP_DEBRIEF_PART_GET_CLASS (self)->show (self, sheet);
  get_private (self)->showing = FALSE;
}

/**
 * rp_debrief_part_reveal:
 * @self: a part
 * @sheet: what is kept already, read with the vault open
 *
 * Shows sealed text that was closed. What was written since stays.
 */
void
rp_debrief_part_reveal (RpDebriefPart        *self,
                        const RpDebriefSheet *sheet)
{
  RpDebriefPartClass *klass;

  g_return_if_fail (RP_IS_DEBRIEF_PART (self));

  klass = RP_DEBRIEF_PART_GET_CLASS (self);
  get_private (self)->showing = TRUE;
  if (klass->reveal != NULL)
    klass->reveal (self, sheet);
  get_private (self)->showing = FALSE;
}

/**
 * rp_debrief_part_has_private:
 * @self: a part
 *
 * Returns: whether there is something in it that has to be sealed
 */
gboolean
rp_debrief_part_has_private (RpDebriefPart *self)
{
  RpDebriefPartClass *klass;

  g_return_val_if_fail (RP_IS_DEBRIEF_PART (self), FALSE);

  klass = RP_DEBRIEF_PART_GET_CLASS (self);

  return klass->has_private != NULL && klass->has_private (self);
}

/**
 * rp_debrief_part_write:
 * @self: a part
 * @result: what the debrief comes to
 *
 * Adds what the user answered; nothing if the part was not touched.
 */
void
rp_debrief_part_write (RpDebriefPart   *self,
                       RpDebriefResult *result)
{
  g_return_if_fail (RP_IS_DEBRIEF_PART (self));

  if (get_private (self)->touched)
    RP_DEBRIEF_PART_GET_CLASS (self)->write (self, result);
}

/**
 * rp_debrief_part_give_up:
 * @self: a part
 *
 * Lets go of what is kept in case that the program ends: it will not be saved.
 */
void
rp_debrief_part_give_up (RpDebriefPart *self)
{
  g_return_if_fail (RP_IS_DEBRIEF_PART (self));

  if (RP_DEBRIEF_PART_GET_CLASS (self)->give_up != NULL)
    RP_DEBRIEF_PART_GET_CLASS (self)->give_up (self);
}

/**
 * rp_debrief_part_touch:
 * @self: a part
 *
 * Says that the user did something in it.
 */
void
rp_debrief_part_touch (RpDebriefPart *self)
{
  g_return_if_fail (RP_IS_DEBRIEF_PART (self));

  if (get_private (self)->showing)
    return;

  get_private (self)->touched = TRUE;
  g_signal_emit (self, signals[SIGNAL_TOUCHED], 0);
}

gboolean
rp_debrief_part_is_touched (RpDebriefPart *self)
{
  g_return_val_if_fail (RP_IS_DEBRIEF_PART (self), FALSE);

  return get_private (self)->touched;
}
