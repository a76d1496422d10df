-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who comes to an event, I too.

CREATE TABLE attendance (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  event TEXT NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL DEFAULT 'attends' CHECK (role IN ('attends', 'speaks', 'chairs'))
) STRICT;
CREATE INDEX attendance_by_event ON attendance (event);
CREATE INDEX attendance_by_person ON attendance (person);
