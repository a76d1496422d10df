# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyring without a password, and how it collapses: one secret with a newline, stored by any
other program, and at the next start everything in it is gone. The notes come back.

Runs in a private session with a keyring service that has no keyring yet.
"""
import os
import subprocess
import unittest

from rapportctl import LOCKED, PASSPHRASE, LibraryCase

RUNS = int(os.environ.get("RAPPORT_COLLAPSES", "2"))


def keyring(*arguments):
    return subprocess.run([os.environ["KEYRING_CTL"], *arguments], check=True, timeout=30,
                          stdout=subprocess.PIPE, text=True).stdout


class TestCollapse(LibraryCase):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.clear)

    def status(self):
        status = self.ok("--json", "vault", "status").json
        return status["state"], status["reason"]

    def titles(self, **options):
        return [note["title"] for note in self.ok("--json", "note", "list", **options).json]

    def set_up(self):
        """A library whose notes open by a keyring without a password"""
        keyring("make")
        self.library = os.path.join(self.root, f"library-{len(os.listdir(self.root))}")
        self.ok("vault", "setup", "--code", passphrase=PASSPHRASE)
        self.ok("note", "add", "--title", "Merger doubts")
        self.assertEqual(self.titles(), ["Merger doubts"])

    def unpack(self):
        """All that is in the keyring's files"""
        folder = os.path.join(os.environ["XDG_DATA_HOME"], "keyrings")
        content = {}
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), "rb") as file:
                content[name] = file.read()
        return content

    def clear(self):
        folder = os.path.join(os.environ["XDG_DATA_HOME"], "keyrings")
        for name in os.listdir(folder):
            os.remove(os.path.join(folder, name))
        keyring("restart")

    def test_without_a_password(self):
        """A new start asks for nothing by itself; a click opens it without a question."""
        self.set_up()
        self.assertIn(b"ivk1.", self.unpack()["login.keyring"], "the key lies there in clear")
        self.assertEqual(self.ok("--json", "vault", "status").json["keyring-protection"], "none")
        keyring("restart")
        self.assertEqual(self.status(), ("locked", "keyring-locked"))
        self.ok("vault", "unlock")
        self.assertEqual(self.titles(), ["Merger doubts"])
        # The control of the collapse: a secret without a newline does no harm.
        keyring("put", "one line")
        keyring("restart")
        self.ok("vault", "unlock")

    def collapse(self):
        self.set_up()
        keyring("put", "one line\nanother line")
        keyring("restart")
        self.assertEqual(self.status(), ("needs-recovery", "key-missing"))
        self.fails(LOCKED, "note", "list")
        # No second key over the notes under the first
        self.assertNotEqual(self.call("vault", "setup", passphrase=PASSPHRASE).code, 0)

    def come_back(self, *how, passphrase):
        """There is no keyring that could take a key; when there is one again, it does."""
        status = self.ok("--json", "vault", "recover", *how, passphrase=passphrase).json
        self.assertEqual((status["state"], status["reason"]), ("unlocked", "key-missing"))
        keyring("make", "this time with a password")
        self.assertEqual(self.status(), ("needs-recovery", "key-missing"))
        status = self.ok("--json", "vault", "recover", *how, passphrase=passphrase).json
        self.assertEqual((status["state"], status["reason"]), ("unlocked", "none"))
        self.assertEqual(keyring("items").count("Private notes key"), 1)
        self.assertEqual(self.titles(), ["Merger doubts"], "the keyring alone opens them again")
        keyring("restart")
        self.assertEqual(self.status(), ("locked", "keyring-locked"))
        keyring("unlock", "this time with a password")
        self.assertEqual(self.status(), ("unlocked", "none"))
        self.assertEqual(self.titles(), ["Merger doubts"])
        self.clear()

    def test_passphrase(self):
        for _ in range(RUNS):
            self.collapse()
            self.come_back(passphrase=PASSPHRASE)

    def test_code(self):
        for _ in range(RUNS):
            self.collapse()
            self.come_back("--code", passphrase=self.code)


if __name__ == "__main__":
    unittest.main()
