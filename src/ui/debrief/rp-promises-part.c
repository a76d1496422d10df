/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-promises-part.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-promise-row.h"
#include "rp-section.h"
#include "rp-text.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 250

/**
 * RpPromisesPart:
 *
 * I will; they will: what was promised, and until when.
 */
struct _RpPromisesPart
{
  RpDebriefPart  parent_instance;

  RpSection     *sections[2];   /* by RpCommitmentBy */
  guint32        today;
  GPtrArray     *removed;       /* UUIDs */
};

G_DEFINE_FINAL_TYPE (RpPromisesPart, rp_promises_part, RP_TYPE_DEBRIEF_PART)

static void
update_lists (RpPromisesPart *self)
{
  for (guint by = 0; by < G_N_ELEMENTS (self->sections); by++)
    {
      GtkListBox *list = rp_section_get_list (self->sections[by]);

      gtk_widget_set_visible (GTK_WIDGET (list), gtk_list_box_get_row_at_index (list, 0) != NULL);
    }
}

static void
remove_cb (RpPromiseRow   *row,
           RpPromisesPart *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));

  if (rp_promise_row_get_id (row) != NULL)
    g_ptr_array_add (self->removed, g_strdup (rp_promise_row_get_id (row)));
  gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (row));
  update_lists (self);
  rp_debrief_part_touch (RP_DEBRIEF_PART (self));
}

static RpPromiseRow *
append_row (RpPromisesPart *self,
            RpCommitmentBy  by,
            RpCommitment   *commitment,
            GCallback       next_cb)
{
  GtkWidget *row = rp_promise_row_new (by, self->today, commitment);

  g_signal_connect_object (row, "changed", G_CALLBACK (rp_debrief_part_touch), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, 0);
  g_signal_connect_object (row, "next", next_cb, self, 0);
  gtk_list_box_append (rp_section_get_list (self->sections[by]), row);
  update_lists (self);

  return RP_PROMISE_ROW (row);
}

/* Return begins another promise, unless this one is still empty. */
static void
next_cb (RpPromiseRow   *row,
         RpPromisesPart *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  GtkWidget *mine = GTK_WIDGET (rp_section_get_list (self->sections[RP_COMMITMENT_BY_ME]));
  g_autofree char *text = rp_promise_row_dup_text (row);

  if (text != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (append_row (self, list == mine ? RP_COMMITMENT_BY_ME
                                                                      : RP_COMMITMENT_BY_THEM,
                                                   NULL, G_CALLBACK (next_cb))));
}

static void
add_cb (RpSection      *section,
        RpPromisesPart *self)
{
  RpCommitmentBy by = section == self->sections[RP_COMMITMENT_BY_ME] ? RP_COMMITMENT_BY_ME
                                                                     : RP_COMMITMENT_BY_THEM;

  gtk_widget_grab_focus (GTK_WIDGET (append_row (self, by, NULL, G_CALLBACK (next_cb))));
}

static void
rp_promises_part_show (RpDebriefPart        *part,
                       const RpDebriefSheet *sheet)
{
  RpPromisesPart *self = RP_PROMISES_PART (part);
  RpPerson *person = sheet->facts->person;
  g_autofree char *name = rp_person_short_name (person);
  g_autofree char *theirs = NULL;

  theirs = rp_person_phrase (person, C_("promise", "She will"), C_("promise", "He will"),
                             C_("promise", "They will"),
                             /* Translators: %s is a first name */
                             g_strdup_printf (C_("promise", "%s will"), name));
  rp_section_set_title (self->sections[RP_COMMITMENT_BY_THEM], theirs);
  self->today = rp_time_day (sheet->facts->now, sheet->facts->zone);
  for (guint by = 0; by < G_N_ELEMENTS (self->sections); by++)
    rp_section_clear_list (self->sections[by]);
  for (guint i = 0; i < sheet->commitments->len; i++)
    {
      RpCommitment *commitment = sheet->commitments->pdata[i];

      append_row (self, commitment->by, commitment, G_CALLBACK (next_cb));
    }
  update_lists (self);
}

