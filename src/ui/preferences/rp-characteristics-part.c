/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-characteristics-part.h"

#include "rp-advice.h"
#include "rp-record-form.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define MOST 8 /* characteristics that are in use */

/**
 * RpCharacteristicsPart:
 *
 * What makes a topic work, in the user's own words and order: each can be
 * reworded, moved and retired, and others added, up to eight. The sum of a
 * topic scales to 18, however many there are.
 */
struct _RpCharacteristicsPart
{
  RpRecordPart  parent_instance;

  RpWriter     *writer;
  GPtrArray    *used;         /* (element-type RpCharacteristic): by rank */
  GPtrArray    *retired;      /* (element-type RpCharacteristic): by rank */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RpCharacteristicsPart, rp_characteristics_part, RP_TYPE_RECORD_PART)

static RpCharacteristic *
find (RpCharacteristicsPart *self,
      GVariant              *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);
  RpCharacteristic *found = rp_facts_find (self->used, id);

  return found != NULL ? found : rp_facts_find (self->retired, id);
}

static void
add_button (GtkWidget  *row,
            const char *icon_name,
            const char *label,
            const char *action,
            gboolean    possible)
{
  RpRecord *record = rp_record_row_get_record (RP_RECORD_ROW (row));
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  g_autofree char *name = NULL;

  /* Translators: what a button does, and to which row: “Move Up: No clear industry answer” */
  name = g_strdup_printf (_("%1$s: %2$s"), label,
                          rp_characteristic_get_name (RP_CHARACTERISTIC (record)));
  rp_tip_set (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (possible)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rp_record_get_id (record));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
    }
  gtk_widget_set_sensitive (button, possible);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
new_row (RpCharacteristic *characteristic)
{
  const char *words = NULL;
  GtkWidget *row;

  if (characteristic->retired)
    words = _("Retired");
  else if (g_strcmp0 (characteristic->key, RP_CHARACTERISTIC_CURIOUS) == 0)
    words = _("Counted from who is curious");
  row = rp_record_row_new (characteristic, rp_characteristic_get_name (characteristic), words);
  rp_record_row_set_edit (RP_RECORD_ROW (row), "characteristic.edit");

  return row;
}

static void
show (RpCharacteristicsPart *self)
{
  RpRecordPart *part = RP_RECORD_PART (self);

  rp_record_part_begin (part);
  for (guint i = 0; i < self->used->len; i++)
    {
      GtkWidget *row = new_row (self->used->pdata[i]);

      add_button (row, "go-up-symbolic", _("Move Up"), "characteristic.up", i > 0);
      add_button (row, "go-down-symbolic", _("Move Down"), "characteristic.down",
                  i + 1 < self->used->len);
      add_button (row, "view-conceal-symbolic", _("Retire"), "characteristic.retire",
                  self->used->len > 1);
      rp_record_part_append (part, row);
    }
  if (self->used->len < MOST)
    rp_record_part_invite (part, _("Add a characteristic…"), "characteristic.add");
  for (guint i = 0; i < self->retired->len; i++)
    {
      GtkWidget *row = new_row (self->retired->pdata[i]);

      gtk_widget_add_css_class (row, "retired");
      add_button (row, "view-reveal-symbolic", _("Bring Back"), "characteristic.bring-back",
                  self->used->len < MOST);
      rp_record_part_append (part, row);
    }
  rp_record_part_end (part);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpCharacteristicsPart) self = user_data;
  g_autoptr(GPtrArray) read = rp_store_list_finish (RP_STORE (source), result, NULL);

  if (read == NULL)
    return;

  g_ptr_array_set_size (self->used, 0);
  g_ptr_array_set_size (self->retired, 0);
  for (guint i = 0; i < read->len; i++)
    {
      RpCharacteristic *characteristic = read->pdata[i];

      g_ptr_array_add (characteristic->retired ? self->retired : self->used,
                       g_object_ref (characteristic));
    }
  show (self);
}

static void
read_characteristics (RpCharacteristicsPart *self)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_CHARACTERISTIC);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rp_query_order (query, "rank", FALSE);
  rp_store_list_async (rp_writer_get_store (self->writer), query, self->cancellable, read_cb,
                       g_object_ref (self));
}

static void
changed_cb (RpCharacteristicsPart *self,
            RpChanges             *changes)
{
  if (rp_changes_touch (changes, RP_TYPE_CHARACTERISTIC))
    read_characteristics (self);
}

