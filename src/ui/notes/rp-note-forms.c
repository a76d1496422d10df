/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-forms.h"

#include "rp-date.h"
#include "rp-day-row.h"
#include "rp-note-words.h"
#include "rp-record-form.h"

#include <glib/gi18n.h>

/* How many meetings are offered, the latest first */
#define MOST_MEETINGS 50

/* What is asked about, while the meetings are read. */
typedef struct
{
  RpWriter  *writer;
  RpNote    *note;
  RpPerson  *person;   /* (nullable), as is what follows */
  RpTopic   *topic;
  RpMeeting *meeting;
} Question;

static void
question_free (Question *question)
{
  g_clear_object (&question->writer);
  g_clear_object (&question->note);
  g_clear_object (&question->person);
  g_clear_object (&question->topic);
  g_clear_object (&question->meeting);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* As they are offered: what there is to keep to oneself first. */
static const RpNoteKind kinds[] = { RP_NOTE_CONFIDED, RP_NOTE_CONCLUSION, RP_NOTE_OBSERVATION };

static void
kind_cb (AdwComboRow  *row,
         GParamSpec   *pspec,
         RpRecordForm *form)
{
  rp_note_set_kind (rp_record_form_get_record (form), kinds[adw_combo_row_get_selected (row)]);
}

static void
add_kind (RpRecordForm *form)
{
  RpNoteKind kind = rp_note_get_kind (rp_record_form_get_record (form));
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (words, rp_note_words_kind (kinds[i]));
  row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("What it is"), "model", words, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == kind)
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (kind_cb), form, 0);
  rp_form_window_add_row (RP_FORM_WINDOW (form), row);
}

static void
review_cb (RpDayRow     *row,
           RpRecordForm *form)
{
  RpNote *note = rp_record_form_get_record (form);

  note->review = rp_day_row_get_day (row);
}

static void
add_review (RpRecordForm *form)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  guint32 today = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
  RpNote *note = rp_record_form_get_record (form);
  GtkWidget *row = rp_day_row_new (_("Look at it again, or erase it"), today);

  rp_day_row_set_none (RP_DAY_ROW (row), _("Keep It"));
  rp_day_row_set_day (RP_DAY_ROW (row), note->review);
  g_signal_connect_object (row, "changed", G_CALLBACK (review_cb), form, 0);
  rp_form_window_add_row (RP_FORM_WINDOW (form), row);
}

static void
meeting_cb (AdwComboRow  *row,
            GParamSpec   *pspec,
            RpRecordForm *form)
{
  GPtrArray *meetings = g_object_get_data (G_OBJECT (row), "meetings");
  RpNote *note = rp_record_form_get_record (form);
  guint selected = adw_combo_row_get_selected (row);

  rp_record_set_text (note, rp_record_class_find_field (RP_RECORD_GET_CLASS (note), "meeting"),
                      selected > 0 ? rp_record_get_id (meetings->pdata[selected - 1]) : NULL);
}

static void
add_meeting (RpRecordForm *form,
             GPtrArray    *meetings)
{
  RpNote *note = rp_record_form_get_record (form);
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  guint selected = 0;
  GtkWidget *row;

  gtk_string_list_append (words, C_("meeting", "None"));
  for (guint i = 0; i < meetings->len; i++)
    {
      RpMeeting *meeting = meetings->pdata[i];
      g_autofree char *label = rp_note_words_meeting (meeting, NULL);

      gtk_string_list_append (words, label);
      if (g_strcmp0 (rp_record_get_id (meeting), note->meeting) == 0)
        selected = i + 1;
    }
  row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("From a meeting"), "model", words, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  gtk_widget_add_css_class (row, "private");
  g_object_set_data_full (G_OBJECT (row), "meetings", g_ptr_array_ref (meetings),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (meeting_cb), form, 0);
  rp_form_window_add_row (RP_FORM_WINDOW (form), row);
}

static void
present (const Question *question,
         GPtrArray      *meetings)
{
  RpRecordForm *form = rp_record_form_new (question->writer, _("About This Note"), question->note);

  rp_record_form_add_pick (form, "person", _("About whom"), question->person);
  rp_record_form_add_pick (form, "topic", _("On which topic"), question->topic);
  add_meeting (form, meetings);
  add_kind (form);
  rp_record_form_add_past_day (form, "date", _("When"));
  add_review (form);
  rp_record_form_present (form, _("Edit Note"), NULL);
}

static void
meetings_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = rp_store_list_finish (RP_STORE (source), result, &error);

  if (meetings == NULL)
    {
      rp_writer_error (question->writer, error);
      return;
    }

  if (question->meeting != NULL
      && rp_facts_find (meetings, rp_record_get_id (question->meeting)) == NULL)
    g_ptr_array_add (meetings, g_object_ref (question->meeting));
  present (question, meetings);
}

/**
 * rp_note_form_details:
 * @writer: how to write it
 * @facts: a note that the library knows, and what it is about
 *
 * Asks what the note is about, what it is, and how long it is kept.
 */
void
rp_note_form_details (RpWriter          *writer,
                      const RpNoteFacts *facts)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_MEETING);
  Question *question = g_new0 (Question, 1);

  question->writer = g_object_ref (writer);
  question->note = g_object_ref (facts->note);
  g_set_object (&question->person, facts->person);
  g_set_object (&question->topic, facts->topic);
  g_set_object (&question->meeting, facts->meeting);
  if (facts->person != NULL)
    rp_query_match (query, "person", rp_record_get_id (facts->person));
  rp_query_order (query, "starts", TRUE);
  rp_query_limit (query, MOST_MEETINGS);
  rp_store_list_async (rp_writer_get_store (writer), query, NULL, meetings_read_cb, question);
}
