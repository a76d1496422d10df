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


class TestWhoShouldMeet(LibraryCase):
    def test_example(self):
        self.ok("example")
        pairs = self.ok("--json", "who-should-meet").json
        self.assertEqual([pair["score"] for pair in pairs],
                         sorted((pair["score"] for pair in pairs), reverse=True))
        best = pairs[0]
        self.assertEqual((best["title"], best["seeker"]["name"], best["helper"]["name"]),
                         ("A keynote for the Northern Grid Forum in May", "Ottoline Brandt-Hale",
                          "Dashiell Okonjo-Reyes"))
        self.assertEqual((best["by"], best["words"], best["verdict"], best["in_common"]),
                         ("community", ["Northern", "Grid", "Forum"], "ask-both",
                          ["both in Northern Grid Forum"]))
        mine = self.ok("--json", "who-should-meet", "Ingrid").json
        self.assertTrue(mine)
        self.assertTrue(all("Ingrid Vastermoor" in (p["seeker"]["name"], p["helper"]["name"])
                            for p in mine))
        self.assertIn("Ingrid is a friend, not a lead.", self.ok("who-should-meet").out)

    def test_never_and_planned(self):
        ann, bob = (self.add("person", name) for name in ("Ann", "Bob"))
        self.fails(NO, "who-should-meet")
        self.add("need", "Old lathes", "--person", ann)
        self.add("offer", "A lathe", "--person", bob)
        self.assertEqual(len(self.ok("--json", "who-should-meet").json), 1)
        planned = self.add("introduction", "--introduced", ann, "--to-person", bob, "--state",
                           "planned")
        self.fails(NO, "who-should-meet")
        self.ok("delete", planned)
        self.ok("who-should-meet")
        self.ok("set", bob, "consent", "never")
        self.assertEqual(self.fails(NO, "--json", "who-should-meet").json, [])
        self.fails(66, "who-should-meet", "Nobody")

    def test_planned_is_no_contact(self):
        ann, bob = (self.add("person", name) for name in ("Ann", "Bob"))
        planned = self.add("introduction", "--introduced", ann, "--to-person", bob, "--state",
                           "planned", "--date", "2026-11-20")
        last = lambda: self.ok("--json", "show", ann).json["rhythm"]["last"]
        self.assertIsNone(last())
        self.ok("set", planned, "state", "introduced")
        self.assertTrue(last().startswith("2026-11-20"))


class TestInTown(LibraryCase):
    def test_city(self):
        self.ok("example")
        people = self.ok("--json", "in-town", "northmoor").json
        self.assertEqual(people[0]["name"], "Ingrid Vastermoor")
        self.assertEqual(people[0]["topic"], "Retiring what nobody understands")
        self.assertTrue(people[0]["i_owe"] and people[0]["they_owe"])
        self.assertEqual([p["name"] for p in people if p["new"]], ["Nadia Fairbourne-Iwu"])
        self.assertTrue(people[-1]["new"])
        self.assertIn("say hello for the first time", self.ok("in-town", "Northmoor").out)

    def test_event(self):
        self.ok("example")
        people = self.ok("--json", "in-town", "An evening on night work").json
        self.assertEqual({p["name"] for p in people},
                         {"Ottoline Brandt-Hale", "Priya Sundarwell", "Wilhelmina Acheby",
                          "Marguerite Oduya-Lind"})
        self.assertEqual({p["event"] for p in people}, {"An evening on night work"})
        self.assertEqual({p["name"]: p["attends"] for p in people if "attends" in p},
                         {"Wilhelmina Acheby": "chairs", "Marguerite Oduya-Lind": "attends"})

    def test_who_comes_from_elsewhere(self):
        """Nobody has to have a role in the community, nor the event a community."""
        event = self.add("event", "Dinner", "--city", "Weirbridge", "--starts", "2026-12-01")
        person = self.add("person", "Ottoline", "--city", "Elsewhere")
        self.fails(NO, "in-town", "Dinner")
        self.add("attendance", "--event", event, "--person", person, "--role", "speaks")
        self.add("attendance", "--event", event)
        found = self.ok("--json", "in-town", "Dinner").json
        self.assertEqual([(p["name"], p["event"], p["attends"]) for p in found],
                         [("Ottoline", "Dinner", "speaks")])
        found = self.ok("--json", "in-town", "Weirbridge", "--to", "2026-12-01").json
        self.assertEqual([p["name"] for p in found], ["Ottoline"])
        self.assertIn("Speaks", self.ok("in-town", "Dinner").out)

    def test_event_in_a_city(self):
        """Who is no more than in its community comes to an event of the days there."""
        group = self.add("community", "Grid Forum")
        self.add("event", "Dinner", "--community", group, "--city", "Weirbridge", "--starts",
                 "2026-12-01")
        person = self.add("person", "Ottoline", "--city", "Elsewhere")
        self.add("membership", "--community", group, "--person", person)
        self.fails(NO, "in-town", "Weirbridge", "--to", "2026-11-30")
        found = self.ok("--json", "in-town", "Weirbridge", "--to", "2026-12-01").json
        self.assertEqual([(p["name"], p["event"]) for p in found], [("Ottoline", "Dinner")])

    def test_no_topic_of_work_in_play(self):
        organization = self.add("organization", "Meridian Grid", "--city", "Weirbridge")
        person = self.add("person", "Ottoline")
        self.add("position", "Chief", "--person", person, "--organization", organization)
        topic = self.add("topic", "A control room without people")
        self.add("curiosity", "Nights", "--person", person, "--topic", topic)
        found = lambda: self.ok("--json", "in-town", "Weirbridge").json[0]["topic"]
        self.assertEqual(found(), "A control room without people")
        self.add("engagement", "Control room renewal", "--organization", organization)
        self.assertIsNone(found())

    def test_nobody(self):
        self.add("person", "Ottoline", "--city", "Weirbridge")
        self.assertEqual(self.fails(NO, "--json", "in-town", "Nowhere").json, [])
        self.fails(USAGE, "in-town")
        self.fails(USAGE, "in-town", "Weirbridge", "--from", "soon")


