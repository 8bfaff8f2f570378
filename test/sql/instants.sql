-- Instants: right, or NULL with a finding on the line that says why.

\pset null NULL
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET IntervalStyle = 'postgres';

-- a report with a timeline, of a day with the weekday Sunday
CREATE FUNCTION report(timeline text, heading text DEFAULT 'Timeline (UTC)', keys text DEFAULT 'date: 2025-03-23')
  RETURNS text IMMUTABLE RETURN E'---\ntitle: T\n' || keys || E'\n---\n# T\n\n## ' || heading || E'\n\n' || timeline || E'\n';

-- what is told of the times of its lines
CREATE FUNCTION told(doc text, line int) RETURNS text STABLE
  RETURN (SELECT string_agg(DISTINCT code, ' ' ORDER BY code) FROM rca_lint(doc, 'strict-1') f
          WHERE f.line = told.line AND code IN ('RCA203', 'RCA206', 'RCA210', 'RCA211', 'RCA212', 'RCA213', 'RCA214'));

-- a day holds until the next one, in whatever form; one that cannot be read leaves none
SELECT v.n, day, t.at, told(report(doc), t.line) AS entry, told(report(doc), t.line - 2) AS heading
  FROM (VALUES (1, '24/03/2025'), (2, '3/24/2025'), (3, '24.03.'), (4, '24 March'), (5, 'Monday'), (6, 'Sunday'),
               (7, 'Day 2'), (8, 'Day 3 (2025-03-25)'), (9, 'Next day'), (10, '31.06.2025'), (11, '2025-02-30'),
               (12, 'Phase 2: 2025-03-25'), (13, 'Rollback of the release of 2025-03-20'), (14, 'Monday, 2025-03-25'),
               (15, '03-24'), (16, 'Detection')) v(n, day),
       LATERAL (VALUES (E'### 23 March\n\n- 09:00 a\n\n### ' || day || E'\n\n- 10:00 b')) d(doc),
       rca_timeline(report(doc)) t WHERE event = 'b' ORDER BY v.n;

-- the same as a bold line, a paragraph, a parent item, and a row
SELECT v.n, t.at, t.event FROM (VALUES
  (1, E'**2025-03-22**\n\n- 09:00 a\n\n**Monday**\n\n- 10:00 b'),
  (2, E'22.03.2025\n\n- 09:00 a\n\nDay 2\n\n- 10:00 b'),
  (3, E'- 2025-03-22\n    - 09:00 a\n- 24/03/2025\n    - 10:00 b'),
  (4, E'| Time | Event |\n|---|---|\n| 2025-03-22 | |\n| 09:00 | a |\n| | **Next day** |\n| 10:00 | b |'),
  (5, E'| Day | Date (2024) | Time | Event |\n|---|---|---|---|\n| Fri | March 22 | 09:00 | a |\n| | | 09:30 | b |\n| Sun | March 24 | 10:00 | c |')) v(n, doc),
  rca_timeline(report(doc)) t ORDER BY v.n, t.ord;

-- the order of two numbers: a date that leaves no choice, else the incident's, else none
SELECT v.n, t.at, t.event, told(doc, t.line) FROM (VALUES
  (1, report(E'### 03/04/2025\n\n- 09:00 a\n\n### 13/04/2025\n\n- 10:00 b')),
  (2, report(E'### 03/04/2025\n\n- 09:00 a\n\n### 4/13/2025\n\n- 10:00 b')),
  (3, report(E'### 03/04/2025\n\n- 09:00 a', keys => 'date: 2025-04-03')),
  (4, report(E'### 03/04/2025\n\n- 09:00 a', keys => 'date: 2025-03-05')),
  (5, report(E'### 03/04/2025\n\n- 09:00 a')),
  (6, report(E'### 03/04/2025\n\n- 09:00 a\n- 2025-04-05 10:00 b\n- 11:00 c')),
  (7, report(E'- 03/04 09:00 a\n- 09:30 b', keys => 'date: 2025-04-03')),
  (8, report(E'- 05/05/2025 09:00 a'))) v(n, doc),
  rca_timeline(doc) t ORDER BY v.n, t.ord;

