-- examples/import/incident_io.sql
--
--	psql -X -q -f examples/import/incident_io.sql
--
-- Incidents of incident.io, with their post-mortem in Markdown.  The arguments
-- are the answers to GET /v2/incidents/ID, /v1/postmortem_documents/ID/content,
-- /v2/incident_updates?incident_id=ID and /v2/follow_ups?incident_id=ID.

\ir common.sql

CREATE OR REPLACE FUNCTION import_incident_io_milestone(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE lower(name) WHEN 'impact started at' THEN 'started' WHEN 'detected at' THEN 'detected' WHEN 'reported at' THEN 'detected'
		WHEN 'accepted at' THEN 'acknowledged' WHEN 'identified at' THEN 'identified' WHEN 'mitigated at' THEN 'mitigated'
		WHEN 'fixed at' THEN 'mitigated' WHEN 'resolved at' THEN 'resolved' WHEN 'closed at' THEN 'closed' END $$;
COMMENT ON FUNCTION import_incident_io_milestone(text) IS 'the milestone of a timestamp of incident.io';

CREATE OR REPLACE FUNCTION import_incident_io(incident jsonb, content jsonb DEFAULT NULL, updates jsonb DEFAULT NULL, follow_ups jsonb DEFAULT NULL)
RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(i ->> 'name'),
		'date', import_date(coalesce((SELECT min(import_instant(t #>> '{value,value}')) FROM import_items(i -> 'incident_timestamp_values') t), i ->> 'created_at')),
		'severity', i #>> '{severity,name}',
		'status', i #>> '{incident_status,name}',
		'services', (SELECT jsonb_agg(coalesce(v #>> '{value_catalog_entry,name}', v #>> '{value_option,value}', v ->> 'value_text'))
			FROM import_items(i -> 'custom_field_entries') f, import_items(f -> 'values') v
			WHERE f #>> '{custom_field,name}' ~* 'service'),
		'front_matter', jsonb_build_object('incident_io', jsonb_build_object('reference', i -> 'reference', 'permalink', i -> 'permalink')),
		'summary', import_markdown(i ->> 'summary'),
		'timeline', CASE WHEN updates IS NOT NULL OR NOT import_has(document, 'timeline') THEN import_sorted(coalesce(
			(SELECT jsonb_agg(import_entry(t #>> '{value,value}', t #>> '{incident_timestamp,name}', import_incident_io_milestone(t #>> '{incident_timestamp,name}'))
				ORDER BY (t #>> '{incident_timestamp,rank}')::numeric)
			 FROM import_items(i -> 'incident_timestamp_values') t), '[]') || coalesce(
			(SELECT jsonb_agg(import_entry(u ->> 'created_at', u ->> 'message', NULL, u #>> '{updater,user,name}'))
			 FROM import_items(updates -> 'incident_updates') u), '[]')) END,
		'action_items', (SELECT jsonb_agg(import_action_item(f ->> 'title', coalesce(f #>> '{assignee,name}', f #>> '{assignee_team,name}'), NULL,
				CASE f ->> 'status' WHEN 'outstanding' THEN 'open' WHEN 'completed' THEN 'done' WHEN 'not_doing' THEN 'cancelled' END,
				f #>> '{external_issue_reference,issue_name}', f #>> '{priority,name}') ORDER BY f ->> 'created_at')
			FROM import_items(follow_ups -> 'follow_ups') f WHERE f ->> 'status' <> 'deleted')), document)
	FROM (SELECT coalesce(nullif(incident -> 'incident', 'null'), incident), content ->> 'markdown') a(i, document) $$;
COMMENT ON FUNCTION import_incident_io(jsonb, jsonb, jsonb, jsonb) IS 'an incident of incident.io, as rca_build takes it';
