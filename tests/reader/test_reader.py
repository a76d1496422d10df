# SPDX-License-Identifier: GPL-3.0-or-later
"""What rapportctl wrote, an independent reader reads: by each way in, also what waits in the
inbox, and after a rotation."""
import json
import os
import shutil
import sqlite3
import subprocess
import unittest

from rapportctl import PASSPHRASE, LibraryCase

OTHER = "another sentence than before"
BACKUP = "a sentence for backups alone"
TITLE, BODY = "1", "2"
NOTES = {
    "Merger doubts": "She dreads the November board.",
    "Größe zählt": "Zeile eins\nZeile zwei – „so“ 🍬",
    "Long": "A word in confidence. " * 400,
    "Just a title": None,
}
WORDS = "In the corridor: “not this year”"
WAITING = "Written while nobody could read it"


def keyring(*arguments):
    return subprocess.run([os.environ["KEYRING_CTL"], *arguments], check=True, timeout=30,
                          stdout=subprocess.PIPE, text=True).stdout.split()


class TestReader(LibraryCase):
    def read(self, *how, library=None):
        """The exit status, the notes by title, and the other texts by whether they wait"""
        process = subprocess.run([os.environ["READ_VAULT"], library or self.library, *how],
                                 timeout=120, capture_output=True, text=True)
        self.assertNotIn("Traceback", process.stderr)
        lines = [json.loads(line) for line in process.stdout.splitlines()]
        notes = {line["text"][TITLE]: line["text"].get(BODY) for line in lines
                 if line["table"] == "note" and line["text"]}
        return process.returncode, notes, {line["inbox"]: line["text"] for line in lines
                                           if line["table"] != "note"}

    def reads(self, *how, waiting):
        words = {False: WORDS, True: WAITING} if waiting else {False: WORDS}
        self.assertEqual(self.read(*how), (0, NOTES, words), how)

    def refuses(self, *how):
        self.assertEqual(self.read(*how), (1, {}, {}), how)

    def encounter(self, words):
        self.add("encounter", "--person", "Ottoline", "--at", "2026-11-20T10:00:00Z",
                 "--signal", "strong", "--words", words)

    def set_up(self):
        self.ok("vault", "setup", "--code", passphrase=PASSPHRASE)
        for title, body in NOTES.items():
            self.ok("note", "add", "--title", title, *(["--body", body] if body else []))
        self.add("person", "Ottoline", "--kind", "executive")
        self.encounter(WORDS)

    def test_every_way(self):
        keyring("delete-all")
        self.set_up()
        item = keyring("secrets")[0]
        self.assertTrue(item.startswith("ivk1."))
        keyring("lock")
        self.encounter(WAITING)
        for how in (("--passphrase", PASSPHRASE), ("--code", self.code), ("--keyring", item)):
            self.reads(*how, waiting=True)
        self.refuses("--passphrase", OTHER)
        self.refuses("--code", self.code[:-1] + "*")
        self.refuses("--keyring", "ivk1." + "A" * 43)
        keyring("unlock")

        # The inbox is taken over by whoever opens the notes next.
        self.ok("vault", "rotate", new=OTHER)
        words = {self.read("--passphrase", OTHER)[2][False]}
        self.assertLessEqual(words, {WORDS, WAITING})
        status, notes, _ = self.read("--code", self.code)
        self.assertEqual((status, notes), (0, NOTES))
        self.refuses("--passphrase", PASSPHRASE)
        self.refuses("--keyring", item)

    def test_strict(self):
        keyring("delete-all")
        self.set_up()
        self.ok("vault", "strict", "on", new=OTHER)
        items = keyring("secrets")
        readable = [item for item in items
                    if self.read("--passphrase", OTHER, "--keyring", item)[0] == 0]
        self.assertEqual(len(readable), 1)
        self.reads("--passphrase", OTHER, "--keyring", readable[0], waiting=False)
        self.reads("--code", self.code, waiting=False)
        self.refuses("--passphrase", OTHER)
        self.refuses("--keyring", readable[0])

    def test_backup(self):
        """A backup yields the library, and through it the notes; one that is damaged nothing."""
        keyring("delete-all")
        self.set_up()
        item = keyring("secrets")[0]
        own, recovery = (os.path.join(self.root, name) for name in ("own", "recovery"))
        self.ok("backup", own, passphrase=BACKUP)
        self.ok("backup", "--recovery", recovery)
        words = {False: WORDS}
        for library, how in ((own, ("--backup-passphrase", BACKUP, "--passphrase", PASSPHRASE)),
                             (own, ("--backup-passphrase", BACKUP, "--code", self.code)),
                             (own, ("--backup-passphrase", BACKUP, "--keyring", item)),
                             (recovery, ("--passphrase", PASSPHRASE)),
                             (recovery, ("--code", self.code))):
            self.assertEqual(self.read(*how, library=library), (0, NOTES, words), how)
        for library, how in ((own, ("--passphrase", PASSPHRASE)), (own, ("--code", self.code)),
                             (recovery, ("--backup-passphrase", BACKUP)),
                             (recovery, ("--keyring", item))):
            self.assertEqual(self.read(*how, library=library), (1, {}, {}), how)
        with open(recovery, "rb") as file:
            content = file.read()
        for damaged in (content[:-1], content[:400] + b"x" + content[401:], content + b"x"):
            with open(recovery, "wb") as file:
                file.write(damaged)
            self.assertEqual(self.read("--code", self.code, library=recovery), (1, {}, {}))

    def test_later(self):
        """Both pass over what they do not know, and the program keeps it."""
        keyring("delete-all")
        self.set_up()
        item = keyring("secrets")[0]
        subprocess.run([os.environ["ADD_ENTRY"], self.library, item], check=True, timeout=30)
        self.ok("vault", "accept")
        self.reads("--keyring", item, waiting=False)
        titles = {note["title"] for note in self.ok("--json", "note", "list").json}
        self.assertEqual(titles, set(NOTES))

    def test_control(self):
        """What was altered behind the program's back is found out."""
        keyring("delete-all")
        self.set_up()
        item = keyring("secrets")[0]
        # Another byte than the one that is there
        for change in ("UPDATE encounter SET words = CAST (substr (words, 1, 100) || CASE "
                       "substr (words, 101, 1) WHEN x'00' THEN x'01' ELSE x'00' END "
                       "|| substr (words, 102) AS BLOB)",
                       "UPDATE note SET revision = revision + 1 WHERE seq = 1",
                       "DELETE FROM note WHERE seq = 2"):
            copy = shutil.copytree(self.library, os.path.join(self.root, "copy"))
            database = sqlite3.connect(os.path.join(copy, "library.db"))
            with database:
                database.execute(change)
            database.close()
            self.assertEqual(self.read("--keyring", item, library=copy)[0], 1, change)
            shutil.rmtree(copy)
        self.reads("--keyring", item, waiting=False)


if __name__ == "__main__":
    unittest.main()
