/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-vault-button"

#include "config.h"

#include "rp-vault-button.h"

#include "rp-tip.h"

#include <glib/gi18n.h>

struct _RpVaultButton
{
  AdwBin     parent_instance;

  RpVault   *vault;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (RpVaultButton, rp_vault_button, ADW_TYPE_BIN)

/**
 * Look:
 * @icon_name: what the button shows
 * @name: what it is called, for those who cannot see the icon
 * @verb: what it does
 */
typedef struct
{
  const char *icon_name;
  const char *name;
  const char *verb;
  const char *action;
} Look;

static const Look looks[] = {
  [RP_VAULT_NO_VAULT] = { "changes-prevent-symbolic", N_("Private notes, not set up"),
                          N_("Set up private notes"), "vault.set-up" },
  [RP_VAULT_LOCKED] = { "changes-prevent-symbolic", N_("Private notes, locked"),
                        N_("Unlock private notes"), "vault.unlock" },
  [RP_VAULT_UNLOCKED] = { "changes-allow-symbolic", N_("Private notes, unlocked"),
                          N_("Lock private notes (Ctrl+L)"), "vault.lock" },
  [RP_VAULT_NEEDS_RECOVERY] = { "dialog-warning-symbolic", N_("Private notes, key missing"),
                                N_("Recover private notes"), "vault.unlock" },
  [RP_VAULT_READ_ONLY_NEWER] = { "changes-prevent-symbolic",
                                 N_("Private notes, made by a newer version"),
                                 N_("Why private notes cannot be read"), "vault.unlock" },
};

static void
update_cb (RpVaultButton *self)
{
  const Look *look = &looks[rp_vault_get_state (self->vault)];

  gtk_button_set_icon_name (GTK_BUTTON (self->button), look->icon_name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), look->action);
  rp_tip_set (self->button, _(look->verb));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(look->name),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(look->verb),
                                  -1);
}

static void
rp_vault_button_dispose (GObject *object)
{
  g_clear_object (&RP_VAULT_BUTTON (object)->vault);

  G_OBJECT_CLASS (rp_vault_button_parent_class)->dispose (object);
}

static void
rp_vault_button_class_init (RpVaultButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_vault_button_dispose;
}

static void
rp_vault_button_init (RpVaultButton *self)
{
  self->button = gtk_button_new ();
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * rp_vault_button_new:
 * @store: the library
 *
 * Returns: (transfer floating): a button that says whether private notes are open
 */
GtkWidget *
rp_vault_button_new (RpStore *store)
{
  RpVaultButton *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_VAULT_BUTTON, NULL);
  self->vault = g_object_ref (rp_store_get_vault (store));
  g_signal_connect_object (self->vault, "notify::state", G_CALLBACK (update_cb), self,
                           G_CONNECT_SWAPPED);
  update_cb (self);

  return GTK_WIDGET (self);
}
