/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-private.h"

#include <string.h>

/**
 * RpRecord:
 *
 * A snapshot of one record. Reading it never waits for the store; what the
 * store handed out is not changed in place: copy it, change the copy, and give
 * that to a transaction.
 */
typedef struct
{
  char    *id;         /* UUID, never changes */
  gint64   row;        /* row in the table; 0 while not stored */
  guint64  revision;   /* +1 each time it is stored */
  gint64   created;
  gint64   changed;
  gint64   deleted;    /* 0 while it is not in Recently Deleted */
  GBytes **sealed;     /* per field: what the store holds of a sealed one */
  guint64  damaged;    /* bit per field: sealed, but cannot be opened */
} RpRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RpRecord, rp_record, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  N_OWN_PROPS
};

#define PRIV(record) ((RpRecordPrivate *) rp_record_get_instance_private (RP_RECORD (record)))

static guint
field_index (gpointer       record,
             const RpField *field)
{
  return (guint) (field - RP_RECORD_GET_CLASS (record)->fields);
}

static void
rp_record_finalize (GObject *object)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (object);
  RpRecordPrivate *priv = PRIV (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      if (rp_field_holds_text (field))
        rp_record_free_text (object, field, RP_RECORD_MEMBER (object, field, char *));
      if (priv->sealed != NULL)
        g_clear_pointer (&priv->sealed[i], g_bytes_unref);
    }
  g_free (priv->sealed);
  g_free (priv->id);

  G_OBJECT_CLASS (rp_record_parent_class)->finalize (object);
}

static void
rp_record_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  const RpField *field;

  if (prop_id == PROP_ID)
    {
      g_value_set_string (value, PRIV (object)->id);
      return;
    }

  field = &RP_RECORD_GET_CLASS (object)->fields[prop_id - N_OWN_PROPS];
  switch (field->type)
    {
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
      g_value_set_string (value, RP_RECORD_MEMBER (object, field, char *));
      break;
    case RP_FIELD_INT:
      g_value_set_int (value, RP_RECORD_MEMBER (object, field, int));
      break;
    case RP_FIELD_BOOL:
      g_value_set_boolean (value, RP_RECORD_MEMBER (object, field, gboolean));
      break;
    case RP_FIELD_ENUM:
      g_value_set_enum (value, RP_RECORD_MEMBER (object, field, int));
      break;
    case RP_FIELD_TIME:
      g_value_set_int64 (value, RP_RECORD_MEMBER (object, field, gint64));
      break;
    case RP_FIELD_DAY:
      g_value_set_uint (value, RP_RECORD_MEMBER (object, field, guint32));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
rp_record_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  const RpField *field;

  if (prop_id == PROP_ID)
    {
      PRIV (object)->id = g_value_dup_string (value);
      return;
    }

  field = &RP_RECORD_GET_CLASS (object)->fields[prop_id - N_OWN_PROPS];
  switch (field->type)
    {
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
      rp_record_set_text (object, field, g_value_get_string (value));
      break;
    case RP_FIELD_INT:
      rp_record_set_number (object, field, g_value_get_int (value));
      break;
    case RP_FIELD_BOOL:
      rp_record_set_number (object, field, g_value_get_boolean (value));
      break;
    case RP_FIELD_ENUM:
      rp_record_set_number (object, field, g_value_get_enum (value));
      break;
    case RP_FIELD_TIME:
      rp_record_set_number (object, field, g_value_get_int64 (value));
      break;
    case RP_FIELD_DAY:
      rp_record_set_number (object, field, g_value_get_uint (value));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
rp_record_constructed (GObject *object)
{
  RpRecordPrivate *priv = PRIV (object);
  RpRecordClass *klass = RP_RECORD_GET_CLASS (object);

  if (priv->id == NULL)
    priv->id = g_uuid_string_random ();
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == RP_FIELD_INT)
      RP_RECORD_MEMBER (object, &klass->fields[i], int) =
        MAX (RP_RECORD_MEMBER (object, &klass->fields[i], int), klass->fields[i].minimum);

  G_OBJECT_CLASS (rp_record_parent_class)->constructed (object);
}

static void
rp_record_class_init (RpRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = rp_record_constructed;
  object_class->finalize = rp_record_finalize;
  object_class->get_property = rp_record_get_property;
  object_class->set_property = rp_record_set_property;

  g_object_class_install_property (
    object_class, PROP_ID,
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
rp_record_init (RpRecord *self)
{
}

static GParamSpec *
field_to_pspec (const RpField *field)
{
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case RP_FIELD_INT:
      return g_param_spec_int (field->name, NULL, NULL, field->minimum, field->maximum,
                               field->minimum, flags);
    case RP_FIELD_BOOL:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case RP_FIELD_ENUM:
      return g_param_spec_enum (field->name, NULL, NULL, field->get_type (), 0, flags);
    case RP_FIELD_TIME:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case RP_FIELD_DAY:
      return g_param_spec_uint (field->name, NULL, NULL, 0, G_MAXUINT32, 0, flags);
    default:
      g_assert_not_reached ();
    }
}

/**
 * rp_record_class_set_fields:
 * @klass: a record class, in its class_init
 * @kind: singular word; also the SQL table
 * @plural: for lists and JSON
 * @fields: the field table, static
 * @n_fields: how many, at most 64
 * @sealed_whole: whether the store keeps nothing of it but one sealed value
 *
 * Declares what the records of a class are made of.
 */
void
rp_record_class_set_fields (RpRecordClass *klass,
                            const char    *kind,
                            const char    *plural,
                            const RpField *fields,
                            guint          n_fields,
                            gboolean       sealed_whole)
{
  g_assert (n_fields <= 64);

  klass->kind = kind;
  klass->plural = plural;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->sealed_whole = sealed_whole;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), N_OWN_PROPS + i,
                                     field_to_pspec (&fields[i]));
}

