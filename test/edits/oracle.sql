-- What an edit has to keep, asked of the functions and not of the code that
-- makes edits.

-- All that a report says: every function that returns rows of a report alone, and
-- the metadata.  Of sections the text is left out, which is compared by lines.
CREATE FUNCTION said(doc rca) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	f record;
	rows jsonb;
	said jsonb := jsonb_build_object(
		'title', rca_title(doc), 'date', rca_date(doc), 'severity', rca_severity(doc), 'rank', rca_severity_rank(doc),
		'status', rca_status(doc), 'services', rca_services(doc), 'tags', rca_tags(doc), 'authors', rca_authors(doc),
		'duration', rca_duration(doc), 'prepared_by', rca_prepared_by(doc), 'prepared_on', rca_prepared_on(doc),
		'front_matter', rca_front_matter(doc),
		'started_at', rca_started_at(doc), 'detected_at', rca_detected_at(doc), 'ended_at', rca_ended_at(doc));
BEGIN
	FOR f IN SELECT proname FROM pg_proc WHERE proretset AND proargtypes = ARRAY['rca'::regtype]::oidvector
		AND proname LIKE 'rca\_%' AND proname NOT IN ('rca_lint', 'rca_explain', 'rca_unknown_words') ORDER BY proname LOOP
		EXECUTE format('SELECT jsonb_agg(to_jsonb(r) - ''content'') FROM %I($1) r', f.proname) INTO rows USING doc;
		said := said || jsonb_build_object(f.proname, rows);
	END LOOP;
	RETURN said;
END
$$;

-- Keys of every row left out, and the rows of some lines.
CREATE FUNCTION without(rows jsonb, keys text[], lines int[]) RETURNS jsonb LANGUAGE sql AS $$
SELECT jsonb_agg(r - keys ORDER BY n) FROM jsonb_array_elements(rows) WITH ORDINALITY e(r, n)
 WHERE NOT coalesce((r->>'line')::int, (r->>'line')::int, 0) = ANY (lines)
$$;

