-- TOML front matter: what is TOML 1.0 is read whole, what is not is told of.

\pset null -
CREATE FUNCTION toml(body text) RETURNS jsonb LANGUAGE sql AS $$ SELECT rca_front_matter((E'+++\n' || body || E'\n+++\n')::rca) $$;
CREATE FUNCTION faults(body text) RETURNS text LANGUAGE sql AS
	$$ SELECT string_agg(format('%s:%s %s', line, col, replace(message, 'this line is not TOML: ', '')), '; ' ORDER BY line)
	     FROM rca_lint(E'+++\n' || body || E'\n+++\n', 'draft-1') WHERE code = 'RCA018' $$;

-- strings
SELECT v.body, toml(v.body) ->> 'a' AS value, faults(v.body) FROM (VALUES
	('a = "x"'), ('a = ""'), ($$a = 'x\n"'$$), ('a = "\b\t\n\f\r\"\\"'), ('a = "\u00e9 \U0001F525"'), (E'a = """\nx\ny"""'), (E'a = """x \\\n\n   y"""'),
	(E'a = """"x"" y"""""'), (E'a = \'\'\'\n\\x \'\'y\'\'\'\''), ('a = "#" # c'), ('a="x"'), (E'a\t=\t"\t"'),
	('a = "x'), (E'a = "x\n"'), ('a = "\q"'), ('a = "\u12"'), ('a = "\ud800"'), ('a = "\u0000"'), (E'a = """x'), ('a = """x""""""'), ('a = x'), ('a = "x" y'),
	(E'a = "\u0001"')) v(body);

-- numbers, truth values
SELECT v.value, toml('a = ' || v.value) -> 'a' AS read, faults('a = ' || v.value) FROM (VALUES
	('1'), ('+1'), ('-17'), ('0'), ('-0'), ('1_000'), ('0xDEAD_beef'), ('0o17'), ('0b1101'), ('9223372036854775807'), ('3.14'), ('-0.01'), ('5e+22'), ('1E06'),
	('6.6_2e-3_4'), ('true'), ('false'), ('inf'), ('-nan'),
	('01'), ('1__0'), ('_1'), ('1_'), ('.5'), ('1.'), ('1.e2'), ('1e'), ('0xg'), ('+0x1'), ('0x'), ('0b2'), ('0xFFFFFFFFFFFFFFFF'), ('True'), ('yes'), ('1 2'), ('')) v(value);

-- dates and times are strings
SELECT v.value, toml('a = ' || v.value) -> 'a' AS read, faults('a = ' || v.value) FROM (VALUES
	('1979-05-27'), ('1979-05-27T07:32:00Z'), ('1979-05-27 07:32:00.999-07:00'), ('1979-05-27t07:32:00z'), ('07:32:00'), ('07:32:00.5'), ('2024-02-29'), ('1979-05-27 # c'),
	('2023-02-29'), ('1979-13-01'), ('1979-05-27T25:00:00'), ('1979-05-27T07:32'), ('1979-5-27'), ('07:61:00'), ('1979-05-27T07:32:00+25:00'), ('1979-05-27T')) v(value);

-- arrays and inline tables
SELECT v.body, toml(v.body), faults(v.body) FROM (VALUES
	('a = [1, "b", [true, []], {c = 1}]'), (E'a = [ # c\n  "x", # "y",\n\n  "z",\n]'), ('a = {}'), ('a = {b.c = 1, b.d = 2, "e f" = [1]}'), ('a = [{b = 1}, {b = 2}]'),
	('a = [1'), ('a = [1 2]'), ('a = [,1]'), ('a = [1,,2]'), ('a = {b = 1,}'), (E'a = {b = 1,\nc = 2}'), ('a = {b = 1 c = 2}'), ('a = {b}'), ('a = {b = 1, b = 2}'),
	(E'a = [1]]\nb = 2'), (E'a = {b = 1\nc = 2')) v(body);

-- keys and tables: each is there once
SELECT v.body, toml(v.body), faults(v.body) FROM (VALUES
	(E'"a b" = 1\n\'c\' = 2\n3 = 3\n"" = 4'), (E'a . b = 1\na.c = 2'), ('[a.b]' || E'\nc = 1\n[a]\nd = 2'), (E'[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[[a.e]]\n[[a.e]]'), (E'[a] # c\n[ b . "c" ]'),
	(E'[a]\nb.c = 1\n[a.b.d]\ne = 1'),
	(E'a = 1\na = 2'), (E'a.b = 1\na = 2'), (E'a = 1\na.b = 2'), (E'[a]\nx = 1\n[a]\ny = 2\nx = 3'), (E'a = {b = 1}\n[a.c]\nd = 1'), (E'a = [1]\n[[a]]\nb = 1'), (E'[a.b]\nc = 1\n[a]\nb.d = 2'),
	(E'[a]\nb.c = 1\n[a.b]\nd = 1'), ('[]'), ('[a'), (E'[a b]\nc = 1'), (E'[a] b\nc = 1'), (E'[[a]\nb = 1'), ('a b = 1'), ('= 1'), ('a'), (E'a = 1 b = 2\nc = 3')) v(body);

-- what is not TOML keeps the text behind "=", and what follows is read
SELECT toml(E'no equals sign\na = "unclosed\nb = [1, [2]]\n"c d" = 1e3\ne = -1.5\na = 2\n[[f]]\ng = 1\nh = P1 # c\ni = [a,\n  b]\nj = 3'),
       faults(E'no equals sign\na = "unclosed\nb = [1, [2]]\n"c d" = 1e3\ne = -1.5\na = 2\n[[f]]\ng = 1\nh = P1 # c\ni = [a,\n  b]\nj = 3');
SELECT rca_severity(doc), rca_services(doc), rca_title(doc) FROM (SELECT E'+++\ntitle = """\nA\nB"""\nseverity = P1\nservices = [ # which?\n  "db", # "web"\n]\n[extra] # c\ntitle = "no"\n+++\n'::rca) t(doc);

-- line ends, comments, places
SELECT toml(E'a = """x\r\ny"""\r\n# c\r\n\r\nb = 1\r'), faults(E'a = 1 # \u0001\nb = 2');
SELECT line, col, end_line, end_col, code FROM rca_lint(E'+++\n# ü\nseverity = "ü purple"\ndate = "x"\nservices = [\n  "ü", "a", "ü"\n]\n+++\n# T\n', 'core-1') WHERE code IN ('RCA003', 'RCA005', 'RCA011');

-- the limits are those of YAML; what is deeper than they allow is text
SELECT length(toml('a = ' || repeat('[', 63) || repeat(']', 63))::text), faults('a = ' || repeat('[', 63) || repeat(']', 63));
SELECT toml('a = ' || repeat('[', 64) || repeat(']', 64)) ->> 'a' = repeat('[', 64) || repeat(']', 64), faults('a = ' || repeat('[', 64) || repeat(']', 64));
SELECT length(toml('[' || repeat('a.', 61) || E'b]\nx = 1')::text), faults('[' || repeat('a.', 61) || E'b]\nx = {}');
SELECT length(toml('[' || repeat('a.', 70) || E'b]\nx = 1')::text), faults('[' || repeat('a.', 70) || E'b]\nx = 1');
SELECT length(toml('x = {' || repeat('a.', 62) || 'b = 1}')::text), faults('x = {' || repeat('a.', 62) || 'b = [[]]}');
SELECT length(toml(repeat(E'[[a]]\n', 3000))::text), jsonb_array_length(toml('a = [' || repeat('0,', 9990) || ']') -> 'a');
SELECT toml('a = [' || repeat('0,', 10000) || ']');
