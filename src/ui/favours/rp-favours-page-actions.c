/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favours-page-private.h"

#include "rp-model.h"
#include "rp-thanks-dialog.h"

#include <glib/gi18n.h>

/* What the place of favours does with a jar and a favour. */

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  GType type;
  const char *person = rp_place_get_shown (RP_PLACE (widget), &type);

  gtk_widget_activate_action (widget, "win.add-favour", "(ss)", person != NULL ? person : "",
                              "given");
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_favours_page_show_person (RP_FAVOURS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
table_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GtkToggleButton *button = RP_FAVOURS_PAGE (widget)->table_button;

  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
}

static void
who_can_help_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  rp_favours_page_show_help (RP_FAVOURS_PAGE (widget), NULL);
}

static void
gifts_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rp_favours_page_show_gifts (RP_FAVOURS_PAGE (widget));
}

static void
show_person_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  const char *person = rp_ledger_view_get_person (RP_FAVOURS_PAGE (widget)->ledger);

  if (person != NULL)
    gtk_widget_activate_action (widget, "win.show-person", "s", person);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action_variant (widget, "win.edit-favour", parameter);
}

static void
thank_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rp_thanks_dialog_present (RP_FAVOURS_PAGE (widget)->writer,
                            g_variant_get_string (parameter, NULL));
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_ledger_view_show_more (RP_FAVOURS_PAGE (widget)->ledger);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr(RpBatch) batch = NULL;
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  batch = rp_batch_new (g_str_equal (kind, "appeal") ? _("Remove Need") : _("Remove Favour"));
  rp_batch_delete (batch, rp_model_find_type (kind), id);
  rp_writer_write (RP_FAVOURS_PAGE (widget)->writer, g_steal_pointer (&batch), _("Removed"), NULL);
}

void
rp_favours_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "place.new", NULL, new_action },
    { "place.show", "s", show_action },
    { "favours.table", NULL, table_action },
    { "favours.who-can-help", NULL, who_can_help_action },
    { "favours.gifts", NULL, gifts_action },
    { "favours.show-person", NULL, show_person_action },
    { "favour.edit", "s", edit_action },
    { "favour.thank", "s", thank_action },
    { "favour.more", NULL, more_action },
    { "record.remove", "(ss)", remove_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_L, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "favours.table", NULL);
}
