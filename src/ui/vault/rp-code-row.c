/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-code-row.h"

#include "rp-recovery-code.h"
#include "rp-secret-row.h"

#include <string.h>

/* In characters: of whatever is pasted, more than any code with all that may be between */
#define LONGEST 200

/**
 * rp_code_row_new:
 * @title: what is typed there
 *
 * It is copied from paper, so it is seen while it is typed; it is kept as a passphrase is.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rp_code_row_new (const char *title)
{
  GtkWidget *row = rp_secret_row_new (title, LONGEST);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  gtk_text_set_visibility (GTK_TEXT (text), TRUE);
  adw_entry_row_set_input_hints (ADW_ENTRY_ROW (row),
                                 GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI |
                                 GTK_INPUT_HINT_UPPERCASE_CHARS | GTK_INPUT_HINT_PRIVATE);
  gtk_widget_add_css_class (row, "monospace");

  return row;
}

/* Whether the group that comes last is still being typed */
static gboolean
is_unfinished (const char *typed)
{
  gsize length = 0;

  for (const char *at = typed; *at != '\0'; at++)
    length = *at == '-' || g_ascii_isspace (*at) ? 0 : length + 1;

  return length > 0 && length < RP_RECOVERY_CODE_GROUP_LENGTH;
}

/**
 * rp_code_row_check:
 * @row: a row for a whole code
 *
 * Marks the row while a group of it is wrong, whatever is still to be typed.
 *
 * Returns: (transfer full) (nullable): which group is wrong; %NULL while none is
 */
char *
rp_code_row_check (GtkWidget *row)
{
  const char *typed;
  g_autoptr(RpSecretBytes) code = NULL;
  g_autoptr(GError) error = NULL;
  guint wrong = 0;

  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), NULL);

  typed = gtk_editable_get_text (GTK_EDITABLE (row));
  code = rp_recovery_code_read (typed, &wrong, &error);
  if (wrong == RP_RECOVERY_CODE_GROUPS && is_unfinished (typed))
    wrong = 0;
  if (wrong > 0)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");

  return wrong > 0 ? g_strdup (error->message) : NULL;
}

/**
 * rp_code_row_dup_code:
 * @row: a row for a whole code
 * @error: where to put %RP_ERROR_DATA
 *
 * Returns: (transfer full) (nullable): what was typed
 */
RpSecretBytes *
rp_code_row_dup_code (GtkWidget  *row,
                      GError    **error)
{
  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), NULL);

  return rp_recovery_code_read (gtk_editable_get_text (GTK_EDITABLE (row)), NULL, error);
}
