-- Metrics, each with its two ends.

SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET IntervalStyle = 'postgres';
\pset null -
CREATE FUNCTION timeline(VARIADIC entries text[]) RETURNS rca LANGUAGE sql AS
$$ SELECT (E'---\ndate: 2025-03-01\nduration_minutes: 90\n---\n## Timeline\n| Time | Event |\n|--|--|\n'
	|| string_agg('| ' || replace(e, '=', '|') || E' |\n', '' ORDER BY n))::rca FROM unnest(entries) WITH ORDINALITY t(e, n) $$;

-- all milestones
SELECT * FROM rca_metrics(timeline('10:00=Incident started', '10:05=Alert triggered', '10:06=On-call paged',
	'10:08=Acknowledged by on-call', '10:10=Investigation started', '10:20=Root cause identified',
	'10:40=Mitigation applied', '11:00=Service recovery observed', '11:30=Incident resolved'));

-- nothing says when it started: not zero, but missing
SELECT metric, value, status, from_milestone, to_milestone
  FROM rca_metrics(timeline('10:05=Alert triggered', '10:10=Investigation started', '11:30=Incident resolved'));

-- the end before the start
SELECT metric, value, status, from_at, to_at, from_line, to_line
  FROM rca_metrics(timeline('10:30=Incident started', '10:05=Alert triggered', '10:40=Mitigation applied'))
 WHERE status <> 'timestamps_missing';

-- first time, but the last of recovery and resolution
SELECT metric, value, from_line, to_line
  FROM rca_metrics(timeline('10:00=Incident started', '10:01=Alert triggered', '10:02=Alert triggered',
	'10:10=Mitigation applied', '10:20=Incident resolved', '10:30=Mitigation applied', '10:50=Incident resolved'))
 WHERE status = 'success';

-- a range ends the span; one point in time spans nothing; neither does none
SELECT metric, value, status FROM rca_metrics(timeline('10:00-10:45=Maintenance')) WHERE metric = 'timeline_span';
SELECT metric, value, status FROM rca_metrics(timeline('10:00=Something')) WHERE metric = 'timeline_span';
SELECT metric, value, status FROM rca_metrics('# R') WHERE metric IN ('timeline_span', 'stated_duration');

-- any two milestones
SELECT rca_elapsed(d, 'detected', 'resolved'), rca_elapsed(d, 'resolved', 'detected'),
       rca_elapsed(d, 'started', 'resolved') AS missing, rca_elapsed(d, 'detected', 'detected') AS same
  FROM timeline('10:05=Alert triggered', '11:30=Incident resolved') d;
SELECT rca_elapsed('# R', 'detected', 'done');
SELECT rca_elapsed('# R', 'Detected', 'resolved');

DROP FUNCTION timeline;

-- one metric, and when some milestones were reached, say what the rows say
CREATE TABLE moment (what text, doc rca);
INSERT INTO moment SELECT what, E'---\ndate: 2025-03-23\n---\n# R\n\n## Timeline\n\n| Time (UTC) | Milestone | Event |\n|---|---|---|\n' || entries FROM (VALUES
  ('all', E'| 10:00 | Started | a |\n| 10:05 | Detected | b |\n| 10:30 | Recovered | c |\n| 11:00 | Resolved | d |\n'),
  ('back, and back again', E'| 10:05 | Detected | b |\n| 10:10 | Detected | b |\n| 10:30 | Recovered | c |\n| 10:40 | Recovered | c |\n'),
  ('resolved before it started', E'| 10:00 | Resolved | a |\n| 10:30 | Started | b |\n'),
  ('no time', E'| - | Started | a |\n| ? | Resolved | b |\n'),
  ('only closed', E'| 12:00 | Closed | a |\n')) v(what, entries);
INSERT INTO moment VALUES ('no timeline', E'# R\n'),
  ('stated', E'---\nstarted_at: 2025-03-23T10:00:00Z\ndetected_at: 2025-03-23T12:05:00+02:00\nresolved_at: 2025-03-23T11:00:00Z\n---\n# R\n'),
  ('stated without zones', E'# R\n\n- **Detected at:** 2025-03-23 10:05\n- **Service restored at:** 2025-03-23 10:40\n'),
  ('stated with one zone', E'# R\n\n- **Started at:** 2025-03-23 10:00\n- **Resolved at:** 2025-03-23 11:00 UTC\n'),
  ('stated as the zero of a program', E'# R\n\nStarted: Mon, 01 Jan 0001 00:00:00 +0000\nResolved at: 2025-03-23 11:00 UTC\n'),
  ('the timeline goes first', E'---\nstarted_at: 2025-03-23T09:00:00Z\nresolved_at: 2025-03-23T11:00:00Z\n---\n# R\n\n## Timeline\n\n- 10:00 UTC started: a\n- 10:30 UTC recovered: b\n'),
  ('a zone beside a timeline', E'---\ndate: 2025-03-23\nstarted_at: 2025-03-23T09:00:00Z\ndetected_at: 2025-03-23 09:30\n---\n# R\n\n## Timeline\n\n- 10:30 UTC recovered: b\n');
