-- Comments "%%" are private: no entry, no item, no text, no HTML, no word.

\pset null -
CREATE TABLE commented (n int, what text, doc rca);
INSERT INTO commented VALUES (1, 'lines', E'---\ntitle: x\ndate: 2025-03-23\n---\n# T\n\n## Timeline (UTC)\n\n%%\n- 05:20 secret\n\n- 05:21 secret\n%%\n\n- 05:24 a\n- 05:25 b\n'),
	(2, 'in a line', E'# T %%secret%% itle\n\nAll times are in UTC on 2025-03-23.\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 05:24 | a %%secret%% b [[l|m]] |\n| %%05:25%% | %%secret%% |\n| 05:26 | c |\n'),
	(3, 'items', E'---\ndate: 2025-03-23\n---\n# T\n\n## Action Items\n\n- [ ] one %%secret%%\n- [ ] %%secret%%\n- %% secret\n  secret %%\n- [x] two\n\n> %%\n> - [ ] secret\n> %%\n\n## Lessons\n\n1. %%secret%%\n2. lesson\n\n## %%secret%%\n\n## Summary\n\n%% secret %%\n\nThe disk %%\nwas\nsecret\n%% was full. %%secret%%\n'),
	(4, 'code and escapes', E'# T\n\n## Timeline (2025-03-23 UTC)\n\n- 05:24 \x60%%a%%\x60 \x60\x60 %%b%% \x60\x60\n- 05:25 \\%%c\\%% at 100%%, 50%% d\n- 05:26 %% e\n- 05:27 %%%f%%%\n\n\x60\x60\x60\n%%\ncode\n%%\n\x60\x60\x60\n\n    %%\n    code\n    %%\n\n%%\n\x60\x60\x60\nsecret\n%%\n- 05:28 g\n'),
	(5, 'never closed', E'# T\n\n## Timeline (2025-03-23 UTC)\n\n- 05:24 a %% b\n- 05:25 c\n\n%% d\n\n- 05:26 e\n');
SELECT n, t.line, t.raw_time, t.event FROM commented, rca_timeline(doc) t ORDER BY n, t.ord;
SELECT n, a.line, a.state, a.action FROM commented, rca_action_items(doc) a ORDER BY n, a.ord;
SELECT n, s.line, s.heading, s.content FROM commented, rca_sections(doc) s ORDER BY n, s.ord;
SELECT rca_html(doc) FROM commented ORDER BY n;
SELECT n, rca_title(doc), rca_summary(doc), (SELECT array_agg(l.lesson ORDER BY l.ord) FROM rca_lessons(doc) l) AS lessons, rca_section(doc, ARRAY['Lessons']) AS section FROM commented ORDER BY n;
-- the text itself has them, and nothing else
SELECT n, doc::text ~ 'secret' AS text, (SELECT string_agg(f.k, ' ') FROM (VALUES
	('html', rca_html(doc)), ('page', rca_to_html_page(doc)), ('words', rca_to_tsvector('simple', doc)::text), ('jsonb', rca_to_jsonb(doc)::text), ('parse', rca_parse(doc)::text),
	('mermaid', rca_to_mermaid(doc)), ('explain', (SELECT string_agg(e::text, ' ') FROM rca_explain(doc) e)), ('lint', (SELECT string_agg(e.message, ' ') FROM rca_lint(doc, 'strict-1') e)),
	('links', (SELECT string_agg(l::text, ' ') FROM rca_links(doc) l)), ('tables', (SELECT string_agg(l::text, ' ') FROM rca_tables(doc) l)),
	('metrics', (SELECT string_agg(l::text, ' ') FROM rca_metrics(doc) l))) f(k, v) WHERE f.v ~ 'secret') AS seen
  FROM commented ORDER BY n;
-- places count what is written
SELECT l.line, l.col, l.label FROM rca_links(E'# T\n%%\nx\n%%\n\n%%ü%% [a](b) %%x%% [c](d)%%y%% [[e]]\n') l;
SELECT f.line, f.col, f.end_col, f.code FROM rca_lint(E'# T\n\n%%ü%% []() %%x%% [a]()\n', 'core-1') f WHERE f.code = 'RCA501';
SELECT rca_fix(E'# T\n\n| a | b |\n|---|---|\n| %%ü%% [[x|y]] %%z%% | c |\n| d %%|%%\n');
SELECT f.line, f.col, f.message FROM commented, rca_lint(doc, 'strict-1') f WHERE f.code = 'RCA106';
-- a document that is nothing else is one
SELECT rca_title(E'%%\n# T\n%%'), rca_html(E'%%\n# T\n%%');
-- line ends of all kinds, and none
SELECT t.event, t.line FROM rca_timeline(E'# T\r\n\r\n## Timeline (2025-03-23 UTC)\r\n\r\n%%\r\n- 05:20 x\r\n%%\r\n- 05:24 a %%x%%\r\n- 05:25 b %%x%%') t;
SELECT t.event, t.line FROM rca_timeline(E'# T\r\r## Timeline (2025-03-23 UTC)\r\r%%\r- 05:20 x\r%%\r- 05:24 a %%x%%\r- 05:25 b') t;
-- code in a list and in a quote ends with it
SELECT rca_html(E'# T\n\n- a\n  \x60\x60\x60\n  %%x%%\n\nb %%y%%\n\n> ~~~\n> %%z%%\n\nc %%w%%\n');
