/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of private notes on a library of its own: what it tells while they are locked, what
 * it shows and writes while they are not, and that a lock leaves nothing of them. */
#include "config.h"

#include "place-fixture.h"

#include "rp-date.h"
#include "rp-locked-look.h"
#include "rp-note-editor.h"
#include "rp-note-list.h"
#include "rp-note-page.h"
#include "rp-note-row.h"
#include "rp-notes-locked.h"
#include "rp-notes-page.h"
#include "rp-private-view.h"
#include "rp-vault-private.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  Fixture    base;
  GtkWidget *place;
  char      *person;   /* UUID */
  char      *dinner;   /* UUID, of a note */
} Place;

static const char dinner_text[] =
  "She has *already* tried.\n\n## Her own idea\n\nLet the regions **bid**.\n\n"
  "> I need one person.\n\n1. first\n2. second\n\n- one\n\n<b>not bold</b>";

static guint32
today (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  return rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
}

static void
fill_library (Place *place)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline <b>& Co", NULL);
  g_autoptr(RpPerson) other = add (batch, RP_TYPE_PERSON, "name", "Priya Sundarwell", NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience", NULL);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING, "person", rp_record_get_id (person),
                                      "format", "dinner", "starts", "2026-10-16T19:00:00Z", NULL);
  g_autoptr(RpNote) dinner = add (batch, RP_TYPE_NOTE, "title", "After the dinner",
                                  "body", dinner_text, "person", rp_record_get_id (person),
                                  "topic", rp_record_get_id (topic),
                                  "meeting", rp_record_get_id (meeting),
                                  "date", "2026-10-16", "confided", "true", NULL);
  g_autoptr(RpNote) older = add (batch, RP_TYPE_NOTE, "title", "Fig & Anchor",
                                 "body", "The storm that never came.",
                                 "person", rp_record_get_id (person), "date", "2026-09-24",
                                 "review", "2026-10-01", NULL);
  g_autoptr(RpNote) risk = add (batch, RP_TYPE_NOTE, "title", "On tail risk",
                                "body", "Prices the queue, like a Café.",
                                "person", rp_record_get_id (other), "date", "2026-09-12", NULL);
  g_autoptr(RpNote) mine = add (batch, RP_TYPE_NOTE, "title", "What I keep getting wrong",
                                "body", "I explain.", "date", "2026-10-17", "concluded", "true",
                                NULL);

  place->person = g_strdup (rp_record_get_id (person));
  place->dinner = g_strdup (rp_record_get_id (dinner));
  write_batch (place->base.store, g_steal_pointer (&batch));
}

static GtkWidget *
get_page (Place *place)
{
  return find_widget (place->place, RP_TYPE_NOTE_PAGE, 0);
}

static GtkWidget *
get_list (Place *place)
{
  return find_widget (place->place, RP_TYPE_NOTE_LIST, 0);
}

static gboolean
is_shown (gpointer data)
{
  GtkWidget *page = get_page (data);

  return page != NULL && rp_note_page_is_shown (RP_NOTE_PAGE (page));
}

static void
set_up (Place         *place,
        gconstpointer  data)
{
  const char *how = data;
  g_autoptr(GSettings) settings = g_settings_new (RP_APP_ID);

  g_settings_reset (settings, "notes-grouping");
  fixture_set_up (&place->base);
  if (how == NULL || !g_str_equal (how, "no-vault"))
    {
      fixture_set_up_vault (&place->base);
      fill_library (place);
    }
  if (how != NULL && g_str_equal (how, "locked"))
    rp_vault_lock (place->base.vault);
  place->place = rp_notes_page_new (place->base.store);
  fixture_show (&place->base, place->place, how != NULL && g_str_equal (how, "narrow") ? 360
                                                                                       : 1000);
  if (how == NULL)
    wait_until (is_shown, place);
}