/**
 * rp_record_class_find_field:
 * @klass: a record class
 * @name: a field's name; a dash counts as an underscore
 *
 * Returns: (transfer none) (nullable): the field, or %NULL
 */
const RpField *
rp_record_class_find_field (RpRecordClass *klass,
                            const char    *name)
{
  g_autofree char *canonical = g_strdelimit (g_strdup (name), "-", '_');

  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].name, canonical) == 0)
      return &klass->fields[i];

  return NULL;
}

/**
 * rp_record_class_get_title:
 * @klass: a record class
 *
 * Returns: (transfer none) (nullable): the field that a record is called by
 */
const RpField *
rp_record_class_get_title (RpRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & RP_FIELD_TITLE)
      return &klass->fields[i];

  return NULL;
}

/**
 * rp_record_new:
 * @type: a record class
 *
 * Returns: (transfer full) (type RpRecord): an empty record with a new UUID
 */
gpointer
rp_record_new (GType type)
{
  return rp_record_new_with_id (type, NULL);
}

/**
 * rp_record_new_with_id:
 * @type: a record class
 * @id: (nullable): its UUID; %NULL makes a new one
 *
 * Returns: (transfer full) (type RpRecord): an empty record
 */
gpointer
rp_record_new_with_id (GType       type,
                       const char *id)
{
  g_return_val_if_fail (g_type_is_a (type, RP_TYPE_RECORD), NULL);

  return g_object_new (type, "id", id, NULL);
}

/**
 * rp_record_assign:
 * @record: a record
 * @from: one of the same class and UUID
 *
 * Makes @record the same snapshot as @from and notifies of what differs. Only
 * for the one who owns @record, as a live query does.
 */
void
rp_record_assign (gpointer record,
                  gpointer from)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  g_return_if_fail (G_OBJECT_TYPE (record) == G_OBJECT_TYPE (from));

  g_object_freeze_notify (record);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      if (rp_field_holds_text (field))
        rp_record_set_text (record, field, rp_record_get_text (from, field));
      else
        rp_record_set_number (record, field, rp_record_get_number (from, field));
      if (field->flags & RP_FIELD_SEALED)
        rp_record_set_sealed (record, field, rp_record_get_sealed (from, field),
                              rp_record_get_sealed_state (from, field) == RP_SEALED_DAMAGED);
    }
  rp_record_set_stored (record, PRIV (from)->row, PRIV (from)->revision, PRIV (from)->created,
                        PRIV (from)->changed, PRIV (from)->deleted);
  g_object_thaw_notify (record);
}

/**
 * rp_record_copy:
 * @record: a record
 *
 * Returns: (transfer full) (type RpRecord): the same, to be changed and stored
 */
gpointer
rp_record_copy (gpointer record)
{
  gpointer copy = rp_record_new_with_id (G_OBJECT_TYPE (record), PRIV (record)->id);

  rp_record_assign (copy, record);

  return copy;
}

/**
 * rp_record_equal:
 * @record: a record
 * @other: another
 *
 * Returns: whether both are the same record and all fields agree, be they open
 *   or closed
 */
gboolean
rp_record_equal (gpointer record,
                 gpointer other)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  if (G_OBJECT_TYPE (record) != G_OBJECT_TYPE (other) ||
      strcmp (PRIV (record)->id, PRIV (other)->id) != 0)
    return FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      if (rp_field_holds_text (field)
            ? g_strcmp0 (rp_record_get_text (record, field), rp_record_get_text (other, field)) != 0
            : rp_record_get_number (record, field) != rp_record_get_number (other, field))
        return FALSE;
      if ((field->flags & RP_FIELD_SEALED) &&
          rp_record_get_sealed_state (record, field) != rp_record_get_sealed_state (other, field))
        return FALSE;
    }

  return TRUE;
}

