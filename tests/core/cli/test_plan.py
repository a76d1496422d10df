# SPDX-License-Identifier: GPL-3.0-or-later
"""From nothing to a checked plan and a brief, on the command line alone."""
import contextlib
import os
import pathlib
import pty
import signal
import termios
import unittest

from rapportctl import (CREATE, DATA, DONE, LOCKED, MISSING, NO, PASSPHRASE, PROGRAM, USAGE,
                        LibraryCase)


class PlanCase(LibraryCase):
    """A plan in which everything holds that needs no private text."""

    def make_plan(self):
        self.person = self.add("person", "Ottoline Brandt-Hale", "--pronouns", "she",
                               "--role", "COO", "--organization", "Meridian Grid")
        self.venue = self.add("venue", "The Copper Ladle", "--ground", "neutral")
        self.topic = self.add("topic", "Paying for what nobody sees", "--lift", "One thing.",
                              "--hypothesis", "Price an hour.")
        for key in ("perplexing", "no-answer", "size", "risky", "work-done"):
            found = [c for c in self.export()["characteristics"] if c["key"] == key]
            self.add("score", "--topic", self.topic, "--characteristic", found[0]["id"],
                     "--value", "2")
        self.worked = self.add("lesson", "Minutes", "--topic", self.topic, "--outcome", "worked",
                               "--industry", "rail", "--say", "a rail operator")
        self.failed = self.add("lesson", "Second site", "--topic", self.topic, "--outcome",
                               "failed", "--industry", "health", "--say", "a hospital group")
        self.add("curiosity", "--person", self.person, "--topic", self.topic, "--strength", "3",
                 "--date", "2026-11-01")
        self.meeting = self.add(
            "meeting", "--person", "ottoline", "--format", "Dinner", "--venue", "the copper",
            "--starts", "2026-11-24T19:00:00Z", "--ends", "2026-11-24T21:30:00Z",
            "--takeaway", "A way to price one hour", "--topic", self.topic,
            "--lesson", self.worked, "--lesson", self.failed,
            "--insight", "Price an hour", "--question", "What would you pay?",
            "--question", "Who is thanked?", "--question", "What would you stop?")
        item = self.add("plan-item", "--meeting", self.meeting, "--type", "checklist",
                        "--key", "stays-between-us")
        self.assertTrue(item)

    def export(self):
        return self.ok("export", "--as", "json").json

    def states(self):
        report = self.call("--json", "check", self.meeting).json
        return report, {check["id"]: check["state"] for check in report["checks"]}


class TestPlan(PlanCase):
    def test_ready(self):
        self.make_plan()
        answer = self.call("--json", "check", "Ottoline")
        report, states = self.states()
        self.assertEqual({i for i, s in states.items() if s not in ("holds", "not-applicable")},
                         set())
        self.assertEqual(answer.code, DONE)
        self.assertTrue(report["ready"])
        self.assertEqual(len(report["checks"]), 19)
        self.assertEqual(report["holds"], report["applicable"])

    def test_settle_and_mend(self):
        self.make_plan()
        self.ok("set", "The Copper Ladle", "ground", "theirs")
        self.ok("set", self.meeting, "billed", "true")
        report, states = self.states()
        self.assertFalse(report["ready"])
        self.assertEqual(states["neutral-ground"], "to-settle")
        self.assertEqual(states["own-time"], "to-settle")
        self.fails(NO, "check", self.meeting)
        self.ok("set", "The Copper Ladle", "ground", "neutral")
        self.ok("set", self.meeting, "billed", "false")
        self.ok("check", self.meeting)

    def test_third_person_stops(self):
        self.make_plan()
        guest = self.add("person", "Guest", "--kind", "colleague")
        attendee = self.add("attendee", "--meeting", self.meeting, "--person", guest)
        report, states = self.states()
        self.assertEqual(states["one-to-one"], "to-settle")
        self.add("override", "--meeting", self.meeting, "--check", "one-to-one",
                 "--reason", "She asked for it")
        report, states = self.states()
        self.assertEqual(states["one-to-one"], "overridden")
        self.ok("check", self.meeting)
        self.ok("delete", attendee)
        self.assertEqual(self.states()[1]["one-to-one"], "holds")

    def test_conflict(self):
        self.make_plan()
        self.add("engagement", "Seeing what is paid", "--organization", "Meridian Grid",
                 "--summary", "Paying invoices nobody sees")
        report, states = self.states()
        self.assertEqual(states["clear-of-work"], "to-settle")
        self.assertEqual(states["told"], "to-settle")
        ranks = self.ok("--json", "topics-for", "Ottoline").json
        self.assertIsNotNone(ranks[-1]["conflict"])

    def test_brief_is_deterministic(self):
        self.make_plan()
        for form in ("text", "markdown", "json"):
            for length in ("doorway", "page", "full"):
                first = self.ok("brief", self.meeting, "--format", form, "--length", length)
                again = self.ok("brief", self.meeting, "--format", form, "--length", length)
                self.assertEqual(first.out, again.out)
                self.assertIn("Ottoline" if form != "json" else "sections", first.out)

    def test_pdf(self):
        self.make_plan()
        files = [f"{self.root}/{n}.pdf" for n in "ab"]
        for path in files:
            self.ok("brief", self.meeting, "--format", "pdf", "-o", path)
        first, again = (pathlib.Path(path).read_bytes() for path in files)
        self.assertTrue(first.startswith(b"%PDF"))
        self.assertEqual(first, again)

    def test_initials(self):
        self.make_plan()
        brief = self.ok("brief", self.meeting, "--initials").out
        self.assertIn("O. B.-H.", brief)
        self.assertNotIn("Ottoline", brief)

    def test_jar(self):
        self.make_plan()
        before = self.ok("--json", "jar", "Ottoline").json
        self.add("favour", "An insight", "--person", self.person, "--direction", "given",
                 "--size", "large", "--state", "granted")
        after = self.ok("--json", "jar", "Ottoline").json
        self.assertEqual(after["sweets"], before["sweets"] + 3)
        self.assertEqual(set(after["verdict"]), {"small", "medium", "large"})


