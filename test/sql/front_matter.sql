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

-- "---" that is not the first line is no front matter
SELECT rca_title(E'\n---\ntitle: x\n---\n'), rca_front_matter(E'# H\n---\na: 1\n---\n');

-- the footer line
SELECT footer, rca_prepared_by(doc), rca_prepared_on(doc)
  FROM (SELECT footer, (E'# T\n\n## Related Incidents\n\n- x\n\n---\n' || footer || E'\n')::rca AS doc FROM (VALUES
  ('*RCA prepared by Backend Team on 2025-03-25*'), ('RCA prepared by Ops on Call on March 3, 2025.'),
  ('_Postmortem prepared by A. B._'), ('*RCA prepared by Team on Tuesday*'), ('Nothing of the kind')) v(footer)) x;
