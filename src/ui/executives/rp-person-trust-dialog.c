/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-trust-dialog.h"

#include "rp-date.h"
#include "rp-record-form.h"

#include <glib/gi18n.h>

#define LOWEST  1
#define HIGHEST 10
#define MIDDLE  5

/* The dialog that assesses trust: four scales, what they come to, a private comment, a day. */

static void
show_value (RpRecordForm *form)
{
  g_autofree char *words = g_strdup_printf (_("Trust %.1f: credibility, reliability and intimacy, "
                                              "divided by self-orientation."),
                                            rp_trust_value (rp_record_form_get_record (form)));

  rp_form_window_set_description (RP_FORM_WINDOW (form), words);
}

static void
scale_changed_cb (GtkRange     *scale,
                  RpRecordForm *form)
{
  RpRecord *record = rp_record_form_get_record (form);
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (record),
                                                     gtk_widget_get_name (GTK_WIDGET (scale)));

  rp_record_set_number (record, field, (gint64) (gtk_range_get_value (scale) + .5));
  rp_form_window_set_typed (RP_FORM_WINDOW (form));
  show_value (form);
}

static void
add_scale (RpRecordForm *form,
           const char   *name,
           const char   *title,
           const char   *hint)
{
  RpRecord *record = rp_record_form_get_record (form);
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), name);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, LOWEST, HIGHEST, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hint);
  gtk_range_set_value (GTK_RANGE (scale), rp_record_get_number (record, field));
  gtk_range_set_round_digits (GTK_RANGE (scale), 0);
  gtk_scale_set_digits (GTK_SCALE (scale), 0);
  gtk_scale_set_draw_value (GTK_SCALE (scale), TRUE);
  gtk_scale_set_value_pos (GTK_SCALE (scale), GTK_POS_RIGHT);
  gtk_widget_set_size_request (scale, 130, -1);
  gtk_widget_set_valign (scale, GTK_ALIGN_CENTER);
  gtk_widget_set_name (scale, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (scale_changed_cb), form, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), scale);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), scale);
  rp_form_window_add_row (RP_FORM_WINDOW (form), row);
}

/* What was thought last time, but reliability as my promises show it. */
static RpAssessment *
new_assessment (RpPersonDigest *digest)
{
  GPtrArray *before = digest->facts->assessments;
  RpAssessment *last = before->len > 0 ? before->pdata[before->len - 1] : NULL;
  RpAssessment *assessment = rp_record_new (RP_TYPE_ASSESSMENT);
  int reliability = digest->reciprocity->reliability;

  assessment->person = g_strdup (rp_person_digest_id (digest));
  assessment->date = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, digest->facts->zone);
  assessment->credibility = last != NULL ? last->credibility : MIDDLE;
  assessment->reliability = reliability > 0 ? reliability
                            : last != NULL ? last->reliability : MIDDLE;
  assessment->intimacy = last != NULL ? last->intimacy : MIDDLE;
  assessment->self_orientation = last != NULL ? last->self_orientation : MIDDLE;

  return assessment;
}

/**
 * rp_person_trust_dialog_present:
 * @writer: how to write it
 * @digest: the person
 * @assessment: (nullable): one of theirs to change, or %NULL for a new one
 */
void
rp_person_trust_dialog_present (RpWriter       *writer,
                                RpPersonDigest *digest,
                                RpAssessment   *assessment)
{
  g_autoptr(RpAssessment) made = assessment == NULL ? new_assessment (digest) : NULL;
  RpRecordForm *form = rp_record_form_new (writer, assessment == NULL ? C_("dialog", "Assess Trust")
                                                                      : _("Trust Assessment"),
                                           assessment != NULL ? assessment : made);
  gboolean counted = made != NULL && digest->reciprocity->reliability > 0;

  show_value (form);
  add_scale (form, "credibility", _("Credibility"), _("They believe what you say"));
  add_scale (form, "reliability", _("Reliability"), counted ? _("As your promises were kept")
                                                            : _("You do what you say"));
  add_scale (form, "intimacy", _("Intimacy"), _("They can tell you things"));
  add_scale (form, "self_orientation", _("Self-orientation"), _("It is about you; less is better"));
  rp_record_form_add_sealed (form, "comment", _("Why"), _("What made you think so"));
  rp_record_form_add_past_day (form, "date", _("When"));
  rp_record_form_present (form, assessment == NULL ? _("Assess Trust") : _("Change Assessment"),
                          assessment == NULL ? _("Trust assessed") : NULL);
}
