-- A report from jsonb: what it is to say is written so that it is read back.

\pset format unaligned
\pset tuples_only on

CREATE FUNCTION refusal(report jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE detail text;
BEGIN
	PERFORM rca_build(report);
	RETURN 'built';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN SQLSTATE || ' ' || detail;
END $$;

-- every part from its rows, in the order of a report
SELECT rca_build('{
	"title": "Checkout declined cards", "date": "2025-01-14", "severity": "SEV-1", "status": "resolved",
	"services": ["checkout", "ledger"], "tags": [], "duration": "PT2H5M", "prepared_by": "Ann", "prepared_on": "2025-01-16",
	"front_matter": {"team": {"name": "Payments", "size": 4}},
	"summary": "Cards were declined.\n\n### Who noticed\n\nSupport.",
	"impacts": [{"raw": "412 orders failed"}, {"raw": "30 calls to support", "scope": "customer"}],
	"affected_services": [{"service": "checkout"}],
	"timeline": [
		{"at": "2025-01-14T10:00:00+01:00", "event": "Deploy of a|b", "milestone": "started", "extra": {"Who": "bot"}},
		{"at": "2025-01-14T09:20:30.25Z", "event": "First report", "is_approximate": true},
		{"at": "2025-01-14T11:00:00Z", "until": "2025-01-14T11:05:00Z", "event": "Rolled back"}],
	"root_cause": "A default changed.", "contributing_factors": [{"factor": "No test"}],
	"resolution_steps": [{"step": "Rolled back"}, {"step": "Cleared the cache"}],
	"lessons": [{"category": "went_well", "lesson": "Fast rollback"}, {"category": "lesson", "lesson": "1. Test defaults"}],
	"action_items": [
		{"action": "Test the default", "owner": "Ann", "due_date": "2025-02-01", "ticket": "PAY-12", "state": "in_progress", "priority": "P1"},
		{"action": "Alert on declines", "owner": "Bo", "raw_status": "Done", "extra": {"Estimate": "2d"}},
		{"action": "Write it down", "owner": "Cy", "raw_status": null, "state": "done"}]}');

-- sections with their content are the body; one without gets its rows
SELECT rca_build('{"sections": [
		{"level": 0, "heading": null, "content": "Before it."},
		{"level": 1, "heading": "A * title", "content": "**Severity:** P2"},
		{"level": 2, "heading": "Timeline", "part": "timeline"},
		{"level": 3, "heading": "Notes", "content": "> As *written*."}],
	"severity": "P2", "date": "2025-01-14",
	"timeline": [{"at": "2025-01-14T10:00:00Z", "event": "Down"}]}');

-- lessons and impacts go where their category and scope are those of the heading, and what goes nowhere is refused
SELECT rca_build('{"sections": [{"heading": "Customer Impact", "part": "customer_impact"}, {"heading": "Business Impact", "part": "impact"},
		{"heading": "Lessons Learned", "part": "lessons"}, {"level": 3, "heading": "What Went Well", "part": "went_well"}, {"level": 3, "heading": "Where We Got Lucky", "part": "got_lucky"}],
	"impacts": [{"raw": "30 calls", "scope": "customer"}, {"raw": "9 users"}, {"raw": "$50 lost", "scope": "other"}],
	"lessons": [{"category": "lesson", "lesson": "Test defaults"}, {"lesson": "Test all"}, {"category": "went_well", "lesson": "Fast rollback"}, {"category": "got_lucky", "lesson": "A quiet day"}]}');
SELECT refusal(j::jsonb) FROM (VALUES
	('{"sections": [{"heading": "Impact", "part": "impact"}], "impacts": [{"raw": "30 calls", "scope": "customer"}]}'),
	('{"sections": [{"heading": "Customer Impact", "part": "customer_impact"}, {"heading": "Impact", "part": "impact"}], "impacts": [{"raw": "30 calls", "scope": null}, {"raw": "9 users", "scope": "customer"}]}'),
	('{"sections": [{"heading": "Lessons", "part": "lessons"}], "lessons": [{"category": "got_lucky", "lesson": "A quiet day"}]}')) v(j);

-- a time that is not an instant stays as it was said, with its zone, or without one
SELECT rca_build('{"timeline": [{"raw_time": "later", "zone": "CET", "event": "Down"}, {"at": "2025-01-14T10:00:00Z", "event": "Up"}]}');
SELECT rca_build('{"timeline": [{"raw_time": "later", "zone": null, "event": "Down"}, {"at": "2025-01-14T10:00:00Z", "event": "Up"}]}');

-- text that looks like markup is read back as it was
SELECT count(*) FILTER (WHERE rca_title(doc) = w AND
		(SELECT event FROM rca_timeline(doc)) = w AND
		(SELECT lesson FROM rca_lessons(doc)) = w AND
		rca_front_matter(doc) ->> w = w) AS same, count(*)
