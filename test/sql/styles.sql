-- The same report in the styles that teams write: what is said is found,
-- wherever it stands.

\pset null NULL
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET IntervalStyle = 'postgres';

-- metadata in the body
CREATE TABLE style (n int GENERATED ALWAYS AS IDENTITY, what text, doc rca);
INSERT INTO style (what, doc) VALUES
('yaml', $$---
title: Queue stuck
date: 2025-03-23
severity: P2
status: resolved
services: [queue, mail]
duration: 30m
author: Kim
---
$$), ('toml', $$+++
title = "Queue stuck" # not "stock"
date = 2025-03-23
severity = 'P2'
status = "resolved"
services = ["queue",
  "mail"]
duration = "30m"
authors = ["Kim"]

[extra]
n = 1
list = [true, 2.5, "x"]
+++

Text.
$$), ('bold keys, colon inside', $$# Queue stuck

**Date:** 2025-03-23
**Severity:** P2
**Status:** resolved
**Affected services:** queue, mail
**Duration:** 30m
**Author:** Kim

## Summary
$$), ('bold keys, colon outside, several on a line', $$# Queue stuck

**Date**: 2025-03-23 | **Severity**: P2 | **Status**: resolved
**Services**: `queue`, `mail` · **Duration**: 30m · **Author**: Kim
$$), ('bold keys, middle dot', $$# Queue stuck

**Date** · 2025-03-23
**Severity** · P2
**Status** · resolved
**Services** · queue, mail
**Duration** · 30m
**Author** · Kim
$$), ('list', $$# Queue stuck

- Date (UTC): 2025-03-23
- Severity: P2
- Status: resolved
- **Services:** queue, mail
- Duration: 30m
- Author: Kim
$$), ('quote', $$# Queue stuck

> **Date:** 2025-03-23
> **Severity:** P2
> **Status:** resolved
> **Services:** queue, mail
> **Duration:** 30m
> **Author:** Kim
$$), ('table', $$# Queue stuck

| Field | Value |
|---|---|
| **Date** | 2025-03-23 |
| Severity | P2 |
| Status | resolved |
| Affected services | queue, mail |
| Duration | 30m |
| Owner | Kim |
$$), ('table without a header of its own', $$# Queue stuck

| Date | 2025-03-23 |
|---|---|
| Severity | P2 |
| Status | resolved |
| Services | queue, mail |
| Duration | 30m |
| Author | Kim |
$$), ('other languages', $$# Queue stuck

**日期**：2025-03-23
**重大度**: P2
**ステータス**: resolved
**影響サービス**: queue, mail
**Duration**: 30m
**作成者**: Kim
$$);
SELECT n, what, rca_title(doc), rca_date(doc), rca_severity(doc), rca_status(doc), rca_services(doc), rca_duration(doc), rca_authors(doc)
  FROM style ORDER BY n;
SELECT rca_front_matter(doc) FROM style WHERE what = 'toml';

SELECT rca_title(E'+++\ntitle = "x"\n');

-- the front matter wins; what is no key, comes too late or is open counts for nothing
SELECT rca_severity(E'---\nseverity: P1\n---\n# T\n\n**Severity:** P3\n'), rca_severity(E'# T\n\n**Note:** x **Severity:** P3\n'),
       rca_severity(E'# T\n\n## Timeline\n\n**Severity:** P3\n'), rca_severity(E'# T\n\n**Severity:** TBD\n'),
       rca_severity(E'# T\n\n```\n**Severity:** P3\n```\n'), rca_date(E'# T\n\nWe met to discuss the date: 2025-01-01\n');

-- a heading is a key where a line or a list of names stands under it, and not a chapter
SELECT rca_date(doc), rca_severity(doc), rca_authors(doc), rca_duration(doc) FROM (VALUES
  (1, E'# T\n\n## Date\n\n2025-03-23\n\n## Severity\nSEV-2\n\n## Authors\n\nKim, Lee\n\n## Duration\n\n2 hours\n'::rca),
  (2, E'# T\n\n## Date\n\n## Severity\n\nHow bad it was\nis not clear.\n\n## Authors\n\n- Kim\n'),
  (3, E'# Severity\n\nP1\n\n## Timeline\n\n## Duration\n\n2 hours\n')) v(n, doc) ORDER BY n;

-- the date of a duration that is told by its ends
SELECT rca_date(E'# T\n\n**Duration:** 2025-03-23, 14:00 to 17:30\n'), rca_duration(E'# T\n\n**Duration:** 2025-03-23, 14:00 to 17:30\n');

