/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpContactType:
 * @RP_CONTACT_EMAIL: e-mail address
 * @RP_CONTACT_PHONE: telephone number
 * @RP_CONTACT_ADDRESS: postal address, in lines
 * @RP_CONTACT_URL: web address
 * @RP_CONTACT_IM: messaging address
 *
 * What kind of way it is.
 */
typedef enum {
  RP_CONTACT_EMAIL,
  RP_CONTACT_PHONE,
  RP_CONTACT_ADDRESS,
  RP_CONTACT_URL,
  RP_CONTACT_IM,
} RpContactType;

#define RP_TYPE_CONTACT_TYPE (rp_contact_type_get_type ())
GType rp_contact_type_get_type (void);

#define RP_TYPE_CONTACT (rp_contact_get_type ())
G_DECLARE_FINAL_TYPE (RpContact, rp_contact, RP, CONTACT, RpRecord)

/**
 * RpContact:
 *
 * One way to reach a person.
 */
struct _RpContact
{
  RpRecord       parent_instance;

  char          *person;
  RpContactType  type;
  char          *label;       /* home, work … */
  char          *value;
  gboolean       preferred;
};

G_END_DECLS
