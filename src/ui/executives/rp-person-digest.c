/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-digest.h"

static void
digest_clear (RpPersonDigest *digest)
{
  g_clear_pointer (&digest->facts, rp_person_facts_free);
  g_clear_pointer (&digest->stage, rp_stage_advice_free);
  g_clear_pointer (&digest->reciprocity, rp_reciprocity_free);
  g_clear_pointer (&digest->history, g_ptr_array_unref);
  g_clear_pointer (&digest->trust, g_free);
  g_clear_object (&digest->photo);
}

/* A picture that cannot be read is no picture: the initials stand in for it. */
static GdkTexture *
read_photo (RpPhoto *photo)
{
  g_autoptr(GBytes) bytes = NULL;
  guchar *data;
  gsize length;

  if (photo == NULL || photo->data == NULL)
    return NULL;

  data = g_base64_decode (photo->data, &length);
  bytes = g_bytes_new_take (data, length);

  return gdk_texture_new_from_bytes (bytes, NULL);
}

/**
 * rp_person_digest_new:
 * @facts: (transfer full): what was read
 *
 * Takes the advice on @facts; that may last, so a thread does it.
 *
 * Returns: (transfer full): a digest
 */
RpPersonDigest *
rp_person_digest_new (RpPersonFacts *facts)
{
  RpPersonDigest *digest;

  g_return_val_if_fail (facts != NULL, NULL);

  digest = g_atomic_rc_box_new0 (RpPersonDigest);
  digest->facts = facts;
  rp_jar_count (facts->jar, &digest->jar);
  rp_rhythm_measure (facts->entry, facts->now, facts->zone, &digest->rhythm);
  digest->stage = rp_stage_advise (facts);
  digest->reciprocity = rp_reciprocity_weigh (facts);
  digest->history = rp_history_tell (facts, NULL);
  digest->trust = rp_trust_words (facts->assessments);
  digest->photo = read_photo (facts->photo);

  return digest;
}

RpPersonDigest *
rp_person_digest_ref (RpPersonDigest *digest)
{
  return g_atomic_rc_box_acquire (digest);
}

void
rp_person_digest_unref (RpPersonDigest *digest)
{
  g_atomic_rc_box_release_full (digest, (GDestroyNotify) digest_clear);
}

/**
 * rp_person_digest_person:
 * @digest: a digest
 *
 * Returns: (transfer none): whom it is about
 */
RpPerson *
rp_person_digest_person (RpPersonDigest *digest)
{
  return digest->facts->entry->person;
}

/**
 * rp_person_digest_id:
 * @digest: a digest
 *
 * Returns: (transfer none): the UUID of whom it is about
 */
const char *
rp_person_digest_id (RpPersonDigest *digest)
{
  return rp_record_get_id (rp_person_digest_person (digest));
}

/**
 * rp_person_digest_find:
 * @digest: a digest
 * @type: a record class
 * @id: (nullable): a UUID that one of its records mentions
 *
 * Returns: (nullable) (transfer none): the record
 */
gpointer
rp_person_digest_find (RpPersonDigest *digest,
                       GType           type,
                       const char     *id)
{
  return id != NULL ? rp_facts_records_lookup (digest->facts->records, type, id) : NULL;
}
