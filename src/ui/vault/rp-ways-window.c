/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ways-window.h"

#include "rp-error.h"
#include "rp-passphrase-box.h"
#include "rp-recovery-check-box.h"
#include "rp-recovery-code-box.h"
#include "rp-recovery-code.h"
#include "rp-ways-choice.h"
#include "rp-ways-offers.h"

#include <glib/gi18n.h>

/* Of a form, left and right of what is in it together; and as high as it gets by itself */
#define MARGINS    42
#define MAX_HEIGHT 720

/* Around what scrolls, for its shadow, in pixels */
#define SHADOW     3

typedef enum {
  STEP_CHOICE,
  STEP_PASSPHRASE,
  STEP_CODE,
  STEP_CHECK,
  STEP_DONE,
  N_STEPS
} Step;

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
  Step           step;
  gboolean       is_done;

  GtkStack      *stack;
  GtkWidget     *parts[N_STEPS];
  GtkWidget     *spinner;
};

G_DEFINE_FINAL_TYPE (RpWaysWindow, rp_ways_window, RP_TYPE_FORM_WINDOW)

enum {
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const names[N_STEPS] = { "choice", "passphrase", "code", "check", "done" };

static RpVaultWays
get_ways (RpWaysWindow *self)
{
  return self->ways != 0 ? self->ways
                         : rp_ways_choice_get_ways (RP_WAYS_CHOICE (self->parts[STEP_CHOICE]));
}

static gboolean
has_step (RpWaysWindow *self,
          Step          step)
{
  switch (step)
    {
    case STEP_CHOICE:
      return self->ways == 0;
    case STEP_PASSPHRASE:
      return (get_ways (self) & (RP_VAULT_WAY_PASSPHRASE | RP_VAULT_WAY_STRICT)) != 0;
    case STEP_CODE:
    case STEP_CHECK:
      return (get_ways (self) & RP_VAULT_WAY_CODE) != 0;
    case STEP_DONE:
    case N_STEPS:
    default:
      return FALSE;
    }
}

/* The one before or after; N_STEPS if there is none. */
static Step
find_step (RpWaysWindow *self,
           int           direction)
{
  for (int step = (int) self->step + direction; step >= 0 && step < N_STEPS; step += direction)
    if (has_step (self, (Step) step))
      return (Step) step;

  return N_STEPS;
}

static gboolean
can_go_on (RpWaysWindow *self)
{
  switch (self->step)
    {
    case STEP_CHOICE:
      return rp_ways_choice_is_complete (RP_WAYS_CHOICE (self->parts[STEP_CHOICE]));
    case STEP_PASSPHRASE:
      return rp_passphrase_box_is_filled (RP_PASSPHRASE_BOX (self->parts[STEP_PASSPHRASE]));
    case STEP_CHECK:
      return rp_recovery_check_box_is_filled (RP_RECOVERY_CHECK_BOX (self->parts[STEP_CHECK]));
    case STEP_CODE:
    case STEP_DONE:
    case N_STEPS:
    default:
      return TRUE;
    }
}

static const char *
describe (RpWaysWindow *self)
{
  switch (self->step)
    {
    case STEP_CHOICE:
      return rp_ways_offers_describe (self->deed);
    case STEP_PASSPHRASE:
      return get_ways (self) & RP_VAULT_WAY_STRICT
             ? _("It is asked for each time, and takes the keyring, too. Nobody can look it up "
                 "or reset it.")
             : _("Choose a passphrase and keep it safe: nobody can look it up or reset it.");
    case STEP_CODE:
      return _("Write this code down or print it, and keep it away from this computer. It is not "
               "shown again.");
    case STEP_CHECK:
      return _("To be sure that you have it, type these two groups of the code.");
    case STEP_DONE:
      return _("All private notes have a new key. What opened them before opens them no more. "
               "Backups from before still open in the old way: make a new one, and delete those.");
    case N_STEPS:
    default:
      return NULL;
    }
}

static const char *
get_verb (RpWaysWindow *self)
{
  if (find_step (self, 1) != N_STEPS)
    return _("C_ontinue");
  if (self->deed == RP_VAULT_DEED_SET_UP)
    return _("_Set Up");

  return self->deed == RP_VAULT_DEED_NEW_KEY ? _("_Change the Key") : _("_Save");
}

static void
update (RpWaysWindow *self)
{
  rp_form_window_set_error (RP_FORM_WINDOW (self), NULL);
  rp_form_window_set_can_save (RP_FORM_WINDOW (self), can_go_on (self));
  if (!self->is_done)
    rp_form_window_set_save_label (RP_FORM_WINDOW (self), get_verb (self));
}

static void
show_step (RpWaysWindow *self,
           Step          step)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);
  gboolean has_before;

  self->step = step;
  has_before = !self->is_done && find_step (self, -1) != N_STEPS;
  if (step == STEP_CODE && self->code == NULL)
    {
      self->code = rp_recovery_code_new ();
      rp_recovery_code_box_show (RP_RECOVERY_CODE_BOX (self->parts[STEP_CODE]), self->code);
    }
  if (step == STEP_CHECK)
    rp_recovery_check_box_ask (RP_RECOVERY_CHECK_BOX (self->parts[STEP_CHECK]));

  gtk_stack_set_visible_child_name (self->stack, names[step]);
  rp_form_window_set_description (form, describe (self));
  rp_form_window_set_cancel (form, self->is_done ? _("_Close") : has_before ? _("_Back") : NULL,
                             has_before ? "ways.back" : NULL);
  update (self);
  gtk_widget_grab_focus (self->parts[step]);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWaysWindow *self = RP_WAYS_WINDOW (widget);
  Step before = find_step (self, -1);

  if (before != N_STEPS)
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
  RpWaysChoice *choice = RP_WAYS_CHOICE (self->parts[STEP_CHOICE]);
  /* Translators: the first is why the keyring did not take the key */
  g_autofree char *text =
    g_strdup_printf (_("%s You can go on without it; then the passphrase is asked for each time."),
                     error->message);

  rp_ways_choice_set_ways (choice, RP_VAULT_WAY_PASSPHRASE);
  show_step (self, STEP_PASSPHRASE);
  rp_form_window_set_error (RP_FORM_WINDOW (self), text);
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
      rp_form_window_set_error (RP_FORM_WINDOW (self), error->message);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_DONE], 0);
  if (self->deed != RP_VAULT_DEED_NEW_KEY)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  rp_form_window_set_save_label (RP_FORM_WINDOW (self), NULL);
  show_step (self, STEP_DONE);
}

