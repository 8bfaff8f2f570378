-- How reports of strangers tell when things happened
\pset null NULL
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';

-- the entries of a timeline, and whether something is told of them
CREATE FUNCTION seen(rows text, keys text DEFAULT '**Date:** 2025-03-23', heading text DEFAULT '## Timeline')
RETURNS TABLE (line int, at text, until text, raw_time text, event text, told text) LANGUAGE sql AS $$
  WITH d AS (SELECT (E'# T\n\n' || keys || E'\n\n' || heading || E'\n\n' || rows || E'\n')::rca AS doc)
  SELECT t.line, to_char(t.at, 'MM-DD HH24:MI'), to_char(t.until, 'MM-DD HH24:MI'), t.raw_time, t.event,
         (SELECT string_agg(DISTINCT f.rule, ', ' ORDER BY f.rule) FROM rca_lint(doc) f
           WHERE f.line = t.line AND f.rule IN ('unknown-instant', 'unreadable-time', 'doubtful-day', 'timeline-out-of-order'))
    FROM d, rca_timeline(doc) t
$$;

--
-- The zone stands elsewhere
--
-- at a moment that the timeline has, too: in the last line, in the prose
SELECT at, event FROM seen(E'- 10:43 AM a\n- 12:11 PM b\n\n---\n\n**Incident over at:** 12:11 PM EST, March 23, 2025');
SELECT at, event FROM seen(E'- 10:43 a\n- 12:11 b\n\n## Summary\n\nAt 12:11 CET all was well.');
-- not if it is there by UTC as well, if two moments disagree, or in code
SELECT at, event FROM seen(E'- 10:43 a\n- 11:43 b\n\n## Summary\n\nAt 11:43 CET all was well.');
SELECT at, event FROM seen(E'- 10:43 a\n- 12:11 b\n\n## Summary\n\nFrom 10:43 PST to 12:11 CET.');
SELECT at, event FROM seen(E'- 10:43 a\n\n## Summary\n\n    10:43 PST ok\n');
-- a date with a time of day, about when the first entry is by that zone
SELECT at, event FROM seen('- 08:02 a', '**Date:** 2025-03-23 08:00 +0200');
SELECT at, event FROM seen('- 06:02 a', '**Date:** 2025-03-23 08:00 +0200');
-- a footnote; the time of a city, as it is called there
SELECT at, event FROM seen(E'- 08:02 a\n\n[^1]: All times are in Pacific Time.', heading => '## Timeline[^1]');
SELECT at, event FROM seen('- 08:02 a', heading => '## Timeline (London time)');
SELECT at, event FROM seen('- 08:02 a', heading => '## Timeline (hora de Madrid)');
SELECT at, event FROM seen('- 08:02 a', heading => '## Timeline (heure de Paris)');
SELECT at, event FROM seen('- 08:02 a', heading => '## Timeline of the Oslo office');

-- in small letters before a clock; a line that looks like an entry is told, and is not text of the day
SELECT line, at, event FROM seen(E'utc 14:06 - a\n\ngmt 16:23 - b\n\nutc noon - c\n\nutc 5 servers failed');
SELECT line, at, event FROM seen(E'2025-03-23 utc 14:06 - a  \nutc 16:23 - b');
SELECT line, at, event FROM seen(E'### 2025-03-24\n\nutc 05:37 - a');
SELECT line, at, event FROM seen(E'### noon utc - a\n\nText.\n\n### 6:31 PM utc - b\n\nText.');
SELECT at, event FROM seen(E'- noon pst - a\n- midday cet: b');
SELECT t.line, f.line AS told, f.rule FROM (SELECT E'# T\n\n**Date:** 2025-03-23\n\n## Timeline\n\n**2025-03-24**\n\nxyz 06:37 - a\n\nutc 07:00 - b\n'::rca AS d) d,
  rca_timeline(d) t, rca_lint(d) f WHERE f.rule = 'unread-entry';
