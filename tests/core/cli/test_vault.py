# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways into the private notes, without a keyring: passphrase, recovery code, rotation."""
import contextlib
import hashlib
import pathlib
import sqlite3
import unittest

from rapportctl import DATA, LOCKED, NEWER, PASSPHRASE, USAGE, LibraryCase

OTHER = "another sentence than before"


class TestWays(LibraryCase):
    def set_up(self, *options):
        self.ok("vault", "setup", "--no-keyring", *options, passphrase=PASSPHRASE)
        self.ok("note", "add", "--title", "Merger doubts", passphrase=PASSPHRASE)

    def files(self):
        return {path.name: path.read_bytes() for path in pathlib.Path(self.library).iterdir()
                if path.is_file()}

    def titles(self, passphrase):
        return [note["title"] for note in
                self.ok("--json", "note", "list", passphrase=passphrase).json]

    def ways(self, passphrase=None):
        return self.ok("--json", "vault", "status", passphrase=passphrase).json["ways"]

    def test_code(self):
        self.set_up("--code")
        self.assertEqual(self.ways(), ["passphrase", "code"])
        status = self.ok("--json", "vault", "recover", "--code", passphrase=self.code).json
        self.assertEqual(status["state"], "unlocked")
        typed = self.code.lower().replace("-", " ").replace("0", "o")
        self.ok("vault", "recover", "--code", passphrase=typed)
        wrong = self.code[:-1] + ("0" if self.code[-1] != "0" else "1")
        answer = self.fails(DATA, "vault", "recover", "--code", passphrase=wrong)
        self.assertIn("Group 8", answer.err)
        groups = self.code.split("-")
        groups[0], groups[1] = groups[1], groups[0]
        self.fails(LOCKED, "vault", "recover", "--code", passphrase="-".join(groups))

    def test_code_alone(self):
        self.ok("vault", "setup", "--no-keyring", "--no-passphrase", "--code")
        status = self.ok("--json", "vault", "status").json
        self.assertEqual((status["ways"], status["reason"]), (["code"], "code-only"))
        self.ok("vault", "recover", "--code", passphrase=self.code)

    def test_new_code(self):
        self.set_up("--code")
        old = self.code
        self.ok("vault", "code", passphrase=PASSPHRASE)
        self.assertNotEqual(self.code, old)
        self.fails(LOCKED, "vault", "recover", "--code", passphrase=old)
        self.ok("vault", "recover", "--code", passphrase=self.code)

    def test_new_passphrase(self):
        self.set_up()
        self.fails(LOCKED, "vault", "passphrase", passphrase=OTHER, new=OTHER)
        self.fails(DATA, "vault", "passphrase", passphrase=PASSPHRASE, new="short")
        self.ok("vault", "passphrase", passphrase=PASSPHRASE, new=OTHER)
        self.fails(LOCKED, "note", "list", passphrase=PASSPHRASE)
        self.assertEqual(self.titles(OTHER), ["Merger doubts"])

    def test_line_of_another_system(self):
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE + "\r")
        self.ok("note", "add", "--title", "Merger doubts", passphrase=PASSPHRASE)
        self.assertIn("Merger doubts", self.ok("note", "list", passphrase=PASSPHRASE + "\r").out)

    def test_long_passphrase(self):
        """One that is long counts to its last character; one that is too long is not cut."""
        longest = "ü" * 4000
        self.fails(USAGE, "vault", "setup", "--no-keyring", passphrase=longest + "ü")
        self.ok("vault", "setup", "--no-keyring", passphrase=longest)
        self.fails(LOCKED, "note", "list", passphrase=longest[:-1])
        self.fails(USAGE, "note", "list", passphrase=longest + "ü")
        self.ok("note", "list", passphrase=longest)

    def test_missing(self):
        """A note that somebody took out of the file is missed until that is accepted."""
        self.set_up()
        self.assertIsNone(self.ok("--json", "vault", "status", passphrase=PASSPHRASE)
                          .json["problem"])
        with contextlib.closing(sqlite3.connect(pathlib.Path(self.library, "library.db"))) as file:
            file.execute("DELETE FROM note")
            file.commit()
        self.assertNotIn("missing", self.ok("vault", "status").out)       # locked: nobody can tell
        missed = "1 private text is missing"
        self.assertIn(missed, self.ok("vault", "status", passphrase=PASSPHRASE).out)
        self.assertIn(missed, self.call("verify", passphrase=PASSPHRASE).out)
        self.fails(LOCKED, "vault", "accept")
        self.ok("vault", "rotate", passphrase=PASSPHRASE, new=OTHER)
        self.assertIn(missed, self.ok("vault", "status", passphrase=OTHER).out)
        status = self.ok("--json", "vault", "accept", passphrase=OTHER).json
        self.assertIsNone(status["problem"])
        self.ok("verify", passphrase=OTHER)

    def test_rotate(self):
        self.set_up("--code")
        old = self.code
        self.ok("vault", "rotate", passphrase=PASSPHRASE, new=OTHER)
        self.assertEqual(self.ways(), ["passphrase", "code"])
        self.fails(LOCKED, "note", "list", passphrase=PASSPHRASE)
        self.fails(LOCKED, "vault", "recover", "--code", passphrase=old)
        self.assertEqual(self.titles(OTHER), ["Merger doubts"])
        self.ok("vault", "recover", "--code", passphrase=self.code)
        self.ok("verify", passphrase=OTHER)

    def test_newer(self):
        """Where a newer version made the keys, all can be read and nothing is written."""
        self.set_up()
        keys = pathlib.Path(self.library, "vault.keys")
        header = bytearray(keys.read_bytes()[:-32])
        header[4] = 99
        keys.write_bytes(bytes(header) + hashlib.blake2b(header, digest_size=32).digest())
        before = self.files()
        self.assertEqual(self.ok("--json", "vault", "status").json["state"], "read-only-newer")
        self.assertIn("newer version", self.fails(NEWER, "add", "person", "Nobody").err)
        self.ok("people")
        self.assertEqual(self.files(), before)

    def test_refusals(self):
        self.fails(USAGE, "vault", "setup", "--no-keyring", "--no-recovery")
        self.fails(USAGE, "vault", "strict")
        self.fails(USAGE, "vault", "strict", "perhaps")
        self.fails(USAGE, "vault", "status", "on")
        self.assertEqual(self.ways(), [])


if __name__ == "__main__":
    unittest.main()
