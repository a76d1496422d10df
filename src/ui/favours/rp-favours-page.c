/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favours-page-private.h"

#include "rp-late-menu.h"
#include "rp-model.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

/**
 * RpFavoursPage:
 *
 * The place of favours: the jars on their shelf, or all that went into them and
 * out of them as a table; and what went either way with one person. What it
 * owes the window stands in rp-window.h.
 */
G_DEFINE_FINAL_TYPE (RpFavoursPage, rp_favours_page, RP_TYPE_PLACE)

static gboolean
shows (RpFavoursPage *self,
       const char    *pane)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->detail_pane), pane) == 0;
}

/* Only what is in sight is brought up to date. */
void
rp_favours_page_show_network (RpFavoursPage *self)
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
  rp_favours_page_fill_panes (self, network, today);
  if (rp_ledger_view_get_person (self->ledger) != NULL
      && !rp_ledger_view_show (self->ledger, network, today) && shows (self, "ledger"))
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
  rp_favours_page_show_network (self);
}

void
rp_favours_page_show_person (RpFavoursPage *self,
                             const char    *person)
{
  rp_ledger_view_set_person (self->ledger, person);
  gtk_stack_set_visible_child_name (self->detail_pane, "ledger");
  rp_favours_page_show_network (self);
  rp_place_show_detail (RP_PLACE (self));
}

static void
chosen_cb (RpFavoursPage *self,
           const char    *person)
{
  rp_favours_page_show_person (self, person);
}

static void
rp_favours_page_fold (RpPlace *place)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (place);

  adw_header_bar_set_show_start_title_buttons (self->detail_header,
                                               rp_place_get_outer_folded (place));
  rp_ledger_table_set_narrow (self->table, rp_place_get_outer_folded (place));
  rp_favours_page_fold_panes (self, rp_place_get_outer_folded (place));
}

static GtkWidget *
rp_favours_page_get_start (RpPlace *place)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (place);

  return self->help != NULL && shows (self, "help") ? rp_help_page_get_start (self->help) : NULL;
}

static const char *
rp_favours_page_get_selected (RpPlace *place,
                              GType   *type)
{
  *type = RP_TYPE_PERSON;
  if (!shows (RP_FAVOURS_PAGE (place), "ledger"))
    return NULL;

  return rp_ledger_view_get_person (RP_FAVOURS_PAGE (place)->ledger);
}

static void
rp_favours_page_dispose (GObject *object)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (object);

  self->help = NULL;
  self->appeals = NULL;
  self->gifts = NULL;
  g_clear_pointer (&self->headers, g_ptr_array_unref);
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
  g_signal_connect_object (self->reader, "read", G_CALLBACK (rp_favours_page_show_network), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  rp_place_bind_header (place, self->header, self->back);
  rp_place_set_panes (place, self->leaflet, self->home_pane, GTK_WIDGET (self->detail_pane));
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
  rp_favours_page_install_actions (widget_class);
  rp_favours_page_install_appeals (widget_class);
}

static void
rp_favours_page_init (RpFavoursPage *self)
{
  self->headers = g_ptr_array_new ();
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