static void
write_retired (RpCharacteristicsPart *self,
               RpCharacteristic      *characteristic,
               gboolean               retired)
{
  g_autoptr(RpCharacteristic) copy = rp_record_copy (characteristic);
  g_autoptr(RpBatch) batch = rp_batch_new (retired ? _("Retire Characteristic")
                                                   : _("Bring Characteristic Back"));

  copy->retired = retired;
  rp_batch_put (batch, copy);
  rp_writer_write (self->writer, g_steal_pointer (&batch), retired ? _("Retired")
                                                                   : _("Brought back"), NULL);
}

/* The ranks of all are written anew where they differ: they may have gaps, or be the same. */
static void
move (RpCharacteristicsPart *self,
      guint                  from,
      guint                  to)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Reorder Characteristics"));

  for (guint i = 0; i < self->used->len; i++)
    {
      guint rank = i == from ? to : i == to ? from : i;
      g_autoptr(RpCharacteristic) copy = rp_record_copy (self->used->pdata[i]);

      if (copy->rank == (int) rank)
        continue;
      copy->rank = (int) rank;
      rp_batch_put (batch, copy);
    }
  rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, NULL);
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpCharacteristicsPart *self = RP_CHARACTERISTICS_PART (widget);
  RpCharacteristic *characteristic = find (self, parameter);
  guint at;

  if (characteristic == NULL)
    return;

  if (g_str_equal (action_name, "characteristic.retire") && self->used->len > 1)
    write_retired (self, characteristic, TRUE);
  else if (g_str_equal (action_name, "characteristic.bring-back") && self->used->len < MOST)
    write_retired (self, characteristic, FALSE);
  else if (!g_ptr_array_find (self->used, characteristic, &at))
    return;
  else if (g_str_equal (action_name, "characteristic.up") && at > 0)
    move (self, at, at - 1);
  else if (g_str_equal (action_name, "characteristic.down") && at + 1 < self->used->len)
    move (self, at, at + 1);
}

/* A built-in one without words of the user's own goes back to the words it came with. */
static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpCharacteristicsPart *self = RP_CHARACTERISTICS_PART (widget);
  RpCharacteristic *characteristic = find (self, parameter);
  RpRecordForm *form;

  if (characteristic == NULL)
    return;

  form = rp_record_form_new (self->writer, _("Characteristic"), characteristic);
  if (characteristic->key != NULL)
    rp_form_window_set_description (RP_FORM_WINDOW (form),
                                    _("Left empty, it goes back to its own words."));
  rp_record_form_add_text (form, "name", _("In your words"));
  if (characteristic->key == NULL)
    rp_record_form_require (form, "name");
  rp_record_form_present (form, _("Reword Characteristic"), NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RpCharacteristicsPart *self = RP_CHARACTERISTICS_PART (widget);
  g_autoptr(RpCharacteristic) characteristic = rp_record_new (RP_TYPE_CHARACTERISTIC);
  RpRecordForm *form;

  if (self->used->len >= MOST)
    return;

  characteristic->rank = (int) MIN (100, self->used->len + self->retired->len);
  form = rp_record_form_new (self->writer, _("New Characteristic"), characteristic);
  rp_form_window_set_description (RP_FORM_WINDOW (form),
                                  _("What makes a topic worth an evening"));
  rp_record_form_add_text (form, "name", _("In your words"));
  rp_record_form_require (form, "name");
  rp_record_form_present (form, _("Add Characteristic"), _("Added"));
}

static void
rp_characteristics_part_dispose (GObject *object)
{
  RpCharacteristicsPart *self = RP_CHARACTERISTICS_PART (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->used, g_ptr_array_unref);
  g_clear_pointer (&self->retired, g_ptr_array_unref);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (rp_characteristics_part_parent_class)->dispose (object);
}

static void
rp_characteristics_part_class_init (RpCharacteristicsPartClass *klass)
{
  static const char *const changing[] = {
    "characteristic.up", "characteristic.down", "characteristic.retire",
    "characteristic.bring-back",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_characteristics_part_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_class_install_action (widget_class, changing[i], "s", change_action);
  gtk_widget_class_install_action (widget_class, "characteristic.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "characteristic.add", NULL, add_action);
}

static void
rp_characteristics_part_init (RpCharacteristicsPart *self)
{
  self->used = rp_facts_array_new ();
  self->retired = rp_facts_array_new ();
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)),
                        _("What makes a good topic"));
}

/**
 * rp_characteristics_part_new:
 * @writer: how to write them
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
rp_characteristics_part_new (RpWriter *writer)
{
  RpCharacteristicsPart *self = g_object_new (RP_TYPE_CHARACTERISTICS_PART, NULL);

  self->writer = g_object_ref (writer);
  g_signal_connect_object (rp_writer_get_store (writer), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_characteristics (self);

  return GTK_WIDGET (self);
}
