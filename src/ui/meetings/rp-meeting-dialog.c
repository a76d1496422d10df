/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-dialog.h"

#include "rp-dialog-shape.h"
#include "rp-pick-row.h"
#include "rp-plan-words.h"
#include "rp-when-row.h"

#include <glib/gi18n.h>

/**
 * RpMeetingDialog:
 *
 * With whom, what kind, when, where. A person or a place that is not there yet
 * is made on the way; for them one more thing is asked.
 */
struct _RpMeetingDialog
{
  RpFormWindow  parent_instance;

  RpWriter     *writer;
  RpMeeting    *meeting;      /* a copy of our own */
  gboolean      is_new;
  RpPickRow    *person_row;
  RpPickRow    *company_row;  /* of a new person */
  AdwComboRow  *kind_row;
  RpWhenRow    *when_row;
  RpPickRow    *venue_row;
  AdwComboRow  *ground_row;   /* of a new place */
  RpTopic      *topic;        /* (nullable): what a new meeting is about */
};

G_DEFINE_FINAL_TYPE (RpMeetingDialog, rp_meeting_dialog, RP_TYPE_FORM_WINDOW)

/* What is offered as a kind of meeting; any other is kept. */
static const char *const kinds[] = {
  N_("Dinner"), N_("Lunch"), N_("Breakfast"), N_("Coffee"), N_("Tea"), N_("Walk"),
  N_("Evening walk"), N_("Drink"), NULL
};

static void
update (RpMeetingDialog *self)
{
  g_autofree char *person = rp_pick_row_dup_new_name (self->person_row);
  g_autofree char *venue = rp_pick_row_dup_new_name (self->venue_row);

  gtk_widget_set_visible (GTK_WIDGET (self->company_row), person != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->ground_row), venue != NULL);
  rp_form_window_set_can_save (RP_FORM_WINDOW (self),
                               (person != NULL
                                || rp_pick_row_get_record (self->person_row) != NULL)
                               && rp_pick_row_is_settled (self->company_row)
                               && rp_pick_row_is_settled (self->venue_row)
                               && rp_when_row_get_problem (self->when_row) == NULL);
  rp_form_window_set_error (RP_FORM_WINDOW (self), rp_when_row_get_problem (self->when_row));
}

/* The company of a new person: the one that was picked, or a new one. */
static void
put_position (RpMeetingDialog *self,
              RpBatch         *batch,
              const char      *person)
{
  RpOrganization *picked = rp_pick_row_get_record (self->company_row);
  g_autofree char *name = rp_pick_row_dup_new_name (self->company_row);
  g_autoptr(RpOrganization) made = NULL;
  g_autoptr(RpPosition) position = NULL;

  if (picked == NULL && name == NULL)
    return;

  if (picked == NULL)
    {
      made = rp_record_new (RP_TYPE_ORGANIZATION);
      made->name = g_steal_pointer (&name);
      rp_batch_put (batch, made);
    }

  position = rp_record_new (RP_TYPE_POSITION);
  position->person = g_strdup (person);
  position->organization = g_strdup (rp_record_get_id (picked != NULL ? picked : made));
  rp_batch_put (batch, position);
}

static void
put_person (RpMeetingDialog *self,
            RpBatch         *batch)
{
  RpPerson *picked = rp_pick_row_get_record (self->person_row);
  g_autoptr(RpPerson) made = NULL;

  g_free (self->meeting->person);
  if (picked != NULL)
    {
      self->meeting->person = g_strdup (rp_record_get_id (picked));
      return;
    }

  made = rp_record_new (RP_TYPE_PERSON);
  made->name = rp_pick_row_dup_new_name (self->person_row);
  made->kind = RP_PERSON_EXECUTIVE;
  self->meeting->person = g_strdup (rp_record_get_id (made));
  rp_batch_put (batch, made);
  put_position (self, batch, self->meeting->person);
}

