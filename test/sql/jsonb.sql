-- The whole document as jsonb says what the row functions say.

SET TimeZone = 'America/New_York';
SET DateStyle = 'SQL, DMY';
SET IntervalStyle = 'sql_standard';
\set doc1 `cat test/docs/2025-02-08-login-outage-midnight.md`
\set doc2 `cat test/docs/2025-07-02-data-loss-in-media-cache.md`
\set doc3 `cat test/docs/2025-10-30-checkout-feature-flag.md`
CREATE TABLE report (n int, doc rca, j jsonb GENERATED ALWAYS AS (doc::jsonb) STORED);
INSERT INTO report VALUES (1, :'doc1'), (2, :'doc2'), (3, :'doc3'), (4, '# Nothing'), (5, E'---\n---\n'), (6, $$---
date: 2025-03-01
x: {a: [1, 2.50, null, yes, true]}
---
# Everything else
## Timeline
- 10:00:00.25 fraction, before 1970 the same
- 1969-07-20 20:17 landed
## Impact
- from 338ms to 2956ms
- no number
| Code | x |
|------|---|
| ü | |

```c
int main;
```
$$);

SELECT jsonb_object_keys(j) AS key FROM report WHERE n = 6 ORDER BY 1;
SELECT jsonb_pretty(j - '{sections,tables,metrics}'::text[]) FROM report WHERE n = 6;
SELECT j -> 'metrics' -> 12 FROM report WHERE n = 6;

-- every array, cast back, is the rows
CREATE FUNCTION same(doc rca, kind text, type regtype) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	result boolean;
BEGIN
	EXECUTE format('SELECT (SELECT array_agg(r) FROM rca_%s($1) r) IS NOT DISTINCT FROM '
		'(SELECT array_agg(r) FROM jsonb_populate_recordset(NULL::%s, rca_to_jsonb($1) -> %L) r)', kind, type, kind)
	   INTO result USING doc;
	RETURN result;
END $$;
CREATE TABLE kind (kind text, type regtype);
INSERT INTO kind VALUES ('timeline', 'rca_timeline_entry'), ('action_items', 'rca_action_item'),
	('sections', 'rca_section_entry'), ('contributing_factors', 'rca_contributing_factor'), ('resolution_steps', 'rca_resolution_step'),
	('lessons', 'rca_lesson'), ('impacts', 'rca_impact'), ('affected_services', 'rca_affected_service'),
	('links', 'rca_link'), ('metrics', 'rca_metric'), ('tables', 'rca_table_row'), ('code_blocks', 'rca_code_block');
SELECT n, kind FROM report, kind WHERE NOT same(doc, kind, type) ORDER BY 1, 2;
SELECT count(*) AS compared FROM report, kind WHERE same(doc, kind, type);
-- and so are the fields that a report has once
SELECT n FROM report, rca_parse(doc) p, jsonb_populate_record(NULL::rca_document, j - '{timeline,action_items}'::text[]) q
 WHERE (p.title, p.date, p.severity, p.severity_rank, p.status, p.services, p.tags, p.authors, p.duration, p.summary,
        p.root_cause, p.prepared_by, p.prepared_on, p.front_matter) IS DISTINCT FROM
       (q.title, q.date, q.severity, q.severity_rank, q.status, q.services, q.tags, q.authors, q.duration, q.summary,
        q.root_cause, q.prepared_by, q.prepared_on, q.front_matter);
-- the same whatever the session says
CREATE TABLE saved AS SELECT n, j::text, rca_to_html_page(doc) AS page, rca_to_mermaid(doc) AS mermaid FROM report;
SET TimeZone = 'Asia/Tokyo';
SET DateStyle = 'German';
SET IntervalStyle = 'iso_8601';
SET lc_monetary = 'C';
SET lc_numeric = 'C';
SET extra_float_digits = -5;
SELECT count(*) FROM report JOIN saved s USING (n)
 WHERE doc::jsonb::text = s.j AND rca_to_html_page(doc) = page AND rca_to_mermaid(doc) = mermaid;

DROP TABLE report, kind, saved;
DROP FUNCTION same;
