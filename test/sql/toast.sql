-- values out of line, of which no more is fetched than is wanted

-- text that hardly compresses, and may stand between double quotes
CREATE FUNCTION noise(n int) RETURNS text LANGUAGE sql VOLATILE AS
	$$ SELECT string_agg(chr(35 + floor(random() * 57)::int), '') FROM generate_series(1, n) $$;

-- reports with so much of it in the title, in the timeline, and at the end
CREATE TABLE source AS
SELECT row_number() OVER () AS n, format(E'---\ntitle: "%s"\nseverity: P%s\ndate: 2025-01-01\nservices: [a, b]\n---\n'
	'## Timeline\n\n| Time | Event |\n|---|---|\n| 10:00 | `%s` |\n| 11:00 | Mitigated |\n\n## Notes\n\n%s\n',
	noise(head), 1 + head % 5, noise(middle), noise(tail)) || repeat(E'lorem ipsum\n', 3000) AS text
FROM unnest('{1, 126, 1600, 1700, 1900, 4000, 60000}'::int[]) head,
	unnest('{1, 1800, 30000}'::int[]) middle, unnest('{3000, 50000}'::int[]) tail;

-- a table for each way to store them
CREATE FUNCTION stored_tables() RETURNS SETOF text LANGUAGE sql STABLE AS
	$$ SELECT 'stored_' || unnest(enumvals || '{plain}') FROM pg_settings WHERE name = 'default_toast_compression' $$;

-- what a query with %s for the table says, if it says the same of each
CREATE FUNCTION of_each(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	stored text;
	answer text;
	answers text[] = '{}';
BEGIN
	FOR stored IN SELECT * FROM stored_tables() LOOP
		EXECUTE format(query, stored) INTO answer;
		IF NOT answer = ANY (answers) THEN
			answers := answers || answer;
		END IF;
	END LOOP;
	RETURN array_to_string(answers, ' / ');
END;
$$;
DO $$
DECLARE
	stored text;
BEGIN
	FOR stored IN SELECT * FROM stored_tables() LOOP
		EXECUTE format('CREATE TABLE %s (n int, doc rca %s)', stored, 'COMPRESSION ' || nullif(substr(stored, 8), 'plain'));
		EXECUTE format('ALTER TABLE %s ALTER doc SET STORAGE %s', stored, CASE WHEN stored ~ 'plain' THEN 'EXTERNAL' ELSE 'EXTENDED' END);
		EXECUTE format('INSERT INTO %s SELECT n, text::rca FROM source', stored);
	END LOOP;
END;
$$;
SELECT of_each('SELECT count(*) FROM %s WHERE pg_column_size(doc) < 2000');

-- they say what they said before they were stored, whatever is asked first
CREATE FUNCTION said(doc rca) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT concat_ws('|', rca_severity(doc), rca_date(doc), rca_services(doc), md5(rca_title(doc)),
		(SELECT md5(string_agg(t::text, '|')) FROM rca_timeline(doc) t),
		(SELECT md5(string_agg(s::text, '|')) FROM rca_sections(doc) s), rca_severity(doc), md5(doc::text))
$$;
ALTER TABLE source ADD said text;
UPDATE source SET said = said(text::rca);
SELECT of_each('SELECT count(*) FROM %s JOIN source USING (n) WHERE said(doc) = said');
SELECT of_each('SELECT count(*) FROM %s JOIN source USING (n) WHERE rca_title(doc) = (rca_parse(text)).title AND md5(doc::text) = md5(text)');

-- two values in turns
SELECT of_each('SELECT count(*) FROM %1$s a JOIN %1$s b ON b.n = a.n + 1
	WHERE said(a.doc) <> said(b.doc) AND rca_severity(a.doc) = ''P'' || rca_severity_rank(a.doc)');

-- a value that changes within a transaction
BEGIN;
SELECT of_each('UPDATE %1$s SET doc = (SELECT text::rca FROM source WHERE source.n = %1$s.n %% 42 + 1) RETURNING 1');
SELECT of_each('SELECT count(*) FROM %s s JOIN source ON source.n = s.n %% 42 + 1 WHERE said(doc) = said');
ROLLBACK;
SELECT of_each('SELECT count(*) FROM %s JOIN source USING (n) WHERE said(doc) = said');

-- little is read of what is long, and once for several functions
CREATE FUNCTION blocks(query text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, BUFFERS, TIMING off, SUMMARY off, FORMAT json) ' || query INTO plan;
	RETURN (plan -> 0 -> 'Plan' ->> 'Shared Hit Blocks')::int + (plan -> 0 -> 'Plan' ->> 'Shared Read Blocks')::int;
END;
$$;
SELECT max(10 * blocks(format('SELECT rca_severity(doc) FROM %s', stored)) /
		   blocks(format('SELECT doc::text FROM %s', stored))) <= 5 AS prefix,
	max(10 * blocks(format('SELECT rca_severity(doc), rca_date(doc) FROM %s', stored)) /
		blocks(format('SELECT rca_severity(doc) FROM %s', stored))) <= 11 AS once
FROM stored_tables() stored;

SET client_min_messages = warning;
DROP TABLE source, stored_plain, stored_pglz;
DROP TABLE IF EXISTS stored_lz4;