-- What is left to compare when a fact has changed: without the fact, without
-- what depends on it by its definition, and without what the very line says.
CREATE FUNCTION besides(said jsonb, fact text, changed int[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	key text;
	rows jsonb;
BEGIN
	FOR key, rows IN SELECT * FROM jsonb_each(said) LOOP
		CONTINUE WHEN key NOT LIKE 'rca\_%' OR jsonb_typeof(rows) <> 'array';
		said := jsonb_set(said, ARRAY[key], coalesce(without(rows,
			CASE fact WHEN 'title' THEN '{path,heading_path,section}'
				WHEN 'date' THEN '{at,until,elapsed,approximate,is_approximate}' ELSE '{}' END::text[] ||
			CASE WHEN key IN ('rca_timeline', 'rca_action_items') THEN '{}' ELSE '{ord}' END::text[],
			CASE WHEN key IN ('rca_timeline', 'rca_action_items', 'rca_code_blocks', 'rca_metrics') THEN '{}' ELSE changed END), 'null'));
	END LOOP;
	said := jsonb_set(said, '{front_matter}', coalesce((SELECT jsonb_object_agg(k, v) FROM jsonb_each(nullif(said->'front_matter', 'null')) e(k, v)
		WHERE NOT k = ANY (changed_keys(said, fact))), '{}'));
	RETURN said - fact - CASE fact WHEN 'date' THEN '{started_at,detected_at,ended_at,rca_metrics}'
		WHEN 'severity' THEN '{rank}' WHEN 'duration' THEN '{rca_metrics}' ELSE '{}' END::text[];
END
$$;

-- The keys of the front matter that state a fact: no others may differ.
CREATE FUNCTION changed_keys(said jsonb, fact text) RETURNS text[] LANGUAGE sql AS $$
SELECT coalesce(array_agg(key), '{}') FROM jsonb_object_keys(nullif(said->'front_matter', 'null')) key
 WHERE CASE fact
	WHEN 'title' THEN key ~* 'title|titre|titulo'
	WHEN 'date' THEN key ~* 'date|datum|fecha|data|when|time'
	WHEN 'severity' THEN key ~* 'sev|priority|level|grav'
	WHEN 'status' THEN key ~* 'stat|resolved'
	WHEN 'services' THEN key ~* 'service|system|affected|component'
	WHEN 'tags' THEN key ~* 'tag|label|keyword'
	WHEN 'authors' THEN key ~* 'author|owner|by$'
	WHEN 'duration' THEN key ~* 'durat|downtime|time' END
$$;

-- What is said by a report whose lines are moved, with the lines as they were; a
-- line that is new is the line of the edit.
CREATE FUNCTION moved(said jsonb, first int, shift int) RETURNS jsonb LANGUAGE sql AS $$
SELECT jsonb_object_agg(key, CASE WHEN jsonb_typeof(value) <> 'array' OR value->0 IS NULL OR jsonb_typeof(value->0) <> 'object' THEN value ELSE
	(SELECT jsonb_agg((SELECT jsonb_object_agg(k, CASE WHEN k ~ '(^|_)line$' AND jsonb_typeof(v) = 'number' AND v::int > first
		THEN to_jsonb(greatest(v::int - shift, first + 1)) ELSE v END) FROM jsonb_each(r) f(k, v)) ORDER BY n)
	 FROM jsonb_array_elements(value) WITH ORDINALITY e(r, n)) END)
  FROM jsonb_each(said)
$$;

CREATE TABLE document (name text PRIMARY KEY, doc rca NOT NULL);
CREATE TABLE outcome (name text, fact text, what text, detail text);

-- The facts of a report that can be set, as it says them and as something else.
CREATE FUNCTION facts(doc rca) RETURNS TABLE (fact text, value jsonb, other jsonb) LANGUAGE sql AS $$
SELECT * FROM (VALUES
	('title', to_jsonb(rca_title(doc)), '"Another [title], a_b & 3 * 4"'::jsonb),
	('date', to_jsonb(rca_date(doc)), to_jsonb(rca_date(doc) + 40)),
	('severity', to_jsonb(rca_severity(doc)), CASE rca_severity(doc) WHEN 'SEV3' THEN '"P2"'::jsonb ELSE '"SEV3"' END),
	('status', to_jsonb(rca_status(doc)), '"in review"'),
	('services', to_jsonb(rca_services(doc)), to_jsonb(rca_services(doc)) || '["other-service"]'),
	('tags', to_jsonb(rca_tags(doc)), to_jsonb(rca_tags(doc)) || '["other tag"]'),
	('authors', to_jsonb(rca_authors(doc)), to_jsonb((rca_authors(doc))[1:cardinality(rca_authors(doc)) - 1]) || '["Ann Other"]'),
	('duration', to_jsonb(extract(epoch FROM rca_duration(doc))::int || ' seconds'),
		to_jsonb(round(extract(epoch FROM rca_duration(doc)) / 60 + 7) || ' minutes'))) v(fact, value, other)
 WHERE value <> 'null'
$$;

CREATE FUNCTION same_fact(doc rca, fact text, value jsonb) RETURNS boolean LANGUAGE sql AS $$
SELECT CASE WHEN fact = 'duration' THEN (value #>> '{}')::interval = rca_duration(doc) ELSE said(doc)->fact = value END
$$;

CREATE PROCEDURE try_fact(name text, doc rca, fact text, value jsonb, other jsonb) LANGUAGE plpgsql AS $$
DECLARE
	edited rca;
	before text[];
	behind text[];
	changed int[];
	problem text;
	a jsonb;
	b jsonb;
BEGIN
	IF rca_set(doc, jsonb_build_object(fact, value)) <> doc THEN
		INSERT INTO outcome VALUES (name, fact, 'identity', NULL);
	END IF;
	BEGIN
		edited := rca_set(doc, jsonb_build_object(fact, other));
	EXCEPTION WHEN invalid_parameter_value THEN
		GET STACKED DIAGNOSTICS problem = PG_EXCEPTION_DETAIL;
		INSERT INTO outcome VALUES (name, fact, 'refused', SQLERRM || ': ' || problem);
		RETURN;
	END;
	IF NOT same_fact(edited, fact, other) THEN
		INSERT INTO outcome VALUES (name, fact, 'not said', NULL);
	END IF;
	before := string_to_array(doc::text, E'\n');
	behind := string_to_array(edited::text, E'\n');
	IF cardinality(before) = cardinality(behind) THEN
		SELECT coalesce(array_agg(n), '{}') INTO changed FROM generate_subscripts(before, 1) n WHERE before[n] <> behind[n];
		IF cardinality(changed) > 1 THEN
			INSERT INTO outcome VALUES (name, fact, 'lines', changed::text);
		END IF;
		b := said(edited);
	ELSE
		-- the first line that differs, and by how many lines the rest has moved
		SELECT ARRAY[coalesce(min(n), cardinality(before))] INTO changed FROM generate_subscripts(before, 1) n WHERE before[n] IS DISTINCT FROM behind[n];
		b := moved(said(edited), changed[1] - 1, cardinality(behind) - cardinality(before));
	END IF;
	a := besides(said(doc), fact, changed);
	b := besides(b, fact, changed);
	IF a <> b THEN
		INSERT INTO outcome VALUES (name, fact, 'others', (SELECT string_agg(key, ' ') FROM jsonb_object_keys(a) key WHERE a->key <> b->key));
	END IF;
	IF cardinality(before) <> cardinality(behind) AND fact <> 'title' AND cardinality(behind) - cardinality(before) NOT BETWEEN 1 AND 4 THEN
		INSERT INTO outcome VALUES (name, fact, 'lines', format('%s lines more', cardinality(behind) - cardinality(before)));
	END IF;
	IF cardinality(before) = cardinality(behind) THEN
		IF rca_set(edited, jsonb_build_object(fact, value)) <> doc THEN
			INSERT INTO outcome VALUES (name, fact, 'undo', (SELECT string_agg(format('%s: %s -> %s', n, before[n], l[n]), E'\n')
				FROM (SELECT string_to_array(rca_set(edited, jsonb_build_object(fact, value))::text, E'\n') l) x,
				generate_subscripts(before, 1) n WHERE before[n] IS DISTINCT FROM l[n]));
		END IF;
	ELSIF rca_set(edited, jsonb_build_object(fact, CASE WHEN fact IN ('services', 'tags', 'authors') THEN value END)) <> doc THEN
		INSERT INTO outcome VALUES (name, fact, 'undo', 'lines');
	END IF;
	INSERT INTO outcome VALUES (name, fact, 'done', NULL);
EXCEPTION WHEN OTHERS THEN
	INSERT INTO outcome VALUES (name, fact, 'error', SQLERRM);
END
$$;

-- Each section set to what it is, another paragraph appended to it, and taken away
-- again; each service renamed, and back.
CREATE PROCEDURE try_sections(name text, doc rca) LANGUAGE plpgsql AS $$
DECLARE
	s record;
	content text;
	edited rca;
	problem text;
BEGIN
	FOR s IN SELECT DISTINCT ON (part) part FROM rca_sections(doc) x WHERE x.part <> 'other' LOOP
		content := rca_section(doc, s.part);
		IF rca_set_section(doc, s.part, content) <> doc THEN
			INSERT INTO outcome VALUES (name, 'section', 'identity', s.part);
		END IF;
		BEGIN
			edited := rca_append_to_section(doc, s.part, E'Another sentence.\nAnd its end.');
			IF NOT starts_with(rca_section(edited, s.part), content) OR
				right(E'\n' || replace(rca_section(edited, s.part), E'\r', ''), 31) <> E'\nAnother sentence.\nAnd its end.' THEN
				INSERT INTO outcome VALUES (name, 'section', 'not said', s.part);
			END IF;
			IF content <> '' AND rca_set_section(edited, s.part, content) <> doc THEN
				INSERT INTO outcome VALUES (name, 'section', 'undo', s.part);
			END IF;
			INSERT INTO outcome VALUES (name, 'section', 'done', NULL);
		EXCEPTION WHEN invalid_parameter_value THEN
			GET STACKED DIAGNOSTICS problem = PG_EXCEPTION_DETAIL;
			INSERT INTO outcome VALUES (name, 'section', 'refused', s.part || ': ' || problem);
		END;
	END LOOP;
	FOR s IN SELECT DISTINCT service FROM unnest(rca_services(doc)) service LOOP
		BEGIN
			edited := rca_rename_service(doc, s.service, 'zz-renamed');
			IF rca_services(edited) <> array_replace(rca_services(doc), s.service, 'zz-renamed') THEN
				INSERT INTO outcome VALUES (name, 'service', 'not said', s.service);
			ELSIF rca_rename_service(edited, 'zz-renamed', s.service) <> doc THEN
				INSERT INTO outcome VALUES (name, 'service', 'undo', s.service);
			END IF;
			INSERT INTO outcome VALUES (name, 'service', 'done', NULL);
		EXCEPTION WHEN invalid_parameter_value THEN
			GET STACKED DIAGNOSTICS problem = PG_EXCEPTION_DETAIL;
			INSERT INTO outcome VALUES (name, 'service', 'refused', problem);
		END;
	END LOOP;
EXCEPTION WHEN OTHERS THEN
	INSERT INTO outcome VALUES (name, 'section', 'error', SQLERRM);
END
$$;

CREATE PROCEDURE try_document(name text, doc rca) LANGUAGE plpgsql AS $$
DECLARE
	f record;
BEGIN
	FOR f IN SELECT * FROM facts(doc) LOOP
		CALL try_fact(name, doc, f.fact, f.value, f.other);
	END LOOP;
	CALL try_sections(name, doc);
END
$$;