const char *
rp_record_get_id (gpointer record)
{
  g_return_val_if_fail (RP_IS_RECORD (record), NULL);

  return PRIV (record)->id;
}

const char *
rp_record_get_kind (gpointer record)
{
  g_return_val_if_fail (RP_IS_RECORD (record), NULL);

  return RP_RECORD_GET_CLASS (record)->kind;
}

/**
 * rp_record_get_title:
 * @record: a record
 *
 * Returns: (nullable): what it is called, or %NULL when its class has no such
 *   field or it is not set
 */
const char *
rp_record_get_title (gpointer record)
{
  const RpField *field;

  g_return_val_if_fail (RP_IS_RECORD (record), NULL);

  field = rp_record_class_get_title (RP_RECORD_GET_CLASS (record));

  return field != NULL ? RP_RECORD_MEMBER (record, field, char *) : NULL;
}

gint64
rp_record_get_row (gpointer record)
{
  return PRIV (record)->row;
}

guint64
rp_record_get_revision (gpointer record)
{
  return PRIV (record)->revision;
}

gint64
rp_record_get_created (gpointer record)
{
  return PRIV (record)->created;
}

gint64
rp_record_get_changed (gpointer record)
{
  return PRIV (record)->changed;
}

gint64
rp_record_get_deleted (gpointer record)
{
  return PRIV (record)->deleted;
}

/**
 * rp_record_set_stored:
 * @record: a record
 * @row: its row
 * @revision: how many times it was stored
 * @created: when it was first stored
 * @changed: when it was last stored
 * @deleted: when it went to Recently Deleted; 0 if it did not
 *
 * Says what the store knows of @record beside its fields. For the store.
 */
void
rp_record_set_stored (gpointer record,
                      gint64   row,
                      guint64  revision,
                      gint64   created,
                      gint64   changed,
                      gint64   deleted)
{
  RpRecordPrivate *priv = PRIV (record);

  priv->row = row;
  priv->revision = revision;
  priv->created = created;
  priv->changed = changed;
  priv->deleted = deleted;
}

/**
 * rp_record_get_sealed_state:
 * @record: a record
 * @field: a sealed field of its class
 *
 * Returns: what is known of the text
 */
RpSealedState
rp_record_get_sealed_state (gpointer       record,
                            const RpField *field)
{
  RpRecordPrivate *priv = PRIV (record);
  guint index = field_index (record, field);

  if (RP_RECORD_MEMBER (record, field, char *) != NULL)
    return RP_SEALED_OPEN;
  if (priv->damaged & ((guint64) 1 << index))
    return RP_SEALED_DAMAGED;
  if (priv->sealed != NULL && priv->sealed[index] != NULL)
    return RP_SEALED_CLOSED;

  return RP_SEALED_EMPTY;
}

/**
 * rp_record_get_sealed:
 * @record: a record
 * @field: a sealed field of its class
 *
 * Returns: (transfer none) (nullable): what the store holds of the text, or
 *   %NULL when it holds none. With the field not set, this is a closed text
 *   that a transaction keeps as it is.
 */
GBytes *
rp_record_get_sealed (gpointer       record,
                      const RpField *field)
{
  RpRecordPrivate *priv = PRIV (record);

  return priv->sealed != NULL ? priv->sealed[field_index (record, field)] : NULL;
}

/**
 * rp_record_set_sealed:
 * @record: a record
 * @field: a sealed field of its class
 * @sealed: (nullable): what the store holds; %NULL forgets it, so that a
 *   transaction takes the text away
 * @damaged: whether it could not be opened with the right key
 */
void
rp_record_set_sealed (gpointer       record,
                      const RpField *field,
                      GBytes        *sealed,
                      gboolean       damaged)
{
  RpRecordPrivate *priv = PRIV (record);
  guint index = field_index (record, field);
  guint64 bit = (guint64) 1 << index;

  g_return_if_fail (field->flags & RP_FIELD_SEALED);

  if (priv->sealed == NULL && sealed == NULL)
    return;
  if (priv->sealed == NULL)
    priv->sealed = g_new0 (GBytes *, RP_RECORD_GET_CLASS (record)->n_fields);
  if (sealed != NULL)
    g_bytes_ref (sealed);
  g_clear_pointer (&priv->sealed[index], g_bytes_unref);
  priv->sealed[index] = sealed;
  priv->damaged = damaged ? priv->damaged | bit : priv->damaged & ~bit;
}
