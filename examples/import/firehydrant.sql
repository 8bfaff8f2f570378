-- examples/import/firehydrant.sql
--
--	psql -X -q -f examples/import/firehydrant.sql
--
-- Incidents of FireHydrant, with their retrospective.  The arguments are the
-- answers to GET /v1/incidents/ID, /v1/incidents/ID/events,
-- /v1/ticketing/tickets?incident_id=ID, /v1/incidents/ID/retrospectives and
-- /v1/post_mortems/reports/REPORT/reasons.

\ir common.sql

-- The fields of retrospectives as a document: a section for each that has a text.
CREATE OR REPLACE FUNCTION import_firehydrant_document(retrospectives jsonb, reasons jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT concat_ws(E'\n\n',
		(SELECT string_agg('## ' || import_line(f ->> 'label') || E'\n\n' || (f ->> 'value'), E'\n\n' ORDER BY r.n, e.n)
		 FROM import_items(retrospectives -> 'data') WITH ORDINALITY r(r, n), import_items(r -> 'fields') WITH ORDINALITY e(f, n)
		 WHERE btrim(f ->> 'value') <> ''),
		(SELECT E'## Contributing Factors\n\n' || string_agg('- ' || import_line(r ->> 'summary'), E'\n' ORDER BY (r ->> 'position')::int)
		 FROM import_items(reasons -> 'data') r)) $$;
COMMENT ON FUNCTION import_firehydrant_document(jsonb, jsonb) IS 'retrospectives of FireHydrant as Markdown';

CREATE OR REPLACE FUNCTION import_firehydrant(incident jsonb, events jsonb DEFAULT NULL, tickets jsonb DEFAULT NULL, retrospectives jsonb DEFAULT NULL,
	reasons jsonb DEFAULT NULL) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(incident ->> 'name'),
		'date', import_date(coalesce(incident ->> 'started_at', incident ->> 'created_at')),
		'severity', incident ->> 'severity',
		'status', incident ->> 'current_milestone',
		'services', import_names(incident -> 'services'),
		'tags', incident -> 'tag_list',
		'front_matter', jsonb_build_object('firehydrant', jsonb_build_object('id', incident -> 'id', 'number', incident -> 'number', 'incident_url', incident -> 'incident_url',
			'customers_impacted', incident -> 'customers_impacted', 'monetary_impact', incident -> 'monetary_impact')),
		'summary', import_markdown(concat_ws(E'\n\n', coalesce(nullif(incident ->> 'summary', ''), nullif(incident ->> 'description', '')),
			nullif(incident ->> 'customer_impact_summary', ''))),
		'timeline', import_sorted(coalesce(
			(SELECT jsonb_agg(import_entry(m ->> 'occurred_at', initcap(replace(m ->> 'type', '_', ' ')),
				CASE WHEN m ->> 'type' IN ('started', 'detected', 'acknowledged', 'investigating', 'identified', 'mitigated', 'resolved', 'closed') THEN m ->> 'type' END))
			 FROM import_items(incident -> 'milestones') m), '[]') || coalesce(
			(SELECT jsonb_agg(import_entry(e ->> 'occurred_at', coalesce(e #>> '{data,body}', e #>> '{data,note}', e #>> '{data,message}'), NULL, e #>> '{author,name}'))
			 FROM import_items(events -> 'data') e), '[]')),
		'action_items', (SELECT jsonb_agg(import_action_item(t ->> 'summary', import_owner(t -> 'assignees'), t ->> 'due_at', t ->> 'state',
				coalesce(t #>> '{link,display_text}', t #>> '{link,href_url}'), t #>> '{priority,name}') ORDER BY t ->> 'created_at')
			FROM import_items(tickets -> 'data') t WHERE t ->> 'type' <> 'incident')), document)
	FROM import_firehydrant_document(retrospectives, reasons) a(document) $$;
COMMENT ON FUNCTION import_firehydrant(jsonb, jsonb, jsonb, jsonb, jsonb) IS 'an incident of FireHydrant, as rca_build takes it';