-- behind a time that cannot be read: it is that of the times that have none
SELECT at, raw_time, event, told FROM seen(E'| Time | Event |\n|---|---|\n| 11:00 PM | a |\n| midnight PDT | b |\n| 1:00 AM | c |');
SELECT at, raw_time, event, told FROM seen(E'- 11:00 PM a\n- at midnight (PDT): b');
SELECT at, raw_time, event, told FROM seen(E'- 11:00 PM a\n- midnight - 1:00 AM PDT - b');
SELECT at, raw_time, event, told FROM seen(E'- 23:00 a\n- between midnight and 01:00 JST b');
SELECT at, raw_time, event, told FROM seen(E'- 23:00 a\n- 23:??JST b');
SELECT at, raw_time, event, told FROM seen(E'- 23:00 a\n- 25:10 JST b');
SELECT at, raw_time, event, told FROM seen(E'- 23:00 a\n- 23:10 - 23:?? JST b');
SELECT at, raw_time, event, told FROM seen(E'| Time | Event |\n|---|---|\n| 11:00 PM | a |\n| around midnight, PDT | b |');
-- behind a range without colons
SELECT at, until, event FROM seen(E'1609Z - a\n\nbetween 1902 and 1922Z - b\n\nzwischen 2002Z und 2022Z: c\n\nbetween 2130 and 2145: d');
SELECT at, until, event FROM seen(E'| Time | Event |\n|---|---|\n| 1609Z | a |\n| between 1902 and 1922 | b |');
SELECT at, until, event FROM seen(E'2025-2110 - a\n\n2043 - b');
SELECT at, until, event FROM seen(E'| Time | Event |\n|---|---|\n| 2025-2110 | a |\n| 2043 | b |');
SELECT line, at, event FROM seen(E'2019 - 2021 a\n\n2043 - b');
SELECT at, event FROM seen(E'1609Z - a\n\nbetween 2019 and 2021 - b\n\nbetween 1500 and 1600 requests failed');

--
-- Elapsed time: clocks that begin at 00:00
--
-- the length of the incident is that of the timeline: midnight or not, nobody can say
SELECT at, event, told FROM seen(E'- 00:00 a\n- 00:01 b\n- 00:10:23 c', E'**Date:** 2025-03-23\n**Duration:** 10 minutes 23 seconds');
-- minutes and seconds, or hours and minutes, from a start that is stated
SELECT at, event, told FROM seen(E'- 00:00 a\n- 02:30 b\n- 10:23 c', E'**Started:** 2025-03-23 14:00 UTC\n**Duration:** 10 minutes 23 seconds');
SELECT at, event, told FROM seen(E'- 00:00 a\n- 00:12 b\n- 01:10 c', E'**Started:** 2025-03-23 14:00 UTC');
-- midnight: a zone is stated, the start is midnight, another length, another first time
SELECT at, event FROM seen(E'- 00:00 a\n- 00:10 b', E'**Date:** 2025-03-23\n**Duration:** 10 minutes', '## Timeline (UTC)');
SELECT at, event FROM seen(E'- 00:00 a\n- 00:10 b', E'**Started:** 2025-03-23 00:00\n**Duration:** 10 minutes');
SELECT at, event FROM seen(E'- 00:00 a\n- 00:10 b', E'**Date:** 2025-03-23\n**Duration:** 2 hours');
SELECT at, event FROM seen(E'- 00:02 a\n- 00:12 b', E'**Date:** 2025-03-23\n**Duration:** 12 minutes');

--
-- Code blocks
--
SELECT line, at, raw_time, event FROM seen(E'```\n14:00 UTC - deploy\n14:05 UTC - errors\n          on all nodes\n```');
SELECT line, at, raw_time, event FROM seen(E'```text\n14:00 ─── deploy\n  │\n  ├─ 14:05 ──► errors\n  └─ 14:20 ──► back\n```');
SELECT line, at, raw_time, event FROM seen(E'```\nT+0    deploy\nT+5m   errors\n```', '**Started:** 2025-03-23 14:00 UTC');
SELECT line, at, event FROM seen(E'```\n2025-03-23\n  23:50 a\n2025-03-24\n  00:05 b\n```');
SELECT line, at, event FROM seen(E'```mermaid\ntimeline\n  title Outage\n  section Found\n    14:00 : deploy\n    14:05 : errors\n```');
-- below a plain line that names it, outside of the part
SELECT line, at, event FROM seen(E'Timeline:\n\n```\n14:00 a\n14:05 b\n```\n\nMore.\n\n```\n15:00 c\n15:05 d\n```', heading => '## The queue');
SELECT line, at, event FROM seen(E'Timeline:\n\n- 14:00 a\n- 14:05 b', heading => '## The queue');
-- a log, what stands below entries, a single line, a diagram of something else
SELECT count(*) FROM seen(E'```\n14:00:01 ERROR pool\n14:00:02 INFO retry\n```');
SELECT count(*) FROM seen(E'```\nMar 23 14:00:01 web1 sshd[12]: failed\nMar 23 14:00:02 web1 sshd[12]: failed\n```');
SELECT count(*) FROM seen(E'```\n14:00:01.250 pool is empty\n14:00:02.125 retry\n```');
SELECT line, event FROM seen(E'- 14:00 a\n\n```\n14:01 x\n14:02 y\n```\n\n- 14:05 b');
SELECT count(*) FROM seen(E'```\n14:00 a\n```');
SELECT count(*) FROM seen(E'```mermaid\ngantt\n  Deploy :a, 14:00, 5m\n  Repair :b, 14:05, 9m\n```');

