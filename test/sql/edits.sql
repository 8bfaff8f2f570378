-- Edits keep every byte that is not part of them.
\pset format unaligned
\pset tuples_only on

-- front matter: the quotes, the comments and the style of a list stay
SELECT rca_set(E'---\ntitle: X  # c\nseverity: "P1"\nservices: [a, b]\ntags:\n  - x\n  # why\n  - y\n---\n# T\n\nText.\n',
               '{"severity": "P2", "services": ["a", "c", "d"], "tags": ["y"], "foo": {"a": [1, true, "yes"]}, "status": "a: b"}');

-- what is there already changes nothing
SELECT rca_set(doc, '{"severity": "P1", "date": "2025-03-23", "tags": ["a", "b"]}') = doc
  FROM (SELECT E'---\nseverity: \'P1\'\ndate: March 23, 2025\ntags: a, b\n---\n# T\n'::rca AS doc) d;

-- the byte order mark and the ends of lines stay; front matter that was made goes again
SELECT rca_set(E'# T\r\n\r\nText.', '{"severity": "P2"}')::text = E'---\r\nseverity: P2\r\n---\r\n\r\n# T\r\n\r\nText.',
       rca_set(rca_set(E'\uFEFF# T\r\n\r\nText.', '{"severity": "P2"}'), '{"severity": null}')::text = E'\uFEFF# T\r\n\r\nText.';

-- an alias gets its own value; a value that others refer to is not changed with them
SELECT rca_set(E'---\na: &x P1\nseverity: *x\n---\n# T\n', '{"severity": "P2"}');
SELECT rca_set(E'---\nseverity: &x P1\nb: *x\n---\n# T\n', '{"severity": "P2"}');

-- what is not a value of the key
SELECT rca_set('# T', '[]');
SELECT rca_set('# T', '{"date": "soon"}');
SELECT rca_set('# T', '{"severity": ["P1"]}');
