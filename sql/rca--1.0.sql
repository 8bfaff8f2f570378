/* sql/rca--1.0.sql */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION rca" to load this file. \quit

--
-- The type
--

CREATE TYPE rca;

CREATE FUNCTION rca_in(cstring) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;
COMMENT ON FUNCTION rca_in(cstring) IS
	'input: checks a report and indexes it';

CREATE FUNCTION rca_out(rca) RETURNS cstring
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_out(rca) IS
	'output: the text of a report, byte for byte';

CREATE FUNCTION rca_recv(internal) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;
COMMENT ON FUNCTION rca_recv(internal) IS
	'binary input: a version byte and the text, which is parsed';

CREATE FUNCTION rca_send(rca) RETURNS bytea
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_send(rca) IS
	'binary output: a version byte and the text';

-- Collatable, although no function of the type looks at the collation:
-- postgres_fdw sends an expression to the remote server only if its collation
-- comes from a column, and a comparison of rca_status(doc) with a constant
-- would have none otherwise.
CREATE TYPE rca (
	INPUT = rca_in,
	OUTPUT = rca_out,
	RECEIVE = rca_recv,
	SEND = rca_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended,
	COLLATABLE = true
);
COMMENT ON TYPE rca IS
	'incident report: Markdown with YAML front matter, stored verbatim and indexed';

--
-- Casts
--

CREATE FUNCTION rca(text) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_from_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;
COMMENT ON FUNCTION rca(text) IS
	'a report from its text';

CREATE FUNCTION text(rca) RETURNS text
	AS 'MODULE_PATHNAME', 'rca_to_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(rca) IS
	'the text of a report, byte for byte';

CREATE CAST (text AS rca) WITH FUNCTION rca(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS rca) IS 'a report from its text';

-- JDBC binds strings as varchar
CREATE CAST (varchar AS rca) WITH FUNCTION rca(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS rca) IS 'a report from its text';

CREATE CAST (rca AS text) WITH FUNCTION text(rca) AS ASSIGNMENT;
COMMENT ON CAST (rca AS text) IS 'the text of a report, byte for byte';

--
-- Comparison: of the bytes of the text
--