--
-- Days
--
-- counted from 1 on: the first is the date of the incident, and that is told; from 0 on nobody can say
SELECT at, event, told FROM seen(E'### Day 1\n\n- 22:00 a\n\n### Day 2\n\n- 01:00 b');
SELECT at, event, told FROM seen(E'### Day 0\n\n- 22:00 a\n\n### Day 1\n\n- 01:00 b');
SELECT at, event, told FROM seen(E'### Day 2\n\n- 22:00 a\n\n### Day 3\n\n- 01:00 b');
SELECT f.rule, f.line FROM rca_lint(E'# T\n\n**Date:** 2025-03-23\n\n## Timeline (UTC)\n\n### Day 1\n\n- 22:00 a\n'::rca) f WHERE f.rule = 'doubtful-day';
-- the next day behind a time
SELECT at, event FROM seen(E'| Time | Event |\n|---|---|\n| 23:50 | a |\n| 00:05 (+1) | b |\n| 09:00 (+1) | c |');
-- a day before a half of the day; the day of what cannot be read holds below it
SELECT at, event, told FROM seen(E'| Time | Event |\n|---|---|\n| 03/24 午後10:28 | a |\n| 午後10:46 | b |', heading => '## タイムライン');
SELECT at, event, told FROM seen(E'| Time | Event |\n|---|---|\n| 24 March 07:7:47 | a |\n| 10:46 | b |');
-- text below a day that is a line of its own
SELECT line, at, event, told FROM seen(E'**March 22, 2025**\n\nA change was made.\n\n**March 23, 2025**\n\n- 08:09 alert');
SELECT line, event FROM seen(E'**March 22, 2025**\n\nIn short:\n\n- 08:09 alert');
-- the date stands in an item, or in words behind a label
SELECT at, event FROM seen('- 14:30 UTC a', E'## Summary\n\n- **Duration:** It lasted from 2025-03-23 14:30 UTC to 15:45 UTC.');

-- a day without a year, and a zone behind a sign, or before the clock
SELECT at, event FROM seen(E'### 25.03., UTC\n\n- 10:35 a\n\n### 26.03 - UTC\n\n- 10:35 b');
SELECT at, event FROM seen(E'### 03-25 - UTC\n\n- 10:35 a\n\n### 03-26 · UTC\n\n- 10:35 b\n\n### 03-27 – UTC\n\n- 10:35 c');
SELECT at, event FROM seen(E'### 11:49 – 11:52: Phase\n\n- 03/24 utc 11:49 - a\n- 03/24 UTC 11:52 - b');
-- the end of a range is soon after its start, if it is so in one order alone
SELECT at, until FROM seen(E'| Time | Event |\n|---|---|\n| 03/03/2020 23:39 - 04/03/2020 01:08 | a |', '');
SELECT at, until FROM seen(E'| Time | Event |\n|---|---|\n| 03/03/2020 23:39 - 03/04/2020 01:08 | a |', '');
SELECT at, until FROM seen(E'| Time | Event |\n|---|---|\n| 03/03/2020 23:39 - 02/04/2020 01:08 | a |', '');

--
-- Halves of the day
--
SELECT at, event, told FROM seen(E'- 11:50 PM a\n- 12:10 b\n- 1:05 c');
SELECT at, event, told FROM seen(E'- 10:43 AM a\n- 11:05 b\n- 1:05 c\n- 3:05 PM d');
SELECT at, event, told FROM seen(E'- 11:50 a\n- 12:10 b\n- 1:05 c\n- 2:20 d');
-- a clock of 24 hours
SELECT at, event, told FROM seen(E'- 9:43 a\n- 10:05 b\n- 14:00 c\n- 22:10 d\n- 1:05 e');
SELECT at, event, told FROM seen(E'- 9:43 a\n- 10:05 b\n- 9:55 c');

