/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-show-jar.h"

#include "rp-jar-packing.h"
#include "rp-rules.h"

/**
 * rp_show_jar:
 * @widget: a drawn jar
 * @person: whose it is
 * @jar: the count
 *
 * Shows in @widget what the jar holds.
 */
void
rp_show_jar (RpSweetJar  *widget,
             RpPerson    *person,
             const RpJar *jar)
{
  g_autofree char *words = rp_jar_words (jar);
  RpFavourType kinds[RP_JAR_MAX_SWEETS];
  RpSweetKind sweets[RP_JAR_MAX_SWEETS];
  RpJarPicture picture = { 0 };

  picture.count = jar->sweets;
  picture.n_sweets = rp_jar_pick_sweets (jar, kinds, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < picture.n_sweets; i++)
    sweets[i] = (RpSweetKind) kinds[i];
  picture.sweets = sweets;
  picture.taken = jar->asked;
  picture.seed = g_str_hash (rp_record_get_id (person));
  rp_sweet_jar_set_contents (widget, person->name, words, &picture);
}

/**
 * rp_jar_word_class:
 * @jar: the count
 *
 * Returns: the style class of the words below a jar: good, or take care
 */
const char *
rp_jar_word_class (const RpJar *jar)
{
  if (jar->sweets >= RP_RULE_JAR_ROOM)
    return "success-text";

  return jar->sweets < 0 ? "warning-text" : "dim";
}
