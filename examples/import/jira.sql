-- examples/import/jira.sql
--
--	psql -X -q -f examples/import/jira.sql
--
-- Issues of Jira: as GET /rest/api/3/issue/KEY?expand=changelog answers, and as
-- exported to CSV.  follow_ups are issues that are its action items: the answer to
-- GET /rest/api/3/search/jql, or rows of a CSV.

\ir common.sql

CREATE OR REPLACE FUNCTION import_jira_state(category text, resolution text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN category = 'done' AND resolution ~* 'won.?t|declined|duplicate|cancel|cannot|abandon' THEN 'cancelled' WHEN category = 'done' THEN 'done'
		WHEN category = 'indeterminate' THEN 'in_progress' WHEN category = 'new' THEN 'open' END $$;
COMMENT ON FUNCTION import_jira_state(text, text) IS 'the state of an issue of Jira';

CREATE OR REPLACE FUNCTION import_jira_item(issue jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_action_item(f ->> 'summary', f #>> '{assignee,displayName}', f ->> 'duedate',
		import_jira_state(f #>> '{status,statusCategory,key}', f #>> '{resolution,name}'), issue ->> 'key', f #>> '{priority,name}')
	FROM (SELECT issue -> 'fields') a(f) $$;
COMMENT ON FUNCTION import_jira_item(jsonb) IS 'an issue of Jira as an action item';

-- A string, or an array of some, as an array.
CREATE OR REPLACE FUNCTION import_strings(value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE jsonb_typeof(value) WHEN 'string' THEN jsonb_build_array(value) WHEN 'array' THEN value END $$;
COMMENT ON FUNCTION import_strings(jsonb) IS 'a string or an array of strings as an array';

-- What text is written in where it is not an Atlassian document: headings, lists,
-- tables, bold, links, code.  For more, pandoc -f jira.
CREATE OR REPLACE FUNCTION import_jira_markup(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	result text := '';
	line text;
	in_code boolean := false;
BEGIN
	IF value IS NULL THEN
		RETURN NULL;
	END IF;
	FOREACH line IN ARRAY regexp_split_to_array(value, '\r?\n') LOOP
		IF line ~ '^\s*\{(code|noformat)(:[^}]*)?\}\s*$' THEN
			in_code := NOT in_code;
			line := '```' || CASE WHEN in_code THEN coalesce(substring(line FROM '\{code:(\w+)'), '') ELSE '' END;
		ELSIF NOT in_code THEN
			line := regexp_replace(line, '\[([^]|]+)\|([^]|]+)\]', '[\1](\2)', 'g');
			line := regexp_replace(line, '\{\{(.+?)\}\}', '`\1`', 'g');
			line := regexp_replace(line, '(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])', '**\1**', 'g');
			IF line ~ '^\s*h[1-6]\. ' THEN
				line := repeat('#', substring(line FROM 'h([1-6])\.')::int) || regexp_replace(line, '^\s*h[1-6]\.', '');
			ELSIF line ~ '^\s*\|\|' THEN
				line := regexp_replace(btrim(line), '\|\|', '|', 'g') || E'\n|' || repeat(' --- |', (length(line) - length(replace(line, '||', ''))) / 2 - 1);
			ELSIF line ~ '^\s*[*-]+ ' THEN
				line := repeat('  ', length(substring(line FROM '^\s*([*-]+) ')) - 1) || '- ' || regexp_replace(line, '^\s*[*-]+ ', '');
			ELSIF line ~ '^\s*#+ ' THEN
				line := repeat('   ', length(substring(line FROM '^\s*(#+) ')) - 1) || '1. ' || regexp_replace(line, '^\s*#+ ', '');
			END IF;
		END IF;
		result := result || line || E'\n';
	END LOOP;
	RETURN result;
END $$;
COMMENT ON FUNCTION import_jira_markup(text) IS 'text in the markup of Jira as Markdown';

CREATE OR REPLACE FUNCTION import_jira(issue jsonb, follow_ups jsonb DEFAULT NULL) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(f ->> 'summary'),
		'date', import_date(f ->> 'created'),
		'severity', f #>> '{priority,name}',
		'status', f #>> '{status,name}',
		'services', import_names(f -> 'components'),
		'tags', f -> 'labels',
		'authors', import_names(jsonb_build_array(f -> 'reporter'), 'displayName'),
		'front_matter', jsonb_build_object('jira', jsonb_build_object('key', issue -> 'key', 'self', issue -> 'self')),
		-- where the description has no timeline: comments, and changes of the status
		'timeline', CASE WHEN NOT import_has(document, 'timeline') THEN import_sorted(coalesce(
			(SELECT jsonb_agg(import_entry(c ->> 'created', import_adf_line(c -> 'body'), NULL, c #>> '{author,displayName}'))
			 FROM import_items(f #> '{comment,comments}') c), '[]') || coalesce(
			(SELECT jsonb_agg(import_entry(h ->> 'created', format('Status: %s to %s', i ->> 'fromString', i ->> 'toString'), NULL, h #>> '{author,displayName}'))
			 FROM import_items(issue #> '{changelog,histories}') h, import_items(h -> 'items') i WHERE i ->> 'field' = 'status'), '[]')) END,
		'action_items', (SELECT jsonb_agg(import_jira_item(i) ORDER BY n)
			FROM import_items(coalesce(follow_ups -> 'issues', f -> 'subtasks')) WITH ORDINALITY e(i, n))), document)
	FROM (SELECT issue -> 'fields') a(f),
		LATERAL (SELECT CASE jsonb_typeof(f -> 'description') WHEN 'object' THEN import_adf(f -> 'description') ELSE import_jira_markup(f ->> 'description') END) b(document) $$;
COMMENT ON FUNCTION import_jira(jsonb, jsonb) IS 'an issue of Jira, as rca_build takes it';

--
-- CSV
--

-- The rows of a CSV with a header, as objects.  A column that comes several times,
-- as "Labels" and "Comment" do, is an array of what it has.
CREATE OR REPLACE FUNCTION import_csv(content text) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE AS $$
	WITH cell AS (
		SELECT n, CASE WHEN m[1] LIKE '"%' THEN replace(substr(m[1], 2, length(m[1]) - 2), '""', '"') ELSE m[1] END AS value,
			count(*) FILTER (WHERE m[2] <> ',') OVER (ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS line
		FROM regexp_matches(ltrim(content, U&'\FEFF'), '("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)', 'g') WITH ORDINALITY e(m, n)),
	placed AS (SELECT line, nullif(value, '') AS value, row_number() OVER (PARTITION BY line ORDER BY n) AS c FROM cell),
	field AS (
		SELECT p.line, h.value AS name,
			CASE count(*) WHEN 1 THEN to_jsonb(min(p.value)) ELSE coalesce(jsonb_agg(p.value ORDER BY p.c) FILTER (WHERE p.value IS NOT NULL), '[]') END AS value
		FROM placed p JOIN placed h ON h.line = 0 AND h.c = p.c AND h.value IS NOT NULL
		WHERE p.line > 0 GROUP BY p.line, h.value)
	SELECT jsonb_strip_nulls(jsonb_object_agg(name, value)) FROM field GROUP BY line HAVING bool_or(value IS NOT NULL) ORDER BY line $$;
COMMENT ON FUNCTION import_csv(text) IS 'the rows of a CSV with a header, as objects';

-- A time of a CSV, such as "18/Nov/25 9:12 AM", which is one of a zone.
CREATE OR REPLACE FUNCTION import_jira_time(value text, zone text) RETURNS text LANGUAGE sql STABLE AS $$
	-- not by to_timestamp, which would move what the zone of the session skips
	SELECT import_instant((CASE WHEN value ~ '^\d{1,2}/[A-Za-z]{3}/\d{2} ' THEN to_date(value, 'FMDD/Mon/YY') + substring(value FROM ' (.*)')::time
		ELSE value::timestamp END AT TIME ZONE zone)::text) $$;
COMMENT ON FUNCTION import_jira_time(text, text) IS 'a time of a CSV of Jira as an instant';

CREATE OR REPLACE FUNCTION import_jira_csv_item(issue jsonb, zone text DEFAULT 'UTC') RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_action_item(issue ->> 'Summary', issue ->> 'Assignee', left((import_jira_time(issue ->> 'Due date', 'UTC')), 10),
		import_jira_state(CASE issue ->> 'Status Category' WHEN 'To Do' THEN 'new' WHEN 'In Progress' THEN 'indeterminate' WHEN 'Done' THEN 'done' END,
			issue ->> 'Resolution'), issue ->> 'Issue key', issue ->> 'Priority') $$;
COMMENT ON FUNCTION import_jira_csv_item(jsonb, text) IS 'an issue of a CSV of Jira as an action item';

-- A row of a CSV.  zone is that of its times, which is a setting of who exported it.
CREATE OR REPLACE FUNCTION import_jira_csv(issue jsonb, zone text DEFAULT 'UTC', follow_ups jsonb DEFAULT NULL) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(issue ->> 'Summary'),
		'date', import_date(import_jira_time(issue ->> 'Created', zone)),
		'severity', issue ->> 'Priority',
		'status', issue ->> 'Status',
		'services', import_strings(coalesce(issue -> 'Component/s', issue -> 'Components')),
		'tags', import_strings(issue -> 'Labels'),
		'authors', import_strings(issue -> 'Reporter'),
		'front_matter', jsonb_build_object('jira', jsonb_build_object('key', issue -> 'Issue key')),
		-- a comment is "time;author;words"
		'timeline', CASE WHEN NOT import_has(document, 'timeline') THEN import_sorted(
			(SELECT jsonb_agg(import_entry(import_jira_time(split_part(c, ';', 1), zone), substr(c, length(split_part(c, ';', 1) || split_part(c, ';', 2)) + 3), NULL, split_part(c, ';', 2)) ORDER BY n)
			 FROM jsonb_array_elements_text(import_strings(coalesce(issue -> 'Comment', issue -> 'Comments'))) WITH ORDINALITY e(c, n))) END,
		'action_items', (SELECT jsonb_agg(import_jira_csv_item(i, zone) ORDER BY n) FROM import_items(follow_ups) WITH ORDINALITY e(i, n))), document)
	FROM import_jira_markup(issue ->> 'Description') a(document) $$;
COMMENT ON FUNCTION import_jira_csv(jsonb, text, jsonb) IS 'an issue of a CSV of Jira, as rca_build takes it';