--
-- Where the time stands
--
-- in parentheses behind a heading, or behind an item; what stands below the headings are entries where nothing else is
SELECT line, at, until, event FROM seen(E'### First deploy (06:00 UTC)\n\nText.\n\n### Second deploy (07:10–07:20 UTC)\n\nText.');
SELECT line, at, event FROM seen(E'### First deploy (06:00 UTC)\n\n1. a\n2. b\n\n### Second deploy (07:10 UTC)\n\n1. c');
SELECT line, at, event FROM seen(E'### First deploy (06:00)\n\n- 06:01 a\n- 06:02 b');
SELECT line, at, event FROM seen(E'1. Deploy (08:02 UTC)\n2. Pages – 08:09 UTC\n3. Fixed @ 08:31 UTC');
-- beside a count from the start, which says when that was
SELECT at, raw_time, event FROM seen(E'- T+5m (08:07 UTC): a\n- T+29m: b');
SELECT at, raw_time, event FROM seen(E'- 08:07 UTC (T+5m) — a\n- T+29m — b');
-- of columns of times the one with clock times; one that only names a zone
SELECT at, event FROM seen(E'| Elapsed | Time (UTC) | Event |\n|---|---|---|\n| 0m | 08:02 | a |\n| 7m | 08:09 | b |');
SELECT at, event FROM seen(E'| CET | Event |\n|---|---|\n| 08:02 | a |');
-- a pictogram before a compact time
SELECT at, event FROM seen(E'🕐 0802 - a\n\n🕐 0809 - b');
-- of two zones the first column counts, whose day is the incident's
SELECT at, event FROM seen(E'| Time - Eastern | Time (UTC) | Event |\n|---|---|---|\n| 22:01 | 02:01 | a |\n| 22:31 | 02:31 | b |');
-- behind a box; "by"; an end without its start is no time; kramdown's attributes are no row
SELECT at, event FROM seen(E'- [x] 08:02 UTC a\n- [ ] By 08:09 UTC b');
SELECT at, event, told FROM seen(E'| Time | Event |\n|---|---|\n| 08:02 | a |\n| –08:31 | b |\n{: .table }');
-- updates: in one paragraph, without a time, with the state before the time
SELECT line, at, event FROM seen(E'*Looking* - a {{< track "2025-03-23 10:15" >}}\n*Fixed* - b\nb {{<track ''2025-03-23 11:15''>}}\n\\\n**Resolved:** c', heading => '');
SELECT line, at, event FROM seen(E'**Resolved** - March 23, 2025 - 09:10 UTC\n\nAll is well.\n\n**Investigating** - March 23, 2025 - 08:02 UTC\n\nWe look.', heading => '');

--
-- Rows that say no time, or say it in words
--
CREATE FUNCTION unread(rows text, heading text DEFAULT '## Timeline') RETURNS SETOF int LANGUAGE sql AS $$
  SELECT line FROM rca_lint((E'# T\n\n**Date:** 2025-03-23\n\n' || heading || E'\n\n' || rows || E'\n')::rca)
   WHERE rule = 'unread-entry' ORDER BY line
$$;

