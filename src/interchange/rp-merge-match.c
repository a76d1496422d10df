/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-merge-private.h"

#include "rp-text.h"

#include <string.h>

#define PHONE_DIGITS 9   /* enough to tell numbers apart, whatever stands before them */

/* Where a record is found by what it says. A key is a text that begins with the
 * record's kind. */
struct _RpMergeIndex
{
  GHashTable *by_id;      /* id → record */
  GHashTable *by_key;     /* key → record */
  GHashTable *by_name;    /* folded name → the first RpPerson of that name */
  GHashTable *by_fact;    /* folded name and what tells apart → array of RpPerson */
  GHashTable *by_email;   /* folded address → id of a person */
  GHashTable *known;      /* keys of all that hangs on people */
};

/**
 * rp_merge_index_new:
 *
 * Returns: (transfer full): an index of nothing yet
 */
RpMergeIndex *
rp_merge_index_new (void)
{
  RpMergeIndex *self = g_new0 (RpMergeIndex, 1);

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_fact = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  self->by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * rp_merge_index_free:
 * @self: (transfer full): an index
 */
void
rp_merge_index_free (RpMergeIndex *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_fact);
  g_hash_table_unref (self->by_email);
  g_hash_table_unref (self->known);
  g_free (self);
}

static char *
fold_line (const char *text)
{
  g_autofree char *line = rp_text_clean_line (text);

  return rp_text_fold (line);
}

static char *
phone_key (const char *text)
{
  g_autoptr(GString) digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);

  return digits->len > 0
           ? g_strdup (digits->str + (digits->len - MIN (digits->len, PHONE_DIGITS)))
           : fold_line (text);
}

/* What hangs on somebody, whoever it is; NULL when it is something else. */
static char *
fact_key (gpointer fact)
{
  g_autofree char *value = NULL;

  if (RP_IS_POSITION (fact))
    return g_strdup_printf ("position\n%s", RP_POSITION (fact)->organization);
  if (RP_IS_CARD (fact))
    return g_strdup_printf ("card\n%s", RP_CARD (fact)->text);
  if (RP_IS_PHOTO (fact))
    return g_strdup ("photo");   /* somebody has one face */
  if (RP_IS_TAG (fact))
    {
      value = fold_line (RP_TAG (fact)->name);
      return g_strdup_printf ("tag\n%s", value);
    }
  if (!RP_IS_CONTACT (fact))
    return NULL;

  value = RP_CONTACT (fact)->type == RP_CONTACT_PHONE ? phone_key (RP_CONTACT (fact)->value)
                                                      : fold_line (RP_CONTACT (fact)->value);

  return g_strdup_printf ("contact\n%d\n%s", RP_CONTACT (fact)->type, value);
}

static char *
owned_key (const char *person,
           const char *key)
{
  return g_strdup_printf ("%s\n%s", person, key);
}

/* A position says also in which role. */
static char *
role_key (const char *person,
          gpointer    fact)
{
  g_autofree char *role = NULL;

  if (!RP_IS_POSITION (fact) || RP_POSITION (fact)->role == NULL)
    return NULL;

  role = fold_line (RP_POSITION (fact)->role);

  return g_strdup_printf ("%s\nrole\n%s\n%s", person, RP_POSITION (fact)->organization, role);
}

/**
 * rp_merge_owner:
 * @record: a record
 *
 * Returns: (nullable): whom it hangs on, for the classes that an address book
 *   brings
 */
const char *
rp_merge_owner (gpointer record)
{
  if (RP_IS_CONTACT (record))
    return RP_CONTACT (record)->person;
  if (RP_IS_TAG (record))
    return RP_TAG (record)->person;
  if (RP_IS_CARD (record))
    return RP_CARD (record)->person;
  if (RP_IS_POSITION (record))
    return RP_POSITION (record)->person;
  if (RP_IS_PHOTO (record))
    return RP_PHOTO (record)->person;

  return NULL;
}

/* What makes two records of a class the same although their ids differ; NULL
 * when nothing does. */
