# python3 bench/report.py < documents > rows
#
# The parser most people would write: PyYAML and markdown-it-py.  As a program
# it reads documents that end with a NUL and writes COPY lines of id and jsonb;
# report() alone is what plpython.sql takes.
import datetime
import json
import sys
import yaml
from markdown_it import MarkdownIt

markdown = MarkdownIt('commonmark').enable('table')
loader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)


def text(token):
    return ''.join(child.content for child in token.children)


def timeline(date, rows):
    start = datetime.datetime.fromisoformat(str(date))
    day, last, entries = 0, -1, []
    for i, (time, event) in enumerate(rows):
        hour, minute = map(int, time.split(':'))
        day += hour * 60 + minute < last
        last = hour * 60 + minute
        at = start + datetime.timedelta(days=day, minutes=last)
        entries.append(dict(ord=i + 1, at=at.isoformat() + 'Z', event=event))
    return entries


def report(source):
    end = source.index('\n---\n', 3)
    meta = yaml.load(source[4:end], loader)
    body = source[end + 5:]
    lines = body.split('\n')
    tables, heads, rows = {}, [], None
    tokens = markdown.parse(body)
    for i, t in enumerate(tokens):
        if t.type == 'heading_open' and t.tag in ('h1', 'h2'):
            heads.append((t.tag, text(tokens[i + 1]), t.map))
        elif t.type == 'table_open':
            rows = tables.setdefault(heads[-1][1] if heads else None, [])
        elif t.type == 'tr_open':
            rows.append([])
        elif t.type in ('td_open', 'th_open'):
            rows[-1].append(text(tokens[i + 1]))
    sections = {head: '\n'.join(lines[lead[1]:heads[i + 1][2][0] if i + 1 < len(heads) else None]).strip()
                for i, (tag, head, lead) in enumerate(heads) if tag == 'h2'}
    items = [dict(ord=i + 1, priority=r[0], action=r[1], owner=r[2], due_date=r[3])
             for i, r in enumerate(tables.get('Action Items', [[]])[1:])]
    return json.dumps(dict(meta=meta, timeline=timeline(meta['date'], tables.get('Timeline', [[]])[1:]),
                           action_items=items, sections=sections), default=str)


if __name__ == '__main__':
    for i, source in enumerate(sys.stdin.read().split('\0')[:-1]):
        print(i + 1, report(source).replace('\\', '\\\\'), sep='\t')
