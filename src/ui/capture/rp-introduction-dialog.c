/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-introduction-dialog"

#include "config.h"

#include "rp-introduction-dialog-private.h"

#include "rp-capture.h"
#include "rp-date.h"
#include "rp-dialog-shape.h"
#include "rp-mailto.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpIntroductionDialog:
 *
 * Who is introduced to whom, and why; whether both agreed, and the words to
 * ask them and to introduce them with; later on, what came of it.
 */
G_DEFINE_FINAL_TYPE (RpIntroductionDialog, rp_introduction_dialog, RP_TYPE_FORM_WINDOW)

static RpPerson *
get_person (RpIntroductionDialog *self,
            guint                 side)
{
  return self->who[side] != NULL ? rp_who_part_get_person (self->who[side]) : NULL;
}

/* Whether it was written by hand what it is for */
gboolean
rp_introduction_dialog_has_own_why (RpIntroductionDialog *self)
{
  g_autofree char *why = rp_lines_row_dup_text (self->why_row);

  return !rp_text_is_blank (why) && g_strcmp0 (why, self->prefill) != 0;
}

/* Whether everyone is known whom it takes: who has no part is me. */
static gboolean
is_complete (RpIntroductionDialog *self)
{
  RpPerson *first = get_person (self, 0);
  RpPerson *second = get_person (self, 1);

  return (first != NULL || self->who[0] == NULL) && (second != NULL || self->who[1] == NULL)
         && (first == NULL || second == NULL
             || g_strcmp0 (rp_record_get_id (first), rp_record_get_id (second)) != 0);
}

/* What is written down, as it would be saved; but not the words. */
static RpIntroduction *
dup_introduction (RpIntroductionDialog *self)
{
  RpIntroduction *copy = rp_record_copy (self->introduction);
  int state = rp_choice_get_selected (self->states);

  copy->introduced_agreed = rp_day_row_get_day (self->agreed[0]);
  copy->to_person_agreed = rp_day_row_get_day (self->agreed[1]);
  copy->state = rp_introduction_dialog_states[MAX (state, 0)];
  copy->date = copy->state == RP_INTRODUCTION_PLANNED ? 0 : rp_day_row_get_day (self->date_row);

  return copy;
}

static void
show_texts (RpIntroductionDialog *self,
            RpIntroduction       *now)
{
  RpNetwork *network = rp_network_reader_get_network (self->reader);
  const RpPersonFacts *facts[2] = { NULL, NULL };
  RpIntroductionScene scene = { { NULL } };
  g_autofree char *why = rp_lines_row_dup_text (self->why_row);
  g_autofree char *approach = NULL;
  const char *ids[2];

  for (guint i = 0; i < 2; i++)
    {
      ids[i] = rp_record_get_id (get_person (self, i));
      facts[i] = rp_who_part_get_facts (self->who[i]);
    }
  if (!rp_network_jar (network, ids[0], &scene.introduced)
      || !rp_network_jar (network, ids[1], &scene.to_person))
    return;

  approach = rp_network_approach (network, ids[1]);
  if (approach == NULL)
    approach = rp_network_approach (network, ids[0]);
  scene.pair = self->pair;
  scene.own = rp_introduction_dialog_has_own_why (self);
  scene.why = why;
  scene.approach = approach;
  scene.me = rp_network_get_facts (network)->me;
  scene.step = rp_introduction_next (now, scene.introduced.person, scene.to_person.person);
  scene.address = facts[0] != NULL ? rp_mailto_address (facts[0]) : NULL;
  scene.other_address = facts[1] != NULL ? rp_mailto_address (facts[1]) : NULL;
  rp_introduction_texts_show (self->texts, &scene);
}

/* What the two can do for each other is what it is for, unless it says something else already. */
static void
fill_why (RpIntroductionDialog *self)
{
  RpNetwork *network = rp_network_reader_get_network (self->reader);
  gboolean own = rp_introduction_dialog_has_own_why (self);

  g_clear_pointer (&self->pair, rp_pair_free);
  g_clear_pointer (&self->prefill, g_free);
  g_clear_pointer (&self->paired, rp_network_unref);
  if (network != NULL && get_person (self, 0) != NULL && get_person (self, 1) != NULL)
    {
      self->paired = rp_network_ref (network);
      self->pair = rp_meet_pair (network, rp_record_get_id (get_person (self, 0)),
                                 rp_record_get_id (get_person (self, 1)));
    }
  if (self->pair != NULL)
    self->prefill = rp_introduction_why (self->pair);
  if (!self->is_new || own)
    return;

  rp_form_window_set_filling (RP_FORM_WINDOW (self), TRUE);
  rp_lines_row_set_text (self->why_row, self->prefill);
  rp_form_window_set_filling (RP_FORM_WINDOW (self), FALSE);
}

