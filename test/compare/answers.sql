-- test/compare/answers.sql
--
-- One line for every function that takes a report alone and every document of
-- the folder :documents, of what it answers; the same for the text of each
-- error, and for the bytes of the stored form.  Nothing here depends on which
-- functions there are, so that builds with other names can be compared too.
-- Functions that take text are told apart by their signature.  Chunks are asked
-- for in all :chunk_sizes besides, with an overlap and without.

CREATE EXTENSION rca;

-- Out of line and not compressed is where the stored bytes can be read; rows
-- are long enough for every value to be moved there.
CREATE TABLE document (name text, doc rca, filler text DEFAULT repeat('x', 2100));
ALTER TABLE document ALTER name SET STORAGE PLAIN, ALTER doc SET STORAGE EXTERNAL,
	ALTER filler SET STORAGE PLAIN;
ALTER TABLE document SET (toast_tuple_target = 128);
CREATE TABLE answer (document text, question text, answer text);

CREATE PROCEDURE load(folder text) LANGUAGE plpgsql AS $$
DECLARE
	file text;
	source bytea;
	problem text;
	what text;
	place text;
	code text;
BEGIN
	FOR file IN SELECT f FROM pg_ls_dir(folder) f ORDER BY f COLLATE "C" LOOP
		source := pg_read_binary_file(folder || '/' || file);
		BEGIN
			INSERT INTO document VALUES (file, convert_from(source, 'UTF8')::rca);
		EXCEPTION WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, problem = MESSAGE_TEXT, what = PG_EXCEPTION_DETAIL, place = PG_EXCEPTION_HINT;
			INSERT INTO answer VALUES (file, 'error', concat_ws(E'\n', code, problem, what, place));
		END;
	END LOOP;
END
$$;
CALL load(:'documents');

-- each function by itself, so that its error is its answer
CREATE PROCEDURE ask(question text, call text) LANGUAGE plpgsql AS $$
DECLARE
	d document;
	said text;
	problem text;
	code text;
	rows text;
BEGIN
	FOR d IN SELECT * FROM document ORDER BY name COLLATE "C" LOOP
		BEGIN
			EXECUTE format('SELECT string_agg(coalesce(r::text, ''null''), E''\n'') FROM %s r', call) INTO said USING d.doc;
		EXCEPTION WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, problem = MESSAGE_TEXT, rows = PG_EXCEPTION_DETAIL;
			said := concat_ws(E'\n', 'ERROR', code, problem, rows);
		END;
		INSERT INTO answer VALUES (d.name, question, said);
	END LOOP;
END
$$;

SELECT format('CALL ask(%L, %L)', p.oid::regprocedure, p.proname || '($1)')
FROM pg_proc p
JOIN pg_depend e ON e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e'
JOIN pg_extension x ON x.oid = e.refobjid AND x.extname = 'rca'
WHERE p.proargtypes[0] = 'rca'::regtype AND p.pronargs - p.pronargdefaults = 1 AND p.prokind = 'f'
	AND p.prorettype NOT IN ('cstring'::regtype, 'bytea'::regtype)
ORDER BY p.oid::regprocedure::text COLLATE "C"
\gexec
CALL ask('rca_lint(rca,text) strict-1', $$rca_lint($1, 'strict-1')$$);

-- where a body is cut depends on the sizes; answers are long, and so are hashed
SELECT format('CALL ask(%L, %L)', format('rca_chunks(rca,integer,integer) %s %s', size, overlap),
	format('(SELECT count(*), md5(string_agg(c::text, E''\n'' ORDER BY ord)) FROM rca_chunks($1, %s, %s) c)', size, overlap))
FROM unnest(string_to_array(:'chunk_sizes', ' ')) size, unnest(ARRAY[0, 50]) overlap
WHERE to_regprocedure('rca_chunks(rca, integer, integer)') IS NOT NULL
\gexec

SELECT reltoastrelid::regclass AS toast FROM pg_class WHERE oid = 'document'::regclass \gset
INSERT INTO answer
SELECT d.name, 'stored bytes', encode(b.bytes, 'escape')
FROM (SELECT row_number() OVER (ORDER BY chunk_id) AS n, string_agg(chunk_data, '' ORDER BY chunk_seq) AS bytes
      FROM :toast GROUP BY chunk_id) b
JOIN (SELECT row_number() OVER (ORDER BY ctid) AS n, name, doc FROM document) d USING (n);
DO $$
BEGIN
	IF (SELECT count(*) FROM answer WHERE question = 'stored bytes') <> (SELECT count(*) FROM document) THEN
		RAISE 'stored bytes of % of % values', (SELECT count(*) FROM answer WHERE question = 'stored bytes'), (SELECT count(*) FROM document);
	END IF;
END
$$;

COPY (SELECT document, question, answer FROM answer
      ORDER BY question COLLATE "C", document COLLATE "C") TO STDOUT;