static void
write_row (RpPromisesPart  *self,
           RpPromiseRow    *row,
           RpCommitmentBy   by,
           RpDebriefResult *result)
{
  const RpDebriefSheet *sheet = result->sheet;
  g_autofree char *text = rp_promise_row_dup_text (row);
  const char *id = rp_promise_row_get_id (row);
  RpCommitment *kept = id != NULL ? rp_facts_find (sheet->commitments, id) : NULL;
  g_autoptr(RpCommitment) commitment = NULL;

  if (text == NULL && kept != NULL)
    rp_batch_delete (result->batch, RP_TYPE_COMMITMENT, id);
  if (text == NULL || (id != NULL && kept == NULL))
    return;

  if (kept != NULL)
    commitment = rp_record_copy (kept);
  else
    {
      commitment = rp_record_new (RP_TYPE_COMMITMENT);
      commitment->person = g_strdup (sheet->facts->meeting->person);
      commitment->meeting = g_strdup (rp_record_get_id (sheet->facts->meeting));
      commitment->by = by;
    }
  g_free (commitment->text);
  commitment->text = g_steal_pointer (&text);
  commitment->due = rp_promise_row_get_day (row);
  rp_batch_put (result->batch, commitment);
}

static void
rp_promises_part_write (RpDebriefPart   *part,
                        RpDebriefResult *result)
{
  RpPromisesPart *self = RP_PROMISES_PART (part);

  for (guint by = 0; by < G_N_ELEMENTS (self->sections); by++)
    {
      GtkListBox *list = rp_section_get_list (self->sections[by]);
      GtkListBoxRow *row;

      for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
        write_row (self, RP_PROMISE_ROW (row), (RpCommitmentBy) by, result);
    }
  for (guint i = 0; i < self->removed->len; i++)
    if (rp_facts_find (result->sheet->commitments, self->removed->pdata[i]) != NULL)
      rp_batch_delete (result->batch, RP_TYPE_COMMITMENT, self->removed->pdata[i]);
}

static void
rp_promises_part_finalize (GObject *object)
{
  g_ptr_array_unref (RP_PROMISES_PART (object)->removed);

  G_OBJECT_CLASS (rp_promises_part_parent_class)->finalize (object);
}

static void
rp_promises_part_class_init (RpPromisesPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_promises_part_finalize;
  RP_DEBRIEF_PART_CLASS (klass)->show = rp_promises_part_show;
  RP_DEBRIEF_PART_CLASS (klass)->write = rp_promises_part_write;
}

static void
rp_promises_part_init (RpPromisesPart *self)
{
  const char *const add[] = { _("Add What I Promised"), _("Add What They Promised") };
  GtkWidget *wrap = rp_wrap_new ();

  self->removed = g_ptr_array_new_with_free_func (g_free);
  g_object_set (wrap, "spacing", 16, "line-spacing", 22, NULL);
  rp_wrap_set_columns (RP_WRAP (wrap), 2, LIST_WIDTH);
  for (guint by = 0; by < G_N_ELEMENTS (self->sections); by++)
    {
      self->sections[by] = RP_SECTION (rp_section_new (C_("promise", "I will")));
      rp_section_set_add (self->sections[by], add[by]);
      g_signal_connect_object (self->sections[by], "add", G_CALLBACK (add_cb), self, 0);
      rp_wrap_append (RP_WRAP (wrap), GTK_WIDGET (self->sections[by]));
    }
  adw_bin_set_child (ADW_BIN (self), wrap);
}

/**
 * rp_promises_part_new:
 *
 * Returns: (transfer floating): what was promised
 */
RpDebriefPart *
rp_promises_part_new (void)
{
  return g_object_new (RP_TYPE_PROMISES_PART, NULL);
}
