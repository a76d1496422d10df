/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "disk-log.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* It stands before the functions of the C library, which SQLite calls like everybody else:
 * so the order of all files is seen, and when the folder itself is synced. */

#define NEXT(name) ((__typeof__ (&name))dlsym (RTLD_NEXT, #name))

static GMutex mutex;
static GPtrArray *events;      /* NULL: nothing is recorded */
static char *library_folder;
static char *keyring_folder;
static gboolean skips_syncs;

static void
event_free (gpointer data)
{
  DiskEvent *event = data;

  g_free (event->name);
  g_free (event->to);
  g_clear_pointer (&event->data, g_bytes_unref);
  g_clear_pointer (&event->items, g_hash_table_unref);
  g_free (event);
}

/* The name of a file of @folder, "" for the folder itself, NULL for any other */
static const char *
name_in (const char *folder,
         const char *path)
{
  gsize length = strlen (folder);

  if (strncmp (path, folder, length) != 0 || (path[length] != '/' && path[length] != '\0'))
    return NULL;

  return path[length] == '/' ? path + length + 1 : "";
}

static DiskEvent *
add (DiskEventKind  kind,
     const char    *name)
{
  DiskEvent *event = g_new0 (DiskEvent, 1);

  event->kind = kind;
  event->name = g_strdup (name);
  g_ptr_array_add (events, event);

  return event;
}

static void
add_keyring (void)
{
  g_autoptr(GDir) dir = g_dir_open (keyring_folder, 0, NULL);
  DiskEvent *event = add (DISK_KEYRING, NULL);
  const char *name;

  event->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_bytes_unref);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (keyring_folder, name, NULL);
      char *content = NULL;
      gsize length = 0;

      if (g_file_get_contents (path, &content, &length, NULL))
        g_hash_table_insert (event->items, g_strdup (name), g_bytes_new_take (content, length));
    }
}

/* Adds what was done to an open file, if it is one of the library's. */
static DiskEvent *
add_for_file (DiskEventKind kind,
              int           fd)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  char path[4096] = "";
  const char *name;

  if (events == NULL || readlink (link, path, sizeof path - 1) < 0)
    return NULL;
  name = name_in (library_folder, path);
  if (name == NULL)
    return NULL;
  if (*name == '\0')
    return kind == DISK_SYNC ? add (DISK_SYNC_FOLDER, NULL) : NULL;

  return add (kind, name);
}

static void
add_write (int         fd,
           const void *data,
           ssize_t     size,
           off64_t     offset)
{
  DiskEvent *event = size > 0 ? add_for_file (DISK_WRITE, fd) : NULL;

  if (event == NULL)
    return;
  event->offset = offset;
  event->data = g_bytes_new (data, (gsize) size);
}

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  off64_t offset = events != NULL ? lseek64 (fd, 0, SEEK_CUR) : 0;
  ssize_t written = NEXT (write) (fd, data, size);

  if (events == NULL)
    return written;
  g_mutex_lock (&mutex);
  add_write (fd, data, written, offset);
  g_mutex_unlock (&mutex);

  return written;
}

ssize_t
pwrite64 (int         fd,
          const void *data,
          size_t      size,
          off64_t     offset)
{
  ssize_t written = NEXT (pwrite64) (fd, data, size, offset);

  g_mutex_lock (&mutex);
  add_write (fd, data, written, offset);
  g_mutex_unlock (&mutex);

  return written;
}

int
ftruncate64 (int     fd,
             off64_t size)
{
  int result = NEXT (ftruncate64) (fd, size);
  DiskEvent *event;

  g_mutex_lock (&mutex);
  event = result == 0 ? add_for_file (DISK_TRUNCATE, fd) : NULL;
  if (event != NULL)
    event->offset = size;
  g_mutex_unlock (&mutex);

  return result;
}