SELECT what, rca_started_at(doc), rca_detected_at(doc), rca_ended_at(doc),
       rca_metric(doc, 'time_to_resolve') AS ttr, rca_metric(doc, 'detected_to_recovered') AS dtr, rca_metric(doc, 'timeline_span') AS span FROM moment;
SELECT count(*), count(*) FILTER (WHERE m.value IS DISTINCT FROM rca_metric(doc, m.metric)) AS differ FROM moment, rca_metrics(doc) m;
SELECT rca_metric(E'---\ntitle: x\nduration: 2h\n---\n', 'stated_duration');
SELECT rca_metric(NULL, 'nonsense'), rca_metric('# R', NULL), rca_started_at(NULL), rca_detected_at(NULL), rca_ended_at(NULL);
SELECT rca_metric('# R', 'mttr');
SELECT rca_metric('# R', 'Time_To_Resolve');
SELECT rca_metric('# R', '');
DROP TABLE moment;

-- what is stated beside the timeline: lengths and instants, in any language, and where each figure is from
CREATE FUNCTION metrics_of(body text) RETURNS TABLE (metric text, value interval, status text, from_at timestamptz, to_at timestamptz,
	from_line int, to_line int, source text) LANGUAGE sql AS
$$ SELECT m.metric, m.value, m.status, m.from_at, m.to_at, m.from_line, m.to_line, m.source
     FROM rca_metrics((E'# R\n\n' || body)::rca) m WHERE m.value IS NOT NULL $$;
SELECT metric, value, from_line, to_line, source FROM metrics_of($$
- **Time to detection**: 8 minutes
- Time to mitigate: ~1h 20m (manual)
- Time to recovery: 19 hours 43 minutes.
- **Time to repair**: 0h 16m
- **検知までの時間 (TTD)**: 約 8 分
| Zeit bis zur Behebung | 2 Stunden |
$$);
SELECT metric, value, from_at, to_at, from_line, to_line, source FROM metrics_of($$
| Impact start | 2025-03-23 05:20 UTC |
|---|---|
| **Detected at** | 2025-03-23 05:24 UTC (by an alert) |
| Time resolved | 2025-03-23 06:10 UTC |
$$);
-- one with a zone and one without are not compared; the end before the start is told
SELECT metric, value, source FROM metrics_of(E'- Detected at: 2025-03-23 05:24\n- Resolved at: 2025-03-23 06:10 UTC\n');
SELECT metric, value, status, source FROM rca_metrics(E'# R\n\n- Detected at: 2025-03-23 05:24\n- Resolved at: 2025-03-23 04:10\n'::rca)
 WHERE status = 'invalid_timestamps';
-- claims that differ are none; nor is one in code, one that is open, or one of another incident
SELECT metric, value FROM metrics_of(E'- Time to detect: 8 minutes\n- TTD: 9 minutes\n');
SELECT metric, value FROM metrics_of(E'```\nTime to detect: 8 minutes\n```\n- Time to resolve: ?\n- Time to detect: TBD\n');
SELECT metric, value FROM metrics_of('The previous incident lasted 3 hours. It lasted 2 hours.');
SELECT metric, value, source, to_line FROM metrics_of('In all, the outage lasted for about 47 minutes, on a Sunday.');
-- measured before claimed; the length of the incident is measured, else stated, else the span
SELECT metric, value, source FROM metrics_of(E'- Time to detect: 3 minutes\n\n## Timeline\n\n| Time (UTC) | Event |\n|--|--|\n| 2025-03-23 10:00 | Impact started |\n| 10:10 | Detected: 5xx |\n| 11:00 | Resolved |');
SELECT metric, value, source FROM metrics_of(E'## Timeline\n\n| Time (UTC) | Event |\n|--|--|\n| 2025-03-23 10:00 | Deploy |\n| 11:00 | Coffee |');
SELECT metric, value, source FROM rca_metrics(E'---\ndetected_at: 2025-03-23T05:24:00Z\nresolved_at: 2025-03-23T06:24:00Z\n---\n# R\n'::rca) WHERE value IS NOT NULL;

