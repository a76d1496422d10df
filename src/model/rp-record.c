/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-private.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RpRecord, rp_record, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  N_OWN_PROPS
};

RpRecordPrivate *
rp_record_private (gpointer record)
{
  return rp_record_get_instance_private (RP_RECORD (record));
}

static void
rp_record_finalize (GObject *object)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (object);
  RpRecordPrivate *priv = rp_record_private (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      if (rp_field_holds_text (field))
        rp_record_free_text (object, field, RP_RECORD_MEMBER (object, field, char *));
      if (priv->sealed != NULL)
        g_clear_pointer (&priv->sealed[i], g_bytes_unref);
    }
  g_clear_pointer (&priv->unknown, rp_record_free_unknown);
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
      g_value_set_string (value, rp_record_private (object)->id);
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
      rp_record_private (object)->id = g_value_dup_string (value);
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
  RpRecordPrivate *priv = rp_record_private (object);
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
  /* Not a static name: GObject makes "time_zone" into "time-zone". */
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;

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
  /* GObject does not inherit these two. */
  G_OBJECT_CLASS (klass)->get_property = rp_record_get_property;
  G_OBJECT_CLASS (klass)->set_property = rp_record_set_property;
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
                              rp_record_get_sealed_state (from, field));
    }
  rp_record_set_stored (record, rp_record_get_row (from), rp_record_get_revision (from),
                        rp_record_get_created (from), rp_record_get_changed (from),
                        rp_record_get_deleted (from));
  rp_record_private (record)->unreadable = rp_record_private (from)->unreadable;
  rp_record_private (record)->is_newer = rp_record_private (from)->is_newer;
  rp_record_keep_unknown (record, from);
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
  gpointer copy = rp_record_new_with_id (G_OBJECT_TYPE (record), rp_record_private (record)->id);

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
      strcmp (rp_record_private (record)->id, rp_record_private (other)->id) != 0 ||
      rp_record_private (record)->unreadable != rp_record_private (other)->unreadable ||
      rp_record_private (record)->is_newer != rp_record_private (other)->is_newer)
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

  return rp_record_private (record)->id;
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
