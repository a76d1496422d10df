/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-approaches-part.h"

#include "rp-sealed-row.h"
#include "rp-section.h"
#include "rp-step-filler.h"

#include <glib/gi18n.h>

/**
 * RpApproachesPart:
 *
 * The gatekeepers, and how each is to be approached: private words, so each
 * stands in a row that shows and edits sealed text. An approach counts as noted
 * without words, too; taking its words away takes it away.
 */
struct _RpApproachesPart
{
  AdwBin        parent_instance;

  RpWriter     *writer;
  RpSection    *section;
  RpPlan       *plan;     /* (nullable) */
  guint         n_made;   /* of the rows */
  RpStepFiller *filler;
};

G_DEFINE_FINAL_TYPE (RpApproachesPart, rp_approaches_part, ADW_TYPE_BIN)

/* The approach to @person in the plan; a new one when none is written. */
static RpApproach *
dup_approach (RpPlan     *plan,
              const char *person)
{
  GPtrArray *approaches = rp_plan_get_facts (plan)->approaches;
  RpApproach *approach;

  for (guint i = 0; i < approaches->len; i++)
    {
      approach = approaches->pdata[i];
      if (g_strcmp0 (approach->person, person) == 0)
        return rp_record_copy (approach);
    }

  approach = rp_record_new (RP_TYPE_APPROACH);
  approach->meeting = g_strdup (rp_plan_get_id (plan));
  approach->person = g_strdup (person);

  return approach;
}

static void
changed_cb (GtkWidget        *row,
            const char       *text,
            RpApproachesPart *self)
{
  g_autoptr(RpApproach) approach = dup_approach (self->plan, gtk_widget_get_name (row));
  g_autoptr(RpBatch) batch = rp_batch_new (_("Write Approach"));

  g_free (approach->text);
  approach->text = g_strdup (text);
  if (text != NULL)
    rp_batch_put (batch, approach);
  else
    rp_batch_delete (batch, RP_TYPE_APPROACH, rp_record_get_id (approach));
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Approach written"),
                   RP_FORM_WINDOW (rp_sealed_row_get_editor (RP_SEALED_ROW (row))));
}

static void
append_gatekeeper (RpApproachesPart *self,
                   RpPerson         *person)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (self->plan);
  g_autoptr(RpApproach) approach = dup_approach (self->plan, rp_record_get_id (person));
  gboolean noted = rp_facts_find (facts->approaches, rp_record_get_id (approach)) != NULL;
  GtkWidget *row = rp_sealed_row_new (rp_writer_get_store (self->writer), person->name,
                                      _("How to approach them, so that nothing is intercepted"));

  gtk_widget_set_name (row, rp_record_get_id (person));
  gtk_widget_add_css_class (row, "private");
  if (noted)
    rp_sealed_row_set_empty (RP_SEALED_ROW (row), _("Approach noted"), _("Write"));
  rp_sealed_row_set_record (RP_SEALED_ROW (row), RP_RECORD (approach), "text");
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, 0);
  gtk_list_box_append (rp_section_get_list (self->section), row);
}

/* Makes the next row, if there is one. */
static gboolean
make_next (gpointer widget)
{
  RpApproachesPart *self = RP_APPROACHES_PART (widget);
  GPtrArray *gatekeepers = rp_plan_get_facts (self->plan)->gatekeepers;

  if (self->n_made == gatekeepers->len)
    return FALSE;

  append_gatekeeper (self, gatekeepers->pdata[self->n_made++]);

  return TRUE;
}

static void
rp_approaches_part_dispose (GObject *object)
{
  RpApproachesPart *self = RP_APPROACHES_PART (object);

  g_clear_pointer (&self->filler, rp_step_filler_free);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_approaches_part_parent_class)->dispose (object);
}

static void
rp_approaches_part_class_init (RpApproachesPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_approaches_part_dispose;
}

static void
rp_approaches_part_init (RpApproachesPart *self)
{
  self->filler = rp_step_filler_new (self, make_next);
  self->section = RP_SECTION (rp_section_new (_("Gatekeepers")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rp_approaches_part_new:
 * @writer: how to write what is changed
 *
 * Returns: (transfer floating): a section, not visible before there are gatekeepers
 */
GtkWidget *
rp_approaches_part_new (RpWriter *writer)
{
  RpApproachesPart *self = g_object_new (RP_TYPE_APPROACHES_PART, NULL);

  self->writer = g_object_ref (writer);

  return GTK_WIDGET (self);
}

/**
 * rp_approaches_part_set_plan:
 * @self: a section
 * @plan: what it shows from now on, one row in each turn of the main loop
 */
void
rp_approaches_part_set_plan (RpApproachesPart *self,
                             RpPlan           *plan)
{
  g_return_if_fail (RP_IS_APPROACHES_PART (self));
  g_return_if_fail (plan != NULL);

  rp_plan_ref (plan);
  g_clear_pointer (&self->plan, rp_plan_unref);
  self->plan = plan;

  rp_section_clear_list (self->section);
  self->n_made = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), make_next (self));
  rp_step_filler_start (self->filler);
}

/**
 * rp_approaches_part_edit:
 * @self: a section
 * @person: a gatekeeper's UUID
 *
 * Lets the approach to @person be written.
 *
 * Returns: whether @person is one of them
 */
gboolean
rp_approaches_part_edit (RpApproachesPart *self,
                         const char       *person)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (RP_IS_APPROACHES_PART (self), FALSE);

  while (self->plan != NULL && make_next (self))
    continue;
  for (int i = 0;
       (row = gtk_list_box_get_row_at_index (rp_section_get_list (self->section), i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), person) == 0)
      {
        gtk_widget_grab_focus (GTK_WIDGET (row));
        adw_action_row_activate (ADW_ACTION_ROW (row));
        return TRUE;
      }

  return FALSE;
}
