/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpExampleLibrary:
 *
 * The invented people and topics: whether they are in the library, putting
 * them there, and taking them out. Properties "present", and "lacks-notes": whether
 * its private texts are missing and could be loaded.
 */
#define RP_TYPE_EXAMPLE_LIBRARY (rp_example_library_get_type ())
G_DECLARE_FINAL_TYPE (RpExampleLibrary, rp_example_library, RP, EXAMPLE_LIBRARY, GObject)

RpExampleLibrary *rp_example_library_new           (RpStore              *store);
void              rp_example_library_load_async    (RpExampleLibrary     *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean          rp_example_library_load_finish   (RpExampleLibrary     *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void              rp_example_library_remove_async  (RpExampleLibrary     *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean          rp_example_library_remove_finish (RpExampleLibrary     *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
