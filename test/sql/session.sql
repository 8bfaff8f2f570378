-- Nothing depends on the session: the same answers under other settings.

CREATE TABLE report (name text, doc rca);
\set doc `cat test/docs/2025-06-11-login-rate-limit.md`
INSERT INTO report VALUES ('named zone', :'doc');
\set doc `cat test/docs/2025-11-18-mailer-dns.md`
INSERT INTO report VALUES ('abbreviation', :'doc');
\set doc `cat test/docs/2025-03-17-mailer-duplicate-mails.md`
INSERT INTO report VALUES ('no zone', :'doc');
\set doc `cat test/docs/2025-05-23-payments-provider-outage.md`
INSERT INTO report VALUES ('nested front matter', :'doc');

-- everything a report says, in a form that no setting changes
CREATE VIEW answer AS
  SELECT name, rca_parse(doc) AS parsed,
         md5(concat_ws('|', rca_title(doc), rca_date(doc) - DATE 'epoch', rca_severity_rank(doc),
             extract(epoch FROM rca_duration(doc)), rca_services(doc), rca_front_matter(doc),
             (SELECT string_agg(concat_ws(',', ord, extract(epoch FROM at), zone, extract(epoch FROM elapsed), extra), ';' ORDER BY ord)
                FROM rca_timeline(doc)),
             (SELECT string_agg(concat_ws(',', ord, due_date - DATE 'epoch', is_open), ';' ORDER BY ord)
                FROM rca_action_items(doc)))) AS digest
    FROM report;

CREATE TABLE before AS SELECT name, digest FROM answer;
SET TimeZone = 'America/St_Johns';
SET DateStyle = 'SQL, DMY';
SET IntervalStyle = 'sql_standard';
SELECT name FROM answer JOIN before USING (name, digest) ORDER BY name;
SET TimeZone = 'Asia/Kolkata';
SET DateStyle = 'German';
SET IntervalStyle = 'iso_8601';
SET lc_time = 'C';
SET lc_monetary = 'C';
SET timezone_abbreviations = 'India';
SELECT name FROM answer JOIN before USING (name, digest) ORDER BY name;
SET TimeZone = 'UTC';
SET DateStyle = 'Postgres, MDY';
SELECT name FROM answer JOIN before USING (name, digest) ORDER BY name;
-- parsed again, under the settings that hold now
SELECT count(*) FROM report WHERE rca_parse(doc) IS DISTINCT FROM rca_parse(doc::text);
RESET ALL;

-- with no schema in the search path
SET search_path = '';
SELECT public.rca_title(doc), (SELECT count(*) FROM public.rca_timeline(doc)) FROM public.report ORDER BY name;
RESET search_path;

-- in a parallel plan
CREATE TABLE many AS SELECT doc FROM report, generate_series(1, 500);
ALTER TABLE many SET (parallel_workers = 2);
ANALYZE many;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT rca_severity(doc), count(*) FROM many GROUP BY 1 ORDER BY 1;
EXPLAIN (COSTS OFF) SELECT count(*) FROM many, rca_timeline(doc);
SELECT count(*) FROM many, rca_timeline(doc);
RESET ALL;

DROP VIEW answer;
DROP TABLE report, before, many;