class TestRecords(PlanCase):
    def test_lists(self):
        self.make_plan()
        people = self.ok("--json", "people").json
        self.assertEqual([p["name"] for p in people], ["Ottoline Brandt-Hale"])
        self.assertEqual(people[0]["organization"], "Meridian Grid")
        self.assertEqual(self.ok("--json", "people", "--kind", "ally").json, [])
        self.assertEqual(len(self.ok("--json", "people", "--organization", "meridian").json), 1)
        self.assertEqual(self.ok("--json", "meetings").json[0]["id"], self.meeting)
        self.assertEqual(self.ok("--json", "topics").json[0]["id"], self.topic)

    def test_overdue(self):
        self.make_plan()
        late = self.add("commitment", "Send the paper", "--person", self.person,
                        "--by", "me", "--due", "2026-11-20")
        self.add("commitment", "Send another", "--person", self.person, "--by", "me",
                 "--due", "2026-12-20")
        listed = self.ok("--json", "commitments", "--overdue").json
        self.assertEqual([c["id"] for c in listed], [late])
        self.assertEqual(len(self.ok("--json", "commitments").json), 2)

    def test_times(self):
        self.make_plan()
        for text, kept in (("2026-11-24T19:00", "2026-11-24T19:00:00Z"),
                           ("2026-11-24 19:00", "2026-11-24T19:00:00Z"),
                           ("2026-11-24T19:00+02:00", "2026-11-24T17:00:00Z"),
                           ("2026-11-24T19:00:30Z", "2026-11-24T19:00:30Z")):
            self.ok("set", self.meeting, "starts", text)
            self.assertEqual(self.ok("--json", "show", self.meeting).json["starts"], kept)
        self.fails(DATA, "set", self.meeting, "starts", "2026-11-24T25:00")

    def test_names(self):
        self.add("person", "Zoë Ångström")
        self.add("person", "Zoe Smith")
        self.ok("show", "zoe angstrom")
        answer = self.fails(MISSING, "show", "zoe")
        self.assertIn("Zoë Ångström", answer.err)
        self.assertIn("Zoe Smith", answer.err)
        self.fails(MISSING, "show", "nobody")

    def test_show(self):
        self.make_plan()
        shown = self.ok("--json", "show", self.meeting).json
        self.assertEqual(len(shown["plan_lessons"]), 2)
        self.assertIn("Dinner", self.ok("show", "Ottoline Brandt-Hale").out)

    def test_set_refuses(self):
        person = self.add("person", "Ottoline")
        self.fails(DATA, "set", person, "kind", "boss")
        self.fails(USAGE, "set", person, "shoe_size", "9")
        self.fails(DATA, "set", person, "name", "")
        self.fails(DATA, "set", person, "name", "x" * 20000)
        self.assertEqual(self.ok("--json", "people").json[0]["name"], "Ottoline")

    def test_delete_takes_what_hangs_on_it(self):
        self.make_plan()
        self.ok("delete", self.person)
        self.assertEqual(self.ok("--json", "people").json, [])
        self.assertEqual(self.ok("--json", "meetings").json, [])
        self.assertEqual(len(self.ok("--json", "topics").json), 1)

    def test_search(self):
        self.make_plan()
        hits = self.ok("--json", "search", "copper").json
        self.assertIn(self.venue, [hit["id"] for hit in hits])
        self.assertEqual(self.fails(NO, "--json", "search", "unheard-of").json, [])

    def test_usage(self):
        self.fails(USAGE)
        self.fails(USAGE, "dance")
        self.fails(USAGE, "check")
        self.fails(USAGE, "check", "--colour")
        self.fails(USAGE, "people", now="yesterday")
        self.fails(MISSING, "people")
        for verb in ("people", "check", "brief", "add", "vault", "import"):
            self.assertIn(verb, self.ok(verb, "--help").out)

    def test_export_round_trip(self):
        self.make_plan()
        path = f"{self.root}/out.json"
        self.ok("export", "--as", "json", "-o", path)
        other = f"{self.root}/other"
        self.ok("import", path, library=other)
        again = self.ok("export", "--as", "json", library=other).out
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), again)
        report = self.ok("--json", "import", path, library=other).json
        self.assertEqual(report["new"], 0)


