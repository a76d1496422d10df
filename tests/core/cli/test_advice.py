#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Today, rhythm, promises and favours, and what the rules make of a person and a topic."""
import unittest

from rapportctl import DATA, LOCKED, NO, NOW, PASSPHRASE, USAGE, LibraryCase

KINDS = ["next", "later", "debrief", "curious", "i-owe", "they-owe", "reconnect", "introduction"]


class AdviceCase(LibraryCase):
    def cards(self, **options):
        return {card["kind"]: card for card in self.ok("--json", "today", **options).json["cards"]}


class TestToday(AdviceCase):
    def test_nothing(self):
        self.add("person", "Ottoline Brandt-Hale")
        answer = self.fails(NO, "--json", "today")
        self.assertEqual(answer.json["cards"], [])
        self.assertTrue(answer.json["lead"])
        self.assertIn(answer.json["lead"], self.fails(NO, "today").out)

    def test_example(self):
        self.ok("example")
        today = self.ok("--json", "today").json
        kinds = [card["kind"] for card in today["cards"]]
        self.assertEqual(kinds, sorted(kinds, key=KINDS.index))
        self.assertEqual(kinds[:6], KINDS[:6])
        self.assertTrue(today["lead"].startswith("Dinner with Ottoline is "), today["lead"])
        for card in today["cards"]:
            self.assertEqual(set(card), {"kind", "title", "more", "snoozed", "items"})
            self.assertLessEqual(len(card["items"]), 7)
            for item in card["items"]:
                self.assertEqual(set(item), {"id", "kind", "person", "title", "reason", "late",
                                             "verb", "key"})
                self.assertTrue(item["reason"])
                self.assertTrue(item["key"].endswith(":" + item["id"]))
                self.ok("show", item["id"])

    def test_agrees_with_the_check(self):
        self.ok("example")
        card = self.cards()["next"]
        report = self.call("--json", "check", card["items"][0]["id"]).json
        open_checks = [c for c in report["checks"]
                       if c["state"] == "to-settle" and c["kind"] != "hint"]
        words = {1: "Settle One Thing", 2: "Settle Two Things", 3: "Settle Three Things"}
        self.assertEqual(card["items"][0]["verb"], words[len(open_checks)])

    def test_late_first(self):
        person = self.add("person", "Ottoline Brandt-Hale", "--pronouns", "she")
        for text, due in (("far", "2026-12-20"), ("late", "2026-11-18"), ("near", "2026-11-24"),
                          ("some day", None)):
            self.add("commitment", text, "--person", person, *(("--due", due) if due else ()))
        self.add("commitment", "the paper", "--person", "ottoline", "--by", "them",
                 "--due", "2026-11-23")
        cards = self.cards()
        self.assertEqual([(i["title"], i["reason"], i["late"]) for i in cards["i-owe"]["items"]],
                         [("late", "4 days late · due on Wednesday", True),
                          ("near", "by Tuesday", False),
                          ("far", "by 20 December", False),
                          ("some day", "no day agreed", False)])
        self.assertEqual([(i["title"], i["reason"], i["verb"])
                          for i in cards["they-owe"]["items"]],
                         [("Ottoline: the paper", "expected tomorrow", "Nudge")])
        self.assertIn("4 days late", self.ok("today").out)

    def test_snooze(self):
        person = self.add("person", "Ottoline Brandt-Hale")
        first = self.add("commitment", "first", "--person", person)
        self.add("commitment", "second", "--person", person)
        self.add("snooze", "--what", "commitment:" + first, "--until", "2026-11-25")
        card = self.cards()["i-owe"]
        self.assertEqual([item["title"] for item in card["items"]], ["second"])
        self.assertEqual(card["snoozed"], 1)
        card = self.cards(now="2026-11-25T08:00:00Z")["i-owe"]
        self.assertEqual((len(card["items"]), card["snoozed"]), (2, 0))

    def test_no_sealed_words(self):
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        person = self.add("person", "Ottoline Brandt-Hale")
        self.add("encounter", "--person", person, "--place", "Lift", "--signal", "strong",
                 "--words", "Nobody may read this.", passphrase=PASSPHRASE)
        item = self.cards(passphrase=PASSPHRASE)["curious"]["items"][0]
        self.assertEqual(item["reason"], "Lift, today")
        self.assertNotIn("Nobody", self.ok("today", passphrase=PASSPHRASE).out)