-- the heading of the timeline has the day; the rest of the day's words are its own
SELECT heading, at, zone FROM (VALUES ('Timeline (UTC, July 10, 2026)'), ('Timeline - May 4'), ('Timeline (all times IST, April 10, 2026)'),
  ('Timeline of 2026-07-10'), ('Timeline 2')) v(heading), rca_timeline(report('- 16:11 a', heading, 'date: 2026-07-15'));

-- the half of the day of a heading or a column; it ends with the next heading
SELECT v.n, t.at, t.event FROM (VALUES
  (1, E'### Afternoon (PM)\n\n- 1:42 a\n- 2:10 AM b\n- 13:50 c\n\n### Later\n\n- 3:00 d'),
  (2, E'### 1:42-1:59 PM: Releases\n\n- 1:42 a\n- 1:51 b'),
  (3, E'| Time (PM) | Event |\n|---|---|\n| 1:42 | a |\n| 12:05 | b |')) v(n, doc),
  rca_timeline(report(doc)) t ORDER BY v.n, t.ord;

-- a zone: of the sentence in any language, of the only entry that has one, of none that can be read
SELECT v.n, t.zone, t.at, t.event, told(doc, t.line) FROM (VALUES
  (1, report(E'Todos os horários em UTC-3.\n\n- 10:00 a', 'Timeline')),
  (2, report(E'Alle Zeiten in CET.\n\n- 10:00 a', 'Timeline')),
  (3, report(E'Tous les horaires sont en CET.\n\n- 10:00 a', 'Timeline')),
  (4, report(E'時刻はすべて JST\n\n- 10:00 a', 'Timeline')),
  (5, report(E'Everything is told in [UTC](https://example.org) time.\n\n- 10:00 a', 'Timeline')),
  (6, report(E'<aside>\nAll times are in CET.\n</aside>\n\n- 10:00 a', 'Timeline')),
  (7, report(E'Horas en zona local (Europe/Madrid).\n\n- 10:00 a', 'Timeline')),
  (8, report(E'- 10:00 a\n- 11:00 CET b\n- 12:00 c', 'Timeline')),
  (9, report(E'- 10:00 a\n- 11:00 CET b\n- 12:00 PST c', 'Timeline')),
  (10, report(E'- 10:00 a\n- 10:30 b', 'Timeline (UTC+25)')),
  (11, report(E'- 09:00-10:00 CET a', 'Timeline (PST)')),
  (12, report(E'- 10:00 a\n\nA quiet time followed in the UTC offices, until 11:00.\n\n- 12:00 b', 'Timeline'))) v(n, doc),
  rca_timeline(doc) t ORDER BY v.n, t.ord;

-- relative times: from the stated start, else from the first time, else from each other
SELECT v.n, t.at, t.elapsed, t.event, told(doc, t.line) FROM (VALUES
  (1, report(E'- T0 a\n- T+5m b', keys => 'start_time: 2025-03-23 10:00 UTC')),
  (2, report(E'- 10:00 a\n- T+5m b\n- T+0:15 c')),
  (3, report(E'- T-2 a\n- T+5m b\n- T+1h c')),
  (4, report(E'T+0:00 a\nT+0:15 b\nand its second line\nT+1:00 c')),
  (5, report(E'- 10:00 a\n- T0 b\n- T+5m c'))) v(n, doc),
  rca_timeline(doc) t ORDER BY v.n, t.ord;

-- the start of another zone is of another day there
SELECT at, told(doc, t.line) FROM (VALUES
  (report('- 04:55 a', keys => 'start_time: 2025-03-23T23:50:00-05:00')),
  (report('- 04:55 a', 'Timeline (EST)', 'start_time: 2025-03-23T23:50:00-05:00')),
  (report('- 04:55 a', keys => E'date: 2025-03-23\nstart_time: 2025-03-23 23:50'))) v(doc), rca_timeline(doc) t;

-- midnight: also behind a range, and never backwards
SELECT v.n, t.at, t.until, t.event FROM (VALUES
  (1, E'- 23:50 a\n- 00:10 b\n- 00:05 c'),
  (2, E'- 12:30-00:40 a\n- 00:45 b'),
  (3, E'- 12:00-00:30 a\n- 12:10 b'),
  (4, E'### 2025-03-24\n\n- 23:50 a\n\n### 2025-03-23\n\n- 00:10 b'),
  (5, E'- 22:00 a\n- 23:00-01:00 b\n- 23:30 c')) v(n, doc), rca_timeline(report(doc)) t ORDER BY v.n, t.ord;

