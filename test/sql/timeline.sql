-- Timelines: columns by name, and the instant of every entry.

\pset null NULL
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET IntervalStyle = 'postgres';

-- a report of 2025-03-23 with a timeline
CREATE FUNCTION report(timeline text, heading text DEFAULT 'Timeline', keys text DEFAULT 'date: 2025-03-23')
  RETURNS rca IMMUTABLE RETURN (E'---\n' || keys || E'\n---\n# T\n\n## ' || heading || E'\n\n' || timeline || E'\n')::rca;

-- columns in any order, under any of their names
SELECT ord, at, raw_time, zone, milestone, event, elapsed, extra, line FROM rca_timeline(report($$
| Who | What happened | Time (UTC) | Phase |
|-----|---------------|-----------:|:-----:|
| ops | Disk full     |      05:24 | Detection |
|     | Page sent     |      05:30 | ?     |$$));

-- the first column of times, where no heading names it
SELECT at, event FROM rca_timeline(report($$
| Event | Clock on the wall |
|---|---|
| Started | 05:24 |$$));

-- what a time cell can be; one that cannot be read keeps its row
SELECT t.raw_time, t.at, t.zone, t.until, t.is_approximate FROM (VALUES
  ('05:24'), ('5:24'), ('05:24:30'), ('05:24:30.125'), ('05:24 UTC'), ('05:24 utc'), ('05:24Z'), ('5:24 PM'), ('12:05 am'),
  ('12:05 p.m.'), ('~05:24'), ('approx. 05:24'), ('[05:24]'), ('`05:24`'), ('**05:24**'), ('05:24 (after the deploy)'),
  ('05:24 - 06:10'), ('23:50 - 00:10'), ('05:24 - soon'), ('~05:24-06:10'), ('2025-03-23 23:00 – 2025-03-25 01:00'), ('05:24 UTC → 08:10 CET'), ('05:24-06:10'), ('05:24 PST'), ('05:24 (CEST)'), ('05:24 UTC-4'), ('05:24 UTC+05:30'), ('05:24 Europe/Oslo'),
  ('2025-03-24 05:24'), ('2025-03-24 05:24 CET'), ('2025-03-24T05:24:00Z'), ('2025-03-24T05:24:00+02:00'),
  ('2025-03-24T05:24-04:00'), ('2025-03-24 05:24:07-04'), ('2025-03-24 05:24-06:10'), ('2025-03-24, 5:24 PM'), ('March 24, 2025 at 05:24'),
  ('24 Mar 2025 05:24'), ('Mon, March 24, 2025, 5 PM'), ('05.24'), ('05:24–06:10'), ('05:24 → 06:10'), ('05:24頃'), ('05:24〜06:10'), ('2025-03-24 ~05:24'), ('03-24 05:24'), ('March 24 05:24'), ('24:00'), ('2025-07-24 05:24 ET'),
  ('25:00'), ('05:60'), ('13:00 PM'), ('07:7:47'), ('14:??'), ('HH:MM'), ('morning'), ('2025-03-24'), ('2025-02-30 10:00'),
  ('05:24 Nowhere/Land'), ('05:24 local'), ('')) v(cell),
  rca_timeline(report('| Time | Event |
|---|---|
| ' || cell || ' | x |')) t;

-- a date in a column of its own, once per day
SELECT raw_time, at, event FROM rca_timeline(report($$
| Date | Time | Event |
|---|---|---|
| 2025-03-22 | 23:50 | a |
|            | 23:55 | b |
| 2025-03-23 | 00:05 | c |
|            | ??    | d |
| someday    | 01:00 | e |$$));

-- a row without a time says nothing of the day, and a torn one nothing of the next
SELECT at, raw_time, event FROM rca_timeline(report($$
| Event | Time |
|---|---|
x torn
| a | 10:00 |$$));

-- midnight: a fall of more than twelve hours is a new day, a smaller one is not
SELECT what, array_agg(to_char(at, 'DD HH24:MI') ORDER BY ord) FROM (VALUES
  ('crossing', '23:45 00:10 01:48'), ('disorder', '20:43 20:53 20:52 20:58'), ('twelve hours', '13:00 01:00'),
  ('a minute more', '13:01 01:00'), ('two nights', '22:00 01:00 22:30 01:30'), ('newest first', '12:00 11:00 10:00')) v(what, times),
  LATERAL (SELECT string_agg('| ' || x || ' | e |', E'\n' ORDER BY n) AS body FROM string_to_table(times, ' ') WITH ORDINALITY t(x, n)) rows,
  LATERAL rca_timeline(report(E'| Time (UTC) | Event |\n|---|---|\n' || body)) t
 GROUP BY what ORDER BY what;

-- an explicit date is never moved, and later clock times follow it
SELECT at, raw_time FROM rca_timeline(report($$
| Time | Event |
|---|---|
| 2025-03-23 23:00 | a |
| 2025-03-23 01:00 | b |
| 02:00 | c |$$));

-- zone: the entry's, else a zone column's, the header's, the heading's, a sentence's, the document's, none
SELECT what, zone, at FROM (VALUES
  ('1 entry',    report(E'| Time (CET) | Event |\n|--|--|\n| 10:00 EST | x |', 'Timeline (JST)', E'date: 2025-03-23\ntimezone: PST')),
  ('2 column',   report(E'| Time (CET) | Event | TZ |\n|--|--|--|\n| 10:00 | x | EST |', 'Timeline (JST)')),
  ('3 header',   report(E'All times in PST.\n\n| Time (CET) | Event |\n|--|--|\n| 10:00 | x |', 'Timeline (JST)')),
  ('3 header',   report(E'| Time in CET | Event |\n|--|--|\n| 10:00 | x |', 'Timeline (JST)')),
  ('4 heading',  report(E'All times in PST.\n\n| Time | Event |\n|--|--|\n| 10:00 | x |', 'Timeline (JST)')),
  ('5 sentence', report(E'All times in PST.\n\n| Time | Event |\n|--|--|\n| 10:00 | x |', 'Timeline', E'date: 2025-03-23\ntimezone: CET')),
  ('5 below',    report(E'| Time | Event |\n|--|--|\n| 10:00 | x |\n\nTimes are in PST.')),
  ('6 document', report(E'| Time | Event |\n|--|--|\n| 10:00 | x |', 'Timeline', E'date: 2025-03-23\ntimezone: CET')),
  ('7 none',     report(E'| Time | Event |\n|--|--|\n| 10:00 | x |'))) v(what, doc), rca_timeline(doc);

-- summer time in a named zone: one hour before and after the change of 2025-03-30
SELECT raw_time, at FROM rca_timeline(report($$
| Time (Europe/Oslo) | Event |
|---|---|
| 2025-03-30 01:30 | before |
| 2025-03-30 03:30 | after |$$));

-- the regions that the server knows, by present names and by old ones, mean
-- what they mean to it; a few may be newer than our list
SELECT count(*) > 400 AS many, count(*) FILTER (WHERE at IS NULL) < 10 AS nearly_all_are_read,
       count(*) FILTER (WHERE at <> timestamp '2025-07-01 12:00' AT TIME ZONE name) AS misread
FROM pg_timezone_names, rca_timeline(report(format(E'| Time | Event |\n|--|--|\n| 2025-07-01 12:00 %s | x |', name)))
WHERE name ~ '/' AND name !~ '^(posix|right)/';
SELECT zone, at FROM rca_timeline(report($$
| Time | Event |
|---|---|
| 2025-07-01 12:00 us/EASTERN | an old name, in any case |
| 2025-07-01 12:00 America/New_York/x | a name and more |
| 2025-07-01 12:00 America/New_Yor | not all of a name |
| 2025-07-01 12:00 and/or | no name |$$));

-- days in headings, more than one table
SELECT at, event FROM rca_timeline(report($$### 2025-03-22
| Time | Event |
|---|---|
| 23:00 | a |

### 2025-03-23 Sunday
| Time | Event |
|---|---|
| 01:00 | b |$$, 'Timeline (UTC)'));

-- no date anywhere: no instant, but the rows are there
SELECT ord, at, raw_time, event FROM rca_timeline(report($$
| Time | Event |
|---|---|
| 10:00 | a |
| 2025-03-24 11:00 | b |
| 12:00 | c |$$, 'Timeline', 'title: x'));

-- milestones: a column, a phrase, or nothing; never a guess
-- not aligned: psql 14 thinks that emoji are narrow
\a
SELECT event, milestone FROM (VALUES
  ('Monitoring alert triggered'), ('On-call engineer paged'), ('Alert acknowledged by Kim'), ('Initial investigation started'),
  ('Root cause identified'), ('Mitigation applied'), ('Service recovery observed'), ('Incident resolved'), ('Incident closed'),
  ('Incident started'), ('Resolved'), ('✅ Resolved.'), ('DNS name resolved'), ('Conflict resolved in main'), ('Not yet mitigated'),
  ('Root cause not identified'), ('No alert fired'), ('Until the incident resolved itself'), ('Mitigation applied, incident resolved'),
  ('The unresolved incident resolvedly went on'), ('Deploy started')) v(e),
  rca_timeline(report(E'| Time | Event |\n|--|--|\n| 10:00 | ' || e || ' |'));
\a
SELECT milestone, event, extra FROM rca_timeline(report($$
| Time | Event | Milestone |
|---|---|---|
| 10:00 | Incident resolved | Mitigated |
| 10:01 | Incident resolved | who knows |
| 10:02 | Something | Recovery |
| 10:03 | Something | |$$));

-- inline markup is rendered away, in cells too
SELECT event FROM rca_timeline(report($$
| Time | Event |
|---|---|
| 10:00 | **bold** *it* `a*b` ~x |
| 10:01 | [text](https://example.org) and <https://example.org/x> |
| 10:02 | [[page|label]] [[page]] ![[picture]] ![alt](x.png) |
| 10:03 | `[[not a link]]` &lt;1 % &amp; &eacute; a \| b \* c |
| 10:04 | one<br>two <b>three</b> [ref] [other][ref] |

[ref]: https://example.org$$));

-- without a heading for it, a timeline is a table of times and events
SELECT at, event FROM rca_timeline(report(E'| Time | Event |\n|--|--|\n| 10:00 | x |', 'Notes'));
SELECT count(*) FROM rca_timeline(report(E'| Name | Event |\n|--|--|\n| 10:00 | x |', 'Notes'));

-- torn rows stay: short, long, without pipes; an empty one says nothing
SELECT ord, raw_time, event, extra, line FROM rca_timeline(report($$
| Time | Event | Who |
|---|---|---|
| 10:00 |
| 10:01 | b | c | d |
10:02 | e
| | | |
| | f | |$$));

-- duplicate and empty headings of other columns keep their cells apart
SELECT extra FROM rca_timeline(report($$
| Time | Event | Note | Note | |
|---|---|---|---|---|
| 10:00 | x | a | b | c |$$));

-- a zone that only the first entry states is meant for all; one that is stated for all stays
SELECT what, zone, at FROM (VALUES
  ('1 list',      report(E'- 10:00 PST a\n- 10:05 b\n- 10:10 CET c\n- 10:15 d')),
  ('2 table',     report(E'| Time | Event |\n|--|--|\n| 10:00 PST | a |\n| 10:05 | b |')),
  ('3 later',     report(E'- 10:00 a\n- 10:05 PST b\n- 10:10 c')),
  ('4 statement', report(E'All times in CET.\n\n- 10:00 PST a\n- 10:05 b'))) v(what, doc), rca_timeline(doc)
 ORDER BY what, ord;

-- a row that says nothing but a day, and days in headings beside the timeline's
SELECT at, event FROM rca_timeline(report($$
| Time (UTC) | Event |
|---|---|
| 2025-03-22 | |
| 23:50 | a |
| March 24 | |
| 00:10 | b |
| 2025-03-25 | c |$$));
SELECT at, event FROM rca_timeline(E'# T\n\n**Date:** 2025-05-12\n\n## Timeline\n\n_All times in UTC_\n\n## May 12\n\n### 20:15\n\nA\n\n## 13 May\n\n- 09:00 B\n\n## Analysis\n\n- 10:00 is early\n'::rca);

-- times from the start, under a heading that says so or none; steps without minutes keep their order
SELECT raw_time, elapsed, event FROM rca_timeline(report(E'| Relative time | Event |\n|--|--|\n| T+00 | a |\n| T+10 | b |', 'Timeline', E'started: 2025-03-23 10:00')) t;
SELECT raw_time, event FROM rca_timeline(report(E'| Step | Event |\n|--|--|\n| T+00 | a |\n| T+10 | b |'));
SELECT raw_time, at, event FROM rca_timeline(report(E'- T0: a\n- T1: b\n- T2: c\n- Tx: no'));

-- a chapter of several incidents has its own date; one without a timeline has not, nor has the date of something else
SELECT at, event FROM rca_timeline(E'# Two outages\n\n**Date:** December 22-23, 2025\n\n## Incident 1\n\n**Date:** December 22, 2025\n\n### Timeline\n\n- 10:00 UTC a\n- 23:50 UTC b\n\n## Incident 2\n\n**Date:** December 23, 2025  \n**Duration:** 2 h\n\n### Timeline\n\n- 05:00 UTC c\n- 06:00 UTC d\n'::rca);
SELECT at, event FROM rca_timeline(E'# Two outages\n\n**Date:** 2025-12-22\n\n## Second outage\n\n- **Date**: 2025-12-23\n- **Duration**: 2 h\n\n### What was seen\n\n**Date:** 2025-12-25\n\n### Timeline\n\n| Time | Event |\n|---|---|\n| 05:00 | a |\n'::rca);
SELECT at, event FROM rca_timeline(E'# One\n\n**Date:** 2025-12-22\n\n## Review\n\n**Date:** 2025-12-29\n\n## Timeline\n\n- 05:00 UTC a\n'::rca);
SELECT at, event FROM rca_timeline(E'# One\n\n**Date:** 2025-12-22\n\n## Details\n\nDate of the review: 2025-12-29\n\nDate: unknown\n\n### Timeline\n\n- 05:00 UTC a\n'::rca);
-- nor has what is quoted
SELECT at, event FROM rca_timeline(E'# One\n\n**Date:** 2025-12-22\n\n## Details\n\n> **Date:** 2025-12-29\n\n### Timeline\n\n- 05:00 UTC a\n'::rca);
-- and behind it that of the incident holds again
SELECT at, event FROM rca_timeline(E'# Two outages\n\n**Date:** 2025-12-22\n\n## Second outage\n\n- **Date**: 2025-12-23\n\n### Timeline\n\n- 05:00 UTC a\n\n## First outage\n\n### Timeline\n\n- 06:00 UTC b\n'::rca);

-- what begins behind a break in a line is an entry of that line
SELECT line, at, event FROM rca_timeline(report(E'10:14 - Down.<br> 10:20 - Paged<br>and\nso on.<br/>10:30 Up\n\n10:40 - Quiet<br>after all\n'));
-- and is told where what begins there is none
SELECT code, line, message FROM rca_lint(report(E'10:14 - Down.<br> 10:20 - Paged<br>and\nso on.<br/>a 10:30 Up\n\n10:40 - Quiet<br>after all\n')) WHERE code = 'RCA212';

DROP FUNCTION report;
\echo # a heading of many numbers is read in no time
SET statement_timeout = '10s';
SELECT count(*) FROM rca_timeline(rca_read('# T ' || repeat('1:', 60000)));
RESET statement_timeout;
