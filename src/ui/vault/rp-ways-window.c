/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ways-window.h"

#include "rp-error.h"
#include "rp-form-fit.h"
#include "rp-form-scroller.h"
#include "rp-passphrase-box.h"
#include "rp-recovery-check-box.h"
#include "rp-recovery-code-box.h"
#include "rp-recovery-code.h"
#include "rp-thrifty-layout.h"
#include "rp-ways-choice.h"
#include "rp-ways-offers.h"
#include "rp-ways-step.h"

#include <glib/gi18n.h>

/**
 * RpWaysWindow:
 *
 * Leads through the ways into private notes, one step at a time: which they are, the
 * passphrase, the recovery code and two groups of it typed back. Then it does what it was
 * opened for, emits `done`, and closes. Until then nothing is changed, and nothing is kept
 * of what was typed or shown when it closes.
 */
struct _RpWaysWindow
{
  RpFormWindow   parent_instance;

  RpStore       *store;
  RpVaultDeed    deed;
  RpVaultWays    ways;       /* those that are given; 0 if they are chosen here */
  GCancellable  *cancellable;
  RpSecretBytes *code;       /* NULL before it is shown */
  RpWaysStep     step;
  gboolean       is_done;

  GtkWidget     *scroller;
  GtkStack      *stack;
  GtkWidget     *parts[RP_WAYS_N_STEPS];   /* by step; the first of them are: */
  RpWaysChoice  *choice;
  GtkWidget     *passphrase_box;
  GtkWidget     *code_box;
  GtkWidget     *check_box;
  GtkWidget     *spinner;
};

G_DEFINE_FINAL_TYPE (RpWaysWindow, rp_ways_window, RP_TYPE_FORM_WINDOW)

enum {
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RpVaultWays
get_ways (RpWaysWindow *self)
{
  return self->ways != 0 ? self->ways : rp_ways_choice_get_ways (self->choice);
}

static gboolean
has_step (RpWaysWindow *self,
          RpWaysStep    step)
{
  return rp_ways_step_is_asked (step, self->ways == 0, get_ways (self));
}

/* The one before or after; RP_WAYS_N_STEPS if there is none. */
static RpWaysStep
find_step (RpWaysWindow *self,
           int           direction)
{
  int step = (int) self->step + direction;

  for (; step >= 0 && step < RP_WAYS_N_STEPS; step += direction)
    if (has_step (self, (RpWaysStep) step))
      return (RpWaysStep) step;

  return RP_WAYS_N_STEPS;
}

static gboolean
can_go_on (RpWaysWindow *self)
{
  GtkWidget *part = self->parts[self->step];

  if (self->step == RP_WAYS_STEP_CHOICE)
    return rp_ways_choice_is_complete (self->choice);

  return !RP_IS_TYPED_BOX (part) || rp_typed_box_is_filled (RP_TYPED_BOX (part));
}

static const char *
describe (RpWaysWindow *self)
{
  return rp_ways_step_describe (self->step, self->deed, get_ways (self));
}

static const char *
get_verb (RpWaysWindow *self)
{
  if (find_step (self, 1) != RP_WAYS_N_STEPS)
    return _("C_ontinue");
  if (self->deed == RP_VAULT_DEED_SET_UP)
    return _("_Set Up");

  return self->deed == RP_VAULT_DEED_NEW_KEY ? _("_Change") : _("_Save");
}

static void
set_error (RpWaysWindow *self,
           const char   *message)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);
  gboolean same = g_strcmp0 (message, rp_form_window_get_error (form)) == 0;

  rp_form_window_set_error (form, message);
  if (!same)
    rp_form_fit_height (GTK_WINDOW (self));
}

static void
update (RpWaysWindow *self)
{
  set_error (self, NULL);
  rp_form_window_set_can_save (RP_FORM_WINDOW (self), can_go_on (self));
  if (!self->is_done)
    rp_form_window_set_save_label (RP_FORM_WINDOW (self), get_verb (self));
}

/* To have no way back takes a tick more, which is seen only then. */
static void
chosen_cb (RpWaysWindow *self)
{
  update (self);
  rp_form_fit_height (GTK_WINDOW (self));
}

