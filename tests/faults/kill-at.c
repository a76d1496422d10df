/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kill-at.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int kill_at = -1;     /* -1: nothing is counted */
static int n_operations;

static void
count (void)
{
  if (g_atomic_int_get (&kill_at) >= 0 &&
      g_atomic_int_add (&n_operations, 1) == g_atomic_int_get (&kill_at))
    kill (getpid (), SIGKILL);
}

#define NEXT(name) ((__typeof__ (&name))dlsym (RTLD_NEXT, #name))

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  count ();
  return NEXT (write) (fd, data, size);
}

ssize_t
pwrite64 (int         fd,
          const void *data,
          size_t      size,
          off64_t     offset)
{
  count ();
  return NEXT (pwrite64) (fd, data, size, offset);
}

int
ftruncate64 (int     fd,
             off64_t size)
{
  count ();
  return NEXT (ftruncate64) (fd, size);
}

int
fsync (int fd)
{
  count ();
  return NEXT (fsync) (fd);
}

int
fdatasync (int fd)
{
  count ();
  return NEXT (fdatasync) (fd);
}

int
rename (const char *from,
        const char *to)
{
  count ();
  return NEXT (rename) (from, to);
}

int
linkat (int         from_folder,
        const char *from,
        int         to_folder,
        const char *to,
        int         flags)
{
  count ();
  return NEXT (linkat) (from_folder, from, to_folder, to, flags);
}

int
unlink (const char *path)
{
  count ();
  return NEXT (unlink) (path);
}

int
unlinkat (int         folder,
          const char *path,
          int         flags)
{
  count ();
  return NEXT (unlinkat) (folder, path, flags);
}

int
mkdirat (int         folder,
         const char *path,
         mode_t      mode)
{
  count ();
  return NEXT (mkdirat) (folder, path, mode);
}

/* In the child: it is killed before operation @at, counted from here; -1 for none. */
void
kill_at_operation (int at)
{
  g_atomic_int_set (&n_operations, 0);
  g_atomic_int_set (&kill_at, at);
}

/* Runs this program with @what, @folder and @at as its arguments; returns whether it was
 * killed. Otherwise it has to end well. */
gboolean
kill_at_run (const char *what,
             const char *folder,
             guint       at)
{
  g_autofree char *number = g_strdup_printf ("%u", at);
  const char *argv[] = { "/proc/self/exe", what, folder, number, NULL };
  g_autoptr(GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  if (WIFSIGNALED (status))
    {
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      return TRUE;
    }
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  return FALSE;
}

/* Copies a folder with all in it. */
void
kill_at_copy (const char *from,
              const char *to)
{
  g_autoptr(GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_mkdir_with_parents (to, 0700);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autofree char *content = NULL;
      gsize length = 0;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        kill_at_copy (source, target);
      else
        {
          g_assert_true (g_file_get_contents (source, &content, &length, NULL));
          g_assert_true (g_file_set_contents_full (target, content, (gssize) length,
                                                   G_FILE_SET_CONTENTS_NONE, 0600, NULL));
        }
    }
}