static void
tear_down (Place         *place,
           gconstpointer  data)
{
  fixture_tear_down (&place->base);
  g_free (place->person);
  g_free (place->dinner);
}

/* What the list says, from top to bottom: headings in brackets */
static char *
list_words (Place *place)
{
  GtkWidget *view = find_widget (place->place, GTK_TYPE_LIST_VIEW, 0);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(RpNoteItem) item = g_list_model_get_item (model, i);

      if (rp_note_item_is_first (item))
        g_string_append_printf (words, "[%s] ", rp_note_item_get_group (item));
      g_string_append_printf (words, "%s. ", rp_note_item_get_line (item)->title);
    }

  return g_strchomp (g_string_free (words, FALSE));
}

static void
assert_list (Place      *place,
             const char *expected)
{
  g_autofree char *words = list_words (place);

  g_assert_cmpstr (words, ==, expected);
}

typedef struct
{
  Place      *place;
  const char *expected;
} Wait;

static gboolean
list_says (gpointer data)
{
  Wait *wait = data;
  g_autofree char *words = list_words (wait->place);

  return g_str_equal (words, wait->expected);
}

static void
wait_for_list (Place      *place,
               const char *expected)
{
  Wait wait = { place, expected };

  wait_until (list_says, &wait);
}

#define BY_PERSON "[Ottoline <b>& Co] After the dinner. Fig & Anchor. " \
                  "[Priya Sundarwell] On tail risk. [Not About Anyone] What I keep getting wrong."

/* The text of a text view below @root that a reader sees */
static char *
view_text (GtkWidget *root,
           guint      index)
{
  GtkWidget *view = find_widget (root, GTK_TYPE_TEXT_VIEW, index);

  g_assert_nonnull (view);

  return rp_private_view_dup_text (GTK_TEXT_VIEW (view));
}

static void
test_groups (Place         *place,
             gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (RP_APP_ID);
  g_autofree char *remembered = NULL;
  GtkWidget *row;

  assert_list (place, BY_PERSON);
  row = find_widget (place->place, RP_TYPE_NOTE_ROW, 1);
  assert_name (gtk_widget_get_parent (row),
               "Ottoline <b>& Co: Fig & Anchor, Thu 24 Sep, to look at again or erase");

  gtk_widget_activate_action (place->place, "notes.grouping", "s", "topic");
  wait_for_list (place, "[Paying for resilience] After the dinner. "
                        "[On No Topic] What I keep getting wrong. Fig & Anchor. On tail risk.");
  gtk_widget_activate_action (place->place, "notes.grouping", "s", "meeting");
  wait_for_list (place, "[Dinner with Ottoline <b>& Co, 16 October 2026] After the dinner. "
                        "[From No Meeting] What I keep getting wrong. Fig & Anchor. "
                        "On tail risk.");
  gtk_widget_activate_action (place->place, "notes.grouping", "s", "time");
  wait_for_list (place, "[October 2026] What I keep getting wrong. After the dinner. "
                        "[September 2026] Fig & Anchor. On tail risk.");
  remembered = g_settings_get_string (settings, "notes-grouping");
  g_assert_cmpstr (remembered, ==, "time");
  g_assert_cmpstr (rp_note_list_get_selected (RP_NOTE_LIST (get_list (place))), ==,
                   place->dinner);
}