CREATE FUNCTION rca_eq(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_eq(rca, rca) IS
	'implementation of = operator';

CREATE FUNCTION rca_ne(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_ne(rca, rca) IS
	'implementation of <> operator';

CREATE FUNCTION rca_lt(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_lt(rca, rca) IS
	'implementation of < operator';

CREATE FUNCTION rca_le(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_le(rca, rca) IS
	'implementation of <= operator';

CREATE FUNCTION rca_gt(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_gt(rca, rca) IS
	'implementation of > operator';

CREATE FUNCTION rca_ge(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_ge(rca, rca) IS
	'implementation of >= operator';

CREATE FUNCTION rca_cmp(rca, rca) RETURNS integer
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_cmp(rca, rca) IS
	'less-equal-greater, by the bytes of the text';

CREATE FUNCTION rca_hash(rca) RETURNS integer
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_hash(rca) IS
	'hash of the bytes of the text';

CREATE FUNCTION rca_hash_extended(rca, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_hash_extended(rca, bigint) IS
	'hash of the bytes of the text, with a seed';

CREATE OPERATOR = (
	LEFTARG = rca, RIGHTARG = rca, FUNCTION = rca_eq,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (rca, rca) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = rca, RIGHTARG = rca, FUNCTION = rca_ne,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (rca, rca) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = rca, RIGHTARG = rca, FUNCTION = rca_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (rca, rca) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = rca, RIGHTARG = rca, FUNCTION = rca_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (rca, rca) IS 'less than or equal';

CREATE OPERATOR > (
	LEFTARG = rca, RIGHTARG = rca, FUNCTION = rca_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (rca, rca) IS 'greater than';

CREATE OPERATOR >= (
	LEFTARG = rca, RIGHTARG = rca, FUNCTION = rca_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (rca, rca) IS 'greater than or equal';

CREATE OPERATOR FAMILY rca_ops USING btree;
COMMENT ON OPERATOR FAMILY rca_ops USING btree IS 'order of the bytes of the text';

CREATE OPERATOR CLASS rca_ops DEFAULT FOR TYPE rca USING btree FAMILY rca_ops AS
	OPERATOR 1 <,
	OPERATOR 2 <=,
	OPERATOR 3 =,
	OPERATOR 4 >=,
	OPERATOR 5 >,
	FUNCTION 1 rca_cmp(rca, rca);
COMMENT ON OPERATOR CLASS rca_ops USING btree IS 'order of the bytes of the text';

CREATE OPERATOR FAMILY rca_ops USING hash;
COMMENT ON OPERATOR FAMILY rca_ops USING hash IS 'equality of the bytes of the text';

CREATE OPERATOR CLASS rca_ops DEFAULT FOR TYPE rca USING hash FAMILY rca_ops AS
	OPERATOR 1 =,
	FUNCTION 1 rca_hash(rca),
	FUNCTION 2 rca_hash_extended(rca, bigint);
COMMENT ON OPERATOR CLASS rca_ops USING hash IS 'equality of the bytes of the text';

--
-- Row types
--

CREATE TYPE rca_timeline_entry AS (
	ord			integer,
	at			timestamptz,
	raw_time	text,
	zone		text,
	milestone	text,
	event		text,
	elapsed		interval,
	extra		jsonb,
	line		integer,
	until		timestamptz,
	approximate	boolean
);
COMMENT ON TYPE rca_timeline_entry IS 'an entry of the timeline of a report';

COMMENT ON COLUMN rca_timeline_entry.ord IS 'position in the timeline, from 1';
COMMENT ON COLUMN rca_timeline_entry.at IS 'instant: date, time and zone; null if one cannot be read; without a zone taken as UTC';
COMMENT ON COLUMN rca_timeline_entry.raw_time IS 'the time as written';
COMMENT ON COLUMN rca_timeline_entry.zone IS 'the zone as written; null if none is stated';
COMMENT ON COLUMN rca_timeline_entry.milestone IS 'started, detected, paged, acknowledged, investigating, identified, mitigated, recovered, resolved, closed, or null';
COMMENT ON COLUMN rca_timeline_entry.event IS 'what happened, as plain text';
COMMENT ON COLUMN rca_timeline_entry.elapsed IS 'time since the first entry that has an instant';
COMMENT ON COLUMN rca_timeline_entry.extra IS 'cells of other columns and cells that could not be read, by heading';
COMMENT ON COLUMN rca_timeline_entry.line IS 'line in the whole document, from 1';
COMMENT ON COLUMN rca_timeline_entry.until IS 'end of a range of times; null without one';
COMMENT ON COLUMN rca_timeline_entry.approximate IS 'whether the time is marked as not exact';

CREATE TYPE rca_action_item AS (
	ord			integer,
	priority	text,
	action		text,
	owner		text,
	due_date	date,
	status		text,
	is_open		boolean,
	ticket		text,
	extra		jsonb,
	line		integer
);
COMMENT ON TYPE rca_action_item IS 'an action item of a report';

COMMENT ON COLUMN rca_action_item.ord IS 'position among the action items, from 1';
COMMENT ON COLUMN rca_action_item.priority IS 'priority as written';
COMMENT ON COLUMN rca_action_item.action IS 'what is to be done, as plain text';
COMMENT ON COLUMN rca_action_item.owner IS 'who does it; null for a placeholder such as TBD';
COMMENT ON COLUMN rca_action_item.due_date IS 'when it is due; null if it cannot be read';
COMMENT ON COLUMN rca_action_item.status IS 'status as written';
COMMENT ON COLUMN rca_action_item.is_open IS 'false if the status or a ticked box says done or cancelled';
COMMENT ON COLUMN rca_action_item.ticket IS 'ticket as written';
COMMENT ON COLUMN rca_action_item.extra IS 'cells of other columns and cells that could not be read, by heading';
COMMENT ON COLUMN rca_action_item.line IS 'line in the whole document, from 1';

CREATE TYPE rca_document AS (
	title			text,
	date			date,
	severity		text,
	severity_rank	integer,
	status			text,
	services		text[],
	tags			text[],
	authors			text[],
	duration		interval,
	summary			text,
	root_cause		text,
	prepared_by		text,
	prepared_on		date,
	front_matter	jsonb,
	timeline		rca_timeline_entry[],
	action_items	rca_action_item[]
);
COMMENT ON TYPE rca_document IS 'a whole report as one value';

COMMENT ON COLUMN rca_document.title IS 'title: of the front matter, else the first heading';
COMMENT ON COLUMN rca_document.date IS 'date of the incident';
COMMENT ON COLUMN rca_document.severity IS 'severity as written';
COMMENT ON COLUMN rca_document.severity_rank IS 'severity as a number, 1 is worst; 0 for P0';
COMMENT ON COLUMN rca_document.status IS 'status as written';
COMMENT ON COLUMN rca_document.services IS 'affected services; null if none are stated';
COMMENT ON COLUMN rca_document.tags IS 'tags; null if none are stated';
COMMENT ON COLUMN rca_document.authors IS 'authors; null if none are stated';
COMMENT ON COLUMN rca_document.duration IS 'stated duration';
COMMENT ON COLUMN rca_document.summary IS 'Markdown of the summary';
COMMENT ON COLUMN rca_document.root_cause IS 'Markdown of the root cause';
COMMENT ON COLUMN rca_document.prepared_by IS 'author in the footer line';
COMMENT ON COLUMN rca_document.prepared_on IS 'date in the footer line';
COMMENT ON COLUMN rca_document.front_matter IS 'all front matter, typed by the core schema of YAML';
COMMENT ON COLUMN rca_document.timeline IS 'entries of the timeline';
COMMENT ON COLUMN rca_document.action_items IS 'action items';

--
-- What a report says about its incident
--

CREATE FUNCTION rca_title(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_title(doc rca) IS
	'title: of the front matter, else the first heading';

CREATE FUNCTION rca_date(doc rca) RETURNS date
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_date(doc rca) IS
	'date of the incident';

CREATE FUNCTION rca_severity(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_severity(doc rca) IS
	'severity as written';

CREATE FUNCTION rca_severity_rank(doc rca) RETURNS integer
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_severity_rank(doc rca) IS
	'severity as a number, 1 is worst; 0 for P0';

CREATE FUNCTION rca_status(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_status(doc rca) IS
	'status as written';

CREATE FUNCTION rca_services(doc rca) RETURNS text[]
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_services(doc rca) IS
	'affected services; null if none are stated';

CREATE FUNCTION rca_tags(doc rca) RETURNS text[]
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_tags(doc rca) IS
	'tags; null if none are stated';

CREATE FUNCTION rca_authors(doc rca) RETURNS text[]
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_authors(doc rca) IS
	'authors; null if none are stated';

CREATE FUNCTION rca_duration(doc rca) RETURNS interval
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_duration(doc rca) IS
	'stated duration';

CREATE FUNCTION rca_summary(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_summary(doc rca) IS
	'Markdown of the summary';

CREATE FUNCTION rca_root_cause(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_root_cause(doc rca) IS
	'Markdown of the root cause';

CREATE FUNCTION rca_prepared_by(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_prepared_by(doc rca) IS
	'author in the footer line';

CREATE FUNCTION rca_prepared_on(doc rca) RETURNS date
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_prepared_on(doc rca) IS
	'date in the footer line';

CREATE FUNCTION rca_front_matter(doc rca) RETURNS jsonb
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_front_matter(doc rca) IS
	'all front matter, typed by the core schema of YAML';

--
-- Rows
--

CREATE FUNCTION rca_timeline(doc rca) RETURNS SETOF rca_timeline_entry
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 10;
COMMENT ON FUNCTION rca_timeline(doc rca) IS
	'entries of the timeline';

CREATE FUNCTION rca_timeline(doc text) RETURNS SETOF rca_timeline_entry
	AS 'MODULE_PATHNAME', 'rca_timeline_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 ROWS 10;
COMMENT ON FUNCTION rca_timeline(doc text) IS
	'entries of the timeline of a report given as text';

CREATE FUNCTION rca_action_items(doc rca) RETURNS SETOF rca_action_item
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 5;
COMMENT ON FUNCTION rca_action_items(doc rca) IS
	'action items';

CREATE FUNCTION rca_action_items(doc text) RETURNS SETOF rca_action_item
	AS 'MODULE_PATHNAME', 'rca_action_items_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 ROWS 5;
COMMENT ON FUNCTION rca_action_items(doc text) IS
	'action items of a report given as text';

--
-- The whole report
--

CREATE FUNCTION rca_parse(doc rca) RETURNS rca_document
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION rca_parse(doc rca) IS
	'a whole report as one value';

CREATE FUNCTION rca_parse(doc text) RETURNS rca_document
	AS 'MODULE_PATHNAME', 'rca_parse_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;
COMMENT ON FUNCTION rca_parse(doc text) IS
	'a whole report, given as text, as one value';

--
-- Findings: what is wrong with a well-formed report
--

CREATE TYPE rca_finding AS (
	code	text,
	name	text,
	severity	text,
	line	integer,
	col	integer,
	end_line	integer,
	end_col	integer,
	part	text,
	message	text,
	hint	text,
	fix	jsonb
);
COMMENT ON TYPE rca_finding IS 'what a rule found in a report';

COMMENT ON COLUMN rca_finding.code IS 'number of the rule, never used again';
COMMENT ON COLUMN rca_finding.name IS 'name of the rule';
COMMENT ON COLUMN rca_finding.severity IS 'error, warning or info';
COMMENT ON COLUMN rca_finding.line IS 'line in the whole document, from 1';
COMMENT ON COLUMN rca_finding.col IS 'column in characters, from 1';
COMMENT ON COLUMN rca_finding.end_line IS 'line of the end';
COMMENT ON COLUMN rca_finding.end_col IS 'column behind the end';
COMMENT ON COLUMN rca_finding.part IS 'part of the report, or front_matter';
COMMENT ON COLUMN rca_finding.message IS 'what is wrong';
COMMENT ON COLUMN rca_finding.hint IS 'what to do';
COMMENT ON COLUMN rca_finding.fix IS 'line, column, delete_count and insert_text of a mechanical fix';

CREATE TYPE rca_rule AS (
	code	text,
	name	text,
	rule_group	text,
	severity	text,
	summary	text,
	hint	text,
	fixable	boolean
);
COMMENT ON TYPE rca_rule IS 'a rule that looks for findings';

COMMENT ON COLUMN rca_rule.code IS 'number of the rule, never used again';
COMMENT ON COLUMN rca_rule.name IS 'name of the rule';
COMMENT ON COLUMN rca_rule.rule_group IS 'what it is about';
COMMENT ON COLUMN rca_rule.severity IS 'severity under policy core-1';
COMMENT ON COLUMN rca_rule.summary IS 'what it finds';
COMMENT ON COLUMN rca_rule.hint IS 'what to do';
COMMENT ON COLUMN rca_rule.fixable IS 'whether rca_fix can help';

CREATE TYPE rca_policy AS (
	policy	text,
	summary	text,
	required_parts	text[],
	severities	jsonb
);
COMMENT ON TYPE rca_policy IS 'what reports are held against';

COMMENT ON COLUMN rca_policy.policy IS 'name, never changed in meaning';
COMMENT ON COLUMN rca_policy.summary IS 'what it is for';
COMMENT ON COLUMN rca_policy.required_parts IS 'parts that have to be there';
COMMENT ON COLUMN rca_policy.severities IS 'severity of every rule by code';

CREATE TYPE rca_input_error AS (
	sqlstate	text,
	line	integer,
	col	integer,
	message	text,
	hint	text
);
COMMENT ON TYPE rca_input_error IS 'why a text is no report';

COMMENT ON COLUMN rca_input_error.sqlstate IS 'code of the error that the cast to rca raises';
COMMENT ON COLUMN rca_input_error.line IS 'line in the whole document, from 1';
COMMENT ON COLUMN rca_input_error.col IS 'column in characters, from 1';
COMMENT ON COLUMN rca_input_error.message IS 'what is wrong';
COMMENT ON COLUMN rca_input_error.hint IS 'what to do';

CREATE FUNCTION rca_lint(doc rca, policy text DEFAULT 'core-1') RETURNS SETOF rca_finding
	AS 'MODULE_PATHNAME', 'rca_lint'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION rca_lint(rca, text) IS
	'findings of a report under a policy';

CREATE FUNCTION rca_lint(doc rca, policy jsonb) RETURNS SETOF rca_finding
	AS 'MODULE_PATHNAME', 'rca_lint_jsonb'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION rca_lint(rca, jsonb) IS
	'findings of a report under a policy of your own';

CREATE FUNCTION rca_lint(doc text, policy text DEFAULT 'core-1') RETURNS SETOF rca_finding
	AS 'MODULE_PATHNAME', 'rca_lint_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION rca_lint(text, text) IS
	'findings of a report given as text under a policy';

CREATE FUNCTION rca_lint(doc text, policy jsonb) RETURNS SETOF rca_finding
	AS 'MODULE_PATHNAME', 'rca_lint_text_jsonb'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION rca_lint(text, jsonb) IS
	'findings of a report given as text under a policy of your own';

CREATE FUNCTION rca_is_valid(doc rca, policy text DEFAULT 'core-1') RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca_is_valid(rca, text) IS
	'whether a report has no error under a policy';

CREATE FUNCTION rca_is_valid(doc rca, policy jsonb) RETURNS boolean
	AS 'MODULE_PATHNAME', 'rca_is_valid_jsonb'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca_is_valid(doc rca, policy jsonb) IS
	'whether a report has no error under a policy of your own';

CREATE FUNCTION rca_assert_valid(doc rca, policy text DEFAULT 'core-1') RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca_assert_valid(rca, text) IS
	'true, or an error that lists what is wrong under a policy; for CHECK';

CREATE FUNCTION rca_assert_valid(doc rca, policy jsonb) RETURNS boolean
	AS 'MODULE_PATHNAME', 'rca_assert_valid_jsonb'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca_assert_valid(doc rca, policy jsonb) IS
	'true, or an error that lists what is wrong under a policy of your own; for CHECK';

CREATE FUNCTION rca_fix(doc rca, codes text[] DEFAULT NULL) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rca_fix(rca, text[]) IS
	'a report with the mechanical fixes of all rules, or of some, made';

CREATE FUNCTION rca_input_errors(doc text) RETURNS SETOF rca_input_error
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 ROWS 1;
COMMENT ON FUNCTION rca_input_errors(doc text) IS
	'why a text is no report; no row if it is one';

CREATE FUNCTION rca_rules() RETURNS SETOF rca_rule
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 50;
COMMENT ON FUNCTION rca_rules() IS
	'the rules there are';

CREATE FUNCTION rca_policies() RETURNS SETOF rca_policy
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 3;
COMMENT ON FUNCTION rca_policies() IS
	'the policies there are';

--
-- How a document was read
--

CREATE TYPE rca_explanation AS (
	ord		integer,
	line	integer,
	subject	text,
	found	text,
	reading	text
);
COMMENT ON TYPE rca_explanation IS 'what a part of a document was taken for, and why';
COMMENT ON COLUMN rca_explanation.ord IS 'position, from 1: metadata first, then the body by line';
COMMENT ON COLUMN rca_explanation.line IS 'line in the whole document, from 1; null for what is not there';
COMMENT ON COLUMN rca_explanation.subject IS 'title, date, section, table, list and the like';
COMMENT ON COLUMN rca_explanation.found IS 'what stands in the document';
COMMENT ON COLUMN rca_explanation.reading IS 'what it was taken for, and why';

CREATE FUNCTION rca_explain(doc rca) RETURNS SETOF rca_explanation
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 20;
COMMENT ON FUNCTION rca_explain(doc rca) IS
	'how a report was read, and why';

CREATE FUNCTION rca_explain(doc text) RETURNS SETOF rca_explanation
	AS 'MODULE_PATHNAME', 'rca_explain_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 20;
COMMENT ON FUNCTION rca_explain(doc text) IS
	'how a report given as text was read, and why';

--
-- SARIF 2.1.0, which code scanning tools read
--

CREATE FUNCTION rca_sarif_result(path text, finding rca_finding) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN jsonb_strip_nulls(jsonb_build_object(
		'ruleId', (finding).code,
		'level', CASE (finding).severity WHEN 'info' THEN 'note' ELSE (finding).severity END,
		'message', jsonb_build_object('text', (finding).message),
		'locations', jsonb_build_array(jsonb_build_object(
			'physicalLocation', jsonb_build_object(
				'artifactLocation', jsonb_build_object('uri', path),
				'region', jsonb_build_object(
					'startLine', (finding).line,
					'startColumn', (finding).col,
					'endLine', (finding).end_line,
					'endColumn', (finding).end_col)))),
		'fixes', CASE WHEN (finding).fix IS NOT NULL THEN jsonb_build_array(jsonb_build_object(
			'description', jsonb_build_object('text', (finding).hint),
			'artifactChanges', jsonb_build_array(jsonb_build_object(
				'artifactLocation', jsonb_build_object('uri', path),
				'replacements', jsonb_build_array(jsonb_build_object(
					'deletedRegion', jsonb_build_object(
						'startLine', (finding).fix -> 'line',
						'startColumn', (finding).fix -> 'column',
						'endColumn', ((finding).fix ->> 'column')::integer + ((finding).fix ->> 'delete_count')::integer),
					'insertedContent', jsonb_build_object('text', (finding).fix -> 'insert_text')))))))
		END));
COMMENT ON FUNCTION rca_sarif_result(text, rca_finding) IS
	'a finding in the document at a path as a result of SARIF';

CREATE FUNCTION rca_sarif_step(state jsonb[], path text, finding rca_finding) RETURNS jsonb[]
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN CASE WHEN finding IS NULL THEN state
		ELSE array_append(state, rca_sarif_result(path, finding)) END;
COMMENT ON FUNCTION rca_sarif_step(jsonb[], text, rca_finding) IS
	'transition function of aggregate rca_sarif';

CREATE FUNCTION rca_sarif_log(results jsonb[]) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN jsonb_build_object(
		'$schema', 'https://json.schemastore.org/sarif-2.1.0.json',
		'version', '2.1.0',
		'runs', jsonb_build_array(jsonb_build_object(
			'tool', jsonb_build_object('driver', jsonb_build_object(
				'name', 'rca',
				'version', '1.0',
				'rules', (SELECT jsonb_agg(jsonb_build_object(
							'id', r.code,
							'name', r.name,
							'shortDescription', jsonb_build_object('text', r.summary),
							'help', jsonb_build_object('text', r.hint)) ORDER BY r.code)
						  FROM rca_rules() r))),
			'columnKind', 'unicodeCodePoints',
			'results', to_jsonb(results))));
COMMENT ON FUNCTION rca_sarif_log(jsonb[]) IS
	'final function of aggregate rca_sarif';

CREATE AGGREGATE rca_sarif(path text, finding rca_finding) (
	SFUNC = rca_sarif_step,
	STYPE = jsonb[],
	INITCOND = '{}',
	FINALFUNC = rca_sarif_log,
	COMBINEFUNC = array_cat,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rca_sarif(text, rca_finding) IS
	'findings in documents at paths as a log of SARIF 2.1.0';
