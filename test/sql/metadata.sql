-- What a report says of the incident as a whole, and where and how it says it.
SET timezone = 'UTC';
SET intervalstyle = 'postgres';
SET datestyle = 'ISO';
\pset null NULL

CREATE TEMP TABLE m (n int, doc rca);
CREATE TEMP VIEW said AS
  SELECT n, rca_title(doc) AS title, rca_date(doc) AS date, rca_severity(doc) AS severity, rca_status(doc) AS status,
         rca_services(doc) AS services, rca_authors(doc) AS authors, rca_duration(doc) AS duration
  FROM m ORDER BY n;

-- keys of the body in six more languages
INSERT INTO m VALUES
  (1, E'# X\n\n| Поле | Значение |\n|---|---|\n| Дата обнаружения | 14.08.2026 |\n| Компоненты | a, b |\n| СТАТУС | Исправлено |\n| Уровень влияния | Средний |\n| Длительность | 2 ч 15 мин |\n| Автор | Анна |\n'),
  (2, E'# X\n\n**Дата інциденту:** 2026-08-14\n**Серйозність:** Високий\n**Стан:** вирішено\n**Сервіси:** api, web\n**Тривалість:** 3 години\n'),
  (3, E'# X\n\n- **Data incydentu:** 2026-08-14\n- **Ważność:** Średni\n- **Stan:** Rozwiązany\n- **Dotknięte usługi:** api, web\n- **Czas trwania:** 45 minut\n- **Autorzy:** Jan Nowak i Ewa Lis\n'),
  (4, E'# X\n\n**Data:** 14/08/2026\n**Gravità:** Alta\n**Stato:** Risolto\n**Servizi coinvolti:** api\n**Durata:** 2 ore e 5 minuti\n**Autore:** Anna Rossi\n'),
  (5, E'# X\n\n**Datum incident:** 14-08-2026\n**Ernst:** hoog\n**Status:** opgelost\n**Getroffen diensten:** api\n**Duur:** 2 uur\n**Opgesteld door:** Jan de Vries\n'),
  (6, E'# X\n\n> 事件日期：2026-06-30 · 记录者：某人 · 状态：已遏制\n'),
  (7, E'# X\n\n**Dato:** 2026-06-30\n\n**Av:** Kari Berg\n\n**Varighet:** 3 timer\n');
SELECT * FROM said;
TRUNCATE m;

-- a name that may say something else counts only where the value is what it says
INSERT INTO m VALUES
  (1, E'# X\n\n- Priority: P2\n- State: resolved\n- Length: 2 h\n- Day: 2026-05-04\n'),
  (2, E'# X\n\n- Priority: fix the tests first\n- State: Ohio\n- Length: too long\n- Day: Monday\n'),
  (3, E'# X\n\n- Priority: P2\n- Severity: SEV1\n'),
  (4, E'# X of 2026-05-03\n\n- Day: 2026-05-04\n'),
  (5, E'---\ntitle: x\nlevel: 3\nstate: open\n---\n# x\n'),
  (6, E'---\ntitle: x\nlevel: [a, b]\nstate: {a: b}\ncomponents: {a: b}\n---\n# x\n');
SELECT * FROM said;
-- and is no fault where it is not
SELECT n, code, line FROM m, rca_lint(doc, 'draft-1') WHERE n IN (2, 6) AND level = 'error';
TRUNCATE m;

-- within the bold, in the next line, in a list below, in a heading, in several pairs of a line
INSERT INTO m VALUES
  (1, E'# X\n\n**Severity: P1 — Critical**\n\n**Duration: 2h** (about)\n'),
  (2, E'# X\n\n**Severity:** SEV3 (a second folder went unreadable; no data\nloss, own doing)\n**Status:** Resolved\n'),
  (3, E'# X\n\n**Severity:** SEV3\nwas what we thought at first.\n'),
  (4, E'# X\n\n**Affected Services:**\n\n- **api**\n- web (the part that renders pages)\n  - not this\n\n**Severity:** P3\n'),
  (5, E'# X\n\n- **Hosts affected**:\n  - a1\n  - a2: full disk\n- **Severity**: P3\n'),
  (6, E'# X\n\n## Date: July 1, 2020\n\n## Owner: Kim\n\n## Severity\n\nP2\n'),
  (7, E'# X\n\n## Timeline\n\n- 10:00 down\n\n## Severity\n\nP2\n\n## Status\n\nResolved\n'),
  (8, E'# X\n\n## Timeline\n\n- 10:00 down\n\n## Action items\n\n### Status\n\nResolved\n'),
  (9, E'# X\n\n## Impact\n\n**Severity:** Major (degraded)\n\n**Duration:** 5 hours 26 minutes of active impact\n\n- **Affected services:** api, web\n- Status: 500\n'),
  (10, E'# X\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 9:16 | up |\n\n## Metrics\n\n| Metric | Time |\n|---|---|\n| Severity | 1 |\n| Total Downtime | 6 hours, 28 minutes |\n| Status | 200 |\n'),
  (11, E'# X\n\nSeverity: P1 | Status: open | Duration: 2h\n');
