#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-check-style CHECK-STYLE – proves that every rule of check-style finds its bad sample, on
the right line, and that a good sample is left alone."""
import pathlib
import subprocess
import sys
import tempfile

from tap import Tap

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
C = f"/* {LICENCE} */\n"
GOOD = C + """#include "rp-good.h"

typedef struct
{
  char    *name;
  gboolean is_good;
} Good;

static const Good all[] = {
  { "first",  TRUE },
  { "second", FALSE },   /* system (x) */
};

/* A comment may say gtk_label_set_markup () or memcmp (key, …). */
static gboolean
good_find_cb (const char  *name,
              gpointer     user_data,
              GError     **error)
{
  g_autoptr(GString) text = g_string_new ("popen (1)");

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (g_str_equal (all[i].name, name))
        return all[i].is_good;
      else if (*name == 0)
        {
          g_string_append (text, _("Nothing")); /* why */
        }
    }

  switch (text->len)
    {
    case 0:
      return FALSE;
    default:
      g_return_val_if_reached (FALSE);
    }
}
"""
GOOD_UI = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- {LICENCE} -->
<interface/>
"""


def in_function(statement):
    """A sample whose fifth line is the statement."""
    return C + "static void\nsample (void)\n{\n  " + statement + "\n}\n"


# Path, text, line, and a part of what is to be said
BAD = (
    ("src/base/a.c", "int a;\n", 1, "the first line"),
    ("src/base/meson.build", "a = 1\n", 1, "the first line"),
    ("src/ui/a/a.ui", "<interface/>\n", 1, "the first line"),
    ("src/base/a.c", C + "int\ta;\n", 2, "tab"),
    ("src/base/a.c", C + "int a; \n", 2, "blanks"),
    ("README.md", "words \n", 1, "blanks"),
    ("src/base/a.c", C + "int a;", 2, "no newline"),
    ("src/base/a.c", C + "/* " + "x" * 95 + " */\n", 2, "columns"),
    ("src/base/a.h", C + "int a;\n", 2, "#pragma once"),
    ("src/base/a.c", C + "static void later (void);\n", 2, "forward"),
    ("src/base/a.c", C + "static int\nlater (int  a,\n       int  b);\n", 2, "forward"),
    ("src/base/a.c", in_function("if (a) {\n    b ();\n  }"), 5, "should read"),
    ("src/base/a.c", in_function("b(1);"), 5, "should read"),
    ("src/base/a.c", in_function("  b (1);"), 5, "should read"),
    ("src/base/a.c", C + "void sample (void)\n{\n}\n", 2, "should read"),
    ("src/ui/a/a.c", in_function("gtk_label_set_markup (a, b);"), 5, "markup"),
    ("src/ui/a/a.c", in_function("gtk_widget_set_tooltip_markup (a, b);"), 5, "markup"),
    ("src/ui/a/a.c", in_function('g_object_set (a, "use-markup", TRUE, NULL);'), 5, "markup"),
    ("src/ui/a/a.ui", GOOD_UI + '<property name="use-markup">1</property>\n', 4, "markup"),
    ("src/store/a.c", in_function("sqlite3_expanded_sql (a);"), 5, "logged"),
    ("src/cli/a.c", in_function("system (a);"), 5, "shell"),
    ("src/cli/a.c", in_function("popen (a, b);"), 5, "shell"),
    ("tests/core/a.c", in_function("mktemp (a);"), 5, "name is not a file"),
    ("src/vault/a.c", in_function("memcmp (a, key, 32);"), 5, "sodium_memcmp"),
    ("src/model/a.c", C + "#include <sqlite3.h>\n", 2, "src/store"),
    ("src/store/a.c", C + "#include <sodium.h>\n", 2, "src/vault"),
    ("src/app/a.c", C + "#include <libsecret/secret.h>\n", 2, "src/vault"),
    ("src/cli/a.c", C + "#include <gtk/gtk.h>\n", 2, "toolkit"),
    ("src/brief/a.c", C + "#include <adwaita.h>\n", 2, "toolkit"),
    ("src/vault/a.c", in_function('g_message ("%s", a);'), 5, "log"),
    ("src/base/a.c", in_function("g_object_unref (a);"), 5, "g_autoptr"),
    ("src/base/a.c", in_function("g_error_free (a);"), 5, "g_autoptr"),
    ("src/base/a.c", in_function("strcpy (a, b);"), 5, "limit"),
    ("src/base/a.c", in_function("a = 1; /* TODO */"), 5, "finish"),
)
ALLOWED = (
    ("src/base/good.c", GOOD),
    ("src/ui/a/a.ui", GOOD_UI),
    ("src/store/a.c", C + "#include <sqlite3.h>\n"),
    ("src/vault/a.c", C + "#include <libsecret/secret.h>\n#include <sodium.h>\n"),
    ("src/app/a.c", C + "#include <adwaita.h>\n"),
)


def run(checker, path, text):
    with tempfile.TemporaryDirectory() as root:
        file = pathlib.Path(root, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return subprocess.run([checker, "--root", root, file], capture_output=True, text=True,
                              check=False)


def main():
    tap = Tap()
    for path, text, line, message in BAD:
        result = run(sys.argv[1], path, text)
        found = result.returncode == 1 and any(
            report.startswith(f"{path}:{line}: ") and message in report
            for report in result.stdout.splitlines())
        tap.result(found, f"finds “{message}” in {path}",
                   f"{text!r}\n{result.stdout}{result.stderr}")
    for path, text in ALLOWED:
        result = run(sys.argv[1], path, text)
        tap.equal((result.returncode, result.stdout), (0, ""), f"leaves {path} alone",
                  result.stderr)
    tap.done()


if __name__ == "__main__":
    main()
