/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-entry.h"

#include "rp-advice.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (RpTopicEntry, rp_topic_entry, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear (RpTopicEntry *self)
{
  g_clear_object (&self->topic);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->folded, g_free);
}

static void
rp_topic_entry_finalize (GObject *object)
{
  clear (RP_TOPIC_ENTRY (object));

  G_OBJECT_CLASS (rp_topic_entry_parent_class)->finalize (object);
}

static void
rp_topic_entry_class_init (RpTopicEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_topic_entry_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_topic_entry_init (RpTopicEntry *self)
{
}

/* The records that name a topic, by the topic. */
static GHashTable *
group (GPtrArray   *records,
       const char *(*get_topic) (gpointer record))
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < records->len; i++)
    {
      const char *topic = get_topic (records->pdata[i]);
      GPtrArray *found;

      if (topic == NULL)
        continue;
      found = g_hash_table_lookup (groups, topic);
      if (found == NULL)
        {
          found = g_ptr_array_new ();
          g_hash_table_insert (groups, (gpointer) topic, found);
        }
      g_ptr_array_add (found, records->pdata[i]);
    }

  return groups;
}

static const char *
score_topic (gpointer record)
{
  return RP_SCORE (record)->topic;
}

static const char *
curiosity_topic (gpointer record)
{
  return RP_CURIOSITY (record)->topic;
}

static guint
count_people (GPtrArray *curiosities)
{
  g_autoptr(GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < curiosities->len; i++)
    g_hash_table_add (people, RP_CURIOSITY (curiosities->pdata[i])->person);

  return g_hash_table_size (people);
}

static char *
fold_topic (RpTopic *topic)
{
  const char *texts[] = { topic->title, topic->hook, topic->struggle, topic->hypothesis };
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_string_append_printf (joined, "%s\n", texts[i]);

  return rp_text_fold (joined->str);
}

/* @facts knows of no other topic's scores and curiosities. */
static RpTopicEntry *
entry_new (const RpTopicFacts *facts,
           RpTopic            *topic,
           guint               lessons)
{
  RpTopicEntry *self = g_object_new (RP_TYPE_TOPIC_ENTRY, NULL);
  const char *id = rp_record_get_id (topic);

  self->topic = g_object_ref (topic);
  self->key = g_utf8_collate_key (topic->title, -1);
  self->folded = fold_topic (topic);
  self->n_values = MIN (facts->characteristics->len, RP_FLOWER_PETALS);
  for (guint i = 0; i < self->n_values; i++)
    self->values[i] = (guint8) rp_topic_value (facts, id, facts->characteristics->pdata[i]);
  self->strength = (guint) rp_topic_strength (facts, id);
  self->curious = count_people (facts->curiosities);
  self->lessons = lessons;

  return self;
}

static int
compare_ids_cb (gconstpointer a,
                gconstpointer b)
{
  return strcmp (rp_topic_entry_get_id (*(RpTopicEntry *const *) a),
                 rp_topic_entry_get_id (*(RpTopicEntry *const *) b));
}

/**
 * rp_topic_entries_new:
 * @facts: what the catalogue rests on
 *
 * Counts what the catalogue shows of all topics. May be called in any thread.
 *
 * Returns: (transfer full) (element-type RpTopicEntry): an entry for each, in
 *   the order of their ids
 */
GPtrArray *
rp_topic_entries_new (const RpCatalogueFacts *facts)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) scores = group (facts->ranking->scores, score_topic);
  g_autoptr(GHashTable) curiosities = group (facts->ranking->curiosities, curiosity_topic);
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < facts->ranking->topics->len; i++)
    {
      RpTopic *topic = facts->ranking->topics->pdata[i];
      const char *id = rp_record_get_id (topic);
      RpTopicFacts own = *facts->ranking;

      own.scores = g_hash_table_lookup (scores, id);
      if (own.scores == NULL)
        own.scores = none;
      own.curiosities = g_hash_table_lookup (curiosities, id);
      if (own.curiosities == NULL)
        own.curiosities = none;
      g_ptr_array_add (entries, entry_new (&own, topic,
                                           GPOINTER_TO_UINT (g_hash_table_lookup (facts->lessons,
                                                                                  id))));
    }
  g_ptr_array_sort (entries, compare_ids_cb);

  return entries;
}

const char *
rp_topic_entry_get_id (RpTopicEntry *self)
{
  return rp_record_get_id (self->topic);
}

static gboolean
equal (RpTopicEntry *self,
       RpTopicEntry *other)
{
  return self->strength == other->strength && self->curious == other->curious
         && self->lessons == other->lessons && self->n_values == other->n_values
         && memcmp (self->values, other->values, sizeof self->values) == 0
         && rp_record_equal (self->topic, other->topic);
}

/**
 * rp_topic_entry_take:
 * @self: an entry
 * @other: one of the same topic, read later
 *
 * Makes @self say what @other says.
 *
 * Returns: whether that is something else than before
 */
gboolean
rp_topic_entry_take (RpTopicEntry *self,
                     RpTopicEntry *other)
{
  g_return_val_if_fail (RP_IS_TOPIC_ENTRY (self), FALSE);
  g_return_val_if_fail (RP_IS_TOPIC_ENTRY (other), FALSE);

  if (equal (self, other))
    return FALSE;

  clear (self);
  self->topic = g_object_ref (other->topic);
  self->key = g_strdup (other->key);
  self->folded = g_strdup (other->folded);
  memcpy (self->values, other->values, sizeof self->values);
  self->n_values = other->n_values;
  self->strength = other->strength;
  self->curious = other->curious;
  self->lessons = other->lessons;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return TRUE;
}

/**
 * rp_topic_entry_matches:
 * @self: an entry
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether the topic says all of them, or something that contains them
 */
gboolean
rp_topic_entry_matches (RpTopicEntry      *self,
                        const char *const *words)
{
  g_return_val_if_fail (RP_IS_TOPIC_ENTRY (self), FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * rp_topic_entry_describe:
 * @self: an entry
 *
 * Returns: (transfer full): “3 curious  ·  4 lessons”
 */
char *
rp_topic_entry_describe (RpTopicEntry *self)
{
  g_autofree char *curious = NULL;
  g_autofree char *lessons = NULL;

  g_return_val_if_fail (RP_IS_TOPIC_ENTRY (self), NULL);

  if (self->curious == 0)
    curious = g_strdup (_("nobody curious yet"));
  else
    curious = g_strdup_printf (ngettext ("%u curious", "%u curious", self->curious),
                               self->curious);
  if (self->lessons == 0)
    lessons = g_strdup (_("no lessons yet"));
  else
    lessons = g_strdup_printf (ngettext ("%u lesson", "%u lessons", self->lessons),
                               self->lessons);

  return g_strdup_printf ("%s  ·  %s", curious, lessons);
}
