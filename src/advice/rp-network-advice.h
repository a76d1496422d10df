/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-advice.h"
#include "rp-network-facts.h"

G_BEGIN_DECLS

/* Advice about everyone at once. */

/**
 * RpNetwork:
 *
 * Everyone by what they are measured on, offer and know: made once of facts,
 * and asked many times; by any thread, for it is not changed.
 */
typedef struct _RpNetwork RpNetwork;

RpNetwork *rp_network_new   (RpNetworkFacts *facts);
RpNetwork *rp_network_ref   (RpNetwork      *network);
void       rp_network_unref (RpNetwork      *network);

const RpNetworkFacts *rp_network_get_facts (RpNetwork *network);

/**
 * RpJarEntry:
 * @person: (transfer none): whose jar it is
 * @position: (nullable) (transfer none): what they do today
 * @organization: (nullable) (transfer none): where
 * @jar: the count
 */
typedef struct
{
  RpPerson       *person;
  RpPosition     *position;
  RpOrganization *organization;
  RpJar           jar;
} RpJarEntry;

GArray  *rp_network_jars (RpNetwork  *network);
gboolean rp_network_jar  (RpNetwork  *network,
                          const char *person,
                          RpJarEntry *entry);

/**
 * RpTie:
 * @RP_TIE_INTRODUCED: somebody introduced them to each other
 * @RP_TIE_PEER: they do the same work, or met by an introduction
 * @RP_TIE_WORK: one reports to the other, or keeps the other's door
 * @RP_TIE_KNOWS: they know each other well
 *
 * What connects two people, the weakest first.
 */
typedef enum {
  RP_TIE_INTRODUCED = 1,
  RP_TIE_PEER,
  RP_TIE_WORK,
  RP_TIE_KNOWS,
} RpTie;

/**
 * RpChainStep:
 * @person: (transfer none): to whom this step leads
 * @tie: what connects them with whoever is before; not of the first step, whom
 *   I know myself
 * @weakest: whether no other step is weaker; of several, the first is
 */
typedef struct
{
  RpPerson *person;
  RpTie     tie;
  gboolean  weakest;
} RpChainStep;

GArray *rp_network_chain (RpNetwork  *network,
                          const char *person);

/**
 * RpHelper:
 * @person: somebody
 * @position: (nullable): what they do today
 * @organization: (nullable): where
 * @score: from 0 to 1
 * @alignment: from 0 to 1, which the best in the network has
 * @serves: (nullable): the objective of theirs that it serves
 * @offer: (nullable): what they offer that fits
 * @role: whether their role fits
 * @cost: in sweets
 * @sweets: how many there are
 * @verdict: whether to ask
 * @knows: (nullable): who fits, of those that @person is connected to or works
 *   with; only of those who do not fit themselves
 *
 * Who may help, and what it costs. What it refers to belongs to the network.
 */
typedef struct
{
  RpPerson       *person;
  RpPosition     *position;
  RpOrganization *organization;
  double          score;
  double          alignment;
  RpObjective    *serves;
  RpOffer        *offer;
  gboolean        role;
  int             cost;
  int             sweets;
  RpVerdict       verdict;
  RpPerson       *knows;
} RpHelper;

/**
 * RpHelp:
 * @ranked: (element-type RpHelper): whoever fits, the best first
 * @may_know: (element-type RpHelper): who may know the right person
 */
typedef struct
{
  GArray *ranked;
  GArray *may_know;
} RpHelp;

RpHelp *rp_who_can_help (RpNetwork    *network,
                         RpMatches    *matches,
                         RpFavourSize  size,
                         const char   *organization);
void    rp_help_free    (RpHelp       *help);

/* --- The same in sentences (rp-help-words.c) --- */

char *rp_helper_cost_words   (const RpHelper *helper);
char *rp_helper_serves_words (const RpHelper *helper);
char *rp_helper_gains_words  (const RpHelper *helper);
char *rp_helper_headline     (const RpHelper *helper);
char *rp_helper_reason       (const RpHelper *helper);
char *rp_help_draft          (const RpHelper *helper,
                              const char     *need,
                              const char     *by,
                              RpProfile      *me);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpNetwork, rp_network_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpHelp, rp_help_free)

G_END_DECLS
