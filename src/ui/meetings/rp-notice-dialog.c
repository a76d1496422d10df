/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-notice-dialog.h"

#include "rp-date.h"
#include "rp-pick-row.h"
#include "rp-plan-words.h"

#include <glib/gi18n.h>

/**
 * RpNoticeDialog:
 *
 * Whom to tell of a conversation beforehand, in which words, and whether they
 * were told, or that nobody needs to know. The words are a draft to copy: nothing is ever sent.
 */
struct _RpNoticeDialog
{
  RpFormWindow    parent_instance;

  RpWriter       *writer;
  RpPlan         *plan;
  RpNotice       *notice;    /* a copy of our own */
  RpPickRow      *who_row;
  GtkCheckButton *nobody;
  GtkCheckButton *told;
  GtkTextBuffer  *wording;
};

G_DEFINE_FINAL_TYPE (RpNoticeDialog, rp_notice_dialog, RP_TYPE_FORM_WINDOW)

/* A draft that says no more than it must. */
static char *
draft_words (RpNoticeDialog *self)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (self->plan);
  RpEngagement *engagement = NULL;
  g_autofree char *name = rp_plan_person_words (self->plan);
  g_autofree char *day = NULL;

  if (self->notice->engagement != NULL)
    engagement = rp_facts_find (facts->topics->engagements, self->notice->engagement);

  /* Translators: strftime, the day of a meeting within a sentence */
  day = facts->meeting->starts != 0 ? rp_time_format (facts->meeting->starts,
                                                      rp_plan_get_zone (self->plan), _("on %A"))
                                    : g_strdup (_("soon"));
  if (engagement != NULL)
    return g_strdup_printf (_("I am meeting %1$s privately %2$s. It is not about “%3$s”, and I "
                              "will steer clear of it. I wanted you to hear it from me."),
                            name, day, engagement->name);

  return g_strdup_printf (_("I am meeting %1$s privately %2$s. It is not about our work, and I "
                            "will steer clear of it. I wanted you to hear it from me."),
                          name, day);
}

static char *
dup_wording (RpNoticeDialog *self)
{
  char *text = NULL;

  g_object_get (self->wording, "text", &text, NULL);

  return g_strstrip (text);
}

static void
copy_cb (RpNoticeDialog *self)
{
  g_autofree char *text = dup_wording (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  rp_writer_toast (self->writer, _("Copied"), FALSE);
}

/* Whom the notice is for. Somebody new is a colleague who works on what the meeting steers
 * clear of. */
static char *
take_person (RpNoticeDialog *self,
             RpBatch        *batch)
{
  RpPerson *picked = rp_pick_row_get_record (self->who_row);
  g_autoptr(RpPerson) made = NULL;
  g_autoptr(RpEngagementMember) member = NULL;

  if (picked != NULL)
    return g_strdup (rp_record_get_id (picked));

  made = rp_record_new (RP_TYPE_PERSON);
  made->name = rp_pick_row_dup_new_name (self->who_row);
  made->kind = RP_PERSON_COLLEAGUE;
  rp_batch_put (batch, made);
  if (self->notice->engagement != NULL)
    {
      member = rp_record_new (RP_TYPE_ENGAGEMENT_MEMBER);
      member->engagement = g_strdup (self->notice->engagement);
      member->person = g_strdup (rp_record_get_id (made));
      rp_batch_put (batch, member);
    }

  return g_strdup (rp_record_get_id (made));
}

static void
save_cb (RpNoticeDialog *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Tell Somebody Beforehand"));
  gboolean nobody = gtk_check_button_get_active (self->nobody);
  gboolean told = !nobody && gtk_check_button_get_active (self->told);
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->who_row));
  g_autofree char *wording = dup_wording (self);
  g_autofree char *toast = NULL;

  g_free (self->notice->person);
  self->notice->person = nobody ? NULL : take_person (self, batch);
  g_free (self->notice->wording);
  self->notice->wording = !nobody && *wording != '\0' ? g_strdup (wording) : NULL;
  if (!told)
    self->notice->told = 0;
  else if (self->notice->told == 0)
    self->notice->told = g_get_real_time () / G_USEC_PER_SEC;

  if (nobody)
    toast = g_strdup (_("Nobody needs to know"));
  else
    toast = g_strdup_printf (told ? _("%s knows") : _("%s is to be told"), name);

  rp_batch_put (batch, self->notice);
  rp_writer_write (self->writer, g_steal_pointer (&batch), toast, RP_FORM_WINDOW (self));
}

static void
update (RpNoticeDialog *self)
{
  gboolean nobody = gtk_check_button_get_active (self->nobody);

  gtk_widget_set_sensitive (GTK_WIDGET (self->who_row), !nobody);
  gtk_widget_set_sensitive (GTK_WIDGET (self->told), !nobody);
  rp_form_window_set_can_save (RP_FORM_WINDOW (self),
                               nobody || (!rp_pick_row_is_empty (self->who_row)
                                          && rp_pick_row_is_settled (self->who_row)));
}

