/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-vault-banner.h"

#include "rp-vault-change.h"

#include <glib/gi18n.h>

/**
 * RpVaultBanner:
 *
 * Says, as long as it is so, that there is no way back to the private notes, or that the
 * key lies open on the disk, and offers the way out. It shows nothing where all is well.
 */
struct _RpVaultBanner
{
  AdwBin     parent_instance;

  RpStore   *store;
  GtkWidget *label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (RpVaultBanner, rp_vault_banner, ADW_TYPE_BIN)

static RpVault *
get_vault (RpVaultBanner *self)
{
  return rp_store_get_vault (self->store);
}

/* Whether a loss of the keyring would be the loss of the notes */
static gboolean
has_no_way_back (RpVaultBanner *self)
{
  RpVaultWays ways = rp_vault_get_ways (get_vault (self));

  return ways != 0 && !(ways & RP_VAULT_WAYS_RECOVERY) &&
         rp_vault_get_state (get_vault (self)) != RP_VAULT_READ_ONLY_NEWER;
}

static gboolean
lies_open (RpVaultBanner *self)
{
  return (rp_vault_get_ways (get_vault (self)) & RP_VAULT_WAY_KEYRING) != 0 &&
         rp_vault_get_keyring_protection (get_vault (self)) == RP_KEYRING_PROTECTION_NONE;
}

static void
update_cb (RpVaultBanner *self)
{
  gboolean lost = has_no_way_back (self);

  gtk_widget_set_visible (GTK_WIDGET (self), lost || lies_open (self));
  gtk_label_set_text (GTK_LABEL (self->label),
                      lost ? _("If the desktop keyring is lost or reset, these notes are lost "
                               "with it.")
                           : _("Your login keyring has no password, so the key is readable on "
                               "the disk."));
  gtk_button_set_label (GTK_BUTTON (self->button),
                        lost ? _("Add a _Way Back…") : _("_Use a Passphrase…"));
}

static void
clicked_cb (RpVaultBanner *self)
{
  if (has_no_way_back (self))
    rp_vault_change (GTK_WIDGET (self), self->store, _("Add a Way Back"), RP_VAULT_DEED_PUT, 0);
  else
    rp_vault_change (GTK_WIDGET (self), self->store, _("Change the Key"), RP_VAULT_DEED_NEW_KEY,
                     0);
}

static void
rp_vault_banner_dispose (GObject *object)
{
  g_clear_object (&RP_VAULT_BANNER (object)->store);

  G_OBJECT_CLASS (rp_vault_banner_parent_class)->dispose (object);
}

static void
rp_vault_banner_class_init (RpVaultBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_vault_banner_dispose;
}

static void
rp_vault_banner_init (RpVaultBanner *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  self->button = gtk_button_new_with_mnemonic ("");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "fixbutton");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "warn");
  gtk_widget_add_css_class (box, "warning-card");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->button);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_vault_banner_new:
 * @store: the library
 *
 * Returns: (transfer floating): a banner that shows itself when there is something to say
 */
GtkWidget *
rp_vault_banner_new (RpStore *store)
{
  RpVaultBanner *self;
  static const char *const properties[] = { "notify::ways", "notify::state",
                                            "notify::keyring-protection" };

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_VAULT_BANNER, NULL);
  self->store = g_object_ref (store);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_signal_connect_object (get_vault (self), properties[i], G_CALLBACK (update_cb), self,
                             G_CONNECT_SWAPPED);
  update_cb (self);

  return GTK_WIDGET (self);
}
