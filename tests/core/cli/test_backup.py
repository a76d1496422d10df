# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups on the command line: made, looked at, restored; and what is said when that cannot be."""
import hashlib
import os
import pathlib
import sqlite3
import subprocess
import unittest

from rapportctl import (BUSY, CREATE, DATA, LOCKED, MISSING, NEWER, NOW, PASSPHRASE, PROGRAM,
                        USAGE, LibraryCase)

BACKUP = "a sentence for backups alone"
OTHER = "another sentence than before"


def snapshot(folder):
    return {str(path): path.read_bytes() for path in sorted(pathlib.Path(folder).rglob("*"))
            if path.is_file()}


class TestBackup(LibraryCase):
    def setUp(self):
        super().setUp()
        self.file = os.path.join(self.root, "out.backup")
        self.other = os.path.join(self.root, "other")

    def set_up(self):
        self.ok("vault", "setup", "--no-keyring", "--code", passphrase=PASSPHRASE)
        self.ok("note", "add", "--title", "Merger doubts", passphrase=PASSPHRASE)
        self.add("person", "Ottoline")

    def digest(self, *arguments, **options):
        report = self.ok("--json", "verify", *arguments, **options).json
        self.assertTrue(report["sound"])
        return report["digest"]

    def titles(self, **options):
        return [note["title"] for note in self.ok("--json", "note", "list", **options).json]

    def test_round_trip(self):
        self.set_up()
        about = self.ok("--json", "backup", self.file, passphrase=BACKUP).json
        expected = {"created": NOW, "people": 1, "meetings": 0, "notes": 1, "file": self.file,
                    "keyring-alone": False}
        self.assertLessEqual(expected.items(), about.items())
        self.assertEqual(sorted(os.listdir(self.root)), ["library", "out.backup"])
        digest = self.digest()
        self.assertEqual(self.digest(self.file, passphrase=BACKUP), digest)

        before = snapshot(self.root)
        dry = self.ok("--json", "restore", "--dry-run", self.file, passphrase=BACKUP).json
        self.assertEqual((dry["people"], dry["restored"], dry["before"]), (1, False, None))
        self.assertIn("1 person, 0 meetings, 1 private note",
                      self.ok("restore", "--dry-run", self.file, passphrase=BACKUP).out)
        self.assertEqual(snapshot(self.root), before)

        done = self.ok("--json", "restore", self.file, passphrase=BACKUP, library=self.other).json
        self.assertEqual((done["restored"], done["before"]), (True, None))
        self.assertEqual(self.digest(library=self.other), digest)
        self.assertEqual(self.titles(library=self.other, passphrase=PASSPHRASE), ["Merger doubts"])
        self.ok("vault", "recover", "--code", library=self.other, passphrase=self.code)

    def test_over(self):
        """What was there is kept, and opens as it did."""
        self.set_up()
        self.ok("backup", self.file, passphrase=BACKUP)
        digest = self.digest()
        self.add("person", "Tobias")
        self.ok("vault", "passphrase", passphrase=PASSPHRASE, new=OTHER)
        later = self.digest()
        done = self.ok("--json", "restore", self.file, passphrase=BACKUP).json
        self.assertEqual(self.digest(), digest)
        self.assertEqual(self.titles(passphrase=PASSPHRASE), ["Merger doubts"])
        self.assertEqual(os.path.dirname(done["before"]), self.library)
        self.assertEqual(self.digest(library=done["before"]), later)
        self.assertEqual(self.titles(library=done["before"], passphrase=OTHER), ["Merger doubts"])

    def test_recovery(self):
        self.add("person", "Ottoline")
        self.fails(LOCKED, "backup", "--recovery", self.file)
        self.set_up()
        self.fails(LOCKED, "backup", "--recovery", self.file)
        self.ok("backup", "--recovery", self.file, passphrase=PASSPHRASE)
        digest = self.digest()
        self.assertEqual(self.digest(self.file, passphrase=PASSPHRASE), digest)
        self.assertEqual(self.digest("--code", self.file, passphrase=self.code), digest)
        self.ok("restore", "--code", self.file, passphrase=self.code, library=self.other)
        self.fails(LOCKED, "restore", self.file, passphrase=BACKUP, library=self.other)
        self.fails(DATA, "restore", "--code", self.file, passphrase="no code", library=self.other)

    def test_verify(self):
        """The private notes in a backup are looked into where the passphrase opens them, too."""
        self.set_up()
        self.ok("backup", self.file, passphrase=BACKUP)
        report = self.ok("--json", "verify", self.file, passphrase=BACKUP).json
        self.assertEqual((report["sealed"], report["unread"]), (0, 1))
        self.ok("backup", self.file, passphrase=PASSPHRASE)
        report = self.ok("--json", "verify", self.file, passphrase=PASSPHRASE).json
        self.assertEqual((report["sealed"], report["unread"]), (1, 0))

    def test_refusals(self):
        self.set_up()
        self.fails(MISSING, "backup", self.file, passphrase=BACKUP, library=self.other)
        self.fails(DATA, "backup", self.file, passphrase="short")
        self.fails(CREATE, "backup", os.path.join(self.root, "none", "out"), passphrase=BACKUP)
        self.fails(CREATE, "backup", os.path.join(self.library, "library.db"), passphrase=BACKUP)
        self.fails(CREATE, "backup", self.library, passphrase=BACKUP)
        self.assertFalse(os.path.exists(self.file))
        self.ok("backup", self.file, passphrase=BACKUP)
        for verb in ("verify", "restore"):
            self.fails(LOCKED, verb, self.file, passphrase=OTHER)
            self.fails(MISSING, verb, self.file + "x", passphrase=BACKUP)
            self.fails(DATA, verb, os.path.join(self.library, "library.db"), passphrase=BACKUP)
        for arguments in (["backup"], ["restore"], ["backup", "a", "b"], ["restore", "a", "b"],
                          ["verify", "a", "b"], ["verify", "--code"]):
            self.fails(USAGE, *arguments, passphrase=BACKUP)

    def test_no_terminal(self):
        """Nobody can be asked, and nothing waits."""
        self.add("person", "Ottoline")
        for verb in ("backup", "restore", "verify"):
            process = subprocess.run([PROGRAM, "--library", self.library, verb, self.file],
                                     stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                                     start_new_session=True)
            self.assertEqual(process.returncode, USAGE, process.stderr)
            self.assertIn(b"--passphrase-fd", process.stderr)

    def test_damaged(self):
        """Nothing is touched by a backup that is not whole, or of a later version."""
        self.set_up()
        self.ok("backup", self.file, passphrase=BACKUP)
        content = pathlib.Path(self.file).read_bytes()
        end = 10 + int.from_bytes(content[6:10], "little")
        later = content[:4] + b"\2" + content[5:end]
        later += hashlib.blake2b(later, digest_size=32).digest() + content[end + 32:]
        before = snapshot(self.library)
        for damaged, code in ((content[:-1], DATA), (content[:end], DATA), (b"", DATA),
                              (content[:-500] + b"x" + content[-499:], DATA), (later, NEWER)):
            pathlib.Path(self.file).write_bytes(damaged)
            for verb in (["verify"], ["restore"], ["restore", "--dry-run"]):
                self.fails(code, *verb, self.file, passphrase=BACKUP)
            self.assertEqual(pathlib.Path(self.file).read_bytes(), damaged)
            self.assertEqual(snapshot(self.library), before)

    def test_busy(self):
        """A library that somebody has open is neither copied nor replaced."""
        self.set_up()
        self.ok("backup", self.file, passphrase=BACKUP)
        database = sqlite3.connect(os.path.join(self.library, "library.db"),
                                   isolation_level=None)
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.execute("BEGIN IMMEDIATE")
        try:
            self.fails(BUSY, "backup", self.file, passphrase=BACKUP)
            self.fails(BUSY, "restore", self.file, passphrase=BACKUP)
        finally:
            database.close()
        self.assertEqual([name for name in os.listdir(self.library) if "before" in name], [])
        self.ok("restore", self.file, passphrase=BACKUP)


if __name__ == "__main__":
    unittest.main()
