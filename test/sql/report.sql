-- One whole report through every function.

SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET IntervalStyle = 'postgres';
\set doc `cat test/docs/2025-02-08-login-outage-midnight.md`
CREATE TABLE report (doc rca);
INSERT INTO report VALUES (:'doc');

\x on
SELECT rca_title(doc), rca_date(doc), rca_severity(doc), rca_severity_rank(doc),
       rca_status(doc), rca_services(doc), rca_tags(doc), rca_authors(doc),
       rca_duration(doc), rca_summary(doc), rca_root_cause(doc),
       rca_prepared_by(doc), rca_prepared_on(doc), rca_front_matter(doc)
  FROM report;
\x off
SELECT t.* FROM report, rca_timeline(doc) t;
SELECT a.* FROM report, rca_action_items(doc) a;

-- rca_parse says the same as the functions
SELECT p.title = rca_title(doc) AS title, p.date = rca_date(doc) AS date,
       p.severity = rca_severity(doc) AS severity,
       p.severity_rank = rca_severity_rank(doc) AS severity_rank,
       p.status = rca_status(doc) AS status, p.services = rca_services(doc) AS services,
       p.tags = rca_tags(doc) AS tags, p.authors = rca_authors(doc) AS authors,
       p.duration = rca_duration(doc) AS duration, p.summary = rca_summary(doc) AS summary,
       p.root_cause = rca_root_cause(doc) AS root_cause,
       p.prepared_by = rca_prepared_by(doc) AS prepared_by,
       p.prepared_on = rca_prepared_on(doc) AS prepared_on,
       p.front_matter = rca_front_matter(doc) AS front_matter,
       p.timeline = ARRAY(SELECT t FROM rca_timeline(doc) t ORDER BY ord) AS timeline,
       p.action_items = ARRAY(SELECT a FROM rca_action_items(doc) a ORDER BY ord) AS action_items
  FROM report, rca_parse(doc) p;
SELECT (rca_parse(doc)).title, cardinality((rca_parse(doc)).timeline),
       (rca_parse(doc)).timeline[3].event FROM report;

-- the same over text, as a column and as a literal
SELECT (SELECT count(*) FROM rca_timeline(doc::text)) AS timeline,
       (SELECT count(*) FROM rca_action_items(doc::text)) AS action_items,
       rca_parse(doc::text) = rca_parse(doc) AS parse FROM report;
SELECT ord, raw_time, event FROM rca_timeline(E'# R\n## Timeline\n| Time | Event |\n|--|--|\n| 10:00 | Literal |\n');
SELECT ord, action FROM rca_action_items(E'# R\n## Actions\n| Action |\n|--|\n| Literal |\n');
SELECT title FROM rca_parse('# Literal');

-- row functions where a row function may stand
SELECT (rca_timeline(doc)).event FROM report LIMIT 2;
SELECT rca_action_items(doc) FROM report LIMIT 1;
SELECT r.n, t.ord FROM (VALUES (1), (2)) r(n), report, LATERAL rca_timeline(doc) t WHERE t.milestone = 'resolved';
SELECT count(*) FROM rca_timeline(NULL::rca);
SELECT ordinality, ord FROM report, rca_timeline(doc) WITH ORDINALITY t WHERE ord <= 2;

-- a report that says next to nothing
\pset null NULL
\x on
SELECT (rca_parse('# Only a title'::rca)).*;
SELECT (rca_parse(E'---\n---\n'::rca)).*;
SELECT rca_front_matter('# None'), rca_front_matter(E'---\n# only a comment\n---\n');
\x off

DROP TABLE report;

-- the rank of a severity that is given, not of a report as text
SELECT s, rca_severity_rank(s) FROM unnest('{SEV2,sev-2,P0,S1,3,critical,High,  medium ,SEV 4,lav,purple,-,"",P12,# P1}'::text[]) s;
SELECT rca_severity_rank('SEV2'), rca_severity_rank(NULL::text), rca_severity_rank(NULL::rca);
SELECT s FROM unnest('{P0,SEV1,S2,high,P3,minor}'::text[]) s
 WHERE rca_severity_rank((E'---\nseverity: ' || s || E'\n---\n')::rca) <= rca_severity_rank('SEV2');
SELECT s FROM unnest('{P0,SEV1,S2,high,P3,minor}'::text[]) s
 WHERE rca_severity_rank((E'---\nseverity: ' || s || E'\n---\n')::rca) IS DISTINCT FROM rca_severity_rank(s);
