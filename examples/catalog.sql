-- examples/catalog.sql
--
--	grep -raHn --include='catalog-info.y*ml' '' FOLDER... | tr -d '\r' | psql -X -f examples/catalog.sql
--
-- Reads the descriptor files of Backstage, with the lines as grep prints them (path, line,
-- text), into a table entity, whose first two columns are those of the Backstage
-- table final_entities.  A file can have several documents.  The old content of the table is
-- replaced in one transaction.  A document that cannot be read is printed and not loaded:
-- path:line:col: message.
--
-- YAML is read in the same way as front matter, with the same limits: each document becomes the
-- front matter of a report.

\set ON_ERROR_STOP 1
\set QUIET 1
\pset format unaligned
\pset tuples_only on

BEGIN;
SET LOCAL client_min_messages = warning;
CREATE TABLE IF NOT EXISTS entity (
	entity_ref		text PRIMARY KEY,
	final_entity	jsonb NOT NULL,
	path			text NOT NULL,
	line			int NOT NULL
);

-- no line contains these two characters, so nothing in a line is special
CREATE TEMPORARY TABLE entity_input (raw text NOT NULL) ON COMMIT DROP;
\copy entity_input FROM pstdin WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02', ENCODING 'UTF8')
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM entity_input) THEN
		RAISE 'there are no files to read' USING HINT = 'The lines of the files come from standard input, see the head of catalog.sql.';
	END IF;
END $$;

CREATE TEMPORARY TABLE entity_read ON COMMIT DROP AS
WITH input AS (
	SELECT m[1] AS path, m[2]::int AS line, m[3] AS text, m[3] ~ '^---(\s|$)' AS starts
	FROM entity_input, regexp_match(raw, '^(.+?):([0-9]+):(.*)$') AS m
), numbered AS (
	SELECT path, line, CASE WHEN starts THEN substr(text, 4) ELSE text END AS text,
	       count(*) FILTER (WHERE starts) OVER (PARTITION BY path ORDER BY line) AS document
	FROM input
	-- directives do not belong to a document
	WHERE text !~ '^%'
), document AS (
	SELECT path, min(line) AS line, format(E'---\n%s\n---\n# Entity\n', string_agg(text, E'\n' ORDER BY line)) AS report
	FROM numbered
	GROUP BY path, document
), content AS (
	SELECT d.path, d.line + coalesce(greatest(e.line - 2, 0), 0) AS line, coalesce(e.col, 1) AS col, e.message,
	       CASE WHEN e.message IS NULL THEN rca_front_matter(d.report::rca) END AS entity
	FROM document d LEFT JOIN LATERAL rca_input_errors(d.report) e ON true
)
SELECT path, line, col, entity, message,
       rca_entity_ref(entity #>> '{metadata,name}', entity ->> 'kind', coalesce(entity #>> '{metadata,namespace}', 'default')) AS entity_ref
FROM content
-- a comment above the first document is not a document
WHERE entity IS DISTINCT FROM '{}';

DELETE FROM entity;
INSERT INTO entity
SELECT DISTINCT ON (entity_ref) entity_ref, entity, path, line
FROM entity_read
WHERE entity_ref IS NOT NULL
ORDER BY entity_ref, path COLLATE "C", line;

SELECT format('%s:%s:%s: %s', r.path, r.line, r.col,
              coalesce(r.message, r.entity_ref || format(' stands in %s:%s, too', e.path, e.line), 'there is no kind, or no metadata.name'))
FROM entity_read r LEFT JOIN entity e USING (entity_ref)
WHERE (r.path, r.line) IS DISTINCT FROM (e.path, e.line)
ORDER BY r.path COLLATE "C", r.line;
SELECT format('%s entities', count(*)) FROM entity;
COMMIT;
