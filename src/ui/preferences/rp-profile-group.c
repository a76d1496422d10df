/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-profile-group.h"

#include "rp-date.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpProfileGroup:
 *
 * Who I am, as far as the rules need to know it. Each line is kept when it is
 * applied, by Return or its button.
 */
struct _RpProfileGroup
{
  AdwBin        parent_instance;

  RpWriter     *writer;
  RpProfile    *profile;      /* (nullable): as it was read last */
  GCancellable *cancellable;
  GtkWidget    *rows[5];      /* in the order of the fields */
};

G_DEFINE_FINAL_TYPE (RpProfileGroup, rp_profile_group, ADW_TYPE_BIN)

static const struct
{
  const char *field;
  const char *title;
} lines[] = {
  { "name",          N_("Name") },
  { "organization",  N_("Organization") },
  { "city",          N_("City") },
  { "time_zone",     N_("Time zone") },
  { "working_hours", N_("Working hours") },
};

#define N_OF_ME 3 /* lines about me; those about my time follow */

static const RpField *
find_field (guint line)
{
  return rp_record_class_find_field (rp_model_get_class (RP_TYPE_PROFILE), lines[line].field);
}

/* What is being written is left alone. */
static void
show_profile (RpProfileGroup *self,
              RpProfile      *profile)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *before = self->profile != NULL
                           ? rp_record_get_text (self->profile, find_field (i)) : NULL;
      const char *text = profile != NULL ? rp_record_get_text (profile, find_field (i)) : NULL;

      if (g_strcmp0 (before, text) != 0)
        gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), text != NULL ? text : "");
    }
  g_set_object (&self->profile, profile);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpProfileGroup) self = user_data;
  g_autoptr(GPtrArray) profiles = rp_store_list_finish (RP_STORE (source), result, NULL);

  if (profiles != NULL)
    show_profile (self, profiles->len > 0 ? profiles->pdata[0] : NULL);
}

static void
read_profile (RpProfileGroup *self)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PROFILE);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rp_query_limit (query, 1);
  rp_store_list_async (rp_writer_get_store (self->writer), query, self->cancellable, read_cb,
                       g_object_ref (self));
}

static void
changed_cb (RpProfileGroup *self,
            RpChanges      *changes)
{
  if (rp_changes_touch (changes, RP_TYPE_PROFILE))
    read_profile (self);
}

/* Returns: (nullable): a sentence that says why @text cannot be taken */
static const char *
find_problem (const char *field,
              const char *text)
{
  RpWorkingHours hours;
  g_autoptr(GTimeZone) zone = NULL;

  if (text == NULL)
    return NULL;

  if (g_str_equal (field, "working_hours") && !rp_working_hours_parse (&hours, text))
    return _("These are no working hours. Write them like Mon-Fri 08:00-18:00.");

  if (g_str_equal (field, "time_zone"))
    {
      zone = g_time_zone_new_identifier (text);
      if (zone == NULL)
        return _("There is no such time zone. Write it like Europe/Berlin.");
    }

  return NULL;
}

static void
apply_cb (GtkWidget      *row,
          RpProfileGroup *self)
{
  g_autofree char *text = rp_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_autoptr(RpProfile) profile = NULL;
  g_autoptr(RpBatch) batch = NULL;
  const char *problem;
  guint line = 0;

  while (self->rows[line] != row)
    line++;

  problem = find_problem (lines[line].field, text);
  if (problem != NULL)
    {
      gtk_widget_add_css_class (row, "error");
      rp_writer_toast (self->writer, problem, FALSE);
      return;
    }

  gtk_widget_remove_css_class (row, "error");
  profile = self->profile != NULL ? rp_record_copy (self->profile)
                                  : rp_record_new (RP_TYPE_PROFILE);
  rp_record_set_text (profile, find_field (line), text);
  batch = rp_batch_new (_("Change Profile"));
  rp_batch_put (batch, profile);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Changed"), NULL);
}

static void
rp_profile_group_dispose (GObject *object)
{
  RpProfileGroup *self = RP_PROFILE_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->profile);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (rp_profile_group_parent_class)->dispose (object);
}

static void
rp_profile_group_class_init (RpProfileGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_profile_group_dispose;
}

static void
append_group (RpProfileGroup *self,
              GtkWidget      *box,
              const char     *title,
              const char     *description,
              guint           first,
              guint           end)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (guint i = first; i < end; i++)
    {
      self->rows[i] = g_object_new (ADW_TYPE_ENTRY_ROW,
                                    "title", _(lines[i].title),
                                    "show-apply-button", TRUE,
                                    NULL);
      g_signal_connect_object (self->rows[i], "apply", G_CALLBACK (apply_cb), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rows[i]);
    }
  gtk_box_append (GTK_BOX (box), group);
}

static void
rp_profile_group_init (RpProfileGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  append_group (self, box, _("Me"),
                _("What the rules need to know: that your organization is not theirs."),
                0, N_OF_ME);
  append_group (self, box, _("My time"),
                _("Write a zone like Europe/Berlin, and hours like Mon-Fri 08:00-18:00. Without a "
                  "zone it is this computer’s."), N_OF_ME, G_N_ELEMENTS (lines));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_profile_group_new:
 * @writer: how to write it
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
rp_profile_group_new (RpWriter *writer)
{
  RpProfileGroup *self = g_object_new (RP_TYPE_PROFILE_GROUP, NULL);

  self->writer = g_object_ref (writer);
  g_signal_connect_object (rp_writer_get_store (writer), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_profile (self);

  return GTK_WIDGET (self);
}
