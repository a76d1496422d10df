/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-merge-private.h"

#include "rp-text.h"

#include <glib/gi18n.h>
#include <libebook-contacts/libebook-contacts.h>
#include <string.h>

typedef struct
{
  RpMerge      *merge;
  RpMergeIndex *index;
  GHashTable   *ids;     /* id in the import → id to refer to */
  GHashTable   *facts;   /* id of a person in the import → what hangs on it there */
  GHashTable   *mine;    /* id → copy of a record that is in the merge, to be changed */
  GHashTable   *found;   /* existing records that something was taken for */
} Merger;

/* Texts of which a person has one: another one is kept as the card had it. */
static const struct
{
  const char *kind;
  const char *field;
  const char *property;
} single_texts[] = {
  { "person",   "name",  "FN" },
  { "person",   "about", "NOTE" },
  { "position", "role",  "TITLE" },
};

static RpMerge *
merge_new (void)
{
  RpMerge *merge = g_new0 (RpMerge, 1);

  merge->records = g_ptr_array_new_with_free_func (g_object_unref);
  merge->added = g_ptr_array_new_with_free_func (g_object_unref);
  merge->merged = g_ptr_array_new_with_free_func (g_object_unref);
  merge->remarks = rp_import_remarks_new ();

  return merge;
}

/**
 * rp_merge_free:
 * @merge: (transfer full): a merge
 */
void
rp_merge_free (RpMerge *merge)
{
  g_ptr_array_unref (merge->records);
  g_ptr_array_unref (merge->added);
  g_ptr_array_unref (merge->merged);
  g_ptr_array_unref (merge->remarks);
  g_free (merge);
}

/**
 * rp_merge_count:
 * @records: (element-type RpRecord): records
 * @type: a record class
 *
 * Returns: how many of @records are of @type
 */
guint
rp_merge_count (GPtrArray *records,
                GType      type)
{
  guint count = 0;

  for (guint i = 0; i < records->len; i++)
    count += G_OBJECT_TYPE (records->pdata[i]) == type;

  return count;
}

static void
translate_references (Merger   *self,
                      gpointer  record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      const char *id = field->type == RP_FIELD_REF ? rp_record_get_text (record, field) : NULL;
      const char *other = id != NULL ? g_hash_table_lookup (self->ids, id) : NULL;

      if (other != NULL)
        rp_record_set_text (record, field, other);
    }
}

static void
add_new (Merger   *self,
         gpointer  record)
{
  g_ptr_array_add (self->merge->records, g_object_ref (record));
  g_ptr_array_add (self->merge->added, g_object_ref (record));
  g_hash_table_insert (self->mine, (char *) rp_record_get_id (record), record);
  rp_merge_index_add (self->index, record);
}

/* What is known of somebody comes later; who is the same must show before. */
static void
add_facts (Merger     *self,
           const char *person,
           gpointer    original)
{
  GPtrArray *facts = g_hash_table_lookup (self->facts, rp_record_get_id (original));

  for (guint i = 0; facts != NULL && i < facts->len; i++)
    rp_merge_index_add_fact (self->index, person, facts->pdata[i]);
}

/* The copy of an existing record that may be changed; it joins the merge's
 * records when it first is. */
static gpointer
own (Merger   *self,
     gpointer  record)
{
  gpointer copy = g_hash_table_lookup (self->mine, rp_record_get_id (record));

  if (copy == NULL)
    {
      copy = rp_record_copy (record);
      g_ptr_array_add (self->merge->records, copy);
      g_hash_table_insert (self->mine, (char *) rp_record_get_id (copy), copy);
    }

  return copy;
}

static gpointer
as_it_will_be (Merger   *self,
               gpointer  record)
{
  gpointer copy = g_hash_table_lookup (self->mine, rp_record_get_id (record));

  return copy != NULL ? copy : record;
}

static const char *
owner_of (gpointer record)
{
  return RP_IS_PERSON (record) ? rp_record_get_id (record) : RP_POSITION (record)->person;
}

static gboolean
keep_text (Merger        *self,
           gpointer       record,
           const RpField *field,
           const char    *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (single_texts); i++)
    if (strcmp (single_texts[i].kind, rp_record_get_kind (record)) == 0 &&
        strcmp (single_texts[i].field, field->name) == 0)
      {
        g_autofree char *escaped = e_vcard_escape_string (text);
        g_autoptr(RpCard) card = rp_record_new (RP_TYPE_CARD);

        card->person = g_strdup (owner_of (record));
        card->text = g_strdup_printf ("%s:%s", single_texts[i].property, escaped);
        if (rp_record_validate (card, NULL))
          {
            if (rp_merge_index_find (self->index, card) == NULL)
              add_new (self, card);
            return TRUE;
          }
      }

  return FALSE;
}

/* A phone number is the same however it is written. */
static gboolean
is_other_spelling (gpointer       record,
                   const RpField *field)
{
  return RP_IS_CONTACT (record) && RP_CONTACT (record)->type == RP_CONTACT_PHONE &&
         field->offset == G_STRUCT_OFFSET (RpContact, value);
}

/* Adds what is missing; never takes the place of what is there. Returns whether
 * something was left out. */
