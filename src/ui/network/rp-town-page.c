/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-town-page.h"

#include "rp-network-title.h"
#include "rp-scroll-line.h"
#include "rp-state-page.h"
#include "rp-town-cards.h"
#include "rp-town-where.h"
#include "rp-writer.h"

#include <glib/gi18n.h>

/**
 * RpTownPage:
 *
 * A view of the network: whom I could see in a city on some days, or at an
 * event.
 */
struct _RpTownPage
{
  RpPlace       parent_instance;

  RpWriter     *writer;
  RpTownReader *reader;

  AdwHeaderBar *header;
  GtkWidget    *back;
  GtkBox       *content;
  RpTownWhere  *where;
  RpTownCards  *cards;
  GtkWidget    *nothing;
  GtkWidget    *nobody;
  GtkLabel     *headline;
};

G_DEFINE_FINAL_TYPE (RpTownPage, rp_town_page, RP_TYPE_PLACE)

static void
show_headline (RpTownPage *self,
               RpTown     *town)
{
  guint n = town != NULL ? town->people->len : 0;
  guint n_new = 0;
  g_autofree char *people = g_strdup_printf (ngettext ("%u person you could see",
                                                       "%u people you could see", n), n);
  g_autofree char *hellos = NULL;
  g_autofree char *whole = NULL;

  for (guint i = 0; i < n; i++)
    if (((RpTownPerson *) town->people->pdata[i])->is_new)
      n_new++;
  hellos = g_strdup_printf (ngettext ("%u of them for the first time",
                                      "%u of them for the first time", n_new), n_new);
  whole = n_new > 0 ? g_strdup_printf ("%s, %s", people, hellos) : g_strdup (people);
  gtk_label_set_text (self->headline, whole);
  gtk_widget_set_visible (GTK_WIDGET (self->headline), n > 0);
}

static gboolean
is_asked (RpTownPage *self)
{
  return rp_town_where_get_city (self->where) != NULL
         || rp_town_where_get_event (self->where) != NULL;
}

static void
read_cb (RpTownPage *self)
{
  RpTown *town = rp_town_reader_get_town (self->reader);

  rp_town_cards_show (self->cards, town);
  show_headline (self, town);
  gtk_widget_set_visible (self->nothing, !is_asked (self));
  gtk_widget_set_visible (self->nobody, town != NULL && town->people->len == 0);
}

static void
failed_cb (RpTownPage   *self,
           const GError *error)
{
  rp_writer_error (self->writer, error);
}

static void
ask (RpTownPage *self)
{
  const char *event = rp_town_where_get_event (self->where);

  if (event != NULL)
    rp_town_reader_ask_event (self->reader, event);
  else
    rp_town_reader_ask_city (self->reader, rp_town_where_get_city (self->where),
                             rp_town_where_get_from (self->where),
                             rp_town_where_get_to (self->where));
  read_cb (self);
}

static void
rp_town_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_town_page_parent_class)->map (widget);
  rp_town_reader_set_active (RP_TOWN_PAGE (widget)->reader, TRUE);
}

static void
rp_town_page_unmap (GtkWidget *widget)
{
  RpTownReader *reader = RP_TOWN_PAGE (widget)->reader;

  if (reader != NULL)
    rp_town_reader_set_active (reader, FALSE);
  GTK_WIDGET_CLASS (rp_town_page_parent_class)->unmap (widget);
}

static GtkWidget *
rp_town_page_get_start (RpPlace *place)
{
  return rp_town_where_get_start (RP_TOWN_PAGE (place)->where);
}

/* A city, by its name */
static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_town_where_set_city (RP_TOWN_PAGE (widget)->where, g_variant_get_string (parameter, NULL));
}

/* Whom I meet there first has to be somebody. */
static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.add-person", NULL);
}

