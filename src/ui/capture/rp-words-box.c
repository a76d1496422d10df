/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-words-box"

#include "config.h"

#include "rp-words-box.h"

#include "rp-capture-words.h"
#include "rp-draft-offer.h"
#include "rp-hidden-words.h"
#include "rp-private-view.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

struct _RpWordsBox
{
  AdwBin         parent_instance;

  RpStore       *store;
  RpHiddenWords *hidden;   /* what was written when the vault was locked, else NULL */
  RpDraft       *kept;     /* the same, against the end of the program */
  GtkLabel      *heading;
  GtkWidget     *view;
  GtkImage      *lock;
  GtkLabel      *line;
  GtkButton     *button;   /* sets the private notes up, or opens them */
};

G_DEFINE_FINAL_TYPE (RpWordsBox, rp_words_box, ADW_TYPE_BIN)

enum {
  SIGNAL_TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RpVaultState
get_state (RpWordsBox *self)
{
  return rp_vault_get_state (rp_store_get_vault (self->store));
}

static const char *
get_line (RpWordsBox *self)
{
  RpVault *vault = rp_store_get_vault (self->store);

  switch (get_state (self))
    {
    case RP_VAULT_UNLOCKED:
      return _("Sealed, with your private notes.");

    case RP_VAULT_LOCKED:
      if (self->hidden != NULL)
        return _("Hidden, as private notes are locked. Unlock them to save.");
      return _("Sealed now, readable at the next unlock.");

    case RP_VAULT_NO_VAULT:
      return _("Words like these are sealed. Private notes have to be set up first.");

    case RP_VAULT_NEEDS_RECOVERY:
    case RP_VAULT_READ_ONLY_NEWER:
    default:
      return rp_vault_describe (get_state (self), rp_vault_get_reason (vault),
                                rp_vault_get_ways (vault));
    }
}

static void
show_state (RpWordsBox *self)
{
  RpVaultState state = get_state (self);

  gtk_image_set_from_icon_name (self->lock, state == RP_VAULT_UNLOCKED
                                            ? "changes-allow-symbolic"
                                            : "changes-prevent-symbolic");
  gtk_label_set_text (self->line, get_line (self));
  gtk_button_set_label (self->button, state == RP_VAULT_NO_VAULT ? _("_Set Up…") : _("_Unlock…"));
  gtk_widget_set_visible (GTK_WIDGET (self->button),
                          self->hidden != NULL || !rp_words_box_can_keep (self));
  gtk_widget_set_sensitive (self->view, self->hidden == NULL);
}

/* Who locks does not want to have it on the screen any more. The vault still seals. */
static void
closing_cb (RpWordsBox *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);

  if (!rp_private_view_is_empty (view))
    self->hidden = rp_hidden_words_take (view, rp_store_get_vault (self->store));
}

static void
vault_changed_cb (RpWordsBox *self)
{
  if (get_state (self) == RP_VAULT_UNLOCKED && self->hidden != NULL &&
      rp_hidden_words_give_back (self->hidden, GTK_TEXT_VIEW (self->view)))
    g_clear_pointer (&self->hidden, rp_hidden_words_free);

  show_state (self);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpWordsBox) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_vault_flow_unlock_finish (result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_text (self->line, error->message);
}

static void
button_cb (RpWordsBox *self)
{
  rp_vault_flow_unlock_async (GTK_WIDGET (self), self->store, NULL, unlocked_cb,
                              g_object_ref (self));
}

static void
typed_cb (RpWordsBox *self)
{
  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
rp_words_box_dispose (GObject *object)
{
  RpWordsBox *self = RP_WORDS_BOX (object);

  if (self->view != NULL)
    rp_private_view_clear (GTK_TEXT_VIEW (self->view));
  self->view = NULL;
  g_clear_object (&self->kept);
  g_clear_pointer (&self->hidden, rp_hidden_words_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_words_box_parent_class)->dispose (object);
}

static void
rp_words_box_class_init (RpWordsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_words_box_dispose;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
line_new (RpWordsBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->lock = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "pixel-size", 12,
                             NULL);
  self->line = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->line, TRUE);
  gtk_label_set_wrap_mode (self->line, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (self->line, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (self->line, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->line), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "txs");
  gtk_widget_add_css_class (box, "dim");
  self->button = GTK_BUTTON (gtk_button_new_with_mnemonic (""));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "fixbutton");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lock));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));

  return box;
}

