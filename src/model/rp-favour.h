/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpFavourDirection:
 * @RP_FAVOUR_GIVEN: I gave
 * @RP_FAVOUR_ASKED: I asked
 *
 * Which way.
 */
typedef enum {
  RP_FAVOUR_GIVEN,
  RP_FAVOUR_ASKED,
} RpFavourDirection;

#define RP_TYPE_FAVOUR_DIRECTION (rp_favour_direction_get_type ())
GType rp_favour_direction_get_type (void);

/**
 * RpFavourType:
 * @RP_FAVOUR_TYPE_INSIGHT: insight
 * @RP_FAVOUR_TYPE_INTRODUCTION: introduction
 * @RP_FAVOUR_TYPE_HELP: help
 * @RP_FAVOUR_TYPE_VISIBILITY: visibility
 *
 * What kind.
 */
typedef enum {
  RP_FAVOUR_TYPE_INSIGHT,
  RP_FAVOUR_TYPE_INTRODUCTION,
  RP_FAVOUR_TYPE_HELP,
  RP_FAVOUR_TYPE_VISIBILITY,
} RpFavourType;

#define RP_TYPE_FAVOUR_TYPE (rp_favour_type_get_type ())
GType rp_favour_type_get_type (void);

/**
 * RpFavourSize:
 * @RP_FAVOUR_SIZE_SMALL: one sweet
 * @RP_FAVOUR_SIZE_MEDIUM: two sweets
 * @RP_FAVOUR_SIZE_LARGE: three sweets
 *
 * How big.
 */
typedef enum {
  RP_FAVOUR_SIZE_SMALL,
  RP_FAVOUR_SIZE_MEDIUM,
  RP_FAVOUR_SIZE_LARGE,
} RpFavourSize;

#define RP_TYPE_FAVOUR_SIZE (rp_favour_size_get_type ())
GType rp_favour_size_get_type (void);

/**
 * RpFavourState:
 * @RP_FAVOUR_STATE_PENDING: not answered yet
 * @RP_FAVOUR_STATE_GRANTED: granted
 * @RP_FAVOUR_STATE_DECLINED: declined
 *
 * What became of an ask; a gift is granted.
 */
typedef enum {
  RP_FAVOUR_STATE_PENDING,
  RP_FAVOUR_STATE_GRANTED,
  RP_FAVOUR_STATE_DECLINED,
} RpFavourState;

#define RP_TYPE_FAVOUR_STATE (rp_favour_state_get_type ())
GType rp_favour_state_get_type (void);

#define RP_TYPE_FAVOUR (rp_favour_get_type ())
G_DECLARE_FINAL_TYPE (RpFavour, rp_favour, RP, FAVOUR, RpRecord)

/**
 * RpFavour:
 *
 * A sweet in the jar, or one taken from it.
 */
struct _RpFavour
{
  RpRecord           parent_instance;

  char              *person;
  char              *meeting;
  RpFavourDirection  direction;
  RpFavourType       type;
  RpFavourSize       size;
  char              *text;
  guint32            date;
  RpFavourState      state;
  char              *objective;   /* of theirs, that it serves */
  char              *result;      /* that they can show */
  guint32            closed;
  char              *official;    /* the official way that was tried: a reference */
  guint32            tried;       /* when it was */
  guint32            due;         /* by when it is needed */
  char              *appeal;      /* the need that others are asked for, too */
  int                amount;      /* of it, asked for or pledged; in the appeal's unit */
  char              *resolved;    /* on closing: how the matter was resolved */
  char              *proved;      /* on closing: what of my value they saw */
};

G_END_DECLS
