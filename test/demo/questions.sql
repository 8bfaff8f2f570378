-- test/demo/questions.sql
--
-- What "sh test/run.sh demo" asks.

\pset footer off
\pset null '-'
\echo
SELECT format('%s reports of %s to %s, %s timeline entries, %s action items',
              count(*), min(rca_date(doc)), max(rca_date(doc)),
              sum((SELECT count(*) FROM rca_timeline(doc))),
              sum((SELECT count(*) FROM rca_action_items(doc)))) AS "Loaded from test/docs"
FROM incident;

\echo 'The timeline of one report.  It passes midnight; the document only says 00:22.'
\echo
SELECT to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS "at (UTC)", t.elapsed, t.milestone, t.event
FROM incident i, rca_timeline(i.doc) t
WHERE i.path = 'test/docs/2025-02-08-login-outage-midnight.md'
ORDER BY t.ord;

\echo 'Open action items past their due date on 2025-06-01, by owning team.'
\echo
SELECT a.owner AS team, a.priority AS prio, a.due_date AS due,
       DATE '2025-06-01' - a.due_date AS "days late", a.action, rca_date(i.doc) AS incident
FROM incident i, rca_action_items(i.doc) a
WHERE a.is_open AND a.due_date < DATE '2025-06-01'
ORDER BY team, due, a.action;

\echo 'From detection to resolution, per service of the catalog.'
\echo
WITH incident_times AS (
	SELECT rca_services(doc) AS services,
	       (SELECT min(at) FILTER (WHERE milestone = 'resolved') - min(at) FILTER (WHERE milestone = 'detected')
	        FROM rca_timeline(doc)) AS detected_to_resolved
	FROM incident
)
SELECT s.name AS service, s.team, s.tier, count(i.*) AS incidents, count(i.detected_to_resolved) AS "with both times",
       percentile_cont(0.5) WITHIN GROUP (ORDER BY i.detected_to_resolved) AS median,
       max(i.detected_to_resolved) AS longest
FROM service s LEFT JOIN incident_times i ON i.services @> ARRAY[s.name]
GROUP BY s.name ORDER BY median DESC NULLS LAST, s.name;

\echo 'Ask your own:  sh test/run.sh shell'
