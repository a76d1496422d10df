/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"

G_BEGIN_DECLS

/**
 * RpImportRemark:
 * @line: of the file, from 1; 0 when it is about the whole file
 * @text: what happened there, a sentence for the user
 */
typedef struct
{
  guint  line;
  char  *text;
} RpImportRemark;

/**
 * RpImportGroup:
 * @person: somebody the file is about; also in the import's records
 * @records: (element-type RpRecord): what hangs on @person, in dependency
 *   order; an organization may hang on several
 * @line: where the card begins
 *
 * One card of an address book.
 */
typedef struct
{
  RpPerson  *person;
  GPtrArray *records;
  guint      line;
} RpImportGroup;

/**
 * RpImport:
 * @records: (element-type RpRecord): all that was read, new and not stored; a
 *   record stands behind those that it refers to
 * @groups: (element-type RpImportGroup): the cards of an address book; empty
 *   for other formats
 * @rejected: (element-type RpImportRemark): what was not taken at all
 * @kept: (element-type RpImportRemark): what has no field and is kept word for
 *   word in a #RpCard
 * @dropped: (element-type RpImportRemark): what was left out or changed in
 *   something that was taken
 * @n_items: cards or records that the file holds, with those rejected
 *
 * What a file holds, and what became of each part of it. One import may read
 * several files, one after the other; the caller keeps apart whose remarks are
 * whose by looking at the lengths in between.
 */
typedef struct
{
  GPtrArray *records;
  GPtrArray *groups;
  GPtrArray *rejected;
  GPtrArray *kept;
  GPtrArray *dropped;
  guint      n_items;
} RpImport;

RpImport *rp_import_new         (void);
void      rp_import_free        (RpImport   *import);
void      rp_import_remark      (GPtrArray  *remarks,
                                 guint       line,
                                 const char *format,
                                 ...) G_GNUC_PRINTF (3, 4);
guint     rp_import_drop_sealed (RpImport   *import);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpImport, rp_import_free)

G_END_DECLS