class TestWhoCanHelp(LibraryCase):
    def test_example(self):
        self.ok("example")
        help_ = self.ok("--json", "who-can-help", "Restoring a storm faster").json
        self.assertEqual(set(help_), {"ranked", "may_know"})
        best = help_["ranked"][0]
        self.assertEqual((best["person"], best["serves"], best["cost"], best["alignment"]),
                         ("Ottoline Brandt-Hale", "Storms restored within 24 hours", 0, 1))
        self.assertEqual(best["chain"], ["Ottoline Brandt-Hale"])
        known = {each["person"]: each for each in help_["may_know"]}
        self.assertEqual(known["Solveig Amberline"]["chain"],
                         ["Ottoline Brandt-Hale", "Solveig Amberline"])
        self.assertEqual(known["Solveig Amberline"]["knows"], "Ottoline Brandt-Hale")
        self.assertNotIn(best["person"], known)
        self.assertIn("serves “Storms restored", self.ok("who-can-help", "storm").out)

    def test_words_however_they_end(self):
        """What is open is compared by its stems, in any field that counts, and nothing else."""
        ann, bob, cat = (self.add("person", name) for name in ("Ann", "Bob", "Cat"))
        self.add("objective", "Scheduled trains on time", "--person", ann)
        self.add("offer", "A tour of the scheduler", "--person", bob)
        closed = self.add("objective", "Schedules", "--person", cat)
        self.ok("set", closed, "closed", "true")
        ranked = self.ok("--json", "who-can-help", "the scheduling of ships").json["ranked"]
        self.assertEqual({each["person"] for each in ranked}, {"Ann", "Bob"})

    def test_size_and_place(self):
        ann = self.add("person", "Ann")
        works = self.add("organization", "Ironworks")
        self.add("position", "Clerk", "--person", ann, "--organization", works)
        self.add("offer", "Old lathes", "--person", ann)
        small, large = (self.ok("--json", "who-can-help", "lathes", "--size", size,
                                "--organization", "Ironworks").json["ranked"][0]
                        for size in ("small", "large"))
        self.assertEqual((small["cost"], large["cost"]), (1, 3))
        self.assertAlmostEqual(small["score"], 0.6)
        away = self.ok("--json", "who-can-help", "lathes").json["ranked"][0]
        self.assertAlmostEqual(away["score"], 0.5)

    def test_nobody(self):
        self.add("person", "Ann")
        self.assertEqual(self.fails(NO, "--json", "who-can-help", "the of and").json,
                         {"ranked": [], "may_know": []})
        self.fails(NO, "who-can-help", "unheard words \" OR * (")
        self.fails(USAGE, "who-can-help")
        self.fails(USAGE, "who-can-help", "x", "--size", "huge")
        self.fails(66, "who-can-help", "x", "--organization", "Nowhere")


class TestRhythm(AdviceCase):
    def test_overdue(self):
        for name, cadence, last in (("A", "42", "2026-09-01"), ("B", "7", "2026-11-01"),
                                    ("C", "42", "2026-11-20"), ("D", None, "2026-01-01")):
            person = self.add("person", name, *(("--cadence-days", cadence) if cadence else ()))
            self.add("encounter", "--person", person, "--at", last + "T12:00:00Z")
        late = self.ok("--json", "rhythm").json
        self.assertEqual([p["name"] for p in late], ["B", "A"])
        self.assertEqual({k: late[0][k] for k in ("last", "last_in_person", "cadence_days",
                                                  "measured", "due", "days_overdue", "next")},
                         {"last": "2026-11-01T12:00:00Z", "last_in_person": "2026-11-01T12:00:00Z",
                          "cadence_days": 7, "measured": False, "due": "2026-11-08",
                          "days_overdue": 14, "next": None})
        self.assertAlmostEqual(late[0]["lateness"], 2.0)
        self.assertIn("B · 3 weeks ago · every week", self.ok("rhythm").out)

        # With a meeting planned it is still overdue, but not time to reconnect.
        meeting = self.add("meeting", "--person", "B", "--starts", "2026-11-30T19:00")
        self.assertEqual(self.ok("--json", "rhythm").json[0]["next"], meeting)
        self.assertEqual([i["title"] for i in self.cards()["reconnect"]["items"]], ["A"])

    def test_nobody(self):
        self.add("person", "Ottoline", "--cadence-days", "7")
        self.assertEqual(self.fails(NO, "--json", "rhythm").json, [])

    def test_measured(self):
        person = self.add("person", "Ottoline")
        for day in ("2026-08-01", "2026-08-11", "2026-08-21", "2026-08-31"):
            self.add("encounter", "--person", person, "--at", day + "T12:00:00Z")
        late = self.ok("--json", "rhythm").json[0]
        self.assertTrue(late["measured"])
        self.assertEqual((late["cadence_days"], late["due"]), (10, "2026-09-10"))


class TestLists(AdviceCase):
    def test_commitments(self):
        person = self.add("person", "Ottoline")
        later = self.add("commitment", "later", "--person", person, "--due", "2026-12-20")
        late = self.add("commitment", "late", "--person", person, "--due", "2026-11-20")
        some_day = self.add("commitment", "some day", "--person", person)
        kept = self.add("commitment", "kept", "--person", person, "--due", "2026-11-01",
                        "--state", "kept")
        ids = lambda *arguments: [c["id"] for c in
                                  self.ok("--json", "commitments", *arguments).json]
        self.assertEqual(ids(), [late, later, some_day])
        self.assertEqual(ids("--overdue"), [late])
        self.assertEqual(ids("--all"), [kept, late, later, some_day])
        self.assertEqual(ids("--kind", "kept"), [kept])
        self.fails(USAGE, "people", "--all")

    def test_favours(self):
        person = self.add("person", "Ottoline")
        gift = self.add("favour", "A tip", "--person", "ottoline")
        ask = self.add("favour", "A word", "--person", person, "--direction", "asked",
                       "--date", "2026-11-01")
        declined = self.add("favour", "No", "--person", person, "--direction", "asked",
                            "--state", "declined", "--date", "2026-10-01")
        favours = self.ok("--json", "favours").json
        self.assertEqual([f["id"] for f in favours], [ask, gift])
        self.assertEqual(favours[1]["date"], NOW[:10])
        self.assertEqual((favours[0]["state"], favours[1]["state"]), ("pending", "granted"))
        self.assertIn(declined, [f["id"] for f in self.ok("--json", "favours", "--all").json])


