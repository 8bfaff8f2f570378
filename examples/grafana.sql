-- examples/grafana.sql
--
-- Views for panels of Grafana, over those of examples/reports.sql, which must
-- be run first.  Run this file again when it has changed.  All names begin with
-- grafana_; examples/grafana.json is a dashboard over them.
--
-- The macros of Grafana cut their argument at the first parenthesis, so
-- $__timeFilter(rca_date(doc)) becomes invalid SQL.  So every time here is
-- a plain column of type timestamptz.  Plots need numbers, so durations are in
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
'The reports, with the time when the incident began: as in report_begin, otherwise the start of rca_date in UTC. Severities are those of rca_severity_rank, so P1, SEV1 and critical are one series.';

CREATE OR REPLACE VIEW grafana_service AS
SELECT i."time", i.path, coalesce(s.service, 'not stated') AS service
FROM grafana_incident i JOIN report_service s USING (path);
COMMENT ON VIEW grafana_service IS
'Which incident affected which service, one row for each pair.';

CREATE OR REPLACE VIEW grafana_measure AS
SELECT i."time", i.month, i.path, i.severity, m.metric, extract(epoch FROM m.value)::double precision AS seconds, m.date, m.quarter, m.source
FROM grafana_incident i JOIN report_measure m USING (path)
WHERE m.value IS NOT NULL;
COMMENT ON VIEW grafana_measure IS
'All metrics that a report has, in seconds. Give the panel the unit seconds.';

CREATE OR REPLACE VIEW grafana_action AS
SELECT i."time", a.due_date::timestamp AT TIME ZONE 'UTC' AS due, a.path, a.line, a.priority, a.owner, a.action, a.is_open
FROM grafana_incident i JOIN report_action a USING (path);
COMMENT ON VIEW grafana_action IS
'The action items. Column due is the start of the due date in UTC.';

CREATE OR REPLACE VIEW grafana_event AS
SELECT t.at AS "time", i.path, t.milestone, t.event
FROM incident i, rca_timeline(i.doc) t
WHERE t.at IS NOT NULL;
COMMENT ON VIEW grafana_event IS
'The timelines, for annotations on other graphs.';

COMMIT;
