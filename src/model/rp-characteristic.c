/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-characteristic.h"

static const RpField fields[] = {
  { "key",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCharacteristic, key),     0 },
  { "name",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCharacteristic, name),    RP_FIELD_TITLE },
  { "rank",    RP_FIELD_INT,  G_STRUCT_OFFSET (RpCharacteristic, rank),
    0, .minimum = 0, .maximum = 100 },
  { "retired", RP_FIELD_BOOL, G_STRUCT_OFFSET (RpCharacteristic, retired), 0 },
};

RP_DEFINE_RECORD (RpCharacteristic, rp_characteristic, "characteristic", "characteristics", fields)