static void
put_venue (RpMeetingDialog *self,
           RpBatch         *batch)
{
  RpVenue *picked = rp_pick_row_get_record (self->venue_row);
  g_autofree char *name = rp_pick_row_dup_new_name (self->venue_row);
  g_autoptr(RpVenue) made = NULL;

  g_clear_pointer (&self->meeting->venue, g_free);
  if (picked != NULL)
    self->meeting->venue = g_strdup (rp_record_get_id (picked));
  if (name == NULL)
    return;

  made = rp_record_new (RP_TYPE_VENUE);
  made->name = g_steal_pointer (&name);
  made->ground = adw_combo_row_get_selected (self->ground_row);
  self->meeting->venue = g_strdup (rp_record_get_id (made));
  rp_batch_put (batch, made);
}

static void
take_kind (RpMeetingDialog *self)
{
  GtkStringObject *kind = adw_combo_row_get_selected_item (self->kind_row);

  g_free (self->meeting->format);
  self->meeting->format = kind != NULL ? g_strdup (gtk_string_object_get_string (kind)) : NULL;
}

static void
put_topic (RpMeetingDialog *self,
           RpBatch         *batch)
{
  g_autoptr(RpPlanTopic) plan_topic = NULL;

  if (self->topic == NULL)
    return;

  plan_topic = rp_record_new (RP_TYPE_PLAN_TOPIC);
  plan_topic->meeting = g_strdup (rp_record_get_id (self->meeting));
  plan_topic->topic = g_strdup (rp_record_get_id (self->topic));
  rp_batch_put (batch, plan_topic);
}

static void
save_cb (RpMeetingDialog *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (self->is_new ? _("Plan Meeting") : _("Edit Meeting"));

  put_person (self, batch);
  put_venue (self, batch);
  take_kind (self);
  rp_when_row_get_times (self->when_row, &self->meeting->starts, &self->meeting->ends);
  rp_batch_put (batch, self->meeting);
  put_topic (self, batch);

  if (self->is_new)
    rp_writer_write_and_show (self->writer, g_steal_pointer (&batch), _("Meeting planned"),
                              RP_FORM_WINDOW (self), "win.show-meeting",
                              rp_record_get_id (self->meeting));
  else
    rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, RP_FORM_WINDOW (self));
}

static RpPickRow *
add_pick_row (RpMeetingDialog *self,
              GType            type,
              const char      *title)
{
  GtkWidget *row = rp_pick_row_new (rp_writer_get_store (self->writer), type, title);

  g_signal_connect_object (row, "picked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);

  return RP_PICK_ROW (row);
}

static AdwComboRow *
add_combo_row (RpMeetingDialog *self,
               const char      *title,
               GtkStringList   *words,
               guint            selected)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", words, "selected",
                                 selected, NULL);

  rp_form_window_add_row (RP_FORM_WINDOW (self), row);

  return ADW_COMBO_ROW (row);
}

static void
add_kind_row (RpMeetingDialog *self)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  g_autofree char *own = self->meeting->format != NULL ? rp_meeting_kind_words (self->meeting)
                                                       : NULL;
  guint selected = 0, n = 0;
  gboolean known = own == NULL;

  for (n = 0; kinds[n] != NULL; n++)
    {
      gtk_string_list_append (words, _(kinds[n]));
      if (own != NULL && g_str_equal (own, _(kinds[n])))
        {
          selected = n;
          known = TRUE;
        }
    }
  if (!known)
    {
      gtk_string_list_append (words, own);
      selected = n;
    }

  self->kind_row = add_combo_row (self, _("What kind"), words, selected);
}

