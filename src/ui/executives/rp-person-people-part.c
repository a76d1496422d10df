/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-people-part.h"

#include "rp-date.h"
#include "rp-introduction-verb.h"
#include "rp-person-words.h"

#include <glib/gi18n.h>

/**
 * RpPersonPeoplePart:
 *
 * The people around the person: who introduced us, who guards the diary and how
 * to treat them, who reports to whom, peers.
 */
struct _RpPersonPeoplePart
{
  RpPersonPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpPersonPeoplePart, rp_person_people_part, RP_TYPE_PERSON_PART)

#define AVATAR_SIZE 28

/* What somebody is to the person; the first record is what the row edits. */
typedef struct
{
  RpPerson   *other;
  gpointer    record;
  const char *edit;   /* static */
  GString    *words;
} Tie;

static void
tie_free (Tie *tie)
{
  g_string_free (tie->words, TRUE);
  g_free (tie);
}

/* Whoever is several things to the person has one row. */
static void
add_tie (GPtrArray  *ties,
         RpPerson   *other,
         gpointer    record,
         const char *edit,
         const char *words)
{
  Tie *tie;

  for (guint i = 0; i < ties->len; i++)
    {
      tie = ties->pdata[i];
      if (tie->other != other)
        continue;

      g_string_append_printf (tie->words, "  ·  %s", words);
      return;
    }

  tie = g_new0 (Tie, 1);
  tie->other = other;
  tie->record = record;
  tie->edit = edit;
  tie->words = g_string_new (words);
  g_ptr_array_add (ties, tie);
}

static void
append_row (RpRecordPart *part,
            const Tie    *tie,
            GtkWidget    *verb)
{
  GtkWidget *row = rp_record_row_new (tie->record, tie->other->name, tie->words->str);
  GtkWidget *avatar = adw_avatar_new (AVATAR_SIZE, tie->other->name, TRUE);

  gtk_widget_add_css_class (avatar, "private");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  rp_record_row_set_open (RP_RECORD_ROW (row), "win.show-person", rp_record_get_id (tie->other));
  rp_record_row_set_edit (RP_RECORD_ROW (row), tie->edit);
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, FALSE);
  if (verb != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), verb);
  rp_record_part_append (part, row);
}

/* Whom else they are being brought together with; those who met are in the history. */
static gboolean
append_introductions (RpRecordPart   *part,
                      RpPersonDigest *digest)
{
  GPtrArray *introductions = digest->facts->introductions;
  guint32 today = rp_time_day (digest->facts->now, digest->facts->zone);
  gboolean any = FALSE;

  for (guint i = 0; i < introductions->len; i++)
    {
      RpIntroduction *introduction = introductions->pdata[i];
      RpPerson *first = rp_person_digest_find (digest, RP_TYPE_PERSON, introduction->introduced);
      RpPerson *second = rp_person_digest_find (digest, RP_TYPE_PERSON, introduction->to_person);
      RpPerson *other = first == rp_person_digest_person (digest) ? second : first;
      Tie tie = { other, introduction, "person.edit-introduction", NULL };
      g_autofree char *stands = NULL;
      GtkWidget *verb;

      if (first == NULL || second == NULL || introduction->state == RP_INTRODUCTION_MET
          || (first != rp_person_digest_person (digest)
              && second != rp_person_digest_person (digest)))
        continue;

      stands = rp_introduction_stands (introduction, first, second, today);
      tie.words = g_string_new (stands);
      verb = rp_introduction_verb_new (introduction, first, second);
      append_row (part, &tie, verb);
      g_string_free (tie.words, TRUE);
      any = TRUE;
    }

  return any;
}

static void
add_introducers (GPtrArray      *ties,
                 RpPersonDigest *digest)
{
  GPtrArray *introductions = digest->facts->introductions;
  guint32 today = rp_time_day (digest->facts->now, digest->facts->zone);

  for (guint i = 0; i < introductions->len; i++)
    {
      RpIntroduction *introduction = introductions->pdata[i];
      RpPerson *other = rp_person_digest_find (digest, RP_TYPE_PERSON, introduction->introducer);
      g_autofree char *month = NULL;
      g_autofree char *words = NULL;

      /* Who introduced them to me, or me to them */
      if (other == NULL || g_strcmp0 (introduction->introducer, rp_person_digest_id (digest)) == 0
          || (introduction->introduced != NULL && introduction->to_person != NULL)
          || introduction->state == RP_INTRODUCTION_PLANNED)
        continue;

      month = introduction->date != 0 ? rp_person_words_month (introduction->date, today) : NULL;
      /* Translators: %s is a month */
      words = month != NULL ? g_strdup_printf (_("introduced you, %s"), month)
                            : g_strdup (_("introduced you"));
      add_tie (ties, other, introduction, "person.edit-introduction", words);
    }
}

static void
add_connections (GPtrArray        *ties,
                 RpPersonDigest   *digest,
                 RpConnectionType  type)
{
  GPtrArray *connections = digest->facts->connections;
  guint32 today = rp_time_day (digest->facts->now, digest->facts->zone);

  for (guint i = 0; i < connections->len; i++)
    {
      RpConnection *connection = connections->pdata[i];
      gboolean outwards = g_strcmp0 (connection->person, rp_person_digest_id (digest)) == 0;
      gboolean over = connection->until != 0 && connection->until < today;
      RpPerson *other = rp_person_digest_find (digest, RP_TYPE_PERSON,
                                               outwards ? connection->other : connection->person);
      g_autofree char *words = NULL;

      if (other == NULL || connection->type != type || over)
        continue;

      words = rp_person_words_tie (digest, connection);
      add_tie (ties, other, connection, "person.edit-connection", words);
    }
}

static gboolean
rp_person_people_part_show (RpPersonPart   *part,
                            RpPersonDigest *digest)
{
  static const RpConnectionType order[] = {
    RP_CONNECTION_GATEKEEPER_OF, RP_CONNECTION_REPORTS_TO, RP_CONNECTION_PEER_OF,
    RP_CONNECTION_KNOWS,
  };
  g_autofree char *heading = rp_person_words_around (rp_person_digest_person (digest));
  g_autoptr(GPtrArray) ties = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_free);

  rp_person_part_set_heading (part, heading);
  add_introducers (ties, digest);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_connections (ties, digest, order[i]);
  for (guint i = 0; i < ties->len; i++)
    append_row (RP_RECORD_PART (part), ties->pdata[i], NULL);

  return append_introductions (RP_RECORD_PART (part), digest) || ties->len > 0;
}

static void
rp_person_people_part_class_init (RpPersonPeoplePartClass *klass)
{
  RP_PERSON_PART_CLASS (klass)->show = rp_person_people_part_show;
}

static void
rp_person_people_part_init (RpPersonPeoplePart *self)
{
  rp_person_part_set_invite (RP_PERSON_PART (self), _("Add somebody around them…"),
                             "person.add-connection");
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Somebody Around Them"),
                          "person.add-connection");
}
