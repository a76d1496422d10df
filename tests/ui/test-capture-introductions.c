/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two people are brought together, from the first question to what came of it. */
#include "capture-fixture.h"

#include "rp-date.h"
#include "rp-day-row.h"
#include "rp-introduction-advice.h"
#include "rp-introduction-dialog.h"
#include "rp-introduction-texts.h"
#include "rp-lines-row.h"

#include <string.h>

static guint32
get_today (Test *test)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  return rp_time_day (rp_store_get_now (test->base.store), zone);
}

/* Priya has what Tobias looks for. Returns: (transfer full): the UUID of Priya */
static char *
add_priya (Test      *test,
           RpConsent  consent)
{
  g_autoptr(RpPerson) priya = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpNeed) need = rp_record_new (RP_TYPE_NEED);
  g_autoptr(RpOffer) offer = rp_record_new (RP_TYPE_OFFER);

  priya->name = g_strdup ("Priya <b>Sundarwell");
  priya->consent = consent;
  priya->stage = RP_STAGE_CONFIDANT;
  priya->friend = TRUE;
  need->person = g_strdup (test->person);
  need->text = g_strdup ("Somebody who stopped a pilot");
  offer->person = g_strdup (rp_record_get_id (priya));
  offer->text = g_strdup ("How we stopped a pilot");
  write_record (test, priya);
  write_record (test, need);
  write_record (test, offer);

  return g_strdup (rp_record_get_id (priya));
}

static gboolean
is_filled (gpointer dialog)
{
  GtkWidget *why = find_row (dialog, "Why: what each of them gains");
  g_autofree char *text = rp_lines_row_dup_text (RP_LINES_ROW (why));

  return text != NULL && *text != '\0' && find_row (dialog, "Priya agreed") != NULL;
}

static gboolean
knows_both (gpointer dialog)
{
  return find_row (dialog, "Tobias Fenwright") != NULL
         && find_row (dialog, "Priya <b>Sundarwell") != NULL;
}

static gboolean
has_texts (gpointer dialog)
{
  return gtk_widget_get_visible (find_widget (dialog, RP_TYPE_INTRODUCTION_TEXTS, 0));
}

static char *
dup_draft (GtkWidget *dialog)
{
  GtkWidget *texts = find_widget (dialog, RP_TYPE_INTRODUCTION_TEXTS, 0);
  GtkWidget *view = find_widget (texts, GTK_TYPE_TEXT_VIEW, 0);
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);

  return text;
}

static void
assert_drafted (GtkWidget  *dialog,
                const char *begins,
                const char *says_too)
{
  g_autofree char *draft = dup_draft (dialog);

  g_test_message ("%s", draft);
  g_assert_true (g_str_has_prefix (draft, begins));
  g_assert_nonnull (strstr (draft, says_too));
}

static gboolean
can_save (GtkWidget *dialog)
{
  return rp_form_window_get_can_save (RP_FORM_WINDOW (dialog));
}

static gboolean
offers (GtkWidget  *dialog,
        const char *state)
{
  return gtk_widget_is_visible (find_toggle (dialog, state));
}

static GtkWidget *
open_introduction (Test *test,
                   const char *id)
{
  g_clear_pointer (&test->base.toast, g_free);
  rp_introduction_dialog_present (test->writer, NULL, NULL, id);
  wait_until (has_dialog, test);
  wait_until (knows_both, fixture_dialog (&test->base));

  return fixture_dialog (&test->base);
}

static void
agree (GtkWidget  *dialog,
       const char *title,
       guint32     day)
{
  GtkWidget *row = find_row (dialog, title);

  g_assert_nonnull (row);
  rp_day_row_set_day (RP_DAY_ROW (row), day);
}

