-- SPDX-License-Identifier: GPL-3.0-or-later
-- How much those who work on an engagement can do about it, and whether they want it.

ALTER TABLE engagement_member ADD COLUMN
  influence TEXT NOT NULL DEFAULT 'unknown'
    CHECK (influence IN ('unknown', 'little', 'some', 'much'));
ALTER TABLE engagement_member ADD COLUMN
  support TEXT NOT NULL DEFAULT 'unknown'
    CHECK (support IN ('unknown', 'opposed', 'doubtful', 'neutral', 'in-favour', 'champion'));