SELECT n, date, severity, status, services, authors, duration FROM said;
TRUNCATE m;

-- titles: no heading of a part, no name of a file, a key where no heading is one
INSERT INTO m VALUES
  (1, E'## Issue summary\n\nOn May 9th 2021 the chain stopped for all of us here.\n\n## Timeline\n\n- 12:48: Last good block\n'),
  (2, E'---\nheading: "Outage of the proxy"\n---\n## Timeline\n\n- 10:00 UTC - down\n'),
  (3, E'---\nheading: "Outage of the proxy"\nname: proxy-1\n---\n# The proxy was down\n'),
  (4, E'---\ntitel: "Proxy unten"\n---\n# The proxy was down\n'),
  (5, E'# 2026-06-26_disk-full\n\n# Disk full on the primary\n'),
  (6, E'# 2026-06-26_disk-full\n\n# Summary\n'),
  (7, E'# 2026-06-26_disk-full\n\nText.\n\n## Disk full on the primary\n'),
  (8, E'# [SEV-2] Disk full\n'),
  (9, E'# [INC-7][P0] Disk full\n'),
  (10, E'# [P1 only] Disk full\n');
SELECT n, title, severity FROM said;
TRUNCATE m;

-- names in lists: links, wikilinks, code, remarks, addresses, "and"
INSERT INTO m VALUES
  (1, E'---\nservices:\n  - "[[payments]]"\n  - "[[svc/login|Login]]"\n  - "[search](../search)"\n  - "`db`"\n---\n'),
  (2, E'---\nservices: [[payments]]\n---\n'),
  (3, E'---\nservices:\n  - [[payments]]\n  - [[svc/login|Login]]\n---\n'),
  (4, E'---\nservices: payments, checkout, and the search team\n---\n'),
  (5, E'---\nservices: search and rescue\n---\n'),
  (6, E'---\nservices: api, web and db\n---\n'),
  (7, E'---\nservices: ["billing (EU)", "billing (US)", "mail (the part that sends)", "queue — backlog"]\n---\n'),
  (8, E'---\nservices: ["mail (all of it)", "mail (half of it)"]\n---\n'),
  (9, E'# X\n\n**Services:** `api` (v1, v2), [web](https://x.test) and `db`\n'),
  (10, E'---\nauthor: Kim Nova ([@kim](https://example.org/@kim))\n---\n'),
  (11, E'---\nauthors:\n  - Ann Lee and Bob Ray\n  - Cy Dee <cy@x.test>\n  - cy@x.test\n---\n'),
  (12, E'# X\n\n**Written by:** Ann Lee & Bob Ray, Cy Dee\n'),
  (13, E'# X\n\nAuthor: TBD (Kim has the notes)\n'),
  (14, E'---\ntags: a; b, c and d\n---\n');
SELECT n, services, authors, rca_tags(doc) AS tags FROM said JOIN m USING (n) ORDER BY n;
TRUNCATE m;

-- lengths: ISO 8601, clocks, decimal commas, units in the key, words behind, a sum behind its range
INSERT INTO m VALUES
  (1, E'---\nduration: P1DT2H\n---\n'), (2, E'---\nduration: "05:26:00"\n---\n'), (3, E'---\nduration: 00:06:00 (rollback)\n---\n'),
  (4, E'---\nduration: 1,5 horas\n---\n'), (5, E'---\nduration: 1,440 minutes\n---\n'), (6, E'---\nduration_hours: 2\n---\n'),
  (7, E'---\nduration_hours: 90 min\n---\n'), (8, E'---\nduration_seconds: 90\n---\n'), (9, E'---\nduration: 12 hours invisible products\n---\n'),
  (10, E'---\nduration: 2 hours a day\n---\n'), (11, E'---\nduration: 2 hours, then 5 more\n---\n'), (12, E'---\nduration: 02:45 UTC (gone) → 11:05 UTC (back) ≈ 8h 20m\n---\n'),
  (13, E'---\nduration: 2026-08-18 22:41 → 2026-08-19 12:18 (~13h37m of paid work); response ~2h\n---\n'), (14, E'---\nduration: 約 11 時間 11 分（発生 22:00 から）\n---\n'),
  (15, E'---\nduration: P1M\n---\n'), (16, E'---\nduration: "5:26"\n---\n'), (17, E'---\nduration: 93 min (detected 10:04, resolved 11:37)\n---\n'),
  (18, E'---\nduration: 1時間半\n---\n'), (19, E'---\nduration: 12:60:00\n---\n');
