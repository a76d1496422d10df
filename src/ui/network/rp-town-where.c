/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-town-where.h"

#include "rp-date.h"
#include "rp-day-row.h"
#include "rp-store-communities.h"
#include "rp-text.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define MAX_CHIPS 8    /* cities and events that are offered at once */
#define SPAN_DAYS 7    /* how long one is in town when nobody says */

/**
 * RpTownWhere:
 *
 * Where one is going, and when: a city on some days, or an event, which has
 * its own. What is typed narrows down the cities and events that are offered.
 *
 * Signal "changed": it is another place, or another day.
 */
struct _RpTownWhere
{
  AdwBin        parent_instance;

  RpStore      *store;
  GCancellable *cancellable;
  GPtrArray    *cities;       /* (nullable) (element-type RpStoreCity) */
  GPtrArray    *events;       /* (nullable) (element-type RpEvent): to come */
  guint32       today;
  char         *city;         /* (nullable): chosen */
  char         *event;        /* (nullable): the UUID of what is chosen */
  gboolean      setting;      /* the text is ours */

  GtkWidget    *where;
  RpWrap       *chips;
  GtkWidget    *days;
  RpDayRow     *from;
  RpDayRow     *to;
};

G_DEFINE_FINAL_TYPE (RpTownWhere, rp_town_where, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (RpTownWhere *self)
{
  gtk_widget_set_visible (self->days, self->event == NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_text (RpTownWhere *self,
          const char *text)
{
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->where), text);
  gtk_editable_set_position (GTK_EDITABLE (self->where), -1);
  self->setting = FALSE;
}

static void
choose (RpTownWhere *self,
        const char *city,
        const char *event)
{
  g_autofree char *chosen_city = g_strdup (city);
  g_autofree char *chosen_event = g_strdup (event);

  g_free (self->city);
  self->city = g_steal_pointer (&chosen_city);
  g_free (self->event);
  self->event = g_steal_pointer (&chosen_event);
  emit_changed (self);
}

static void
city_cb (RpTownWhere *self,
         GtkButton  *chip)
{
  const char *city = g_object_get_data (G_OBJECT (chip), "city");

  choose (self, city, NULL);
  set_text (self, self->city);
}

static void
event_cb (RpTownWhere *self,
          GtkButton  *chip)
{
  RpEvent *event = g_object_get_data (G_OBJECT (chip), "event");

  choose (self, NULL, rp_record_get_id (event));
  set_text (self, event->name);
}

static GtkWidget *
add_chip (RpTownWhere *self,
          const char *label,
          const char *icon_name,
          const char *name)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name,
                                               "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), text);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "flat");
  gtk_widget_add_css_class (chip, "chipbutton");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  rp_wrap_append (self->chips, chip);

  return chip;
}

static void
add_city (RpTownWhere        *self,
          const RpStoreCity *city)
{
  g_autofree char *name = g_strdup_printf (ngettext ("%s, %u person", "%s, %u people",
                                                     city->n_people), city->name,
                                           city->n_people);
  GtkWidget *chip = add_chip (self, city->name, "mark-location-symbolic", name);

  g_object_set_data_full (G_OBJECT (chip), "city", g_strdup (city->name), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (city_cb), self, G_CONNECT_SWAPPED);
}

static void
add_event (RpTownWhere *self,
           RpEvent    *event)
{
  GtkWidget *chip = add_chip (self, event->name, "x-office-calendar-symbolic", event->name);

  g_object_set_data_full (G_OBJECT (chip), "event", g_object_ref (event), g_object_unref);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
}

/* Whether one of its words begins with what is typed; anything does when all is to be seen. */
static gboolean
fits (const char *name,
      const char *typed)
{
  g_autofree char *clean = rp_text_clean_line (typed);

  return clean == NULL || g_str_match_string (clean, name, TRUE);
}