static void
do_it (RpWaysWindow *self)
{
  RpPassphraseBox *box = RP_PASSPHRASE_BOX (self->parts[STEP_PASSPHRASE]);
  RpVaultChoice choice = { .ways = get_ways (self) };

  if (has_step (self, STEP_PASSPHRASE))
    choice.passphrase = rp_passphrase_box_get_passphrase (box);
  if (has_step (self, STEP_CODE))
    choice.code = self->code;
  choice.insists = rp_ways_choice_get_insists (RP_WAYS_CHOICE (self->parts[STEP_CHOICE]));
  set_busy (self, TRUE);
  rp_vault_deed_async (self->store, self->deed, &choice, self->cancellable, done_cb, self);
}

static const char *
check_step (RpWaysWindow *self)
{
  if (self->step == STEP_PASSPHRASE)
    return rp_passphrase_box_check (RP_PASSPHRASE_BOX (self->parts[STEP_PASSPHRASE]));
  if (self->step == STEP_CHECK)
    return rp_recovery_check_box_check (RP_RECOVERY_CHECK_BOX (self->parts[STEP_CHECK]),
                                        self->code);

  return NULL;
}

static void
save_cb (RpWaysWindow *self)
{
  const char *wrong = check_step (self);
  Step next = find_step (self, 1);

  if (self->is_done)
    gtk_window_close (GTK_WINDOW (self));
  else if (wrong != NULL)
    rp_form_window_set_error (RP_FORM_WINDOW (self), wrong);
  else if (next != N_STEPS)
    show_step (self, next);
  else
    do_it (self);
}

static void
activated_cb (RpWaysWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

static void
add_part (RpWaysWindow *self,
          Step          step,
          GtkWidget    *part)
{
  self->parts[step] = part;
  gtk_widget_set_valign (part, GTK_ALIGN_START);
  gtk_stack_add_named (self->stack, part, names[step]);
  if (step == STEP_CHOICE || step == STEP_PASSPHRASE || step == STEP_CHECK)
    g_signal_connect_object (part, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (step == STEP_PASSPHRASE || step == STEP_CHECK)
    g_signal_connect_object (part, "activated", G_CALLBACK (activated_cb), self,
                             G_CONNECT_SWAPPED);
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

/* A scroller asks for no more height than its child would have if nothing wrapped. */
static void
fit_height (RpWaysWindow *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->stack),
                                                 GTK_TYPE_SCROLLED_WINDOW);
  int width, height, around, needed;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_widget_measure (adw_window_get_content (ADW_WINDOW (self)), GTK_ORIENTATION_VERTICAL, width,
                      &around, NULL, NULL, NULL);
  gtk_widget_measure (scroller, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->stack), GTK_ORIENTATION_VERTICAL, width - MARGINS,
                      &needed, NULL, NULL, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), width,
                               MIN (around - height + needed, MAX_HEIGHT));
}

static void
rp_ways_window_show (GtkWidget *widget)
{
  RpWaysWindow *self = RP_WAYS_WINDOW (widget);

  GTK_WIDGET_CLASS (rp_ways_window_parent_class)->show (widget);
  fit_height (self);
  gtk_widget_grab_focus (self->parts[self->step]);
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
  self->stack = GTK_STACK (gtk_stack_new ());
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
  RpVault *vault;
  GtkWidget *scroller;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  vault = rp_store_get_vault (store);
  self = g_object_new (RP_TYPE_WAYS_WINDOW, "transient-for", parent, "title", title, NULL);
  self->store = g_object_ref (store);
  self->deed = deed;
  self->ways = ways;

  add_part (self, STEP_CHOICE, rp_ways_choice_new ());
  add_part (self, STEP_PASSPHRASE, rp_passphrase_box_new ());
  add_part (self, STEP_CODE, rp_recovery_code_box_new (vault));
  add_part (self, STEP_CHECK, rp_recovery_check_box_new ());
  add_part (self, STEP_DONE, adw_bin_new ());
  rp_ways_offers_fill (RP_WAYS_CHOICE (self->parts[STEP_CHOICE]), deed, vault);
  gtk_widget_set_margin_start (GTK_WIDGET (self->stack), SHADOW);
  gtk_widget_set_margin_end (GTK_WIDGET (self->stack), SHADOW);
  gtk_widget_set_margin_top (GTK_WIDGET (self->stack), SHADOW);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->stack), SHADOW);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE,
                           "vexpand", TRUE,
                           "child", self->stack,
                           NULL);
  rp_form_window_append (RP_FORM_WINDOW (self), scroller);
  rp_form_window_append (RP_FORM_WINDOW (self), self->spinner);
  rp_form_window_set_passing (RP_FORM_WINDOW (self));
  show_step (self, has_step (self, STEP_CHOICE) ? STEP_CHOICE
                   : has_step (self, STEP_PASSPHRASE) ? STEP_PASSPHRASE : STEP_CODE);

  return GTK_WIDGET (self);
}
