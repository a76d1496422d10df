/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favours-page.h"

#include "rp-help-page.h"
#include "rp-late-menu.h"
#include "rp-ledger-table.h"
#include "rp-ledger-view.h"
#include "rp-model.h"
#include "rp-network-reader.h"
#include "rp-shelf-page.h"
#include "rp-state-page.h"
#include "rp-thanks-dialog.h"
#include "rp-writer.h"

#include <glib/gi18n.h>

/**
 * RpFavoursPage:
 *
 * The place of favours: the jars on their shelf, or all that went into them and
 * out of them as a table; and what went either way with one person. What it
 * owes the window stands in rp-window.h.
 */
struct _RpFavoursPage
{
  RpPlace          parent_instance;

  RpWriter        *writer;
  RpNetworkReader *reader;
  RpHelpPage      *help;     /* (nullable): made when it is first shown */

  /* Template widgets */
  AdwLeaflet      *leaflet;
  GtkWidget       *home_pane;
  AdwHeaderBar    *header;
  GtkWidget       *back;
  GtkMenuButton   *menu_button;
  GMenuModel      *more_menu;
  GtkToggleButton *table_button;
  GtkStack        *stack;
  RpShelfPage     *shelf;
  RpLedgerTable   *table;
  AdwBin          *empty;
  GtkStack        *detail_pane;
  AdwHeaderBar    *detail_header;
  RpLedgerView    *ledger;
};

G_DEFINE_FINAL_TYPE (RpFavoursPage, rp_favours_page, RP_TYPE_PLACE)

static gboolean
shows_ledger (RpFavoursPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->detail_pane), "ledger") == 0;
}

/* Only what is in sight is brought up to date. */
static void
show_network (RpFavoursPage *self)
{
  RpNetwork *network = rp_network_reader_get_network (self->reader);
  guint32 today = rp_network_reader_get_today (self->reader);
  gboolean table = gtk_toggle_button_get_active (self->table_button);

  if (network == NULL)
    return;

  if (table)
    rp_ledger_table_show (self->table, network, today);
  else
    rp_shelf_page_show (self->shelf, network);
  gtk_stack_set_visible_child_name (self->stack, table ? "table"
                                    : rp_shelf_page_is_empty (self->shelf) ? "empty" : "shelf");
  if (self->help != NULL)
    rp_help_page_show (self->help, network);
  if (rp_ledger_view_get_person (self->ledger) != NULL
      && !rp_ledger_view_show (self->ledger, network, today) && shows_ledger (self))
    rp_place_show_list (RP_PLACE (self));
}

static void
failed_cb (RpFavoursPage *self,
           const GError  *error)
{
  rp_writer_error (self->writer, error);
}

static void
table_toggled_cb (RpFavoursPage *self)
{
  show_network (self);
}

static void
show_person (RpFavoursPage *self,
             const char    *person)
{
  rp_ledger_view_set_person (self->ledger, person);
  gtk_stack_set_visible_child_name (self->detail_pane, "ledger");
  show_network (self);
  rp_place_show_detail (RP_PLACE (self));
}

static void
chosen_cb (RpFavoursPage *self,
           const char    *person)
{
  show_person (self, person);
}

static void
rp_favours_page_fold (RpPlace *place)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (place);

  adw_header_bar_set_show_start_title_buttons (self->detail_header,
                                               rp_place_get_outer_folded (place));
  rp_ledger_table_set_narrow (self->table, rp_place_get_outer_folded (place));
  if (self->help != NULL)
    rp_help_page_show_buttons (self->help, rp_place_get_outer_folded (place));
}

static GtkWidget *
rp_favours_page_get_start (RpPlace *place)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (place);

  return self->help != NULL && !shows_ledger (self) ? rp_help_page_get_start (self->help) : NULL;
}

static const char *
rp_favours_page_get_selected (RpPlace *place,
                              GType   *type)
{
  *type = RP_TYPE_PERSON;
  if (!shows_ledger (RP_FAVOURS_PAGE (place)))
    return NULL;

  return rp_ledger_view_get_person (RP_FAVOURS_PAGE (place)->ledger);
}

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
  show_person (RP_FAVOURS_PAGE (widget), g_variant_get_string (parameter, NULL));
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
  RpFavoursPage *self = RP_FAVOURS_PAGE (widget);

  if (self->help == NULL)
    {
      self->help = RP_HELP_PAGE (rp_help_page_new (self->writer));
      gtk_stack_add_named (self->detail_pane, GTK_WIDGET (self->help), "help");
      rp_help_page_show_buttons (self->help, rp_place_get_outer_folded (RP_PLACE (self)));
    }
  gtk_stack_set_visible_child_name (self->detail_pane, "help");
  show_network (self);
  rp_place_show_detail (RP_PLACE (self));
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
  g_autoptr(RpBatch) batch = rp_batch_new (_("Remove Favour"));
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  rp_batch_delete (batch, RP_TYPE_FAVOUR, id);
  rp_writer_write (RP_FAVOURS_PAGE (widget)->writer, g_steal_pointer (&batch), _("Removed"), NULL);
}

static void
rp_favours_page_dispose (GObject *object)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (object);

  self->help = NULL;
  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_FAVOURS_PAGE);

  G_OBJECT_CLASS (rp_favours_page_parent_class)->dispose (object);
}

static void
rp_favours_page_constructed (GObject *object)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (object);
  RpPlace *place = RP_PLACE (object);
  RpStore *store = rp_place_get_store (place);
  GtkWidget *empty;

  G_OBJECT_CLASS (rp_favours_page_parent_class)->constructed (object);

  empty = rp_state_page_new ("rapport-jar-symbolic", _("No Jar Yet"),
                             _("Everybody you meet has a jar. Give first: an insight, an "
                               "introduction, help, or visibility."));
  rp_state_page_add_button (RP_STATE_PAGE (empty), _("Log Encounter"), "pill",
                            "win.log-encounter(('', ''))");
  adw_bin_set_child (self->empty, empty);
  rp_late_menu_set (self->menu_button, self->more_menu);
  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  self->reader = rp_network_reader_new (store);
  g_signal_connect_object (self->reader, "read", G_CALLBACK (show_network), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  rp_place_bind_header (place, self->header, self->back);
  rp_place_set_panes (place, self->leaflet, self->home_pane, GTK_WIDGET (self->detail_pane));
}

static void
install_actions (GtkWidgetClass *widget_class)
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

static void
rp_favours_page_class_init (RpFavoursPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_favours_page_constructed;
  object_class->dispose = rp_favours_page_dispose;
  RP_PLACE_CLASS (klass)->fold = rp_favours_page_fold;
  RP_PLACE_CLASS (klass)->get_selected = rp_favours_page_get_selected;
  RP_PLACE_CLASS (klass)->get_start = rp_favours_page_get_start;

  g_type_ensure (RP_TYPE_LEDGER_TABLE);
  g_type_ensure (RP_TYPE_LEDGER_VIEW);
  g_type_ensure (RP_TYPE_SHELF_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/favours/rp-favours-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, home_pane);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, header);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, back);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, more_menu);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, shelf);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, table);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, empty);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, detail_header);
  gtk_widget_class_bind_template_child (widget_class, RpFavoursPage, ledger);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
  install_actions (widget_class);
}

static void
rp_favours_page_init (RpFavoursPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_favours_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the place of favours
 */
GtkWidget *
rp_favours_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_FAVOURS_PAGE, "store", store, NULL);
}
