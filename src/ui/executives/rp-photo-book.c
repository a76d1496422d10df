/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-photo-book.h"

#include "rp-model.h"
#include "rp-photo-picture.h"

/* How many people it remembers at once */
#define MOST_KEPT 400
/* How many are read at once */
#define MOST_READ 50

/**
 * RpPhotoBook:
 *
 * Photos of people in the size that a list shows them in. They are read when
 * they are asked for, many at once, decoded in a thread, and read again when
 * one has changed.
 *
 * Signal "turned": some were read, or may have changed; whoever shows people
 * looks up whom they still show.
 */
struct _RpPhotoBook
{
  GObject       parent_instance;

  RpStore      *store;
  int           size;        /* pixels */
  GHashTable   *photos;      /* UUID of a person to GdkPaintable or NULL */
  GHashTable   *wanted;      /* UUIDs to read */
  GCancellable *cancellable;
  gboolean      reading;
  guint         idle_id;
};

G_DEFINE_FINAL_TYPE (RpPhotoBook, rp_photo_book, G_TYPE_OBJECT)

enum {
  SIGNAL_TURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_photo (gpointer photo)
{
  g_clear_object (&photo);
}

static GHashTable *
photo_table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, clear_photo);
}

typedef struct
{
  GPtrArray *photos; /* of RpPhoto */
  int        size;
} Developing;

static void
developing_free (Developing *developing)
{
  g_ptr_array_unref (developing->photos);
  g_free (developing);
}

static void
develop (GTask        *task,
         gpointer      source,
         gpointer      task_data,
         GCancellable *cancellable)
{
  Developing *developing = task_data;
  GHashTable *pictures = photo_table_new ();

  for (guint i = 0; i < developing->photos->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      RpPhoto *photo = developing->photos->pdata[i];

      g_hash_table_replace (pictures, g_strdup (photo->person),
                            rp_photo_picture_read (photo, developing->size));
    }
  g_task_return_pointer (task, pictures, (GDestroyNotify) g_hash_table_unref);
}

/* Whoever is still shown is asked for again. */
static void
turn (RpPhotoBook *self)
{
  self->reading = FALSE;
  g_hash_table_remove_all (self->wanted);
  if (self->store != NULL)
    g_signal_emit (self, signals[SIGNAL_TURNED], 0);
}

static void
developed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  RpPhotoBook *self = RP_PHOTO_BOOK (source);
  g_autoptr(GHashTable) pictures = g_task_propagate_pointer (G_TASK (result), NULL);
  GHashTableIter iter;
  gpointer person, picture;

  if (pictures != NULL)
    {
      g_hash_table_iter_init (&iter, pictures);
      while (g_hash_table_iter_next (&iter, &person, &picture))
        if (picture != NULL)
          g_hash_table_replace (self->photos, g_strdup (person), g_object_ref (picture));
    }
  turn (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpPhotoBook) self = user_data;
  g_autoptr(GPtrArray) photos = rp_store_list_finish (RP_STORE (source), result, NULL);
  g_autoptr(GTask) task = NULL;
  Developing *developing;

  /* Without a photo there are initials. */
  if (photos == NULL)
    {
      turn (self);
      return;
    }

  developing = g_new0 (Developing, 1);
  developing->photos = g_steal_pointer (&photos);
  developing->size = self->size;
  task = g_task_new (self, self->cancellable, developed_cb, NULL);
  g_task_set_task_data (task, developing, (GDestroyNotify) developing_free);
  g_task_run_in_thread (task, develop);
}

/* The first of those that are wanted; whoever is not found has no photo. */
static gboolean
read_idle_cb (gpointer user_data)
{
  RpPhotoBook *self = RP_PHOTO_BOOK (user_data);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PHOTO);
  const char *people[MOST_READ + 1] = { NULL };
  GHashTableIter iter;
  gpointer person;
  guint n = 0;

  self->idle_id = 0;
  if (g_hash_table_size (self->photos) + g_hash_table_size (self->wanted) > MOST_KEPT)
    g_hash_table_remove_all (self->photos);

  g_hash_table_iter_init (&iter, self->wanted);
  while (n < MOST_READ && g_hash_table_iter_next (&iter, &person, NULL))
    {
      g_hash_table_replace (self->photos, g_strdup (person), NULL);
      people[n++] = person;
    }
  rp_query_match_any (query, "person", people);
  self->reading = TRUE;
  rp_store_list_async (self->store, query, self->cancellable, read_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (RpPhotoBook *self,
            RpChanges   *changes)
{
  if (!rp_changes_touch (changes, RP_TYPE_PHOTO))
    return;

  g_hash_table_remove_all (self->photos);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_signal_emit (self, signals[SIGNAL_TURNED], 0);
}

static void
rp_photo_book_dispose (GObject *object)
{
  RpPhotoBook *self = RP_PHOTO_BOOK (object);

  rp_photo_book_stop (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_photo_book_parent_class)->dispose (object);
}

static void
rp_photo_book_finalize (GObject *object)
{
  RpPhotoBook *self = RP_PHOTO_BOOK (object);

  g_hash_table_unref (self->photos);
  g_hash_table_unref (self->wanted);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rp_photo_book_parent_class)->finalize (object);
}

static void
rp_photo_book_class_init (RpPhotoBookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_photo_book_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_photo_book_finalize;

  signals[SIGNAL_TURNED] = g_signal_new ("turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_photo_book_init (RpPhotoBook *self)
{
  self->photos = photo_table_new ();
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
}

/**
 * rp_photo_book_new:
 * @store: where photos are
 * @size: how many pixels wide and high a photo is needed at most
 *
 * Returns: (transfer full): a book in which nothing was looked up yet
 */
RpPhotoBook *
rp_photo_book_new (RpStore *store,
                   int      size)
{
  RpPhotoBook *self = g_object_new (RP_TYPE_PHOTO_BOOK, NULL);

  self->store = g_object_ref (store);
  self->size = size;
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * rp_photo_book_stop:
 * @self: a book that nobody looks into any more
 */
void
rp_photo_book_stop (RpPhotoBook *self)
{
  g_return_if_fail (RP_IS_PHOTO_BOOK (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
}

/**
 * rp_photo_book_lookup:
 * @self: a book
 * @person: a UUID
 *
 * Returns: (transfer none) (nullable): the person's photo, if it was read; else
 *   it will be, and "turned" emitted
 */
GdkPaintable *
rp_photo_book_lookup (RpPhotoBook *self,
                      const char  *person)
{
  gpointer photo;

  g_return_val_if_fail (RP_IS_PHOTO_BOOK (self), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  if (g_hash_table_lookup_extended (self->photos, person, NULL, &photo))
    return photo;

  g_hash_table_add (self->wanted, g_strdup (person));
  if (!self->reading && self->idle_id == 0 && !g_cancellable_is_cancelled (self->cancellable))
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, read_idle_cb, self, NULL);

  return NULL;
}
