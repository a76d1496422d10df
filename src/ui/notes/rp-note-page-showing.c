/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-page-private.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-note-preview.h"
#include "rp-note-words.h"
#include "rp-private-view.h"

#include <glib/gi18n.h>

/* How a note looks to whoever reads it. */

#define AVATAR 18

static GtkWidget *
new_chip (GtkWidget  *image,
          const char *words,
          const char *action,
          GVariant   *target)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", words,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  gtk_widget_add_css_class (box, "private");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);

  return button;
}

static GtkWidget *
new_icon (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "pixel-size", 12,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
show_chips (RpNotePage *self)
{
  const RpNoteFacts *facts = self->facts;
  g_autofree char *kind = rp_note_words_kind_and_day (facts->note);

  rp_wrap_remove_all (self->chips);
  if (rp_record_is_damaged (facts->note))
    {
      /* Nothing else is known of it: before anybody tries to mend it, all is put away safely. */
      rp_wrap_append (self->chips,
                      new_chip (new_icon ("document-save-symbolic"),
                                _("Save a Copy of the Encrypted File…"), "vault.save-copy", NULL));
      return;
    }
  if (facts->person != NULL)
    rp_wrap_append (self->chips,
                    new_chip (adw_avatar_new (AVATAR, facts->person->name, TRUE),
                              facts->person->name, "win.show-person",
                              g_variant_new_string (rp_record_get_id (facts->person))));
  if (facts->meeting != NULL)
    {
      g_autofree char *words = rp_note_words_meeting (facts->meeting, NULL);

      rp_wrap_append (self->chips,
                      new_chip (new_icon ("x-office-calendar-symbolic"), words, "win.show-meeting",
                                g_variant_new_string (rp_record_get_id (facts->meeting))));
    }
  if (facts->topic != NULL)
    rp_wrap_append (self->chips,
                    new_chip (new_icon ("dialog-question-symbolic"), facts->topic->title,
                              "win.show-topic",
                              g_variant_new_string (rp_record_get_id (facts->topic))));
  rp_wrap_append (self->chips,
                  new_chip (new_icon ("document-properties-symbolic"), kind, "note.details",
                            NULL));
}

static void
show_due (RpNotePage *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  RpNote *note = self->facts->note;
  gboolean due = rp_note_is_due (note, rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone));
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->due_box, due);
  if (!due)
    return;

  day = rp_day_format (note->review, _("%-d %B %Y"));
  /* Translators: %s is a day, “12 October 2026” */
  words = g_strdup_printf (_("To look at again, or erase, since %s"), day);
  gtk_label_set_text (self->due_label, words);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        RpNotePage            *self)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0
      || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "note.edit", NULL);

  return GDK_EVENT_STOP;
}

static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            RpNotePage      *self)
{
  if (n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "note.edit", NULL);
}

static GtkTextView *
get_preview (RpNotePage *self)
{
  GtkWidget *preview = adw_bin_get_child (self->text_bin);
  GtkEventController *keys, *click;

  if (preview != NULL)
    return GTK_TEXT_VIEW (preview);

  preview = rp_note_preview_new (rp_store_get_vault (self->store));
  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (preview, keys);
  click = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  gtk_event_controller_set_propagation_phase (click, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (preview, click);
  adw_bin_set_child (self->text_bin, preview);

  return GTK_TEXT_VIEW (preview);
}

/**
 * rp_note_page_show_facts:
 * @self: a page with facts
 *
 * Shows the note as it reads.
 */
void
rp_note_page_show_facts (RpNotePage *self)
{
  RpNote *note = self->facts->note;
  GtkTextView *preview = get_preview (self);
  gboolean newer = rp_record_is_newer (note);

  gtk_label_set_text (GTK_LABEL (self->title_label),
                      note->title != NULL ? note->title : rp_note_name_unreadable (newer));
  show_chips (self);
  show_due (self);
  rp_note_preview_set_text (preview, note->title != NULL ? note->body
                            : newer ? _("Update Rapport to read it. It is kept as it is.")
                            : _("Its data is damaged. It is kept as it is."));
}

/**
 * rp_note_page_clear:
 * @self: a page
 *
 * Leaves nothing of a note in the widgets.
 */
void
rp_note_page_clear (RpNotePage *self)
{
  GtkWidget *preview = adw_bin_get_child (self->text_bin);

  if (preview != NULL)
    rp_private_view_clear (GTK_TEXT_VIEW (preview));
  adw_bin_set_child (self->text_bin, NULL);
  gtk_label_set_text (GTK_LABEL (self->title_label), "");
  rp_wrap_remove_all (self->chips);
}

/**
 * rp_note_page_set_folded:
 * @self: a page
 * @folded: whether the page stands alone, without the list
 * @outer_folded: and without the navigation
 */
void
rp_note_page_set_folded (RpNotePage *self,
                         gboolean    folded,
                         gboolean    outer_folded)
{
  int margin = folded ? 14 : 24;

  g_return_if_fail (RP_IS_NOTE_PAGE (self));

  self->folded = folded;
  rp_note_page_update_buttons (self);
  gtk_widget_set_margin_start (self->body_box, margin);
  gtk_widget_set_margin_end (self->body_box, margin);
  gtk_widget_set_margin_start (GTK_WIDGET (self->editor_bin), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->editor_bin), margin);
  adw_header_bar_set_show_start_title_buttons (self->header, outer_folded);
}