class TestAdd(AdviceCase):
    def test_encounter_now(self):
        self.add("person", "Ottoline Brandt-Hale")
        self.add("topic", "Who decides when the machine disagrees?")
        encounter = self.add("encounter", "--person", "ottoline", "--topic", "who decides",
                             "--place", "Lift")
        shown = self.ok("--json", "show", encounter).json
        self.assertEqual(shown["at"], NOW)
        self.assertEqual(shown["place"], "Lift")

    def test_encounter_reminds(self):
        self.add("person", "Ottoline")
        for signal, shown in (("none", False), ("weak", True)):
            self.add("encounter", "--person", "Ottoline", "--signal", signal)
            self.assertEqual("curious" in self.call("--json", "today").out, shown)

    def test_words_while_locked(self):
        self.add("person", "Ottoline")
        self.fails(LOCKED, "add", "encounter", "--person", "Ottoline", "--words", "hers")
        self.ok("vault", "setup", "--no-keyring", passphrase=PASSPHRASE)
        encounter = self.add("encounter", "--person", "Ottoline", "--words", "hers")
        self.assertNotIn("hers", self.ok("show", encounter).out)
        self.assertIn("hers", self.ok("show", encounter, passphrase=PASSPHRASE).out)

    def test_meeting_ends_after_it_starts(self):
        self.add("person", "Ottoline")
        times = ("--person", "Ottoline", "--starts", "2026-11-24T19:00")
        self.fails(DATA, "add", "meeting", *times, "--ends", "2026-11-24T18:00")
        meeting = self.add("meeting", *times, "--ends", "2026-11-24T21:00")
        self.fails(DATA, "set", meeting, "ends", "2026-11-24T18:00")
        self.ok("set", meeting, "ends", "2026-11-24T22:00")


class TestShow(AdviceCase):
    def test_person(self):
        self.ok("example")
        shown = self.ok("--json", "show", "Ottoline Brandt-Hale").json
        stage = shown["stage_advice"]
        self.assertEqual((stage["current"], stage["next"]), ("in-conversation", "confidant"))
        self.assertEqual(stage["missing"], ["Two more conversations, just the two of you."])
        self.assertEqual(shown["rhythm"]["cadence_days"], 42)
        self.assertEqual(shown["trust"], {"value": 4.75, "words": "Fair trust"})
        jar = self.ok("--json", "jar", "Ottoline Brandt-Hale").json
        self.assertEqual(shown["jar"], {"sweets": jar["sweets"], "words": jar["words"]})
        self.assertEqual(shown["reciprocity"]["words"], "You give more than you ask.")
        self.assertIn("missing for the next stage: Two more conversations",
                      self.ok("show", "Ottoline Brandt-Hale").out)

    def test_topic(self):
        topic = self.add("topic", "Resilience", "--hypothesis", "Price an hour")
        self.add("person", "Ottoline")
        advice = lambda: self.ok("--json", "show", topic).json["hypothesis_advice"]
        self.assertFalse(advice()["rewrite"])
        for day in ("2026-11-01", "2026-11-02"):
            self.add("calibration", "--topic", topic, "--person", "Ottoline", "--date", day,
                     "--hypothesis", "Price an hour", "--response", "challenged")
        self.assertTrue(advice()["rewrite"])
        self.ok("set", topic, "hypothesis", "Price the queue")
        self.assertFalse(advice()["rewrite"])
        self.assertEqual(self.ok("--json", "show", topic).json["strength"], 0)

    def test_topics_for_takes_my_day(self):
        """In Auckland it is already the day on which the position begins."""
        self.add("organization", "Meridian Grid")
        person = self.add("person", "Ottoline")
        self.add("position", "--person", person, "--organization", "Meridian", "--since",
                 "2026-11-23")
        self.add("engagement", "Control room renewal", "--organization", "Meridian")
        self.add("topic", "A control room without people")
        self.assertIsNone(self.ok("--json", "topics-for", person).json[0]["conflict"])
        self.add("profile", "--name", "Ada Prell", "--time-zone", "Pacific/Auckland")
        conflict = self.ok("--json", "topics-for", person).json[0]["conflict"]
        self.assertEqual(conflict["engagement"], "Control room renewal")


if __name__ == "__main__":
    unittest.main(verbosity=2)
