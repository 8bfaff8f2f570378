-- bench/plpython.sql
--
-- The parser most people would write: PyYAML and markdown-it-py.

CREATE EXTENSION plpython3u;
CREATE FUNCTION report_of_python(src text) RETURNS jsonb LANGUAGE plpython3u IMMUTABLE AS $$
if 'md' not in SD:
    import datetime, json, yaml
    from markdown_it import MarkdownIt
    SD.update(md=MarkdownIt('commonmark').enable('table'), yaml=yaml, json=json, dt=datetime,
              loader=getattr(yaml, 'CSafeLoader', yaml.SafeLoader))
end = src.index('\n---\n', 3)
meta = SD['yaml'].load(src[4:end], SD['loader'])
body = src[end + 5:]
lines = body.split('\n')
tables, heads, rows = {}, [], None
tokens = SD['md'].parse(body)
text = lambda t: ''.join(c.content for c in t.children)
for i, t in enumerate(tokens):
    if t.type == 'heading_open' and t.tag in ('h1', 'h2'):
        heads.append((t.tag, text(tokens[i + 1]), t.map))
    elif t.type == 'table_open':
        rows = tables.setdefault(heads[-1][1] if heads else None, [])
    elif t.type == 'tr_open':
        rows.append([])
    elif t.type in ('td_open', 'th_open'):
        rows[-1].append(text(tokens[i + 1]))
sections = {h[1]: '\n'.join(lines[h[2][1]:heads[i + 1][2][0] if i + 1 < len(heads) else None]).strip()
            for i, h in enumerate(heads) if h[0] == 'h2'}
start = SD['dt'].datetime.fromisoformat(str(meta['date']))
day, last, timeline = 0, -1, []
for i, (time, event) in enumerate(tables.get('Timeline', [[]])[1:]):
    h, m = map(int, time.split(':'))
    day += h * 60 + m < last
    last = h * 60 + m
    timeline.append(dict(ord=i + 1, event=event,
                         at=(start + SD['dt'].timedelta(days=day, minutes=last)).isoformat() + 'Z'))
items = [dict(ord=i + 1, priority=r[0], action=r[1], owner=r[2], due_date=r[3])
         for i, r in enumerate(tables.get('Action Items', [[]])[1:])]
return SD['json'].dumps(dict(meta=meta, timeline=timeline, action_items=items, sections=sections), default=str)
$$;