-- the hour of a change of clocks is told
SELECT v.n, t.at, told(doc, t.line) FROM (VALUES
  (1, report(E'- 01:30 a\n- 02:15 b\n- 03:15 c', 'Timeline (Europe/Oslo)', 'date: 2025-10-26')),
  (2, report(E'- 01:30 a\n- 02:15 b\n- 03:15 c', 'Timeline (Europe/Oslo)', 'date: 2025-03-30'))) v(n, doc), rca_timeline(doc) t ORDER BY v.n, t.ord;

-- lines that are no entries, and such as are not to be lost
CREATE TABLE lines (n int, doc text);
INSERT INTO lines VALUES
  (1, report(E'- 05:24 a\n- (05:33) b\n- at 05:37 c\n- nobody looked\n- 05:40 d')),
  (2, report(E'| Time | Event |\n|---|---|\n| 05:24 | a |\n| HH:mm | Short description |\n| … | … |\n| ... | |\n| Time to recovery | 5s |\n| 05:40 | b |\n\n| 05:45 | c |\n| 05:50 | d |')),
  (3, report(E'10/14/2022 - a\n\n10/15/2022 - b')),
  (4, report(E'### 10:45-11:37: Fix developed\n\n- 10:45 a\n- 11:20 b\n\n### 12:00-12:30: Rollout\n\nDone by hand.')),
  (5, report(E'| Stage | Event |\n|---|---|\n| Detection | Alert fired |\n| Resolution | Rolled back |')),
  (6, report(E'### 2025-03-22\n\nA mail arrived.\n\n### 2025-03-23\n\n- 05:24 a\n\n### 2X:XX\n\nThe same again.')),
  (7, report(E'- First detected 2025-03-23 05:24\n- Declared\n- Resolved 2025-03-23 06:00\n\n| Time | Event |\n|---|---|\n| 05:26 | a |')),
  (8, report(E'- 05:24 a\n    - a detail\n- **Rollback**\n    - 05:40 b\n    - and so on'));
SELECT n, ord, at, raw_time, milestone, event, line FROM lines, rca_timeline(doc) ORDER BY n, ord;
SELECT n, line, code, message FROM lines, rca_lint(doc, 'strict-1') WHERE code IN ('RCA203', 'RCA210', 'RCA212', 'RCA214') ORDER BY n, line;

-- status pages: updates with no heading for them, the newest first
SELECT v.n, t.at, t.event, told(doc, t.line) FROM (VALUES
  (1, E'---\ntitle: Login\ndate: 2025-01-21T09:30:00\n---\n\n## 2025-01-21T18:00:00 - back\n\n* Switched off.\n\n## 2025-01-21T16:00:00\n\n* Still looking.\n'),
  (2, E'---\ntitle: Net\ndate: 2024-09-03T08:00:01\n---\n\n## 09:25\n\nFixed.\n\n## 09:10\n\nComing back.\n\n## 08:10\n\nAll down.\n'),
  (3, E'---\ntitle: Region\ndate: 2024-01-17 23:04:00\n---\n\n02:00 UTC\n\nClosed.\n\n---\n\n2024-01-18 00:10 UTC\n\nBack.\n\n---\n\n2024-01-17 23:04 UTC\n\nDown.\n'),
  (4, E'# Mail\n\n### Update 27.08.2022 10:00 Uhr:\n\nBack.\n\n### Update 27.08.2022 08:15 Uhr:\n\nDown.\n'),
  (5, E'# Mail\n\n## Released at 2022-08-27 10:00\n\nOnce.\n')) v(n, doc), rca_timeline(doc) t ORDER BY v.n, t.ord;

