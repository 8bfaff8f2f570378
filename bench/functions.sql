-- bench/functions.sql
--
-- Reading this one layout with SQL string functions, as those do who have no
-- parser: it takes no other heading, column or time, and no fence into account.

CREATE FUNCTION timeline_of_text(src text) RETURNS TABLE (ord int, at timestamptz, event text)
LANGUAGE sql IMMUTABLE AS $$
	SELECT ord::int, (day + t + make_interval(days => sum(fell) OVER (ORDER BY ord)::int)) AT TIME ZONE 'UTC', event
	FROM (SELECT ord, day, t, event, (t < lag(t) OVER (ORDER BY ord))::int AS fell
		FROM (SELECT n - 2 AS ord, split_part(split_part(src, E'\ndate: ', 2), E'\n', 1)::date AS day,
				btrim(split_part(line, '|', 2))::time AS t, btrim(split_part(line, '|', 3)) AS event
			FROM string_to_table(btrim(split_part(split_part(src, E'\n## Timeline\n', 2), E'\n## ', 1), E'\n'), E'\n')
				WITH ORDINALITY AS x(line, n)
			WHERE n > 2) r) r
$$;

CREATE FUNCTION report_of_text(src text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_build_object(
		'meta', (SELECT jsonb_object_agg(split_part(line, ': ', 1),
				CASE WHEN value LIKE '[%' THEN to_jsonb(string_to_array(btrim(value, '[]'), ', '))
					WHEN value ~ '^\d+$' THEN to_jsonb(value::int) ELSE to_jsonb(btrim(value, '"')) END)
			FROM string_to_table(substr(split_part(src, E'\n---\n', 1), 5), E'\n') AS line,
				substr(line, strpos(line, ': ') + 2) AS value),
		'timeline', (SELECT jsonb_agg(to_jsonb(t) ORDER BY ord) FROM timeline_of_text(src) t),
		'action_items', (SELECT jsonb_agg(jsonb_build_object('ord', n - 2, 'priority', btrim(split_part(line, '|', 2)),
				'action', btrim(split_part(line, '|', 3)), 'owner', btrim(split_part(line, '|', 4)),
				'due_date', btrim(split_part(line, '|', 5))) ORDER BY n)
			FROM string_to_table(btrim(split_part(split_part(src, E'\n## Action Items\n', 2), E'\n## ', 1), E'\n'), E'\n')
				WITH ORDINALITY AS x(line, n)
			WHERE n > 2),
		'sections', (SELECT jsonb_object_agg(split_part(s, E'\n', 1), btrim(substr(s, strpos(s, E'\n')), E' \n'))
			FROM string_to_table(src, E'\n## ') WITH ORDINALITY AS x(s, n) WHERE n > 1))
$$;