-- sentences that state a length: one report each, and what comes close and states none
CREATE FUNCTION stated(body text) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(metric || ' ' || value || ' line ' || to_line, '; ' ORDER BY metric) FROM metrics_of(body) WHERE metric <> 'timeline_span' AND source = 'stated_length' $$;
SELECT n, stated(body) FROM (VALUES
  (1, 'The incident lasted approximately 95 minutes (23:55 UTC to 01:30 UTC).'),
  (2, E'We changed a route. The second half of it took effect at once. The outage\nlasted from 10:02 to\n11:40 UTC.'),
  (3, 'The API was down for about 3 hours.'),
  (4, 'Prometheus was unavailable for **27 minutes**.'),
  (5, 'It took us 12 minutes to detect and 2 hours to resolve the issue.'),
  (6, 'The issue was resolved in 2 hours and 2 minutes from the time of report.'),
  (7, 'We had a total downtime of around 20 hours.'),
  (8, E'## Impact\n\nFor about 13 minutes, between 12:17 and 12:30 UTC on 2023-07-20, our users experienced this incident.'),
  (9, E'## Summary\n\nBetween 15:10 and 15:55 IST the page failed to load for all users.'),
  (10, 'Die Störung dauerte 47 Minuten.'),
  (11, 'El incidente duró 47 minutos.'),
  (12, 'O incidente durou cerca de 2 horas.'),
  (13, 'L''incident a duré 47 minutes.'),
  (14, 'L''incidente è durato 47 minuti.'),
  (15, '本次故障持续了 47 分钟。'),
  (16, '障害は 47 分間続いた。'),
  (17, 'The bug caused 35 minutes of downtime.'),
  (18, E'## What went wrong\n\n- Outage went unnoticed for 40minutes'),
  -- neighbours that state none
  (30, 'Each outage lasted 5 minutes.'),
  (31, 'The second outage lasted 5 minutes, GitHub''s outage lasted 3 hours.'),
  (32, 'Node 3 was down for 20 minutes, and it was down for 10.'),
  (33, 'The SLO allows 3h 39m of downtime per month.'),
  (34, 'Without the replica the outage would have lasted 9 hours.'),
  (35, E'## Action items\n\nThe outage lasted 47 minutes.'),
  (36, E'## Root cause\n\nBetween 10:00 and 11:00 UTC the job ran, and failed.'),
  (37, 'The outage lasted 10 to 30 minutes.'),
  (38, 'We want to detect this in 5 minutes. It takes 5 minutes to detect.'),
  (39, 'The alert was resolved within 5 minutes.'),
  (40, E'The outage lasted 47 minutes.\n\nThe outage lasted 90 minutes.')) v(n, body) ORDER BY n;

-- a table whose column of values has a header; labels with words before them; times in them
SELECT metric, value, to_line FROM metrics_of(E'| Metric | Target | Actual |\n|---|---|---|\n| TTD | 5 min | 8 min |\n| Time to mitigate | 30 min | 41 min |\n') WHERE metric <> 'incident_length';
-- also where the row has another value in bold; a row that has no such cell says nothing
SELECT metric, value, to_line FROM metrics_of(E'| Metric | Target | Actual |\n|---|---|---|\n| TTD | **5 min** | 8 min |\n| Time to mitigate | 30 min |\n');
SELECT metric, value, to_line FROM metrics_of(E'| Metric | Week | Target | Actual |\n|---|---|---|---|\n| Time to detect | 5 min | 7 min |\n');
SELECT metric, value, to_line FROM metrics_of(E'| Metric | Before | After |\n|---|---|---|\n| TTD | 5 min | 8 min |\n');
SELECT metric, value, to_line FROM metrics_of(E'- **Incident start:** 2025-03-23 10:00 UTC\n- **Issue resolved at:** 2025-03-23 12:15 UTC\n- Detection latency: **4 minutes** (to the page)\n');
SELECT metric, value FROM metrics_of(E'**Duration:** The outage occurred from 2024-08-10 14:30 UTC to 2024-08-10 15:45 UTC.\n') WHERE metric = 'incident_length';
-- what is said in passing is less than what is measured
SELECT metric, value, source FROM metrics_of(E'For two days nobody could log in.\n\n## Timeline\n\n- 2025-03-23 10:00 UTC: Detected: 5xx\n- 2025-03-24 09:00 UTC: Resolved: all good\n') WHERE metric = 'incident_length';
DROP FUNCTION stated;

