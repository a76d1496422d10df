/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-communities-list.h"

#include "rp-community-part.h"
#include "rp-date-tile.h"
#include "rp-step-filler.h"
#include "rp-tab-stop.h"
#include "rp-store-communities.h"

#include <glib/gi18n.h>

/**
 * RpCommunitiesList:
 *
 * The next events, and all communities by name. It keeps what is selected by
 * its UUID, also before that is there, and follows the library.
 *
 * Signals: "selected" when another one is, "activated" when one is opened,
 * "loaded" when the rows are there and whenever they change.
 */
struct _RpCommunitiesList
{
  AdwBin            parent_instance;

  RpStore          *store;
  RpCommunityFacts *facts;         /* (nullable) */
  GCancellable     *cancellable;
  char             *selected;      /* (nullable): UUID */
  GPtrArray        *shown;         /* (element-type RpRecord): events, then communities */
  guint             n_events;      /* of @shown */
  guint             n_filled;
  gboolean          focused;       /* the selected row has the focus once it is there */
  RpStepFiller     *filler;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (RpCommunitiesList, rp_communities_list, ADW_TYPE_BIN)

enum {
  SELECTED,
  ACTIVATED,
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
new_label (const char *text,
           const char *style_class,
           gboolean    dim)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "natural-wrap-mode",
                                   GTK_NATURAL_WRAP_NONE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style_class);
  if (dim)
    gtk_widget_add_css_class (label, "dim");

  return label;
}

static RpMembership *
find_mine (RpCommunitiesList *self,
           const char        *community)
{
  for (guint i = 0; i < self->facts->memberships->len; i++)
    {
      RpMembership *membership = self->facts->memberships->pdata[i];

      if (g_strcmp0 (membership->community, community) == 0
          && (membership->until == 0 || membership->until >= self->facts->today))
        return membership;
    }

  return NULL;
}

/* What I am there, and how many I know */
static char *
community_words (RpCommunitiesList *self,
                 RpCommunity       *community)
{
  const char *id = rp_record_get_id (community);
  RpMembership *mine = find_mine (self, id);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->facts->n_members, id));
  g_autofree char *count = g_strdup_printf (ngettext ("you know %u person", "you know %u people",
                                                      n), n);

  if (mine != NULL)
    return g_strdup_printf ("%s · %s", mine->role != NULL ? mine->role : _("Member"), count);

  return g_steal_pointer (&count);
}

static char *
event_words (RpCommunitiesList *self,
             RpEvent           *event)
{
  RpAttendance *mine = NULL;

  for (guint i = 0; i < self->facts->attendances->len && mine == NULL; i++)
    if (g_strcmp0 (((RpAttendance *) self->facts->attendances->pdata[i])->event,
                   rp_record_get_id (event)) == 0)
      mine = self->facts->attendances->pdata[i];

  return rp_event_words (event, self->facts->today, mine);
}

static GtkWidget *
new_row (RpCommunitiesList *self,
         RpRecord          *record)
{
  gboolean is_event = RP_IS_EVENT (record);
  g_autofree char *words = is_event ? event_words (self, RP_EVENT (record))
                                    : community_words (self, RP_COMMUNITY (record));
  /* Translators: a row as it is read aloud: an event or a community, and what is said of it */
  g_autofree char *spoken = g_strdup_printf (_("%1$s: %2$s"), rp_record_get_title (record), words);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *row;

  if (is_event && RP_EVENT (record)->starts != 0)
    {
      GtkWidget *tile = rp_date_tile_new (RP_EVENT (record)->starts, TRUE);

      gtk_widget_set_valign (tile, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), tile);
    }
  gtk_widget_set_valign (labels, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (labels, TRUE);
  gtk_box_append (GTK_BOX (labels), new_label (rp_record_get_title (record), "semi", FALSE));
  gtk_box_append (GTK_BOX (labels), new_label (words, "txs", TRUE));
  gtk_box_append (GTK_BOX (box), labels);
  g_object_set (box, "margin-top", 4, "margin-bottom", 4, NULL);
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  gtk_widget_set_name (row, rp_record_get_id (record));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static gboolean
fill_some (gpointer widget)
{
  RpCommunitiesList *self = widget;
  RpRecord *record;
  GtkWidget *row;

  if (self->n_filled >= self->shown->len)
    return FALSE;

  record = self->shown->pdata[self->n_filled++];
  row = new_row (self, record);
  gtk_list_box_append (self->list, row);
  if (g_strcmp0 (self->selected, rp_record_get_id (record)) == 0)
    {
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
      if (self->focused)
        gtk_widget_grab_focus (row);
      self->focused = FALSE;
    }

  return self->n_filled < self->shown->len;
}

static void
show_facts (RpCommunitiesList *self)
{
  GtkWidget *focus = gtk_widget_get_root (GTK_WIDGET (self)) != NULL
                     ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) : NULL;
  GtkListBoxRow *row;

  self->focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->facts->events->len; i++)
    {
      RpEvent *event = self->facts->events->pdata[i];

      if (event->starts == 0 || MAX (event->starts, event->ends) >= self->facts->today)
        g_ptr_array_add (self->shown, g_object_ref (event));
    }
  self->n_events = self->shown->len;
  for (guint i = 0; i < self->facts->communities->len; i++)
    g_ptr_array_add (self->shown, g_object_ref (self->facts->communities->pdata[i]));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->n_filled = 0;
  rp_step_filler_start (self->filler);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpCommunitiesList) self = user_data;
  g_autoptr(GError) error = NULL;
  RpCommunityFacts *facts = rp_store_communities_finish (RP_STORE (source), result, &error);

  if (facts == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
      return;
    }

  g_clear_pointer (&self->facts, rp_community_facts_free);
  self->facts = facts;
  show_facts (self);
}

