/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "disk-image.h"

#include <string.h>

#define SECTOR 512

/**
 * File:
 * @synced: its content as of its last sync
 * @pending: (element-type DiskEvent): what was done to it since
 */
typedef struct
{
  GByteArray *synced;
  GPtrArray  *pending;
} File;

/**
 * Change:
 * @event: what was done to names in the folder
 * @file: (nullable): what was made
 */
typedef struct
{
  const DiskEvent *event;
  File            *file;
} Change;

struct _DiskState
{
  GHashTable *names;          /* name to File, as programs see it */
  GHashTable *synced_names;   /* as of the last sync of the folder */
  GArray     *changes;        /* of names, since */
  GHashTable *items;          /* of the keyring */
  guint       acknowledged;
};

static void
file_clear (gpointer data)
{
  File *file = data;

  g_byte_array_unref (file->synced);
  g_ptr_array_unref (file->pending);
}

static File *
file_new (void)
{
  File *file = g_rc_box_new0 (File);

  file->synced = g_byte_array_new ();
  file->pending = g_ptr_array_new ();

  return file;
}

static void
file_unref (gpointer file)
{
  g_rc_box_release_full (file, file_clear);
}

static void
change_clear (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->file, file_unref);
}

static GHashTable *
names_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, file_unref);
}

static GHashTable *
names_copy (GHashTable *names)
{
  GHashTable *copy = names_new ();
  GHashTableIter iter;
  gpointer name, file;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &file))
    g_hash_table_insert (copy, g_strdup (name), g_rc_box_acquire (file));

  return copy;
}

static void
names_apply (GHashTable      *names,
             const DiskEvent *event,
             File            *made)
{
  File *file = g_hash_table_lookup (names, event->name);

  if (made != NULL)
    g_hash_table_insert (names, g_strdup (event->name), g_rc_box_acquire (made));
  else if (event->kind == DISK_RENAME && file != NULL)
    g_hash_table_insert (names, g_strdup (event->to), g_rc_box_acquire (file));
  if (made == NULL)
    g_hash_table_remove (names, event->name);
}

static void
set_size (GByteArray *content,
          gsize       size)
{
  gsize before = content->len;

  g_byte_array_set_size (content, (guint) size);
  if (size > before)
    memset (content->data + before, 0, size - before);
}

static void
put (GByteArray   *content,
     goffset       offset,
     const guint8 *data,
     gsize         size)
{
  if ((gsize) offset + size > content->len)
    set_size (content, (gsize) offset + size);
  memcpy (content->data + offset, data, size);
}

static void
apply_whole (GByteArray      *content,
             const DiskEvent *event)
{
  gsize size = 0;
  const guint8 *data;

  if (event->kind == DISK_TRUNCATE)
    {
      set_size (content, (gsize) event->offset);
      return;
    }
  data = g_bytes_get_data (event->data, &size);
  put (content, event->offset, data, size);
}

/* Some sectors of what was written; from @garbage on, anything. */
static void
apply_torn (GByteArray      *content,
            const DiskEvent *event,
            double           chance,
            gsize            garbage,
            GRand           *random)
{
  gsize size = 0, at = 0;
  const guint8 *data;

  if (event->kind == DISK_TRUNCATE)
    {
      if (g_rand_double (random) < chance)
        apply_whole (content, event);
      return;
    }
  data = g_bytes_get_data (event->data, &size);
  while (at < size)
    {
      goffset offset = event->offset + (goffset) at;
      gsize length = MIN (size - at, (gsize) (SECTOR - offset % SECTOR));

      if (at >= garbage)
        {
          guint8 anything[SECTOR];

          for (guint i = 0; i < length; i++)
            anything[i] = (guint8) g_rand_int (random);
          put (content, offset, anything, length);
        }
      else if (g_rand_double (random) < chance)
        put (content, offset, data + at, length);
      at += length;
    }
}

