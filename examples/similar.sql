-- examples/similar.sql
--
-- Similar incidents: the reports in a table incident (path text, doc rca)
-- are compared by their words.  Run this file again when it has changed.  All names begin
-- with similar_.  After reports have changed:
--
--	REFRESH MATERIALIZED VIEW similar_term;

\set ON_ERROR_STOP 1

BEGIN;
SET LOCAL client_min_messages = warning;
DROP MATERIALIZED VIEW IF EXISTS similar_term CASCADE;

-- The words of a report and their weights.  The weight of a word depends on the root of how
-- often it appears, and on its place.  Names of services are left out: they say where it happened,
-- not what happened.
CREATE MATERIALIZED VIEW similar_term AS
WITH field AS (
	SELECT i.path, f.weight, regexp_replace(f.text, '\d+', ' ', 'g') AS text
	FROM incident i,
		LATERAL (VALUES
			(4.0, rca_title(i.doc)),
			(3.0, concat_ws(' ', rca_root_cause(i.doc), (SELECT string_agg(factor, ' ') FROM rca_contributing_factors(i.doc)))),
			(1.0, concat_ws(' ', rca_summary(i.doc), (SELECT string_agg(step, ' ') FROM rca_resolution_steps(i.doc)))),
			(1.0, concat_ws(' ', (SELECT string_agg(event, ' ') FROM rca_timeline(i.doc)), (SELECT string_agg(action, ' ') FROM rca_action_items(i.doc)),
				(SELECT string_agg(lesson, ' ') FROM rca_lessons(i.doc)), (SELECT string_agg(code, ' ') FROM rca_code_blocks(i.doc))))) f (weight, text)
	WHERE f.text <> ''
), term AS (
	SELECT path, word.lexeme, sum(weight * sqrt(cardinality(word.positions))) AS weight
	FROM field, unnest(to_tsvector('english', text)) word
	GROUP BY path, word.lexeme
), named AS (
	SELECT DISTINCT i.path, word.lexeme
	FROM incident i, unnest(rca_services(i.doc)) service, unnest(to_tsvector('english', service)) word
), weighted AS (
	SELECT path, lexeme, weight * ln((SELECT count(*) FROM incident)::numeric / count(*) OVER (PARTITION BY lexeme)) AS weight
	FROM term t
	WHERE NOT EXISTS (SELECT FROM named n WHERE n.path = t.path AND n.lexeme = t.lexeme)
)
-- normalized to length 1, so that the sum of products is the cosine
SELECT path, lexeme, (weight / sqrt(sum(weight * weight) OVER (PARTITION BY path)))::real AS weight
FROM weighted
WHERE weight > 0;
COMMENT ON MATERIALIZED VIEW similar_term IS 'words of each report with weights, for similar_incidents; REFRESH it after reports have changed';
CREATE INDEX ON similar_term (path);
CREATE INDEX ON similar_term (lexeme);

CREATE OR REPLACE FUNCTION similar_incidents(like_path text, n integer DEFAULT 5)
RETURNS TABLE (path text, similarity numeric, shared text[])
LANGUAGE sql STABLE AS $$
	SELECT b.path, round(sum(a.weight * b.weight)::numeric, 2), (array_agg(b.lexeme ORDER BY a.weight * b.weight DESC, b.lexeme))[:5]
	FROM similar_term a JOIN similar_term b ON b.lexeme = a.lexeme
	WHERE a.path = like_path AND b.path <> like_path
	GROUP BY b.path
	ORDER BY sum(a.weight * b.weight) DESC, b.path
	LIMIT n
$$;
COMMENT ON FUNCTION similar_incidents(text, integer) IS 'the reports that are most similar to one report, and the words that both contain, highest weight first';

COMMIT;
