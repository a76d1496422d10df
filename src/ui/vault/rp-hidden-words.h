/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-vault.h"

G_BEGIN_DECLS

/**
 * RpHiddenWords:
 *
 * What was written in a protected text view when the vault was locked, sealed: nobody can read it
 * until the vault is open again.
 */
typedef struct _RpHiddenWords RpHiddenWords;

RpHiddenWords *rp_hidden_words_take      (GtkTextView   *view,
                                          RpVault       *vault);
gboolean       rp_hidden_words_give_back (RpHiddenWords *self,
                                          GtkTextView   *view);
void           rp_hidden_words_free      (RpHiddenWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpHiddenWords, rp_hidden_words_free)

G_END_DECLS