SELECT n, duration FROM said;
-- what stands behind a length may be all that dates the incident
SELECT rca_date(E'# X\n\n**Duration:** 8 h (2026-04-23 14:30 UTC - 22:30 UTC)\n');
-- keys that say the same contradict each other, or they do not
SELECT front_matter, line, message FROM (VALUES
  (1, E'severity: P1\nSeverity: P3'), (2, E'severity: P1\nsev: SEV1'), (3, E'date: 2025-03-23\nincident_date: 2025-03-22'),
  (4, E'start_time: 10:00\nstart-time: 11:00'), (5, E'status: open\nestado: abierto'), (6, E'owner: a\nOwner: b\nnote: c\nNote: d'),
  (7, E'services: [a]\nServices: [b]')) v(n, front_matter),
  rca_lint((E'---\n' || front_matter || E'\n---\n# x\n')::rca, 'strict-1') WHERE code = 'RCA411' ORDER BY n;
-- several incidents: dated headings with a length, or the same chapters twice; not days of a timeline, not one with phases
SELECT n, line FROM (VALUES
  (1, E'# Record\n\n#### 2025-09-05 14:37 ~ 15:58\n\n- Duration: 81 min\n- Cause: x\n\n#### 2025-09-04 22:26 ~ 22:53\n\n- Duration: 27 min\n'),
  (2, E'# Postmortems\n\n## Outage A\n\n### Impact\n\nx\n\n### Root cause\n\nx\n\n## Outage B\n\n### Impact\n\ny\n\n### Root cause\n\ny\n'),
  (3, E'# X\n\n## Timeline\n\n### 2025-09-04\n\n- 10:00 down\n\n### 2025-09-05\n\n- 11:00 up\n'),
  (4, E'# X\n\n## What happened\n\n### Impact\n\nx\n\n### Root cause\n\nx\n\n## What we do\n\n### Impact\n\nless\n')) v(n, doc)
  LEFT JOIN LATERAL rca_lint(doc::rca, 'strict-1') f ON code = 'RCA412' ORDER BY n;
-- a due date without a year is after the incident
SELECT a.action, a.due_date FROM rca_action_items(E'---\ndate: 2025-11-23\n---\n# T\n\n## Action Items\n\n| Action | Due |\n|---|---|\n| a | April 13 |\n| b | 13.12. |\n| c | by Nov 30 |\n| d | 4/13 |\n| e | Nov 20 |\n| f | Sept 30 |\n| g | April 31 |\n| h | April 13 or later |\n| i | Feb 29 |\n'::rca) a;
SELECT a.action, a.due_date FROM rca_action_items(E'# T\n\n## Action Items\n\n| Action | Due |\n|---|---|\n| a | April 13 |\n'::rca) a;
-- what has still to be written is not stated, and no fault of a draft
SELECT d, rca_date(doc), (SELECT string_agg(code || ' ' || level, ', ') FROM rca_lint(doc, 'draft-1') WHERE code IN ('RCA001', 'RCA002', 'RCA003', 'RCA004', 'RCA009'))
FROM (SELECT d, (E'---\nseverity: P1\n' || d || E'\n---\n# x\n')::rca FROM (VALUES ('date: TBD'), ('date: YYYY-MM-DD'), ('date: [Your date here]'), ('date: "<date>"'), ('date: DD/MM/YYYY'),
  ('date: soon'), ('date: [2025-01-02, 2025-01-03]'), ('title: [Title of the incident]'), ('title: [a]'), ('Severity: [P1 or P2]')) v(d)) w(d, doc);
-- a document without front matter and headings that holds keys or a timeline is a report; prose is not, and the hint says why
SELECT rca_severity(E'**Severity:** P1\n\n**Date:** 2025-01-02\n'), rca_date(E'- 2025-01-02 10:00 down\n- 2025-01-02 10:05 seen\n- 2025-01-02 10:10 up\n');
SELECT e.* FROM (VALUES (E'Severity: P1\n\nDate: 2025-01-02\n'), (E'**Severity:** P1\n\nand no more.\n'), (E'- 10:00 down\n- 10:05 up\n'), (E'```md\n# Postmortem\n\n## Summary\nx\n```\n'),
  (E'\\# Postmortem\n\n\\## Summary\n\nx\n')) v(doc), rca_input_errors(doc) e;
