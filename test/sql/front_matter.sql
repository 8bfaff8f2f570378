-- What front matter says.

\pset null NULL
SET DateStyle = 'ISO';

-- lists: flow, block, one scalar, commas, items that are mappings
SELECT what, rca_services(doc) FROM (VALUES
  ('flow',        E'---\nservices: [a, "b c", \'d,e\']\n---\n'::rca),
  ('block',       E'---\nservices:\n  - a\n  - b c\n---\n'),
  ('flush block', E'---\nservices:\n- a\n- b\n---\n'),
  ('scalar',      E'---\nservices: a\n---\n'),
  ('commas',      E'---\nservices: a, b c,, d \n---\n'),
  ('numbers',     E'---\nservices: [1, true, null, ""]\n---\n'),
  ('mappings',    E'---\nservices:\n  - name: a\n    tier: 1\n  - b\n---\n'),
  ('empty',       E'---\nservices: []\n---\n'),
  ('empty text',  E'---\nservices: ""\n---\n'),
  ('null',        E'---\nservices:\n---\n'),
  ('missing',     E'---\ntitle: x\n---\n'),
  ('synonym',     E'---\naffected_services: [a]\n---\n'),
  ('usual first', E'---\nsystems: [b]\nservices: [a]\n---\n')) v(what, doc);

-- authors under either key
SELECT rca_authors(E'---\nauthor: Backend Team\n---\n'), rca_authors(E'---\nauthors: [A, B]\n---\n'),
       rca_authors(E'---\nAuthor: A, B\n---\n');

-- dates; one that cannot be read is null, not an error
SELECT date, rca_date((E'---\ndate: ' || date || E'\n---\n')::rca) FROM (VALUES
  ('2025-03-23'), ('"2025-03-23"'), ('2025/03/23'), ('2025-03-23T05:24:00Z'), ('2025-03-23 05:24'),
  ('23.03.2025'), ('March 23rd, 2025'), ('23 Mar 2025'), ('2024-02-29'), ('0001-01-01'), ('9999-12-31'),
  ('2025-02-29'), ('2025-13-01'), ('2025-00-10'), ('2025-3'), ('03/04/2025'), ('yesterday'),
  ('20250323'), ('[2025-03-23]'), ('0000-01-01')) v(date);

-- severity keeps what was written; the rank is comparable between scales
-- not aligned: psql 14 thinks that emoji are narrow
\a
SELECT severity, rca_severity(doc), rca_severity_rank(doc)
  FROM (SELECT severity, (E'---\nseverity: ' || severity || E'\n---\n')::rca AS doc FROM (VALUES
  ('P0'), ('P1'), ('p2'), ('SEV1'), ('SEV-2'), ('sev 3'), ('S2'), ('S2. ESO sync'), ('Critical'), ('high - all users'),
  ('"🟡 Medium"'), ('low'), ('major'), ('moderate'), ('minor'), ('3'), ('"Sev2 (pager only)"'), ('unclear'), ('Production down'), ('P12')) v(severity)) x;
\a

-- durations
SELECT key, value, rca_duration((E'---\n' || key || ': ' || value || E'\n---\n')::rca) FROM (VALUES
  ('duration_minutes', '164'), ('duration_minutes', '47.5'), ('duration_minutes', '"90"'),
  ('duration_minutes', '2 hours'), ('duration_minutes', 'long'), ('duration_minutes', '-5'),
  ('duration_minutes', '99999999999'), ('duration', '30m'), ('duration', '7h 45m'),
  ('duration', '2 hours and 10 minutes'), ('duration', '1.5 hours'), ('duration', 'PT2H44M'), ('duration', '1d 2h'),
  ('duration', '~45 min (estimated)'), ('duration', '45'), ('duration', '3 lunches'), ('duration-minutes', '5')) v(key, value);

-- the title is the front matter's, else the first heading
SELECT rca_title(E'---\ntitle: "A: b"\n---\n# C\n'), rca_title(E'---\nx: 1\n---\n\nText\n\n### C *d* `e`\n'),
       rca_title(E'---\ntitle: ""\n---\n# From heading\n'),
       rca_title(E'---\ntitle: >\n  folded\n  text\n---\n');