-- the name of what came next, below entries that have a time; of a field and of a topic nobody can say that
SELECT line, at, raw_time, event, told FROM seen(E'- **T0:** a\n- **T+1m:** b\n- **Recovery:** c');
SELECT line, at, raw_time, event, told FROM seen(E'- 10:00 a\n- Resolved — b\n- Duration: 5 min\n- Topic: c');
SELECT * FROM unread(E'- 10:00 a\n- Resolved — b\n- Duration: 5 min\n- Topic: c');
-- above them it may be a heading
SELECT line, at, raw_time, event FROM seen(E'- **Recovery:** a\n- 10:00 b');
-- what comes later, in any language
SELECT at, raw_time, event, told FROM seen(E'- 10:00 a\n- Later the same day — b\n- Danach – c\n- Okänt klockslag: d');
-- days with the name of their month, before a colon
SELECT at, raw_time, event, told FROM seen(E'- **Mar 22 08:04-15:58**: a\n- **Mar 22**: b\n- 23 March: c\n- 11:00 d');
-- a colon and a word between day and time; a promise and a load are none
SELECT at, until, raw_time, event FROM seen(E'- 2025-03-23: At 12:50:07 UTC, a\n- 2025-03-23: between 13:00 and 13:10 UTC b\n- 2025-03-23: By 18:00 c\n- 2025-03-23: At 99% load d');
-- hours that their zone makes a time, and such as are a month and a day
SELECT at, until, raw_time, event, told FROM seen(E'| Time | Event |\n|---|---|\n| 2025-03-23 ~08-10 UTC | a |\n| 2025-03-23 13 UTC | b |\n| 03-24 10:00 UTC | c |');
-- a zone before the time that may be a word, in a paragraph below a day
SELECT at, raw_time, event FROM seen(E'### 2025-03-23\n\nEastern 05:37 - a\n\npacific 03:38 – b');
SELECT * FROM unread(E'- 10:00 a\n- Eastern 3 hosts fail');
-- what may be a year as well as a time is told where it stands
SELECT line, at, event FROM seen(E'### 2025-03-23\n\n2033 - a');
SELECT * FROM unread(E'### 2025-03-23\n\n2033 - a');
SELECT * FROM unread(E'### 2025-03-23\n\n[2033] - a');
-- a range of such times shows what it is
SELECT line, at, event FROM seen(E'**2011** - a\n\n**between 2120 and 2232** - b');
SELECT line, at, event FROM seen(E'### 2025-03-23\n\n20 hosts fail.');
-- the midnight that ends a range, and an end that nobody can say
SELECT at, until, told FROM seen(E'- 2025-03-23 11 PM → 2025-03-24 midnight: a\n- 2025-03-24 11 PM → midnight: b\n- 2025-03-25 11 PM → 2025-03-28 midnight: c');
-- a column of times whose first cell is none, and whose name nobody knows
SELECT at, raw_time, event, told FROM seen(E'| X | Y |\n|---|---|\n| unknown | a |\n| 2025-03-22 | b |\n| 2025-03-23 10:00 | c |');
SELECT at, raw_time, event FROM seen(E'| Tidpunkt | Händelse |\n|---|---|\n| i går | a |\n| 10:00 | b |');
SELECT at, raw_time, event FROM seen(E'| X | Y |\n|---|---|\n| unknown | a |\n| 10:00 | b |');
SELECT count(*) FROM seen(E'| X | Y |\n|---|---|\n| first | a |\n| 10:00 | b |\n| second | c |');
SELECT * FROM unread(E'| X | Y |\n|---|---|\n| first | a |\n| 10:00 | b |\n| second | c |');
-- steps: what was done, or its number; a table of figures has none
SELECT line, at, event, told FROM seen(E'| Step | Finding |\n|---|---|\n| Deploy | crash |\n| Redeploy | well |');
SELECT line, at, event, told FROM seen(E'| # | What |\n|---|---|\n| 1 | crash |\n| 2. | well |');
SELECT count(*) FROM seen(E'| Metric | Value |\n|---|---|\n| Users | 12 |\n| Errors | 40 |');
-- numbers of what are no events, a day to do it, and a cause are no entries
SELECT count(event) FROM seen(E'| # | Service |\n|---|---|\n| 1 | api |\n| 2 | db |');
SELECT count(event) FROM seen(E'| # | Fix | Due |\n|---|---|---|\n| 1 | a b | 2025-04-01 |\n| 2 | c d | 2025-04-02 |');
SELECT line, at, raw_time, event FROM seen(E'- 10:00 a\n- Root cause: b\n- Recovery: c');
-- of several cities none is the zone
SELECT at FROM seen(E'All times are local; Lima, Madrid and Oslo were hit.\n\n- 10:00 a');
SELECT at FROM seen(E'All times: offices of Lima, Madrid and Oslo.\n\n- 10:00 a');

-- items that a fence hides, which was meant to close one; a log has none
SELECT line, at, event FROM seen(E'- 10:00 a\n\n```\n12:00 ERROR x\n- 10:20: b\n- 10:21 [error] y\n```');
SELECT * FROM unread(E'- 10:00 a\n\n```\n12:00 ERROR x\n- 10:20: b\n- 10:21 [error] y\n```');
-- a story of several times, where nothing else tells when it happened; a time or two are none
SELECT * FROM unread(E'At 05:24 UTC it broke. At\n05:30 UTC we saw it,\nand all was well\nat 06:10 UTC.', '## Summary');
SELECT * FROM unread(E'At 05:24 UTC it broke. It was well\nat 06:10 UTC.', '## Summary');
SELECT * FROM unread(E'At 05:24 it broke. At\n05:30 we saw it,\nand all was well\nat 06:10.', '## Summary');
SELECT * FROM unread(E'At 05:24 UTC it broke. At\n05:30 UTC we saw it,\nand all was well\nat 06:10 UTC.\n\n## Timeline\n\n- 05:24 a', '## Summary');
-- below "Actions" a list is a log of what was done if all of it begins with a time, and there is no timeline
SELECT line, at, event FROM seen(E'- **10:36** - restarted it\n- **10:43** - called them\n- 10:55 all is well', heading => '## Actions');
SELECT line, at, event FROM seen(E'- 10:36 - restarted it\n- 10:43 - called them\n- call them again', heading => '## Actions');
SELECT line, at, event FROM seen(E'- [ ] 10:36 - restart it\n- [ ] 10:43 - call them\n- [ ] 10:55 look again', heading => '## Actions');
SELECT line, action FROM rca_action_items(E'# T\n\n## Actions\n\n- 10:36 - restarted it\n- 10:43 - called them\n- 10:55 all is well\n\n### Later\n\n- call them again\n');
SELECT line, action FROM rca_action_items(E'# T\n\n## Timeline\n\n- 10:30 down\n\n## Actions\n\n- 10:36 - restart it\n- 10:43 - call them\n- 10:55 look again\n');