static void
describe (RpIntroductionDialog *self,
          RpIntroduction       *now,
          const char           *refusal)
{
  g_autofree char *caution = rp_meet_caution (get_person (self, 0), get_person (self, 1));
  g_autofree char *words = NULL;

  if (now->state == RP_INTRODUCTION_PLANNED && refusal != NULL)
    words = g_strdup_printf ("%s %s", refusal, _("Should that change, say so on their page."));
  else
    words = g_steal_pointer (&caution);
  rp_form_window_set_description (RP_FORM_WINDOW (self), words);
}

static void
show_agreed (RpIntroductionDialog *self,
             guint                 side,
             gboolean              visible)
{
  RpPerson *person = get_person (self, side);
  g_autofree char *name = person != NULL ? rp_person_short_name (person) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->agreed[side]), visible && person != NULL);
  if (person == NULL)
    return;

  /* Translators: a first name, and behind it the day: “Ottoline agreed” */
  title = g_strdup_printf (_("%s agreed"), name);
  rp_day_row_set_title (self->agreed[side], title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->agreed[side]),
                               person->consent == RP_CONSENT_MAY ? _("May be introduced anyway")
                                                                 : _("Is asked first"));
}

void
rp_introduction_dialog_update (RpIntroductionDialog *self)
{
  RpPerson *first = get_person (self, 0);
  RpPerson *second = get_person (self, 1);
  g_autoptr(RpIntroduction) now = dup_introduction (self);
  g_autofree char *refusal = rp_meet_refusal (first, second);
  g_autofree char *stands = rp_introduction_stands (now, first, second, self->today);
  gboolean complete = is_complete (self);
  gboolean mine = self->introduction->introducer == NULL && self->who[0] != NULL
                  && self->who[1] != NULL;
  gboolean was_planned = self->introduction->state == RP_INTRODUCTION_PLANNED;
  gboolean refused = was_planned && refusal != NULL;
  gboolean lacks = was_planned && mine && rp_introduction_lacks (now, first, second, NULL, NULL);

  /* Who takes a consent back takes it back all. */
  if (lacks && now->state != RP_INTRODUCTION_PLANNED)
    {
      rp_choice_set_selected (self->states, 0);
      return;
    }

  describe (self, now, refusal);
  rp_introduction_dialog_show_twice (self, refused ? NULL : first, refused ? NULL : second);
  for (guint i = 0; i < 2; i++)
    show_agreed (self, i, mine && complete && !refused);
  gtk_widget_set_visible (self->agreed_part, mine && complete && !refused
                                             && (was_planned || now->introduced_agreed != 0
                                                 || now->to_person_agreed != 0));
  gtk_widget_set_visible (self->states_part, complete && !refused && !lacks);
  gtk_widget_set_visible (GTK_WIDGET (self->stands), complete && !refused);
  gtk_label_set_text (self->stands, stands);
  gtk_widget_set_visible (self->result_list, now->state != RP_INTRODUCTION_PLANNED);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome_row),
                          now->state == RP_INTRODUCTION_FOLLOWED_UP
                          || now->state == RP_INTRODUCTION_MET);
  gtk_widget_set_visible (GTK_WIDGET (self->texts),
                          mine && complete && !refused && self->paired != NULL
                          && (was_planned || now->state == RP_INTRODUCTION_INTRODUCED));
  if (gtk_widget_get_visible (GTK_WIDGET (self->texts)))
    show_texts (self, now);
  rp_form_window_set_can_save (RP_FORM_WINDOW (self), complete && !refused);
}

void
rp_introduction_dialog_people_changed (RpIntroductionDialog *self)
{
  fill_why (self);
  rp_introduction_dialog_update (self);
}

static const char *
undo_label (RpIntroductionDialog *self,
            RpIntroduction       *now)
{
  if (self->is_new && now->state == RP_INTRODUCTION_PLANNED)
    return _("Plan Introduction");
  if (now->state != self->introduction->state && now->state == RP_INTRODUCTION_INTRODUCED)
    return _("Introduce Two People");

  return self->is_new ? _("Introduce Two People") : _("Change Introduction");
}

