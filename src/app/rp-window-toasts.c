/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-toasts"

#include "config.h"

#include "rp-window-private.h"

#include "rp-confirm.h"
#include "rp-text-scale.h"

#include <glib/gi18n.h>

#define TOAST_SLIDES_IN (500 * G_TIME_SPAN_MILLISECOND)

/* How long a line of a toast is beside its buttons, in characters */
#define LINE_WIDE   60
#define LINE_NARROW 22
#define LINE_LARGE  10 /* narrow, and letters are large */

static void
toast_gone_cb (RpWindow *self)
{
  g_clear_object (&self->toast);
}

/* libadwaita 1.2 crashes when a toast is dismissed while it still slides in. */
static gboolean
is_sliding_in (RpWindow *self)
{
  return g_get_monotonic_time () - self->toast_shown < TOAST_SLIDES_IN;
}

static void
withdraw_toast (RpWindow *self)
{
  g_autoptr(AdwToast) toast = NULL;

  if (self->toast != NULL && is_sliding_in (self))
    {
      adw_toast_set_button_label (self->toast, NULL);
      return;
    }

  toast = g_steal_pointer (&self->toast);
  if (toast != NULL)
    {
      g_signal_handlers_disconnect_by_func (toast, toast_gone_cb, self);
      adw_toast_dismiss (toast);
    }
}

/* What was said before would only keep the new toast waiting. */
static void
show_toast (RpWindow *self,
            AdwToast *toast)
{
  g_autoptr(AdwToast) owned = toast;

  if (self->toast != NULL && is_sliding_in (self))
    {
      adw_toast_set_title (self->toast, adw_toast_get_title (toast));
      adw_toast_set_button_label (self->toast, adw_toast_get_button_label (toast));
      /* At no moment the one action with the target of the other */
      adw_toast_set_action_name (self->toast, NULL);
      adw_toast_set_action_target_value (self->toast, adw_toast_get_action_target_value (toast));
      adw_toast_set_action_name (self->toast, adw_toast_get_action_name (toast));
      return;
    }

  withdraw_toast (self);
  self->toast = g_object_ref (toast);
  self->toast_shown = g_get_monotonic_time ();
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_gone_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, g_steal_pointer (&owned));
}

/* What was done may tell of somebody; whoever looks on need not read of whom. */
static AdwToast *
toast_new (RpWindow   *self,
           const char *title)
{
  gboolean presenting = gtk_widget_has_css_class (GTK_WIDGET (self), "presenting");
  g_autofree char *markup = g_markup_escape_text (presenting ? _("Done") : title, -1);

  return adw_toast_new (markup);
}

static void
toast_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const char *title;
  gboolean undoable;

  g_variant_get (parameter, "(&sb)", &title, &undoable);
  rp_window_toast (RP_WINDOW (widget), title, undoable);
}

/* What was just done often has a next step; Undo is in the menu all the same. */
static void
offer_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const char *title, *button, *action;
  g_autoptr(GVariant) target = NULL;
  AdwToast *toast;

  g_variant_get (parameter, "(&s&s&sv)", &title, &button, &action, &target);
  toast = toast_new (RP_WINDOW (widget), title);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  show_toast (RP_WINDOW (widget), toast);
}

static void
error_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  AdwToast *toast = adw_toast_new (_("Could not do that"));

  g_free (self->error);
  self->error = g_variant_dup_string (parameter, NULL);
  adw_toast_set_button_label (toast, _("_Details"));
  adw_toast_set_action_name (toast, "win.error-details");
  show_toast (self, toast);
}

static void
error_details_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  if (self->error != NULL)
    rp_tell (GTK_WINDOW (self), _("Could Not Do That"), self->error);
}

/* Undo in a toast is for the last change only. */
static void
changed_cb (RpWindow  *self,
            RpChanges *changes)
{
  if (changes->changes->len > 0 && self->toast != NULL
      && g_strcmp0 (adw_toast_get_action_name (self->toast), "win.undo") == 0)
    withdraw_toast (self);
}

void
rp_window_install_toast_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.toast", "(sb)", toast_action);
  gtk_widget_class_install_action (widget_class, "win.offer", "(sssv)", offer_action);
  gtk_widget_class_install_action (widget_class, "win.error", "s", error_action);
  gtk_widget_class_install_action (widget_class, "win.error-details", NULL, error_details_action);
}

/* An overlay of libadwaita 1.2 asks how high a toast is before it knows how wide. */
static void
wrap_words (RpWindow *self,
            GtkLabel *label)
{
  int line = LINE_WIDE;

  if (adw_leaflet_get_folded (self->outer))
    line = rp_text_scale_is_large () ? LINE_LARGE : LINE_NARROW;

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_single_line_mode (label, FALSE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (label, line);
}

/* The button that closes a toast has only a picture, and its words would be cut. */
static void
complete_toast (RpWindow  *self,
                GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      wrap_words (self, GTK_LABEL (child));
    else if (!GTK_IS_BUTTON (child))
      complete_toast (self, child);
    else if (gtk_button_get_label (GTK_BUTTON (child)) == NULL)
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Dismiss"), -1);
}

static void
toasts_shown_cb (RpWindow   *self,
                 guint       position,
                 guint       removed,
                 guint       added,
                 GListModel *shown)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GtkWidget) child = g_list_model_get_item (shown, i);

      if (child == adw_toast_overlay_get_child (self->toasts))
        continue;

      complete_toast (self, child);
      /* There the buttons of a page are where toasts come up. One that is shown already stays
       * where it is: the overlay gives it the height that it had. */
      if (adw_leaflet_get_folded (self->outer))
        gtk_widget_add_css_class (child, "above-bar");
    }
}

void
rp_window_connect_toasts (RpWindow *self)
{
  self->toast_widgets = gtk_widget_observe_children (GTK_WIDGET (self->toasts));
  g_signal_connect_object (self->toast_widgets, "items-changed", G_CALLBACK (toasts_shown_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rp_context_get_store (self->context), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rp_window_toast:
 * @self: the window
 * @title: plain text
 * @undoable: whether to offer to undo what the store did last
 */
void
rp_window_toast (RpWindow   *self,
                 const char *title,
                 gboolean    undoable)
{
  AdwToast *toast;

  /* What was begun may end after the window was closed. */
  if (self->context == NULL)
    return;

  toast = toast_new (self, title);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  show_toast (self, toast);
}

/**
 * rp_window_tell_error:
 * @self: the window
 * @error: why something could not be done
 */
void
rp_window_tell_error (RpWindow     *self,
                      const GError *error)
{
  if (self->context != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
}
