/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpPersonKind:
 * @RP_PERSON_EXECUTIVE: to be advised
 * @RP_PERSON_GATEKEEPER: assistant, chief of staff
 * @RP_PERSON_ALLY: sponsor, peer, friend
 * @RP_PERSON_COLLEAGUE: own side
 *
 * Why somebody is in the network.
 */
typedef enum {
  RP_PERSON_EXECUTIVE,
  RP_PERSON_GATEKEEPER,
  RP_PERSON_ALLY,
  RP_PERSON_COLLEAGUE,
} RpPersonKind;

#define RP_TYPE_PERSON_KIND (rp_person_kind_get_type ())
GType rp_person_kind_get_type (void);

/**
 * RpPronouns:
 * @RP_PRONOUNS_UNKNOWN: not asked yet
 * @RP_PRONOUNS_SHE: she
 * @RP_PRONOUNS_HE: he
 * @RP_PRONOUNS_THEY: they
 *
 * Asked, never guessed.
 */
typedef enum {
  RP_PRONOUNS_UNKNOWN,
  RP_PRONOUNS_SHE,
  RP_PRONOUNS_HE,
  RP_PRONOUNS_THEY,
} RpPronouns;

#define RP_TYPE_PRONOUNS (rp_pronouns_get_type ())
GType rp_pronouns_get_type (void);

/**
 * RpStage:
 * @RP_STAGE_NOT_MET: not met yet
 * @RP_STAGE_ACQUAINTED: you know each other's name and face
 * @RP_STAGE_CURIOUS: a topic caught them
 * @RP_STAGE_IN_CONVERSATION: you have had a safe conversation
 * @RP_STAGE_CONFIDANT: they shared something of their own, unasked
 * @RP_STAGE_TRUSTED_ADVISOR: they call you before they decide
 *
 * How close the relationship is; the value is the stage's number.
 */
typedef enum {
  RP_STAGE_NOT_MET,
  RP_STAGE_ACQUAINTED,
  RP_STAGE_CURIOUS,
  RP_STAGE_IN_CONVERSATION,
  RP_STAGE_CONFIDANT,
  RP_STAGE_TRUSTED_ADVISOR,
} RpStage;

#define RP_TYPE_STAGE (rp_stage_get_type ())
GType rp_stage_get_type (void);

/**
 * RpConsent:
 * @RP_CONSENT_ASK_FIRST: ask first
 * @RP_CONSENT_MAY: may be introduced
 * @RP_CONSENT_NEVER: never
 *
 * Whether a person may be introduced.
 */
typedef enum {
  RP_CONSENT_ASK_FIRST,
  RP_CONSENT_MAY,
  RP_CONSENT_NEVER,
} RpConsent;

#define RP_TYPE_CONSENT (rp_consent_get_type ())
GType rp_consent_get_type (void);

#define RP_TYPE_PERSON (rp_person_get_type ())
G_DECLARE_FINAL_TYPE (RpPerson, rp_person, RP, PERSON, RpRecord)

/**
 * RpPerson:
 *
 * Anyone in the network, also someone not met yet.
 */
struct _RpPerson
{
  RpRecord      parent_instance;

  char         *name;
  RpPersonKind  kind;
  RpPronouns    pronouns;
  RpStage       stage;
  char         *city;
  char         *country;
  char         *language;        /* ISO 639 */
  char         *time_zone;       /* IANA name; NULL is mine */
  char         *working_hours;   /* as rp_working_hours_parse() reads them */
  int           cadence_days;    /* deliberate rhythm; 0 is the measured one */
  RpConsent     consent;
  gboolean      friend;          /* friend, not lead */
  char         *about;
};

G_END_DECLS
