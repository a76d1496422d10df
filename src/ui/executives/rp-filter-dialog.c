/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-filter-dialog.h"

#include "rp-dialog-shape.h"
#include "rp-growing-model.h"
#include "rp-model.h"
#include "rp-pick-row.h"

#include <glib/gi18n.h>
#include <string.h>

#define ROWS_STEP 20 /* made in one turn of the main loop */

/**
 * RpFilterDialog:
 *
 * What the list of people is narrowed down to: a city, an organization, a
 * community, a tag. Cities and tags are those there are.
 *
 * Signal "chosen": the filter is another.
 */
struct _RpFilterDialog
{
  RpFormWindow    parent_instance;

  RpStore        *store;
  RpPeopleFilter *filter;
  GtkStringList  *cities;        /* the first stands for any */
  GtkStringList  *tags;
  guint           city_at;       /* of the one in use, until it is selected; 0 for none */
  guint           tag_at;
  guint           apart_id;      /* idle source: the dialog was closed */
  AdwComboRow    *city_row;
  RpPickRow      *organization_row;
  RpPickRow      *community_row;
  AdwComboRow    *tag_row;
};

G_DEFINE_FINAL_TYPE (RpFilterDialog, rp_filter_dialog, RP_TYPE_FORM_WINDOW)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_choice (AdwComboRow *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  if (item == NULL || adw_combo_row_get_selected (row) == 0)
    return NULL;

  return g_strdup (gtk_string_object_get_string (item));
}

static char *
dup_id (RpPickRow *row)
{
  gpointer record = rp_pick_row_get_record (row);

  return record != NULL ? g_strdup (rp_record_get_id (record)) : NULL;
}

static void
save_cb (RpFilterDialog *self)
{
  g_free (self->filter->city);
  g_free (self->filter->organization);
  g_free (self->filter->community);
  g_free (self->filter->tag);
  self->filter->city = dup_choice (self->city_row);
  self->filter->organization = dup_id (self->organization_row);
  self->filter->community = dup_id (self->community_row);
  self->filter->tag = dup_choice (self->tag_row);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  gtk_window_close (GTK_WINDOW (self));
}

/* One that is not there cannot be what somebody belongs to. */
static void
update (RpFilterDialog *self)
{
  RpPickRow *rows[] = { self->organization_row, self->community_row };
  gboolean can_save = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    can_save &= rp_pick_row_is_empty (rows[i]) || rp_pick_row_get_record (rows[i]) != NULL;
  rp_form_window_set_can_save (RP_FORM_WINDOW (self), can_save);
}

static int
compare_keys_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return strcmp (g_hash_table_lookup (user_data, *(const char *const *) a),
                 g_hash_table_lookup (user_data, *(const char *const *) b));
}

/* Each word once, in order. There may be thousands: a thread finds them. */
static void
find_words_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GPtrArray *records = task_data;
  g_autoptr(GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer word;

  for (guint i = 0; i < records->len; i++)
    {
      char *name = RP_IS_TAG (records->pdata[i]) ? RP_TAG (records->pdata[i])->name
                                                 : RP_PERSON (records->pdata[i])->city;

      if (name != NULL && !g_hash_table_contains (keys, name))
        g_hash_table_insert (keys, name, g_utf8_collate_key (name, -1));
    }
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_ptr_array_add (words, word);
  g_ptr_array_sort_with_data (words, compare_keys_cb, keys);

  for (guint i = 0; i < words->len; i++)
    words->pdata[i] = g_strdup (words->pdata[i]);
  g_ptr_array_add (words, NULL);
  g_task_return_pointer (task, g_ptr_array_free (g_steal_pointer (&words), FALSE),
                         (GDestroyNotify) g_strfreev);
}

/* The one in use is selected once it is there. */
static void
words_grown_cb (RpFilterDialog *self,
                guint           position,
                guint           removed,
                guint           added,
                GListModel     *words)
{
  gboolean is_city = words == adw_combo_row_get_model (self->city_row);
  AdwComboRow *row = is_city ? self->city_row : self->tag_row;
  guint *at = is_city ? &self->city_at : &self->tag_at;

  if (*at == 0 || *at >= g_list_model_get_n_items (words))
    return;

  adw_combo_row_set_selected (row, *at);
  *at = 0;
}

