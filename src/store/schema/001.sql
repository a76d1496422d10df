-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rapport, schema 1.
-- Each table is a record class of src/model; a test holds this file and the field tables together.
-- Foreign keys are checked at COMMIT and never cascade: the store deletes children itself, so that
-- a deletion can be undone and redone as one changeset.

CREATE TABLE profile (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  name TEXT CHECK (name <> ''),
  organization TEXT CHECK (organization <> ''),
  city TEXT CHECK (city <> ''),
  time_zone TEXT CHECK (time_zone <> ''),
  working_hours TEXT CHECK (working_hours <> '')
) STRICT;

CREATE TABLE organization (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  name TEXT NOT NULL CHECK (name <> ''),
  industry TEXT CHECK (industry <> ''),
  city TEXT CHECK (city <> '')
) STRICT;

CREATE TABLE competition (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  competitor TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX competition_by_organization ON competition (organization);
CREATE INDEX competition_by_competitor ON competition (competitor);

CREATE TABLE person (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL DEFAULT 'executive' CHECK (kind IN ('executive', 'gatekeeper', 'ally', 'colleague')),
  pronouns TEXT NOT NULL DEFAULT 'unknown' CHECK (pronouns IN ('unknown', 'she', 'he', 'they')),
  stage TEXT NOT NULL DEFAULT 'not-met' CHECK (stage IN ('not-met', 'acquainted', 'curious', 'in-conversation', 'confidant', 'trusted-advisor')),
  city TEXT CHECK (city <> ''),
  country TEXT CHECK (country <> ''),
  language TEXT CHECK (language <> ''),
  time_zone TEXT CHECK (time_zone <> ''),
  working_hours TEXT CHECK (working_hours <> ''),
  cadence_days INTEGER NOT NULL DEFAULT 0 CHECK (cadence_days BETWEEN 0 AND 3660),
  consent TEXT NOT NULL DEFAULT 'ask-first' CHECK (consent IN ('ask-first', 'may', 'never')),
  friend INTEGER NOT NULL DEFAULT 0 CHECK (friend IN (0, 1)),
  about TEXT CHECK (about <> '')
) STRICT;

CREATE TABLE contact (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL DEFAULT 'email' CHECK (type IN ('email', 'phone', 'address', 'url', 'im')),
  label TEXT CHECK (label <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  preferred INTEGER NOT NULL DEFAULT 0 CHECK (preferred IN (0, 1))
) STRICT;
CREATE INDEX contact_by_person ON contact (person);

CREATE TABLE tag (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE INDEX tag_by_person ON tag (person);

CREATE TABLE card (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX card_by_person ON card (person);

CREATE TABLE position (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT CHECK (role <> ''),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until))
) STRICT;
CREATE INDEX position_by_person ON position (person);
CREATE INDEX position_by_organization ON position (organization);

CREATE TABLE engagement (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  summary TEXT CHECK (summary <> ''),
  key_terms TEXT CHECK (key_terms <> ''),
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed'))
) STRICT;
CREATE INDEX engagement_by_organization ON engagement (organization);

CREATE TABLE engagement_member (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  engagement TEXT NOT NULL REFERENCES engagement (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT CHECK (role <> '')
) STRICT;
CREATE INDEX engagement_member_by_engagement ON engagement_member (engagement);
CREATE INDEX engagement_member_by_person ON engagement_member (person);

CREATE TABLE topic (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  title TEXT NOT NULL CHECK (title <> ''),
  struggle TEXT CHECK (struggle <> ''),
  hook TEXT CHECK (hook <> ''),
  lift TEXT CHECK (lift <> ''),
  hypothesis TEXT CHECK (hypothesis <> ''),
  credit TEXT CHECK (credit <> '')
) STRICT;

CREATE TABLE topic_link (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  engagement TEXT NOT NULL REFERENCES engagement (id) DEFERRABLE INITIALLY DEFERRED,
  topic TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT NOT NULL DEFAULT 'conflict' CHECK (relation IN ('conflict', 'no-conflict')),
  reason TEXT CHECK (reason <> '')
) STRICT;
CREATE INDEX topic_link_by_engagement ON topic_link (engagement);
CREATE INDEX topic_link_by_topic ON topic_link (topic);

CREATE TABLE objective (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  now TEXT CHECK (now <> ''),
  target TEXT CHECK (target <> ''),
  source TEXT NOT NULL DEFAULT 'inferred' CHECK (source IN ('inferred', 'public', 'told-me')),
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
) STRICT;
CREATE INDEX objective_by_person ON objective (person);

CREATE TABLE curiosity (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  topic TEXT REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  challenge TEXT CHECK (challenge <> ''),
  strength INTEGER NOT NULL DEFAULT 1 CHECK (strength BETWEEN 1 AND 3),
  evidence BLOB,
  date TEXT CHECK (date IS date (date))
) STRICT;
CREATE INDEX curiosity_by_person ON curiosity (person);
CREATE INDEX curiosity_by_topic ON curiosity (topic);

CREATE TABLE need (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (text <> ''),
  since TEXT CHECK (since IS date (since)),
  filled TEXT CHECK (filled IS date (filled))
) STRICT;
CREATE INDEX need_by_person ON need (person);

CREATE TABLE offer (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (text <> ''),
  since TEXT CHECK (since IS date (since)),
  filled TEXT CHECK (filled IS date (filled))
) STRICT;
CREATE INDEX offer_by_person ON offer (person);

CREATE TABLE community (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL DEFAULT 'professional-body' CHECK (type IN ('professional-body', 'user-group', 'conference')),
  city TEXT CHECK (city <> '')
) STRICT;

CREATE TABLE membership (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  community TEXT NOT NULL REFERENCES community (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT CHECK (role <> ''),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until))
) STRICT;
CREATE INDEX membership_by_community ON membership (community);
CREATE INDEX membership_by_person ON membership (person);

CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  community TEXT REFERENCES community (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  city TEXT CHECK (city <> ''),
  starts TEXT CHECK (starts IS date (starts)),
  ends TEXT CHECK (ends IS date (ends))
) STRICT;
CREATE INDEX event_by_community ON event (community);

CREATE TABLE connection (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL DEFAULT 'knows-well' CHECK (type IN ('knows-well', 'reports-to', 'gatekeeper-of', 'peer-of')),
  other TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until))
) STRICT;
CREATE INDEX connection_by_person ON connection (person);
CREATE INDEX connection_by_other ON connection (other);

