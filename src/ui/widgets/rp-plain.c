/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-plain.h"

#include "rp-thrifty-layout.h"

/**
 * rp_plain_row_init:
 * @row: a row
 *
 * Makes @row show any text as it is, and get its place quickly.
 */
void
rp_plain_row_init (AdwActionRow *row)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  rp_thrifty_layout_use_in_row (row);
}

/**
 * rp_plain_row_new:
 * @title: plain text
 * @subtitle: (nullable): plain text
 *
 * Returns: (transfer floating): an #AdwActionRow that shows any text as it is,
 *   also when title or subtitle are set anew
 */
GtkWidget *
rp_plain_row_new (const char *title,
                  const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  g_return_val_if_fail (title != NULL, row);

  rp_plain_row_init (ADW_ACTION_ROW (row));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

/**
 * rp_plain_row_set_name:
 * @row: a row
 * @name: how it is read out
 *
 * Has @row read out as more than its title, which goes before any name until
 * then: from GTK 4.18 on as it should.
 */
void
rp_plain_row_set_name (AdwActionRow *row,
                       const char   *name)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row));
  g_return_if_fail (name != NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * rp_plain_toast_new:
 * @text: plain text
 *
 * Returns: (transfer full): a toast that shows any text as it is; its title
 *   must not be set anew
 */
AdwToast *
rp_plain_toast_new (const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_markup_escape_text (text, -1);
  return adw_toast_new (escaped);
}