FROM unnest(ARRAY['a|b', '`c` d', '*e*', '1. f', '2) f', '# g', '> h', '- i', '+ j', '~~k~~', '---', '~~~ x', '<b>l</b>', '&amp;',
	'a\b', '{o}', '!x', 'p: q', 'p #r', 'yes', '1e3', '::', 'a_b_c', '__a__', '_a', '\', '[^1]', 'null', '"x"', '''x''', '%', 'é 中']) w,
	rca_build(jsonb_build_object('title', w, 'front_matter', jsonb_build_object(w, w),
		'timeline', jsonb_build_array(jsonb_build_object('at', '2025-01-01T10:00:00Z', 'event', w)),
		'lessons', jsonb_build_array(jsonb_build_object('category', 'went_well', 'lesson', w)))) doc;

-- another shape: the place, and what is there
SELECT refusal(j::jsonb) FROM (VALUES ('[]'), ('{"titel": "x"}'), ('{"title": 5}'), ('{"date": "14.1.2025"}'), ('{"date": "2025-02-30"}'),
	('{"services": "a"}'), ('{"services": ["a", 1]}'), ('{"duration": "long"}'), ('{"front_matter": []}'), ('{"timeline": {}}'),
	('{"timeline": [1]}'), ('{"timeline": [{"event": "x"}, {"at": "2025-01-14 10:00"}]}'), ('{"timeline": [{"at": "2025-01-14T25:00:00Z"}]}'),
	('{"timeline": [{"at": "2025-01-14T10:00:00.1234567Z"}]}'), ('{"timeline": [{"at": "2025-01-14T10:00:00.Z"}]}'),
	('{"timeline": [{"at": "2025-01-14T10:00.5Z"}]}'), ('{"title": 1e70}'),
	('{"timeline": [{"extra": {"a b": 1}}]}'), ('{"action_items": [{"due": "2025-01-14"}]}'),
	('{"sections": [{"heading": "x", "level": "2"}]}')) v(j);

-- what a report cannot state is refused, with its place
SELECT refusal(j::jsonb) FROM (VALUES
	('{}'),
	('{"title": "two\nlines"}'),
	('{"title": "a", "front_matter": {"title": "b"}}'),
	('{"severity": "P1", "severity_rank": 3}'),
	('{"timeline": [{"at": "2025-01-14T10:00:00Z", "event": "Incident resolved", "milestone": null}]}'),
	('{"timeline": [{"at": "2025-01-14T10:00:00Z", "event": "x", "milestone": "unheard of"}]}'),
	('{"timeline": [{"at": "2025-01-14T10:00:00Z", "event": "see [[this]]"}]}'),
	('{"action_items": [{"action": "Fix it (owner=Ann)", "owner": null}]}'),
	('{"action_items": [{"action": "Fix it", "state": "lost"}]}'),
	('{"impacts": [{"raw": "412 orders failed", "value": 413}]}'),
	('{"impacts": [{"value": 413}]}'),
	('{"links": [{"kind": "url", "target": "https://example.com"}]}'),
	('{"sections": [{"heading": "Timeline", "content": "Later."}], "timeline": [{"at": "2025-01-14T10:00:00Z", "event": "x"}]}'),
	('{"sections": [{"heading": "Root Cause", "content": "A cable."}], "root_cause": "Another cable."}')) v(j);

-- a body that begins like front matter has empty front matter before it
SELECT rca_build(j::jsonb) FROM (VALUES
	('{"sections": [{"level": 0, "heading": null, "content": "---\n\nAfter a rule."}, {"level": 1, "heading": "T", "content": "x"}]}'),
	('{"sections": [{"level": 0, "heading": null, "content": "---\n\nAfter a rule."}], "severity": "P1"}'),
	('{"sections": [{"level": 0, "heading": null, "content": "+++ is no fence"}]}')) v(j);

-- a part of a second would get lost
SELECT l, refusal(jsonb_build_object('title', 'T', 'duration', l)) LIKE '% is not a length of time.' AS refused
FROM unnest(ARRAY['PT1.5S', 'PT1M0.25S', '1,5s', 'PT0.01M', 'PT0.0001H', 'PT1.0000000000001S', 'PT1.5H', 'PT1.50M', 'PT90.0S', 'PT2H11M', '2.5 h']) l;

-- limits
SELECT refusal(jsonb_build_object('summary', repeat('word ', 4000000))) ~ '^54000' AS too_long;
SELECT left(refusal(jsonb_build_object('timeline', (SELECT jsonb_agg('{}'::jsonb) FROM generate_series(1, 100001)))), 60);
SELECT rca_build(NULL) IS NULL;
DROP FUNCTION refusal;
