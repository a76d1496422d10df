/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-file.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whether a file without a name can be made; not on every file system */
static gboolean has_unnamed = TRUE;

/* Stands before the C library's. */
int
open64 (const char *path,
        int         flags,
        ...)
{
  int (*next) (const char *, int, ...) =
    (int (*) (const char *, int, ...))dlsym (RTLD_NEXT, "open64");
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = flags & (O_CREAT | O_TMPFILE) ? va_arg (arguments, mode_t) : 0;
  va_end (arguments);
  if (!has_unnamed && (flags & O_TMPFILE) == O_TMPFILE)
    {
      errno = EOPNOTSUPP;
      return -1;
    }

  return next (path, flags, mode);
}

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  has_unnamed = GPOINTER_TO_INT (data);
  fixture->folder = g_dir_make_tmp ("rp-file-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "letter", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);   /* nothing else is left */
  g_free (fixture->path);
  g_free (fixture->folder);
  has_unnamed = TRUE;
}

static void
put (Fixture    *fixture,
     const char *text)
{
  g_autoptr(RpNewFile) file = rp_new_file_open (fixture->path);

  g_assert_nonnull (file);
  g_assert_true (rp_file_write_all (rp_new_file_get_fd (file), text, strlen (text)));
  g_assert_true (rp_new_file_commit (file));
}

static void
assert_holds (Fixture    *fixture,
              const char *text)
{
  g_autofree char *found = NULL;
  struct stat about;

  g_assert_true (g_file_get_contents (fixture->path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
  g_assert_cmpint (g_stat (fixture->path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 07777, ==, 0600);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  mode_t mask = umask (0);

  put (fixture, "first");
  assert_holds (fixture, "first");
  put (fixture, "second, and longer");
  assert_holds (fixture, "second, and longer");
  umask (mask);
}

static void
test_dropped (Fixture       *fixture,
              gconstpointer  data)
{
  RpNewFile *file;

  put (fixture, "first");
  file = rp_new_file_open (fixture->path);
  g_assert_true (rp_file_write_all (rp_new_file_get_fd (file), "half", 4));
  assert_holds (fixture, "first");
  rp_new_file_free (file);
  assert_holds (fixture, "first");
}

static void
test_left_over (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *part = g_build_filename (fixture->folder, ".letter.part", NULL);

  g_assert_true (g_file_set_contents (part, "of one that was killed", -1, NULL));
  put (fixture, "first");
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  assert_holds (fixture, "first");
}

static void
test_nowhere (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "letter", NULL);

  g_assert_null (rp_new_file_open (path));
  g_assert_cmpint (errno, ==, ENOENT);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; void (*test) (Fixture *, gconstpointer); } cases[] = {
    { "whole", test_whole }, { "dropped", test_dropped }, { "left-over", test_left_over },
    { "nowhere", test_nowhere },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int unnamed = 0; unnamed < 2; unnamed++)
      {
        g_autofree char *name = g_strdup_printf ("/file/%s/%s", cases[i].name,
                                                 unnamed ? "unnamed" : "named");

        g_test_add (name, Fixture, GINT_TO_POINTER (unnamed), set_up, cases[i].test, tear_down);
      }

  return g_test_run ();
}
