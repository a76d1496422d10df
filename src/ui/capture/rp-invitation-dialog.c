/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-invitation-dialog"

#include "config.h"

#include "rp-invitation-dialog.h"

#include "rp-advice.h"
#include "rp-capture-words.h"
#include "rp-mailto.h"
#include "rp-capture.h"
#include "rp-choice.h"
#include "rp-draft-box.h"
#include "rp-invitation-answer.h"
#include "rp-invitation-draft.h"
#include "rp-plain.h"
#include "rp-store-places.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpInvitationDialog:
 *
 * A draft to ask somebody out with, after an encounter, to be copied or handed
 * to the mail program: nothing is ever sent from here. Once they were asked,
 * their answer takes one click.
 */
struct _RpInvitationDialog
{
  RpFormWindow   parent_instance;

  RpWriter      *writer;
  RpEncounter   *encounter;
  RpPersonFacts *facts;
  RpChoice      *answers;
  RpChoice      *tones;
  RpChoice      *treats;
  RpDraftBox    *draft;
};

G_DEFINE_FINAL_TYPE (RpInvitationDialog, rp_invitation_dialog, RP_TYPE_FORM_WINDOW)

static const RpInvitation answers[] = {
  RP_INVITATION_ACCEPTED, RP_INVITATION_LATER, RP_INVITATION_DECLINED
};

static void
show_draft (RpInvitationDialog *self)
{
  RpTreat treat = rp_choice_get_selected (self->treats);
  RpTopic *topic = self->encounter->topic != NULL
                   ? rp_facts_records_lookup (self->facts->records, RP_TYPE_TOPIC,
                                              self->encounter->topic) : NULL;
  g_autofree char *text =
    rp_invitation_draft (self->facts->entry->person, topic, self->facts->me,
                         rp_choice_get_selected (self->tones), treat);
  g_autofree char *subject = rp_invitation_subject (treat);

  rp_draft_box_set_text (self->draft, text);
  rp_draft_box_set_mail (self->draft, rp_mailto_address (self->facts), subject);
}

static void
answer_cb (RpInvitationDialog *self)
{
  RpInvitation answer = answers[rp_choice_get_selected (self->answers)];

  if (answer != self->encounter->invitation)
    rp_invitation_answer (self->writer, self->encounter, answer, rp_capture_today (),
                          RP_FORM_WINDOW (self));
}

static void
plan_cb (RpInvitationDialog *self)
{
  GtkWindow *window = rp_writer_get_window (self->writer);
  const char *topic = self->encounter->topic != NULL ? self->encounter->topic : "";

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.plan-meeting", "(ss)",
                                self->encounter->person, topic);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_cb (RpInvitationDialog *self)
{
  rp_invitation_answer (self->writer, self->encounter, RP_INVITATION_ASKED, rp_capture_today (),
                        RP_FORM_WINDOW (self));
}

static void
rp_invitation_dialog_dispose (GObject *object)
{
  RpInvitationDialog *self = RP_INVITATION_DIALOG (object);

  g_clear_object (&self->writer);
  g_clear_object (&self->encounter);
  g_clear_pointer (&self->facts, rp_person_facts_free);

  G_OBJECT_CLASS (rp_invitation_dialog_parent_class)->dispose (object);
}

static void
rp_invitation_dialog_class_init (RpInvitationDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_invitation_dialog_dispose;
}

static void
rp_invitation_dialog_init (RpInvitationDialog *self)
{
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

static void
add_person (RpInvitationDialog *self)
{
  const char *name = self->facts->entry->person->name;
  g_autofree char *role = rp_capture_role (self->facts);
  GtkWidget *row = rp_plain_row_new (name, role);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (32, name, TRUE));
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);
}

