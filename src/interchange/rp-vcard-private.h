/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import-private.h"

G_BEGIN_DECLS

/* Limits, checked before anything is made of what exceeds them. */
#define RP_VCARD_MAX_FILE       (32 * 1024 * 1024)
#define RP_VCARD_MAX_CARDS      20000
#define RP_VCARD_MAX_LINES      2000000
#define RP_VCARD_MAX_LINE       (1024 * 1024)
#define RP_VCARD_MAX_PHOTO      (4 * 1024 * 1024)
#define RP_VCARD_MAX_TEXT       (1024 * 1024)   /* of a field */
#define RP_VCARD_MAX_PROPERTIES 500
#define RP_VCARD_MAX_BAD_LINES  1000

/**
 * RpVcardLine:
 * @number: in the file, where it begins
 * @too_long: whether the line was longer than a property may be; @text holds
 *   its beginning
 * @text: one property, unfolded, UTF-8
 */
typedef struct
{
  guint     number;
  gboolean  too_long;
  char     *text;
} RpVcardLine;

/**
 * RpVcardAttribute:
 * @line: the property as it stands in the file
 * @group: (nullable): what it shares with others of the card: "item1"
 * @name: in capitals
 * @types: values of TYPE, in lower case, also those without a name
 * @preferred: whether it is the first among its like
 * @extra: whether it says more than what is taken of it
 * @foreign: whether @values were not UTF-8 and were read as Latin-1
 * @values: (element-type utf8): decoded; at least one
 *
 * A property as EVCard understands it.
 */
typedef struct
{
  const RpVcardLine *line;
  char              *group;
  char              *name;
  GPtrArray         *types;
  gboolean           preferred;
  gboolean           extra;
  gboolean           foreign;
  GPtrArray         *values;
} RpVcardAttribute;

/**
 * RpVcardReader:
 * @import: takes remarks
 * @organizations: (element-type utf8 RpOrganization): by folded name
 * @group: the person and what hangs on it so far
 * @attributes: (element-type RpVcardAttribute): those that have a field
 * @kept: (element-type RpVcardLine): what goes into a card record
 * @by_group: (element-type utf8 RpContact): by the card's own grouping
 * @position: (nullable): the first one that the card names
 * @about: notes so far
 * @place_taken: whether city and country are those of the preferred address
 *
 * What is known of one card while it is read.
 */
typedef struct
{
  RpImport      *import;
  GHashTable    *organizations;
  RpImportGroup *group;
  GPtrArray     *attributes;
  GPtrArray     *kept;
  GHashTable    *by_group;
  RpPosition    *position;
  GString       *about;
  gboolean       place_taken;
} RpVcardReader;

GPtrArray        *rp_vcard_split_lines     (GBytes            *bytes,
                                            guint             *foreign,
                                            GError           **error);
char             *rp_vcard_line_name       (const RpVcardLine *line,
                                            char             **group);
const char       *rp_vcard_line_value      (const RpVcardLine *line);

RpVcardAttribute *rp_vcard_attribute_new   (const RpVcardLine *line);
void              rp_vcard_attribute_free  (RpVcardAttribute  *attribute);
gboolean          rp_vcard_attribute_is    (RpVcardAttribute  *attribute,
                                            const char        *name);
const char       *rp_vcard_attribute_value (RpVcardAttribute  *attribute,
                                            guint              index);
char             *rp_vcard_attribute_text  (RpVcardAttribute  *attribute);

gboolean          rp_vcard_set_field       (gpointer           record,
                                            const char        *name,
                                            const char        *text);
gpointer          rp_vcard_add_record      (RpVcardReader     *self,
                                            GType              type);
gboolean          rp_vcard_take_contact    (RpVcardReader     *self,
                                            RpVcardAttribute  *attribute);
gboolean          rp_vcard_take_address    (RpVcardReader     *self,
                                            RpVcardAttribute  *attribute);
gboolean          rp_vcard_take_label      (RpVcardReader     *self,
                                            RpVcardAttribute  *attribute);
gboolean          rp_vcard_take_photo      (RpVcardReader     *self,
                                            const RpVcardLine *line);
gboolean          rp_vcard_has_field       (const char        *name);
void              rp_vcard_take_fields     (RpVcardReader     *self);

RpImportGroup    *rp_vcard_read_card       (GPtrArray         *lines,
                                            guint              line,
                                            GHashTable        *organizations,
                                            RpImport          *import);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpVcardAttribute, rp_vcard_attribute_free)

G_END_DECLS