static void
read_facts (RpCommunitiesList *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rp_store_communities_async (self->store, NULL, rp_store_get_now (self->store), zone,
                              self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (RpCommunitiesList *self,
            const RpChanges   *changes)
{
  const GType types[] = {
    RP_TYPE_COMMUNITY, RP_TYPE_EVENT, RP_TYPE_MEMBERSHIP, RP_TYPE_ATTENDANCE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (rp_changes_touch (changes, types[i]))
      {
        read_facts (self);
        return;
      }
}

static void
row_selected_cb (RpCommunitiesList *self,
                 GtkListBoxRow     *row)
{
  /* That a row is taken away to come again is not the user's wish. */
  if (row == NULL || g_strcmp0 (self->selected, gtk_widget_get_name (GTK_WIDGET (row))) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (gtk_widget_get_name (GTK_WIDGET (row)));
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
row_activated_cb (RpCommunitiesList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
add_heading (GtkListBoxRow *row,
             GtkListBoxRow *before,
             gpointer       user_data)
{
  RpCommunitiesList *self = user_data;
  guint index = (guint) gtk_list_box_row_get_index (row);
  GtkWidget *heading = NULL;

  if (index == 0 && self->n_events > 0)
    heading = new_label (_("Next events"), "list-heading", FALSE);
  else if (index == self->n_events)
    heading = new_label (_("Communities"), "list-heading", FALSE);
  gtk_list_box_row_set_header (row, heading);
}

static void
rp_communities_list_dispose (GObject *object)
{
  RpCommunitiesList *self = RP_COMMUNITIES_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->filler, rp_step_filler_free);
  g_clear_pointer (&self->facts, rp_community_facts_free);
  g_clear_pointer (&self->selected, g_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_communities_list_parent_class)->dispose (object);
}

static void
rp_communities_list_finalize (GObject *object)
{
  g_ptr_array_unref (RP_COMMUNITIES_LIST (object)->shown);

  G_OBJECT_CLASS (rp_communities_list_parent_class)->finalize (object);
}

static void
rp_communities_list_class_init (RpCommunitiesListClass *klass)
{
  static const char *const names[] = { "selected", "activated", "loaded" };

  G_OBJECT_CLASS (klass)->dispose = rp_communities_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_communities_list_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_communities_list_init (RpCommunitiesList *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, "vexpand", TRUE, "child", list, NULL);

  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->filler = rp_step_filler_new (self, fill_some);
  self->list = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Events and communities"), -1);
  gtk_list_box_set_header_func (self->list, add_heading, self, NULL);
  g_signal_connect_object (list, "row-selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), rp_tab_stop_new (scroller));
}

/**
 * rp_communities_list_set_store:
 * @self: a list
 * @store: the library; is set once
 */
void
rp_communities_list_set_store (RpCommunitiesList *self,
                               RpStore           *store)
{
  g_return_if_fail (RP_IS_COMMUNITIES_LIST (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_facts (self);
}

/**
 * rp_communities_list_is_empty:
 * @self: a list that is loaded
 *
 * Returns: whether there is no community, and no event that is to come
 */
gboolean
rp_communities_list_is_empty (RpCommunitiesList *self)
{
  g_return_val_if_fail (RP_IS_COMMUNITIES_LIST (self), TRUE);

  return self->shown->len == 0;
}

/**
 * rp_communities_list_get_filling:
 * @self: a list
 *
 * Returns: whether some rows are not there yet
 */
gboolean
rp_communities_list_get_filling (RpCommunitiesList *self)
{
  g_return_val_if_fail (RP_IS_COMMUNITIES_LIST (self), FALSE);

  return self->facts == NULL || rp_step_filler_is_busy (self->filler);
}

/**
 * rp_communities_list_get_selected:
 * @self: a list
 * @type: (out): %RP_TYPE_EVENT or %RP_TYPE_COMMUNITY
 *
 * Returns: (nullable): the UUID of what is selected, an event that is over, too
 */
const char *
rp_communities_list_get_selected (RpCommunitiesList *self,
                                  GType             *type)
{
  g_return_val_if_fail (RP_IS_COMMUNITIES_LIST (self), NULL);

  *type = self->facts != NULL && self->selected != NULL
          && rp_facts_find (self->facts->events, self->selected) != NULL ? RP_TYPE_EVENT
                                                                         : RP_TYPE_COMMUNITY;

  return self->selected;
}

/**
 * rp_communities_list_select:
 * @self: a list
 * @id: (nullable): a UUID, whether it is in the list already or will be
 */
void
rp_communities_list_select (RpCommunitiesList *self,
                            const char        *id)
{
  GtkListBoxRow *row;
  GtkListBoxRow *found = NULL;

  g_return_if_fail (RP_IS_COMMUNITIES_LIST (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), id) == 0)
      found = row;

  if (g_strcmp0 (self->selected, id) != 0)
    {
      g_free (self->selected);
      self->selected = g_strdup (id);
      gtk_list_box_select_row (self->list, found);
      g_signal_emit (self, signals[SELECTED], 0);
    }
}