-- a range behind a label begins with its first time; a length is not a time
SELECT at, until, raw_time, event FROM seen(E'- Deploy: 05:24 - 05:28\n- Errors: from 05:30 to 06:00\n- Slow between 06:00 and 06:10\n- Fixed: ~06:10');
SELECT at, raw_time, event FROM seen(E'- Start: 05:24\n- Duration: 00:46\n- Time to detect: 00:06\n- End: 06:10');
-- a remark behind the time of a label, other text behind a time with its date, and "onwards"
SELECT at, until, raw_time, event, told FROM seen(E'- Start: 2025-03-23 05:24 (seen by an alert)\n- Outage: 2025-03-23 05:24-06:10\n- Stable: 2025-03-23 06:10 onwards\n- Closed: 2025-03-23 07:10 after a review', '');
SELECT count(at) FROM seen(E'- Jobs: 2025-03-23 05:24 to run, 06:10 to end');
-- a date in parentheses is an aside; where the others have them, it is the day
SELECT at, raw_time, event FROM seen(E'| Time | Event |\n|---|---|\n| (2024-11-02) | a |\n| 05:24 | b |');
SELECT at, raw_time, event FROM seen(E'- (2025-03-24) a\n- (05:24) b');
-- of what happened long before, nobody can say whether the times below it are of that day
SELECT at, raw_time, told FROM seen(E'- 2024-11-02 a\n- 05:24 b\n- 2025-03-22 c\n- 06:10 d');
SELECT at, raw_time, told FROM seen(E'- 10:24 a\n- The day before: b\n- 11:10 c');
-- the day of a sentence on all times
SELECT at, event FROM seen(E'All times are UTC on 2025-03-24.\n\n- 05:24 a');
-- a weekday, and what happened then
SELECT line, at, event, told FROM seen(E'### Monday\n\n10:00 a\n\n### Tuesday\n\nMore of it.');
-- facts between items that have no time are none
SELECT line, event FROM seen(E'- a\n- Status: fine\n- Severity: high\n- b');
-- breaks in a paragraph
SELECT line, at, event FROM seen(E'05:24 - a<br>05:30 - b<br>c\nd<br>\n06:10 - e');
-- emoji as shortcodes; "Uhr" makes a time of hours with one digit
SELECT at, event FROM seen(E'- :red_circle: 05:24 a\n- :white_check_mark: **05:30** b\n- 6.10 Uhr: c\n- :tada: d');
-- days and words before a time in other languages
SELECT at, event FROM seen(E'### poniedziałek\n- o godz. 10:24 a\n### Вторник\n- в 10:25 b\n### Thứ Tư\n- lúc 10:26 c\n### giovedi\n- ore 10:27 d\n### 翌日\n- 10:28 e', '**Date:** 2025-03-24');
SELECT at, until, event FROM seen(E'- từ 10:24 đến 10:30 a\n- С 10:31 до 10:40: b\n- dalle 10:41 alle 10:50 c\n- vanaf 11:00 d\n- Às 11:10 e');
SELECT at, raw_time, event, told FROM seen(E'- 23:50 a\n- 翌 00:10 頃 b\n- 翌営業日 c');

