/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place-fixture.h"

#include "rp-form-window.h"
#include "rp-memory-keyring.h"
#include "rp-vault-private.h"

static void
win_cb (GSimpleAction *action,
        GVariant      *parameter,
        Fixture       *fixture)
{
  const char *name = g_action_get_name (G_ACTION (action));
  g_autofree char *printed = NULL;

  if (g_str_equal (name, "toast"))
    {
      g_clear_pointer (&fixture->toast, g_free);
      g_variant_get_child (parameter, 0, "s", &fixture->toast);
      return;
    }
  if (g_str_equal (name, "error"))
    {
      g_free (fixture->toast);
      fixture->toast = g_variant_dup_string (parameter, NULL);
      return;
    }
  if (g_str_equal (name, "offer"))
    {
      g_autoptr(GVariant) target = NULL;
      g_autofree char *action_name = NULL;

      g_free (fixture->toast);
      g_free (fixture->told);
      g_variant_get (parameter, "(s&ssv)", &fixture->toast, NULL, &action_name, &target);
      printed = g_variant_print (target, FALSE);
      fixture->told = g_strdup_printf ("%s %s", action_name, printed);
      return;
    }

  printed = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");
  g_free (fixture->told);
  fixture->told = g_strdup_printf ("%s %s", name, printed);
}