class TestVault(PlanCase):
    def test_notes(self):
        person = self.add("person", "Ottoline")
        self.fails(LOCKED, "note", "list")
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        self.fails(CREATE, "vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        note = self.ok("note", "add", "--title", "Merger doubts", "--body", "She doubts it",
                       "--person", "Ottoline", passphrase=PASSPHRASE).out.strip()
        self.fails(LOCKED, "note", "list")
        self.fails(LOCKED, "note", "show", note)
        listed = self.ok("--json", "note", "list", passphrase=PASSPHRASE).json
        self.assertEqual([n["title"] for n in listed], ["Merger doubts"])
        self.assertEqual(listed[0]["person"], person)
        self.assertIn("She doubts it", self.ok("note", "show", "merger", passphrase=PASSPHRASE).out)
        hits = self.ok("--json", "search", "doubts", passphrase=PASSPHRASE).json
        self.assertTrue(all(hit["sealed"] for hit in hits))
        self.fails(NO, "search", "doubts")
        self.ok("note", "delete", note, passphrase=PASSPHRASE)
        self.assertEqual(self.ok("--json", "note", "list", passphrase=PASSPHRASE).json, [])
        self.ok("verify", passphrase=PASSPHRASE)

    def test_wrong_passphrase(self):
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        self.fails(LOCKED, "note", "list", passphrase="not the right one at all")

    def test_weak_passphrase(self):
        self.fails(DATA, "vault", "setup", "--no-keyring", passphrase="short")
        self.assertEqual(self.ok("--json", "vault", "status").json["state"], "no-vault")

    def test_sealed_field(self):
        self.make_plan()
        curiosity = self.ok("--json", "show", self.topic).json["curiosities"][0]["id"]
        self.fails(LOCKED, "set", curiosity, "evidence", "we count it on the worst day")
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        self.ok("set", curiosity, "evidence", "we count it on the worst day",
                passphrase=PASSPHRASE)
        self.assertNotIn("worst day", self.ok("export", "--as", "json").out)
        self.fails(LOCKED, "export", "--as", "json", "--in-confidence")
        self.assertIn("worst day", self.ok("export", "--as", "json", "--in-confidence",
                                           passphrase=PASSPHRASE).out)
        # A closed text survives a change of another field.
        self.ok("set", curiosity, "strength", "2")
        self.assertIn("worst day", self.ok("export", "--as", "json", "--in-confidence",
                                           passphrase=PASSPHRASE).out)

    def test_anonymous_needs_the_vault(self):
        self.make_plan()
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        self.ok("set", self.worked, "source_organization", "Norrland Rail",
                passphrase=PASSPHRASE)
        self.assertEqual(self.states()[1]["anonymous"], "unknown")
        self.ok("check", self.meeting, passphrase=PASSPHRASE)
        self.ok("set", self.worked, "result", "Norrland Rail swapped minutes",
                passphrase=PASSPHRASE)
        self.fails(NO, "check", self.meeting, passphrase=PASSPHRASE)


