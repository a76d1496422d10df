/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-sealed-scan.h"

#include "rp-sealing.h"
#include "rp-text-words.h"
#include "rp-vault-scanner.h"

#include <string.h>

/* Threads of all searches; more do not help, for one reads what they search. */
#define MAX_THREADS 4

/* Batches that wait for a thread; when there are as many, who reads them helps. */
#define MAX_WAITING 2

#define ID_SIZE 37

typedef struct
{
  char    id[ID_SIZE];
  guint64 revision;
  guint   first;          /* its first value */
  guint   n_values;
} Item;

typedef struct
{
  const char *field;
  gsize       offset;
  gsize       size;
} Value;

struct _RpSealedBatch
{
  RpSealedScan      *scan;
  const RpRecordSql *sql;
  GArray            *items;
  GArray            *values;
  GByteArray        *bytes;
  GArray            *found;     /* guint: which items */
  guint              n_taken;   /* of those found */
  gboolean           done;      /* guarded by the scan's mutex */
};

struct _RpSealedScan
{
  RpVault             *vault;
  const RpSealedMatch *match;
  const int           *newest;    /* atomic */
  int                  serial;
  GCancellable        *cancellable;
  gint                 closed;    /* atomic: there is no key any more */
  GQueue               batches;   /* in their order; only of who searches */

  GMutex               mutex;     /* guards what follows, and who is done */
  GCond                cond;
  GPtrArray           *scanners;  /* those no thread uses */
  guint                n_waiting;
};

static void
scanner_free (gpointer scanner)
{
  rp_vault_scanner_free (scanner);
}

static RpVaultScanner *
take_scanner (RpSealedScan *self)
{
  RpVaultScanner *scanner = NULL;

  g_mutex_lock (&self->mutex);
  if (self->scanners->len > 0)
    scanner = g_ptr_array_steal_index_fast (self->scanners, self->scanners->len - 1);
  g_mutex_unlock (&self->mutex);

  return scanner != NULL ? scanner : rp_vault_scanner_new (self->vault);
}

static void
give_scanner (RpSealedScan   *self,
              RpVaultScanner *scanner)
{
  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->scanners, scanner);
  g_mutex_unlock (&self->mutex);
}

/**
 * Look:
 * @batch: what is searched
 * @scanner: with what
 * @found: the words that were found so far
 */
typedef struct
{
  const RpSealedBatch *batch;
  RpVaultScanner      *scanner;
  guint32              found;
} Look;

static void
look_at_text (Look       *look,
              const char *text,
              gsize       length)
{
  const RpSealedMatch *match = look->batch->scan->match;
  gsize room = 2 * length + 64;
  char *folded = rp_vault_scanner_get_room (look->scanner, room);
  gsize n_folded = 0;

  if (folded != NULL && rp_text_fold_words (text, length, folded, room, &n_folded))
    look->found |= rp_sealed_match_folded (match, folded, n_folded);
  else
    look->found = rp_sealed_match_all (match);   /* who reads the hits looks closer */
}

static void
look_cb (const void *data,
         gsize       length,
         gpointer    user_data)
{
  Look *look = user_data;
  RpRecordClass *klass = look->batch->sql->klass;
  const guint8 *at = data;
  RpPackedEntry entry;

  if (!klass->sealed_whole)
    {
      look_at_text (look, data, length);
      return;
    }

  while (rp_record_packed_next (&at, &length, &entry))
    if (entry.number > 0 && entry.number <= klass->n_fields
        && klass->fields[entry.number - 1].type == RP_FIELD_TEXT)
      look_at_text (look, entry.text, entry.length);
}

static gboolean
holds_all (RpSealedBatch  *self,
           const Item     *item,
           RpVaultScanner *scanner)
{
  Look look = { self, scanner, 0 };

  for (guint i = item->first; i < item->first + item->n_values; i++)
    {
      const Value *value = &g_array_index (self->values, Value, i);

      /* One that cannot be opened does not hide the others. */
      rp_vault_scanner_read (scanner, self->sql->klass->kind, value->field, item->id,
                             item->revision, self->bytes->data + value->offset, value->size,
                             look_cb, &look, NULL);
    }

  return look.found == rp_sealed_match_all (self->scan->match);
}

static void
run_batch (RpSealedBatch *self)
{
  RpSealedScan *scan = self->scan;
  RpVaultScanner *scanner = rp_sealed_scan_goes_on (scan) ? take_scanner (scan) : NULL;

  if (scanner == NULL || !rp_vault_scanner_begin (scanner))
    g_atomic_int_set (&scan->closed, TRUE);
  else
    {
      for (guint i = 0; i < self->items->len && rp_sealed_scan_goes_on (scan); i++)
        if (holds_all (self, &g_array_index (self->items, Item, i), scanner))
          g_array_append_val (self->found, i);
      rp_vault_scanner_end (scanner);
    }
  if (scanner != NULL)
    give_scanner (scan, scanner);
}

static void
run_batch_cb (gpointer data,
              gpointer user_data)
{
  RpSealedBatch *batch = data;
  RpSealedScan *scan = batch->scan;

  g_mutex_lock (&scan->mutex);
  scan->n_waiting--;
  g_mutex_unlock (&scan->mutex);

  run_batch (batch);

  g_mutex_lock (&scan->mutex);
  batch->done = TRUE;
  g_cond_signal (&scan->cond);
  g_mutex_unlock (&scan->mutex);
}