static void
follow_words (RpFilterDialog *self,
              AdwComboRow    *row)
{
  g_signal_connect_object (adw_combo_row_get_model (row), "items-changed",
                           G_CALLBACK (words_grown_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
words_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  RpFilterDialog *self = RP_FILTER_DIALOG (source);
  AdwComboRow *row = user_data;
  GtkStringList *list = row == self->city_row ? self->cities : self->tags;
  const char *used = row == self->city_row ? self->filter->city : self->filter->tag;
  guint *at = row == self->city_row ? &self->city_at : &self->tag_at;
  g_auto(GStrv) words = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->store == NULL || words == NULL)
    return;

  for (guint i = 0; used != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], used))
      *at = i + 1;
  gtk_string_list_splice (list, 1, 0, (const char *const *) words);
}

static void
find_words (RpFilterDialog *self,
            GPtrArray      *records,
            AdwComboRow    *row)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, words_found_cb, row);

  g_task_set_source_tag (task, find_words);
  g_task_set_task_data (task, g_ptr_array_ref (records), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, find_words_thread);
}

static void
people_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpFilterDialog) self = user_data;
  g_autoptr(GPtrArray) people = rp_store_list_finish (RP_STORE (source), result, NULL);

  if (self->store != NULL && people != NULL)
    find_words (self, people, self->city_row);
}

static void
tags_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(RpFilterDialog) self = user_data;
  g_autoptr(GPtrArray) tags = rp_store_list_finish (RP_STORE (source), result, NULL);

  if (self->store != NULL && tags != NULL)
    find_words (self, tags, self->tag_row);
}

static void
organization_read_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(RpFilterDialog) self = user_data;
  g_autoptr(RpOrganization) organization = rp_store_get_finish (RP_STORE (source), result, NULL);

  if (self->store != NULL)
    rp_pick_row_set_record (self->organization_row, organization);
}

static void
community_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(RpFilterDialog) self = user_data;
  g_autoptr(RpCommunity) community = rp_store_get_finish (RP_STORE (source), result, NULL);

  if (self->store != NULL)
    rp_pick_row_set_record (self->community_row, community);
}

static void
read_choices (RpFilterDialog *self)
{
  g_autoptr(RpQuery) people = rp_query_new (RP_TYPE_PERSON);
  g_autoptr(RpQuery) tags = rp_query_new (RP_TYPE_TAG);

  rp_store_list_async (self->store, people, NULL, people_read_cb, g_object_ref (self));
  rp_store_list_async (self->store, tags, NULL, tags_read_cb, g_object_ref (self));
  if (self->filter->organization != NULL)
    rp_store_get_async (self->store, RP_TYPE_ORGANIZATION, self->filter->organization, NULL,
                        organization_read_cb, g_object_ref (self));
  if (self->filter->community != NULL)
    rp_store_get_async (self->store, RP_TYPE_COMMUNITY, self->filter->community, NULL,
                        community_read_cb, g_object_ref (self));
}

static AdwComboRow *
add_combo_row (RpFilterDialog *self,
               const char     *title,
               GtkStringList  *words)
{
  g_autoptr(RpGrowingModel) rows = rp_growing_model_new (G_LIST_MODEL (words), ROWS_STEP,
                                                         G_MAXUINT);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", rows, NULL);

  /* The first one comes at once. */
  gtk_string_list_append (words, _("Any"));
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);

  return ADW_COMBO_ROW (row);
}

