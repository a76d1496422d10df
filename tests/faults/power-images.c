/* SPDX-License-Identifier: GPL-3.0-or-later */

/* power-images KIND COUNT SEED FORMS WORD WORD – cuts the power COUNT times, at every operation
 * on the disk in the life of a library (KIND: see power_kind_find()), and says what is found of
 * it afterwards. FORMS is a file with what WORDs may look like, a form a line, in hexadecimal
 * digits; none of them is to be in any file.
 *
 * Whatever is not the same twice comes from SEED.
 *
 * power-images --find FORMS FILE – whether one of them is in FILE.
 *
 * SQLite recovers each image in memory. Where that gives what was seen before, the program
 * would see the same: only what is new is opened as the program does, and some of the rest. */

#include "disk-image.h"
#include "image-vfs.h"
#include "power-life.h"
#include "seeded.h"
#include "word-scan.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>

#define LIBRARY      "library.db"
#define HEADER_SIZE  100
#define LOOK_AT_EACH 97      /* of those that seem to be known, too */
#define MAX_MESSAGES 10

/**
 * Verdict:
 * @there: what there is
 * @problem: (nullable): what is wrong
 */
typedef struct
{
  char *there;
  char *problem;
} Verdict;

/**
 * Cutter:
 * @life: what was lived
 * @scan: for what must not be found
 * @folder: for images
 * @seed: of all that is not the same twice
 * @verdicts: (element-type utf8 Verdict): by what SQLite makes of an image
 * @n_images: how many were made
 * @n_looks: how many were opened as the program does
 * @n_broken: that were not sound
 * @n_lost: that lacked something acknowledged
 * @n_half: that held what never was
 * @n_leaked: with sealed words in them
 */
typedef struct
{
  PowerLife  *life;
  WordScan   *scan;
  char       *folder;
  guint32     seed;
  GHashTable *verdicts;
  guint       n_images;
  guint       n_looks;
  guint       n_broken;
  guint       n_lost;
  guint       n_half;
  guint       n_leaked;
} Cutter;

static void
verdict_free (gpointer data)
{
  Verdict *verdict = data;

  g_free (verdict->there);
  g_free (verdict->problem);
  g_free (verdict);
}

static void
put_files (const char *folder,
           GHashTable *files,
           gboolean    are_items)
{
  GHashTableIter iter;
  gpointer name, content;

  remove_folder (folder);
  g_mkdir_with_parents (folder, 0700);
  if (files == NULL)
    return;
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, &content))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gsize size = are_items ? g_bytes_get_size (content) : ((GByteArray *) content)->len;
      const void *data = are_items ? g_bytes_get_data (content, NULL)
                                   : ((GByteArray *) content)->data;
      g_autoptr(GError) error = NULL;

      g_file_set_contents_full (path, size > 0 ? data : "", (gssize) size,
                                G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}

