-- examples/import/common.sql
--
-- What all imports share; each of them includes it.  All names begin with
-- import_.  doc/import.md tells how to use them.

\set ON_ERROR_STOP 1

--
-- Values
--

-- Text as one line without the markup that is not kept in a row: links of a wiki
-- and private comments.
CREATE OR REPLACE FUNCTION import_line(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT nullif(btrim(regexp_replace(regexp_replace(replace(value, '%%', '%'),
		'!?\[\[(?:[^][|]*\|)?([^][|]*)\]\]', '\1', 'g'), '\s+', ' ', 'g')), '') $$;
COMMENT ON FUNCTION import_line(text) IS 'text on one line; null where there is none';

-- An instant in UTC.  What has no zone has that of the session.
CREATE OR REPLACE FUNCTION import_instant(value text) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT to_char(nullif(value, '')::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
COMMENT ON FUNCTION import_instant(text) IS 'an instant as rca_build takes it, in UTC';

CREATE OR REPLACE FUNCTION import_date(value text) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT left(CASE WHEN value ~ '[T ]\d' THEN import_instant(value) ELSE value END, 10) $$;
COMMENT ON FUNCTION import_date(text) IS 'the day of an instant, in UTC, or a date as it is';

-- The items of an array; none of what is null, or something else.
CREATE OR REPLACE FUNCTION import_items(list jsonb) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_array_elements(CASE jsonb_typeof(list) WHEN 'array' THEN list END) $$;
COMMENT ON FUNCTION import_items(jsonb) IS 'the items of an array; no row for what is not one';

-- The names in an array of objects.
CREATE OR REPLACE FUNCTION import_names(list jsonb, key text DEFAULT 'name') RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_agg(import_line(item ->> key) ORDER BY n)
	FROM import_items(list) WITH ORDINALITY e(item, n)
	WHERE import_line(item ->> key) IS NOT NULL $$;
COMMENT ON FUNCTION import_names(jsonb, text) IS 'the names in an array of objects, as an array of strings';

-- The same, in a row.
CREATE OR REPLACE FUNCTION import_owner(list jsonb, key text DEFAULT 'name') RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT string_agg(name, ', ' ORDER BY n) FROM jsonb_array_elements_text(import_names(list, key)) WITH ORDINALITY e(name, n) $$;
COMMENT ON FUNCTION import_owner(jsonb, text) IS 'the names in an array of objects, with commas between them';

--
-- Rows
--

-- Can a report state this, so that it is read back?
CREATE OR REPLACE FUNCTION import_takes(report jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	PERFORM rca_build(report);
	RETURN true;
EXCEPTION WHEN invalid_parameter_value THEN
	RETURN false;
END $$;
COMMENT ON FUNCTION import_takes(jsonb) IS 'does rca_build take this?';

-- An entry of the timeline, with who wrote it; null without an instant or words.
CREATE OR REPLACE FUNCTION import_entry(at text, event text, milestone text DEFAULT NULL, who text DEFAULT NULL) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT jsonb_strip_nulls(jsonb_build_object('at', import_instant(at), 'event', import_line(event), 'milestone', milestone,
		'extra', CASE WHEN import_line(who) IS NOT NULL THEN jsonb_build_object('Who', import_line(who)) END))
	WHERE import_instant(at) IS NOT NULL AND import_line(event) IS NOT NULL $$;
COMMENT ON FUNCTION import_entry(text, text, text, text) IS 'a row of timeline, as rca_build takes it';

-- A timeline in the order of its instants.
CREATE OR REPLACE FUNCTION import_sorted(entries jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT jsonb_agg(entry ORDER BY entry ->> 'at', n) FROM import_items(entries) WITH ORDINALITY e(entry, n) WHERE entry <> 'null' $$;
COMMENT ON FUNCTION import_sorted(jsonb) IS 'rows of timeline in the order of their instants';

-- An action item.  Words of the action that are read as something else, such as
-- "(owner=Ann)", and values that a column does not take, such as the owner "TBD",
-- stay in a column of their own.
CREATE OR REPLACE FUNCTION import_action_item(action text, owner text DEFAULT NULL, due text DEFAULT NULL,
	state text DEFAULT NULL, ticket text DEFAULT NULL, priority text DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	item jsonb := jsonb_strip_nulls(jsonb_build_object('action', import_line(action), 'owner', import_line(owner), 'due_date', import_date(due),
		'state', state, 'ticket', import_line(ticket), 'priority', import_line(priority)));
	extra jsonb := '{}';
	field text;
BEGIN
	IF item ->> 'action' IS NULL THEN
		RETURN NULL;
	END IF;
	IF import_takes(jsonb_build_object('action_items', jsonb_build_array(item))) THEN
		RETURN item;
	END IF;
	FOREACH field IN ARRAY ARRAY['action', 'owner', 'due_date', 'ticket', 'priority'] LOOP
		IF item ? field AND NOT import_takes(jsonb_build_object('action_items', jsonb_build_array(
			jsonb_build_object('action', 'Do', 'state', 'open') || jsonb_build_object(field, item -> field)))) THEN
			extra := extra || jsonb_build_object('Given ' || replace(field, '_', ' '), item -> field);
			item := item - field;
		END IF;
	END LOOP;
	IF NOT item ? 'action' THEN
		item := item || jsonb_build_object('action', (SELECT a.action FROM rca_action_items(E'## Action Items\n\n- ' ||
			regexp_replace(extra ->> 'Given action', '([\\`*_<\[\]#~])', '\\\1', 'g') || E'\n') a LIMIT 1));
	END IF;
	RETURN item || jsonb_build_object('extra', extra);
END $$;
COMMENT ON FUNCTION import_action_item(text, text, text, text, text, text) IS 'a row of action_items, as rca_build takes it';

--
-- Documents
--

-- The sections of a document, as rca_build takes them, below a heading with the
-- title.
CREATE OR REPLACE FUNCTION import_sections(document text, title text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT rca_to_jsonb(rca_read(CASE WHEN lower(btrim(substring(document FROM '^\s*#+ ([^\r\n]*)'))) = lower(import_line(title)) THEN ''
		ELSE '# ' || coalesce(import_line(title), 'Untitled') || E'\n\n' END || document || E'\n')) -> 'sections' $$;
COMMENT ON FUNCTION import_sections(text, text) IS 'the sections of a document in Markdown';

-- Does a document have rows of this kind: timeline, action_items?
CREATE OR REPLACE FUNCTION import_has(document text, kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(jsonb_array_length(rca_to_jsonb(rca_read(E'# Report\n\n' || document)) -> kind) > 0, false) $$;
COMMENT ON FUNCTION import_has(text, text) IS 'has a document rows of this kind?';

-- The sections of a document without those of a part, and what is below them, and
-- with this part as it is written from its rows.
CREATE OR REPLACE FUNCTION import_replace_part(sections jsonb, part text, heading text, rows jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	WITH section AS (
		SELECT s, n, ARRAY(SELECT jsonb_array_elements_text(s -> 'heading_path')) AS path, s ->> 'part' AS of
		FROM jsonb_array_elements(sections) WITH ORDINALITY e(s, n)),
	kept AS (
		SELECT s, n FROM section
		WHERE NOT EXISTS (SELECT FROM section above WHERE above.of = part AND above.n <= section.n AND
			section.path[1:cardinality(above.path)] = above.path))
	SELECT coalesce((SELECT jsonb_agg(s ORDER BY n) FROM kept), '[]') || jsonb_build_array(jsonb_build_object('heading', heading, 'part', part,
		'level', coalesce((SELECT min((s ->> 'level')::int) FROM kept WHERE n > 1 AND (s ->> 'level')::int > 0), 2),
		'content', rca_section(rca_build(jsonb_build_object(part, rows)), part))) $$;
COMMENT ON FUNCTION import_replace_part(jsonb, text, text, jsonb) IS 'sections with another timeline, or other action items';

-- The whole: what was found, and the document in Markdown where there is one.
-- Rows that were found stand in place of the section of the document that has them.
CREATE OR REPLACE FUNCTION import_report(rows jsonb, document text DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
	report jsonb := jsonb_strip_nulls(rows);
	sections jsonb;
	part record;
	list text;
BEGIN
	-- what is null in a list is not there
	FOREACH list IN ARRAY ARRAY['services', 'tags', 'authors', 'timeline', 'action_items'] LOOP
		IF jsonb_typeof(report -> list) <> 'array' OR report -> list @> 'null' THEN
			report := report - list || coalesce((SELECT jsonb_build_object(list, jsonb_agg(item)) FROM import_items(report -> list) item WHERE item <> 'null'
				HAVING count(*) > 0), '{}');
		END IF;
	END LOOP;
	IF btrim(coalesce(document, ''), E' \t\r\n') = '' THEN
		RETURN report;
	END IF;
	sections := import_sections(document, report ->> 'title');
	IF report ? 'summary' AND NOT sections @> '[{"part": "summary"}]' THEN
		-- behind the title
		sections := jsonb_insert(sections, '{0}', jsonb_build_object('heading', 'Summary', 'part', 'summary', 'level', 2, 'content', report -> 'summary'), true);
	END IF;
	FOR part IN SELECT * FROM (VALUES ('timeline', 'Timeline'), ('action_items', 'Action Items')) p(name, heading) LOOP
		IF jsonb_array_length(coalesce(report -> part.name, '[]')) > 0 THEN
			sections := import_replace_part(sections, part.name, part.heading, report -> part.name);
		END IF;
	END LOOP;
	IF report ? 'date' THEN
		report := report || jsonb_build_object('front_matter', jsonb_build_object('date', report -> 'date') || coalesce(report -> 'front_matter', '{}'));
	END IF;
	RETURN report - '{summary,timeline,action_items}'::text[] || jsonb_build_object('sections', sections);
END $$;
COMMENT ON FUNCTION import_report(jsonb, text) IS 'a report as rca_build takes it: what was found, and a document';

-- Markdown to stand in a part: headings within it would begin other parts.
CREATE OR REPLACE FUNCTION import_markdown(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT nullif(btrim(CASE WHEN import_takes(jsonb_build_object('title', 'T', 'summary', value, 'timeline', '[]'::jsonb, 'action_items', '[]'::jsonb))
		THEN value ELSE regexp_replace(value, '^', '> ', 'gn') END, E' \t\r\n'), '') $$;
COMMENT ON FUNCTION import_markdown(text) IS 'Markdown as a summary; as a quotation where it has headings of its own';

--
-- Atlassian document format: Opsgenie, Jira, Confluence
--

-- Backticks to stand around a text: more than any that are in it.
CREATE OR REPLACE FUNCTION import_backticks(value text, at_least integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT repeat('`', greatest(at_least, (SELECT max(length(m[1])) + 1 FROM regexp_matches(value, '(`+)', 'g') m))) $$;
COMMENT ON FUNCTION import_backticks(text, integer) IS 'backticks to stand around a text, at least so many';

-- Text of an Atlassian document with what is markup in Markdown escaped.
CREATE OR REPLACE FUNCTION import_adf_text(value text, marks jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	-- of one line, whose blanks at the ends stay outside of the marks
	parts text[] := regexp_match(regexp_replace(value, '\s*\n\s*', ' ', 'g'), '^(\s*)(.*?)(\s*)$');
	inside text := parts[2];
	ticks text;
	pad text;
	link text;
BEGIN
	IF marks @> '[{"type": "code"}]' THEN
		-- with more backticks around it than are in it
		ticks := import_backticks(inside, 1);
		pad := CASE WHEN inside ~ '^`|`$' THEN ' ' ELSE '' END;
		inside := ticks || pad || inside || pad || ticks;
	ELSE
		inside := regexp_replace(inside, '([\\`*_<\[\]~]|&(?=#?\w+;))', '\\\1', 'g');
	END IF;
	IF parts[2] = '' THEN
		RETURN parts[1] || parts[3];
	END IF;
	IF marks @> '[{"type": "em"}]' THEN inside := '*' || inside || '*'; END IF;
	IF marks @> '[{"type": "strong"}]' THEN inside := '**' || inside || '**'; END IF;
	IF marks @> '[{"type": "strike"}]' THEN inside := '~~' || inside || '~~'; END IF;
	link := jsonb_path_query_first(marks, '$[*] ? (@.type == "link").attrs.href') #>> '{}';
	IF link IS NOT NULL THEN
		inside := CASE WHEN link = value THEN '<' || link || '>' ELSE '[' || inside || '](<' || link || '>)' END;
	END IF;
	RETURN parts[1] || inside || parts[3];
END $$;
COMMENT ON FUNCTION import_adf_text(text, jsonb) IS 'text of an Atlassian document, with its marks, as Markdown';

-- What stands in a line.
CREATE OR REPLACE FUNCTION import_adf_inline(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(string_agg(CASE node ->> 'type'
		WHEN 'text' THEN import_adf_text(node ->> 'text', coalesce(node -> 'marks', '[]'))
		WHEN 'hardBreak' THEN '<br>'
		-- a name of several words is a name without "@"
		WHEN 'mention' THEN regexp_replace(coalesce(node #>> '{attrs,text}', '@' || (node #>> '{attrs,id}')), '^@(?=\S+\s)', '')
		WHEN 'emoji' THEN coalesce(node #>> '{attrs,text}', node #>> '{attrs,shortName}')
		WHEN 'date' THEN to_char(to_timestamp((node #>> '{attrs,timestamp}')::numeric / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
		WHEN 'status' THEN node #>> '{attrs,text}'
		WHEN 'inlineCard' THEN '<' || (node #>> '{attrs,url}') || '>'
		ELSE node #>> '{attrs,text}' END, '' ORDER BY n), '')
	FROM import_items(content) WITH ORDINALITY e(node, n) $$;
COMMENT ON FUNCTION import_adf_inline(jsonb) IS 'the inline nodes of an Atlassian document as Markdown';

-- A node and what is in it, as Markdown.
CREATE OR REPLACE FUNCTION import_adf(node jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	type text := node ->> 'type';
	content jsonb := coalesce(node -> 'content', '[]');
	result text;
BEGIN
	IF type = 'paragraph' THEN
		-- not to be read as a list or a heading
		RETURN regexp_replace(regexp_replace(import_adf_inline(content), '^([-+#>])', '\\\1'), '^(\d+)([.)])(?=\s|$)', '\1\\\2');
	ELSIF type = 'heading' THEN
		RETURN repeat('#', coalesce((node #>> '{attrs,level}')::int, 2)) || ' ' || replace(import_adf_inline(content), '<br>', ' ');
	ELSIF type IN ('bulletList', 'orderedList', 'taskList', 'decisionList') THEN
		RETURN (SELECT string_agg(CASE
			WHEN item ->> 'type' IN ('taskItem', 'blockTaskItem') THEN CASE item #>> '{attrs,state}' WHEN 'DONE' THEN '- [x] ' ELSE '- [ ] ' END ||
				CASE item ->> 'type' WHEN 'taskItem' THEN import_adf_inline(item -> 'content') ELSE replace(import_adf(item), E'\n', E'\n  ') END
			WHEN item ->> 'type' = 'decisionItem' THEN '- ' || import_adf_inline(item -> 'content')
			WHEN item ->> 'type' = 'taskList' THEN '  ' || replace(import_adf(item), E'\n', E'\n  ')
			WHEN type = 'orderedList' THEN (n + coalesce((node #>> '{attrs,order}')::int, 1) - 1) || '. ' || replace(import_adf(item), E'\n', E'\n   ')
			ELSE '- ' || replace(import_adf(item), E'\n', E'\n  ') END, E'\n' ORDER BY n)
			FROM import_items(content) WITH ORDINALITY e(item, n));
	ELSIF type = 'listItem' THEN
		-- paragraphs of an item have a blank line between them, a list in it has none
		RETURN (SELECT string_agg(CASE WHEN n > 1 THEN CASE WHEN child ->> 'type' ~ 'List$' THEN E'\n' ELSE E'\n\n' END ELSE '' END || import_adf(child), '' ORDER BY n)
			FROM import_items(content) WITH ORDINALITY e(child, n));
	ELSIF type = 'codeBlock' THEN
		SELECT string_agg(child ->> 'text', '' ORDER BY n) INTO result FROM import_items(content) WITH ORDINALITY e(child, n);
		RETURN import_backticks(result, 3) || coalesce(node #>> '{attrs,language}', '') || E'\n' || coalesce(result, '') || E'\n' || import_backticks(result, 3);
	ELSIF type = 'table' THEN
		RETURN (SELECT string_agg('| ' || cells || ' |' || CASE WHEN n = 1 THEN E'\n|' || repeat(' --- |', width) ELSE '' END, E'\n' ORDER BY n)
			FROM import_items(content) WITH ORDINALITY r(tablerow, n),
				LATERAL (SELECT string_agg(import_adf_cell(cell), ' | ' ORDER BY c), count(*)::int
					FROM import_items(tablerow -> 'content') WITH ORDINALITY t(cell, c)) l(cells, width));
	ELSIF type = 'rule' THEN
		RETURN '---';
	ELSIF type IN ('blockCard', 'embedCard') THEN
		RETURN '<' || (node #>> '{attrs,url}') || '>';
	END IF;
	SELECT string_agg(block, E'\n\n' ORDER BY n) INTO result
	FROM import_items(content) WITH ORDINALITY e(child, n), LATERAL import_adf(child) b(block) WHERE block <> '';
	IF type IN ('blockquote', 'panel') THEN
		RETURN regexp_replace(result, '^', '> ', 'gn');
	ELSIF type IN ('expand', 'nestedExpand') THEN
		RETURN concat_ws(E'\n\n', '**' || nullif(node #>> '{attrs,title}', '') || '**', result);
	ELSIF type = 'media' THEN
		RETURN node #>> '{attrs,alt}';
	END IF;
	RETURN result;
END $$;
COMMENT ON FUNCTION import_adf(jsonb) IS 'an Atlassian document, or a node of one, as Markdown';

-- A cell: its blocks in one line.
CREATE OR REPLACE FUNCTION import_adf_cell(cell jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(string_agg(regexp_replace(regexp_replace(import_adf(child), '(?<!\\)\|', '\\|', 'g'), '\n+', '<br>', 'g'), '<br>' ORDER BY n), '')
	FROM import_items(coalesce(cell -> 'content', '[]')) WITH ORDINALITY e(child, n) $$;
COMMENT ON FUNCTION import_adf_cell(jsonb) IS 'a cell of a table of an Atlassian document as Markdown';

-- The words of an Atlassian document in one line.
CREATE OR REPLACE FUNCTION import_adf_line(document jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT import_line(CASE jsonb_typeof(document) WHEN 'object' THEN
		(SELECT string_agg(coalesce(node ->> 'text', node #>> '{attrs,text}', ' '), '' ORDER BY n)
		 FROM jsonb_path_query(document, 'strict $.** ? (@.type == "text" || @.type == "mention" || @.type == "emoji" || @.type == "hardBreak" || @.type == "paragraph")')
			WITH ORDINALITY e(node, n))
		ELSE document #>> '{}' END) $$;
COMMENT ON FUNCTION import_adf_line(jsonb) IS 'the words of an Atlassian document, or of a string, on one line';
