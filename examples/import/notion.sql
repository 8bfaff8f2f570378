-- examples/import/notion.sql
--
--	psql -X -q -f examples/import/notion.sql
--
-- Pages that Notion exported as "Markdown & CSV": a heading, the properties of the
-- page, a line each, and the text.

\ir common.sql

CREATE OR REPLACE FUNCTION import_notion(page text) RETURNS jsonb LANGUAGE sql STABLE AS $$
	WITH read AS (
		SELECT regexp_match(replace(page, E'\r', ''), '^\s*# ([^\n]*)\n+((?:[^\n:#|>*-][^\n:]*: [^\n]*\n)*)(.*)$') AS m),
	property AS (
		SELECT btrim(split_part(line, ':', 1)) AS name, btrim(substr(line, strpos(line, ':') + 1)) AS value
		FROM read, regexp_split_to_table(m[2], '\n') line WHERE line <> '')
	SELECT import_report(jsonb_build_object('title', import_line(m[1]),
		'front_matter', (SELECT jsonb_object_agg(name, CASE
				-- days are written as "November 18, 2025", times have a zone behind them
				WHEN value ~ '^[A-Z][a-z]+ \d{1,2}, \d{4}$' THEN to_jsonb(to_char(to_date(value, 'FMMonth FMDD, YYYY'), 'YYYY-MM-DD'))
				-- several choices
				WHEN lower(name) ~ '(services|tags|labels|components|authors|people)$' THEN to_jsonb(regexp_split_to_array(value, ',\s*'))
				ELSE to_jsonb(value) END) FROM property)), m[3])
	FROM read $$;
COMMENT ON FUNCTION import_notion(text) IS 'a page exported from Notion, as rca_build takes it';
