-- Links: kinds, targets, places.

\pset null -
CREATE FUNCTION links(body text) RETURNS TABLE (kind text, target text, anchor text, label text, line int, col int)
LANGUAGE sql AS $$ SELECT kind, target, anchor, label, line, col FROM rca_links(rca_read(E'# R\n' || body)) $$;

SELECT * FROM links('[[page]] [[page|label]] [[page#part]] [[dir/page#part|two words]] ![[picture.png]] ![[page]] [[#here]]');
SELECT * FROM links('[label](https://example.org/a#b) [*em* `code`](page.md#part "title") ![alt](a.png) <https://example.org> <ops@example.org> https://example.org/x.');
SELECT * FROM links(E'[full][ref] [ref][] [ref] [none]\n\n[ref]: https://example.org/ref');
SELECT * FROM links('[![alt](inner.png)](outer) []() [](empty-label)');

-- URLs that stand bare end before the marks around them
SELECT * FROM links('(see https://example.org/a_(b)) or http://example.org, HTTPS://EXAMPLE.ORG? nohttp://x https:// "https://q"');

-- hosts that begin with "www.", and e-mail
SELECT * FROM links('www.example.org/a?b. x/www.example.org www.example ops@example.org, (a.b+c@mail.example.org.) @team a@b x@-.org- mailto:q@example.org `r@example.org`');
SELECT * FROM links(E'| www.example.org | a@example.org |\n|---|---|\n| | <b@example.org> |');

-- never in code, in comments, or escaped
SELECT * FROM links('`[[code]]` ``[x](y)`` \[[escaped]] \[a](b) <!-- [[comment]] --> [[real]]');
SELECT * FROM links(E'```\n[[fenced]] https://example.org\n```\n\n    [[indented]]\n\n[[real]]');

-- places: in the whole file, in characters; in quotes, lists, lines that continue
SELECT * FROM links(E'häßlich [[eins]]\n  und [[zwei]]\n\n> - [drei](3)\n>   vier [[4]]\n\n1. [five](5)\n   - [[six]]');
SELECT * FROM rca_links(E'---\ntitle: x\n---\n\n# [[Heading]]\n') l;
SELECT * FROM links(E'Title with [[link]]\n===\n');

-- in a table the pipe of a wikilink does not split the cell, escaped or not
SELECT * FROM links(E'| a | b |\n|---|---|\n| [[x|y]] | [[x\\|y]] `[[z]]` |\n| ü [a](b) | https://example.org |');
SELECT cells FROM rca_tables(E'# R\n| a | b |\n|---|---|\n| [[x|y]] | [[x\\|y]] |');

-- the related part
SELECT kind, target, section FROM rca_related(E'# R\n[[a]]\n## Related Incidents\n- [[b]]\n### More\n[c](d)\n## Next\n[[e]]');
-- and the others, by the section or by one around it
SELECT ord, target, section, part FROM rca_links($$---
x: y
---
[[before]]

# R [[title]]
[[first]]
## Root Cause
[[cause]]
### Details
[[detail]]
#### Summary
[[inner]]
### Again
[[again]]
## Timeline
- 10:00 [[a]]
### Detection
- 10:05 [[b]]
## Action Items
- [ ] [[c]]
### Prevention
- [ ] [[d]]
## Elsewhere
[[e]]
## Related Incidents
- [[f]]
### More
[[g]]
$$);
SELECT string_agg(l.part, ' ') AS parts FROM rca_related(E'# R\n[[a]]\n## Related Incidents\n- [[b]]\n### More\n[c](d)\n## Next\n[[e]]') l;
-- their text is their label, in headings, items and cells
SELECT rca_title('# See [[a|b]]'), (SELECT string_agg(lesson, '; ') FROM rca_lessons(E'# R\n## Lessons\n- [[a|b]]\n- *x* [[a]]\n\n| c |\n|---|\n| [[a|b]] y |\n'));
-- by section
SELECT target, section FROM rca_links(E'---\nx: y\n---\n[[before]]\n\n# R\n[[first]]\n## S\n[[second]]');

-- many on one line
SELECT count(*), count(DISTINCT col), max(col) FROM links(repeat('[[a|b]] ', 2000));

DROP FUNCTION links;