/* Who is meant, or else the first of those on the work. */
static RpPerson *
suggest_person (RpNoticeDialog *self,
                const char     *person)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (self->plan);

  if (self->notice->person != NULL)
    return rp_meeting_facts_person (facts, self->notice->person);
  if (person != NULL)
    return rp_meeting_facts_person (facts, person);

  for (guint i = 0; i < facts->engagement_members->len; i++)
    {
      RpEngagementMember *member = facts->engagement_members->pdata[i];

      if (self->notice->engagement == NULL
          || g_strcmp0 (member->engagement, self->notice->engagement) == 0)
        return rp_meeting_facts_person (facts, member->person);
    }

  return NULL;
}

static void
add_who_row (RpNoticeDialog *self,
             const char     *person)
{
  GtkWidget *row = rp_pick_row_new (rp_writer_get_store (self->writer), RP_TYPE_PERSON,
                                    _("Whom to tell"));

  self->who_row = RP_PICK_ROW (row);
  rp_pick_row_set_record (self->who_row, suggest_person (self, person));
  g_signal_connect_object (row, "picked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);
}

/* Not a switch: that takes its time to be what it was set to. */
static GtkCheckButton *
add_check_row (RpNoticeDialog *self,
               const char     *title,
               gboolean        active)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, NULL);
  GtkWidget *toggle = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (toggle), active);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);

  return GTK_CHECK_BUTTON (toggle);
}

static void
add_wording (RpNoticeDialog *self)
{
  g_autofree char *draft = NULL;
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *copy = gtk_button_new_with_mnemonic (_("_Copy"));

  draft = self->notice->wording != NULL ? g_strdup (self->notice->wording) : draft_words (self);
  self->wording = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (self->wording, draft, -1);
  g_object_set (view, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "top-margin", 12,
                "bottom-margin", 12, "left-margin", 12, "right-margin", 12, NULL);
  gtk_widget_add_css_class (view, "inplace");
  gtk_widget_add_css_class (view, "spoken2");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What to say"), -1);
  g_object_set (frame, "child", view, "min-content-height", 110, "hscrollbar-policy",
                GTK_POLICY_NEVER, "overflow", GTK_OVERFLOW_HIDDEN, NULL);
  gtk_widget_add_css_class (frame, "card");
  rp_form_window_append (RP_FORM_WINDOW (self), frame);

  gtk_widget_set_halign (copy, GTK_ALIGN_END);
  gtk_widget_add_css_class (copy, "fixbutton");
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  rp_form_window_append (RP_FORM_WINDOW (self), copy);
}

static void
rp_notice_dialog_dispose (GObject *object)
{
  RpNoticeDialog *self = RP_NOTICE_DIALOG (object);

  g_clear_object (&self->writer);
  g_clear_pointer (&self->plan, rp_plan_unref);
  g_clear_object (&self->notice);

  G_OBJECT_CLASS (rp_notice_dialog_parent_class)->dispose (object);
}

static void
rp_notice_dialog_class_init (RpNoticeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_notice_dialog_dispose;
}

static void
rp_notice_dialog_init (RpNoticeDialog *self)
{
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/* The notice that @target means: itself, one for that work, or a new one. */
static RpNotice *
dup_notice (RpPlan     *plan,
            const char *target)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  RpNotice *notice;

  for (guint i = 0; target != NULL && i < facts->notices->len; i++)
    {
      notice = facts->notices->pdata[i];
      if (g_str_equal (rp_record_get_id (notice), target))
        return rp_record_copy (notice);
    }

  notice = rp_record_new (RP_TYPE_NOTICE);
  notice->meeting = g_strdup (rp_plan_get_id (plan));
  if (target != NULL)
    notice->engagement = g_strdup (target);
  else if (facts->topics->engagements->len > 0)
    notice->engagement = g_strdup (rp_record_get_id (facts->topics->engagements->pdata[0]));
  notice->due = facts->meeting->starts;

  return notice;
}

/**
 * rp_notice_dialog_present:
 * @writer: how to write it
 * @plan: the plan
 * @target: (nullable): the UUID of who is on the list already, or of the work
 *   in play that somebody on it is told for
 * @person: (nullable): the UUID of who is meant, when nobody is on the list
 */
void
rp_notice_dialog_present (RpWriter     *writer,
                          RpPlan       *plan,
                          const char   *target,
                          const char   *person)
{
  RpNoticeDialog *self = g_object_new (RP_TYPE_NOTICE_DIALOG,
                                       "transient-for", rp_writer_get_window (writer),
                                       "title", _("Tell Beforehand"),
                                       NULL);
  gboolean is_known, has_person;

  self->writer = g_object_ref (writer);
  self->plan = rp_plan_ref (plan);
  self->notice = dup_notice (plan, target);
  is_known = rp_facts_find (rp_plan_get_facts (plan)->notices,
                            rp_record_get_id (self->notice)) != NULL;
  has_person = self->notice->person != NULL;
  rp_form_window_set_description (RP_FORM_WINDOW (self),
                                  _("You decide how much they need to know. The words are a draft "
                                    "for you to say or to copy; nothing is sent."));
  add_who_row (self, person);
  self->told = add_check_row (self, _("Told already"), self->notice->told != 0);
  self->nobody = add_check_row (self, _("Nobody needs to know"), is_known && !has_person);
  add_wording (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}
