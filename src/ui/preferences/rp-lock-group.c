/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-lock-group.h"

#include "rp-plain.h"
#include "rp-text-scale.h"

#include <glib/gi18n.h>

static const int minutes[] = { 1, 2, 5, 10, 15, 30, 60 };

static gboolean
to_choice (GValue   *value,
           GVariant *variant,
           gpointer  user_data)
{
  guint choice = 0;

  while (choice + 1 < G_N_ELEMENTS (minutes) && minutes[choice] < g_variant_get_int32 (variant))
    choice++;
  g_value_set_uint (value, choice);

  return TRUE;
}

static GVariant *
from_choice (const GValue       *value,
             const GVariantType *expected,
             gpointer            user_data)
{
  guint choice = g_value_get_uint (value);

  return choice < G_N_ELEMENTS (minutes) ? g_variant_new_int32 (minutes[choice]) : NULL;
}

static GtkWidget *
new_minutes_row (GSettings *settings)
{
  g_autoptr(GtkStringList) choices = gtk_string_list_new (NULL);
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      g_autofree char *choice =
        g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes[i]), minutes[i]);

      gtk_string_list_append (choices, choice);
    }
  row = g_object_new (ADW_TYPE_COMBO_ROW,
                      "title", _("Lock after"),
                      "subtitle", _("Without a key stroke or a click"),
                      "model", choices,
                      /* Large text leaves the choice no room beside the title. */
                      "use-subtitle", rp_text_scale_is_large (),
                      NULL);
  g_settings_bind_with_mapping (settings, "lock-after", row, "selected", G_SETTINGS_BIND_DEFAULT,
                                to_choice, from_choice, NULL, NULL);

  return row;
}

static GtkWidget *
new_blank_row (GSettings *settings)
{
  GtkWidget *row = rp_plain_row_new (_("Lock when the screen goes blank"),
                                     _("They always lock when the session locks, "
                                       "or the computer goes to sleep"));
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_settings_bind (settings, "lock-when-blank", toggle, "active", G_SETTINGS_BIND_DEFAULT);

  return row;
}

/**
 * rp_lock_group_new:
 * @settings: of the program
 *
 * Returns: (transfer floating): when private notes lock by themselves
 */
GtkWidget *
rp_lock_group_new (GSettings *settings)
{
  GtkWidget *group;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Locking"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_minutes_row (settings));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_blank_row (settings));

  return group;
}