static void
rp_town_page_dispose (GObject *object)
{
  RpTownPage *self = RP_TOWN_PAGE (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (rp_town_page_parent_class)->dispose (object);
}

static void
rp_town_page_constructed (GObject *object)
{
  RpTownPage *self = RP_TOWN_PAGE (object);
  RpStore *store = rp_place_get_store (RP_PLACE (object));

  G_OBJECT_CLASS (rp_town_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  self->reader = rp_town_reader_new (store);
  g_signal_connect_object (self->reader, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  rp_place_bind_header (RP_PLACE (self), self->header, self->back);
  self->where = RP_TOWN_WHERE (rp_town_where_new (store));
  gtk_box_prepend (self->content, GTK_WIDGET (self->where));
  g_signal_connect_object (self->where, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  self->cards = RP_TOWN_CARDS (rp_town_cards_new (self->writer));
  gtk_box_append (self->content, GTK_WIDGET (self->cards));
  ask (self);
}

static void
rp_town_page_class_init (RpTownPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_town_page_constructed;
  object_class->dispose = rp_town_page_dispose;
  widget_class->map = rp_town_page_map;
  widget_class->unmap = rp_town_page_unmap;
  RP_PLACE_CLASS (klass)->get_start = rp_town_page_get_start;

  gtk_widget_class_install_action (widget_class, "place.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "place.show", "s", show_action);
}

static void
add_states (RpTownPage *self,
            GtkBox     *box)
{
  self->nothing = rp_state_page_new ("mark-location-symbolic", _("Where Are You Going?"),
                                     _("Name a city or an event: then this shows whom to see, "
                                       "what to raise, what is owed, and whom to greet for the "
                                       "first time."));
  self->nobody = rp_state_page_new ("system-users-symbolic", _("You Know Nobody There Yet"),
                                    _("Add somebody who lives or works there, or who comes to an "
                                      "event."));
  rp_state_page_add_button (RP_STATE_PAGE (self->nobody), _("Add Person…"), "pill",
                            "win.add-person");
  gtk_widget_add_css_class (self->nothing, "compact");
  gtk_widget_add_css_class (self->nobody, "compact");
  gtk_box_append (box, self->nothing);
  gtk_box_append (box, self->nobody);
}

static void
rp_town_page_init (RpTownPage *self)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkBox *content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 22));
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 700, "tightening-threshold",
                                   600, "child", content, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, "vexpand", TRUE, "child", clamp, NULL);

  self->header = ADW_HEADER_BAR (adw_header_bar_new ());
  adw_header_bar_set_title_widget (self->header, g_object_new (RP_TYPE_NETWORK_TITLE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->header), "flat");
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "win.back");
  gtk_widget_set_tooltip_text (self->back, _("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Back"), -1);
  adw_header_bar_pack_start (self->header, self->back);
  rp_scroll_line_watch (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->header));
  g_object_set (content, "margin-top", 12, "margin-bottom", 36, "margin-start", 14, "margin-end",
                14, NULL);
  self->content = content;
  add_states (self, content);
  self->headline = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0,
                                            "visible", FALSE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->headline), "lead");
  gtk_widget_add_css_class (GTK_WIDGET (self->headline), "dim");
  gtk_box_append (content, GTK_WIDGET (self->headline));
  gtk_widget_add_css_class (pane, "detail-pane");
  gtk_box_append (GTK_BOX (pane), GTK_WIDGET (self->header));
  gtk_box_append (GTK_BOX (pane), scroller);
  adw_bin_set_child (ADW_BIN (self), pane);
}

/**
 * rp_town_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): whom I could see in a city or at an event
 */
GtkWidget *
rp_town_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_TOWN_PAGE, "store", store, NULL);
}

/**
 * rp_town_page_get_filling:
 * @self: a page
 *
 * Returns: whether some of it is not there yet
 */
gboolean
rp_town_page_get_filling (RpTownPage *self)
{
  g_return_val_if_fail (RP_IS_TOWN_PAGE (self), FALSE);

  return rp_town_where_get_reading (self->where)
         || (is_asked (self) && rp_town_reader_get_town (self->reader) == NULL)
         || rp_town_cards_get_filling (self->cards);
}
