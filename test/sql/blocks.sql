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
