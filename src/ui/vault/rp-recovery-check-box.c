/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-recovery-check-box.h"

#include "rp-code-row.h"
#include "rp-recovery-code.h"

#include <glib/gi18n.h>

/**
 * RpRecoveryCheckBox:
 *
 * Asks for two groups of a recovery code, picked at random, so that it is certain that
 * somebody has it.
 */
struct _RpRecoveryCheckBox
{
  RpTypedBox parent_instance;

  guint      groups[RP_RECOVERY_CODE_ASKED];
};

G_DEFINE_FINAL_TYPE (RpRecoveryCheckBox, rp_recovery_check_box, RP_TYPE_TYPED_BOX)

static void
rp_recovery_check_box_class_init (RpRecoveryCheckBoxClass *klass)
{
}

static void
rp_recovery_check_box_init (RpRecoveryCheckBox *self)
{
  for (guint i = 0; i < RP_RECOVERY_CODE_ASKED; i++)
    rp_typed_box_add (RP_TYPED_BOX (self), rp_code_row_new (""));
  rp_recovery_check_box_ask (self);
}

/**
 * rp_recovery_check_box_new:
 *
 * Returns: (transfer floating): a box that asks
 */
GtkWidget *
rp_recovery_check_box_new (void)
{
  return g_object_new (RP_TYPE_RECOVERY_CHECK_BOX, NULL);
}

/**
 * rp_recovery_check_box_ask:
 * @self: a box
 *
 * Picks two groups anew, and forgets what was typed.
 */
void
rp_recovery_check_box_ask (RpRecoveryCheckBox *self)
{
  RpTypedBox *box = RP_TYPED_BOX (self);

  g_return_if_fail (RP_IS_RECOVERY_CHECK_BOX (self));

  rp_recovery_code_pick_groups (self->groups);
  for (guint i = 0; i < RP_RECOVERY_CODE_ASKED; i++)
    {
      /* Translators: of the recovery code, counted from 1 */
      g_autofree char *title = g_strdup_printf (_("Group %u"), self->groups[i]);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rp_typed_box_get_row (box, i)), title);
    }
  rp_typed_box_clear (box);
}

/**
 * rp_recovery_check_box_check:
 * @self: a box
 * @code: what was shown
 *
 * Marks the row that is wrong and gives it the focus.
 *
 * Returns: (nullable): what is wrong; %NULL if both groups are right
 */
const char *
rp_recovery_check_box_check (RpRecoveryCheckBox *self,
                             RpSecretBytes      *code)
{
  RpTypedBox *box = RP_TYPED_BOX (self);

  g_return_val_if_fail (RP_IS_RECOVERY_CHECK_BOX (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < RP_RECOVERY_CODE_ASKED; i++)
    if (!rp_recovery_code_has_group (code, self->groups[i], rp_typed_box_get_text (box, i)))
      {
        rp_typed_box_refuse (box, i);
        return _("That is not what the code says. Compare it with what you wrote down, or go "
                 "back and look again.");
      }

  return NULL;
}