static char *
toast_words (RpIntroductionDialog *self,
             RpIntroduction       *now)
{
  guint32 due = rp_introduction_follow_up (now);
  g_autofree char *day = NULL;

  if (self->is_new && now->state == RP_INTRODUCTION_PLANNED)
    return g_strdup (_("Introduction planned"));
  if (now->state == self->introduction->state || due <= self->today)
    return g_strdup (_("Introduction changed"));

  day = rp_day_format (due, _("%A, %-d %B"));
  /* Translators: %s is a day */
  return g_strdup_printf (_("Introduced. Today asks on %s what came of it"), day);
}

static void
take (char **text,
      char  *value)
{
  g_free (*text);
  *text = value;
}

static void
save_cb (RpIntroductionDialog *self)
{
  g_autoptr(RpIntroduction) now = dup_introduction (self);
  g_autoptr(RpBatch) batch = rp_batch_new (undo_label (self, now));
  g_autofree char *toast = toast_words (self, now);

  if (self->who[0] != NULL)
    take (&now->introduced, rp_who_part_put (self->who[0], batch));
  if (self->who[1] != NULL)
    take (&now->to_person, rp_who_part_put (self->who[1], batch));
  take (&now->why, rp_lines_row_dup_text (self->why_row));
  take (&now->outcome, rp_lines_row_dup_text (self->outcome_row));
  rp_batch_put (batch, now);
  rp_writer_write (self->writer, g_steal_pointer (&batch), toast, RP_FORM_WINDOW (self));
}

static void
rp_introduction_dialog_dispose (GObject *object)
{
  RpIntroductionDialog *self = RP_INTRODUCTION_DIALOG (object);

  for (guint i = 0; i < 2; i++)
    g_clear_object (&self->who[i]);
  g_clear_pointer (&self->pair, rp_pair_free);
  g_clear_pointer (&self->paired, rp_network_unref);
  g_clear_pointer (&self->prefill, g_free);
  g_clear_pointer (&self->twice_key, g_free);
  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  g_clear_object (&self->introduction);

  G_OBJECT_CLASS (rp_introduction_dialog_parent_class)->dispose (object);
}

static void
rp_introduction_dialog_class_init (RpIntroductionDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_introduction_dialog_dispose;
  rp_introduction_dialog_install_twice (GTK_WIDGET_CLASS (klass));
}

static void
rp_introduction_dialog_init (RpIntroductionDialog *self)
{
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

static void
present (RpWriter       *writer,
         RpIntroduction *introduction,
         gboolean        is_new)
{
  RpIntroductionDialog *self = g_object_new (RP_TYPE_INTRODUCTION_DIALOG,
                                             "transient-for", rp_writer_get_window (writer),
                                             "title", is_new ? _("Introduce") : _("Introduction"),
                                             NULL);

  self->writer = g_object_ref (writer);
  self->introduction = rp_record_copy (introduction);
  self->is_new = is_new;
  self->reader = rp_network_reader_new (rp_writer_get_store (writer));
  self->today = rp_network_reader_get_today (self->reader);
  rp_introduction_dialog_build (self);
  rp_introduction_dialog_update (self);
  rp_dialog_present_soon (GTK_WINDOW (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpWriter) writer = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpIntroduction) introduction = rp_store_get_finish (RP_STORE (source), result, &error);

  if (introduction == NULL)
    rp_writer_error (writer, error);
  else
    present (writer, introduction, FALSE);
}

static char *
dup_id (const char *id)
{
  return id != NULL && *id != '\0' ? g_strdup (id) : NULL;
}

/**
 * rp_introduction_dialog_present:
 * @writer: how to write it
 * @person: (nullable): the UUID of who is introduced
 * @other: (nullable): the UUID of to whom
 * @introduction: (nullable): the UUID of one to go on with; else a new one is
 *   planned
 */
void
rp_introduction_dialog_present (RpWriter   *writer,
                                const char *person,
                                const char *other,
                                const char *introduction)
{
  g_autoptr(RpIntroduction) made = NULL;

  g_return_if_fail (RP_IS_WRITER (writer));

  if (introduction != NULL && *introduction != '\0')
    {
      rp_store_get_async (rp_writer_get_store (writer), RP_TYPE_INTRODUCTION, introduction, NULL,
                          read_cb, g_object_ref (writer));
      return;
    }

  made = rp_record_new (RP_TYPE_INTRODUCTION);
  made->introduced = dup_id (person);
  made->to_person = dup_id (other);
  made->state = RP_INTRODUCTION_PLANNED;
  present (writer, made, TRUE);
}
