-- bench/search.sql
--
-- Full text search as doc/search.md has it, in 100,000 reports made from those
-- of the demo: processor time of the server, the mean of some runs, in ms, and the
-- median by the clock, which other work on the machine makes longer.  Ten minutes.
--
--	echo '\i bench/search.sql' | sh test/run.sh shell
--	echo '\set reports 1000' '\\' '\i bench/search.sql' | sh test/run.sh shell

\set ON_ERROR_STOP 1
\if :{?reports}
\else
\set reports 100000
\endif
SET jit = off;
SET max_parallel_workers_per_gather = 0;
SET max_parallel_maintenance_workers = 0;
SET maintenance_work_mem = '256MB';

-- Processor time of this process, or the time of day where nothing tells it.
CREATE FUNCTION spent() RETURNS float LANGUAGE plpgsql AS $$
BEGIN
	RETURN split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::float / 1000000;
EXCEPTION WHEN undefined_file THEN
	RETURN extract(epoch FROM clock_timestamp()) * 1000;
END $$;
CREATE TABLE measured (ord int GENERATED ALWAYS AS IDENTITY, what text, found bigint, ms numeric, ms_by_the_clock numeric);
CREATE FUNCTION measure(what text, query text, runs int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	start float;
	clock timestamptz;
	wall float[];
	nfound bigint;
BEGIN
	-- the first run fills caches
	FOR i IN 0 .. runs LOOP
		IF i = least(1, runs - 1) THEN
			start := spent();
			wall := '{}';
		END IF;
		clock := clock_timestamp();
		EXECUTE query;
		GET DIAGNOSTICS nfound = ROW_COUNT;
		wall := wall || extract(epoch FROM clock_timestamp() - clock)::float * 1000;
		EXIT WHEN runs = 1;
	END LOOP;
	INSERT INTO measured (what, found, ms, ms_by_the_clock)
	SELECT $1, nfound, round(((spent() - start) / runs)::numeric, 2), round(percentile_cont(0.5) WITHIN GROUP (ORDER BY w)::numeric, 2)
	FROM unnest(wall) w;
END $$;

-- Each report has words of its own; every other one has a word of the phrase
-- that is asked for, one in a hundred has both, and twenty have the phrase.
CREATE TABLE report (path text PRIMARY KEY, doc rca NOT NULL);
INSERT INTO report
SELECT format('reports/%s.md', n),
	(i.doc::text || format(E'\n## Notes\n\nHost node%s of rack%s, ticket OPS-%s.%s Seen beside it: %s.\n', n % 5000, n % 97, n,
		CASE WHEN n % (:reports / 20) = 7 THEN ' The standby generator did not start.'
			WHEN n % 100 = 7 THEN ' The standby had started, and the generator, too.'
			WHEN n % 10 < 5 THEN ' Not the generator.' ELSE ' Not the standby.' END,
		(SELECT string_agg('part' || n::bigint * k * 7919 % 20000, ' ') FROM generate_series(1, 80) k)))::rca
FROM generate_series(1, :reports) n
JOIN (SELECT doc, row_number() OVER (ORDER BY path) - 1 AS k, count(*) OVER () AS all FROM incident) i ON i.k = n % i.all;
VACUUM report;
SELECT count(*) AS reports, round(avg(length(doc::text))) AS characters FROM report;

SELECT measure('ANALYZE without words', 'ANALYZE report', 3);
ALTER TABLE report ADD COLUMN words tsvector GENERATED ALWAYS AS (rca_to_tsvector('english', doc)) STORED,
	ALTER COLUMN words SET STATISTICS 0;
CREATE INDEX report_words ON report USING gin (words);
VACUUM report;
SELECT measure('ANALYZE with the column, SET STATISTICS 0', 'ANALYZE report', 3);

SELECT measure('column: all words of two', $$SELECT path FROM report WHERE words @@ websearch_to_tsquery('english', 'node77 standby')$$, 100);
SELECT measure('column: a phrase, ranked', $$SELECT path, ts_rank(words, query) FROM report, websearch_to_tsquery('english', '"standby generator"') query
	WHERE words @@ query ORDER BY ts_rank(words, query) DESC LIMIT 20$$, 100);
SELECT measure('column: a phrase, ranked, 20 headlines', $$SELECT path, ts_headline('english', rca_to_plain_text(doc), query)
	FROM (SELECT path, doc, query FROM report, websearch_to_tsquery('english', '"standby generator"') query
		WHERE words @@ query ORDER BY ts_rank(words, query) DESC LIMIT 20) found$$, 40);
ALTER TABLE report ALTER COLUMN words SET STATISTICS -1;
SELECT measure('ANALYZE with the column', 'ANALYZE report', 1);
SELECT pg_size_pretty(pg_table_size('report')) AS table_with_column, pg_size_pretty(pg_relation_size('report_words')) AS index_of_column;

ALTER TABLE report DROP COLUMN words;
CREATE INDEX report_words ON report USING gin (rca_to_tsvector('english', doc));
SELECT measure('ANALYZE with the expression', 'ANALYZE report', 1);
ALTER INDEX report_words ALTER COLUMN 1 SET STATISTICS 0;
SELECT measure('ANALYZE with the expression, SET STATISTICS 0', 'ANALYZE report', 3);
SELECT measure('expression: all words of two', $$SELECT path FROM report WHERE rca_to_tsvector('english', doc) @@ websearch_to_tsquery('english', 'node77 standby')$$, 100);
SELECT measure('expression: a phrase', $$SELECT path FROM report WHERE rca_to_tsvector('english', doc) @@ websearch_to_tsquery('english', '"standby generator"')$$, 20);
SELECT measure('expression: a phrase, 20 headlines', $$SELECT path, ts_headline('english', rca_to_plain_text(doc), query)
	FROM (SELECT path, doc, query FROM report, websearch_to_tsquery('english', '"standby generator"') query
		WHERE rca_to_tsvector('english', doc) @@ query LIMIT 20) found$$, 20);
SELECT pg_size_pretty(pg_relation_size('report_words')) AS index_of_expression;

SELECT what, found, ms, ms_by_the_clock FROM measured ORDER BY ord;