/* Where the step has nothing to do in it, one of the buttons of the form */
static void
focus_part (RpWaysWindow *self)
{
  if (!gtk_widget_grab_focus (self->parts[self->step]))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
show_step (RpWaysWindow *self,
           RpWaysStep    step)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);
  gboolean has_before;

  self->step = step;
  has_before = !self->is_done && find_step (self, -1) != RP_WAYS_N_STEPS;
  if (step == RP_WAYS_STEP_CODE && self->code == NULL)
    {
      self->code = rp_recovery_code_new ();
      rp_recovery_code_box_show (RP_RECOVERY_CODE_BOX (self->code_box), self->code);
    }
  if (step == RP_WAYS_STEP_CHECK)
    rp_recovery_check_box_ask (RP_RECOVERY_CHECK_BOX (self->check_box));

  gtk_stack_set_visible_child_name (self->stack, rp_ways_step_get_name (step));
  gtk_widget_set_visible (self->scroller, step != RP_WAYS_STEP_DONE);
  rp_form_window_set_description (form, describe (self));
  rp_form_window_set_cancel (form, self->is_done ? _("_Close") : has_before ? _("_Back") : NULL,
                             has_before ? "ways.back" : NULL);
  update (self);
  rp_form_fit_height (GTK_WINDOW (self));
  focus_part (self);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWaysWindow *self = RP_WAYS_WINDOW (widget);
  RpWaysStep before = find_step (self, -1);

  if (before != RP_WAYS_N_STEPS)
    show_step (self, before);
}

static void
set_busy (RpWaysWindow *self,
          gboolean      busy)
{
  rp_form_window_set_busy (RP_FORM_WINDOW (self), busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ways.back", !busy);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
  gtk_widget_set_visible (self->spinner, busy);
  if (busy && self->deed == RP_VAULT_DEED_NEW_KEY)
    rp_form_window_set_description (RP_FORM_WINDOW (self),
                                    _("All private notes are getting a new key…"));
}

/* Nothing is wrong with what was typed then. */
static void
offer_without_keyring (RpWaysWindow *self,
                       const GError *error)
{
  /* Translators: the first is why the keyring did not take the key */
  g_autofree char *text =
    g_strdup_printf (_("%s You can go on without it; then the passphrase is asked for each time."),
                     error->message);

  rp_ways_choice_set_ways (self->choice, RP_VAULT_WAY_PASSPHRASE);
  show_step (self, RP_WAYS_STEP_PASSPHRASE);
  set_error (self, text);
}

static gboolean
needs_keyring (RpWaysWindow *self)
{
  return (get_ways (self) & (RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_STRICT)) != 0;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  RpWaysWindow *self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean done = rp_vault_deed_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_busy (self, FALSE);
  self->is_done = done;
  if (!done && self->deed == RP_VAULT_DEED_SET_UP && needs_keyring (self) && self->ways == 0 &&
      (g_error_matches (error, RP_ERROR, RP_ERROR_KEYRING) ||
       g_error_matches (error, RP_ERROR, RP_ERROR_LOCKED)))
    {
      offer_without_keyring (self, error);
      return;
    }
  if (!done)
    {
      rp_form_window_set_description (RP_FORM_WINDOW (self), describe (self));
      set_error (self, error->message);
      focus_part (self);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_DONE], 0);
  if (self->deed != RP_VAULT_DEED_NEW_KEY)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  rp_form_window_set_save_label (RP_FORM_WINDOW (self), NULL);
  show_step (self, RP_WAYS_STEP_DONE);
}

static void
do_it (RpWaysWindow *self)
{
  RpPassphraseBox *box = RP_PASSPHRASE_BOX (self->passphrase_box);
  RpVaultChoice choice = { .ways = get_ways (self) };

  if (has_step (self, RP_WAYS_STEP_PASSPHRASE))
    choice.passphrase = rp_passphrase_box_get_passphrase (box);
  if (has_step (self, RP_WAYS_STEP_CODE))
    choice.code = self->code;
  choice.insists = rp_ways_choice_get_insists (self->choice);
  set_busy (self, TRUE);
  rp_vault_deed_async (self->store, self->deed, &choice, self->cancellable, done_cb, self);
}

static const char *
check_step (RpWaysWindow *self)
{
  if (self->step == RP_WAYS_STEP_PASSPHRASE)
    return rp_passphrase_box_check (RP_PASSPHRASE_BOX (self->passphrase_box));
  if (self->step == RP_WAYS_STEP_CHECK)
    return rp_recovery_check_box_check (RP_RECOVERY_CHECK_BOX (self->check_box),
                                        self->code);

  return NULL;
}

