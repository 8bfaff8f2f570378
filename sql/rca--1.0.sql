/* sql/rca--1.0.sql */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION rca" to load this file. \quit

-- COST is the time that a function takes for a report of 2.8 kB, in tenths of a microsecond,
-- on the machine that parsed such a report in 50.  So cheap conditions are tried before expensive
-- ones, and what is selected from only the first few rows is computed for those rows alone.
-- ROWS is near the mean of 123 reports of teams.

--
-- The type
--

CREATE TYPE rca;

CREATE FUNCTION rca_in(cstring) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca_in(cstring) IS
	'input: checks a report and indexes it';

CREATE FUNCTION rca_out(rca) RETURNS cstring
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_out(rca) IS
	'output: the text of a report, byte for byte';

CREATE FUNCTION rca_recv(internal) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca_recv(internal) IS
	'binary input: a version byte and the text, which is parsed';

CREATE FUNCTION rca_send(rca) RETURNS bytea
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_send(rca) IS
	'binary output: a version byte and the text';

CREATE FUNCTION rca_typanalyze(internal) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_typanalyze(internal) IS
	'statistics of a column of reports';

-- Collatable, although no function of the type uses the collation:
-- postgres_fdw sends an expression to the remote server only if its collation
-- comes from a column, and a comparison of rca_status(doc) with a constant
-- would have none otherwise.
--
-- Stored compressed in the row while that fits a page: a report of a few
-- kilobytes compresses to just over what extended storage leaves there, and
-- every query would pay for a look-up in the TOAST table.
CREATE TYPE rca (
	INPUT = rca_in,
	OUTPUT = rca_out,
	RECEIVE = rca_recv,
	SEND = rca_send,
	ANALYZE = rca_typanalyze,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = main,
	COLLATABLE = true
);
COMMENT ON TYPE rca IS
	'incident report: Markdown with YAML front matter, stored verbatim and indexed; the functions rca_... return what it says, as one value (rca_date) or as rows (FROM incident i, rca_timeline(i.doc) t)';

--
-- Casts
--

CREATE FUNCTION rca(text) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_from_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca(text) IS
	'a report from its text';

CREATE FUNCTION rca_read(doc text) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_from_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca_read(doc text) IS
	'a report from its text, for functions that do not accept text: rca_title(rca_read(body))';

CREATE FUNCTION rca_read(doc text, conventions jsonb) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca_read(text, jsonb) IS
	'a report from its text, read with the conventions of a team, which are stored in the value';

CREATE FUNCTION rca_conventions(doc rca) RETURNS jsonb
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION rca_conventions(rca) IS
	'the conventions of a team with which a report was read, or null';

CREATE FUNCTION rca_reader(doc rca) RETURNS integer
	AS 'MODULE_PATHNAME', 'rca_reader_of_value'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION rca_reader(rca) IS
	'number of the reader that read a stored report; the number rises when a new version of rca reads more';

CREATE FUNCTION rca_reader() RETURNS integer
	AS 'MODULE_PATHNAME', 'rca_reader_of_library'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_reader() IS 'number of the reader of this version of rca';

CREATE FUNCTION rca_reread(doc rca) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 600;
COMMENT ON FUNCTION rca_reread(rca) IS
	'the same report, with the same conventions, read again by the reader of this version';

CREATE FUNCTION text(rca) RETURNS text
	AS 'MODULE_PATHNAME', 'rca_to_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
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
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_eq(rca, rca) IS
	'implementation of = operator';

