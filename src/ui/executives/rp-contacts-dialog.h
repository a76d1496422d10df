/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_CONTACTS_DIALOG (rp_contacts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpContactsDialog, rp_contacts_dialog, RP, CONTACTS_DIALOG, RpFormWindow)

void rp_contacts_dialog_present (RpWriter *writer,
                                 RpPerson *person);

G_END_DECLS
