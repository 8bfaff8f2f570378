-- examples/ask.sql
--
-- Ask your incidents: their chunks as a table, kept up to date by a trigger,
-- with an index of words and, where the extension vector (pgvector) is there,
-- embeddings.  doc/ask.md tells how to use it.  Wants a table incident (path
-- text, doc rca), as rca_load makes it.  All names begin with ask_.
--
--	psql -v dimensions=384 -f examples/ask.sql
--
-- dimensions is the length of the vectors that your model makes; 384 if it is
-- not said.  Run it again when it has changed; tables stay as they are.

\set ON_ERROR_STOP 1
\if :{?dimensions}
\else
\set dimensions 384
\endif
SELECT count(*) > 0 AS has_vector FROM pg_available_extensions WHERE name = 'vector' \gset

BEGIN;
SET LOCAL client_min_messages = warning;

--
-- Chunks
--

CREATE TABLE IF NOT EXISTS ask_chunk (
	path			text NOT NULL,
	ord				integer NOT NULL,
	part			text NOT NULL,
	heading_path	text[] NOT NULL,
	context			text NOT NULL,
	content			text NOT NULL,
	line			integer NOT NULL,
	end_line		integer NOT NULL,
	hash			bytea NOT NULL,
	words			tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', context || E'\n' || content)) STORED,
	PRIMARY KEY (path, ord)
);
COMMENT ON TABLE ask_chunk IS 'chunks of the reports in incident: one row for each row of rca_chunks, kept by a trigger';
CREATE INDEX IF NOT EXISTS ask_chunk_words ON ask_chunk USING gin (words);
CREATE INDEX IF NOT EXISTS ask_chunk_hash ON ask_chunk (hash);

-- Brings the chunks of one report up to date, or of all for a null.  A chunk
-- that is as it was is not written.
CREATE OR REPLACE FUNCTION ask_refresh(report text DEFAULT NULL) RETURNS void
LANGUAGE sql AS $$
	INSERT INTO ask_chunk AS o (path, ord, part, heading_path, context, content, line, end_line, hash)
	SELECT i.path, c.ord, c.part, c.heading_path, c.context, c.content, c.line, c.end_line, c.hash
	FROM incident i, rca_chunks(i.doc, 2000) c
	WHERE report IS NULL OR i.path = report
	ON CONFLICT (path, ord) DO UPDATE
	SET part = excluded.part, heading_path = excluded.heading_path, context = excluded.context, content = excluded.content,
		line = excluded.line, end_line = excluded.end_line, hash = excluded.hash
	WHERE (o.hash, o.line, o.part) IS DISTINCT FROM (excluded.hash, excluded.line, excluded.part);

	DELETE FROM ask_chunk o
	USING (SELECT known.path, coalesce(max(c.ord), 0) AS last
		   FROM (SELECT DISTINCT path FROM ask_chunk WHERE report IS NULL OR path = report) known
		   LEFT JOIN incident i USING (path) LEFT JOIN LATERAL rca_chunks(i.doc, 2000) c ON true
		   GROUP BY known.path) kept
	WHERE o.path = kept.path AND o.ord > kept.last;
$$;
COMMENT ON FUNCTION ask_refresh(text) IS 'brings ask_chunk up to date for one path of incident, or for all: the trigger calls it, and a nightly job may';

CREATE OR REPLACE FUNCTION ask_on_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' AND (TG_OP = 'DELETE' OR OLD.path <> NEW.path) THEN
		PERFORM ask_refresh(OLD.path);
	END IF;
	IF TG_OP <> 'DELETE' THEN
		PERFORM ask_refresh(NEW.path);
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION ask_on_change() IS 'trigger on incident: keeps ask_chunk up to date';
DROP TRIGGER IF EXISTS ask_on_change ON incident;
CREATE TRIGGER ask_on_change AFTER INSERT OR DELETE OR UPDATE OF path, doc ON incident
	FOR EACH ROW EXECUTE FUNCTION ask_on_change();
SELECT ask_refresh() \g /dev/null

--
-- Asking by words
--

CREATE OR REPLACE FUNCTION ask_words(question text, max_severity integer DEFAULT NULL, service text DEFAULT NULL,
	since date DEFAULT NULL, n integer DEFAULT 8)