class TestContract(LibraryCase):
    def test_json_answers(self):
        """With --json, every verb that does something answers with one document."""
        def answer(*arguments):
            return self.ok("--json", *arguments, passphrase=PASSPHRASE).json

        self.assertEqual(answer("vault", "setup")["state"], "unlocked")
        self.assertGreater(answer("example")["new"], 300)
        person = answer("add", "person", "Tove")["id"]
        self.assertEqual(answer("set", person, "city", "Malmö")["id"], person)
        self.assertEqual(answer("delete", person)["id"], person)
        note = answer("note", "add", "--title", "One")["id"]
        self.assertEqual(answer("note", "delete", note)["id"], note)

    def test_meetings_by_the_title_that_is_shown(self):
        person = self.add("person", "Tove Lind")
        lunch = self.add("meeting", "--person", person, "--format", "lunch")
        talk = self.add("meeting", "--person", person)
        for meeting in self.ok("--json", "meetings").json:
            self.assertEqual(self.ok("--json", "show", meeting["title"]).json["id"], meeting["id"])
        for name, found in (("LUNCH with", lunch), ("conversation", talk)):
            self.assertEqual(self.call("--json", "check", name).json["meeting"], found)
        self.add("meeting", "--person", person, "--format", "lunch")
        self.assertIn(lunch[:8], self.fails(MISSING, "check", "Lunch with Tove Lind").err)
        self.fails(MISSING, "check", "Lunch with nobody")

    @unittest.skipUnless(os.path.exists("/dev/pts/ptmx"), "a bare chroot has no terminals")
    def test_terminal_shows_again(self):
        """Ctrl+C at the passphrase leaves a terminal on which typing shows."""
        self.add("person", "Tove")
        pid, terminal = pty.fork()
        if pid == 0:
            os.execv(PROGRAM, [PROGRAM, "--library", self.library, "vault", "setup"])
        self.addCleanup(os.close, terminal)
        said = b""
        while b"passphrase:" not in said:
            said += os.read(terminal, 1000)
        self.assertFalse(termios.tcgetattr(terminal)[3] & termios.ECHO)
        os.write(terminal, b"\x03")
        with contextlib.suppress(OSError):   # the last of it
            while os.read(terminal, 1000):
                pass
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), -signal.SIGINT)
        self.assertTrue(termios.tcgetattr(terminal)[3] & termios.ECHO)

    def test_hours_and_zones(self):
        """What the check could not read is refused, not passed over."""
        person = self.add("person", "Tove Lind", "--time-zone", "Europe/Stockholm")
        self.fails(DATA, "set", person, "time_zone", "Europe/Nowhere")
        self.fails(DATA, "set", person, "working_hours", "9 to 5")
        self.ok("set", person, "working_hours", "Tue,Thu 09:30-15:00")
        self.ok("set", person, "working_hours", "")

    def test_two_positions(self):
        """Of several current positions the latest is shown, of a later one nothing yet."""
        person = self.add("person", "Tove Lind")
        for name, since in (("Rail", "2020-01-01"), ("Grid", "2024-01-01"), ("Bank", "2027-01-01")):
            self.add("organization", name)
            self.add("position", "--person", person, "--organization", name, "--since", since)
        self.assertEqual(self.ok("--json", "people").json[0]["organization"], "Grid")
        self.assertIn("Grid", self.ok("people").out)

    def test_last_time_without_a_day(self):
        person = self.add("person", "Tove Lind")
        self.add("meeting", "--person", person, "--format", "dinner", "--state", "held")
        meeting = self.add("meeting", "--person", person)
        brief = self.ok("brief", meeting).out
        self.assertIn("Dinner.", brief)
        self.assertNotIn("1 January", brief)

    def test_values_that_begin_with_a_dash(self):
        person = self.add("person", "--", "-Tove-")
        self.ok("set", "--", person, "about", "- likes sailing")
        self.assertIn("- likes sailing", self.ok("show", "--", "-tove-").out)
        self.ok("search", "--", "-tove")



if __name__ == "__main__":
    unittest.main()