-- labels by their words, when all of them are known; what a value says of its ends counts before its label
CREATE FUNCTION lengths_of(body text) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(metric || ' ' || value || ' ' || source, '; ' ORDER BY metric) FROM metrics_of(body)
    WHERE metric NOT IN ('timeline_span', 'stated_duration') $$;
SELECT n, lengths_of(body) FROM (VALUES
  (1, '**Durée incident :** ~50 minutes (00:05 → 00:55 UTC)'),
  (2, '**Тривалість простою:** ~12 днів'),
  (3, '- **Duração do impacto**: ~17 dias, sem perda de dados'),
  (4, '- User impact duration: 45 min'),
  (5, '- **Tiempo hasta detección**: ~5 horas'),
  (6, '- Time to full restoration: 2h'),
  (7, '- Delay from start to detection: 12 min'),
  (8, '- Detection to recovery: 45 minutes'),
  (9, '- Detection → Mitigation: 30 min'),
  (10, '- MTTR (mean time to recovery): 8 min'),
  (11, '- MTTR: 8 min from detection to recovery'),
  (12, '- Duration: ~2 hours from detection to resolution'),
  (13, '- Time to recover: 8 minutos (desde la detección)'),
  (14, '- Duration: 2 hours, from the start of the impact to its end'),
  (15, E'* 발생 시간 : 2025-02-27 14:00\n* 감지 시간 : 2025-02-27 14:20'),
  (16, E'- Incident Start: 2025-02-27 14:00 UTC\n- Time of Detection: 2025-02-27 14:20 UTC (by an alert)\n- Service Recovery: 2025-02-27 15:00 UTC'),
  (17, E'Impact start: 2025-02-27 14:00 UTC | Detected: 2025-02-27 14:20 UTC · Duration: 2 h'),
  (18, E'Status: final<br> Date: 2025-02-27 14:00\nPDT<br> Duration: 15 hours 40 minutes<br> Impact: all'),
  -- neighbours that are none
  (30, '- Load test duration: 30 minutes'),
  (31, '- Time to first byte: 2 s'),
  (32, '- Service latency: 5 min'),
  (33, '- Detection to fix: 45 minutes'),
  (34, '- Detection: 5 minutes'),
  (35, '- Recovery: 30 minutes'),
  (36, '- Partial recovery: 2025-02-27 15:00 UTC'),
  (37, '- Investigation duration: 20 minutes'),
  (38, E'- Start: 2025-02-27 14:00 UTC\n- Time to detect: 00:20'),
  (39, 'The retry was cheap | duration 5 min · and rare')) v(n, body) ORDER BY n;
-- a table with one row has its labels above it, and a pipe behind a backslash ends no cell
SELECT n, lengths_of(body) FROM (VALUES
  (1, E'## Impact\n\n| Customers | Incident Duration |\n|:-:|:-:|\n| All | 3h 45m |'),
  (2, E'## Numbers\n\n| Customers | Time to detect | Detection to resolution |\n|---|---|---|\n| a \\| b | 5 min | 1 h |'),
  -- neighbours that are none
  (3, E'## Impact\n\n| Service | Duration |\n|---|---|\n| a | 5 min |\n| b | 45 min |'),
  (4, E'## Action items\n\n| Action | Time to resolve |\n|---|---|\n| a | 45 min |'),
  (5, E'## Tests\n\n| Test | Duration |\n|---|---|\n| a | 5 min |'),
  (6, E'| Measure | Of a \\| b | Value |\n|---|---|---|\n| Time to detect | 7 min | 8 min |')) v(n, body) ORDER BY n;
