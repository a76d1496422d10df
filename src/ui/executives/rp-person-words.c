/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-words.h"

#include "rp-date.h"

#include <glib/gi18n.h>

char *
rp_person_words_perplexes (RpPerson *person)
{
  g_autofree char *name = rp_person_short_name (person);

  return rp_person_phrase (person, _("What perplexes her"), _("What perplexes him"),
                           _("What perplexes them"),
                           g_strdup_printf (_("What perplexes %s"), name));
}

char *
rp_person_words_measured (RpPerson *person)
{
  g_autofree char *name = rp_person_short_name (person);

  return rp_person_phrase (person, _("What she is measured on"), _("What he is measured on"),
                           _("What they are measured on"),
                           g_strdup_printf (_("What %s is measured on"), name));
}

char *
rp_person_words_around (RpPerson *person)
{
  g_autofree char *name = rp_person_short_name (person);

  return rp_person_phrase (person, _("People around her"), _("People around him"),
                           _("People around them"),
                           g_strdup_printf (_("People around %s"), name));
}

/**
 * rp_person_words_next:
 * @person: a person
 * @next: the stage that would come next
 *
 * Returns: (transfer full): what would prove it, for the middle of a sentence:
 *   "when she shares something of her own, unasked."
 */
char *
rp_person_words_next (RpPerson *person,
                      RpStage   next)
{
  g_autofree char *name = rp_person_short_name (person);

  switch (next)
    {
    case RP_STAGE_ACQUAINTED:
      return g_strdup (_("when you know each other’s name and face."));

    case RP_STAGE_CURIOUS:
      return rp_person_phrase (person,
                               _("when a topic catches her and she would talk about it."),
                               _("when a topic catches him and he would talk about it."),
                               _("when a topic catches them and they would talk about it."),
                               g_strdup_printf (_("when a topic perplexes %s, too."), name));

    case RP_STAGE_IN_CONVERSATION:
      return g_strdup (_("when you have had a safe conversation, just the two of you."));

    case RP_STAGE_CONFIDANT:
      return rp_person_phrase (person, _("when she shares something of her own, unasked."),
                               _("when he shares something of his own, unasked."),
                               _("when they share something of their own, unasked."),
                               g_strdup_printf (_("when %s shares something personal, unasked."),
                                                name));

    case RP_STAGE_TRUSTED_ADVISOR:
      return rp_person_phrase (person, _("when she calls you before she decides."),
                               _("when he calls you before he decides."),
                               _("when they call you before they decide."),
                               g_strdup_printf (_("when %s calls you before a decision."), name));

    case RP_STAGE_NOT_MET:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * rp_person_words_day:
 * @day: a day
 * @today: today
 *
 * Returns: (transfer full): "24 Sep", or "Mar 2024" when it is of another year
 */
char *
rp_person_words_day (guint32 day,
                     guint32 today)
{
  g_autofree char *year = rp_day_format (day, "%Y");
  g_autofree char *this_year = rp_day_format (today, "%Y");

  /* Translators: strftime, a day of this year, short: “24 Sep” */
  return g_str_equal (year, this_year) ? rp_day_format (day, _("%-d %b"))
                                       /* Translators: strftime, a month: “Mar 2024” */
                                       : rp_day_format (day, _("%b %Y"));
}

/**
 * rp_person_words_month:
 * @day: a day
 * @today: today
 *
 * Returns: (transfer full): "March", or "March 2024" when it is of another year
 */
char *
rp_person_words_month (guint32 day,
                       guint32 today)
{
  g_autofree char *year = rp_day_format (day, "%Y");
  g_autofree char *this_year = rp_day_format (today, "%Y");

  return g_str_equal (year, this_year) ? rp_day_format (day, "%B")
                                       /* Translators: strftime, a month: “March 2024” */
                                       : rp_day_format (day, _("%B %Y"));
}

/**
 * rp_person_words_span:
 * @since: the first day; 0: it is not known
 * @until: the last day; 0: it goes on
 *
 * Returns: (nullable) (transfer full): "since 2021", "2015 to 2021", "until 2021"
 */
char *
rp_person_words_span (guint32 since,
                      guint32 until)
{
  g_autofree char *from = since != 0 ? rp_day_format (since, "%Y") : NULL;
  g_autofree char *to = until != 0 ? rp_day_format (until, "%Y") : NULL;

  if (from != NULL && to != NULL)
    /* Translators: from one year to another: “2015 to 2021” */
    return g_str_equal (from, to) ? g_steal_pointer (&from)
                                  : g_strdup_printf (_("%1$s to %2$s"), from, to);
  if (from != NULL)
    /* Translators: %s is a year */
    return g_strdup_printf (_("since %s"), from);
  if (to != NULL)
    /* Translators: %s is a year */
    return g_strdup_printf (_("until %s"), to);

  return NULL;
}

const char *
rp_person_words_source (RpObjectiveSource source)
{
  switch (source)
    {
    case RP_OBJECTIVE_TOLD_ME:
      return C_("objective", "Told me");

    case RP_OBJECTIVE_PUBLIC:
      return C_("objective", "Published");

    case RP_OBJECTIVE_INFERRED:
    default:
      return C_("objective", "My own conclusion");
    }
}

const char *
rp_person_words_consent (RpConsent consent)
{
  switch (consent)
    {
    case RP_CONSENT_MAY:
      return _("May be introduced");

    case RP_CONSENT_NEVER:
      return _("Never introduce");

    case RP_CONSENT_ASK_FIRST:
    default:
      return _("Ask first");
    }
}

const char *
rp_person_words_strength (int strength)
{
  switch (strength)
    {
    case 3:
      return C_("curiosity", "Struggling with it now");

    case 2:
      return C_("curiosity", "Said so");

    default:
      return C_("curiosity", "Hinted");
    }
}

/* Another person is the gatekeeper of ours. */
static char *
gatekeeper_words (RpPerson *person,
                  RpPerson *other)
{
  g_autofree char *name = rp_person_short_name (person);

  if (other != NULL && other->about != NULL)
    return g_strdup (other->about);

  return rp_person_phrase (person, _("her gatekeeper"), _("his gatekeeper"),
                           _("their gatekeeper"), g_strdup_printf (_("gatekeeper of %s"), name));
}

/**
 * rp_person_words_tie:
 * @digest: a digest
 * @connection: one of its connections
 *
 * Returns: (transfer full): what the other person is to this one
 */
char *
rp_person_words_tie (RpPersonDigest *digest,
                     RpConnection   *connection)
{
  RpPerson *person = rp_person_digest_person (digest);
  gboolean outwards = g_strcmp0 (connection->person, rp_person_digest_id (digest)) == 0;
  const char *other = outwards ? connection->other : connection->person;
  g_autofree char *name = rp_person_short_name (person);

  switch (connection->type)
    {
    case RP_CONNECTION_REPORTS_TO:
      if (!outwards)
        return rp_person_phrase (person, _("reports to her"), _("reports to him"),
                                 _("reports to them"), g_strdup_printf (_("reports to %s"), name));
      return rp_person_phrase (person, _("she reports to them"), _("he reports to them"),
                               _("they report to them"),
                               g_strdup_printf (_("%s reports to them"), name));

    case RP_CONNECTION_GATEKEEPER_OF:
      if (!outwards)
        return gatekeeper_words (person, rp_person_digest_find (digest, RP_TYPE_PERSON, other));
      return rp_person_phrase (person, _("she is their gatekeeper"), _("he is their gatekeeper"),
                               _("they are their gatekeeper"),
                               g_strdup_printf (_("%s is their gatekeeper"), name));

    case RP_CONNECTION_PEER_OF:
      return rp_person_phrase (person, _("a peer of hers"), _("a peer of his"),
                               _("a peer of theirs"), g_strdup_printf (_("a peer of %s"), name));

    case RP_CONNECTION_KNOWS:
    default:
      return rp_person_phrase (person, _("knows her well"), _("knows him well"),
                               _("knows them well"), g_strdup_printf (_("knows %s well"), name));
    }
}

/**
 * rp_person_words_join:
 * @sentences: (element-type utf8): whole sentences
 *
 * Returns: (transfer full): one after the other
 */
char *
rp_person_words_join (GPtrArray *sentences)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, sentences->pdata[i]);
    }

  return g_string_free (out, FALSE);
}