static char *
record_key (gpointer record)
{
  g_autofree char *folded = NULL;

  if (RP_IS_PROFILE (record))
    return g_strdup ("profile");   /* there is one of me */
  if (RP_IS_CHARACTERISTIC (record) && RP_CHARACTERISTIC (record)->key != NULL)
    return g_strdup_printf ("characteristic\n%s", RP_CHARACTERISTIC (record)->key);
  if (RP_IS_SCORE (record))
    return g_strdup_printf ("score\n%s\n%s", RP_SCORE (record)->topic,
                            RP_SCORE (record)->characteristic);
  if (RP_IS_ORGANIZATION (record))
    {
      folded = fold_line (RP_ORGANIZATION (record)->name);
      return g_strdup_printf ("organization\n%s", folded);
    }
  folded = fact_key (record);

  return folded != NULL ? owned_key (rp_merge_owner (record), folded) : NULL;
}

/* Whether @fact tells people of the same name apart. */
static gboolean
tells_apart (gpointer fact)
{
  return RP_IS_POSITION (fact) ||
         (RP_IS_CONTACT (fact) && (RP_CONTACT (fact)->type == RP_CONTACT_PHONE ||
                                   RP_CONTACT (fact)->type == RP_CONTACT_EMAIL));
}

static void
add_candidate (RpMergeIndex *self,
               RpPerson     *person,
               const char   *fact)
{
  g_autofree char *name = fold_line (person->name);
  g_autofree char *key = owned_key (name, fact);
  GPtrArray *people = g_hash_table_lookup (self->by_fact, key);

  if (people == NULL)
    {
      people = g_ptr_array_new ();   /* the people are kept by their id */
      g_hash_table_insert (self->by_fact, g_steal_pointer (&key), people);
    }
  if (!g_ptr_array_find (people, person, NULL))
    g_ptr_array_add (people, person);
}

/**
 * rp_merge_index_add_fact:
 * @self: an index
 * @person: the id of somebody in the index
 * @fact: a contact, tag, card, photo or position, whose organization is that of the
 *   index
 *
 * Makes somebody be found by @fact.
 */
void
rp_merge_index_add_fact (RpMergeIndex *self,
                         const char   *person,
                         gpointer      fact)
{
  RpPerson *owner = g_hash_table_lookup (self->by_id, person);
  g_autofree char *key = fact_key (fact);
  char *role = role_key (person, fact);

  g_hash_table_add (self->known, owned_key (person, key));
  if (role != NULL)
    g_hash_table_add (self->known, role);
  if (owner != NULL && RP_IS_PERSON (owner) && tells_apart (fact))
    add_candidate (self, owner, key);
  if (RP_IS_CONTACT (fact) && RP_CONTACT (fact)->type == RP_CONTACT_EMAIL)
    {
      char *email = fold_line (RP_CONTACT (fact)->value);

      if (!g_hash_table_contains (self->by_email, email))
        g_hash_table_insert (self->by_email, email, g_strdup (person));
      else
        g_free (email);
    }
}

static void
add_name (RpMergeIndex *self,
          RpPerson     *person)
{
  char *name = fold_line (person->name);

  if (!g_hash_table_contains (self->by_name, name))
    g_hash_table_insert (self->by_name, name, person);
  else
    g_free (name);
}

/**
 * rp_merge_index_add:
 * @self: an index
 * @record: a record, whose references are those of the index
 *
 * Of several records that say the same the first is found. People come before
 * what hangs on them.
 */
void
rp_merge_index_add (RpMergeIndex *self,
                    gpointer      record)
{
  char *key = record_key (record);

  g_hash_table_insert (self->by_id, (char *) rp_record_get_id (record), g_object_ref (record));
  if (key != NULL && !g_hash_table_contains (self->by_key, key))
    g_hash_table_insert (self->by_key, key, g_object_ref (record));
  else
    g_free (key);

  if (RP_IS_PERSON (record))
    add_name (self, record);
  else if (rp_merge_owner (record) != NULL)
    rp_merge_index_add_fact (self, rp_merge_owner (record), record);
}