/* What is chosen already is no reason to hide the others. */
static void
show_chips (RpTownWhere *self)
{
  const char *typed = self->city != NULL || self->event != NULL
                      ? "" : gtk_editable_get_text (GTK_EDITABLE (self->where));
  guint n = 0;

  rp_wrap_remove_all (self->chips);
  for (guint i = 0; self->events != NULL && i < self->events->len && n < MAX_CHIPS / 2; i++)
    if (fits (((RpEvent *) self->events->pdata[i])->name, typed))
      {
        add_event (self, self->events->pdata[i]);
        n++;
      }
  for (guint i = 0; self->cities != NULL && i < self->cities->len && n < MAX_CHIPS; i++)
    if (fits (((RpStoreCity *) self->cities->pdata[i])->name, typed))
      {
        add_city (self, self->cities->pdata[i]);
        n++;
      }
  gtk_widget_set_visible (GTK_WIDGET (self->chips), n > 0);
}

static void
typed_cb (RpTownWhere *self)
{
  if (self->setting)
    return;

  if (self->city != NULL || self->event != NULL)
    choose (self, NULL, NULL);
  show_chips (self);
}

/* Enter takes the first of what fits, else the city as it is typed. */
static void
entered_cb (RpTownWhere *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->chips));
  g_autofree char *typed =
    rp_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self->where)));

  if (typed == NULL || self->city != NULL || self->event != NULL)
    return;

  if (first != NULL)
    g_signal_emit_by_name (first, "clicked");
  else
    choose (self, typed, NULL);
}

static void
from_cb (RpTownWhere *self)
{
  guint32 from = rp_day_row_get_day (self->from);

  if (rp_day_row_get_day (self->to) < from)
    rp_day_row_set_day (self->to, from);
  emit_changed (self);
}

static void
cities_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpTownWhere) self = user_data;
  GPtrArray *cities = rp_store_cities_finish (RP_STORE (source), result, NULL);

  if (cities == NULL)
    return;

  g_clear_pointer (&self->cities, g_ptr_array_unref);
  self->cities = cities;
  show_chips (self);
}

static void
events_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpTownWhere) self = user_data;
  g_autoptr(RpCommunityFacts) facts = rp_store_communities_finish (RP_STORE (source), result,
                                                                   NULL);

  if (facts == NULL)
    return;

  g_clear_pointer (&self->events, g_ptr_array_unref);
  self->events = rp_facts_array_new ();
  for (guint i = 0; i < facts->events->len; i++)
    {
      RpEvent *event = facts->events->pdata[i];

      if (event->starts != 0 && MAX (event->starts, event->ends) >= facts->today)
        g_ptr_array_add (self->events, g_object_ref (event));
    }
  show_chips (self);
}

/* What is offered; what cannot be read is not. */
static void
read_offers (RpTownWhere *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = rp_store_get_now (self->store);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rp_store_cities_async (self->store, now, zone, self->cancellable, cities_read_cb,
                         g_object_ref (self));
  rp_store_communities_async (self->store, NULL, now, zone, self->cancellable, events_read_cb,
                              g_object_ref (self));
}

static void
changed_cb (RpTownWhere      *self,
            const RpChanges *changes)
{
  const GType types[] = {
    RP_TYPE_PERSON, RP_TYPE_POSITION, RP_TYPE_ORGANIZATION, RP_TYPE_EVENT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (rp_changes_touch (changes, types[i]))
      {
        read_offers (self);
        return;
      }
}

static void
rp_town_where_dispose (GObject *object)
{
  RpTownWhere *self = RP_TOWN_WHERE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->cities, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_town_where_parent_class)->dispose (object);
}

static void
rp_town_where_finalize (GObject *object)
{
  RpTownWhere *self = RP_TOWN_WHERE (object);

  g_free (self->city);
  g_free (self->event);

  G_OBJECT_CLASS (rp_town_where_parent_class)->finalize (object);
}

