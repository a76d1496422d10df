/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A model that grows: always the first items of the other, a few more in each turn. */
#include "support.h"

#include "rp-growing-model.h"

#define STEP 4

typedef struct
{
  RpGrowingModel *model;
  GPtrArray      *mirror;   /* what a list makes of the changes that it is told of */
  guint           most;     /* that were added at once */
} Watch;

static void
changed_cb (GListModel *model,
            guint       position,
            guint       removed,
            guint       added,
            Watch      *watch)
{
  g_assert_cmpuint (position + removed, <=, watch->mirror->len);
  if (removed > 0)
    g_ptr_array_remove_range (watch->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (watch->mirror, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  watch->most = MAX (watch->most, added);
}

static void
check (Watch      *watch,
       GListModel *store)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (watch->model));

  g_assert_cmpuint (watch->mirror->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (store, i);

      g_assert_true (watch->mirror->pdata[i] == item);
    }
}

static void
settle (Watch      *watch,
        GListModel *store)
{
  check (watch, store);
  while (g_main_context_iteration (NULL, FALSE))
    check (watch, store);
}

static void
splice (GListStore *store,
        guint       position,
        guint       removed,
        guint       added)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (items, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (store, position, removed, items->pdata, added);
}

static void
test_growing (gconstpointer data)
{
  static const struct
  {
    guint position, removed, added;
  } changes[] = {
    { 0, 0, 3 }, { 3, 0, 400 }, { 0, 0, 2 }, { 1, 0, 90 }, { 10, 300, 1 }, { 0, 1, 0 },
    { 30, 2, 40 }, { 0, 50, 50 }, { 5, 0, 1 }, { 0, 5, 9 },
  };
  gboolean reused = data != NULL;
  g_autoptr(GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr(RpGrowingModel) model = rp_growing_model_new (G_LIST_MODEL (store), STEP, 20);
  Watch watch = { model, g_ptr_array_new_with_free_func (g_object_unref), 0 };

  if (reused)
    rp_growing_model_set_reused (model);
  g_signal_connect (model, "items-changed", G_CALLBACK (changed_cb), &watch);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      guint n;

      splice (store, changes[i].position, changes[i].removed, changes[i].added);
      settle (&watch, G_LIST_MODEL (store));
      n = g_list_model_get_n_items (G_LIST_MODEL (store));
      g_assert_cmpuint (watch.mirror->len, >=, reused ? n : MIN (n, 20));
      g_assert_true (rp_growing_model_is_full (model) == (watch.mirror->len == n));
      if (!reused)
        g_assert_cmpuint (watch.most, <=, STEP);
    }
  rp_growing_model_want (model, 60);
  settle (&watch, G_LIST_MODEL (store));
  g_assert_cmpuint (watch.mirror->len, >=, 60);

  g_signal_handlers_disconnect_by_data (model, &watch);
  g_ptr_array_unref (watch.mirror);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/growing-model/rows", NULL, test_growing);
  g_test_add_data_func ("/growing-model/reused-rows", GINT_TO_POINTER (TRUE), test_growing);

  return g_test_run ();
}
