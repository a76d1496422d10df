/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-draft-offer.h"

#include "rp-confirm.h"
#include "rp-date.h"
#include "rp-private-view.h"
#include "rp-secret-bytes.h"
#include "rp-store-drafts.h"

#include <glib/gi18n.h>

/**
 * RpDraftOffer:
 *
 * Offers what was left of something new that was never saved, as the program ended in between.
 * Nobody knows of whom it was: it is put where somebody says, one after the other, the last one
 * first; what is passed over is offered again another time. It is seen while there is something
 * to offer and the vault is open.
 */
struct _RpDraftOffer
{
  AdwBin        parent_instance;

  RpStore      *store;
  RpDraft      *draft;
  GPtrArray    *left;       /* (nullable) (element-type RpKeptDraft): the oldest first */
  GCancellable *cancellable;
  GtkWidget    *label;
};

G_DEFINE_FINAL_TYPE (RpDraftOffer, rp_draft_offer, ADW_TYPE_BIN)

static RpVault *
get_vault (RpDraftOffer *self)
{
  return rp_store_get_vault (self->store);
}

static RpKeptDraft *
get_last (RpDraftOffer *self)
{
  return self->left != NULL && self->left->len > 0 ? self->left->pdata[self->left->len - 1] : NULL;
}

static gboolean
open_last (RpDraftOffer   *self,
           RpSecretBytes **opened)
{
  const RpKeptDraft *last = get_last (self);

  return rp_vault_open (get_vault (self), RP_DRAFT_KIND, rp_draft_get_new_field (self->draft),
                        last->id, last->revision, last->sealed, opened, NULL);
}

/* One that cannot be read stays where it is, and is not spoken of here. */
static void
skip_unreadable (RpDraftOffer *self)
{
  while (get_last (self) != NULL)
    {
      g_autoptr(RpSecretBytes) opened = NULL;

      if (open_last (self, &opened))
        return;
      g_ptr_array_remove_index (self->left, self->left->len - 1);
    }
}

static void
update (RpDraftOffer *self)
{
  gboolean open = rp_vault_get_state (get_vault (self)) == RP_VAULT_UNLOCKED
                  && rp_draft_get_new_field (self->draft) != NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (open)
    skip_unreadable (self);
  gtk_widget_set_visible (GTK_WIDGET (self), open && get_last (self) != NULL);
  if (get_last (self) == NULL)
    return;

  /* Translators: strftime, the day in “Words from 3 November came back” */
  day = rp_time_format (get_last (self)->saved, zone, C_("words from", "%-d %B"));
  text = g_strdup_printf (_("Words from %s came back. They were not saved then."), day);
  gtk_label_set_text (GTK_LABEL (self->label), text);
}

static void
go_on (RpDraftOffer *self)
{
  g_ptr_array_remove_index (self->left, self->left->len - 1);
  update (self);
  gtk_widget_grab_focus (rp_draft_get_view (self->draft));
}

static void
put_cb (RpDraftOffer *self)
{
  g_autoptr(RpSecretBytes) opened = NULL;
  const char *text;
  gsize length;

  if (get_last (self) == NULL || !open_last (self, &opened))
    return;

  text = rp_secret_bytes_begin_read (opened, &length);
  rp_draft_adopt (self->draft, get_last (self)->id, text, length);
  rp_secret_bytes_end_read (opened);
  go_on (self);
}

static void
erase_confirmed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(RpDraftOffer) self = user_data;
  const char *field = rp_draft_get_new_field (self->draft);

  if (!rp_confirm_finish (result) || get_last (self) == NULL || field == NULL)
    return;

  rp_store_keep_draft (self->store, field, get_last (self)->id, get_last (self)->revision, NULL);
  go_on (self);
}

static void
erase_cb (RpDraftOffer *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  rp_confirm_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Erase These Words?"),
                    _("Nobody can bring them back then."), _("_Erase"), TRUE, erase_confirmed_cb,
                    g_object_ref (self));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpDraftOffer) self = user_data;
  GPtrArray *left = rp_store_list_drafts_finish (RP_STORE (source), result, NULL);

  if (left == NULL)
    return;

  for (guint i = left->len; i > 0; i--)
    if (rp_draft_is_own (((RpKeptDraft *) left->pdata[i - 1])->id))
      g_ptr_array_remove_index (left, i - 1);
  self->left = left;
  update (self);
}

static void
rp_draft_offer_dispose (GObject *object)
{
  RpDraftOffer *self = RP_DRAFT_OFFER (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (rp_draft_offer_parent_class)->dispose (object);
}

static void
rp_draft_offer_finalize (GObject *object)
{
  RpDraftOffer *self = RP_DRAFT_OFFER (object);

  g_clear_pointer (&self->left, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_draft_offer_parent_class)->finalize (object);
}

static void
rp_draft_offer_class_init (RpDraftOfferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_draft_offer_dispose;
  object_class->finalize = rp_draft_offer_finalize;
}

static void
append_button (RpDraftOffer *self,
               GtkWidget    *box,
               const char   *label,
               void        (*callback) (RpDraftOffer *))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "fixbutton");
  g_signal_connect_object (button, "clicked", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
rp_draft_offer_init (RpDraftOffer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->cancellable = g_cancellable_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 20);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  append_button (self, buttons, _("_Put Them Here"), put_cb);
  append_button (self, buttons, _("_Erase…"), erase_cb);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "warn");
  gtk_widget_add_css_class (box, "warning-card");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), buttons);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rp_draft_offer_new:
 * @store: the library
 * @draft: what follows something new already
 *
 * Returns: (transfer floating): what shows itself when there is something to offer for @draft
 */
GtkWidget *
rp_draft_offer_new (RpStore *store,
                    RpDraft *draft)
{
  RpDraftOffer *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);
  g_return_val_if_fail (RP_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (rp_draft_get_new_field (draft) != NULL, NULL);

  self = g_object_new (RP_TYPE_DRAFT_OFFER, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  self->store = g_object_ref (store);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (get_vault (self), "notify::state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  rp_store_list_drafts_async (store, rp_draft_get_new_field (draft), self->cancellable, listed_cb,
                              g_object_ref (self));

  return GTK_WIDGET (self);
}
