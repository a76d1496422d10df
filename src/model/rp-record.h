/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpFieldType:
 * @RP_FIELD_TEXT: `char *`; %NULL when not set, never ""
 * @RP_FIELD_INT: `int`, between the field's minimum and maximum
 * @RP_FIELD_BOOL: `gboolean`
 * @RP_FIELD_ENUM: `int`, a value of the enumeration that get_type() names;
 *   written as its nick
 * @RP_FIELD_TIME: `gint64`, an instant of rp-date.h; 0 when not set
 * @RP_FIELD_DAY: `guint32`, a day of rp-date.h; 0 when not set
 * @RP_FIELD_REF: `char *`, the UUID of a record of the class that get_type()
 *   names; %NULL when not set
 */
typedef enum {
  RP_FIELD_TEXT,
  RP_FIELD_INT,
  RP_FIELD_BOOL,
  RP_FIELD_ENUM,
  RP_FIELD_TIME,
  RP_FIELD_DAY,
  RP_FIELD_REF,
} RpFieldType;

/**
 * RpFieldFlags:
 * @RP_FIELD_REQUIRED: must be set
 * @RP_FIELD_TITLE: what the record is called in a list
 * @RP_FIELD_SEARCHED: open text that full-text search finds
 * @RP_FIELD_SEALED: text that the vault encrypts
 * @RP_FIELD_LINES: may hold several lines
 * @RP_FIELD_INBOX: sealed text that can be written while the vault is locked
 */
typedef enum {
  RP_FIELD_REQUIRED = 1 << 0,
  RP_FIELD_TITLE    = 1 << 1,
  RP_FIELD_SEARCHED = 1 << 2,
  RP_FIELD_SEALED   = 1 << 3,
  RP_FIELD_LINES    = 1 << 4,
  RP_FIELD_INBOX    = 1 << 5,
} RpFieldFlags;

/**
 * RpField:
 *
 * One field of a record class. The name is at once the SQL column, the JSON
 * member, the GObject property and part of what a sealed value is bound to:
 * it never changes.
 */
typedef struct
{
  const char   *name;
  RpFieldType   type;
  gsize         offset;
  RpFieldFlags  flags;
  GType       (*get_type) (void);   /* enumeration or referred record class */
  int           minimum;            /* of an integer */
  int           maximum;
} RpField;

/* When a record was deleted of which nobody can tell when; long before anything else. */
#define RP_RECORD_DELETED_ONCE 1

/**
 * RpSealedState:
 * @RP_SEALED_EMPTY: there is no text
 * @RP_SEALED_CLOSED: there is text, the vault is locked
 * @RP_SEALED_OPEN: the text is in the field
 * @RP_SEALED_DAMAGED: there is text, but it cannot be read any more
 * @RP_SEALED_NEWER: there is text, but only a later version can read it
 */
typedef enum {
  RP_SEALED_EMPTY,
  RP_SEALED_CLOSED,
  RP_SEALED_OPEN,
  RP_SEALED_DAMAGED,
  RP_SEALED_NEWER,
} RpSealedState;

#define RP_TYPE_RECORD (rp_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (RpRecord, rp_record, RP, RECORD, GObject)

/**
 * RpRecordClass:
 * @kind: singular word; also the SQL table
 * @plural: for lists and JSON
 * @fields: the field table
 * @sealed_whole: the store keeps nothing of it but one sealed value
 */
struct _RpRecordClass
{
  GObjectClass   parent_class;

  const char    *kind;
  const char    *plural;
  const RpField *fields;
  guint          n_fields;
  gboolean       sealed_whole;
};

/* What a word of the product must say to become a record class. */
#define RP_DEFINE_RECORD_FULL(TypeName, type_name, a_kind, a_plural, a_fields, whole) \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, RP_TYPE_RECORD)                           \
  static void                                                                         \
  type_name##_class_init (TypeName##Class *klass)                                     \
  {                                                                                   \
    rp_record_class_set_fields (RP_RECORD_CLASS (klass), a_kind, a_plural,            \
                                a_fields, G_N_ELEMENTS (a_fields), whole);            \
  }                                                                                   \
  static void                                                                         \
  type_name##_init (TypeName *self)                                                   \
  {                                                                                   \
  }