static void
add_answers (RpInvitationDialog *self)
{
  RpPerson *person = self->facts->entry->person;
  g_autofree char *name = rp_person_short_name (person);
  g_autofree char *heading =
    rp_person_phrase (person, _("What did she say?"), _("What did he say?"),
                      /* Translators: %s is a first name */
                      _("What did they say?"), g_strdup_printf (_("What did %s say?"), name));
  GtkWidget *plan = gtk_button_new_with_mnemonic (_("_Plan the Meeting"));

  self->answers = RP_CHOICE (rp_choice_new_segments (heading));
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      rp_choice_add (self->answers, rp_invitation_words (answers[i]), NULL);
      if (answers[i] == self->encounter->invitation)
        rp_choice_set_selected (self->answers, i);
    }
  g_signal_connect_object (self->answers, "changed", G_CALLBACK (answer_cb), self,
                           G_CONNECT_SWAPPED);
  rp_form_window_append (RP_FORM_WINDOW (self),
                         rp_capture_labelled (heading, GTK_WIDGET (self->answers)));

  gtk_widget_add_css_class (plan, "suggested-action");
  gtk_widget_set_halign (plan, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (plan, "pill");
  gtk_widget_set_visible (plan, self->encounter->invitation == RP_INVITATION_ACCEPTED);
  g_signal_connect_object (plan, "clicked", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  rp_form_window_append (RP_FORM_WINDOW (self), plan);
}

static RpChoice *
add_chips (RpInvitationDialog *self,
           const char         *heading,
           const char         *first,
           const char         *second,
           const char         *third)
{
  GtkWidget *chips = rp_choice_new_chips (heading);

  rp_choice_add (RP_CHOICE (chips), first, NULL);
  rp_choice_add (RP_CHOICE (chips), second, NULL);
  rp_choice_add (RP_CHOICE (chips), third, NULL);
  rp_choice_set_selected (RP_CHOICE (chips), 0);
  g_signal_connect_object (chips, "changed", G_CALLBACK (show_draft), self, G_CONNECT_SWAPPED);
  rp_form_window_append (RP_FORM_WINDOW (self), rp_capture_labelled (heading, chips));

  return RP_CHOICE (chips);
}

static void
add_draft (RpInvitationDialog *self)
{
  self->tones = add_chips (self, _("Tone"), C_("tone", "Short"), C_("tone", "Warm"),
                           C_("tone", "By e-mail"));
  self->treats = add_chips (self, _("What to"), C_("treat", "Coffee"), C_("treat", "Dinner"),
                            C_("treat", "Walk"));
  self->draft = RP_DRAFT_BOX (rp_draft_box_new (self->writer, _("What to write")));
  rp_form_window_append (RP_FORM_WINDOW (self), GTK_WIDGET (self->draft));
  show_draft (self);
}

static void
present (RpWriter      *writer,
         RpEncounter   *encounter,
         RpPersonFacts *facts)
{
  RpInvitationDialog *self = g_object_new (RP_TYPE_INVITATION_DIALOG,
                                           "transient-for", rp_writer_get_window (writer),
                                           "title", _("Invite"),
                                           NULL);
  gboolean asked = encounter->invitation != RP_INVITATION_NOT_ASKED;

  self->writer = g_object_ref (writer);
  self->encounter = g_object_ref (encounter);
  self->facts = facts;
  rp_form_window_set_description (RP_FORM_WINDOW (self),
                                  _("A draft for you to change, to copy or to say. Nothing is "
                                    "sent from here."));
  add_person (self);
  if (asked)
    add_answers (self);
  add_draft (self);
  rp_form_window_set_save_label (RP_FORM_WINDOW (self), asked ? NULL : _("_Mark as Asked"));
  rp_form_window_set_can_save (RP_FORM_WINDOW (self), !asked);
  gtk_window_set_focus (GTK_WINDOW (self), asked ? NULL : rp_draft_box_get_view (self->draft));
  gtk_window_present (GTK_WINDOW (self));
}

typedef struct
{
  RpWriter    *writer;
  RpEncounter *encounter;
} Read;

static void
read_free (Read *read)
{
  g_clear_object (&read->writer);
  g_clear_object (&read->encounter);
  g_free (read);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Read, read_free)

static void
person_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Read) read = user_data;
  g_autoptr(GError) error = NULL;
  RpPersonFacts *facts = rp_store_person_facts_finish (RP_STORE (source), result, &error);

  if (facts == NULL)
    rp_writer_error (read->writer, error);
  else
    present (read->writer, read->encounter, facts);
}

static void
encounter_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(Read) read = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  read->encounter = rp_store_get_finish (RP_STORE (source), result, &error);
  if (read->encounter == NULL)
    {
      rp_writer_error (read->writer, error);
      return;
    }

  rp_store_person_facts_async (RP_STORE (source), read->encounter->person,
                               g_get_real_time () / G_USEC_PER_SEC, zone, NULL, person_read_cb,
                               read);
  g_steal_pointer (&read);
}

/**
 * rp_invitation_dialog_present:
 * @writer: how to write it
 * @encounter: the UUID of the encounter that they are invited after
 *
 * Drafts an invitation, or asks for the answer to it.
 */
void
rp_invitation_dialog_present (RpWriter   *writer,
                              const char *encounter)
{
  Read *read;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (encounter != NULL);

  read = g_new0 (Read, 1);
  read->writer = g_object_ref (writer);
  rp_store_get_async (rp_writer_get_store (writer), RP_TYPE_ENCOUNTER, encounter, NULL,
                      encounter_read_cb, read);
}
