/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-list-private.h"

#include "rp-meeting-queries.h"
#include "rp-meeting-row.h"
#include "rp-plan-words.h"
#include "rp-tab-stop.h"

#define PAST_AT_ONCE 40
#define PAST_MORE    200
#define ROWS_AT_ONCE 40  /* made before the list is scrolled */
#define ROWS_STEP    4   /* made in one turn of the main loop */

/**
 * RpMeetingList:
 *
 * All meetings under their headings: coming up, to debrief, past. It keeps
 * what is selected by its id, follows the library, and moves a meeting to
 * another heading when its end has passed. What comes back after it was deleted
 * while it was selected is selected again.
 *
 * Signals: "selected" when another meeting is, "activated" when one is opened,
 * "loaded" when the first rows are there and whenever they change.
 */
G_DEFINE_FINAL_TYPE (RpMeetingList, rp_meeting_list, ADW_TYPE_BIN)

enum {
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
earlier_clicked_cb (RpMeetingList *self)
{
  g_autoptr(RpQuery) query = NULL;

  self->n_past += PAST_MORE;
  query = rp_meeting_query_past (self->n_past);
  rp_live_query_set_query (self->past, query);
}

static void
rows_changed_cb (RpMeetingList *self)
{
  rp_meeting_list_restore (self);
  gtk_widget_set_visible (self->earlier_button,
                          g_list_model_get_n_items (G_LIST_MODEL (self->past)) >= self->n_past
                          && rp_growing_model_is_full (self->rows));
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

/* More rows before the end of those that are there comes in sight. */
static void
scrolled_cb (RpMeetingList *self,
             GtkAdjustment *adjustment)
{
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - gtk_adjustment_get_page_size (adjustment);

  if (self->rows != NULL && below < gtk_adjustment_get_page_size (adjustment))
    rp_growing_model_want (self->rows, g_list_model_get_n_items (G_LIST_MODEL (self->rows))
                                       + ROWS_AT_ONCE);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  RpMeetingList *self = RP_MEETING_LIST (user_data);
  RpMeeting *meeting = RP_MEETING (item);
  gboolean checked = rp_meeting_group (meeting, self->now) == RP_MEETING_GROUP_COMING;
  g_autoptr(RpDigest) digest = rp_digest_book_lookup (self->book, meeting, checked);

  return rp_meeting_row_new (meeting, digest, self->now, self->zone);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  RpMeetingList *self = RP_MEETING_LIST (user_data);
  RpMeetingGroup group = rp_meeting_group (rp_meeting_list_row_meeting (row), self->now);
  GtkWidget *label;

  if (before != NULL && rp_meeting_group (rp_meeting_list_row_meeting (before), self->now) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (rp_meeting_group_name (group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "list-heading");
  gtk_list_box_row_set_header (row, label);
}

/* Once in a while: has the next meeting's end passed? */
static gboolean
time_passed_cb (gpointer user_data)
{
  RpMeetingList *self = RP_MEETING_LIST (user_data);
  g_autoptr(RpMeeting) next = g_list_model_get_item (G_LIST_MODEL (self->coming), 0);
  g_autoptr(RpQuery) coming = NULL;
  g_autoptr(RpQuery) debrief = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (next == NULL || next->ends > now)
    return G_SOURCE_CONTINUE;

  self->now = now;
  coming = rp_meeting_query_ending (self->now + 1, G_MAXINT64, FALSE);
  debrief = rp_meeting_query_ending (G_MININT64, self->now + 1, TRUE);
  rp_live_query_set_query (self->coming, coming);
  rp_live_query_set_query (self->debrief, debrief);

  return G_SOURCE_CONTINUE;
}

static void
rp_meeting_list_dispose (GObject *object)
{
  RpMeetingList *self = RP_MEETING_LIST (object);

  g_clear_handle_id (&self->time_id, g_source_remove);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (self->book != NULL)
    rp_digest_book_stop (self->book);
  g_clear_object (&self->rows);
  g_clear_object (&self->all);
  g_clear_object (&self->coming);
  g_clear_object (&self->undated);
  g_clear_object (&self->debrief);
  g_clear_object (&self->past);
  g_clear_object (&self->book);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_MEETING_LIST);

  G_OBJECT_CLASS (rp_meeting_list_parent_class)->dispose (object);
}

static void
rp_meeting_list_finalize (GObject *object)
{
  RpMeetingList *self = RP_MEETING_LIST (object);

  g_free (self->selected);
  g_hash_table_unref (self->gone);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (rp_meeting_list_parent_class)->finalize (object);
}

static void
rp_meeting_list_class_init (RpMeetingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *names[N_SIGNALS] = { "selected", "activated", "loaded" };

  object_class->dispose = rp_meeting_list_dispose;
  object_class->finalize = rp_meeting_list_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/meetings/rp-meeting-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMeetingList, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingList, list);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingList, earlier_button);
  gtk_widget_class_bind_template_callback (widget_class, rp_meeting_list_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, rp_meeting_list_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "place.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "place.delete", NULL);
}

static void
rp_meeting_list_init (RpMeetingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  self->n_past = PAST_AT_ONCE;
  self->gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->zone = g_time_zone_new_local ();
  self->now = g_get_real_time () / G_USEC_PER_SEC;
}

static RpLiveQuery *
add_query (GListStore *models,
           RpStore    *store,
           RpQuery    *query)
{
  g_autoptr(RpQuery) owned = query;
  RpLiveQuery *live = rp_live_query_new (store, owned);

  g_list_store_append (models, live);

  return live;
}

/**
 * rp_meeting_list_set_store:
 * @self: a list
 * @store: what to read from; set once, by the page that holds it
 */
void
rp_meeting_list_set_store (RpMeetingList *self,
                           RpStore       *store)
{
  GListStore *models;

  g_return_if_fail (RP_IS_MEETING_LIST (self));
  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (self->all == NULL);

  models = g_list_store_new (G_TYPE_LIST_MODEL);
  self->book = rp_digest_book_new (store);
  self->coming = add_query (models, store,
                            rp_meeting_query_ending (self->now + 1, G_MAXINT64, FALSE));
  self->undated = add_query (models, store, rp_meeting_query_undated ());
  self->debrief = add_query (models, store,
                             rp_meeting_query_ending (G_MININT64, self->now + 1, TRUE));
  self->past = add_query (models, store, rp_meeting_query_past (self->n_past));
  self->all = gtk_flatten_list_model_new (G_LIST_MODEL (models));

  self->rows = rp_growing_model_new (G_LIST_MODEL (self->all), ROWS_STEP, ROWS_AT_ONCE);

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->rows), create_row_cb, self, NULL);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->past, "notify::loading", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->time_id = g_timeout_add_seconds (30, time_passed_cb, self);
}

