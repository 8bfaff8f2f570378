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
