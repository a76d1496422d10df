/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-organization-facts.h"
#include "rp-work-conflicts.h"

G_BEGIN_DECLS

/**
 * RpOrganizationLine:
 * @record: (nullable): what it stands for
 * @title: its words
 * @subtitle: (nullable): what else there is to say
 * @icon: (nullable): a symbolic icon, static
 * @icon_class: (nullable): its colour, static
 * @edit: (nullable): what edits it, static
 * @open: (nullable): what is activated with @target, static
 * @target: (nullable): a UUID
 * @is_person: a name, which is nobody else's business
 * @removable: whether it can be taken away
 * @invites: whether it stands in place of nothing
 * @chips: @title is terms with commas between them
 *
 * One line of a section, before there is a widget for it.
 */
typedef struct
{
  RpRecord   *record;
  char       *title;
  char       *subtitle;
  const char *icon;
  const char *icon_class;
  const char *edit;
  const char *open;
  char       *target;
  gboolean    is_person;
  gboolean    removable;
  gboolean    invites;
  gboolean    chips;
} RpOrganizationLine;

GPtrArray *rp_organization_lines_people      (const RpOrganizationFacts *facts);
GPtrArray *rp_organization_lines_competitors (const RpOrganizationFacts *facts);
GPtrArray *rp_organization_lines_meetings    (const RpOrganizationFacts *facts);
GPtrArray *rp_organization_lines_work        (const RpOrganizationFacts *facts,
                                              RpEngagement              *engagement,
                                              GPtrArray                 *conflicts);
gboolean   rp_organization_lines_equal       (GPtrArray                 *lines,
                                              GPtrArray                 *others);

G_END_DECLS
