/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-measured-part.h"

#include "rp-person-words.h"
#include "rp-text-scale.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define SHORT_CHARS 10   /* up to here a value is shown whole */

/**
 * RpPersonMeasuredPart:
 *
 * What the person is measured on: where it stands and where it should.
 */
struct _RpPersonMeasuredPart
{
  RpPersonPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpPersonMeasuredPart, rp_person_measured_part, RP_TYPE_PERSON_PART)

/* A short value is never cut, whatever the row is called. */
static GtkWidget *
new_value (const char *text,
           const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  if (g_utf8_strlen (text, -1) > SHORT_CHARS)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), SHORT_CHARS);
    }
  gtk_widget_set_halign (label, GTK_ALIGN_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, style_class);

  return label;
}

static GtkWidget *
new_values (RpObjective *objective)
{
  gboolean large = rp_text_scale_is_large ();
  GtkWidget *box = large ? gtk_box_new (GTK_ORIENTATION_VERTICAL, 0)
                         : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (objective->now != NULL)
    gtk_box_append (GTK_BOX (box), new_value (objective->now, "semi"));
  if (objective->target != NULL)
    {
      gboolean backwards = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
      g_autofree char *target = g_strdup_printf ("%s %s", backwards ? "←" : "→",
                                                 objective->target);
      GtkWidget *label = new_value (target, "dim");
      g_autofree char *spoken = g_strdup_printf (_("target %s"), objective->target);

      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spoken, -1);
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

static void
append_objective (RpRecordPart *part,
                  RpObjective  *objective)
{
  GtkWidget *row = rp_record_row_new (objective, objective->name, NULL);

  gtk_widget_add_css_class (row, "tight");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), RP_PERSON_ROW_LINES);
  rp_tip_set (row, rp_person_words_source (objective->source));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  rp_person_words_source (objective->source), -1);
  if (objective->source == RP_OBJECTIVE_INFERRED)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                 rp_person_words_source (objective->source));
  rp_record_row_set_edit (RP_RECORD_ROW (row), "person.edit-objective");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_values (objective));
  rp_record_part_append (part, row);
}

static gboolean
rp_person_measured_part_show (RpPersonPart   *part,
                              RpPersonDigest *digest)
{
  GPtrArray *objectives = digest->facts->objectives;
  g_autofree char *heading = rp_person_words_measured (rp_person_digest_person (digest));
  guint open = 0;

  rp_person_part_set_heading (part, heading);
  for (guint i = 0; i < objectives->len; i++)
    {
      RpObjective *objective = objectives->pdata[i];

      if (objective->closed)
        continue;

      append_objective (RP_RECORD_PART (part), objective);
      open++;
    }

  return open > 0;
}

static void
rp_person_measured_part_class_init (RpPersonMeasuredPartClass *klass)
{
  RP_PERSON_PART_CLASS (klass)->show = rp_person_measured_part_show;
}

static void
rp_person_measured_part_init (RpPersonMeasuredPart *self)
{
  rp_person_part_set_invite (RP_PERSON_PART (self), _("Add what they are measured on…"),
                             "person.add-objective");
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add What They Are Measured On"),
                          "person.add-objective");
}