static gboolean
fill (Merger   *self,
      gpointer  record,
      gpointer  from)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  gboolean differs = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      gboolean is_text = field->type == RP_FIELD_TEXT || field->type == RP_FIELD_REF;
      gpointer here = as_it_will_be (self, record);

      if (!rp_record_is_set (from, field) || is_other_spelling (record, field))
        continue;
      if (!rp_record_is_set (here, field))
        {
          if (is_text)
            rp_record_set_text (own (self, record), field, rp_record_get_text (from, field));
          else
            rp_record_set_number (own (self, record), field, rp_record_get_number (from, field));
        }
      else if (!is_text)
        /* Of a person the numbers are choices, and an address book makes none. */
        differs = differs || (!RP_IS_PERSON (record) && !RP_IS_CONTACT (record) &&
                              rp_record_get_number (here, field) !=
                              rp_record_get_number (from, field));
      else if (rp_record_get_text (here, field) != NULL &&
               !rp_text_matches_name (rp_record_get_text (here, field),
                                      rp_record_get_text (from, field)))
        differs = !keep_text (self, here, field, rp_record_get_text (from, field)) || differs;
    }

  return differs;
}

static void
merge_into (Merger   *self,
            gpointer  record,
            gpointer  from)
{
  gboolean differs = rp_record_is_newer (record) || fill (self, record, from);
  const char *title = RP_RECORD_GET_CLASS (record)->sealed_whole ? NULL
                                                                 : rp_record_get_title (record);

  if (differs && title != NULL)
    rp_import_remark (self->merge->remarks, 0, _("“%s” stays as it is in your library."), title);
  else if (differs)
    rp_import_remark (self->merge->remarks, 0, _("A record stays as it is in your library."));
}

static void
remark_name (Merger   *self,
             RpPerson *person,
             RpPerson *from)
{
  if (!rp_text_matches_name (person->name, from->name))
    rp_import_remark (self->merge->remarks, 0,
                      _("“%s” was taken for “%s”, who has the same address."),
                      from->name, person->name);
}

static gpointer
find (Merger   *self,
      gpointer  record,
      gpointer  original)
{
  GPtrArray *facts;

  if (!RP_IS_PERSON (record))
    return rp_merge_index_find (self->index, record);

  facts = g_hash_table_lookup (self->facts, rp_record_get_id (original));
  for (guint i = 0; facts != NULL && i < facts->len; i++)
    translate_references (self, facts->pdata[i]);

  return rp_merge_index_find_person (self->index, record, facts);
}

static void
take (Merger   *self,
      gpointer  original)
{
  g_autoptr(RpRecord) record = rp_record_copy (original);
  gpointer found;

  translate_references (self, record);
  found = find (self, record, original);
  if (found == NULL)
    add_new (self, record);
  if (RP_IS_PERSON (record))
    add_facts (self, rp_record_get_id (found != NULL ? found : record), original);
  if (found == NULL)
    return;

  g_hash_table_insert (self->ids, g_strdup (rp_record_get_id (original)),
                       g_strdup (rp_record_get_id (found)));
  if (RP_IS_PERSON (found))
    remark_name (self, as_it_will_be (self, found), RP_PERSON (original));
  merge_into (self, found, record);
  if (g_hash_table_lookup (self->mine, rp_record_get_id (found)) != found &&
      g_hash_table_add (self->found, found))
    g_ptr_array_add (self->merge->merged, g_object_ref (found));
}

static void
collect_fact (Merger   *self,
              gpointer  record)
{
  const char *person = rp_merge_owner (record);
  GPtrArray *facts;

  if (person == NULL)
    return;

  facts = g_hash_table_lookup (self->facts, person);
  if (facts == NULL)
    {
      facts = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->facts, g_strdup (person), facts);
    }
  g_ptr_array_add (facts, rp_record_copy (record));
}

static void
finish (Merger *self)
{
  RpMerge *merge = self->merge;
  g_autoptr(GPtrArray) unsorted = g_steal_pointer (&merge->records);

  merge->records = rp_import_sorted (unsorted);
  for (guint i = 0; i < merge->merged->len; i++)
    {
      gpointer copy = g_hash_table_lookup (self->mine, rp_record_get_id (merge->merged->pdata[i]));

      if (copy != NULL)
        g_set_object ((GObject **) &merge->merged->pdata[i], copy);
    }
}

/**
 * rp_merge_new:
 * @import: what was read
 * @existing: (element-type RpRecord): what the library holds of the classes
 *   that @import brings; for an address book those are #RpPerson, #RpContact,
 *   #RpOrganization, #RpPosition, #RpTag, #RpCard and #RpPhoto
 *
 * Decides what an import does to a library. A record is taken for an existing
 * one with the same id or, where a class has one, the same key: an
 * organization's name, a contact's value, a tag's name. A person is found by
 * id, e-mail address, or name with phone number or organization. Such a record
 * gets what it lacks and keeps what it has; all others are new. So the same
 * file adds nothing when it comes again. One that cannot be read any more is
 * no record to keep: the file's takes its place. One that a later version can read
 * stays as it is.
 *
 * Pure: neither @import nor a record of @existing is changed.
 *
 * Returns: (transfer full): what to put
 */
RpMerge *
rp_merge_new (RpImport  *import,
              GPtrArray *existing)
{
  g_autoptr(RpMergeIndex) index = rp_merge_index_new ();
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GHashTable) facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GHashTable) mine = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) found = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) known = NULL;
  g_autoptr(GPtrArray) sorted = NULL;
  Merger self = { .index = index, .ids = ids, .facts = facts, .mine = mine, .found = found };

  g_return_val_if_fail (import != NULL && existing != NULL, NULL);

  self.merge = merge_new ();
  known = rp_import_sorted (existing);
  for (guint i = 0; i < known->len; i++)
    if (!rp_record_is_damaged (known->pdata[i]) || rp_record_is_newer (known->pdata[i]))
      rp_merge_index_add (index, known->pdata[i]);
  for (guint i = 0; i < import->records->len; i++)
    collect_fact (&self, import->records->pdata[i]);
  sorted = rp_import_sorted (import->records);
  for (guint i = 0; i < sorted->len; i++)
    take (&self, sorted->pdata[i]);
  finish (&self);

  return self.merge;
}
