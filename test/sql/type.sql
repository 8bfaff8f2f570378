-- Type rca as a type: input, output, casts, comparison, indexes.

CREATE TABLE report (id int PRIMARY KEY, doc rca);
INSERT INTO report VALUES
  (1, E'---\ntitle: One\nseverity: P1\n---\n# One\n'),
  (2, E'# Two\n\nNo front matter, trailing blanks  \n\n'),
  (3, E'\uFEFF# Three\r\n\r\nByte order mark and CRLF\r\n'),
  (4, E'# Four, no newline at the end'),
  (5, E'# Two\n\nNo front matter, trailing blanks  \n\n'),
  (6, NULL);

-- the text comes back byte for byte
SELECT id, doc::text = CASE id
         WHEN 1 THEN E'---\ntitle: One\nseverity: P1\n---\n# One\n'
         WHEN 2 THEN E'# Two\n\nNo front matter, trailing blanks  \n\n'
         WHEN 3 THEN E'\uFEFF# Three\r\n\r\nByte order mark and CRLF\r\n'
         WHEN 4 THEN E'# Four, no newline at the end'
         WHEN 5 THEN E'# Two\n\nNo front matter, trailing blanks  \n\n'
       END AS same, rca_title(doc)
  FROM report ORDER BY id;

-- casts: assignment from text and varchar, explicit both ways
CREATE TABLE source (t text, v varchar(100));
INSERT INTO source VALUES ('# From text', '# From varchar');
INSERT INTO report SELECT 7, t FROM source;
INSERT INTO report SELECT 8, v FROM source;
UPDATE source SET t = doc FROM report WHERE id = 7;
SELECT id, doc::text, doc::varchar(6) FROM report WHERE id IN (7, 8) ORDER BY id;
SELECT rca('# Function')::text, text('# Function'::rca), CAST('# Cast' AS rca);

-- there is no implicit cast
\set VERBOSITY terse
SELECT rca_title('# Title'::text);
\set VERBOSITY default

-- comparison is that of the bytes
SELECT a.id, b.id, a.doc = b.doc AS eq, a.doc <> b.doc AS ne, a.doc < b.doc AS lt,
       a.doc <= b.doc AS le, a.doc > b.doc AS gt, a.doc >= b.doc AS ge
  FROM report a, report b
 WHERE (a.id, b.id) IN ((2, 5), (1, 2), (2, 1), (2, 6));
SELECT '# a'::rca < '# b'::rca AS lt, '# a'::rca < '# ab'::rca AS shorter,
       '# B'::rca < '# a'::rca AS bytewise, '# z'::rca < '# é'::rca AS not_by_locale;
SELECT rca_cmp('# a', '# b') < 0, rca_cmp('# a', '# a'), rca_cmp('# b', '# a') > 0;

-- DISTINCT, GROUP BY, ORDER BY, UNIQUE
SELECT count(DISTINCT doc), count(doc) FROM report;
SELECT count(*) AS n, min(id) FROM report GROUP BY doc HAVING count(*) > 1;
SELECT id FROM report ORDER BY doc, id;
CREATE TABLE once (doc rca UNIQUE);
INSERT INTO once VALUES ('# a'), ('# b');
INSERT INTO once VALUES ('# a') ON CONFLICT DO NOTHING;
SELECT count(*) FROM once;

-- hash and merge joins, hash and btree index scans
SET enable_nestloop = off;
SET enable_mergejoin = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM report a JOIN report b USING (doc);
SELECT count(*) FROM report a JOIN report b USING (doc);
SET enable_mergejoin = on;
SET enable_hashjoin = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM report a JOIN report b USING (doc);
SELECT count(*) FROM report a JOIN report b USING (doc);
RESET enable_nestloop;
RESET enable_mergejoin;
RESET enable_hashjoin;

SET enable_seqscan = off;
CREATE INDEX report_hash ON report USING hash (doc);
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE doc = '# From text';
SELECT id FROM report WHERE doc = '# From text';
DROP INDEX report_hash;
CREATE INDEX report_btree ON report (doc);
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE doc >= '# From text' ORDER BY doc;
SELECT id FROM report WHERE doc >= '# From text' ORDER BY doc;
DROP INDEX report_btree;

-- indexes on what a report says
CREATE INDEX report_severity ON report (rca_severity(doc));
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE rca_severity(doc) = 'P1';
SELECT id FROM report WHERE rca_severity(doc) = 'P1';
RESET enable_seqscan;

-- equal documents hash alike, with and without a seed
SELECT rca_hash('# a') = rca_hash('# a'), rca_hash('# a') = rca_hash('# b'),
       rca_hash_extended('# a', 0) & x'FFFFFFFF'::bigint = rca_hash('# a')::bigint & x'FFFFFFFF'::bigint,
       rca_hash_extended('# a', 1) = rca_hash_extended('# a', 2);

-- text of any type is read; errors are those of the cast
SELECT rca_title(rca_read(t)), rca_title(rca_read(v)), rca_title(rca_read(c)), rca_read(t) = t::rca AS same, rca_read(NULL) IS NULL AS null_is_null
  FROM (SELECT '# a'::text, '# b'::varchar(10), '# c'::char(10)) v(t, v, c);
SELECT rca_read('nothing');
CREATE INDEX ON source (rca_title(rca_read(t)));

-- hash partitioning
CREATE TABLE spread (doc rca) PARTITION BY HASH (doc);
CREATE TABLE spread_0 PARTITION OF spread FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE spread_1 PARTITION OF spread FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO spread SELECT ('# ' || n)::rca FROM generate_series(1, 100) n;
SELECT count(*) = 100 AS all_there, count(DISTINCT tableoid) AS partitions FROM spread;

-- generated columns
CREATE TABLE derived (doc rca, title text GENERATED ALWAYS AS (rca_title(doc)) STORED,
                      day date GENERATED ALWAYS AS (rca_date(doc)) STORED);
INSERT INTO derived VALUES (E'---\ntitle: T\ndate: 2025-03-23\n---\n');
SELECT title, day = DATE '2025-03-23' AS day FROM derived;

-- long values, compressed and out of line
CREATE TABLE long (storage text, doc rca);
ALTER TABLE long ALTER doc SET STORAGE external;
INSERT INTO long SELECT 'external', E'---\ntitle: Long\nseverity: P4\n---\n# H\n' || repeat(E'text \n', 20000);
ALTER TABLE long ALTER doc SET STORAGE extended;
INSERT INTO long SELECT 'extended', E'---\ntitle: Long\nseverity: P4\n---\n# H\n' || repeat(E'text \n', 20000);
ALTER TABLE long ALTER doc SET STORAGE main;
INSERT INTO long SELECT 'main', E'---\ntitle: Long\nseverity: P4\n---\n# H\n' || repeat(E'text \n', 2000);
-- metadata longer than the prefix that is fetched for it
ALTER TABLE long ALTER doc SET STORAGE external;
INSERT INTO long SELECT 'long metadata', E'---\nseverity: P4\ntitle: ' || repeat('Long ', 2000) || E'\n---\n# H\n' || repeat(E'text \n', 2000);
SELECT storage, rca_severity(doc), length(rca_title(doc)), length(doc::text) FROM long;

DROP TABLE report, source, once, spread, derived, long;
