-- What is refused, and what the user is told.

CREATE FUNCTION refusal(source text, OUT state text, OUT message text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM source::rca;
  state := 'accepted';
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
                          detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;

\x on
SELECT what, r.* FROM (VALUES
  (1, 'empty', ''),
  (2, 'blank', E' \n\n'),
  (3, 'no heading', E'Just text.\n'),
  (4, 'not closed', E'---\ntitle: x\n\n# T\n'),
  (5, 'a list', E'---\n- a\n- b\n---\n# T\n'),
  (6, 'a scalar', E'---\njust words\n---\n# T\n'),
  (7, 'syntax', E'---\ntitle: x\nowner: @me: x\n---\n# T\n'),
  (8, 'colon', E'---\ntitle: Outage: the second\n---\n# T\n'),
  (9, 'tab', E'---\na:\n\tb: 1\n---\n# T\n'),
  (10, 'bracket', E'---\ntitle: [P1] Outage\n---\n# T\n'),
  (11, 'unfinished', E'---\ntitle: "x\n---\n# T\n'),
  (12, 'duplicate', E'---\ntitle: x\ndate: 2025-01-01\ntitle: y\n---\n# T\n'),
  (13, 'nested duplicate', E'---\na:\n  b: 1\n  b: 2\n---\n# T\n'),
  (14, 'column counts characters', E'---\n"ééé": 1\nü: [é, é: : ]\n---\n# T\n'),
  (15, 'crlf', E'---\r\na: 1\r\na: 2\r\n---\r\n'),
  (16, 'byte order mark', E'\uFEFF---\na: 1\na: 2\n---\n'),
  (17, 'no anchor', E'---\na: *nowhere\n---\n'),
  (18, 'alias in itself', E'---\na: &x [1, *x]\n---\n'),
  (19, 'list as key', E'---\n? [a, b]\n: c\n---\n'),
  (20, 'nul', E'---\na: "x\\0y"\n---\n'),
  (21, 'control character', E'---\na: x\u0007y\n---\n'),
  (22, 'two documents', E'---\na: 1\n--- b\nc: 1\n---\n')
  ) v(n, what, source), refusal(source) r ORDER BY n;
\x off

-- a hard error as a user sees it
SELECT E'---\ntitle: x\nseverity: P1\ntitle: y\n---\n'::rca;
SELECT rca_title(E'---\ntitle: x\n');
SELECT * FROM rca_timeline('no report');
-- the name of a file is not its text; with a line more it may be one, and a heading makes it a report
SELECT text, detail, left(hint, 30) AS hint
FROM unnest(ARRAY['postmortems/a.md', ' C:\wiki\My report.MD', 'x.markdown', '.md', 'a.mdx', E'a.md\nb.md', '# a.md']) text
LEFT JOIN LATERAL (SELECT message AS detail, hint FROM rca_input_errors(text)) e ON true;

-- what is no error: a bad date, an unreadable time, a torn row, an unknown key
SELECT rca_date(doc), rca_severity_rank(doc), t.at, t.event FROM
  (SELECT E'---\ndate: 2025-99-99\nseverity: purple\ncolour: blue\n---\n## Timeline\n| Time | Event |\n|--|--|\n| noon | a |\n| torn'::rca AS doc) x, rca_timeline(doc) t;

-- bytes that are no text never reach the type
SELECT convert_from('\x2320ff', 'UTF8')::rca;

-- limits, just below and just above
\x on
SELECT what, r.* FROM (VALUES
  (1, 'document at', E'# T\n' || repeat('x', 16 * 1024 * 1024 - 4)),
  (2, 'document over', E'# T\n' || repeat('x', 16 * 1024 * 1024 - 3)),
  (3, 'front matter at', E'---\na: ' || repeat('x', 64 * 1024 - 12) || E'\n---\n'),
  (4, 'front matter over', E'---\na: ' || repeat('x', 64 * 1024 - 11) || E'\n---\n'),
  (5, 'depth at', E'---\na: ' || repeat('[', 63) || repeat(']', 63) || E'\n---\n'),
  (6, 'depth over', E'---\na: ' || repeat('[', 64) || repeat(']', 64) || E'\n---\n'),
  -- the mapping, its key, the list and 9,997 items
  (7, 'values at', E'---\na: [1' || repeat(',1', 9996) || E']\n---\n'),
  (8, 'values over', E'---\na: [1' || repeat(',1', 9997) || E']\n---\n'),
  (9, 'values of TOML at', E'+++\na = [1' || repeat(',1', 9996) || E']\n+++\n'),
  (10, 'values of TOML over', E'+++\na = [1' || repeat(',1', 9997) || E']\n+++\n'),
  -- each line refers nine times to the one before
  (11, 'aliases at', E'---\na: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n'),
  (12, 'aliases over', E'---\na: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d]\n---\n'),
  -- eighteen times the text, and the keys
  (13, 'expansion at', E'---\naaa: &a ' || repeat('x', 58254) || E'\nb: [' || repeat('*a, ', 17) || E']\n---\n'),
  (14, 'expansion over', E'---\naaaa: &a ' || repeat('x', 58254) || E'\nb: [' || repeat('*a, ', 17) || E']\n---\n'),
  (15, 'prefix at', E'# T\n\n' || repeat('>', 256) || E'x\n'),
  (16, 'prefix over', E'# T\n\n' || repeat('>', 257) || E'x\n'),
  (17, 'tabs at', E'# T\n\n' || repeat(E'\t', 64) || E'x\n'),
  (18, 'tabs over', E'# T\n\n' || repeat(E'\t', 65) || E'x\n'),
  (19, 'markers at', E'# T\n\n' || repeat('- ', 128) || E'x\n'),
  (20, 'markers over', E'# T\n\n' || repeat('- ', 129) || E'x\n'),
  (21, 'blank line', E'# T\n\n' || repeat(' ', 1000) || E'\nx\n'),
  (22, 'columns at', E'# T\n\n' || repeat('a|', 127) || E'a\n' || repeat('-|', 127) || E'-\n'),
  (23, 'columns over', E'# T\n\n' || repeat('a|', 128) || E'a\n' || repeat('-|', 128) || E'-\n'),
  -- header and rows of 100 columns
  (24, 'cells at', E'# T\n\n' || repeat('a|', 99) || E'a\n' || repeat('-|', 99) || E'-\n' || repeat(E'x|\n', 9999)),
  (25, 'cells over', E'# T\n\n' || repeat('a|', 99) || E'a\n' || repeat('-|', 99) || E'-\n' || repeat(E'x|\n', 10000)),
  (26, 'entries at', E'# T\n## Timeline\n\n|Time|Event|\n|-|-|\n' || repeat(E'|10:00|x|\n', 100000)),
  (27, 'entries over', E'# T\n## Timeline\n\n|Time|Event|\n|-|-|\n' || repeat(E'|10:00|x|\n', 100001)),
  (28, 'actions at', E'# T\n## Actions\n\n|Action|\n|-|\n' || repeat(E'|x|\n', 100000)),
  (29, 'actions over', E'# T\n## Actions\n\n|Action|\n|-|\n' || repeat(E'|x|\n', 100001)),
  (30, 'actions of a list at', E'# T\n## Actions\n\n' || repeat(E'- x\n', 100000)),
  (31, 'actions of a list over', E'# T\n## Actions\n\n' || repeat(E'- x\n', 100001)),
  (32, 'sections at', repeat(E'# T\n', 100000)),
  (33, 'sections over', repeat(E'# T\n', 100001)),
  (34, 'points at', E'# T\n## Lessons\n' || repeat(E'- x\n', 100000)),
  (35, 'points over', E'# T\n## Lessons\n' || repeat(E'- x\n', 100001)),
  (36, 'links at', E'# T\n' || repeat('<ab:c> ', 100000)),
  (37, 'links over', E'# T\n' || repeat('<ab:c> ', 100001))
  ) v(n, what, source), refusal(source) r ORDER BY n;
\x off

DROP FUNCTION refusal;

-- what is begun and not ended is pointed at where it begins
SELECT e.line, e.col, e.hint FROM (VALUES
  (1, E'---\ntitle: x\nservices: [a, b\n---\n# T\n'), (2, E'---\ntitle: x\na: {b: c\n---\n# T\n'), (3, E'---\na:\n  - "b\n  - c\n---\n# T\n')) v(n, src),
  rca_input_errors(v.src) e ORDER BY n;