-- a time that is not known is no date, whatever is said of it
SELECT rca_date(E'# T\n\n**Detected:** unknown (about 2025-03-23)\n'), rca_date(E'# T\n\n**Detected:** about 2025-03-23\n'),
       rca_date(E'# T\n\n**Date:** unknown (about 2025-03-23)\n**Detected:** 2025-04-28\n');

-- start and end give date and duration; a truth value gives a status
SELECT what, rca_date(doc), rca_duration(doc), rca_status(doc) FROM (VALUES
  ('both', E'---\nstart_time: 2025-03-23 23:50 UTC\nend_time: 2025-03-24T00:20:00Z\nresolved: true\n---\n'::rca),
  ('body', E'# T\n\n**Incident from:** 2025-03-23 05:24\n**Incident until:** 2025-03-23 05:54\n**Resolved:** no\n'),
  ('days only', E'---\nstart: 2025-03-23\nend: 2025-03-24\n---\n'),
  ('end first', E'---\nstart: 2025-03-23 05:24\nend: 2025-03-22 05:54\n---\n'),
  ('stated', E'---\ndate: 2025-03-24\nstart: 2025-03-23 05:24\nend: 2025-03-23 05:54\nduration: 1h\nstatus: closed\nresolved: false\n---\n')) v(what, doc);

-- the opening paragraph, where no heading says summary
SELECT what, rca_summary(doc) FROM (VALUES
  ('opening', E'# T\n\nThe queue was stuck for half an hour, and nobody knew why.\nThen it was not.\n\nMore.\n\n## Timeline\n'::rca),
  ('after metadata', E'# T\n\n**Severity:** P1\n\nThe queue was stuck for half an hour, and nobody knew why.\n'),
  ('a heading says so', E'# T\n\nThe queue was stuck for half an hour, and nobody knew why.\n\n## Summary\n\nStuck.\n'),
  ('too short', E'# T\n\nStuck.\n'), ('after a chapter', E'# T\n\n## Notes\n\nThe queue was stuck for half an hour, and nobody knew why.\n')) v(what, doc);

-- the date in a title, as a last resort
SELECT title, rca_date(('# ' || title)::rca) FROM (VALUES
  ('2025-03-23, queue stuck'), ('Queue stuck on 2025-03-23'), ('March 23rd, 2025 Queue stuck'), ('Queue stuck (23 March 2025)'),
  ('INC-2025-001 queue'), ('Queue 2025.1.3.4'), ('Queue stuck')) v(title);
SELECT rca_date(E'---\ntitle: x\ndate: soon\n---\n# 2025-03-23\n');

-- timelines: one row per entry, whatever an entry is
CREATE FUNCTION entries(body text, heading text DEFAULT '## Timeline (UTC)') RETURNS TABLE (at timestamptz, raw_time text, event text, line int)
  IMMUTABLE BEGIN ATOMIC
  SELECT t.at, t.raw_time, t.event, t.line FROM rca_timeline((E'# 2025-03-23 Queue stuck\n\n' || heading || E'\n\n' || body)::rca) t; END;
-- lists: separators, brackets, bold, code, ranges, nested details
SELECT * FROM entries($$- 05:24 - Queue grows
- 05:26: Alert triggered
- **05:30** — Paged
- `05:31` Acknowledged
- [05:40] Restart
  - 05:41 a time in a detail is an entry
  - a detail without one is not
- 05:50-05:54 Draining
* 5:55 PM: Incident resolved
- a bullet without a time
$$);
SELECT * FROM entries($$1. 2025-03-22 23:50 Deploy
2. 2025-03-23T00:10:00Z Queue grows
3. 2025-03-23T00:1xZ Somebody looks
4. 00:20 Restart
$$);
-- days: headings, paragraphs, bold, parent bullets, dates without a year
SELECT * FROM entries(E'### 2025-03-22\n\n- 23:00 a\n\n### 2025-03-23 Sunday\n\n- 01:00 b\n');
SELECT * FROM entries(E'2025-03-22\n\n- 23:00 a\n\n**2025-03-23**\n\n- 01:00 b\n');
SELECT * FROM entries(E'- 2025-03-22\n  - 23:00 a\n- 23 March\n  - 01:00 b\n- [03-24 02:00] c\n- December 31, 10:00 d\n');
-- one heading per entry
SELECT * FROM entries(E'### 05:24 Queue grows\n\nText.\n\n### 05:30\n\nAlert triggered.\n\nMore.\n\n### 24. March, 11:00\n\nDone.\n');
-- paragraphs, lines, quotes
SELECT * FROM entries(E'05:24 Queue grows\nand grows.\n\n**05:30** Alert triggered  \n**05:40** Restart\n\n> 05:50 Incident\n> resolved\n\nProse.\n');
-- items that end with their time; a timeline without times
SELECT * FROM entries(E'- First detected: 2025-03-23 05:24\n- Resolved 2025-03-23 05:54\n');
SELECT * FROM entries(E'1. Deploy\n2. Queue grows\n   - detail\n3. Restart\n');
-- without a heading for it: a list most of which has times
SELECT * FROM entries(E'- 05:24 a\n- 05:25 b\n- 05:26 c\n- d\n', '## What we saw');
SELECT count(*) FROM entries(E'- 05:24 a\n- 05:25 b\n- c\n- d\n- e\n', '## What we saw');
SELECT count(*) FROM entries(E'- 05:24 a\n- 05:25 b\n', '## What we saw');
-- a code block that is a timeline
SELECT count(*) FROM entries(E'```\n05:24 a\n05:25 b\n05:26 c\n```\n');
-- bold labels as headings, and a report that is one list
SELECT * FROM entries(E'05:24 a\n\n**Root cause**\n\n05:30 is no entry here\n', '**Timeline**');
SELECT event FROM entries(E'  - 2025-03-23 05:24: a\n  - 2025-03-23 05:30: b\n- **Impact**: none\n', '- **Timeline**:');

