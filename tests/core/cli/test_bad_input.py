# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input ends in the exit code of the contract, with nothing changed."""
import hashlib
import os
import sqlite3
import stat
import subprocess
import time
import unittest

from rapportctl import (BUSY, CREATE, DATA, IO, MISSING, NEWER, NOW, PROGRAM, USAGE,
                        LibraryCase)


class TestFiles(LibraryCase):
    def setUp(self):
        super().setUp()
        self.add("person", "Ottoline")
        self.before = self.ok("export", "--as", "json").out

    def refuse(self, code, name, data):
        path = f"{self.root}/{name}"
        with open(path, "wb") as file:
            file.write(data)
        start = time.monotonic()
        answer = self.fails(code, "import", path)
        self.assertLess(time.monotonic() - start, 60)
        self.assertEqual(self.ok("export", "--as", "json").out, self.before)
        return answer

    def test_json(self):
        head = b'{"format": "rapport", "version": 1, '
        for name, data in {
                "truncated": head + b'"people": [{"name": "O',
                "empty": b"{",
                "array": b'{"people": 7}',
                "latin1": head + b'"people": [{"name": "\xe9\xe8"}]}',
                "deep": b'{"a":' + b"[" * 100000 + b"]" * 100000 + b"}",
                "twice": head + b'"people": [], "people": []}',
                "nul": head + b'"people": [{"name": "a\x00b"}]}',
                "other": b'{"format": "something else", "version": 1}'}.items():
            with self.subTest(name):
                self.refuse(DATA, name + ".json", data)
        self.refuse(NEWER, "newer.json", b'{"format": "rapport", "version": 99}')

    def test_huge(self):
        self.refuse(DATA, "line.json", b'{"a": "' + b"x" * (100 << 20) + b'"}')
        self.refuse(DATA, "line.vcf", b"BEGIN:VCARD\r\nFN:" + b"x" * (100 << 20))

    def test_vcard(self):
        for name, data in {
                "truncated": b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Otto",
                "nameless": b"BEGIN:VCARD\r\nVERSION:3.0\r\nBDAY:19500102\r\nEND:VCARD\r\n",
                "empty": b"",
                "binary": bytes(range(256)) * 40}.items():
            with self.subTest(name):
                self.refuse(DATA, name + ".vcf", data)

    def test_missing(self):
        for path in (f"{self.root}/nothing.vcf", self.root, "http://127.0.0.1:9/book.vcf"):
            self.fails(MISSING, "import", path)

    def test_ten_megabyte_name(self):
        self.refuse(DATA, "name.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" +
                    b"x" * (10 << 20) + b"\r\nEND:VCARD\r\n")


class TestLibrary(LibraryCase):
    def setUp(self):
        super().setUp()
        self.add("person", "Ottoline")
        self.file = f"{self.library}/library.db"

    def digest(self):
        with open(self.file, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    def test_newer(self):
        connection = sqlite3.connect(self.file)
        connection.execute("PRAGMA user_version = 999")
        connection.close()
        before = self.digest()
        self.fails(NEWER, "people")
        self.fails(NEWER, "add", "person", "Priya")
        self.assertEqual(self.digest(), before)

    def test_not_a_database(self):
        for data in (b"Dear diary\n" * 500, b"SQLite format 3\x00" + b"\xff" * 5000):
            with open(self.file, "wb") as file:
                file.write(data)
            before = self.digest()
            self.fails(DATA, "people")
            self.assertEqual(self.digest(), before)

    def test_foreign_database(self):
        os.remove(self.file)
        connection = sqlite3.connect(self.file)
        connection.execute("CREATE TABLE recipe (name TEXT)")
        connection.commit()
        connection.close()
        before = self.digest()
        self.fails(DATA, "people")
        self.assertEqual(self.digest(), before)

    def test_damaged_page(self):
        size = os.path.getsize(self.file)
        with open(self.file, "r+b") as file:
            for offset in range(4096, size, 4096):
                file.seek(offset)
                file.write(b"\xff" * 64)
        self.fails(DATA, "people")
        self.assertTrue(os.path.exists(self.file))

    def test_second_opener(self):
        holder = sqlite3.connect(self.file, isolation_level=None)
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN IMMEDIATE")
        self.addCleanup(holder.close)
        answer = self.fails(BUSY, "people")
        self.assertIn("open", answer.err)

    def test_many_at_once(self):
        processes = [subprocess.Popen([PROGRAM, "--library", self.library, "--now", NOW, "add",
                                       "person", f"Person {i}"], stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE) for i in range(8)]
        added = 0
        for process in processes:
            process.communicate(timeout=120)
            self.assertIn(process.returncode, (0, BUSY))
            added += process.returncode == 0
        self.assertGreater(added, 0)
        self.assertEqual(len(self.ok("--json", "people").json), 1 + added)

    def test_folder_is_a_file(self):
        path = f"{self.root}/file"
        with open(path, "w", encoding="utf-8"):
            pass
        self.fails(CREATE, "add", "person", "Priya", library=path)

    def test_output_cannot_be_written(self):
        self.fails(CREATE, "export", "--as", "json", "-o", f"{self.root}/no/such/folder/x")
        self.fails(USAGE, "export", "--as", "csv")

    def test_output_to_a_pipe(self):
        path = f"{self.root}/pipe"
        os.mkfifo(path)
        with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as reader:
            self.ok("export", "--as", "json", "-o", path)
            out = reader.communicate(timeout=60)[0]
        self.assertIn(b"Ottoline", out)
        self.assertTrue(stat.S_ISFIFO(os.stat(path).st_mode))

    def test_output_to_a_full_disk(self):
        self.fails(IO, "export", "--as", "json", "-o", "/dev/full")

    def test_output_is_private(self):
        path = f"{self.root}/out.json"
        self.ok("export", "--as", "json", "-o", path)
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
        for name in os.listdir(self.library):
            self.assertEqual(os.stat(f"{self.library}/{name}").st_mode & 0o077, 0, name)
        self.assertEqual(os.stat(self.library).st_mode & 0o777, 0o700)


if __name__ == "__main__":
    unittest.main()
