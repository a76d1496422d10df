/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

void rp_note_markup_show (GtkSourceBuffer *buffer);

G_END_DECLS
