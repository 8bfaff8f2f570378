-- Tables and code blocks, wherever they stand.

\pset null -
SELECT t.* FROM rca_tables($$---
x: y
---
| before | headings |
|--------|----------|
| 1 | 2 |

# R

| A | A | |
|---|--:|---|
| *one* | `two\|2` | &lt;3 |
| short |
| long | 2 | 3 | 4 |

## Nested

> | q |
> |---|
> | in a quote |

- | l |
  |---|
  | in a list |

Words
| p |
|---|
| behind words |

| not | a table |
$$) t;
SELECT count(*) FROM rca_tables(E'# R\n| only | headings |\n|---|---|\n');

SELECT c.* FROM rca_code_blocks($$# R
```sql title="x"
SELECT '[[not a link]]';

```
## Logs
    indented

- ~~~
  in a list
  ~~~

`span`

```&auml;
```
$$) c;

-- rows that cmark does not get are counted, whatever ends their lines
SELECT l.line, (SELECT max(line) FROM rca_tables(d)) AS last_row
  FROM (VALUES (E'# R\n\n| a | b |\n|--|--|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n\n[[x]]\n'),
               (E'# R\n\n| a | b |\n|--|--|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\r\r\n[[x]]\n'),
               (E'# R\r\r| a | b |\r|--|--|\r| 1 | 2 |\r| 3 | 4 |\r| 5 | 6 |\r\r[[x]]\r')) v(t), rca_read(t) d, rca_links(d) l;
-- and so are items
SELECT l.line, (SELECT count(*) FROM rca_lessons(d)) FROM (VALUES (E'# R\r## Lessons\r- one\r- two\r- three\r- four\r\r[[x]]\r'),
	(E'# R\n## Lessons\n- one\n- two\n- three\r\r\n- four\n\n[[x]]\n')) v(t), rca_read(t) d, rca_links(d) l;

-- An item with nothing in it ends at a blank line that is narrower than its text
-- would be, and so does one whose definition has gone: how many blank lines there
-- are, and how wide each is, says what the heading below them is.
SELECT name, array_agg(s.heading ORDER BY s.ord) FILTER (WHERE s.ord > 1) AS sections,
	rca_to_html(doc) LIKE '%<h2 id="timeline">%' AND rca_to_html(doc) NOT LIKE '%<li>%<h2 id="timeline">%</li>%' AS in_html
FROM (VALUES
	('narrow', rca(E'# R\n\n-\n\n  ## Timeline\n')),
	('wide', rca(E'# R\n\n-\n  \n  ## Timeline\n')),
	('wide, then narrow', rca(E'# R\n\n-\n  \n\n  ## Timeline\n')),
	('wide twice', rca(E'# R\n\n-\n  \n   \n  ## Timeline\n')),
	('narrow, then wide', rca(E'# R\n\n- 1.\n\n  \n  ## Timeline\n')),
	('definition', rca(E'# R\n\n- [a]: /u\n\n  ## Timeline\n')),
	('definition, two', rca(E'# R\n\n- [a]: /u\n\n\n  ## Timeline\n')),
	('text', rca(E'# R\n\n- a\n\n\n  ## Timeline\n'))) d (name, doc)
CROSS JOIN LATERAL rca_sections(doc) s
GROUP BY name, doc ORDER BY name;

-- The lines of a paragraph are joined, and nothing but ASCII blanks goes from their ends.
SELECT raw FROM rca_impacts(rca(E'## Impact\n\n40 users\n\u3000and 2 teams\n'));
