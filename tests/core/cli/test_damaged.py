# SPDX-License-Identifier: GPL-3.0-or-later
"""What rapportctl says of private text that cannot be read, and that it never loses its bytes."""
import contextlib
import pathlib
import shutil
import sqlite3
import tempfile
import unittest

from rapportctl import DATA, DONE, PASSPHRASE, LibraryCase

DAMAGE = ("CAST (substr ({0}, 1, 40) || CASE substr ({0}, 41, 1) WHEN x'00' THEN x'01' "
          "ELSE x'00' END || substr ({0}, 42) AS BLOB)")
KEPT = "The damaged data is kept"


class TestDamaged(LibraryCase):
    made = None   # the library, once it was made: each unlocking takes its time

    def setUp(self):
        super().setUp()
        if not TestDamaged.made:
            folder = tempfile.TemporaryDirectory()
            self.addClassCleanup(folder.cleanup)
            self.make()
            TestDamaged.made = shutil.copytree(self.library, folder.name + "/library")
        else:
            shutil.copytree(TestDamaged.made, self.library)

    def make(self):
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        TestDamaged.id = self.note("add", "--title", "Merger doubts").out.strip()
        self.note("add", "--title", "Sound")
        TestDamaged.good = self.export("in-confidence").out
        self.sql("UPDATE note SET sealed = " + DAMAGE.format("sealed") + " WHERE seq = 1")

    def sql(self, statement):
        with contextlib.closing(sqlite3.connect(pathlib.Path(self.library, "library.db"))) as file:
            with file:
                return file.execute(statement).fetchall()

    def row(self):
        return self.sql("SELECT sealed, revision FROM note WHERE seq = 1")

    def note(self, *arguments, code=DONE, options=()):
        answer = self.call(*options, "note", *arguments, passphrase=PASSPHRASE)
        self.assertEqual(answer.code, code, answer.err + answer.out)
        self.assertNotIn("(null)", answer.out + answer.err)
        return answer

    def export(self, *options):
        return self.call("export", "--as", "json", *("--" + option for option in options),
                         passphrase=PASSPHRASE)

    def test_list(self):
        answer = self.note("list", code=DATA)
        self.assertIn("Sound", answer.out)
        self.assertIn(f"A note that cannot be read ({self.id})", answer.out)
        self.assertIn("1 note cannot be read. " + KEPT, answer.err)
        answer = self.note("list", code=DATA, options=["--json"])
        notes = {note["id"]: note for note in answer.json}
        self.assertEqual(notes.pop(self.id), {"id": self.id, "damaged": True})
        self.assertEqual([(note["title"], "damaged" in note) for note in notes.values()],
                         [("Sound", False)])

    def test_show(self):
        answer = self.note("show", self.id[:8], code=DATA)
        self.assertEqual(answer.out, "")
        self.assertIn("This note cannot be read. " + KEPT, answer.err)
        answer = self.note("show", self.id, code=DATA, options=["--json"])
        self.assertEqual(answer.json, {"id": self.id, "damaged": True})

    def test_delete(self):
        """It goes to Recently Deleted with every bit that it has."""
        before = self.row()
        self.note("delete", self.id)
        self.assertEqual(self.row(), before)
        self.assertEqual(self.sql("SELECT deleted FROM note WHERE seq = 1"), [(1,)])

    def test_export(self):
        answer = self.export("in-confidence")
        self.assertEqual(answer.code, DATA)
        self.assertIn("1 private text cannot be read and was left out", answer.err)
        self.assertEqual([note["title"] for note in answer.json["notes"]], ["Sound"])
        self.assertEqual(self.ok("export", "--as", "json").err, "")

    def test_good_copy(self):
        """What was exported in time takes the place of what cannot be read."""
        file = pathlib.Path(self.root, "good.json")
        file.write_text(self.good, encoding="utf-8")
        self.ok("import", str(file), passphrase=PASSPHRASE)
        self.assertEqual(self.note("show", self.id, options=["--json"]).json["title"],
                         "Merger doubts")

    def test_field(self):
        """A sealed field of a record that is open"""
        self.add("person", "Ottoline", "--kind", "executive")
        encounter = self.add("encounter", "--person", "Ottoline", "--at", "2026-11-20T10:00:00Z",
                             "--signal", "strong", "--words", "Not this year",
                             passphrase=PASSPHRASE)
        self.sql("UPDATE encounter SET words = " + DAMAGE.format("words"))
        answer = self.ok("show", encounter, passphrase=PASSPHRASE)
        self.assertIn("words: (private, cannot be read)", answer.out)
        answer = self.ok("--json", "show", encounter, passphrase=PASSPHRASE)
        self.assertTrue(answer.json["damaged"])
        self.assertIn("2 private texts cannot be read", self.export("in-confidence").err)


if __name__ == "__main__":
    unittest.main()
