-- examples/import/opsgenie.sql
--
--	psql -X -q -f examples/import/opsgenie.sql
--
-- Post-mortems of Opsgenie, as GET /v2/postmortem/ID answers.

\ir common.sql

CREATE OR REPLACE FUNCTION import_opsgenie(postmortem jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(d ->> 'title'),
		'date', import_date(coalesce(d ->> 'startTime', d #>> '{rootIncident,creationTime}')),
		'severity', coalesce(d ->> 'severity', d #>> '{rootIncident,priority}'),
		'status', d ->> 'status',
		'front_matter', jsonb_build_object('opsgenie', d - '{title,content,executiveSummary,severity,status}'::text[]),
		'summary', import_markdown(import_adf(d -> 'executiveSummary')),
		-- where the document has no timeline, there is what the instants say
		'timeline', CASE WHEN NOT import_has(document, 'timeline') THEN import_sorted(jsonb_build_array(
			import_entry(d ->> 'startTime', 'Impact started', 'started'),
			import_entry(d ->> 'respondTime', 'Responded', 'acknowledged'),
			import_entry(d ->> 'resolveTime', 'Resolved', 'resolved'),
			CASE WHEN d ->> 'endTime' IS DISTINCT FROM d ->> 'resolveTime' THEN import_entry(d ->> 'endTime', 'Impact ended', 'recovered') END)) END), document)
	FROM (SELECT coalesce(nullif(postmortem -> 'data', 'null'), postmortem)) a(d), LATERAL import_adf(d -> 'content') b(document) $$;
COMMENT ON FUNCTION import_opsgenie(jsonb) IS 'a post-mortem of Opsgenie, as rca_build takes it';