static RpPickRow *
add_pick_row (RpFilterDialog *self,
              GType           type,
              const char     *title)
{
  GtkWidget *row = rp_pick_row_new (self->store, type, title);

  rp_pick_row_set_known (RP_PICK_ROW (row));
  g_signal_connect_object (row, "picked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);

  return RP_PICK_ROW (row);
}

static void
add_rows (RpFilterDialog *self)
{
  self->cities = gtk_string_list_new (NULL);
  self->tags = gtk_string_list_new (NULL);
  self->city_row = add_combo_row (self, _("City"), self->cities);
  self->organization_row = add_pick_row (self, RP_TYPE_ORGANIZATION, _("Company"));
  self->community_row = add_pick_row (self, RP_TYPE_COMMUNITY, _("Community"));
  self->tag_row = add_combo_row (self, _("Tag"), self->tags);
  follow_words (self, self->city_row);
  follow_words (self, self->tag_row);
}

/* A list of words has hundreds of rows, though nobody opened it. */
static gboolean
take_apart_cb (gpointer user_data)
{
  RpFilterDialog *self = user_data;
  AdwComboRow *rows[] = { self->city_row, self->tag_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (adw_combo_row_get_model (rows[i]) != NULL)
      {
        adw_combo_row_set_model (rows[i], NULL);
        return G_SOURCE_CONTINUE;
      }

  self->apart_id = 0;
  gtk_window_destroy (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static gboolean
rp_filter_dialog_close_request (GtkWindow *window)
{
  RpFilterDialog *self = RP_FILTER_DIALOG (window);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (self->apart_id == 0)
    self->apart_id = g_idle_add (take_apart_cb, self);

  return GDK_EVENT_STOP;
}

static void
rp_filter_dialog_dispose (GObject *object)
{
  RpFilterDialog *self = RP_FILTER_DIALOG (object);

  g_clear_handle_id (&self->apart_id, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->cities);
  g_clear_object (&self->tags);

  G_OBJECT_CLASS (rp_filter_dialog_parent_class)->dispose (object);
}

static void
rp_filter_dialog_finalize (GObject *object)
{
  g_clear_pointer (&RP_FILTER_DIALOG (object)->filter, rp_people_filter_free);

  G_OBJECT_CLASS (rp_filter_dialog_parent_class)->finalize (object);
}

static void
rp_filter_dialog_class_init (RpFilterDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_filter_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_filter_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = rp_filter_dialog_close_request;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_filter_dialog_init (RpFilterDialog *self)
{
  rp_form_window_set_save_label (RP_FORM_WINDOW (self), _("_Show"));
  rp_form_window_set_passing (RP_FORM_WINDOW (self));
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_filter_dialog_present:
 * @parent: (nullable): the window it belongs to
 * @store: the library
 * @filter: what the list is narrowed down to; a copy is changed
 *
 * Returns: (transfer none): the dialog, which is shown
 */
RpFilterDialog *
rp_filter_dialog_present (GtkWindow            *parent,
                          RpStore              *store,
                          const RpPeopleFilter *filter)
{
  RpFilterDialog *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  self = g_object_new (RP_TYPE_FILTER_DIALOG, "transient-for", parent, "title", _("Show Only"),
                       NULL);
  self->store = g_object_ref (store);
  self->filter = rp_people_filter_copy (filter);
  add_rows (self);
  read_choices (self);
  rp_dialog_present_soon (GTK_WINDOW (self));

  return self;
}

const RpPeopleFilter *
rp_filter_dialog_get_filter (RpFilterDialog *self)
{
  g_return_val_if_fail (RP_IS_FILTER_DIALOG (self), NULL);

  return self->filter;
}

/**
 * rp_filter_dialog_get_organization:
 * @self: a dialog
 *
 * Returns: (nullable): the name of the one that was chosen
 */
const char *
rp_filter_dialog_get_organization (RpFilterDialog *self)
{
  RpOrganization *organization = rp_pick_row_get_record (self->organization_row);

  return organization != NULL ? organization->name : NULL;
}

/**
 * rp_filter_dialog_get_community:
 * @self: a dialog
 *
 * Returns: (nullable): the name of the one that was chosen
 */
const char *
rp_filter_dialog_get_community (RpFilterDialog *self)
{
  RpCommunity *community = rp_pick_row_get_record (self->community_row);

  return community != NULL ? community->name : NULL;
}
