-- examples/import/pagerduty.sql
--
--	psql -X -q -f examples/import/pagerduty.sql
--
-- Incidents of PagerDuty.  The arguments are the answers to GET /incidents/ID,
-- /incidents/ID/log_entries and /incidents/ID/notes.

\ir common.sql

CREATE OR REPLACE FUNCTION import_pagerduty(incident jsonb, log_entries jsonb DEFAULT NULL, notes jsonb DEFAULT NULL)
RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(i ->> 'title'),
		'date', import_date(i ->> 'created_at'),
		'severity', coalesce(i #>> '{priority,summary}', i #>> '{priority,name}'),
		'status', i ->> 'status',
		'services', import_names(jsonb_build_array(i -> 'service'), 'summary'),
		'front_matter', jsonb_build_object('pagerduty', jsonb_build_object('id', i -> 'id', 'number', i -> 'incident_number', 'html_url', i -> 'html_url',
			'urgency', i -> 'urgency')),
		'timeline', import_sorted(coalesce(
			(SELECT jsonb_agg(import_entry(l ->> 'created_at', l ->> 'summary',
				CASE l ->> 'type' WHEN 'trigger_log_entry' THEN 'detected' WHEN 'acknowledge_log_entry' THEN 'acknowledged' WHEN 'resolve_log_entry' THEN 'resolved' END,
				l #>> '{agent,summary}'))
			 FROM import_items(log_entries -> 'log_entries') l
			 -- who was notified by what is no event, and a note is among the notes
			 WHERE l ->> 'type' <> 'notify_log_entry' AND (notes IS NULL OR l ->> 'type' <> 'annotate_log_entry')), '[]') || coalesce(
			(SELECT jsonb_agg(import_entry(n ->> 'created_at', n ->> 'content', NULL, n #>> '{user,summary}'))
			 FROM import_items(notes -> 'notes') n), '[]'))))
	FROM (SELECT coalesce(nullif(incident -> 'incident', 'null'), incident)) a(i) $$;
COMMENT ON FUNCTION import_pagerduty(jsonb, jsonb, jsonb) IS 'an incident of PagerDuty, as rca_build takes it';