static Verdict *
look (Cutter     *cutter,
      GHashTable *image,
      GHashTable *items)
{
  g_autofree char *folder = g_build_filename (cutter->folder, "image", NULL);
  g_autofree char *keyring = g_build_filename (cutter->folder, "items", NULL);
  g_autoptr(GString) problem = g_string_new (NULL);
  Verdict *verdict = g_new0 (Verdict, 1);

  cutter->n_looks++;
  put_files (folder, image, FALSE);
  put_files (keyring, items, TRUE);
  verdict->there = power_look (folder, keyring, problem);
  if (problem->len > 0)
    verdict->problem = g_strdup (problem->str);

  return verdict;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

static void
hash_files (crypto_generichash_state *state,
            GHashTable               *files,
            gboolean                  are_items)
{
  g_autoptr(GList) names = NULL;

  if (files == NULL)
    return;
  names = g_list_sort (g_hash_table_get_keys (files), compare_names);
  for (GList *l = names; l != NULL; l = l->next)
    {
      gpointer content = g_hash_table_lookup (files, l->data);
      guint64 size = are_items ? g_bytes_get_size (content) : ((GByteArray *) content)->len;

      crypto_generichash_update (state, l->data, strlen (l->data) + 1);
      crypto_generichash_update (state, (const guint8 *) &size, sizeof size);
      crypto_generichash_update (state, are_items ? g_bytes_get_data (content, NULL)
                                                  : ((GByteArray *) content)->data, size);
    }
}

/* What the program's view of @image depends on: what it reads before SQLite does, and what
 * SQLite makes of it, which is left in @image. */
static char *
name_image (GHashTable *image,
            GHashTable *items)
{
  GByteArray *library = g_hash_table_lookup (image, LIBRARY);
  crypto_generichash_state state;
  guint8 hash[crypto_generichash_BYTES];
  char name[2 * sizeof hash + 1];
  guint8 recovered;

  crypto_generichash_init (&state, NULL, 0, sizeof hash);
  if (library != NULL)
    crypto_generichash_update (&state, library->data, MIN (library->len, HEADER_SIZE));
  recovered = image_vfs_recover (image, LIBRARY);
  crypto_generichash_update (&state, &recovered, sizeof recovered);
  hash_files (&state, image, FALSE);
  hash_files (&state, items, TRUE);
  crypto_generichash_final (&state, hash, sizeof hash);

  return g_strdup (sodium_bin2hex (name, sizeof name, hash, sizeof hash));
}

static gboolean
leaks (Cutter     *cutter,
       GHashTable *image)
{
  GHashTableIter iter;
  gpointer content;

  g_hash_table_iter_init (&iter, image);
  while (g_hash_table_iter_next (&iter, NULL, &content))
    if (word_scan_find (cutter->scan, ((GByteArray *) content)->data,
                        ((GByteArray *) content)->len))
      return TRUE;

  return FALSE;
}

/* What is wrong with what there is, behind acknowledgement @acknowledged */
static const char *
judge (Cutter        *cutter,
       const Verdict *verdict,
       guint          acknowledged)
{
  GPtrArray *expected = cutter->life->expected;
  guint last = MIN (acknowledged + 1, expected->len - 1);

  if (verdict->problem != NULL)
    {
      cutter->n_broken++;
      return verdict->problem;
    }
  for (guint i = acknowledged; i <= last; i++)
    if (g_str_equal (verdict->there, expected->pdata[i]))
      return NULL;
  for (guint i = 0; i < acknowledged; i++)
    if (g_str_equal (verdict->there, expected->pdata[i]))
      {
        cutter->n_lost++;
        return "acknowledged and lost";
      }

  cutter->n_half++;
  return "half of something";
}

static GHashTable *
make_image (Cutter    *cutter,
            DiskState *state,
            DiskFate   fate,
            guint      at,
            guint      number)
{
  guint32 seed[] = { cutter->seed, at, number };
  GRand *random = g_rand_new_with_seed_array (seed, G_N_ELEMENTS (seed));
  GHashTable *image = disk_state_make_image (state, fate, random);

  g_rand_free (random);

  return image;
}

/* Cuts the power behind operation @at, the @number-th time. */
static void
cut (Cutter    *cutter,
     DiskState *state,
     DiskFate   fate,
     guint      at,
     guint      number)
{
  g_autoptr(GHashTable) image = make_image (cutter, state, fate, at, number);
  GHashTable *items = disk_state_get_items (state);
  gboolean leaked = leaks (cutter, image);
  g_autofree char *name = name_image (image, items);
  Verdict *verdict = g_hash_table_lookup (cutter->verdicts, name);
  const char *wrong;

  if (verdict == NULL || cutter->n_images % LOOK_AT_EACH == 0)
    {
      g_autoptr(GHashTable) again = make_image (cutter, state, fate, at, number);

      verdict = look (cutter, again, items);
      g_hash_table_replace (cutter->verdicts, g_steal_pointer (&name), verdict);
    }
  cutter->n_images++;
  cutter->n_leaked += leaked;
  wrong = judge (cutter, verdict, disk_state_get_acknowledged (state));
  if ((wrong != NULL || leaked) &&
      cutter->n_broken + cutter->n_lost + cutter->n_half + cutter->n_leaked <= MAX_MESSAGES)
    printf ("# operation %u, fate %d, image %u: %s%s\n", at, fate, number,
            wrong != NULL ? wrong : "", leaked ? " sealed words" : "");
}

/* Cuts the power behind operation @at in each way, and @n_torn times in any. */
static void
cut_at (Cutter    *cutter,
        DiskState *state,
        guint      at,
        guint      n_torn)
{
  cut (cutter, state, DISK_KEPT, at, 0);
  cut (cutter, state, DISK_DROPPED, at, 1);
  for (guint i = 0; i < n_torn; i++)
    cut (cutter, state, i % 2 == 0 ? DISK_TORN : DISK_GARBAGE, at, i + 2);
}

/* Cuts the power behind each operation that counts; where something is not synced, also with
 * its share of @n_torn. With @n_shares 0 it only counts.
 *
 * Returns: how often something was not synced */
static guint
walk (Cutter *cutter,
      guint   n_shares,
      guint   n_torn,
      guint  *n_places)
{
  g_autoptr(DiskState) state = disk_state_new ();
  guint n_open = 0;

  *n_places = 0;
  for (guint at = 0; at < cutter->life->events->len; at++)
    {
      guint share = 0;

      disk_state_apply (state, cutter->life->events->pdata[at]);
      if (disk_state_get_acknowledged (state) < cutter->life->first)
        continue;
      (*n_places)++;
      if (!disk_state_is_synced (state))
        {
          if (n_shares > 0)
            share = n_torn / n_shares + (n_open < n_torn % n_shares);
          n_open++;
        }
      if (n_shares > 0)
        cut_at (cutter, state, at, share);
    }

  return n_open;
}

static void
cut_everywhere (Cutter *cutter,
                guint   count)
{
  guint n_places;
  guint n_open = walk (cutter, 0, 0, &n_places);
  guint n_torn = count > 2 * n_places ? count - 2 * n_places : 0;

  walk (cutter, n_open, n_torn, &n_places);
  printf ("operations %u\nunsynced %u\n", n_places, n_open);
}

static int
find_forms (const char *forms,
            const char *path)
{
  g_autoptr(WordScan) scan = word_scan_read (forms);
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return word_scan_find (scan, (const guint8 *) content, length) ? 0 : 1;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("rp-power-XXXXXX", NULL);
  g_autofree char *library = g_build_filename (folder, "library", NULL);
  g_autofree char *keyring = g_build_filename (folder, "keyring", NULL);
  g_autoptr(PowerLife) life = NULL;
  g_autoptr(WordScan) scan = NULL;
  g_autoptr(GHashTable) verdicts = NULL;
  Cutter cutter = { NULL };
  PowerKind kind;

  if (argc == 4 && g_str_equal (argv[1], "--find"))
    return find_forms (argv[2], argv[3]);
  if (argc != 7 || !power_kind_find (argv[1], &kind))
    return 64;

  cutter.seed = (guint32) g_ascii_strtoull (argv[3], NULL, 10);
  seeded_begin (cutter.seed);
  g_mkdir (keyring, 0700);
  life = cutter.life = power_live (kind, library, keyring, argv + 5);
  disk_log_skip_syncs ();
  scan = cutter.scan = word_scan_read (argv[4]);
  cutter.folder = folder;
  verdicts = cutter.verdicts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                      verdict_free);
  cut_everywhere (&cutter, (guint) g_ascii_strtoull (argv[2], NULL, 10));
  printf ("images %u\nlooks %u\nbroken %u\nlost %u\nhalf %u\nleaked %u\n", cutter.n_images,
          cutter.n_looks, cutter.n_broken, cutter.n_lost, cutter.n_half, cutter.n_leaked);
  remove_folder (folder);

  return 0;
}
