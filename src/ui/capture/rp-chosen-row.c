/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-chosen-row.h"

#include "rp-plain.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

struct _RpChosenRow
{
  AdwActionRow  parent_instance;

  RpPickRow    *pick;      /* beside it in the list */
  AdwAvatar    *avatar;    /* of a person, else NULL */
  GtkLabel     *value;     /* of anything else, else NULL */
};

G_DEFINE_FINAL_TYPE (RpChosenRow, rp_chosen_row, ADW_TYPE_ACTION_ROW)

static void
show_person (RpChosenRow *self,
             const char  *name,
             gboolean     is_new)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               is_new ? _("New: added when you save") : "");
  adw_avatar_set_text (self->avatar, name);
}

static void
show_value (RpChosenRow *self,
            const char  *value)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  /* Translators: what was chosen for what, as a row of a form is read out */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), title, value);

  gtk_label_set_text (self->value, value);
  rp_plain_row_set_name (ADW_ACTION_ROW (self), name);
}

static void
choose_again_cb (RpChosenRow *self)
{
  rp_pick_row_set_record (self->pick, NULL);
  rp_chosen_row_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->pick));
  g_signal_emit_by_name (self->pick, "picked");
}

static void
rp_chosen_row_class_init (RpChosenRowClass *klass)
{
}

static void
rp_chosen_row_init (RpChosenRow *self)
{
  rp_plain_row_init (ADW_ACTION_ROW (self));
}

static RpChosenRow *
row_new (RpPickRow *pick)
{
  RpChosenRow *self = g_object_new (RP_TYPE_CHOSEN_ROW, "visible", FALSE, NULL);

  self->pick = pick;
  g_signal_connect_object (pick, "picked", G_CALLBACK (rp_chosen_row_update), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * rp_chosen_row_new_person:
 * @pick: where somebody is chosen; it lives as long as the row
 *
 * Returns: (transfer floating): a row for who is chosen, to be put beside
 *   @pick
 */
GtkWidget *
rp_chosen_row_new_person (RpPickRow *pick)
{
  RpChosenRow *self = row_new (pick);
  GtkWidget *clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  self->avatar = ADW_AVATAR (adw_avatar_new (32, NULL, TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->avatar), "private");
  gtk_widget_add_css_class (GTK_WIDGET (self), "private-title");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->avatar));
  rp_tip_set (clear, _("Choose Somebody Else"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (clear), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose Somebody Else"), -1);
  gtk_widget_set_valign (clear, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_add_css_class (clear, "circular");
  g_signal_connect_object (clear, "clicked", G_CALLBACK (choose_again_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), clear);
  /* One stop for Tab: the button */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);

  return GTK_WIDGET (self);
}

/**
 * rp_chosen_row_new_value:
 * @pick: where something is chosen; it lives as long as the row
 *
 * Returns: (transfer floating): a row with the title of @pick and what is
 *   chosen, to be put beside @pick
 */
GtkWidget *
rp_chosen_row_new_value (RpPickRow *pick)
{
  RpChosenRow *self = row_new (pick);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 adw_preferences_row_get_title (ADW_PREFERENCES_ROW (pick)));
  self->value = g_object_new (GTK_TYPE_LABEL,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "max-width-chars", 24,
                              NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->value));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "icon-name", "pan-down-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  g_signal_connect (self, "activated", G_CALLBACK (choose_again_cb), NULL);

  return GTK_WIDGET (self);
}

/**
 * rp_chosen_row_update:
 * @self: a row
 *
 * Shows what is chosen, or else the entry to choose it with; to be called when
 * the entry was set by the program.
 */
void
rp_chosen_row_update (RpChosenRow *self)
{
  RpRecord *record;
  g_autofree char *name = NULL;
  gboolean chosen;

  g_return_if_fail (RP_IS_CHOSEN_ROW (self));

  record = rp_pick_row_get_record (self->pick);
  name = record != NULL ? g_strdup (rp_record_get_title (record))
                        : rp_pick_row_dup_new_name (self->pick);
  chosen = name != NULL;
  if (chosen && self->avatar != NULL)
    show_person (self, name, record == NULL);
  else if (chosen)
    show_value (self, name);

  gtk_widget_set_visible (GTK_WIDGET (self), chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->pick), !chosen);
}

/**
 * rp_chosen_row_set_subtitle:
 * @self: a row
 * @subtitle: (nullable): what they are: “CEO, Brindlewick Foods”
 */
void
rp_chosen_row_set_subtitle (RpChosenRow *self,
                            const char  *subtitle)
{
  g_return_if_fail (RP_IS_CHOSEN_ROW (self));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle != NULL ? subtitle : "");
}
