/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"

G_BEGIN_DECLS

const char *const *rp_power_words_influences (void);
const char *const *rp_power_words_supports   (void);
char              *rp_power_words_member     (const RpEngagementMember *member);
gboolean           rp_power_is_placed        (const RpEngagementMember *member);

G_END_DECLS