--
-- Several columns of times
--
-- the one that has a zone counts, unless it tells less
SELECT line, at, raw_time, event FROM seen(E'| Time (local) | Time (UTC) | Event |\n|---|---|---|\n| 12:16 | 11:16 | a |\n| 12:59 | 11:59 | b |');
SELECT line, at, raw_time, event FROM seen(E'| Local time | UTC | Event |\n|---|---|---|\n| 12:16 | 11:16 | a |\n| 12:59 | 11:59 | b |');
SELECT line, at, raw_time, event FROM seen(E'| Time | Time (UTC) | Event |\n|---|---|---|\n| 2025-03-22 12:16 | 11:16 | a |\n| 2025-03-22 12:59 | 11:59 | b |');
SELECT line, at, raw_time, event FROM seen(E'| Time | Time (UTC) | Event |\n|---|---|---|\n| 12:16 CET | 11:16 | a |\n| 12:59 CET | 11:59 | b |');
-- two clocks that no zones explain: one counts from something
SELECT line, at, raw_time, event, told FROM seen(E'| Time (log) | Time (system) | Event |\n|---|---|---|\n| 00:00:03 | ~11:16:56 | a |\n| ... | ... | b |\n| 00:43:33 - 00:45:32 | ~12:00 - ~12:02 | c |');
SELECT line, at, raw_time, event, told FROM seen(E'| Time (server) | Time (local) | Event |\n|---|---|---|\n| 12:16 | 11:16 | a |\n| 12:59 | 12:00 | b |');
SELECT line, at, raw_time, event, told FROM seen(E'| Time (start) | Time (end) | Event |\n|---|---|---|\n| 12:16 | 12:21 | a |\n| 12:59 | 13:07 | b |');
-- a time in parentheses that ends a label, or behind a dash a heading
SELECT at, until, raw_time, event FROM seen(E'1. **Detection (05:24)**: an alert\n2. **Fix (05:30-06:10)**: a restart');
SELECT at, event FROM seen(E'### Deploy - 05:24\n\nText.\n\n### Fixed (06:10)\n\nText.');
-- the name of the time before it; the date as an item; what all of it took
SELECT line, at, event FROM seen(E'- Date: 2025-03-24\n- Time: 05:24 - a\n- Time: 06:10 - b');
SELECT line, at, event FROM seen(E'| Milestone | Time |\n|---|---|\n| Incident start | 2025-03-23 05:24 |\n| Checked | 2025-03-23 06:10 |\n| Total duration | 46 min |');
SELECT * FROM unread(E'| Milestone | Time |\n|---|---|\n| Incident start | 2025-03-23 05:24 |\n| Checked | 2025-03-23 06:10 |\n| Total duration | 46 min |');
-- what goes on with another time is told; a range, and a number, are not
SELECT * FROM unread(E'- 05:24 a; 05:30 b\n- 05:40 a → 05:50 b\n- 06:00 a<br>06:10 b\n- 07:00 moved from 06:00 -> 06:10\n- 07:10 a; 3 hosts\n- 07:20 a<br>b');
-- bullets of those who know no Markdown; lines below a plain label
SELECT line, at, event FROM seen(E'• 05:24 a\n• 05:30 b\n– 06:10 c', heading => 'Timeline:');
-- the day of what follows, in a line that Markdown takes for one of the item above
SELECT line, at FROM seen(E'- 05:24 a\n**Monday, 24th of March**\n- 06:10 b');
SELECT line, at FROM seen(E'- 05:24 a\n  2025-03-25\n- 06:10 b');
-- weekdays that are cut; of other words none is one
SELECT at, event FROM seen(E'- Mo 10:24 a\n- Di., 25.03.2025 10:25 b\n- So: c\n- Ср 10:26 d', '**Date:** 2025-03-24');
SELECT * FROM unread(E'- 10:24 a\n- So 5 hosts were lost');
SELECT at, event FROM seen(E'- D0 23:24 a\n- D+1 05:24 b\n- 25.3. 06:10 Uhr - c\n- ca kl. 07.10 d\n- 25/03/2025 alle ore 08:10 e');
-- dates that are a day apart in one order, and a month in the other
SELECT at, event FROM seen(E'- 04-03-2025 05:24 a\n- 05-03-2025 06:10 b', '');
SELECT at, event FROM seen(E'- 04/03/2025 05:24 a\n- 04/05/2025 06:10 b', '');
SELECT at, event FROM seen(E'- 04-03-2025 05:24 a\n- 04-03-2025 06:10 b', '');
SELECT at, event FROM seen(E'- 04-03-2025 05:24 a\n- 09-08-2025 06:10 b', '');
-- somebody who has the name of a city
SELECT at FROM seen(E'All times as reported by Lima.\n\n- 10:00 a');
SELECT at FROM seen(E'All times in Lima.\n\n- 10:00 a');
-- two numbers that may be years, where another range of the timeline is one of times
SELECT at, until, event FROM seen(E'#### between 1652 and 1814 - a\n\nText.\n\n#### 2038 - b\n\nText.\n\n#### between 1942 and 2031 - c\n\nText.');

