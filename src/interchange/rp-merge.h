/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import.h"

G_BEGIN_DECLS

/**
 * RpMerge:
 * @records: (element-type RpRecord): what to put, in dependency order: new
 *   records, and changed copies of existing ones
 * @added: (element-type RpRecord): the new ones among @records
 * @merged: (element-type RpRecord): existing ones, as they will be, that
 *   something of the import was taken for, be they changed or not
 * @remarks: (element-type RpImportRemark): what the user should know of it
 *
 * What an import would do to a library. For an address book count the
 * #RpPerson of @added and @merged.
 */
typedef struct
{
  GPtrArray *records;
  GPtrArray *added;
  GPtrArray *merged;
  GPtrArray *remarks;
} RpMerge;

RpMerge *rp_merge_new   (RpImport  *import,
                         GPtrArray *existing);
void     rp_merge_free  (RpMerge   *merge);
guint    rp_merge_count (GPtrArray *records,
                         GType      type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpMerge, rp_merge_free)

G_END_DECLS