-- the date of the incident, and where it was found
SELECT v.n, rca_date(doc::rca), (SELECT string_agg(reading, '; ' ORDER BY line) FROM rca_explain(doc::rca) WHERE subject = 'date') AS reading
  FROM (VALUES
  (1, E'---\ndate: 2023-04-28T13:28:36-04:00\nincident_start_date: 2014-06-17\n---\n# T\n'),
  (2, E'# T\n\n- **Introduced:** 2026-04-03 18:16 PDT\n- **Detected:** 2026-04-10 20:42 PDT\n'),
  (3, E'# T\n\n- **Detected:** 2026-04-10 20:42 PDT\n- **Impact start:** 2026-04-03 18:16 PDT\n'),
  (4, E'# T\n\n**Data:** 2026-03-09\n'),
  (5, E'# T\n\n**Data:** three tables\n'),
  (6, E'# T\n\n**Report Date:** April 29, 2026\n'),
  (7, E'# T\n\n**Report Date:** April 29, 2026\n\n## Timeline\n\n- 2026-04-27 10:00 a\n'),
  (8, E'# T\n\n## Summary\n\nOn May 9th 2021 at 6:48 the chain stopped for a while.\n'),
  (9, E'# T\n\n## Summary\n\nOn May 9th 2021 at 6:48 the chain stopped for a while.\n\n## Timeline\n\n- 2021-05-02 10:00 Deployed\n- 2021-05-09 06:48 Stopped\n'),
  (10, E'# 2022-01-27, pods\n\n## Timeline\n\n- 2022-06-02 10:00 a\n'),
  (11, E'# T\n\n**Date:** 03/04/2025\n'),
  (12, E'# T\n\n**Date:** 03/04/2025\n\n## Timeline\n\n- 13/04/2025 10:00 a\n'),
  (13, E'# T\n\n## Resolution\n\nSince 2020-01-01 nothing of the kind has happened here.\n')) v(n, doc) ORDER BY v.n;

-- a line above a list or a table says its day and its zone; a line above text says nothing
SELECT v.n, t.at, t.event FROM (VALUES
  (1, report(E'Timeline for September 17, 2018: (all times UTC)\n\n- 14:57 a', 'Timeline', 'severity: P1')),
  (2, report(E'2018年9月17日のタイムライン：（時間はすべてUTC）\n\n- 14:57 a', 'タイムライン', 'severity: P1')),
  (3, report(E'On 17 September 2018:\n\n| Time | Event |\n|---|---|\n| 14:57 | a |', 'Timeline', 'severity: P1')),
  (4, report(E'On 17 September 2018 all was well.\n\n- 14:57 a')),
  (5, report(E'2. September 2025\n\n- 14:57 a')),
  (6, report(E'20/jun ~22:45–22:50 — a', keys => 'date: 2026-06-21'))) v(n, doc),
  rca_timeline(doc) t ORDER BY v.n, t.ord;

-- "0524" is a time where others are written so, and none of them can only be a year
SELECT v.n, t.at, t.until, t.event FROM (VALUES
  (1, E'- 0829 - a\n- 2004 - b'), (2, E'- 2004 - a\n- 2019 - b'), (3, E'- 0829 - a\n- 08:30 - b'),
  (4, E'0829 - a\n0831-0840: b'), (5, E'| Time | Event |\n|---|---|\n| 0829 | a |\n| 2004 | b |'),
  (6, E'| Time | Event |\n|---|---|\n| 2004 | a |\n| 2019 | b |'), (7, E'1. 0829 - a\n2. 0831 - b')) v(n, doc),
  rca_timeline(report(doc)) t ORDER BY v.n, t.ord;

-- an entry with a day holds it for those below: then the newest is not the first
SELECT t.at, t.event FROM rca_timeline(report(E'| Date | Time | Event |\n|---|---|---|\n| 2025-03-22 | 19:21 | a |\n| | 20:05 | b |\n| | 19:45 | c |\n| 2025-03-24 | 03:18 | d |\n| | 03:44 | e |\n| | 03:26 | f |')) t ORDER BY t.ord;

-- a clock of another zone does not show which entry is later
SELECT t.at, t.event FROM rca_timeline(report(E'- 2025-03-23 05:18 a\n- 07:41 UTC+2 b\n- 06:18 c\n- 2025-03-25 05:00 d\n- 07:02 UTC+2 e\n- 05:40 f')) t ORDER BY t.ord;