static void
add_rows (RpMeetingDialog *self,
          GTimeZone       *zone)
{
  g_autoptr(GtkStringList) grounds = gtk_string_list_new (NULL);

  for (int ground = RP_GROUND_NEUTRAL; ground <= RP_GROUND_MINE; ground++)
    gtk_string_list_append (grounds, rp_ground_words (ground));

  self->person_row = add_pick_row (self, RP_TYPE_PERSON, _("With whom"));
  self->company_row = add_pick_row (self, RP_TYPE_ORGANIZATION, _("Company"));
  add_kind_row (self);
  self->when_row = RP_WHEN_ROW (rp_when_row_new (zone));
  rp_when_row_set_times (self->when_row, self->meeting->starts, self->meeting->ends);
  g_signal_connect_object (self->when_row, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  rp_form_window_add_row (RP_FORM_WINDOW (self), GTK_WIDGET (self->when_row));
  self->venue_row = add_pick_row (self, RP_TYPE_VENUE, _("Where"));
  self->ground_row = add_combo_row (self, _("Whose ground"), grounds, RP_GROUND_NEUTRAL);
}

static void
rp_meeting_dialog_dispose (GObject *object)
{
  RpMeetingDialog *self = RP_MEETING_DIALOG (object);

  g_clear_object (&self->writer);
  g_clear_object (&self->meeting);
  g_clear_object (&self->topic);

  G_OBJECT_CLASS (rp_meeting_dialog_parent_class)->dispose (object);
}

static void
rp_meeting_dialog_class_init (RpMeetingDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_meeting_dialog_dispose;
}

static void
rp_meeting_dialog_init (RpMeetingDialog *self)
{
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

static RpMeetingDialog *
dialog_new (RpWriter     *writer,
            const char   *title,
            RpMeeting    *meeting,
            GTimeZone    *zone)
{
  RpMeetingDialog *self = g_object_new (RP_TYPE_MEETING_DIALOG,
                                        "transient-for", rp_writer_get_window (writer),
                                        "title", title,
                                        NULL);

  self->writer = g_object_ref (writer);
  self->meeting = g_object_ref (meeting);
  add_rows (self, zone);

  return self;
}

static void
person_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpMeetingDialog) self = user_data;
  g_autoptr(RpPerson) person = rp_store_get_finish (RP_STORE (source), result, NULL);

  if (person != NULL && self->writer != NULL && rp_pick_row_is_empty (self->person_row))
    {
      rp_form_window_set_filling (RP_FORM_WINDOW (self), TRUE);
      rp_pick_row_set_record (self->person_row, person);
      rp_form_window_set_filling (RP_FORM_WINDOW (self), FALSE);
      update (self);
    }
}

static void
topic_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpMeetingDialog) self = user_data;
  g_autoptr(RpTopic) topic = rp_store_get_finish (RP_STORE (source), result, NULL);
  g_autofree char *about = NULL;

  if (topic == NULL || self->writer == NULL)
    return;

  /* Translators: %s is the title of a topic */
  about = g_strdup_printf (_("About “%s”"), topic->title);
  rp_form_window_set_description (RP_FORM_WINDOW (self), about);
  g_set_object (&self->topic, topic);
}

static void
read_record (RpMeetingDialog     *self,
             GType                type,
             const char          *id,
             GAsyncReadyCallback  callback)
{
  if (id != NULL && *id != '\0')
    rp_store_get_async (rp_writer_get_store (self->writer), type, id, NULL, callback,
                        g_object_ref (self));
}

/**
 * rp_meeting_dialog_present_new:
 * @store: the library
 * @widget: where it is asked for; “win.show-meeting” is activated on it
 * @person: (nullable): the UUID of the person to meet
 * @topic: (nullable): the UUID of the topic it is about
 *
 * Plans a meeting and shows it.
 */
void
rp_meeting_dialog_present_new (RpStore    *store,
                               GtkWidget  *widget,
                               const char *person,
                               const char *topic)
{
  g_autoptr(RpWriter) writer = rp_writer_new (store, widget);
  g_autoptr(RpMeeting) meeting = rp_record_new (RP_TYPE_MEETING);
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  RpMeetingDialog *self = dialog_new (writer, _("Plan Meeting"), meeting, zone);

  self->is_new = TRUE;
  rp_form_window_set_save_label (RP_FORM_WINDOW (self), _("_Plan"));
  read_record (self, RP_TYPE_PERSON, person, person_read_cb);
  read_record (self, RP_TYPE_TOPIC, topic, topic_read_cb);
  update (self);
  rp_dialog_present_soon (GTK_WINDOW (self));
}

/**
 * rp_meeting_dialog_present_edit:
 * @writer: how to write it
 * @plan: the plan of the meeting to edit
 */
void
rp_meeting_dialog_present_edit (RpWriter     *writer,
                                RpPlan       *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  g_autoptr(RpMeeting) meeting = rp_record_copy (facts->meeting);
  RpMeetingDialog *self = dialog_new (writer, _("Edit Meeting"), meeting, rp_plan_get_zone (plan));

  rp_pick_row_set_record (self->person_row, facts->person);
  rp_pick_row_set_record (self->venue_row, facts->venue);
  update (self);
  rp_dialog_present_soon (GTK_WINDOW (self));
}