static GByteArray *
file_make_image (File     *file,
                 DiskFate  fate,
                 double    chance,
                 GRand    *random)
{
  GByteArray *content = g_byte_array_sized_new (file->synced->len + SECTOR);
  guint marked = G_MAXUINT;

  g_byte_array_append (content, file->synced->data, file->synced->len);
  if (fate == DISK_GARBAGE && file->pending->len > 0)
    marked = (guint) g_rand_int_range (random, 0, (gint32) file->pending->len);
  for (guint i = 0; i < file->pending->len && fate != DISK_DROPPED; i++)
    {
      const DiskEvent *event = file->pending->pdata[i];
      gsize size = event->data != NULL ? g_bytes_get_size (event->data) : 0;
      gsize garbage = G_MAXSIZE;

      if (i == marked && size > 0)
        garbage = (gsize) g_rand_int_range (random, 0, (gint32) size) / SECTOR * SECTOR;
      if (fate == DISK_KEPT)
        apply_whole (content, event);
      else
        apply_torn (content, event, chance, garbage, random);
    }

  return content;
}

DiskState *
disk_state_new (void)
{
  DiskState *self = g_new0 (DiskState, 1);

  self->names = names_new ();
  self->synced_names = names_new ();
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, change_clear);

  return self;
}

void
disk_state_free (DiskState *self)
{
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->synced_names);
  g_array_unref (self->changes);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_free (self);
}

static void
change_names (DiskState       *self,
              const DiskEvent *event)
{
  Change change = { event, event->kind == DISK_CREATE ? file_new () : NULL };

  names_apply (self->names, event, change.file);
  g_array_append_val (self->changes, change);
}

static void
sync_names (DiskState *self)
{
  g_hash_table_unref (self->synced_names);
  self->synced_names = names_copy (self->names);
  g_array_set_size (self->changes, 0);
}

static void
sync_file (File *file)
{
  for (guint i = 0; i < file->pending->len; i++)
    apply_whole (file->synced, file->pending->pdata[i]);
  g_ptr_array_set_size (file->pending, 0);
}

/* @event outlives @self. */
void
disk_state_apply (DiskState       *self,
                  const DiskEvent *event)
{
  File *file = event->name != NULL ? g_hash_table_lookup (self->names, event->name) : NULL;

  switch (event->kind)
    {
    case DISK_CREATE:
    case DISK_RENAME:
    case DISK_REMOVE:
      change_names (self, event);
      break;
    case DISK_WRITE:
    case DISK_TRUNCATE:
      g_ptr_array_add (file->pending, (gpointer) event);
      break;
    case DISK_SYNC:
      sync_file (file);
      break;
    case DISK_SYNC_FOLDER:
      sync_names (self);
      break;
    case DISK_KEYRING:
      g_clear_pointer (&self->items, g_hash_table_unref);
      self->items = g_hash_table_ref (event->items);
      break;
    case DISK_ACKNOWLEDGE:
      self->acknowledged = event->number;
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Whether what the files hold is certain; their names may still not be */
gboolean
disk_state_is_synced (DiskState *self)
{
  GHashTableIter iter;
  gpointer file;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, NULL, &file))
    if (((File *) file)->pending->len > 0)
      return FALSE;

  return TRUE;
}

guint
disk_state_get_acknowledged (DiskState *self)
{
  return self->acknowledged;
}

/* What the keyring holds, NULL for nothing */
GHashTable *
disk_state_get_items (DiskState *self)
{
  return self->items;
}

/* Names change in their order, however far; contents independently of that.
 *
 * Returns: (transfer full) (element-type utf8 GByteArray): each file's content */
GHashTable *
disk_state_make_image (DiskState *self,
                       DiskFate   fate,
                       GRand     *random)
{
  g_autoptr(GHashTable) names = names_copy (self->synced_names);
  GHashTable *image = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_byte_array_unref);
  double chance = g_rand_int_range (random, 0, 5) / 4.0;
  guint n_changes = self->changes->len;
  GHashTableIter iter;
  gpointer name, file;

  if (fate == DISK_DROPPED)
    n_changes = 0;
  else if (fate != DISK_KEPT)
    n_changes = (guint) g_rand_int_range (random, 0, (gint32) n_changes + 1);
  for (guint i = 0; i < n_changes; i++)
    {
      const Change *change = &g_array_index (self->changes, Change, i);

      names_apply (names, change->event, change->file);
    }

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &file))
    g_hash_table_insert (image, g_strdup (name), file_make_image (file, fate, chance, random));

  return image;
}
