/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RpFormGuard:
 * @typed: whether closing would lose something
 * @filling: whether what is written now, the program writes
 * @saved: whether it is saved, or is about to be
 * @passing: whether what is typed is not kept anyway
 *
 * What a form knows of what was written in it. All %FALSE at first.
 */
typedef struct
{
  gboolean typed;
  gboolean filling;
  gboolean saved;
  gboolean passing;
} RpFormGuard;

void     rp_form_guard_note      (RpFormGuard *guard);
gboolean rp_form_guard_may_close (RpFormGuard *guard,
                                  GtkWindow   *form);

G_END_DECLS
