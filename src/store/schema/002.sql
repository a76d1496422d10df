-- SPDX-License-Identifier: GPL-3.0-or-later
-- One need that several are asked for; what an ask is for and what it led to; introductions that
-- are planned, and whether both agreed.

CREATE TABLE appeal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  text TEXT NOT NULL CHECK (text <> ''),
  amount INTEGER NOT NULL DEFAULT 0 CHECK (amount BETWEEN 0 AND 1000000000),
  unit TEXT CHECK (unit <> ''),
  due TEXT CHECK (due IS date (due)),
  organization TEXT REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  official TEXT CHECK (official <> ''),
  closed TEXT CHECK (closed IS date (closed)),
  outcome TEXT CHECK (outcome <> '')
) STRICT;
CREATE INDEX appeal_by_organization ON appeal (organization);

ALTER TABLE favour ADD COLUMN tried TEXT CHECK (tried IS date (tried));
ALTER TABLE favour ADD COLUMN due TEXT CHECK (due IS date (due));
ALTER TABLE favour ADD COLUMN appeal TEXT REFERENCES appeal (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE favour ADD COLUMN amount INTEGER NOT NULL DEFAULT 0
  CHECK (amount BETWEEN 0 AND 1000000000);
ALTER TABLE favour ADD COLUMN resolved TEXT CHECK (resolved <> '');
ALTER TABLE favour ADD COLUMN proved TEXT CHECK (proved <> '');
CREATE INDEX favour_by_appeal ON favour (appeal);

-- A state more: the table is made anew.
CREATE TABLE introduction_new (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  introducer TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  introduced TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  to_person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT CHECK (date IS date (date)),
  why TEXT CHECK (why <> ''),
  state TEXT NOT NULL DEFAULT 'introduced'
    CHECK (state IN ('introduced', 'followed-up', 'met', 'planned')),
  outcome TEXT CHECK (outcome <> ''),
  introduced_agreed TEXT CHECK (introduced_agreed IS date (introduced_agreed)),
  to_person_agreed TEXT CHECK (to_person_agreed IS date (to_person_agreed))
) STRICT;
INSERT INTO introduction_new (seq, id, revision, created, changed, deleted, introducer, introduced,
                              to_person, date, why, state, outcome)
  SELECT seq, id, revision, created, changed, deleted, introducer, introduced, to_person, date, why,
         state, outcome
  FROM introduction;
DROP TABLE introduction;
ALTER TABLE introduction_new RENAME TO introduction;
CREATE INDEX introduction_by_introducer ON introduction (introducer);
CREATE INDEX introduction_by_introduced ON introduction (introduced);
CREATE INDEX introduction_by_to_person ON introduction (to_person);
