/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-part.h"

/**
 * RpPersonPart:
 *
 * A section of a person's page. One that is empty is not visible, or says in
 * one dim row what could be added to it.
 */
typedef struct
{
  char       *invite;  /* (nullable): “Add what perplexes her…” */
  const char *action;  /* (nullable): static; what adds it */
} RpPersonPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RpPersonPart, rp_person_part, RP_TYPE_RECORD_PART)

static void
rp_person_part_finalize (GObject *object)
{
  RpPersonPartPrivate *priv = rp_person_part_get_instance_private (RP_PERSON_PART (object));

  g_free (priv->invite);

  G_OBJECT_CLASS (rp_person_part_parent_class)->finalize (object);
}

static void
rp_person_part_class_init (RpPersonPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_person_part_finalize;
}

static void
rp_person_part_init (RpPersonPart *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rp_person_part_set_digest:
 * @self: a section
 * @digest: what it shows from now on
 * @may_invite: whether it may invite to add something while it is empty
 *
 * Returns: whether it is empty and invites
 */
gboolean
rp_person_part_set_digest (RpPersonPart   *self,
                           RpPersonDigest *digest,
                           gboolean        may_invite)
{
  RpPersonPartPrivate *priv = rp_person_part_get_instance_private (self);
  gboolean filled, invites;

  g_return_val_if_fail (RP_IS_PERSON_PART (self), FALSE);
  g_return_val_if_fail (digest != NULL, FALSE);

  rp_record_part_begin (RP_RECORD_PART (self));
  filled = RP_PERSON_PART_GET_CLASS (self)->show (self, digest);
  invites = !filled && may_invite && priv->invite != NULL;
  if (invites)
    rp_record_part_invite (RP_RECORD_PART (self), priv->invite, priv->action);
  rp_record_part_end (RP_RECORD_PART (self));
  gtk_widget_set_visible (GTK_WIDGET (self), filled || invites);

  return invites;
}

/**
 * rp_person_part_set_invite:
 * @self: a section
 * @label: what could be added: “Add what perplexes her…”
 * @action: (transfer none): static; what adds it
 */
void
rp_person_part_set_invite (RpPersonPart *self,
                           const char   *label,
                           const char   *action)
{
  RpPersonPartPrivate *priv = rp_person_part_get_instance_private (self);

  g_return_if_fail (RP_IS_PERSON_PART (self));

  g_free (priv->invite);
  priv->invite = g_strdup (label);
  priv->action = action;
}

void
rp_person_part_set_heading (RpPersonPart *self,
                            const char   *heading)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), heading);
}