-- harm and its length where the harm is told, in passing; detection with words between; titles
SELECT n, lengths_of(body) FROM (VALUES
  (101, 'During the quest, call recording stopped for about 16 minutes.'),
  (102, 'Our [reference server](https://b.example) was offline for 27 minutes.'),
  (103, E'## Impact\n\nCI не работал около 5 часов, с утра.'),
  (104, E'## Impact\n\nDurante ~11h el servidor no entregó ningún correo.'),
  (105, E'## 影響\n\n- 断続的に約1時間の障害'),
  (106, E'## 影響\n\n- ジョブが約 8 時間停止した。'),
  (107, 'A 27-minute outage of the API followed a deploy.'),
  (108, 'The site was frozen at the old snapshot for 9 days.'),
  (109, 'Users were locked out for two hours.'),
  (110, 'The issue went undetected by anyone for seven hours and ten minutes.'),
  (111, 'The site served stale pages for nine days before detection.'),
  (112, 'Sentry caught the failure within 2 minutes of the first request.'),
  (113, 'La API estuvo caída durante 40 minutos.'),
  (114, 'Le service a été indisponible pendant 3 heures.'),
  (115, 'Der Shop war 40 Minuten nicht erreichbar.'),
  (116, 'Nous avons eu 3 heures d''interruption.'),
  (117, 'Zwischen 10:02 und 11:40 Uhr gab es einen Ausfall.'),
  (118, 'De 10:02 a 11:40 UTC hubo errores en la API.'),
  (119, 'Tardamos 12 minutos en detectar el problema.'),
  (120, '服务中断约 3 小时。'),
  (121, '약 2시간 동안 장애가 있었다.'),
  (122, '2 hours of downtime for all users.'),
  -- neighbours that state none
  (131, 'Last year''s 3-hour outage had another cause.'),
  (132, 'A similar 3-hour outage happened in May.'),
  (133, 'Worker 3 was down for 20 minutes.'),
  (134, 'A planned 2-hour downtime was announced for Sunday.'),
  (135, 'The SLO allows 43 minutes of downtime.'),
  (136, 'Users could not renew certificates that are valid for 90 days.'),
  (137, 'The queue stopped processing jobs that had waited for 2 hours.'),
  (138, 'The alert should have been noticed within 5 minutes.'),
  (139, 'A test detected regressions within 5 minutes in staging.'),
  (140, 'The bug was undetected in code review for two weeks.'),
  (141, 'Up to 10 minutes of downtime.'),
  (142, '10-20 minutes of downtime.'),
  (143, 'The service was unavailable for 5 minutes, recovered, and was unavailable for 20 minutes.'),
  (144, 'The replica lagged by 5 minutes; the outage of the vendor lasted 2 days.'),
  (145, '2 hours before the outage a deploy went out.'),
  (146, 'Within 10 minutes the outage was over.')) v(n, body) ORDER BY n;
SELECT metric, value, source FROM rca_metrics(E'# The shop was down for 8 hours\n\nText.\n'::rca) WHERE value IS NOT NULL;
SELECT metric, value, source FROM rca_metrics(E'---\ntitle: "Ausfall am 21.04.2020 von 10:04 - 10:24"\n---\n\nText.\n'::rca) WHERE value IS NOT NULL;
-- what is said in passing neither replaces nor disputes what is stated
SELECT n, lengths_of(body) FROM (VALUES
  (1, E'The site stopped for 20 minutes.\n\n- Duration: 45 min'),
  (2, E'- Duration: 45 min\n\nThe site stopped for 20 minutes.'),
  (3, E'The site stopped for 20 minutes.\n\nUsers were locked out for 45 minutes.')) v(n, body) ORDER BY n;
DROP FUNCTION lengths_of;
-- a key of a length, too, is known by its words
SELECT rca_duration(E'# R\n\n**Durée incident :** ~50 minutes\n'::rca) AS by_words, rca_duration(E'# R\n\n**Load test duration:** 50 minutes\n'::rca) AS of_something_else;

-- the part that a sentence stands in is that of the section, whatever its heading looks like
SELECT metric, value FROM rca_metrics(E'# T\n\n## Tale\n\nAll was well.\n\n## The impact we had on shoppers\n\nFor 45 minutes nobody could log in.\n'::rca) WHERE value IS NOT NULL;
SELECT metric, value FROM rca_metrics(E'# T\n\n## Tale\n\nAll was well.\n\nImpact\n------\n\nFor 45 minutes nobody could log in.\n'::rca) WHERE value IS NOT NULL;
SELECT metric, value FROM rca_metrics(E'# T\n\n## Tale\n\nFor 45 minutes nobody could log in.\n'::rca) WHERE value IS NOT NULL;
SELECT metric, value FROM rca_metrics(E'# T\n\n## Some background on the cluster\n\nIt took us 20 minutes to detect the outage of the year before.\n'::rca) WHERE value IS NOT NULL;
-- and a heading is not a sentence
SELECT metric, value FROM rca_metrics(E'# T\n\nIt took us\n==========\n\n20 minutes to detect it.\n'::rca) WHERE value IS NOT NULL;
