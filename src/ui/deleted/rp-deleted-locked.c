/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-deleted-locked.h"

#include "rp-state-page.h"
#include "rp-vault-opening.h"

#include <glib/gi18n.h>

/* What Recently Deleted says of private notes that nobody can see now. The words are the same
 * whether any was removed or not. */

static RpVaultState
get_state (RpStore *store)
{
  RpVault *vault = rp_store_get_vault (store);

  return vault != NULL ? rp_vault_get_state (vault) : RP_VAULT_NO_VAULT;
}

/* What opens them, or NULL where nothing does. */
static const char *
find_verb (RpStore *store)
{
  RpVault *vault = rp_store_get_vault (store);
  RpVaultState state = rp_vault_get_state (vault);

  if (rp_vault_opening_list (state, rp_vault_get_reason (vault), rp_vault_get_ways (vault)) == 0)
    return NULL;

  return state == RP_VAULT_NEEDS_RECOVERY ? _("_Recover…") : _("_Unlock…");
}

/**
 * rp_deleted_is_locked:
 * @store: a library
 *
 * Returns: whether there may be removed notes that cannot be listed now
 */
gboolean
rp_deleted_is_locked (RpStore *store)
{
  RpVaultState state = get_state (store);

  return state != RP_VAULT_NO_VAULT && state != RP_VAULT_UNLOCKED;
}

/**
 * rp_deleted_locked_page_new:
 * @store: a library that is locked, with nothing else to list
 *
 * Returns: (transfer floating): what is there instead of a list
 */
GtkWidget *
rp_deleted_locked_page_new (RpStore *store)
{
  GtkWidget *page = rp_state_page_new ("changes-prevent-symbolic", _("Private Notes Are Locked"),
                                       _("Any that were removed are listed once they are "
                                         "unlocked. Nothing else was removed."));
  const char *verb = find_verb (store);
  GtkWidget *button;

  if (verb != NULL)
    {
      button = rp_state_page_add_button (RP_STATE_PAGE (page), verb, "suggested-action",
                                         "deleted.unlock");
      gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
    }

  return page;
}

/**
 * rp_deleted_locked_bar_new:
 * @store: a library that is locked
 *
 * Returns: (transfer floating): what is above the list of the rest
 */
GtkWidget *
rp_deleted_locked_bar_new (RpStore *store)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", _("Private notes are locked. Any that were removed "
                                              "are not listed."),
                                   "hexpand", TRUE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);
  const char *verb = find_verb (store);

  gtk_widget_add_css_class (box, "deletedlocked");
  gtk_widget_add_css_class (image, "dim");
  gtk_widget_add_css_class (label, "txs");
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  if (verb != NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (verb);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "deleted.unlock");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}
