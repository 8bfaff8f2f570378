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
INSERT INTO moment VALUES ('no timeline', E'# R\n');
SELECT what, rca_started_at(doc), rca_detected_at(doc), rca_ended_at(doc),
       rca_metric(doc, 'time_to_resolve') AS ttr, rca_metric(doc, 'detected_to_recovered') AS dtr, rca_metric(doc, 'timeline_span') AS span FROM moment;
SELECT count(*), count(*) FILTER (WHERE m.value IS DISTINCT FROM rca_metric(doc, m.metric)) AS differ FROM moment, rca_metrics(doc) m;
SELECT rca_metric(E'---\ntitle: x\nduration: 2h\n---\n', 'stated_duration');
SELECT rca_metric(NULL, 'nonsense'), rca_metric('# R', NULL), rca_started_at(NULL), rca_detected_at(NULL), rca_ended_at(NULL);
SELECT rca_metric('# R', 'mttr');
SELECT rca_metric('# R', 'Time_To_Resolve');
SELECT rca_metric('# R', '');
DROP TABLE moment;
