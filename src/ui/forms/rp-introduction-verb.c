/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-introduction-verb.h"

#include <glib/gi18n.h>

/**
 * rp_introduction_verb_new:
 * @introduction: an introduction
 * @introduced: (nullable): who is introduced; %NULL: me
 * @to_person: (nullable): to whom; %NULL: me
 *
 * What takes words opens the dialog with them; what is only said to be done
 * activates `introduction.take-step` (s, the UUID).
 *
 * Returns: (transfer floating) (nullable): a button with what is to be done
 *   next
 */
GtkWidget *
rp_introduction_verb_new (RpIntroduction *introduction,
                          RpPerson       *introduced,
                          RpPerson       *to_person)
{
  g_autofree char *verb = rp_introduction_verb (introduction, introduced, to_person);
  g_autofree char *name = NULL;
  gboolean planned = introduction->state == RP_INTRODUCTION_PLANNED;
  GtkWidget *button;

  if (verb == NULL)
    return NULL;

  /* Translators: what a button does, and to whom, for a screen reader; two names */
  name = g_strdup_printf (_("%1$s %2$s and %3$s"), verb,
                          introduced != NULL ? introduced->name : C_("introduction", "You"),
                          to_person != NULL ? to_person->name : C_("introduction", "You"));
  button = gtk_button_new_with_label (verb);
  gtk_widget_add_css_class (button, "fixbutton");
  gtk_widget_add_css_class (button, "private");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    rp_record_get_id (introduction));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  planned ? "win.edit-introduction" : "introduction.take-step");

  return button;
}

/**
 * rp_introduction_take_step:
 * @writer: how to write it
 * @introduction: one that was made
 *
 * Notes that it was followed up; or after that, that they met: what came of it
 * can then be told.
 */
void
rp_introduction_take_step (RpWriter       *writer,
                           RpIntroduction *introduction)
{
  g_autoptr(RpIntroduction) copy = NULL;
  RpBatch *batch;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (RP_IS_INTRODUCTION (introduction));

  copy = rp_record_copy (introduction);
  switch (introduction->state)
    {
    case RP_INTRODUCTION_INTRODUCED:
      copy->state = RP_INTRODUCTION_FOLLOWED_UP;
      batch = rp_batch_new (_("Follow Up Introduction"));
      rp_batch_put (batch, copy);
      rp_writer_write (writer, batch, _("Introduction followed up"), NULL);
      break;

    case RP_INTRODUCTION_FOLLOWED_UP:
      copy->state = RP_INTRODUCTION_MET;
      batch = rp_batch_new (C_("undo", "They Met"));
      rp_batch_put (batch, copy);
      rp_writer_write_and_offer (writer, batch, _("They met"), NULL, _("What Came of It…"),
                                 "win.edit-introduction",
                                 g_variant_new_string (rp_record_get_id (introduction)));
      break;

    case RP_INTRODUCTION_PLANNED:
    case RP_INTRODUCTION_MET:
    default:
      break;
    }
}
