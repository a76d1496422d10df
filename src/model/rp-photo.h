/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_PHOTO (rp_photo_get_type ())
G_DECLARE_FINAL_TYPE (RpPhoto, rp_photo, RP, PHOTO, RpRecord)

/**
 * RpPhoto:
 *
 * How a person looks.
 */
struct _RpPhoto
{
  RpRecord  parent_instance;

  char     *person;
  char     *data;     /* a JPEG or PNG image in base64 */
};

G_END_DECLS
