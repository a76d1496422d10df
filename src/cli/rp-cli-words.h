/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"

G_BEGIN_DECLS

/**
 * RpCliWords:
 *
 * What records are called when they are listed: the names behind references,
 * the current position of each person.
 */
typedef struct _RpCliWords RpCliWords;

RpCliWords *rp_cli_words_new  (RpCli       *cli,
                               GError     **error);
void        rp_cli_words_free (RpCliWords  *words);
const char *rp_cli_words_name (RpCliWords  *words,
                               const char  *id);
char       *rp_cli_words_line (RpCliWords  *words,
                               gpointer     record);
JsonNode   *rp_cli_words_json (RpCliWords  *words,
                               gpointer     record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCliWords, rp_cli_words_free)

G_END_DECLS
