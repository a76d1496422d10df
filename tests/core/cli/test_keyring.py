# SPDX-License-Identifier: GPL-3.0-or-later
"""Private notes on a real keyring: unlocked, locked, reset, empty and absent.

Runs in a private session; the first argument says what its keyring is like.
"""
import os
import subprocess
import sys
import unittest

from rapportctl import KEYRING, LOCKED, PASSPHRASE, USAGE, LibraryCase


def keyring(*arguments):
    subprocess.run([os.environ["KEYRING_CTL"], *arguments], check=True, timeout=30)


class KeyringCase(LibraryCase):
    def set_up(self):
        self.ok("vault", "setup", passphrase=PASSPHRASE)

    def note(self):
        self.ok("note", "add", "--title", "Merger doubts", passphrase=PASSPHRASE)

    def titles(self, **options):
        return [note["title"] for note in self.ok("--json", "note", "list", **options).json]

    def status(self):
        return self.ok("--json", "vault", "status").json


class TestUnlocked(KeyringCase):
    def test_opens_by_itself(self):
        self.set_up()
        self.note()
        self.assertEqual(self.titles(), ["Merger doubts"])
        self.assertEqual(self.status()["state"], "unlocked")

    def test_locked(self):
        self.set_up()
        self.note()
        keyring("lock")
        answer = self.fails(LOCKED, "note", "list")
        self.assertIn("ocked", answer.err)
        self.assertEqual(self.status()["state"], "locked")
        self.assertEqual(self.titles(passphrase=PASSPHRASE), ["Merger doubts"])
        keyring("unlock")
        self.assertEqual(self.titles(), ["Merger doubts"])

    def test_reset(self):
        self.set_up()
        self.note()
        keyring("delete-all")
        self.fails(LOCKED, "note", "list")
        self.assertEqual(self.status()["state"], "needs-recovery")
        self.assertNotIn("keyring opens them", self.ok("vault", "status").out)
        # No second key over the notes under the first, whatever is asked.
        self.assertNotEqual(self.call("vault", "setup", passphrase=PASSPHRASE).code, 0)
        self.ok("vault", "recover", passphrase=PASSPHRASE)
        self.assertEqual(self.titles(), ["Merger doubts"])


    def test_strict(self):
        self.set_up()
        self.note()
        self.assertEqual(self.status()["keyring-protection"], "password")
        self.ok("vault", "strict", "on", new=PASSPHRASE)
        status = self.status()
        self.assertEqual((status["state"], status["reason"]), ("locked", "strict-passphrase"))
        self.assertEqual(status["ways"], ["code", "strict"])
        self.fails(LOCKED, "note", "list")
        self.assertEqual(self.titles(passphrase=PASSPHRASE), ["Merger doubts"])
        keyring("delete-all")
        self.assertEqual(self.status()["reason"], "strict-missing")
        self.fails(LOCKED, "note", "list", passphrase=PASSPHRASE)
        status = self.ok("--json", "vault", "recover", "--code", passphrase=self.code).json
        self.assertEqual((status["state"], status["reason"]), ("unlocked", "strict-missing"))

    def test_rotate(self):
        self.set_up()
        self.note()
        self.ok("vault", "rotate", new="another sentence than before")
        self.assertEqual(self.titles(), ["Merger doubts"])
        self.fails(LOCKED, "note", "list", passphrase=PASSPHRASE)
        self.assertEqual(self.titles(passphrase="another sentence than before"),
                         ["Merger doubts"])
        self.ok("verify")

    def test_keyring_alone(self):
        self.fails(USAGE, "vault", "setup", "--no-passphrase")
        self.ok("vault", "setup", "--no-recovery")
        self.assertIn("no recovery", self.ok("vault", "status").out)
        # A backup holds no key of a keyring.
        warning = "only while the desktop keyring has their key"
        self.assertIn(warning, self.ok("backup", os.path.join(self.root, "out.backup"),
                                       passphrase=PASSPHRASE).out)
        keyring("delete-all")
        self.assertEqual(self.status()["reason"], "no-recovery")
        said = self.ok("vault", "status").out
        self.assertIn("Only that keyring opens them", said)
        self.assertNotIn("The desktop keyring opens them", said)


class TestClosed(KeyringCase):
    def test_open_records_need_no_keyring(self):
        self.add("person", "Ottoline")
        self.assertEqual(self.ok("--json", "people").json[0]["name"], "Ottoline")
        self.assertEqual(self.status()["state"], "no-vault")

    def test_passphrase_alone(self):
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        self.note()
        self.fails(LOCKED, "note", "list")
        self.assertEqual(self.titles(passphrase=PASSPHRASE), ["Merger doubts"])


class TestAbsent(KeyringCase):
    def test_setup_says_that_there_is_none(self):
        answer = self.ok("vault", "setup", passphrase=PASSPHRASE)
        self.assertIn("passphrase only", answer.err)
        self.note()
        self.assertEqual(self.titles(passphrase=PASSPHRASE), ["Merger doubts"])

    def test_unlock_needs_the_passphrase(self):
        self.ok("vault", "setup", passphrase=PASSPHRASE)
        self.assertIn(self.call("vault", "unlock").code, (KEYRING, LOCKED))
        self.ok("vault", "unlock", passphrase=PASSPHRASE)


CASES = {
    "unlocked": [TestUnlocked],
    "locked": [TestClosed],
    "empty": [TestClosed],
    "absent": [TestClosed, TestAbsent],
}

if __name__ == "__main__":
    load = unittest.defaultTestLoader.loadTestsFromTestCase
    suite = unittest.TestSuite(load(case) for case in CASES[sys.argv[1]])
    sys.exit(not unittest.TextTestRunner().run(suite).wasSuccessful())