static void
rp_town_where_class_init (RpTownWhereClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_town_where_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_town_where_finalize;

  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_TOWN_WHERE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
rp_town_where_init (RpTownWhere *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *days = gtk_list_box_new ();

  self->today = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
  self->where = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->where), _("City or event"));
  gtk_list_box_append (GTK_LIST_BOX (list), self->where);
  self->chips = RP_WRAP (rp_wrap_new ());
  self->from = RP_DAY_ROW (rp_day_row_new (_("From"), self->today));
  rp_day_row_set_day (self->from, self->today);
  self->to = RP_DAY_ROW (rp_day_row_new (_("To"), self->today));
  rp_day_row_set_day (self->to, self->today + SPAN_DAYS);
  gtk_list_box_append (GTK_LIST_BOX (days), GTK_WIDGET (self->from));
  gtk_list_box_append (GTK_LIST_BOX (days), GTK_WIDGET (self->to));
  self->days = days;
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *rows = i == 0 ? list : days;

      gtk_widget_add_css_class (rows, "boxed-list");
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
    }
  g_signal_connect_object (self->where, "changed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->where, "entry-activated", G_CALLBACK (entered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->from, "changed", G_CALLBACK (from_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (form), list);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (form), days);

  adw_bin_set_child (ADW_BIN (self), form);
}

/**
 * rp_town_where_new:
 * @store: the library
 *
 * Returns: (transfer floating): a form with nothing chosen
 */
GtkWidget *
rp_town_where_new (RpStore *store)
{
  RpTownWhere *self = g_object_new (RP_TYPE_TOWN_WHERE, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_offers (self);

  return GTK_WIDGET (self);
}

/**
 * rp_town_where_get_city:
 * @self: a form
 *
 * Returns: (nullable): the city that is chosen
 */
const char *
rp_town_where_get_city (RpTownWhere *self)
{
  g_return_val_if_fail (RP_IS_TOWN_WHERE (self), NULL);

  return self->city;
}

/**
 * rp_town_where_get_event:
 * @self: a form
 *
 * Returns: (nullable): the UUID of the event that is chosen
 */
const char *
rp_town_where_get_event (RpTownWhere *self)
{
  g_return_val_if_fail (RP_IS_TOWN_WHERE (self), NULL);

  return self->event;
}

/**
 * rp_town_where_get_from:
 * @self: a form
 *
 * Returns: the first day in a city
 */
guint32
rp_town_where_get_from (RpTownWhere *self)
{
  g_return_val_if_fail (RP_IS_TOWN_WHERE (self), 0);

  return rp_day_row_get_day (self->from);
}

/**
 * rp_town_where_get_to:
 * @self: a form
 *
 * Returns: the last day in a city, never before the first
 */
guint32
rp_town_where_get_to (RpTownWhere *self)
{
  g_return_val_if_fail (RP_IS_TOWN_WHERE (self), 0);

  return MAX (rp_day_row_get_day (self->from), rp_day_row_get_day (self->to));
}

/**
 * rp_town_where_set_city:
 * @self: a form
 * @city: what is chosen from now on
 */
void
rp_town_where_set_city (RpTownWhere *self,
                        const char  *city)
{
  g_return_if_fail (RP_IS_TOWN_WHERE (self));

  set_text (self, city);
  choose (self, city, NULL);
}

/**
 * rp_town_where_get_start:
 * @self: a form
 *
 * Returns: (transfer none): where one begins
 */
GtkWidget *
rp_town_where_get_start (RpTownWhere *self)
{
  g_return_val_if_fail (RP_IS_TOWN_WHERE (self), NULL);

  return self->where;
}

/**
 * rp_town_where_get_reading:
 * @self: a form
 *
 * Returns: whether what it offers is not there yet
 */
gboolean
rp_town_where_get_reading (RpTownWhere *self)
{
  g_return_val_if_fail (RP_IS_TOWN_WHERE (self), FALSE);

  return self->cities == NULL || self->events == NULL;
}
