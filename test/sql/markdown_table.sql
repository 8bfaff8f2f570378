-- Rows of a query as a table of Markdown, and back.
\pset format unaligned
\pset tuples_only on
SELECT rca_markdown_table(to_json(q)) FROM (VALUES (1, 'a | b', NULL::date, 1.5, true), (2, E'c\nd', '2025-03-23', NULL, false)) q("n", "two words | and a pipe", day, price, "ok?");
\echo # none, a row that is null, no columns
SELECT rca_markdown_table(to_json(q)) IS NULL FROM (SELECT 1 AS a WHERE false) q;
SELECT rca_markdown_table(to_json(q)) IS NULL FROM (VALUES (NULL::rca_link)) v(q);
SELECT rca_markdown_table(NULL) IS NULL;
SELECT rca_markdown_table(to_json(q)) FROM (VALUES (1), (2)) v(a) LEFT JOIN (SELECT 1 AS b) q ON a = b;
\echo # objects of several queries: a column is what has its name, and an object may lack it
SELECT rca_markdown_table(j::json) FROM (VALUES ('{"a": 1, "b": 2}'), ('{"b": 3, "a": 4, "c": "x"}'), (NULL), ('{}'), ('{"b": 5}')) t(j);
\echo # two columns of the same name
SELECT rca_markdown_table(to_json(q)) FROM (SELECT 1 AS a, 'x' AS a) q;
\echo # signs are text, links are links
SELECT rca_markdown_table(to_json(q)) FROM (VALUES ('*a* _b_ `c` <d> &amp; # [x]'), ('[[p/q|label]] and [a|b](https://e.x/_y_)'), ('https://e.x/a_b_c*d'), ('a\|b'), ('[[a'), ('[a](b'), ('[x] do *this* [a](b)'), ('[a](b [c](d)'), ('')) q("text*");
\echo # what is set is read: pipes, line ends, signs, wikilinks
CREATE TABLE said (n int, v text);
INSERT INTO said VALUES (1, 'a | b || c|'), (2, E'two\nlines'), (3, '*a* _b_ `c` <d> &amp; &#64; # [x] \* \\'), (4, '1. - + > ~~s~~'), (5, 'a\|b'), (6, E'tab\there'), (7, '![i] {x}'), (8, '**Owner:** ann'), (9, '日本 | 語'), (10, 'a\\|b\'), (11, '[x] do *this*');
SELECT s.n, s.v, t.cells[2] FROM (SELECT rca_markdown_table(to_json(q) ORDER BY n) AS t FROM said q) m, rca_tables(rca_read(E'# T\n\n' || m.t)) t
	JOIN said s ON s.n = t.cells[1]::int WHERE t.cells[2] IS DISTINCT FROM replace(s.v, E'\n', ' ') ORDER BY 1;
SELECT kind, target, label FROM (SELECT rca_markdown_table(to_json(q)) AS t FROM (VALUES ('[[p/q|label]]'), ('[a](https://e.x/1)'), ('https://e.x/2_3_')) q(v)) m, rca_links(rca_read(E'# T\n\n' || m.t));
\echo # frozen into a report, twice
SELECT bool_and(once = rca_set_section(once, 'related', t)) AS same, min(once::text) FROM (SELECT rca_markdown_table(to_json(q) ORDER BY n) AS t FROM said q WHERE n < 3) m,
	LATERAL (SELECT rca_set_section(E'# T\n\n## Related incidents\n\nold\n\n## Notes\n\nx\n', 'related', t) AS once) o;
DROP TABLE said;
