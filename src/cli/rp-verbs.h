/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"

G_BEGIN_DECLS

const RpVerb *rp_verbs_get   (guint      *n_verbs);
const RpVerb *rp_verbs_find  (const char *name);

#define RP_DECLARE_VERB(name)                 \
  int rp_verb_##name (RpCli         *cli,     \
                      const RpVerb  *verb,    \
                      int            argc,    \
                      char         **argv,    \
                      GError       **error)

RP_DECLARE_VERB (add);
RP_DECLARE_VERB (backup);
RP_DECLARE_VERB (brief);
RP_DECLARE_VERB (check);
RP_DECLARE_VERB (delete);
RP_DECLARE_VERB (example);
RP_DECLARE_VERB (export);
RP_DECLARE_VERB (favours);
RP_DECLARE_VERB (import);
RP_DECLARE_VERB (in_town);
RP_DECLARE_VERB (jar);
RP_DECLARE_VERB (list);
RP_DECLARE_VERB (note);
RP_DECLARE_VERB (restore);
RP_DECLARE_VERB (rhythm);
RP_DECLARE_VERB (search);
RP_DECLARE_VERB (set);
RP_DECLARE_VERB (show);
RP_DECLARE_VERB (today);
RP_DECLARE_VERB (topics_for);
RP_DECLARE_VERB (vault);
RP_DECLARE_VERB (verify);
RP_DECLARE_VERB (who_can_help);
RP_DECLARE_VERB (who_should_meet);

G_END_DECLS
