-- Input errors are soft (PostgreSQL 16 and later).

SELECT what, pg_input_is_valid(source, 'rca'), e.sql_error_code, e.message, e.detail
  FROM (VALUES
    ('good',             E'# T\n'),
    ('not closed',       E'---\ntitle: x\n'),
    ('duplicate key',    E'---\na: 1\na: 2\n---\n'),
    ('neither',          'text'),
    ('too deep',         E'# T\n' || repeat('>', 300) || 'x')) v(what, source),
  LATERAL pg_input_error_info(source, 'rca') e;
