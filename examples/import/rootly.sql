-- examples/import/rootly.sql
--
--	psql -X -q -f examples/import/rootly.sql
--
-- Incidents of Rootly, with their retrospective.  The arguments are the answers
-- to GET /v1/incidents/ID, /v1/incidents/ID/events, /v1/incidents/ID/action_items
-- and /v1/post_mortems/ID.  A retrospective in HTML is turned to Markdown with
-- pandoc, and then given as document.

\ir common.sql

CREATE OR REPLACE FUNCTION import_rootly(incident jsonb, events jsonb DEFAULT NULL, action_items jsonb DEFAULT NULL, retrospective jsonb DEFAULT NULL,
	document text DEFAULT NULL) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(i ->> 'title'),
		'date', import_date(coalesce(i ->> 'started_at', i ->> 'detected_at', i ->> 'created_at')),
		'severity', coalesce(i #>> '{severity,data,attributes,name}', i #>> '{severity,name}'),
		'status', i ->> 'status',
		'services', (SELECT jsonb_agg(coalesce(s #>> '{data,attributes,name}', s #>> '{attributes,name}', s ->> 'name') ORDER BY n)
			FROM import_items(CASE jsonb_typeof(i -> 'services') WHEN 'array' THEN i -> 'services' ELSE i #> '{services,data}' END) WITH ORDINALITY e(s, n)),
		'front_matter', jsonb_build_object('rootly', jsonb_build_object('id', incident #> '{data,id}', 'slug', i -> 'slug', 'url', i -> 'url', 'labels', i -> 'labels')),
		'summary', import_markdown(i ->> 'summary'),
		'timeline', CASE WHEN events IS NOT NULL OR NOT import_has(body, 'timeline') THEN import_sorted(jsonb_build_array(
			import_entry(i ->> 'started_at', 'Started', 'started'), import_entry(i ->> 'detected_at', 'Detected', 'detected'),
			import_entry(i ->> 'acknowledged_at', 'Acknowledged', 'acknowledged'),
			import_entry(i ->> 'mitigated_at', concat_ws(': ', 'Mitigated', nullif(i ->> 'mitigation_message', '')), 'mitigated'),
			import_entry(i ->> 'resolved_at', concat_ws(': ', 'Resolved', nullif(i ->> 'resolution_message', '')), 'resolved')) || coalesce(
			(SELECT jsonb_agg(import_entry(e #>> '{attributes,occurred_at}', e #>> '{attributes,event}'))
			 FROM import_items(events -> 'data') e), '[]')) END,
		'action_items', (SELECT jsonb_agg(import_action_item(a ->> 'summary', coalesce(a #>> '{assigned_to,full_name}', a #>> '{assigned_to,email}'), a ->> 'due_date',
				a ->> 'status', coalesce(a ->> 'jira_issue_key', a ->> 'jira_issue_url'), a ->> 'priority') ORDER BY a ->> 'created_at')
			FROM import_items(import_rootly.action_items -> 'data') d, LATERAL (SELECT d -> 'attributes') l(a))), body)
	FROM (SELECT incident #> '{data,attributes}', retrospective #>> '{data,attributes,content}') r(i, content),
		LATERAL (SELECT coalesce(document, CASE WHEN content !~ '^\s*<' THEN content END)) b(body) $$;
COMMENT ON FUNCTION import_rootly(jsonb, jsonb, jsonb, jsonb, text) IS 'an incident of Rootly, as rca_build takes it';