-- updates under bold lines, newest first, with and without a clock time
SELECT v.n, t.at, t.raw_time, t.event, told(doc, t.line) FROM (VALUES
  (1, E'# T\n\n**2020-06-05 10:27 Update 2**\n\nAll is well.\n\n**2020-05-31 22:45 Update 1**\n\nWe are looking into it.'),
  (2, E'# T\n\n**2020-01-07 更新 2**\n\nAll is well.\n\n**2020-01-07 更新 1**\n\nWe are looking into it.'),
  (3, E'# T\n\n**2020-01-07 release notes**\n\nAll is well.\n\n**2020-01-07 known bugs**\n\nWe are looking into it.'),
  (4, E'# T\n\n## Update 2025-03-23T15:3xZ (ops)\n\nDown.\n\n## Resolved 2025-03-23T16:21Z\n\nUp.')) v(n, doc),
  rca_timeline(doc) t ORDER BY v.n, t.ord;

-- a timeline in the front matter, where the body has none; a date at the end of the text is no update
SELECT v.n, t.at, t.milestone, t.event, t.line, told(doc, t.line) FROM (VALUES
  (1, E'---\ntitle: T\ntimeline:\n  - time: 2025-03-23 10:00 UTC\n    event: Alert fired\n  - time: soon\n    event: b\n  - at: 2025-03-23T11:00Z\n    what: c\n---\n# T\n'),
  (2, E'---\ntitle: T\ndate: 2025-03-23\nincident_states:\n- status: investigating\n  content: "We look\n    into it"\n- status: resolved\n  content: b\n  date: 2025-03-23 12:00 UTC\n---\n# T\n'),
  (3, E'---\ntitle: T\ndate: 2025-03-23\ntimeline:\n- 10:00 UTC - a\n- "10:05 UTC: b"\n---\n# T\n'),
  (4, E'---\ntitle: T\ndate: 2025-03-23\nevents: [deploy, rollback]\n---\n# T\n'),
  (5, E'---\ntitle: T\ntimeline:\n- {time: 2025-03-23 10:00, event: a}\n- {time: 2025-03-23 11:00, event: b}\n---\n# T\n\n## Timeline\n\n- 2025-03-23 12:00 c\n'),
  (6, E'# T\n\n**2025-03-23 12:00 Update**\n\na\n\n**2025-03-23 11:00 Update**\n\nb\n\n2025-03-23 11:00:00\n')) v(n, doc),
  rca_timeline(doc) t ORDER BY v.n, t.ord;

-- the range in a duration has the date of the incident
SELECT duration, rca_date((E'# T\n\n**Published:** 2026-04-25\n**Duration:** ' || duration || E'\n\n## Timeline (UTC)\n\n- 14:30 a')::rca)
  FROM (VALUES ('≈ 8 h (2026-04-23 14:30 UTC → 2026-04-23 22:30 UTC)'), ('8 h (since 2026-04-23)'), ('8 h (2026-04-23 14:30 - ?)')) v(duration);

DROP TABLE lines;
DROP FUNCTION report(text, text, text);
DROP FUNCTION told(text, int);

-- Words that are a zone only in a sentence on times, in any case.
SELECT sentence, at, zone FROM unnest(ARRAY['All times central.', 'All times are in Pacific', 'Times are in eastern time.',
	'All times are mountain standard time', 'All times are approximate.', 'The central cluster was down.']) WITH ORDINALITY s (sentence, n)
CROSS JOIN LATERAL rca_timeline(rca(E'# R\n\n**Date:** 2025-07-01\n\n## Timeline\n\n' || sentence || E'\n\n- 10:00 a\n')) ORDER BY n;

-- The name of a month between or before signs.
SELECT date, at, raw_time FROM unnest(ARRAY['July-12-2022', 'Jul/12/2022', '2022-Jul-12', '12-Jul-2022', 'July-12', 'Mar-1 pod-2022']) WITH ORDINALITY d (date, n)
LEFT JOIN LATERAL rca_timeline(rca(E'# R\n\n## Timeline\n\n- ' || date || E' 10:00 a\n')) ON true ORDER BY n;

-- cState's updates have their time behind what happened.
SELECT line, at, milestone, event FROM rca_timeline(rca($$---
title: Systems unavailable
date: 2025-03-23 05:24:00
---

*Resolved* - All is *well* again,
for good. {{< track "2025-03-23 07:37:37" >}}

*Monitoring* - We watch it. {{< track "2025-03-23 06:55:30" >}}

*Investigating* - We look. {{< track "soon" >}}
$$));
