/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store-private.h"

G_BEGIN_DECLS

/* Private to src/store, worker thread only: parts of facts. */

gboolean    rp_facts_read_by          (RpStore       *self,
                                       GPtrArray     *into,
                                       GType          type,
                                       const char    *field,
                                       const char    *value,
                                       const char    *order,
                                       GError       **error);
gboolean    rp_facts_read_held        (RpStore       *self,
                                       GPtrArray     *into,
                                       const char    *person,
                                       gint64         before,
                                       const char    *without,
                                       GError       **error);
RpPosition *rp_facts_current_position (RpStore       *self,
                                       const char    *person,
                                       guint32        today,
                                       GError       **error);
gboolean    rp_facts_fill_topics      (RpStore       *self,
                                       RpTopicFacts  *facts,
                                       const char    *organization,
                                       GPtrArray     *held,
                                       GError       **error);
gboolean    rp_facts_fill_jar         (RpStore       *self,
                                       RpJarFacts    *facts,
                                       GError       **error);
gboolean    rp_facts_fill_surroundings (RpStore         *self,
                                        RpMeetingFacts  *facts,
                                        guint32          today,
                                        GError         **error);
gpointer    rp_facts_require          (RpStore       *self,
                                       GType          type,
                                       const char    *id,
                                       GError       **error);

G_END_DECLS
