/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rp_number_in_words    (guint       number);
char *rp_text_capitalise    (const char *text);

G_END_DECLS
