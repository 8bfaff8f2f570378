-- examples/grafana.sql
--
-- Views for panels of Grafana, over those of examples/reports.sql, which is to
-- be run before.  Run it again when it has changed.  All names begin with
-- grafana_; examples/grafana.json is a dashboard over them.
--
-- Grafana's macros cut their argument at the first parenthesis, so
-- $__timeFilter(rca_date(doc)) is no SQL any more.  Hence every time here is
-- a plain column of type timestamptz.  Its plots take numbers, so durations are
-- seconds.

\set ON_ERROR_STOP 1

BEGIN;

CREATE OR REPLACE VIEW grafana_incident AS
SELECT coalesce(b.at, rca_date(i.doc)::timestamp AT TIME ZONE 'UTC') AS "time",
       date_trunc('month', coalesce(b.at AT TIME ZONE 'UTC', rca_date(i.doc)::timestamp)) AT TIME ZONE 'UTC' AS month,
       i.path, rca_title(i.doc) AS title, coalesce('P' || rca_severity_rank(i.doc), 'not stated') AS severity,
       rca_status(i.doc) AS status
FROM incident i JOIN report_begin b USING (path);
COMMENT ON VIEW grafana_incident IS
'The reports, by when the incident began: as report_begin has it, else the start of rca_date in UTC. Severities are those of rca_severity_rank, so that P1, SEV1 and critical are one series.';

CREATE OR REPLACE VIEW grafana_service AS
SELECT i."time", i.path, coalesce(s.service, 'not stated') AS service
FROM grafana_incident i JOIN report_service s USING (path);
COMMENT ON VIEW grafana_service IS
'Which incident struck which service, one row each.';

CREATE OR REPLACE VIEW grafana_measure AS
SELECT i."time", i.month, i.path, i.severity, m.metric, extract(epoch FROM m.value)::double precision AS seconds, m.date, m.quarter, m.source
FROM grafana_incident i JOIN report_measure m USING (path)
WHERE m.value IS NOT NULL;
COMMENT ON VIEW grafana_measure IS
'Every metric that a report has, in seconds; give the panel the unit seconds.';

CREATE OR REPLACE VIEW grafana_action AS
SELECT i."time", a.due_date::timestamp AT TIME ZONE 'UTC' AS due, a.path, a.line, a.priority, a.owner, a.action, a.is_open
FROM grafana_incident i JOIN report_action a USING (path);
COMMENT ON VIEW grafana_action IS
'The action items; due is the start of that day in UTC.';

CREATE OR REPLACE VIEW grafana_event AS
SELECT t.at AS "time", i.path, t.milestone, t.event
FROM incident i, rca_timeline(i.doc) t
WHERE t.at IS NOT NULL;
COMMENT ON VIEW grafana_event IS
'The timelines, for annotations on the graphs of others.';

COMMIT;
