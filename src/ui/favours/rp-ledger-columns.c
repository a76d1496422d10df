/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ledger-columns.h"

#include "rp-day-words.h"

#include <glib/gi18n.h>

/* What the columns of the ledger say, and how they are sorted. */

static const char *
get_name (const RpLedgerFacts *facts,
          RpFavour            *favour)
{
  RpJarEntry entry;

  return facts->network != NULL
         && rp_network_jar (facts->network, favour->person, &entry)
         ? entry.person->name : "";
}

static char *
dup_date (const RpLedgerFacts *facts,
          RpFavour            *favour)
{
  return favour->date != 0 ? rp_day_words (favour->date, facts->today) : g_strdup ("");
}

static char *
dup_who (const RpLedgerFacts *facts,
         RpFavour            *favour)
{
  return g_strdup (get_name (facts, favour));
}

static char *
dup_what (const RpLedgerFacts *facts,
          RpFavour            *favour)
{
  return g_strdup (favour->text);
}

static char *
dup_way (const RpLedgerFacts *facts,
         RpFavour            *favour)
{
  return g_strdup (favour->direction == RP_FAVOUR_GIVEN ? C_("favour", "Given")
                                                        : C_("favour", "Asked"));
}

static char *
dup_kind (const RpLedgerFacts *facts,
          RpFavour            *favour)
{
  return g_strdup (rp_favour_type_name (favour->type));
}

static char *
dup_size (const RpLedgerFacts *facts,
          RpFavour            *favour)
{
  return g_strdup (rp_favour_size_name (favour->size));
}

static char *
dup_state (const RpLedgerFacts *facts,
           RpFavour            *favour)
{
  if (favour->direction != RP_FAVOUR_ASKED)
    return g_strdup ("");
  if (rp_favour_is_overdue (favour, facts->today))
    return g_strdup (C_("favour", "Overdue"));

  return g_strdup (rp_favour_state_name (favour->state));
}

static char *
dup_effect (const RpLedgerFacts *facts,
            RpFavour            *favour)
{
  return rp_favour_effect_words (favour);
}

static int
by_number (int a,
           int b)
{
  return (a > b) - (a < b);
}

static int
by_date (const RpLedgerFacts *facts,
         RpFavour            *a,
         RpFavour            *b)
{
  return (a->date > b->date) - (a->date < b->date);
}

static int
by_who (const RpLedgerFacts *facts,
        RpFavour            *a,
        RpFavour            *b)
{
  return g_utf8_collate (get_name (facts, a), get_name (facts, b));
}

static int
by_what (const RpLedgerFacts *facts,
         RpFavour            *a,
         RpFavour            *b)
{
  return g_utf8_collate (a->text, b->text);
}

static int
by_way (const RpLedgerFacts *facts,
        RpFavour            *a,
        RpFavour            *b)
{
  return by_number (a->direction, b->direction);
}

static int
by_kind (const RpLedgerFacts *facts,
         RpFavour            *a,
         RpFavour            *b)
{
  return by_number (a->type, b->type);
}

static int
by_size (const RpLedgerFacts *facts,
         RpFavour            *a,
         RpFavour            *b)
{
  return by_number (a->size, b->size);
}

static int
by_state (const RpLedgerFacts *facts,
          RpFavour            *a,
          RpFavour            *b)
{
  return by_number (a->state, b->state);
}

static int
by_effect (const RpLedgerFacts *facts,
           RpFavour            *a,
           RpFavour            *b)
{
  return by_number (rp_favour_half_sweets (a), rp_favour_half_sweets (b));
}

const RpLedgerColumn rp_ledger_columns[RP_N_LEDGER_COLUMNS] = {
  { NC_("column", "Date"), "numeric", FALSE, FALSE, dup_date, by_date },
  { NC_("column", "Who"), NULL, FALSE, FALSE, dup_who, by_who },
  { NC_("column", "What"), NULL, TRUE, FALSE, dup_what, by_what },
  { NC_("column", "Which Way"), NULL, FALSE, TRUE, dup_way, by_way },
  { NC_("column", "Kind"), NULL, FALSE, TRUE, dup_kind, by_kind },
  { NC_("column", "Size"), NULL, FALSE, TRUE, dup_size, by_size },
  { NC_("column", "Outcome"), NULL, FALSE, TRUE, dup_state, by_state },
  { NC_("column", "Sweets"), "numeric", FALSE, FALSE, dup_effect, by_effect },
};