-- a remark that is the name of the part, and one that is more than that
SELECT at, event FROM seen(E'| UTC | Error |\n|---|---|\n| 05:24 | a |', heading => '## Logs of the daemon (chronology)');
SELECT at, event FROM seen(E'| UTC | Error |\n|---|---|\n| 05:24 | a |', heading => '## What should have happened (ideal timeline)');
-- paragraphs, and lines of one, that can only be a timeline; two of them are none
SELECT line, at, event FROM seen(E'**05:24 UTC** a\n\n**05:30 UTC** b\n\n**06:10 UTC** c', heading => '## The story');
SELECT line, at, event FROM seen(E'05:24 UTC a\n**05:30 UTC** b\n06:10 UTC c', heading => '');
SELECT line, at, event FROM seen(E'05:24 UTC a\n\n05:30 UTC b', heading => '## The story');
SELECT line, at, event FROM seen(E'05:24 UTC a\n\nb\n\n05:30 UTC c\n\nd\n\n06:10 UTC e', heading => '## The story');
-- a time that is not known in a code block; a heading in Vietnamese
SELECT line, at, raw_time, event FROM seen(E'```\n[Unknown] → a\n           ↓\n[~05:24]  → b\n           ↓\n[05:30]   → c\n```');
SELECT at, event FROM seen(E'- 05:24 a', heading => '## Dòng thời gian');

-- a day in parentheses behind a time, and then the event; the day before is that of its entry alone
SELECT at, raw_time, event FROM seen(E'- 22:10 (previous day) a\n- 23:00 b\n- 09:10 (next day) c\n- 10:00 d');
SELECT at, raw_time, event FROM seen(E'- 22:10 (-1 day) a\n- 05:24 b\n- 06:10 (staging) c\n- 06:20 (1) d');
-- "before 05:24" is not a label that ends within it
SELECT at, raw_time, event FROM seen(E'- before 05:24: a\n- 06:10 b');
-- sentences on all times, and headings, in more languages
SELECT at FROM seen(E'- 08:24 a', E'**Date:** 2025-03-23\n\nВсё время указано по Москве (МСК).', '## Ход событий');
SELECT at FROM seen(E'- 12:24 a', E'**Date:** 2025-03-23\n\nTất cả thời gian theo UTC+7.', '## Kronologi kejadian');
-- parts of the day before the hour; of twelve o'clock they do not say which it is
SELECT at, raw_time FROM seen(E'| 时间 | 事件 |\n|---|---|\n| 早上5:24 | a |\n| 晚上9:10 | b |\n| 晚上12:10 | c |');

-- a day behind a time and before the event; a zone behind a comma
SELECT at, raw_time, event FROM seen(E'- 05:24 on Sunday: a\n- 06:10 on 24 March – b\n- 07:10 March 25 – c\n- 08:10, Wednesday: d\n- 09:10 on call was Ida\n- 10:10 May be late');
SELECT at, raw_time, event FROM seen(E'- 5:24 a.m., PST: a\n- 6:10 a.m., PST: b\n- 7:10 a.m., PST team: c');
-- a weekday with its day of the month; two that do not agree
SELECT at, event FROM seen(E'### Sunday 23rd\n- 05:24 a\n### Monday the 24th\n- 06:10 b\n### Wednesday 31st\n- 07:10 c');
SELECT at, event FROM seen(E'- Sun 23rd 05:24 a\n- Mon, 24th 06:10 b');
-- a day in the name of a column
SELECT at, event FROM seen(E'| Time (UTC, 2025-03-24) | Event |\n|---|---|\n| 05:24 | a |', '');
-- zones of Africa, Asia and South America; one that cannot be read is told, and what is no zone is none
SELECT z, at, told FROM unnest(ARRAY['CAT', 'EAT', 'WAT', 'NPT', 'WITA', 'COT', 'PET', 'UYT', 'XYZT', 'EXACT', 'approx', 'hh:mm']) z,
  seen('| Time (' || z || E') | Event |\n|---|---|\n| 08:05 | a |');
SELECT at, event FROM seen(E'- 08:05 CAT a\n- 09:05 CAT b');
-- below "Action Items" a table of days is a plan, and one of times a story
SELECT line, at, event FROM rca_timeline(E'# T\n\n## Action Items\n\n| What | Who | When |\n|---|---|---|\n| Rotate | Ann | 2025-04-01 |\n| Alert | Bob | 2025-04-02 |\n');
SELECT line, action, owner, due_date FROM rca_action_items(E'# T\n\n## Action Items\n\n| What | Who | When |\n|---|---|---|\n| Rotate | Ann | 2025-04-01 |\n| Alert | Bob | 2025-04-02 |\n');
SELECT line, at, event FROM rca_timeline(E'# T\n\n## Actions taken\n\n| What | Who | When |\n|---|---|---|\n| Rotate | Ann | 2025-04-01 05:24 |\n| Alert | Bob | 2025-04-02 06:10 |\n');

DROP FUNCTION unread;
DROP FUNCTION seen;