static int
sync_file (int   fd,
           int (*next) (int))
{
  int result = skips_syncs ? 0 : next (fd);

  g_mutex_lock (&mutex);
  if (result == 0)
    add_for_file (DISK_SYNC, fd);
  g_mutex_unlock (&mutex);

  return result;
}

int
fsync (int fd)
{
  return sync_file (fd, NEXT (fsync));
}

int
fdatasync (int fd)
{
  return sync_file (fd, NEXT (fdatasync));
}

int
rename (const char *from,
        const char *to)
{
  int result = NEXT (rename) (from, to);

  g_mutex_lock (&mutex);
  if (events != NULL && result == 0 && name_in (library_folder, from) != NULL)
    add (DISK_RENAME, name_in (library_folder, from))->to =
      g_strdup (name_in (library_folder, to));
  else if (events != NULL && result == 0 && name_in (keyring_folder, to) != NULL)
    add_keyring ();
  g_mutex_unlock (&mutex);

  return result;
}

int
unlink (const char *path)
{
  int result = NEXT (unlink) (path);

  g_mutex_lock (&mutex);
  if (events != NULL && result == 0 && name_in (library_folder, path) != NULL)
    add (DISK_REMOVE, name_in (library_folder, path));
  else if (events != NULL && result == 0 && name_in (keyring_folder, path) != NULL)
    add_keyring ();
  g_mutex_unlock (&mutex);

  return result;
}

static gboolean
makes_file (int         folder,
            const char *path,
            int         flags)
{
  return events != NULL && (flags & O_CREAT) && faccessat (folder, path, F_OK, 0) != 0;
}

static void
opened (int      fd,
        gboolean made)
{
  if (!made || fd < 0)
    return;
  g_mutex_lock (&mutex);
  add_for_file (DISK_CREATE, fd);
  g_mutex_unlock (&mutex);
}

#define OPEN(name) \
  int \
  name (const char *path, \
        int         flags, \
        ...) \
  { \
    gboolean made = makes_file (AT_FDCWD, path, flags); \
    va_list arguments; \
    int fd; \
    va_start (arguments, flags); \
    fd = NEXT (name) (path, flags, flags & (O_CREAT | __O_TMPFILE) ? va_arg (arguments, int) : 0); \
    va_end (arguments); \
    opened (fd, made); \
    return fd; \
  }

#define OPENAT(name) \
  int \
  name (int         folder, \
        const char *path, \
        int         flags, \
        ...) \
  { \
    gboolean made = makes_file (folder, path, flags); \
    va_list arguments; \
    int fd; \
    va_start (arguments, flags); \
    fd = NEXT (name) (folder, path, flags, \
                      flags & (O_CREAT | __O_TMPFILE) ? va_arg (arguments, int) : 0); \
    va_end (arguments); \
    opened (fd, made); \
    return fd; \
  }

OPEN (open)
OPEN (open64)
OPENAT (openat)
OPENAT (openat64)

/* From here on what is done in the folders, which need not exist, is recorded. */
void
disk_log_begin (const char *folder,
                const char *keyring)
{
  library_folder = g_strdup (folder);
  keyring_folder = g_strdup (keyring);
  events = g_ptr_array_new_with_free_func (event_free);
}

void
disk_log_acknowledge (guint number)
{
  g_mutex_lock (&mutex);
  add (DISK_ACKNOWLEDGE, NULL)->number = number;
  g_mutex_unlock (&mutex);
}

/* Returns: (transfer full): the events */
GPtrArray *
disk_log_end (void)
{
  GPtrArray *recorded;

  g_mutex_lock (&mutex);
  recorded = g_steal_pointer (&events);
  g_clear_pointer (&library_folder, g_free);
  g_clear_pointer (&keyring_folder, g_free);
  g_mutex_unlock (&mutex);

  return recorded;
}

/* From here on nothing has to be certain. */
void
disk_log_skip_syncs (void)
{
  skips_syncs = TRUE;
}
