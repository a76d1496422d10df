/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-trust-part.h"

#include "rp-date.h"
#include "rp-person-words.h"
#include "rp-tip.h"
#include "rp-trend-line.h"

#include <glib/gi18n.h>

/**
 * RpPersonTrustPart:
 *
 * The trust equation: what the latest assessment comes to, its four parts, and
 * how it changed.
 */
struct _RpPersonTrustPart
{
  RpPersonPart  parent_instance;

  GtkLabel     *value_label;
  GtkLabel     *words_label;
  GtkLabel     *date_label;
  RpTrendLine  *line;
  GtkGrid      *grid;
  GtkLabel     *numbers[4];
  GtkButton    *button;
};

G_DEFINE_FINAL_TYPE (RpPersonTrustPart, rp_person_trust_part, RP_TYPE_PERSON_PART)

static GtkWidget *
new_label (const char *text,
           const char *first_class,
           const char *second_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return label;
}

static void
show_trend (RpPersonTrustPart *self,
            GPtrArray         *assessments)
{
  g_autofree RpTrendPoint *points = g_new (RpTrendPoint, assessments->len);
  g_autofree char *name = NULL;

  for (guint i = 0; i < assessments->len; i++)
    {
      RpAssessment *assessment = assessments->pdata[i];

      points[i] = (RpTrendPoint) { assessment->date, rp_trust_value (assessment) };
    }
  name = g_strdup_printf (_("Trust over time: from %1$.1f to %2$.1f"), points[0].value,
                          points[assessments->len - 1].value);
  rp_trend_line_set (self->line, name, points, assessments->len);
  gtk_widget_set_visible (GTK_WIDGET (self->line), assessments->len > 1);
}

static void
show_latest (RpPersonTrustPart *self,
             RpPersonDigest    *digest,
             RpAssessment      *assessment)
{
  const int parts[] = {
    assessment->credibility, assessment->reliability, assessment->intimacy,
    assessment->self_orientation,
  };
  guint32 today = rp_time_day (digest->facts->now, digest->facts->zone);
  g_autofree char *value = g_strdup_printf ("%.1f", rp_trust_value (assessment));
  g_autofree char *day = rp_person_words_day (assessment->date, today);

  gtk_label_set_text (self->value_label, value);
  gtk_label_set_text (self->words_label, digest->trust != NULL ? digest->trust : "");
  gtk_label_set_text (self->date_label, assessment->date != 0 ? day : "");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", parts[i]);

      gtk_label_set_text (self->numbers[i], number);
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s",
                                    rp_record_get_id (assessment));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "person.edit-assessment");
}

static gboolean
rp_person_trust_part_show (RpPersonPart   *part,
                           RpPersonDigest *digest)
{
  RpPersonTrustPart *self = RP_PERSON_TRUST_PART (part);
  GPtrArray *assessments = digest->facts->assessments;
  gboolean assessed = assessments->len > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->button), assessed);
  gtk_widget_set_visible (GTK_WIDGET (self->line), assessed);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), assessed);
  if (!assessed)
    return FALSE;

  show_latest (self, digest, assessments->pdata[assessments->len - 1]);
  show_trend (self, assessments);

  return TRUE;
}

static void
rp_person_trust_part_class_init (RpPersonTrustPartClass *klass)
{
  RP_PERSON_PART_CLASS (klass)->show = rp_person_trust_part_show;
}

static void
add_numbers (RpPersonTrustPart *self)
{
  const char *names[] = {
    _("Credibility"), _("Reliability"), _("Intimacy"), _("Self-orientation"),
  };

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *name = new_label (names[i], "txs", "dim");
      GtkWidget *number = new_label ("", "txs", "numeric");

      gtk_widget_set_hexpand (name, TRUE);
      gtk_widget_add_css_class (number, "private");
      gtk_label_set_xalign (GTK_LABEL (number), 1);
      gtk_grid_attach (self->grid, name, 0, (int) i, 1, 1);
      gtk_grid_attach (self->grid, number, 1, (int) i, 1, 1);
      self->numbers[i] = GTK_LABEL (number);
    }
}

static void
rp_person_trust_part_init (RpPersonTrustPart *self)
{
  RpSection *section = rp_record_part_section (RP_RECORD_PART (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->value_label = GTK_LABEL (new_label ("", "bignum", "private"));
  self->words_label = GTK_LABEL (new_label ("", "txs", "private"));
  self->date_label = GTK_LABEL (new_label ("", "txs", "dim"));
  gtk_label_set_wrap (self->value_label, FALSE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->words_label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->date_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->value_label));
  gtk_box_append (GTK_BOX (box), words);

  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_child (self->button, box);
  rp_tip_set (GTK_WIDGET (self->button), _("Change This Assessment"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Change This Assessment"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "inplace");

  self->line = RP_TREND_LINE (rp_trend_line_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "private");
  add_numbers (self);

  rp_person_part_set_heading (RP_PERSON_PART (self), _("Trust"));
  rp_section_append (section, GTK_WIDGET (self->button));
  rp_section_append (section, GTK_WIDGET (self->line));
  rp_section_append (section, GTK_WIDGET (self->grid));
  rp_person_part_set_invite (RP_PERSON_PART (self), _("Assess how far they trust you…"),
                             "person.assess");
  rp_record_part_set_add (RP_RECORD_PART (self), _("Assess Trust"), "person.assess");
}