#define RP_DEFINE_RECORD(TypeName, type_name, a_kind, a_plural, a_fields) \
  RP_DEFINE_RECORD_FULL (TypeName, type_name, a_kind, a_plural, a_fields, FALSE)

void           rp_record_class_set_fields (RpRecordClass *klass,
                                           const char    *kind,
                                           const char    *plural,
                                           const RpField *fields,
                                           guint          n_fields,
                                           gboolean       sealed_whole);
const RpField *rp_record_class_find_field (RpRecordClass *klass,
                                           const char    *name);
const RpField *rp_record_class_get_title  (RpRecordClass *klass);

const char    *rp_field_enum_nick         (const RpField *field,
                                           gint64         value);
gboolean       rp_field_enum_value        (const RpField *field,
                                           const char    *nick,
                                           int           *value);

gpointer       rp_record_new              (GType          type);
gpointer       rp_record_new_with_id      (GType          type,
                                           const char    *id);
gpointer       rp_record_copy             (gpointer       record);
void           rp_record_assign           (gpointer       record,
                                           gpointer       from);
gboolean       rp_record_equal            (gpointer       record,
                                           gpointer       other);
gboolean       rp_record_validate         (gpointer       record,
                                           GError       **error);

const char    *rp_record_get_id           (gpointer       record);
const char    *rp_record_get_kind         (gpointer       record);
const char    *rp_record_get_title        (gpointer       record);
gint64         rp_record_get_row          (gpointer       record);
guint64        rp_record_get_revision     (gpointer       record);
gint64         rp_record_get_created      (gpointer       record);
gint64         rp_record_get_changed      (gpointer       record);
gint64         rp_record_get_deleted      (gpointer       record);
void           rp_record_set_stored       (gpointer       record,
                                           gint64         row,
                                           guint64        revision,
                                           gint64         created,
                                           gint64         changed,
                                           gint64         deleted);

gboolean       rp_record_is_set           (gpointer       record,
                                           const RpField *field);
const char    *rp_record_get_text         (gpointer       record,
                                           const RpField *field);
gint64         rp_record_get_number       (gpointer       record,
                                           const RpField *field);
void           rp_record_set_text         (gpointer       record,
                                           const RpField *field,
                                           const char    *text);
void           rp_record_set_number       (gpointer       record,
                                           const RpField *field,
                                           gint64         number);
char          *rp_record_dup_string       (gpointer       record,
                                           const RpField *field);
gboolean       rp_record_set_string       (gpointer       record,
                                           const RpField *field,
                                           const char    *text,
                                           GError       **error);

RpSealedState  rp_record_get_sealed_state (gpointer       record,
                                           const RpField *field);
GBytes        *rp_record_get_sealed       (gpointer       record,
                                           const RpField *field);
void           rp_record_set_sealed       (gpointer       record,
                                           const RpField *field,
                                           GBytes        *sealed,
                                           RpSealedState  state);
gboolean       rp_record_is_damaged       (gpointer       record);
gboolean       rp_record_is_newer         (gpointer       record);
void           rp_record_set_damaged      (gpointer       record,
                                           gboolean       newer);

/**
 * RpPackedEntry:
 * @number: place of the field in its class, counted from 1; 0xff00 and on are others
 * @text: what it says, not ended by a 0
 * @length: how many bytes
 *
 * An entry of what rp_record_pack() made.
 */
typedef struct
{
  guint       number;
  const char *text;
  gsize       length;
} RpPackedEntry;

GByteArray    *rp_record_pack             (gpointer       record);
gboolean       rp_record_packed_next      (const guint8 **data,
                                           gsize          *length,
                                           RpPackedEntry  *entry);
gboolean       rp_record_unpack           (gpointer       record,
                                           const guint8  *data,
                                           gsize          length,
                                           GError       **error);
void           rp_record_keep_unknown     (gpointer       record,
                                           gpointer       from);

G_END_DECLS
