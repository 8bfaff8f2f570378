-- Pipe tables as the GitHub Flavored Markdown Spec (section 4.10) has them.
-- A table of action items shows every cell: those of unknown columns in extra.

CREATE FUNCTION cells(body text) RETURNS TABLE (action text, extra jsonb, line int)
  IMMUTABLE BEGIN ATOMIC
  SELECT a.action, a.extra, a.line FROM rca_action_items((E'# T\n## Action Items\n\n' || body)::rca) a; END;

-- header, delimiter row, rows
SELECT * FROM cells($$| action | bar |
| --- | --- |
| baz | bim |
$$);
-- cells need not be aligned, outer pipes may be missing
SELECT * FROM cells($$| action | defghi |
:-: | -----------:
bar | baz
$$);
-- an escaped pipe is part of its cell, in code and in other markup
SELECT * FROM cells($$| action  | x |
| ------ | - |
| b `\|` az | c |
| b **\|** im | c |
$$);
-- another block ends the table
SELECT * FROM cells($$| action | def |
| --- | --- |
| bar | baz |
> bar
$$);
-- a line without a pipe is a row, a blank line ends the table
SELECT * FROM cells($$| action | def |
| --- | --- |
| bar | baz |
bar

bar
$$);
-- header and delimiter row must have the same number of cells
SELECT * FROM cells($$| action | def |
| --- |
| bar |
$$);
-- short rows are filled up, what is too much is ignored
SELECT * FROM cells($$| action | def |
| --- | --- |
| bar |
| bar | baz | boo |
$$);
-- no rows
SELECT * FROM cells($$| action | def |
| --- | --- |
$$);

-- colons on either side, one dash, blanks
SELECT * FROM cells(E'action|b|c|d\n:-|-:|:-:|-\n1|2|3|4\n');
-- what looks like a delimiter row and is none
SELECT count(*) FROM cells(E'action | b\n-- - | --\n1 | 2\n');
SELECT count(*) FROM cells(E'action | b\n:: | --\n1 | 2\n');
SELECT count(*) FROM cells(E'action | b\n--- | ---x\n1 | 2\n');
-- one column
SELECT * FROM cells(E'| action |\n|---|\n| x |\n');
SELECT * FROM cells(E'action\n:--\nx\n');
-- text right above the header
SELECT * FROM cells(E'Some text\n| action | b |\n|---|---|\n| x | y |\n');
-- "---" right below makes CommonMark take the table for a heading
SELECT * FROM cells(E'| action | b |\n|---|---|\n| x | y |\n---\n');
SELECT * FROM cells(E'| action | b |\n|---|---|\n| x | y |\n| z | w |\n===\n\n## Next\n');
-- within quotes and lists
SELECT * FROM cells(E'> | action | b |\n> |---|---|\n> | x | y |\n');
SELECT * FROM cells(E'- text\n\n  | action | b |\n  |---|---|\n  | x | y |\n');
SELECT * FROM cells(E'1. | action | b |\n   |---|---|\n   | x | y |\n');
-- not in code
SELECT count(*) FROM cells(E'```\n| action | b |\n|---|---|\n| x | y |\n```\n');
SELECT count(*) FROM cells(E'    | action | b |\n    |---|---|\n    | x | y |\n');
-- a wikilink's pipe does not end its cell; one that is not closed does
SELECT * FROM cells(E'action | b\n---|---\n[[p|label]] | y\n[[p | y\n[[p\\|label]] | z\n');
-- CRLF
SELECT * FROM cells(E'| action | b |\r\n|---|---|\r\n| x | y |\r\n');
-- pipes and backslashes at the ends of a row
SELECT * FROM cells(E'|action|b|\n|-|-|\n|x|y\\|\n|x|\\\\|\n||y|\n');

DROP FUNCTION cells;