/**
 * rp_merge_index_find:
 * @self: an index
 * @record: a record, whose references are those of the index
 *
 * Returns: (transfer none) (nullable): the record that it is the same as
 */
gpointer
rp_merge_index_find (RpMergeIndex *self,
                     gpointer      record)
{
  gpointer found = g_hash_table_lookup (self->by_id, rp_record_get_id (record));
  g_autofree char *key = NULL;

  if (found != NULL && G_OBJECT_TYPE (found) == G_OBJECT_TYPE (record))
    return found;

  key = record_key (record);

  return key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;
}

static gpointer
find_by_email (RpMergeIndex *self,
               GPtrArray    *facts)
{
  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      RpContact *contact = RP_IS_CONTACT (facts->pdata[i]) ? facts->pdata[i] : NULL;

      if (contact != NULL && contact->type == RP_CONTACT_EMAIL)
        {
          g_autofree char *email = fold_line (contact->value);
          const char *id = g_hash_table_lookup (self->by_email, email);

          if (id != NULL && g_hash_table_contains (self->by_id, id))
            return g_hash_table_lookup (self->by_id, id);
        }
    }

  return NULL;
}

static gboolean
is_known (RpMergeIndex *self,
          const char   *key)
{
  return key != NULL && g_hash_table_contains (self->known, key);
}

/* How much of what the import says of @from is known of @person. */
static guint
count_known (RpMergeIndex *self,
             RpPerson     *person,
             RpPerson     *from,
             GPtrArray    *facts)
{
  const char *id = rp_record_get_id (person);
  guint count = g_strcmp0 (person->about, from->about) == 0;

  for (guint i = 0; i < facts->len; i++)
    {
      g_autofree char *key = fact_key (facts->pdata[i]);
      g_autofree char *owned = owned_key (id, key);
      g_autofree char *role = role_key (id, facts->pdata[i]);

      count += is_known (self, owned) + is_known (self, role);
    }

  return count;
}

/* Of several people who share the name and a fact, the one most is known of. */
static RpPerson *
find_by_facts (RpMergeIndex *self,
               const char   *name,
               RpPerson     *from,
               GPtrArray    *facts)
{
  RpPerson *best = NULL;
  guint most = 0;

  for (guint i = 0; i < facts->len; i++)
    {
      g_autofree char *fact = fact_key (facts->pdata[i]);
      g_autofree char *key = owned_key (name, fact);
      GPtrArray *people = g_hash_table_lookup (self->by_fact, key);

      for (guint j = 0; people != NULL && j < people->len; j++)
        {
          guint count = count_known (self, people->pdata[j], from, facts);

          if (best == NULL || count > most)
            {
              best = people->pdata[j];
              most = count;
            }
        }
    }

  return best;
}

/**
 * rp_merge_index_find_person:
 * @self: an index
 * @person: somebody of an import
 * @facts: (nullable) (element-type RpRecord): what hangs on @person there: the
 *   contacts, tags, cards and positions, whose organizations are those of the
 *   index
 *
 * Finds who @person is: the same id; the same e-mail address; the same name
 * and the same phone number or organization; or the same name where neither is
 * known of @person, so that nothing speaks against it.
 *
 * Returns: (transfer none) (nullable): the person
 */
gpointer
rp_merge_index_find_person (RpMergeIndex *self,
                            RpPerson     *person,
                            GPtrArray    *facts)
{
  gpointer found = g_hash_table_lookup (self->by_id, rp_record_get_id (person));
  g_autofree char *name = NULL;
  gboolean bare = TRUE;

  if (found != NULL && RP_IS_PERSON (found))
    return found;
  found = find_by_email (self, facts);
  if (found != NULL)
    return found;

  name = fold_line (person->name);
  for (guint i = 0; facts != NULL && i < facts->len; i++)
    bare = bare && !tells_apart (facts->pdata[i]);

  return bare ? g_hash_table_lookup (self->by_name, name)
              : (gpointer) find_by_facts (self, name, person, facts);
}
