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
  GHashTable *by_name;    /* folded name → array of RpPerson */
  GHashTable *by_email;   /* folded address → id of a person */
  GHashTable *known;      /* keys of the phone numbers and positions of people */
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
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
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

static char *
contact_key (RpContact *contact)
{
  g_autofree char *value = contact->type == RP_CONTACT_PHONE ? phone_key (contact->value)
                                                             : fold_line (contact->value);

  return g_strdup_printf ("contact\n%s\n%d\n%s", contact->person, contact->type, value);
}

static char *
position_key (const char *person,
              const char *organization)
{
  return g_strdup_printf ("position\n%s\n%s", person, organization);
}

/* What makes two records of a class the same although their ids differ; NULL
 * when nothing does. */
static char *
record_key (gpointer record)
{
  g_autofree char *folded = NULL;

  if (RP_IS_PROFILE (record))
    return g_strdup ("profile");   /* there is one of me */
  if (RP_IS_CONTACT (record))
    return contact_key (record);
  if (RP_IS_POSITION (record))
    return position_key (RP_POSITION (record)->person, RP_POSITION (record)->organization);
  if (RP_IS_CARD (record))
    return g_strdup_printf ("card\n%s\n%s", RP_CARD (record)->person, RP_CARD (record)->text);
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
  if (RP_IS_TAG (record))
    {
      folded = fold_line (RP_TAG (record)->name);
      return g_strdup_printf ("tag\n%s\n%s", RP_TAG (record)->person, folded);
    }

  return NULL;
}

/* What tells @person from others of the same name; NULL when @fact does not. */
static char *
fact_key (const char *person,
          gpointer    fact)
{
  g_autofree char *value = NULL;

  if (RP_IS_POSITION (fact))
    return position_key (person, RP_POSITION (fact)->organization);
  if (!RP_IS_CONTACT (fact) || RP_CONTACT (fact)->type != RP_CONTACT_PHONE)
    return NULL;

  value = phone_key (RP_CONTACT (fact)->value);

  return g_strdup_printf ("phone\n%s\n%s", person, value);
}

/**
 * rp_merge_index_add_fact:
 * @self: an index
 * @person: the id of somebody
 * @fact: a contact or a position, whose organization is that of the index
 *
 * Makes somebody be found by @fact.
 */
void
rp_merge_index_add_fact (RpMergeIndex *self,
                         const char   *person,
                         gpointer      fact)
{
  char *key = fact_key (person, fact);

  if (key != NULL)
    g_hash_table_add (self->known, key);
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
add_person (RpMergeIndex *self,
            RpPerson     *person)
{
  g_autofree char *name = fold_line (person->name);
  GPtrArray *people = g_hash_table_lookup (self->by_name, name);

  if (people == NULL)
    {
      people = g_ptr_array_new ();   /* the people are kept by their id */
      g_hash_table_insert (self->by_name, g_steal_pointer (&name), people);
    }
  g_ptr_array_add (people, person);
}

/**
 * rp_merge_index_add:
 * @self: an index
 * @record: a record, whose references are those of the index
 *
 * Of several records that say the same the first is found.
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
    add_person (self, record);
  else if (RP_IS_CONTACT (record))
    rp_merge_index_add_fact (self, RP_CONTACT (record)->person, record);
  else if (RP_IS_POSITION (record))
    rp_merge_index_add_fact (self, RP_POSITION (record)->person, record);
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

/* Whether @fact, about somebody of the import, is known of @person. */
static gboolean
knows (RpMergeIndex *self,
       RpPerson     *person,
       gpointer      fact)
{
  g_autofree char *key = fact_key (rp_record_get_id (person), fact);

  return key != NULL && g_hash_table_contains (self->known, key);
}

static gboolean
tells_apart (gpointer fact)
{
  return RP_IS_POSITION (fact) ||
         (RP_IS_CONTACT (fact) && (RP_CONTACT (fact)->type == RP_CONTACT_PHONE ||
                                   RP_CONTACT (fact)->type == RP_CONTACT_EMAIL));
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

/**
 * rp_merge_index_find_person:
 * @self: an index
 * @person: somebody of an import
 * @facts: (nullable) (element-type RpRecord): the contacts of @person, and the
 *   positions, whose organizations are those of the index
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
  GPtrArray *people;
  gboolean bare = TRUE;

  if (found != NULL && RP_IS_PERSON (found))
    return found;
  found = find_by_email (self, facts);
  if (found != NULL)
    return found;

  name = fold_line (person->name);
  people = g_hash_table_lookup (self->by_name, name);
  for (guint i = 0; people != NULL && facts != NULL && i < facts->len; i++)
    {
      bare = bare && !tells_apart (facts->pdata[i]);
      for (guint j = 0; j < people->len; j++)
        if (knows (self, people->pdata[j], facts->pdata[i]))
          return people->pdata[j];
    }

  return people != NULL && bare ? people->pdata[0] : NULL;
}
