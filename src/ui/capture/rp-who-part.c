/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-who-part.h"

#include "rp-capture-words.h"
#include "rp-chosen-row.h"
#include "rp-store-places.h"

#include <glib/gi18n.h>

struct _RpWhoPart
{
  GObject        parent_instance;

  RpStore       *store;
  GCancellable  *cancellable;   /* of what is read; NULL once the part is gone */
  RpPickRow     *pick;
  RpChosenRow   *row;
  RpPersonFacts *facts;         /* (nullable): of who is chosen */
};

G_DEFINE_FINAL_TYPE (RpWhoPart, rp_who_part, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpWhoPart) self = user_data;
  g_autoptr(RpPersonFacts) facts = rp_store_person_facts_finish (RP_STORE (source), result, NULL);
  g_autofree char *role = NULL;

  /* Without it the name stands alone. */
  if (facts == NULL || self->cancellable == NULL)
    return;

  if (rp_pick_row_get_record (self->pick) == NULL)
    {
      RpFormWindow *form = RP_FORM_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->pick)));

      rp_form_window_set_filling (form, TRUE);
      rp_pick_row_set_record (self->pick, facts->entry->person);
      rp_form_window_set_filling (form, FALSE);
      rp_chosen_row_update (self->row);
    }
  role = rp_capture_role (facts);
  rp_chosen_row_set_subtitle (self->row, role);
  self->facts = g_steal_pointer (&facts);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
forget (RpWhoPart *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->facts, rp_person_facts_free);
}

static void
picked_cb (RpWhoPart *self)
{
  RpPerson *person = rp_who_part_get_person (self);

  forget (self);
  if (person != NULL)
    rp_who_part_set_person (self, rp_record_get_id (person));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
typed_cb (RpWhoPart *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
rp_who_part_dispose (GObject *object)
{
  RpWhoPart *self = RP_WHO_PART (object);

  forget (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_who_part_parent_class)->dispose (object);
}

static void
rp_who_part_class_init (RpWhoPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_who_part_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_who_part_init (RpWhoPart *self)
{
}

/**
 * rp_who_part_new:
 * @form: a dialog, which lives as long as the part
 * @store: the library
 *
 * Adds the rows to @form.
 *
 * Returns: (transfer full): a part with nobody chosen
 */
RpWhoPart *
rp_who_part_new (RpFormWindow *form,
                 RpStore      *store)
{
  RpWhoPart *self = g_object_new (RP_TYPE_WHO_PART, NULL);

  self->store = g_object_ref (store);
  self->pick = RP_PICK_ROW (rp_pick_row_new (store, RP_TYPE_PERSON, _("Who")));
  rp_form_window_add_row (form, GTK_WIDGET (self->pick));
  self->row = RP_CHOSEN_ROW (rp_chosen_row_new_person (self->pick));
  rp_form_window_add_row (form, GTK_WIDGET (self->row));
  g_signal_connect_object (self->pick, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pick, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * rp_who_part_set_person:
 * @self: a part
 * @id: the UUID of who it is
 *
 * Reads about somebody, and chooses them.
 */
void
rp_who_part_set_person (RpWhoPart  *self,
                        const char *id)
{
  g_autoptr(GTimeZone) zone = NULL;

  g_return_if_fail (RP_IS_WHO_PART (self));
  g_return_if_fail (id != NULL);

  forget (self);
  zone = g_time_zone_new_local ();
  self->cancellable = g_cancellable_new ();
  rp_store_person_facts_async (self->store, id, g_get_real_time () / G_USEC_PER_SEC, zone,
                               self->cancellable, read_cb, g_object_ref (self));
}

/**
 * rp_who_part_get_pick:
 * @self: a part
 *
 * Returns: (transfer none): the entry; it is hidden once somebody is chosen
 */
GtkWidget *
rp_who_part_get_pick (RpWhoPart *self)
{
  g_return_val_if_fail (RP_IS_WHO_PART (self), NULL);

  return GTK_WIDGET (self->pick);
}

/**
 * rp_who_part_get_person:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): who is chosen
 */
RpPerson *
rp_who_part_get_person (RpWhoPart *self)
{
  g_return_val_if_fail (RP_IS_WHO_PART (self), NULL);

  return rp_pick_row_get_record (self->pick);
}

/**
 * rp_who_part_dup_person:
 * @self: a part
 *
 * Returns: (transfer full) (nullable): who is chosen, or a new person by the
 *   name that was typed
 */
RpPerson *
rp_who_part_dup_person (RpWhoPart *self)
{
  RpPerson *person;
  char *name;

  g_return_val_if_fail (RP_IS_WHO_PART (self), NULL);

  if (rp_who_part_get_person (self) != NULL)
    return g_object_ref (rp_who_part_get_person (self));

  name = rp_who_part_dup_new (self);
  if (name == NULL)
    return NULL;

  person = rp_record_new (RP_TYPE_PERSON);
  person->name = name;
  person->kind = RP_PERSON_EXECUTIVE;
  person->stage = RP_STAGE_ACQUAINTED;

  return person;
}

/**
 * rp_who_part_get_facts:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): what is known about who is chosen, once
 *   it was read
 */
const RpPersonFacts *
rp_who_part_get_facts (RpWhoPart *self)
{
  g_return_val_if_fail (RP_IS_WHO_PART (self), NULL);

  return self->facts;
}

/**
 * rp_who_part_dup_new:
 * @self: a part
 *
 * Returns: (transfer full) (nullable): the name of somebody who is not in the
 *   library yet
 */
char *
rp_who_part_dup_new (RpWhoPart *self)
{
  g_return_val_if_fail (RP_IS_WHO_PART (self), NULL);

  return rp_pick_row_dup_new_name (self->pick);
}

/**
 * rp_who_part_is_ready:
 * @self: a part
 *
 * Returns: whether it is clear who is meant, known or new
 */
gboolean
rp_who_part_is_ready (RpWhoPart *self)
{
  g_return_val_if_fail (RP_IS_WHO_PART (self), FALSE);

  return !rp_pick_row_is_empty (self->pick) && rp_pick_row_is_settled (self->pick);
}

/**
 * rp_who_part_put:
 * @self: a part that is ready
 * @batch: takes somebody new
 *
 * Returns: (transfer full) (nullable): the UUID of who is meant
 */
char *
rp_who_part_put (RpWhoPart *self,
                 RpBatch   *batch)
{
  g_autoptr(RpPerson) person = NULL;

  g_return_val_if_fail (RP_IS_WHO_PART (self), NULL);
  g_return_val_if_fail (rp_who_part_is_ready (self), NULL);

  person = rp_who_part_dup_person (self);
  if (rp_who_part_get_person (self) == NULL)
    rp_batch_put (batch, person);

  return g_strdup (rp_record_get_id (person));
}
