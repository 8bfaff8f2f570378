-- What the extension puts into the catalogs.

-- every function is immutable and parallel safe, none is a security definer;
-- some are not strict: NULL codes mean all, a NULL policy is an error, a NULL
-- value clears a key, an aggregate starts from nothing;
-- one depends on the configuration of text search, one on statistics targets, and
-- some tell what this version of the library has
SELECT p.oid::regprocedure, provolatile, proisstrict, proparallel, prosecdef
  FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
  JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'rca'
 WHERE (provolatile, proisstrict, proparallel, prosecdef) IS DISTINCT FROM ('i'::"char", true, 's'::"char", false)
 ORDER BY p.oid::regprocedure::text COLLATE "C";

-- every object has a description
SELECT pg_describe_object(d.classid, d.objid, 0)
  FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'rca'
 WHERE d.deptype = 'e' AND obj_description(d.objid, d.classid::regclass::text) IS NULL
   AND pg_describe_object(d.classid, d.objid, 0) !~ '^type .*\[\]$'
 ORDER BY 1;

-- and so has every column of the row types
SELECT attrelid::regclass, attname FROM pg_attribute a
  JOIN pg_class c ON c.oid = attrelid AND relkind = 'c'
  JOIN pg_depend d ON d.classid = 'pg_type'::regclass AND d.objid = c.reltype AND d.deptype = 'e'
  JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'rca'
 WHERE col_description(attrelid, attnum) IS NULL;

-- the objects
SELECT pg_describe_object(d.classid, d.objid, 0) AS object
  FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'rca'
 WHERE d.deptype = 'e' AND pg_describe_object(d.classid, d.objid, 0) !~ '^type .*\[\]$'
 ORDER BY pg_describe_object(d.classid, d.objid, 0) COLLATE "C";

-- collatable, compressed in the row, with binary input and output
SELECT typlen, typalign, typstorage, typcategory, typcollation = 100 AS default_collation,
       typsend <> 0 AS send, typreceive <> 0 AS receive FROM pg_type WHERE oid = 'rca'::regtype;

-- operator classes are complete
SELECT amname, opcname, amvalidate(o.oid) FROM pg_opclass o JOIN pg_am a ON a.oid = opcmethod
 WHERE opcintype = 'rca'::regtype ORDER BY 1;

-- planner: rows expected
SELECT oid::regprocedure, prorows FROM pg_proc WHERE proname ~ '^rca_' AND proretset ORDER BY oid::regprocedure::text COLLATE "C";

-- it can move to another schema, and back
CREATE SCHEMA elsewhere;
ALTER EXTENSION rca SET SCHEMA elsewhere;
SELECT elsewhere.rca_title('# T'::elsewhere.rca);
ALTER EXTENSION rca SET SCHEMA public;
DROP SCHEMA elsewhere;

-- what has no topic in rca_help is called by nobody by name
SELECT DISTINCT p.proname COLLATE "C" AS without_topic
  FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
  JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'rca'
 WHERE NOT EXISTS (SELECT FROM rca_help() h WHERE h.function LIKE p.proname || '(%')
 ORDER BY 1;
SELECT count(*) = count(DISTINCT function) AS each_once, bool_and(description <> '') AS described, count(DISTINCT topic) AS topics FROM rca_help();
-- words are found in topics, names, descriptions, arguments and columns, in any case, where a word begins; no word is everything, and a mark of LIKE is none
SELECT word, (SELECT count(*) FROM rca_help(word)) > 0 AS found, EXISTS (SELECT FROM rca_help(word) WHERE function LIKE 'rca_to_mermaid(%') AS mermaid
  FROM unnest(ARRAY['Showing', 'MERMAID', 'diagram', 'rca_timeline', 'mttr', 'xyzzy', 'ermaid', '%', ' ']) word;
-- other words for the same, plurals, names of functions that there are not, with the words of the name
SELECT word, (SELECT string_agg(DISTINCT substring(function, '^\w+'), ' ') FROM rca_help(word)) AS functions
  FROM unnest(ARRAY['violations', 'done', 'owners', 'resolved_at', 'rca_time_to_resolve(doc)', 'full text', 'RCA_close_action_item', 'rca_set_severity', 'rca_overdue(doc, day)',
	'redact', 'gin', 'id', 'is_open', 'rca_to_json']) word;
-- every function is found by each of the words for it
SELECT t.name, word FROM _rca_help_topics() t, regexp_split_to_table(t.synonyms || ' rca_' || t.name, ' ') word
 WHERE NOT EXISTS (SELECT FROM rca_help(word) h WHERE h.function LIKE 'rca\_' || replace(t.name, '_', '\_') || '(%');
SELECT count(*) FROM rca_help(NULL);
CREATE SCHEMA elsewhere_too;
ALTER EXTENSION rca SET SCHEMA elsewhere_too;
SET search_path = '';
SELECT function FROM elsewhere_too.rca_help('diagram');
RESET search_path;
ALTER EXTENSION rca SET SCHEMA public;
DROP SCHEMA elsewhere_too;
