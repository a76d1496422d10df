/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-favour-dialog"

#include "config.h"

#include "rp-favour-dialog-private.h"

#include "rp-advice.h"
#include "rp-capture-words.h"
#include "rp-dialog-shape.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpFavourDialog:
 *
 * A sweet for their jar, or one from it. While one is asked for, the jar says
 * whether to; one that was asked for can be closed.
 */
G_DEFINE_FINAL_TYPE (RpFavourDialog, rp_favour_dialog, RP_TYPE_FORM_WINDOW)

static gboolean
is_asked (RpFavourDialog *self)
{
  return self->favour->direction == RP_FAVOUR_ASKED;
}

static RpObjective *
get_objective (RpFavourDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->serves_row);

  return selected > 0 && selected <= self->objectives->len ? self->objectives->pdata[selected - 1]
                                                           : NULL;
}

/* An ask that was made is in the jar already. */
static void
show_verdict (RpFavourDialog *self)
{
  const RpPersonFacts *facts = rp_who_part_get_facts (self->who);
  g_autofree char *words = NULL;
  RpJar jar;

  if (is_asked (self) && self->is_new && facts != NULL)
    {
      rp_jar_count (facts->jar, &jar);
      words = rp_favour_ask_words (&jar, (RpFavourSize) rp_choice_get_selected (self->sizes),
                                   get_objective (self) != NULL);
    }
  rp_form_window_set_description (RP_FORM_WINDOW (self), words);
}

static void
update (RpFavourDialog *self)
{
  show_verdict (self);
  rp_form_window_set_can_save (RP_FORM_WINDOW (self),
                               rp_who_part_is_ready (self->who)
                               && !rp_text_is_blank (gtk_editable_get_text (self->text_row)));
}

/* What they are measured on now; and what the favour served all along, if that is over. */
static void
list_objectives (RpFavourDialog *self)
{
  const RpPersonFacts *facts = rp_who_part_get_facts (self->who);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->objectives, 0);
  gtk_string_list_append (names, C_("objective", "None of theirs"));
  for (guint i = 0; facts != NULL && i < facts->objectives->len; i++)
    {
      RpObjective *objective = facts->objectives->pdata[i];
      gboolean served = g_strcmp0 (rp_record_get_id (objective), self->favour->objective) == 0;

      if (objective->closed && !served)
        continue;
      gtk_string_list_append (names, objective->name);
      g_ptr_array_add (self->objectives, g_object_ref (objective));
      if (served)
        selected = self->objectives->len;
    }

  adw_combo_row_set_model (self->serves_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->serves_row, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->serves_row), self->objectives->len > 0);
}

static void
who_changed_cb (RpFavourDialog *self)
{
  gboolean known = !gtk_widget_get_visible (rp_who_part_get_pick (self->who));

  if (known && !self->who_known)
    gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
  self->who_known = known;
  list_objectives (self);
  update (self);
}

static void
take_state (RpFavourDialog *self)
{
  RpFavour *favour = self->favour;
  RpFavourState state = is_asked (self) ? RP_FAVOUR_STATE_PENDING : RP_FAVOUR_STATE_GRANTED;

  if (self->closing != NULL)
    state = rp_favour_closing_get_state (self->closing);

  if (!is_asked (self))
    favour->closed = favour->date;
  else if (state == RP_FAVOUR_STATE_PENDING)
    favour->closed = 0;
  else if (favour->state == RP_FAVOUR_STATE_PENDING || favour->closed == 0)
    favour->closed = self->today;
  favour->state = state;
}

static void
take_text (char        **text,
           GtkEditable  *row)
{
  g_free (*text);
  *text = rp_text_clean_line (gtk_editable_get_text (row));
}

static const char *
undo_label (RpFavourDialog *self)
{
  if (!self->is_new)
    return _("Edit Favour");

  return is_asked (self) ? C_("undo", "Ask a Favour") : _("Give a Sweet");
}

static const char *
toast_words (RpFavourDialog *self,
             gboolean        was_open)
{
  if (!self->is_new)
    return was_open && self->favour->closed != 0 ? _("Favour closed") : _("Favour changed");

  return is_asked (self) ? _("Favour asked") : _("A sweet more in the jar");
}

static void
save_cb (RpFavourDialog *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (undo_label (self));
  RpObjective *objective = get_objective (self);
  RpFavour *favour = self->favour;
  gboolean was_open = favour->closed == 0;

  g_free (favour->person);
  favour->person = rp_who_part_put (self->who, batch);
  take_text (&favour->text, self->text_row);
  if (is_asked (self))
    {
      take_text (&favour->official, self->official_row);
      favour->tried = rp_day_row_get_day (self->tried_row);
      favour->due = rp_day_row_get_day (self->due_row);
    }
  if (self->amount_row != NULL)
    favour->amount = rp_number_row_get_value (self->amount_row);
  if (self->closing != NULL)
    rp_favour_closing_put (self->closing, favour);
  favour->type = rp_choice_get_selected (self->kinds);
  favour->size = rp_choice_get_selected (self->sizes);
  favour->date = rp_day_row_get_day (self->day_row);
  g_free (favour->objective);
  favour->objective = objective != NULL ? g_strdup (rp_record_get_id (objective)) : NULL;
  take_state (self);
  rp_batch_put (batch, favour);
  rp_writer_write (self->writer, g_steal_pointer (&batch), toast_words (self, was_open),
                   RP_FORM_WINDOW (self));
}