/* Accents and case do not count; a word that is not there finds nothing. */
static void
test_search (Place         *place,
             gconstpointer  data)
{
  GtkWidget *entry;

  gtk_widget_activate_action (place->place, "notes.searching", NULL);
  entry = find_widget (place->place, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "CAFE");
  wait_for_list (place, "[Priya Sundarwell] On tail risk.");
  gtk_editable_set_text (GTK_EDITABLE (entry), "dinner");
  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  wait_for_list (place, "");
  g_assert_true (has_label (place->place, "No Results Found"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  wait_for_list (place, BY_PERSON);
}

/* Markdown is read as it is meant; HTML is not. */
static void
test_page (Place         *place,
           gconstpointer  data)
{
  GtkWidget *page = get_page (place);
  g_autofree char *text = view_text (page, 0);
  GtkWidget *chip;

  g_assert_cmpstr (text, ==, "She has already tried.\nHer own idea\nLet the regions bid.\n"
                             "I need one person.\n1.\302\240first\n2.\302\240second\n"
                             "•\302\240\302\240one\n<b>not bold</b>");
  g_assert_true (has_label (page, "After the dinner"));
  chip = find_button (page, "Ottoline <b>& Co");
  if (chip == NULL)
    chip = gtk_widget_get_ancestor (find_widget (page, ADW_TYPE_AVATAR, 0), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (chip, "clicked");
  g_assert_true (g_str_has_prefix (place->base.told, "show-person"));
  g_assert_nonnull (strstr (place->base.told, place->person));
  g_assert_true (has_label (page, "Dinner, 16 October 2026"));
  g_assert_true (has_label (page, "Shared in confidence, 16 October 2026"));
}

static gboolean
says_new (gpointer data)
{
  Place *place = data;
  g_autofree char *words = list_words (place);

  return strstr (words, "A new thought") != NULL;
}

static gboolean
is_reading (gpointer data)
{
  return is_shown (data) && !rp_note_page_is_writing (RP_NOTE_PAGE (get_page (data)));
}

static void
type_text (GtkWidget  *editor,
           guint       view,
           const char *text)
{
  GtkWidget *widget = find_widget (editor, GTK_TYPE_TEXT_VIEW, view);

  g_signal_emit_by_name (widget, "insert-at-cursor", text);
}

/* A note that is begun is written by itself, and nothing is made of nothing. */
static void
test_new (Place         *place,
          gconstpointer  data)
{
  GtkWidget *page = get_page (place);
  GtkWidget *editor;
  g_autoptr(RpNote) note = NULL;

  gtk_widget_activate_action (place->place, "place.new", NULL);
  editor = find_widget (page, RP_TYPE_NOTE_EDITOR, 0);
  g_assert_nonnull (editor);
  gtk_widget_activate_action (page, "note.done", NULL);
  g_assert_false (rp_note_page_is_shown (RP_NOTE_PAGE (page)));

  gtk_widget_activate_action (place->place, "place.new", NULL);
  editor = find_widget (page, RP_TYPE_NOTE_EDITOR, 0);
  type_text (editor, 1, "# A new thought\n\nand more");
  gtk_widget_activate_action (page, "note.done", NULL);
  wait_until (says_new, place);
  note = fixture_get (&place->base, RP_TYPE_NOTE, rp_note_page_get_note (RP_NOTE_PAGE (page)));
  g_assert_cmpstr (note->title, ==, "A new thought");
  g_assert_cmpstr (note->body, ==, "# A new thought\n\nand more");
  g_assert_cmpuint (note->date, ==, today ());
  g_assert_cmpstr (rp_note_list_get_selected (RP_NOTE_LIST (get_list (place))), ==,
                   rp_record_get_id (note));

  gtk_widget_activate_action (page, "note.remove", NULL);
  wait_for_list (place, BY_PERSON);
  fixture_undo (&place->base);
  wait_until (says_new, place);
}

static gboolean
is_locked (Place *place)
{
  return find_widget (place->place, RP_TYPE_NOTES_LOCKED, 0) != NULL
         && find_widget (place->place, RP_TYPE_NOTE_PAGE, 0) == NULL
         && find_widget (place->place, RP_TYPE_NOTE_LIST, 0) == NULL
         && find_widget (place->place, GTK_TYPE_TEXT_VIEW, 0) == NULL;
}

static void
unlock (Place *place)
{
  g_autoptr(GAsyncResult) result = NULL;
  GError *error = NULL;

  rp_vault_unlock_async (place->base.vault, FALSE, NULL, result_cb, &place->base.result);
  result = await (&place->base.result);
  rp_vault_unlock_finish (place->base.vault, result, &error);
  g_assert_no_error (error);
}

static gboolean
is_writing (gpointer data)
{
  GtkWidget *page = get_page (data);

  return page != NULL && find_widget (page, RP_TYPE_NOTE_EDITOR, 0) != NULL;
}

/* When the call that locks returns, no widget of a note is left; what was being written is back
 * once they are open again. */
static void
test_lock (Place         *place,
           gconstpointer  data)
{
  GtkWidget *editor;
  g_autofree char *text = NULL;

  gtk_widget_activate_action (get_page (place), "note.edit", NULL);
  editor = find_widget (place->place, RP_TYPE_NOTE_EDITOR, 0);
  type_text (editor, 1, "Unsaved words. ");
  rp_vault_lock (place->base.vault);
  g_assert_true (is_locked (place));
  g_assert_true (has_label (place->place, "Notes Are Locked"));
  g_assert_false (has_label (place->place, "After the dinner"));
  g_assert_false (has_label (place->place, "Ottoline <b>& Co"));

  unlock (place);
  wait_until (is_writing, place);
  editor = find_widget (place->place, RP_TYPE_NOTE_EDITOR, 0);
  text = rp_note_editor_dup_body (RP_NOTE_EDITOR (editor));
  g_assert_true (g_str_has_prefix (text, "Unsaved words. She has"));
  gtk_widget_activate_action (get_page (place), "note.done", NULL);
  wait_until (is_reading, place);
}

static gboolean
type_cb (gpointer data)
{
  type_text (find_widget (((Place *) data)->place, RP_TYPE_NOTE_EDITOR, 0), 1, "Key. ");

  return G_SOURCE_CONTINUE;
}

static gboolean
is_kept (gpointer data)
{
  Place *place = data;
  g_autoptr(RpNote) note = fixture_get (&place->base, RP_TYPE_NOTE,
                                        rp_note_page_get_note (RP_NOTE_PAGE (get_page (place))));

  return strstr (note->body, "Key. ") != NULL;
}

/* Whoever types on and on does not keep it from being saved. */
static void
test_saves_itself (Place         *place,
                   gconstpointer  data)
{
  guint typing;

  gtk_widget_activate_action (get_page (place), "note.edit", NULL);
  type_cb (place);
  g_assert_false (is_kept (place));
  typing = g_timeout_add (200, type_cb, place);
  wait_until (is_kept, place);
  g_source_remove (typing);
  gtk_widget_activate_action (get_page (place), "note.done", NULL);
  wait_until (is_reading, place);
}

static gboolean
is_unlocked (gpointer data)
{
  return rp_vault_get_state (((Place *) data)->base.vault) == RP_VAULT_UNLOCKED;
}

/* With a key in the keyring one button asks it; nothing tells how much there is. */
static void
test_locked (Place         *place,
             gconstpointer  data)
{
  GtkWidget *button = find_button (place->place, "_Unlock");

  g_assert_true (is_locked (place));
  g_assert_true (has_label (place->place, "Notes Are Locked"));
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "vault.unlock");
  gtk_widget_activate_action (place->place, "place.show", "s", place->dinner);
  unlock (place);
  wait_until (is_shown, place);
  g_assert_cmpstr (rp_note_page_get_note (RP_NOTE_PAGE (get_page (place))), ==, place->dinner);
}

#define LOCKED   RP_VAULT_LOCKED
#define RECOVERY RP_VAULT_NEEDS_RECOVERY
#define KEYRING  RP_VAULT_WAY_KEYRING
#define WORDS    RP_VAULT_WAY_PASSPHRASE
#define CODE     RP_VAULT_WAY_CODE
#define STRICT   RP_VAULT_WAY_STRICT
#define REASON(name) RP_VAULT_REASON_##name

/* Each state: what is said, what is asked for, and what can be done. A description of the vault
 * itself is NULL. */
static void
test_looks (void)
{
  static const struct
  {
    RpVaultState   state;
    RpVaultReason  reason;
    RpVaultWays    ways;
    const char    *title;
    gboolean       says_why;
    const char    *row;
    const char    *verb;
    const char    *other;
  } looks[] = {
    { RP_VAULT_NO_VAULT, REASON (NONE), 0, "Keep What You Hear in Confidence", FALSE, NULL,
      "_Set Up…", NULL },
    { LOCKED, REASON (NOT_TRIED), KEYRING | WORDS, "Notes Are Locked", FALSE, NULL, "_Unlock",
      NULL },
    { LOCKED, REASON (BY_USER), KEYRING | WORDS, "Notes Are Locked", FALSE, NULL, "_Unlock",
      NULL },
    { LOCKED, REASON (BY_USER), WORDS, "Notes Are Locked", FALSE, "Passphrase", "_Unlock", NULL },
    { LOCKED, REASON (PASSPHRASE_ONLY), WORDS | CODE, "Notes Are Locked", FALSE, "Passphrase",
      "_Unlock", "_Another Way…" },
    { LOCKED, REASON (CODE_ONLY), CODE, "Notes Are Locked", FALSE, NULL, "_Unlock", NULL },
    { LOCKED, REASON (STRICT_PASSPHRASE), STRICT | CODE, "Notes Are Locked", FALSE, NULL,
      "_Unlock", NULL },
    { LOCKED, REASON (NO_SERVICE), KEYRING | WORDS, "Notes Are Locked", TRUE,
      "Recovery passphrase", "_Unlock", "Try the _Keyring Again" },
    { LOCKED, REASON (NO_SERVICE), KEYRING | WORDS | CODE, "Notes Are Locked", TRUE,
      "Recovery passphrase", "_Unlock", "_Another Way…" },
    { LOCKED, REASON (NO_SERVICE), KEYRING | CODE, "Notes Are Locked", TRUE, NULL, "_Unlock…",
      NULL },
    { LOCKED, REASON (NO_SERVICE), KEYRING, "Notes Are Locked", TRUE, NULL,
      "Try the _Keyring Again", NULL },
    { LOCKED, REASON (OTHER_KEYRING), KEYRING | WORDS, "Notes Are Locked", TRUE,
      "Recovery passphrase", "_Unlock", "Try the _Keyring Again" },
    { LOCKED, REASON (KEYRING_LOCKED), KEYRING | WORDS, "Notes Are Locked", TRUE, NULL,
      "Unlock _Keyring…", NULL },
    { LOCKED, REASON (DISMISSED), KEYRING | WORDS, "Notes Are Locked", TRUE,
      "Recovery passphrase", "_Unlock", "Unlock _Keyring…" },
    { LOCKED, REASON (DISMISSED), KEYRING | CODE, "Notes Are Locked", TRUE, NULL,
      "Unlock _Keyring…", NULL },
    { RECOVERY, REASON (KEY_MISSING), KEYRING | WORDS, "The Key Is Missing", TRUE,
      "Recovery passphrase", "_Recover", "Try the _Keyring Again" },
    { RECOVERY, REASON (KEY_MISSING), KEYRING | WORDS | CODE, "The Key Is Missing", TRUE,
      "Recovery passphrase", "_Recover", "_Another Way…" },
    { RECOVERY, REASON (KEY_MISSING), KEYRING | CODE, "The Key Is Missing", TRUE, NULL,
      "_Recover…", NULL },
    { RECOVERY, REASON (KEY_WRONG), KEYRING | WORDS, "The Key Does Not Fit", TRUE,
      "Recovery passphrase", "_Recover", "Try the _Keyring Again" },
    { RECOVERY, REASON (STRICT_MISSING), STRICT | CODE, "The Key Is Missing", TRUE, NULL,
      "_Recover…", NULL },
    { RECOVERY, REASON (NO_RECOVERY), KEYRING, "The Key Is Missing", TRUE, NULL,
      "Try the _Keyring Again", NULL },
    { RECOVERY, REASON (HEADER_DAMAGED), 0, "The Key Cannot Be Read", TRUE, NULL, NULL, NULL },
    { RP_VAULT_READ_ONLY_NEWER, REASON (NONE), KEYRING | WORDS, "Made by a Newer Version", TRUE,
      NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      RpLockedLook look = rp_locked_look_find (looks[i].state, looks[i].reason, looks[i].ways);

      g_test_message ("%u", i);
      g_assert_cmpstr (look.title, ==, looks[i].title);
      g_assert_cmpint (look.description == NULL, ==, looks[i].says_why);
      g_assert_cmpstr (look.row, ==, looks[i].row);
      g_assert_cmpstr (look.verb, ==, looks[i].verb);
      g_assert_cmpstr (look.other, ==, looks[i].other);
      g_assert_cmpint (look.action != NULL, ==, look.verb != NULL && look.row == NULL);
    }
}

static gboolean
is_refused (gpointer data)
{
  return has_label (((Place *) data)->place, "That is not the passphrase.");
}

/* Without a keyring the passphrase is typed on the page. */
static void
test_passphrase (Place         *place,
                 gconstpointer  data)
{
  g_autoptr(GAsyncResult) made = NULL;
  GError *error = NULL;
  GtkWidget *row;

  g_assert_true (has_label (place->place, "Keep What You Hear in Confidence"));
  rp_vault_set_passphrase_cost (place->base.vault, 1, 8 * 1024 * 1024);
  rp_vault_setup_async (place->base.vault, PASSPHRASE, FALSE, NULL, result_cb,
                        &place->base.result);
  made = await (&place->base.result);
  rp_vault_setup_finish (place->base.vault, made, &error);
  g_assert_no_error (error);
  rp_vault_lock (place->base.vault);

  row = find_widget (place->place, ADW_TYPE_PASSWORD_ENTRY_ROW, 0);
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "wrong");
  g_signal_emit_by_name (row, "entry-activated");
  wait_until (is_refused, place);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_editable_set_text (GTK_EDITABLE (row), PASSPHRASE);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_signal_emit_by_name (row, "entry-activated");
  wait_until (is_unlocked, place);
  g_assert_nonnull (get_list (place));
}

/* What is copied is marked, and goes with the lock; what others copied stays. */
static void
test_copy (Place         *place,
           gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (place->place);
  GdkContentFormats *formats;

  gtk_widget_activate_action (get_page (place), "note.copy", NULL);
  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "x-kde-passwordManagerHint"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
  rp_vault_lock (place->base.vault);
  g_assert_null (gdk_clipboard_get_content (clipboard));

  unlock (place);
  wait_until (is_shown, place);
  gtk_widget_activate_action (get_page (place), "note.copy", NULL);
  gdk_clipboard_set_text (clipboard, "something else");
  rp_vault_lock (place->base.vault);
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
}

/* Selecting publishes nothing, and Copy in the text itself is marked, too. */
static void
test_selection (Place         *place,
                gconstpointer  data)
{
  GtkWidget *view = find_widget (get_page (place), GTK_TYPE_TEXT_VIEW, 0);
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_null (gdk_clipboard_get_content (primary));
  g_signal_emit_by_name (view, "copy-clipboard");
  g_assert_true (gdk_content_formats_contain_mime_type (
                   gdk_clipboard_get_formats (gtk_widget_get_clipboard (view)),
                   "x-kde-passwordManagerHint"));
}

static gboolean
has_rows (gpointer data)
{
  Place *place = data;

  return find_widget (place->place, RP_TYPE_NOTE_ROW, 0) != NULL && is_shown (place);
}

static gboolean
has_focus (Place *place,
           GType  type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (place->base.window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

static gboolean
has_focus_in_text (gpointer data)
{
  return has_focus (data, GTK_TYPE_TEXT_VIEW);
}

/* What one begins with has the focus at once: no key goes into the navigation. */
static void
test_focus_locked (Place         *place,
                   gconstpointer  data)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("unlock", NULL);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (place->base.window, "vault", G_ACTION_GROUP (group));
  gtk_window_set_focus (GTK_WINDOW (place->base.window), NULL);
  rp_place_enter (RP_PLACE (place->place));
  g_assert_true (has_focus (place, RP_TYPE_NOTES_LOCKED));

  unlock (place);
  wait_until (has_rows, place);
  rp_vault_lock (place->base.vault);
  gtk_window_set_focus (GTK_WINDOW (place->base.window), NULL);
  rp_place_enter (RP_PLACE (place->place));
  g_assert_true (has_focus (place, RP_TYPE_NOTES_LOCKED));
}

/* A note that is opened alone is read at once: the keys scroll it, Enter writes in it. */
static void
test_focus_narrow (Place         *place,
                   gconstpointer  data)
{
  GtkWidget *view;

  wait_until (has_rows, place);
  view = find_widget (place->place, GTK_TYPE_LIST_VIEW, 0);
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  g_signal_emit_by_name (view, "activate", 1);
  wait_until (has_focus_in_text, place);

  rp_place_show_list (RP_PLACE (place->place));
  gtk_window_set_focus (GTK_WINDOW (place->base.window), NULL);
  gtk_widget_activate_action (place->place, "place.show", "s", place->dinner);
  wait_until (has_focus_in_text, place);
}

/* Each line of what is written in it */
static gboolean
is_whole (gpointer data)
{
  GtkTextView *view = data;
  GtkTextIter end;
  GdkRectangle last;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &last);

  return last.y > 0 && gtk_widget_get_height (GTK_WIDGET (view)) > last.y + last.height / 2;
}

/* A title that needs two lines has them while it is written, too. */
static void
test_long_title (Place         *place,
                 gconstpointer  data)
{
  GtkWidget *editor = rp_note_editor_new (place->base.vault);
  GtkWidget *window;

  rp_note_editor_begin (RP_NOTE_EDITOR (editor),
                        "What he said on the stairs, and nobody else heard it", NULL);
  window = show_in_window (editor, 300);
  wait_until (is_whole, find_widget (editor, GTK_TYPE_TEXT_VIEW, 0));
  close_window (window);
}

/* All of it fits in the width of a telephone. */
static void
test_narrow (Place         *place,
             gconstpointer  data)
{
  int minimum;

  wait_until (has_rows, place);
  gtk_widget_measure (place->place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_activate_action (place->place, "place.edit", NULL);
  drain ();
  gtk_widget_measure (place->place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  rp_vault_lock (place->base.vault);
  gtk_widget_measure (place->place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    const char *data;
    void      (*test) (Place         *place,
                       gconstpointer  data);
  } tests[] = {
    { "/notes/groups", NULL, test_groups },
    { "/notes/search", NULL, test_search },
    { "/notes/page", NULL, test_page },
    { "/notes/new", NULL, test_new },
    { "/notes/lock", NULL, test_lock },
    { "/notes/saves-itself", NULL, test_saves_itself },
    { "/notes/locked", "locked", test_locked },
    { "/notes/passphrase", "no-vault", test_passphrase },
    { "/notes/copy", NULL, test_copy },
    { "/notes/selection", NULL, test_selection },
    { "/notes/focus-locked", "locked", test_focus_locked },
    { "/notes/focus-narrow", "narrow", test_focus_narrow },
    { "/notes/long-title", NULL, test_long_title },
    { "/notes/narrow", "narrow", test_narrow },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Place, tests[i].data, set_up, tests[i].test, tear_down);

  g_test_add_func ("/notes/looks", test_looks);

  return g_test_run ();
}
