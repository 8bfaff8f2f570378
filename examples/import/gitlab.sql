-- examples/import/gitlab.sql
--
--	psql -X -q -f examples/import/gitlab.sql
--
-- Issues and incidents of GitLab.  The arguments are the answers to GET
-- /projects/ID/issues/IID, /projects/ID/issues/IID/notes, to GraphQL for
-- incidentManagementTimelineEvents { nodes { occurredAt note author { name }
-- timelineEventTags { nodes { name } } } }, and issues that are its action items.

\ir github.sql

CREATE OR REPLACE FUNCTION import_gitlab_item(issue jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_action_item(issue ->> 'title', import_owner(issue -> 'assignees'), coalesce(issue ->> 'due_date', issue #>> '{milestone,due_date}'),
		CASE issue ->> 'state' WHEN 'closed' THEN 'done' ELSE 'open' END,
		coalesce(issue #>> '{references,full}', '#' || (issue ->> 'iid'))) $$;
COMMENT ON FUNCTION import_gitlab_item(jsonb) IS 'an issue of GitLab as an action item';

CREATE OR REPLACE FUNCTION import_gitlab(issue jsonb, notes jsonb DEFAULT NULL, timeline_events jsonb DEFAULT NULL, follow_ups jsonb DEFAULT NULL)
RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(issue ->> 'title'),
		'date', import_date(issue ->> 'created_at'),
		'severity', coalesce(initcap(nullif(lower(issue ->> 'severity'), 'unknown')), import_label_severity(issue -> 'labels')),
		'status', issue ->> 'state',
		'services', import_label_services(issue -> 'labels'),
		'tags', issue -> 'labels',
		'authors', import_names(jsonb_build_array(issue -> 'author')),
		'front_matter', jsonb_build_object('gitlab', jsonb_build_object('iid', issue -> 'iid', 'web_url', issue -> 'web_url')),
		'timeline', CASE WHEN timeline_events IS NOT NULL THEN import_sorted(
			(SELECT jsonb_agg(import_entry(e ->> 'occurredAt', e ->> 'note',
				(SELECT CASE min(t ->> 'name') WHEN 'Start time' THEN 'started' WHEN 'Impact detected' THEN 'detected' WHEN 'Response initiated' THEN 'acknowledged'
					WHEN 'Cause identified' THEN 'identified' WHEN 'Impact mitigated' THEN 'mitigated' WHEN 'End time' THEN 'resolved' END
				 FROM import_items(e #> '{timelineEventTags,nodes}') t), e #>> '{author,name}'))
			 FROM import_items(jsonb_path_query_first(timeline_events, 'strict $.**.incidentManagementTimelineEvents.nodes', silent => true)) e))
		WHEN NOT import_has(issue ->> 'description', 'timeline') THEN import_sorted(jsonb_build_array(
			import_entry(issue ->> 'created_at', 'Opened #' || (issue ->> 'iid'), NULL, issue #>> '{author,name}'),
			import_entry(issue ->> 'closed_at', 'Closed #' || (issue ->> 'iid'))) || coalesce(
			(SELECT jsonb_agg(import_entry(c ->> 'created_at', c ->> 'body', NULL, c #>> '{author,name}'))
			 FROM import_items(notes) c WHERE c ->> 'system' IS DISTINCT FROM 'true'), '[]')) END,
		'action_items', (SELECT jsonb_agg(import_gitlab_item(f) ORDER BY (f ->> 'iid')::int) FROM import_items(follow_ups) f)), issue ->> 'description') $$;
COMMENT ON FUNCTION import_gitlab(jsonb, jsonb, jsonb, jsonb) IS 'an issue or incident of GitLab, as rca_build takes it';
