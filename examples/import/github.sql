-- examples/import/github.sql
--
--	psql -X -q -f examples/import/github.sql
--
-- Issues of GitHub that are reports, as gh issue list --json has them with the
-- keys number, title, body, state, stateReason, createdAt, closedAt, labels,
-- assignees, author, comments, milestone, url.  follow_ups are issues, too: the
-- action items of the report.

\ir common.sql

-- A severity among labels, such as "SEV-2" and "severity: high".
CREATE OR REPLACE FUNCTION import_label_severity(labels jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT word FROM import_items(labels) WITH ORDINALITY e(item, n), LATERAL (SELECT item #>> '{}') t(label),
		LATERAL (SELECT btrim(coalesce(substring(label FROM '^(?:severity|sev|priority)\s*(?:::|[:/])\s*(.*)$'), label))) l(word)
	WHERE rca_severity_rank(word) IS NOT NULL ORDER BY n LIMIT 1 $$;
COMMENT ON FUNCTION import_label_severity(jsonb) IS 'the severity that a label says';

-- Services among labels, such as "service: checkout" and "service::checkout".
CREATE OR REPLACE FUNCTION import_label_services(labels jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_agg(service ORDER BY n) FROM import_items(labels) WITH ORDINALITY e(item, n), LATERAL (SELECT item #>> '{}') t(label),
		LATERAL (SELECT substring(label FROM '^(?:service|svc)\s*(?:::|[:/])\s*(.*)$')) l(service)
	WHERE service IS NOT NULL $$;
COMMENT ON FUNCTION import_label_services(jsonb) IS 'the services that labels name';

CREATE OR REPLACE FUNCTION import_github_item(issue jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_action_item(issue ->> 'title', import_owner(issue -> 'assignees', 'login'), issue #>> '{milestone,dueOn}',
		CASE WHEN lower(issue ->> 'state') = 'open' THEN 'open' WHEN issue ->> 'stateReason' ~* 'not_planned|duplicate' THEN 'cancelled' ELSE 'done' END,
		'#' || (issue ->> 'number')) $$;
COMMENT ON FUNCTION import_github_item(jsonb) IS 'an issue of GitHub as an action item';

CREATE OR REPLACE FUNCTION import_github(issue jsonb, follow_ups jsonb DEFAULT NULL) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(issue ->> 'title'),
		'date', import_date(issue ->> 'createdAt'),
		'severity', import_label_severity(labels),
		'status', lower(issue ->> 'state'),
		'services', import_label_services(labels),
		'tags', labels,
		'authors', import_names(jsonb_build_array(issue -> 'author'), 'login'),
		'front_matter', jsonb_build_object('github', jsonb_build_object('number', issue -> 'number', 'url', issue -> 'url')),
		-- where the body has no timeline, comments are one
		'timeline', CASE WHEN NOT import_has(issue ->> 'body', 'timeline') THEN import_sorted(jsonb_build_array(
			import_entry(issue ->> 'createdAt', 'Opened #' || (issue ->> 'number'), NULL, issue #>> '{author,login}'),
			import_entry(issue ->> 'closedAt', 'Closed #' || (issue ->> 'number'))) || coalesce(
			(SELECT jsonb_agg(import_entry(c ->> 'createdAt', c ->> 'body', NULL, c #>> '{author,login}')) FROM import_items(issue -> 'comments') c), '[]')) END,
		'action_items', (SELECT jsonb_agg(import_github_item(f) ORDER BY (f ->> 'number')::int) FROM import_items(follow_ups) f)), issue ->> 'body')
	FROM import_names(issue -> 'labels') a(labels) $$;
COMMENT ON FUNCTION import_github(jsonb, jsonb) IS 'an issue of GitHub, as rca_build takes it';