RETURNS TABLE (citation text, headline text, context text, content text)
LANGUAGE sql STABLE AS $$
	SELECT f.path || ':' || f.line, ts_headline('english', f.content, f.query, 'MaxFragments=2, MaxWords=20, MinWords=5'), f.context, f.content
	FROM (SELECT c.*, q.query, ts_rank_cd(c.words, q.query) AS rank
		  FROM websearch_to_tsquery('english', question) AS q (query), ask_chunk c JOIN incident i USING (path)
		  WHERE c.words @@ q.query
			AND (max_severity IS NULL OR rca_severity_rank(i.doc) <= max_severity)
			AND (service IS NULL OR rca_services(i.doc) @> ARRAY[service])
			AND (since IS NULL OR rca_date(i.doc) >= since)
		  ORDER BY rank DESC, c.path, c.ord LIMIT n) f
	ORDER BY f.rank DESC, f.path, f.ord
$$;
COMMENT ON FUNCTION ask_words(text, integer, text, date, integer) IS 'chunks that contain the words of a question, in the syntax of search engines, best match first; max_severity is a rank, 1 the worst';

\if :has_vector

--
-- Asking by meaning, too
--

CREATE EXTENSION IF NOT EXISTS vector;

-- By hash: what is embedded stays, whatever path or place it moves to.
CREATE TABLE IF NOT EXISTS ask_embedding (
	hash		bytea PRIMARY KEY,
	embedding	vector(:dimensions) NOT NULL
);
COMMENT ON TABLE ask_embedding IS 'embeddings of chunks by the hash of what was embedded';
CREATE INDEX IF NOT EXISTS ask_embedding_embedding ON ask_embedding USING hnsw (embedding vector_cosine_ops);

CREATE OR REPLACE VIEW ask_to_embed AS
SELECT DISTINCT c.hash, c.context || E'\n' || c.content AS text
FROM ask_chunk c
WHERE NOT EXISTS (SELECT FROM ask_embedding e WHERE e.hash = c.hash);
COMMENT ON VIEW ask_to_embed IS 'chunks that have no embedding yet: what to send to the model';

-- Ranks of words and of vectors are added as 1 / (60 + rank), so that neither
-- of the two scales has to be known (reciprocal rank fusion).
CREATE OR REPLACE FUNCTION ask(question text, question_embedding vector, max_severity integer DEFAULT NULL, service text DEFAULT NULL,
	since date DEFAULT NULL, n integer DEFAULT 8)
RETURNS TABLE (citation text, score numeric, context text, content text)
LANGUAGE sql STABLE AS $$
	WITH candidate AS (
		SELECT c.path, c.ord, c.hash, c.words
		FROM ask_chunk c JOIN incident i USING (path)
		WHERE (max_severity IS NULL OR rca_severity_rank(i.doc) <= max_severity)
		  AND (service IS NULL OR rca_services(i.doc) @> ARRAY[service])
		  AND (since IS NULL OR rca_date(i.doc) >= since)
	), ranked AS (
		(SELECT path, ord, row_number() OVER (ORDER BY ts_rank_cd(words, query) DESC, path, ord) AS rank
		 FROM candidate, websearch_to_tsquery('english', question) AS q (query)
		 WHERE words @@ query ORDER BY rank LIMIT 50)
		UNION ALL
		(SELECT path, ord, row_number() OVER (ORDER BY embedding <=> question_embedding, path, ord) AS rank
		 FROM candidate JOIN ask_embedding USING (hash) ORDER BY rank LIMIT 50)
	), best AS (
		SELECT path, ord, sum(1.0 / (60 + rank)) AS score FROM ranked GROUP BY path, ord ORDER BY score DESC, path, ord LIMIT n
	)
	SELECT path || ':' || line, round(score, 4), c.context, c.content
	FROM best JOIN ask_chunk c USING (path, ord)
	ORDER BY score DESC, path, ord
$$;
COMMENT ON FUNCTION ask(text, vector, integer, text, date, integer) IS 'chunks that contain the words of a question or are near its embedding, best match first; max_severity is a rank, 1 the worst';

\endif

COMMIT;
