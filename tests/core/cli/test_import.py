# SPDX-License-Identifier: GPL-3.0-or-later
"""An address book of 200 cards: nothing is lost silently, nothing comes twice."""
import base64
import random
import unittest

from rapportctl import DATA, NO, LibraryCase

NAMES = ["Ottoline Brandt-Hale", "Жанна Петрова", "李小龍", "محمد العربي", "Σωκράτης Παπαδόπουλος",
         "Zoë Ångström", "Ñandú Peña", "שרה לוי", "Þór Jónsson", "Nguyễn Thị Minh"]


def fold(line):
    """Folds at 75 octets as RFC 2425 says, inside a character if need be."""
    data = line.encode()
    parts = [data[:75]] + [data[i:i + 74] for i in range(75, len(data), 74)]
    return b"\r\n ".join(parts)


def card(number, rng):
    name = f"{NAMES[number % len(NAMES)]} {number}"
    photo = base64.b64encode(rng.randbytes(900)).decode()
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:uid-{number}", f"FN:{name}",
             f"N:{name};;;;", f"EMAIL;TYPE=WORK:person{number}@example.org",
             f"EMAIL;TYPE=HOME,PREF:private{number}@example.net",
             f"TEL;TYPE=CELL:+49 30 {1000 + number}", f"ORG:Company {number % 7};Unit",
             "TITLE:Head of something", f"BDAY:19{50 + number % 50}-01-02",
             f"X-SOCIAL;TYPE=x:handle{number}", f"PHOTO;ENCODING=b;TYPE=JPEG:{photo}",
             "NOTE:First line\\nSecond line\\, with a comma", "CATEGORIES:Friends,Work",
             "ADR;TYPE=WORK:;;1 Weir Street;Vienna;;1010;Austria", "END:VCARD"]
    return b"".join(fold(line) + b"\r\n" for line in lines)


class TestBook(LibraryCase):
    def setUp(self):
        super().setUp()
        rng = random.Random(200)
        self.book = f"{self.root}/contacts.vcf"
        with open(self.book, "wb") as file:
            file.write(b"".join(card(number, rng) for number in range(200)))

    def test_nothing_is_lost(self):
        dry = self.ok("--json", "import", "--dry-run", self.book).json
        self.assertEqual((dry["new"], dry["merged"], dry["rejected"]), (200, 0, []))
        self.assertEqual(self.ok("--json", "people").json, [])

        self.ok("import", self.book)
        self.assertEqual(len(self.ok("--json", "people").json), 200)
        exported = self.ok("export", "--as", "json").out
        for number in (0, 1, 2, 3, 117, 199):
            for text in (NAMES[number % len(NAMES)], f"person{number}@example.org",
                         f"private{number}@example.net", f"+49 30 {1000 + number}",
                         f"handle{number}", f"19{50 + number % 50}-01-02"):
                self.assertIn(text, exported)
        rng = random.Random(200)
        for number in range(200):
            photo = base64.b64encode(rng.randbytes(900)).decode()
            self.assertIn(photo[:60], exported)
        self.assertIn("Second line, with a comma", exported)

    def test_twice_adds_nothing(self):
        self.ok("import", self.book)
        before = self.ok("export", "--as", "json").out
        report = self.ok("--json", "import", self.book).json
        self.assertEqual((report["new"], report["merged"]), (0, 200))
        self.assertEqual(self.ok("export", "--as", "json").out, before)

    def test_from_card_to_brief(self):
        self.ok("import", self.book)
        self.ok("set", "Ottoline Brandt-Hale 0", "kind", "executive")
        topic = self.add("topic", "Paying for what nobody sees")
        meeting = self.add("meeting", "--person", "Ottoline Brandt-Hale 0", "--format", "Dinner",
                           "--starts", "2026-11-24T19:00:00Z", "--topic", topic)
        self.fails(NO, "check", meeting)
        self.assertIn("Ottoline Brandt-Hale 0", self.ok("brief", meeting).out)

    def test_broken_cards(self):
        with open(self.book, "rb") as file:
            data = file.read()
        with open(self.book, "wb") as file:
            file.write(data[:data.rindex(b"BEGIN:VCARD") + 40])
        report = self.ok("--json", "import", self.book).json
        self.assertEqual(report["new"], 199)
        self.assertEqual(len(report["rejected"]), 1)
        self.assertGreater(report["rejected"][0]["line"], 3000)

    def test_no_card_at_all(self):
        with open(self.book, "wb") as file:
            file.write(b"Dear diary\n" * 10)
        self.fails(DATA, "import", self.book)


class TestAgain(LibraryCase):
    def test_deleted_person_comes_back_once(self):
        path = f"{self.root}/one.vcf"
        with open(path, "w", encoding="utf-8") as file:
            file.write("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1f0e6a52-1b7a-4c3e-9c55-0d9c6f2b8e1a\r\n"
                       "FN:Tove Lind\r\nEMAIL:tove@rail.example\r\nORG:Rail\r\nEND:VCARD\r\n")
        self.ok("import", path)
        before = self.ok("--json", "show", "Tove").json
        self.ok("delete", "Tove")
        self.ok("import", path)
        after = self.ok("--json", "show", "Tove").json
        for name in ("contacts", "positions"):
            self.assertEqual(len(after[name]), len(before[name]), name)



if __name__ == "__main__":
    unittest.main()
