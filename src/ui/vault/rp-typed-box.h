/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_TYPED_BOX (rp_typed_box_get_type ())

G_DECLARE_DERIVABLE_TYPE (RpTypedBox, rp_typed_box, RP, TYPED_BOX, AdwBin)

struct _RpTypedBoxClass
{
  AdwBinClass parent_class;
};

void        rp_typed_box_add       (RpTypedBox *self,
                                    GtkWidget  *row);
GtkWidget  *rp_typed_box_get_row   (RpTypedBox *self,
                                    guint       index);
const char *rp_typed_box_get_text  (RpTypedBox *self,
                                    guint       index);
void        rp_typed_box_append    (RpTypedBox *self,
                                    GtkWidget  *child);
gboolean    rp_typed_box_is_filled (RpTypedBox *self);
void        rp_typed_box_refuse    (RpTypedBox *self,
                                    guint       index);
void        rp_typed_box_clear     (RpTypedBox *self);

G_END_DECLS