class TestFavoursOfOne(LibraryCase):
    def test_example(self):
        self.ok("example")
        ledger = self.ok("--json", "favours", "Ottoline Brandt-Hale").json
        jar = self.ok("--json", "jar", "Ottoline Brandt-Hale").json
        self.assertEqual((ledger["jar"]["sweets"], ledger["jar"]["words"]),
                         (jar["sweets"], jar["words"]))
        self.assertEqual(ledger["jar"]["verdict"], {**jar["verdict"], "aligned": jar["aligned"]})
        dates = [favour["date"] for favour in ledger["ledger"]]
        self.assertEqual(dates, sorted(dates, reverse=True))
        self.assertEqual(ledger["reciprocity"]["words"], "You give more than you ask.")
        self.assertIn("Introduce Dashiell Okonjo-Reyes, for “A keynote for the Northern Grid Forum "
                      "in May”.", [gift["words"] for gift in ledger["give"]])
        self.assertIn("What you could give:", self.ok("favours", "Ottoline").out)

    def test_not_told_twice(self):
        person = self.add("person", "Ottoline")
        self.add("objective", "Minutes lost", "--person", person)
        topic = self.add("topic", "Resilience")
        lesson = self.add("lesson", "Recovery minutes", "--topic", topic)
        give = lambda: [g["lesson"] for g in self.ok("--json", "favours", person).json["give"]]
        self.assertEqual(give(), [lesson])
        self.add("telling", "--lesson", lesson, "--person", person)
        self.assertEqual(give(), [])

    def test_appeal(self):
        appeal = self.add("appeal", "Seed money", "--amount", "1000", "--unit", "€")
        ann = self.add("person", "Ann")
        for state, amount in (("granted", "400"), ("declined", "300"), ("pending", "200")):
            self.add("favour", "Some of it", "--person", ann, "--direction", "asked", "--state",
                     state, "--appeal", appeal, "--amount", amount)
        shown = self.ok("--json", "show", appeal).json
        self.assertEqual({key: shown[key] for key in ("n_asked", "n_pending", "n_pledged",
                                                      "n_declined", "pledged", "missing")},
                         {"n_asked": 3, "n_pending": 1, "n_pledged": 1, "n_declined": 1,
                          "pledged": 400, "missing": 600})
        self.assertIn("400 of 1000 € pledged; 3 asked, 1 pledged, 1 declined",
                      self.ok("show", appeal).out)

    def test_past_asks(self):
        ann = self.add("person", "Ann")
        self.add("favour", "An evening in the control room", "--person", ann, "--direction",
                 "asked", "--state", "declined")
        self.add("favour", "A control room given", "--person", ann)
        past = self.call("--json", "who-can-help", "controlling rooms", "--past").json["past"]
        self.assertEqual([(ask["title"], ask["words"]) for ask in past],
                         [("An evening in the control room", "Ann declined.")])


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