CREATE TABLE introduction (
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
  state TEXT NOT NULL DEFAULT 'introduced' CHECK (state IN ('introduced', 'followed-up', 'met')),
  outcome TEXT CHECK (outcome <> '')
) STRICT;
CREATE INDEX introduction_by_introducer ON introduction (introducer);
CREATE INDEX introduction_by_introduced ON introduction (introduced);
CREATE INDEX introduction_by_to_person ON introduction (to_person);

CREATE TABLE characteristic (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  key TEXT CHECK (key <> ''),
  name TEXT CHECK (name <> ''),
  rank INTEGER NOT NULL DEFAULT 0 CHECK (rank BETWEEN 0 AND 100),
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE score (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  topic TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  characteristic TEXT NOT NULL REFERENCES characteristic (id) DEFERRABLE INITIALLY DEFERRED,
  value INTEGER NOT NULL DEFAULT 0 CHECK (value BETWEEN 0 AND 3),
  why TEXT CHECK (why <> '')
) STRICT;
CREATE INDEX score_by_topic ON score (topic);
CREATE INDEX score_by_characteristic ON score (characteristic);

CREATE TABLE lesson (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  topic TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (title <> ''),
  outcome TEXT NOT NULL DEFAULT 'worked' CHECK (outcome IN ('worked', 'failed')),
  industry TEXT CHECK (industry <> ''),
  situation TEXT CHECK (situation <> ''),
  "action" TEXT CHECK ("action" <> ''),
  result TEXT CHECK (result <> ''),
  transfers TEXT CHECK (transfers <> ''),
  say TEXT CHECK (say <> ''),
  source_person BLOB,
  source_organization BLOB
) STRICT;
CREATE INDEX lesson_by_topic ON lesson (topic);

CREATE TABLE venue (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  name TEXT NOT NULL CHECK (name <> ''),
  address TEXT CHECK (address <> ''),
  city TEXT CHECK (city <> ''),
  privacy TEXT NOT NULL DEFAULT 'unknown' CHECK (privacy IN ('unknown', 'open', 'quiet', 'private')),
  ground TEXT NOT NULL DEFAULT 'neutral' CHECK (ground IN ('neutral', 'theirs', 'mine')),
  organization TEXT REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX venue_by_organization ON venue (organization);

CREATE TABLE meeting (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  title TEXT CHECK (title <> ''),
  format TEXT CHECK (format <> ''),
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL DEFAULT 'idea' CHECK (state IN ('idea', 'invited', 'confirmed', 'held', 'debriefed', 'cancelled')),
  starts INTEGER,
  ends INTEGER,
  venue TEXT REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED,
  takeaway TEXT CHECK (takeaway <> ''),
  billed INTEGER NOT NULL DEFAULT 0 CHECK (billed IN (0, 1)),
  calendar_title TEXT CHECK (calendar_title <> ''),
  ask TEXT CHECK (ask <> ''),
  ask_size TEXT NOT NULL DEFAULT 'small' CHECK (ask_size IN ('small', 'medium', 'large')),
  ask_objective TEXT REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  not_invited BLOB
) STRICT;
CREATE INDEX meeting_by_person ON meeting (person);
CREATE INDEX meeting_by_venue ON meeting (venue);
CREATE INDEX meeting_by_ask_objective ON meeting (ask_objective);

CREATE TABLE telling (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  lesson TEXT NOT NULL REFERENCES lesson (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT CHECK (date IS date (date)),
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX telling_by_lesson ON telling (lesson);
CREATE INDEX telling_by_person ON telling (person);
CREATE INDEX telling_by_meeting ON telling (meeting);

CREATE TABLE encounter (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  at INTEGER,
  place TEXT CHECK (place <> ''),
  topic TEXT REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  raised TEXT CHECK (raised <> ''),
  signal TEXT NOT NULL DEFAULT 'none' CHECK (signal IN ('none', 'weak', 'strong')),
  words BLOB,
  invitation TEXT NOT NULL DEFAULT 'not-asked' CHECK (invitation IN ('not-asked', 'asked', 'accepted', 'later', 'declined')),
  remind TEXT CHECK (remind IS date (remind)),
  advice INTEGER NOT NULL DEFAULT 0 CHECK (advice IN (0, 1))
) STRICT;
CREATE INDEX encounter_by_person ON encounter (person);
CREATE INDEX encounter_by_topic ON encounter (topic);

CREATE TABLE attendee (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX attendee_by_meeting ON attendee (meeting);
CREATE INDEX attendee_by_person ON attendee (person);

CREATE TABLE plan_topic (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  topic TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL DEFAULT 0 CHECK (rank BETWEEN 0 AND 1000),
  go_on INTEGER NOT NULL DEFAULT 0 CHECK (go_on IN (0, 1))
) STRICT;
CREATE INDEX plan_topic_by_meeting ON plan_topic (meeting);
CREATE INDEX plan_topic_by_topic ON plan_topic (topic);

CREATE TABLE plan_lesson (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  lesson TEXT NOT NULL REFERENCES lesson (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL DEFAULT 0 CHECK (rank BETWEEN 0 AND 1000)
) STRICT;
CREATE INDEX plan_lesson_by_meeting ON plan_lesson (meeting);
CREATE INDEX plan_lesson_by_lesson ON plan_lesson (lesson);

CREATE TABLE plan_item (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL DEFAULT 'question' CHECK (type IN ('question', 'insight', 'hypothesis', 'checklist', 'differently')),
  text TEXT CHECK (text <> ''),
  topic TEXT REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  key TEXT CHECK (key <> ''),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dismissed')),
  rank INTEGER NOT NULL DEFAULT 0 CHECK (rank BETWEEN 0 AND 1000)
) STRICT;
CREATE INDEX plan_item_by_meeting ON plan_item (meeting);
CREATE INDEX plan_item_by_topic ON plan_item (topic);

CREATE TABLE notice (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  engagement TEXT REFERENCES engagement (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  wording TEXT CHECK (wording <> ''),
  due INTEGER,
  told INTEGER
) STRICT;
CREATE INDEX notice_by_meeting ON notice (meeting);
CREATE INDEX notice_by_engagement ON notice (engagement);
CREATE INDEX notice_by_person ON notice (person);

CREATE TABLE approach (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  text BLOB
) STRICT;
CREATE INDEX approach_by_meeting ON approach (meeting);
CREATE INDEX approach_by_person ON approach (person);

CREATE TABLE "override" (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  "check" TEXT NOT NULL CHECK ("check" <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at INTEGER
) STRICT;
CREATE INDEX override_by_meeting ON "override" (meeting);

CREATE TABLE debrief (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  at INTEGER,
  learned BLOB,
  confided INTEGER NOT NULL DEFAULT 0 CHECK (confided IN (0, 1)),
  talk_share INTEGER NOT NULL DEFAULT 0 CHECK (talk_share BETWEEN 0 AND 100),
  advice INTEGER NOT NULL DEFAULT 0 CHECK (advice IN (0, 1))
) STRICT;
CREATE INDEX debrief_by_meeting ON debrief (meeting);

CREATE TABLE note (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  deleted INTEGER,
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE commitment (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  "by" TEXT NOT NULL DEFAULT 'me' CHECK ("by" IN ('me', 'them')),
  text TEXT NOT NULL CHECK (text <> ''),
  due TEXT CHECK (due IS date (due)),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'late', 'broken', 'released')),
  closed TEXT CHECK (closed IS date (closed))
) STRICT;
CREATE INDEX commitment_by_person ON commitment (person);
CREATE INDEX commitment_by_meeting ON commitment (meeting);

CREATE TABLE favour (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  direction TEXT NOT NULL DEFAULT 'given' CHECK (direction IN ('given', 'asked')),
  type TEXT NOT NULL DEFAULT 'insight' CHECK (type IN ('insight', 'introduction', 'help', 'visibility')),
  size TEXT NOT NULL DEFAULT 'small' CHECK (size IN ('small', 'medium', 'large')),
  text TEXT NOT NULL CHECK (text <> ''),
  date TEXT CHECK (date IS date (date)),
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'granted', 'declined')),
  objective TEXT REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  result TEXT CHECK (result <> ''),
  closed TEXT CHECK (closed IS date (closed)),
  official TEXT CHECK (official <> '')
) STRICT;
CREATE INDEX favour_by_person ON favour (person);
CREATE INDEX favour_by_meeting ON favour (meeting);
CREATE INDEX favour_by_objective ON favour (objective);

CREATE TABLE assessment (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT CHECK (date IS date (date)),
  credibility INTEGER NOT NULL DEFAULT 1 CHECK (credibility BETWEEN 1 AND 10),
  reliability INTEGER NOT NULL DEFAULT 1 CHECK (reliability BETWEEN 1 AND 10),
  intimacy INTEGER NOT NULL DEFAULT 1 CHECK (intimacy BETWEEN 1 AND 10),
  self_orientation INTEGER NOT NULL DEFAULT 1 CHECK (self_orientation BETWEEN 1 AND 10),
  comment BLOB
) STRICT;
CREATE INDEX assessment_by_person ON assessment (person);

CREATE TABLE calibration (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  topic TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  hypothesis TEXT CHECK (hypothesis <> ''),
  date TEXT CHECK (date IS date (date)),
  response TEXT NOT NULL DEFAULT 'confirmed' CHECK (response IN ('confirmed', 'challenged', 'new-angle')),
  words BLOB,
  changed_mind TEXT CHECK (changed_mind <> '')
) STRICT;
CREATE INDEX calibration_by_topic ON calibration (topic);
CREATE INDEX calibration_by_person ON calibration (person);
CREATE INDEX calibration_by_meeting ON calibration (meeting);

CREATE TABLE photo (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  data TEXT NOT NULL CHECK (data <> '')
) STRICT;
CREATE INDEX photo_by_person ON photo (person);

CREATE TABLE snooze (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER,
  what TEXT NOT NULL CHECK (what <> ''),
  until TEXT NOT NULL CHECK (until IS date (until))
) STRICT;

CREATE INDEX meeting_by_starts ON meeting (starts);

-- The vault: one row, see src/vault.
CREATE TABLE vault_header (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  header BLOB NOT NULL
) STRICT;

-- What of the sealed values is signed, see rp-manifest.c and data/vault-format.md.
CREATE TABLE vault_manifest (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  mac BLOB NOT NULL CHECK (length (mac) = 32)
) STRICT;

-- What is being written and not saved yet, sealed, see rp-store-drafts.c. No part of the history.
CREATE TABLE draft (
  field TEXT NOT NULL,
  id TEXT NOT NULL CHECK (length (id) = 36),
  revision INTEGER NOT NULL,
  saved INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (field, id)
) STRICT;

-- Open text only. rowid = seq * 64 + number of the record class in src/model/rp-model.c.
CREATE VIRTUAL TABLE search USING fts5 (
  title, body,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '1 2 3'
);

-- The statements that filled it; other ones fill it anew.
CREATE TABLE search_source (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  text TEXT NOT NULL
) STRICT;