static void
rp_favour_dialog_dispose (GObject *object)
{
  RpFavourDialog *self = RP_FAVOUR_DIALOG (object);

  g_clear_object (&self->who);
  g_clear_object (&self->writer);
  g_clear_object (&self->favour);
  g_clear_pointer (&self->objectives, g_ptr_array_unref);

  G_OBJECT_CLASS (rp_favour_dialog_parent_class)->dispose (object);
}

static void
rp_favour_dialog_class_init (RpFavourDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_favour_dialog_dispose;
}

static void
rp_favour_dialog_init (RpFavourDialog *self)
{
  self->objectives = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

static void
connect_parts (RpFavourDialog *self)
{
  RpChoice *choices[] = { self->kinds, self->sizes };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_signal_connect_object (choices[i], "changed", G_CALLBACK (rp_form_window_set_typed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (choices[i], "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->who, "changed", G_CALLBACK (who_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text_row, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->serves_row, "notify::selected", G_CALLBACK (show_verdict), self,
                           G_CONNECT_SWAPPED);
}

static void
present (RpWriter   *writer,
         RpFavour   *favour,
         const char *person,
         gboolean    is_new)
{
  gboolean asked = favour->direction == RP_FAVOUR_ASKED;
  RpFavourDialog *self = g_object_new (RP_TYPE_FAVOUR_DIALOG,
                                       "transient-for", rp_writer_get_window (writer),
                                       "title", asked ? _("Ask a Favour") : _("Give a Sweet"),
                                       NULL);

  self->writer = g_object_ref (writer);
  self->favour = rp_record_copy (favour);
  self->is_new = is_new;
  self->today = rp_capture_today ();
  rp_favour_dialog_build (self);
  connect_parts (self);
  list_objectives (self);
  update (self);
  if (person != NULL && *person != '\0')
    rp_who_part_set_person (self->who, person);
  rp_dialog_present_soon (GTK_WINDOW (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpWriter) writer = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpFavour) favour = rp_store_get_finish (RP_STORE (source), result, &error);

  if (favour == NULL)
    rp_writer_error (writer, error);
  else
    present (writer, favour, favour->person, FALSE);
}

/**
 * rp_favour_dialog_present:
 * @writer: how to write it
 * @person: (nullable): the UUID of to whom it is given, or who is asked
 * @direction: (nullable): "given" or "asked"
 * @favour: (nullable): the UUID of one to edit or close; else a new one is
 *   noted
 */
void
rp_favour_dialog_present (RpWriter   *writer,
                          const char *person,
                          const char *direction,
                          const char *favour)
{
  g_autoptr(RpFavour) made = NULL;

  g_return_if_fail (RP_IS_WRITER (writer));

  if (favour != NULL && *favour != '\0')
    {
      rp_store_get_async (rp_writer_get_store (writer), RP_TYPE_FAVOUR, favour, NULL, read_cb,
                          g_object_ref (writer));
      return;
    }

  made = rp_record_new (RP_TYPE_FAVOUR);
  made->direction = g_strcmp0 (direction, "asked") == 0 ? RP_FAVOUR_ASKED : RP_FAVOUR_GIVEN;
  present (writer, made, person, TRUE);
}

/**
 * rp_favour_dialog_present_gift:
 * @writer: how to write it
 * @person: the UUID of to whom it was given
 * @type: the name of a kind of favour, such as "insight"
 * @text: what it was
 * @objective: (nullable): the UUID of what of theirs it serves
 *
 * Notes a gift of which most is known.
 */
void
rp_favour_dialog_present_gift (RpWriter   *writer,
                               const char *person,
                               const char *type,
                               const char *text,
                               const char *objective)
{
  g_autoptr(RpFavour) made = rp_record_new (RP_TYPE_FAVOUR);
  g_autoptr(GEnumClass) types = g_type_class_ref (RP_TYPE_FAVOUR_TYPE);
  const GEnumValue *value = g_enum_get_value_by_nick (types, type);

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (value != NULL);

  made->direction = RP_FAVOUR_GIVEN;
  made->type = (RpFavourType) value->value;
  made->text = g_strdup (text);
  made->objective = objective != NULL && *objective != '\0' ? g_strdup (objective) : NULL;
  present (writer, made, person, TRUE);
}
