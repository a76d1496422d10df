/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-passphrase-row.h"

#include "rp-secret-row.h"

#include <glib/gi18n.h>

/* In characters. To draw a dot for each of some millions takes minutes. */
#define LONGEST 4000

/**
 * rp_passphrase_row_new:
 * @title: what is typed there
 *
 * Of what is pasted by mistake it takes no more than it needs to say so.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rp_passphrase_row_new (const char *title)
{
  return rp_secret_row_new (title, LONGEST + 1);
}

/**
 * rp_passphrase_row_check:
 * @row: a row for a passphrase
 *
 * Returns: (transfer none) (nullable): why what is typed there cannot be one; %NULL if it
 *   can
 */
const char *
rp_passphrase_row_check (GtkWidget *row)
{
  g_return_val_if_fail (ADW_IS_PASSWORD_ENTRY_ROW (row), NULL);

  if (g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (row)), -1) > LONGEST)
    return _("That is too long for a passphrase: 4,000 characters are the most. Type it anew.");

  return NULL;
}