/**
 * rp_meeting_list_get_first:
 * @self: a list
 *
 * Returns: (nullable) (transfer full): the next meeting, once it was read
 */
RpMeeting *
rp_meeting_list_get_first (RpMeetingList *self)
{
  RpMeeting *first;

  g_return_val_if_fail (RP_IS_MEETING_LIST (self), NULL);

  first = g_list_model_get_item (G_LIST_MODEL (self->coming), 0);
  if (first != NULL || rp_live_query_get_loading (self->coming))
    return first;

  return g_list_model_get_item (G_LIST_MODEL (self->undated), 0);
}

/**
 * rp_meeting_list_is_empty:
 * @self: a list
 *
 * Returns: whether all was read and there is not one meeting
 */
gboolean
rp_meeting_list_is_empty (RpMeetingList *self)
{
  g_return_val_if_fail (RP_IS_MEETING_LIST (self), FALSE);

  return self->all != NULL && !rp_live_query_get_loading (self->past)
         && g_list_model_get_n_items (G_LIST_MODEL (self->all)) == 0;
}

guint
rp_meeting_list_count_coming (RpMeetingList *self)
{
  g_return_val_if_fail (self->all != NULL, 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->coming))
         + g_list_model_get_n_items (G_LIST_MODEL (self->undated));
}
