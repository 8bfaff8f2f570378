-- bench/plpython.sql
--
-- report.py as a function of the database; its globals are kept in SD.  PL/Python
-- indents every line of a function, so that the source goes in as a literal, as
-- JSON writes it and Python reads it.

CREATE EXTENSION plpython3u;
\set parser `cat bench/report.py`
SELECT format('CREATE FUNCTION report_of_python(src text) RETURNS jsonb LANGUAGE plpython3u IMMUTABLE AS %L',
	E'if "report" not in SD:\n    exec(' || to_json(:'parser'::text) || E', SD)\nreturn SD["report"](src)') \gexec