static void
rp_words_box_init (RpWordsBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *frame = gtk_scrolled_window_new ();

  self->heading = GTK_LABEL (rp_capture_heading_new (""));
  self->view = rp_private_view_new ("");
  g_object_set (frame,
                "child", self->view,
                "min-content-height", 64,
                "max-content-height", 160,
                "propagate-natural-height", TRUE,
                "hscrollbar-policy", GTK_POLICY_NEVER,
                "overflow", GTK_OVERFLOW_HIDDEN,
                NULL);
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (self->view, "inplace");
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)),
                           "end-user-action", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), frame);
  gtk_box_append (GTK_BOX (box), line_new (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_words_box_new:
 * @store: the library
 *
 * Returns: (transfer floating): a place for words; give it a heading
 */
GtkWidget *
rp_words_box_new (RpStore *store)
{
  g_autofree char *id = g_uuid_string_random ();
  RpWordsBox *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_WORDS_BOX, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (rp_store_get_vault (store), "notify::state",
                           G_CALLBACK (vault_changed_cb), self, G_CONNECT_SWAPPED);
  self->kept = rp_draft_new (store, GTK_TEXT_VIEW (self->view));
  /* After the draft was kept. */
  g_signal_connect_object (rp_store_get_vault (store), "closing", G_CALLBACK (closing_cb), self,
                           G_CONNECT_SWAPPED);
  rp_draft_follow_new (self->kept, "encounter.words", id);
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))),
                  rp_draft_offer_new (store, self->kept));
  show_state (self);

  return GTK_WIDGET (self);
}

/**
 * rp_words_box_set_heading:
 * @self: a place for words
 * @heading: whose they are: “His words”
 */
void
rp_words_box_set_heading (RpWordsBox *self,
                          const char *heading)
{
  g_return_if_fail (RP_IS_WORDS_BOX (self));

  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
}

/**
 * rp_words_box_close:
 * @self: a place for words
 *
 * What was written is logged, or given up.
 */
void
rp_words_box_close (RpWordsBox *self)
{
  g_return_if_fail (RP_IS_WORDS_BOX (self));

  rp_draft_drop (self->kept);
}

/**
 * rp_words_box_can_keep:
 * @self: a place for words
 *
 * Returns: whether there is a key to seal words with: the one to open them is
 *   not needed
 */
gboolean
rp_words_box_can_keep (RpWordsBox *self)
{
  g_return_val_if_fail (RP_IS_WORDS_BOX (self), FALSE);

  return get_state (self) == RP_VAULT_UNLOCKED || get_state (self) == RP_VAULT_LOCKED;
}

/**
 * rp_words_box_is_hidden:
 * @self: a place for words
 *
 * Returns: whether it hides what was written, until the vault is open
 */
gboolean
rp_words_box_is_hidden (RpWordsBox *self)
{
  g_return_val_if_fail (RP_IS_WORDS_BOX (self), FALSE);

  return self->hidden != NULL;
}

/**
 * rp_words_box_dup_words:
 * @self: a place for words, which are not hidden
 *
 * Returns: (nullable) (transfer full): what was written, without blanks at its
 *   end; free it with rp_private_text_free()
 */
char *
rp_words_box_dup_words (RpWordsBox *self)
{
  char *words;

  g_return_val_if_fail (RP_IS_WORDS_BOX (self), NULL);

  g_return_val_if_fail (self->hidden == NULL, NULL);

  words = g_strchomp (rp_private_view_dup_text (GTK_TEXT_VIEW (self->view)));
  if (*words != '\0')
    return words;

  rp_private_text_free (words);
  return NULL;
}
