-- what ANALYZE says of reports, and what the planner makes of it

CREATE TABLE incident (id int, doc rca);
INSERT INTO incident
SELECT n, format(E'---\ntitle: Report %s\nseverity: P%s\ndate: 2025-%s-01\n---\n# Report\n', n, 1 + n % 4, 1 + n % 12)::rca
FROM generate_series(1, 1000) n;
INSERT INTO incident SELECT n, NULL FROM generate_series(1001, 1250) n;
ANALYZE incident;

CREATE FUNCTION plan(query text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN plan -> 0 -> 'Plan';
END;
$$;

-- all are different, which tells nothing of what they say: so groups are hashed
SELECT null_frac, avg_width > 0 AS width, n_distinct FROM pg_stats WHERE tablename = 'incident' AND attname = 'doc';
SELECT plan ->> 'Node Type' AS node, plan -> 'Plans' -> 0 ->> 'Strategy' AS strategy, plan -> 'Plan Rows' AS rows
FROM plan('SELECT rca_severity(doc), rca_date(doc), count(*) FROM incident GROUP BY 1, 2 ORDER BY 1, 2') plan;

-- a unique index says that there is one of each
CREATE UNIQUE INDEX incident_doc ON incident (doc);
SELECT plan -> 'Plan Rows' AS rows FROM plan($$SELECT id FROM incident WHERE doc = '# Report'$$) plan;
DROP INDEX incident_doc;

-- who knows better can say so
ALTER TABLE incident ALTER doc SET (n_distinct = -0.5);
ANALYZE incident;
SELECT n_distinct FROM pg_stats WHERE tablename = 'incident' AND attname = 'doc';
SELECT plan -> 'Plan Rows' AS rows FROM plan('SELECT rca_severity(doc), count(*) FROM incident GROUP BY 1') plan;

-- a number that does not grow with the table is kept, and so are common values
CREATE TABLE template AS SELECT i.doc FROM generate_series(1, 500) n JOIN incident i ON i.id = 1 + n % 5;
ANALYZE template;
SELECT n_distinct, most_common_freqs, most_common_vals::text ~ 'title: Report' AS vals FROM pg_stats WHERE tablename = 'template';
SELECT plan -> 'Plans' -> 0 -> 'Plan Rows' AS rows
FROM template t, plan(format('SELECT count(*) FROM template WHERE doc = %L', t.doc)) plan LIMIT 1;

-- what costs less is asked first, and what costs more not before it is known of which rows
SELECT plan ->> 'Filter' AS filter
FROM plan($$SELECT id FROM incident WHERE rca_is_valid(doc) AND rca_title(doc) <> '' AND rca_severity(doc) = 'P1' AND id > 10$$) plan;
SELECT plan ->> 'Node Type' AS first, plan -> 'Plans' -> 0 ->> 'Node Type' AS second, plan #>> '{Plans,0,Plans,0,Node Type}' AS third
FROM plan('SELECT rca_summary(doc) FROM incident ORDER BY rca_date(doc) DESC LIMIT 10') plan;

-- no statistics where none are wanted
CREATE TABLE unknown AS TABLE template;
ALTER TABLE unknown ALTER doc SET STATISTICS 0;
ANALYZE unknown;
SELECT count(*) FROM pg_stats WHERE tablename = 'unknown';

DROP TABLE incident, template, unknown;