-- all of it as jsonb, typed by the core schema: "no" and "1:30" are text
SELECT jsonb_pretty(rca_front_matter(E'---
a: 1
b: -2.50
c: 0x1F
d: 1e3
e: true
f: no
g: 1:30
h: ~
i: "1"
j: !!str 5
k: 2025-03-23
l: {x: [1, {y: z}], "q\\"r": ""}
m: |
  two
  lines
n: .inf
o: 99999999999999999999999999
p: 1e99999
q: &anchor {s: 1}
r: *anchor
s: +7
12: number as key
"": empty key
---
'));

-- comments, blank lines, "..." as the end, blanks after a fence
SELECT rca_front_matter(E'---  \n# comment\n\na: 1  # not text\n...\n# Heading\n'), rca_title(E'---  \na: 1\n...\n# Heading\n');

-- a tag says what a plain value is
SELECT rca_front_matter(E'---\na: !!int 1\nb: !!str 1\nc: !!float 1.5\nd: !!bool true\ne: !!null\nf: !!int "1"\ng: !x 1\n---\n');

-- front matter that does not begin in line 1: read behind blank lines and comments if it is keys
-- alone, and told of by RCA015; behind a heading it is only told of
SELECT v.what, rca_title(v.doc::rca), rca_front_matter(v.doc::rca),
       (SELECT string_agg(format('%s %s', f.line, f.message), '; ') FROM rca_lint(v.doc, 'strict-1') f WHERE f.code = 'RCA015') AS told
  FROM (VALUES
	('first line', E'---\ntitle: x\n---\n'),
	('blank lines', E'\n \t\n---\ntitle: x\ntags:\n  - a\n# c\n\nlist: [\n  1\n]\n---\n# H\n'),
	('no-break space', E'\u00a0\n---\ntitle: x\n---\n# H\n'),
	('comments', E'<!-- a -->\n<!--\n---\nb -->\n[//]: # (c)\n---\ntitle: x\n...\n# H\n'),
	('toml', E'\n\n+++\n# c\ntitle = "x"\n[a]\nb = [\n  1,\n]\n+++\n# H\n'),
	('more than one word', E'\n---\nIncident date: 2025-03-23\n---\n# H\n'),
	('heading', E'# H\n\n---\ntitle: x\ndate: 2025-03-23\n---\ntext\n'),
	('comment and text', E'<!-- a --> text\n---\ntitle: x\n---\n'),
	('text', E'text\n---\ntitle: x\n---\n'),
	('two headings', E'# H\n# I\n---\ntitle: x\n---\n'),
	('prose', E'\n---\nWhat we know is this: nothing\n---\n# H\n'),
	('prose below a key', E'\n---\ntitle: x\nThis is prose.\n---\n# H\n'),
	('blank first', E'\n---\n\ntitle: x\n---\n# H\n'),
	('never closed', E'\n---\ntitle: x\n# H\n'),
	('not YAML', E'\n---\ntitle: a: b\n---\n# H\n'),
	('a key twice', E'\n---\na: 1\na: 2\n---\n# H\n'),
	('a list', E'\n---\n- a\n---\n# H\n'),
	('nothing', E'\n---\n---\n# H\n')) v(what, doc);
-- lines count from the start of the document, and nothing of it is body
SELECT f.line, f.col, f.code FROM rca_lint(E'<!-- ü -->\n\n---\ntitle: x\nseverity: purple\n---\n# x\n', 'core-1') f WHERE code IN ('RCA005', 'RCA015');
SELECT rca_html(E'\n---\ntitle: x\n---\n# H\n'), rca_title(rca_fix(E'\n---\ntitel: x\n---\n'));

-- what YAML reserves begins a value all the same, where nothing else is wrong
SELECT v.doc, rca_front_matter(v.doc::rca), (SELECT string_agg(format('%s:%s', f.line, f.col), ' ') FROM rca_lint(v.doc, 'strict-1') f WHERE f.code = 'RCA017') AS told
  FROM (VALUES
	(E'---\nauthors: @literat\n---\n'), (E'---\na: "ü"\nü: [@x, "@y", z@, @]\nb: # @c\n---\n'), (E'---\na:\n  - @x y # @z\n  - `c`\nb: %d\n---\n'),
	(E'---\nt: |\n  - @a\nauthors: @b, @c\n---\n'), (E'---\n@a: 1\nb: {c: @d}\n---\n'), (E'---\na: @null\nb: @1\n---\n')) v(doc);
SELECT e.line, e.col FROM rca_input_errors(E'---\na: @x\nb: @y: z\n---\n') e;

-- "#" that YAML takes for a comment: a finding where no blank follows
SELECT v.value, (SELECT string_agg(format('%s:%s-%s', f.line, f.col, f.end_col), ' ') FROM rca_lint(format(E'---\na: %s\nb: 1\n---\n', v.value), 'draft-1') f WHERE f.code = 'RCA016') AS told
  FROM (VALUES ('API #3 down'), ('#1'), ('# comment'), ('x # comment'), ('x ## y'), ('"x" #y'), (E'\'x\' #y'), ('[a #b' || E'\n  ]'), (E'\n  - #4'), ('x#3'),
	(E'|\n  x #3'), ('"a #b" # c'), (E'ü  #3 é'), (E'x\n  y #5'), ('&c x #6' || E'\nd: *c'), ('{c: x #7' || E'\n }')) v(value);

-- blanks may stand behind a fence, as YAML has them; anything else makes it none
SELECT v.n, rca_front_matter((E'---' || v.behind || E'\na: 1\n---\n# T\n')::rca) AS opening,
	(SELECT message FROM rca_input_errors(E'---\na: 1\n---' || v.behind || E'\n# T\n')) AS closing
  FROM (VALUES (1, ''), (2, E' \t'), (3, E'\f'), (4, E' \x0B '), (5, '-')) v(n, behind) ORDER BY v.n;

-- the footer line
SELECT footer, rca_prepared_by(doc), rca_prepared_on(doc)
  FROM (SELECT footer, (E'# T\n\n## Related Incidents\n\n- x\n\n---\n' || footer || E'\n')::rca AS doc FROM (VALUES
  ('*RCA prepared by Backend Team on 2025-03-25*'), ('RCA prepared by Ops on Call on March 3, 2025.'),
  ('_Postmortem prepared by A. B._'), ('*RCA prepared by Team on Tuesday*'), ('Nothing of the kind')) v(footer)) x;

-- a key of it, as jsonb and hstore have it
SELECT doc -> 'n' AS n, doc ->> 'n' AS n_text, doc ->> 'q' AS q, doc -> 'm' ->> 'k' AS nested, doc ->> 'z' IS NULL AS is_null, doc -> 'z' AS z,
	doc -> 'none' IS NULL AS none, doc ->> 'Severity' AS case_counts, doc -> 'l' -> 1 AS in_list
  FROM (SELECT E'---\nn: 47.5\nq: "x"\nm: {k: v}\nz:\nl: [a, b]\nseverity: P1\n---\n# T\n'::rca AS doc) d;
-- only of it: what the body states is asked by its function
SELECT doc ->> 'severity' IS NULL AS front_matter, rca_severity(doc) AS anywhere
  FROM (SELECT E'# T\n\n**Severity:** P1\n'::rca AS doc) d;
SELECT NULL::rca -> 'a' IS NULL AND NULL::rca ->> 'a' IS NULL AND '# T'::rca -> NULL::text IS NULL AS nulls;
-- they are what they stand for, for an index, too
CREATE TEMPORARY TABLE keyed (doc rca);
CREATE INDEX ON keyed ((rca_front_matter(doc) ->> 'team'));
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM keyed WHERE doc ->> 'team' = 'storage';
RESET enable_seqscan;