/* It says what each gains, and asks with that; it does not count before both agreed. */
static void
test_plan (Test          *test,
           gconstpointer  data)
{
  g_autofree char *priya = add_priya (test, RP_CONSENT_ASK_FIRST);
  g_autoptr(RpIntroduction) planned = NULL;
  g_autoptr(GPtrArray) none = NULL;
  GtkWidget *dialog;
  int minimum;

  rp_introduction_dialog_present (test->writer, test->person, priya, NULL);
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  wait_until (is_filled, dialog);
  wait_until (has_texts, dialog);
  g_assert_true (says (dialog, "Priya is a friend, not a lead."));
  g_assert_true (says (dialog, "Tobias and Priya have still to agree."));
  assert_name (find_row (dialog, "Tobias agreed"), "Tobias agreed: Not Yet");
  g_assert_false (offers (dialog, "Introduced"));
  assert_drafted (dialog, "Dear Tobias,\n\nYou are looking for “Somebody who stopped a pilot”, and "
                  "Priya offers “How we stopped a pilot”.",
                  "May I introduce you to Priya <b>Sundarwell?");
  toggle_on (dialog, "Ask Priya");
  assert_drafted (dialog, "Dear Priya,\n\nYou offer “How we stopped a pilot”",
                  "May I introduce you to Tobias Fenwright (CEO, Brindlewick Foods)?");
  toggle_on (dialog, "Introduce Both");
  g_assert_true (says (dialog, "Once both have agreed"));
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  save (test);
  g_assert_cmpstr (test->base.toast, ==, "Introduction planned");
  planned = only (test, RP_TYPE_INTRODUCTION);
  g_assert_cmpint (planned->state, ==, RP_INTRODUCTION_PLANNED);
  g_assert_cmpstr (planned->introduced, ==, test->person);
  g_assert_cmpstr (planned->to_person, ==, priya);
  g_assert_cmpuint (planned->date, ==, 0);
  g_assert_cmpstr (planned->why, ==, "Tobias is looking for “Somebody who stopped a pilot”.\n"
                                     "Priya finds in Tobias somebody who can use the offer.");
  fixture_undo (&test->base);
  none = fixture_list (&test->base, RP_TYPE_INTRODUCTION, NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Returns: (transfer full): the UUID of one that is planned, or has come further */
static char *
add_introduction (Test                *test,
                  const char          *priya,
                  RpIntroductionState  state,
                  guint32              date)
{
  g_autoptr(RpIntroduction) introduction = rp_record_new (RP_TYPE_INTRODUCTION);

  introduction->introduced = g_strdup (test->person);
  introduction->to_person = g_strdup (priya);
  introduction->state = state;
  introduction->date = date;
  write_record (test, introduction);

  return g_strdup (rp_record_get_id (introduction));
}

/* Only once both have agreed is it made; who takes it back takes it all back. */
static void
test_consents (Test          *test,
               gconstpointer  data)
{
  g_autofree char *priya = add_priya (test, RP_CONSENT_ASK_FIRST);
  g_autofree char *id = add_introduction (test, priya, RP_INTRODUCTION_PLANNED, 0);
  g_autoptr(RpIntroduction) made = NULL;
  guint32 today = get_today (test);
  GtkWidget *dialog = open_introduction (test, id);

  wait_until (has_texts, dialog);
  agree (dialog, "Tobias agreed", today - 2);
  g_assert_true (says (dialog, "Priya has still to agree."));
  g_assert_false (offers (dialog, "Introduced"));
  assert_drafted (dialog, "Dear Priya,", "May I introduce you to");
  agree (dialog, "Priya agreed", today);
  g_assert_true (says (dialog, "Both agreed: introduce them."));
  assert_drafted (dialog, "Dear Tobias, dear Priya,", "Tobias, meet Priya <b>Sundarwell.");
  toggle_on (dialog, "Introduced");
  g_assert_true (says (dialog, "Introduced today. Ask on "));
  agree (dialog, "Tobias agreed", 0);
  g_assert_true (says (dialog, "Tobias has still to agree."));
  g_assert_false (offers (dialog, "Introduced"));
  agree (dialog, "Tobias agreed", today - 2);
  toggle_on (dialog, "Introduced");
  save (test);

  g_assert_true (g_str_has_prefix (test->base.toast, "Introduced. Today asks on "));
  made = only (test, RP_TYPE_INTRODUCTION);
  g_assert_cmpint (made->state, ==, RP_INTRODUCTION_INTRODUCED);
  g_assert_cmpuint (made->date, ==, today);
  g_assert_cmpuint (made->introduced_agreed, ==, today - 2);
  g_assert_cmpuint (made->to_person_agreed, ==, today);
  g_assert_cmpuint (rp_introduction_follow_up (made), ==, today + 14);
}

/* Who never wants to be introduced is not, and it is said why. */
static void
test_never (Test          *test,
            gconstpointer  data)
{
  g_autofree char *priya = add_priya (test, RP_CONSENT_NEVER);
  GtkWidget *dialog;

  rp_introduction_dialog_present (test->writer, test->person, priya, NULL);
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  wait_until (knows_both, dialog);
  g_assert_true (says (dialog, "Priya never wants to be introduced."));
  g_assert_false (can_save (dialog));
  g_assert_false (has_texts (dialog));
  g_assert_null (find_row (dialog, "Priya agreed"));
}

static gboolean
knows_tobias (gpointer dialog)
{
  return find_row (dialog, "Tobias Fenwright") != NULL;
}

/* One is nobody to introduce to, nor is the same one twice. */
static void
test_alone (Test          *test,
            gconstpointer  data)
{
  GtkWidget *dialog;

  rp_introduction_dialog_present (test->writer, test->person, "", NULL);
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  wait_until (knows_tobias, dialog);
  g_assert_false (can_save (dialog));
  g_assert_nonnull (find_row (dialog, "To whom"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  rp_introduction_dialog_present (test->writer, test->person, test->person, NULL);
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  wait_until (knows_tobias, dialog);
  drain ();
  g_assert_false (can_save (dialog));
}

/* What came of it is told when they met. */
static void
test_outcome (Test          *test,
              gconstpointer  data)
{
  g_autofree char *priya = add_priya (test, RP_CONSENT_ASK_FIRST);
  guint32 today = get_today (test);
  g_autofree char *id = add_introduction (test, priya, RP_INTRODUCTION_INTRODUCED, today - 14);
  g_autoptr(RpIntroduction) met = NULL;
  GtkWidget *dialog = open_introduction (test, id);

  g_assert_true (says (dialog, "Introduced 14 days ago: ask what came of it."));
  g_assert_null (find_row (dialog, "What came of it"));
  toggle_on (dialog, "They Met");
  rp_lines_row_set_text (RP_LINES_ROW (find_row (dialog, "What came of it")), "A pilot less");
  save (test);
  met = only (test, RP_TYPE_INTRODUCTION);
  g_assert_cmpint (met->state, ==, RP_INTRODUCTION_MET);
  g_assert_cmpuint (met->date, ==, today - 14);
  g_assert_cmpstr (met->outcome, ==, "A pilot less");
}

static gboolean
says_twice (gpointer dialog)
{
  return says (dialog, "Tobias and Priya are being introduced already.");
}

static gboolean
is_opened (gpointer data)
{
  GtkWidget *dialog = fixture_dialog (&((Test *) data)->base);

  return dialog != NULL
         && g_strcmp0 (gtk_window_get_title (GTK_WINDOW (dialog)), "Introduction") == 0;
}

/* Who is being introduced to each other already need not be once more; who met may. */
static void
test_twice (Test          *test,
            gconstpointer  data)
{
  g_autofree char *priya = add_priya (test, RP_CONSENT_ASK_FIRST);
  guint32 today = get_today (test);
  g_autofree char *met = add_introduction (test, priya, RP_INTRODUCTION_MET, today - 90);
  g_autofree char *id = NULL;
  GtkWidget *dialog;

  rp_introduction_dialog_present (test->writer, test->person, priya, NULL);
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  wait_until (has_texts, dialog);
  g_assert_false (says_twice (dialog));
  id = add_introduction (test, priya, RP_INTRODUCTION_INTRODUCED, today - 3);
  wait_until (says_twice, dialog);
  g_assert_true (can_save (dialog));
  use (find_button (dialog, "Open It…"));
  wait_until (is_opened, test);
  dialog = fixture_dialog (&test->base);
  wait_until (knows_both, dialog);
  g_assert_true (says (dialog, "Introduced 3 days ago."));
  g_assert_false (says_twice (dialog));
}

/* Whichever of both is named first */
static void
test_twice_back (Test          *test,
                 gconstpointer  data)
{
  g_autofree char *priya = add_priya (test, RP_CONSENT_ASK_FIRST);
  g_autofree char *id = add_introduction (test, priya, RP_INTRODUCTION_PLANNED, 0);
  GtkWidget *dialog;

  rp_introduction_dialog_present (test->writer, priya, test->person, NULL);
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  wait_until (has_texts, dialog);
  g_assert_true (says (dialog, "Priya and Tobias are being introduced already."));
  g_assert_true (says (dialog, "Tobias and Priya have still to agree."));
}

static gboolean
is_shown (gpointer dialog)
{
  return find_row (dialog, "Tobias Fenwright") != NULL && find_row (dialog, "You") != NULL;
}

/* Somebody else introduced us: nobody's consent is mine to ask for. */
static void
test_with_me (Test          *test,
              gconstpointer  data)
{
  g_autofree char *priya = add_priya (test, RP_CONSENT_ASK_FIRST);
  g_autoptr(RpIntroduction) introduction = rp_record_new (RP_TYPE_INTRODUCTION);
  g_autoptr(RpIntroduction) after = NULL;
  GtkWidget *dialog;

  introduction->introducer = g_strdup (priya);
  introduction->to_person = g_strdup (test->person);
  introduction->date = get_today (test) - 3;
  write_record (test, introduction);
  rp_introduction_dialog_present (test->writer, NULL, NULL, rp_record_get_id (introduction));
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  wait_until (is_shown, dialog);
  g_assert_null (find_row (dialog, "Tobias agreed"));
  g_assert_false (has_texts (dialog));
  toggle_on (dialog, "Followed Up");
  g_assert_true (says (dialog, "Followed up. Have you met?"));
  save (test);
  after = only (test, RP_TYPE_INTRODUCTION);
  g_assert_cmpint (after->state, ==, RP_INTRODUCTION_FOLLOWED_UP);
  g_assert_null (after->introduced);
  g_assert_cmpstr (after->introducer, ==, priya);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/introduction/plan", NULL, test_plan);
  ADD ("/introduction/consents", NULL, test_consents);
  ADD ("/introduction/never", NULL, test_never);
  ADD ("/introduction/alone", NULL, test_alone);
  ADD ("/introduction/outcome", NULL, test_outcome);
  ADD ("/introduction/twice", NULL, test_twice);
  ADD ("/introduction/twice/back", NULL, test_twice_back);
  ADD ("/introduction/with-me", NULL, test_with_me);

  return g_test_run ();
}
