-- Chunks: where a report is cut, and what a chunk is told with.

\pset format unaligned
\pset tuples_only on

-- one line for each chunk, then its context
CREATE FUNCTION show(doc rca, max_chars integer DEFAULT 100, overlap integer DEFAULT 0) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT format('%s %s %s lines %s-%s [%s]', ord, part, heading_path, line, end_line, replace(content, E'\n', '~')) ||
		E'\n    ' || replace(context, E'\n', E'\n    ')
	FROM rca_chunks(doc, max_chars, overlap)
$$;

-- sections; a heading with nothing below it stays with the next one
SELECT show($$---
date: 2025-02-08
severity: P1
services: [login, gateway]
---
# Outage of login

## Summary

Nobody could log in, for as long as half an hour, in all of Europe.

## Impact

### Customers

- 412 tickets were opened, nearly all of them in the first ten minutes

### Money

None.

## Related

None.
$$, 250);
-- text before the first heading, and a footer
SELECT show($$---
title: Outage
---
An opening that stands before all headings.

## Summary

It failed.

---
*RCA prepared by Ann on 2025-03-25*
$$);
-- rows of a table: the header is repeated, and neither it nor a row is cut
SELECT show($$# T

## Timeline

| Time | Event |
|------|-------|
| 05:24 | an alert about the error rate |
| 05:26 | the engineer on call was paged |
| 05:34 | the cause was found in a log |
| 07:02 | the release was rolled back, and that took a very long time because nobody had the rights |
| 07:35 | all is well |
$$);
-- a header that takes half of a chunk is not
SELECT show($$# T

| A column whose name is long, too long | Another one |
|----|----|
| a | a cell with some words |
| b | a cell with some words |
| c | a cell with some words |
$$);
-- code is in one piece, whatever stands in it and around it
SELECT show($$# T

## Root Cause

- An item with code:

  ```
  # no heading, which is long enough to fill a chunk by itself, and more

  - no item
  ```
- The next item.

~~~
no end
$$);
-- items, and items in them
SELECT show($$# T

## Lessons

We learnt:

- the first item is short
- the second item is long enough to be cut off
  - an item in it, which is rather long itself
  - and one more of about that length
- the third item
$$);
-- prose: sentences, then lines, then words; letters as a last resort
SELECT show($$# T

## Summary

One sentence is here. Two sentences are here, of which the second is long
and goes on, e.g. in a second line. Three! And four? Yes, four of them
without an end
$$);
SELECT show((E'# T\n\n## Summary\n\n' || repeat('word ', 25) || repeat('x', 130) || E'\n')::rca);
SELECT show((E'# T\n\n## Summary\n\n' || repeat('サーバーが落ちた。', 15) || E'\n')::rca);
-- HTML, and a heading of several lines
SELECT show($$# T

<table>
<tr><td>a cell with some words in it, which are many</td></tr>
<tr><td>a cell with some words in it, which are many</td></tr>
</table>
$$);
SELECT show($$A heading of more than one line, which few write so,
and fewer still in three lines of this length, but some do
and nobody forbids it
===

Text.
$$);
-- overlap: whole sentences, items and rows of the chunk before, in the section
SELECT show($$# T

## Summary

One sentence is here. Two sentences are here, of which the second is long. Three! And four? Yes, four of them.

## Impact

- the first item is short
- the second item is short, too
- the third item is as short as these
- the fourth item is the last one
$$, 100, 40);
-- comments are nobody's to see
SELECT show($$# T

## Summary

Open. %% secret %% And more.

%%
secret
%%

End.
$$);
-- what has no text has no chunks
SELECT show($$---
title: a
---
$$);
SELECT count(*) FROM rca_chunks(NULL);
-- a rule that is longer than a chunk is cut
SELECT length(content), line, part FROM rca_chunks((E'# T\n\n## Impact\n\nOpen.\n\n' || repeat('-', 250) || E'\n\nText.\n')::rca, 100);

-- Markdown says what is blank: a form feed is text, here the first line of a heading
SELECT show(E'# T\n\nAn opening that is long enough to be a chunk by itself, if the limit is as small as here.\n\n\f\nImpact\n---\n\n40 users could not log in for as long as an hour, and the tickets of these are still open.\n'::rca);
-- the hash is that of context, a line end and content
SELECT bool_and(hash = sha256(convert_to(context || E'\n' || content, 'UTF8'))) FROM rca_chunks(E'# Tête\n\n## Résumé\n\nPanne.\n');
-- and an edit in one row changes one
CREATE TABLE report (id int, doc rca);
INSERT INTO report SELECT n, E'# T\n\n## Timeline\n\n| Time | Event |\n|---|---|\n' ||
	string_agg(format(E'| %s:%s | event number %s%s |\n', 10 + i / 60, lpad((i % 60)::text, 2, '0'), i, CASE WHEN i = 70 THEN repeat('!', n) ELSE '' END), '' ORDER BY i) || E'\n## Summary\n\nIt failed.\n'
FROM generate_series(0, 300) n, generate_series(0, 199) i GROUP BY n;
SELECT new, count(*) AS edits FROM (
	SELECT n.id, (SELECT count(*) FROM (SELECT hash FROM rca_chunks(n.doc) EXCEPT SELECT hash FROM rca_chunks(o.doc)) x) AS new
	FROM report o, report n WHERE n.id = o.id + 1) e GROUP BY new ORDER BY new;

-- errors
SELECT * FROM rca_chunks('# T', 99);
SELECT * FROM rca_chunks('# T', 100, 51);
SELECT * FROM rca_chunks('# T', 100, -1);

DROP TABLE report;
DROP FUNCTION show;