CREATE FUNCTION rca_ne(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_ne(rca, rca) IS
	'implementation of <> operator';

CREATE FUNCTION rca_lt(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_lt(rca, rca) IS
	'implementation of < operator';

CREATE FUNCTION rca_le(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_le(rca, rca) IS
	'implementation of <= operator';

CREATE FUNCTION rca_gt(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_gt(rca, rca) IS
	'implementation of > operator';

CREATE FUNCTION rca_ge(rca, rca) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_ge(rca, rca) IS
	'implementation of >= operator';

CREATE FUNCTION rca_cmp(rca, rca) RETURNS integer
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_cmp(rca, rca) IS
	'less-equal-greater, by the bytes of the text';

CREATE FUNCTION rca_hash(rca) RETURNS integer
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_hash(rca) IS
	'hash of the bytes of the text';

CREATE FUNCTION rca_hash_extended(rca, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
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
	ord				integer,
	at				timestamptz,
	until			timestamptz,
	is_approximate	boolean,
	raw_time		text,
	zone			text,
	milestone		text,
	event			text,
	elapsed			interval,
	extra			jsonb,
	line			integer
);
COMMENT ON TYPE rca_timeline_entry IS 'an entry of the timeline of a report';

COMMENT ON COLUMN rca_timeline_entry.ord IS 'position in the document, from 1; the order of at can differ, and at can be null';
COMMENT ON COLUMN rca_timeline_entry.at IS 'instant: date, time and zone; null if one of them cannot be read; UTC if no zone is stated';
COMMENT ON COLUMN rca_timeline_entry.until IS 'end of a range of times; null if the time is not a range';
COMMENT ON COLUMN rca_timeline_entry.is_approximate IS 'whether the time is marked as not exact';
COMMENT ON COLUMN rca_timeline_entry.raw_time IS 'the time as written';
COMMENT ON COLUMN rca_timeline_entry.zone IS 'the zone as written; null if none is stated';
COMMENT ON COLUMN rca_timeline_entry.milestone IS 'started, detected, paged, acknowledged, investigating, identified, mitigated, recovered, resolved, closed, or null';
COMMENT ON COLUMN rca_timeline_entry.event IS 'what happened, as plain text';
COMMENT ON COLUMN rca_timeline_entry.elapsed IS 'time since the first entry that has an instant';
COMMENT ON COLUMN rca_timeline_entry.extra IS 'cells of other columns and cells that could not be read, by heading';
COMMENT ON COLUMN rca_timeline_entry.line IS 'line in the whole document, from 1';

CREATE TYPE rca_action_item AS (
	ord			integer,
	priority	text,
	action		text,
	owner		text,
	due_date	date,
	raw_status	text,
	state		text,
	is_open		boolean,
	ticket		text,
	key			text,
	extra		jsonb,
	line		integer
);
COMMENT ON TYPE rca_action_item IS 'an action item of a report';

COMMENT ON COLUMN rca_action_item.ord IS 'position among the action items, from 1';
COMMENT ON COLUMN rca_action_item.priority IS 'priority as written';
COMMENT ON COLUMN rca_action_item.action IS 'what to do, as plain text';
COMMENT ON COLUMN rca_action_item.owner IS 'who does it; null for a placeholder such as TBD';
COMMENT ON COLUMN rca_action_item.due_date IS 'when it is due; null if it cannot be read';
COMMENT ON COLUMN rca_action_item.raw_status IS 'status as written; column state has its meaning';
COMMENT ON COLUMN rca_action_item.state IS 'open, in_progress, done, cancelled, or unstated if the report does not say';
COMMENT ON COLUMN rca_action_item.is_open IS 'false if it is done or cancelled; true if its state is not stated';
COMMENT ON COLUMN rca_action_item.ticket IS 'ticket as written, or the number in its address';
COMMENT ON COLUMN rca_action_item.key IS 'finds the item again after an edit; unique in a report';
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

COMMENT ON COLUMN rca_document.title IS 'title in the front matter, otherwise the first heading';
COMMENT ON COLUMN rca_document.date IS 'date of the incident';
COMMENT ON COLUMN rca_document.severity IS 'severity as written';
COMMENT ON COLUMN rca_document.severity_rank IS 'severity as a number: 1 is the worst, except for P0, which is 0';
COMMENT ON COLUMN rca_document.status IS 'status as written';
COMMENT ON COLUMN rca_document.services IS 'affected services; null if none are stated';
COMMENT ON COLUMN rca_document.tags IS 'tags; null if none are stated';
COMMENT ON COLUMN rca_document.authors IS 'authors; null if none are stated';
COMMENT ON COLUMN rca_document.duration IS 'stated duration';
COMMENT ON COLUMN rca_document.summary IS 'Markdown of the summary';
COMMENT ON COLUMN rca_document.root_cause IS 'Markdown of the root cause';
COMMENT ON COLUMN rca_document.prepared_by IS 'author in the footer line';
COMMENT ON COLUMN rca_document.prepared_on IS 'date in the footer line';
COMMENT ON COLUMN rca_document.front_matter IS 'all front matter, with types as in the core schema of YAML';
COMMENT ON COLUMN rca_document.timeline IS 'entries of the timeline';
COMMENT ON COLUMN rca_document.action_items IS 'action items';

--
-- What a report says about its incident
--

CREATE FUNCTION rca_title(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION rca_title(doc rca) IS
	'title in the front matter, otherwise the first heading';

CREATE FUNCTION rca_date(doc rca) RETURNS date
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION rca_date(doc rca) IS
	'date of the incident; null if none is stated';

CREATE FUNCTION rca_severity(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION rca_severity(doc rca) IS
	'severity as written, null if none is stated; to compare it, see rca_severity_rank';

CREATE FUNCTION rca_severity_rank(doc rca) RETURNS integer
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION rca_severity_rank(doc rca) IS
	'severity as a number: a lower number is worse, such as 0 for P0, 1 for P1 and SEV1; SEV2 or worse: rca_severity_rank(doc) <= rca_severity_rank(''SEV2'')';

-- The argument is a severity, not the text of a report.
CREATE FUNCTION rca_severity_rank(severity text) RETURNS integer
	AS 'MODULE_PATHNAME', 'rca_severity_rank_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_severity_rank(severity text) IS
	'a severity, such as SEV2 or high, as a number; null if it is not a known severity';

CREATE FUNCTION rca_status(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION rca_status(doc rca) IS
	'status as written; null if none is stated';

CREATE FUNCTION rca_services(doc rca) RETURNS text[]
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION rca_services(doc rca) IS
	'affected services, as written; null if none are stated; use rca_slug(name) to join them with a catalog by name';

CREATE FUNCTION rca_tags(doc rca) RETURNS text[]
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION rca_tags(doc rca) IS
	'tags; null if none are stated';

CREATE FUNCTION rca_authors(doc rca) RETURNS text[]
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION rca_authors(doc rca) IS
	'authors; null if none are stated';

CREATE FUNCTION rca_duration(doc rca) RETURNS interval
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION rca_duration(doc rca) IS
	'duration as stated in the report; null if none is stated; rca_metric(doc, ''incident_length'') also uses the timeline';

CREATE FUNCTION rca_summary(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_summary(doc rca) IS
	'Markdown of the summary; null if the report has none';

CREATE FUNCTION rca_root_cause(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_root_cause(doc rca) IS
	'Markdown of the root cause, subsections included; null if the report has no such part';

CREATE FUNCTION rca_prepared_by(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION rca_prepared_by(doc rca) IS
	'author in the footer line';

CREATE FUNCTION rca_prepared_on(doc rca) RETURNS date
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION rca_prepared_on(doc rca) IS
	'date in the footer line';

CREATE FUNCTION rca_front_matter(doc rca) RETURNS jsonb
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 150;
COMMENT ON FUNCTION rca_front_matter(doc rca) IS
	'all front matter, with types as in the core schema of YAML; for one key: doc ->> ''team''';

-- One key of the front matter, as for jsonb and hstore.  These are inlined, so that an
-- index on rca_front_matter(doc) also serves them.
CREATE FUNCTION rca_front_matter_field(doc rca, key text) RETURNS jsonb
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 150
	RETURN rca_front_matter(doc) -> key;
COMMENT ON FUNCTION rca_front_matter_field(doc rca, key text) IS
	'implementation of -> operator';

CREATE FUNCTION rca_front_matter_field_text(doc rca, key text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 150
	RETURN rca_front_matter(doc) ->> key;
COMMENT ON FUNCTION rca_front_matter_field_text(doc rca, key text) IS
	'implementation of ->> operator';

CREATE OPERATOR -> (
	LEFTARG = rca, RIGHTARG = text, FUNCTION = rca_front_matter_field
);
COMMENT ON OPERATOR -> (rca, text) IS 'value of a key of the front matter';

CREATE OPERATOR ->> (
	LEFTARG = rca, RIGHTARG = text, FUNCTION = rca_front_matter_field_text
);
COMMENT ON OPERATOR ->> (rca, text) IS 'value of a key of the front matter, as text';

--
-- Rows
--

CREATE FUNCTION rca_timeline(doc rca) RETURNS SETOF rca_timeline_entry
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40 ROWS 10;
COMMENT ON FUNCTION rca_timeline(doc rca) IS
	'entries of the timeline, one row each: when, which milestone, what happened';

CREATE FUNCTION rca_timeline(doc text) RETURNS SETOF rca_timeline_entry
	AS 'MODULE_PATHNAME', 'rca_timeline_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 10;
COMMENT ON FUNCTION rca_timeline(doc text) IS
	'entries of the timeline of a report given as text';

CREATE FUNCTION rca_timeline(doc text, conventions jsonb) RETURNS SETOF rca_timeline_entry
	AS 'MODULE_PATHNAME', 'rca_timeline_taught'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 10;
COMMENT ON FUNCTION rca_timeline(text, jsonb) IS
	'entries of the timeline of a report given as text, read with the conventions of a team';

CREATE FUNCTION rca_action_items(doc rca) RETURNS SETOF rca_action_item
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40 ROWS 5;
COMMENT ON FUNCTION rca_action_items(doc rca) IS
	'action items, one row each; to select open items: is_open; overdue items: is_open AND due_date < current_date';

CREATE FUNCTION rca_action_items(doc text) RETURNS SETOF rca_action_item
	AS 'MODULE_PATHNAME', 'rca_action_items_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION rca_action_items(doc text) IS
	'action items of a report given as text';

CREATE FUNCTION rca_action_items(doc text, conventions jsonb) RETURNS SETOF rca_action_item
	AS 'MODULE_PATHNAME', 'rca_action_items_taught'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION rca_action_items(text, jsonb) IS
	'action items of a report given as text, read with the conventions of a team';

--
-- The parts of a report
--

CREATE TYPE rca_section_entry AS (
	ord				integer,
	level			integer,
	heading			text,
	part			text,
	heading_path	text[],
	content			text,
	line			integer,
	end_line		integer
);
COMMENT ON TYPE rca_section_entry IS 'a section of a report: a heading and the text under it';

COMMENT ON COLUMN rca_section_entry.ord IS 'position in the document, from 1';
COMMENT ON COLUMN rca_section_entry.level IS 'level of the heading, 1 to 6; 0 for the text before the first heading';
COMMENT ON COLUMN rca_section_entry.heading IS 'the heading as plain text; null for the text before the first heading';
COMMENT ON COLUMN rca_section_entry.part IS 'part of the report: summary, timeline, root_cause, ..., or other';
COMMENT ON COLUMN rca_section_entry.heading_path IS 'the headings above it, outermost first, followed by its own heading';
COMMENT ON COLUMN rca_section_entry.content IS 'Markdown, verbatim, up to the next heading of any level';
COMMENT ON COLUMN rca_section_entry.line IS 'line of the heading in the whole document, from 1';
COMMENT ON COLUMN rca_section_entry.end_line IS 'last line of the content';

CREATE FUNCTION rca_sections(doc rca) RETURNS SETOF rca_section_entry
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 150 ROWS 20;
COMMENT ON FUNCTION rca_sections(doc rca) IS
	'sections, in document order';

CREATE TYPE rca_contributing_factor AS (
	ord		integer,
	factor	text,
	line	integer
);
COMMENT ON TYPE rca_contributing_factor IS 'a contributing factor, from the root cause';

COMMENT ON COLUMN rca_contributing_factor.ord IS 'position, from 1';
COMMENT ON COLUMN rca_contributing_factor.factor IS 'the factor as plain text';
COMMENT ON COLUMN rca_contributing_factor.line IS 'line in the whole document, from 1';

CREATE FUNCTION rca_contributing_factors(doc rca) RETURNS SETOF rca_contributing_factor
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60 ROWS 3;
COMMENT ON FUNCTION rca_contributing_factors(doc rca) IS
	'contributing factors, from the root cause';

CREATE TYPE rca_resolution_step AS (
	ord		integer,
	step	text,
	line	integer
);
COMMENT ON TYPE rca_resolution_step IS 'a step of the resolution';

COMMENT ON COLUMN rca_resolution_step.ord IS 'position, from 1';
COMMENT ON COLUMN rca_resolution_step.step IS 'the step as plain text';
COMMENT ON COLUMN rca_resolution_step.line IS 'line in the whole document, from 1';

CREATE FUNCTION rca_resolution_steps(doc rca) RETURNS SETOF rca_resolution_step
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60 ROWS 4;
COMMENT ON FUNCTION rca_resolution_steps(doc rca) IS
	'steps of the resolution';

CREATE TYPE rca_lesson AS (
	ord			integer,
	category	text,
	lesson		text,
	line		integer
);
COMMENT ON TYPE rca_lesson IS 'a lesson learned';

COMMENT ON COLUMN rca_lesson.ord IS 'position, from 1';
COMMENT ON COLUMN rca_lesson.category IS 'went_well, could_improve, got_lucky or lesson';
COMMENT ON COLUMN rca_lesson.lesson IS 'the lesson as plain text';
COMMENT ON COLUMN rca_lesson.line IS 'line in the whole document, from 1';

CREATE FUNCTION rca_lessons(doc rca) RETURNS SETOF rca_lesson
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60 ROWS 8;
COMMENT ON FUNCTION rca_lessons(doc rca) IS
	'lessons learned';

CREATE TYPE rca_impact AS (
	ord					integer,
	scope				text,
	label				text,
	comparator			text,
	value				numeric,
	unit				text,
	baseline_comparator	text,
	baseline			numeric,
	from_value			numeric,
	to_value			numeric,
	ratio				numeric,
	currency			text,
	raw					text,
	line				integer,
	measure				text,
	amount				numeric,
	is_figure			boolean
);
COMMENT ON TYPE rca_impact IS 'an impact, with its number if it has one';

COMMENT ON COLUMN rca_impact.ord IS 'position, from 1';
COMMENT ON COLUMN rca_impact.scope IS 'service, customer or other; null if neither the label nor the heading says which';
COMMENT ON COLUMN rca_impact.label IS 'what is measured';
COMMENT ON COLUMN rca_impact.comparator IS '<, <=, >, >=, ~ (about), between (a range), or null (equal)';
COMMENT ON COLUMN rca_impact.value IS 'the number; null for a change or a range, and if there is no number';
COMMENT ON COLUMN rca_impact.unit IS '%, ms, s, min, h, d, ..., or the thing that is counted';
COMMENT ON COLUMN rca_impact.baseline_comparator IS 'comparator of the baseline';
COMMENT ON COLUMN rca_impact.baseline IS 'the usual value, in the same unit';
COMMENT ON COLUMN rca_impact.from_value IS 'start of a change or a range';
COMMENT ON COLUMN rca_impact.to_value IS 'end of a change or a range';
COMMENT ON COLUMN rca_impact.ratio IS 'the stated factor, otherwise value divided by baseline, or for a change to_value divided by from_value';
COMMENT ON COLUMN rca_impact.currency IS 'ISO 4217 code';
COMMENT ON COLUMN rca_impact.raw IS 'the whole sentence as plain text';
COMMENT ON COLUMN rca_impact.line IS 'line in the whole document, from 1';
COMMENT ON COLUMN rca_impact.measure IS 'users, customers, requests, errors, tickets, revenue, latency, error_rate, availability, duration, data or other; null if there is no number';
COMMENT ON COLUMN rca_impact.amount IS 'the number in the unit of its measure: s for duration, ms for latency, B for data, otherwise as written; null for a range and for other';
COMMENT ON COLUMN rca_impact.is_figure IS 'whether this is the one figure to sum for its measure, so that a sum counts each report once';

CREATE FUNCTION rca_impacts(doc rca) RETURNS SETOF rca_impact
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 ROWS 6;
COMMENT ON FUNCTION rca_impacts(doc rca) IS
	'impacts in the impact parts of a report, with their numbers; for a total of each measure: sum(amount) FILTER (WHERE is_figure)';

CREATE TYPE rca_affected_service AS (
	ord		integer,
	service	text,
	line	integer
);
COMMENT ON TYPE rca_affected_service IS 'a service that the body lists as affected';

COMMENT ON COLUMN rca_affected_service.ord IS 'position, from 1';
COMMENT ON COLUMN rca_affected_service.service IS 'the service as plain text';
COMMENT ON COLUMN rca_affected_service.line IS 'line in the whole document, from 1';

CREATE FUNCTION rca_affected_services(doc rca) RETURNS SETOF rca_affected_service
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60 ROWS 4;
COMMENT ON FUNCTION rca_affected_services(doc rca) IS
	'services that the body lists as affected';

CREATE TYPE rca_link AS (
	ord		integer,
	kind	text,
	target	text,
	anchor	text,
	label	text,
	section	text,
	part	text,
	line	integer,
	col		integer
);
COMMENT ON TYPE rca_link IS 'a link';

COMMENT ON COLUMN rca_link.ord IS 'position in the document, from 1';
COMMENT ON COLUMN rca_link.kind IS 'wikilink, embed, link, image or autolink';
COMMENT ON COLUMN rca_link.target IS 'page of a wikilink, or URL';
COMMENT ON COLUMN rca_link.anchor IS 'the text after #, unless the target is a URL with a scheme';
COMMENT ON COLUMN rca_link.label IS 'text of the link, plain';
COMMENT ON COLUMN rca_link.section IS 'heading of its section';
COMMENT ON COLUMN rca_link.part IS 'part of the report that it is in: summary, timeline, root_cause, ..., or other';
COMMENT ON COLUMN rca_link.line IS 'line in the whole document, from 1';
COMMENT ON COLUMN rca_link.col IS 'column in characters, from 1';

CREATE FUNCTION rca_links(doc rca) RETURNS SETOF rca_link
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60 ROWS 5;
COMMENT ON FUNCTION rca_links(doc rca) IS
	'links, including wikilinks; links in code are not included';

CREATE FUNCTION rca_related(doc rca) RETURNS SETOF rca_link
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60 ROWS 3;
COMMENT ON FUNCTION rca_related(doc rca) IS
	'links in the part that lists related incidents';

CREATE TYPE rca_table_row AS (
	table_ord	integer,
	section		text,
	ord			integer,
	columns		text[],
	cells		text[],
	by_column	jsonb,
	line		integer
);
COMMENT ON TYPE rca_table_row IS 'a row of any table';

COMMENT ON COLUMN rca_table_row.table_ord IS 'position of the table in the document, from 1';
COMMENT ON COLUMN rca_table_row.section IS 'heading of its section';
COMMENT ON COLUMN rca_table_row.ord IS 'position of the row in its table, from 1';
COMMENT ON COLUMN rca_table_row.columns IS 'headings of the columns, made unique';
COMMENT ON COLUMN rca_table_row.cells IS 'cells as plain text';
COMMENT ON COLUMN rca_table_row.by_column IS 'cells by heading';
COMMENT ON COLUMN rca_table_row.line IS 'line in the whole document, from 1';

CREATE FUNCTION rca_tables(doc rca) RETURNS SETOF rca_table_row
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 700 ROWS 15;
COMMENT ON FUNCTION rca_tables(doc rca) IS
	'rows of all tables; this parses the document';

CREATE TYPE rca_code_block AS (
	ord			integer,
	language	text,
	code		text,
	section		text,
	line		integer
);
COMMENT ON TYPE rca_code_block IS 'a code block';

COMMENT ON COLUMN rca_code_block.ord IS 'position in the document, from 1';
COMMENT ON COLUMN rca_code_block.language IS 'first word after the fence; null if there is none';
COMMENT ON COLUMN rca_code_block.code IS 'the code';
COMMENT ON COLUMN rca_code_block.section IS 'heading of its section';
COMMENT ON COLUMN rca_code_block.line IS 'line in the whole document, from 1';

CREATE FUNCTION rca_code_blocks(doc rca) RETURNS SETOF rca_code_block
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 700 ROWS 2;
COMMENT ON FUNCTION rca_code_blocks(doc rca) IS
	'code blocks; this parses the document';

CREATE TYPE rca_chunk AS (
	ord				integer,
	part			text,
	heading_path	text[],
	context			text,
	content			text,
	line			integer,
	end_line		integer,
	hash			bytea
);
COMMENT ON TYPE rca_chunk IS 'a piece of a report to search, embed and cite';

COMMENT ON COLUMN rca_chunk.ord IS 'position in the document, from 1';
COMMENT ON COLUMN rca_chunk.part IS 'part of the report that the whole chunk is in: summary, timeline, root_cause, ..., or other';
COMMENT ON COLUMN rca_chunk.heading_path IS 'the headings above the whole chunk, outermost first';
COMMENT ON COLUMN rca_chunk.context IS 'text to put before the content: title, date, severity and services in one line, headings in one line, the header of a table that is cut, or the overlap';
COMMENT ON COLUMN rca_chunk.content IS 'Markdown, verbatim; the contents of all chunks together are the body';
COMMENT ON COLUMN rca_chunk.line IS 'first line with text, in the whole document, from 1';
COMMENT ON COLUMN rca_chunk.end_line IS 'last line with text';
COMMENT ON COLUMN rca_chunk.hash IS 'SHA-256 of context, a line end and content; a chunk with the same hash needs no new embedding';

CREATE FUNCTION rca_chunks(doc rca, max_chars integer DEFAULT 2000, overlap integer DEFAULT 0) RETURNS SETOF rca_chunk
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 ROWS 10;
COMMENT ON FUNCTION rca_chunks(doc rca, max_chars integer, overlap integer) IS
	'the body in chunks of at most max_chars characters, cut at headings, paragraphs, items, table rows and sentences, but never within code or a table row';

CREATE TYPE rca_metric AS (
	metric			text,
	value			interval,
	status			text,
	from_milestone	text,
	to_milestone	text,
	from_at			timestamptz,
	to_at			timestamptz,
	from_line		integer,
	to_line			integer,
	source			text
);
COMMENT ON TYPE rca_metric IS 'how long something took, and how this was measured';

COMMENT ON COLUMN rca_metric.metric IS 'its name, such as time_to_resolve; the comment on rca_metrics lists all names';
COMMENT ON COLUMN rca_metric.value IS 'null unless status is success';
COMMENT ON COLUMN rca_metric.status IS 'success; timestamps_missing: a milestone is not in the timeline, or its time cannot be read; invalid_timestamps: the end is before the start';
COMMENT ON COLUMN rca_metric.from_milestone IS 'milestone at which it starts';
COMMENT ON COLUMN rca_metric.to_milestone IS 'milestone at which it ends';
COMMENT ON COLUMN rca_metric.from_at IS 'when from_milestone was reached; null if the timeline does not say';
COMMENT ON COLUMN rca_metric.to_at IS 'when to_milestone was reached; null if the timeline does not say';
COMMENT ON COLUMN rca_metric.from_line IS 'line of from_milestone in the whole document; null if its time is not known';
COMMENT ON COLUMN rca_metric.to_line IS 'line of to_milestone in the whole document; null if its time is not known';
COMMENT ON COLUMN rca_metric.source IS 'timeline, stated_instants, stated_length or timeline_span';

CREATE FUNCTION rca_metrics(doc rca) RETURNS SETOF rca_metric
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60 ROWS 16;
COMMENT ON FUNCTION rca_metrics(doc rca) IS
	'metrics (also those of MTTD, MTTA and MTTR), one row for each metric, even if the report does not give it: time_to_detect, time_to_acknowledge, time_to_identify, time_to_mitigate, time_to_recover, time_to_resolve (all from the start), detected_to_acknowledged, detected_to_identified, detected_to_mitigated, detected_to_recovered, detected_to_resolved, paged_to_acknowledged, timeline_span (first to last entry), stated_duration, time_to_repair (stated only), incident_length (how long the incident lasted: from start to resolution, otherwise as stated, otherwise from detection to resolution, otherwise the span; from_milestone and source say which)';

CREATE FUNCTION rca_section(doc rca, part text, subtree boolean DEFAULT true) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_section(rca, text, boolean) IS
	'Markdown of the first section that is this part: summary, timeline, root_cause, impact, affected_services, customer_impact, resolution, lessons, went_well, could_improve, got_lucky, action_items, related, detection, trigger, background, prevention; null if there is none';

CREATE FUNCTION rca_section(doc rca, heading_path text[], subtree boolean DEFAULT true) RETURNS text
	AS 'MODULE_PATHNAME', 'rca_section_at'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_section(rca, text[], boolean) IS
	'Markdown of the first section with this path of headings, outermost first; null if there is none';

CREATE FUNCTION rca_elapsed(doc rca, from_milestone text, to_milestone text) RETURNS interval
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;
COMMENT ON FUNCTION rca_elapsed(rca, text, text) IS
	'time between two milestones: started, detected, paged, acknowledged, investigating, identified, mitigated, recovered, resolved, closed; null if the timeline lacks one';

CREATE FUNCTION rca_metric(doc rca, metric text) RETURNS interval
	AS 'MODULE_PATHNAME', 'rca_metric_value'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;
COMMENT ON FUNCTION rca_metric(doc rca, metric text) IS
	'the metric of rca_metrics with this name, such as time_to_resolve; null unless its status is success';

CREATE FUNCTION rca_started_at(doc rca) RETURNS timestamptz
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;
COMMENT ON FUNCTION rca_started_at(doc rca) IS
	'when the incident started, by the timeline or as the report states it; null if neither says, which is common; rca_detected_at(doc) is then the latest that it can have started';

CREATE FUNCTION rca_detected_at(doc rca) RETURNS timestamptz
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;
COMMENT ON FUNCTION rca_detected_at(doc rca) IS
	'when the incident was detected, by the timeline or as the report states it; null if neither says';

CREATE FUNCTION rca_ended_at(doc rca) RETURNS timestamptz
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;
COMMENT ON FUNCTION rca_ended_at(doc rca) IS
	'when the incident was resolved, otherwise when the service had recovered, by the timeline or as the report states it; null if neither says';

--
-- Renderings
--

CREATE FUNCTION rca_to_jsonb(doc rca) RETURNS jsonb
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3000;
COMMENT ON FUNCTION rca_to_jsonb(doc rca) IS
	'the whole document as jsonb';

CREATE CAST (rca AS jsonb) WITH FUNCTION rca_to_jsonb(rca);
COMMENT ON CAST (rca AS jsonb) IS 'the whole document as jsonb';

CREATE FUNCTION rca_build(report jsonb) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_of_jsonb'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 6000;
COMMENT ON FUNCTION rca_build(report jsonb) IS
	'a report built from jsonb that has the shape of rca_to_jsonb';

CREATE FUNCTION rca_template(policy text, given jsonb DEFAULT '{}') RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_template(policy text, given jsonb) IS
	'a report to fill in, with the keys and headings that a policy and an outline require: rca_template(''core-1'', ''{"title": "Cards declined", "severity": "P1"}'')';

CREATE FUNCTION rca_to_html(doc rca, wiki_base text DEFAULT '') RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_to_html(rca, text) IS
	'the body as safe HTML; the address of a wikilink is wiki_base followed by its target';

-- The name that people guess.
CREATE FUNCTION rca_html(doc rca, wiki_base text DEFAULT '') RETURNS text
	AS 'MODULE_PATHNAME', 'rca_to_html'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_html(rca, text) IS
	'another name of rca_to_html';

CREATE FUNCTION rca_to_html_page(doc rca, wiki_base text DEFAULT '') RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION rca_to_html_page(rca, text) IS
	'a complete HTML page: metadata, the timeline drawn to scale, the body';

CREATE FUNCTION rca_to_mermaid(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
COMMENT ON FUNCTION rca_to_mermaid(doc rca) IS
	'the timeline as a Mermaid diagram';

--
-- Full text search
--

CREATE FUNCTION rca_to_plain_text(doc rca) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 700;
COMMENT ON FUNCTION rca_to_plain_text(doc rca) IS
	'the body as plain text, for ts_headline: one line for each heading, paragraph, item and row; this parses the document';

CREATE FUNCTION rca_to_tsvector(config regconfig, doc rca) RETURNS tsvector
	AS 'MODULE_PATHNAME', 'rca_to_tsvector_byid'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 6000;
COMMENT ON FUNCTION rca_to_tsvector(regconfig, rca) IS
	'the words of a report, weighted: A title, B summary and root cause, C timeline and action items, D the rest';

CREATE FUNCTION to_tsvector(config regconfig, doc rca) RETURNS tsvector
	AS 'MODULE_PATHNAME', 'rca_to_tsvector_byid'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 6000;
COMMENT ON FUNCTION to_tsvector(regconfig, rca) IS
	'the words of a report, weighted: A title, B summary and root cause, C timeline and action items, D the rest';

CREATE FUNCTION rca_to_tsvector(doc rca) RETURNS tsvector
	AS 'MODULE_PATHNAME'
	LANGUAGE C STABLE STRICT PARALLEL SAFE COST 6000;
COMMENT ON FUNCTION rca_to_tsvector(doc rca) IS
	'the words of a report under default_text_search_config, with the same weights';

--
-- Names as in service catalogs
--

CREATE FUNCTION rca_slug(name text) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_slug(name text) IS
	'a name in lower case, with all characters except letters and digits replaced by dashes';

CREATE FUNCTION rca_entity_ref(name text, kind text DEFAULT 'component', namespace text DEFAULT 'default') RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_entity_ref(text, text, text) IS
	'reference to an entity of a Backstage catalog: kind:namespace/name';

--
-- The whole report
--

CREATE FUNCTION rca_parse(doc rca) RETURNS rca_document
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION rca_parse(doc rca) IS
	'a whole report as one value';

CREATE FUNCTION rca_parse(doc text) RETURNS rca_document
	AS 'MODULE_PATHNAME', 'rca_parse_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION rca_parse(doc text) IS
	'a whole report, given as text, as one value';

--
-- Findings: what is wrong with a well-formed report
--

CREATE TYPE rca_finding AS (
	code	text,
	rule	text,
	level	text,
	line	integer,
	col	integer,
	end_line	integer,
	end_col	integer,
	part	text,
	message	text,
	hint	text,
	fix	jsonb,
	name	text
);
COMMENT ON TYPE rca_finding IS 'what a rule found in a report';

COMMENT ON COLUMN rca_finding.code IS 'code of the rule; a code is never reused';
COMMENT ON COLUMN rca_finding.rule IS 'name of the rule';
COMMENT ON COLUMN rca_finding.level IS 'error, warning or info';
COMMENT ON COLUMN rca_finding.line IS 'line in the whole document, from 1';
COMMENT ON COLUMN rca_finding.col IS 'column in characters, from 1';
COMMENT ON COLUMN rca_finding.end_line IS 'line of the end';
COMMENT ON COLUMN rca_finding.end_col IS 'column after the end';
COMMENT ON COLUMN rca_finding.part IS 'part of the report, or front_matter';
COMMENT ON COLUMN rca_finding.message IS 'what is wrong';
COMMENT ON COLUMN rca_finding.hint IS 'what to do';
COMMENT ON COLUMN rca_finding.fix IS 'a mechanical fix: text that replaces everything from line, col to end_line, end_col';
COMMENT ON COLUMN rca_finding.name IS 'the same as rule';

CREATE TYPE rca_rule AS (
	code	text,
	rule	text,
	rule_group	text,
	level	text,
	summary	text,
	hint	text,
	is_fixable	boolean
);
COMMENT ON TYPE rca_rule IS 'a rule that looks for findings';

COMMENT ON COLUMN rca_rule.code IS 'code of the rule; a code is never reused';
COMMENT ON COLUMN rca_rule.rule IS 'name of the rule';
COMMENT ON COLUMN rca_rule.rule_group IS 'what it is about';
COMMENT ON COLUMN rca_rule.level IS 'level under policy core-1';
COMMENT ON COLUMN rca_rule.summary IS 'what it finds';
COMMENT ON COLUMN rca_rule.hint IS 'what to do';
COMMENT ON COLUMN rca_rule.is_fixable IS 'whether its findings have a fix';

CREATE TYPE rca_policy AS (
	policy	text,
	summary	text,
	required_parts	text[],
	rules	jsonb
);
COMMENT ON TYPE rca_policy IS 'a set of levels for the rules, against which reports are checked';

COMMENT ON COLUMN rca_policy.policy IS 'name; its meaning never changes';
COMMENT ON COLUMN rca_policy.summary IS 'what it is for';
COMMENT ON COLUMN rca_policy.required_parts IS 'parts that a report must have';
COMMENT ON COLUMN rca_policy.rules IS 'level of every rule by code';

CREATE TYPE rca_input_error AS (
	sql_error_code	text,
	line			integer,
	col				integer,
	message			text,
	hint			text
);
COMMENT ON TYPE rca_input_error IS 'why a text is not a report';

COMMENT ON COLUMN rca_input_error.sql_error_code IS 'code of the error that the cast to rca raises';
COMMENT ON COLUMN rca_input_error.line IS 'line in the whole document, from 1';
COMMENT ON COLUMN rca_input_error.col IS 'column in characters, from 1';
COMMENT ON COLUMN rca_input_error.message IS 'what is wrong';
COMMENT ON COLUMN rca_input_error.hint IS 'what to do';

-- Not strict: a null policy is an error, because every report would pass it.
CREATE FUNCTION rca_lint(doc rca, policy text DEFAULT 'core-1') RETURNS SETOF rca_finding
	AS 'MODULE_PATHNAME', 'rca_lint'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 5;
COMMENT ON FUNCTION rca_lint(rca, text) IS
	'what is wrong with a report under a policy, one row for each finding; policies are draft-1, core-1 and strict-1, the strictest last; see rca_policies() and rca_rules(); ordered by line and column';

CREATE FUNCTION rca_lint(doc rca, policy jsonb) RETURNS SETOF rca_finding
	AS 'MODULE_PATHNAME', 'rca_lint_jsonb'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 5;
COMMENT ON FUNCTION rca_lint(rca, jsonb) IS
	'findings of a report under a policy of your own';

CREATE FUNCTION rca_lint(doc text, policy text DEFAULT 'core-1') RETURNS SETOF rca_finding
	AS 'MODULE_PATHNAME', 'rca_lint_text'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 5;
COMMENT ON FUNCTION rca_lint(text, text) IS
	'findings of a report given as text under a policy';

CREATE FUNCTION rca_lint(doc text, policy jsonb) RETURNS SETOF rca_finding
	AS 'MODULE_PATHNAME', 'rca_lint_text_jsonb'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 5;
COMMENT ON FUNCTION rca_lint(text, jsonb) IS
	'findings of a report given as text under a policy of your own';

CREATE FUNCTION rca_is_valid(doc rca, policy text DEFAULT 'core-1') RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rca_is_valid(rca, text) IS
	'whether a report has no error under a policy, such as core-1; to list the errors: rca_lint(doc, policy) WHERE level = ''error''';

CREATE FUNCTION rca_is_valid(doc rca, policy jsonb) RETURNS boolean
	AS 'MODULE_PATHNAME', 'rca_is_valid_jsonb'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rca_is_valid(doc rca, policy jsonb) IS
	'whether a report has no error under a policy of your own';

-- No default: a CHECK is kept for years, and what it refuses would change
-- if the default did.
CREATE FUNCTION rca_assert_valid(doc rca, policy text) RETURNS boolean
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rca_assert_valid(doc rca, policy text) IS
	'true, or an error that lists what is wrong under a policy; for CHECK constraints';

CREATE FUNCTION rca_assert_valid(doc rca, policy jsonb) RETURNS boolean
	AS 'MODULE_PATHNAME', 'rca_assert_valid_jsonb'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rca_assert_valid(doc rca, policy jsonb) IS
	'true, or an error that lists what is wrong under a policy of your own; for CHECK constraints';

CREATE FUNCTION rca_fix(doc rca, policy text DEFAULT 'core-1', rules text[] DEFAULT NULL) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_fix(rca, text, text[]) IS
	'a report after the mechanical fixes of a policy, or only those of the given rules';

CREATE FUNCTION rca_fix(doc rca, policy jsonb, rules text[] DEFAULT NULL) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_fix_jsonb'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_fix(rca, jsonb, text[]) IS
	'a report after the mechanical fixes of a policy of your own';

CREATE FUNCTION rca_set(doc rca, changes jsonb) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_set(rca, jsonb) IS
	'a report with changed metadata, written where the report states it; null clears a key; all other bytes stay the same';

-- Not strict: a null value clears the key and must not clear the report.
CREATE FUNCTION rca_set(doc rca, key text, value text) RETURNS rca
	LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1500
	RETURN rca_set(doc, jsonb_object(ARRAY[key, value]));
COMMENT ON FUNCTION rca_set(rca, text, text) IS
	'a report with a new value for one key';

CREATE FUNCTION rca_rename_service(doc rca, old_name text, new_name text) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_rename_service(rca, text, text) IS
	'a report with a service renamed in all places where services are read';

CREATE FUNCTION rca_set_section(doc rca, part text, content text, subtree boolean DEFAULT true) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_set_section(rca, text, text, boolean) IS
	'a report with new content for the first section that is this part';

CREATE FUNCTION rca_set_section(doc rca, heading_path text[], content text, subtree boolean DEFAULT true) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_set_section_at'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_set_section(rca, text[], text, boolean) IS
	'a report with new content for the first section with this path of headings, outermost first';

CREATE FUNCTION rca_append_to_section(doc rca, part text, content text, subtree boolean DEFAULT true) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_append_to_section(rca, text, text, boolean) IS
	'a report with Markdown appended to the first section that is this part';

CREATE FUNCTION rca_append_to_section(doc rca, heading_path text[], content text, subtree boolean DEFAULT true) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_append_to_section_at'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_append_to_section(rca, text[], text, boolean) IS
	'a report with Markdown appended to the first section with this path of headings, outermost first';

CREATE FUNCTION rca_set_action_item(doc rca, key text, fields jsonb) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_sql_set_action_item'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_set_action_item(doc rca, key text, fields jsonb) IS
	'a report with fields of an action item changed; all other bytes stay the same; key is that of rca_action_items, and to close an item: rca_set_action_item(doc, key, ''{"state": "done"}'')';

CREATE FUNCTION rca_add_action_item(doc rca, item jsonb) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_sql_add_action_item'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_add_action_item(doc rca, item jsonb) IS
	'a report with a new action item, written like the last one: rca_add_action_item(doc, ''{"action": "Alert on lag", "owner": "Ann", "due_date": "2025-03-01"}'')';

CREATE FUNCTION rca_remove_action_item(doc rca, key text) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_sql_remove_action_item'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_remove_action_item(doc rca, key text) IS
	'a report without an action item';

CREATE FUNCTION rca_set_timeline_entry(doc rca, line integer, event text, fields jsonb) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_sql_set_timeline_entry'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_set_timeline_entry(doc rca, line integer, event text, fields jsonb) IS
	'a report with fields changed in the timeline entry that has this line and this event';

CREATE FUNCTION rca_add_timeline_entry(doc rca, entry jsonb) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_sql_add_timeline_entry'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_add_timeline_entry(doc rca, entry jsonb) IS
	'a report with a new timeline entry, inserted in order of time and written like the entry next to it';

CREATE FUNCTION rca_remove_timeline_entry(doc rca, line integer, event text) RETURNS rca
	AS 'MODULE_PATHNAME', 'rca_sql_remove_timeline_entry'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;
COMMENT ON FUNCTION rca_remove_timeline_entry(doc rca, line integer, event text) IS
	'a report without the timeline entry that has this line and this event';

CREATE FUNCTION rca_input_errors(doc text) RETURNS SETOF rca_input_error
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 1;
COMMENT ON FUNCTION rca_input_errors(doc text) IS
	'why a text is not a report; returns no row if it is a report';

CREATE FUNCTION rca_rules() RETURNS SETOF rca_rule
	AS 'MODULE_PATHNAME'
	LANGUAGE C STABLE STRICT PARALLEL SAFE ROWS 50;
COMMENT ON FUNCTION rca_rules() IS
	'all rules';

CREATE FUNCTION rca_policies() RETURNS SETOF rca_policy
	AS 'MODULE_PATHNAME'
	LANGUAGE C STABLE STRICT PARALLEL SAFE ROWS 3;
COMMENT ON FUNCTION rca_policies() IS
	'all policies';

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
COMMENT ON TYPE rca_explanation IS 'how a part of a document was read, and why';
COMMENT ON COLUMN rca_explanation.ord IS 'position, from 1: metadata first, then the body by line';
COMMENT ON COLUMN rca_explanation.line IS 'line in the whole document, from 1; null if the value was taken from another subject, such as a date from the title';
COMMENT ON COLUMN rca_explanation.subject IS 'title, date, section, table, list and the like';
COMMENT ON COLUMN rca_explanation.found IS 'the text in the document';
COMMENT ON COLUMN rca_explanation.reading IS 'how it was read, and why; begins with "no part" for a heading that is not understood';

CREATE FUNCTION rca_explain(doc rca) RETURNS SETOF rca_explanation
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 700 ROWS 20;
COMMENT ON FUNCTION rca_explain(doc rca) IS
	'how a report was read, and why: where each value was found, and how each heading, table and list was used; a value that was not found has no row, see rca_lint; rca_unknown_words returns what was not understood';

CREATE FUNCTION rca_explain(doc text) RETURNS SETOF rca_explanation
	AS 'MODULE_PATHNAME', 'rca_explain_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 700 ROWS 20;
COMMENT ON FUNCTION rca_explain(doc text) IS
	'how a report given as text was read, and why';

--
-- What was not understood, for teams that define conventions
--

CREATE TYPE rca_unknown_word AS (
	kind	text,
	word	text,
	folded	text,
	guess	text,
	example	text,
	line	integer
);
COMMENT ON TYPE rca_unknown_word IS 'a word of a report that was not understood';
COMMENT ON COLUMN rca_unknown_word.kind IS 'a key of conventions: headings, columns, keys, severities, statuses, milestones';
COMMENT ON COLUMN rca_unknown_word.word IS 'the word as it is written; for a milestone, the beginning of the event, followed by *';
COMMENT ON COLUMN rca_unknown_word.guess IS 'its likely meaning under that key; null if there is no evidence for one';
COMMENT ON COLUMN rca_unknown_word.example IS 'the text next to it or under it';
COMMENT ON COLUMN rca_unknown_word.line IS 'line in the whole document, from 1';
COMMENT ON COLUMN rca_unknown_word.folded IS 'the form in which words are compared; words with the same form are the same word';

CREATE FUNCTION rca_unknown_words(doc rca) RETURNS SETOF rca_unknown_word
	AS 'MODULE_PATHNAME', 'rca_unknown_words_rows'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 700 ROWS 5;
COMMENT ON FUNCTION rca_unknown_words(rca) IS
	'headings, columns, keys and phrases of a report that were not understood, one row each; for many reports: rca_suggest_conventions';

CREATE FUNCTION _rca_suggest_conventions(docs rca[]) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH word AS (
		SELECT w.kind, mode() WITHIN GROUP (ORDER BY w.word COLLATE "C") AS word,
		       coalesce(mode() WITHIN GROUP (ORDER BY w.guess COLLATE "C"), '?') AS guess,
		       count(DISTINCT d.ord) AS n
		FROM unnest(docs) WITH ORDINALITY d(doc, ord), rca_unknown_words(d.doc) w
		GROUP BY w.kind, w.folded
		HAVING count(DISTINCT d.ord) > 1 OR cardinality(docs) < 5
	), list AS (
		SELECT kind, guess, jsonb_agg(word ORDER BY n DESC, word COLLATE "C") AS words
		FROM word WHERE kind <> 'severities' GROUP BY kind, guess
	), object AS (
		SELECT kind, jsonb_object_agg(guess, words) AS names FROM list GROUP BY kind
		UNION ALL
		SELECT kind, jsonb_object_agg(word, NULL) FROM word WHERE kind = 'severities' GROUP BY kind
	)
	SELECT coalesce(jsonb_object_agg(kind, names), '{}') FROM object;
END;
COMMENT ON FUNCTION _rca_suggest_conventions(rca[]) IS
	'final function of aggregate rca_suggest_conventions';

CREATE AGGREGATE rca_suggest_conventions(doc rca) (
	SFUNC = array_append,
	STYPE = rca[],
	FINALFUNC = _rca_suggest_conventions,
	INITCOND = '{}',
	COMBINEFUNC = array_cat,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rca_suggest_conventions(rca) IS
	'aggregate: a draft of conventions, made of the headings, columns, keys and phrases that were not understood; from five reports on, only words that at least two of them have, and rca_unknown_words returns the others; replace each "?" by a meaning, then give the result to rca_read(text, jsonb)';

--
-- Differences between two versions of a report
--

CREATE TYPE rca_change AS (
	part		text,
	key			text,
	change		text,
	field		text,
	old			text,
	new			text,
	old_line	integer,
	new_line	integer
);
COMMENT ON TYPE rca_change IS 'a difference between two versions of a report';
COMMENT ON COLUMN rca_change.part IS 'metadata, front_matter, timeline, action_items, or the part of a section';
COMMENT ON COLUMN rca_change.key IS 'key of an action item, time of an entry, heading of a section';
COMMENT ON COLUMN rca_change.change IS 'added, removed, changed or moved';
COMMENT ON COLUMN rca_change.field IS 'the field that has changed; null if the item, entry, section or text as a whole was added, removed or moved';
COMMENT ON COLUMN rca_change.old IS 'value in the old version';
COMMENT ON COLUMN rca_change.new IS 'value in the new version';
COMMENT ON COLUMN rca_change.old_line IS 'line in the old version, from 1; null if it is not in that version';
COMMENT ON COLUMN rca_change.new_line IS 'line in the new version, from 1; null if it is not in that version';

CREATE FUNCTION rca_diff(old rca, new rca) RETURNS SETOF rca_change
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1200 ROWS 5;
COMMENT ON FUNCTION rca_diff(old rca, new rca) IS
	'differences between what two versions of a report say';

--
-- Text that should not be published
--

CREATE TYPE rca_pii_match AS (
	ord			integer,
	kind		text,
	line		integer,
	col			integer,
	end_line	integer,
	end_col		integer,
	found		text
);
COMMENT ON TYPE rca_pii_match IS 'a piece of a report that identifies a person or a machine, recognized by its form';
COMMENT ON COLUMN rca_pii_match.ord IS 'position in the document, from 1';
COMMENT ON COLUMN rca_pii_match.kind IS 'email, handle, ipv4, ipv6, phone, token';
COMMENT ON COLUMN rca_pii_match.line IS 'line in the whole document, from 1';
COMMENT ON COLUMN rca_pii_match.col IS 'column in characters, from 1';
COMMENT ON COLUMN rca_pii_match.end_line IS 'line of its end';
COMMENT ON COLUMN rca_pii_match.end_col IS 'column after its last character';
COMMENT ON COLUMN rca_pii_match.found IS 'the text itself';

CREATE FUNCTION rca_pii(doc rca) RETURNS SETOF rca_pii_match
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 3;
COMMENT ON FUNCTION rca_pii(doc rca) IS
	'mail and host addresses, handles, telephone numbers and secrets anywhere in a report; names of people are not found';

-- Not strict: null parts mean all parts.
CREATE FUNCTION rca_public(doc rca, parts text[] DEFAULT NULL) RETURNS rca
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 3000;
COMMENT ON FUNCTION rca_public(rca, text[]) IS
	'a report for publication: only the given parts, with pseudonyms for owners, authors and everything that rca_pii finds; names in prose do not change';

--
-- The library
--

CREATE FUNCTION rca_version() RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rca_version() IS
	'version of the library, which may be newer than the version of the extension';

-- What users look for, by topic: names of functions without "rca_", and other words
-- for the same.  Functions that users do not call by name are not there: those of the
-- type, of operators and of aggregates.
CREATE FUNCTION _rca_help_topics()
	RETURNS TABLE (ord integer, topic text, name text, synonyms text)
	LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 80
BEGIN ATOMIC
	SELECT t.topic_ord * 100 + pg_catalog.row_number() OVER (PARTITION BY t.topic_ord)::integer, t.topic, t.name, t.synonyms
	FROM (VALUES
			(1, 'facts', 'title', 'name subject headline'),
			(1, 'facts', 'date', 'day when month year'),
			(1, 'facts', 'severity', 'level priority sev'),
			(1, 'facts', 'severity_rank', 'level number order sort worst compare priority'),
			(1, 'facts', 'status', 'state'),
			(1, 'facts', 'services', 'components systems'),
			(1, 'facts', 'tags', 'labels'),
			(1, 'facts', 'authors', 'writers owner'),
			(1, 'facts', 'duration', 'length minutes downtime outage how long'),
			(1, 'facts', 'started_at', 'start begin began opened onset'),
			(1, 'facts', 'detected_at', 'detection noticed'),
			(1, 'facts', 'ended_at', 'end resolved resolution closed finish recovered mitigated'),
			(1, 'facts', 'prepared_by', 'author writer'),
			(1, 'facts', 'prepared_on', 'written'),
			(1, 'facts', 'front_matter', 'metadata yaml toml field key id property attribute header get owner'),
			(1, 'facts', 'slug', 'normalize compare names'),
			(1, 'facts', 'entity_ref', 'backstage catalog'),
			(2, 'timeline and metrics', 'timeline', 'events entries history chronology log times text message'),
			(2, 'timeline and metrics', 'metrics', 'mttr mttd mtta ttr ttd mean time to resolve response kpi'),
			(2, 'timeline and metrics', 'metric', 'mttr mttd mtta ttr ttd mean time to resolve response kpi'),
			(2, 'timeline and metrics', 'elapsed', 'between milestones gap interval'),
			(2, 'timeline and metrics', 'impacts', 'users customers revenue money cost damage affected numbers'),
			(3, 'action items', 'action_items', 'todos tasks follow ups remediation overdue done completed closed assignees owners tickets due'),
			(3, 'action items', 'set_action_item', 'close complete done finish resolve update edit assign reassign'),
			(3, 'action items', 'add_action_item', 'create new append insert todo task'),
			(3, 'action items', 'remove_action_item', 'delete drop'),
			(4, 'parts of a report', 'summary', 'abstract tldr overview'),
			(4, 'parts of a report', 'root_cause', 'why reason'),
			(4, 'parts of a report', 'section', 'part body text impact paragraph'),
			(4, 'parts of a report', 'sections', 'outline toc parts body text'),
			(4, 'parts of a report', 'contributing_factors', 'causes'),
			(4, 'parts of a report', 'resolution_steps', 'mitigation remediation how fixed'),
			(4, 'parts of a report', 'lessons', 'learned retrospective went well'),
			(4, 'parts of a report', 'affected_services', 'components systems'),
			(4, 'parts of a report', 'links', 'urls references hyperlinks'),
			(4, 'parts of a report', 'related', 'backlinks references obsidian'),
			(4, 'parts of a report', 'tables', 'cells grid'),
			(4, 'parts of a report', 'code_blocks', 'logs snippets commands'),
			(5, 'checking', 'lint', 'validate violations problems errors warnings check severity level quality'),
			(5, 'checking', 'is_valid', 'validate check boolean'),
			(5, 'checking', 'assert_valid', 'validate check constraint enforce require'),
			(5, 'checking', 'fix', 'repair autofix correct'),
			(5, 'checking', 'input_errors', 'malformed syntax why refused parse'),
			(5, 'checking', 'rules', 'checks list'),
			(5, 'checking', 'policies', 'standards strict checks list'),
			(5, 'checking', 'sarif', 'github gitlab code scanning ci export'),
			(6, 'changing', 'set', 'update edit modify write status severity title field'),
			(6, 'changing', 'set_section', 'update edit replace body'),
			(6, 'changing', 'append_to_section', 'add insert'),
			(6, 'changing', 'rename_service', 'replace'),
			(6, 'changing', 'set_timeline_entry', 'update edit event'),
			(6, 'changing', 'add_timeline_entry', 'append insert new event'),
			(6, 'changing', 'remove_timeline_entry', 'delete drop event'),
			(6, 'changing', 'build', 'create make compose write from json'),
			(6, 'changing', 'template', 'skeleton new blank form create'),
			(6, 'changing', 'diff', 'compare versions changes history'),
			(7, 'showing and searching', 'to_html', 'render markdown export'),
			(7, 'showing and searching', 'html', 'render markdown export'),
			(7, 'showing and searching', 'to_html_page', 'render web export document pdf'),
			(7, 'showing and searching', 'to_mermaid', 'gantt chart diagram draw'),
			(7, 'showing and searching', 'to_plain_text', 'strip export like length'),
			(7, 'showing and searching', 'to_tsvector', 'full text search index gin fts tsquery'),
			(7, 'showing and searching', 'chunks', 'embeddings rag vectors llm split semantic search'),
			(7, 'showing and searching', 'public', 'publish redact anonymize anonymise mask sanitize share external pseudonymize'),
			(7, 'showing and searching', 'pii', 'redact privacy personal data gdpr emails ips passwords leaks'),
			(7, 'showing and searching', 'ical', 'calendar ics reminders export'),
			(7, 'showing and searching', 'ical_todo', 'calendar ics reminders'),
			(7, 'showing and searching', 'ical_event', 'calendar ics reminders'),
			(7, 'showing and searching', 'markdown_table', 'format export'),
			(8, 'the whole report', 'parse', 'record composite all everything row'),
			(8, 'the whole report', 'to_jsonb', 'json export convert serialize'),
			(9, 'how it is read', 'read', 'cast convert import parse varchar string'),
			(9, 'how it is read', 'explain', 'debug why misread understand'),
			(9, 'how it is read', 'conventions', 'settings configuration synonyms vocabulary custom severities'),
			(9, 'how it is read', 'unknown_words', 'vocabulary misread'),
			(9, 'how it is read', 'suggest_conventions', 'settings vocabulary custom'),
			(9, 'how it is read', 'reader', 'upgrade version'),
			(9, 'how it is read', 'reread', 'refresh upgrade reparse'),
			(10, 'this extension', 'help', 'functions list search manual docs'),
			(10, 'this extension', 'version', 'release')
		 ) t (topic_ord, topic, name, synonyms);
END;
COMMENT ON FUNCTION _rca_help_topics() IS
	'what rca_help searches';

-- Words in lower case with one blank before each.
CREATE FUNCTION _rca_help_words(value text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN pg_catalog.regexp_replace(' ' || pg_catalog.lower(value), '[^[:alnum:]]+', ' ', 'g');
COMMENT ON FUNCTION _rca_help_words(text) IS
	'for rca_help: the words of a text';

-- A function is shown if the words as a whole are where a word begins; where there is
-- none, those that have most of the words.
CREATE FUNCTION rca_help(word text DEFAULT '')
	RETURNS TABLE (topic text, function text, description text)
	LANGUAGE sql STABLE STRICT PARALLEL SAFE ROWS 80
BEGIN ATOMIC
	WITH wanted AS (
		-- neither what every name begins with, nor arguments
		SELECT pg_catalog.rtrim(_rca_help_words(pg_catalog.regexp_replace(word, '^\s*rca_|\(.*', '', 'gi'))) AS phrase
	), part AS (
		-- a word is the beginning of one, without the s of a plural, but two letters are all of it
		SELECT p.is_whole, CASE WHEN pg_catalog.length(p.phrase) <= 3 THEN p.phrase || ' '
			ELSE pg_catalog.regexp_replace(p.phrase, '([[:alnum:]]{3})s$', '\1') END AS phrase
		FROM (SELECT true, w.phrase FROM wanted w
			  UNION ALL
			  SELECT false, ' ' || one FROM wanted w, pg_catalog.regexp_split_to_table(w.phrase, ' ') one WHERE one <> '') p (is_whole, phrase)
		WHERE p.phrase <> '' OR pg_catalog.btrim(word) = ''
	), searched AS (
		SELECT t.ord, t.topic, p.oid, pg_catalog.format('%s(%s)', p.proname, pg_catalog.pg_get_function_arguments(p.oid)) AS function,
			   pg_catalog.obj_description(p.oid, 'pg_proc') AS description,
			   _rca_help_words(pg_catalog.concat_ws(' ', t.topic, p.proname, pg_catalog.array_to_string(p.proargnames, ' '),
				   pg_catalog.obj_description(p.oid, 'pg_proc'), t.synonyms,
				   (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.attname, pg_catalog.col_description(a.attrelid, a.attnum)), ' ')
					FROM pg_catalog.pg_type y JOIN pg_catalog.pg_attribute a ON a.attrelid = y.typrelid
					WHERE y.oid = p.prorettype AND a.attnum > 0 AND NOT a.attisdropped))) AS words
		FROM _rca_help_topics() t
		JOIN pg_catalog.pg_proc p ON p.proname = 'rca_' || t.name
		JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
		JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid AND d.refclassid = 'pg_catalog.pg_extension'::regclass AND e.extname = 'rca'
	), ranked AS (
		SELECT s.*, (SELECT pg_catalog.sum(CASE WHEN p.is_whole THEN 1000 ELSE 1 END) FROM part p
					 WHERE pg_catalog.strpos(s.words || ' ', p.phrase) > 0) AS rank
		FROM searched s
	), best AS (
		SELECT r.*, pg_catalog.max(r.rank) OVER () AS best FROM ranked r
	)
	SELECT b.topic, b.function, b.description
	FROM best b
	WHERE b.rank = b.best OR b.rank >= 1000
	ORDER BY b.ord, b.function;
END;
COMMENT ON FUNCTION rca_help(text) IS
	'the functions of this extension by topic, with a description; with a word, only those whose name, description or columns have it, or a word with a similar meaning';

--
-- SARIF 2.1.0, the format of code scanning tools
--

CREATE FUNCTION _rca_sarif_step(state text[], path text, finding rca_finding) RETURNS text[]
	AS 'MODULE_PATHNAME', 'rca_sarif_step'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION _rca_sarif_step(text[], text, rca_finding) IS
	'transition function of aggregate rca_sarif';

-- Stable, because the rules and the version are those of the library.
CREATE FUNCTION _rca_sarif_log(results text[]) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'rca_sarif_log'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION _rca_sarif_log(text[]) IS
	'final function of aggregate rca_sarif';

CREATE AGGREGATE rca_sarif(path text, finding rca_finding) (
	SFUNC = _rca_sarif_step,
	STYPE = text[],
	INITCOND = '{}',
	FINALFUNC = _rca_sarif_log,
	COMBINEFUNC = array_cat,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rca_sarif(text, rca_finding) IS
	'aggregate: findings in documents, with their paths, as a SARIF 2.1.0 log: SELECT rca_sarif(path, f) FROM incident, rca_lint(doc) f';

--
-- iCalendar (RFC 5545)
--

-- Not strict: a null stamp is taken from the report.
CREATE FUNCTION rca_ical_todo(path text, item rca_action_item, stamp timestamptz DEFAULT NULL) RETURNS text
	AS 'MODULE_PATHNAME'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION rca_ical_todo(text, rca_action_item, timestamptz) IS
	'an action item as a VTODO, for rca_ical';

CREATE FUNCTION rca_ical_event(path text, item rca_action_item, stamp timestamptz DEFAULT NULL) RETURNS text
	AS 'MODULE_PATHNAME', 'rca_ical_due'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION rca_ical_event(text, rca_action_item, timestamptz) IS
	'the due date of an action item as a VEVENT, for rca_ical; null if it has no due date';

CREATE FUNCTION rca_ical_event(path text, doc rca, stamp timestamptz DEFAULT NULL) RETURNS text
	AS 'MODULE_PATHNAME', 'rca_ical_incident'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 50;
COMMENT ON FUNCTION rca_ical_event(text, rca, timestamptz) IS
	'the incident of a report as a VEVENT, for rca_ical; null if its time is not known';

CREATE FUNCTION _rca_ical_step(state text[], component text) RETURNS text[]
	AS 'MODULE_PATHNAME', 'rca_ical_step'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION _rca_ical_step(text[], text) IS
	'transition function of aggregate rca_ical';

CREATE FUNCTION _rca_ical_calendar(components text[]) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN concat(
		E'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//rca//rca ', rca_version(), E'//EN\r\n',
		array_to_string(components, ''), E'END:VCALENDAR\r\n');
COMMENT ON FUNCTION _rca_ical_calendar(text[]) IS
	'final function of aggregate rca_ical';

CREATE AGGREGATE rca_ical(component text) (
	SFUNC = _rca_ical_step,
	STYPE = text[],
	INITCOND = '{}',
	FINALFUNC = _rca_ical_calendar,
	COMBINEFUNC = array_cat,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rca_ical(text) IS
	'aggregate: a calendar of to-dos and events that were made by rca_ical_todo and rca_ical_event: SELECT rca_ical(rca_ical_todo(path, a)) FROM incident, rca_action_items(doc) a';

--
-- Rows of a query as a Markdown table
--

CREATE FUNCTION _rca_markdown_cell(value text) RETURNS text
	AS 'MODULE_PATHNAME', 'rca_markdown_cell'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION _rca_markdown_cell(text) IS
	'a text escaped for a table cell';

CREATE FUNCTION _rca_markdown_table(rows json[]) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH cell AS (
		-- two columns may have the same name
		SELECT r.n, c.ord, c.key, row_number() OVER (PARTITION BY r.n, c.key ORDER BY c.ord) AS nth,
		       json_typeof(c.value) AS type, coalesce(_rca_markdown_cell(c.value #>> '{}'), '') AS text
		FROM unnest(rows) WITH ORDINALITY r(object, n), json_each(r.object) WITH ORDINALITY c(key, value, ord)
	), header AS (
		-- numbers are aligned at the right
		SELECT row_number() OVER (ORDER BY min(c.ord), min(c.n), c.key) AS ord, c.key, c.nth,
		       bool_and(c.type IN ('number', 'null')) AND bool_or(c.type = 'number') AS is_number
		FROM cell c GROUP BY c.key, c.nth
	), line AS (
		SELECT -1 AS n, concat('| ', string_agg(_rca_markdown_cell(h.key), ' | ' ORDER BY h.ord), ' |') AS text FROM header h HAVING count(*) > 0
		UNION ALL
		SELECT 0, concat('|', string_agg(CASE WHEN h.is_number THEN '---:' ELSE '---' END, '|' ORDER BY h.ord), '|') FROM header h HAVING count(*) > 0
		UNION ALL
		-- objects that are not of one query may lack some of the columns
		SELECT r.n, concat('| ', string_agg(coalesce(c.text, ''), ' | ' ORDER BY h.ord), ' |')
		FROM (unnest(rows) WITH ORDINALITY r(object, n) CROSS JOIN header h)
		     LEFT JOIN cell c ON c.n = r.n AND c.key = h.key AND c.nth = h.nth
		WHERE r.object IS NOT NULL GROUP BY r.n
	)
	SELECT string_agg(line.text, E'\n' ORDER BY line.n) FROM line;
END;
COMMENT ON FUNCTION _rca_markdown_table(json[]) IS
	'final function of aggregate rca_markdown_table';

-- The argument is json, not a record, because the columns of a record are not
-- known before the call, and not jsonb, because json keeps the order of columns.
CREATE AGGREGATE rca_markdown_table("row" json) (
	SFUNC = array_append,
	STYPE = json[],
	INITCOND = '{}',
	FINALFUNC = _rca_markdown_table,
	COMBINEFUNC = array_cat,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rca_markdown_table(json) IS
	'aggregate: rows of a query as a Markdown table, which can be put into a report: SELECT rca_markdown_table(to_json(q)) FROM (SELECT ...) q';