-- action items in lists
CREATE FUNCTION actions(body text, heading text DEFAULT '## Action items')
  RETURNS TABLE (action text, owner text, priority text, due date, status text, is_open boolean)
  IMMUTABLE BEGIN ATOMIC
  SELECT a.action, a.owner, a.priority, a.due_date, a.raw_status, a.is_open
    FROM rca_action_items((E'# T\n\n' || heading || E'\n\n' || body)::rca) a; END;
SELECT * FROM actions($$- [ ] Add a disk (owner=ops, priority=high, due=2025-04-01)
- [x] Clean up (Due: 2025-03-30)
- Alert at 80 percent:
  - both disks (owner=sre)
- ~~Buy a cloud~~
- ✅ Write it down
- Call somebody (or not)
- Runtime team — add a smoke test — 2025-04-02
- Fix — do it
$$);
-- subheadings of action items and of a timeline belong to them, whatever they say
SELECT action FROM actions(E'### Detection\n\n- Add an alert\n\n### Mitigation\n\n- Add a switch\n');
SELECT event FROM entries(E'### Detection\n\n- 05:24 a\n\n### Resolution\n\n- 05:54 b\n');
-- measures of prevention count where nothing is called an action item
SELECT action FROM actions(E'- Add an alert\n', '## Prevention');
SELECT action FROM actions(E'- Be kind\n\n## Action items\n\n- Add an alert\n', '## Prevention');
-- an entry that only says it does not know when
SELECT raw_time, at, event FROM entries(E'- **Unknown date**: Deploy\n- [???] Somebody looks\n- 05:24 Alert\n- **Note**: no entry\n');
SELECT action FROM actions(E'  - Add a disk\n  - Clean up\n- **Summary**: x\n', '- **Review actions**:');
-- a task list elsewhere counts, where no heading names action items
SELECT action, is_open FROM actions(E'- [ ] Add a disk\n- [x] Clean up\n- and a remark\n', '## Remediation');
SELECT count(*) FROM actions(E'- [ ] Ask for help\n', '## How to read this');
-- "done" in the place of a ticket
SELECT raw_status, is_open, ticket FROM rca_action_items(E'# T\n\n## Actions\n\n| Action | Issue |\n|---|---|\n| a | DONE |\n| b | OPS-1 |\n');

-- times relative to a known start, and without one
SELECT raw_time, at, elapsed FROM rca_timeline(E'# T\n\n**Start:** 2025-03-23 05:24 UTC\n\n## Timeline\n\n- T-10m Deploy\n- T0 Alert\n- T+5m Paged\n- T+01:30: Fixed\n- T+95 Closed\n');
SELECT raw_time, at FROM rca_timeline(E'# 2025-03-23\n\n## Timeline\n\n- T+5m Paged\n- T+10m Fixed\n');

-- how it was read, and why
SELECT * FROM rca_explain($$---
title: Queue stuck
severity: {}
services: [queue, mail]
---
# Queue stuck on 2025-03-23

**Status:** resolved
**Severity:** P2

All times are in CET.

## Timeline

| When | What happened | Who |
|---|---|---|
| 05:24 | Queue grows | |

## Something else

| a | b |
|---|---|
| 1 | 2 |

## Action items

- [ ] Add a disk
- [x] Clean up

*RCA prepared by Kim*
$$);
SELECT line, subject, found, reading FROM rca_explain(E'Text\n\n### Notes\n\n- 05:24 a\n- 05:25 b\n- 05:26 c\n');
SELECT count(*) FROM rca_explain('no report');

DROP FUNCTION entries, actions;
DROP TABLE style;