static void
save_cb (RpWaysWindow *self)
{
  const char *wrong = check_step (self);
  RpWaysStep next = find_step (self, 1);

  if (self->is_done)
    gtk_window_close (GTK_WINDOW (self));
  else if (wrong != NULL)
    set_error (self, wrong);
  else if (next != RP_WAYS_N_STEPS)
    show_step (self, next);
  else
    do_it (self);
}

static void
activated_cb (RpWaysWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

static GtkWidget *
add_part (RpWaysWindow *self,
          RpWaysStep    step,
          GtkWidget    *part)
{
  self->parts[step] = part;
  gtk_widget_set_valign (part, GTK_ALIGN_START);
  gtk_stack_add_named (self->stack, part, rp_ways_step_get_name (step));

  return part;
}

static GtkWidget *
add_typed (RpWaysWindow *self,
           RpWaysStep    step,
           GtkWidget    *part)
{
  g_signal_connect_object (part, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (part, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return add_part (self, step, part);
}

static void
add_parts (RpWaysWindow *self)
{
  RpVault *vault = rp_store_get_vault (self->store);
  GtkWidget *choice = add_part (self, RP_WAYS_STEP_CHOICE, rp_ways_choice_new ());

  self->choice = RP_WAYS_CHOICE (choice);
  rp_ways_offers_fill (self->choice, self->deed, vault);
  g_signal_connect_object (choice, "changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->passphrase_box = add_typed (self, RP_WAYS_STEP_PASSPHRASE, rp_passphrase_box_new ());
  self->code_box = add_part (self, RP_WAYS_STEP_CODE, rp_recovery_code_box_new (vault));
  self->check_box = add_typed (self, RP_WAYS_STEP_CHECK, rp_recovery_check_box_new ());
  add_part (self, RP_WAYS_STEP_DONE, adw_bin_new ());
}

static void
rp_ways_window_dispose (GObject *object)
{
  RpWaysWindow *self = RP_WAYS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->code, rp_secret_bytes_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_ways_window_parent_class)->dispose (object);
}

static void
rp_ways_window_finalize (GObject *object)
{
  g_clear_object (&RP_WAYS_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (rp_ways_window_parent_class)->finalize (object);
}

static void
rp_ways_window_show (GtkWidget *widget)
{
  RpWaysWindow *self = RP_WAYS_WINDOW (widget);

  GTK_WIDGET_CLASS (rp_ways_window_parent_class)->show (widget);
  focus_part (self);
}

static void
rp_ways_window_class_init (RpWaysWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_ways_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_ways_window_finalize;
  widget_class->show = rp_ways_window_show;

  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "ways.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "ways.back",
                                       NULL);
}

static void
rp_ways_window_init (RpWaysWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->stack = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_halign (self->spinner, GTK_ALIGN_CENTER);
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_ways_window_new:
 * @parent: (nullable): the window it belongs to
 * @store: the library
 * @title: in Header Capitalisation
 * @deed: what it is opened for
 * @ways: the ways that there will be, or that are put; 0 to have them chosen
 *
 * `done` is emitted when it is done.
 *
 * Returns: (transfer none): a dialog; present it
 */
GtkWidget *
rp_ways_window_new (GtkWindow   *parent,
                    RpStore     *store,
                    const char  *title,
                    RpVaultDeed  deed,
                    RpVaultWays  ways)
{
  RpWaysWindow *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_WAYS_WINDOW, "transient-for", parent, "title", title, NULL);
  self->store = g_object_ref (store);
  self->deed = deed;
  self->ways = ways;

  add_parts (self);
  self->scroller = rp_form_scroller_new (GTK_WIDGET (self->stack));
  rp_form_window_append (RP_FORM_WINDOW (self), self->scroller);
  rp_form_window_append (RP_FORM_WINDOW (self), self->spinner);
  rp_thrifty_layout_use (adw_window_get_content (ADW_WINDOW (self)));
  rp_form_window_set_passing (RP_FORM_WINDOW (self));
  show_step (self, has_step (self, RP_WAYS_STEP_CHOICE) ? RP_WAYS_STEP_CHOICE
                   : has_step (self, RP_WAYS_STEP_PASSPHRASE) ? RP_WAYS_STEP_PASSPHRASE
                                                              : RP_WAYS_STEP_CODE);

  return GTK_WIDGET (self);
}
