# SPDX-License-Identifier: GPL-3.0-or-later
"""The example library: its next meeting has something to settle, and can be settled."""
import unittest

from rapportctl import CREATE, NO, PASSPHRASE, LibraryCase


class TestExample(LibraryCase):
    def next_meeting(self, **options):
        meetings = self.ok("--json", "meetings", **options).json
        coming = [m for m in meetings if m.get("starts", "") > "2026-11-22T12:00:00Z"]
        return coming[0]["id"]

    def to_settle(self, meeting, **options):
        report = self.call("--json", "check", meeting, **options).json
        return report, {c["id"]: c for c in report["checks"]
                        if c["kind"] != "hint" and c["state"] in ("to-settle", "unknown")}

    def settle(self, meeting, **options):
        """Swaps the topic and tells Henrik, as a person would."""
        report, open_checks = self.to_settle(meeting, **options)
        self.assertFalse(report["ready"])
        self.assertEqual(set(open_checks), {"clear-of-work", "told"})
        self.assertIn("Henrik", open_checks["told"]["title"] + open_checks["told"]["reason"])
        self.fails(NO, "check", meeting, **options)

        plan = self.ok("--json", "show", meeting).json
        ranks = self.ok("--json", "topics-for", "Ottoline").json
        clear = [r["id"] for r in ranks if r["conflict"] is None]
        conflicting = {r["id"] for r in ranks if r["conflict"] is not None}
        for topic in plan["plan_topics"]:
            if topic["topic"] in conflicting:
                self.ok("set", topic["id"], "topic", clear[0])
        for notice in plan["notices"]:
            if "person" in notice and notice.get("told") is None:
                self.ok("set", notice["id"], "told", "2026-11-22T11:00:00Z")

    def test_settle_without_a_vault(self):
        answer = self.ok("example")
        self.assertIn("private", answer.err)
        meeting = self.next_meeting()
        self.settle(meeting)
        self.ok("check", meeting)

    def test_settle_with_a_vault(self):
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        self.ok("example", passphrase=PASSPHRASE)
        notes = self.ok("--json", "note", "list", passphrase=PASSPHRASE).json
        self.assertEqual(len(notes), 12)
        meeting = self.next_meeting()
        self.settle(meeting, passphrase=PASSPHRASE)
        self.ok("check", meeting, passphrase=PASSPHRASE)
        self.ok("verify", passphrase=PASSPHRASE)

    def test_rich_enough(self):
        self.ok("example")
        people = self.ok("--json", "people").json
        self.assertGreaterEqual(len(people), 14)
        self.assertEqual(len(self.ok("--json", "topics").json), 6)
        meetings = self.ok("--json", "meetings").json
        self.assertGreaterEqual(len(meetings), 5)
        for meeting in meetings:
            self.assertIn(self.call("check", meeting["id"]).code, (0, 1))
            for length in ("doorway", "page", "full"):
                self.ok("brief", meeting["id"], "--length", length)
        for person in people:
            self.ok("jar", person["id"])
            self.ok("topics-for", person["id"])

    def test_only_into_an_empty_library(self):
        self.add("person", "Somebody")
        self.fails(CREATE, "example")
        self.assertEqual(len(self.ok("--json", "people").json), 1)

    def test_same_whatever_the_day(self):
        for day in ("2026-11-27", "2026-12-31", "2027-02-28", "2026-03-28"):
            now = day + "T15:00:00Z"
            library = f"{self.root}/{day}"
            self.ok("example", library=library, now=now)
            meetings = self.ok("--json", "meetings", library=library, now=now).json
            coming = [m["id"] for m in meetings if m.get("starts", "") > now]
            _, open_checks = self.to_settle(coming[0], library=library, now=now)
            self.assertEqual(set(open_checks), {"clear-of-work", "told"}, day)


if __name__ == "__main__":
    unittest.main()
