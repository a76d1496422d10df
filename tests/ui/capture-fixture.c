/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "capture-fixture.h"

#include "rp-choice.h"
#include "rp-memory-keyring.h"
#include "rp-vault-private.h"


void
fixture_write (Fixture *fixture,
               gpointer record)
{
  RpBatch *batch = rp_batch_new ("Test");

  rp_batch_put (batch, record);
  write_batch (fixture->store, batch);
}

static void
fill_library (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpOrganization) company = rp_record_new (RP_TYPE_ORGANIZATION);
  g_autoptr(RpPosition) position = rp_record_new (RP_TYPE_POSITION);
  g_autoptr(RpTopic) topic = rp_record_new (RP_TYPE_TOPIC);

  person->name = g_strdup ("Tobias Fenwright");
  person->pronouns = RP_PRONOUNS_HE;
  company->name = g_strdup ("Brindlewick Foods");
  position->person = g_strdup (rp_record_get_id (person));
  position->organization = g_strdup (rp_record_get_id (company));
  position->role = g_strdup ("CEO");
  topic->title = g_strdup ("Eleven pilots and no product");
  topic->hook = g_strdup ("A pilot that cannot fail is a party.");
  rp_batch_put (batch, person);
  rp_batch_put (batch, company);
  rp_batch_put (batch, position);
  rp_batch_put (batch, topic);
  fixture->person = g_strdup (rp_record_get_id (person));
  fixture->topic = g_strdup (rp_record_get_id (topic));
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static void
win_cb (GSimpleAction *action,
        GVariant      *parameter,
        Fixture       *fixture)
{
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "plan-meeting"))
    {
      g_free (fixture->planned);
      fixture->planned = g_variant_print (parameter, FALSE);
      return;
    }

  g_clear_pointer (&fixture->toast, g_free);
  g_clear_pointer (&fixture->offer, g_free);
  if (g_str_equal (name, "error"))
    {
      fixture->toast = g_variant_dup_string (parameter, NULL);
      return;
    }

  g_variant_get_child (parameter, 0, "s", &fixture->toast);
  if (g_str_equal (name, "offer"))
    {
      g_autoptr(GVariant) target = NULL;
      g_autofree char *action_name = NULL;
      g_autofree char *printed = NULL;

      g_variant_get_child (parameter, 2, "s", &action_name);
      g_variant_get_child (parameter, 3, "v", &target);
      printed = g_variant_print (target, FALSE);
      fixture->offer = g_strdup_printf ("%s %s", action_name, printed);
    }
}

static void
add_win_actions (Fixture *fixture)
{
  static const char *const names[] = { "toast", "offer", "error", "plan-meeting" };
  static const char *const types[] = { "(sb)", "(sssv)", "s", "(ss)" };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE (types[i]));

      g_signal_connect (action, "activate", G_CALLBACK (win_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

/* @narrow: not %NULL for a window of 360 px */
void
fixture_set_up (Fixture       *fixture,
                gconstpointer  narrow)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(GAsyncResult) opened = NULL;
  GtkWidget *child = gtk_label_new ("The window");
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("rapport-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->vault = rp_vault_new (RP_KEYRING (keyring));
  fixture->store = open_library (fixture->folder, fixture->vault);
  fill_library (fixture);

  fixture->window = show_in_window (child, narrow != NULL ? 360 : 700);
  add_win_actions (fixture);
  fixture->writer = rp_writer_new (fixture->store, child);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  narrow)
{

  g_clear_object (&fixture->writer);
  close_window (fixture->window);
  rp_store_close (fixture->store);
  drain ();
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_clear_object (&fixture->vault);

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->person);
  g_free (fixture->topic);
  g_free (fixture->toast);
  g_free (fixture->offer);
  g_free (fixture->planned);
}

void
fixture_set_up_vault (Fixture *fixture)
{
  g_autoptr(GAsyncResult) made = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  GError *error = NULL;

  rp_vault_setup_async (fixture->vault, PASSPHRASE, TRUE, NULL, result_cb, &fixture->result);
  made = await (&fixture->result);
  rp_vault_setup_finish (fixture->vault, made, &error);
  g_assert_no_error (error);
  rp_store_save_vault_async (fixture->store, NULL, result_cb, &fixture->result);
  saved = await (&fixture->result);
  rp_store_save_vault_finish (fixture->store, saved, &error);
  g_assert_no_error (error);
}

GPtrArray *
fixture_list (Fixture *fixture,
              GType    type)
{
  g_autoptr(RpQuery) query = rp_query_new (type);
  g_autoptr(GAsyncResult) listed = NULL;
  GPtrArray *records;
  GError *error = NULL;

  rp_store_list_async (fixture->store, query, NULL, result_cb, &fixture->result);
  listed = await (&fixture->result);
  records = rp_store_list_finish (fixture->store, listed, &error);
  g_assert_no_error (error);

  return records;
}

/* The one record of that class */
gpointer
fixture_only (Fixture *fixture,
              GType    type)
{
  g_autoptr(GPtrArray) records = fixture_list (fixture, type);

  g_assert_cmpuint (records->len, ==, 1);

  return g_object_ref (records->pdata[0]);
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

/* The dialog over the window, or over another dialog */
GtkWidget *
fixture_dialog (Fixture *fixture)
{
  return find_over (fixture->window);
}

static gboolean
is_written (gpointer data)
{
  return fixture_dialog (data) == NULL && ((Fixture *) data)->toast != NULL;
}

void
fixture_wait_written (Fixture *fixture)
{
  wait_until (is_written, fixture);
}

void
fixture_save (Fixture *fixture)
{
  g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (fixture_dialog (fixture))));
  gtk_widget_activate_action (fixture_dialog (fixture), "form.save", NULL);
}

/* The row with that title that can be seen */
GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (root, ADW_TYPE_PREFERENCES_ROW, i)) != NULL; i++)
    if (gtk_widget_is_visible (row)
        && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return row;

  return NULL;
}

/* The toggle button with that word in it */
GtkWidget *
find_toggle (GtkWidget  *root,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = find_widget (root, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    {
      GtkWidget *words = find_widget (button, GTK_TYPE_LABEL, 0);

      if (words != NULL && g_str_equal (gtk_label_get_text (GTK_LABEL (words)), label))
        return button;
    }

  return NULL;
}

void
choose (GtkWidget  *root,
        const char *label)
{
  GtkWidget *toggle = find_toggle (root, label);

  g_assert_nonnull (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
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