static GThreadPool *
get_threads (void)
{
  static GThreadPool *pool;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      pool = g_thread_pool_new (run_batch_cb, NULL,
                                (int) MIN (g_get_num_processors (), MAX_THREADS), FALSE, NULL);
      g_once_init_leave (&once, 1);
    }

  return pool;
}

/**
 * rp_sealed_scan_new:
 * @vault: the vault, unlocked
 * @match: what is looked for
 * @newest: atomic: the number of the newest search
 * @serial: the number of this one
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full): a search, to be used by one thread
 */
RpSealedScan *
rp_sealed_scan_new (RpVault             *vault,
                    const RpSealedMatch *match,
                    const int           *newest,
                    int                  serial,
                    GCancellable        *cancellable)
{
  RpSealedScan *self = g_new0 (RpSealedScan, 1);

  self->vault = vault;
  self->match = match;
  self->newest = newest;
  self->serial = serial;
  self->cancellable = cancellable;
  g_queue_init (&self->batches);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->scanners = g_ptr_array_new_with_free_func (scanner_free);

  return self;
}

/**
 * rp_sealed_scan_free:
 * @self: (transfer full): a search
 *
 * Stops it, if it is still under way.
 */
void
rp_sealed_scan_free (RpSealedScan *self)
{
  RpSealedBatch *batch;

  g_atomic_int_set (&self->closed, TRUE);
  while ((batch = rp_sealed_scan_pop (self, TRUE)) != NULL)
    rp_sealed_batch_free (batch);

  g_ptr_array_unref (self->scanners);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

gboolean
rp_sealed_scan_goes_on (RpSealedScan *self)
{
  return g_atomic_int_get (self->newest) == self->serial && !g_atomic_int_get (&self->closed)
         && !g_cancellable_is_cancelled (self->cancellable);
}

/**
 * rp_sealed_scan_push:
 * @self: a search
 * @batch: (transfer full): what to search next
 *
 * Hands it to a thread, or searches it here when the threads cannot keep up.
 */
void
rp_sealed_scan_push (RpSealedScan  *self,
                     RpSealedBatch *batch)
{
  GThreadPool *threads = get_threads ();
  gboolean here;

  batch->scan = self;
  g_queue_push_tail (&self->batches, batch);

  g_mutex_lock (&self->mutex);
  here = self->n_waiting >= MAX_WAITING;
  self->n_waiting += here ? 0 : 1;
  g_mutex_unlock (&self->mutex);

  if (!here)
    g_thread_pool_push (threads, batch, NULL);
  else
    {
      run_batch (batch);
      batch->done = TRUE;
    }
}

/**
 * rp_sealed_scan_pop:
 * @self: a search
 * @wait: whether to wait for it
 *
 * Returns: (transfer full) (nullable): the first batch, if it was searched
 */
RpSealedBatch *
rp_sealed_scan_pop (RpSealedScan *self,
                    gboolean      wait)
{
  RpSealedBatch *first = g_queue_peek_head (&self->batches);
  gboolean done;

  if (first == NULL)
    return NULL;

  g_mutex_lock (&self->mutex);
  while (wait && !first->done)
    g_cond_wait (&self->cond, &self->mutex);
  done = first->done;
  g_mutex_unlock (&self->mutex);

  return done ? g_queue_pop_head (&self->batches) : NULL;
}

RpSealedBatch *
rp_sealed_batch_new (const RpRecordSql *sql)
{
  RpSealedBatch *self = g_new0 (RpSealedBatch, 1);

  self->sql = sql;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  self->bytes = g_byte_array_new ();
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
rp_sealed_batch_free (RpSealedBatch *self)
{
  g_array_unref (self->items);
  g_array_unref (self->values);
  g_byte_array_unref (self->bytes);
  g_array_unref (self->found);
  g_free (self);
}

/**
 * rp_sealed_batch_add:
 * @self: a batch
 * @id: a record's UUID
 * @revision: its revision
 *
 * The values that are added from here on are this record's.
 */
void
rp_sealed_batch_add (RpSealedBatch *self,
                     const char    *id,
                     guint64        revision)
{
  Item item = { .revision = revision, .first = self->values->len };

  g_strlcpy (item.id, id, sizeof item.id);
  g_array_append_val (self->items, item);
}

/**
 * rp_sealed_batch_add_value:
 * @self: a batch with a record
 * @field: what the value is bound to, a string that stays
 * @sealed: (array length=size): the value
 * @size: how many bytes
 */
void
rp_sealed_batch_add_value (RpSealedBatch *self,
                           const char    *field,
                           const void    *sealed,
                           gsize          size)
{
  Value value = { field, self->bytes->len, size };

  g_byte_array_append (self->bytes, sealed, (guint) size);
  g_array_append_val (self->values, value);
  g_array_index (self->items, Item, self->items->len - 1).n_values++;
}

gsize
rp_sealed_batch_get_size (RpSealedBatch *self)
{
  return self->bytes->len;
}

const RpRecordSql *
rp_sealed_batch_get_class (RpSealedBatch *self)
{
  return self->sql;
}

/**
 * rp_sealed_batch_next_hit:
 * @self: a batch that was searched
 *
 * Returns: (nullable) (transfer none): the UUID of the next record that has all words
 */
const char *
rp_sealed_batch_next_hit (RpSealedBatch *self)
{
  guint at;

  if (self->n_taken >= self->found->len)
    return NULL;

  at = g_array_index (self->found, guint, self->n_taken++);

  return g_array_index (self->items, Item, at).id;
}