static void
add_win_actions (Fixture *fixture)
{
  static const struct
  {
    const char *name;
    const char *type;
  } actions[] = {
    { "toast", "(sb)" }, { "offer", "(sssv)" }, { "error", "s" }, { "show-meeting", "s" },
    { "show-person", "s" }, { "show-topic", "s" }, { "show-organization", "s" },
    { "show-engagement", "s" }, { "show-record", "(ss)" }, { "debrief", "s" }, { "invite", "s" },
    { "plan-meeting", "(ss)" }, { "log-encounter", "(ss)" }, { "place", "s" }, { "new", NULL },
    { "presentation", NULL }, { "add-favour", "(ss)" }, { "add-commitment", "(ss)" },
    { "show-favours", "s" }, { "edit-favour", "s" }, { "show-appeal", "s" },
    { "what-could-i-give", NULL },
    { "introduce", "(ss)" }, { "edit-introduction", "s" }, { "log-gift", "(ssss)" },
    { "add-person", NULL },
    { "show-event", "s" }, { "show-community", "s" },
    { "remove-example", NULL },
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr(GVariantType) type = actions[i].type != NULL ? g_variant_type_new (actions[i].type)
                                                             : NULL;
      g_autoptr(GSimpleAction) action = g_simple_action_new (actions[i].name, type);

      g_signal_connect (action, "activate", G_CALLBACK (win_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

/* Opens an empty library. */
void
fixture_set_up (Fixture *fixture)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("rapport-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->vault = rp_vault_new (RP_KEYRING (keyring));
  fixture->store = open_library (fixture->folder, fixture->vault);
}

static gboolean
is_finalized (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
turn_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
fixture_tear_down (Fixture *fixture)
{
  RpStore *store = fixture->store;
  guint turning;

  if (fixture->window != NULL)
    close_window (fixture->window);
  rp_store_close (store);
  /* What was read last may still be on its way from its thread, which wakes nobody when it lets
   * go of the store. */
  turning = g_timeout_add (10, turn_cb, NULL);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_clear_object (&fixture->store);
  wait_until (is_finalized, &store);
  g_source_remove (turning);
  g_clear_object (&fixture->vault);

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->toast);
  g_free (fixture->told);
}

/* Shows @child in a window of that width that has the actions. */
void
fixture_show (Fixture   *fixture,
              GtkWidget *child,
              int        width)
{
  fixture->place = child;
  fixture->window = show_in_window (child, width);
  add_win_actions (fixture);
}

/* Opens a library, which @fill (nullable) writes to, and shows the place that @create makes of it.
 * Both @fill and @is_ready, which is waited for then, are given @fixture. */
void
fixture_open (Fixture    *fixture,
              void      (*fill)(gpointer fixture),
              GtkWidget *(*create)(RpStore *store),
              gboolean  (*is_ready)(gpointer fixture))
{
  fixture_set_up (fixture);
  if (fill != NULL)
    fill (fixture);
  fixture_show (fixture, create (fixture->store), 1000);
  if (fill != NULL)
    wait_until (is_ready, fixture);
}

gpointer
fixture_get (Fixture    *fixture,
             GType       type,
             const char *id)
{
  g_autoptr(GAsyncResult) got = NULL;
  gpointer record;
  GError *error = NULL;

  rp_store_get_async (fixture->store, type, id, NULL, result_cb, &fixture->result);
  got = await (&fixture->result);
  record = rp_store_get_finish (fixture->store, got, &error);
  g_assert_no_error (error);

  return record;
}

/* @field: (nullable): of the records of @type, only those of which this refers to @id */
GPtrArray *
fixture_list (Fixture    *fixture,
              GType       type,
              const char *field,
              const char *id)
{
  g_autoptr(RpQuery) query = rp_query_new (type);
  g_autoptr(GAsyncResult) listed = NULL;
  GPtrArray *records;
  GError *error = NULL;

  if (field != NULL)
    rp_query_match (query, field, id);
  rp_store_list_async (fixture->store, query, NULL, result_cb, &fixture->result);
  listed = await (&fixture->result);
  records = rp_store_list_finish (fixture->store, listed, &error);
  g_assert_no_error (error);

  return records;
}

void
fixture_undo (Fixture *fixture)
{
  g_autoptr(GAsyncResult) undone = NULL;
  g_autofree char *label = NULL;
  GError *error = NULL;

  rp_store_undo_async (fixture->store, NULL, result_cb, &fixture->result);
  undone = await (&fixture->result);
  label = rp_store_undo_finish (fixture->store, undone, &error);
  g_assert_no_error (error);
}

void
fixture_set_up_vault (Fixture *fixture)
{
  set_up_vault (fixture->store, PASSPHRASE);
}

/* With the key that is in the keyring */
void
fixture_unlock (Fixture *fixture)
{
  g_autoptr(GAsyncResult) unlocked = NULL;
  GError *error = NULL;

  rp_vault_unlock_async (fixture->vault, FALSE, NULL, result_cb, &fixture->result);
  unlocked = await (&fixture->result);
  rp_vault_unlock_finish (fixture->vault, unlocked, &error);
  g_assert_no_error (error);
}

/* The dialog over the window */
GtkWidget *
fixture_dialog (Fixture *fixture)
{
  return find_over (fixture->window);
}

static gboolean
is_saved (gpointer fixture)
{
  GtkWidget *dialog = fixture_dialog (fixture);

  if (dialog != NULL)
    g_assert_cmpstr (rp_form_window_get_error (RP_FORM_WINDOW (dialog)), ==, NULL);

  return dialog == NULL;
}

/* Saves what stands in the form over the window. */
void
fixture_save (Fixture *fixture)
{
  gtk_widget_activate_action (fixture_dialog (fixture), "form.save", NULL);
  wait_until (is_saved, fixture);
}

/* (transfer full): the UUID that the last action was given */
char *
fixture_dup_told (Fixture *fixture)
{
  const char *id = strchr (fixture->told, '\'');

  g_assert_nonnull (id);

  return g_strndup (id + 1, 36);
}

/* The least width of what is shown, in pixels */
int
fixture_measure (Fixture *fixture)
{
  int least;

  gtk_widget_measure (fixture->place, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

gboolean
has_dialog (gpointer fixture)
{
  return fixture_dialog (fixture) != NULL;
}

gboolean
no_dialog (gpointer fixture)
{
  return fixture_dialog (fixture) == NULL;
}

gboolean
has_toast (gpointer fixture)
{
  return ((Fixture *) fixture)->toast != NULL;
}

gboolean
was_told (gpointer fixture)
{
  return ((Fixture *) fixture)->told != NULL;
}

/* The first row of @type with that title */
GtkWidget *
find_titled (GtkWidget  *root,
             GType       type,
             const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (root, type, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static void
clicked_cb (gboolean *clicked)
{
  *clicked = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
can_be_used (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget);
}

void
activate (gpointer    widget,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

/* A control is used as the keyboard uses it; a button is down for a while then. */
void
use (GtkWidget *widget)
{
  gboolean clicked = !GTK_IS_BUTTON (widget);
  gulong handler = 0;

  g_assert_nonnull (widget);
  wait_until (can_be_used, widget);
  if (!clicked)
    handler = g_signal_connect_swapped (widget, "clicked", G_CALLBACK (clicked_cb), &clicked);
  g_object_ref (widget);
  g_assert_true (gtk_widget_activate (widget));
  wait_until (is_true, &clicked);
  if (handler != 0)
    g_signal_handler_disconnect (widget, handler);
  g_object_unref (widget);
  drain ();
}

/* A key, as the controllers of @widget get it */
void
press (GtkWidget *widget,
       guint      keyval,
       guint      modifiers)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, modifiers, &taken);
      if (taken)
        return;
    }
}
