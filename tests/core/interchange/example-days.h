/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Each day of the week, month and year ends, a leap day, the nights the clocks
 * change, and zones on both sides of the date line. */
static const struct
{
  const char *now;
  const char *zone;
} example_days[] = {
  { "2026-11-22T09:00:00Z", "Europe/London" },       /* Sunday */
  { "2026-11-23T09:00:00Z", "Europe/London" },
  { "2026-11-24T23:59:59Z", "Europe/Vienna" },       /* Wednesday there */
  { "2026-11-25T06:00:00Z", "UTC" },
  { "2026-11-26T18:30:00Z", "Europe/London" },
  { "2026-11-27T12:00:00Z", "Europe/London" },       /* Friday */
  { "2026-11-28T12:00:00Z", "Europe/London" },       /* Saturday */
  { "2026-12-31T23:30:00Z", "Europe/London" },
  { "2028-02-29T00:10:00Z", "America/New_York" },
  { "2027-03-27T22:00:00Z", "Europe/Berlin" },       /* the night before summer time */
  { "2027-10-29T22:00:00Z", "Europe/Berlin" },
  { "2026-06-15T11:00:00Z", "Pacific/Auckland" },
  { "2026-06-15T10:00:00Z", "Pacific/Honolulu" },
  { "2030-01-01T00:00:00Z", "Asia/Kolkata" },
};
